package ask_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strconv"
	"testing"

	"github.com/prometheus/prometheus/model/histogram"
	"github.com/prometheus/prometheus/tsdb/chunks"
	"github.com/stretchr/testify/require"

	"metricplayground/metrics/ask"
)

// one is a single sample at zero.
func one(value float64, h *histogram.FloatHistogram) []chunks.Sample {
	return []chunks.Sample{sample{0, value, h}}
}

// randomBuckets are the buckets of a classic histogram, broken now and then: out of
// order, without +Inf, twice the same, counts that decrease.
func randomBuckets(r *rand.Rand, data *memory) {
	bounds := []float64{-5, -1, 0, 0.1, 0.5, 1, 2.5, 10, math.Inf(1)}
	bounds = bounds[r.IntN(len(bounds)):]
	count := 0.0
	for _, bound := range bounds {
		if math.IsInf(bound, 1) && r.IntN(10) == 0 {
			continue
		}
		switch r.IntN(4) {
		case 0:
		case 1:
			count += r.Float64()
		default:
			count += float64(r.IntN(10))
		}
		given := count
		switch r.IntN(12) {
		case 0:
			given -= float64(r.IntN(4))
		case 1:
			given *= 1 + 1e-14
		}
		le := strconv.FormatFloat(bound, 'g', -1, 64)
		data.add(one(given, nil), "__name__", "x_bucket", "le", le)
		if r.IntN(10) == 0 && bound == math.Trunc(bound) && !math.IsInf(bound, 0) {
			data.add(one(given, nil), "__name__", "x_bucket", "le", le+".0")
		}
	}
	if r.IntN(10) == 0 {
		data.add(one(3, nil), "__name__", "x_bucket", "le", "many")
	}
}

// randomNative is a native histogram, now and then with observations that are in no
// bucket, or with buckets on one side only.
func randomNative(r *rand.Rand) *histogram.FloatHistogram {
	if r.IntN(4) == 0 {
		h := &histogram.FloatHistogram{
			Schema: histogram.CustomBucketsSchema, CustomValues: []float64{-1, 0.5, 1, 5}[r.IntN(3):],
		}
		for range len(h.CustomValues) + 1 {
			h.PositiveBuckets = append(h.PositiveBuckets, float64(r.IntN(6)))
			h.Count += h.PositiveBuckets[len(h.PositiveBuckets)-1]
		}
		h.PositiveSpans = []histogram.Span{{Length: uint32(len(h.PositiveBuckets))}}
		if r.IntN(4) == 0 {
			h.Count += float64(r.IntN(20))
		}
		return h
	}
	h := &histogram.FloatHistogram{Schema: int32(r.IntN(9) - 4), ZeroThreshold: 0.001, ZeroCount: float64(r.IntN(4)), Sum: 1}
	h.Count = h.ZeroCount
	fill := func() ([]histogram.Span, []float64) {
		n := r.IntN(5)
		if n == 0 {
			return nil, nil
		}
		buckets := make([]float64, n)
		for i := range buckets {
			buckets[i] = float64(r.IntN(7))
			if r.IntN(3) == 0 {
				buckets[i] += r.Float64()
			}
			h.Count += buckets[i]
		}
		return []histogram.Span{{Offset: int32(r.IntN(5) - 2), Length: uint32(n)}}, buckets
	}
	h.PositiveSpans, h.PositiveBuckets = fill()
	if r.IntN(2) == 0 {
		h.NegativeSpans, h.NegativeBuckets = fill()
	}
	switch r.IntN(6) {
	case 0:
		h.Sum = math.NaN()
		h.Count += float64(r.IntN(3))
	case 1:
		h.Count *= 1 + 1e-14
	case 2:
		h.Count += float64(r.IntN(20)) // which no client writes
	}
	return h
}

func randomQ(r *rand.Rand) float64 {
	return []float64{r.Float64(), r.Float64(), r.Float64(), 0.5, 0.9, 0, 1, -1, 2, math.NaN()}[r.IntN(10)]
}

// The worked example of histogram_quantile comes to what the engine says, to the last
// bit.
func TestQuantileEqualsTheEngine(t *testing.T) {
	rules, mended := map[ask.QuantileRule]int{}, map[ask.BucketMending]int{}
	for seed := range uint64(4000) {
		r := rand.New(rand.NewPCG(seed, 2))
		var data memory
		query := fmt.Sprintf("histogram_quantile(%v, x_bucket)", randomQ(r))
		if seed%2 == 0 {
			randomBuckets(r, &data)
		} else {
			data.add(one(0, randomNative(r)), "__name__", "x_bucket")
		}
		n := explained(t, data, query, 0)
		require.Len(t, n.Quantiles, len(n.Answer.Series), "seed %d", seed)
		for i, q := range n.Quantiles {
			want := n.Answer.Series[i].Points[0].Value
			require.True(t, same(want, q.Result), "seed %d: %s: %v, not %v: %+v", seed, query, q.Result, want, q)
			require.Equal(t, n.Answer.Series[i].Labels, q.Labels)
			rules[q.Rule]++
			own := 0.0
			for _, b := range q.Buckets {
				mended[b.Mended]++
				own += b.Own
			}
			if q.Rule == ask.Linear || q.Rule == ask.Exponential {
				require.InDelta(t, q.Buckets[len(q.Buckets)-1].Cumulative, own, 1e-9)
				require.GreaterOrEqual(t, q.Chosen, 0)
				require.InDelta(t, q.Buckets[q.Chosen].Own, q.InBucket, 1e-9)
			}
		}
	}
	for _, rule := range []ask.QuantileRule{
		ask.Linear, ask.Exponential, ask.FirstNotAbove0, ask.LastBucket, ask.ZeroBucket, ask.NoObservations, ask.TooFewBuckets,
		ask.NoInfBucket, ask.QuantileNaN, ask.BelowZero, ask.AboveOne, ask.NaNObservations, ask.AboveAll,
	} {
		require.NotZero(t, rules[rule], rule)
	}
	require.NotZero(t, mended[ask.Raised])
	require.NotZero(t, mended[ask.Rounded])
}

func TestNinetiethOfFour(t *testing.T) {
	var data memory
	for _, b := range []struct {
		le    string
		count float64
	}{{"1", 4}, {"2", 8}, {"4", 10}, {"+Inf", 10}} {
		data.add(one(b.count, nil), "__name__", "x_bucket", "le", b.le, "path", "/")
	}
	q := explained(t, data, "histogram_quantile(0.9, x_bucket)", 0).Quantiles[0]
	require.Equal(t, ask.Quantile{
		Labels: ask.Labels{{Name: "path", Value: "/"}}, Q: 0.9, Total: 10, Rank: 9, Chosen: 2,
		Lower: 2, Upper: 4, Within: 1, InBucket: 2, Fraction: 0.5, Rule: ask.Linear, Result: 3,
		Buckets: []ask.QuantileBucket{
			{Lower: 0, Upper: 1, Cumulative: 4, Given: 4, Own: 4},
			{Lower: 1, Upper: 2, Cumulative: 8, Given: 8, Own: 4},
			{Lower: 2, Upper: 4, Cumulative: 10, Given: 10, Own: 2},
			{Lower: 4, Upper: math.Inf(1), Cumulative: 10, Given: 10, Own: 0},
		},
	}, q)
}

// A classic and a native histogram under one name and the same labels give nothing.
func TestClassicBesideNative(t *testing.T) {
	var data memory
	data.add(one(1, nil), "__name__", "x", "le", "1")
	data.add(one(1, nil), "__name__", "x", "le", "+Inf")
	data.add(one(0, randomNative(rand.New(rand.NewPCG(1, 1)))), "__name__", "x")
	n := explained(t, data, "histogram_quantile(0.9, x)", 0)
	require.Empty(t, n.Answer.Series)
	require.Empty(t, n.Quantiles)
	require.Equal(t, ask.NoteMixedClassicNative, n.Answer.Notes[0].Kind)
}
