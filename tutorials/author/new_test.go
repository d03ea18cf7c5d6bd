package author_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"metricplayground/tutorials/author"
)

func TestNewSkeletonHasNoProblemButWhatIsToBeFilledIn(t *testing.T) {
	dir := t.TempDir()
	folder, err := author.New(dir, "my-slug")
	require.NoError(t, err)
	require.Equal(t, filepath.Join(dir, "01-my-slug"), folder)

	course, err := author.Merge(copyOf(t, "counter"), os.DirFS(dir))
	require.NoError(t, err, "a skeleton can be looked at in the page at once")
	require.NotNil(t, course.Lesson("my-slug"))

	err = author.Prove(copyOf(t, "counter"), os.DirFS(dir), author.Helpers{})
	var problems author.Problems
	require.ErrorAs(t, err, &problems)
	files := map[string]bool{}
	for _, p := range problems {
		require.Contains(t, p.What, "still to do: ", p.Error())
		require.Positive(t, p.Line)
		files[p.File] = true
	}
	require.Len(t, files, 5, "every file has something to fill in")
}

func TestNewTakesTheNumberAfterTheLast(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.Mkdir(filepath.Join(dir, "07-histogram"), 0o755))
	folder, err := author.New(dir, "summary")
	require.NoError(t, err)
	require.Equal(t, "08-summary", filepath.Base(folder))
}

func TestNewRefuses(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.Mkdir(filepath.Join(dir, "07-histogram"), 0o755))
	for name, c := range map[string]struct{ slug, says string }{
		"a slug that is taken": {"histogram", "already a lesson"},
		"capitals":             {"Histogram", "small letters"},
		"a path":               {"../x", "small letters"},
		"nothing":              {"", "small letters"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := author.New(dir, c.slug)
			require.ErrorContains(t, err, c.says)
		})
	}
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	require.Len(t, entries, 1, "nothing was written")
}
