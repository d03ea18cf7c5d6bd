package script

import (
	"math"
	"math/bits"
	"math/rand/v2"
	"strconv"
)

// significantDigits is how far continuous draws are kept.
const significantDigits = 6

// source draws values. The generator is PCG as math/rand/v2 defines it, seeded
// by two numbers; what is made of its bits is this package's own, so that no
// release of Go changes a value. The functions of package math may differ in
// the last bit between platforms (some are assembly, some compilers fuse a
// product and a sum); therefore draws from continuous distributions are rounded
// to six significant digits, and every product is rounded before it is added
// to anything.
type source struct{ pcg rand.PCG }

// seed starts the generator that `seed N` names.
func (s *source) seed(seed uint64) { s.pcg.Seed(seed, 0x6d65747269637321) }

// next draws one value.
func (s *source) next(d Draw) float64 {
	switch d.Kind {
	case Normal:
		return sixDigits(d.A + float64(d.B*s.normal()))
	case Uniform:
		return min(max(sixDigits(s.uniform(d.A, d.B)), d.A), d.B)
	case Exponential:
		return sixDigits(-float64(d.A * math.Log(1-s.unit())))
	case Lognormal:
		return sixDigits(d.A * math.Exp(float64(d.B*s.normal())))
	case Integer:
		return s.integer(d.A, d.B)
	}
	return math.NaN()
}

// unit draws from [0, 1), in steps of 2^-53.
func (s *source) unit() float64 { return float64(s.pcg.Uint64()>>11) / (1 << 53) }

// uniform draws from [low, high) without overflow between the largest values.
func (s *source) uniform(low, high float64) float64 {
	u := s.unit()
	return float64(low*(1-u)) + float64(high*u)
}

// normal draws from the standard normal distribution (Marsaglia's polar method;
// the second value of each pair is not used, so that draws stay independent of
// what was drawn before).
func (s *source) normal() float64 {
	for {
		x, y := float64(2*s.unit())-1, float64(2*s.unit())-1
		if r := float64(x*x) + float64(y*y); 0 < r && r < 1 {
			return x * math.Sqrt(-2*math.Log(r)/r)
		}
	}
}

// integer draws a whole number between low and high, both included, each
// equally likely.
func (s *source) integer(low, high float64) float64 {
	n := uint64(high-low) + 1
	return low + float64(s.below(n))
}

// below draws from [0, n): the high half of a product, drawn again in the rare
// case that would favour some numbers (Lemire's method).
func (s *source) below(n uint64) uint64 {
	high, low := bits.Mul64(s.pcg.Uint64(), n)
	for unfair := -n % n; low < unfair; {
		high, low = bits.Mul64(s.pcg.Uint64(), n)
	}
	return high
}

// The values that sixDigits rounds by arithmetic alone.
const (
	smallestScaled = 1e-15
	largestScaled  = 1e21
)

// sixDigits rounds to six significant digits. It gives the value that is
// nearest to the decimal number, so that it prints with those digits.
func sixDigits(v float64) float64 {
	size := math.Abs(v)
	switch {
	case v == 0:
		return 0
	case math.IsNaN(v) || math.IsInf(v, 0):
		return v
	case size < smallestScaled || size >= largestScaled:
		rounded, _ := strconv.ParseFloat(strconv.FormatFloat(v, 'e', significantDigits-1, 64), 64)
		return rounded
	}
	// The power of ten that makes v a number of six digits. All powers up to
	// 22 are exact, so one product or division rounds once.
	shift := significantDigits
	for bound := 1.0; size >= bound; bound *= 10 {
		shift--
	}
	for bound := 10.0; size*bound < 1; bound *= 10 {
		shift++
	}
	if shift >= 0 {
		return math.Copysign(math.RoundToEven(size*pow10(shift))/pow10(shift), v)
	}
	return math.Copysign(math.RoundToEven(size/pow10(-shift))*pow10(-shift), v)
}

// pow10 is 10^n for n from 0 to 22, exactly.
func pow10(n int) float64 {
	p := 1.0
	for ; n > 0; n-- {
		p *= 10
	}
	return p
}
