package build

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// wholeHTTP is the environment variable that, set to anything, builds the page's
// program with net/http itself.
const wholeHTTP = "PLAYGROUND_WHOLE_HTTP"

// thinFlags make the go command take the small package in build/thin/nethttp for
// net/http, by an overlay over the toolchain's own files.
//
// Nothing in the page opens a connection through net/http: go-app, expfmt and,
// behind the query engine, expvar and OpenTelemetry only name its types. But
// whoever imports it gets TLS, certificates, international domain names and MIME
// too, whose tables and init functions no linker can leave out: 0.3 MB of the
// program, compressed. What else is replaced, thinModules says; a plain
// GOOS=js GOARCH=wasm go build -o web/app.wasm . makes the same page without, only
// larger.
//
// The overlay is written for the toolchain at hand. One that comes later may need
// more of net/http than the small package has; thinHint is what the error says
// then.
func (s Source) thinFlags(ctx context.Context) ([]string, error) {
	if os.Getenv(wholeHTTP) != "" {
		return nil, nil
	}
	root, err := s.goRoot(ctx)
	if err != nil {
		return nil, err
	}
	original := filepath.Join(root, "src", "net", "http")
	files, err := filepath.Glob(filepath.Join(original, "*.go"))
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("the toolchain's net/http isn't in %s, where its source should be", original)
	}
	replace := map[string]string{}
	for _, file := range files {
		replace[file] = "" // as if it weren't there
	}
	replace[filepath.Join(original, "http.go")] = filepath.Join(s.Dir, "build", "thin", "nethttp", "http.go")
	overlay, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return nil, fmt.Errorf("writing the overlay for net/http: %w", err)
	}
	file := filepath.Join(s.cache(), "overlay.json")
	if old, err := os.ReadFile(file); err != nil || !bytes.Equal(old, overlay) {
		if err := s.writeCached("overlay.json", overlay); err != nil {
			return nil, fmt.Errorf("writing the overlay for net/http: %w", err)
		}
	}
	modules, err := s.thinModules()
	if err != nil {
		return nil, err
	}
	return []string{"-overlay=" + file, "-modfile=" + modules}, nil
}

// thinModules writes a go.mod for the page's program, with small modules of
// build/thin in place of two that the query engine needs and a page has no use
// for: tracing, which nobody receives, and a faster fork of the regular
// expressions that the program has from the standard library anyway. It returns
// the file's name.
func (s Source) thinModules() (string, error) {
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
	go.opentelemetry.io/otel => ./build/thin/otel
	go.opentelemetry.io/otel/trace => ./build/thin/oteltrace
)
`
	for name, body := range map[string][]byte{"thin.mod": []byte(thin), "thin.sum": sums} {
		if old, err := os.ReadFile(filepath.Join(s.cache(), name)); err == nil && bytes.Equal(old, body) {
			continue
		}
		if err := s.writeCached(name, body); err != nil {
			return "", fmt.Errorf("writing the modules of the page's program: %w", err)
		}
	}
	return filepath.Join(s.cache(), "thin.mod"), nil
}

// thinHint returns what to say about errors of the go command that the small
// net/http may have caused, or "".
func thinHint(said string) string {
	if os.Getenv(wholeHTTP) != "" || !strings.Contains(said, "http.") && !strings.Contains(said, "net/http") {
		return ""
	}
	return "The page's program is built with the small package in build/thin/nethttp in place of net/http. " +
		"Something in it, or in this Go toolchain, may need more of net/http than that has: add what is missing to build/thin/nethttp/http.go, " +
		"or set " + wholeHTTP + "=1 to build with net/http itself, which makes the program 0.3 MB larger.\n"
}
