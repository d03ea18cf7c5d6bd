package metrics

import (
	"math"
	"time"

	"google.golang.org/protobuf/types/known/timestamppb"
)

// limits keeps a native histogram from having ever more buckets, by the strategy
// that client_golang documents at HistogramOpts.NativeHistogramMaxBucketNumber.
type limits struct {
	schema           int32   // at the beginning
	zeroThreshold    float64 // at the beginning
	maxBuckets       uint32
	maxZeroThreshold float64
	minReset         time.Duration
	lastReset        time.Time
	resetAt          time.Time // when a histogram made coarser is to be reset, zero if it isn't
}

func newLimits(opts HistogramOpts, now time.Time) limits {
	threshold := opts.NativeZeroThreshold
	switch {
	case threshold == 0:
		threshold = DefaultZeroThreshold
	case !(threshold > 0):
		threshold = 0
	}
	return limits{
		schema:           schemaFor(opts.NativeFactor),
		zeroThreshold:    threshold,
		maxBuckets:       opts.NativeMaxBuckets,
		maxZeroThreshold: opts.NativeMaxZeroThreshold,
		minReset:         opts.NativeMinResetDuration,
		lastReset:        now,
	}
}

// limit takes one step towards fewer buckets if there are too many after v was
// observed. The lock must be held.
func (h *Histogram) limit(v float64, bucket int) {
	n := h.native
	if n.limits.maxBuckets == 0 || len(n.positive)+len(n.negative) <= int(n.limits.maxBuckets) || math.IsNaN(v) {
		return
	}
	if n.limits.minReset > 0 && n.limits.resetAt.IsZero() {
		if now := h.clock(); now.Sub(n.limits.lastReset) >= n.limits.minReset {
			h.reset(now)
			n.observe(v, bucket) // so that the newest one isn't lost
			return
		}
		n.limits.resetAt = n.limits.lastReset.Add(n.limits.minReset)
	}
	if !n.widenZero() {
		n.halveResolution()
	}
}

// resetIfDue resets a histogram that was made coarser once its time has come.
// client_golang has a timer for that; looking whenever somebody observes or
// gathers comes to the same and needs no clock but the registry's. The lock must
// be held.
func (h *Histogram) resetIfDue() {
	due := h.native.limits.resetAt
	if !due.IsZero() && !h.clock().Before(due) {
		h.reset(due)
	}
}

// reset lets the histogram begin again, classic buckets included, as if created
// at that moment. Exemplars stay. The lock must be held.
func (h *Histogram) reset(at time.Time) {
	h.native.reset()
	h.native.limits.lastReset = at
	h.native.limits.resetAt = time.Time{}
	h.created = timestamppb.New(at)
}

// widenZero lets the zero bucket swallow the buckets next to it and reports
// whether it was allowed to.
func (n *native) widenZero() bool {
	if n.zeroThreshold >= n.limits.maxZeroThreshold {
		return false
	}
	nearest := math.MaxInt
	for i := range n.positive {
		nearest = min(nearest, i)
	}
	for i := range n.negative {
		nearest = min(nearest, i)
	}
	threshold := upperBound(nearest, n.schema)
	if threshold > n.limits.maxZeroThreshold {
		return false
	}
	n.zeroThreshold = threshold
	n.zeroCount += uint64(n.positive[nearest] + n.negative[nearest])
	delete(n.positive, nearest)
	delete(n.negative, nearest)
	return true
}

// halveResolution makes one bucket of every two, unless they are as wide as
// buckets can be.
func (n *native) halveResolution() {
	if n.schema == coarsestSchema {
		return
	}
	n.schema--
	n.positive, n.negative = n.positive.halved(), n.negative.halved()
}

func (b buckets) halved() buckets {
	half := buckets{}
	for i, count := range b {
		half[coarser(i, 1)] += count
	}
	return half
}
