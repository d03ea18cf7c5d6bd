package ask

import (
	"context"
	"time"

	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/storage"
	"github.com/prometheus/prometheus/tsdb/chunkenc"
)

// pacer lets others have their turn while a query computes.
type pacer struct {
	yield func()
	frame time.Duration
	since time.Time
	calls int
}

func newPacer(o Options) *pacer {
	return &pacer{yield: o.Yield, frame: o.Frame, since: time.Now()}
}

// often is how many samples are read between two looks at the clock, which takes
// longer than reading one.
const often = 32

// tick is called for each sample.
func (p *pacer) tick() {
	if p.calls++; p.calls%often == 0 {
		p.pause()
	}
}

// pause yields if the frame is used up.
func (p *pacer) pause() {
	if p.yield != nil && time.Since(p.since) >= p.frame {
		p.yield()
		p.since = time.Now()
	}
}

// pacedQueryable is a storage that ticks with each sample read from it.
type pacedQueryable struct {
	storage.Queryable
	*pacer
}

// Querier implements storage.Queryable.
func (q pacedQueryable) Querier(from, to int64) (storage.Querier, error) {
	querier, err := q.Queryable.Querier(from, to)
	if err != nil {
		return nil, err
	}
	return pacedQuerier{querier, q.pacer}, nil
}

type pacedQuerier struct {
	storage.Querier
	*pacer
}

// Select implements storage.Querier.
func (q pacedQuerier) Select(ctx context.Context, sorted bool, hints *storage.SelectHints, matchers ...*labels.Matcher) storage.SeriesSet {
	return pacedSet{q.Querier.Select(ctx, sorted, hints, matchers...), q.pacer}
}

type pacedSet struct {
	storage.SeriesSet
	*pacer
}

// Next implements storage.SeriesSet.
func (s pacedSet) Next() bool {
	s.tick()
	return s.SeriesSet.Next()
}

// At implements storage.SeriesSet.
func (s pacedSet) At() storage.Series { return pacedSeries{s.SeriesSet.At(), s.pacer} }

type pacedSeries struct {
	storage.Series
	*pacer
}

// Iterator implements storage.Series.
func (s pacedSeries) Iterator(reuse chunkenc.Iterator) chunkenc.Iterator {
	it, ok := reuse.(*pacedIterator)
	if !ok {
		it = &pacedIterator{}
	}
	it.Iterator, it.pacer = s.Series.Iterator(it.Iterator), s.pacer
	return it
}

type pacedIterator struct {
	chunkenc.Iterator
	*pacer
}

// Next implements chunkenc.Iterator.
func (i *pacedIterator) Next() chunkenc.ValueType {
	i.tick()
	return i.Iterator.Next()
}
