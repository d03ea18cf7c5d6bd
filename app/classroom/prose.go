package classroom

import (
	"strconv"
	"strings"
	"unicode/utf8"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/elem"
	"metricplayground/app/ui"
	"metricplayground/tutorials"
)

// prose turns a lesson's blocks into elements. It counts the terms that it
// meets, so that each has an ID of its own.
type prose struct {
	place  ui.Place
	course *tutorials.Course
	point  func(tutorials.Pointer) goapp.EventHandler
	// task and question draw what stands in the text; nil where there are none.
	task, question func(id string) goapp.UI
	// open says whether a question is still to be answered; nil: none is.
	open   func(id string) bool
	prefix string
	terms  int
}

func (p *prose) language() tutorials.Language { return tutorials.Language(p.place.Language) }

func (p *prose) blocks(blocks []tutorials.Block) []goapp.UI {
	out := make([]goapp.UI, 0, len(blocks))
	predict := false
	for _, b := range blocks {
		switch {
		case b.Kind == tutorials.QuestionBlock && p.open != nil:
			predict = p.open(b.Ref)
		case predict && b.Language == "promql":
			b.Text = withoutAnswers(b.Text)
		}
		out = append(out, p.block(b))
	}
	return out
}

// withoutAnswers is a block of queries with a question mark for each answer: what
// comes out is to be predicted first.
func withoutAnswers(text string) string {
	var out strings.Builder
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, "#") {
			line = "# ?\n"
		} else if at := strings.Index(line, "  #"); at >= 0 {
			line = line[:at] + "  # ?\n"
		}
		out.WriteString(line)
	}
	return out.String()
}

func (p *prose) block(b tutorials.Block) goapp.UI {
	switch b.Kind {
	case tutorials.Heading:
		if b.Level >= 3 {
			return elem.H3().Body(p.inlines(b.Inlines)...)
		}
		return elem.H2().Body(p.inlines(b.Inlines)...)
	case tutorials.List:
		return p.list(b)
	case tutorials.Table:
		return p.table(b)
	case tutorials.Code, tutorials.ExpositionBlock, tutorials.ScriptBlock:
		return code(b.Text)
	case tutorials.Note:
		return elem.Aside().Class("side note-" + string(b.Note)).Body(append(
			[]goapp.UI{elem.P().Class("side-title").Text(p.place.Words().NoteName(string(b.Note)))},
			p.blocks(b.Blocks)...)...)
	case tutorials.TaskBlock:
		if p.task != nil {
			return p.task(b.Ref)
		}
		return nil
	case tutorials.QuestionBlock:
		if p.question != nil {
			return p.question(b.Ref)
		}
		return nil
	}
	return elem.P().Body(p.inlines(b.Inlines)...)
}

// code draws a block of code line by line: one that is too long for a narrow
// column goes on below, set in, so that nothing of it is out of sight.
func code(text string) goapp.UI {
	lines := strings.SplitAfter(strings.TrimSuffix(text, "\n"), "\n")
	return elem.Pre().Class("code").Lang("en").Body(goapp.Range(lines).Slice(func(i int) goapp.UI {
		pieces := strings.SplitAfter(lines[i], ",") // where a line of labels may go on below
		return elem.Span().Class("code-line").Body(goapp.Range(pieces).Slice(func(j int) goapp.UI {
			if j == len(pieces)-1 {
				return goapp.Text(pieces[j])
			}
			return elem.Span().Body(goapp.Text(pieces[j]), goapp.Wbr())
		}))
	}))
}

func (p *prose) list(b tutorials.Block) goapp.UI {
	items := make([]goapp.UI, len(b.Items))
	for i, item := range b.Items {
		items[i] = elem.Li().Body(p.blocks(item)...)
	}
	if b.Ordered {
		return elem.Ol().Class("prose-list").Body(items...)
	}
	return elem.Ul().Class("prose-list").Body(items...)
}

func (p *prose) table(b tutorials.Block) goapp.UI {
	if len(b.Rows) == 0 {
		return nil
	}
	head := make([]goapp.UI, len(b.Rows[0]))
	for i, cell := range b.Rows[0] {
		head[i] = elem.Th("col").Body(p.inlines(cell)...)
	}
	rows := make([]goapp.UI, 0, len(b.Rows)-1)
	for _, row := range b.Rows[1:] {
		cells := make([]goapp.UI, len(row))
		for i, cell := range row {
			cells[i] = elem.Td().Body(p.inlines(cell)...)
		}
		rows = append(rows, elem.Tr().Body(cells...))
	}
	return elem.Div().Class("table-wrap").TabIndex(0).Role("region").Aria("label", tutorials.PlainText(b.Rows[0][0])).Body(
		elem.Table().Body(elem.THead().Body(elem.Tr().Body(head...)), elem.TBody().Body(rows...)))
}

func (p *prose) inlines(inlines []tutorials.Inline) []goapp.UI {
	out := make([]goapp.UI, 0, len(inlines))
	for n := 0; n < len(inlines); n++ {
		i := inlines[n]
		if mark := markAfter(inlines, n); mark != "" {
			// A line may be broken on either side of a button, also before a full stop.
			out = append(out, elem.Span().Class("together").Body(p.inline(i), goapp.Text(mark)))
			n++
			i = tutorials.Inline{Kind: inlines[n].Kind, Text: strings.TrimPrefix(inlines[n].Text, mark)}
		}
		out = append(out, p.inline(i))
	}
	return out
}

// markAfter is the punctuation mark with which the text behind a word that is a button
// begins, "" when there is none.
func markAfter(inlines []tutorials.Inline, n int) string {
	if n+1 == len(inlines) || inlines[n+1].Kind != tutorials.InlineText ||
		inlines[n].Kind != tutorials.InlineTerm && inlines[n].Kind != tutorials.InlinePointer {
		return ""
	}
	text := inlines[n+1].Text
	if mark, size := utf8.DecodeRuneInString(text); strings.ContainsRune(".,:;!?)’”…。，：；！？）、」』", mark) {
		return text[:size]
	}
	return ""
}

func (p *prose) inline(i tutorials.Inline) goapp.UI {
	switch i.Kind {
	case tutorials.InlineCode:
		return elem.Code().Lang("en").Text(i.Text)
	case tutorials.InlineStrong:
		return elem.Strong().Body(p.inlines(i.Inlines)...)
	case tutorials.InlineEmphasis:
		return elem.Em().Body(p.inlines(i.Inlines)...)
	case tutorials.InlineLink:
		return p.link(i)
	case tutorials.InlineTerm:
		return p.term(i)
	case tutorials.InlinePointer:
		return p.pointer(i)
	}
	return goapp.Text(i.Text)
}

// body is what an inline holds: its text or the inlines inside.
func (p *prose) body(i tutorials.Inline) []goapp.UI {
	if len(i.Inlines) == 0 {
		return []goapp.UI{goapp.Text(i.Text)}
	}
	return p.inlines(i.Inlines)
}

func (p *prose) link(i tutorials.Inline) goapp.UI {
	switch {
	case i.Link == nil:
		return elem.Span().Body(p.body(i)...)
	case i.Link.Lesson != "":
		return elem.A(p.place.Href("/lessons/" + i.Link.Lesson)).Body(p.body(i)...)
	case i.Link.Page != "":
		return elem.A(p.place.Href("/" + i.Link.Page)).Body(p.body(i)...)
	}
	return elem.A(i.Link.URL).Attr("rel", "noopener noreferrer external").Body(p.body(i)...)
}

// term is a word whose definition shows on hover and on focus.
func (p *prose) term(i tutorials.Inline) goapp.UI {
	term := p.course.Glossary.Term(i.Term)
	if term == nil {
		return elem.Span().Body(p.body(i)...)
	}
	p.terms++
	id := p.prefix + "term-" + strconv.Itoa(p.terms)
	return elem.Span().Class("term-box").OnMouseLeave(reopenDefinition).Body(
		elem.Button().Class("term").Aria("describedby", id).OnBlur(reopenDefinition).Body(p.body(i)...),
		elem.Span().Class("definition").ID(id).Role("tooltip").Body(p.plain(term.Means.In(p.language()))...),
	)
}

// plain draws inlines without controls of their own: what stands in a tooltip
// can't be reached.
func (p *prose) plain(inlines []tutorials.Inline) []goapp.UI {
	out := make([]goapp.UI, 0, len(inlines))
	for _, i := range inlines {
		switch i.Kind {
		case tutorials.InlineCode:
			out = append(out, elem.Code().Lang("en").Text(i.Text))
		default:
			out = append(out, goapp.Text(tutorials.PlainText([]tutorials.Inline{i})))
		}
	}
	return out
}

// pointer is a word that lights something up.
func (p *prose) pointer(i tutorials.Inline) goapp.UI {
	if i.Pointer == nil || p.point == nil {
		return elem.Span().Body(p.body(i)...)
	}
	q := *i.Pointer
	return elem.Button().Class("pointer").Title(p.place.Words().PointAt()).
		OnClick(p.point(q), q.Line, q.Control, q.Of).Body(p.body(i)...)
}
