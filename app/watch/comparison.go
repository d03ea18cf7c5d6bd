package watch

import (
	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/desk"
	"metricplayground/app/elem"
	"metricplayground/app/ui"
	"metricplayground/metrics/exposition"
)

// maxCompared is how many rows a comparison draws; one reads a screen or two of it.
const maxCompared = 400

func (p *Pane) compareButton() goapp.UI {
	w := p.Place.Words()
	label := w.CompareWith()
	if p.comparing() {
		label = w.CompareOff()
	}
	return ui.Button("compare", label, p.compare).Aria("pressed", p.comparing()).ID("compare")
}

func (p *Pane) comparing() bool { return p.Desk.Shows(desk.CompareView) }

func (p *Pane) compare(goapp.Context, goapp.Event) {
	if p.comparing() {
		p.Desk.Close(desk.CompareView)
		return
	}
	p.Desk.Open(desk.CompareView)
}

func (p *Pane) pickOther(ctx goapp.Context, _ goapp.Event) {
	p.other = exposition.Format(ctx.JSSrc().Get("value").String())
}

// comparison puts the chosen format beside another, differences marked.
func (p *Pane) comparison() goapp.UI {
	w := p.Place.Words()
	if p.other == p.Desk.Format() {
		p.other = map[bool]exposition.Format{true: exposition.Python, false: exposition.Text}[p.other == exposition.Text]
	}
	left, right := p.Desk.Document(), p.Desk.Text(p.other)
	rows := exposition.Compare(left, right)
	cut := len(rows) > maxCompared
	if cut {
		rows = rows[:maxCompared]
	}
	return elem.Div().Class("comparison").TabIndex(0).Role("region").
		Aria("label", w.CompareTitle(w.FormatName(string(left.Format)), w.FormatName(string(p.other)))).Body(
		elem.Table().Body(
			elem.THead().Body(elem.Tr().Body(
				elem.Th("col").Text(w.FormatName(string(left.Format))),
				elem.Th("col").Body(
					elem.Select().Aria("label", w.CompareWith()).OnChange(p.pickOther).Body(
						goapp.Range(exposition.Formats()).Slice(func(i int) goapp.UI {
							f := exposition.Formats()[i]
							return elem.Option(string(f)).Attr("selected", f == p.other).Text(w.FormatName(string(f)))
						}),
					),
				),
			)),
			elem.TBody().Lang("en").Body(goapp.Range(rows).Slice(func(i int) goapp.UI {
				return comparedRow(rows[i])
			})),
		),
		ui.Slot("optional", ui.When(cut, func() goapp.UI { return elem.P().Class("muted pad").Text("…") })),
	)
}

func comparedRow(row exposition.Row) goapp.UI {
	class := "differs"
	if row.Same() {
		class = "same"
	}
	leftRanges, rightRanges := row.Differences()
	return elem.Tr().Class(class).Body(
		comparedCell(row.Left, leftRanges),
		comparedCell(row.Right, rightRanges),
	)
}

// comparedCell is a line with the ranges that differ marked; an empty cell
// where the other format has a line of its own.
func comparedCell(line *exposition.Line, ranges []exposition.Range) goapp.UI {
	if line == nil {
		return elem.Td().Class("missing")
	}
	var parts []goapp.UI
	at := 0
	for _, r := range ranges {
		if r.Start > at {
			parts = append(parts, goapp.Text(line.Text[at:r.Start]))
		}
		parts = append(parts, elem.Mark().Text(line.Text[r.Start:r.End]))
		at = r.End
	}
	if at < len(line.Text) {
		parts = append(parts, goapp.Text(line.Text[at:]))
	}
	return elem.Td().Body(elem.Code().Body(parts...))
}
