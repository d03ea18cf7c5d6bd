// Package expositiontest makes metric families by hand, for tests of whatever
// reads them.
package expositiontest

import (
	"math"
	"slices"
	"strings"
	"time"

	dto "github.com/prometheus/client_model/go"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/timestamppb"
)

// Epoch is the instant at which every series of the tests was created.
var Epoch = time.Date(2026, 3, 1, 9, 30, 0, 0, time.UTC)

// Family makes a family of one type out of series.
func Family(name, help string, t dto.MetricType, series ...*dto.Metric) *dto.MetricFamily {
	return &dto.MetricFamily{Name: proto.String(name), Help: proto.String(help), Type: t.Enum(), Metric: series}
}

// WithUnit declares a family's unit.
func WithUnit(family *dto.MetricFamily, unit string) *dto.MetricFamily {
	family.Unit = proto.String(unit)
	return family
}

// Labels makes labels out of names and values in turn, sorted by name as a real
// client has them.
func Labels(namesAndValues ...string) []*dto.LabelPair {
	var list []*dto.LabelPair
	for i := 0; i+1 < len(namesAndValues); i += 2 {
		list = append(list, &dto.LabelPair{Name: proto.String(namesAndValues[i]), Value: proto.String(namesAndValues[i+1])})
	}
	slices.SortFunc(list, func(a, b *dto.LabelPair) int { return strings.Compare(a.GetName(), b.GetName()) })
	return list
}

// Counter makes a counter series, created at Epoch.
func Counter(value float64, labels ...string) *dto.Metric {
	return &dto.Metric{Label: Labels(labels...), Counter: &dto.Counter{
		Value: proto.Float64(value), CreatedTimestamp: timestamppb.New(Epoch),
	}}
}

// Gauge makes a gauge series.
func Gauge(value float64, labels ...string) *dto.Metric {
	return &dto.Metric{Label: Labels(labels...), Gauge: &dto.Gauge{Value: proto.Float64(value)}}
}

// Untyped makes a series without type.
func Untyped(value float64, labels ...string) *dto.Metric {
	return &dto.Metric{Label: Labels(labels...), Untyped: &dto.Untyped{Value: proto.Float64(value)}}
}

// Histogram makes a classic histogram that has observed these values.
func Histogram(bounds, observed []float64, labels ...string) *dto.Metric {
	h := &dto.Histogram{
		SampleCount:      proto.Uint64(uint64(len(observed))),
		SampleSum:        proto.Float64(total(observed)),
		CreatedTimestamp: timestamppb.New(Epoch),
	}
	for _, bound := range bounds {
		count := uint64(0)
		for _, value := range observed {
			if value <= bound {
				count++
			}
		}
		h.Bucket = append(h.Bucket, &dto.Bucket{UpperBound: proto.Float64(bound), CumulativeCount: proto.Uint64(count)})
	}
	return &dto.Metric{Label: Labels(labels...), Histogram: h}
}

func total(values []float64) float64 {
	sum := 0.0
	for _, value := range values {
		sum += value
	}
	return sum
}

// Native makes a native histogram of schema 0, whose bounds are the powers of
// two: 1 observation is zero, 3 lie in (0.5, 1], 1 in (1, 2], none in the next
// two buckets, 2 in (8, 16], and 2 in [-2, -1).
func Native(labels ...string) *dto.Metric {
	span := func(offset int32, length uint32) *dto.BucketSpan {
		return &dto.BucketSpan{Offset: proto.Int32(offset), Length: proto.Uint32(length)}
	}
	return &dto.Metric{Label: Labels(labels...), Histogram: &dto.Histogram{
		SampleCount:      proto.Uint64(9),
		SampleSum:        proto.Float64(24.25),
		CreatedTimestamp: timestamppb.New(Epoch.Add(500 * time.Millisecond)),
		Schema:           proto.Int32(0),
		ZeroThreshold:    proto.Float64(2.938735877055719e-39),
		ZeroCount:        proto.Uint64(1),
		PositiveSpan:     []*dto.BucketSpan{span(0, 2), span(2, 1)},
		PositiveDelta:    []int64{3, -2, 1},
		NegativeSpan:     []*dto.BucketSpan{span(1, 1)},
		NegativeDelta:    []int64{2},
		Exemplars:        []*dto.Exemplar{Exemplar(1.5, "trace_id", "n1"), Exemplar(9, "trace_id", "n2")},
	}}
}

// Summary makes a summary with quantiles given as rank and value in turn.
func Summary(count uint64, sum float64, quantiles []float64, labels ...string) *dto.Metric {
	s := &dto.Summary{SampleCount: proto.Uint64(count), SampleSum: proto.Float64(sum), CreatedTimestamp: timestamppb.New(Epoch)}
	for i := 0; i+1 < len(quantiles); i += 2 {
		s.Quantile = append(s.Quantile, &dto.Quantile{Quantile: proto.Float64(quantiles[i]), Value: proto.Float64(quantiles[i+1])})
	}
	return &dto.Metric{Label: Labels(labels...), Summary: s}
}

// Exemplar makes an exemplar, 90.25 s after Epoch.
func Exemplar(value float64, labels ...string) *dto.Exemplar {
	return &dto.Exemplar{
		Label:     Labels(labels...),
		Value:     proto.Float64(value),
		Timestamp: timestamppb.New(Epoch.Add(90*time.Second + 250*time.Millisecond)),
	}
}

// Rich is a registry with everything that the formats can show, in an
// order that is not the sorted one.
func Rich() []*dto.MetricFamily {
	requests := Family("http_requests_total", `Requests "served", by path\method.`+"\nSecond line.", dto.MetricType_COUNTER,
		Counter(3, "method", "post", "code", "200"),
		Counter(1234567, "method", "get", "code", "200"),
		Counter(0.5, "method", `say "hi"\`+"\n", "code", "500"),
	)
	requests.Metric[1].Counter.Exemplar = Exemplar(1, "trace_id", "abc123", "span_id", "d4")

	latency := WithUnit(Family("request_duration_seconds", "Request latency.", dto.MetricType_HISTOGRAM,
		Histogram([]float64{0.1, 0.5, 1}, []float64{0.05, 0.3, 0.3, 0.7, 3}, "path", "/"),
		Histogram([]float64{0.1, 0.5, 1}, nil, "path", "/empty"),
	), "seconds")
	latency.Metric[0].Histogram.Bucket[1].Exemplar = Exemplar(0.3, "trace_id", "ef")

	both := Family("both_seconds", "Classic and native buckets.", dto.MetricType_HISTOGRAM, Native("path", "/"))
	both.Metric[0].Histogram.Bucket = Histogram([]float64{-1, 1, math.Inf(+1)}, []float64{-1.5, -1.25, 0, 0.6, 0.7, 0.8, 1.5, 9, 14.4}).Histogram.Bucket

	stamped := Gauge(12, "sensor", "a")
	stamped.TimestampMs = proto.Int64(Epoch.Add(time.Minute).UnixMilli())

	return []*dto.MetricFamily{
		requests,
		Family("c1", "A counter", dto.MetricType_COUNTER, Counter(9)),
		latency,
		WithUnit(Family("room_temperature_celsius", "Temperature.", dto.MetricType_GAUGE,
			Gauge(21.5, "room", "lab"), Gauge(-3, "room", "attic"), Gauge(math.NaN(), "room", "shed")), "celsius"),
		Family("hh", "A histogram", dto.MetricType_HISTOGRAM,
			Histogram([]float64{-5, 0, 5}, []float64{-8, 8, 1, 1})),
		both,
		Family("native_seconds", "Native buckets only.", dto.MetricType_HISTOGRAM, Native()),
		Family("rpc_seconds", "RPC latency.", dto.MetricType_SUMMARY,
			Summary(4, 2, []float64{0.5, 0.4, 0.99, 0.8}, "service", "users"),
			Summary(0, 0, []float64{0.5, math.NaN(), 0.99, math.NaN()}, "service", "idle")),
		Family("sizes_bytes", "A summary without quantiles.", dto.MetricType_SUMMARY, Summary(1, 512, nil)),
		Family("my.gauge", "A name with a dot.", dto.MetricType_GAUGE, Gauge(1e21, "my label", "ünïcode", "plain", "p")),
		Family("named.seconds", "A histogram with a dot.", dto.MetricType_HISTOGRAM, Histogram([]float64{1}, []float64{2})),
		Family("empty_total", "Nothing yet.", dto.MetricType_COUNTER),
		Family("stamped", "A gauge with timestamps.", dto.MetricType_GAUGE, stamped),
		Family("anything", "No type.", dto.MetricType_UNTYPED, Untyped(42)),
	}
}
