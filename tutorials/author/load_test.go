package author_test

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"metricplayground/tutorials"
	"metricplayground/tutorials/author"
)

const (
	counterEN       = "02-counter/en.md"
	counterZH       = "02-counter/zh.md"
	counterYAML     = "02-counter/lesson.yaml"
	counterSolution = "02-counter/solution.script"
)

func TestLoadReadsALesson(t *testing.T) {
	course, err := author.Load(copyOf(t, "counter"))
	require.NoError(t, err)
	lesson := course.Lesson("counter")
	require.Equal(t, "A number that only goes up", lesson.Title.In(tutorials.English))
	require.Equal(t, 6, lesson.Minutes)
	require.Equal(t, []string{"create", "count", "refused", "python"}, ids(lesson.Tasks))
	require.Equal(t, []tutorials.Act{
		{Task: "create", Operation: `counter c1 "A counter."`},
		{Task: "count", Operation: "inc c1"},
		{Task: "count", Operation: "add c1 2"},
		{Task: "refused", Answer: "minus-one"},
		{Task: "refused", Operation: "add c1 -1"},
		{Task: "python", Answer: "which-name"},
		{Task: "python", Open: "format/python"},
	}, lesson.Solution)
	require.Len(t, course.Chapters, 1, "chapters without lessons are left out")
}

func ids(tasks []tutorials.Task) []string {
	var out []string
	for _, t := range tasks {
		out = append(out, t.ID)
	}
	return out
}

// Each row makes one mistake and names where it is found (the piece whose line
// the problem must name, if any) and what is said.
func TestLoadFindsMistakes(t *testing.T) {
	for name, c := range map[string]struct {
		path, piece, by string
		at              string // piece of the changed file on the problem's line; empty: any line
		says            string
	}{
		"raw HTML block":          {counterEN, "Make one.", "<div>x</div>\n\nMake one.", "<div>", "raw HTML"},
		"raw HTML in a line":      {counterEN, "Make one.", "Make <b>one</b>.", "Make <b>", "raw HTML"},
		"image":                   {counterEN, "Make one.", "![x](https://x.org/y.png)", "![x]", "Image"},
		"heading of level 1":      {counterEN, "## One name", "# One name", "# One name", "heading of level 1"},
		"ruler":                   {counterEN, "## One name", "---\n\n## One name", "", "isn't part of a lesson's Markdown"},
		"indented code":           {counterEN, "Make one.", "x\n\n    code\n\nMake one.", "    code", "fences"},
		"link definition":         {counterEN, "Make one.", "[x]: https://x.org\n\nMake one.", "", "write the link where it stands"},
		"quotation":               {counterEN, "> [!WHY]\n", "> Why?\n", "> Why?", "what kind of note"},
		"unknown note":            {counterEN, "> [!WHY]\n", "> [!NOTE]\n", "> [!NOTE]", "what kind of note"},
		"fence without language":  {counterEN, "```exposition from=count\n", "```\n", "# HELP c1 A counter.", "without a language"},
		"unknown claim":           {counterEN, "from=count", "from=count strict", "# HELP c1 A counter.", `unknown "strict"`},
		"unknown format":          {counterEN, "format=python lines", "format=ruby lines", "# TYPE c1_total", `no format "ruby"`},
		"unknown term":            {counterEN, "[[counter]]", "[[countre]]", "[[countre]]", `"countre" is no term`},
		"unfinished term":         {counterEN, "[[counter]]", "[[counter]", "for a [[counter]", "has no effect"},
		"unknown lesson":          {counterEN, "lesson:gauge", "lesson:guage", "lesson:guage", `no lesson "guage"`},
		"unknown page":            {counterEN, "lesson:gauge", "page:home", "page:home", `no page "home"`},
		"plain http":              {counterEN, "lesson:gauge", "http://x.org", "http://x.org", "leads nowhere"},
		"script link":             {counterEN, "lesson:gauge", "javascript:x", "javascript:x", "leads nowhere"},
		"unknown control":         {counterEN, "control:new", "control:knew", "control:knew", `no control "knew"`},
		"control of no format":    {counterEN, "control:format/python", "control:format/ruby", "control:format/ruby", `no format "ruby"`},
		"hard line break":         {counterEN, "Make one. Choose", "Make one.\\\nChoose", "Make one.", "hard line break"},
		"stars without effect":    {counterZH, "动手建一个", "动手**“建”**一个", "动手**", "** in running text has no effect"},
		"no front matter":         {counterEN, "---\ntitle", "title", "title", "no front matter"},
		"no title":                {counterEN, "title: A number that only goes up\n", "", "", "no title"},
		"no summary":              {counterZH, "summary:", "summery:", "summery:", `no field "summery"`},
		"no minutes":              {counterEN, "minutes: 6", "minutes: many", "minutes: many", "not what is expected"},
		"other minutes":           {counterZH, "minutes: 6", "minutes: 5", "---", "differs from en.md's"},
		"other block":             {counterZH, "> [!TRAP]", "> [!WHY]\n> x", "> [!WHY]\n> x", "in en.md it is a note [!trap]"},
		"block too few":           {counterZH, "会下降的量，要用[仪表](lesson:gauge)。\n", "", "", "same blocks"},
		"other exposition":        {counterZH, "c1 3\n", "c1 4\n", "# HELP c1", "differs from en.md's"},
		"task not placed":         {counterEN, "{{task count}}\n", "", "", "task count stands in the text 0 times"},
		"task placed twice":       {counterEN, "{{task count}}\n", "{{task count}}\n\n{{task count}}\n", "", "2 times"},
		"unknown task placed":     {counterEN, "{{task count}}", "{{task cuont}}", "{{task cuont}}", "not in lesson.yaml"},
		"task in running text":    {counterEN, "Make one.", "Make {{task one}}.", "Make {{", "lines of their own"},
		"assumes what isn't":      {counterEN, "assumes: [scrape]", "assumes: [scarpe]", "assumes", `no lesson "scarpe"`},
		"misspelled field":        {counterYAML, "    stronger:", "    strogner:", "strogner", `no field "strogner"`},
		"hint in one language":    {counterYAML, "      zh: \"点[新建指标]", "      fr: \"点[新建指标]", "", "the hint of task create is missing in Chinese"},
		"unknown language":        {counterYAML, "      zh: \"点[新建指标]", "      fr: \"点[新建指标]", "fr: ", `unknown language "fr"`},
		"hint of two paragraphs":  {counterYAML, "opens a form. The type", "opens a form.\\n\\nThe type", "opens a form", "one paragraph"},
		"no check":                {counterYAML, "    check:\n      opened: format/python\n", "", "id: python", "the check of task python is missing"},
		"unknown check":           {counterYAML, "opened: format/python", "openend: format/python", "openend", `no check "openend"`},
		"two checks at once":      {counterYAML, "opened: format/python", "opened: format/python\n      restarts: 1", "opened: format", "two go into"},
		"misspelled condition":    {counterYAML, `is: ">= 3"`, `iss: ">= 3"`, "iss:", "iss"},
		"no comparison":           {counterYAML, `is: ">= 3"`, `is: "three"`, "three", "no comparison"},
		"missing comparison":      {counterYAML, `, is: ">= 3"`, "", "series: c1}", "it needs `is`"},
		"unknown rule":            {counterYAML, "counter-decreased", "counter-down", "", `no rule "counter-down"`},
		"unknown type":            {counterYAML, "type: counter, labels: []", "type: count, labels: []", "type: count,", `type "count"`},
		"unknown view":            {counterYAML, "opened: format/python", "opened: view/sideways", "sideways", "can't be opened"},
		"bad id":                  {counterYAML, "id: minus-one", "id: Minus_One", "id: Minus_One", `the id "Minus_One"`},
		"same id twice":           {counterYAML, "id: count\n", "id: create\n", "", "there twice"},
		"no right choice":         {counterYAML, "        right: true\n", "", "id: minus-one", "3 choices, 0 right"},
		"remark without move":     {counterYAML, "    try:\n      - gauge c1 \"A counter.\"\n", "", "id: gauge-as-counter", "doesn't show the move"},
		"remark on no task":       {counterYAML, "task: create", "task: created", "task: created", `unknown task "created"`},
		"unknown chapter":         {counterYAML, "chapter: first-metrics", "chapter: first", "chapter: first", `no chapter "first"`},
		"broken YAML":             {counterYAML, "chapter: first-metrics", "chapter: a: b", "chapter: a: b", "quotes"},
		"solution of no task":     {counterSolution, "# task count", "# task cuont", "# task cuont", `no task "cuont"`},
		"task without solution":   {counterSolution, "# task count\n", "", "", "task count has no solution"},
		"operation of no task":    {counterSolution, "# task create\n", "", "counter c1", "before any task"},
		"solution opens nothing":  {counterSolution, "format/python", "format/ruby", "format/ruby", "can't be opened"},
		"solution answers nobody": {counterSolution, "answer minus-one", "answer plus-one", "plus-one", `no question "plus-one"`},
		"term without meaning":    {"glossary.yaml", "      en: \"Something that a program", "      fr: \"Something that a program", "", "the meaning of term metric is missing in English"},
		"chapter without title":   {"course.yaml", "{en: \"First metrics\", zh: \"第一批指标\"}", "{en: \"First metrics\"}", "title: {en", "the title of chapter first-metrics is missing in Chinese"},
	} {
		t.Run(name, func(t *testing.T) {
			files := copyOf(t, "counter")
			change(t, files, c.path, c.piece, c.by)
			course, err := author.Load(files)
			require.Nil(t, course)
			var problems author.Problems
			require.ErrorAs(t, err, &problems)
			place := "lessons/" + c.path
			if c.at != "" {
				place += fmt.Sprintf(":%d:", line(t, files, c.path, c.at))
			}
			found := false
			for _, p := range problems {
				found = found || strings.HasPrefix(p.Error(), place) && strings.Contains(p.Error(), c.says)
			}
			require.True(t, found, "want %s ... %s\ngot  %s", place, c.says, err)
		})
	}
}

func TestLoadFindsMistakesInFolders(t *testing.T) {
	for name, c := range map[string]struct {
		change func(fstest.MapFS)
		says   string
	}{
		"a file is missing": {
			func(f fstest.MapFS) { delete(f, counterZH) },
			"lessons/02-counter/zh.md: is missing",
		},
		"a file too many": {
			func(f fstest.MapFS) { f["02-counter/notes.txt"] = &fstest.MapFile{} },
			"lessons/02-counter/notes.txt: a file that no lesson has",
		},
		"a folder without number": {
			func(f fstest.MapFS) { f["counter/en.md"] = &fstest.MapFile{} },
			"lessons/counter: is no lesson's name",
		},
		"one number twice": {
			func(f fstest.MapFS) { copyLesson(f, "02-counter", "02-other") },
			"lessons/02-other: has the same number as 02-counter",
		},
		"one slug twice": {
			func(f fstest.MapFS) { copyLesson(f, "02-counter", "03-counter") },
			`lessons/03-counter: two lessons have the slug "counter"`,
		},
	} {
		t.Run(name, func(t *testing.T) {
			files := copyOf(t, "counter")
			c.change(files)
			_, err := author.Load(files)
			require.ErrorContains(t, err, c.says)
		})
	}
}

// copyLesson copies a lesson's files to another folder.
func copyLesson(files fstest.MapFS, from, to string) {
	for path, file := range files {
		if name, ok := strings.CutPrefix(path, from+"/"); ok {
			files[to+"/"+name] = &fstest.MapFile{Data: file.Data}
		}
	}
}

func TestProblemsComeAllAtOnceInOrder(t *testing.T) {
	files := copyOf(t, "counter")
	change(t, files, counterEN, "[[counter]]", "[[countre]]")
	change(t, files, counterEN, "lesson:gauge", "http://x.org")
	change(t, files, counterYAML, `is: ">= 3"`, `is: "three"`)
	_, err := author.Load(files)
	var problems author.Problems
	require.ErrorAs(t, err, &problems)
	var places []string
	for _, p := range problems {
		places = append(places, p.File)
	}
	require.Equal(t, []string{"lessons/" + counterEN, "lessons/" + counterEN, "lessons/" + counterYAML}, places)
	require.Less(t, problems[0].Line, problems[1].Line)
}

func TestLoadOfAnUnreadableFolder(t *testing.T) {
	_, err := author.Load(unreadable{})
	require.ErrorContains(t, err, "lessons: can't be read")
}

type unreadable struct{}

func (unreadable) Open(string) (fs.File, error) { return nil, fs.ErrPermission }
