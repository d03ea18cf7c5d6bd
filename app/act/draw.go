package act

import (
	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/desk"
	"metricplayground/app/elem"
	"metricplayground/app/ui"
	"metricplayground/metrics/script"
)

// draw is what a row's fields for random values hold, as typed.
type draw struct {
	kind        script.DistributionKind
	a, b        string
	times, seed string
}

// newDraw starts with values that suit a type.
func newDraw(t script.Type) draw {
	switch t {
	case script.Gauge, script.Counter:
		return draw{kind: script.Integer, a: "0", b: "10", times: "1"}
	}
	return draw{kind: script.Normal, a: "0.3", b: "0.1", times: "100"}
}

// same is no distribution: one value, as often as one likes.
const same script.DistributionKind = "same"

// distributions are offered in this order.
func distributions() []script.DistributionKind {
	return []script.DistributionKind{script.Normal, script.Uniform, script.Exponential, script.Lognormal, script.Integer, same}
}

// single reports whether a distribution has one parameter only.
func single(k script.DistributionKind) bool { return k == script.Exponential || k == same }

// suited are parameters that suit a distribution, to begin with.
func suited(k script.DistributionKind) (a, b string) {
	switch k {
	case script.Normal:
		return "0.3", "0.1"
	case script.Uniform:
		return "0", "1"
	case script.Lognormal:
		return "0.3", "0.5"
	case script.Integer:
		return "0", "10"
	}
	return "0.3", ""
}

// pick takes another distribution; parameters that somebody typed stay.
func (d *draw) pick(k script.DistributionKind) {
	a, b := suited(d.kind)
	if d.a == a && (d.b == b || single(d.kind)) {
		d.a, d.b = suited(k)
	}
	d.kind = k
}

// change reads the fields.
func (d draw) change(verb script.Verb) (script.Change, error) {
	a, err := desk.ParseNumber(d.a)
	if err != nil {
		return script.Change{}, err
	}
	var b float64
	if !single(d.kind) {
		if b, err = desk.ParseNumber(d.b); err != nil {
			return script.Change{}, err
		}
	}
	times, err := desk.ParseTimes(d.times)
	if err != nil {
		return script.Change{}, err
	}
	seed, err := desk.ParseSeed(d.seed)
	if err != nil {
		return script.Change{}, err
	}
	if d.kind == same {
		return script.Change{Verb: verb, Value: script.Value{Number: a}, Times: times}, nil
	}
	return script.Change{
		Verb:  verb,
		Value: script.Value{Draw: &script.Draw{Kind: d.kind, A: a, B: b}},
		Times: times,
		Seed:  seed,
	}, nil
}

// more is what a row shows when it is opened.
func (r *row) more() goapp.UI {
	w := r.Place.Words()
	return elem.Div().Class("more").Body(
		elem.FieldSet().Body(
			elem.Legend().Text(w.DrawTitle()),
			elem.Div().Class("fields").Body(
				labelled(w.Distribution(), elem.Select().OnChange(r.pickDistribution).Body(
					goapp.Range(distributions()).Slice(func(i int) goapp.UI {
						k := distributions()[i]
						return elem.Option(string(k)).Attr("selected", k == r.draw.kind).Text(w.DistributionName(string(k)))
					}),
				)),
				r.parameter(w.Parameter(string(r.draw.kind), 0), r.draw.a, "a"),
				ui.Slot("optional", ui.When(!single(r.draw.kind), func() goapp.UI {
					return r.parameter(w.Parameter(string(r.draw.kind), 1), r.draw.b, "b")
				})),
				r.parameter(w.Times(), r.draw.times, "times"),
				r.parameter(w.Seed(), r.draw.seed, "seed"),
				elem.Button().Class("button").OnClick(r.drawNow).
					Body(ui.Icon("dice"), elem.Span().Text(w.Draw())),
			),
		),
		ui.Slot("optional", ui.When(r.Type == script.Counter, r.exemplarFields)),
		elem.Div().Class("more-end").Body(
			ui.Slot("optional", ui.When(r.Type == script.Gauge, func() goapp.UI {
				return r.press("sub", w.Subtract(), r.ID, "", r.sub)
			})),
			ui.Slot("optional", ui.When(len(r.Series.Labels) > 0, func() goapp.UI {
				return ui.Button("remove", w.RemoveSeries(r.ID), r.remove).DataSet("act", "drop")
			})),
		),
	)
}

func (r *row) exemplarFields() goapp.UI {
	w := r.Place.Words()
	return elem.FieldSet().Body(
		elem.Legend().Text(w.ExemplarTitle()),
		elem.Div().Class("fields").Body(
			r.parameter(w.ExemplarLabel(), r.tag[0], "tag"),
			r.parameter(w.ExemplarValue(), r.tag[1], "tagged"),
			elem.Button().Class("button").Text(w.WithExemplar()).OnClick(r.exemplar),
		),
	)
}

func labelled(name string, control goapp.UI) goapp.UI {
	return elem.Label().Class("field").Body(elem.Span().Text(name), control)
}

func (r *row) parameter(name, value, field string) goapp.UI {
	return labelled(name, &ui.TextField{Text: value, Typed: r.fill(field), Draw: func(onInput goapp.EventHandler) goapp.UI {
		input := goapp.Input().Type("text").Attr("autocomplete", "off").Attr("spellcheck", "false").OnInput(onInput)
		if field != "tag" && field != "tagged" {
			input = input.Class("number").Attr("inputmode", "decimal")
		}
		if field == "seed" {
			input = input.Title(r.Place.Words().SeedHint())
		}
		return input
	}})
}

// fill writes what is typed into the field named.
func (r *row) fill(field string) func(string) {
	return func(text string) {
		target := map[string]*string{
			"a": &r.draw.a, "b": &r.draw.b, "times": &r.draw.times, "seed": &r.draw.seed,
			"tag": &r.tag[0], "tagged": &r.tag[1],
		}[field]
		*target = text
		r.mess = nil
	}
}

func (r *row) pickDistribution(ctx goapp.Context, _ goapp.Event) {
	r.draw.pick(script.DistributionKind(ctx.JSSrc().Get("value").String()))
}

func (r *row) drawNow(goapp.Context, goapp.Event) {
	verb := map[script.Type]script.Verb{script.Counter: script.Add, script.Gauge: script.Set}[r.Type]
	if verb == "" {
		verb = script.Observe
	}
	c, err := r.draw.change(verb)
	if err != nil {
		r.mess = err
		return
	}
	r.do(c)
}
