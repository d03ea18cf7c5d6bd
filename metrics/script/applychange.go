package script

import (
	"math"

	"metricplayground/metrics"
)

// change does what a Change says, as often as it says.
func (p *process) change(c Change) error {
	m, err := p.metric(c.Series.Metric)
	if err != nil {
		return err
	}
	times, err := m.check(c)
	if err != nil {
		return err
	}
	a := p.amountsOf(c, m.create.Type, times)
	if err := LimitWork.check(p.work + a.left); err != nil {
		return err
	}
	s, created, err := p.seriesOf(m, c.Series)
	if err != nil {
		return err
	}
	work := a.left
	if err := s.do(c, &a); err != nil {
		// Refused at the first value, it leaves nothing but the series behind.
		p.tainted = a.taken > 1 || created && p.drop(c.Series) != nil
		if created && s.trail != nil {
			m.past[string(p.key)] = s.trail
		}
		return err
	}
	p.work += work
	p.workOf[c.Series.Metric] += work
	if a.unseeded {
		p.draws[c.Series.Metric]++
	}
	s.changed, m.stale = true, true
	p.trace(s, c, times)
	if m.create.Type == Summary {
		p.observed(m, s, times)
	}
	return nil
}

// check refuses what can't be done to a metric of this type at all, and gives
// the number of times.
func (m *liveMetric) check(c Change) (times int, err error) {
	kind := metrics.Type(m.create.Type)
	if !c.Verb.known() {
		return 0, &BadOperation{Fault: FaultVerb, Got: string(c.Verb)}
	}
	if err := metrics.CheckVerb(kind, m.create.Name, string(c.Verb)); err != nil {
		return 0, err
	}
	if len(c.Exemplar) > 0 {
		if err := metrics.CheckExemplarSupport(kind, m.create.Name, string(c.Verb)); err != nil {
			return 0, err
		}
		if name := repeated(c.Exemplar); name != "" {
			return 0, &BadOperation{Fault: FaultRepeatedLabel, Got: name}
		}
	}
	if c.Verb.takesValue() && c.Value.Draw != nil {
		if err := c.Value.Draw.check(); err != nil {
			return 0, err
		}
	}
	return c.times()
}

// amounts are the numbers of a change, one after the other.
type amounts struct {
	number   float64 // each of them, when there is no draw
	draw     *Draw
	source   source
	unseeded bool
	left     int
	taken    int
}

// amountsOf gives the numbers of a change. Where one number has the same effect
// as all of them, it is one.
func (p *process) amountsOf(c Change, t Type, times int) amounts {
	a := amounts{number: 1, left: times}
	if c.Verb.takesValue() {
		a.number, a.draw = c.Value.Number, c.Value.Draw
	}
	switch {
	case a.draw != nil && c.Seed != nil:
		a.source.seed(*c.Seed)
	case a.draw != nil:
		a.unseeded = true
		a.source.seed(drawSeed(p.seed, c.Series.Metric, p.draws[c.Series.Metric]))
	case c.Verb == Set:
		a.left = 1
	case t == Counter && len(c.Exemplar) == 0 && exactProduct(a.number, times):
		a.number, a.left = a.number*float64(times), 1
	}
	return a
}

// exactProduct says whether adding v so many times to a counter is the same as
// adding the product: counters add whole numbers exactly.
func exactProduct(v float64, times int) bool {
	const exact = 1 << 53
	return v >= 0 && v == math.Trunc(v) && v*float64(times) <= exact
}

// next is the next number.
func (a *amounts) next() float64 {
	a.left--
	a.taken++
	if a.draw != nil {
		return a.source.next(*a.draw)
	}
	return a.number
}

// do does a change to a series. It is refused at the number taken last.
func (s *liveSeries) do(c Change, a *amounts) error {
	switch {
	case s.counter != nil:
		return s.count(c, a)
	case s.gauge != nil:
		s.move(c.Verb, a)
	case s.histogram != nil:
		return s.sort(c, a)
	default:
		for a.left > 0 {
			s.summary.Observe(a.next())
		}
	}
	return nil
}

func (s *liveSeries) count(c Change, a *amounts) error {
	if len(c.Exemplar) == 0 {
		for a.left > 0 {
			if err := s.counter.Add(a.next()); err != nil {
				return err
			}
		}
		return nil
	}
	for exemplar := byName(c.Exemplar); a.left > 0; {
		if err := s.counter.AddWithExemplar(a.next(), exemplar); err != nil {
			return err
		}
	}
	return nil
}

// move changes a gauge, which is read once and written once.
func (s *liveSeries) move(v Verb, a *amounts) {
	value := s.gauge.Value()
	for a.left > 0 {
		switch amount := a.next(); v {
		case Inc, Add:
			value += amount
		case Dec, Sub:
			value -= amount
		case Set:
			value = amount
		}
	}
	s.gauge.Set(value)
}

func (s *liveSeries) sort(c Change, a *amounts) error {
	if len(c.Exemplar) == 0 {
		for a.left > 0 {
			s.histogram.Observe(a.next())
		}
		return nil
	}
	for exemplar := byName(c.Exemplar); a.left > 0; {
		if err := s.histogram.ObserveWithExemplar(a.next(), exemplar); err != nil {
			return err
		}
	}
	return nil
}

func byName(labels []Label) map[string]string {
	m := make(map[string]string, len(labels))
	for _, l := range labels {
		m[l.Name] = l.Value
	}
	return m
}

// crowd is the number of observations from which on the estimator behind a
// summary (perks) stores fewer than it was given.
const crowd = 500

// observed notes observations of a summary.
func (p *process) observed(m *liveMetric, s *liveSeries, times int) {
	s.observations += times
	if s.observations >= crowd && len(m.create.Objectives) > 0 {
		m.crowded = true
		p.age(m)
	}
}

// age lets a summary notice the time, and what was observed. From the crowd on,
// asking the estimator for a quantile changes, within the error allowed, what it
// answers later. Nobody must see a difference between a session that was looked
// at often and one that was not, so it is asked after each operation, always.
func (p *process) age(m *liveMetric) {
	if m.crowded {
		p.registry.Family(m.create.Name)
	}
	m.stale = true
	for _, s := range m.order {
		s.changed = true
	}
}
