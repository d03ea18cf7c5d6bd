package script

import "slices"

// Edit changes how a metric was created, in place: the script reads as if it had
// been created that way. Later operations on it follow: a new name and new
// label names are put in, a removed label is left out (series that differed in
// it alone become one), an added label is empty, which to Prometheus is the same
// as not being there. If labels are both added and removed, the first of the one
// stands for the first of the other, and so on: they were renamed. Operations
// that the metric doesn't take any more are left out and returned. One step.
//
// After a new name, draws without a seed have the seed written down that they
// had, so that no value changes.
//
// The error is an *OperationError; nothing has changed then.
func (s *Session) Edit(metric string, to Create) (dropped []Operation, err error) {
	return s.Revise(metric, to, nil)
}

// Revise is Edit, and has revise say what stands in place of each later operation
// on the metric's series, which has the new name and labels by then: itself,
// another one, several or none. All draws have the seed written down that they had.
// nil leaves the operations as Edit does.
func (s *Session) Revise(metric string, to Create, revise func(Operation) []Operation) (dropped []Operation, err error) {
	at, err := s.creation(metric)
	if err != nil {
		return nil, err
	}
	ops := slices.Clone(s.script.ops())
	before := ops[at].(Create)
	if to.Note == "" {
		to.Note = before.Note
	}
	ops[at] = to
	rewriter := rewriter{
		session: s, metric: metric, name: to.Name, labels: relabel(before.Labels, to.Labels),
		pin: to.Name != metric || revise != nil,
	}
	mine := rewriter.rewrite(ops, at+1)
	if revise != nil {
		ops, mine = revised(ops, mine, revise)
	}
	ops, dropped, next, err := s.withoutMisfits(ops, mine)
	if err != nil {
		return nil, err
	}
	s.commit(next, ops, []Operation{to})
	return dropped, nil
}

// revised puts what revise says in place of the operations at some indexes, and
// gives the indexes of what it put there.
func revised(ops []Operation, mine map[int]bool, revise func(Operation) []Operation) (all []Operation, now map[int]bool) {
	now = map[int]bool{}
	for i, op := range ops {
		if !mine[i] {
			all = append(all, op)
			continue
		}
		for _, by := range revise(op) {
			now[len(all)] = true
			all = append(all, by)
		}
	}
	return all, now
}

// creation is the index of the operation that created a metric that exists.
func (s *Session) creation(metric string) (int, error) {
	if _, err := s.world.metric(metric); err != nil {
		return 0, &OperationError{Err: err}
	}
	ops := s.script.ops()
	for i := len(ops) - 1; i > 0; i-- {
		if c, ok := ops[i].(Create); ok && c.Name == metric {
			return i, nil
		}
	}
	return 0, nil
}

// withoutMisfits applies operations and leaves out those of mine that are
// refused. That of others ends it.
func (s *Session) withoutMisfits(ops []Operation, mine map[int]bool) (kept, dropped []Operation, next *world, err error) {
	left := make([]bool, len(ops))
	for begin := true; begin || next.tainted(); begin = false {
		next = s.begun(ops)
		for i, op := range ops {
			if left[i] {
				continue
			}
			if err := next.apply(op); err != nil {
				if !mine[i] {
					return nil, nil, nil, &OperationError{Index: i, Operation: op, Err: err}
				}
				left[i] = true
				if next.tainted() { // it was refused half-way: once more without it
					break
				}
			}
		}
	}
	for i, op := range ops {
		if left[i] {
			dropped = append(dropped, op)
		} else {
			kept = append(kept, op)
		}
	}
	if err := LimitScript.check(size(kept)); err != nil {
		return nil, nil, nil, &OperationError{Err: err}
	}
	return kept, dropped, next, nil
}
