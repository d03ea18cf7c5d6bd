package quantile

import "math"

// Case says how an estimate came about.
type Case string

// The cases. Those that Prometheus's documentation calls special are all but
// the first two.
const (
	// Linear: on a straight line through the bucket.
	Linear Case = "linear"
	// Exponential: on a straight line through the bucket on a logarithmic
	// scale, as between native buckets.
	Exponential Case = "exponential"
	// Top: the rank is above the greatest bound; the estimate is that bound.
	Top Case = "top"
	// Lowest: the rank is in the first bucket, whose bound isn't above 0, so
	// that nobody knows where it begins; the estimate is that bound.
	Lowest Case = "lowest"
	// Hollow: the rank 0 is reached by a bucket with nothing in it: 0/0 is NaN.
	Hollow Case = "hollow"
	// Empty: there are no observations; NaN.
	Empty Case = "empty"
	// Alone: there is no bucket but +Inf; NaN.
	Alone Case = "alone"
	// Unordered: the rank falls among observations of NaN, which are in no
	// native bucket; NaN.
	Unordered Case = "unordered"
	// NotANumber: q is NaN; so is the estimate.
	NotANumber Case = "not-a-number"
	// BelowZero: q is below 0; -Inf.
	BelowZero Case = "below-zero"
	// AboveOne: q is above 1; +Inf.
	AboveOne Case = "above-one"
)

// Estimate is what histogram_quantile answers, and why.
type Estimate struct {
	Q     float64
	Value float64 // what Prometheus answers
	Case  Case

	// Count is the number of observations, Rank is Q of them: so many are to be
	// at or below the quantile. Both are 0 in the cases that don't look at them.
	Count, Rank float64
	// Bucket is the one that the rank fell into. Whether it has a meaning,
	// HasBucket says.
	Bucket Bucket
	// Below is the number of observations in the buckets below that.
	Below float64
	// Fraction is how far into the bucket the rank goes, from 0 to 1, where
	// Case is Linear or Exponential.
	Fraction float64
}

// HasBucket reports whether the rank fell into a bucket.
func (e Estimate) HasBucket() bool {
	switch e.Case {
	case Linear, Exponential, Top, Lowest, Hollow:
		return true
	}
	return false
}

// answer works the value out from how it comes about, by the same operations in
// the same order as Prometheus does, so that not a bit differs; tests ask its
// engine. They don't stand here as calls of package promql, since with it would
// come all of what the engine needs.
func (e *Estimate) answer() {
	b := e.Bucket
	switch e.Case {
	case Linear:
		e.Value = b.Lower + (b.Upper-b.Lower)*e.Fraction
	case Exponential:
		// On a logarithmic scale all buckets are equally wide.
		low, high := math.Log2(math.Abs(b.Lower)), math.Log2(math.Abs(b.Upper))
		if b.Lower > 0 {
			e.Value = math.Exp2(low + (high-low)*e.Fraction)
		} else {
			e.Value = -math.Exp2(high + (low-high)*(1-e.Fraction))
		}
	case Top:
		e.Value = b.Lower
	case Lowest:
		e.Value = b.Upper
	case BelowZero:
		e.Value = math.Inf(-1)
	case AboveOne:
		e.Value = math.Inf(1)
	default:
		e.Value = math.NaN()
	}
}

// special sorts out the values of q that no histogram has to be looked at for.
func special(q float64) (Case, bool) {
	switch {
	case q != q:
		return NotANumber, true
	case q < 0:
		return BelowZero, true
	case q > 1:
		return AboveOne, true
	}
	return "", false
}
