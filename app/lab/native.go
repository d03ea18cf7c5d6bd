package lab

import (
	"math"
	"strconv"
	"strings"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/elem"
	"metricplayground/app/picture"
	"metricplayground/app/picture/svg"
	"metricplayground/metrics/exposition"
	"metricplayground/metrics/quantile"
)

// suggested is the growth factor for a histogram that has none.
const suggested = 1.1

// native explains native buckets beside the classic ones of the same data.
func (l *Lab) native() []goapp.UI {
	w, m := l.Place.Words(), l.model
	n, real := quantile.NativeOf(m.series.Metric.GetHistogram())
	factor := m.metric.Native
	if !real {
		factor = suggested
		n = m.data.Native(factor)
	}
	classic := m.data.Classic(m.layoutForReplicas())
	content := []goapp.UI{
		elem.P().Class("muted").Text(w.LabNativeHint(real, four(factor))),
		elem.P().Text(w.LabNativeFacts(int(n.Schema()), four(n.Factor()), len(n.Buckets()))),
		elem.P().Text(w.LabNativeZero(four(n.ZeroThreshold()), four(n.ZeroCount()))),
	}
	if spans := spansOf(n); spans != "" {
		content = append(content, elem.P().DataSet("testid", "lab-spans").Text(w.LabNativeSpans(spans)))
	}
	if m.total == 0 {
		content = append(content, l.remark())
	} else {
		content = append(content, l.nativeBeside(n, classic)...)
	}
	return append(content,
		elem.H3().Text(w.LabNativeFormats()),
		table(w.LabNativeFormats(), w.LabNativeColumns(), len(exposition.Formats()), func(i int) []goapp.UI {
			f := string(exposition.Formats()[i])
			return []goapp.UI{elem.Th("row").Text(w.FormatFull(f)), elem.Td().Text(w.LabNativeShown(f))}
		}),
	)
}

// nativeBeside shows what native and classic buckets make of the data.
func (l *Lab) nativeBeside(n quantile.Native, classic quantile.Classic) []goapp.UI {
	w, m := l.Place.Words(), l.model
	var content []goapp.UI
	if !math.IsNaN(m.answer.truth) {
		content = append(content,
			elem.P().Class("lab-worst").Text(w.LabNativeEstimate(m.percentile(), m.number(n.Estimate(m.q).Value),
				m.number(classic.Estimate(m.q).Value), m.number(m.answer.truth))))
	}
	all := make([]quantile.Bucket, len(classic.Cumulative))
	for i := range all {
		all[i] = classic.Bucket(i)
	}
	low, high := m.nativeSpan()
	return append(content,
		&svg.Frame{Place: l.Place, Draw: l.bucketsPicture(w.LabNativePicture(), "native", n.Buckets(), n.Estimate(m.q), low, high)},
		&svg.Frame{Place: l.Place, Draw: l.bucketsPicture(w.LabClassicPicture(), "classic", all, classic.Estimate(m.q), low, high)},
	)
}

// spansOf writes the runs of buckets, those below zero first.
func spansOf(n quantile.Native) string {
	var texts []string
	for _, negative := range []bool{true, false} {
		for _, s := range n.Spans(negative) {
			text := "offset " + strconv.Itoa(int(s.Offset)) + " length " + strconv.Itoa(int(s.Length))
			if negative {
				text += " (<0)"
			}
			texts = append(texts, text)
		}
	}
	return strings.Join(texts, ", ")
}

// nativeSpan is a logarithmic axis that holds all observations, if they are
// above 0, or else the linear one of the lab.
func (m *model) nativeSpan() (low, high float64) {
	if n, least, most := m.data.Finite(); n > 0 && least > 0 {
		return least / 1.2, most * 1.2
	}
	return m.low, m.high
}

// bucketsPicture draws buckets one by one, each as high as its count.
func (l *Lab) bucketsPicture(title, name string, buckets []quantile.Bucket, e quantile.Estimate, low, high float64) func(width float64) picture.Picture {
	w, m := l.Place.Words(), l.model
	return func(width float64) picture.Picture {
		scale := picture.Linear(low, high)
		if low > 0 {
			scale = picture.Log(low, high)
		}
		most := 1.0
		for _, b := range buckets {
			most = math.Max(most, b.Count)
		}
		p := picture.NewPlot(picture.Options{
			Width: width, Height: 170, Top: 14,
			X: picture.Axis{Scale: scale, Gridless: true, Label: w.LabValueAxis(m.unit())},
			Y: picture.Axis{Scale: picture.Linear(0, most), Ticks: 2},
		})
		t := picture.Table{Columns: w.LabTable()[:2]}
		var bars []picture.Bar
		for _, b := range buckets {
			bars = append(bars, picture.Bar{From: math.Max(b.Lower, low), To: math.Min(b.Upper, high), Value: b.Count})
			t.Rows = append(t.Rows, []string{"(" + four(b.Lower) + ", " + four(b.Upper) + "]", four(b.Count)})
		}
		p.Bars(picture.Style{Role: picture.Histogram, Name: title}, bars)
		if !math.IsNaN(e.Value) && !math.IsInf(e.Value, 0) {
			p.MarkX(picture.Style{Role: picture.Estimate}, e.Value, m.percentile()+" "+m.number(e.Value))
		}
		out := p.Picture()
		out.Name, out.Title, out.Table = m.metric.Name+"-"+name, title, t
		out.Description = m.percentile() + " " + m.number(e.Value)
		return out
	}
}
