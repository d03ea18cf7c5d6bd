package e2e

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"sync"
	"testing"

	"github.com/chromedp/chromedp"
)

// environment holds the program, one server and one browser for all tests.
type environment struct {
	lock    sync.Mutex
	dir     string
	binary  string
	server  *server
	browser context.Context
	closers []func()
}

// projectDir is the project's folder: tests run in their package's.
const projectDir = ".."

// program returns the program's file, built from the source as it is.
func (e *environment) program(t testing.TB) string {
	t.Helper()
	e.lock.Lock()
	defer e.lock.Unlock()
	if e.binary != "" {
		return e.binary
	}
	dir, err := os.MkdirTemp("", "playground-e2e-")
	if err != nil {
		t.Fatal(err)
	}
	e.closers = append(e.closers, func() { os.RemoveAll(dir) })
	binary := filepath.Join(dir, "metricplayground")
	if runtime.GOOS == "windows" {
		binary += ".exe"
	}
	build := exec.Command("go", "build", "-o", binary, ".")
	build.Dir = projectDir
	if said, err := build.CombinedOutput(); err != nil {
		t.Fatalf("building the program: %v\n%s", err, said)
	}
	e.binary = binary
	return binary
}

// sharedServer returns the server that all tests use which need no special one.
func (e *environment) sharedServer(t testing.TB) *server {
	t.Helper()
	program := e.program(t)
	e.lock.Lock()
	defer e.lock.Unlock()
	if e.server == nil {
		s, err := launch(program, "serve", "--web.listen-address=127.0.0.1:0")
		if err != nil {
			t.Fatal(err)
		}
		e.server = s
		e.closers = append(e.closers, func() { s.Stop() })
	}
	return e.server
}

// chromium returns the context of the one browser process.
func (e *environment) chromium(t testing.TB) context.Context {
	t.Helper()
	e.lock.Lock()
	defer e.lock.Unlock()
	if e.browser != nil {
		return e.browser
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.NoSandbox,
		chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("lang", "en-US"),
		chromedp.WindowSize(1280, 800),
	)
	allocator, closeAllocator := chromedp.NewExecAllocator(context.Background(), options...)
	browser, closeBrowser := chromedp.NewContext(allocator)
	if err := chromedp.Do(browser); err != nil {
		closeBrowser()
		closeAllocator()
		t.Fatal(fmt.Errorf("starting Chromium (install it, or run make test, which knows how on Debian): %w", err))
	}
	e.browser = browser
	e.closers = append(e.closers, func() {
		chromedp.Cancel(browser)
		closeBrowser()
		closeAllocator()
	})
	return browser
}

func (e *environment) close() {
	for i := len(e.closers) - 1; i >= 0; i-- {
		e.closers[i]()
	}
}
