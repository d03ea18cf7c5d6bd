package script

// folded gives operations with those that only repeat the one before them
// folded into it by a number of times. The meaning is the same by the definition
// of `times`, and the script stays short while a finger rests on a button.
// Nothing drawn, nothing with a note, a seed or an exemplar is folded, and no
// observation of a summary, whose estimates are made operation by operation.
func folded(ops []Operation, summary func(metric string) bool) []Operation {
	var all []Operation
	for _, op := range ops {
		if n := len(all); n > 0 {
			if both, ok := fold(all[n-1], op, summary); ok {
				all[n-1] = both
				continue
			}
		}
		all = append(all, op)
	}
	return all
}

func fold(first, second Operation, summary func(string) bool) (Operation, bool) {
	if on, ok := first.(On); ok {
		again, also := second.(On)
		if !also || on.Replica != again.Replica {
			return nil, false
		}
		both, ok := fold(on.Do, again.Do, summary)
		return On{on.Replica, both}, ok
	}
	a, ok := first.(Change)
	b, also := second.(Change)
	if !ok || !also || !foldable(a) || !foldable(b) || summary(a.Series.Metric) {
		return nil, false
	}
	times := max(1, a.Times) + max(1, b.Times)
	a.Times, b.Times = 0, 0
	if times > MaxTimes || !equal(a, b) {
		return nil, false
	}
	a.Times = times
	return a, true
}

func foldable(c Change) bool {
	drawn := c.Value.Draw != nil && c.Verb.takesValue()
	return !drawn && c.Seed == nil && len(c.Exemplar) == 0 && c.Note == ""
}
