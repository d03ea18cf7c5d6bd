package words

import (
	"math"

	"metricplayground/metrics/exposition"
	"metricplayground/metrics/exposition/expositiontest"
)

// changes are series before and after an operation, and what is said of one of
// their numbers then.
func changes() []changed {
	bounds := []float64{0.1, 0.5}
	tenth, fifth := 0.1, 0.2
	return []changed{
		{
			name: "counter goes up", format: exposition.Text,
			before: expositiontest.Counter(2), after: expositiontest.Counter(3), line: "x_seconds 3", token: "3",
			english: "x_seconds stands at 3 s: the total since it was created. It was 2 before: up by 1.",
			chinese: "x_seconds 的值是 3 秒，即自创建以来的累计值。之前是 2，增加了 1。",
			few:     "2 → 3 (+1)",
		},
		{
			name: "counter of tenths", format: exposition.Python,
			before: expositiontest.Counter(tenth), after: expositiontest.Counter(tenth + fifth), line: "x_seconds_total 0.30000000000000004", token: "0.30000000000000004",
			english: "x_seconds stands at 0.30000000000000004 s: the total since it was created. It was 0.1 before: up by 0.2.",
			chinese: "x_seconds 的值是 0.30000000000000004 秒，即自创建以来的累计值。之前是 0.1，增加了 0.2。",
			few:     "0.1 → 0.30000000000000004 (+0.2)",
		},
		{
			name: "counter starts again", format: exposition.OpenMetrics1,
			before: expositiontest.Counter(1234567), after: expositiontest.Counter(0), line: "x_seconds 0.0", token: "0.0",
			english: "x_seconds stands at 0 s: the total since it was created. It was 1234567 before: down by 1234567. A counter that goes down has started again, and that is how Prometheus takes it.",
			chinese: "x_seconds 的值是 0 秒，即自创建以来的累计值。之前是 1234567，减少了 1234567。计数器变小，说明它重新开始了，Prometheus 也会这样理解。",
			few:     "1234567 → 0 (-1234567)",
		},
		{
			name: "gauge goes down", format: exposition.OpenMetrics2,
			before: expositiontest.Gauge(21.5), after: expositiontest.Gauge(-3), line: "x_seconds -3.0", token: "-3.0",
			english: "x_seconds is -3 s now. It was 21.5 before: down by 24.5.",
			chinese: "x_seconds 现在是 -3 秒。之前是 21.5，减少了 24.5。",
			few:     "21.5 → -3 (-24.5)",
		},
		{
			name: "gauge was NaN", format: exposition.Text,
			before: expositiontest.Gauge(math.NaN()), after: expositiontest.Gauge(1e6), line: "x_seconds 1e+06", token: "1e+06",
			english: "x_seconds is 1000000 s now. It was NaN before.",
			chinese: "x_seconds 现在是 1000000 秒。之前是 NaN。",
			few:     "NaN → 1000000",
		},
		{
			name: "bucket", format: exposition.Text,
			before: expositiontest.Histogram(bounds, []float64{0.05, 0.3}), after: expositiontest.Histogram(bounds, []float64{0.05, 0.3, 0.4, 2}),
			line: `x_seconds_bucket{le="0.5"} 3`, token: "3",
			english: "3 of 4 observations were at most 0.5 s; 2 more than the bucket before it (0.1 s). Up to here: 75%. It was 2 before: up by 1.",
			chinese: "4 个观测值中有 3 个不超过 0.5 秒，占 75%；比前一个桶（0.1 秒）多 2 个。之前是 2，增加了 1。",
			few:     "2 → 3 (+1)",
		},
		{
			name: "composite", format: exposition.OpenMetrics2,
			before: expositiontest.Histogram(bounds, []float64{0.05, 0.3}), after: expositiontest.Histogram(bounds, []float64{0.05, 0.3, 0.4, 2}),
			line: `x_seconds {count:4,sum:2.75,bucket:[0.1:1,0.5:3,+Inf:4]} st@1772357400`, token: "3",
			english: "3 of 4 observations were at most 0.5 s; 2 more than the bucket before it (0.1 s). Up to here: 75%. It was 2 before: up by 1.",
			chinese: "4 个观测值中有 3 个不超过 0.5 秒，占 75%；比前一个桶（0.1 秒）多 2 个。之前是 2，增加了 1。",
			few:     "count: 2 → 4 (+2), sum: 0.35 → 2.75 (+2.4), bucket 0.5: 2 → 3 (+1), bucket +Inf: 2 → 4 (+2)",
		},
		{
			name: "protobuf", format: exposition.Proto,
			before: expositiontest.Histogram(bounds, []float64{0.05, 0.3}), after: expositiontest.Histogram(bounds, []float64{0.05, 0.3, 0.4, 2}),
			line: `    sample_sum: 2.75`, token: "2.75",
			english: "The 4 observations of x_seconds add up to 2.75 s, 0.6875 s on average. It was 0.35 before: up by 2.4.",
			chinese: "x_seconds 的 4 个观测值总和是 2.75 秒，平均 0.6875 秒。之前是 0.35，增加了 2.4。",
			few:     "0.35 → 2.75 (+2.4)",
		},
	}
}
