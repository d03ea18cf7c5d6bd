package lint

import (
	"slices"

	"metricplayground/metrics"
	"metricplayground/metrics/script"
)

// Repair is how a finding is mended in a session: the metric is made in another
// way, and what was done to it follows.
type Repair struct {
	// Metric is the name before.
	Metric string
	// To is how the metric is made afterwards.
	To script.Create

	revise func(script.Operation) []script.Operation
}

// Apply mends, as one step of the session's history. Operations that no longer fit
// the metric are left out and returned. The error is a *script.OperationError;
// nothing has changed then.
func (r Repair) Apply(s *script.Session) (dropped []script.Operation, err error) {
	return s.Revise(r.Metric, r.To, r.revise)
}

// RepairOf is how a finding about a session's metric is mended, false where nothing
// is certain: a help text that only a person can write, a number of kilobytes that
// may be 1000 or 1024 bytes each, a label without which two gauges would be one.
// After a repair the finding isn't made any more.
func RepairOf(s *script.Session, f Finding) (Repair, bool) {
	snapshot := s.Snapshot()
	at := slices.IndexFunc(snapshot.Metrics, func(m script.Metric) bool { return m.Name == f.Metric })
	if at < 0 {
		return Repair{}, false
	}
	m := mender{
		session: s, before: snapshot.Metrics[at], subject: subjectOf(snapshot.Families[at]), finding: f,
		Repair: Repair{Metric: f.Metric, To: snapshot.Metrics[at].Create},
	}
	m.To.Labels = slices.Clone(m.To.Labels)
	m.look(snapshot.Operations)
	if !m.mend() {
		return Repair{}, false
	}
	taken := slices.ContainsFunc(snapshot.Metrics, func(other script.Metric) bool { return other.Name == m.To.Name })
	return m.Repair, m.To.Name == f.Metric || !taken && metrics.CheckName(m.To.Name) == nil
}

// mender works a repair out.
type mender struct {
	Repair

	session *script.Session
	before  script.Metric
	subject subject
	finding Finding
	changes []script.Change // on the metric
	anew    bool            // whether series began at zero again, by a restart or a drop
}

// look picks what was done to the metric since it was made.
func (m *mender) look(ops []script.Operation) {
	for _, op := range ops {
		switch op := op.(type) {
		case script.Create:
			if op.Name == m.Metric {
				m.changes, m.anew = nil, false
			}
		case script.Change:
			if op.Series.Metric == m.Metric {
				m.changes = append(m.changes, op)
			}
		case script.Drop:
			m.anew = m.anew || op.Series.Metric == m.Metric
		case script.Restart:
			m.anew = true
		}
	}
}

// mend fills the repair in and reports whether there is one.
func (m *mender) mend() bool {
	f := m.finding
	switch f.Rule {
	case NeedsQuotes, CamelCase:
		if f.Subject != "name" {
			return m.renameLabel()
		}
		return m.rename(f.Fix)
	case Colon, TypeInName, ReservedSuffix, CounterTotal, TotalNoCounter, UnitSuffix, LabelInName:
		return m.rename(f.Fix)
	case BaseUnit, AbbreviatedUnit, Percent:
		return m.convertUnit()
	case TimestampName:
		return m.rename(f.Fix) && m.scale(conversionOf(f.Word)) && m.unit("seconds")
	case TargetLabel:
		return len(m.subject.valuesOf(f.Word)) == 1 && m.dropLabel(f.Word)
	case UnitLabel:
		return m.unitFromLabel()
	case UnboundedLabel, UnboundedValues:
		if f.Shape == Path {
			return m.mergeValues(Template)
		}
		return m.before.Type != script.Gauge && m.dropLabel(f.Word)
	case SpelledTwice:
		first := map[string]string{}
		for _, v := range m.subject.valuesOf(f.Word) {
			if first[fold(v)] == "" {
				first[fold(v)] = v
			}
		}
		return m.mergeValues(func(v string) string { return orSame(first[fold(v)], v) })
	case TotalValue:
		m.leaveOut(func(s script.Series) bool { return labelOf(s, f.Word) == f.Example })
		return true
	case CounterDecreased, BooleanCounter, InfoType:
		return m.toGauge()
	case GaugeRises:
		return m.toCounter()
	case InfoValue:
		m.eachChange(func(c script.Change) []script.Operation {
			return []script.Operation{script.Change{Verb: script.Set, Series: c.Series, Value: script.Value{Number: 1}, Note: c.Note}}
		})
		return true
	case RatioRange:
		return m.scale(conversion{1, 100}, true)
	case DefaultBuckets:
		return m.subject.says("bytes") && m.byteBounds()
	case OneBucket, TopBucket:
		return m.fitBounds()
	case MillisecondBounds:
		c := m.subject.count()
		return (c.n == 0 || c.mean() <= c.bounds[slices.IndexFunc(c.bounds, func(b float64) bool { return b > 0 })]) &&
			m.scaleBounds(conversion{1, 1000})
	case MillisecondValues:
		return m.scale(conversion{1, 1000}, true)
	case SumNaN:
		m.eachChange(func(c script.Change) []script.Operation {
			if c.Value.Draw == nil && c.Value.Number != c.Value.Number {
				return nil
			}
			return []script.Operation{c}
		})
		return true
	case SummaryReplicas:
		return m.toHistogram()
	}
	return false
}

func orSame(text, otherwise string) string {
	if text == "" {
		return otherwise
	}
	return text
}

func (m *mender) rename(name string) bool {
	m.To.Name = name
	return name != ""
}

// unit sets the unit, if the metric says one.
func (m *mender) unit(unit string) bool {
	if m.To.Unit != "" {
		m.To.Unit = unit
	}
	return true
}

// eachChange has the changes of the metric's series revised.
func (m *mender) eachChange(revise func(script.Change) []script.Operation) {
	before := m.revise
	m.revise = func(op script.Operation) []script.Operation {
		ops := []script.Operation{op}
		if before != nil {
			ops = before(op)
		}
		var all []script.Operation
		for _, op := range ops {
			if c, ok := op.(script.Change); ok {
				all = append(all, revise(c)...)
			} else {
				all = append(all, op)
			}
		}
		return all
	}
}
