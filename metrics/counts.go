package metrics

import (
	"math"
	"runtime"
	"sync"
	"sync/atomic"
)

// counts counts observations in buckets and sums them up, so that a reader never
// sees a sum and counts that don't belong together, and an observer never waits.
//
// There are two halves. Observers write to the hot one. A reader makes the other
// one hot, waits until the observers that are still at work in the half that is
// cold now have finished, reads it in peace, and adds it to the hot one.
//
// An observer announces itself by adding 1 to started, which also tells it which
// half is hot, and reports that it is done by adding 1 to its bucket, its last
// step. So nobody is at work in the cold half once its buckets add up to the
// number of observations that had been announced when the halves changed places.
type counts struct {
	started atomic.Uint64 // the top bit is the hot half, the rest the observations announced
	halves  [2]half
	reading sync.Mutex // one reader at a time
}

const (
	hotBit  = 63
	swapHot = 1 << hotBit
)

// half is one of the two places where observations are counted.
type half struct {
	sum     atomic.Uint64   // the bits of a float64
	buckets []atomic.Uint64 // not cumulative
}

// init makes room for n buckets.
func (c *counts) init(n int) {
	c.halves[0].buckets = make([]atomic.Uint64, n)
	c.halves[1].buckets = make([]atomic.Uint64, n)
}

// observe counts v in the bucket with the given index.
func (c *counts) observe(v float64, bucket int) {
	hot := &c.halves[c.started.Add(1)>>hotBit]
	addFloat(&hot.sum, v)
	hot.buckets[bucket].Add(1)
}

// read returns the sum of all observations, and writes the number of those up to
// and including each bucket to cumulative, the last of which is their number.
func (c *counts) read(cumulative []uint64) (sum float64) {
	c.reading.Lock()
	defer c.reading.Unlock()
	now := c.started.Add(swapHot)
	hot, cold := &c.halves[now>>hotBit], &c.halves[^now>>hotBit]
	for cold.count() != now&^swapHot {
		runtime.Gosched()
	}
	var count uint64
	for i := range cold.buckets {
		n := cold.buckets[i].Swap(0)
		hot.buckets[i].Add(n)
		count += n
		cumulative[i] = count
	}
	sum = math.Float64frombits(cold.sum.Swap(0))
	addFloat(&hot.sum, sum)
	return sum
}

// count returns the number of observations in this half.
func (h *half) count() (n uint64) {
	for i := range h.buckets {
		n += h.buckets[i].Load()
	}
	return n
}
