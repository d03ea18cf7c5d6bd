package bench

import (
	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/act"
	"metricplayground/app/desk"
	"metricplayground/app/elem"
	"metricplayground/app/ui"
)

// reviewFrom is the number of metrics with findings from which on they are listed
// together: what a single card says is seen on it.
const reviewFrom = 2

// review lists which metrics a reviewer has something to say about.
func (b *Bench) review() []goapp.UI {
	if b.scripting() || !b.Free {
		return nil
	}
	var items []goapp.UI
	all, w := 0, b.Place.Words()
	for i, m := range b.Desk.Snapshot().Metrics {
		if n := len(b.Desk.Advice(i)); n > 0 {
			all += n
			items = append(items, elem.Li().Body(
				elem.Button().Class("button quiet").Text(w.AdviceOf(m.Name, n)).OnClick(b.showFindings(i), i),
			))
		}
	}
	if len(items) < reviewFrom {
		return nil
	}
	return []goapp.UI{elem.Details().Class("review").DataSet("testid", "review").Body(
		elem.Summary().Body(ui.Icon("info"), elem.Span().Text(w.AllAdvice(len(items), all))),
		elem.Ul().Body(items...),
	)}
}

// showFindings opens the findings on the card at an index and goes there.
func (b *Bench) showFindings(index int) goapp.EventHandler {
	return func(goapp.Context, goapp.Event) {
		findings := goapp.Window().GetElementByID(act.FindingsID(index))
		if !findings.Truthy() {
			return
		}
		findings.Set("open", true)
		findings.Call("scrollIntoView", map[string]any{"block": "nearest"})
		focus(act.FindingsID(index) + "-title")
		b.Desk.Open(desk.FindingsView)
	}
}
