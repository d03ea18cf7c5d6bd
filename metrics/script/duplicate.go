package script

// Duplicate makes a copy of a metric under another name that looks the same:
// the operation that created it, and each on its series, is followed by one on
// the copy. So created timestamps, windows and exemplars are the same too, and
// draws without a seed have the seed written down that the original's had. One
// step.
//
// The error is an *OperationError; nothing has changed then.
func (s *Session) Duplicate(metric, newName string) error {
	at, err := s.creation(metric)
	if err != nil {
		return err
	}
	var ops, copies []Operation
	var draws drawCount
	copier := rewriter{session: s, metric: metric, name: newName, pin: true}
	for i, op := range s.script.ops() {
		ops = append(ops, op)
		if c, ok := op.(Create); ok && i == at {
			c.Name, c.Note = newName, ""
			ops, copies = append(ops, c), append(copies, c)
		} else if i > at && concerns(op, metric) {
			twin := copier.operation(op, &draws)
			ops, copies = append(ops, twin), append(copies, twin)
		}
		draws.follow(op, metric)
	}
	return s.replaceBy(ops, copies)
}
