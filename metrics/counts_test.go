package metrics

import (
	"sync"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestCountsNeverDisagree reads while others observe 1 in bucket after bucket: at any
// moment the sum is the number of observations, and neither ever goes down.
func TestCountsNeverDisagree(t *testing.T) {
	const observers, each = 4, 20_000
	var c counts
	c.init(3)
	var working sync.WaitGroup
	for range observers {
		working.Go(func() {
			for i := range each {
				c.observe(1, i%3)
			}
		})
	}
	done := make(chan struct{})
	go func() { working.Wait(); close(done) }()
	var reading sync.WaitGroup
	for range 2 {
		reading.Go(func() {
			before, cumulative := uint64(0), make([]uint64, 3)
			for running := true; running; {
				select {
				case <-done:
					running = false
				default:
				}
				sum := c.read(cumulative)
				if float64(cumulative[2]) != sum || cumulative[2] < before {
					t.Errorf("%v observations, before it were %v, and their sum is %v", cumulative[2], before, sum)
					return
				}
				before = cumulative[2]
			}
		})
	}
	reading.Wait()
	cumulative := make([]uint64, 3)
	require.EqualValues(t, observers*each, c.read(cumulative))
	require.Equal(t, uint64(observers*each), cumulative[2])
}
