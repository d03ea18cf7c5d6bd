package script

import (
	"slices"

	"metricplayground/metrics"
)

// liveSeries is a series of a running process. One of its four handles is set.
type liveSeries struct {
	counter   *metrics.Counter
	gauge     *metrics.Gauge
	histogram *metrics.Histogram
	summary   *metrics.Summary

	trail        *trail // of a counter or gauge, nil before it has a moment
	observations int    // of a summary
	changed      bool
	seen         SeriesState // as the last snapshot showed it; its Metric is nil before the first
}

// states names the series of a metric that has labels.
func (m *liveMetric) states() []SeriesState {
	if len(m.create.Labels) == 0 {
		return nil
	}
	states := make([]SeriesState, len(m.order))
	for i, s := range m.order {
		states[i] = SeriesState{Series: s.seen.Series, ID: s.seen.ID}
	}
	return states
}

// newSeries makes the registry create a series.
func (m *liveMetric) newSeries(values []string) (s *liveSeries, err error) {
	values = slices.Clone(values)
	s = &liveSeries{}
	switch m.create.Type {
	case Counter:
		s.counter, err = m.vec.counters.With(values...)
	case Gauge:
		s.gauge, err = m.vec.gauges.With(values...)
	case Histogram:
		s.histogram, err = m.vec.histograms.With(values...)
	case Summary:
		s.summary, err = m.vec.summaries.With(values...)
	}
	if err != nil {
		return nil, err
	}
	s.seen.Values = values
	s.seen.Series.Metric = m.create.Name
	if len(values) > 0 {
		s.seen.Series.Labels = make([]Label, len(values))
	}
	for i, value := range values {
		s.seen.Series.Labels[i] = Label{m.create.Labels[i], value}
	}
	s.seen.ID = s.seen.Series.String()
	return s, nil
}
