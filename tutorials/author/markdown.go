package author

import (
	"bytes"
	"regexp"
	"slices"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"metricplayground/tutorials"
)

// prose is a Markdown text on its way to blocks.
type prose struct {
	notes    *notes
	file     string
	offset   int // lines before the text in its file
	source   []byte
	language tutorials.Language
	glossary tutorials.Glossary
	// lines holds the line of each block, outer ones before what they hold.
	lines []int
	// claims are the exposition blocks, with what they say about themselves.
	claims []claim
	// answers are the questions in PromQL blocks and what is said to be answered.
	answers []answer
	// links are the lessons linked to.
	links []mention
	// pointers are the lines and controls pointed at.
	pointers []mention
}

// mention is something named in a text, with its line.
type mention struct {
	name string
	line int
}

// parse reads the dialect in which lessons are written: CommonMark, tables and terms.
func (n *notes) parse(source []byte) ast.Node {
	if n.markdown == nil {
		n.markdown = goldmark.New(goldmark.WithExtensions(extension.Table), goldmark.WithParserOptions(termSyntax())).Parser()
	}
	return n.markdown.Parse(text.NewReader(source))
}

// blocks reads the whole text.
func (p *prose) blocks() []tutorials.Block {
	return p.children(p.notes.parse(p.source))
}

// phrase reads a text that is one paragraph.
func (p *prose) phrase() []tutorials.Inline {
	document := p.notes.parse(p.source)
	first := document.FirstChild()
	if first == nil {
		p.notes.add(p.file, p.offset+1, "write it", "the text is empty")
		return nil
	}
	if _, ok := first.(*ast.Paragraph); !ok || first.NextSibling() != nil {
		p.notes.add(p.file, p.line(first), "keep to running text: code, emphasis, links, terms", "this must be one paragraph")
		return nil
	}
	return p.inlines(first, 0)
}

// line is where a node stands in its file.
func (p *prose) line(node ast.Node) int {
	for ; node != nil; node = node.Parent() {
		pos := node.Pos()
		if node.Type() == ast.TypeBlock && node.Lines() != nil && node.Lines().Len() > 0 {
			pos = node.Lines().At(0).Start
		}
		if pos >= 0 && pos <= len(p.source) {
			return p.offset + 1 + bytes.Count(p.source[:pos], []byte("\n"))
		}
	}
	return p.offset + 1
}

func (p *prose) problem(node ast.Node, do, what string, args ...any) {
	p.notes.add(p.file, p.line(node), do, what, args...)
}

func (p *prose) children(parent ast.Node) []tutorials.Block {
	var out []tutorials.Block
	for node := parent.FirstChild(); node != nil; node = node.NextSibling() {
		out = append(out, p.block(node)...)
	}
	return out
}

// block turns one node into blocks; more than one only for lines that place
// tasks and questions.
func (p *prose) block(node ast.Node) []tutorials.Block {
	p.lines = append(p.lines, p.line(node))
	switch n := node.(type) {
	case *ast.Heading:
		if n.Level < 2 || n.Level > 3 {
			p.problem(n, "use ## or ###; the lesson's title stands in the front matter", "a heading of level %d", n.Level)
		}
		return one(tutorials.Block{Kind: tutorials.Heading, Level: n.Level, Inlines: p.inlines(n, 0)})
	case *ast.Paragraph, *ast.TextBlock:
		if placed := p.placed(n); placed != nil {
			return placed
		}
		return one(tutorials.Block{Kind: tutorials.Paragraph, Inlines: p.inlines(n, 0)})
	case *ast.List:
		return one(p.list(n))
	case *extast.Table:
		return one(p.table(n))
	case *ast.FencedCodeBlock:
		return one(p.fenced(n))
	case *ast.Blockquote:
		return one(p.note(n))
	}
	do := "use headings, paragraphs, lists, tables, fenced code, and notes (> [!WHY])"
	switch node.(type) {
	case *ast.HTMLBlock:
		do = "raw HTML isn't taken: say it in Markdown; < in running text goes into `code`"
	case *ast.CodeBlock:
		do = "code goes between ``` fences with a language; take the four spaces away"
	case *ast.LinkReferenceDefinition:
		do = "write the link where it stands: [text](https://...)"
	}
	p.problem(node, do, "%s isn't part of a lesson's Markdown", kindName(node))
	return nil
}

func one(b tutorials.Block) []tutorials.Block { return []tutorials.Block{b} }

// kindName is a node's kind in words.
func kindName(node ast.Node) string {
	var b strings.Builder
	for i, r := range node.Kind().String() {
		if i > 0 && r >= 'A' && r <= 'Z' && !strings.HasSuffix(b.String(), "H") && !strings.HasSuffix(b.String(), "T") && !strings.HasSuffix(b.String(), "M") {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
	}
	return b.String()
}

var placing = regexp.MustCompile(`^\{\{\s*(task|question)\s+([a-z0-9-]+)\s*\}\}$`)

// placed reads a paragraph of lines like {{task add-three}}; nil when it isn't one.
func (p *prose) placed(node ast.Node) []tutorials.Block {
	var out []tutorials.Block
	lines := node.Lines()
	for i := range lines.Len() {
		segment := lines.At(i)
		m := placing.FindStringSubmatch(strings.TrimSpace(string(segment.Value(p.source))))
		if m == nil {
			return nil
		}
		out = append(out, tutorials.Block{Kind: tutorials.BlockKind(m[1]), Ref: m[2]})
	}
	for i := range out[1:] {
		p.lines = append(p.lines, p.line(node)+i+1)
	}
	return out
}

func (p *prose) list(n *ast.List) tutorials.Block {
	b := tutorials.Block{Kind: tutorials.List, Ordered: n.IsOrdered()}
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		b.Items = append(b.Items, p.children(item))
	}
	return b
}

func (p *prose) table(n *extast.Table) tutorials.Block {
	b := tutorials.Block{Kind: tutorials.Table}
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		var cells [][]tutorials.Inline
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			cells = append(cells, p.inlines(cell, 0))
		}
		b.Rows = append(b.Rows, cells)
	}
	return b
}

var noteMarker = regexp.MustCompile(`^\[!([A-Z]+)\]$`)

// note reads a quotation that says what it is about: > [!TRAP].
func (p *prose) note(n *ast.Blockquote) tutorials.Block {
	b := tutorials.Block{Kind: tutorials.Note}
	marker := ""
	first, ok := n.FirstChild().(*ast.Paragraph)
	if ok && first.Lines().Len() > 0 {
		segment := first.Lines().At(0)
		if m := noteMarker.FindStringSubmatch(strings.TrimSpace(string(segment.Value(p.source)))); m != nil {
			marker = strings.ToLower(m[1])
		}
	}
	if !slices.Contains(tutorials.NoteKinds(), tutorials.NoteKind(marker)) {
		p.problem(n, "begin it with a line > [!WHY], > [!TRAP] or > [!EXAMPLE]", "a quotation that doesn't say what kind of note it is")
		return b
	}
	b.Note = tutorials.NoteKind(marker)
	if inlines := p.inlines(first, first.Lines().At(0).Stop); len(inlines) > 0 {
		p.lines = append(p.lines, p.line(first)+1)
		b.Blocks = append(b.Blocks, tutorials.Block{Kind: tutorials.Paragraph, Inlines: inlines})
	}
	for node := first.NextSibling(); node != nil; node = node.NextSibling() {
		b.Blocks = append(b.Blocks, p.block(node)...)
	}
	if len(b.Blocks) == 0 {
		p.problem(n, "write it, or take it away", "the note is empty")
	}
	return b
}

// fenced reads a fenced block: an exposition, a script, or code.
func (p *prose) fenced(n *ast.FencedCodeBlock) tutorials.Block {
	var b strings.Builder
	for i := range n.Lines().Len() {
		segment := n.Lines().At(i)
		b.Write(segment.Value(p.source))
	}
	info := ""
	if n.Info != nil {
		info = string(n.Info.Segment.Value(p.source))
	}
	language, rest, _ := strings.Cut(strings.TrimSpace(info), " ")
	switch language {
	case "exposition":
		c := p.claim(n, rest, b.String())
		p.claims = append(p.claims, c)
		return tutorials.Block{Kind: tutorials.ExpositionBlock, Text: c.text, Format: string(c.format)}
	case "promql":
		p.answers = append(p.answers, p.answered(n, rest, b.String())...)
		return tutorials.Block{Kind: tutorials.Code, Language: language, Text: b.String()}
	case "script":
		return tutorials.Block{Kind: tutorials.ScriptBlock, Text: b.String()}
	case "":
		p.problem(n, "name it after the ```: exposition, script, go, python, promql, sh, yaml, text", "a code block without a language")
	}
	if rest != "" {
		p.problem(n, "only exposition and promql blocks have some", "%q after the language %s", rest, language)
	}
	return tutorials.Block{Kind: tutorials.Code, Language: language, Text: b.String()}
}
