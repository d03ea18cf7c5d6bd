package build

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// module is the module path by which the project's folder is known.
const module = "metricplayground"

// ErrNoSource says that the project's source isn't at hand.
var ErrNoSource = errors.New("the project's source isn't here: run this in the project's folder, or make a release binary there with: go run . release --out FILE")

// Source is the project's folder.
type Source struct {
	// Dir is the folder in which go.mod stands.
	Dir string
}

// FindSource looks for the project's folder from dir upwards. It returns
// ErrNoSource when there is none.
func FindSource(dir string) (Source, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return Source{}, fmt.Errorf("looking for the project's source: %w", err)
	}
	for {
		mod, err := os.ReadFile(filepath.Join(dir, "go.mod"))
		if first, _, _ := strings.Cut(string(mod), "\n"); err == nil && strings.TrimSpace(first) == "module "+module {
			return Source{Dir: dir}, nil
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return Source{}, ErrNoSource
		}
		dir = parent
	}
}

// WasmFile is where the first part of the page's program is built.
func (s Source) WasmFile() string { return filepath.Join(s.Dir, "web", "app.wasm") }

// linkedFile is where the go command links the program, whole.
func (s Source) linkedFile() string { return filepath.Join(s.cache(), "linked.wasm") }

// WasmExecFile is where the toolchain's wasm_exec.js is copied.
func (s Source) WasmExecFile() string { return filepath.Join(s.Dir, "web", "wasm_exec.js") }

// cache is a folder for what can be made again at any time.
func (s Source) cache() string { return filepath.Join(s.Dir, ".cache") }
