package ask

import "github.com/prometheus/prometheus/model/histogram"

// Histogram is a native histogram as a sample: observations counted in buckets
// whose bounds follow from a schema, or, as a classic histogram's, are given.
type Histogram struct {
	Count, Sum float64
	// Schema says how fine the buckets are: the bounds of one bucket, divided,
	// are 2^(2^-Schema). It means nothing where Custom is set.
	Schema int32
	// Custom: the bounds are given one by one.
	Custom bool
	// ZeroThreshold is the greatest absolute value in the zero bucket.
	ZeroThreshold float64
	// Gauge: the counts may go down, as those that rate gives may.
	Gauge bool
	// Buckets are the buckets with observations, from the lowest to the highest.
	Buckets []Bucket
}

// Bucket is a bucket of a native histogram. Counts are of this bucket alone.
type Bucket struct {
	Lower, Upper float64
	// IncludesLower, IncludesUpper: a value on the bound belongs to the bucket.
	IncludesLower, IncludesUpper bool
	Count                        float64
}

// newHistogram copies the engine's histogram.
func newHistogram(from *histogram.FloatHistogram) *Histogram {
	if from == nil {
		return nil
	}
	h := &Histogram{
		Count: from.Count, Sum: from.Sum, Schema: from.Schema, Custom: from.UsesCustomBuckets(),
		ZeroThreshold: from.ZeroThreshold, Gauge: from.CounterResetHint == histogram.GaugeType,
	}
	for it := from.AllBucketIterator(); it.Next(); {
		if b := it.At(); b.Count != 0 {
			h.Buckets = append(h.Buckets, Bucket{b.Lower, b.Upper, b.LowerInclusive, b.UpperInclusive, b.Count})
		}
	}
	return h
}
