package metrics

import (
	"maps"
	"math"
	"slices"
	"sync"
	"time"

	"github.com/beorn7/perks/quantile"
	dto "github.com/prometheus/client_model/go"
)

// window estimates quantiles of what was observed in the last while. It keeps
// several streams that all get every observation, each cleared at another time,
// one after the other. The one to be cleared next remembers longest: it answers.
type window struct {
	lock    sync.Mutex
	clock   Clock
	streams []*quantile.Stream
	oldest  int           // index of the stream to be cleared next
	until   time.Time     // when that will be
	step    time.Duration // from there to the next
	ranks   []float64     // the quantiles wanted, sorted
	pending []float64     // observed, but not in the streams yet: many at once is faster
	sum     float64
	count   uint64
}

// pendingObservations is how many observations wait for the streams at most. It
// is client_golang's number, not that it mattered to what comes out.
const pendingObservations = 500

func newWindow(opts SummaryOpts, clock Clock) *window {
	w := &window{
		clock: clock,
		step:  opts.Window / time.Duration(opts.AgeBuckets),
		ranks: slices.Sorted(maps.Keys(opts.Objectives)),

		pending: make([]float64, 0, pendingObservations),
	}
	w.until = clock().Add(w.step)
	for range opts.AgeBuckets {
		w.streams = append(w.streams, quantile.NewTargeted(opts.Objectives))
	}
	return w
}

func (w *window) observe(v float64) {
	w.lock.Lock()
	defer w.lock.Unlock()
	w.slide()
	w.sum += v
	w.count++
	w.pending = append(w.pending, v)
	if len(w.pending) == pendingObservations {
		w.flush()
	}
}

func (w *window) flush() {
	for _, s := range w.streams {
		for _, v := range w.pending {
			s.Insert(v)
		}
	}
	w.pending = w.pending[:0]
}

// slide clears the streams whose time has come since it was last called.
func (w *window) slide() {
	late := w.clock().Sub(w.until)
	if late <= 0 {
		return
	}
	w.flush()
	steps := (late-1)/w.step + 1
	for range min(steps, time.Duration(len(w.streams))) {
		w.streams[w.oldest].Reset()
		w.oldest = (w.oldest + 1) % len(w.streams)
	}
	w.until = w.until.Add(steps * w.step)
}

// read returns the sum, the count and the quantiles. A quantile of nothing is
// NaN.
func (w *window) read() (sum float64, count uint64, quantiles []*dto.Quantile) {
	w.lock.Lock()
	defer w.lock.Unlock()
	w.slide()
	w.flush()
	answers := w.streams[w.oldest]
	for i := range w.ranks {
		value := math.NaN()
		if answers.Count() > 0 {
			value = answers.Query(w.ranks[i])
		}
		quantiles = append(quantiles, &dto.Quantile{Quantile: &w.ranks[i], Value: &value})
	}
	return w.sum, w.count, quantiles
}
