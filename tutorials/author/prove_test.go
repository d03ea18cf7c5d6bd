package author_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"metricplayground/tutorials/author"
)

const (
	counterStart = "02-counter/start.script"
	histogramEN  = "07-histogram/en.md"
)

func TestProveTakesWhatIsTrue(t *testing.T) {
	require.NoError(t, author.Prove(copyOf(t, "counter", "histogram"), nil, author.Helpers{}))
}

func TestProveTakesAnswersThatHold(t *testing.T) {
	files := copyOf(t, "counter", "histogram")
	for _, path := range []string{counterEN, counterZH} {
		change(t, files, path, "{{task count}}\n", "{{task count}}\n\n```promql from=count\nvector(2) / 3  # 0.67\nlabel_replace(vector(1), \"x\", \"b\", \"\", \"\") or vector(2)\n# 2, 1\nvector(0) / 0  # NaN\nup  # ∅\n```\n\n```promql\nrate(up[5m])\n```\n")
	}
	require.NoError(t, author.Prove(files, nil, author.Helpers{}))
}

// Each row makes one thing untrue and names where it is found.
func TestProveFindsWhatIsNotTrue(t *testing.T) {
	for name, c := range map[string]struct {
		path, piece, by string
		file, at        string // of the problem; file empty: path
		says            string
	}{
		"start doesn't parse":        {counterStart, "# Nothing", "nothing\n# Nothing", "", "", "mend it: the start must run whole"},
		"start is refused":           {counterStart, "# Nothing", "inc c2\n# Nothing", "", "", "mend it: the start must run whole"},
		"start does a task":          {counterStart, "# Nothing", "counter c1 \"A counter.\"\n# Nothing", counterSolution, "counter c1", "task create is done before its own part"},
		"solution doesn't parse":     {counterSolution, "inc c1", "increment c1", "", "increment c1", "mend it"},
		"solution does too little":   {counterSolution, "add c1 2", "add c1 1", "", "add c1 1", "task count isn't done by its part of the solution"},
		"solution is refused":        {counterSolution, "add c1 2", "add c1 -2\nadd c1 4", "", "add c1 -2", "the operation is refused"},
		"exposition is another":      {counterEN, "c1 3\n", "c1 4\n", "", "c1 4", "`c1 4`, but the metrics show"},
		"exposition has too little":  {counterEN, "# HELP c1 A counter.\n", "", "", "# TYPE c1 counter", "`# TYPE c1 counter`, but the metrics show"},
		"exposition ends too early":  {histogramEN, "hh_count 1\n", "", "", "# HELP hh", "the metrics show more lines, such as `hh_count 1`"},
		"line isn't there":           {counterEN, "c1_total 3.0", "c1_total 3", "", "c1_total 3", "no line here or further down is `c1_total 3`"},
		"exposition of no task":      {counterEN, "from=python", "from=pyhton", "", "# TYPE c1_total", `no task "pyhton"`},
		"exposition doesn't parse":   {counterEN, "from=count\n# HELP c1 A counter.", "\n# HELP c1 A \\x counter.", "", "# HELP c1", "the parser doesn't take the block"},
		"exposition isn't broken":    {counterEN, "from=count\n", "broken\n", "", "# HELP c1", "called broken, but the parser takes it"},
		"exposition nobody parses":   {counterEN, "from=count\n", "format=proto\n", "", "# HELP c1", "no parser reads the format proto"},
		"script doesn't parse":       {counterEN, "```exposition from=count\n", "```script\nincrement c1\n```\n\n```exposition from=count\n", "", "increment c1", "a script block doesn't parse"},
		"query doesn't parse":        {counterEN, "{{task count}}\n", "{{task count}}\n\n```promql\nrate(c1[1m]\n```\n", "", "rate(c1", "Prometheus doesn't take the query"},
		"query without an answer":    {counterEN, "{{task count}}\n", "{{task count}}\n\n```promql from=count\nvector(1)\n```\n", "", "vector(1)", "the query has no answer"},
		"another answer":             {counterEN, "{{task count}}\n", "{{task count}}\n\n```promql from=count\nvector(2) / 3  # 0.66\n```\n", "", "vector(2)", "said to be 0.66, but it is 0.67"},
		"an answer where none is":    {counterEN, "{{task count}}\n", "{{task count}}\n\n```promql from=count\nup  # 1, 1\n```\n", "", "up  #", "said to be 1, 1, but it is ∅"},
		"answer of no task":          {counterEN, "{{task count}}\n", "{{task count}}\n\n```promql from=cuont\nup  # ∅\n```\n", "", "up  #", `no task "cuont"`},
		"answer of samples":          {counterEN, "{{task count}}\n", "{{task count}}\n\n```promql from=count\nvector(1)[1m:30s]  # 1\n```\n", "", "vector(1)[", "samples over time"},
		"PromQL of unknown kind":     {counterEN, "{{task count}}\n", "{{task count}}\n\n```promql form=count\nup\n```\n", "", "up\n```", `unknown "form=count"`},
		"pointer at no line":         {counterEN, "line:c1", "line:c2", "", "line:c2", `"line:c2" lights no line up`},
		"pointer in a hint":          {counterYAML, "control:inc/c1", "control:inc/c2", "", "control:inc/c2", `points at the metric "c2"`},
		"pointer of a question":      {counterYAML, `look: "line:c1"`, `look: "line:c3"`, "", "line:c3", "lights no line up"},
		"remark without reason":      {counterYAML, "metric: {name: c1, type: gauge}", "metric: {name: c1, type: counter}", "", "", "remark gauge-as-counter comes in the solution"},
		"remark that never comes":    {counterYAML, "- gauge c1 \"A counter.\"", "- gauge c2 \"A counter.\"", "", "", "remark gauge-as-counter doesn't come"},
		"remark with a broken move":  {counterYAML, "- gauge c1 \"A counter.\"", "- gouge c1", "", "", "remark gauge-as-counter: "},
		"two tasks":                  {counterYAML, "tasks:", "tasks: []\nother:", "", "", "no tasks"},
		"too many words before acts": {counterEN, "Make one.", strings.Repeat("word ", 260) + "Make one.", "", "", "words before the first task"},
		"too many characters":        {counterZH, "动手建一个", strings.Repeat("字", 400) + "动手建一个", "", "", "words before the first task"},
	} {
		t.Run(name, func(t *testing.T) {
			files := copyOf(t, "counter", "histogram")
			change(t, files, c.path, c.piece, c.by)
			// What is wrong in both languages is not a difference between them.
			if zh := strings.Replace(c.path, "en.md", "zh.md", 1); zh != c.path && strings.Contains(string(files[zh].Data), c.piece) {
				change(t, files, zh, c.piece, c.by)
			}
			if c.file == "" {
				c.file = c.path
			}
			err := author.Prove(files, nil, author.Helpers{})
			var problems author.Problems
			require.ErrorAs(t, err, &problems)
			place := "lessons/" + c.file
			if c.at != "" {
				place += fmt.Sprintf(":%d:", line(t, files, c.file, c.at))
			}
			found := false
			for _, p := range problems {
				found = found || strings.HasPrefix(p.Error(), place) && strings.Contains(p.Error(), c.says)
			}
			require.True(t, found, "want %s ... %s\ngot  %s", place, c.says, err)
		})
	}
}

func TestProveHoldsToTheHouseRules(t *testing.T) {
	files := copyOf(t, "counter")
	for _, path := range []string{counterEN, counterZH} {
		change(t, files, path, "minutes: 6", "minutes: 20")
		change(t, files, path, "> [!EXAMPLE]", "> [!WHY]")
		change(t, files, path, "{{question minus-one}}\n", "")
		change(t, files, path, "{{question which-name}}\n", "")
	}
	text := string(files[counterYAML].Data)
	before, rest, _ := strings.Cut(text, "questions:\n")
	_, remarks, _ := strings.Cut(rest, "remarks:\n")
	remarks, _, _ = strings.Cut(remarks, "review:\n")
	files[counterYAML].Data = []byte(before + "remarks:\n" + remarks)
	change(t, files, counterSolution, "# answer minus-one\n", "")
	change(t, files, counterSolution, "# answer which-name\n", "")
	err := author.Prove(files, nil, author.Helpers{})
	for _, says := range []string{
		"20 minutes", "no note > [!EXAMPLE]", "nothing is predicted", "0 questions for the review",
	} {
		require.ErrorContains(t, err, says)
	}
}

func TestProvePlaysOtherLessonsThoughOneIsMalformed(t *testing.T) {
	files := copyOf(t, "counter", "histogram")
	delete(files, counterZH)
	change(t, files, histogramEN, "hh_count 1\n", "hh_count 2\n")
	change(t, files, "07-histogram/zh.md", "hh_count 1\n", "hh_count 2\n")
	err := author.Prove(files, nil, author.Helpers{})
	require.ErrorContains(t, err, counterZH+": is missing")
	require.ErrorContains(t, err, "the line is `hh_count 2`")
}
