package metrics_test

import (
	"fmt"
	"sync"
	"testing"

	"metricplayground/metrics"

	dto "github.com/prometheus/client_model/go"
	"github.com/stretchr/testify/require"
)

// TestConcurrentUse uses one registry from many sides at once: everything that was
// done is counted, and whoever gathers in between sees numbers that belong together.
func TestConcurrentUse(t *testing.T) {
	const workers, each = 4, 2000
	r := metrics.NewRegistry()
	counters, err := r.NewCounterVec(metrics.Opts{Name: "c_total"}, "n")
	require.NoError(t, err)
	gauge, err := r.NewGauge(metrics.Opts{Name: "g"})
	require.NoError(t, err)
	classic, err := r.NewHistogram(metrics.HistogramOpts{Opts: metrics.Opts{Name: "h"}})
	require.NoError(t, err)
	native, err := r.NewHistogram(metrics.HistogramOpts{Opts: metrics.Opts{Name: "n"}, NativeFactor: 1.1, Buckets: []float64{0.5}, NativeMaxBuckets: 8})
	require.NoError(t, err)
	plain, err := r.NewSummary(metrics.SummaryOpts{Opts: metrics.Opts{Name: "s"}})
	require.NoError(t, err)
	quantiles, err := r.NewSummary(metrics.SummaryOpts{Opts: metrics.Opts{Name: "q"}, Objectives: map[float64]float64{0.5: 0.05}})
	require.NoError(t, err)

	var working sync.WaitGroup
	for w := range workers {
		working.Go(func() {
			for i := range each {
				c, err := counters.With(fmt.Sprint(i % 10))
				if err != nil {
					t.Error(err)
					return
				}
				c.Inc()
				_ = c.AddWithExemplar(0.5, map[string]string{"i": fmt.Sprint(i)})
				gauge.Add(1)
				classic.Observe(1)
				_ = native.ObserveWithExemplar(float64(1+i%50), map[string]string{"i": fmt.Sprint(i)})
				plain.Observe(1)
				quantiles.Observe(1)
				if i%100 == 0 {
					name := fmt.Sprintf("passing_%d_%d", w, i)
					if _, err := r.NewGauge(metrics.Opts{Name: name}); err != nil || !r.Unregister(name) {
						t.Errorf("%s came to nothing: %v", name, err)
					}
					_, _ = counters.With("passing")
					counters.Delete("passing")
				}
			}
		})
	}
	done := make(chan struct{})
	go func() { working.Wait(); close(done) }()
	for running := true; running; {
		select {
		case <-done:
			running = false
		default:
		}
		families, err := r.Gather()
		require.NoError(t, err)
		for _, f := range append(families, r.Families()...) {
			for _, m := range f.GetMetric() {
				consistent(t, f.GetName(), m)
			}
		}
	}

	var incs float64
	for i := range 10 {
		c, err := counters.With(fmt.Sprint(i))
		require.NoError(t, err)
		incs += c.Value()
	}
	require.Equal(t, 1.5*workers*each, incs)
	require.Equal(t, float64(workers*each), gauge.Value())
	for _, name := range []string{"h", "n", "s", "q"} {
		f, ok := r.Family(name)
		require.True(t, ok)
		m := f.GetMetric()[0]
		require.EqualValues(t, workers*each, m.GetHistogram().GetSampleCount()+m.GetSummary().GetSampleCount(), name)
	}
}

// consistent checks that the parts of a series belong to one moment.
func consistent(t *testing.T, name string, m *dto.Metric) {
	t.Helper()
	switch name {
	case "h":
		require.EqualValues(t, m.Histogram.GetSampleSum(), m.Histogram.GetSampleCount())
	case "s", "q":
		require.EqualValues(t, m.Summary.GetSampleSum(), m.Summary.GetSampleCount())
	case "n":
		inBuckets, last := int64(m.Histogram.GetZeroCount()), int64(0)
		for _, d := range m.Histogram.PositiveDelta {
			last += d
			inBuckets += last
		}
		require.EqualValues(t, m.Histogram.GetSampleCount(), inBuckets)
	}
}
