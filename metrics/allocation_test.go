package metrics_test

import (
	"testing"

	"metricplayground/metrics"

	"github.com/stretchr/testify/require"
)

// TestNoAllocation: what a program does all the time leaves nothing to the garbage
// collector.
func TestNoAllocation(t *testing.T) {
	r := metrics.NewRegistry()
	c, err := r.NewCounter(metrics.Opts{Name: "c"})
	require.NoError(t, err)
	g, err := r.NewGauge(metrics.Opts{Name: "g"})
	require.NoError(t, err)
	h, err := r.NewHistogram(metrics.HistogramOpts{Opts: metrics.Opts{Name: "h"}})
	require.NoError(t, err)
	n, err := r.NewHistogram(metrics.HistogramOpts{Opts: metrics.Opts{Name: "n"}, NativeFactor: 1.1})
	require.NoError(t, err)
	s, err := r.NewSummary(metrics.SummaryOpts{Opts: metrics.Opts{Name: "s"}})
	require.NoError(t, err)
	q, err := r.NewSummary(metrics.SummaryOpts{Opts: metrics.Opts{Name: "q"}, Objectives: map[float64]float64{0.5: 0.05}})
	require.NoError(t, err)
	v, err := r.NewCounterVec(metrics.Opts{Name: "v"}, "method", "code")
	require.NoError(t, err)
	_, err = v.With("get", "200")
	require.NoError(t, err)
	labels := map[string]string{"method": "get", "code": "200"}

	for name, act := range map[string]func(){
		"Counter.Inc":                      c.Inc,
		"Counter.Add, whole":               func() { _ = c.Add(3) },
		"Counter.Add, fraction":            func() { _ = c.Add(0.5) },
		"Counter.AddWithExemplar, without": func() { _ = c.AddWithExemplar(0.5, nil) },
		"Gauge.Set":                        func() { g.Set(3) },
		"Gauge.Add":                        func() { g.Add(3) },
		"Histogram.Observe":                func() { h.Observe(0.3) },
		"Histogram.Observe, native":        func() { n.Observe(0.3) },
		"Summary.Observe":                  func() { s.Observe(0.3) },
		"Summary.Observe, quantiles":       func() { q.Observe(0.3) },
		"Vec.With":                         func() { _, _ = v.With("get", "200") },
		"Vec.WithLabels":                   func() { _, _ = v.WithLabels(labels) },
	} {
		t.Run(name, func(t *testing.T) {
			require.Zero(t, testing.AllocsPerRun(1000, act))
		})
	}
}
