package build

import (
	"context"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// beginnings are what packages do when the page's program begins, and would take the
// browser long. Maps are filled from lists instead (see listMaps). An init is left out:
// the page asks nobody for the metrics that client_golang collects of a process.
var beginnings = []struct {
	module   string // none for the standard library's
	pkg      string // in the module
	file     string
	maps     []string
	ofVars   bool // the values of the maps are variables
	dropInit bool
}{
	{pkg: "unicode", file: "tables.go", maps: []string{"Categories", "Scripts"}, ofVars: true},
	{module: "github.com/prometheus/client_golang", pkg: "prometheus", file: "registry.go", dropInit: true},
	{module: "github.com/prometheus/prometheus", pkg: "promql", file: "functions.go", maps: []string{"FunctionCalls"}},
	{module: "github.com/prometheus/prometheus", pkg: "promql/parser", file: "functions.go", maps: []string{"Functions"}},
}

// shortBeginnings writes the files of these packages with a short beginning. It returns
// by what the go command is to replace files, and modules: it replaces no file of a
// module that it has downloaded, but it does take a module from a folder whose files
// are others'.
func (s Source) shortBeginnings(ctx context.Context, root string) (files, modules map[string]string, err error) {
	files, modules = map[string]string{}, map[string]string{}
	standard := filepath.Join(root, "src")
	type folders struct{ from, to string }
	of := map[string]folders{"": {standard, standard}} // by module
	for _, b := range beginnings {
		from, to := of[b.module].from, of[b.module].to
		if from == "" {
			if from, err = s.moduleDir(ctx, b.module); err != nil {
				return nil, nil, err
			}
			to = filepath.Join(s.cache(), "modules", filepath.FromSlash(b.module))
			if err := sameFiles(files, to, from); err != nil {
				return nil, nil, fmt.Errorf("listing the files of the module %s: %w", b.module, err)
			}
			of[b.module] = folders{from, to}
			modules[b.module] = "./.cache/modules/" + b.module
		}
		file := filepath.Join(filepath.FromSlash(b.pkg), b.file)
		body, err := os.ReadFile(filepath.Join(from, file))
		if err == nil && b.dropInit {
			body, err = dropInit(body)
		} else if err == nil {
			body, err = listMaps(body, b.ofVars, b.maps...)
		}
		if errors.Is(err, errNoMap) || errors.Is(err, errNoInit) || errors.Is(err, fs.ErrNotExist) {
			continue // another version begins as it does: the page only starts slower
		}
		if err != nil {
			return nil, nil, fmt.Errorf("giving %s %s a shorter beginning: %w", b.module, file, err)
		}
		name := strings.ReplaceAll(path.Join(b.module, b.pkg, b.file), "/", "-")
		if err := s.keepCached(name, body); err != nil {
			return nil, nil, fmt.Errorf("writing a shorter beginning: %w", err)
		}
		files[filepath.Join(to, file)] = filepath.Join(s.cache(), name)
	}
	return files, modules, nil
}

// moduleDir returns the folder that a module was downloaded to.
func (s Source) moduleDir(ctx context.Context, module string) (string, error) {
	if err := s.goCommand(ctx, "mod", "download", module).Run(); err != nil {
		return "", fmt.Errorf("downloading the module %s: %w", module, err)
	}
	dir, err := s.goCommand(ctx, "list", "-m", "-f", "{{.Dir}}", module).Output()
	if err != nil {
		return "", fmt.Errorf("looking for the module %s: %w", module, err)
	}
	return strings.TrimSpace(string(dir)), nil
}

// sameFiles adds the Go files of a module.
func sameFiles(files map[string]string, to, from string) error {
	return filepath.WalkDir(from, func(file string, entry fs.DirEntry, err error) error {
		name := entry.Name()
		if err != nil || entry.IsDir() || name != "go.mod" && (filepath.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go")) {
			return err
		}
		within, err := filepath.Rel(from, file)
		files[filepath.Join(to, within)] = file
		return err
	})
}

// errNoInit says that a Go file has no init function.
var errNoInit = errors.New("it has no init function")

// dropInit returns a Go file without its init function.
func dropInit(file []byte) ([]byte, error) {
	fset := token.NewFileSet()
	parsed, err := parser.ParseFile(fset, "", file, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	for _, declaration := range parsed.Decls {
		if f, is := declaration.(*ast.FuncDecl); is && f.Name.Name == "init" && f.Recv == nil {
			return append(file[:fset.Position(f.Pos()).Offset:fset.Position(f.Pos()).Offset], file[fset.Position(f.End()).Offset:]...), nil
		}
	}
	return nil, errNoInit
}
