package script

import "slices"

// Move makes a metric stand before another one in the order of registration, or
// last when before is empty. That order is what prometheus_client writes
// metrics in. The operations that create metrics change places, upwards only, so
// that none comes after one on its series; a metric that was created after some
// time had passed may by that be created sooner. What an earlier metric of the
// same name did before it was removed is then left out. One step.
//
// The error is an *OperationError; nothing has changed then.
func (s *Session) Move(metric, before string) error {
	order, err := s.moved(metric, before)
	if err != nil {
		return err
	}
	old, creations := slices.Clone(s.script.ops()), map[string]int{}
	for _, name := range order {
		creations[name], _ = s.creation(name)
	}
	sooner := map[string]bool{}
	hoisted := make(map[int][]string) // by the index that they are created at
	// From the last to the first: no metric is created after the one that it
	// has to stand before.
	for i, latest := len(order)-1, len(old); i >= 0; i-- {
		name := order[i]
		latest = min(latest, creations[name])
		hoisted[latest] = append(hoisted[latest], name)
		if latest < creations[name] {
			sooner[name] = true
			s.pinAfter(old, name, creations[name])
		}
	}
	var ops []Operation
	for i, op := range old {
		for _, name := range slices.Backward(hoisted[i]) {
			ops = append(ops, old[creations[name]])
		}
		name := metricOf(op)
		at, exists := creations[name]
		earlier := exists && i < at && sooner[name]
		if !earlier && (!exists || i != at) {
			ops = append(ops, op)
		}
	}
	return s.replaceBy(ops, []Operation{old[creations[metric]]})
}

// pinAfter has the draws of a metric keep their values without those of an
// earlier metric of the same name, if there are any.
func (s *Session) pinAfter(ops []Operation, name string, creation int) {
	for _, op := range ops[:creation] {
		if drawsUnseeded(op, name) {
			rewriter{session: s, metric: name, name: name, pin: true}.rewrite(ops, creation)
			return
		}
	}
}

// moved is the names of the metrics with one of them at another place.
func (s *Session) moved(metric, before string) ([]string, error) {
	if _, err := s.world.metric(metric); err != nil {
		return nil, &OperationError{Err: err}
	}
	if _, err := s.world.metric(before); err != nil && before != "" {
		return nil, &OperationError{Err: err}
	}
	var order []string
	for _, m := range s.world.first().order {
		if name := m.create.Name; name != metric || before == metric {
			order = append(order, name)
		}
	}
	if before == metric {
		return order, nil
	}
	at := len(order)
	if before != "" {
		at = slices.Index(order, before)
	}
	return slices.Insert(order, at, metric), nil
}
