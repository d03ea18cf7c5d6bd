package ask_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"metricplayground/metrics/ask"
)

// many are 50 series of an hour, scraped every 15 s.
func many() memory {
	var data memory
	for i := range 50 {
		values := make([]float64, 241)
		for j := range values {
			values[j] = float64(i * j)
		}
		data.add(every(15, values...), "__name__", "x_total", "instance", fmt.Sprint(i))
	}
	return data
}

// BenchmarkRange asks about 240 moments of 50 series: the chart of an hour.
func BenchmarkRange(b *testing.B) {
	data, engine := many(), ask.NewEngine(ask.Options{})
	for _, query := range []string{"x_total", "rate(x_total[1m])", "rate(x_total[5m])", "sum(rate(x_total[1m]))"} {
		b.Run(query, func(b *testing.B) {
			for b.Loop() {
				_, err := engine.Range(context.Background(), data, query, time.Unix(0, 0), time.Unix(3585, 0), 15*time.Second)
				require.NoError(b, err)
			}
		})
	}
}

func BenchmarkExplain(b *testing.B) {
	data, engine := many(), ask.NewEngine(ask.Options{})
	for b.Loop() {
		_, err := engine.Explain(context.Background(), data, "sum by (instance) (rate(x_total[5m])) / 2", time.Unix(3000, 0))
		require.NoError(b, err)
	}
}

func BenchmarkReview(b *testing.B) {
	known := playground()
	for b.Loop() {
		ask.Review("histogram_quantile(0.9, sum(rate(latency_seconds_bucket[5m]))) / on () rate(http_requests_total[15s])", known)
	}
}

func BenchmarkComplete(b *testing.B) {
	known := playground()
	for b.Loop() {
		ask.Complete("sum by (code) (rate(http_requests_total{code=\"2", 47, known)
	}
}
