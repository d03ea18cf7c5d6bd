package author_test

import (
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"metricplayground/tutorials/author"
)

// pasting is the counter lesson with a text to repair as its first task.
func pasting(t *testing.T) fstest.MapFS {
	files := copyOf(t, "counter", "histogram")
	change(t, files, counterYAML, "tasks:\n", "pastes:\n  - id: comma\n    title: {en: A comma, zh: 逗号}\n    text: |\n      x 1,5\n    mended: |\n      x 1.5\n\ntasks:\n")
	change(t, files, counterYAML, "metric: {name: c1, type: counter, labels: []}", "all: [{metric: {name: c1, type: counter}}, {pasted: {text: comma, parses: true, contains: \"1.5\"}}]")
	change(t, files, counterSolution, "counter c1 \"A counter.\"\n", "counter c1 \"A counter.\"\n# paste comma\n")
	return files
}

func TestProveRepairsTexts(t *testing.T) {
	require.NoError(t, author.Prove(pasting(t), nil, author.Helpers{}))
}

func TestProveFindsTextsThatAreNotRepaired(t *testing.T) {
	for name, c := range map[string]struct{ path, piece, by, says string }{
		"not repaired":    {counterYAML, "x 1.5\n", "x 1,50\n", "task create isn't done by its part of the solution"},
		"mended already":  {counterYAML, "x 1,5\n", "x 1.5\n", "paste comma is mended already"},
		"no act":          {counterSolution, "# paste comma\n", "", "task create isn't done by its part of the solution"},
		"unknown text":    {counterSolution, "# paste comma\n", "# paste coma\n", `there is no text "coma"`},
		"check of no one": {counterYAML, "text: comma,", "text: coma,", `asks for the unknown text "coma"`},
		"no title":        {counterYAML, "zh: 逗号", "zh: \"\"", "the title of paste comma is missing in Chinese"},
	} {
		t.Run(name, func(t *testing.T) {
			files := pasting(t)
			change(t, files, c.path, c.piece, c.by)
			require.ErrorContains(t, author.Prove(files, nil, author.Helpers{}), c.says)
		})
	}
}
