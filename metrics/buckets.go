package metrics

import "math"

// MaxBuckets is the greatest number of buckets that Linear and Exponential make.
// Real clients have no such limit, but nobody has asked them to lay out a page
// with a million buckets.
const MaxBuckets = 10_000

// DefaultBuckets returns the upper bounds that a histogram has when none are
// given: client_golang's DefBuckets, made for the response time of a web service
// in seconds. prometheus_client has .075, .75 and 7.5 as well.
func DefaultBuckets() []float64 {
	return []float64{.005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10}
}

// Linear returns count upper bounds from start on, width apart. The rules are
// BucketCountInvalid, BucketsTooMany and WidthInvalid, and those of CheckBuckets.
func Linear(start, width float64, count int) ([]float64, error) {
	if err := checkBucketCount(count, "LinearBuckets"); err != nil {
		return nil, err
	}
	if !(width > 0) {
		return nil, errWidth(start, width, count)
	}
	bounds := make([]float64, count)
	for i := range bounds {
		bounds[i] = start
		start += width
	}
	return checked(bounds)
}

// Exponential returns count upper bounds, the first of them start, each factor
// times the one before. The rules are BucketCountInvalid, BucketsTooMany,
// StartInvalid and FactorInvalid, and those of CheckBuckets.
func Exponential(start, factor float64, count int) ([]float64, error) {
	if err := checkBucketCount(count, "ExponentialBuckets"); err != nil {
		return nil, err
	}
	if !(start > 0) {
		return nil, errStart(start)
	}
	if !(factor > 1) {
		return nil, errFactor(factor)
	}
	bounds := make([]float64, count)
	for i := range bounds {
		bounds[i] = start
		start *= factor
	}
	return checked(bounds)
}

// checked returns bounds if they are in order, which very large and very small
// steps can prevent.
func checked(bounds []float64) ([]float64, error) {
	if err := CheckBuckets(bounds); err != nil {
		return nil, err
	}
	return bounds, nil
}

// CheckBuckets checks upper bounds: there is a finite one, none is NaN, each is
// above the one before. A last one of +Inf is fine. The rules are BucketsEmpty,
// BucketNaN, BucketsUnsorted and BucketsEqual.
func CheckBuckets(bounds []float64) error {
	return checkBuckets("", bounds)
}

func checkBuckets(metric string, bounds []float64) error {
	if len(withoutInf(bounds)) == 0 {
		return errBuckets(BucketsEmpty, metric, bounds)
	}
	for i, bound := range bounds {
		switch {
		case math.IsNaN(bound):
			return errBuckets(BucketNaN, metric, bounds)
		case i > 0 && bound < bounds[i-1]:
			return errBuckets(BucketsUnsorted, metric, bounds)
		case i > 0 && bound == bounds[i-1]:
			return errBuckets(BucketsEqual, metric, bounds)
		}
	}
	return nil
}

// withoutInf returns bounds without a last one of +Inf.
func withoutInf(bounds []float64) []float64 {
	if n := len(bounds); n > 0 && math.IsInf(bounds[n-1], 1) {
		return bounds[:n-1]
	}
	return bounds
}

// CheckNativeFactor checks the growth factor of native buckets: it must be
// greater than 1. The rule is NativeFactorInvalid.
func CheckNativeFactor(factor float64) error { return checkNativeFactor("", factor) }

func checkNativeFactor(metric string, factor float64) error {
	if factor > 1 {
		return nil
	}
	return errNativeFactor(metric, factor)
}
