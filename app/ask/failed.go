package ask

import (
	"errors"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/desk"
	"metricplayground/app/elem"
	"metricplayground/app/ui"
	"metricplayground/metrics/ask"
)

// failed says why there is no answer: where in the query, what, and what to
// write instead.
func (p *Panel) failed(f *desk.Finding) goapp.UI {
	var wrong *ask.Error
	if !errors.As(f.Err, &wrong) {
		return elem.Div().Class("callout bad").Role("alert").Body(ui.Icon("warning"), elem.P().Text(p.say(f.Err)))
	}
	return p.wrong(f.Query, wrong, p.fix)
}

// wrong says what is wrong with a query, where, and what to write instead.
func (p *Panel) wrong(query string, wrong *ask.Error, fix func(string) goapp.UI) goapp.UI {
	return elem.Div().Class("callout bad").Role("alert").DataSet("testid", "query-error").Body(
		ui.Icon("warning"),
		elem.Div().Body(
			marked(query, wrong.Place),
			elem.P().Class("callout-title").Text(p.say(wrong)),
			elem.P().Class("muted").Text(wrong.Raw),
			ui.Slot("optional", ui.When(wrong.Fix != "", func() goapp.UI { return fix(wrong.Fix) })),
		),
	)
}

// fix is what one press asks instead.
func (p *Panel) fix(query string) goapp.UI {
	return repair(query, p.Place.Words().AskThis(), p.askReady(query))
}

// repair is a query with the press that takes it, whose handler has this scope too.
func repair(query, label string, take goapp.EventHandler, scope ...any) goapp.UI {
	return elem.Div().Class("ask-fix").Body(
		elem.Code().Text(query),
		ui.Button("check", label, take, append(scope, query)...).Class("small"),
	)
}

// marked is a query with a piece of it marked; no piece for the zero Place.
func marked(query string, place ask.Place) goapp.UI {
	if place == (ask.Place{}) {
		return elem.Code().Class("ask-marked").Text(query)
	}
	start := min(max(place.Start, 0), len(query))
	end := min(max(place.End, start), len(query))
	piece := query[start:end]
	if piece == "" { // something is missing here
		piece = "\u00a0"
	}
	return elem.Code().Class("ask-marked").Body(
		goapp.Text(query[:start]), elem.Mark().Text(piece), goapp.Text(query[end:]))
}

// warnings are about a query that works but means something else, and what the
// engine remarked.
func (p *Panel) warnings(f *desk.Finding) []goapp.UI {
	w := p.Place.Words()
	var out []goapp.UI
	for _, warning := range f.Warnings {
		out = append(out, p.warning(f.Query, warning, p.fix))
	}
	for _, note := range f.Now.Notes {
		out = append(out, elem.Div().Class("callout").Body(ui.Icon("info"), elem.P().Text(w.QueryNote(note))))
	}
	return out
}

// warning says what is probably not meant, of which piece, and what to write instead.
func (p *Panel) warning(query string, warning ask.Warning, fix func(string) goapp.UI) goapp.UI {
	return elem.Div().Class("callout ask-warning").DataSet("testid", "query-warning").DataSet("rule", string(warning.Rule)).Body(
		ui.Icon("warning"),
		elem.Div().Body(
			ui.Slot("optional", ui.When(warning.Place.Of(query) != query, func() goapp.UI { return marked(query, warning.Place) })),
			elem.P().Text(p.Place.Words().QueryWarning(warning)),
			ui.Slot("optional", ui.When(warning.Fix != "", func() goapp.UI { return fix(warning.Fix) })),
		))
}

// say puts an error into words.
func (p *Panel) say(err error) string {
	w := p.Place.Words()
	var wrong *ask.Error
	if errors.As(err, &wrong) {
		return w.QueryError(wrong)
	}
	return desk.Say(w, err)
}
