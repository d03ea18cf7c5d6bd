package script

import "slices"

// rewind takes back operations that were applied last, even those refused
// half-way. ops are the operations before them. Only the metrics that were
// touched do theirs again; what the others were given stays, and so do scrapes
// that were made before. It reports whether that was possible; if not, the world
// is of no use any more.
func (w *world) rewind(ops, gone []Operation) bool {
	marks := marksOf(ops)
	again, ok := w.touched(gone, marks)
	if !ok {
		return false
	}
	for i, p := range w.replicas {
		if !p.rewind(i+1, ops, w.marks, again[i]) {
			return false
		}
	}
	w.now = w.first().now
	if marks < len(w.marks) {
		before := *w.marks[marks].before
		// Snapshots may hold what was appended since.
		before.scrapes, before.questions = slices.Clip(before.scrapes), slices.Clip(before.questions)
		w.around, w.marks = &before, slices.Clip(w.marks[:marks])
	}
	return true
}

// marksOf is how many marks operations leave.
func marksOf(ops []Operation) int {
	n := 0
	for _, op := range ops {
		if marked(op) {
			n++
		}
	}
	return n
}

// scrapesBy is the scrapes that the first operations of the script made.
func (w *world) scrapesBy(ops []Operation) []*Scrape {
	if marks := marksOf(ops); marks < len(w.marks) {
		return slices.Clip(w.marks[marks].before.scrapes)
	}
	return slices.Clip(w.around.scrapes)
}

// again is metrics as they are now, by name, nil for those that don't exist.
type again map[string]*liveMetric

// touched is the metrics of each replica that operations touched; false when
// they touched everything.
func (w *world) touched(gone []Operation, marks int) ([]again, bool) {
	all := make([]again, len(w.replicas))
	for i := range all {
		all[i] = again{}
	}
	for _, op := range gone {
		if marked(op) {
			marks++
		}
		switch do, number := Inner(op); do := do.(type) {
		case Restart, Clock, Replicas:
			return nil, false
		case Create, Remove:
			for i, p := range w.replicas {
				all[i][metricOf(do)] = p.metrics[metricOf(do)]
			}
		case Change, Init, Drop:
			if number <= len(all) {
				all[number-1][metricOf(do)] = w.replicas[number-1].metrics[metricOf(do)]
			}
		case Advance:
			if marks > len(w.marks) && do.Traffic { // refused half-way
				return nil, false
			}
			for i, p := range w.replicas {
				all[i].aging(p)
				if marks <= len(w.marks) {
					all[i].served(p, w.marks[marks-1].stops, i)
				}
			}
		}
	}
	return all, true
}

// aging adds the metrics that change by the passing of time alone.
func (a again) aging(p *process) {
	for _, m := range p.order {
		if m.ages() {
			a[m.create.Name] = m
		}
	}
}

// served adds the metrics that traffic touched.
func (a again) served(p *process, stops []stop, replica int) {
	for _, s := range stops {
		if replica < len(s.traffic) {
			for _, op := range s.traffic[replica] {
				a[metricOf(op)] = p.metrics[metricOf(op)]
			}
		}
	}
}

// rewind makes a process what it was after ops.
func (p *process) rewind(number int, ops []Operation, marks []mark, again again) bool {
	for name, m := range again {
		if m != nil {
			p.forget(m)
		}
		p.forgetPast(name)
	}
	if !p.repeat(number, ops, marks, again) {
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

// forgetPast forgets what is known of a metric beside its series.
func (p *process) forgetPast(name string) {
	p.work -= p.workOf[name]
	delete(p.workOf, name)
	delete(p.draws, name)
	delete(p.lost, name)
}

// repeat does operations from the beginning, as far as some metrics are concerned.
func (p *process) repeat(number int, ops []Operation, marks []mark, again again) bool {
	p.now, p.started, p.ahead = p.begin, p.begin, 0
	count, at := 1, 0
	for i, op := range ops {
		do, who := Inner(op)
		ok := true
		switch do := do.(type) {
		case Create, Remove:
			ok = p.redo(do, again)
			if c, made := do.(Create); made && p.metrics[c.Name] != nil {
				p.metrics[c.Name].birth = i
			}
		case Change, Init, Drop:
			ok = who != number || p.redo(do, again)
		case Restart:
			ok = who != number || p.restartThese(again)
		case Clock:
			if who == number {
				p.ahead = do.Ahead
				p.ageThese(again)
			}
		case Replicas:
			if count < number && number <= do.Count { // another process begins
				ok = p.restartThese(again)
				for name := range again {
					p.forgetPast(name)
				}
				p.ahead = 0
			}
			count = do.Count
		case Advance:
			ok = p.passAgain(number, do, marks[at].stops, again)
		}
		if !ok {
			return false
		}
		if marked(op) {
			at++
		}
	}
	return true
}

// redo does an operation if it is on one of some metrics. It may fail: a name
// may be in the way that is taken only later.
func (p *process) redo(op Operation, again again) bool {
	_, ok := again[metricOf(op)]
	return !ok || p.apply(op) == nil
}

// passAgain lets time pass as it did before.
func (p *process) passAgain(number int, a Advance, stops []stop, again again) bool {
	if stops == nil {
		p.now = p.now.Add(a.By)
		p.ageThese(again)
	}
	for _, s := range stops {
		if number <= len(s.traffic) {
			for _, op := range s.traffic[number-1] {
				if !p.redo(op, again) {
					return false
				}
			}
		}
		p.now = s.at
		p.ageThese(again)
	}
	return true
}

func (p *process) ageThese(again again) {
	for name := range again {
		if m := p.metrics[name]; m != nil && m.ages() {
			p.age(m)
		}
	}
}

// restartThese is what a restart does to some metrics.
func (p *process) restartThese(again again) bool {
	p.started = p.now
	for name := range again {
		m := p.metrics[name]
		if m == nil {
			continue
		}
		p.lose(m)
		p.endTrails(m)
		p.registry.Unregister(m.create.Name)
		p.forgetSeries(m)
		m.order = nil
		if p.register(m) != nil {
			return false
		}
	}
	return true
}

// ages says whether a metric changes by the passing of time alone.
func (m *liveMetric) ages() bool {
	return m.create.Type == Summary && len(m.create.Objectives) > 0
}
