package script

import "slices"

// rewriter changes the operations on one metric's series to another name and
// other labels.
type rewriter struct {
	session *Session
	metric  string
	name    string
	labels  func([]Label) []Label // nil: as they are
	pin     bool                  // whether draws get the seed written down that they had
}

// rewrite changes the operations from an index on in place, and gives the
// indexes of those that are on the metric's series.
func (r rewriter) rewrite(ops []Operation, from int) map[int]bool {
	mine := map[int]bool{}
	var draws drawCount
	for i, op := range ops {
		if i >= from && concerns(op, r.metric) {
			ops[i] = r.operation(op, &draws)
			mine[i] = true
		}
		draws.follow(op, r.metric)
	}
	return mine
}

// drawCount is how many draws without a seed a metric had so far, by replica.
type drawCount [MaxReplicas]uint64

// follow counts those of an operation.
func (c *drawCount) follow(op Operation, metric string) {
	if scale, ok := op.(Replicas); ok {
		for number := max(scale.Count, 1); number < MaxReplicas; number++ {
			c[number] = 0 // should it come again, it is another process
		}
	}
	if _, number := Inner(op); drawsUnseeded(op, metric) {
		c[number-1]++
	}
}

// operation is the operation with the new name and labels; draws is how many
// draws without a seed the metric had before.
func (r rewriter) operation(op Operation, draws *drawCount) Operation {
	switch op := op.(type) {
	case On:
		op.Do = r.on(op.Do, op.Replica, draws)
		return op
	default:
		return r.on(op, 1, draws)
	}
}

func (r rewriter) on(op Operation, number int, draws *drawCount) Operation {
	switch op := op.(type) {
	case Change:
		if r.pin && drawsUnseeded(op, r.metric) {
			seed := drawSeed(replicaSeed(r.session.options.Seed, number), r.metric, draws[max(number, 1)-1])
			op.Seed = &seed
		}
		op.Series = r.series(op.Series)
		return op
	case Init:
		op.Series = r.series(op.Series)
		return op
	case Drop:
		op.Series = r.series(op.Series)
		return op
	}
	return op
}

func (r rewriter) series(s Series) Series {
	s.Metric = r.name
	if r.labels != nil {
		s.Labels = r.labels(s.Labels)
	}
	return s
}

// concerns says whether an operation is on a series of the metric.
func concerns(op Operation, metric string) bool {
	switch do, _ := Inner(op); do.(type) {
	case Change, Init, Drop:
		return metricOf(op) == metric
	}
	return false
}

// metricOf is the metric that an operation is about, empty when it is about none.
func metricOf(op Operation) string {
	switch op := op.(type) {
	case Create:
		return op.Name
	case Change:
		return op.Series.Metric
	case Init:
		return op.Series.Metric
	case Drop:
		return op.Series.Metric
	case Remove:
		return op.Metric
	case On:
		return metricOf(op.Do)
	}
	return ""
}

// drawsUnseeded says whether an operation takes values from a draw of the
// metric that names no seed.
func drawsUnseeded(op Operation, metric string) bool {
	do, _ := Inner(op)
	c, ok := do.(Change)
	return ok && c.Series.Metric == metric && c.Value.Draw != nil && c.Seed == nil && c.Verb.takesValue()
}

// relabel gives the labels of a series of a metric whose labels were before and
// are now after; nil when nothing changes.
func relabel(before, after []string) func([]Label) []Label {
	if slices.Equal(before, after) {
		return nil
	}
	source := map[string]string{} // by the name now: the name before
	var added []string
	for _, name := range after {
		if slices.Contains(before, name) {
			source[name] = name
		} else {
			added = append(added, name)
		}
	}
	for _, name := range before {
		if !slices.Contains(after, name) && len(added) > 0 {
			source[added[0]], added = name, added[1:]
		}
	}
	return func(labels []Label) []Label {
		changed := make([]Label, len(after))
		for i, name := range after {
			changed[i].Name = name
			if at := labelAt(labels, source[name]); at >= 0 {
				changed[i].Value = labels[at].Value
			}
		}
		return changed
	}
}
