package inspect

import (
	"strings"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/act"
	"metricplayground/app/desk"
	"metricplayground/app/elem"
	"metricplayground/app/price"
	"metricplayground/app/ui"
	"metricplayground/metrics/script"
	"metricplayground/metrics/script/rebuild"
)

// more is what can be done with a text that a scrape takes: it is explained line by
// line, reviewed, priced, and taken to the playground.
func (x *Inspector) more() []goapp.UI {
	d := x.Board.Document()
	if d == nil {
		return nil
	}
	out := []goapp.UI{
		&annotated{Document: d, Place: x.Place, Edition: x.Board.Edition()},
		x.findings(len(x.Board.Findings())),
	}
	if x.Free {
		out = append(out,
			&price.Panel{Stock: x.Board, Place: x.Place, Revision: x.Revision, Edition: x.Board.Edition()},
			x.toPlayground(),
		)
	}
	return out
}

// findings are what a reviewer would say. How each is followed is worked out when they
// are opened.
func (x *Inspector) findings(count int) goapp.UI {
	w := x.Place.Words()
	if count == 0 {
		return elem.P().Class("muted").Text(w.NoPastedFindings())
	}
	var list []desk.PastedAdvice
	if x.reviewing {
		list = x.Board.Advice()
	}
	return elem.Details().Class("findings").DataSet("testid", "paste-findings").Attr("open", x.reviewing).On("toggle", x.review).Body(
		elem.Summary().ID("paste-findings").Body(ui.Icon("info"), elem.Span().Text(w.PastedFindings(count))),
		elem.Ul().Body(goapp.Range(list).Slice(func(i int) goapp.UI {
			return act.Finding(x.Place, list[i].Finding, elem.Code().Text(list[i].Metric), x.follow(i, list[i]))
		})),
		ui.Slot("optional", ui.When(count > desk.MostAdvice, func() goapp.UI {
			return elem.P().Class("muted").Text(w.FirstFindings(desk.MostAdvice))
		})),
	)
}

func (x *Inspector) review(ctx goapp.Context, _ goapp.Event) {
	x.reviewing = ctx.JSSrc().Get("open").Bool()
}

// follow is the button that follows a piece of advice: in the text, or where that
// would lose something, in the playground. Lessons leave it to the learner.
func (x *Inspector) follow(i int, a desk.PastedAdvice) goapp.UI {
	w := x.Place.Words()
	switch {
	case !x.Free || a.Repair == nil:
		return nil
	case a.Here:
		return ui.Button("check", w.Remedy(a.Finding, a.Repair.To), x.mend(a), i, x.Board.Edition()).DataSet("act", "mend")
	}
	return ui.Button("play", w.MendInPlayground(), x.makeAndOpen).DataSet("act", "mend-there")
}

func (x *Inspector) mend(a desk.PastedAdvice) goapp.EventHandler {
	return func(ctx goapp.Context, _ goapp.Event) {
		x.Board.Mend(a)
		x.fresh(ctx)
		x.said = x.Place.Words().Mended(a.Repair.To.Name)
		ctx.Defer(func(goapp.Context) {
			if title := goapp.Window().GetElementByID("paste-findings"); title.Truthy() {
				title.Call("focus")
			}
		})
	}
}

// making is the script made of the text.
type making struct {
	done     *rebuild.Result
	fragment string
}

func (x *Inspector) toPlayground() goapp.UI {
	w := x.Place.Words()
	box := elem.Section().Class("inspect-make").Aria("label", w.MakeMetricsTitle())
	if x.making.done == nil {
		return box.Body(
			elem.Div().Body(ui.Button("play", w.MakeMetricsTitle(), x.make).ID("make-metrics").Attr("disabled", x.work.running())),
			elem.P().Class("muted").Text(w.MakeMetricsExplained()),
			ui.Slot("optional"),
		)
	}
	r := x.making.done
	return box.Body(
		elem.Div().Body(
			elem.A(x.playground()).Class("button primary").ID("open-playground").
				Body(elem.Span().Text(w.MakeMetrics())),
		),
		elem.P().Class("muted").Text(w.MadeCount(r.Families, r.Series)+" "+w.MakeMetricsExplained()),
		ui.Slot("optional", x.losses(r)),
	)
}

// losses are what the script doesn't bring back; the same loss of many series is said once.
func (x *Inspector) losses(r *rebuild.Result) goapp.UI {
	w := x.Place.Words()
	if len(r.Losses) == 0 {
		return elem.P().Class("callout good").Body(ui.Icon("check"), elem.Span().Text(w.NothingIsLost()))
	}
	var firsts []rebuild.Loss
	counts := map[string]int{}
	key := func(l rebuild.Loss) string { return string(l.Kind) + " " + l.Metric }
	for _, l := range r.Losses {
		if counts[key(l)]++; counts[key(l)] == 1 {
			firsts = append(firsts, l)
		}
	}
	return elem.Details().Class("losses").DataSet("testid", "losses").Body(
		elem.Summary().Body(ui.Icon("warning"), elem.Span().Text(w.LossesTitle(len(firsts)))),
		elem.Ul().Body(goapp.Range(firsts).Slice(func(i int) goapp.UI {
			text := w.LossSays(firsts[i], counts[key(firsts[i])])
			if err := firsts[i].Err; err != nil {
				text += strings.TrimSpace(desk.Say(w, err))
			}
			return elem.Li().DataSet("loss", string(firsts[i].Kind)).Text(text)
		})),
	)
}

// playground is the address of a playground with the metrics.
func (x *Inspector) playground() string {
	return x.Place.Href("/playground") + "#" + x.making.fragment
}

func (x *Inspector) make(goapp.Context, goapp.Event) { x.remake(func(goapp.Context) {}) }

func (x *Inspector) makeAndOpen(goapp.Context, goapp.Event) {
	x.remake(func(ctx goapp.Context) { ctx.Navigate(x.playground()) })
}

// remake makes the script, beside the page.
func (x *Inspector) remake(then func(goapp.Context)) {
	r, edition := x.Board.Reading(), x.Board.Edition()
	if r == nil {
		return
	}
	x.run(0, func(yield func(float64) error) (func(goapp.Context), error) {
		made, err := rebuild.Rebuild(r.Families, yield)
		if err != nil {
			return nil, err
		}
		fragment := desk.Fragment(script.Print(made.Operations))
		return func(ctx goapp.Context) {
			if x.Board.Edition() == edition {
				x.making = making{done: made, fragment: fragment}
				then(ctx)
			}
		}, nil
	})
}
