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

// smallModule is a module with all that readWasm reads.
func smallModule() string {
	section := func(kind byte, body string) string { return string([]byte{kind, byte(len(body))}) + body }
	return "\x00asm\x01\x00\x00\x00" +
		section(2, "\x01\x02go\x01f\x00\x00") + // one imported function
		section(10, "\x02\x03abc\x02de") + // two of its own
		section(11, "12345") +
		section(0, "\x04name\x01\x0b\x02\x01\x03a.b\x02\x03c.d")
}

func TestReadWasm(t *testing.T) {
	module := smallModule()
	functions, data, err := readWasm([]byte(module))
	require.NoError(t, err)
	require.Equal(t, map[string]int{"a.b": 3, "c.d": 2}, functions)
	require.Equal(t, 5, data)

	for name, broken := range map[string]string{
		"empty": "", "not wasm": "<html>", "cut off": module[:len(module)-8], "no names": module[:len(module)-20], "too long": module + "\x0b\x7f",
	} {
		_, _, err := readWasm([]byte(broken))
		require.ErrorIs(t, err, errWasm, name)
	}
}

func FuzzReadWasm(f *testing.F) {
	f.Add([]byte("\x00asm\x01\x00\x00\x00\x02\x01\x01"))
	f.Add([]byte(smallModule()))
	f.Fuzz(func(t *testing.T, module []byte) {
		// Long enough for lengths of two bytes. What go test finds of interest it
		// minimizes by tries that grow with the square of the length, for a minute
		// each: longer modules bring fuzzing to a halt.
		if len(module) > 1<<8 {
			return
		}
		_, _, _ = readWasm(module) // must end, and not by a panic
	})
}

func TestPartOf(t *testing.T) {
	packages := []string{"fmt", "encoding/json", "metricplayground", "metricplayground/app", "github.com/a/b-c/v9/pkg", "github.com/a/b-c/v9/pkg/d"}
	for function, want := range map[string]string{
		"fmt.Println":                        "Go's standard library",
		"encoding_json.__decodeState_.value": "Go's standard library",
		"metricplayground_app.Register":      "this project",
		"github.com_a_b_c_v9_pkg_d.__T_.Do":  "github.com/a/b-c",
		"_rt0_wasm_js":                       "the Go runtime, and what has no package",
	} {
		require.Equal(t, want, partOf(function, packages), function)
	}
}
