package ask

import (
	"math"
	"slices"
	"sort"
	"strconv"

	"github.com/prometheus/common/model"
	"github.com/prometheus/prometheus/model/histogram"
	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/promql"
	"github.com/prometheus/prometheus/schema"
	"github.com/prometheus/prometheus/util/almost"

	"metricplayground/metrics/sorting"
)

// quantilesOf works out histogram_quantile of each histogram in a vector, by the
// arithmetic of promql/quantile.go in Prometheus, in its order, so that the result is
// equal to the last bit. As there, a classic and a native histogram of the same name
// and labels give nothing.
func quantilesOf(q float64, vector promql.Vector) []Quantile {
	classic := map[string]promql.Buckets{}
	metric := map[string]labels.Labels{}
	natives := map[string]bool{}
	for _, s := range vector {
		if s.H != nil {
			natives[string(s.Metric.Bytes(nil))] = true
			continue
		}
		bound, err := strconv.ParseFloat(s.Metric.Get(model.BucketLabel), 64)
		if err != nil || math.IsNaN(bound) {
			continue
		}
		rest := labels.NewBuilder(s.Metric).Del(model.BucketLabel).Labels()
		key := string(rest.Bytes(nil))
		metric[key] = rest
		classic[key] = append(classic[key], promql.Bucket{UpperBound: bound, Count: s.F})
	}
	var all []Quantile
	for _, s := range vector {
		if s.H == nil {
			continue
		}
		if key := string(s.Metric.Bytes(nil)); classic[key] != nil {
			delete(classic, key)
			continue
		}
		quantile := Quantile{Labels: shown(s.Metric), Q: q, Native: true, Custom: s.H.UsesCustomBuckets(), Chosen: -1}
		quantile.native(s.H)
		all = append(all, quantile)
	}
	for key, buckets := range classic {
		if natives[key] {
			continue
		}
		quantile := Quantile{Labels: shown(metric[key]), Q: q, Chosen: -1}
		quantile.classic(buckets)
		all = append(all, quantile)
	}
	sorting.By(all, func(a, b *Quantile) int { return compare(a.Labels, b.Labels) })
	return all
}

// shown are the labels that the function's result has.
func shown(l labels.Labels) Labels { return newLabels(l.DropReserved(schema.IsMetadataLabel)) }

// end ends with a result.
func (q *Quantile) end(rule QuantileRule, result float64) { q.Rule, q.Result = rule, result }

// outside ends where no observation is asked for, and reports whether it did.
func (q *Quantile) outside() bool {
	switch {
	case math.IsNaN(q.Q):
		q.end(QuantileNaN, math.NaN())
	case q.Q < 0:
		q.end(BelowZero, math.Inf(-1))
	case q.Q > 1:
		q.end(AboveOne, math.Inf(+1))
	default:
		return false
	}
	return true
}

// classic works out the quantile of cumulative buckets (BucketQuantile).
func (q *Quantile) classic(buckets promql.Buckets) {
	slices.SortFunc(buckets, func(a, b promql.Bucket) int {
		switch {
		case a.UpperBound < b.UpperBound:
			return -1
		case a.UpperBound > b.UpperBound:
			return +1
		}
		return 0
	})
	q.collect(buckets)
	if q.outside() {
		return
	}
	n := len(q.Buckets)
	if !math.IsInf(q.Buckets[n-1].Upper, +1) {
		q.end(NoInfBucket, math.NaN())
		return
	}
	q.Total = q.Buckets[n-1].Cumulative
	if n < 2 {
		q.end(TooFewBuckets, math.NaN())
		return
	}
	if q.Total == 0 {
		q.end(NoObservations, math.NaN())
		return
	}
	q.Rank = q.Q * q.Total
	q.Chosen = sort.Search(n-1, func(i int) bool { return q.Buckets[i].Cumulative >= q.Rank })
	b := q.Buckets[q.Chosen]
	q.Lower, q.Upper, q.InBucket, q.Within = b.Lower, b.Upper, b.Cumulative, q.Rank
	if q.Chosen > 0 {
		below := q.Buckets[q.Chosen-1].Cumulative
		q.InBucket -= below
		q.Within -= below
	}
	q.Fraction = q.Within / q.InBucket
	switch {
	case q.Chosen == n-1:
		q.end(LastBucket, b.Lower)
	case q.Chosen == 0 && b.Upper <= 0:
		q.end(FirstNotAbove0, b.Upper)
	case q.InBucket == 0:
		q.end(EmptyBucket, math.NaN())
	default:
		q.end(Linear, q.Lower+(q.Upper-q.Lower)*q.Fraction)
	}
}

// tolerance is the relative difference between the counts of two buckets that is
// taken for a rounding error (smallDeltaTolerance).
const tolerance = 1e-12

// collect takes sorted buckets: those with the same bound as one, and counts that
// decrease from one to the next mended (coalesceBuckets,
// ensureMonotonicAndIgnoreSmallDeltas).
func (q *Quantile) collect(buckets promql.Buckets) {
	for _, b := range buckets {
		if n := len(q.Buckets); n > 0 && q.Buckets[n-1].Upper == b.UpperBound {
			q.Buckets[n-1].Cumulative += b.Count
			continue
		}
		q.Buckets = append(q.Buckets, QuantileBucket{Upper: b.UpperBound, Cumulative: b.Count})
	}
	var highest float64
	for i := range q.Buckets {
		b := &q.Buckets[i]
		b.Given = b.Cumulative
		switch {
		case i == 0:
			highest = b.Cumulative
			if b.Upper <= 0 {
				b.Lower = math.Inf(-1)
			}
			b.Own = b.Cumulative
			continue
		case b.Cumulative == highest:
		case almost.Equal(highest, b.Cumulative, tolerance):
			b.Cumulative, b.Mended = highest, Rounded
		case b.Cumulative < highest:
			b.Cumulative, b.Mended = highest, Raised
		default:
			highest = b.Cumulative
		}
		b.Lower = q.Buckets[i-1].Upper
		b.Own = b.Cumulative - q.Buckets[i-1].Cumulative
	}
}

// native works out the quantile of a native histogram (HistogramQuantile).
func (q *Quantile) native(h *histogram.FloatHistogram) {
	q.Total = h.Count
	var cumulative float64
	for it := h.AllBucketIterator(); it.Next(); {
		if b := it.At(); b.Count != 0 {
			cumulative += b.Count
			q.Buckets = append(q.Buckets, QuantileBucket{
				Lower: b.Lower, Upper: b.Upper, Own: b.Count, Cumulative: cumulative, Given: cumulative,
			})
		}
	}
	if q.outside() {
		return
	}
	if h.Count == 0 {
		q.end(NoObservations, math.NaN())
		return
	}
	forward := math.IsNaN(h.Sum) || q.Q < 0.5
	q.FromTop, q.Rank = !forward, q.Q*h.Count
	if q.FromTop {
		q.Rank = (1 - q.Q) * h.Count
	}
	count, reached := q.walk()
	if !reached {
		q.beyond(h)
		return
	}
	b := q.Buckets[q.Chosen]
	q.Lower, q.Upper, q.InBucket = b.Lower, b.Upper, b.Own
	if q.Custom {
		switch {
		case math.IsInf(q.Lower, -1) && q.Upper <= 0:
			q.end(FirstNotAbove0, q.Upper)
			return
		case math.IsInf(q.Lower, -1):
			q.Lower = 0
		case math.IsInf(q.Upper, +1):
			q.end(LastBucket, q.Lower)
			return
		}
	} else if q.Lower < 0 && q.Upper > 0 {
		switch {
		case len(h.NegativeBuckets) == 0 && len(h.PositiveBuckets) > 0:
			q.Lower = 0
		case len(h.PositiveBuckets) == 0 && len(h.NegativeBuckets) > 0:
			q.Upper = 0
		}
	}
	if count = min(count, h.Count); count < q.Rank { // a rounding error
		q.end(AboveAll, q.Upper)
		return
	}
	if forward {
		q.Within = q.Rank - (count - q.InBucket)
	} else {
		q.Within = count - q.Rank
	}
	q.Fraction = q.Within / q.InBucket
	switch {
	case !q.Custom && q.Lower <= 0 && q.Upper >= 0:
		q.end(ZeroBucket, q.Lower+(q.Upper-q.Lower)*q.Fraction)
	case q.Custom:
		q.end(Linear, q.Lower+(q.Upper-q.Lower)*q.Fraction)
	default:
		lower, upper := math.Log2(math.Abs(q.Lower)), math.Log2(math.Abs(q.Upper))
		if q.Lower > 0 {
			q.end(Exponential, math.Exp2(lower+(upper-lower)*q.Fraction))
		} else {
			q.end(Exponential, -math.Exp2(upper+(lower-upper)*(1-q.Fraction)))
		}
	}
}

// walk chooses the bucket in which the rank is reached and returns how many
// observations there are up to it, from the end at which the rank is counted.
func (q *Quantile) walk() (count float64, reached bool) {
	n := len(q.Buckets)
	for i := range q.Buckets {
		q.Chosen = i
		if q.FromTop {
			q.Chosen = n - 1 - i
		}
		if count += q.Buckets[q.Chosen].Own; count >= q.Rank {
			return count, true
		}
	}
	q.Chosen = -1
	return count, false
}

// beyond ends where the buckets hold fewer observations than the rank: some were NaN,
// or the counts don't add up.
func (q *Quantile) beyond(h *histogram.FloatHistogram) {
	it := h.AllBucketIterator()
	if q.FromTop {
		it = h.AllReverseBucketIterator()
	}
	var last histogram.Bucket[float64]
	for it.Next() {
		last = it.At()
	}
	switch {
	case q.Custom && math.IsInf(last.Lower, -1) && last.Upper <= 0:
		q.end(FirstNotAbove0, last.Upper)
	case q.Custom && !math.IsInf(last.Lower, -1) && math.IsInf(last.Upper, +1):
		q.end(LastBucket, last.Lower)
	case math.IsNaN(h.Sum) || q.Rank == 0:
		q.end(NaNObservations, math.NaN())
	case len(h.PositiveBuckets) == 0 && len(h.NegativeBuckets) > 0 && last.Lower < 0 && last.Upper > 0:
		q.end(AboveAll, 0)
	default:
		q.end(AboveAll, last.Upper)
	}
}
