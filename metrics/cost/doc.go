// Package cost says what metrics cost: the time series and bytes that they are
// now, measured by encoding them, and what they would be with more label values,
// other buckets and more replicas.
//
// A time series is a sample line of the exposition: Prometheus keeps each apart.
// A histogram is one for each bucket, and one more for its sum and its count.
// What is measured is exact; what is extrapolated says whether it is.
package cost
