package build

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"metricplayground/site"
)

// Release makes a binary that carries everything and needs no toolchain where it
// runs. GOOS and GOARCH choose the machine that it is for; version is what
// --version will say.
func (s Source) Release(ctx context.Context, file, version string, out io.Writer) error {
	if err := s.Wasm(ctx, out); err != nil {
		return err
	}
	fmt.Fprintln(out, "Compressing the wasm as far as it goes; this takes a minute the first time.")
	parts, err := s.Compressed(site.Best)
	if err != nil {
		return err
	}
	carried := filepath.Join(s.Dir, "web", "program")
	if err := os.RemoveAll(carried); err != nil {
		return fmt.Errorf("making the release: %w", err)
	}
	if err := os.Mkdir(carried, 0o755); err != nil {
		return fmt.Errorf("making the release: %w", err)
	}
	for i, part := range parts {
		for ending, body := range map[string][]byte{"br": part.Brotli, "gz": part.Gzip} {
			if err := os.WriteFile(filepath.Join(carried, fmt.Sprintf("%d.%s", i, ending)), body, 0o644); err != nil {
				return fmt.Errorf("making the release: %w", err)
			}
		}
	}
	file, err = filepath.Abs(file)
	if err != nil {
		return fmt.Errorf("making the release: %w", err)
	}
	flags := "-s -w"
	if version != "" {
		flags += " -X github.com/prometheus/common/version.Version=" + version
	}
	cmd := s.goCommand(ctx, "build", "-tags", "release", "-trimpath", "-ldflags", flags, "-o", file, ".")
	cmd.Env = append(cmd.Env, "CGO_ENABLED=0")
	if said, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("making the release: %w\n%s", err, said)
	}
	fmt.Fprintf(out, "%s carries everything: copy it anywhere and start it.\n", file)
	return nil
}
