package ask

// Quantile is histogram_quantile of one histogram, step by step.
type Quantile struct {
	Labels Labels
	// Q is the quantile that is asked for.
	Q float64
	// Native: the histogram is a native one.
	Native bool
	// Custom: a native one with the bounds of a classic one.
	Custom bool
	// Buckets are the buckets from the lowest on, those without observations of a
	// native histogram left out.
	Buckets []QuantileBucket
	// Total is how many observations there are.
	Total float64
	// Rank is the observation that is looked for, counted from the lowest, or from
	// the highest where FromTop is set (native histograms, Q at least 0.5).
	Rank    float64
	FromTop bool
	// Chosen is the place in Buckets of the bucket with the observation, -1 where
	// there is none.
	Chosen int
	// Lower, Upper are the bounds between which the result lies.
	Lower, Upper float64
	// Within is the rank within the bucket, counted from its lower bound; InBucket
	// is how many observations it holds; Fraction is Within divided by InBucket.
	Within, InBucket, Fraction float64
	Rule                       QuantileRule
	// Result is the function's value, equal to the engine's.
	Result float64
}

// QuantileBucket is a bucket of a Quantile.
type QuantileBucket struct {
	Lower, Upper float64
	// Cumulative is how many observations are in this bucket and those below, as
	// used; Given is the same as it came, where it had to be mended.
	Cumulative, Given float64
	// Own is how many observations are in this bucket alone.
	Own float64
	// Mended says why Cumulative isn't Given.
	Mended BucketMending
}

// BucketMending is why a bucket's count was changed.
type BucketMending string

// The reasons.
const (
	NotMended BucketMending = ""
	// Raised: it was lower than that of the bucket below, which can't be.
	Raised BucketMending = "raised"
	// Rounded: it differed from that of the bucket below by no more than a
	// rounding error.
	Rounded BucketMending = "rounded"
)

// QuantileRule is how the result was found.
type QuantileRule string

// The rules.
const (
	Linear          QuantileRule = "linear"           // evenly between the bounds
	Exponential     QuantileRule = "exponential"      // evenly on a logarithmic scale
	FirstNotAbove0  QuantileRule = "first-bucket"     // in the first bucket, whose bound isn't above zero: its bound
	LastBucket      QuantileRule = "last-bucket"      // in the bucket up to +Inf: its lower bound
	EmptyBucket     QuantileRule = "empty-bucket"     // rank 0 in a first bucket without observations: 0/0 is NaN
	ZeroBucket      QuantileRule = "zero-bucket"      // in the zero bucket: evenly between the bounds
	NoObservations  QuantileRule = "no-observations"  // NaN
	TooFewBuckets   QuantileRule = "too-few-buckets"  // fewer than two: NaN
	NoInfBucket     QuantileRule = "no-inf-bucket"    // the highest bound isn't +Inf: NaN
	QuantileNaN     QuantileRule = "quantile-nan"     // NaN
	BelowZero       QuantileRule = "below-zero"       // -Inf
	AboveOne        QuantileRule = "above-one"        // +Inf
	NaNObservations QuantileRule = "nan-observations" // the rank is among observations that are NaN: NaN
	AboveAll        QuantileRule = "above-all"        // counts that don't add up: the highest bound
)
