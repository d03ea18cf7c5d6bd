package lint

import (
	"math"
	"slices"

	dto "github.com/prometheus/client_model/go"

	"metricplayground/metrics"
)

// enough is the number of observations from which on it says something how they lie.
const enough = 10

// wide is the number of buckets above which a histogram is dear.
const wide = 30

// counted is what a histogram counted, over all its series with the same bounds.
type counted struct {
	bounds []float64 // upper ones, without +Inf
	in     []uint64  // by bucket alone, +Inf the last
	n      uint64
	sum    float64
}

// count adds the series of a histogram up. Series with other bounds than the
// first are left out; one without classic buckets has none.
func (m subject) count() counted {
	var c counted
	for _, s := range m.series {
		h := s.GetHistogram()
		if bounds := boundsOf(h); c.in == nil && len(bounds) > 0 {
			c.bounds, c.in = bounds, make([]uint64, len(bounds)+1)
		} else if len(bounds) == 0 || !slices.Equal(bounds, c.bounds) {
			continue
		}
		below := uint64(0)
		for i, b := range h.GetBucket()[:len(c.bounds)] {
			c.in[i] += b.GetCumulativeCount() - min(below, b.GetCumulativeCount())
			below = max(below, b.GetCumulativeCount())
		}
		c.in[len(c.bounds)] += h.GetSampleCount() - min(below, h.GetSampleCount())
		c.n += h.GetSampleCount()
		c.sum += h.GetSampleSum()
	}
	return c
}

func boundsOf(h *dto.Histogram) []float64 {
	var bounds []float64
	for _, b := range h.GetBucket() {
		if !math.IsInf(b.GetUpperBound(), 1) {
			bounds = append(bounds, b.GetUpperBound())
		}
	}
	return bounds
}

// above is the share of observations above the highest bound.
func (c counted) above() float64 { return float64(c.in[len(c.bounds)]) / float64(c.n) }

func (c counted) mean() float64 { return c.sum / float64(c.n) }

func (c counted) top() float64 { return c.bounds[len(c.bounds)-1] }

// full is the bucket that holds all observations, -1 for none.
func (c counted) full() int {
	return slices.IndexFunc(c.in, func(n uint64) bool { return n == c.n })
}

// checkHistogram looks at the buckets of a histogram and how they are filled.
func checkHistogram(m subject) (found []Finding) {
	if m.kind != metrics.HistogramType {
		return nil
	}
	c := m.count()
	if len(c.bounds) == 0 {
		return nil
	}
	if slices.Equal(c.bounds, metrics.DefaultBuckets()) && m.says("bytes", "ratio", "celsius", "meters", "volts", "size", "rows", "items") {
		found = append(found, m.about("buckets", DefaultBuckets))
	}
	if len(c.bounds) > wide {
		f := m.about("buckets", TooManyBuckets)
		f.Count = len(c.bounds)
		found = append(found, f)
	}
	return append(found, m.checkFilling(c)...)
}

// checkFilling says the one thing that explains best why the observations lie in
// the buckets as they do.
func (m subject) checkFilling(c counted) []Finding {
	f := m.about("buckets", "")
	f.Count = int(c.n)
	switch full := c.full(); {
	case m.millisecondBounds(c):
		f.Rule, f.Word = MillisecondBounds, format(c.top())
	case c.n < enough:
		return nil
	case m.inSeconds() && c.above() > 0.9 && c.mean() > 10*c.top() && c.mean()/1000 <= c.top() && c.mean()/1000 > c.bounds[0]/10:
		f.Rule, f.Subject, f.Word, f.Example = MillisecondValues, "values", format(c.top()), format(c.mean())
	case c.above() > 0.1:
		f.Rule, f.Word, f.Count = TopBucket, format(c.top()), int(math.Round(100*c.above()))
	case full >= 0:
		f.Rule, f.Word = OneBucket, format(c.bounds[full])
	default:
		return nil
	}
	return []Finding{f}
}

// millisecondBounds reports whether the bounds of a histogram of seconds can only
// have been meant as milliseconds: they are the default ones of OpenTelemetry's
// libraries, or go up to 1000 and more while everything observed lies in the first
// bucket above zero.
func (m subject) millisecondBounds(c counted) bool {
	if !m.inSeconds() {
		return false
	}
	if slices.Equal(c.bounds, []float64{0, 5, 10, 25, 50, 75, 100, 250, 500, 750, 1000, 2500, 5000, 7500, 10000}) {
		return true
	}
	at := slices.IndexFunc(c.bounds, func(b float64) bool { return b > 0 })
	return at >= 0 && c.bounds[at] >= 1 && c.top() >= 1000 && c.n >= enough && c.in[at] == c.n
}

// checkSum looks at the sum of a histogram or a summary.
func checkSum(m subject) []Finding {
	for _, s := range m.series {
		sum, negative := s.GetHistogram().GetSampleSum(), false
		if s.Summary != nil {
			sum = s.Summary.GetSampleSum()
		}
		if math.IsNaN(sum) {
			return []Finding{m.about("values", SumNaN)}
		}
		for _, b := range s.GetHistogram().GetBucket() {
			negative = negative || b.GetUpperBound() < 0 && b.GetCumulativeCount() > 0
		}
		for _, q := range s.GetSummary().GetQuantile() {
			negative = negative || q.GetValue() < 0
		}
		if negative || sum < 0 {
			return []Finding{m.about("values", NegativeObservations)}
		}
	}
	return nil
}

// checkSummary finds quantiles that somebody will want to put together and can't.
func checkSummary(m subject) []Finding {
	if m.kind != metrics.SummaryType {
		return nil
	}
	quantiles := slices.ContainsFunc(m.series, func(s *dto.Metric) bool { return len(s.GetSummary().GetQuantile()) > 0 })
	for _, l := range m.labels {
		if quantiles && replica(l) {
			f := m.label(SummaryReplicas, l)
			f.Fix = string(metrics.HistogramType)
			return []Finding{f}
		}
	}
	return nil
}

// replica reports whether a label of that name tells apart what does the same work.
func replica(label string) bool {
	switch label {
	case "instance", "pod", "replica", "host", "hostname", "node", "worker", "shard", "container", "server", "process", "pid", "thread":
		return true
	}
	return false
}
