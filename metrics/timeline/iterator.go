package timeline

import (
	"sort"

	"github.com/prometheus/prometheus/model/histogram"
	"github.com/prometheus/prometheus/tsdb/chunkenc"
)

// iterator goes through samples. It implements chunkenc.Iterator.
type iterator struct {
	samples []sample
	at      int
}

// Next implements chunkenc.Iterator.
func (i *iterator) Next() chunkenc.ValueType {
	if i.at < len(i.samples) {
		i.at++
	}
	return i.kind()
}

// millis is a moment, in milliseconds since 1970. It has a name of its own so that
// vet doesn't take Seek for io.Seeker's.
type millis = int64

// Seek implements chunkenc.Iterator.
func (i *iterator) Seek(t millis) chunkenc.ValueType {
	i.at = max(i.at, 0)
	if i.at < len(i.samples) && i.samples[i.at].t < t {
		rest := i.samples[i.at:]
		i.at += sort.Search(len(rest), func(n int) bool { return rest[n].t >= t })
	}
	return i.kind()
}

func (i *iterator) kind() chunkenc.ValueType {
	switch {
	case i.at >= len(i.samples):
		return chunkenc.ValNone
	case i.samples[i.at].h == nil:
		return chunkenc.ValFloat
	case i.samples[i.at].h.whole != nil:
		return chunkenc.ValHistogram
	}
	return chunkenc.ValFloatHistogram
}

// At implements chunkenc.Iterator.
func (i *iterator) At() (int64, float64) { return i.samples[i.at].t, i.samples[i.at].v }

// AtHistogram implements chunkenc.Iterator.
func (i *iterator) AtHistogram(into *histogram.Histogram) (int64, *histogram.Histogram) {
	s := i.samples[i.at]
	if into == nil {
		return s.t, s.h.whole.Copy()
	}
	s.h.whole.CopyTo(into)
	return s.t, into
}

// AtFloatHistogram implements chunkenc.Iterator.
func (i *iterator) AtFloatHistogram(into *histogram.FloatHistogram) (int64, *histogram.FloatHistogram) {
	s := i.samples[i.at]
	return s.t, s.h.toFloat(into)
}

// AtT implements chunkenc.Iterator.
func (i *iterator) AtT() int64 { return i.samples[i.at].t }

// AtST implements chunkenc.Iterator. Start timestamps aren't stored, as in a
// Prometheus without the feature flag for them.
func (i *iterator) AtST() int64 { return 0 }

// Err implements chunkenc.Iterator.
func (i *iterator) Err() error { return nil }
