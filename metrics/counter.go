package metrics

import (
	"math"
	"sync/atomic"

	dto "github.com/prometheus/client_model/go"
	"google.golang.org/protobuf/types/known/timestamppb"
)

// Counter is a number that only ever goes up: requests served, bytes sent,
// errors met. It starts at 0 with the process, so its value says little; how
// fast it grows says everything, and that is what rate() is for. Use a Gauge
// for what can go down again.
//
// A Counter is one series. It is safe for concurrent use and never locks.
type Counter struct {
	// whole holds what was added in whole numbers, since adding an integer is
	// one instruction; fraction holds the bits of a float64 with the rest. The
	// value is the sum of both.
	whole    atomic.Uint64
	fraction atomic.Uint64
	exemplar atomic.Pointer[dto.Exemplar]

	desc    *desc
	clock   Clock
	labels  []*dto.LabelPair
	created *timestamppb.Timestamp
}

// CounterVec is a family of counters that differ in their label values.
type CounterVec = Vec[Counter]

// NewCounter registers a counter without labels.
func (r *Registry) NewCounter(opts Opts) (*Counter, error) {
	v, err := r.NewCounterVec(opts)
	if err != nil {
		return nil, err
	}
	return v.With()
}

// NewCounterVec registers a counter with labels. Its series begin to exist when
// With or WithLabels first names them.
func (r *Registry) NewCounterVec(opts Opts, labelNames ...string) (*CounterVec, error) {
	d, err := newDesc(CounterType, opts, labelNames)
	if err != nil {
		return nil, err
	}
	v := newVec(d, (*Counter).message, func(labels []*dto.LabelPair) *Counter {
		return &Counter{desc: d, clock: r.clock, labels: labels, created: timestamppb.New(r.clock())}
	})
	return registered(r, v)
}

const (
	overflow = 1 << 64 // what is lost when whole wraps around
	plain    = 1 << 62 // what is added in the quick way is less
)

// Inc adds 1.
func (c *Counter) Inc() { c.addWhole(1) }

// Add adds v, which must not be negative: the rule CounterDecreased. NaN and
// +Inf are accepted, as client_golang and prometheus_client accept them; the
// counter never recovers from either.
func (c *Counter) Add(v float64) error {
	// What converting a float64 to an integer gives when it is out of range differs
	// from one architecture to another, but it is never within these bounds, or it
	// doesn't convert back to v.
	if n := int64(v); uint64(n) < plain {
		if float64(n) == v {
			c.addWhole(uint64(n))
			return nil
		}
		if v > 0 {
			addFloat(&c.fraction, v)
			return nil
		}
	}
	return c.addUnusual(v)
}

func (c *Counter) addUnusual(v float64) error {
	switch {
	case v < 0:
		return c.decreased(v)
	case plain <= v && v < overflow: // so large that there are no fractions
		c.addWhole(uint64(v))
	default:
		addFloat(&c.fraction, v)
	}
	return nil
}

func (c *Counter) addWhole(n uint64) {
	if c.whole.Add(n) < n {
		addFloat(&c.fraction, overflow)
	}
}

// AddWithExemplar adds v and remembers labels, v and the time as the counter's
// exemplar: one example of what was counted, such as the ID of a trace. nil
// labels leave the last exemplar in place. The errors are those of Add and of
// CheckExemplar; after an error nothing has changed. (client_golang has added v
// by the time that it panics over the exemplar.)
func (c *Counter) AddWithExemplar(v float64, labels map[string]string) error {
	if v < 0 {
		return c.decreased(v)
	}
	e, err := newExemplar(c.desc.Name, v, c.clock, labels)
	if err != nil {
		return err
	}
	if err := c.Add(v); err != nil || e == nil {
		return err
	}
	c.exemplar.Store(e)
	return nil
}

// Value returns the counter's current value.
func (c *Counter) Value() float64 {
	return math.Float64frombits(c.fraction.Load()) + float64(c.whole.Load())
}

// message returns the counter as the exposition formats see it. The exemplar is
// read first, so that nobody sees one for something not yet counted.
func (c *Counter) message() *dto.Metric {
	m := &struct {
		metric  dto.Metric
		counter dto.Counter
		value   float64
	}{}
	m.counter.Exemplar = c.exemplar.Load()
	m.value = c.Value()
	m.counter.Value = &m.value
	m.counter.CreatedTimestamp = c.created
	m.metric.Label = c.labels
	m.metric.Counter = &m.counter
	return &m.metric
}

// addFloat adds v to the float64 whose bits are in sum.
func addFloat(sum *atomic.Uint64, v float64) {
	for {
		old := sum.Load()
		if sum.CompareAndSwap(old, math.Float64bits(math.Float64frombits(old)+v)) {
			return
		}
	}
}
