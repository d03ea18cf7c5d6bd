// Package act is where a learner acts on metrics: a card for each metric, a row
// for each of its series.
package act

import (
	"strings"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"
	dto "github.com/prometheus/client_model/go"

	"metricplayground/app/desk"
	"metricplayground/app/elem"
	"metricplayground/app/ui"
	"metricplayground/metrics/script"
)

// row is one series with what can be done to it.
type row struct {
	goapp.Compo

	Desk  *desk.Desk
	Place ui.Place
	Type  script.Type
	// ID is the series as the page names it, NAME{a="b"}; Series is the same as data.
	ID     string
	Series script.Series
	// Metric is the series' state, Reading what it holds in words.
	Metric  *dto.Metric
	Reading desk.Reading
	// Trail is how a counter or gauge came to its value, which changes where the value
	// is the same again.
	Trail script.Trail
	// Refused is the number of the refusal that this row has to show, 0 for none.
	Refused int
	// Single reports whether to show the buckets one by one rather than cumulated.
	Single bool

	// of is the series that the state below belongs to: go-app matches rows by
	// position, so that a row can become another series' row.
	of     string
	amount string
	open   bool
	large  bool // the picture is shown large
	mess   error
	draw   draw
	tag    [2]string // exemplar label and value
}

// Render draws the row.
func (r *row) Render() goapp.UI {
	if r.of != r.ID {
		r.of, r.amount, r.open, r.large, r.mess = r.ID, "", false, false, nil
		r.draw, r.tag = newDraw(r.Type), [2]string{"trace_id", ""}
	}
	seen := r.seen()
	return elem.Li().Class("series").DataSet("testid", "series").DataSet("series", r.ID).Body(
		elem.Div().Class("series-head").Body(
			elem.Div().Class("series-name").Body(labels(r.Series)...),
			r.reading(),
		),
		// What one does to the series comes first for the keyboard; the style sheet puts
		// the small picture beside the reading.
		elem.Div().Class("acts").Body(r.acts()...),
		ui.Slot("series-spark", ui.When(seen.Any(), func() goapp.UI { return r.spark(seen) })),
		ui.Slot("series-picture", ui.When(r.large && seen.Any(), func() goapp.UI { return r.picture(seen) })),
		ui.Slot("series-buckets", r.buckets()),
		ui.Slot("series-message", r.message()),
		ui.Slot("series-more", ui.When(r.open, r.more)),
	)
}

// labels writes a series' labels, or its bare name when it has none.
func labels(s script.Series) []goapp.UI {
	if len(s.Labels) == 0 {
		return []goapp.UI{elem.Code().Text(s.Metric)}
	}
	parts := make([]goapp.UI, 0, len(s.Labels))
	for _, l := range s.Labels {
		parts = append(parts, elem.Code().Class("label").Body(
			elem.Span().Class("t-label").Text(l.Name),
			elem.Span().Text("="),
			elem.Span().Class("t-value").Text(l.Value),
		))
	}
	return parts
}

func (r *row) reading() goapp.UI {
	w := r.Place.Words()
	if r.Reading.Count == "" {
		return elem.Output().Class("reading").Text(r.Reading.Value)
	}
	parts := []goapp.UI{
		pair(w.Count(), r.Reading.Count),
		pair(w.Sum(), r.Reading.Sum),
	}
	for _, q := range r.Reading.Quantiles {
		parts = append(parts, pair("q"+q.Quantile, q.Value))
	}
	return elem.Output().Class("reading pairs").Body(parts...)
}

func pair(name, value string) goapp.UI {
	return elem.Span().Class("pair").Body(
		elem.Span().Class("pair-name").Text(name),
		elem.Span().Class("pair-value").Text(value),
	)
}

// acts are the controls that are always there, the most useful one first.
func (r *row) acts() []goapp.UI {
	w := r.Place.Words()
	switch r.Type {
	case script.Counter:
		return []goapp.UI{
			r.press("inc", "+1", w.IncOne(r.ID), "primary", r.inc),
			r.field(w.Amount(r.ID)),
			r.press("add", w.Add(), w.AddTo(r.ID), "", r.add),
			r.opener(),
		}
	case script.Gauge:
		return []goapp.UI{
			r.press("inc", "+1", w.IncOne(r.ID), "primary", r.inc),
			r.press("dec", "−1", w.DecOne(r.ID), "primary", r.dec),
			r.field(w.Amount(r.ID)),
			r.press("set", w.Set(), w.SetTo(r.ID), "", r.set),
			r.press("add", w.Add(), w.AddTo(r.ID), "", r.add),
			r.opener(),
		}
	}
	return []goapp.UI{
		r.press("observe", w.Observe(), w.ObserveIn(r.ID), "primary", r.observe),
		r.field(w.ObservedValue(r.ID)),
		r.opener(),
	}
}

// press is a button of a row. act is its name for what points at it from outside.
func (r *row) press(act, text, name, class string, h goapp.EventHandler) goapp.UI {
	return elem.Button().Class("button "+class).DataSet("act", act).
		Aria("label", text+": "+name).Text(text).OnClick(h)
}

func (r *row) field(name string) goapp.UI {
	return &ui.TextField{Text: r.amount, Typed: r.typed, Draw: func(onInput goapp.EventHandler) goapp.UI {
		return goapp.Input().Type("text").Class("number").
			Attr("inputmode", "decimal").Attr("autocomplete", "off").Attr("spellcheck", "false").
			Aria("label", name).Placeholder(r.example()).
			OnInput(onInput).OnKeyDown(r.key)
	}}
}

// example is a number that makes sense to begin with.
func (r *row) example() string {
	switch r.Type {
	case script.Counter:
		return "5"
	case script.Gauge:
		return "21.5"
	}
	return "0.25"
}

func (r *row) opener() goapp.UI {
	w, icon, name := r.Place.Words(), "more", r.Place.Words().MoreActs(r.ID)
	if r.open {
		icon, name = "less", w.LessActs(r.ID)
	}
	return ui.IconButton(icon, name, r.toggle).Aria("expanded", r.open).DataSet("act", "draw")
}

// message is what went wrong with the newest attempt in this row.
func (r *row) message() goapp.UI {
	if r.mess != nil {
		return elem.Div().Class("callout bad").Role("alert").Body(ui.Icon("warning"),
			elem.P().Text(InputMistake(r.Place.Words(), r.mess)))
	}
	if r.Refused == 0 {
		return nil
	}
	return Refusal(r.Place, r.Desk.Refusal(), r.dismiss)
}

func (r *row) typed(text string) {
	r.amount = text
	r.mess = nil
}

// key makes Enter do what the row's first button with a number does.
func (r *row) key(ctx goapp.Context, e goapp.Event) {
	if e.Get("key").String() != "Enter" {
		return
	}
	switch r.Type {
	case script.Counter:
		r.add(ctx, e)
	case script.Gauge:
		r.set(ctx, e)
	default:
		r.observe(ctx, e)
	}
}

func (r *row) toggle(goapp.Context, goapp.Event)  { r.open = !r.open }
func (r *row) dismiss(goapp.Context, goapp.Event) { r.Desk.Dismiss() }
func (r *row) inc(goapp.Context, goapp.Event)     { r.do(script.Change{Verb: script.Inc}) }
func (r *row) dec(goapp.Context, goapp.Event)     { r.do(script.Change{Verb: script.Dec}) }
func (r *row) add(goapp.Context, goapp.Event)     { r.withAmount(script.Add) }
func (r *row) set(goapp.Context, goapp.Event)     { r.withAmount(script.Set) }
func (r *row) observe(goapp.Context, goapp.Event) { r.withAmount(script.Observe) }
func (r *row) sub(goapp.Context, goapp.Event)     { r.withAmount(script.Sub) }

func (r *row) withAmount(verb script.Verb) {
	v, err := desk.ParseNumber(r.amount)
	if err != nil {
		r.mess = err
		return
	}
	r.do(script.Change{Verb: verb, Value: script.Value{Number: v}})
}

// do sends a change of this row's series to the desk, which keeps what goes wrong.
func (r *row) do(c script.Change) {
	r.mess = nil
	c.Series = r.Series
	_ = r.Desk.Do(c)
}

func (r *row) remove(goapp.Context, goapp.Event) { _ = r.Desk.Do(script.Drop{Series: r.Series}) }

func (r *row) exemplar(goapp.Context, goapp.Event) {
	r.do(script.Change{Verb: script.Inc, Exemplar: []script.Label{{Name: strings.TrimSpace(r.tag[0]), Value: r.tag[1]}}})
}
