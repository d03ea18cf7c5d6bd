// Package exposition turns metric families into text in each of the formats
// that Prometheus clients write, and says what every byte of that text means.
//
// Data goes one way: families (client_model) are rendered into a Document of
// blocks and lines, a line falls into tokens, a token has facts. Two documents
// can be diffed (before and after a click) or compared (two formats side by
// side). Sentences are not made here: they stand in the string catalogue, which
// turns Facts into English or Chinese.
//
// The formats of Go are written by prometheus/common's own encoders. The Python
// format is written here and checked against recorded output of
// prometheus_client.
package exposition

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

// valid reports whether f is one of Formats.
func (f Format) valid() bool {
	switch f {
	case Text, OpenMetrics1, OpenMetrics2, Python, Proto:
		return true
	}
	return false
}

// sorted reports whether the format's client sorts families and series and
// leaves out empty families, as client_golang's Gather does.
func (f Format) sorted() bool { return f != Python }

// endsWithEOF reports whether the format closes with "# EOF".
func (f Format) endsWithEOF() bool { return f == OpenMetrics1 || f == OpenMetrics2 }
