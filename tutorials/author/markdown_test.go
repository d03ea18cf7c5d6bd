package author

import (
	"testing"

	"github.com/stretchr/testify/require"

	"metricplayground/metrics/exposition"
	"metricplayground/tutorials"
)

// reading of a text with a glossary of one term.
func prosed(text string) (*prose, []tutorials.Block, Problems) {
	n := &notes{}
	p := &prose{notes: n, file: "x.md", offset: 10, source: []byte(text), glossary: tutorials.Glossary{
		{ID: "bucket", Name: tutorials.Plain{"en": "bucket", "zh": "桶"}, Also: []string{"buckets"}},
	}}
	blocks := p.blocks()
	return p, blocks, n.problems
}

func words(text string) tutorials.Inline {
	return tutorials.Inline{Kind: tutorials.InlineText, Text: text}
}

func paragraph(inlines ...tutorials.Inline) tutorials.Block {
	return tutorials.Block{Kind: tutorials.Paragraph, Inlines: inlines}
}

func TestMarkdownBecomesBlocks(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []tutorials.Block
	}{
		"heading":   {"## Two `x`\n", []tutorials.Block{{Kind: tutorials.Heading, Level: 2, Inlines: []tutorials.Inline{words("Two "), {Kind: tutorials.InlineCode, Text: "x"}}}}},
		"paragraph": {"a *b* **c *d***\n", []tutorials.Block{paragraph(words("a "), tutorials.Inline{Kind: tutorials.InlineEmphasis, Inlines: []tutorials.Inline{words("b")}}, words(" "), tutorials.Inline{Kind: tutorials.InlineStrong, Inlines: []tutorials.Inline{words("c "), {Kind: tutorials.InlineEmphasis, Inlines: []tutorials.Inline{words("d")}}}})}},
		"escapes":   {"a \\* b &amp; c\n", []tutorials.Block{paragraph(words("a * b & c"))}},
		"brackets":  {"a [b] c\n", []tutorials.Block{paragraph(words("a [b] c"))}},
		"code":      {"`` a`b `` and `c\nd`\n", []tutorials.Block{paragraph(tutorials.Inline{Kind: tutorials.InlineCode, Text: "a`b"}, words(" and "), tutorials.Inline{Kind: tutorials.InlineCode, Text: "c d"})}},
		"list": {"- a\n- b\n\n  c\n", []tutorials.Block{{Kind: tutorials.List, Items: [][]tutorials.Block{
			{paragraph(words("a"))}, {paragraph(words("b")), paragraph(words("c"))}}}}},
		"numbers": {"1. a\n2. b\n", []tutorials.Block{{Kind: tutorials.List, Ordered: true, Items: [][]tutorials.Block{
			{paragraph(words("a"))}, {paragraph(words("b"))}}}}},
		"table": {"| a | b |\n| --- | --- |\n| 1 | [[x\\|bucket]] |\n", []tutorials.Block{{Kind: tutorials.Table, Rows: [][][]tutorials.Inline{
			{{words("a")}, {words("b")}},
			{{words("1")}, {{Kind: tutorials.InlineTerm, Term: "bucket", Inlines: []tutorials.Inline{words("x")}}}}}}}},
		"fence":  {"```go\na()\n\tb()\n```\n", []tutorials.Block{{Kind: tutorials.Code, Language: "go", Text: "a()\n\tb()\n"}}},
		"script": {"```script\ninc c1\n```\n", []tutorials.Block{{Kind: tutorials.ScriptBlock, Text: "inc c1\n"}}},
		"exposition": {"```exposition format=python\nc1_total 1.0\n```\n", []tutorials.Block{
			{Kind: tutorials.ExpositionBlock, Format: "python", Text: "c1_total 1.0\n"}}},
		"note": {"> [!WHY]\n> a\n> b\n>\n> - c\n", []tutorials.Block{{Kind: tutorials.Note, Note: tutorials.Why, Blocks: []tutorials.Block{
			paragraph(words("a b")), {Kind: tutorials.List, Items: [][]tutorials.Block{{paragraph(words("c"))}}}}}}},
		"note with a list alone": {"> [!TRAP]\n>\n> - c\n", []tutorials.Block{{Kind: tutorials.Note, Note: tutorials.Trap, Blocks: []tutorials.Block{
			{Kind: tutorials.List, Items: [][]tutorials.Block{{paragraph(words("c"))}}}}}}},
		"task and question": {"{{task a-b}}\n{{question c}}\n", []tutorials.Block{
			{Kind: tutorials.TaskBlock, Ref: "a-b"}, {Kind: tutorials.QuestionBlock, Ref: "c"}}},
		"terms": {"[[bucket]], [[many|Buckets]] and [[`le`|桶]]\n", []tutorials.Block{paragraph(
			tutorials.Inline{Kind: tutorials.InlineTerm, Term: "bucket", Inlines: []tutorials.Inline{words("bucket")}}, words(", "),
			tutorials.Inline{Kind: tutorials.InlineTerm, Term: "bucket", Inlines: []tutorials.Inline{words("many")}}, words(" and "),
			tutorials.Inline{Kind: tutorials.InlineTerm, Term: "bucket", Inlines: []tutorials.Inline{{Kind: tutorials.InlineCode, Text: "le"}}})}},
		"links": {"[a](lesson:counter) [b](page:reference) [c](https://x.org/y_(z)) <https://x.org>\n", []tutorials.Block{paragraph(
			tutorials.Inline{Kind: tutorials.InlineLink, Inlines: []tutorials.Inline{words("a")}, Link: &tutorials.Link{Lesson: "counter"}}, words(" "),
			tutorials.Inline{Kind: tutorials.InlineLink, Inlines: []tutorials.Inline{words("b")}, Link: &tutorials.Link{Page: "reference"}}, words(" "),
			tutorials.Inline{Kind: tutorials.InlineLink, Inlines: []tutorials.Inline{words("c")}, Link: &tutorials.Link{URL: "https://x.org/y_(z)"}}, words(" "),
			tutorials.Inline{Kind: tutorials.InlineLink, Inlines: []tutorials.Inline{words("https://x.org")}, Link: &tutorials.Link{URL: "https://x.org"}})}},
		"pointers": {"[a](<line:h_bucket{le=\"5>) [b](control:inc/c1) [c](control:new)\n", []tutorials.Block{paragraph(
			tutorials.Inline{Kind: tutorials.InlinePointer, Inlines: []tutorials.Inline{words("a")}, Pointer: &tutorials.Pointer{Line: `h_bucket{le="5`}}, words(" "),
			tutorials.Inline{Kind: tutorials.InlinePointer, Inlines: []tutorials.Inline{words("b")}, Pointer: &tutorials.Pointer{Control: "inc", Of: "c1"}}, words(" "),
			tutorials.Inline{Kind: tutorials.InlinePointer, Inlines: []tutorials.Inline{words("c")}, Pointer: &tutorials.Pointer{Control: "new"}})}},
	} {
		t.Run(name, func(t *testing.T) {
			p, blocks, problems := prosed(c.text)
			require.Empty(t, problems)
			require.Equal(t, c.want, blocks)
			require.Len(t, p.lines, len(flat(blocks)), "every block has a line")
		})
	}
}

func TestLinesAreJoinedAsTheLanguageDoes(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"English":              {"one\ntwo", "one two"},
		"Chinese":              {"计数\n器", "计数器"},
		"Chinese and English":  {"计数器\ncounter", "计数器 counter"},
		"after a full stop":    {"好。\ncounter", "好。counter"},
		"before a parenthesis": {"counter\n（好）", "counter（好）"},
		"Chinese and quotes":   {"他说\n“好”", "他说“好”"},
		"English and quotes":   {"he said\n“good”", "he said “good”"},
		"around code":          {"用\n`c1`\n计数", "用 c1 计数"},
		"around a term":        {"每个\n[[桶]]\n里", "每个桶里"},
		"around strong text":   {"**每行**\n都有", "每行都有"},
	} {
		t.Run(name, func(t *testing.T) {
			_, blocks, problems := prosed(c.text)
			require.Empty(t, problems)
			require.Equal(t, c.want, tutorials.PlainText(blocks[0].Inlines))
		})
	}
}

func TestClaims(t *testing.T) {
	p, _, problems := prosed("text\n\n```exposition from=a-task format=openmetrics1 lines\na 1\n```\n\n```exposition broken\nb\n```\n")
	require.Empty(t, problems)
	require.Equal(t, []claim{
		{line: 14, text: "a 1\n", format: exposition.OpenMetrics1, from: "a-task", some: true},
		{line: 18, text: "b\n", format: exposition.Text, broken: true},
	}, p.claims)
}

func TestPhrasesAreOneParagraph(t *testing.T) {
	for name, text := range map[string]string{"a list": "- a", "two paragraphs": "a\n\nb", "a heading": "## a", "nothing": " "} {
		t.Run(name, func(t *testing.T) {
			n := &notes{}
			p := prose{notes: n, file: "x", source: []byte(text)}
			require.Nil(t, p.phrase())
			require.Len(t, n.problems, 1)
		})
	}
}

func TestWords(t *testing.T) {
	for text, want := range map[string]int{
		"one two, three": 3, "": 0, "a - b": 2, "计数器": 1, "计数器只增不减的数字": 6, "用 Counter 计数": 2,
	} {
		require.Equal(t, want, int(countWords(text)), text)
	}
}

func FuzzMarkdown(f *testing.F) {
	for _, seed := range []string{
		"## a\n\n> [!WHY]\n> b\n\n- c\n  - d\n", "| a |\n| - |\n| [[b\\|bucket]] |\n", "```exposition from=x lines\n",
		"[a](<line:x>) ![i](j) <b> {{task a}}", "{{task a}}\n{{question b}}", "> > [!TRAP]\n", "[x]: y\n\n    code\n***\n", "[[桶]]\n的**“x”**y",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		p, blocks, problems := prosed(text)
		if len(problems) == 0 {
			require.Len(t, p.lines, len(flat(blocks)))
		}
		for _, problem := range problems {
			require.Greater(t, problem.Line, 10, problem.Error())
		}
	})
}

func FuzzLessonData(f *testing.F) {
	seed, err := skeleton.ReadFile("skeleton/lesson.yaml")
	require.NoError(f, err)
	f.Add(string(seed))
	f.Add("tasks: [{id: a, title: {en: x}, check: {all: [{restarts: 1}]}}]")
	f.Add("questions: [{id: a, choices: [{say: 1}]}]\nremarks: [{try: [a]}]")
	f.Fuzz(func(t *testing.T, text string) {
		n := &notes{}
		d := &draft{Lesson: &tutorials.Lesson{}, folder: "x", files: map[string][]byte{"lesson.yaml": []byte(text)}}
		n.readData(d, nil)
		n.readSolution("y", []byte(text), d.Lesson)
	})
}
