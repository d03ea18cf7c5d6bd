package build

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"metricplayground/site"
)

// Budget is how many bytes the page's program may have when it is compressed with
// brotli, as browsers download it.
const Budget = 3_000_000

// SizeReport is what the page's program weighs, in bytes.
type SizeReport struct {
	// Raw, Gzip and Brotli are the whole program, as built and as compressed
	// best.
	Raw, Gzip, Brotli int
	// Parts is where the raw bytes come from, the largest first.
	Parts []SizePart
}

// SizePart is a part of the program before compression.
type SizePart struct {
	Name  string
	Bytes int
}

// Size builds the program and measures it. What a part costs compressed can't be
// told, since compression works across parts; the raw bytes show where to look.
func (s Source) Size(ctx context.Context, progress io.Writer) (SizeReport, error) {
	if err := s.Wasm(ctx, progress); err != nil {
		return SizeReport{}, err
	}
	wasm, err := s.Compressed(site.Best)
	if err != nil {
		return SizeReport{}, err
	}
	report := SizeReport{Raw: len(wasm.Raw), Gzip: len(wasm.Gzip), Brotli: len(wasm.Brotli)}
	report.Parts, err = s.parts(ctx)
	return report, err
}

// parts links the program once more, with the names of its functions in it, and
// adds their sizes up by package.
func (s Source) parts(ctx context.Context) ([]SizePart, error) {
	named := filepath.Join(s.cache(), "named.wasm")
	cmd, err := s.wasmBuild(ctx, "-ldflags=-w", "-o", named)
	if err != nil {
		return nil, err
	}
	if said, err := cmd.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("building the wasm with names: %w\n%s", err, said)
	}
	program, err := os.ReadFile(named)
	if err != nil {
		return nil, fmt.Errorf("reading the wasm with names: %w", err)
	}
	packages, err := s.WasmPackages(ctx)
	if err != nil {
		return nil, err
	}
	functions, data, err := readWasm(program)
	if err != nil {
		return nil, err
	}
	sums := map[string]int{"data of all parts: strings, types, tables": data}
	for name, size := range functions {
		sums["code of "+partOf(name, packages)] += size
	}
	var parts []SizePart
	for name, size := range sums {
		parts = append(parts, SizePart{Name: name, Bytes: size})
	}
	slices.SortFunc(parts, func(a, b SizePart) int { return b.Bytes - a.Bytes })
	return parts, nil
}

// WasmPackages lists the import paths of all packages in the page's program.
func (s Source) WasmPackages(ctx context.Context) ([]string, error) {
	cmd, err := s.wasmCommand(ctx, "list", "-deps")
	if err != nil {
		return nil, err
	}
	list, err := cmd.Output()
	if err != nil {
		var exit *exec.ExitError
		if errors.As(err, &exit) {
			err = fmt.Errorf("%w\n%s", err, exit.Stderr)
		}
		return nil, fmt.Errorf("listing the packages of the wasm: %w", err)
	}
	return strings.Fields(string(list)), nil
}

// partOf returns the part to which a function belongs, by the longest package
// path that its name begins with. The linker writes names with an underscore for
// all but letters, digits and dots.
func partOf(function string, packages []string) string {
	longest := ""
	for _, p := range packages {
		if len(p) > len(longest) && strings.HasPrefix(function, mangled(p)+".") {
			longest = p
		}
	}
	switch {
	case longest == module || strings.HasPrefix(longest, module+"/"):
		return "this project"
	case longest == "":
		return "the Go runtime, and what has no package"
	case !strings.Contains(strings.Split(longest, "/")[0], "."):
		return "Go's standard library"
	}
	path := strings.Split(longest, "/")
	return strings.Join(path[:min(len(path), 3)], "/")
}

func mangled(name string) string {
	return strings.Map(func(r rune) rune {
		if r == '.' || r == '_' || r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
			return r
		}
		return '_'
	}, name)
}

// Print writes the report for people.
func (r SizeReport) Print(out io.Writer) error {
	lines := []SizePart{
		{"the whole program", r.Raw},
		{"  with gzip", r.Gzip},
		{fmt.Sprintf("  with brotli, of %.2f MB allowed", megabytes(Budget)), r.Brotli},
	}
	for _, part := range r.Parts {
		if part.Bytes >= 10_000 {
			lines = append(lines, part)
		}
	}
	for _, line := range lines {
		if _, err := fmt.Fprintf(out, "%6.2f MB  %s\n", megabytes(line.Bytes), line.Name); err != nil {
			return err
		}
	}
	return nil
}

func megabytes(n int) float64 { return float64(n) / 1e6 }
