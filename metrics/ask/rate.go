package ask

// Rate is rate, increase or delta of one series, step by step.
type Rate struct {
	Function string // rate, increase or delta
	Labels   Labels
	Window   Window
	// Points are the samples in the window; Before are the last ones that aren't
	// in it since they're too old.
	Points, Before []RatePoint
	// Missing says why there is no result; empty where there is one.
	Missing MissingRate
	// Counter: resets are corrected, and the result isn't drawn below zero at the
	// start.
	Counter bool
	// Native: the samples are native histograms. The numbers below are then those
	// of their counts, and Histogram is the result.
	Native bool

	// First and Last are the values at both ends, Difference is Last less First.
	First, Last, Difference float64
	// Resets are where the counter began again.
	Resets []Reset
	// Corrected is Difference with all that was lost in resets added.
	Corrected float64

	// Seconds from the first to the last sample, and between two on average.
	Sampled, Average float64
	// Threshold is 1.1 times Average: the distance to an end of the window from
	// which on the series is taken to begin or end within.
	Threshold float64
	// Start and End are what was done at the ends of the window.
	Start, End Extrapolation
	// Covered is Sampled with both extrapolations, in seconds.
	Covered float64
	// Factor is what Corrected is multiplied with: Covered divided by Sampled,
	// and for rate by the range in seconds.
	Factor float64
	// Extrapolated is the increase in the covered time: Corrected times Covered
	// divided by Sampled.
	Extrapolated float64
	// Result is the function's value, equal to the engine's.
	Result    float64
	Histogram *Histogram
}

// RatePoint is a sample of a Rate. Value is a native histogram's count.
type RatePoint struct {
	At    int64
	Value float64
}

// Reset is a place where a counter began again.
type Reset struct {
	// Index is the place in Points of the first sample after the reset.
	Index int
	// Before and After are the values on both sides.
	Before, After float64
	// Added is by how much the result is corrected: Before.
	Added float64
}

// Extrapolation is how far the samples are continued at an end of the window.
type Extrapolation struct {
	// Gap is the distance from the outermost sample to the end of the window.
	Gap float64 // seconds
	// By is how far the samples are continued.
	By   float64 // seconds
	Rule ExtrapolationRule
	// ToZero is how far before the first sample the counter would have been
	// zero; NaN where that doesn't matter.
	ToZero float64
}

// ExtrapolationRule is why samples are continued so far and no farther.
type ExtrapolationRule string

// The rules.
const (
	// ToEdge: the outermost sample is near the edge of the window, which is taken
	// to be reached.
	ToEdge ExtrapolationRule = "edge"
	// HalfInterval: it is too far away: the series is taken to begin, or end, half
	// an average distance beyond.
	HalfInterval ExtrapolationRule = "half-interval"
	// StoppedAtZero: a counter can't have been below zero.
	StoppedAtZero ExtrapolationRule = "zero"
)

// MissingRate is why a rate has no result.
type MissingRate string

// The reasons.
const (
	TooFewSamples MissingRate = "too-few-samples" // there must be two in the window
	MixedSamples  MissingRate = "mixed-samples"   // numbers and native histograms
	MixedBuckets  MissingRate = "mixed-buckets"   // native histograms that don't fit together
)
