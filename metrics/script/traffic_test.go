package script

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

const service = `counter http_requests_total{method, path, code} "Requests."
counter http_response_bytes_total{method, path} "Bytes."
histogram http_request_duration_seconds{method, path} "Latency." buckets default native 1.1
summary http_response_size_bytes "Sizes." quantiles 0.5~0.05
gauge http_requests_in_flight "Now."
gauge room_temperature_celsius{room} "T." unit celsius
gauge disk_used_ratio "Share." unit ratio
gauge app_info{version} "Build."
gauge last_success_timestamp_seconds "When."
init http_requests_total{method="get", path="/", code="200"}
init http_requests_total{method="get", path="/cart", code="200"}
init http_requests_total{method="post", path="/cart", code="500"}
init http_response_bytes_total{method="get", path="/"}
init http_request_duration_seconds{method="get", path="/"}
init http_request_duration_seconds{method="post", path="/cart"}
set room_temperature_celsius{room="lab"} 21.5
set room_temperature_celsius{room="attic"} 28
set disk_used_ratio 0.4
set app_info{version="1.2"} 1
`

// busy runs a service for some steps and gives the session.
func busy(t *testing.T, seed uint64, steps int) *Session {
	t.Helper()
	s := running(t, service)
	traffic := &Traffic{Seed: seed}
	for i := range steps {
		ops := traffic.Next(s.Snapshot(), time.Second)
		if i == 0 {
			require.NoError(t, s.Apply(ops...))
		} else {
			require.NoError(t, s.ApplyMerged(ops...))
		}
	}
	return s
}

func TestTrafficLooksLikeAService(t *testing.T) {
	s := busy(t, 5, 300)
	now := s.Snapshot()
	require.Equal(t, DefaultStart().Add(300*time.Second), now.Now)
	by := map[string]Metric{}
	for _, m := range now.Metrics {
		by[m.Name] = m
	}
	count := func(id string) float64 {
		for _, m := range now.Metrics {
			for _, s := range m.Series {
				if s.ID == id {
					return s.Metric.GetCounter().GetValue() + float64(s.Metric.GetHistogram().GetSampleCount()) + s.Metric.GetGauge().GetValue()
				}
			}
		}
		return -1
	}
	total, measured := 0.0, 0.0
	for _, s := range by["http_requests_total"].Series {
		total += s.Metric.Counter.GetValue()
	}
	for _, s := range by["http_request_duration_seconds"].Series {
		measured += float64(s.Metric.Histogram.GetSampleCount())
	}
	require.InDelta(t, 300*eventsPerSecond, total, 400)
	require.Equal(t, total, measured, "each request is counted and measured")
	require.Equal(t, total, float64(by["http_response_size_bytes"].Series[0].Metric.Summary.GetSampleCount()))
	require.Greater(t, count(`http_requests_total{method="get", path="/", code="200"}`), 4*count(`http_requests_total{method="post", path="/cart", code="500"}`))
	require.Greater(t, count(`http_requests_total{method="post", path="/cart", code="500"}`), 0.0)
	require.InDelta(t, 21.5, count(`room_temperature_celsius{room="lab"}`), 3)
	require.NotEqual(t, 21.5, count(`room_temperature_celsius{room="lab"}`))
	require.InDelta(t, 0.5, count("disk_used_ratio"), 0.5)
	require.InDelta(t, 5, count("http_requests_in_flight"), 30)
	require.Equal(t, 1.0, count(`app_info{version="1.2"}`))
	require.Equal(t, float64(now.Now.Unix()-1), count("last_success_timestamp_seconds"))
	require.Greater(t, len(by["http_requests_total"].Series), 3, "a new combination has come up")
	require.LessOrEqual(t, len(by["http_requests_total"].Series), 8)

	inner := 0.0 // share of observations between the lowest and the highest bound
	h := by["http_request_duration_seconds"].Series[0].Metric.Histogram
	for i, b := range h.Bucket {
		if i == len(h.Bucket)-1 {
			inner = float64(b.GetCumulativeCount()-h.Bucket[0].GetCumulativeCount()) / float64(h.GetSampleCount())
		}
	}
	require.Greater(t, inner, 0.9)
}

func TestTrafficIsOneStep(t *testing.T) {
	s := busy(t, 1, 20)
	require.True(t, s.Undo())
	require.Equal(t, Print(must(Parse(service))), s.Script())
	require.True(t, s.Redo())
	require.Equal(t, DefaultStart().Add(20*time.Second), s.Snapshot().Now)
}

func TestTrafficIsDeterministic(t *testing.T) {
	a, b := busy(t, 7, 40), busy(t, 7, 40)
	require.Equal(t, a.Script(), b.Script())
	require.NotEqual(t, a.Script(), busy(t, 8, 40).Script())
	replayed := running(t, a.Script())
	for i, f := range a.Snapshot().Families {
		require.Equal(t, f.String(), replayed.Snapshot().Families[i].String())
	}
}

func TestTrafficComesBackAfterARestart(t *testing.T) {
	s := running(t, service)
	traffic := &Traffic{Seed: 3}
	step := func(n int) {
		for range n {
			require.NoError(t, s.Apply(traffic.Next(s.Snapshot(), time.Second)...))
		}
	}
	step(5)
	require.NoError(t, s.Apply(Restart{}))
	require.Empty(t, s.Snapshot().Metrics[0].Series)
	step(200)
	require.GreaterOrEqual(t, len(s.Snapshot().Metrics[0].Series), 3)

	require.NoError(t, s.Append(`drop http_request_duration_seconds{method="get", path="/"}`))
	dropped := len(s.Snapshot().Metrics[2].Series)
	next := traffic.Next(s.Snapshot(), time.Millisecond)
	require.NoError(t, s.Apply(next...))
	require.LessOrEqual(t, len(s.Snapshot().Metrics[2].Series), dropped+1, "what was dropped by hand stays away")
}

func TestTrafficWithNothingToDo(t *testing.T) {
	s := New(Options{})
	traffic := &Traffic{}
	require.Empty(t, traffic.Next(s.Snapshot(), 0))
	require.Equal(t, []Operation{Advance{By: time.Second}}, traffic.Next(s.Snapshot(), time.Second))
	require.NoError(t, s.Run("counter c{a} \"C\"\nhistogram h{a} \"H\"\ngauge g{a} \"G\"\n"))
	require.Equal(t, []Operation{Advance{By: time.Second}}, traffic.Next(s.Snapshot(), time.Second))
}

func TestTrafficLeavesOddGaugesAlone(t *testing.T) {
	s := running(t, "gauge a \"A\"\nset a NaN\ngauge b \"B\"\nset b +Inf\n")
	require.Equal(t, []Operation{Advance{By: time.Second}}, (&Traffic{}).Next(s.Snapshot(), time.Second))
}

func TestTrafficFitsTheBuckets(t *testing.T) {
	for src, want := range map[string]string{
		`histogram h "h" buckets -5 0 5`:                    "normal(0, 3)",
		`histogram h "h" buckets 0.1 1 10`:                  "lognormal(0.1, 0.767528)",
		`histogram h "h" buckets linear(100, 100, 10)`:      "lognormal(400, 0.383764)",
		`histogram h_seconds "h" native 1.1`:                "lognormal(0.12, 0.7)",
		`histogram h "h" unit bytes native 1.1`:             "integer(500, 20000)",
		`summary s "s" quantiles 0.5~0.05`:                  "lognormal(10, 0.6)",
		`histogram h "h" buckets exponential(1e-9, 10, 20)`: "lognormal(0.01, 1.2)",
	} {
		m := running(t, src).Snapshot().Metrics[0]
		require.Equal(t, want, distributionFor(&m).String(), src)
		require.NoError(t, distributionFor(&m).check())
	}
}
