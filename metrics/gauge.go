package metrics

import (
	"math"
	"sync/atomic"

	dto "github.com/prometheus/client_model/go"
)

// Gauge is a number that goes up and down: a temperature, the length of a
// queue, the requests in flight. Its value is read as it stands; rate() of a
// gauge means nothing. Use a Counter for what only grows.
//
// A Gauge is one series. It is safe for concurrent use and never locks.
type Gauge struct {
	value  atomic.Uint64 // the bits of a float64
	labels []*dto.LabelPair
}

// GaugeVec is a family of gauges that differ in their label values.
type GaugeVec = Vec[Gauge]

// NewGauge registers a gauge without labels.
func (r *Registry) NewGauge(opts Opts) (*Gauge, error) {
	v, err := r.NewGaugeVec(opts)
	if err != nil {
		return nil, err
	}
	return v.With()
}

// NewGaugeVec registers a gauge with labels. Its series begin to exist when With
// or WithLabels first names them.
func (r *Registry) NewGaugeVec(opts Opts, labelNames ...string) (*GaugeVec, error) {
	d, err := newDesc(GaugeType, opts, labelNames)
	if err != nil {
		return nil, err
	}
	v := newVec(d, (*Gauge).message, func(labels []*dto.LabelPair) *Gauge {
		return &Gauge{labels: labels}
	})
	return registered(r, v)
}

// Set makes v the gauge's value.
func (g *Gauge) Set(v float64) { g.value.Store(math.Float64bits(v)) }

// Inc adds 1.
func (g *Gauge) Inc() { g.Add(1) }

// Dec takes 1 away.
func (g *Gauge) Dec() { g.Add(-1) }

// Add adds v, which may be negative.
func (g *Gauge) Add(v float64) { addFloat(&g.value, v) }

// Sub takes v away; v may be negative.
func (g *Gauge) Sub(v float64) { g.Add(-v) }

// Value returns the gauge's current value.
func (g *Gauge) Value() float64 { return math.Float64frombits(g.value.Load()) }

// message returns the gauge as the exposition formats see it. A gauge has no
// created timestamp: nothing is ever counted from its beginning.
func (g *Gauge) message() *dto.Metric {
	m := &struct {
		metric dto.Metric
		gauge  dto.Gauge
		value  float64
	}{}
	m.value = g.Value()
	m.gauge.Value = &m.value
	m.metric.Label = g.labels
	m.metric.Gauge = &m.gauge
	return &m.metric
}
