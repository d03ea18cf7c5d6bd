package script

import "slices"

// rewind takes back operations that were applied last, even those refused
// half-way. ops are the operations before them. Only the metrics that were
// touched do theirs again; what the others were given stays. It reports whether
// that was possible; if not, the process is of no use any more.
func (p *process) rewind(ops, gone []Operation) bool {
	again := map[string]*liveMetric{} // as they are now, nil for those that don't exist
	for _, op := range gone {
		switch op.(type) {
		case Restart:
			return false // it touched all metrics
		case Advance:
			for _, m := range p.order {
				if m.ages() {
					again[m.create.Name] = m
				}
			}
		case Comment:
		default:
			name := metricOf(op)
			again[name] = p.metrics[name]
		}
	}
	for name, m := range again {
		if m != nil {
			p.forget(m)
		}
		p.work -= p.workOf[name]
		delete(p.workOf, name)
		delete(p.draws, name)
	}
	if !p.repeat(ops, again) {
		return false
	}
	for name, before := range again {
		if m, ok := p.metrics[name]; ok && before != nil {
			m.view = before.view
		}
	}
	slices.SortFunc(p.order, func(a, b *liveMetric) int { return a.birth - b.birth })
	p.tainted = false
	return true
}

// repeat does operations from the beginning, as far as some metrics are concerned.
func (p *process) repeat(ops []Operation, again map[string]*liveMetric) bool {
	p.now, p.started = p.begin, p.begin
	for i, op := range ops {
		switch op := op.(type) {
		case Comment:
		case Advance:
			p.now = p.now.Add(op.By)
			for name := range again {
				if m := p.metrics[name]; m != nil && m.ages() {
					p.age(m)
				}
			}
		case Restart:
			p.started = p.now
			for name := range again {
				if m := p.metrics[name]; m != nil && !p.restartOne(m) {
					return false
				}
			}
		default:
			if _, ok := again[metricOf(op)]; ok && p.apply(op) != nil {
				// A name may be in the way that is taken only later.
				return false
			}
			if c, ok := op.(Create); ok && p.metrics[c.Name] != nil {
				p.metrics[c.Name].birth = i
			}
		}
	}
	return true
}

// restartOne is what a restart does to one metric.
func (p *process) restartOne(m *liveMetric) bool {
	p.registry.Unregister(m.create.Name)
	p.forgetSeries(m)
	m.order = nil
	return p.register(m) == nil
}

// ages says whether a metric changes by the passing of time alone.
func (m *liveMetric) ages() bool {
	return m.create.Type == Summary && len(m.create.Objectives) > 0
}
