// Package watch shows the exposition: the text live, what changed in it, what
// each part of it means, and two formats side by side.
package watch

import (
	"strconv"
	"strings"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"
	"github.com/prometheus/common/model"

	"metricplayground/app/desk"
	"metricplayground/app/elem"
	"metricplayground/app/price"
	"metricplayground/app/ui"
	"metricplayground/metrics/exposition"
)

// Pane is the view of the exposition.
type Pane struct {
	goapp.Compo

	Desk  *desk.Desk
	Place ui.Place
	// Revision is the desk's.
	Revision uint64
	// Point is the key of a line that something on the page points at, "" for none.
	Point string

	other  exposition.Format
	copied string

	sieve    sieve
	sifted   *sight // what the sieve leaves of rendered
	at       Position
	window   window
	listen   func()
	chunks   map[*exposition.Block][]string
	rendered *exposition.Document
	seen     *exposition.Difference
}

// Position is a token of the document; Block -1 is none.
type Position struct{ Block, Line, Token int }

// nowhere is where the caret is before anything was pointed at.
var nowhere = Position{Block: -1}

// OnInit sets what a new pane starts with.
func (p *Pane) OnInit() {
	p.at = nowhere
	p.other = exposition.Python
	p.window = window{last: firstWindow}
}

// OnMount begins to listen to the pointer and the scrolling of the text.
func (p *Pane) OnMount(ctx goapp.Context) { p.listen = p.follow(ctx) }

// OnDismount stops listening.
func (p *Pane) OnDismount() {
	if p.listen != nil {
		p.listen()
	}
}

// OnUpdate brings the first line that a step changed into sight: what a press
// of a button did must be seen without a search.
func (p *Pane) OnUpdate(ctx goapp.Context) {
	d := p.Desk.Difference()
	if d.Empty() || d == p.seen {
		return
	}
	p.seen = d
	for _, c := range d.Changes {
		if c.Kind != exposition.Removed {
			at := Position{Block: c.Block, Line: c.Line}
			ctx.Defer(func(goapp.Context) { p.scrollTo(at) })
			return
		}
	}
}

// Render draws the pane.
func (p *Pane) Render() goapp.UI {
	document := p.Desk.Document()
	if p.rendered != document {
		if p.rendered != nil && p.rendered.Format != document.Format {
			p.at = nowhere
		}
		p.rendered = document
		p.sift()
	}
	w := p.Place.Words()
	empty := document.LineCount() == 0
	return elem.Section().Class("watch").Aria("label", w.Exposition()).Body(
		elem.Div().Class("watch-head").Body(
			p.formats(),
			ui.Slot("optional", ui.When(p.Desk.Escapable() && p.Desk.Format() != exposition.Python, p.escapings)),
			elem.Div().Class("watch-tools").Body(
				p.size(document),
				p.compareButton(),
				ui.IconButton("copy", w.CopyText(), p.copy),
				ui.IconButton("download", w.DownloadText(), p.download),
			),
		),
		ui.Slot("price-slot", ui.When(p.Desk.Shows(desk.PriceView), func() goapp.UI {
			return &price.Panel{Stock: p.Desk, Place: p.Place, Revision: p.Revision, Close: p.closePrice}
		})),
		elem.Div().Class("watch-note").Body(
			ui.Slot("optional", ui.When(!empty && !p.comparing(), func() goapp.UI { return p.sieving(document) })),
			p.note(document),
		),
		elem.Div().Class("watch-text").Body(
			ui.Slot("watch-empty", ui.When(empty, func() goapp.UI {
				return elem.P().Class("muted").Text(w.EmptyExposition())
			})),
			elem.Pre().ID("exposition").Class("exposition").DataSet("testid", "exposition").
				TabIndex(0).Role("group").Aria("label", w.ExpositionHint()).Lang("en").
				Hidden(p.comparing()).
				OnKeyDown(p.key).
				Body(p.body(document)...),
			ui.Slot("comparison-slot", ui.When(p.comparing(), p.comparison)),
		),
		&explanation{Desk: p.Desk, Place: p.Place, Revision: p.Revision, At: p.at},
	)
}

// formats is the choice of format: real radio buttons that look like a segmented control.
func (p *Pane) formats() goapp.UI {
	w, formats := p.Place.Words(), exposition.Formats()
	return elem.FieldSet().Class("formats").DataSet("testid", "format").Body(
		elem.Legend().Class("unseen").Text(w.FormatChoice()),
		goapp.Range(formats).Slice(func(i int) goapp.UI {
			f := formats[i]
			return elem.Label().Class("format").Title(w.FormatFull(string(f))).Body(
				goapp.Input().Type("radio").Name("format").Value(string(f)).
					Checked(f == p.Desk.Format()).OnClick(p.pick),
				elem.Span().Text(w.FormatName(string(f))),
			)
		}),
	)
}

func (p *Pane) pick(ctx goapp.Context, _ goapp.Event) {
	p.Desk.Show(exposition.Format(ctx.JSSrc().Get("value").String()))
	p.at = nowhere
}

// escapings is the choice of how names are written that Prometheus 2 doesn't
// take; where there are none it would change nothing.
func (p *Pane) escapings() goapp.UI {
	w, schemes := p.Place.Words(), exposition.Escapings()
	return elem.FieldSet().Class("formats escapings").DataSet("testid", "escaping").Body(
		elem.Legend().Class("unseen").Text(w.EscapingChoice()),
		elem.Span().Class("escapings-name").Aria("hidden", true).Text(w.EscapingChoice()),
		goapp.Range(schemes).Slice(func(i int) goapp.UI {
			name := schemes[i].String()
			return elem.Label().Class("format").Title(w.EscapingFull(name)).Body(
				goapp.Input().Type("radio").Name("escaping").Value(name).
					Checked(schemes[i] == p.Desk.Escaping()).OnClick(p.pickEscaping),
				elem.Span().Lang("en").Text(name),
			)
		}),
	)
}

func (p *Pane) pickEscaping(ctx goapp.Context, _ goapp.Event) {
	if scheme, err := model.ToEscapingScheme(ctx.JSSrc().Get("value").String()); err == nil {
		p.Desk.Escape(scheme)
		p.at = nowhere
	}
}

// note says what the text alone doesn't show: lines that are gone, families
// that the format can't carry.
func (p *Pane) note(document *exposition.Document) goapp.UI {
	w := p.Place.Words()
	var parts []string
	for _, r := range document.Refusals {
		parts = append(parts, w.ExpositionRefusal(r))
	}
	gone := 0
	if d := p.Desk.Difference(); d != nil {
		for _, c := range d.Changes {
			if c.Kind == exposition.Removed {
				gone++
			}
		}
	}
	if gone > 0 {
		parts = append(parts, w.LinesGone(gone))
	}
	if p.copied != "" {
		parts = append(parts, p.copied)
	}
	return elem.P().Class("muted").Role("status").Text(strings.Join(parts, " "))
}

// chunkLines is how many lines one component draws. A click re-renders the
// chunks that changed only; a chunk out of sight is a single piece of text.
const chunkLines = 25

// body cuts the document into chunks.
func (p *Pane) body(document *exposition.Document) []goapp.UI {
	var body []goapp.UI
	number, shown := 1, 1
	difference := p.Desk.Difference()
	texts := p.texts(document)
	for b, block := range document.Blocks {
		for c, text := range texts[block] {
			from := c * chunkLines
			to := min(from+chunkLines, len(block.Lines))
			seen := p.sifted.count(b, from, to)
			ch := &chunk{Pane: p, Block: b, From: from, To: to, Number: number, Text: text, Mask: p.sifted.mask(b, from, to),
				Lit: seen > 0 && p.window.shows(shown, shown+seen), Caret: -1, Token: -1}
			shown += seen
			if ch.Lit {
				if from == 0 {
					ch.Fold, ch.Folded = p.foldNames(block)
				}
				ch.Marks = marks(difference, b, from, to)
				ch.Revision = p.glow(ch.Marks)
				if p.at.Block == b && p.at.Line >= from && p.at.Line < to {
					ch.Caret, ch.Token = p.at.Line, p.at.Token
				}
				ch.Point = p.pointed(block, from, to)
			}
			body = append(body, ch)
			number += to - from
		}
	}
	return body
}

// glow makes a chunk with changes new with each step, so that the glow starts again.
func (p *Pane) glow(marks string) uint64 {
	if marks == "" {
		return 0
	}
	return p.Desk.Snapshot().Revision
}

func (p *Pane) pointed(block *exposition.Block, from, to int) int {
	if p.Point == "" {
		return -1
	}
	for i := from; i < to; i++ {
		if strings.HasPrefix(block.Lines[i].Text, p.Point) {
			return i
		}
	}
	return -1
}

// texts joins the lines of each block's chunks; blocks that are still the same
// keep theirs.
func (p *Pane) texts(document *exposition.Document) map[*exposition.Block][]string {
	texts := make(map[*exposition.Block][]string, len(document.Blocks))
	for _, block := range document.Blocks {
		if known, ok := p.chunks[block]; ok {
			texts[block] = known
			continue
		}
		var list []string
		for from := 0; from < len(block.Lines); from += chunkLines {
			var text strings.Builder
			for _, line := range block.Lines[from:min(from+chunkLines, len(block.Lines))] {
				text.WriteString(line.Text)
				text.WriteByte('\n')
			}
			list = append(list, text.String())
		}
		texts[block] = list
	}
	p.chunks = texts
	return texts
}

// marks writes the changes of a chunk's lines as text, which compares fast:
// "3+|7=+1" is line 3 added, line 7 changed by +1.
func marks(d *exposition.Difference, block, from, to int) string {
	if d.Empty() {
		return ""
	}
	var out strings.Builder
	for i := from; i < to; i++ {
		c := d.At(block, i)
		if c == nil {
			continue
		}
		if out.Len() > 0 {
			out.WriteByte('|')
		}
		out.WriteString(strconv.Itoa(i))
		if c.Kind == exposition.Added {
			out.WriteByte('+')
			continue
		}
		out.WriteByte('=')
		if len(c.Moves) == 1 {
			out.WriteString(desk.Brief(c.Moves[0].Delta))
		}
	}
	return out.String()
}

func (p *Pane) copy(ctx goapp.Context, _ goapp.Event) {
	w := p.Place.Words()
	ui.Copy(ctx, p.Desk.Document().Text(), func(_ goapp.Context, ok bool) {
		p.copied = w.CopyFailed()
		if ok {
			p.copied = w.Copied()
		}
	})
}

func (p *Pane) download(goapp.Context, goapp.Event) {
	name := "metrics.txt"
	switch p.Desk.Format() {
	case exposition.OpenMetrics1, exposition.OpenMetrics2:
		name = "metrics.openmetrics.txt"
	case exposition.Proto:
		name = "metrics.textproto"
	}
	ui.Download(name, "text/plain; charset=utf-8", p.Desk.Document().Text())
}
