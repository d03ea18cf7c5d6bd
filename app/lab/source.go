package lab

import (
	"errors"
	"strconv"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/act"
	"metricplayground/app/desk"
	"metricplayground/app/elem"
	"metricplayground/app/ui"
	"metricplayground/metrics/quantile"
	"metricplayground/metrics/script"
)

// source is where observations come from: a distribution or a list of one's own.
type source struct {
	goapp.Compo

	Desk  *desk.Desk
	Place ui.Place
	// Of is the ID of the series that gets the observations, "" to make a new
	// histogram; Series is the same as data.
	Of     string
	Series script.Series

	begun       bool
	kind        quantile.Kind // or ownList
	parameters  [5]string
	times, seed string
	list        string
	problem     func() string // nil when there is none
}

// ownList stands among the kinds for observations that somebody brings along.
const ownList quantile.Kind = "list"

// Render draws the form.
func (s *source) Render() goapp.UI {
	if !s.begun {
		s.begun, s.times, s.seed = true, "1000", "1"
		s.choose(quantile.Lognormal)
	}
	w := s.Place.Words()
	problem := ""
	if s.problem != nil {
		problem = s.problem()
	}
	return elem.Form().Class("lab-source").OnSubmit(s.submit).Body(
		elem.P().Class("muted").Text(w.LabDataHint()),
		elem.Label().Class("field").Body(
			elem.Span().Text(w.LabSource()),
			elem.Select().ID("lab-kind").OnChange(s.pick).Body(
				goapp.Range(quantile.Kinds()).Slice(func(i int) goapp.UI {
					k := quantile.Kinds()[i]
					return elem.Option(string(k)).Text(w.LabKind(k)).Attr("selected", k == s.kind)
				}),
				elem.Option(string(ownList)).Text(w.LabOwnList()).Attr("selected", s.kind == ownList),
			),
		),
		ui.Slot("optional", ui.When(s.kind == ownList, s.listField)),
		ui.Slot("optional", ui.When(s.kind != ownList, s.fields)),
		ui.Slot("optional", mistake(problem)),
		elem.Div().Class("lab-source-acts").Body(s.acts()...),
	)
}

func (s *source) fields() goapp.UI {
	w := s.Place.Words()
	return elem.Div().Class("fields").Body(
		goapp.Range(make([]struct{}, s.kind.Parameters())).Slice(func(i int) goapp.UI {
			return field(w.LabParameter(s.kind, i), "lab-p"+itoa(i), s.parameters[i], s.fill(&s.parameters[i]))
		}),
		ui.Slot("optional", field(w.LabHowMany(), "lab-times", s.times, s.fill(&s.times))),
		ui.Slot("optional", field(w.Seed(), "lab-seed", s.seed, s.fill(&s.seed))),
	)
}

func (s *source) listField() goapp.UI {
	w := s.Place.Words()
	return elem.Label().Class("field lab-list").Body(
		elem.Span().Text(w.LabListField()),
		&ui.TextField{Text: s.list, Typed: s.fill(&s.list), Draw: func(onInput goapp.EventHandler) goapp.UI {
			return goapp.Textarea().ID("lab-list").Class("mono").Rows(4).Attr("spellcheck", "false").
				Aria("invalid", s.problem != nil).OnInput(onInput)
		}},
		elem.Span().Class("hint").Text(w.LabListHint()),
	)
}

func (s *source) acts() []goapp.UI {
	w := s.Place.Words()
	if s.Of == "" {
		return []goapp.UI{elem.Submit().Class("button primary").ID("lab-make").Text(w.LabMake())}
	}
	return []goapp.UI{
		elem.Submit().Class("button").ID("lab-replace").Text(w.LabReplace()),
		elem.Button().Class("button").ID("lab-add").Text(w.LabAdd()).OnClick(s.add),
	}
}

func (s *source) fill(target *string) func(string) {
	return func(text string) { *target, s.problem = text, nil }
}

func (s *source) pick(ctx goapp.Context, _ goapp.Event) {
	s.choose(quantile.Kind(ctx.JSSrc().Get("value").String()))
}

// choose takes a kind with the numbers that are typical of it.
func (s *source) choose(k quantile.Kind) {
	s.kind, s.problem = k, nil
	for i, v := range quantile.Typical(k).P {
		s.parameters[i] = strconv.FormatFloat(v, 'g', -1, 64)
	}
}

// operations observe what the form says.
func (s *source) operations(series script.Series) ([]script.Operation, error) {
	if s.kind == ownList {
		values, err := quantile.ParseList(s.list)
		if err != nil {
			return nil, err
		}
		return quantile.Listed(series, values), nil
	}
	d := quantile.Distribution{Kind: s.kind}
	for i := range s.kind.Parameters() {
		v, err := desk.ParseNumber(s.parameters[i])
		if err != nil {
			return nil, err
		}
		d.P[i] = v
	}
	times, err := desk.ParseTimes(s.times)
	if err != nil {
		return nil, err
	}
	seed, err := desk.ParseSeed(s.seed)
	if err != nil {
		return nil, err
	}
	if seed == nil {
		one := uint64(1)
		seed = &one
	}
	return d.Operations(series, times, *seed)
}

// say keeps what went wrong; it is said in the language that the page has then.
func (s *source) say(err error) {
	s.problem = func() string {
		w := s.Place.Words()
		var list *quantile.ListError
		var share *quantile.BadShare
		switch {
		case errors.As(err, &list):
			return w.LabListProblem(list)
		case errors.As(err, &share):
			return w.LabShareProblem(desk.Number(share.Got))
		case errors.Is(err, desk.ErrNumber):
			return act.InputMistake(w, err)
		}
		return desk.Say(w, err)
	}
}

// submit makes a histogram, or replaces the observations of the one there is.
func (s *source) submit(_ goapp.Context, e goapp.Event) {
	e.PreventDefault()
	if s.Of == "" {
		s.make()
		return
	}
	ops, err := s.operations(s.Series)
	if err != nil {
		s.say(err)
		return
	}
	metric, found := seriesOf(s.Desk.Snapshot(), s.Of)
	if !found {
		return
	}
	begin := []script.Operation{script.Drop{Series: s.Series}}
	if len(s.Series.Labels) == 0 { // it can't be dropped: it is the metric
		begin = []script.Operation{script.Remove{Metric: metric.Name}, metric.Create}
	}
	s.do(append(begin, ops...))
}

// newName is what a histogram made here is called, if it is free.
const newName = "request_duration_seconds"

func (s *source) make() {
	name := newName
	if s.Desk.Has(name) {
		name = s.Desk.FreeName(name)
	}
	ops, err := s.operations(script.Series{Metric: name})
	if err != nil {
		s.say(err)
		return
	}
	create := script.Create{Type: script.Histogram, Name: name, Help: "Request latency."}
	s.do(append([]script.Operation{create}, ops...))
}

func (s *source) add(goapp.Context, goapp.Event) {
	ops, err := s.operations(s.Series)
	if err != nil {
		s.say(err)
		return
	}
	s.do(ops)
}

func (s *source) do(ops []script.Operation) {
	if err := s.Desk.Do(ops...); err != nil {
		s.say(err)
		s.Desk.Dismiss()
	}
}
