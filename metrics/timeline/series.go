package timeline

import (
	"math"

	"github.com/prometheus/prometheus/model/exemplar"
	"github.com/prometheus/prometheus/model/histogram"
	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/model/value"
)

// sample is one sample of a series. One with a histogram has no value.
type sample struct {
	t int64
	v float64
	h *native
}

// native is a native histogram: one with whole numbers, which is what a scrape
// gives, or one with any, which is what a query makes of it.
type native struct {
	whole *histogram.Histogram
	float *histogram.FloatHistogram
}

func (n *native) sum() float64 {
	if n.whole != nil {
		return n.whole.Sum
	}
	return n.float.Sum
}

func (n *native) toFloat(into *histogram.FloatHistogram) *histogram.FloatHistogram {
	switch {
	case n.whole != nil:
		return n.whole.ToFloat(into)
	case into == nil:
		return n.float.Copy()
	}
	n.float.CopyTo(into)
	return into
}

func (n *native) hint() histogram.CounterResetHint {
	if n.whole != nil {
		return n.whole.CounterResetHint
	}
	return n.float.CounterResetHint
}

// hinted is a copy with a hint.
func (n *native) hinted(hint histogram.CounterResetHint) *native {
	if n.whole != nil {
		h := *n.whole
		h.CounterResetHint = hint
		return &native{whole: &h}
	}
	h := *n.float
	h.CounterResetHint = hint
	return &native{float: &h}
}

func staleMarker() float64 { return math.Float64frombits(value.StaleNaN) }

// stale says whether the sample marks the end of its series.
func (s sample) stale() bool {
	if s.h != nil {
		return value.IsStaleNaN(s.h.sum())
	}
	return value.IsStaleNaN(s.v)
}

// series is a stored series. Samples and exemplars that were handed out are
// never overwritten.
type series struct {
	labels    labels.Labels
	samples   []sample
	exemplars []exemplar.Exemplar
}

// append stores a sample, unless there is one as late already: Prometheus
// refuses those.
func (s *series) append(t int64, v float64, h *native) bool {
	n := len(s.samples)
	if n > 0 && s.samples[n-1].t >= t {
		return false
	}
	if n > 0 {
		last := s.samples[n-1]
		switch {
		case h != nil:
			h = h.hinted(resetHint(last, h))
		case last.h != nil && value.IsStaleNaN(v):
			// The end of a native histogram is a histogram too.
			h, v = last.h.end(), 0
		}
	}
	s.samples = append(s.samples, sample{t, v, h})
	return true
}

// end is the stale marker that follows a histogram.
func (n *native) end() *native {
	if n.whole != nil {
		return &native{whole: &histogram.Histogram{Sum: staleMarker()}}
	}
	return &native{float: &histogram.FloatHistogram{Sum: staleMarker()}}
}

// resetHint is what the database of Prometheus tells of a native histogram that
// follows another sample: that it is known to be no new beginning. It never tells
// that something is one; the engine then compares for itself.
func resetHint(last sample, h *native) histogram.CounterResetHint {
	hint := h.hint()
	switch {
	case hint == histogram.GaugeType:
		return hint
	case last.h == nil || last.stale() || last.h.hint() == histogram.GaugeType || hint == histogram.CounterReset:
		return histogram.UnknownCounterReset
	}
	before := last.h.hinted(histogram.UnknownCounterReset)
	if h.hinted(histogram.UnknownCounterReset).toFloat(nil).DetectReset(before.toFloat(nil)) {
		return histogram.UnknownCounterReset
	}
	return histogram.NotCounterReset
}

// exemplify stores an exemplar, unless it is there or older than the newest one.
func (s *series) exemplify(e exemplar.Exemplar) bool {
	if n := len(s.exemplars); n > 0 {
		last := s.exemplars[n-1]
		if last.Equals(e) || e.Ts < last.Ts || e.Ts == last.Ts &&
			(e.Value < last.Value || e.Value == last.Value && e.Labels.Hash() < last.Labels.Hash()) {
			return false
		}
	}
	s.exemplars = append(s.exemplars, e)
	return true
}

// take takes the newest sample back.
func (s *series) take() {
	n := len(s.samples) - 1
	s.samples = s.samples[:n:n]
}

func (s *series) takeExemplar() {
	n := len(s.exemplars) - 1
	s.exemplars = s.exemplars[:n:n]
}
