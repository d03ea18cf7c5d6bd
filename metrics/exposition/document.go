package exposition

import (
	"strings"

	dto "github.com/prometheus/client_model/go"
)

// Document is the text of a scrape, taken apart into blocks and lines. It is
// never changed after it was rendered and may be read by several goroutines.
type Document struct {
	Format  Format
	Options Options
	// Blocks come in the order in which they are written. In the OpenMetrics
	// formats the last is "# EOF", a block without name.
	Blocks []*Block
	// Refusals says which families the format cannot carry, and why.
	Refusals []*Refusal
}

// Block is the lines of one family. Blocks are shared between documents: the
// same pointer means the same lines.
type Block struct {
	Name  string     // the family's name as registered; empty for "# EOF"
	Type  MetricType // the family's type as registered
	Lines []Line

	source *source
}

// MetricType is the type of a family.
type MetricType string

// The types of metric families. Only the first four can be made in the
// playground; the others can come from elsewhere.
const (
	NoType         MetricType = ""
	Counter        MetricType = "counter"
	Gauge          MetricType = "gauge"
	Histogram      MetricType = "histogram"
	Summary        MetricType = "summary"
	Untyped        MetricType = "untyped"
	GaugeHistogram MetricType = "gaugehistogram"
)

func metricType(t dto.MetricType) MetricType {
	switch t {
	case dto.MetricType_COUNTER:
		return Counter
	case dto.MetricType_GAUGE:
		return Gauge
	case dto.MetricType_HISTOGRAM:
		return Histogram
	case dto.MetricType_SUMMARY:
		return Summary
	case dto.MetricType_GAUGE_HISTOGRAM:
		return GaugeHistogram
	}
	return Untyped
}

// Text returns the whole text, final newline included, byte for byte as Encode.
func (d *Document) Text() string {
	var text strings.Builder
	text.Grow(d.Size())
	for _, block := range d.Blocks {
		for i := range block.Lines {
			text.WriteString(block.Lines[i].Text)
			text.WriteByte('\n')
		}
	}
	return text.String()
}

// Size returns the length of the text in bytes.
func (d *Document) Size() int {
	size := 0
	for _, block := range d.Blocks {
		for i := range block.Lines {
			size += len(block.Lines[i].Text) + 1
		}
	}
	return size
}

// LineCount returns the number of lines.
func (d *Document) LineCount() int {
	count := 0
	for _, block := range d.Blocks {
		count += len(block.Lines)
	}
	return count
}

// SampleCount returns the number of sample lines: what Prometheus stores of this
// text as time series. It is 0 for protobuf, which has no such lines.
func (d *Document) SampleCount() int {
	count := 0
	for _, block := range d.Blocks {
		for i := range block.Lines {
			if block.Lines[i].Kind == Sample {
				count++
			}
		}
	}
	return count
}
