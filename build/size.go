package build

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
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
	// First is the part with which a page starts, compressed with brotli.
	First int
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
	parts, err := s.Compressed(site.Best)
	if err != nil {
		return SizeReport{}, err
	}
	var report SizeReport
	for _, part := range parts {
		report.Raw += len(part.Raw)
		report.Gzip += len(part.Gzip)
		report.Brotli += len(part.Brotli)
	}
	report.First = len(parts[0].Brotli)
	report.Parts, err = s.parts(ctx)
	return report, err
}

// parts adds the sizes of the linked program's functions up by package.
func (s Source) parts(ctx context.Context) ([]SizePart, error) {
	packages, err := s.WasmPackages(ctx)
	if err != nil {
		return nil, err
	}
	program, memory, names, err := s.readLinked()
	if err != nil {
		return nil, err
	}
	data, err := shareMemory(memory, make([]int, len(names)), false)
	if err != nil {
		return nil, err
	}
	sums := map[string]int{"data of all parts: strings, types, tables": len(data[0])}
	codes, err := program.codes()
	if err != nil {
		return nil, err
	}
	for i, code := range codes {
		sums["code of "+partOf(names[i], packages)] += len(code)
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
// path that its name begins with.
func partOf(function string, packages []string) string {
	longest := ""
	for _, p := range packages {
		if len(p) > len(longest) && strings.HasPrefix(function, p+".") {
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

// Print writes the report for people.
func (r SizeReport) Print(out io.Writer) error {
	lines := []SizePart{
		{"the whole program", r.Raw},
		{"  with gzip", r.Gzip},
		{fmt.Sprintf("  with brotli, of %.2f MB allowed", megabytes(Budget)), r.Brotli},
		{"  of that the part with which a page starts", r.First},
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
