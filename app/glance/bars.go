package glance

import (
	"math"
	"strconv"

	"metricplayground/app/picture"
	"metricplayground/app/words"
	"metricplayground/metrics/quantile"
)

// bar is one bucket of either kind.
type bar struct {
	lower, upper    float64
	own, cumulative float64
}

// bars are the buckets: the classic ones, or where there are none, the native.
func (s Series) bars() []bar {
	h := s.Metric.GetHistogram()
	if h == nil {
		return nil
	}
	var bars []bar
	below, lower := 0.0, math.Inf(-1)
	add := func(upper, cumulative float64) {
		bars = append(bars, bar{lower, upper, cumulative - below, cumulative})
		below, lower = cumulative, upper
	}
	for _, b := range h.GetBucket() {
		add(b.GetUpperBound(), float64(b.GetCumulativeCount()))
	}
	if len(bars) > 0 {
		if !math.IsInf(lower, 1) {
			add(math.Inf(1), float64(h.GetSampleCount()))
		}
		return bars
	}
	native, ok := quantile.NativeOf(h)
	if !ok {
		return nil
	}
	for _, b := range native.Buckets() {
		below += b.Count
		bars = append(bars, bar{b.Lower, b.Upper, b.Count, below})
	}
	return bars
}

// single reports whether the buckets are shown one by one: native ones always
// are, since nothing shows them cumulated.
func (s Series) single() bool { return s.Single || len(s.Metric.GetHistogram().GetBucket()) == 0 }

func (b bar) count(single bool) float64 {
	if single {
		return b.own
	}
	return b.cumulative
}

// name writes the bucket as its range, or cumulated as its bound.
func (b bar) name(single bool) string {
	if !single {
		return "≤ " + picture.Short(b.upper)
	}
	if math.IsInf(b.lower, -1) {
		return "≤ " + picture.Short(b.upper)
	}
	return "(" + picture.Short(b.lower) + ", " + picture.Short(b.upper) + "]"
}

// plotBars draws the buckets side by side, equally wide, with the bounds where
// they meet: a bucket's width is not its meaning, and the last has no end.
func (s Series) plotBars(o picture.Options, w words.Catalogue) *picture.Plot {
	bars := s.bars()
	most := 1.0
	for _, b := range bars {
		most = math.Max(most, b.count(s.single()))
	}
	o.X.Scale, o.Y.Scale = picture.Linear(0, float64(len(bars))), picture.Linear(0, most)
	o.X.Gridless, o.X.At = true, []picture.Tick{}
	if w != nil {
		o.Y.Scale = o.Y.Scale.Nice(4)
		o.Y.At = wholeTicks(o.Y.Scale)
		o.Y.Label, o.X.Label = w.GlanceObservations(), w.GlanceBounds()
		for i, b := range bars {
			if !math.IsInf(b.lower, -1) && i == 0 {
				o.X.At = append(o.X.At, picture.Tick{Value: 0, Label: picture.Short(b.lower)})
			}
			o.X.At = append(o.X.At, picture.Tick{Value: float64(i + 1), Label: picture.Short(b.upper)})
		}
	}
	plot := picture.NewPlot(o)
	drawn := make([]picture.Bar, len(bars))
	for i, b := range bars {
		drawn[i] = picture.Bar{From: float64(i), To: float64(i + 1), Value: b.count(s.single())}
		if w != nil {
			drawn[i].Hover = b.name(s.single()) + ": " + picture.Number(b.count(s.single()))
		}
	}
	plot.Bars(picture.Style{Role: picture.Histogram}, drawn)
	return plot
}

func (s Series) barsText(w words.Catalogue) string {
	bars := s.bars()
	fullest := bars[0]
	for _, b := range bars {
		if b.own > fullest.own {
			fullest = b
		}
	}
	return w.GlanceBuckets(int(bars[len(bars)-1].cumulative), fullest.name(true), int(fullest.own))
}

func (s Series) barsTable(w words.Catalogue) picture.Table {
	t := picture.Table{Columns: w.GlanceBucketColumns()}
	for _, b := range s.bars() {
		t.Rows = append(t.Rows, []string{b.name(true), strconv.FormatFloat(b.own, 'f', -1, 64), strconv.FormatFloat(b.cumulative, 'f', -1, 64)})
	}
	return t
}
