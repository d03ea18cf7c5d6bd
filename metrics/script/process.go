package script

import (
	"slices"
	"strconv"
	"time"

	"metricplayground/metrics"
)

// process is the program that a script describes, as it runs: a registry, its
// metrics and a clock. What is applied to it can't be taken back; going back is
// making another process and applying less.
type process struct {
	seed     uint64
	begin    time.Time // of the clock
	now      time.Time
	ahead    time.Duration // of the machine's clock, below zero: behind
	started  time.Time     // of the process, later than begin after a restart
	registry *metrics.Registry
	metrics  map[string]*liveMetric
	order    []*liveMetric     // in order of creation
	series   int               // that exist
	samples  int               // that they make in the text format, about
	work     int               // repetitions done since begin
	workOf   map[string]int    // of them, by metric
	draws    map[string]uint64 // draws without a seed, by metric
	// lost is the series with labels that restarts took away, by metric:
	// traffic will bring them again.
	lost   map[string][]SeriesState
	key    []byte    // scratch for looking up series, and room for
	values [8]string // the label values of most of them

	// tainted says that an operation was refused half-way: the process is not
	// what the operations before it make, and is of no use any more.
	tainted bool
}

func newProcess(begin time.Time, seed uint64) *process {
	p := &process{
		seed: seed, begin: begin, now: begin, started: begin,
		metrics: map[string]*liveMetric{}, draws: map[string]uint64{}, workOf: map[string]int{},
		lost: map[string][]SeriesState{},
	}
	p.registry = p.newRegistry()
	return p
}

func (p *process) newRegistry() *metrics.Registry {
	return metrics.NewRegistry(metrics.WithClock(func() time.Time { return p.now.Add(p.ahead) }))
}

// apply does one operation. When it is refused, the process is as it was, or tainted.
func (p *process) apply(op Operation) error {
	switch op := op.(type) {
	case Create:
		return p.create(op)
	case Change:
		return p.change(op)
	case Init:
		return p.init(op.Series)
	case Drop:
		return p.drop(op.Series)
	case Remove:
		return p.remove(op.Metric)
	case Restart:
		return p.restart()
	case Comment:
		return nil
	}
	return &BadOperation{Fault: FaultNone}
}

func (p *process) init(named Series) error {
	m, err := p.metric(named.Metric)
	if err != nil {
		return err
	}
	s, created, err := p.seriesOf(m, named)
	if created {
		p.begun(s)
	}
	return err
}

// applyAll does operations up to the first that is refused, and gives its index.
func (p *process) applyAll(ops []Operation) (int, error) {
	for i, op := range ops {
		if err := p.apply(op); err != nil {
			return i, err
		}
	}
	return len(ops), nil
}

func (p *process) metric(name string) (*liveMetric, error) {
	if m, ok := p.metrics[name]; ok {
		return m, nil
	}
	return nil, &UnknownMetric{Name: name, Suggestion: p.similar(name)}
}

// similar is the metric whose name was probably meant: one that is spelled
// nearly so, or that adds a suffix or lacks one.
func (p *process) similar(name string) string {
	names := make([]string, len(p.order))
	for i, m := range p.order {
		names[i] = m.create.Name
	}
	if near := nearest(name, names); near != "" {
		return near
	}
	for _, n := range names {
		if len(name) > 0 && (hasSuffixAfter(n, name) || hasSuffixAfter(name, n)) {
			return n
		}
	}
	return ""
}

// hasSuffixAfter says whether name is stem, an underscore and more.
func hasSuffixAfter(name, stem string) bool {
	return len(name) > len(stem) && name[:len(stem)] == stem && name[len(stem)] == '_'
}

func (p *process) remove(name string) error {
	m, err := p.metric(name)
	if err != nil {
		return err
	}
	p.forget(m)
	return nil
}

func (p *process) forget(m *liveMetric) {
	p.registry.Unregister(m.create.Name)
	p.forgetSeries(m)
	delete(p.metrics, m.create.Name)
	delete(p.lost, m.create.Name)
	p.order = slices.DeleteFunc(p.order, func(other *liveMetric) bool { return other == m })
}

func (p *process) forgetSeries(m *liveMetric) {
	p.series -= len(m.order)
	p.samples -= len(m.order) * m.samples
}

// pass moves the clock.
func (p *process) pass(to time.Time) {
	p.now = to
	for _, m := range p.order {
		if m.ages() {
			p.age(m)
		}
	}
}

// setClock sets how wrong the clock is.
func (p *process) setClock(ahead time.Duration) {
	p.ahead = ahead
	p.pass(p.now)
}

// restart gives every metric a new beginning: what a client library does when
// its process starts again and runs the same lines.
func (p *process) restart() error {
	p.started = p.now
	p.registry = p.newRegistry()
	p.series, p.samples = 0, 0
	for _, m := range p.order {
		p.lose(m)
		p.endTrails(m)
		if err := p.register(m); err != nil {
			p.tainted = true
			return err
		}
	}
	return nil
}

// lose remembers the series of a metric that a restart takes away.
func (p *process) lose(m *liveMetric) {
	name := m.create.Name
	for _, s := range m.states() {
		if !slices.ContainsFunc(p.lost[name], func(other SeriesState) bool { return other.ID == s.ID }) {
			p.lost[name] = append(p.lost[name], s)
		}
	}
}

func (p *process) drop(s Series) error {
	m, err := p.metric(s.Metric)
	if err != nil {
		return err
	}
	values, err := m.valuesOf(s, p.values[:0])
	switch {
	case err != nil:
		return err
	case len(m.create.Labels) == 0:
		return &OnlySeries{Metric: s.Metric}
	}
	p.key = appendKey(p.key[:0], values)
	gone, ok := m.byValues[string(p.key)]
	if !ok {
		return &UnknownSeries{Series: s}
	}
	m.vec.delete(values)
	delete(m.byValues, string(p.key))
	m.order = slices.DeleteFunc(m.order, func(other *liveSeries) bool { return other == gone })
	m.stale = true
	p.series--
	p.samples -= m.samples
	return nil
}

// seriesOf is the series that an operation names; it says whether it had to be
// created.
func (p *process) seriesOf(m *liveMetric, named Series) (s *liveSeries, created bool, err error) {
	values, err := m.valuesOf(named, p.values[:0])
	if err != nil {
		return nil, false, err
	}
	p.key = appendKey(p.key[:0], values)
	if s, ok := m.byValues[string(p.key)]; ok {
		return s, false, nil
	}
	if err := LimitSeries.check(p.series + 1); err != nil {
		return nil, false, err
	}
	if err := LimitSamples.check(p.samples + m.samples); err != nil {
		return nil, false, err
	}
	if s, err = m.newSeries(values); err != nil {
		return nil, false, err
	}
	m.byValues[string(p.key)] = s
	m.resumeTrail(p.key, s)
	m.order = append(m.order, s)
	m.stale = true
	p.series++
	p.samples += m.samples
	return s, true, nil
}

// appendKey makes label values one string; 0xFF is in no text in UTF-8.
func appendKey(key []byte, values []string) []byte {
	for _, v := range values {
		key = append(append(key, v...), 0xFF)
	}
	return key
}

// times is how often a change is done, if that is allowed.
func (c Change) times() (int, error) {
	if c.Times < 0 {
		return 0, &BadOperation{Fault: FaultTimes, Got: strconv.Itoa(c.Times)}
	}
	return max(1, c.Times), LimitTimes.check(c.Times)
}

func (p *process) isSummary(metric string) bool {
	m, ok := p.metrics[metric]
	return ok && m.create.Type == Summary
}
