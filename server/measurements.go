package server

import (
	"net/http"
	"strconv"
	"time"

	"github.com/prometheus/common/version"

	"metricplayground/metrics"
)

// measurements is what the server knows of its own work.
type measurements struct {
	registry *metrics.Registry
	requests *metrics.CounterVec
	duration *metrics.HistogramVec
	size     *metrics.HistogramVec
	inFlight *metrics.Gauge
}

func newMeasurements() (*measurements, error) {
	m := &measurements{registry: metrics.NewRegistry()}
	for _, create := range []func() error{m.createRequests, m.createDuration, m.createSize, m.createInFlight, m.createBuildInfo} {
		if err := create(); err != nil {
			return nil, err
		}
	}
	return m, nil
}

func (m *measurements) createRequests() (err error) {
	m.requests, err = m.registry.NewCounterVec(metrics.Opts{
		Name: "playground_http_requests_total",
		Help: "HTTP requests answered, by handler and status code.",
	}, "handler", "code")
	return err
}

func (m *measurements) createDuration() (err error) {
	m.duration, err = m.registry.NewHistogramVec(metrics.HistogramOpts{
		Opts: metrics.Opts{
			Name: "playground_http_request_duration_seconds",
			Help: "Time from a request's header to the end of its answer, by handler.",
			Unit: "seconds",
		},
		Buckets:                []float64{.0005, .001, .005, .01, .05, .1, .5, 1, 5, 30},
		NativeFactor:           1.1,
		NativeMaxBuckets:       100,
		NativeMinResetDuration: time.Hour,
	}, "handler")
	return err
}

func (m *measurements) createSize() (err error) {
	bounds, err := metrics.Exponential(256, 4, 8)
	if err != nil {
		return err
	}
	m.size, err = m.registry.NewHistogramVec(metrics.HistogramOpts{
		Opts: metrics.Opts{
			Name: "playground_http_response_size_bytes",
			Help: "Size of the answers' bodies as sent, compressed where they are, by handler.",
			Unit: "bytes",
		},
		Buckets:                bounds,
		NativeFactor:           1.1,
		NativeMaxBuckets:       100,
		NativeMinResetDuration: time.Hour,
	}, "handler")
	return err
}

func (m *measurements) createInFlight() (err error) {
	m.inFlight, err = m.registry.NewGauge(metrics.Opts{
		Name: "playground_http_requests_in_flight",
		Help: "HTTP requests being answered now.",
	})
	return err
}

func (m *measurements) createBuildInfo() error {
	info, err := m.registry.NewGaugeVec(metrics.Opts{
		Name: "playground_build_info",
		Help: "Always 1; the labels say which program this is.",
	}, "version", "revision", "branch", "goversion", "goos", "goarch", "tags")
	if err != nil {
		return err
	}
	series, err := info.With(version.Version, version.GetRevision(), version.Branch,
		version.GoVersion, version.GoOS, version.GoArch, version.GetTags())
	if err != nil {
		return err
	}
	series.Set(1)
	return nil
}

// around measures every request that h answers. name gives a request's handler
// and must have few values.
func (m *measurements) around(name func(*http.Request) string, h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		m.inFlight.Inc()
		defer m.inFlight.Dec()
		counted := &countingWriter{ResponseWriter: w}
		h.ServeHTTP(counted, r)
		m.observe(name(r), counted, time.Since(start))
	})
}

// observe records one answer. Creating a series can only fail for a wrong
// number of labels or a value that isn't UTF-8; neither can happen here.
func (m *measurements) observe(handler string, w *countingWriter, took time.Duration) {
	if requests, err := m.requests.With(handler, strconv.Itoa(w.status())); err == nil {
		requests.Inc()
	}
	if duration, err := m.duration.With(handler); err == nil {
		duration.Observe(took.Seconds())
	}
	if size, err := m.size.With(handler); err == nil {
		size.Observe(float64(w.bytes))
	}
}
