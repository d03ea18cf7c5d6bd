package desk

import (
	dto "github.com/prometheus/client_model/go"

	"metricplayground/metrics/lint"
	"metricplayground/metrics/script"
)

// Advice is a piece of a reviewer's advice, and how to follow it.
type Advice struct {
	lint.Finding
	// Repair is what follows it, nil where a person has to decide.
	Repair *lint.Repair
}

// reviewed is what a reviewer said of a metric, and of which state of it.
type reviewed struct {
	family *dto.MetricFamily
	tries  int
	advice []Advice
}

// Advice is what a reviewer says of the metric at an index of the snapshot. It is
// worked out once for each state of the metric.
func (d *Desk) Advice(index int) []Advice {
	if index < 0 || index >= len(d.snapshot.Families) {
		return nil
	}
	for len(d.reviewed) < len(d.snapshot.Families) {
		d.reviewed = append(d.reviewed, reviewed{})
	}
	family, known := d.snapshot.Families[index], &d.reviewed[index]
	if known.family == family && known.tries == len(d.tries) {
		return known.advice
	}
	*known = reviewed{family: family, tries: len(d.tries)}
	for _, f := range lint.Metric(d.snapshot, index, d.refusedOperations()...) {
		a := Advice{Finding: f}
		if repair, ok := lint.RepairOf(d.session, f); ok {
			a.Repair = &repair
		}
		known.advice = append(known.advice, a)
	}
	return known.advice
}

// refusedOperations are the operations that were tried and refused.
func (d *Desk) refusedOperations() []script.Operation {
	var refused []script.Operation
	for _, t := range d.tries {
		if t.Err != nil {
			refused = append(refused, t.Operation)
		}
	}
	return refused
}

// Mend follows a piece of advice, as one step. Operations that no longer fit the
// metric are returned; they are left out.
func (d *Desk) Mend(a Advice) ([]script.Operation, error) {
	d.merging = false
	dropped, err := a.Repair.Apply(d.session)
	return dropped, d.settle([]script.Operation{a.Repair.To}, err)
}
