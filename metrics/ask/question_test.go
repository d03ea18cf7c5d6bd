package ask_test

import (
	"context"
	"testing"
	"time"

	"github.com/prometheus/prometheus/promql/promqltest"
	"github.com/stretchr/testify/require"

	"metricplayground/metrics"
	"metricplayground/metrics/ask"
)

// scraped are samples of the playground's metrics.
const scraped = `
load 15s
  http_requests_total{job="playground", instance="a", code="200", method="get"} 0+3x40
  http_requests_total{job="playground", instance="a", code="500", method="get"} 0+1x40
  errors_total{job="playground", instance="a"} 0+1x40
  room_temperature_celsius{job="playground", instance="a", room="lab"} 20 21 20 19 22x36
  queue_bytes{job="playground", instance="a"} 5 6 2 100 7x36
  latency_seconds_bucket{job="playground", instance="a", path="/", le="0.1"} 0+1x40
  latency_seconds_bucket{job="playground", instance="a", path="/", le="0.5"} 0+3x40
  latency_seconds_bucket{job="playground", instance="a", path="/", le="1.0"} 0+4x40
  latency_seconds_bucket{job="playground", instance="a", path="/", le="+Inf"} 0+4x40
  latency_seconds_sum{job="playground", instance="a", path="/"} 0+1.5x40
  latency_seconds_count{job="playground", instance="a", path="/"} 0+4x40
  native_seconds{job="playground", instance="a", path="/"} {{schema:0 sum:1 count:1 buckets:[1]}}+{{schema:0 sum:5 count:4 buckets:[1 2 1]}}x40
  rpc_seconds{job="playground", instance="a", quantile="0.5"} 0.2x40
  rpc_seconds{job="playground", instance="a", quantile="0.99"} 0.9x40
  rpc_seconds_sum{job="playground", instance="a"} 0+1x40
  rpc_seconds_count{job="playground", instance="a"} 0+2x40
  {"my.counter_total", job="playground", instance="a", "a label"="x"} 0+2x40
  boot_timestamp_seconds{job="playground", instance="a"} 5x40
  up{job="playground", instance="a"} 1x40
  scrape_duration_seconds{job="playground", instance="a"} 0.001x40
  scrape_samples_scraped{job="playground", instance="a"} 20x40
`

// Each ready question has an answer on the learner's metrics, and nothing is to be
// said against it.
func TestQuestions(t *testing.T) {
	known := playground()
	known.Families = append(known.Families,
		ask.Family{Name: "my.counter_total", Type: metrics.CounterType, Labels: []ask.LabelValues{{Name: "a label", Values: []string{"x"}}}},
		ask.Family{Name: "boot_timestamp_seconds", Type: metrics.GaugeType},
	)
	data := promqltest.LoadedStorage(t, scraped)
	engine := ask.NewEngine(ask.Options{})
	met := map[ask.QuestionID]bool{}
	for _, q := range ask.Questions(known, "") {
		met[q.ID] = true
		answer, err := engine.Instant(context.Background(), data, q.Query, time.Unix(600, 0))
		require.NoError(t, err, q.Query)
		require.NotEmpty(t, answer.Series, q.Query)
		for _, s := range answer.Series {
			require.False(t, s.Points[0].Value != s.Points[0].Value, "%s is NaN", q.Query)
		}
		require.Empty(t, answer.Notes, q.Query)
		require.Empty(t, ask.Review(q.Query, known), q.Query)
	}
	for _, id := range ask.QuestionIDs() {
		require.True(t, met[id], id)
	}
}

func TestQuestionsAboutOne(t *testing.T) {
	var queries []string
	for _, q := range ask.Questions(playground(), "latency_seconds_bucket") {
		queries = append(queries, string(q.ID)+": "+q.Query)
	}
	require.Equal(t, []string{
		"quantile: histogram_quantile(0.9, sum by (le) (rate(latency_seconds_bucket[1m])))",
		"quantile-by: histogram_quantile(0.9, sum by (le, path) (rate(latency_seconds_bucket[1m])))",
		"mean: sum(rate(latency_seconds_sum[1m])) / sum(rate(latency_seconds_count[1m]))",
		"observations: sum(rate(latency_seconds_count[1m]))",
		`share: sum(rate(latency_seconds_bucket{le="0.5"}[1m])) / sum(rate(latency_seconds_count[1m]))`,
		"series: count(latency_seconds_count)",
	}, queries)
}
