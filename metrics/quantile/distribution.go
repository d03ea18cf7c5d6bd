package quantile

import (
	"fmt"
	"math"

	"metricplayground/metrics/script"
)

// Kind names a distribution to draw observations from.
type Kind string

// The kinds. All but Bimodal are draws of the script language.
const (
	Normal    Kind = "normal"      // A is the mean, B the deviation
	Lognormal Kind = "lognormal"   // A is the median, B the sigma of the logarithm
	Waiting   Kind = "exponential" // A is the mean
	Bimodal   Kind = "bimodal"     // two normals: A and B, C and D; Share of the draws is from the second
	Uniform   Kind = "uniform"     // from A to B
)

// Kinds lists the kinds in the order in which a person is offered them.
func Kinds() []Kind { return []Kind{Lognormal, Normal, Bimodal, Waiting, Uniform} }

// Parameters is how many numbers a kind takes: A, B, C, D, Share, from the left.
func (k Kind) Parameters() int {
	switch k {
	case Waiting:
		return 1
	case Bimodal:
		return 5
	}
	return 2
}

// Distribution is what observations are drawn from.
type Distribution struct {
	Kind Kind
	// P are the parameters A, B, C, D and Share.
	P [5]float64
}

// Typical is a distribution of a kind that response times in seconds could have.
func Typical(k Kind) Distribution {
	d := Distribution{Kind: k}
	switch k {
	case Normal:
		d.P = [5]float64{0.25, 0.06}
	case Lognormal:
		d.P = [5]float64{0.12, 0.7}
	case Waiting:
		d.P = [5]float64{0.2}
	case Bimodal: // a cache that is hit, and one that is missed
		d.P = [5]float64{0.08, 0.015, 0.7, 0.12, 0.2}
	case Uniform:
		d.P = [5]float64{0.05, 0.45}
	}
	return d
}

// BadShare refuses a share that isn't from 0 to 1.
type BadShare struct{ Got float64 }

// Error implements error.
func (e *BadShare) Error() string {
	return fmt.Sprintf("quantile: a share is from 0 to 1, not %g", e.Got)
}

// Operations observe so many values drawn from the distribution. Of two normals
// they are two operations, with the seeds given and the next one. The error is a
// *BadShare; whether the other numbers make a distribution, a session knows.
func (d Distribution) Operations(series script.Series, times int, seed uint64) ([]script.Operation, error) {
	observe := func(k script.DistributionKind, a, b float64, times int, seed uint64) script.Operation {
		return script.Change{Verb: script.Observe, Series: series, Value: script.Value{Draw: &script.Draw{Kind: k, A: a, B: b}}, Times: times, Seed: &seed}
	}
	if d.Kind != Bimodal {
		return []script.Operation{observe(script.DistributionKind(d.Kind), d.P[0], d.P[1], times, seed)}, nil
	}
	share := d.P[4]
	if !(share >= 0 && share <= 1) {
		return nil, &BadShare{share}
	}
	second := int(math.Round(share * float64(times)))
	var ops []script.Operation
	if first := times - second; first > 0 {
		ops = append(ops, observe(script.Normal, d.P[0], d.P[1], first, seed))
	}
	if second > 0 {
		ops = append(ops, observe(script.Normal, d.P[2], d.P[3], second, seed+1))
	}
	return ops, nil
}

// Listed observe values one after the other, those that repeat the one before
// in one operation.
func Listed(series script.Series, values []float64) []script.Operation {
	var ops []script.Operation
	for i := 0; i < len(values); {
		n := 1
		for i+n < len(values) && values[i+n] == values[i] {
			n++
		}
		c := script.Change{Verb: script.Observe, Series: series, Value: script.Value{Number: values[i]}}
		if n > 1 {
			c.Times = n
		}
		ops = append(ops, c)
		i += n
	}
	return ops
}
