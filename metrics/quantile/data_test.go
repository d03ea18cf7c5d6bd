package quantile

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestTrueQuantileIsTheNearestRank(t *testing.T) {
	ten := Sorted([]float64{10, 9, 8, 7, 6, 5, 4, 3, 2, 1})
	for q, want := range map[float64]float64{0: 1, 0.1: 1, 0.11: 2, 0.5: 5, 0.51: 6, 0.9: 9, 0.95: 10, 1: 10} {
		require.Equal(t, want, ten.True(q), "q = %v", q)
	}
	inf := math.Inf(1)
	same(t, -inf, ten.True(-1))
	same(t, inf, ten.True(2))
	same(t, math.NaN(), ten.True(math.NaN()))
	same(t, math.NaN(), Sorted(nil).True(0.5))
}

func TestNaNIsAboveAllNumbers(t *testing.T) {
	d := Sorted([]float64{math.NaN(), 2, math.Inf(1), 1})
	require.Equal(t, 1.0, d.At(0))
	require.True(t, math.IsNaN(d.At(3)))
	require.Equal(t, Classic{Bounds: []float64{1}, Cumulative: []uint64{1, 4}}, d.Classic([]float64{1}))
	n, least, most := d.Finite()
	require.Equal(t, []any{2, 1.0, 2.0}, []any{n, least, most})
}

// Data counts as a real histogram does.
func TestDataCountsAsAHistogramDoes(t *testing.T) {
	r := rand.New(rand.NewPCG(13, 14))
	for range 300 {
		d := randomData(r)
		bounds := randomBounds(r, d)
		if len(bounds) == 0 {
			continue
		}
		read, ok := ClassicOf(classicHistogram(t, d, bounds))
		require.True(t, ok)
		require.Equal(t, d.Classic(bounds), read)
	}
	_, ok := ClassicOf(nativeHistogram(t, Sorted([]float64{1}), 1.1))
	require.False(t, ok)
	_, ok = NativeOf(classicHistogram(t, Sorted([]float64{1}), []float64{1}))
	require.False(t, ok)
}

// Whatever is moved within its bucket, the buckets stay the same; so a range is as
// wide as said, and no wider.
func TestRangeIsReachedByMovingWithinBuckets(t *testing.T) {
	bounds := []float64{0.1, 0.2, 0.3, 0.5}
	d := Sorted([]float64{0.05, 0.15, 0.22, 0.22, 0.25, 0.4})
	for _, q := range []float64{0.1, 0.5, 0.7, 1} {
		want, ok := d.Classic(bounds).Range(q)
		require.True(t, ok)
		low, high := make([]float64, d.Len()), make([]float64, d.Len())
		for i := range low {
			at := slices.IndexFunc(bounds, func(b float64) bool { return d.At(i) <= b })
			high[i] = bounds[at]
			if at > 0 {
				low[i] = math.Nextafter(bounds[at-1], 1)
			}
		}
		require.Equal(t, d.Classic(bounds).Cumulative[1:], Sorted(low).Classic(bounds).Cumulative[1:])
		require.Equal(t, d.Classic(bounds), Sorted(high).Classic(bounds))
		require.InDelta(t, want.Low, Sorted(low).True(q), 1e-12)
		require.Equal(t, want.High, Sorted(high).True(q))
	}
}

func TestRangeAtTheEnds(t *testing.T) {
	inf := math.Inf(1)
	c := Classic{Bounds: []float64{1, 2}, Cumulative: []uint64{2, 4, 8}}
	top, _ := c.Range(0.9)
	require.Equal(t, Range{Low: 2, High: inf}, top)
	require.Equal(t, inf, top.Worst(2))
	first, _ := c.Range(0.1)
	require.Equal(t, Range{High: 1, Assumed: true}, first)
	require.Equal(t, inf, first.Worst(0.5))
	middle, _ := c.Range(0.5)
	require.Equal(t, 0.5, middle.Worst(1.5))
	_, ok := Classic{Bounds: []float64{1}, Cumulative: []uint64{0, 0}}.Range(0.5)
	require.False(t, ok)
}
