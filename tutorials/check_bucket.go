package tutorials

import (
	"errors"
	"math"

	dto "github.com/prometheus/client_model/go"

	"metricplayground/metrics/script"
)

// BucketHolds holds when the number of observations in a bucket, over all
// series picked, compares as said. Exactly one of Holds and Shows is given.
type BucketHolds struct {
	// Series names some labels, or none, of the histogram's series.
	Series Selector `json:"series"`
	// Le is the bucket's upper bound.
	Le Bound `json:"le"`
	// Holds compares the observations in this bucket alone.
	Holds *Comparison `json:"holds,omitempty"`
	// Shows compares what its line shows: this bucket and all below.
	Shows *Comparison `json:"shows,omitempty"`
}

// Validate implements Validator.
func (c *BucketHolds) Validate() error {
	if c.Series.Metric == "" || c.Le.Written == "" || (c.Holds == nil) == (c.Shows == nil) {
		return errors.New("it needs `series`, `le` (the upper bound), and one of `holds` (this bucket alone) and `shows` (what its line shows)")
	}
	return nil
}

// Evaluate implements Check.
func (c *BucketHolds) Evaluate(s *State) Result {
	metrics := s.metrics(c.Series)
	if len(metrics) == 0 {
		return noMetric(c.Series)
	}
	is, cumulative := c.Holds, false
	if c.Shows != nil {
		is, cumulative = c.Shows, true
	}
	total, seen := 0.0, false
	for _, m := range metrics {
		if m.Type != script.Histogram {
			continue
		}
		for _, series := range m.Series {
			if !c.Series.picks(labelsOf(m, series)) {
				continue
			}
			if shows, alone, ok := bucket(series.Metric.GetHistogram(), c.Le.Value); ok {
				seen = true
				if cumulative {
					total += shows
				} else {
					total += alone
				}
			}
		}
	}
	if !seen {
		return Result{Fact: func(v Voice) string { return v.FactNoBucket(c.Series.String(), c.Le.Written) }}
	}
	return Result{
		Done: is.Holds(total),
		Fact: func(v Voice) string { return v.FactBucket(c.Series.String(), c.Le.Written, number(total), cumulative) },
		Want: is.want,
	}
}

// bucket finds what the bucket's line shows and what fell into it alone. +Inf,
// which the message may leave out, shows the count.
func bucket(h *dto.Histogram, le float64) (shows, alone float64, ok bool) {
	below := 0.0
	for _, b := range h.GetBucket() {
		shows = float64(b.GetCumulativeCount())
		if f := b.GetCumulativeCountFloat(); f > 0 {
			shows = f
		}
		if b.GetUpperBound() == le {
			return shows, shows - below, true
		}
		below = shows
	}
	if math.IsInf(le, 1) && h != nil {
		count := histogramCount(h)
		return count, count - below, true
	}
	return 0, 0, false
}
