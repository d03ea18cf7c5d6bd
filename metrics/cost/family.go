package cost

import (
	dto "github.com/prometheus/client_model/go"

	"metricplayground/metrics/script"
)

// familyOf is the family of one metric.
func familyOf(m script.Metric) []*dto.MetricFamily {
	session := script.New(script.Options{})
	if session.Apply(m.Create) != nil {
		return nil
	}
	empty := session.Snapshot().Families[0]
	family := &dto.MetricFamily{Name: empty.Name, Help: empty.Help, Type: empty.Type, Unit: empty.Unit}
	for _, s := range m.Series {
		family.Metric = append(family.Metric, s.Metric)
	}
	return []*dto.MetricFamily{family}
}

// guessed is a metric with one series whose label values are guessed.
func guessed(m script.Metric) script.Metric {
	session := script.New(script.Options{})
	s := script.Series{Metric: m.Name}
	for _, name := range m.Labels {
		s.Labels = append(s.Labels, script.Label{Name: name, Value: guessedValue})
	}
	if session.Apply(m.Create, script.Init{Series: s}) != nil {
		return m
	}
	return session.Snapshot().Metrics[0]
}
