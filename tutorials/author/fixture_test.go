package author_test

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"metricplayground/tutorials/lessons"
)

// copyOf is a copy of some built-in lessons, and of what stands beside them,
// that a test may change.
func copyOf(t *testing.T, slugs ...string) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	require.NoError(t, fs.WalkDir(lessons.Files, ".", func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		dir, _, nested := strings.Cut(path, "/")
		for _, slug := range slugs {
			nested = nested && !strings.HasSuffix(dir, "-"+slug)
		}
		if nested {
			return nil
		}
		data, err := fs.ReadFile(lessons.Files, path)
		files[path] = &fstest.MapFile{Data: data}
		return err
	}))
	return files
}

// change replaces a piece of a file, which must be there.
func change(t *testing.T, files fstest.MapFS, path, piece, by string) {
	t.Helper()
	require.Contains(t, files, path)
	text := string(files[path].Data)
	require.Contains(t, text, piece)
	files[path] = &fstest.MapFile{Data: []byte(strings.Replace(text, piece, by, 1))}
}

// line is where a piece stands in a file, from 1.
func line(t *testing.T, files fstest.MapFS, path, piece string) int {
	t.Helper()
	before, _, found := strings.Cut(string(files[path].Data), piece)
	require.True(t, found, "%s has no %q", path, piece)
	return strings.Count(before, "\n") + 1
}
