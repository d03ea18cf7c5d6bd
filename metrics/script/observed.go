package script

import "time"

// Observed is one value that a histogram or a summary was given, and when.
type Observed struct {
	At    time.Time // virtual
	Value float64
}

// Observations gives what a series of a histogram or a summary of replica 1 has
// observed since it began to exist in the process that runs: a restart, a drop or
// a new metric of the same name begin anew. Draws are drawn again, and give the
// values that they gave. This is the truth that buckets are an estimate of; no
// client library keeps it.
//
// At most the given number of values is kept, the first ones; total counts all.
func (s *Session) Observations(of Series, most int) (kept []Observed, total int) {
	w := witness{of: of, most: most, seed: s.options.Seed, now: s.options.Start}
	marks := s.world.marks
	for _, op := range s.script.ops() {
		do, replica := Inner(op)
		if a, ok := do.(Advance); ok {
			w.pass(a, marks[0].stops)
		} else if _, everywhere := do.(Remove); everywhere || replica == 1 {
			w.see(do)
		}
		if marked(op) {
			marks = marks[1:]
		}
	}
	return w.kept, w.total
}

// witness goes through a script once more and looks at one series.
type witness struct {
	of    Series
	most  int
	seed  uint64 // of the session
	now   time.Time
	draws uint64 // without a seed that the metric has had
	kept  []Observed
	total int
}

// pass lets time pass, and sees the traffic of replica 1 that there was meanwhile.
func (w *witness) pass(a Advance, stops []stop) {
	for _, s := range stops {
		if len(s.traffic) > 0 {
			for _, op := range s.traffic[0] {
				w.see(op)
			}
		}
		w.now = s.at
	}
	if stops == nil {
		w.now = w.now.Add(a.By)
	}
}

func (w *witness) see(op Operation) {
	switch op := op.(type) {
	case Restart:
		w.forget()
	case Drop:
		if sameLabels(op.Series, w.of) {
			w.forget()
		}
	case Remove:
		if op.Metric == w.of.Metric {
			w.forget()
		}
	case Change:
		if op.Series.Metric == w.of.Metric {
			w.change(op)
		}
	}
}

func (w *witness) forget() { w.kept, w.total = nil, 0 }

func (w *witness) change(c Change) {
	a := amounts{number: c.Value.Number, left: max(1, c.Times)}
	if c.Verb.takesValue() && c.Value.Draw != nil {
		a.draw = c.Value.Draw
		if c.Seed != nil {
			a.source.seed(*c.Seed)
		} else {
			a.source.seed(drawSeed(w.seed, c.Series.Metric, w.draws))
			w.draws++
		}
	}
	if c.Verb != Observe || !sameLabels(c.Series, w.of) {
		return
	}
	w.total += a.left
	for a.left > 0 && len(w.kept) < w.most {
		w.kept = append(w.kept, Observed{At: w.now, Value: a.next()})
	}
}

// sameLabels says whether two operations name the same series; labels may
// stand in any order.
func sameLabels(a, b Series) bool {
	if a.Metric != b.Metric || len(a.Labels) != len(b.Labels) {
		return false
	}
	for _, l := range a.Labels {
		if at := labelAt(b.Labels, l.Name); at < 0 || b.Labels[at].Value != l.Value {
			return false
		}
	}
	return true
}
