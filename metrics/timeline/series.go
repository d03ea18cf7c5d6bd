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
	h *histogram.Histogram
}

func staleMarker() float64 { return math.Float64frombits(value.StaleNaN) }

// stale says whether the sample marks the end of its series.
func (s sample) stale() bool {
	if s.h != nil {
		return value.IsStaleNaN(s.h.Sum)
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
func (s *series) append(t int64, v float64, h *histogram.Histogram) bool {
	n := len(s.samples)
	if n > 0 && s.samples[n-1].t >= t {
		return false
	}
	if n > 0 {
		last := s.samples[n-1]
		switch {
		case h != nil:
			h.CounterResetHint = resetHint(last, h)
		case last.h != nil && value.IsStaleNaN(v):
			// The end of a native histogram is a histogram too.
			h, v = &histogram.Histogram{Sum: v}, 0
		}
	}
	s.samples = append(s.samples, sample{t, v, h})
	return true
}

// resetHint is what the database of Prometheus tells of a native histogram that
// follows another sample: whether it is known to be a new beginning, or known to
// be none.
func resetHint(last sample, h *histogram.Histogram) histogram.CounterResetHint {
	if last.h == nil || last.stale() || h.CounterResetHint == histogram.GaugeType {
		return h.CounterResetHint
	}
	before := *last.h
	before.CounterResetHint = histogram.UnknownCounterReset
	if h.ToFloat(nil).DetectReset(before.ToFloat(nil)) {
		return histogram.CounterReset
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
