package script

import dto "github.com/prometheus/client_model/go"

// view is what snapshots show of a metric. It is immutable.
type view struct {
	metric Metric
	family *dto.MetricFamily
}

// look gives the metric as it is now. What is as it was when somebody last
// looked keeps its pointers: the whole view, or the series in it.
func (p *process) look(m *liveMetric) *view {
	if m.view != nil && !m.stale {
		return m.view
	}
	last := m.view
	family, _ := p.registry.Family(m.create.Name)
	v := &view{
		metric: Metric{Create: m.create, Bounds: m.bounds, Series: make([]SeriesState, len(m.order))},
		family: &dto.MetricFamily{
			Name: family.Name, Help: family.Help, Type: family.Type, Unit: family.Unit,
			Metric: make([]*dto.Metric, len(m.order)),
		},
	}
	unchanged := last != nil && len(last.metric.Series) == len(m.order) && equal(last.metric.Create, m.create)
	for i, s := range m.order {
		kept := s.show(family.Metric[i], last, i)
		unchanged = unchanged && kept
		v.metric.Series[i], v.family.Metric[i] = s.seen, s.seen.Metric
	}
	m.stale = false
	if !unchanged {
		m.view = v
	}
	return m.view
}

// showsLike has the next look compared with what another process showed.
func (m *liveMetric) showsLike(v *view) {
	m.view, m.stale = v, true
	for _, s := range m.order {
		s.seen.Metric = nil // of a scrape that was made meanwhile
	}
}

// show makes now the state that is seen of a series, unless the state seen
// last, or what the last view has in its place, is the same. It says whether the
// last view shows it already.
func (s *liveSeries) show(now *dto.Metric, last *view, i int) bool {
	before := s.seen.Metric
	inPlace := last != nil && i < len(last.metric.Series)
	if before == nil && inPlace && last.metric.Series[i].ID == s.seen.ID {
		before = last.metric.Series[i].Metric
	}
	if mayDiffer := s.seen.Metric == nil || s.changed; before == nil || mayDiffer && !same(before, now) {
		before = now
	}
	s.seen.Metric = before
	s.changed = false
	return inPlace && last.metric.Series[i].Metric == s.seen.Metric
}

// look gives a replica as it is now, by its place.
func (w *world) look(i int) Replica {
	p, t := w.replicas[i], w.around.targets[i]
	r := Replica{
		Number: i + 1, Started: p.started, Ahead: p.ahead, Registered: t.registered, Next: t.due,
		Failing: t.failing, Failure: t.failure,
		Metrics: make([]Metric, len(p.order)), Families: make([]*dto.MetricFamily, len(p.order)),
	}
	for j, m := range p.order {
		v := p.look(m)
		r.Metrics[j], r.Families[j] = v.metric, v.family
	}
	return r
}
