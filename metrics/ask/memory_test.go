package ask_test

import (
	"context"
	"math"
	"slices"

	"github.com/prometheus/prometheus/model/histogram"
	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/model/value"
	"github.com/prometheus/prometheus/storage"
	"github.com/prometheus/prometheus/tsdb/chunkenc"
	"github.com/prometheus/prometheus/tsdb/chunks"
	"github.com/prometheus/prometheus/util/annotations"
)

// memory is a storage made for a test: quick, and with any samples, those that a
// real one would refuse included.
type memory []*storage.SeriesEntry

// add appends a series.
func (m *memory) add(samples []chunks.Sample, nameAndLabels ...string) {
	*m = append(*m, storage.NewListSeries(labels.FromStrings(nameAndLabels...), samples))
}

// Querier implements storage.Queryable.
func (m memory) Querier(int64, int64) (storage.Querier, error) { return &memoryQuerier{series: m}, nil }

type memoryQuerier struct {
	storage.MockQuerier
	series memory
}

// Select implements storage.Querier.
func (q *memoryQuerier) Select(_ context.Context, _ bool, _ *storage.SelectHints, matchers ...*labels.Matcher) storage.SeriesSet {
	set := &memorySet{at: -1}
next:
	for _, s := range q.series {
		for _, m := range matchers {
			if !m.Matches(s.Lset.Get(m.Name)) {
				continue next
			}
		}
		set.series = append(set.series, s)
	}
	return set
}

type memorySet struct {
	series memory
	at     int
}

func (s *memorySet) Next() bool                        { s.at++; return s.at < len(s.series) }
func (s *memorySet) At() storage.Series                { return s.series[s.at] }
func (s *memorySet) Err() error                        { return nil }
func (s *memorySet) Warnings() annotations.Annotations { return nil }

// sample is a number or a native histogram at a time.
type sample struct {
	at    int64
	value float64
	fh    *histogram.FloatHistogram
}

func (s sample) T() int64                      { return s.at }
func (s sample) ST() int64                     { return 0 }
func (s sample) F() float64                    { return s.value }
func (s sample) H() *histogram.Histogram       { return nil }
func (s sample) FH() *histogram.FloatHistogram { return s.fh }
func (s sample) Type() chunkenc.ValueType {
	if s.fh != nil {
		return chunkenc.ValFloatHistogram
	}
	return chunkenc.ValFloat
}
func (s sample) Copy() chunks.Sample { return s }

// same compares numbers to the last bit, but for which NaN it is.
func same(a, b float64) bool {
	return math.Float64bits(a) == math.Float64bits(b) || math.IsNaN(a) && math.IsNaN(b)
}

// store is a memory to which rules write.
type store struct {
	memory
	written map[string]*[]chunks.Sample
}

func (m memory) store() *store { return &store{slices.Clone(m), map[string]*[]chunks.Sample{}} }

// Write implements ask.Store.
func (s *store) Write(l labels.Labels, at int64, value float64, h *histogram.FloatHistogram) {
	samples, known := s.written[l.String()]
	if !known {
		samples = new([]chunks.Sample)
		s.written[l.String()] = samples
		s.memory = append(s.memory, &storage.SeriesEntry{Lset: l, SampleIteratorFn: func(chunkenc.Iterator) chunkenc.Iterator {
			return storage.NewListSeries(l, *samples).Iterator(nil)
		}})
	}
	if n := len(*samples); n == 0 || (*samples)[n-1].T() < at {
		*samples = append(*samples, sample{at, value, h})
	}
}

// End implements ask.Store.
func (s *store) End(l labels.Labels, last, at int64) {
	if samples := *s.written[l.String()]; samples[len(samples)-1].T() <= last {
		s.Write(l, at, math.Float64frombits(value.StaleNaN), nil)
	}
}
