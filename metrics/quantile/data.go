package quantile

import (
	"math"
	"slices"
	"sort"
)

// Data is observations in ascending order. It is immutable.
type Data struct {
	sorted []float64 // NaN last
}

// Sorted makes Data of observations in any order. NaN counts as above all
// numbers: a histogram counts it in the bucket up to +Inf.
func Sorted(observations []float64) Data {
	all := slices.Clone(observations)
	slices.Sort(all) // NaN first
	n := 0
	for n < len(all) && math.IsNaN(all[n]) {
		n++
	}
	if n > 0 {
		all = slices.Concat(all[n:], all[:n])
	}
	return Data{all}
}

// Len is the number of observations.
func (d Data) Len() int { return len(d.sorted) }

// At is the observation with the i-th smallest value, from 0 on.
func (d Data) At(i int) float64 { return d.sorted[i] }

// AtOrBelow counts the observations that aren't above a bound: what the bucket
// with this upper bound shows.
func (d Data) AtOrBelow(bound float64) int {
	return sort.Search(len(d.sorted), func(i int) bool { return !(d.sorted[i] <= bound) })
}

// True is the quantile by the nearest rank: the smallest observation such that
// at least q of all are at or below it. The special cases are those of
// histogram_quantile: NaN without observations or for q = NaN, -Inf for q below
// 0, +Inf for q above 1. For 0 it is the smallest observation.
func (d Data) True(q float64) float64 {
	switch {
	case math.IsNaN(q):
		return math.NaN()
	case q < 0:
		return math.Inf(-1)
	case q > 1:
		return math.Inf(1)
	case len(d.sorted) == 0:
		return math.NaN()
	}
	return d.sorted[int(nearestRank(q, float64(len(d.sorted))))-1]
}

// nearestRank is the number, from 1 on, of the observation that is the quantile.
// The product is rounded as the engine rounds it, so that both mean the same
// observation; where 0.07 × 100 comes out a little above 7, that is the 8th.
func nearestRank(q, count float64) float64 { return max(1, min(math.Ceil(q*count), count)) }

// Classic sorts the observations into buckets with these upper bounds, which
// are rising and don't have +Inf.
func (d Data) Classic(bounds []float64) Classic {
	c := Classic{Bounds: bounds, Cumulative: make([]uint64, len(bounds)+1)}
	for i, bound := range bounds {
		c.Cumulative[i] = uint64(d.AtOrBelow(bound))
	}
	c.Cumulative[len(bounds)] = uint64(len(d.sorted))
	return c
}

// Finite is the number of observations that are finite, and the smallest and the
// greatest of them.
func (d Data) Finite() (n int, least, most float64) {
	from := d.AtOrBelow(math.Inf(-1))
	to := d.AtOrBelow(math.MaxFloat64)
	if from == to {
		return 0, 0, 0
	}
	return to - from, d.sorted[from], d.sorted[to-1]
}
