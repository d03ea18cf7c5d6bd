package ask_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"metricplayground/metrics"
	"metricplayground/metrics/ask"
)

// playground is what a learner may have built.
func playground() ask.Known {
	target := []ask.LabelValues{{Name: "instance", Values: []string{"a", "b"}}, {Name: "job", Values: []string{"playground"}}}
	with := func(more ...ask.LabelValues) []ask.LabelValues { return append(more, target...) }
	stored := func(series string) (some, goesOn bool) {
		goesOn = series == "http_requests_created" // of a scrape as OpenMetrics
		return goesOn || series == "old_requests_total", goesOn
	}
	return ask.Known{Interval: 15 * time.Second, Stored: stored, Written: []string{"faster"}, Families: []ask.Family{
		{Name: "http_requests_total", Type: metrics.CounterType, Labels: with(
			ask.LabelValues{Name: "code", Values: []string{"200", "404", "500"}}, ask.LabelValues{Name: "method", Values: []string{"get", "post"}})},
		{Name: "errors_total", Type: metrics.CounterType, Labels: with()},
		{Name: "room_temperature_celsius", Type: metrics.GaugeType, Labels: with(ask.LabelValues{Name: "room", Values: []string{"lab", "my \"den\""}})},
		{Name: "queue_bytes", Type: metrics.GaugeType, Labels: with()},
		{Name: "latency_seconds", Type: metrics.HistogramType, Classic: true, Bounds: []float64{0.1, 0.5, 1}, Labels: with(ask.LabelValues{Name: "path", Values: []string{"/", "/api"}})},
		{Name: "native_seconds", Type: metrics.HistogramType, Native: true, Labels: with(ask.LabelValues{Name: "path", Values: []string{"/"}})},
		{Name: "rpc_seconds", Type: metrics.SummaryType, Quantiles: []float64{0.5, 0.99}, Labels: with()},
	}}
}

// reviews are queries that something is wrong with, and how they are mended; and
// what is like them and right.
var reviews = []struct {
	rule  ask.Rule
	query string
	place string // the piece of the query
	fix   string
	fine  []string
}{
	{ask.RateOfGauge, "rate(room_temperature_celsius[5m])", "rate(room_temperature_celsius[5m])", "deriv(room_temperature_celsius[5m])",
		[]string{"rate(http_requests_total[5m])", "rate(latency_seconds_bucket[5m])", "rate(native_seconds[5m])", "rate(rpc_seconds_count[5m])", "deriv(room_temperature_celsius[5m])"}},
	{ask.RateOfGauge, "sum(increase(queue_bytes[5m]))", "increase(queue_bytes[5m])", "sum(delta(queue_bytes[5m]))", nil},
	{ask.RateOfGauge, "irate(queue_bytes[5m])", "irate(queue_bytes[5m])", "", nil},
	{ask.DeltaOfCounter, "delta(http_requests_total[5m])", "delta(http_requests_total[5m])", "increase(http_requests_total[5m])",
		[]string{"delta(queue_bytes[5m])", "increase(http_requests_total[5m])"}},
	{ask.DeltaOfCounter, "deriv(latency_seconds_count[5m])", "deriv(latency_seconds_count[5m])", "rate(latency_seconds_count[5m])", nil},
	{ask.SumBeforeRate, "rate(sum(http_requests_total)[5m:15s])", "rate(sum(http_requests_total)[5m:15s])", "sum(rate(http_requests_total[5m]))",
		[]string{"sum(rate(http_requests_total[5m]))", "max_over_time(sum(rate(http_requests_total[5m]))[1h:])", "rate(http_requests_total[5m:15s])"}},
	{ask.SumBeforeRate, "increase(sum by (code) (http_requests_total{method=\"get\"})[10m:])", "", "sum by (code) (increase(http_requests_total{method=\"get\"}[10m]))", nil},
	{ask.LostLe, "histogram_quantile(0.9, sum(rate(latency_seconds_bucket[5m])))", "sum(rate(latency_seconds_bucket[5m]))", "histogram_quantile(0.9, sum by (le) (rate(latency_seconds_bucket[5m])))",
		[]string{"histogram_quantile(0.9, sum by (le) (rate(latency_seconds_bucket[5m])))", "histogram_quantile(0.9, sum without (instance) (rate(latency_seconds_bucket[5m])))", "histogram_quantile(0.9, sum(rate(native_seconds[5m])))"}},
	{ask.LostLe, "histogram_quantile(0.9, sum by (path) (rate(latency_seconds_bucket[5m])))", "", "histogram_quantile(0.9, sum by (path, le) (rate(latency_seconds_bucket[5m])))", nil},
	{ask.LostLe, "histogram_quantile(0.9, sum without (le, instance) (rate(latency_seconds_bucket[5m])))", "", "histogram_quantile(0.9, sum without (instance) (rate(latency_seconds_bucket[5m])))", nil},
	{ask.QuantileSinceStart, "histogram_quantile(0.9, latency_seconds_bucket)", "latency_seconds_bucket", "histogram_quantile(0.9, rate(latency_seconds_bucket[1m]))",
		[]string{"histogram_quantile(0.9, rate(latency_seconds_bucket[1m]))", "histogram_quantile(0.9, increase(native_seconds[1h]))"}},
	{ask.QuantileSinceStart, "histogram_quantile(0.9, sum by (le) (latency_seconds_bucket{path=\"/\"} offset 5m))", "", "histogram_quantile(0.9, sum by (le) (rate(latency_seconds_bucket{path=\"/\"}[1m] offset 5m)))", nil},
	{ask.QuantileSinceStart, "histogram_quantile(0.9, native_seconds)", "", "histogram_quantile(0.9, rate(native_seconds[1m]))", nil},
	{ask.NoBuckets, "histogram_quantile(0.9, rate(latency_seconds[5m]))", "latency_seconds", "histogram_quantile(0.9, rate(latency_seconds_bucket[5m]))",
		[]string{"histogram_quantile(0.9, rate(native_seconds[5m]))", "histogram_quantile(0.9, rate(elsewhere[5m]))"}},
	{ask.NoBuckets, "histogram_quantile(0.9, rate(http_requests_total[5m]))", "http_requests_total", "", nil},
	{ask.BucketOfNative, "histogram_quantile(0.9, sum by (le, path) (rate(native_seconds_bucket[5m])))", "native_seconds_bucket", "histogram_quantile(0.9, sum by (path) (rate(native_seconds[5m])))",
		[]string{"histogram_quantile(0.9, rate(native_seconds[5m]))", "rate(latency_seconds_count[5m])"}},
	{ask.BucketOfNative, "sum(rate(native_seconds_count[5m]))", "native_seconds_count", "sum(histogram_count(rate(native_seconds[5m])))", nil},
	{ask.BucketOfNative, "native_seconds_sum", "native_seconds_sum", "histogram_sum(native_seconds)", nil},
	{ask.RangeTooShort, "rate(http_requests_total[20s])", "20s", "rate(http_requests_total[1m])",
		[]string{"rate(http_requests_total[1m])", "max_over_time(queue_bytes[15s])"}},
	{ask.RangeTight, "rate(http_requests_total{code=\"[200]\"}[30s] offset 5m)", "30s", "rate(http_requests_total{code=\"[200]\"}[1m] offset 5m)",
		[]string{"rate(http_requests_total[1m])"}},
	{ask.CounterWithoutRate, "http_requests_total", "http_requests_total", "rate(http_requests_total[1m])",
		[]string{"queue_bytes", "count(http_requests_total)", "http_requests_total == 0", "resets(http_requests_total[1h])", "absent(http_requests_total)",
			"timestamp(http_requests_total)", "up and http_requests_total", "rate(latency_seconds_sum[5m]) / rate(latency_seconds_count[5m])", "rpc_seconds", "elsewhere_total"}},
	{ask.CounterWithoutRate, "sum by (code) (http_requests_total{method=\"get\"}) > 100", "http_requests_total{method=\"get\"}", "sum by (code) (rate(http_requests_total{method=\"get\"}[1m])) > 100", nil},
	{ask.CounterWithoutRate, "latency_seconds_sum / rate(latency_seconds_count[5m])", "latency_seconds_sum", "rate(latency_seconds_sum[1m]) / rate(latency_seconds_count[5m])", nil},
	{ask.CounterWithoutRate, "sum(latency_seconds_sum) / sum(latency_seconds_count)", "latency_seconds_sum", "sum(rate(latency_seconds_sum[1m])) / sum(rate(latency_seconds_count[1m]))", nil},
	{ask.CounterWithoutRate, "avg_over_time(http_requests_total[5m])", "", "rate(http_requests_total[5m])", nil},
	{ask.AverageOfQuantiles, "avg(rpc_seconds{quantile=\"0.99\"})", "avg(rpc_seconds{quantile=\"0.99\"})", "",
		[]string{"max(rpc_seconds)", "avg(queue_bytes)", "avg(rate(rpc_seconds_count[5m]))"}},
	{ask.AverageOfQuantiles, "avg(histogram_quantile(0.9, rate(latency_seconds_bucket[5m])))", "", "", nil},
	{ask.AverageOfQuantiles, "avg_over_time(rpc_seconds[5m])", "", "", nil},
	{ask.AverageOfAverages, "avg by (path) (rate(latency_seconds_sum[5m]) / rate(latency_seconds_count[5m]))", "", "sum by (path) (rate(latency_seconds_sum[5m])) / sum by (path) (rate(latency_seconds_count[5m]))",
		[]string{"sum(rate(latency_seconds_sum[5m])) / sum(rate(latency_seconds_count[5m]))", "rate(latency_seconds_sum[5m]) / rate(latency_seconds_count[5m])"}},
	{ask.RateOfRate, "rate(rate(http_requests_total[5m])[10m:])", "", "rate(http_requests_total[5m])",
		[]string{"deriv(rate(http_requests_total[5m])[10m:])", "max_over_time(rate(http_requests_total[5m])[10m:])"}},
	{ask.UnitsDiffer, "room_temperature_celsius > on() queue_bytes", "", "",
		[]string{"queue_bytes > queue_bytes offset 5m", "queue_bytes / on() room_temperature_celsius", "queue_bytes > 100"}},
	{ask.NothingMatches, "rate(http_requests_total[5m]) / sum by (instance, job) (rate(http_requests_total[5m]))", "",
		"rate(http_requests_total[5m]) / ignoring (code, method) group_left sum by (instance, job) (rate(http_requests_total[5m]))",
		[]string{"rate(errors_total[5m]) / sum without (code, method) (rate(http_requests_total[5m]))", "rate(http_requests_total[5m]) / 2", "queue_bytes or room_temperature_celsius",
			"rate(http_requests_total[5m]) / ignoring (code, method) group_left rate(errors_total[5m])"}},
	{ask.NothingMatches, "sum(rate(errors_total[5m])) / (sum by (code) (rate(http_requests_total[5m])))", "",
		"sum(rate(errors_total[5m])) / ignoring (code) group_right () (sum by (code) (rate(http_requests_total[5m])))", nil},
	{ask.NothingMatches, "queue_bytes and room_temperature_celsius", "", "queue_bytes and ignoring (room) room_temperature_celsius", nil},
	{ask.UnknownMetric, "rate(http_request_total[5m])", "http_request_total", "rate(http_requests_total[5m])",
		[]string{"up", "http_requests_created", "rate(old_requests_total[5m])", "ALERTS{alertstate=\"firing\"}", "job:http_requests:rate5m", "latency_seconds_bucket", "{job=\"a\"}"}},
	{ask.UnknownMetric, "rate(errors[5m])", "", "rate(errors_total[5m])", nil},
	{ask.UnknownMetric, "completely_else", "completely_else", "", []string{"sum(faster)"}},
	{ask.MetricGone, "rate(old_requests_total[5m])", "old_requests_total", "", []string{"http_requests_created", "rate(http_requests_total[5m])", "never_there"}},
	{ask.UnknownLabel, "rate(http_requests_total{cod=\"200\"}[5m])", "", "rate(http_requests_total{code=\"200\"}[5m])",
		[]string{"latency_seconds_bucket{le=\"0.5\"} == 0", "rpc_seconds{quantile=\"0.5\"}", "sum by (code) (rate(http_requests_total[5m]))", "queue_bytes{room=\"\"}"}},
	{ask.UnknownLabel, "sum by (metod) (rate(http_requests_total[5m]))", "", "sum by (method) (rate(http_requests_total[5m]))", nil},
	{ask.QuantileNotInRange, "histogram_quantile(90, rate(latency_seconds_bucket[5m]))", "90", "histogram_quantile(0.9, rate(latency_seconds_bucket[5m]))",
		[]string{"histogram_quantile(1, rate(latency_seconds_bucket[5m]))", "quantile(0.5, queue_bytes)"}},
	{ask.QuantileNotInRange, "quantile(-1, queue_bytes)", "-1", "", nil},
	{ask.NeedlessRegexp, "up{job=~\"playground\"}", "", "up{job=\"playground\"}",
		[]string{"up{job=~\"play.*\"}", "up{job=\"playground\"}", "up{job=~\"a|b\"}"}},
	{ask.NeedlessRegexp, "rate(http_requests_total{code!~\"200\"}[5m])", "", "rate(http_requests_total{code!=\"200\"}[5m])", nil},
}

// of are the warnings of one rule.
func of(warnings []ask.Warning, rule ask.Rule) []ask.Warning {
	var found []ask.Warning
	for _, w := range warnings {
		if w.Rule == rule {
			found = append(found, w)
		}
	}
	return found
}

func TestReview(t *testing.T) {
	fires, rests := map[ask.Rule]bool{}, map[ask.Rule]bool{}
	for _, c := range reviews {
		t.Run(string(c.rule)+"/"+c.query, func(t *testing.T) {
			found := of(ask.Review(c.query, playground()), c.rule)
			require.Len(t, found, 1)
			fires[c.rule] = true
			require.Equal(t, c.fix, found[0].Fix)
			if c.place != "" {
				require.Equal(t, c.place, found[0].Place.Of(c.query))
			}
			if c.fix != "" {
				require.Nil(t, ask.Check(c.fix))
				require.Empty(t, of(ask.Review(c.fix, playground()), c.rule), "the fix is right")
			}
			for _, fine := range c.fine {
				require.Nil(t, ask.Check(fine), fine)
				require.Empty(t, of(ask.Review(fine, playground()), c.rule), fine)
				rests[c.rule] = true
			}
		})
	}
	alert := playground()
	alert.Alert = true
	const irate = "irate(http_requests_total[5m]) > 1"
	require.Equal(t, "rate(http_requests_total[5m]) > 1", of(ask.Review(irate, alert), ask.IrateInAlert)[0].Fix)
	require.Empty(t, of(ask.Review(irate, playground()), ask.IrateInAlert))
	fires[ask.IrateInAlert], rests[ask.IrateInAlert] = true, true
	for _, rule := range ask.Rules() {
		require.True(t, fires[rule], "no query fires %s", rule)
		require.True(t, rests[rule], "no query is fine by %s", rule)
	}
}

// What is right has nothing said against it.
func TestNothingToSay(t *testing.T) {
	for _, query := range []string{
		"up", "sum by (code) (rate(http_requests_total[5m]))", "rate(latency_seconds_sum[5m]) / rate(latency_seconds_count[5m])",
		"histogram_quantile(0.9, sum by (le, path) (rate(latency_seconds_bucket[5m])))", "histogram_quantile(0.5, rate(native_seconds[5m]))",
		"max_over_time(room_temperature_celsius{room=\"lab\"}[1h])", "sum(rate(http_requests_total{code=~\"5..\"}[5m])) / sum(rate(http_requests_total[5m]))",
		"rpc_seconds{quantile=\"0.99\"}", "time() - timestamp(up)", "1 + 1",
	} {
		require.Empty(t, ask.Review(query, playground()), query)
	}
	require.Empty(t, ask.Review("rate(x", playground()), "what can't be parsed isn't reviewed")
	require.Empty(t, ask.Review("rate(temperature[1s])", ask.Known{}), "nothing known, nothing said")
}
