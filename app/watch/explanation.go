package watch

import (
	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/desk"
	"metricplayground/app/elem"
	"metricplayground/app/ui"
	"metricplayground/metrics/exposition"
)

// explanation says what the token under pointer or caret means, with the
// names and numbers of its line, and what the newest step did to the line.
type explanation struct {
	goapp.Compo

	Desk     *desk.Desk
	Place    ui.Place
	Revision uint64
	At       Position
}

// Render draws the explanation.
func (x *explanation) Render() goapp.UI {
	w := x.Place.Words()
	box := elem.Div().Class("explanation").DataSet("testid", "explanation").
		Role("region").Aria("label", w.ExplanationTitle()).Aria("live", "polite")
	document := x.Desk.Document()
	if !valid(document, x.At) {
		return box.Body(elem.P().Class("muted").Text(w.HowToRead()))
	}
	line := document.Blocks[x.At.Block].Lines[x.At.Line]
	tokens := exposition.Tokens(line)
	if x.At.Token >= len(tokens) {
		return box.Body(elem.P().Class("muted").Text(w.HowToRead()))
	}
	token := tokens[x.At.Token]
	facts := document.Explain(x.At.Block, x.At.Line, x.At.Token, x.Desk.Difference())
	change := x.Desk.Difference().At(x.At.Block, x.At.Line)
	return box.Body(
		elem.P().Class("explained").Body(
			elem.Code().Class("t-"+string(token.Role)).Text(line.Text[token.Start:token.End]),
			elem.Span().Class("role").Text(w.RoleName(token.Role)),
		),
		elem.P().Text(w.Explain(facts)),
		ui.Slot("optional", ui.When(change != nil, func() goapp.UI {
			return elem.P().Class("muted").Text(w.LineChange(*change))
		})),
	)
}
