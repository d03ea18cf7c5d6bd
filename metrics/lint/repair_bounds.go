package lint

import (
	"math"
	"slices"

	"metricplayground/metrics/script"
)

// byteBounds are buckets for sizes, from 256 bytes to 4 MiB.
func (m *mender) byteBounds() bool {
	m.To.Buckets = script.Buckets{Kind: script.ExponentialBuckets, Start: 256, Step: 4, Count: 8}
	return true
}

// How much of what was observed the bounds are made for: of so many series the
// first so many observations.
const seriesMost, observedMost = 50, 500

// fitBounds makes bounds for what was observed: 1, 2.5, 5, 10 and so on over its
// whole range or, where that is narrow, ten steps of one width.
func (m *mender) fitBounds() bool {
	var all []float64
	for _, s := range m.before.Series[:min(seriesMost, len(m.before.Series))] {
		observed, _ := m.session.Observations(s.Series, observedMost)
		for _, o := range observed {
			if math.IsNaN(o.Value) || math.IsInf(o.Value, 0) {
				return false
			}
			all = append(all, o.Value)
		}
	}
	if len(all) == 0 {
		return false
	}
	slices.Sort(all)
	least, most := all[0], all[len(all)-1]
	if least <= 0 || least == most {
		return false
	}
	bounds := ladder(least, most)
	if len(bounds) < 5 {
		bounds = steps(least, most)
	}
	m.To.Buckets = script.Buckets{Kind: script.OwnBuckets, Bounds: bounds}
	return len(bounds) > 1 && len(bounds) <= 2*wide/3 && fits(bounds, all)
}

// fits reports whether observations, which are sorted, lie in more than one bucket
// and hardly any of them above the highest bound.
func fits(bounds, sorted []float64) bool {
	bucket := func(v float64) int { at, _ := slices.BinarySearch(bounds, v); return at }
	above := len(sorted) - upTo(sorted, bounds[len(bounds)-1])
	return bucket(sorted[0]) != bucket(sorted[len(sorted)-1]) && 10*above <= len(sorted)
}

// upTo is how many of sorted numbers are at most v.
func upTo(sorted []float64, v float64) int {
	at, _ := slices.BinarySearchFunc(sorted, v, func(a, b float64) int {
		if a <= b {
			return -1
		}
		return 1
	})
	return at
}

// ladder is 1, 2.5 and 5 times powers of ten from below the least value to above
// the most.
func ladder(least, most float64) []float64 {
	var bounds []float64
	for power := math.Floor(math.Log10(least)); ; power++ {
		for _, digit := range []float64{1, 2.5, 5} {
			b := conversion{digit * math.Pow(10, max(power, 0)), math.Pow(10, max(-power, 0))}.of(1)
			next := b * 2.5
			if next < least {
				continue
			}
			bounds = append(bounds, b)
			if b >= most || len(bounds) > wide {
				return bounds
			}
		}
	}
}

// steps are bounds of one width, ten or a few more, over a narrow range.
func steps(least, most float64) []float64 {
	power := math.Floor(math.Log10((most - least) / 10))
	unit := conversion{math.Pow(10, max(power, 0)), math.Pow(10, max(-power, 0))}
	width := 1.0
	for (most-least)/unit.of(width) > 12 {
		width *= 2.5
		if width == 6.25 {
			width = 5
		}
	}
	step := unit.of(width)
	if step <= 0 {
		return nil
	}
	var bounds []float64
	for n := math.Floor(least / step); len(bounds) < wide; n++ {
		b := conversion{n * unit.times * width, unit.by}.of(1)
		bounds = append(bounds, b)
		if b >= most {
			break
		}
	}
	return bounds
}
