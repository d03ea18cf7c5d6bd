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

// thinFlags make the go command take the small package in build/thinhttp for
// net/http, by an overlay over the toolchain's own files.
//
// Nothing in the page opens a connection through net/http: go-app, expfmt and,
// behind the query engine, expvar and OpenTelemetry only name its types. But
// whoever imports it gets TLS, certificates, international domain names and MIME
// too, whose tables and init functions no linker can leave out: 0.4 MB of the
// program, compressed. Nothing else of anybody's source is replaced, and
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
	replace[filepath.Join(original, "http.go")] = filepath.Join(s.Dir, "build", "thinhttp", "http.go")
	overlay, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return nil, fmt.Errorf("writing the overlay for net/http: %w", err)
	}
	file := filepath.Join(s.cache(), "overlay.json")
	if old, err := os.ReadFile(file); err == nil && bytes.Equal(old, overlay) {
		return []string{"-overlay=" + file}, nil
	}
	if err := s.writeCached("overlay.json", overlay); err != nil {
		return nil, fmt.Errorf("writing the overlay for net/http: %w", err)
	}
	return []string{"-overlay=" + file}, nil
}

// thinHint returns what to say about errors of the go command that the small
// net/http may have caused, or "".
func thinHint(said string) string {
	if os.Getenv(wholeHTTP) != "" || !strings.Contains(said, "http.") && !strings.Contains(said, "net/http") {
		return ""
	}
	return "The page's program is built with the small package in build/thinhttp in place of net/http. " +
		"Something in it, or in this Go toolchain, may need more of net/http than that has: add what is missing to build/thinhttp/http.go, " +
		"or set " + wholeHTTP + "=1 to build with net/http itself, which makes the program 0.4 MB larger.\n"
}
