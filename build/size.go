package build

import (
	"context"
	"io"
)

// SizeReport is what the program of the page weighs, in bytes.
type SizeReport struct {
	Raw, Gzip, Brotli int
}

// Size measures.
func (s Source) Size(ctx context.Context, progress io.Writer) (SizeReport, error) {
	return SizeReport{}, nil
}

// Print prints.
func (r SizeReport) Print(out io.Writer) error { return nil }
