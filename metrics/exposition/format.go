// Package exposition turns metric families into text in each of the formats
// that Prometheus clients write, and text into annotated lines.
package exposition

import dto "github.com/prometheus/client_model/go"

// Format is one of the exposition formats that the playground shows.
type Format string

// The formats, in the order in which a person is offered them.
const (
	Text         Format = "text"         // Prometheus text format 0.0.4, as client_golang writes it
	OpenMetrics1 Format = "openmetrics1" // OpenMetrics 1.0.0, with _created lines
	OpenMetrics2 Format = "openmetrics2" // OpenMetrics 2.0.0, release candidate
	Python       Format = "python"       // text 0.0.4, as prometheus_client writes it
	Proto        Format = "proto"        // the protobuf message, printed as text
)

// Formats lists all formats.
func Formats() []Format { return []Format{Text, OpenMetrics1, OpenMetrics2, Python, Proto} }

// Encode writes the families in format f. Families come in order of
// registration, their series in order of creation, families without series
// included; a format that sorts or leaves out (all but Python do) does so here.
func Encode(families []*dto.MetricFamily, f Format) (string, error) { panic("to do") }
