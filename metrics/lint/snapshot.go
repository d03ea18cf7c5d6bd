package lint

import (
	"metricplayground/metrics/script"
)

// Snapshot gives advice on the metrics of a session, in their order. refused are
// operations that were tried and refused, which a script doesn't keep.
func Snapshot(s *script.Snapshot, refused ...script.Operation) []Finding {
	var found []Finding
	for i := range s.Metrics {
		found = append(found, Metric(s, i, refused...)...)
	}
	return found
}

// Metric is Snapshot for the metric at an index alone.
func Metric(s *script.Snapshot, index int, refused ...script.Operation) []Finding {
	m := subjectOf(s.Families[index])
	m.labels = s.Metrics[index].Labels
	m.series = m.series[:min(mostLive, len(m.series))]
	m.refused = refused
	for _, op := range s.Operations {
		switch op := op.(type) {
		case script.Create:
			if op.Name == m.name {
				m.done = nil
			}
		case script.Change:
			if op.Series.Metric == m.name {
				m.done = append(m.done, op)
			}
		case script.Restart:
			m.done = append(m.done, op)
		}
	}
	return judge(m)
}
