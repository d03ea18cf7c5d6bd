package ask

import (
	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/desk"
	"metricplayground/app/elem"
	"metricplayground/app/ui"
	"metricplayground/metrics/ask"
)

// firstRows is how many rows of an answer are shown at first, and how many more
// at a press.
const firstRows = 50

// table is the answer at the moment, a row a series.
func (p *Panel) table(f *desk.Finding) goapp.UI {
	w, a := p.Place.Words(), f.Now
	switch {
	case a.Kind == ask.Text:
		return elem.P().Class("ask-single mono").Text(a.Text)
	case len(a.Series) == 0:
		return p.noData(f)
	}
	shown := a.Series[:min(len(a.Series), p.rows)]
	rest := len(a.Series) - len(shown)
	shown = shown[:min(len(shown), p.drawn)]
	return elem.Div().Body(
		elem.Div().Class("table-wrap").Body(elem.Table().DataSet("testid", "answer").Body(
			elem.THead().Body(elem.Tr().Body(
				elem.Th("col").Text(w.SeriesColumn()), elem.Th("col").Class("value").Text(w.ValueColumn()))),
			elem.TBody().Body(goapp.Range(shown).Slice(func(i int) goapp.UI {
				return elem.Tr().Body(
					elem.Th("row").Body(labelsOf(shown[i].Labels)),
					elem.Td().Class("value").Body(p.points(shown[i].Points)),
				)
			})),
		)),
		ui.Slot("optional", ui.When(rest > 0, func() goapp.UI {
			return elem.Button().Class("button quiet").Text(w.ShowMore(min(rest, firstRows))).OnClick(p.more)
		})),
	)
}

func (p *Panel) more(goapp.Context, goapp.Event) {
	if p.rows += firstRows; p.finding != nil && p.rows >= len(p.finding.Now.Series) {
		p.toAnswer()
	}
}

// labelsOf writes a series as the field does, its parts coloured like in the
// exposition.
func labelsOf(l ask.Labels) goapp.UI {
	rest := l.Without("__name__")
	return elem.Code().Class("ask-series").Body(
		elem.Span().Class("ask-name").Text(l.Metric()),
		goapp.Text("{"),
		goapp.Range(rest).Slice(func(i int) goapp.UI {
			comma := ", "
			if i == len(rest)-1 {
				comma = ""
			}
			return elem.Span().Body(
				elem.Span().Class("t-label-name").Text(rest[i].Name), goapp.Text("="),
				elem.Span().Class("t-label-value").Text(`"`+rest[i].Value+`"`), goapp.Text(comma))
		}),
		goapp.Text("}"),
	)
}

// mostPoints is how many samples of a range are shown of each series.
const mostPoints = 30

// points is the value of a series, or its samples where the answer is a range.
func (p *Panel) points(points []ask.Point) goapp.UI {
	w := p.Place.Words()
	if len(points) == 1 {
		return p.pointValue(points[0])
	}
	left := max(0, len(points)-mostPoints)
	points = points[left:]
	return elem.Ul().Class("ask-samples").Body(
		ui.Slot("optional", ui.When(left > 0, func() goapp.UI { return elem.Li().Class("muted").Text(w.EarlierSamples(left)) })),
		goapp.Range(points).Slice(func(i int) goapp.UI {
			return elem.Li().Body(p.pointValue(points[i]), elem.Span().Class("muted").Text(" @ "+p.Desk.SinceMillis(points[i].At)))
		}),
	)
}

// pointValue is a number, or a native histogram in a line.
func (p *Panel) pointValue(point ask.Point) goapp.UI {
	if h := point.Histogram; h != nil {
		return elem.Span().Class("number").Text(p.Place.Words().HistogramValue(desk.Value(h.Count), desk.Value(h.Sum), len(h.Buckets)))
	}
	return elem.Span().Class("number").Text(desk.Value(point.Value))
}

// noData says that there is nothing, and why that may be.
func (p *Panel) noData(f *desk.Finding) goapp.UI {
	w := p.Place.Words()
	why := w.WhyNoData()
	if native := p.Desk.NotScraped(f.Query); native != "" {
		why = w.NativeNotScraped(native)
	}
	return elem.Div().Class("empty").Body(
		elem.P().DataSet("testid", "no-data").Text(w.NoData(p.Desk.Since(f.At))),
		elem.P().Class("muted").Text(why),
	)
}

// momentBar says which moment is shown, and leads back to now.
func (p *Panel) momentBar(f *desk.Finding) goapp.UI {
	w := p.Place.Words()
	return elem.Div().Class("ask-moment").Body(
		ui.Icon("clock"),
		elem.Span().Text(w.AtMoment(p.Desk.Since(f.At), p.Desk.Moment().IsZero())),
		ui.Slot("ask-whole", ui.When(p.view == explainView && p.marked != ask.Place{}, func() goapp.UI { return marked(f.Query, p.marked) })),
		ui.Slot("optional", ui.When(!p.Desk.Moment().IsZero(), func() goapp.UI {
			return elem.Button().Class("button small").Text(w.BackToNow()).OnClick(p.now)
		})),
	)
}
