package ask

import (
	"strconv"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/desk"
	"metricplayground/app/elem"
	"metricplayground/app/picture"
	"metricplayground/app/picture/svg"
	"metricplayground/app/ui"
	"metricplayground/metrics/ask"
)

// mostExamples is how many series a worked example is shown for.
const mostExamples = 3

// tree is the query taken apart, each part with its own answer.
func (p *Panel) tree(f *desk.Finding) goapp.UI {
	if f.Tree == nil {
		return nil
	}
	return elem.Div().Class("ask-explained").Body(
		elem.Ul().Class("ask-tree").DataSet("testid", "explain").Body(p.node(f, f.Tree)),
	)
}

// node is a part of the query and the parts that it is made of.
func (p *Panel) node(f *desk.Finding, n *ask.Node) goapp.UI {
	w := p.Place.Words()
	return elem.Li().Body(
		elem.Div().Class("ask-node").Body(
			elem.Button().Class("ask-part").Aria("pressed", n.Place == p.marked && n.Place != ask.Place{}).
				Title(w.ShowInQuery()).OnClick(p.mark(n.Place), n.Place.Start, n.Place.End).Body(elem.Code().Text(n.Text)),
			elem.Span().Class("ask-result").Text(p.result(n)),
		),
		elem.P().Class("ask-sentence").Text(w.QueryPart(n)),
		ui.Slot("ask-examples", p.examples(n)...),
		ui.Slot("optional", ui.When(len(n.Parts) > 0, func() goapp.UI {
			return elem.Ul().Class("ask-parts").Body(goapp.Range(n.Parts).Slice(func(i int) goapp.UI { return p.node(f, n.Parts[i]) }))
		})),
	)
}

func (p *Panel) mark(place ask.Place) goapp.EventHandler {
	return func(goapp.Context, goapp.Event) {
		if p.marked == place {
			place = ask.Place{}
		}
		p.marked = place
	}
}

// result is a part's answer in short.
func (p *Panel) result(n *ask.Node) string {
	w := p.Place.Words()
	switch {
	case n.Err != nil:
		return p.say(n.Err)
	case n.Answer.Kind == ask.Text:
		return strconv.Quote(n.Answer.Text)
	case len(n.Answer.Series) == 1 && len(n.Answer.Series[0].Points) == 1:
		if point := n.Answer.Series[0].Points[0]; point.Histogram == nil {
			return "= " + desk.Value(point.Value)
		}
	}
	samples := 0
	for _, s := range n.Answer.Series {
		samples += len(s.Points)
	}
	return w.ResultInShort(len(n.Answer.Series), samples, n.Answer.Kind == ask.Matrix)
}

// examples are the worked examples of rate, increase, delta and
// histogram_quantile.
func (p *Panel) examples(n *ask.Node) []goapp.UI {
	w := p.Place.Words()
	var out []goapp.UI
	for i, r := range n.Rates {
		if i == mostExamples {
			break
		}
		out = append(out, p.example(r.Labels, w.RateSteps(r, p.Desk.SinceMillis), func(width float64) picture.Picture {
			return windowPicture(w, p.Desk, r, width)
		}, r.Missing == "" && !r.Native, i))
	}
	for i, q := range n.Quantiles {
		if i == mostExamples {
			break
		}
		out = append(out, p.example(q.Labels, w.QuantileSteps(q), func(width float64) picture.Picture {
			return bucketPicture(w, q, width)
		}, q.Chosen >= 0, i))
	}
	return out
}

// example is one series worked out step by step, beside its picture.
func (p *Panel) example(of ask.Labels, steps []string, draw func(float64) picture.Picture, drawn bool, i int) goapp.UI {
	return elem.Section().Class("ask-example").DataSet("testid", "worked-example").Body(
		elem.H3().Body(labelsOf(of)),
		ui.Slot("ask-window", ui.When(drawn, func() goapp.UI {
			return &svg.Frame{Place: p.Place, Draw: draw, Revision: strconv.Itoa(p.count) + "/" + strconv.Itoa(i) + string(p.Place.Language)}
		})),
		elem.Ol().Body(goapp.Range(steps).Slice(func(j int) goapp.UI { return elem.Li().Text(steps[j]) })),
	)
}
