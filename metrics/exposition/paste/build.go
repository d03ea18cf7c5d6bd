package paste

import (
	"math"
	"strings"
	"time"

	dto "github.com/prometheus/client_model/go"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/timestamppb"

	"metricplayground/metrics/exposition"
)

// build makes metric families of the samples, as expfmt does where it takes the text.
func (r *reader) build(families []*family) ([]*dto.MetricFamily, error) {
	var out []*dto.MetricFamily
	done := 0
	for _, f := range families {
		if len(f.samples) == 0 {
			continue
		}
		b := builder{family: f, openMetrics: r.format == OpenMetrics, byKey: map[string]int{}}
		b.begin()
		for _, i := range f.samples {
			if done%pauseEvery == 0 {
				if err := r.pause(0.9 + 0.1*float64(done)/float64(len(r.samples))); err != nil {
					return nil, err
				}
			}
			done++
			b.add(&r.samples[i])
		}
		out = append(out, b.out)
	}
	return out, nil
}

// builder makes one family.
type builder struct {
	family      *family
	openMetrics bool
	out         *dto.MetricFamily
	byKey       map[string]int // the index of the series
}

func (b *builder) begin() {
	f := b.family
	name := f.name
	kind := dto.MetricType_UNTYPED
	switch f.kind {
	case "counter":
		kind = dto.MetricType_COUNTER
		if b.openMetrics && !strings.HasSuffix(name, "_total") {
			name += "_total" // as the encoder and expfmt's decoder call it
		}
	case "gauge":
		kind = dto.MetricType_GAUGE
	case "histogram":
		kind = dto.MetricType_HISTOGRAM
	case "gaugehistogram":
		kind = dto.MetricType_GAUGE_HISTOGRAM
	case "summary":
		kind = dto.MetricType_SUMMARY
	case "info":
		name += "_info" // client_model has no type for it, nor for stateset
	}
	b.out = &dto.MetricFamily{Name: proto.String(name), Type: kind.Enum()}
	if f.help != "" {
		b.out.Help = proto.String(unescape(f.help))
	}
	if f.unit != "" {
		b.out.Unit = proto.String(f.unit)
	}
}

func (b *builder) add(s *sample) {
	part := strings.TrimPrefix(s.name, b.family.name)
	kind := b.out.GetType()
	special := ""
	switch {
	case kind == dto.MetricType_SUMMARY:
		special = "quantile"
	case kind == dto.MetricType_HISTOGRAM, kind == dto.MetricType_GAUGE_HISTOGRAM:
		special = "le"
	case part != "_created":
		// Each line is a series of its own, even one that is there already.
		delete(b.byKey, s.key("", ""))
	}
	key := s.key("", special)
	index, known := b.byKey[key]
	if !known {
		index = len(b.out.Metric)
		b.byKey[key] = index
		b.new(s, special)
	}
	m := b.out.Metric[index]
	s.made = made{family: b.out, series: index, shows: exposition.ShowsValue}
	if part == "_created" {
		s.made.shows = exposition.ShowsCreated
	}
	if s.timed {
		m.TimestampMs = proto.Int64(s.millis)
	}
	switch kind {
	case dto.MetricType_COUNTER:
		if m.Counter == nil {
			m.Counter = &dto.Counter{}
		}
		if part == "_created" {
			m.Counter.CreatedTimestamp = stamp(s.number)
			return
		}
		m.Counter.Value, m.Counter.Exemplar = proto.Float64(s.number), s.exemplar.message()
	case dto.MetricType_GAUGE:
		m.Gauge = &dto.Gauge{Value: proto.Float64(s.number)}
	case dto.MetricType_SUMMARY:
		b.summary(m, s, part)
	case dto.MetricType_HISTOGRAM, dto.MetricType_GAUGE_HISTOGRAM:
		b.histogram(m, s, part)
	default:
		m.Untyped = &dto.Untyped{Value: proto.Float64(s.number)}
	}
}

// new adds a series.
func (b *builder) new(s *sample, without string) {
	m := &dto.Metric{}
	for _, l := range s.labels {
		if l.Name != without {
			m.Label = append(m.Label, &dto.LabelPair{Name: proto.String(l.Name), Value: proto.String(l.Value)})
		}
	}
	b.out.Metric = append(b.out.Metric, m)
}

func (b *builder) summary(m *dto.Metric, s *sample, part string) {
	if m.Summary == nil {
		m.Summary = &dto.Summary{}
	}
	switch part {
	case "_count":
		s.made.shows = exposition.ShowsCount
		m.Summary.SampleCount = proto.Uint64(uint64(max(s.number, 0)))
	case "_sum":
		s.made.shows = exposition.ShowsSum
		m.Summary.SampleSum = proto.Float64(s.number)
	case "_created":
		m.Summary.CreatedTimestamp = stamp(s.number)
	default:
		text, _ := s.label("quantile")
		if rank, err := parseFloat(text); err == nil {
			s.made.shows, s.made.index = exposition.ShowsQuantile, len(m.Summary.Quantile)
			m.Summary.Quantile = append(m.Summary.Quantile, &dto.Quantile{Quantile: proto.Float64(rank), Value: proto.Float64(s.number)})
		}
	}
}

func (b *builder) histogram(m *dto.Metric, s *sample, part string) {
	if m.Histogram == nil {
		m.Histogram = &dto.Histogram{}
	}
	h := m.Histogram
	whole, ok := wholeNumber(s.number)
	switch part {
	case "_count", "_gcount":
		s.made.shows = exposition.ShowsCount
		if ok {
			h.SampleCount = proto.Uint64(whole)
		} else {
			h.SampleCountFloat = proto.Float64(s.number)
		}
	case "_sum", "_gsum":
		s.made.shows = exposition.ShowsSum
		h.SampleSum = proto.Float64(s.number)
	case "_created":
		h.CreatedTimestamp = stamp(s.number)
	case "_bucket":
		text, _ := s.label("le")
		bound, err := parseFloat(text)
		if err != nil {
			return
		}
		s.made.shows, s.made.index = exposition.ShowsBucket, len(h.Bucket)
		bucket := &dto.Bucket{UpperBound: proto.Float64(bound), Exemplar: s.exemplar.message()}
		if ok {
			bucket.CumulativeCount = proto.Uint64(whole)
		} else {
			bucket.CumulativeCountFloat = proto.Float64(s.number)
		}
		h.Bucket = append(h.Bucket, bucket)
	}
}

func wholeNumber(v float64) (uint64, bool) {
	if v < 0 || v >= 1<<63 || v != math.Trunc(v) {
		return 0, false
	}
	return uint64(v), true
}

func stamp(seconds float64) *timestamppb.Timestamp {
	if math.IsNaN(seconds) || math.Abs(seconds) > 1e11 {
		return nil
	}
	whole, fraction := math.Modf(seconds)
	return timestamppb.New(time.Unix(int64(whole), int64(math.Round(fraction*1e9))))
}

func (e *exemplar) message() *dto.Exemplar {
	if e == nil {
		return nil
	}
	m := &dto.Exemplar{Value: proto.Float64(e.number)}
	for _, l := range e.labels {
		m.Label = append(m.Label, pairOf(l))
	}
	if seconds, err := parseFloat(e.time); err == nil {
		m.Timestamp = stamp(seconds)
	}
	return m
}

func pairOf(l exposition.Label) *dto.LabelPair {
	return &dto.LabelPair{Name: proto.String(l.Name), Value: proto.String(l.Value)}
}
