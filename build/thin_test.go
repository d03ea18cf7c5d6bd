package build

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// What net/http alone would bring in isn't in the program.
func TestProgramHasNoNetwork(t *testing.T) {
	packages, err := source(t).WasmPackages(context.Background())
	require.NoError(t, err)
	require.Contains(t, packages, "net/http", "go-app names it")
	require.Contains(t, packages, "regexp/whole", "what compiles expressions is there for later")
	for _, p := range packages {
		require.NotContains(t, []string{"net", "crypto/tls", "crypto/x509", "mime/multipart", "net/textproto"}, p)
	}

	t.Setenv(wholeHTTP, "1")
	packages, err = source(t).WasmPackages(context.Background())
	require.NoError(t, err)
	require.Contains(t, packages, "crypto/tls", "net/http itself brings it in, when that is asked for")
}

// Nothing that the program may call would miss its network: the linker keeps of
// the small net/http what expvar calls and what an interface may hold.
func TestProgramCallsNoNetHTTP(t *testing.T) {
	_, _, functions := linked(t)
	require.Contains(t, functions, "main.main")
	for _, name := range functions {
		if of, found := strings.CutPrefix(name, "net/http."); found {
			harmless := of == "HandleFunc" || of == "canonical" || strings.HasPrefix(of, "Header.")
			require.True(t, harmless, "the program has a use for %s", name)
		}
	}
}

func TestThinHint(t *testing.T) {
	for said, hint := range map[string]bool{
		"expvar/expvar.go:5:7: undefined: http.ServeMux":                                    true,
		"package a imports net/http/b: no such package":                                     true,
		`a.go:5:7: re.Split undefined (type *"regexp".Regexp has no field or method Split)`: true,
		"a.go:5:7: undefined: metrics.KindInt64":                                            true,
		"app/page.go:5:7: undefined: goapp.Dib":                                             false,
	} {
		require.Equal(t, hint, thinHint(said) != "", said)
	}
	require.Contains(t, thinHint("http.X"), wholeHTTP+"=1")
	t.Setenv(wholeHTTP, "1")
	require.Empty(t, thinHint("http.X"))
}
