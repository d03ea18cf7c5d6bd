package quantile

import (
	"math"

	"metricplayground/metrics"
)

// LayoutKind says how a layout came about.
type LayoutKind string

// The kinds.
const (
	Current     LayoutKind = "current"     // the histogram's own
	Proposed    LayoutKind = "proposed"    // by Design
	Default     LayoutKind = "default"     // the client's default
	Even        LayoutKind = "linear"      // as many bounds, all equally far apart
	Geometric   LayoutKind = "exponential" // as many bounds, each the same factor above the one before
	NativeKind  LayoutKind = "native"      // native buckets
	defaultUsed            = 1.1           // the factor that Prometheus's documentation suggests
)

// Layout is how a histogram sorts observations: by bounds, or natively.
type Layout struct {
	Kind   LayoutKind
	Bounds []float64 // without +Inf; none for native buckets
	Factor float64   // of native buckets, else 0
}

// Series is what a layout costs for each combination of label values: a series
// for each bucket, the one up to +Inf included, and _sum and _count; a native
// histogram is one series.
func (l Layout) Series() int {
	if l.Factor > 0 {
		return 1
	}
	return len(l.Bounds) + 3
}

// Layouts are those that a layout is compared with: the default one, and as many
// bounds placed evenly and by a factor up to the greatest observation; at the end
// native buckets.
func Layouts(d Data, bounds int) []Layout {
	layouts := []Layout{{Kind: Default, Bounds: metrics.DefaultBuckets()}}
	n, least, most := d.Finite()
	if n > 0 && bounds > 0 && most > 0 {
		step := ceilTo(most/float64(bounds), 3)
		if even, err := metrics.Linear(step, step, bounds); err == nil {
			layouts = append(layouts, Layout{Kind: Even, Bounds: tidy(even)})
		}
		if least <= 0 {
			least = most / 1000
		}
		if bounds > 1 && least < most {
			first := floorTo(least, 2)
			factor := ceilTo(math.Pow(most/first, 1/float64(bounds-1)), 4)
			if byFactor, err := metrics.Exponential(first, factor, bounds); err == nil {
				layouts = append(layouts, Layout{Kind: Geometric, Bounds: tidy(byFactor)})
			}
		}
	}
	return append(layouts, Layout{Kind: NativeKind, Factor: defaultUsed})
}

// tidy takes the dust of calculations off bounds, which are rising by more than that.
func tidy(bounds []float64) []float64 {
	for i, b := range bounds {
		if b > 0 {
			bounds[i] = floorTo(b, 10)
		}
	}
	return bounds
}

func ceilTo(v float64, digits int) float64 {
	floor := floorTo(v, digits)
	if floor >= v {
		return floor
	}
	exponent := int(math.Floor(math.Log10(v))) - digits + 1
	return floorTo(floor+math.Pow10(exponent), digits)
}

// Outcome is what a layout makes of data.
type Outcome struct {
	Layout
	Estimate Estimate
	// Buckets is how many buckets there are, +Inf included; of native ones
	// those in use.
	Buckets int
	// Error is how far the estimate is off, as a share of the true quantile.
	Error float64
}

// Compare asks each layout for the same quantile of the same data.
func Compare(d Data, q float64, layouts []Layout) []Outcome {
	truth := d.True(q)
	outcomes := make([]Outcome, len(layouts))
	for i, l := range layouts {
		o := Outcome{Layout: l}
		if l.Factor > 0 {
			n := d.Native(l.Factor)
			o.Estimate, o.Buckets = n.Estimate(q), len(n.buckets)
		} else {
			o.Estimate, o.Buckets = d.Classic(l.Bounds).Estimate(q), len(l.Bounds)+1
		}
		o.Error = RelativeError(o.Estimate.Value, truth)
		outcomes[i] = o
	}
	return outcomes
}

// Native sorts the observations into native buckets, by a real histogram.
// The factor is above 1.
func (d Data) Native(factor float64) Native {
	registry := metrics.NewRegistry()
	h, err := registry.NewHistogram(metrics.HistogramOpts{Opts: metrics.Opts{Name: "h"}, NativeFactor: factor})
	if err != nil {
		return Native{}
	}
	for _, v := range d.sorted {
		h.Observe(v)
	}
	family, _ := registry.Family("h")
	n, _ := NativeOf(family.Metric[0].Histogram)
	return n
}
