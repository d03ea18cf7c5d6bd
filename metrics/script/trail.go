package script

import (
	"math"
	"time"
)

// Trail is how a counter or a gauge came to the value that it has: what a small
// picture of it shows. It is a function of the script, like everything of a
// session, and bounded: of a long history the lows and highs are kept.
type Trail struct {
	// Moments rise in Act and in At.
	Moments []Moment
	// Restarts are those of the process since the first moment; their Value is 0.
	// Of very many, some are left out.
	Restarts []Moment
	// RestartCount is how many there were.
	RestartCount int
}

// Moment is a value that a series had, and since when.
type Moment struct {
	// Act counts the changes of the series, each repetition as one; a restart
	// counts too. The value came about gradually since act From: by one change, or
	// by several alike.
	From, Act int
	// At is the virtual time since the session's start.
	At    time.Duration
	Value float64
	// Gap says that the series didn't exist right before.
	Gap bool
}

// Trail gives the trail of a counter's or gauge's series in a replica, the first of
// which is 1; one without moments when there is no such replica or series.
func (s *Session) Trail(replica int, of Series) Trail {
	if replica < 1 || replica > len(s.world.replicas) {
		return Trail{}
	}
	p := s.world.replicas[replica-1]
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
	return live.trail.look()
}

// trailGroups is how many groups of moments a trail holds before it puts
// neighbours together, trailRestarts how many restarts before it leaves every
// second one out.
const (
	trailGroups   = 96
	trailRestarts = 64
)

// trail collects moments. Each group stands for the same number of them.
type trail struct {
	groups []trailGroup
	size   int    // moments that a full group stands for
	newest Moment // not in a group yet, since it may go on
	by     change // what made the newest
	any    bool   // whether there is a newest
	gap    bool   // the next moment comes after a gap
	acts   int    // changes and restarts so far

	restarts []Moment
	every    int // so many restarts are one in the list
	count    int // of all restarts
}

type trailGroup struct {
	low, high Moment
	count     int
}

// change is what changes are compared by: the same once more at the same time
// makes a moment longer. The zero value is like no other.
type change struct {
	verb   Verb
	number float64
}

// add notes a value that a change led to.
func (t *trail) add(m Moment, by change) {
	if t.any && !t.gap && by != (change{}) && by == t.by && m.At == t.newest.At {
		t.newest.Act, t.newest.Value = m.Act, m.Value
		return
	}
	if t.any {
		t.keep(t.newest)
	}
	m.Gap, t.gap = t.gap, false
	t.newest, t.by, t.any = m, by, true
}

func (t *trail) keep(m Moment) {
	t.size = max(1, t.size)
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

// restart notes that the process began anew.
func (t *trail) restart(at time.Duration) {
	t.gap = true
	t.acts++
	t.count++
	t.every = max(1, t.every)
	if t.count%t.every != 0 {
		return
	}
	if len(t.restarts) == trailRestarts {
		for i := range trailRestarts / 2 {
			t.restarts[i] = t.restarts[2*i+1]
		}
		t.restarts = t.restarts[:trailRestarts/2]
		t.every *= 2
	}
	t.restarts = append(t.restarts, Moment{From: t.acts - 1, Act: t.acts, At: at})
}

func (t *trail) look() Trail {
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
	return Trail{Moments: append(all, t.newest), Restarts: append([]Moment(nil), t.restarts...), RestartCount: t.count}
}

// trace notes what a change led to. It is done some number of times.
func (p *process) trace(s *liveSeries, c Change, times int) {
	if s.counter == nil && s.gauge == nil {
		return
	}
	if s.trail == nil {
		s.trail = &trail{}
	}
	t := s.trail
	before := t.acts
	t.acts += times
	drawn := c.Verb.takesValue() && c.Value.Draw != nil
	switch {
	case drawn: // never alike
		p.record(s, before, t.acts, change{})
	case c.Verb != Set:
		p.record(s, before, t.acts, change{c.Verb, c.Value.Number})
	case t.any && !t.gap && t.by == change{c.Verb, c.Value.Number} && t.newest.At == p.now.Sub(p.begin):
		// Set again to what it is.
	default:
		// The first of them does it; the others change nothing.
		p.record(s, before, before+1, change{c.Verb, c.Value.Number})
	}
}

func (p *process) record(s *liveSeries, from, act int, by change) {
	m := Moment{From: from, Act: act, At: p.now.Sub(p.begin)}
	if s.counter != nil {
		m.Value = s.counter.Value()
	} else {
		m.Value = s.gauge.Value()
	}
	s.trail.add(m, by)
}

// begun notes that a series exists at zero.
func (p *process) begun(s *liveSeries) {
	if s.counter == nil && s.gauge == nil {
		return
	}
	if s.trail == nil {
		s.trail = &trail{}
	}
	p.record(s, s.trail.acts, s.trail.acts, change{})
}

// endTrails puts the trails of a metric's series aside before a restart.
func (p *process) endTrails(m *liveMetric) {
	for key, s := range m.byValues {
		if s.trail == nil {
			continue
		}
		if m.past == nil {
			m.past = map[string]*trail{}
		}
		m.past[key] = s.trail
	}
	for _, t := range m.past {
		t.restart(p.now.Sub(p.begin))
	}
}

// resumeTrail gives a new series the trail that it had before a restart.
func (m *liveMetric) resumeTrail(key []byte, s *liveSeries) {
	if t, ok := m.past[string(key)]; ok {
		s.trail = t
		delete(m.past, string(key))
	}
}
