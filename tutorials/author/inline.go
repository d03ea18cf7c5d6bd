package author

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/prometheus/common/model"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"metricplayground/metrics/exposition"
	"metricplayground/tutorials"
)

// inlines reads the running text of a block, leaving out what stands before
// the offset from in the source.
func (p *prose) inlines(parent ast.Node, from int) []tutorials.Inline {
	var out []tutorials.Inline
	for node := parent.FirstChild(); node != nil; node = node.NextSibling() {
		if t, ok := node.(*ast.Text); ok && t.Segment.Start < from {
			continue
		}
		i, ok := p.inline(node)
		if !ok {
			continue
		}
		if i.Kind == tutorials.InlineText && len(out) > 0 && out[len(out)-1].Kind == tutorials.InlineText {
			out[len(out)-1].Text += i.Text
			continue
		}
		out = append(out, i)
	}
	joinLines(out)
	for _, i := range out {
		p.leftover(parent, i)
	}
	return out
}

// leftover finds markup that was meant but not recognised.
func (p *prose) leftover(node ast.Node, i tutorials.Inline) {
	if i.Kind != tutorials.InlineText {
		return
	}
	for _, m := range []struct{ mark, do string }{
		{"**", "put a space, or no punctuation, at the outer side of the stars; Chinese punctuation goes outside them"},
		{"[[", "a term is written [[word]] or [[as written|word]] on one line"},
		{"{{", "{{task ID}} and {{question ID}} stand on lines of their own, with an empty line before and after"},
		{"`", "close the code with as many ` as it began with"},
	} {
		if strings.Contains(i.Text, m.mark) {
			p.notes.add(p.file, p.lineOf(node, m.mark), m.do, "%s in running text has no effect", m.mark)
		}
	}
}

// lineOf is the first line of a node's block that has a mark.
func (p *prose) lineOf(node ast.Node, mark string) int {
	for node.Type() != ast.TypeBlock && node.Parent() != nil {
		node = node.Parent()
	}
	first := p.line(node)
	for i := range node.Lines().Len() {
		segment := node.Lines().At(i)
		if bytes.Contains(segment.Value(p.source), []byte(mark)) {
			return first + i
		}
	}
	return first
}

func (p *prose) inline(node ast.Node) (tutorials.Inline, bool) {
	switch n := node.(type) {
	case *ast.Text:
		return tutorials.Inline{Kind: tutorials.InlineText, Text: p.text(n)}, true
	case *ast.String:
		return tutorials.Inline{Kind: tutorials.InlineText, Text: string(n.Value)}, true
	case *ast.CodeSpan:
		return tutorials.Inline{Kind: tutorials.InlineCode, Text: p.code(n)}, true
	case *ast.Emphasis:
		kind := tutorials.InlineEmphasis
		if n.Level == 2 {
			kind = tutorials.InlineStrong
		}
		return tutorials.Inline{Kind: kind, Inlines: p.inlines(n, 0)}, true
	case *ast.Link:
		return p.link(n), true
	case *ast.AutoLink:
		url := string(n.URL(p.source))
		i := tutorials.Inline{Kind: tutorials.InlineText, Text: url}
		return p.target(n, url, []tutorials.Inline{i}), true
	case *termNode:
		return p.term(n), true
	case *ast.RawHTML:
		p.problem(n, "raw HTML isn't taken: put what has < and > into `code`", "raw HTML in running text")
	default:
		p.problem(n, "use text, `code`, **strong**, *emphasis*, links and terms", "%s isn't part of a lesson's Markdown", kindName(n))
	}
	return tutorials.Inline{}, false
}

// text is a run of text, the end of a line still in it.
func (p *prose) text(n *ast.Text) string {
	segment := n.Segment
	value := unescape(segment.Value(p.source))
	if n.HardLineBreak() {
		p.problem(n, "begin a new paragraph instead", "a hard line break")
	}
	if n.SoftLineBreak() {
		value += "\n"
	}
	return value
}

// unescape takes Markdown's backslashes and entities out of a text.
func unescape(raw []byte) string {
	return string(util.ResolveEntityNames(util.ResolveNumericReferences(util.UnescapePunctuations(raw))))
}

func (p *prose) code(n *ast.CodeSpan) string {
	var b strings.Builder
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		if t, ok := child.(*ast.Text); ok {
			segment := t.Segment
			b.WriteString(strings.ReplaceAll(string(segment.Value(p.source)), "\n", " "))
		}
	}
	return b.String()
}

func (p *prose) term(n *termNode) tutorials.Inline {
	t := p.glossary.Find(n.word)
	if t == nil {
		p.problem(n, "write [[as written|term]] with a term of glossary.yaml, or add it there", "%q is no term of the glossary", n.word)
		return tutorials.Inline{Kind: tutorials.InlineText, Text: n.written}
	}
	inner := tutorials.Inline{Kind: tutorials.InlineText, Text: n.written}
	if code, ok := strings.CutPrefix(n.written, "`"); ok && strings.HasSuffix(code, "`") {
		inner = tutorials.Inline{Kind: tutorials.InlineCode, Text: strings.TrimSuffix(code, "`")}
	}
	return tutorials.Inline{Kind: tutorials.InlineTerm, Term: t.ID, Inlines: []tutorials.Inline{inner}}
}

func (p *prose) link(n *ast.Link) tutorials.Inline {
	inner := p.inlines(n, 0)
	if len(inner) == 0 {
		p.problem(n, "write [text](target)", "a link without text")
	}
	if len(n.Title) > 0 {
		p.problem(n, "say it in the link's text", "a link with a title")
	}
	return p.target(n, string(n.Destination), inner)
}

// target reads where a link leads, or what a pointer points at.
func (p *prose) target(n ast.Node, to string, inner []tutorials.Inline) tutorials.Inline {
	scheme, rest, _ := strings.Cut(to, ":")
	switch scheme {
	case "line", "control":
		return tutorials.Inline{Kind: tutorials.InlinePointer, Inlines: inner, Pointer: p.pointer(n, to)}
	case "lesson":
		p.links = append(p.links, mention{rest, p.line(n)})
		return tutorials.Inline{Kind: tutorials.InlineLink, Inlines: inner, Link: &tutorials.Link{Lesson: rest}}
	case "page":
		if rest != "playground" && rest != "reference" && rest != "inspect" {
			p.problem(n, "use page:playground, page:inspect or page:reference", "there is no page %q", rest)
		}
		return tutorials.Inline{Kind: tutorials.InlineLink, Inlines: inner, Link: &tutorials.Link{Page: rest}}
	case "https":
		return tutorials.Inline{Kind: tutorials.InlineLink, Inlines: inner, Link: &tutorials.Link{URL: to}}
	}
	p.problem(n, "a link is https://..., lesson:SLUG, page:playground, page:inspect, page:reference, line:BEGINNING-OF-A-LINE or control:NAME", "the link %q leads nowhere", to)
	return tutorials.Inline{Kind: tutorials.InlineStrong, Inlines: inner}
}

// pointer reads line:BEGINNING or control:NAME or control:NAME/METRIC.
func (p *prose) pointer(n ast.Node, to string) *tutorials.Pointer {
	line := p.offset + 1
	if n != nil {
		line = p.line(n)
	}
	p.pointers = append(p.pointers, mention{to, line})
	if beginning, ok := strings.CutPrefix(to, "line:"); ok {
		return &tutorials.Pointer{Line: beginning}
	}
	control, of, _ := strings.Cut(strings.TrimPrefix(to, "control:"), "/")
	if !slices.Contains(tutorials.Controls(), control) {
		p.notes.add(p.file, line, "use one of "+strings.Join(tutorials.Controls(), ", "), "there is no control %q", control)
	}
	if control == tutorials.ControlEscaping && of != "" {
		if _, err := model.ToEscapingScheme(of); err != nil {
			p.notes.add(p.file, line, fmt.Sprintf("use one of %v", exposition.Escapings()), "there is no escaping %q", of)
		}
	}
	if control == tutorials.ControlFormat && of != "" && !slices.Contains(exposition.Formats(), exposition.Format(of)) {
		p.notes.add(p.file, line, fmt.Sprintf("use one of %v", exposition.Formats()), "there is no format %q", of)
	}
	return &tutorials.Pointer{Control: control, Of: of}
}
