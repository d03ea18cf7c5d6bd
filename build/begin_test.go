package build

import (
	"path"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// The functions that would fill the maps one by one, and what needs the init that is
// left out, aren't in the program.
func TestProgramBeginsWithoutWhatTakesLong(t *testing.T) {
	program, _, names := linked(t)
	codes, err := program.codes()
	require.NoError(t, err)
	for i, name := range names {
		for _, b := range beginnings {
			of, found := strings.CutPrefix(name, path.Join(b.module, b.pkg)+".")
			if found && (of == "init" || strings.HasPrefix(of, "map.init.")) {
				require.Less(t, len(codes[i]), 5000, "%s is as long as if it filled a map one by one", name)
			}
		}
	}
	require.Contains(t, names, "github.com/prometheus/client_golang/prometheus.NewRegistry")
	require.NotContains(t, names, "github.com/prometheus/client_golang/prometheus.NewGoCollector")
}

func TestDropInit(t *testing.T) {
	file, err := dropInit([]byte("package p\n\nfunc init() { a() }\n\nfunc a() {}\n"))
	require.NoError(t, err)
	require.Equal(t, "package p\n\n\n\nfunc a() {}\n", string(file))
	_, err = dropInit([]byte("package p\n\nfunc (t) init() {}\n"))
	require.ErrorIs(t, err, errNoInit)
	_, err = dropInit([]byte("no Go"))
	require.Error(t, err)
}
