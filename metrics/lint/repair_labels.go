package lint

import (
	"slices"
	"strings"

	"metricplayground/metrics/script"
)

func (m *mender) renameLabel() bool {
	at, fix := slices.Index(m.To.Labels, m.finding.Word), m.finding.Fix
	if at < 0 || fix == "" || slices.Contains(m.To.Labels, fix) {
		return false
	}
	m.To.Labels[at] = fix
	return true
}

func (m *mender) dropLabel(name string) bool {
	m.To.Labels = slices.DeleteFunc(m.To.Labels, func(l string) bool { return l == name })
	return true
}

// unitFromLabel takes the unit from the label into the name, where all series have
// the same and it is a base unit.
func (m *mender) unitFromLabel() bool {
	values := m.subject.valuesOf(m.finding.Word)
	if len(values) != 1 || plainUnit(values[0]) != values[0] || m.To.Unit != "" && m.To.Unit != values[0] {
		return false
	}
	renamed := m.subject
	renamed.unit = values[0]
	if f := checkUnitSuffix(renamed); len(f) > 0 {
		m.To.Name = f[0].Fix
	}
	return m.dropLabel(m.finding.Word)
}

// mergeValues gives the label's values another form, so that series become one. It
// is certain for what adds up: of two gauges one would hide the other.
func (m *mender) mergeValues(merge func(string) string) bool {
	if m.before.Type == script.Gauge {
		return false
	}
	label := m.finding.Word
	m.revise = func(op script.Operation) []script.Operation {
		return []script.Operation{onSeries(op, func(s script.Series) script.Series {
			s.Labels = slices.Clone(s.Labels)
			for i, l := range s.Labels {
				if l.Name == label {
					s.Labels[i].Value = merge(l.Value)
				}
			}
			return s
		})}
	}
	return true
}

// leaveOut leaves the operations on some series out.
func (m *mender) leaveOut(out func(script.Series) bool) {
	m.revise = func(op script.Operation) []script.Operation {
		gone := false
		onSeries(op, func(s script.Series) script.Series {
			gone = out(s)
			return s
		})
		if gone {
			return nil
		}
		return []script.Operation{op}
	}
}

// onSeries is an operation on another series.
func onSeries(op script.Operation, other func(script.Series) script.Series) script.Operation {
	switch op := op.(type) {
	case script.Change:
		op.Series = other(op.Series)
		return op
	case script.Init:
		op.Series = other(op.Series)
		return op
	case script.Drop:
		op.Series = other(op.Series)
		return op
	}
	return op
}

func labelOf(s script.Series, name string) string {
	for _, l := range s.Labels {
		if l.Name == name {
			return l.Value
		}
	}
	return ""
}

// key tells series apart whatever the order of their labels.
func key(s script.Series) string {
	pairs := make([]string, len(s.Labels))
	for i, l := range s.Labels {
		pairs[i] = l.Name + "\xff" + l.Value
	}
	slices.Sort(pairs)
	return strings.Join(pairs, "\xff")
}
