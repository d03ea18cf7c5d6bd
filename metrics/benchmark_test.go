package metrics_test

import (
	"fmt"
	"io"
	"testing"

	"metricplayground/metrics"

	"github.com/prometheus/client_golang/prometheus"
	dto "github.com/prometheus/client_model/go"
	"github.com/prometheus/common/expfmt"
	"github.com/stretchr/testify/require"
)

// serialAndParallel runs act alone and on all processors at once.
func serialAndParallel(b *testing.B, library string, act func()) {
	b.Run(library+"/serial", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			act()
		}
	})
	b.Run(library+"/parallel", func(b *testing.B) {
		b.ReportAllocs()
		b.RunParallel(func(pb *testing.PB) {
			for pb.Next() {
				act()
			}
		})
	})
}

const (
	ours   = "metrics"
	theirs = "client_golang"
)

func BenchmarkInc(b *testing.B) {
	own, err := metrics.NewRegistry().NewCounter(metrics.Opts{Name: "c"})
	require.NoError(b, err)
	serialAndParallel(b, ours, func() { own.Inc() })
	oracle := prometheus.NewCounter(prometheus.CounterOpts{Name: "c"})
	serialAndParallel(b, theirs, func() { oracle.Inc() })
}

func BenchmarkAddWhole(b *testing.B) {
	own, err := metrics.NewRegistry().NewCounter(metrics.Opts{Name: "c"})
	require.NoError(b, err)
	serialAndParallel(b, ours, func() { _ = own.Add(3) })
	oracle := prometheus.NewCounter(prometheus.CounterOpts{Name: "c"})
	serialAndParallel(b, theirs, func() { oracle.Add(3) })
}

func BenchmarkAddFraction(b *testing.B) {
	own, err := metrics.NewRegistry().NewCounter(metrics.Opts{Name: "c"})
	require.NoError(b, err)
	serialAndParallel(b, ours, func() { _ = own.Add(0.25) })
	oracle := prometheus.NewCounter(prometheus.CounterOpts{Name: "c"})
	serialAndParallel(b, theirs, func() { oracle.Add(0.25) })
}

func BenchmarkSet(b *testing.B) {
	own, err := metrics.NewRegistry().NewGauge(metrics.Opts{Name: "g"})
	require.NoError(b, err)
	serialAndParallel(b, ours, func() { own.Set(21.5) })
	oracle := prometheus.NewGauge(prometheus.GaugeOpts{Name: "g"})
	serialAndParallel(b, theirs, func() { oracle.Set(21.5) })
}

func BenchmarkGaugeAdd(b *testing.B) {
	own, err := metrics.NewRegistry().NewGauge(metrics.Opts{Name: "g"})
	require.NoError(b, err)
	serialAndParallel(b, ours, func() { own.Add(0.5) })
	oracle := prometheus.NewGauge(prometheus.GaugeOpts{Name: "g"})
	serialAndParallel(b, theirs, func() { oracle.Add(0.5) })
}

func BenchmarkObserveClassic(b *testing.B) {
	own, err := metrics.NewRegistry().NewHistogram(metrics.HistogramOpts{Opts: metrics.Opts{Name: "h"}})
	require.NoError(b, err)
	serialAndParallel(b, ours, func() { own.Observe(0.3) })
	oracle := prometheus.NewHistogram(prometheus.HistogramOpts{Name: "h"})
	serialAndParallel(b, theirs, func() { oracle.Observe(0.3) })
}

func BenchmarkObserveNative(b *testing.B) {
	own, err := metrics.NewRegistry().NewHistogram(metrics.HistogramOpts{Opts: metrics.Opts{Name: "h"}, NativeFactor: 1.1})
	require.NoError(b, err)
	serialAndParallel(b, ours, func() { own.Observe(0.3) })
	oracle := prometheus.NewHistogram(prometheus.HistogramOpts{Name: "h", NativeHistogramBucketFactor: 1.1})
	serialAndParallel(b, theirs, func() { oracle.Observe(0.3) })
}

func BenchmarkObserveSummary(b *testing.B) {
	for name, objectives := range map[string]map[float64]float64{
		"plain": nil, "quantiles": {0.5: 0.05, 0.99: 0.001},
	} {
		b.Run(name, func(b *testing.B) {
			own, err := metrics.NewRegistry().NewSummary(metrics.SummaryOpts{Opts: metrics.Opts{Name: "s"}, Objectives: objectives})
			require.NoError(b, err)
			serialAndParallel(b, ours, func() { own.Observe(0.3) })
			oracle := prometheus.NewSummary(prometheus.SummaryOpts{Name: "s", Objectives: objectives})
			serialAndParallel(b, theirs, func() { oracle.Observe(0.3) })
		})
	}
}

func BenchmarkWith(b *testing.B) {
	names := []string{"method", "code"}
	own, err := metrics.NewRegistry().NewCounterVec(metrics.Opts{Name: "c"}, names...)
	require.NoError(b, err)
	oracle := prometheus.NewCounterVec(prometheus.CounterOpts{Name: "c"}, names)
	for i := range 100 {
		_, err := own.With("get", fmt.Sprint(i))
		require.NoError(b, err)
		oracle.WithLabelValues("get", fmt.Sprint(i))
	}
	serialAndParallel(b, ours, func() { _, _ = own.With("get", "50") })
	serialAndParallel(b, theirs, func() { _, _ = oracle.GetMetricWithLabelValues("get", "50") })
}

func BenchmarkWithLabels(b *testing.B) {
	names := []string{"method", "code"}
	own, err := metrics.NewRegistry().NewCounterVec(metrics.Opts{Name: "c"}, names...)
	require.NoError(b, err)
	oracle := prometheus.NewCounterVec(prometheus.CounterOpts{Name: "c"}, names)
	labels := map[string]string{"method": "get", "code": "200"}
	serialAndParallel(b, ours, func() { _, _ = own.WithLabels(labels) })
	serialAndParallel(b, theirs, func() { _, _ = oracle.GetMetricWith(labels) })
}

// BenchmarkGatherAndEncode writes 10,000 series: 2,000 each of counters and gauges,
// and histograms and summaries for the rest, by twos and threes of labels.
func BenchmarkGatherAndEncode(b *testing.B) {
	const each = 2500
	own, oracle := metrics.NewRegistry(), prometheus.NewRegistry()
	names := []string{"path", "code"}
	counters, err := own.NewCounterVec(metrics.Opts{Name: "c_total"}, names...)
	require.NoError(b, err)
	gauges, err := own.NewGaugeVec(metrics.Opts{Name: "g"}, names...)
	require.NoError(b, err)
	histograms, err := own.NewHistogramVec(metrics.HistogramOpts{Opts: metrics.Opts{Name: "h"}}, names...)
	require.NoError(b, err)
	summaries, err := own.NewSummaryVec(metrics.SummaryOpts{Opts: metrics.Opts{Name: "s"}}, names...)
	require.NoError(b, err)
	c := prometheus.NewCounterVec(prometheus.CounterOpts{Name: "c_total"}, names)
	g := prometheus.NewGaugeVec(prometheus.GaugeOpts{Name: "g"}, names)
	h := prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: "h"}, names)
	s := prometheus.NewSummaryVec(prometheus.SummaryOpts{Name: "s"}, names)
	oracle.MustRegister(c, g, h, s)
	for i := range each {
		values := []string{fmt.Sprintf("/page/%d", i/5), fmt.Sprint(200 + i%5)}
		for _, create := range []func() error{
			func() error { m, err := counters.With(values...); m.Inc(); return err },
			func() error { m, err := gauges.With(values...); m.Set(0.5); return err },
			func() error { m, err := histograms.With(values...); m.Observe(0.3); return err },
			func() error { m, err := summaries.With(values...); m.Observe(0.3); return err },
		} {
			require.NoError(b, create())
		}
		c.WithLabelValues(values...).Inc()
		g.WithLabelValues(values...).Set(0.5)
		h.WithLabelValues(values...).Observe(0.3)
		s.WithLabelValues(values...).Observe(0.3)
	}
	for _, bench := range []struct {
		name   string
		gather func() ([]*dto.MetricFamily, error)
	}{{ours, own.Gather}, {theirs, oracle.Gather}} {
		b.Run(bench.name+"/gather", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, err := bench.gather()
				require.NoError(b, err)
			}
		})
		b.Run(bench.name+"/encode", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				families, err := bench.gather()
				require.NoError(b, err)
				for _, f := range families {
					_, err := expfmt.MetricFamilyToText(io.Discard, f)
					require.NoError(b, err)
				}
			}
		})
	}
}
