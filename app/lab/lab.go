package lab

import (
	"strconv"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/act"
	"metricplayground/app/desk"
	"metricplayground/app/elem"
	"metricplayground/app/ui"
	"metricplayground/metrics/script"
)

// Lab is the quantile lab.
type Lab struct {
	goapp.Compo

	Desk  *desk.Desk
	Place ui.Place
	// Revision is the desk's, so that the lab is drawn again when it changes.
	Revision uint64
	// Of is the metric that the lab was opened for, "" for any.
	Of string

	model   *model
	came    string // the Of that chosen follows
	chosen  string // the series chosen, or the metric
	open    map[string]bool
	list    boundList
	goal    goal
	sharing sharing
}

// CloseAction is sent when the lab is to give way to the metrics.
const CloseAction = "close-lab"

// Render draws the lab.
func (l *Lab) Render() goapp.UI {
	if l.model == nil {
		l.model, l.open = newModel(l.Desk), map[string]bool{}
		l.sharing = newSharing()
	}
	if l.came != l.Of {
		l.came, l.chosen = l.Of, l.Of
	}
	w := l.Place.Words()
	found := l.model.load(l.chosen)
	return elem.Section().Class("lab").Aria("labelledby", "lab-title").DataSet("testid", "lab").Body(
		elem.Div().Class("lab-head").Body(
			elem.H2().ID("lab-title").TabIndex(-1).Text(w.LabTitle()),
			ui.Button("previous", w.LabBack(), l.close).Class("quiet").ID("lab-close"),
		),
		ui.Slot("lab-message", l.message()),
		ui.Slot("lab-empty", ui.When(!found, l.empty)),
		ui.Slot("lab-body", ui.When(found, l.body)),
	)
}

func (l *Lab) close(ctx goapp.Context, _ goapp.Event) { ctx.NewAction(CloseAction) }

// message is what was refused, if it was about the histogram shown.
func (l *Lab) message() goapp.UI {
	r := l.Desk.Refusal()
	if r == nil || l.model.metric.Name != "" && r.Metric != l.model.metric.Name {
		return nil
	}
	return act.Refusal(l.Place, r, l.dismiss)
}

func (l *Lab) dismiss(goapp.Context, goapp.Event) { l.Desk.Dismiss() }

func (l *Lab) empty() goapp.UI {
	w := l.Place.Words()
	return elem.Div().Class("lab-start").Body(
		elem.H3().Text(w.LabEmptyTitle()),
		elem.P().Text(w.LabEmptyText()),
		&source{Desk: l.Desk, Place: l.Place, Of: ""},
	)
}

// body is the lab of one histogram.
func (l *Lab) body() goapp.UI {
	w, m := l.Place.Words(), l.model
	return elem.Div().Class("lab-parts").Body(
		elem.P().Class("muted").Text(w.LabIntro()),
		ui.Slot("optional", ui.When(len(histograms(l.Desk.Snapshot())) > 1, l.picker)),
		ui.Slot("optional", l.remark()),
		&live{Model: m, Place: l.Place, Changes: m.changes},
		l.boundsPart(),
		l.part("data", w.LabData(), func() []goapp.UI {
			return []goapp.UI{&source{Desk: l.Desk, Place: l.Place, Of: m.series.ID, Series: m.series.Series}}
		}),
		l.part("designer", w.LabDesigner(), l.designer),
		l.part("compare", w.LabCompare(), l.compare),
		l.part("memory", w.LabMemory(), l.memory),
		l.part("replicas", w.LabReplicas(), l.replicas),
		l.part("native", w.LabNative(), l.native),
	)
}

// remark says why the picture lacks something.
func (l *Lab) remark() goapp.UI {
	w, m := l.Place.Words(), l.model
	switch {
	case m.total == 0:
		return elem.P().Class("note").Body(ui.Icon("info"), elem.Span().Text(w.LabNothingObserved()))
	case !m.known():
		return elem.P().Class("note").Body(ui.Icon("info"), elem.Span().Text(w.LabTooMany("200,000")))
	}
	return nil
}

// picker is the choice of the series.
func (l *Lab) picker() goapp.UI {
	all := histograms(l.Desk.Snapshot())
	return elem.Label().Class("field").Body(
		elem.Span().Text(l.Place.Words().LabSeries()),
		elem.Select().ID("lab-series").OnChange(l.pick).Body(goapp.Range(all).Slice(func(i int) goapp.UI {
			return elem.Option(all[i].ID).Text(all[i].ID).Attr("selected", all[i].ID == l.model.series.ID)
		})),
	)
}

func (l *Lab) pick(ctx goapp.Context, _ goapp.Event) {
	l.chosen = ctx.JSSrc().Get("value").String()
	l.list, l.goal = boundList{}, goal{}
}

// part is a part of the lab that is opened when it is wanted, and costs nothing
// before.
func (l *Lab) part(name, title string, content func() []goapp.UI) goapp.UI {
	body := ui.Slot("lab-part-body")
	if l.open[name] {
		body = ui.Slot("lab-part-body", content()...)
	}
	return elem.Details().Class("lab-part").DataSet("part", name).On("toggle", l.toggle(name), name).Body(
		elem.Summary().Body(elem.Span().Text(title)),
		body,
	)
}

func (l *Lab) toggle(name string) goapp.EventHandler {
	return func(ctx goapp.Context, _ goapp.Event) { l.open[name] = ctx.JSSrc().Get("open").Bool() }
}

// use makes bounds those of the histogram, as one operation.
func (l *Lab) use(bounds []float64) {
	if l.model.settle(bounds) == nil {
		l.list = boundList{}
	}
}

// copies is how many combinations of label values the metric has.
func (l *Lab) copies() int { return max(1, len(l.model.metric.Series)) }

func itoa(n int) string { return strconv.Itoa(n) }

// field is a labelled field for a number.
func field(name, id, text string, typed func(string)) goapp.UI {
	return elem.Label().Class("field").Body(
		elem.Span().Text(name),
		&ui.TextField{Text: text, Typed: typed, Draw: func(onInput goapp.EventHandler) goapp.UI {
			return goapp.Input().ID(id).Type("text").Class("number").Attr("inputmode", "decimal").
				Attr("autocomplete", "off").Attr("spellcheck", "false").OnInput(onInput)
		}},
	)
}

// mistake shows what is wrong with what was typed.
func mistake(text string) goapp.UI {
	if text == "" {
		return nil
	}
	return elem.Div().Class("callout bad").Role("alert").Body(ui.Icon("warning"), elem.P().Text(text))
}

// seriesOf is a series by its ID, and whether there is one.
func seriesOf(s *script.Snapshot, id string) (script.Metric, bool) {
	for _, m := range s.Metrics {
		for _, series := range m.Series {
			if series.ID == id {
				return m, true
			}
		}
	}
	return script.Metric{}, false
}
