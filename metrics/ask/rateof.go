package ask

import (
	"math"

	"github.com/prometheus/prometheus/model/histogram"
	"github.com/prometheus/prometheus/promql"
)

// rateOf works out rate, increase or delta of the samples in a window, by the
// arithmetic of extrapolatedRate in Prometheus' promql/functions.go, in its order, so
// that the result is equal to the last bit.
func rateOf(function string, w Window, s promql.Series) Rate {
	w.Samples = len(s.Floats) + len(s.Histograms)
	r := Rate{Function: function, Labels: newLabels(s.Metric), Window: w, Counter: function != "delta", Native: len(s.Histograms) > 0}
	for _, p := range newSeries(s).Points {
		r.Points = append(r.Points, ratePoint(p))
	}
	switch {
	case r.Native && len(s.Floats) > 0:
		r.Missing = MixedSamples
		return r
	case len(r.Points) < 2:
		r.Missing = TooFewSamples
		return r
	}
	r.First, r.Last = r.Points[0].Value, r.Points[len(r.Points)-1].Value
	r.Difference = r.Last - r.First
	var native *histogram.FloatHistogram
	if r.Native {
		var ok bool
		if native, ok = r.nativeIncrease(s.Histograms); !ok {
			r.Missing = MixedBuckets
			return r
		}
		r.Corrected = native.Count
	} else {
		r.floatIncrease()
	}
	r.extrapolate()
	r.Extrapolated = r.Corrected * (r.Covered / r.Sampled)
	if native == nil {
		r.Result = r.Corrected * r.Factor
		return r
	}
	native.Mul(r.Factor)
	r.Result, r.Histogram = native.Count, newHistogram(native)
	return r
}

// ratePoint takes a native histogram for its count.
func ratePoint(p Point) RatePoint {
	if p.Histogram != nil {
		return RatePoint{p.At, p.Histogram.Count}
	}
	return RatePoint{p.At, p.Value}
}

// lastBefore are the last samples that are too old for the window.
func lastBefore(s promql.Series, from int64) []RatePoint {
	var points []RatePoint
	for _, p := range newSeries(s).Points {
		if p.At <= from {
			points = append(points, ratePoint(p))
		}
	}
	return points[max(0, len(points)-2):]
}

// floatIncrease adds to the difference what was lost in resets.
func (r *Rate) floatIncrease() {
	r.Corrected = r.Difference
	if !r.Counter {
		return
	}
	for i := 1; i < len(r.Points); i++ {
		if before, after := r.Points[i-1].Value, r.Points[i].Value; after < before {
			r.reset(i)
			r.Corrected += before
		}
	}
}

// reset notes a reset before the point at a place.
func (r *Rate) reset(i int) {
	before, after := r.Points[i-1].Value, r.Points[i].Value
	r.Resets = append(r.Resets, Reset{Index: i, Before: before, After: after, Added: before})
}

// nativeIncrease is the same for native histograms, bucket by bucket (histogramRate).
// It gives false where they don't fit together.
func (r *Rate) nativeIncrease(points []promql.HPoint) (*histogram.FloatHistogram, bool) {
	first, last := points[0].H, points[len(points)-1].H
	custom := first.UsesCustomBuckets()
	if second := points[1].H; r.Counter && second.DetectReset(first) {
		// What the first had is gone, so that its buckets needn't fit.
		first = &histogram.FloatHistogram{Schema: second.Schema, CustomValues: second.CustomValues}
		custom = second.UsesCustomBuckets()
		r.reset(1)
	}
	if last.UsesCustomBuckets() != custom {
		return nil, false
	}
	schema := min(last.Schema, first.Schema)
	if r.Counter {
		for _, p := range points[1 : len(points)-1] {
			schema = min(schema, p.H.Schema)
			if p.H.UsesCustomBuckets() != custom {
				return nil, false
			}
		}
	}
	sum, err := last.CopyToSchema(schema)
	if err != nil {
		return nil, false
	}
	if _, _, _, err := sum.Sub(first); err != nil {
		return nil, false
	}
	if r.Counter {
		before := first
		for i, p := range points[1:] {
			if p.H.DetectReset(before) {
				if len(r.Resets) == 0 || i > 0 {
					r.reset(i + 1)
				}
				if _, _, _, err := sum.Add(before); err != nil {
					return nil, false
				}
			}
			before = p.H
		}
	}
	sum.CounterResetHint = histogram.GaugeType
	return sum.Compact(0), true
}

// extrapolate continues the samples towards both ends of the window.
func (r *Rate) extrapolate() {
	n := len(r.Points)
	first, last := r.Points[0].At, r.Points[n-1].At
	toStart, toEnd := float64(first-r.Window.From)/1000, float64(r.Window.To-last)/1000
	r.Sampled = float64(last-first) / 1000
	r.Average = r.Sampled / float64(n-1)
	r.Threshold = r.Average * 1.1
	r.Start, r.End = r.continued(toStart), r.continued(toEnd)
	if r.Counter {
		r.notBelowZero()
	}
	r.Covered = r.Sampled + r.Start.By + r.End.By
	r.Factor = 1
	if r.Sampled != 0 {
		r.Factor = r.Covered / r.Sampled
	}
	if r.Function == "rate" {
		r.Factor /= r.Window.Range.Seconds()
	}
}

// continued is how far samples are continued over a gap to the end of the window.
func (r *Rate) continued(gap float64) Extrapolation {
	x := Extrapolation{Gap: gap, By: gap, Rule: ToEdge, ToZero: math.NaN()}
	if gap >= r.Threshold {
		x.By, x.Rule = r.Average/2, HalfInterval
	}
	return x
}

// notBelowZero shortens the extrapolation at the start to where a counter that grows
// as fast would have been zero.
func (r *Rate) notBelowZero() {
	if !(r.Corrected > 0 && r.First >= 0) {
		return
	}
	r.Start.ToZero = r.Sampled * (r.First / r.Corrected)
	if r.Start.ToZero < r.Start.By {
		r.Start.By, r.Start.Rule = r.Start.ToZero, StoppedAtZero
	}
}
