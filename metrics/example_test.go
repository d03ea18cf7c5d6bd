package metrics_test

import (
	"errors"
	"fmt"
	"os"

	"metricplayground/metrics"

	"github.com/prometheus/common/expfmt"
)

// show writes everything in a registry as a Prometheus server would scrape it.
func show(r *metrics.Registry) {
	families, err := r.Gather()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range families {
		if _, err := expfmt.MetricFamilyToText(os.Stdout, f); err != nil {
			fmt.Println(err)
		}
	}
}

func ExampleCounter() {
	r := metrics.NewRegistry()
	requests, err := r.NewCounter(metrics.Opts{Name: "http_requests_total", Help: "Requests served."})
	if err != nil {
		fmt.Println(err)
		return
	}
	requests.Inc()
	if err := requests.Add(2); err != nil {
		fmt.Println(err)
	}
	if err := requests.Add(-1); err != nil {
		fmt.Println(err)
	}
	show(r)
	// Output:
	// http_requests_total: a counter only goes up, so -1 can't be added to it. Add 0 or more, or use a gauge if the number can go down.
	// # HELP http_requests_total Requests served.
	// # TYPE http_requests_total counter
	// http_requests_total 3
}

func ExampleGauge() {
	r := metrics.NewRegistry()
	temperature, err := r.NewGauge(metrics.Opts{Name: "room_temperature_celsius", Help: "Temperature.", Unit: "celsius"})
	if err != nil {
		fmt.Println(err)
		return
	}
	temperature.Set(21.5)
	temperature.Dec()
	show(r)
	// Output:
	// # HELP room_temperature_celsius Temperature.
	// # TYPE room_temperature_celsius gauge
	// room_temperature_celsius 20.5
}

func ExampleHistogram() {
	r := metrics.NewRegistry()
	durations, err := r.NewHistogram(metrics.HistogramOpts{
		Opts:    metrics.Opts{Name: "request_duration_seconds", Help: "Request latency."},
		Buckets: []float64{0.1, 0.5, 1},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, seconds := range []float64{0.05, 0.5, 0.7, 3} {
		durations.Observe(seconds)
	}
	show(r)
	// Output:
	// # HELP request_duration_seconds Request latency.
	// # TYPE request_duration_seconds histogram
	// request_duration_seconds_bucket{le="0.1"} 1
	// request_duration_seconds_bucket{le="0.5"} 2
	// request_duration_seconds_bucket{le="1"} 3
	// request_duration_seconds_bucket{le="+Inf"} 4
	// request_duration_seconds_sum 4.25
	// request_duration_seconds_count 4
}

// A native histogram needs no bounds. The protobuf format shows its buckets: schema 3
// has eight for each power of 2, of which those in use are listed.
func ExampleHistogram_native() {
	r := metrics.NewRegistry()
	durations, err := r.NewHistogram(metrics.HistogramOpts{
		Opts:         metrics.Opts{Name: "request_duration_seconds", Help: "Request latency."},
		NativeFactor: 1.1,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, seconds := range []float64{0, 1, 1.05, 2} {
		durations.Observe(seconds)
	}
	family, _ := r.Family("request_duration_seconds")
	h := family.GetMetric()[0].GetHistogram()
	fmt.Println("schema", h.GetSchema(), "zeros", h.GetZeroCount())
	for _, span := range h.GetPositiveSpan() {
		fmt.Println("offset", span.GetOffset(), "length", span.GetLength())
	}
	fmt.Println("deltas", h.GetPositiveDelta())
	// Output:
	// schema 3 zeros 1
	// offset 0 length 2
	// offset 6 length 1
	// deltas [1 0 0]
}

func ExampleHistogram_ObserveWithExemplar() {
	r := metrics.NewRegistry()
	durations, err := r.NewHistogram(metrics.HistogramOpts{
		Opts:    metrics.Opts{Name: "request_duration_seconds", Help: "Request latency."},
		Buckets: []float64{1},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := durations.ObserveWithExemplar(0.7, map[string]string{"trace_id": "4bf92f35"}); err != nil {
		fmt.Println(err)
	}
	family, _ := r.Family("request_duration_seconds")
	exemplar := family.GetMetric()[0].GetHistogram().GetBucket()[0].GetExemplar()
	fmt.Println(exemplar.GetLabel()[0].GetName(), exemplar.GetLabel()[0].GetValue(), exemplar.GetValue())
	// Output:
	// trace_id 4bf92f35 0.7
}

func ExampleSummary() {
	r := metrics.NewRegistry()
	durations, err := r.NewSummary(metrics.SummaryOpts{
		Opts:       metrics.Opts{Name: "rpc_seconds", Help: "RPC latency."},
		Objectives: map[float64]float64{0.5: 0.05, 0.99: 0.001},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for i := range 100 {
		durations.Observe(float64(i + 1))
	}
	show(r)
	// Output:
	// # HELP rpc_seconds RPC latency.
	// # TYPE rpc_seconds summary
	// rpc_seconds{quantile="0.5"} 50
	// rpc_seconds{quantile="0.99"} 99
	// rpc_seconds_sum 5050
	// rpc_seconds_count 100
}

func ExampleVec() {
	r := metrics.NewRegistry()
	requests, err := r.NewCounterVec(metrics.Opts{Name: "http_requests_total", Help: "Requests served."}, "method", "code")
	if err != nil {
		fmt.Println(err)
		return
	}
	if c, err := requests.With("get", "200"); err == nil {
		c.Inc()
	}
	if c, err := requests.WithLabels(map[string]string{"code": "404", "method": "get"}); err == nil {
		c.Inc()
	}
	_, err = requests.With("get")
	fmt.Println(err)
	show(r)
	// Output:
	// http_requests_total: label values needed: 2 (method, code); given: 1. Give one value for each label, in this order.
	// # HELP http_requests_total Requests served.
	// # TYPE http_requests_total counter
	// http_requests_total{code="200",method="get"} 1
	// http_requests_total{code="404",method="get"} 1
}

func ExampleRegistry() {
	r := metrics.NewRegistry()
	if _, err := r.NewGauge(metrics.Opts{Name: "queue_length", Help: "Jobs waiting."}); err != nil {
		fmt.Println(err)
	}
	if _, err := r.NewCounterVec(metrics.Opts{Name: "jobs_total", Help: "Jobs done."}, "kind"); err != nil {
		fmt.Println(err)
	}
	// Families lists what was registered, in that order; Gather what there is to show.
	for _, f := range r.Families() {
		fmt.Println(f.GetName(), len(f.GetMetric()))
	}
	show(r)
	// Output:
	// queue_length 1
	// jobs_total 0
	// # HELP queue_length Jobs waiting.
	// # TYPE queue_length gauge
	// queue_length 0
}

func ExampleError() {
	_, err := metrics.NewRegistry().NewHistogram(metrics.HistogramOpts{
		Opts:    metrics.Opts{Name: "h_seconds"},
		Buckets: []float64{0.5, 0.1},
	})
	fmt.Println(errors.Is(err, metrics.BucketsUnsorted))
	var refusal *metrics.Error
	if errors.As(err, &refusal) {
		fmt.Println("fix:   ", refusal.Fix)
		fmt.Println("Python:", refusal.Python)
		fmt.Println("Go:    ", refusal.Go)
	}
	// Output:
	// true
	// fix:    0.1 0.5
	// Python: Buckets not in sorted order
	// Go:     histogram buckets must be in increasing order: 0.500000 >= 0.100000
}

func ExampleExponential() {
	bounds, err := metrics.Exponential(0.01, 2, 5)
	fmt.Println(bounds, err)
	_, err = metrics.Exponential(0, 2, 5)
	fmt.Println(err)
	// Output:
	// [0.01 0.02 0.04 0.08 0.16] <nil>
	// exponential buckets start above 0, since multiplying never leads away from 0; 0 isn't. Use a number above 0.
}

func ExampleLinear() {
	fmt.Println(metrics.Linear(0, 5, 4))
	// Output:
	// [0 5 10 15] <nil>
}
