package lint

import dto "github.com/prometheus/client_model/go"

// Families gives advice on metrics as they are gathered or were pasted, in their
// order: by name, help, unit and labels, and by what the values show. What only a
// history can show is left out: see Snapshot.
func Families(families []*dto.MetricFamily) []Finding {
	var found []Finding
	for _, family := range families {
		found = append(found, judge(subjectOf(family))...)
	}
	return found
}
