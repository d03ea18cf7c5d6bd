package act

import (
	"errors"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/desk"
	"metricplayground/app/elem"
	"metricplayground/app/ui"
	"metricplayground/app/words"
	"metricplayground/metrics"
)

// Refusal shows what was refused, why, what to do, and what the real clients
// would have done.
func Refusal(place ui.Place, refusal *desk.Refusal, dismiss goapp.EventHandler) goapp.UI {
	if refusal == nil {
		return nil
	}
	w := place.Words()
	lines := []goapp.UI{elem.P().Class("callout-title").Text(desk.Say(w, refusal.Err))}
	var rule *metrics.Error
	if errors.As(refusal.Err, &rule) {
		lines = append(lines, clients(w, rule)...)
	}
	lines = append(lines, elem.P().Class("muted").Text(w.KeptBefore()))
	return elem.Div().Class("callout bad").Role("alert").Body(
		ui.Icon("warning"),
		elem.Div().Body(lines...),
		ui.IconButton("close", w.Dismiss(), dismiss),
	)
}

// clients says what Python and Go would do.
func clients(w words.Catalogue, e *metrics.Error) []goapp.UI {
	return []goapp.UI{
		elem.P().Class("client").Text(w.RefusalPython(e)),
		elem.P().Class("client").Text(w.RefusalGo(e)),
	}
}

// InputMistake says what is wrong with what was typed.
func InputMistake(w words.Catalogue, err error) string {
	var number *desk.NumberError
	if !errors.As(err, &number) {
		return err.Error()
	}
	switch {
	case number.Whole:
		return w.NotAWholeNumber(number.Got)
	case number.Fixed != "":
		return w.NotANumber(number.Got) + " " + w.DecimalComma(number.Fixed)
	}
	return w.NotANumber(number.Got)
}
