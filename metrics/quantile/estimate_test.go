package quantile

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	dto "github.com/prometheus/client_model/go"
	"github.com/prometheus/prometheus/model/histogram"
	"github.com/prometheus/prometheus/promql"
	"github.com/prometheus/prometheus/promql/parser/posrange"
	"github.com/stretchr/testify/require"

	"metricplayground/metrics"
)

// same compares bit for bit, but any NaN with any other.
func same(t *testing.T, want, got float64, about ...any) {
	t.Helper()
	if math.Float64bits(want) != math.Float64bits(got) && !(math.IsNaN(want) && math.IsNaN(got)) {
		require.Equal(t, want, got, about...)
	}
}

func TestFixturesWithKnownAnswers(t *testing.T) {
	t.Run("all at 0.22 s", func(t *testing.T) {
		d := Sorted(slices.Repeat([]float64{0.22}, 100))
		e := d.Classic([]float64{0.1, 0.2, 0.3, 0.5}).Estimate(0.95)
		require.InDelta(t, 0.295, e.Value, 1e-15)
		require.Equal(t, 95.0, e.Rank)
		require.Equal(t, Bucket{Lower: 0.2, Upper: 0.3, Count: 100, Index: 2}, e.Bucket)
		require.Equal(t, 0.22, d.True(0.95))
	})
	t.Run("spiceai#12693", func(t *testing.T) {
		c := Classic{Bounds: []float64{0, 5, 10, 25}, Cumulative: []uint64{0, 191340, 191360, 191367, 191367}}
		require.InDelta(t, 2.5004, c.Estimate(0.5).Value, 5e-5)
		require.InDelta(t, 4.9507, c.Estimate(0.99).Value, 5e-5)
	})
	t.Run("native, schema 0", func(t *testing.T) {
		n := newNative(&histogram.FloatHistogram{
			Count: 4, Sum: 5, PositiveSpans: []histogram.Span{{Length: 3}}, PositiveBuckets: []float64{1, 2, 1},
		})
		e := n.Estimate(0.5)
		require.InDelta(t, math.Sqrt2, e.Value, 1e-15)
		require.Equal(t, 0.5, e.Fraction)
		require.Equal(t, 1.25, n.h.Sum/n.h.Count)
	})
}

func TestSpecialCases(t *testing.T) {
	inf, nan := math.Inf(1), math.NaN()
	bounds := []float64{1, 2, 4}
	for name, test := range map[string]struct {
		c     Classic
		q     float64
		kind  Case
		value float64
	}{
		"on the line":               {Classic{bounds, []uint64{0, 10, 10, 10}}, 0.5, Linear, 1.5},
		"the first bucket":          {Classic{bounds, []uint64{10, 10, 10, 10}}, 0.5, Linear, 0.5},
		"above the greatest bound":  {Classic{bounds, []uint64{0, 1, 2, 10}}, 0.5, Top, 4},
		"a first bound of 0":        {Classic{[]float64{0, 1}, []uint64{8, 10, 10}}, 0.5, Lowest, 0},
		"a first bound below 0":     {Classic{[]float64{-3, 1}, []uint64{8, 10, 10}}, 0.5, Lowest, -3},
		"above a first bound of 0":  {Classic{[]float64{0, 1}, []uint64{2, 10, 10}}, 0.6, Linear, 0.5},
		"q = 0":                     {Classic{bounds, []uint64{3, 10, 10, 10}}, 0, Linear, 0},
		"q = 0, first bucket empty": {Classic{bounds, []uint64{0, 10, 10, 10}}, 0, Hollow, nan},
		"q = 1":                     {Classic{bounds, []uint64{0, 4, 10, 10}}, 1, Linear, 4},
		"no observations":           {Classic{bounds, []uint64{0, 0, 0, 0}}, 0.5, Empty, nan},
		"no bucket but +Inf":        {Classic{nil, []uint64{10}}, 0.5, Alone, nan},
		"q = -0.1":                  {Classic{bounds, []uint64{3, 10, 10, 10}}, -0.1, BelowZero, -inf},
		"q = 1.1":                   {Classic{bounds, []uint64{3, 10, 10, 10}}, 1.1, AboveOne, inf},
		"q = NaN":                   {Classic{bounds, []uint64{3, 10, 10, 10}}, nan, NotANumber, nan},
		"q = -0.1, no observations": {Classic{bounds, []uint64{0, 0, 0, 0}}, -0.1, BelowZero, -inf},
	} {
		t.Run(name, func(t *testing.T) {
			e := test.c.Estimate(test.q)
			require.Equal(t, test.kind, e.Case)
			same(t, test.value, e.Value)
		})
	}
}

// quantiles are asked of each random histogram.
func quantiles(r *rand.Rand) []float64 {
	return []float64{0, 0.01, 0.25, 0.5, 0.9, 0.95, 0.99, 1, r.Float64(), r.Float64(), -0.5, 1.5, math.NaN()}
}

// randomData is up to a few hundred observations of some shape.
func randomData(r *rand.Rand) Data {
	values := make([]float64, r.IntN(300))
	scale, shift, grid := math.Exp(4*r.NormFloat64()), float64(r.IntN(3)-1), r.IntN(3) == 0
	for i := range values {
		values[i] = scale * (math.Exp(r.NormFloat64()) + 2*shift)
		if grid {
			values[i] = math.Round(values[i]) // so that some stand on bounds
		}
		if r.IntN(400) == 0 {
			values[i] = []float64{0, math.Inf(1), math.NaN()}[r.IntN(3)]
		}
	}
	return Sorted(values)
}

func randomBounds(r *rand.Rand, d Data) []float64 {
	bounds := make([]float64, r.IntN(12))
	for i := range bounds {
		bounds[i] = math.Round(r.NormFloat64()*20) / 4
		if d.Len() > 0 && r.IntN(2) == 0 {
			if v := d.At(r.IntN(d.Len())); !math.IsNaN(v) && !math.IsInf(v, 0) {
				bounds[i] = v
			}
		}
	}
	slices.Sort(bounds)
	return slices.Compact(bounds)
}

func TestRandomClassicHistograms(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	cases := map[Case]int{}
	for range 2000 {
		d := randomData(r)
		c := d.Classic(randomBounds(r, d))
		for _, q := range quantiles(r) {
			e := c.Estimate(q)
			cases[e.Case]++
			same(t, promqlClassic(c, q), e.Value, c, q)
			if within, ok := c.Range(q); ok {
				truth := d.True(q)
				if math.IsNaN(truth) {
					truth = math.Inf(1)
				}
				if within.Assumed && truth < 0 {
					within.Low = math.Inf(-1)
				}
				require.True(t, within.Contains(truth), "%v: %v of %v is %v", within, q, d.sorted, truth)
			}
		}
	}
	for _, kind := range []Case{Linear, Top, Lowest, Hollow, Empty, Alone, NotANumber, BelowZero, AboveOne} {
		require.Positive(t, cases[kind], "no histogram was a case of %s", kind)
	}
}

// nativeHistogram is a real one with the observations in it.
func nativeHistogram(t *testing.T, d Data, factor float64) *dto.Histogram {
	t.Helper()
	registry := metrics.NewRegistry()
	h, err := registry.NewHistogram(metrics.HistogramOpts{Opts: metrics.Opts{Name: "h", Help: "H."}, NativeFactor: factor})
	require.NoError(t, err)
	for i := range d.Len() {
		h.Observe(d.At(i))
	}
	family, ok := registry.Family("h")
	require.True(t, ok)
	return family.Metric[0].Histogram
}

func TestRandomNativeHistograms(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	cases := map[Case]int{}
	for range 1000 {
		d := randomData(r)
		n, ok := NativeOf(nativeHistogram(t, d, []float64{1.01, 1.1, 2, 4, 300}[r.IntN(5)]))
		require.True(t, ok)
		for _, q := range quantiles(r) {
			e := n.Estimate(q)
			cases[e.Case]++
			same(t, promqlNative(n, q), e.Value, n.h, q)
			if within, ok := n.Range(q); ok {
				require.True(t, within.Contains(d.True(q)), "%v: %v of %v is %v", within, q, d.sorted, d.True(q))
			}
		}
	}
	for _, kind := range []Case{Linear, Exponential, Empty, Unordered, NotANumber, BelowZero, AboveOne} {
		require.Positive(t, cases[kind], "no histogram was a case of %s", kind)
	}
}

func TestRandomCustomBuckets(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	cases := map[Case]int{}
	for range 1000 {
		d := randomData(r)
		n := Custom(d.Classic(randomBounds(r, d)), 1)
		for _, q := range quantiles(r) {
			e := n.Estimate(q)
			cases[e.Case]++
			same(t, promqlNative(n, q), e.Value, n.h, q)
		}
	}
	for _, kind := range []Case{Linear, Top, Lowest, Empty, NotANumber, BelowZero, AboveOne} {
		require.Positive(t, cases[kind], "no histogram was a case of %s", kind)
	}
}

// classicHistogram is a real one with the observations in it.
func classicHistogram(t *testing.T, d Data, bounds []float64) *dto.Histogram {
	t.Helper()
	registry := metrics.NewRegistry()
	h, err := registry.NewHistogram(metrics.HistogramOpts{Opts: metrics.Opts{Name: "h", Help: "H."}, Buckets: bounds})
	require.NoError(t, err)
	for i := range d.Len() {
		h.Observe(d.At(i))
	}
	family, ok := registry.Family("h")
	require.True(t, ok)
	return family.Metric[0].Histogram
}

// promqlClassic is what the engine's own function makes of classic buckets.
func promqlClassic(c Classic, q float64) float64 {
	buckets := make(promql.Buckets, len(c.Cumulative))
	for i, n := range c.Cumulative {
		buckets[i] = promql.Bucket{UpperBound: math.Inf(1), Count: float64(n)}
		if i < len(c.Bounds) {
			buckets[i].UpperBound = c.Bounds[i]
		}
	}
	value, _, _, _, _, _ := promql.BucketQuantile(q, buckets)
	return value
}

// promqlNative is what the engine's own function makes of native buckets.
func promqlNative(n Native, q float64) float64 {
	value, _ := promql.HistogramQuantile(q, n.h, "", posrange.PositionRange{})
	return value
}
