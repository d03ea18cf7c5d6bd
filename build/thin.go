package build

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// wholeHTTP is the environment variable that, set to anything, builds the page's
// program with net/http and the other packages themselves.
const wholeHTTP = "PLAYGROUND_WHOLE_HTTP"

// thinFlags make the go command take small packages of build/thin for four of the
// standard library, by an overlay over the toolchain's own files.
//
// Nothing in the page opens a connection through net/http: go-app, expfmt and,
// behind the query engine, expvar and OpenTelemetry only name its types. But
// whoever imports it gets TLS, certificates, international domain names and MIME
// too, whose tables and init functions no linker can leave out: 0.3 MB of the
// program, compressed. The others save time at the page's start: regexp compiles the
// libraries' expressions when they are needed, runtime/metrics has none, and
// internal/godebug has no settings but the defaults. What else is replaced, beginnings
// and thinModules say; a plain GOOS=js GOARCH=wasm go build -o web/app.wasm . makes the same page
// without, only larger and slower to start.
//
// The overlay is written for the toolchain at hand. One that comes later may need
// more of a package than the small one has; thinHint is what the error says then.
func (s Source) thinFlags(ctx context.Context) ([]string, error) {
	if os.Getenv(wholeHTTP) != "" {
		return nil, nil
	}
	root, err := s.goRoot(ctx)
	if err != nil {
		return nil, err
	}
	replace := map[string]string{}
	for _, thin := range []struct{ of, by, whole string }{
		{"net/http", "nethttp/http.go", ""},
		{"regexp", "lazyregexp/regexp.go", "regexp/whole"},
		{"runtime/metrics", "runtimemetrics/metrics.go", ""},
		{"internal/godebug", "godebug/godebug.go", ""},
	} {
		original := filepath.Join(root, "src", filepath.FromSlash(thin.of))
		files, err := filepath.Glob(filepath.Join(original, "*.go"))
		if err != nil || len(files) == 0 {
			return nil, fmt.Errorf("the toolchain's %s isn't in %s, where its source should be", thin.of, original)
		}
		for _, file := range files {
			if thin.whole != "" && !strings.HasSuffix(file, "_test.go") {
				replace[filepath.Join(root, "src", filepath.FromSlash(thin.whole), filepath.Base(file))] = file
			}
			replace[file] = "" // as if it weren't there
		}
		replace[filepath.Join(original, filepath.Base(thin.by))] = filepath.Join(s.Dir, "build", "thin", filepath.FromSlash(thin.by))
	}
	beginnings, replaced, err := s.shortBeginnings(ctx, root)
	if err != nil {
		return nil, err
	}
	maps.Copy(replace, beginnings)
	overlay, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return nil, fmt.Errorf("writing the overlay over the toolchain: %w", err)
	}
	if err := s.keepCached("overlay.json", overlay); err != nil {
		return nil, fmt.Errorf("writing the overlay over the toolchain: %w", err)
	}
	modules, err := s.thinModules(replaced)
	if err != nil {
		return nil, err
	}
	return []string{"-overlay=" + filepath.Join(s.cache(), "overlay.json"), "-modfile=" + modules}, nil
}

// thinModules writes a go.mod for the page's program, with small modules of
// build/thin in place of three that others need and a page has no use for: tracing,
// which nobody receives, a faster fork of the regular expressions that the program has
// from the standard library anyway, and the grammars with which expfmt would read
// OpenMetrics, and with others by where these are. It returns the file's name.
func (s Source) thinModules(others map[string]string) (string, error) {
	whole, err := os.ReadFile(filepath.Join(s.Dir, "go.mod"))
	if err != nil {
		return "", fmt.Errorf("reading go.mod: %w", err)
	}
	sums, err := os.ReadFile(filepath.Join(s.Dir, "go.sum"))
	if err != nil {
		return "", fmt.Errorf("reading go.sum: %w", err)
	}
	thin := string(whole) + `
replace (
	github.com/grafana/regexp => ./build/thin/regexp
	github.com/pandatix/go-abnf => ./build/thin/abnf
	go.opentelemetry.io/otel => ./build/thin/otel
	go.opentelemetry.io/otel/trace => ./build/thin/oteltrace
)
`
	for _, module := range slices.Sorted(maps.Keys(others)) {
		thin += "replace " + module + " => " + others[module] + "\n"
	}
	for name, body := range map[string][]byte{"thin.mod": []byte(thin), "thin.sum": sums} {
		if err := s.keepCached(name, body); err != nil {
			return "", fmt.Errorf("writing the modules of the page's program: %w", err)
		}
	}
	return filepath.Join(s.cache(), "thin.mod"), nil
}

// thinHint returns what to say about errors of the go command that a small package
// may have caused, or "".
func thinHint(said string) string {
	if os.Getenv(wholeHTTP) != "" {
		return ""
	}
	for _, thin := range []struct {
		of, by string
		named  []string
	}{
		{"net/http", "nethttp/http.go", []string{"http.", "net/http"}},
		{"regexp", "lazyregexp/regexp.go", []string{"undefined: regexp.", "regexp\".Regexp"}},
		{"runtime/metrics", "runtimemetrics/metrics.go", []string{"undefined: metrics.", "runtime/metrics"}},
		{"internal/godebug", "godebug/godebug.go", []string{"undefined: godebug.", "internal/godebug"}},
	} {
		if !slices.ContainsFunc(thin.named, func(name string) bool { return strings.Contains(said, name) }) {
			continue
		}
		return "The page's program is built with the small package in build/thin/" + thin.by + " in place of " + thin.of + ". " +
			"Something in it, or in this Go toolchain, may need more of " + thin.of + " than that has: add what is missing there, " +
			"or set " + wholeHTTP + "=1 to build with the whole packages, which makes the program 0.3 MB larger.\n"
	}
	return ""
}
