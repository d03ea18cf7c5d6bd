package build

import (
	"context"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func source(t *testing.T) Source {
	t.Helper()
	s, err := FindSource("..")
	require.NoError(t, err)
	return s
}

// linked builds the program and reads it as it was linked.
func linked(t *testing.T) (program wasmModule, memory []byte, names []string) {
	t.Helper()
	s := source(t)
	require.NoError(t, s.Wasm(context.Background(), io.Discard))
	program, memory, names, err := s.readLinked()
	require.NoError(t, err)
	return program, memory, names
}

func TestProgramKeepsToItsBudget(t *testing.T) {
	report, err := source(t).Size(context.Background(), io.Discard)
	require.NoError(t, err)
	var text strings.Builder
	require.NoError(t, report.Print(&text))
	t.Logf("what the program weighs:\n%s", text.String())
	require.LessOrEqual(t, report.Brotli, Budget, "the program is too big for a phone on a slow line:\n%s", text.String())

	counted := 0
	var names []string
	for _, part := range report.Parts {
		counted += part.Bytes
		names = append(names, part.Name)
	}
	require.InEpsilon(t, report.Raw, counted, 0.1, "the parts are most of the whole")
	for _, name := range []string{"code of this project", "code of Go's standard library", "code of github.com/maxence-charriere/go-app"} {
		require.Contains(t, names, name)
	}
}

func TestPartOf(t *testing.T) {
	packages := []string{"fmt", "encoding/json", "metricplayground", "metricplayground/app", "github.com/a/b-c/v9/pkg", "github.com/a/b-c/v9/pkg/d"}
	for function, want := range map[string]string{
		"fmt.Println":                        "Go's standard library",
		"encoding/json.(*decodeState).value": "Go's standard library",
		"metricplayground/app.Register":      "this project",
		"github.com/a/b-c/v9/pkg/d.(*T).Do":  "github.com/a/b-c",
		"_rt0_wasm_js":                       "the Go runtime, and what has no package",
	} {
		require.Equal(t, want, partOf(function, packages), function)
	}
}
