package metrics

import dto "github.com/prometheus/client_model/go"

// Type is one of the four metric types, written as in a TYPE line.
type Type string

// The metric types.
const (
	CounterType   Type = "counter"
	GaugeType     Type = "gauge"
	HistogramType Type = "histogram"
	SummaryType   Type = "summary"
)

// Types lists the metric types in the order in which they are best learned.
func Types() []Type { return []Type{CounterType, GaugeType, HistogramType, SummaryType} }

// dto returns the type as the protobuf exposition format numbers it.
func (t Type) dto() dto.MetricType {
	switch t {
	case CounterType:
		return dto.MetricType_COUNTER
	case GaugeType:
		return dto.MetricType_GAUGE
	case HistogramType:
		return dto.MetricType_HISTOGRAM
	case SummaryType:
		return dto.MetricType_SUMMARY
	}
	return dto.MetricType_UNTYPED
}
