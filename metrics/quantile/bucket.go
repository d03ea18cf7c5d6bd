package quantile

// Bucket is a bucket as it is interpolated in.
type Bucket struct {
	// Lower and Upper are its bounds; -Inf and +Inf where it has none, and
	// 0 where Prometheus takes 0 for the bound that is missing.
	Lower, Upper float64
	// Count is the number of observations in this bucket alone.
	Count float64
	// Index is its place among all buckets of the histogram, from 0 on.
	Index int
}
