package ask

import (
	"math"

	"metricplayground/app/desk"
	"metricplayground/app/picture"
	"metricplayground/app/words"
	"metricplayground/metrics/ask"
)

const exampleHeight = 180

// windowPicture shows how rate, increase and delta come about: the window, the
// samples in it and before it, the resets, and how far the samples are continued
// to its ends.
func windowPicture(w words.Catalogue, d *desk.Desk, r ask.Rate, width float64) picture.Picture {
	seconds := func(ms int64) float64 { return float64(ms-d.Began().UnixMilli()) / 1000 }
	from, to := seconds(r.Window.From), seconds(r.Window.To)
	left := from - (to-from)/6
	all := append(append([]ask.RatePoint(nil), r.Before...), r.Points...)
	low, high := math.Inf(1), math.Inf(-1)
	for _, point := range all {
		low, high = math.Min(low, point.Value), math.Max(high, point.Value)
	}
	if r.Counter {
		low = math.Min(low, 0)
	}
	if !(high > low) {
		if high++; !r.Counter { // which nothing is below
			low--
		}
	}
	plot := picture.NewPlot(picture.Options{
		Width: width, Height: exampleHeight, Top: 14,
		X: picture.Axis{Scale: picture.Elapsed(left, to+(to-from)/40)},
		Y: picture.Axis{Scale: picture.Linear(low, high).Nice(4)},
	})
	plot.BandX(picture.Style{Role: picture.Band, Name: w.TheWindow()}, from, to)
	in := make([]picture.Point, len(r.Points))
	for i, point := range r.Points {
		in[i] = picture.Point{X: seconds(point.At), Y: point.Value}
	}
	for _, point := range r.Before {
		if at := seconds(point.At); at >= left {
			plot.Dot(picture.Style{Role: picture.AxisRole, Hover: w.TooOld(d.SinceMillis(point.At), desk.Value(point.Value))},
				picture.Point{X: at, Y: point.Value}, 3)
		}
	}
	role := picture.Gauge
	if r.Counter {
		role = picture.Counter
	}
	plot.Line(picture.Style{Role: role, Name: w.TheSamples()}, in)
	for i, point := range r.Points {
		plot.Dot(picture.Style{Role: role, Hover: d.SinceMillis(point.At) + ": " + desk.Value(point.Value)}, in[i], 3)
	}
	for _, reset := range r.Resets {
		plot.MarkX(picture.Style{Role: picture.Bad}, seconds(r.Points[reset.Index].At), w.AReset())
	}
	if n := len(in); n > 1 {
		first, last := in[0], in[n-1]
		slope := r.Corrected / r.Sampled
		name := w.Continued()
		if by := r.Start.By; by > 0 {
			plot.Line(picture.Style{Role: picture.Estimate, Name: name}, []picture.Point{{X: first.X - by, Y: math.Max(low, first.Y-slope*by)}, first})
			name = ""
		}
		if by := r.End.By; by > 0 {
			plot.Line(picture.Style{Role: picture.Estimate, Name: name}, []picture.Point{last, {X: last.X + by, Y: math.Min(plot.AtY(0), last.Y+slope*by)}})
		}
	}
	pic := plot.Picture()
	pic.Name, pic.Title = "window", r.Function+" "+r.Labels.String()
	pic.Description = w.WindowDescription(len(r.Points), len(r.Resets))
	pic.Table = picture.Table{Columns: []string{w.TimeColumn(), w.ValueColumn(), w.InWindow()}}
	for _, point := range r.Before {
		pic.Table.Rows = append(pic.Table.Rows, []string{d.SinceMillis(point.At), desk.Value(point.Value), w.No()})
	}
	for _, point := range r.Points {
		pic.Table.Rows = append(pic.Table.Rows, []string{d.SinceMillis(point.At), desk.Value(point.Value), w.Yes()})
	}
	return pic
}

// bucketPicture shows in which bucket histogram_quantile found its rank: the
// cumulative counts, the rank across them, and the result.
func bucketPicture(w words.Catalogue, q ask.Quantile, width float64) picture.Picture {
	finite := func(v float64) bool { return !math.IsInf(v, 0) && !math.IsNaN(v) }
	low, high := math.Inf(1), math.Inf(-1)
	for _, b := range q.Buckets {
		if finite(b.Lower) {
			low = math.Min(low, b.Lower)
		}
		if finite(b.Upper) {
			low, high = math.Min(low, b.Upper), math.Max(high, b.Upper)
		}
	}
	if low > 0 {
		low = 0
	}
	if !(high > low) {
		high = low + 1
	}
	beyond := high + (high-low)/8 // where the bucket up to +Inf is drawn to
	edge := func(v float64) float64 {
		switch {
		case math.IsInf(v, 1):
			return beyond
		case math.IsInf(v, -1):
			return low
		}
		return v
	}
	plot := picture.NewPlot(picture.Options{
		Width: width, Height: exampleHeight, Top: 14,
		X: picture.Axis{Scale: picture.Linear(low, beyond)},
		Y: picture.Axis{Scale: picture.Linear(0, math.Max(q.Total, 1e-12))},
	})
	table := picture.Table{Columns: []string{w.UpperBoundColumn(), w.CumulativeColumn(), w.InBucketColumn()}}
	var others, chosen []picture.Bar
	for i, b := range q.Buckets {
		bar := picture.Bar{From: edge(b.Lower), To: edge(b.Upper), Value: b.Cumulative}
		if i == q.Chosen {
			chosen = append(chosen, bar)
		} else {
			others = append(others, bar)
		}
		table.Rows = append(table.Rows, []string{desk.Value(b.Upper), picture.Short(b.Cumulative), picture.Short(b.Own)})
	}
	plot.Bars(picture.Style{Role: picture.Histogram, Look: picture.Soft, Name: w.CumulativeCounts()}, others)
	plot.Bars(picture.Style{Role: picture.Histogram, Name: w.TheBucket()}, chosen)
	if !q.FromTop {
		plot.MarkY(picture.Style{Role: picture.Marker}, q.Rank, w.TheRank(picture.Short(q.Rank)))
	} else {
		plot.MarkY(picture.Style{Role: picture.Marker}, q.Total-q.Rank, w.TheRank(picture.Short(q.Total-q.Rank)))
	}
	if finite(q.Result) {
		plot.MarkX(picture.Style{Role: picture.Estimate}, q.Result, picture.Short(q.Result))
	}
	pic := plot.Picture()
	pic.Name, pic.Title = "quantile", "histogram_quantile "+q.Labels.String()
	pic.Description = w.BucketDescription(picture.Short(q.Rank), picture.Short(q.Total), picture.Short(q.Result))
	pic.Table = table
	return pic
}
