package build

import (
	"context"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestServerNeverReachesTheProgram(t *testing.T) {
	packages, err := source(t).WasmPackages(context.Background())
	require.NoError(t, err)
	require.Contains(t, packages, module+"/app", "the list is of the program")
	for _, p := range packages {
		for _, host := range []string{
			module + "/server", module + "/site", module + "/build", module + "/web", module + "/app/prerender", module + "/tutorials/author",
			"github.com/alecthomas/kingpin", "github.com/prometheus/exporter-toolkit",
			// The query engine counts itself with client_golang; what serves and fetches
			// with it stays out.
			"github.com/prometheus/client_golang/prometheus/promhttp", "github.com/prometheus/client_golang/prometheus/collectors", "github.com/prometheus/client_golang/api",
			"github.com/prometheus/common/version", "github.com/andybalholm/brotli", "github.com/yuin/goldmark",
			"go.yaml.in/yaml", "gopkg.in/yaml", "golang.org/x/net/html", "github.com/stretchr/testify", "github.com/chromedp",
			"html/template", "github.com/gogo/protobuf", "github.com/prometheus/prometheus/model/textparse", "github.com/prometheus/prometheus/tsdb/wlog",
		} {
			require.False(t, p == host || strings.HasPrefix(p, host+"/"), "%s is in the page's program, where %s must not be", p, host)
		}
	}
}

// imports returns what each package of the project imports, tests left out, for
// one GOOS and GOARCH.
func imports(t *testing.T, environment ...string) map[string][]string {
	t.Helper()
	s := source(t)
	cmd := s.goCommand(context.Background(), "list", "-e", "-f", `{{.ImportPath}} {{join .Imports " "}}`, "./...")
	cmd.Env = append(cmd.Env, environment...)
	list, err := cmd.Output()
	if exit, ok := err.(*exec.ExitError); ok {
		t.Fatalf("go list: %s", exit.Stderr)
	}
	require.NoError(t, err)
	all := map[string][]string{}
	for line := range strings.Lines(string(list)) {
		words := strings.Fields(line)
		all[words[0]] = words[1:]
	}
	require.Greater(t, len(all), 8)
	return all
}

// The rooms of the house, from the ground up: a package imports from rooms below
// its own only, or from its own.
func TestImportsRunOneWay(t *testing.T) {
	rooms := []string{"metrics", "tutorials", "app", "web", "site", "build", "server"}
	may := map[string][]string{
		"metrics":       {},
		"tutorials":     {"metrics"},
		"app":           {"metrics", "tutorials"},
		"web":           {},
		"site":          {"app/words"},
		"build":         {"site"},
		"server":        {"metrics", "site"},
		"app/words":     {"metrics"},
		"app/prerender": {"app", "metrics", "tutorials"},
	}
	room := func(p string) string {
		path := strings.TrimPrefix(p, module+"/")
		for _, whole := range []string{"app/words", "app/prerender"} {
			if path == whole {
				return whole
			}
		}
		first, _, _ := strings.Cut(path, "/")
		return first
	}
	for _, environment := range [][]string{nil, {"GOOS=js", "GOARCH=wasm"}} {
		for p, imported := range imports(t, environment...) {
			from := room(p)
			if !slices.Contains(rooms, strings.Split(from, "/")[0]) {
				continue
			}
			for _, i := range imported {
				if to := room(i); strings.HasPrefix(i, module+"/") && to != from {
					require.True(t, slices.Contains(may[from], to) || from == "app" && to == "app/words",
						"%s imports %s: from %s one may only reach %v", p, i, from, may[from])
				}
			}
		}
	}
}

func TestDomainKnowsNoPage(t *testing.T) {
	for _, environment := range [][]string{nil, {"GOOS=js", "GOARCH=wasm"}} {
		for p, imported := range imports(t, environment...) {
			domain := strings.HasPrefix(p, module+"/metrics") || strings.HasPrefix(p, module+"/tutorials")
			for _, i := range imported {
				goApp := strings.HasPrefix(i, "github.com/maxence-charriere/go-app")
				if domain {
					require.False(t, goApp || i == "syscall/js" || i == "net/http", "%s imports %s", p, i)
				}
				if goApp {
					require.True(t, p == module || strings.HasPrefix(p, module+"/app"), "%s imports go-app", p)
				}
			}
		}
	}
}

// go-app itself imports text/template and net/http for its server; the linker
// leaves them out only as long as nothing of ours reaches them.
func TestProgramsOwnPackagesKeepLight(t *testing.T) {
	imported := imports(t, "GOOS=js", "GOARCH=wasm")
	packages, err := source(t).WasmPackages(context.Background())
	require.NoError(t, err)
	for _, p := range packages {
		for _, i := range imported[p] {
			require.NotContains(t, []string{"text/template", "net/http", "encoding/gob", "go/ast"}, i, "%s imports it", p)
		}
	}
}
