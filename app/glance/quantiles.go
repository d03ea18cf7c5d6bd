package glance

import (
	"math"

	"metricplayground/app/picture"
	"metricplayground/app/words"
)

// quantiles are those of a summary: X is the value, Y the quantile. Those that
// are NaN, since nothing is left in the window, are not among them.
func (s Series) quantiles() []picture.Point {
	var known []picture.Point
	for _, q := range s.Metric.GetSummary().GetQuantile() {
		if v := q.GetValue(); !math.IsNaN(v) && !math.IsInf(v, 0) {
			known = append(known, picture.Point{X: v, Y: q.GetQuantile()})
		}
	}
	return known
}

func (s Series) plotQuantiles(o picture.Options, w words.Catalogue) *picture.Plot {
	known := s.quantiles()
	low, high := 0.0, 1.0
	if len(known) > 0 {
		high = known[len(known)-1].X
		low = math.Min(0, known[0].X)
		if high <= low {
			high = low + 1
		}
	}
	o.X.Scale, o.Y.Scale = picture.Linear(low, high), picture.Linear(0, 1)
	if w != nil {
		o.X.Scale = o.X.Scale.Nice(5)
		o.X.Label, o.Y.Label = w.GlanceValue(), w.GlanceShare()
	}
	plot := picture.NewPlot(o)
	if len(known) == 0 {
		if w != nil {
			plot.Text(picture.AxisRole, picture.Point{X: 0.5, Y: 0.5}, 0, 0, picture.Middle, w.GlanceIdle())
		} else {
			plot.MarkY(picture.Style{Role: picture.AxisRole, Look: picture.Thin}, 0.5, "")
		}
		return plot
	}
	style := picture.Style{Role: picture.Summary}
	plot.Line(style, known)
	for _, q := range known {
		radius := 2.5
		if w != nil {
			radius = 4
			anchor, dx := picture.End, -8.0
			if o.X.Scale.Position(q.X) < 0.3 {
				anchor, dx = picture.Start, 8
			}
			plot.Text(picture.Caption, q, dx, 4, anchor, "q"+picture.Number(q.Y)+" = "+picture.Short(q.X))
		}
		plot.Dot(style, q, radius)
	}
	return plot
}

func (s Series) quantilesText(w words.Catalogue) string {
	known := s.quantiles()
	if len(known) == 0 {
		return w.GlanceIdle()
	}
	var list []string
	for _, q := range known {
		list = append(list, w.GlanceQuantile(picture.Number(q.Y), picture.Short(q.X)))
	}
	return w.GlanceList(list)
}

func (s Series) quantilesTable(w words.Catalogue) picture.Table {
	t := picture.Table{Columns: w.GlanceQuantileColumns()}
	for _, q := range s.Metric.GetSummary().GetQuantile() {
		t.Rows = append(t.Rows, []string{picture.Number(q.GetQuantile()), picture.Number(q.GetValue())})
	}
	return t
}
