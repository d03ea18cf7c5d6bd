package metrics

import (
	"math"
	"slices"
	"sync"
	"time"

	dto "github.com/prometheus/client_model/go"
)

// DefaultZeroThreshold is the greatest absolute value that counts as zero in a
// native histogram that doesn't say otherwise: 2^-128, a bucket boundary at every
// resolution. It is client_golang's default.
const DefaultZeroThreshold = 0x1p-128

// The finest and the coarsest resolution that a native histogram can have.
const (
	finestSchema   = 8
	coarsestSchema = -4
)

// native is the native half of a histogram: buckets that nobody has to choose,
// since there is one for every power of a base, wherever observations fall. The
// base is 2^(2^-schema), so each step of the schema doubles or halves the number
// of buckets. Buckets without observations cost nothing.
//
// Native buckets come and go, so they are guarded by a lock, which keeps the rules
// for that readable. Classic buckets of the same histogram are guarded with them:
// a reader must find each observation in both or in neither.
type native struct {
	lock sync.Mutex

	sum     float64
	classic []uint64 // not cumulative, the last one up to +Inf

	schema        int32
	zeroThreshold float64
	zeroCount     uint64
	positive      buckets
	negative      buckets

	limits    limits
	exemplars nativeExemplars
}

// buckets are native buckets by index. The bucket with index i goes up to base^i
// and begins above base^(i-1), so index 0 ends at 1.
type buckets map[int]int64

func newNative(opts HistogramOpts, classic int, now time.Time) *native {
	n := &native{classic: make([]uint64, classic), limits: newLimits(opts, now), exemplars: newNativeExemplars(opts)}
	n.reset()
	return n
}

// reset forgets all observations and returns to the resolution of the beginning.
func (n *native) reset() {
	n.schema = n.limits.schema
	n.zeroThreshold = n.limits.zeroThreshold
	n.sum, n.zeroCount = 0, 0
	clear(n.classic)
	n.positive, n.negative = buckets{}, buckets{}
}

// schemaFor returns the schema with the largest base that isn't above factor, or the
// finest. A square root is the same on every architecture; a logarithm isn't.
func schemaFor(factor float64) int32 {
	base := float64(1 << (1 << -coarsestSchema))
	for schema := int32(coarsestSchema); schema < finestSchema; schema++ {
		if base <= factor {
			return schema
		}
		base = math.Sqrt(base)
	}
	return finestSchema
}

// observe counts v, also in the classic bucket given. NaN belongs to no native
// bucket.
func (n *native) observe(v float64, bucket int) {
	n.sum += v
	n.classic[bucket]++
	switch {
	case v > n.zeroThreshold:
		n.positive[nativeIndex(v, n.schema)]++
	case v < -n.zeroThreshold:
		n.negative[nativeIndex(-v, n.schema)]++
	case !math.IsNaN(v):
		n.zeroCount++
	}
}

// nativeIndex returns the index of the bucket for v > 0. +Inf has the bucket
// above the one for the greatest finite number.
func nativeIndex(v float64, schema int32) int {
	if math.IsInf(v, 1) {
		return nativeIndex(math.MaxFloat64, schema) + 1
	}
	fraction, exponent := math.Frexp(v) // v = fraction * 2^exponent, 0.5 <= fraction < 1
	if schema > 0 {
		parts := 1 << schema // so many buckets between one power of 2 and the next
		step := finestParts / parts
		low, high := 0, parts
		for low < high {
			middle := (low + high) / 2
			if fraction <= finestBounds[middle*step] {
				high = middle
			} else {
				low = middle + 1
			}
		}
		return low + (exponent-1)*parts
	}
	if fraction == 0.5 {
		exponent-- // a power of 2 is the upper bound of its bucket
	}
	return coarser(exponent, -schema)
}

// coarser returns the index of the bucket that i becomes part of when the
// resolution is halved so many times.
func coarser(i int, times int32) int {
	return (i + 1<<times - 1) >> times
}

// upperBound returns the upper bound of a bucket. The last one for finite numbers
// ends at the greatest of these, so that +Inf has a bucket of its own.
func upperBound(index int, schema int32) float64 {
	fraction, exponent := 0.5, index+1
	if schema < 0 {
		exponent = index<<-schema + 1
	} else if schema > 0 {
		parts := 1 << schema
		fraction = finestBounds[index&(parts-1)*(finestParts/parts)]
		exponent = index>>schema + 1
	}
	if fraction == 0.5 && exponent == 1025 {
		return math.MaxFloat64
	}
	return math.Ldexp(fraction, exponent)
}

// read is counts.read for the classic buckets of a native histogram.
func (n *native) read(cumulative []uint64) (sum float64) {
	var count uint64
	for i, c := range n.classic {
		count += c
		cumulative[i] = count
	}
	return n.sum
}

// write adds the native part to a histogram's message.
func (n *native) write(h *dto.Histogram) {
	schema, threshold, zero := n.schema, n.zeroThreshold, n.zeroCount
	h.Schema, h.ZeroThreshold, h.ZeroCount = &schema, &threshold, &zero
	h.PositiveSpan, h.PositiveDelta = n.positive.spans()
	h.NegativeSpan, h.NegativeDelta = n.negative.spans()
	if threshold == 0 && zero == 0 && len(n.positive) == 0 && len(n.negative) == 0 {
		// Without anything in it, a scraper would take this for a classic
		// histogram. An empty span tells it otherwise.
		h.PositiveSpan = []*dto.BucketSpan{{Offset: new(int32), Length: new(uint32)}}
	}
	h.Exemplars = slices.Clone(n.exemplars.kept)
}

// spans writes buckets as the protobuf format does: a span is a run of
// consecutive buckets, its offset the gap to the span before; each count is the
// difference to the count before. A gap of one or two buckets is cheaper filled
// with zeros than started anew.
func (b buckets) spans() (spans []*dto.BucketSpan, deltas []int64) {
	const bridged = 2
	indexes := make([]int, 0, len(b))
	for i := range b {
		indexes = append(indexes, i)
	}
	slices.Sort(indexes)
	next, before := 0, int64(0)
	for _, i := range indexes {
		gap := i - next
		if len(spans) == 0 || gap > bridged {
			offset := int32(gap)
			spans = append(spans, &dto.BucketSpan{Offset: &offset, Length: new(uint32)})
			gap = 0
		}
		for range gap {
			deltas = append(deltas, -before)
			before = 0
		}
		deltas = append(deltas, b[i]-before)
		before = b[i]
		*spans[len(spans)-1].Length += uint32(gap) + 1
		next = i + 1
	}
	return spans, deltas
}
