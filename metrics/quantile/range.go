package quantile

import "math"

// Range is all the values that a quantile could have had while the buckets
// count the very same. The true quantile is in it, whatever the observations were.
type Range struct {
	// Low and High are its ends, -Inf and +Inf where nothing bounds it. Of a
	// classic bucket High belongs to it, Low doesn't.
	Low, High float64
	// Assumed reports that Low is 0 only because Prometheus assumes that nothing
	// was below, as it does if the first bound is above 0.
	Assumed bool
}

// Contains reports whether a value is in the range. Both ends count.
func (r Range) Contains(v float64) bool { return r.Low <= v && v <= r.High }

// Worst is how far an estimate can be off, as a share of the true quantile, if
// that may be anywhere in the range; +Inf where nothing bounds it.
func (r Range) Worst(estimate float64) float64 {
	if !(r.Low > 0 || r.High < 0) || math.IsInf(r.High, 1) || math.IsInf(r.Low, -1) {
		return math.Inf(1)
	}
	return max(math.Abs(RelativeError(estimate, r.Low)), math.Abs(RelativeError(estimate, r.High)))
}

// RelativeError is how far an estimate is off, as a share of the truth: 0.1 is
// ten per cent too much.
func RelativeError(estimate, truth float64) float64 {
	if estimate == truth {
		return 0
	}
	return (estimate - truth) / math.Abs(truth)
}

// Range is what the true quantile lies in. It reports false where there is no
// quantile: without observations, or for q outside [0, 1].
func (c Classic) Range(q float64) (Range, bool) {
	if _, done := special(q); done || c.Count() == 0 {
		return Range{}, false
	}
	rank, at := nearestRank(q, float64(c.Count())), 0
	for float64(c.Cumulative[at]) < rank {
		at++
	}
	b := c.Bucket(at)
	return Range{Low: b.Lower, High: b.Upper, Assumed: at == 0 && b.Lower == 0}, true
}

// Range is what the true quantile lies in. Where the rank is a whole number,
// Prometheus, which begins at the upper end for quantiles from 0.5 on, looks for
// it in the bucket of the next observation; the range is that of the observation
// itself, and of the estimate.
func (n Native) Range(q float64) (Range, bool) {
	if _, done := special(q); done || n.h.Count == 0 {
		return Range{}, false
	}
	rank, count := nearestRank(q, n.h.Count), 0.0
	for _, b := range n.buckets {
		if count += b.Count; count < rank {
			continue
		}
		return Range{Low: b.Lower, High: b.Upper}, true
	}
	return Range{}, false // among observations of NaN
}
