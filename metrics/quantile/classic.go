package quantile

import (
	"math"
	"sort"

	dto "github.com/prometheus/client_model/go"
)

// Classic is the counts of a histogram's classic buckets.
type Classic struct {
	// Bounds are the upper bounds, rising, without +Inf.
	Bounds []float64
	// Cumulative counts the observations at or below each bound, and at the
	// end, one longer than Bounds, all of them.
	Cumulative []uint64
}

// ClassicOf reads the classic buckets of a histogram. It reports false for one
// that has native buckets only.
func ClassicOf(h *dto.Histogram) (Classic, bool) {
	var c Classic
	for _, b := range h.GetBucket() {
		if !math.IsInf(b.GetUpperBound(), 1) {
			c.Bounds = append(c.Bounds, b.GetUpperBound())
			c.Cumulative = append(c.Cumulative, b.GetCumulativeCount())
		}
	}
	c.Cumulative = append(c.Cumulative, h.GetSampleCount())
	return c, len(h.GetBucket()) > 0
}

// Count is the number of all observations.
func (c Classic) Count() uint64 { return c.Cumulative[len(c.Bounds)] }

// Own is the number of observations in one bucket alone; the last bucket is the
// one up to +Inf.
func (c Classic) Own(i int) uint64 {
	if i == 0 {
		return c.Cumulative[0]
	}
	return c.Cumulative[i] - c.Cumulative[i-1]
}

// Bucket is the i-th bucket as Prometheus interpolates in it: the first one
// begins at 0 if it ends above.
func (c Classic) Bucket(i int) Bucket {
	b := Bucket{Lower: math.Inf(-1), Upper: math.Inf(1), Count: float64(c.Own(i)), Index: i}
	if i < len(c.Bounds) {
		b.Upper = c.Bounds[i]
	}
	if i > 0 {
		b.Lower = c.Bounds[i-1]
	} else if b.Upper > 0 && len(c.Bounds) > 0 {
		b.Lower = 0
	}
	return b
}

// Estimate is what histogram_quantile(q, ...) answers for these buckets.
func (c Classic) Estimate(q float64) Estimate {
	e := c.explain(q)
	e.answer()
	return e
}

// explain looks for the bucket that the rank falls into.
func (c Classic) explain(q float64) Estimate {
	e := Estimate{Q: q}
	var done bool
	if e.Case, done = special(q); done {
		return e
	}
	if len(c.Bounds) == 0 {
		e.Case = Alone
		return e
	}
	if e.Count = float64(c.Count()); e.Count == 0 {
		e.Case = Empty
		return e
	}
	e.Rank = q * e.Count
	at := sort.Search(len(c.Bounds), func(i int) bool { return float64(c.Cumulative[i]) >= e.Rank })
	e.Bucket = c.Bucket(at)
	if at > 0 {
		e.Below = float64(c.Cumulative[at-1])
	}
	switch {
	case at == len(c.Bounds):
		e.Case = Top
	case at == 0 && e.Bucket.Upper <= 0:
		e.Case = Lowest
	case e.Bucket.Count == 0:
		e.Case = Hollow
	default:
		e.Case, e.Fraction = Linear, (e.Rank-e.Below)/e.Bucket.Count
	}
	return e
}
