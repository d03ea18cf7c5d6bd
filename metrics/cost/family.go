package cost

import (
	"math"
	"strings"

	dto "github.com/prometheus/client_model/go"

	"metricplayground/metrics/exposition"
	"metricplayground/metrics/script"
)

// familyOf is the family of one metric, with no more than some of its series.
func familyOf(m script.Metric, most int) []*dto.MetricFamily {
	kind := dto.MetricType(dto.MetricType_value[strings.ToUpper(string(m.Type))])
	family := &dto.MetricFamily{Name: &m.Name, Type: &kind}
	if m.Help != "" {
		family.Help = &m.Help
	}
	if m.Unit != "" {
		family.Unit = &m.Unit
	}
	for _, s := range m.Series[:min(most, len(m.Series))] {
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

// OfFamilies is the price of metrics that were pasted, and the metrics as a Plan
// goes by them: as much of them as families and their text tell. pause, where there
// is one, is called between families with how far the work is, from 0 to 1; the only
// error is what it returns.
func OfFamilies(families []*dto.MetricFamily, text *exposition.Document, pause func(done float64) error) ([]script.Metric, Price, error) {
	metrics := make([]script.Metric, len(families))
	for i, f := range families {
		metrics[i] = metricOf(f)
	}
	p, err := priceOf(metrics, text, text, pause)
	return metrics, p, err
}

// metricOf is a family as a metric. Series that lack a label of others have it empty,
// which is the same to Prometheus.
func metricOf(f *dto.MetricFamily) script.Metric {
	m := script.Metric{Create: script.Create{Type: script.Type(strings.ToLower(f.GetType().String())), Name: f.GetName(), Help: f.GetHelp(), Unit: f.GetUnit()}}
	at := map[string]int{}
	for _, s := range f.Metric {
		for _, l := range s.Label {
			if _, known := at[l.GetName()]; !known {
				at[l.GetName()] = len(m.Labels)
				m.Labels = append(m.Labels, l.GetName())
			}
		}
	}
	m.Series = make([]script.SeriesState, len(f.Metric))
	values := make([]string, len(f.Metric)*len(m.Labels))
	for i, s := range f.Metric {
		own := values[i*len(m.Labels) : (i+1)*len(m.Labels)]
		for _, l := range s.Label {
			own[at[l.GetName()]] = l.GetValue()
		}
		m.Series[i] = script.SeriesState{Values: own, Metric: s}
	}
	if len(f.Metric) > 0 {
		for _, b := range f.Metric[0].GetHistogram().GetBucket() {
			if !math.IsInf(b.GetUpperBound(), +1) {
				m.Bounds = append(m.Bounds, b.GetUpperBound())
			}
		}
	}
	return m
}
