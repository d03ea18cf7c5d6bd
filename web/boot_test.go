package web

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// goAppCalls matches the names by which go-app's Go side reaches its JavaScript
// side: Window().Call("goappNav"), Window().Set("goappOnUpdate", ...).
var goAppCalls = regexp.MustCompile(`\.(?:Call|Get|Set)\("(goapp\w+)"`)

func TestBootHasEverythingThatGoAppCalls(t *testing.T) {
	list := exec.Command("go", "list", "-f", "{{.Dir}}", "github.com/maxence-charriere/go-app/v9/pkg/app")
	dir, err := list.Output()
	require.NoError(t, err)
	files, err := filepath.Glob(filepath.Join(strings.TrimSpace(string(dir)), "*.go"))
	require.NoError(t, err)
	boot, err := fs.ReadFile(Files, "boot.js")
	require.NoError(t, err)
	calls := 0
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		source, err := os.ReadFile(file)
		require.NoError(t, err)
		for _, found := range goAppCalls.FindAllStringSubmatch(string(source), -1) {
			calls++
			// let and const are no properties of window, where go-app looks.
			require.Regexp(t, `(?m)^(var|function|async function) `+found[1]+`\b`, string(boot), "%s calls it", filepath.Base(file))
		}
	}
	require.Greater(t, calls, 8, "go-app calls in another way now")
}

func TestLoaderHasTheNameThatGoAppWritesErrorsTo(t *testing.T) {
	boot, err := fs.ReadFile(Files, "boot.js")
	require.NoError(t, err)
	require.Contains(t, string(boot), `"app-wasm-loader-label"`)
}
