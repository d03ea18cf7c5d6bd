package timeline

import (
	"bufio"
	"bytes"
	"math"
	"slices"

	dto "github.com/prometheus/client_model/go"
	"github.com/prometheus/common/model"
	"github.com/prometheus/prometheus/model/exemplar"
	"github.com/prometheus/prometheus/model/histogram"
	"github.com/prometheus/prometheus/model/labels"
	"google.golang.org/protobuf/encoding/protodelim"

	"metricplayground/metrics/sorting"
)

// reading is a sample that was read, before it has a series.
type reading struct {
	met       string // what tells series apart
	labels    labels.Labels
	value     float64
	histogram *native
	exemplars []exemplar.Exemplar
}

// decodeProto reads a family in the protobuf format, as Prometheus does with
// scrape_native_histograms: of a histogram that has native buckets it takes only
// those.
func decodeProto(data []byte) ([]reading, error) {
	var family dto.MetricFamily
	options := protodelim.UnmarshalOptions{MaxSize: -1}
	if err := options.UnmarshalFrom(bufio.NewReader(bytes.NewReader(data)), &family); err != nil {
		return nil, err
	}
	p := protoReader{name: family.GetName()}
	for _, m := range family.GetMetric() {
		p.metric = m
		switch {
		case m.Counter != nil:
			p.add("", m.Counter.GetValue(), "", 0, m.Counter.GetExemplar())
		case m.Gauge != nil:
			p.add("", m.Gauge.GetValue(), "", 0, nil)
		case m.Summary != nil:
			p.summary(m.Summary)
		case m.Histogram != nil && isNative(m.Histogram):
			p.native(m.Histogram)
		case m.Histogram != nil:
			p.classic(m.Histogram)
		}
	}
	return p.readings, nil
}

type protoReader struct {
	name     string
	metric   *dto.Metric
	builder  labels.ScratchBuilder
	readings []reading
}

// add adds a sample of the metric's series with this suffix, and with a bound or
// quantile if label isn't empty.
func (p *protoReader) add(suffix string, v float64, label string, bound float64, e *dto.Exemplar) {
	p.builder.Reset()
	p.builder.Add(model.MetricNameLabel, p.name+suffix)
	for _, l := range p.metric.GetLabel() {
		p.builder.Add(l.GetName(), l.GetValue())
	}
	if label != "" {
		p.builder.Add(label, labels.FormatOpenMetricsFloat(bound))
	}
	p.builder.Sort()
	r := reading{labels: p.builder.Labels(), value: v}
	r.met = string(r.labels.Bytes(nil))
	if e != nil {
		r.exemplars = append(r.exemplars, exemplarOf(e))
	}
	p.readings = append(p.readings, r)
}

func (p *protoReader) summary(s *dto.Summary) {
	p.add("_count", float64(s.GetSampleCount()), "", 0, nil)
	p.add("_sum", s.GetSampleSum(), "", 0, nil)
	for _, q := range s.GetQuantile() {
		p.add("", q.GetValue(), model.QuantileLabel, q.GetQuantile(), nil)
	}
}

func (p *protoReader) classic(h *dto.Histogram) {
	p.add("_count", float64(h.GetSampleCount()), "", 0, nil)
	p.add("_sum", h.GetSampleSum(), "", 0, nil)
	infinite := false
	for _, b := range h.GetBucket() {
		infinite = infinite || math.IsInf(b.GetUpperBound(), 1)
		p.add("_bucket", float64(b.GetCumulativeCount()), model.BucketLabel, b.GetUpperBound(), b.GetExemplar())
	}
	if !infinite {
		p.add("_bucket", float64(h.GetSampleCount()), model.BucketLabel, math.Inf(1), nil)
	}
}

func (p *protoReader) native(h *dto.Histogram) {
	p.add("", 0, "", 0, nil)
	r := &p.readings[len(p.readings)-1]
	r.met += "\xff" // a series, but not that of a number
	whole := &histogram.Histogram{
		Count: h.GetSampleCount(), Sum: h.GetSampleSum(), Schema: h.GetSchema(),
		ZeroThreshold: h.GetZeroThreshold(), ZeroCount: h.GetZeroCount(),
		PositiveSpans: spans(h.GetPositiveSpan()), PositiveBuckets: slices.Clone(h.GetPositiveDelta()),
		NegativeSpans: spans(h.GetNegativeSpan()), NegativeBuckets: slices.Clone(h.GetNegativeDelta()),
	}
	whole.Compact(0)
	r.histogram = &native{whole: whole}
	from := h.GetExemplars()
	if len(from) == 0 {
		for _, b := range h.GetBucket() {
			from = append(from, b.GetExemplar())
		}
	}
	for _, e := range from {
		if e.GetTimestamp() != nil {
			r.exemplars = append(r.exemplars, exemplarOf(e))
		}
	}
	sorting.By(r.exemplars, func(a, b *exemplar.Exemplar) int { return exemplar.Compare(*a, *b) })
}

func spans(from []*dto.BucketSpan) []histogram.Span {
	to := make([]histogram.Span, len(from))
	for i, s := range from {
		to[i] = histogram.Span{Offset: s.GetOffset(), Length: s.GetLength()}
	}
	return to
}

func isNative(h *dto.Histogram) bool {
	return len(h.GetPositiveSpan()) > 0 || len(h.GetNegativeSpan()) > 0 || h.GetZeroThreshold() > 0 || h.GetZeroCount() > 0
}

func exemplarOf(e *dto.Exemplar) exemplar.Exemplar {
	var b labels.ScratchBuilder
	for _, l := range e.GetLabel() {
		b.Add(l.GetName(), l.GetValue())
	}
	b.Sort()
	to := exemplar.Exemplar{Labels: b.Labels(), Value: e.GetValue()}
	if t := e.GetTimestamp(); t != nil {
		to.HasTs, to.Ts = true, t.GetSeconds()*1000+int64(t.GetNanos()/1_000_000)
	}
	return to
}
