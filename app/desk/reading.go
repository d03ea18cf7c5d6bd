package desk

import (
	"math"
	"strconv"

	dto "github.com/prometheus/client_model/go"
)

// Reading is what a series' row shows: a counter's or gauge's value, or a
// histogram's or summary's count and sum, as the exposition writes them.
type Reading struct {
	Value      string
	Count, Sum string
	Quantiles  []QuantileReading
	Buckets    []BucketReading
}

// BucketReading is one classic bucket.
type BucketReading struct {
	// Upper is the bucket's upper bound, Lower the one below it, "" for the first.
	Upper, Lower string
	// Cumulative counts the observations at or below Upper, Own those above Lower only.
	Cumulative, Own uint64
}

// QuantileReading is one quantile of a summary.
type QuantileReading struct{ Quantile, Value string }

// Read takes the reading of a series.
func Read(m *dto.Metric) Reading {
	switch {
	case m.GetCounter() != nil:
		return Reading{Value: Number(m.GetCounter().GetValue())}
	case m.GetGauge() != nil:
		return Reading{Value: Number(m.GetGauge().GetValue())}
	case m.GetHistogram() != nil:
		h := m.GetHistogram()
		return Reading{Count: strconv.FormatUint(h.GetSampleCount(), 10), Sum: Number(h.GetSampleSum()), Buckets: buckets(h)}
	case m.GetSummary() != nil:
		s := m.GetSummary()
		r := Reading{Count: strconv.FormatUint(s.GetSampleCount(), 10), Sum: Number(s.GetSampleSum())}
		for _, q := range s.GetQuantile() {
			r.Quantiles = append(r.Quantiles, QuantileReading{Number(q.GetQuantile()), Number(q.GetValue())})
		}
		return r
	}
	return Reading{}
}

// Number writes a number as the text format does.
func Number(v float64) string {
	switch {
	case math.IsInf(v, 1):
		return "+Inf"
	case math.IsInf(v, -1):
		return "-Inf"
	}
	return strconv.FormatFloat(v, 'g', -1, 64)
}

// buckets reads a histogram's classic buckets, the +Inf one, which the message
// leaves out, included. A histogram with native buckets only has none.
func buckets(h *dto.Histogram) []BucketReading {
	if len(h.GetBucket()) == 0 {
		return nil
	}
	var list []BucketReading
	var below uint64
	lower := ""
	add := func(upper float64, cumulative uint64) {
		list = append(list, BucketReading{Upper: Number(upper), Lower: lower, Cumulative: cumulative, Own: cumulative - below})
		below, lower = cumulative, Number(upper)
	}
	for _, b := range h.GetBucket() {
		add(b.GetUpperBound(), b.GetCumulativeCount())
	}
	if last := h.GetBucket()[len(h.GetBucket())-1]; !math.IsInf(last.GetUpperBound(), 1) {
		add(math.Inf(1), h.GetSampleCount())
	}
	return list
}
