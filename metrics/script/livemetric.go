package script

import (
	"math"

	"metricplayground/metrics"
)

// liveMetric is a metric of a running process.
type liveMetric struct {
	create   Create
	birth    int       // place of the operation that created it, as far as a rewind has noted it
	bounds   []float64 // resolved upper bounds without +Inf, histogram only
	samples  int       // lines of the text format that a series makes, about
	vec      vec
	byValues map[string]*liveSeries
	order    []*liveSeries // in order of creation

	// crowded says that a series has had so many observations that reading
	// its quantiles changes what it answers later: see age.
	crowded bool

	past map[string]*trail // of series before a restart, by the values of their labels

	stale bool  // changed since view was made
	view  *view // what the last snapshot showed, nil before the first
}

// vec is a metrics.Vec of one of the four types.
type vec struct {
	counters   *metrics.CounterVec
	gauges     *metrics.GaugeVec
	histograms *metrics.HistogramVec
	summaries  *metrics.SummaryVec
}

func (v vec) delete(values []string) bool {
	switch {
	case v.counters != nil:
		return v.counters.Delete(values...)
	case v.gauges != nil:
		return v.gauges.Delete(values...)
	case v.histograms != nil:
		return v.histograms.Delete(values...)
	}
	return v.summaries.Delete(values...)
}

// valuesOf gives the label values of a series in the order in which the metric
// declares the labels. The error is a *metrics.Error that names what is missing
// or unknown. The values are appended to room.
func (m *liveMetric) valuesOf(s Series, room []string) ([]string, error) {
	names, values := m.create.Labels, room
	for i, name := range names {
		if i < len(s.Labels) && s.Labels[i].Name == name {
			values = append(values, s.Labels[i].Value)
		} else if at := labelAt(s.Labels, name); at >= 0 {
			values = append(values, s.Labels[at].Value)
		}
	}
	if len(values) == len(names) && len(values) == len(s.Labels) {
		return values, nil
	}
	byName := make(map[string]string, len(s.Labels))
	for _, l := range s.Labels {
		byName[l.Name] = l.Value
	}
	if err := metrics.CheckLabels(metrics.Type(m.create.Type), s.Metric, names, byName); err != nil {
		return nil, err
	}
	return nil, &BadOperation{Fault: FaultRepeatedLabel, Got: repeated(s.Labels)}
}

func labelAt(labels []Label, name string) int {
	for i, l := range labels {
		if l.Name == name {
			return i
		}
	}
	return -1
}

// repeated is the first label that stands there a second time.
func repeated(labels []Label) string {
	for i, l := range labels {
		if labelAt(labels[:i], l.Name) >= 0 {
			return l.Name
		}
	}
	return ""
}

// create makes a metric.
func (p *process) create(c Create) error {
	m := &liveMetric{create: c}
	if err := m.resolve(); err != nil {
		return err
	}
	if err := p.register(m); err != nil {
		return err
	}
	p.metrics[c.Name] = m
	p.order = append(p.order, m)
	return nil
}

// resolve works out the bounds and checks the limits of the metric itself.
func (m *liveMetric) resolve() (err error) {
	m.samples = 1
	switch m.create.Type {
	case Counter, Gauge:
	case Histogram:
		if err = LimitBuckets.check(max(m.create.Buckets.Count, len(m.create.Buckets.Bounds))); err != nil {
			return err
		}
		if m.bounds, err = m.create.ResolveBuckets(); err != nil {
			return err
		}
		m.samples = len(m.bounds) + 3
	case Summary:
		if err = LimitObjectives.check(len(m.create.Objectives)); err != nil {
			return err
		}
		m.samples = len(m.create.Objectives) + 2
	default:
		return &BadOperation{Fault: FaultType, Got: string(m.create.Type)}
	}
	return nil
}

// ResolveBuckets gives the upper bounds of a histogram, as calculated from its
// layout and without +Inf; none for one with native buckets only. The error is
// a *metrics.Error.
func (c Create) ResolveBuckets() (bounds []float64, err error) {
	switch b := c.Buckets; {
	case b.Kind == LinearBuckets:
		bounds, err = metrics.Linear(b.Start, b.Step, b.Count)
	case b.Kind == ExponentialBuckets:
		bounds, err = metrics.Exponential(b.Start, b.Step, b.Count)
	case b.Kind == OwnBuckets && len(b.Bounds) > 0:
		bounds = b.Bounds
	case b.Kind == DefaultBuckets || c.Native == 0:
		bounds = metrics.DefaultBuckets()
	}
	if n := len(bounds); n > 1 && math.IsInf(bounds[n-1], 1) {
		bounds = bounds[: n-1 : n-1]
	}
	return bounds, named(err, c.Name)
}

// named fills in the metric that a *metrics.Error is about, if it doesn't know.
func named(err error, metric string) error {
	if e, ok := err.(*metrics.Error); ok && e.Metric == "" {
		e.Metric = metric
	}
	return err
}

// register makes the metric known to the process's registry, without series,
// or with its only one if it has no labels.
func (p *process) register(m *liveMetric) (err error) {
	c, v := m.create, vec{}
	opts := metrics.Opts{Name: c.Name, Help: c.Help, Unit: c.Unit}
	switch c.Type {
	case Counter:
		v.counters, err = p.registry.NewCounterVec(opts, c.Labels...)
	case Gauge:
		v.gauges, err = p.registry.NewGaugeVec(opts, c.Labels...)
	case Histogram:
		v.histograms, err = p.registry.NewHistogramVec(metrics.HistogramOpts{Opts: opts, Buckets: m.bounds, NativeFactor: c.Native}, c.Labels...)
	case Summary:
		v.summaries, err = p.registry.NewSummaryVec(metrics.SummaryOpts{Opts: opts, Objectives: c.objectives(), Window: c.Window}, c.Labels...)
	}
	if err != nil {
		return named(err, c.Name)
	}
	m.vec, m.order, m.byValues, m.crowded, m.stale = v, nil, map[string]*liveSeries{}, false, true
	if len(c.Labels) == 0 {
		s, _, err := p.seriesOf(m, Series{Metric: c.Name})
		if err != nil {
			p.registry.Unregister(c.Name)
			return err
		}
		p.begun(s)
	}
	return nil
}

func (c Create) objectives() map[float64]float64 {
	if len(c.Objectives) == 0 {
		return nil
	}
	byQuantile := make(map[float64]float64, len(c.Objectives))
	for _, o := range c.Objectives {
		byQuantile[o.Quantile] = o.Error
	}
	return byQuantile
}
