package script

import (
	"math"
	"slices"
	"time"
)

// Trail is how a counter or a gauge came to the value that it has: what a small
// picture of it shows. It is a function of the script, like everything of a
// session, and bounded: of a long history the lows and highs are kept.
type Trail struct {
	// Moments rise in Act and in At.
	Moments []Moment
	// Restarts are those of the process, from the first moment on; their Value is 0.
	Restarts []Moment
}

// Moment is a value that a series had, and since when.
type Moment struct {
	// Act counts the changes of all the metric's series since it was made, each
	// repetition as one; a restart counts too. The value came about gradually
	// since act From: by one change, or by several alike.
	From, Act int
	// At is the virtual time since the session's start.
	At    time.Duration
	Value float64
	// Gap says that the series didn't exist right before.
	Gap bool
}

// Trail gives the trail of a counter's or gauge's series in the first replica; one without moments
// when there is no such series.
func (s *Session) Trail(of Series) Trail {
	p := s.world.first()
	m, ok := p.metrics[of.Metric]
	if !ok {
		return Trail{}
	}
	values, err := m.valuesOf(of, p.values[:0])
	if err != nil {
		return Trail{}
	}
	p.key = appendKey(p.key[:0], values)
	live, ok := m.byValues[string(p.key)]
	if !ok || live.trail == nil {
		return Trail{}
	}
	t := Trail{Moments: live.trail.moments()}
	for i, restart := range m.restarts {
		if restart.Act >= t.Moments[0].Act {
			t.Restarts = slices.Clip(m.restarts[i:])
			break
		}
	}
	return t
}

// trailGroups is how many groups of moments a trail holds before it puts
// neighbours together.
const trailGroups = 96

// trail collects moments. Each group stands for the same number of them.
type trail struct {
	groups []trailGroup
	size   int    // moments that a full group stands for
	newest Moment // not in a group yet, since it may go on
	any    bool   // whether there is a newest
	gap    bool   // the next moment comes after a gap
}

type trailGroup struct {
	low, high Moment
	count     int
}

// add notes a value. again says that the act before was of the same kind on the
// same series, so that the newest moment only goes on.
func (t *trail) add(m Moment, again bool) {
	if t.any && again && !t.gap {
		t.newest.Act, t.newest.Value = m.Act, m.Value
		return
	}
	if t.any {
		t.keep(t.newest)
	}
	m.Gap, t.gap = t.gap, false
	t.newest, t.any = m, true
}

func (t *trail) keep(m Moment) {
	if t.size == 0 {
		t.size = 1
	}
	if n := len(t.groups); n > 0 && t.groups[n-1].count < t.size {
		t.groups[n-1].join(trailGroup{m, m, 1})
		return
	}
	if len(t.groups) == trailGroups {
		for i := range trailGroups / 2 {
			both := t.groups[2*i]
			both.join(t.groups[2*i+1])
			t.groups[i] = both
		}
		t.groups = t.groups[:trailGroups/2]
		t.size *= 2
	}
	t.groups = append(t.groups, trailGroup{m, m, 1})
}

func (g *trailGroup) join(later trailGroup) {
	if !(g.low.Value <= later.low.Value) && !math.IsNaN(later.low.Value) {
		g.low = later.low
	}
	if !(g.high.Value >= later.high.Value) && !math.IsNaN(later.high.Value) {
		g.high = later.high
	}
	g.count += later.count
}

func (t *trail) moments() []Moment {
	all := make([]Moment, 0, 2*len(t.groups)+1)
	for _, g := range t.groups {
		first, second := g.low, g.high
		if second.Act < first.Act {
			first, second = second, first
		}
		all = append(all, first)
		if second.Act != first.Act {
			all = append(all, second)
		}
	}
	return append(all, t.newest)
}

// act is what changes are compared by: the same once more makes a moment longer.
type act struct {
	series *liveSeries
	verb   Verb
	number float64
	at     time.Time
}

// trace notes what a change led to. It is done some number of times.
func (p *process) trace(m *liveMetric, s *liveSeries, c Change, times int) {
	before := m.acts
	m.acts += times
	now, drawn := act{}, c.Verb.takesValue() && c.Value.Draw != nil
	if !drawn { // drawn values are never alike
		now = act{series: s, verb: c.Verb, number: c.Value.Number, at: p.now}
	}
	again := !drawn && now == m.newest
	m.newest = now
	switch {
	case c.Verb != Set || drawn:
		p.record(s, Moment{From: before, Act: m.acts}, again)
	case !again:
		// The first of them does it; the others change nothing.
		p.record(s, Moment{From: before, Act: before + 1}, false)
	}
}

func (p *process) record(s *liveSeries, m Moment, again bool) {
	switch {
	case s.counter != nil:
		m.Value = s.counter.Value()
	case s.gauge != nil:
		m.Value = s.gauge.Value()
	default:
		return
	}
	if s.trail == nil {
		s.trail = &trail{}
	}
	m.At = p.now.Sub(p.begin)
	s.trail.add(m, again)
}

// begun notes that a series exists at zero.
func (p *process) begun(m *liveMetric, s *liveSeries) {
	p.record(s, Moment{From: m.acts, Act: m.acts}, false)
}

// endTrails puts the trails of a metric's series aside before a restart.
func (p *process) endTrails(m *liveMetric) {
	m.acts++
	m.newest = act{}
	m.restarts = append(m.restarts, Moment{From: m.acts - 1, Act: m.acts, At: p.now.Sub(p.begin)})
	for key, s := range m.byValues {
		if s.trail == nil {
			continue
		}
		s.trail.gap = true
		if m.past == nil {
			m.past = map[string]*trail{}
		}
		m.past[key] = s.trail
	}
}

// resumeTrail gives a new series the trail that it had before a restart.
func (m *liveMetric) resumeTrail(key []byte, s *liveSeries) {
	if t, ok := m.past[string(key)]; ok {
		s.trail = t
		delete(m.past, string(key))
	}
}
