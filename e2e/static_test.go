package e2e

import (
	"bytes"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/require"
)

// pagePaths are pages of the site that everybody needs.
func pagePaths() []string {
	return []string{"/", "/playground", "/inspect", "/reference", "/zh/", "/zh/playground", "/zh/inspect", "/zh/reference"}
}

// writeStatic lets the program write a static site and returns its folder.
func writeStatic(t testing.TB, arguments ...string) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "site")
	command := exec.Command(shared.program(t), append([]string{"static", "--out", dir}, arguments...)...)
	command.Dir = projectDir
	said, err := command.CombinedOutput()
	require.NoError(t, err, string(said))
	return dir
}

// fileServer is a plain file server, of the kind that a self-hoster may have:
// it knows nothing of versions, encodings or our paths.
type fileServer struct {
	// URL is its address without a slash at the end.
	URL string

	address string
	folder  atomic.Value // http.Handler
	http    *http.Server
}

// serveFolder serves a folder under a path of a plain file server.
func serveFolder(t testing.TB, path, dir string) *fileServer {
	t.Helper()
	s := &fileServer{address: "127.0.0.1:0"}
	s.Show(path, dir)
	s.Start(t)
	t.Cleanup(s.Stop)
	return s
}

// Show serves another folder from now on.
func (s *fileServer) Show(path, dir string) {
	s.folder.Store(http.StripPrefix(path, http.FileServer(http.Dir(dir))))
}

// Start listens, at the same address each time.
func (s *fileServer) Start(t testing.TB) {
	t.Helper()
	listener, err := net.Listen("tcp", s.address)
	require.NoError(t, err)
	s.address = listener.Addr().String()
	s.URL = "http://" + s.address
	s.http = &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.folder.Load().(http.Handler).ServeHTTP(w, r)
	})}
	go s.http.Serve(listener)
}

// Stop is what a host does that goes away: it drops all connections.
func (s *fileServer) Stop() { s.http.Close() }

func TestStaticSiteUnderASubPath(t *testing.T) {
	host := serveFolder(t, "/sub", writeStatic(t, "--base-path", "/sub/"))
	tab := newTab(t, host.URL)
	for _, path := range pagePaths() {
		tab.Go("/sub" + path + "?x=1")
		var place string
		tab.Eval("location.pathname + location.search", &place)
		require.Equal(t, "/sub"+path+"?x=1", place, "the page's own address, whatever the file server made of it")
		require.NotEmpty(t, tab.Text(css("h1")))
	}
}

// allPages returns the paths of all pages in a static site's folder.
func allPages(t testing.TB, dir string) []string {
	t.Helper()
	var paths []string
	require.NoError(t, filepath.WalkDir(dir, func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.Name() != "index.html" {
			return err
		}
		name, err := filepath.Rel(dir, filepath.Dir(path))
		switch name = filepath.ToSlash(name); name {
		case ".":
			paths = append(paths, "/")
		case "zh":
			paths = append(paths, "/zh/")
		default:
			paths = append(paths, "/"+name)
		}
		return err
	}))
	return paths
}

func TestStaticSiteOffline(t *testing.T) {
	dir := writeStatic(t, "--base-path", "/sub/")
	host := serveFolder(t, "/sub", dir)
	tab := newTab(t, host.URL)
	tab.Go("/sub/")
	tab.WaitWorker()
	host.Stop()
	pages := allPages(t, dir)
	require.Subset(t, pages, pagePaths())
	for _, path := range pages {
		tab.Go("/sub" + path)
		require.NotEmpty(t, tab.Text(css("h1")), path)
	}
	for _, form := range []string{"/playground?x=1#script=counter%20a_total", "/playground/", "/playground/index.html", "/zh", "/index.html"} {
		tab.Go("/sub" + form)
		require.NotEmpty(t, tab.Text(css("h1")), form)
	}
	require.Empty(t, tab.Failed("/sub/web/"), "everything that the pages need is kept")
}

func TestStaticSiteSaysNothingOfTheMachine(t *testing.T) {
	one := writeStatic(t)
	home, err := os.UserHomeDir()
	require.NoError(t, err)
	project, err := filepath.Abs(projectDir)
	require.NoError(t, err)
	files := 0
	require.NoError(t, filepath.WalkDir(one, func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		files++
		body, err := os.ReadFile(path)
		require.NotContains(t, string(body), project+string(filepath.Separator), path)
		require.NotContains(t, string(body), home+string(filepath.Separator), path)
		return err
	}))
	require.Greater(t, files, 30)
}

// copySource copies the project as it is to another folder, without what is built.
func copySource(t testing.TB, into string) {
	t.Helper()
	list := exec.Command("go", "list", "-f", "{{.Dir}}", "./...")
	list.Dir = projectDir
	dirs, err := list.Output()
	require.NoError(t, err)
	project, err := filepath.Abs(projectDir)
	require.NoError(t, err)
	for dir := range strings.Lines(string(dirs)) {
		name, err := filepath.Rel(project, strings.TrimSpace(dir))
		require.NoError(t, err)
		if name == "." {
			continue // its folders come one by one; its files below
		}
		copyTree(t, filepath.Join(project, name), filepath.Join(into, name))
	}
	files, err := filepath.Glob(filepath.Join(project, "*.*"))
	require.NoError(t, err)
	for _, file := range files {
		if info, err := os.Stat(file); err == nil && info.Mode().IsRegular() {
			body, err := os.ReadFile(file)
			require.NoError(t, err)
			require.NoError(t, os.WriteFile(filepath.Join(into, filepath.Base(file)), body, 0o644))
		}
	}
}

// copyTree copies a folder, without the program that is built in it.
func copyTree(t testing.TB, from, into string) {
	t.Helper()
	require.NoError(t, filepath.WalkDir(from, func(path string, entry os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name, err := filepath.Rel(from, path)
		if err != nil {
			return err
		}
		target := filepath.Join(into, name)
		switch {
		case entry.IsDir():
			return os.MkdirAll(target, 0o755)
		case strings.HasSuffix(entry.Name(), ".wasm"), strings.HasSuffix(entry.Name(), ".br"), strings.HasSuffix(entry.Name(), ".gz"), entry.Name() == "wasm_exec.js":
			return nil
		}
		body, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		return os.WriteFile(target, body, 0o644)
	}))
}

func TestStaticSiteIsTheSameFromAnotherFolder(t *testing.T) {
	one := writeStatic(t)
	elsewhere := filepath.Join(t.TempDir(), "elsewhere")
	copySource(t, elsewhere)
	// What was compressed is found by its content: only the same wasm saves time.
	compressed, err := filepath.Glob(filepath.Join(projectDir, ".cache", "wasm-*"))
	require.NoError(t, err)
	require.NoError(t, os.Mkdir(filepath.Join(elsewhere, ".cache"), 0o755))
	for _, file := range compressed {
		body, err := os.ReadFile(file)
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(filepath.Join(elsewhere, ".cache", filepath.Base(file)), body, 0o644))
	}
	two := filepath.Join(t.TempDir(), "site")
	command := exec.Command(shared.program(t), "static", "--out", two)
	command.Dir = elsewhere
	said, err := command.CombinedOutput()
	require.NoError(t, err, string(said))
	require.NoError(t, filepath.WalkDir(one, func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		name, err := filepath.Rel(one, path)
		require.NoError(t, err)
		first, err := os.ReadFile(path)
		require.NoError(t, err)
		second, err := os.ReadFile(filepath.Join(two, name))
		require.NoError(t, err)
		require.True(t, bytes.Equal(first, second), "%s differs", name)
		return nil
	}))
}

func TestStaticSiteOffersNoServer(t *testing.T) {
	tab := newTab(t, serveFolder(t, "", writeStatic(t)).URL)
	tab.Go("/")
	require.Zero(t, tab.Count(`a[href$="/metrics"]`), "there is nothing at /metrics")
	served := openTab(t, "/")
	require.NotZero(t, served.Count(`a[href$="/metrics"]`))
}
