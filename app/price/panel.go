// Package price is the price tag of metrics and of a pasted text: what they cost now,
// which label makes them dear, and what they would cost if they grew.
package price

import (
	"strconv"
	"time"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/desk"
	"metricplayground/app/elem"
	"metricplayground/app/picture"
	"metricplayground/app/ui"
	"metricplayground/metrics/cost"
	"metricplayground/metrics/exposition"
	"metricplayground/metrics/script"
)

// storage is where Prometheus says what a sample takes on its disk.
const storage = "https://prometheus.io/docs/prometheus/latest/storage/"

// maxMetrics is how many metrics the table of prices lists, the dearest ones.
const maxMetrics = 6

// intervals are those that one chooses from; the default is what Prometheus'
// own documentation uses in its examples.
var intervals = []time.Duration{5 * time.Second, 10 * time.Second, 15 * time.Second, 30 * time.Second, time.Minute, 5 * time.Minute}

const usualInterval = 15 * time.Second

// Stock is what has a price: the metrics, what they cost now, and the format in which
// a person looks at them.
type Stock interface {
	Priced() (metrics []script.Metric, now cost.Price, shown exposition.Format)
}

// Panel is the price tag.
type Panel struct {
	goapp.Compo

	// Stock stays the same pointer.
	Stock Stock
	Place ui.Place
	// Revision is the stock's.
	Revision uint64
	// Edition counts the texts where the stock is one: fields begin anew with each.
	Edition int
	// Close is called by the panel's close button; nil where it stays.
	Close func()

	draft draft
	drawn int // the edition that the draft is of
}

// Render draws the panel.
func (p *Panel) Render() goapp.UI {
	if p.drawn != p.Edition {
		p.drawn, p.draft.typed = p.Edition, false
	}
	w := p.Place.Words()
	metrics, now, shown := p.Stock.Priced()
	format := w.FormatName(string(cost.Measured(shown)))
	return elem.Section().Class("price").Aria("label", w.PriceTitle()).DataSet("testid", "price").Body(
		elem.Div().Class("price-head").Body(
			elem.H2().Text(w.PriceTitle()),
			ui.Slot("optional", ui.When(p.Close != nil, func() goapp.UI { return ui.IconButton("close", w.Close(), p.close) })),
		),
		elem.P().Text(w.PriceNow(now.Series, now.Bytes, format)),
		ui.Slot("optional", ui.When(len(now.Metrics) > 0, func() goapp.UI { return p.prices(now) })),
		ui.Slot("optional", ui.When(len(now.Metrics) > 0, func() goapp.UI { return p.plan(metrics, now, shown) })),
	)
}

func (p *Panel) close(goapp.Context, goapp.Event) { p.Close() }

// prices lists the dearest metrics.
func (p *Panel) prices(now cost.Price) goapp.UI {
	w := p.Place.Words()
	list := now.Metrics[:min(len(now.Metrics), maxMetrics)]
	rest := len(now.Metrics) - len(list)
	return elem.Div().Class("table-wrap").TabIndex(0).Role("region").Aria("label", w.PriceTitle()).Body(
		elem.Table().Body(
			elem.Caption().Class("unseen").Text(w.PriceTitle()),
			elem.THead().Body(elem.Tr().Body(goapp.Range(w.PriceColumns()).Slice(func(i int) goapp.UI {
				return elem.Th("col").Text(w.PriceColumns()[i])
			}))),
			elem.TBody().Body(goapp.Range(list).Slice(func(i int) goapp.UI {
				m := list[i]
				blame := "–"
				if l, found := m.Blame(); found {
					blame = w.PriceBlame(l.Name, picture.Short(l.Factor))
				}
				return elem.Tr().Body(
					elem.Th("row").Body(elem.Code().Text(m.Name)),
					elem.Td().Class("count").Text(w.Quantity(float64(m.Series))),
					elem.Td().Class("count").Text(w.Quantity(float64(m.Bytes))),
					elem.Td().Text(blame),
				)
			})),
		),
		ui.Slot("optional", ui.When(rest > 0, func() goapp.UI {
			return elem.P().Class("muted").Text(w.PriceRest(rest))
		})),
	)
}

// metric is the metric that the plan is about: the one chosen, or the dearest.
func (p *Panel) metric(metrics []script.Metric, now cost.Price) script.Metric {
	for _, name := range []string{p.draft.metric, now.Metrics[0].Name} {
		for _, m := range metrics {
			if m.Name == name {
				return m
			}
		}
	}
	return metrics[0]
}

// plan is where one types what may become of a metric, with what it comes to.
func (p *Panel) plan(metrics []script.Metric, now cost.Price, shown exposition.Format) goapp.UI {
	w, m := p.Place.Words(), p.metric(metrics, now)
	p.draft.fit(m, cost.Planned(m, now))
	plan, mistake := p.draft.plan(m)
	return elem.FieldSet().Class("price-plan").Body(
		elem.Legend().Text(w.PricePlanTitle()),
		elem.Div().Class("fields").Body(
			field(w.PriceMetric(), elem.Select().OnChange(p.pickMetric).DataSet("price", "metric").Body(
				goapp.Range(metrics).Slice(func(i int) goapp.UI {
					return elem.Option(metrics[i].Name).Attr("selected", metrics[i].Name == m.Name).Text(metrics[i].Name)
				}),
			)),
			ui.Slot("optional", goapp.Range(m.Labels).Slice(func(i int) goapp.UI {
				return p.number(w.PriceValues(m.Labels[i]), "label-"+m.Labels[i], &p.draft.values[i])
			})),
			ui.Slot("optional", ui.When(p.draft.buckets != "", func() goapp.UI {
				return p.number(w.PriceBuckets(), "buckets", &p.draft.buckets)
			})),
			p.number(w.PriceReplicas(), "replicas", &p.draft.replicas),
			field(w.PriceInterval(), elem.Select().OnChange(p.pickInterval).DataSet("price", "interval").Body(
				goapp.Range(intervals).Slice(func(i int) goapp.UI {
					text := desk.Duration(intervals[i])
					return elem.Option(text).Attr("selected", intervals[i] == p.draft.every()).Text(text)
				}),
			)),
		),
		ui.Slot("price-mistake", ui.When(mistake != "", func() goapp.UI {
			return elem.Div().Class("callout bad").Role("alert").Body(ui.Icon("warning"), elem.P().Text(w.PriceWhole(mistake)))
		})),
		ui.Slot("price-outcome", ui.When(mistake == "", func() goapp.UI { return p.outcome(plan.Forecast(m, shown), now, m, plan) })),
	)
}

// outcome says what the plan comes to.
func (p *Panel) outcome(f cost.Forecast, now cost.Price, m script.Metric, plan cost.Plan) goapp.UI {
	w, every := p.Place.Words(), p.draft.every()
	others := now.Series
	for _, other := range now.Metrics {
		if other.Name == m.Name {
			others -= other.Series
		}
	}
	all := f.Series + float64(others*plan.Replicas)
	day := cost.SamplesPerDay(f.Series, every)
	days := cost.DefaultRetention.Hours() / 24
	lines := []goapp.UI{
		elem.P().Class("price-product").DataSet("testid", "price-product").
			Text(w.PriceProduct(w.Quantity(f.Sets), w.Quantity(f.PerSet), strconv.Itoa(plan.Replicas), w.Quantity(f.Series))),
		ui.Slot("optional", ui.When(others > 0, func() goapp.UI { return elem.P().Text(w.PriceAll(w.Quantity(all))) })),
		ui.Slot("optional", ui.When(f.Blame != "", func() goapp.UI {
			return elem.P().Class("price-blame").Text(w.PriceToBlame(f.Blame, w.Quantity(float64(f.Values)), w.Quantity(f.Series/float64(f.Values))))
		})),
		elem.P().Text(w.PriceBytes(w.BytesText(f.Bytes), f.Exact)),
		elem.P().Text(w.PriceSamples(w.Quantity(day), desk.Duration(every))),
		elem.P().Body(
			goapp.Text(w.PriceStored(
				w.BytesText(day*cost.LeastStored), w.BytesText(day*cost.MostStored),
				w.BytesText(days*day*cost.LeastStored), w.BytesText(days*day*cost.MostStored))+" "),
			elem.A(storage).Attr("rel", "noopener").Text(w.PriceStoredSource()),
		),
		ui.Slot("optional", ui.When(len(m.Labels) > 1, func() goapp.UI { return elem.P().Class("muted").Text(w.PriceEvery()) })),
	}
	return elem.Div().Class("price-lines").Aria("live", "polite").Body(lines...)
}

func field(name string, control goapp.UI) goapp.UI {
	return elem.Label().Class("field").Body(elem.Span().Text(name), control)
}

// number is a field for a whole number.
func (p *Panel) number(name, key string, text *string) goapp.UI {
	return elem.Label().Class("field").Body(
		elem.Span().Text(name),
		&ui.TextField{Text: *text, Typed: func(typed string) { *text, p.draft.typed = typed, true }, Draw: func(onInput goapp.EventHandler) goapp.UI {
			_, err := desk.ParseTimes(*text)
			return goapp.Input().Type("text").Class("number short").Attr("inputmode", "numeric").Attr("autocomplete", "off").
				DataSet("price", key).Aria("invalid", err != nil).OnInput(onInput, key)
		}},
	)
}

func (p *Panel) pickMetric(ctx goapp.Context, _ goapp.Event) {
	p.draft = draft{metric: ctx.JSSrc().Get("value").String(), replicas: p.draft.replicas, interval: p.draft.interval}
}

func (p *Panel) pickInterval(ctx goapp.Context, _ goapp.Event) {
	for _, d := range intervals {
		if desk.Duration(d) == ctx.JSSrc().Get("value").String() {
			p.draft.interval = d
		}
	}
}
