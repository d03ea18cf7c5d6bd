package quantile

import (
	"math"

	dto "github.com/prometheus/client_model/go"
	"github.com/prometheus/prometheus/model/histogram"
)

// Native is a native histogram: exponential buckets, or custom ones, which
// Prometheus makes of classic buckets if asked to.
type Native struct {
	h       *histogram.FloatHistogram
	buckets []histogram.Bucket[float64] // in ascending order
}

// NativeOf reads the native buckets of a histogram. It reports false for one
// that has none.
func NativeOf(h *dto.Histogram) (Native, bool) {
	if h.GetSchema() == 0 && h.GetZeroThreshold() == 0 && h.GetZeroCount() == 0 &&
		len(h.GetPositiveSpan()) == 0 && len(h.GetNegativeSpan()) == 0 {
		return Native{}, false
	}
	f := &histogram.FloatHistogram{
		Schema: h.GetSchema(), ZeroThreshold: h.GetZeroThreshold(), ZeroCount: float64(h.GetZeroCount()),
		Count: float64(h.GetSampleCount()), Sum: h.GetSampleSum(),
	}
	f.PositiveSpans, f.PositiveBuckets = side(h.GetPositiveSpan(), h.GetPositiveDelta())
	f.NegativeSpans, f.NegativeBuckets = side(h.GetNegativeSpan(), h.GetNegativeDelta())
	return newNative(f), true
}

// newNative reads the buckets of a histogram once.
func newNative(f *histogram.FloatHistogram) Native {
	n := Native{h: f}
	for it := f.AllBucketIterator(); it.Next(); {
		n.buckets = append(n.buckets, it.At())
	}
	return n
}

// side turns the differences that the protobuf format has into counts.
func side(spans []*dto.BucketSpan, deltas []int64) (all []histogram.Span, counts []float64) {
	for _, s := range spans {
		all = append(all, histogram.Span{Offset: s.GetOffset(), Length: s.GetLength()})
	}
	count := int64(0)
	for _, d := range deltas {
		count += d
		counts = append(counts, float64(count))
	}
	return all, counts
}

// Custom makes a native histogram with custom buckets of classic ones, as
// Prometheus does with convert_classic_histograms_to_nhcb.
func Custom(c Classic, sum float64) Native {
	f := &histogram.FloatHistogram{
		Schema: histogram.CustomBucketsSchema, Count: float64(c.Count()), Sum: sum,
		CustomValues:  c.Bounds,
		PositiveSpans: []histogram.Span{{Length: uint32(len(c.Cumulative))}},
	}
	for i := range c.Cumulative {
		f.PositiveBuckets = append(f.PositiveBuckets, float64(c.Own(i)))
	}
	return newNative(f)
}

// Schema is the resolution: each bucket is 2^(2^-Schema) times as wide as the one
// below.
func (n Native) Schema() int32 { return n.h.Schema }

// Factor is how many times as wide a bucket is as the one below.
func (n Native) Factor() float64 { return math.Exp2(math.Exp2(-float64(n.h.Schema))) }

// ZeroThreshold is the greatest absolute value that counts as zero, ZeroCount
// how many observations did.
func (n Native) ZeroThreshold() float64 { return n.h.ZeroThreshold }

// ZeroCount is the number of observations in the zero bucket.
func (n Native) ZeroCount() float64 { return n.h.ZeroCount }

// Count is the number of all observations.
func (n Native) Count() float64 { return n.h.Count }

// Span is a run of buckets without a gap: so many after a gap of Offset.
type Span struct {
	Offset int32
	Length uint32
}

// Spans are the runs of buckets above zero, or below.
func (n Native) Spans(negative bool) []Span {
	spans := n.h.PositiveSpans
	if negative {
		spans = n.h.NegativeSpans
	}
	all := make([]Span, len(spans))
	for i, s := range spans {
		all[i] = Span{s.Offset, s.Length}
	}
	return all
}

// Buckets are the buckets in ascending order, the zero bucket included if
// there is anything in it. Index is the place among them.
func (n Native) Buckets() []Bucket {
	all := make([]Bucket, len(n.buckets))
	for i, b := range n.buckets {
		all[i] = Bucket{Lower: b.Lower, Upper: b.Upper, Count: b.Count, Index: i}
	}
	return all
}

// Estimate is what histogram_quantile(q, ...) answers for this histogram.
func (n Native) Estimate(q float64) Estimate {
	e := n.explain(q)
	e.answer()
	return e
}

// explain looks for the bucket that the rank falls into.
func (n Native) explain(q float64) Estimate {
	e := Estimate{Q: q}
	var done bool
	if e.Case, done = special(q); done {
		return e
	}
	if n.h.Count == 0 {
		e.Case = Empty
		return e
	}
	e.Count, e.Rank = n.h.Count, q*n.h.Count
	// Prometheus begins at the nearer end; where some observations are NaN,
	// which are in no bucket, at the lower one.
	forward := math.IsNaN(n.h.Sum) || q < 0.5
	at, reached, wanted := n.walk(q, forward)
	if at < 0 {
		e.Case = Hollow
		if reached < wanted {
			e.Case = Unordered
		}
		return e
	}
	b := n.buckets[at]
	e.Bucket = n.assume(Bucket{Lower: b.Lower, Upper: b.Upper, Count: b.Count, Index: at})
	for _, below := range n.buckets[:at] {
		e.Below += below.Count
	}
	e.Case, e.Fraction = n.place(e.Bucket, math.IsInf(b.Lower, -1), min(reached, n.h.Count), wanted, forward)
	return e
}

// walk looks for the bucket in which the rank wanted is reached, -1 when there
// is no bucket at all. Without one that reaches it, it is the last.
func (n Native) walk(q float64, forward bool) (at int, reached, wanted float64) {
	wanted = q * n.h.Count
	if !forward {
		wanted = (1 - q) * n.h.Count
	}
	at = -1
	for i := range n.buckets {
		at = i
		if !forward {
			at = len(n.buckets) - 1 - i
		}
		if n.buckets[at].Count == 0 {
			continue
		}
		if reached += n.buckets[at].Count; reached >= wanted {
			break
		}
	}
	return at, reached, wanted
}

// assume puts 0 for the bound that a bucket around or beside zero doesn't have.
func (n Native) assume(b Bucket) Bucket {
	switch {
	case n.h.UsesCustomBuckets():
		if math.IsInf(b.Lower, -1) && b.Upper > 0 {
			b.Lower = 0
		}
	case b.Lower < 0 && b.Upper > 0:
		if len(n.h.NegativeBuckets) == 0 && len(n.h.PositiveBuckets) > 0 {
			b.Lower = 0
		} else if len(n.h.PositiveBuckets) == 0 && len(n.h.NegativeBuckets) > 0 {
			b.Upper = 0
		}
	}
	return b
}

// place says how far into its bucket the rank goes. endless reports that the
// bucket has no lower bound but what was assumed.
func (n Native) place(b Bucket, endless bool, reached, wanted float64, forward bool) (Case, float64) {
	custom := n.h.UsesCustomBuckets()
	switch {
	case custom && endless && b.Upper <= 0:
		return Lowest, 0
	case custom && !endless && math.IsInf(b.Upper, 1):
		return Top, 0
	case reached < wanted && math.IsNaN(n.h.Sum):
		return Unordered, 0
	case b.Count == 0:
		return Hollow, 0
	}
	into := reached - wanted
	if forward {
		into = wanted - (reached - b.Count)
	}
	if custom || b.Lower <= 0 && b.Upper >= 0 {
		return Linear, into / b.Count
	}
	return Exponential, into / b.Count
}
