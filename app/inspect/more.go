package inspect

import (
	"strings"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/desk"
	"metricplayground/app/elem"
	"metricplayground/app/ui"
	"metricplayground/metrics/lint"
	"metricplayground/metrics/script"
	"metricplayground/metrics/script/rebuild"
)

// more is what can be done with a text that a scrape takes: it is explained line by
// line, reviewed, and taken to the playground.
func (x *Inspector) more() []goapp.UI {
	d := x.Board.Document()
	if d == nil {
		return nil
	}
	out := []goapp.UI{
		&annotated{Document: d, Place: x.Place, Edition: x.Board.Edition()},
		x.findings(x.Board.Findings()),
	}
	if x.Free {
		out = append(out, x.toPlayground())
	}
	return out
}

// listedFindings is how many findings are shown.
const listedFindings = 50

func (x *Inspector) findings(list []lint.Finding) goapp.UI {
	w := x.Place.Words()
	if len(list) == 0 {
		return elem.P().Class("muted").Text(w.NoPastedFindings())
	}
	shown := list[:min(len(list), listedFindings)]
	return elem.Details().Class("findings").DataSet("testid", "paste-findings").Body(
		elem.Summary().Body(ui.Icon("info"), elem.Span().Text(w.PastedFindings(len(list)))),
		elem.Ul().Body(goapp.Range(shown).Slice(func(i int) goapp.UI {
			return elem.Li().Body(elem.Code().Text(shown[i].Metric), elem.Span().Text(" "+w.Advice(shown[i])))
		})),
	)
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
			elem.A(x.Place.Href("/playground")+"#"+x.making.fragment).Class("button primary").ID("open-playground").
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

// make makes the script, beside the page.
func (x *Inspector) make(goapp.Context, goapp.Event) {
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
		return func(goapp.Context) {
			if x.Board.Edition() == edition {
				x.making = making{done: made, fragment: fragment}
			}
		}, nil
	})
}
