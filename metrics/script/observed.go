package script

import "time"

// Observed is one value that a histogram or a summary was given, and when.
type Observed struct {
	At    time.Time // virtual
	Value float64
}

// Observations gives what a series of a histogram or a summary has observed
// since it began to exist in the process that runs: a restart, a drop or a new
// metric of the same name begin anew. Draws are drawn again, and give the values
// that they gave. This is the truth that buckets are an estimate of; no client
// library keeps it.
//
// At most the given number of values is kept, the first ones; total counts all.
func (s *Session) Observations(of Series, most int) (kept []Observed, total int) {
	now, draws := s.options.Start, uint64(0)
	for _, op := range s.script.ops() {
		switch op := op.(type) {
		case Advance:
			now = now.Add(op.By)
		case Restart:
			kept, total = nil, 0
		case Drop:
			if sameLabels(op.Series, of) {
				kept, total = nil, 0
			}
		case Remove:
			if op.Metric == of.Metric {
				kept, total = nil, 0
			}
		case Change:
			if op.Series.Metric != of.Metric {
				continue
			}
			a := amountsAgain(op, s.options.Seed, draws)
			if a.unseeded {
				draws++
			}
			if op.Verb != Observe || !sameLabels(op.Series, of) {
				continue
			}
			total += a.left
			for a.left > 0 && len(kept) < most {
				kept = append(kept, Observed{At: now, Value: a.next()})
			}
		}
	}
	return kept, total
}

// amountsAgain is the numbers of a change that was applied before, when its
// metric had had so many draws without a seed.
func amountsAgain(c Change, session, draws uint64) amounts {
	a := amounts{number: c.Value.Number, left: max(1, c.Times)}
	if !c.Verb.takesValue() || c.Value.Draw == nil {
		return a
	}
	a.draw, a.unseeded = c.Value.Draw, c.Seed == nil
	if c.Seed != nil {
		a.source.seed(*c.Seed)
	} else {
		a.source.seed(drawSeed(session, c.Series.Metric, draws))
	}
	return a
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
