package desk

import "metricplayground/metrics/script"

// Replica is the number of the replica whose metrics the desk shows and acts on.
func (d *Desk) Replica() int { return max(1, d.replica) }

// ShowReplica chooses the replica whose metrics are shown. What is done to them is
// done by this replica from then on.
func (d *Desk) ShowReplica(number int) {
	if number == d.Replica() {
		return
	}
	d.replica = number
	d.merging = false
	d.refresh(nil)
	d.difference = nil // another replica's text is no change of this one's
	d.touch()
}

// Whole is the session as it is now, whichever replica is shown: its Metrics and
// Families are those of the first.
func (d *Desk) Whole() *script.Snapshot { return d.session.Snapshot() }

// seen is a snapshot with the metrics of the replica that is shown.
func (d *Desk) seen(s *script.Snapshot) *script.Snapshot {
	if d.replica > len(s.Replicas) {
		d.replica = 1
	}
	if d.Replica() == 1 {
		return s
	}
	r := s.Replicas[d.replica-1]
	other := *s
	other.Metrics, other.Families, other.Started = r.Metrics, r.Families, r.Started
	return &other
}

// addressed has the replica that is shown do what replicas do one by one.
func (d *Desk) addressed(ops []script.Operation) []script.Operation {
	if d.Replica() == 1 {
		return ops
	}
	out := make([]script.Operation, len(ops))
	for i, op := range ops {
		switch op.(type) {
		case script.Change, script.Init, script.Drop, script.Restart:
			op = script.On{Replica: d.replica, Do: op}
		}
		out[i] = op
	}
	return out
}

// DoExactly is Do for operations that say themselves which replica does them.
func (d *Desk) DoExactly(ops ...script.Operation) error {
	d.merging = false
	err := d.session.Apply(ops...)
	d.note(ops, err)
	return d.settle(ops, err)
}
