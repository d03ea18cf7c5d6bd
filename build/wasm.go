package build

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// Wasm builds the page's program, web/app.wasm and what that loads later, and copies
// the toolchain's wasm_exec.js beside it, unless all are newer than what they are
// made from, which the go command itself knows best. It tells its progress on out.
func (s Source) Wasm(ctx context.Context, out io.Writer) error {
	if _, err := exec.LookPath("go"); err != nil {
		return fmt.Errorf("building the wasm needs the Go toolchain (https://go.dev/dl): %w", err)
	}
	if err := s.copyWasmExec(ctx); err != nil {
		return err
	}
	// The go command renames its result into place when its temporary folder is
	// on the same disk: nobody ever reads half a file.
	temporary := filepath.Join(s.cache(), "go-build")
	if err := os.MkdirAll(temporary, 0o755); err != nil {
		return fmt.Errorf("building the wasm: %w", err)
	}
	cmd, err := s.wasmBuild(ctx, "-v", "-ldflags=-s -w", "-o", s.linkedFile())
	if err != nil {
		return err
	}
	cmd.Env = append(cmd.Env, "GOTMPDIR="+temporary)
	if err := s.runWithProgress(ctx, cmd, out); err != nil {
		return err
	}
	return s.cut(out)
}

// wasmBuild prepares go build for the page's program.
func (s Source) wasmBuild(ctx context.Context, args ...string) (*exec.Cmd, error) {
	args = append([]string{"-trimpath", "-buildvcs=false"}, args...)
	return s.wasmCommand(ctx, "build", append(args, inliningFlags()...)...)
}

// wasmCommand prepares a go command that sees the page's program as it is built.
func (s Source) wasmCommand(ctx context.Context, verb string, args ...string) (*exec.Cmd, error) {
	thin, err := s.thinFlags(ctx)
	if err != nil {
		return nil, err
	}
	cmd := s.goCommand(ctx, slices.Concat([]string{verb}, thin, args, []string{"."})...)
	cmd.Env = append(cmd.Env, "GOOS=js", "GOARCH=wasm", "GOFLAGS=")
	return cmd, nil
}

func (s Source) copyWasmExec(ctx context.Context) error {
	root, err := s.goRoot(ctx)
	if err != nil {
		return err
	}
	body, err := os.ReadFile(filepath.Join(root, "lib", "wasm", "wasm_exec.js"))
	if err != nil {
		return fmt.Errorf("reading the toolchain's wasm_exec.js (Go 1.24 or later has it): %w", err)
	}
	if old, err := os.ReadFile(s.WasmExecFile()); err == nil && bytes.Equal(old, body) {
		return nil
	}
	if err := os.WriteFile(s.WasmExecFile(), body, 0o644); err != nil {
		return fmt.Errorf("copying wasm_exec.js: %w", err)
	}
	return nil
}

// goRoot returns the toolchain's folder.
func (s Source) goRoot(ctx context.Context) (string, error) {
	root, err := s.goCommand(ctx, "env", "GOROOT").Output()
	if err != nil {
		return "", fmt.Errorf("asking the go command for its folder: %w", err)
	}
	return strings.TrimSpace(string(root)), nil
}

// goCommand prepares the go command in the project's folder.
func (s Source) goCommand(ctx context.Context, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, "go", args...)
	cmd.Dir = s.Dir
	cmd.Env = os.Environ()
	return cmd
}

// runWithProgress runs go build -v, which names each package that it compiles,
// and counts them on out. Lines that aren't names are errors.
func (s Source) runWithProgress(ctx context.Context, cmd *exec.Cmd, out io.Writer) error {
	names, err := cmd.StderrPipe()
	if err != nil {
		return fmt.Errorf("building the wasm: %w", err)
	}
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("building the wasm: %w", err)
	}
	var said strings.Builder
	compiled := 0
	for lines := bufio.NewScanner(names); lines.Scan(); {
		line := lines.Text()
		if !isPackage(line) {
			said.WriteString(line + "\n")
			continue
		}
		if compiled == 0 {
			fmt.Fprintln(out, "Building web/app.wasm with the installed Go toolchain; the first time takes a minute or two.")
		}
		compiled++
		if compiled%50 == 0 || line == module {
			fmt.Fprintf(out, "  %d packages compiled, now %s\n", compiled, line)
		}
	}
	if err := cmd.Wait(); err != nil {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		return fmt.Errorf("building web/app.wasm failed: %w\n%s%s", err, said.String(), thinHint(said.String()))
	}
	if compiled > 0 {
		fmt.Fprintln(out, "web/app.wasm is built.")
	}
	return nil
}

// isPackage tells a package's name from an error of the compiler.
func isPackage(line string) bool {
	return line != "" && !strings.ContainsAny(line, " \t:#")
}
