package rebuild

import (
	"math"
	"strconv"

	dto "github.com/prometheus/client_model/go"

	"metricplayground/metrics/script"
)

// part is observations of one bucket: count of them, each above low and at most high.
type part struct {
	count     uint64
	low, high float64
	value     float64
}

// summaryParts is all observations of a summary.
func summaryParts(s *dto.Summary, divisor uint64) []part {
	n := divided(s.GetSampleCount(), divisor)
	return []part{{count: n, low: math.Inf(-1), high: math.Inf(+1)}}
}

// count is the number of observations of a histogram.
func count(h *dto.Histogram) uint64 {
	n := h.GetSampleCount()
	if n == 0 && h.GetSampleCountFloat() > 0 {
		n = uint64(h.GetSampleCountFloat())
	}
	for _, b := range h.GetBucket() {
		n = max(n, cumulative(b))
	}
	return n
}

func cumulative(b *dto.Bucket) uint64 {
	if n := b.GetCumulativeCount(); n > 0 || b.GetCumulativeCountFloat() <= 0 {
		return n
	}
	return uint64(b.GetCumulativeCountFloat())
}

// divided divides a count, to the nearest.
func divided(n, divisor uint64) uint64 { return n/divisor + (n%divisor*2)/divisor }

// histogramParts is the observations of each bucket. Counts are divided as they
// are, cumulative, so that the buckets stay in proportion.
func histogramParts(h *dto.Histogram, divisor uint64) []part {
	var parts []part
	below, low := uint64(0), math.Inf(-1)
	add := func(total uint64, high float64) {
		total = max(divided(total, divisor), below)
		parts = append(parts, part{count: total - below, low: low, high: high})
		below, low = total, high
	}
	for _, b := range h.GetBucket() {
		if !math.IsInf(b.GetUpperBound(), +1) {
			add(cumulative(b), b.GetUpperBound())
		}
	}
	add(count(h), math.Inf(+1))
	return parts
}

// observe makes the observations: as many in each bucket as there are, and so that
// their sum is the sum, where values within the buckets can have it.
func (b *rebuilder) observe(s script.Series, parts []part, sum float64, ops []script.Operation) []script.Operation {
	if b.divisor > 1 {
		if len(b.out.Losses) == 0 || b.out.Losses[0].Kind != Divided {
			b.out.Losses = append([]Loss{{Kind: Divided, Count: int(min(b.divisor, math.MaxInt32))}}, b.out.Losses...)
		}
		sum /= float64(b.divisor)
	}
	total := uint64(0)
	for _, p := range parts {
		total += p.count
	}
	if total == 0 {
		return ops
	}
	place(parts, sum)
	rest, at := remainder(parts, sum)
	got := 0.0
	observe := func(v float64, times uint64) {
		for times > 0 {
			n := min(times, script.MaxTimes)
			ops = append(ops, script.Change{Verb: script.Observe, Series: s, Value: script.Value{Number: v}, Times: int(n)})
			times -= n
			for range n {
				got += v
			}
		}
	}
	for i, p := range parts {
		if i == at {
			p.count--
		}
		observe(p.value, p.count)
	}
	if at >= 0 {
		// The last one brings the sum to where it should be, rounding and all.
		last := sum - got
		if p := parts[at]; !(last > p.low && last <= p.high) {
			last = rest
		}
		observe(shortest(last, got, sum), 1)
	}
	if b.divisor == 1 && math.Abs(got-sum) > 1e-9*math.Max(math.Abs(sum), 1) || math.IsNaN(sum) != math.IsNaN(got) {
		b.lose(Loss{Kind: Sum, Metric: s.Metric, Series: s.String(), Want: sum, Got: got})
	}
	return ops
}

// shortest is v with as few digits as still bring got to sum.
func shortest(v, got, sum float64) float64 {
	for digits := 4; digits < 17; digits++ {
		r, err := strconv.ParseFloat(strconv.FormatFloat(v, 'g', digits, 64), 64)
		if err == nil && got+r == sum {
			return r
		}
	}
	return v
}

// place gives each bucket's observations a value: as far up in every bucket as
// brings the sum about.
func place(parts []part, sum float64) {
	total, lows, spans := 0.0, 0.0, 0.0
	for i := range parts {
		p := &parts[i]
		low, high := reach(*p, sum)
		n := float64(p.count)
		total, lows, spans = total+n, lows+n*low, spans+n*(high-low)
	}
	share := 0.5
	if spans > 0 && !math.IsNaN(sum) && !math.IsInf(sum, 0) {
		share = min(max((sum-lows)/spans, 0), 1)
	}
	for i := range parts {
		p := &parts[i]
		low, high := reach(*p, sum)
		p.value = within(*p, round(low+share*(high-low)))
	}
}

// reach is from where to where the observations of a bucket are sought.
func reach(p part, sum float64) (low, high float64) {
	low, high = p.low, p.high
	switch {
	case math.IsInf(low, -1) && math.IsInf(high, +1):
		mean := sum / float64(max(p.count, 1))
		return mean, mean
	case math.IsInf(low, -1) && high > 0:
		low = 0
	case math.IsInf(low, -1):
		low = high*2 - 1
	case math.IsInf(high, +1):
		high = low + math.Max(math.Abs(low), 1)
		if n := float64(p.count); n > 0 && sum/n > high {
			high = sum / n
		}
	}
	return low, high
}

// within moves a value into its bucket.
func within(p part, v float64) float64 {
	switch {
	case v > p.high:
		return p.high
	case v <= p.low && math.IsInf(p.high, +1):
		return p.low + math.Max(math.Abs(p.low), 1)
	case v <= p.low:
		return p.high
	}
	return v
}

// round keeps four digits, so that the script can be read.
func round(v float64) float64 {
	r, err := strconv.ParseFloat(strconv.FormatFloat(v, 'g', 4, 64), 64)
	if err != nil {
		return v
	}
	return r
}

// remainder is the value that one observation of one bucket would need for the sum
// to be right, and the bucket; -1 where there is none that can have it. Values of
// other buckets are moved where that helps.
func remainder(parts []part, sum float64) (value float64, at int) {
	got := 0.0
	for _, p := range parts {
		got += p.value * float64(p.count)
	}
	missing := sum - got
	for i := len(parts) - 1; i >= 0; i-- {
		p := parts[i]
		if v := p.value + missing; p.count > 0 && v > p.low && v <= p.high {
			return v, i
		}
	}
	// One can't take it all: let all of the bucket with the most room take their share.
	for i := len(parts) - 1; i >= 0; i-- {
		p := &parts[i]
		if p.count == 0 {
			continue
		}
		v := p.value + missing/float64(p.count)
		if v = round(v); v > p.low && v <= p.high {
			p.value = v
			got = 0
			for _, q := range parts {
				got += q.value * float64(q.count)
			}
			if last := p.value + sum - got; last > p.low && last <= p.high {
				return last, i
			}
		}
	}
	return 0, -1
}
