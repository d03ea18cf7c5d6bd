// Package quantile says what a histogram's buckets can and can't tell about the
// observations in them.
//
// An [Estimate] is what histogram_quantile() answers, bit for bit, and how it comes
// about: the rank looked for, the bucket that it falls into, and how far into it. [Data] is the observations
// themselves, which only a playground has; its True is the quantile that the
// estimate is an estimate of. A [Range] is all the values that the quantile could
// have had while the buckets count the very same.
//
// # Which quantile is the true one
//
// There are nine definitions of a sample's quantile in use. This package has
// one: the nearest rank, the smallest observation such that at least q of all
// observations are at or below it. It is the definition by which
// histogram_quantile() looks for a bucket, so that the true quantile lies in the
// bucket that was found, always, and the bucket's bounds are an honest band of
// error; and it is the one that client_golang's summaries estimate. PromQL's
// quantile() over samples and numpy's default place a value between two
// observations instead: with few observations in another bucket than
// histogram_quantile(), with many no different.
//
// # The rest
//
// [Design] lays out buckets for a range and an error that one tolerates; [Compare]
// holds layouts against each other on the same data; [Replicas] and [Remembered]
// show what summaries do differently; [Distribution] and [ParseList] make data.
package quantile
