package site

import (
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// tree returns a folder's files.
func tree(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	require.NoError(t, filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		name, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		body, err := os.ReadFile(path)
		files[filepath.ToSlash(name)] = string(body)
		return err
	}))
	return files
}

func TestWriteToIsServedByAnyFileServer(t *testing.T) {
	s := built(t, func(in *Input) { in.Static = true })
	dir := filepath.Join(t.TempDir(), "new", "folder")
	require.NoError(t, s.WriteTo(dir))
	files := http.FileServer(http.Dir(dir))
	for _, f := range s.Files() {
		target := f.Path
		if f.Page && target[len(target)-1] != '/' {
			target += "/"
		}
		answer := httptest.NewRecorder()
		files.ServeHTTP(answer, httptest.NewRequest(http.MethodGet, target, nil))
		require.Equal(t, http.StatusOK, answer.Code, target)
		require.Equal(t, string(f.Body), answer.Body.String(), target)
	}
	written := tree(t, dir)
	require.Contains(t, written, ".nojekyll")
	require.Contains(t, written, "404.html")
	require.Equal(t, "wasm br", written["web/app.wasm.br"])
	require.Equal(t, "wasm gz", written["web/app.wasm.gz"])
	require.Contains(t, written, "playground/index.html.br")
	require.NotContains(t, written, "web/icon-192.png.gz")
}

func TestWriteToIsTheSameTwice(t *testing.T) {
	one, two := t.TempDir(), t.TempDir()
	require.NoError(t, built(t, nil).WriteTo(one))
	require.NoError(t, built(t, nil).WriteTo(two))
	require.Equal(t, tree(t, one), tree(t, two))
}

func TestWriteToRemovesOnlyItsOwn(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, built(t, nil).WriteTo(dir))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "CNAME"), []byte("example.org"), 0o644))
	smaller := built(t, func(in *Input) { in.Pages = in.Pages[:1] })
	require.NoError(t, smaller.WriteTo(dir))
	left := tree(t, dir)
	require.Equal(t, "example.org", left["CNAME"])
	require.NotContains(t, left, "playground/index.html")
	require.NotContains(t, left, "zh/index.html")
	require.Contains(t, left, "index.html")
}

func TestWriteToLeavesOthersFoldersAlone(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "thesis.txt"), []byte("years"), 0o644))
	require.ErrorIs(t, built(t, nil).WriteTo(dir), ErrNotOurs)
	require.Equal(t, map[string]string{"thesis.txt": "years"}, tree(t, dir))
}

func TestWriteToSaysWhere(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	require.NoError(t, os.WriteFile(file, nil, 0o644))
	require.ErrorContains(t, built(t, nil).WriteTo(file), file)
}
