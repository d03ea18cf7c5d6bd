package cost

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"metricplayground/metrics/exposition"
	"metricplayground/metrics/script"
)

func snapshot(t *testing.T, src string) *script.Snapshot {
	t.Helper()
	s := script.New(script.Options{})
	require.NoError(t, s.Run(src))
	return s.Snapshot()
}

// formats are those that are measured.
func formats() []exposition.Format {
	return slices.DeleteFunc(exposition.Formats(), func(f exposition.Format) bool { return Measured(f) != f })
}

const shop = `counter requests_total{method, code} "Requests."
histogram seconds{path} "Latency." buckets 0.1 0.5 1
gauge up_since "Start."
inc requests_total{method="get", code="200"}
inc requests_total{method="get", code="500"}
inc requests_total{method="post", code="200"}
inc requests_total{method="put", code="200"}
observe seconds{path="/"} 0.3
observe seconds{path="/cart"} 0.3
`

func TestPriceIsWhatTheTextHas(t *testing.T) {
	s := snapshot(t, shop)
	for _, f := range formats() {
		price := Of(s, f)
		text, err := exposition.Encode(s.Families, f)
		require.NoError(t, err)
		require.Equal(t, len(text), price.Bytes, f)
		sum := 0
		for _, m := range price.Metrics {
			sum += m.Bytes
		}
		require.Equal(t, len(strings.TrimSuffix(text, "# EOF\n")), sum, f)
		require.Equal(t, map[exposition.Format]int{
			exposition.Text: 17, exposition.OpenMetrics1: 23, exposition.OpenMetrics2: 17, exposition.Python: 23,
		}[f], price.Series, f)
	}
}

func TestProtobufIsMeasuredAsText(t *testing.T) {
	s := snapshot(t, shop)
	require.Equal(t, Of(s, exposition.Text), Of(s, exposition.Proto))
	m := s.Metrics[0]
	require.Equal(t, Now(m).Forecast(m, exposition.Text), Now(m).Forecast(m, exposition.Proto))
}

func TestPriceNamesTheLabelToBlame(t *testing.T) {
	price := Of(snapshot(t, shop), exposition.Text)
	require.Equal(t, "seconds", price.Metrics[0].Name, "the dearest comes first")
	require.Equal(t, MetricPrice{Name: "requests_total", Sets: 4, Series: 4,
		Bytes: len(`# HELP requests_total Requests.
# TYPE requests_total counter
requests_total{code="200",method="get"} 1
requests_total{code="500",method="get"} 1
requests_total{code="200",method="post"} 1
requests_total{code="200",method="put"} 1
`), Labels: []LabelPrice{{"method", 3, 2}, {"code", 2, 4.0 / 3}}}, price.Metrics[1])
	worst, found := price.Metrics[1].Blame()
	require.True(t, found)
	require.Equal(t, "method", worst.Name)
	_, found = price.Metrics[2].Blame()
	require.False(t, found)
}

// A plan is held to the truth: the metric is made as planned and encoded.
func TestForecastIsWhatItComesTo(t *testing.T) {
	for name, c := range map[string]struct {
		create string
		verb   string
		bounds string
	}{
		"counter":   {"counter m{a, b} \"Help.\"", "inc m%s", ""},
		"gauge":     {"gauge m{a, b} \"Help.\" unit things", "set m%s 1", ""},
		"histogram": {"histogram m{a, b} \"Help.\" buckets", "observe m%s 2", " 1 3"},
		"summary":   {"summary m{a, b} \"Help.\" quantiles 0.5~0.05 0.9~0.01", "observe m%s 2", ""},
	} {
		made := func(a, b int, bounds string) *script.Snapshot {
			src := c.create + bounds + "\n"
			for i := range a {
				for j := range b {
					src += fmt.Sprintf(c.verb, fmt.Sprintf(`{a="x%d", b="y%d"}`, i, j)) + "\n"
				}
			}
			return snapshot(t, strings.ReplaceAll(src, "gauge m{", "gauge m_things{"))
		}
		if name == "gauge" {
			c.verb = "set m_things%s 1"
		}
		for _, f := range formats() {
			t.Run(name+" "+string(f), func(t *testing.T) {
				now := made(1, 2, c.bounds)
				m := now.Metrics[0]
				exact := Now(m).Forecast(m, f)
				require.True(t, exact.Exact)
				require.InDelta(t, Of(now, f).Metrics[0].Bytes, exact.Bytes, 0)
				require.InDelta(t, Of(now, f).Series, exact.Series, 0)

				// Values as long as those that exist: the bytes are right to the last.
				plan := Now(m)
				plan.Values, plan.Replicas = []int{4, 5}, 3
				then := Of(made(4, 5, c.bounds), f)
				got := plan.Forecast(m, f)
				require.False(t, got.Exact)
				require.InDelta(t, 3*then.Series, got.Series, 0)
				require.InDelta(t, 3*then.Metrics[0].Bytes, got.Bytes, 0)
				require.Equal(t, "b", got.Blame)
				require.Equal(t, 5, got.Values)

				if c.bounds != "" && takenApart(f) {
					plan := Now(m)
					plan.Buckets = 6
					then := Of(made(1, 2, " 1 3 4 5 6"), f)
					got := plan.Forecast(m, f)
					require.InDelta(t, then.Series, got.Series, 0)
					require.InEpsilon(t, then.Metrics[0].Bytes, got.Bytes, 0.05)
				}
			})
		}
	}
}

func TestForecastWithoutSeriesIsAGuess(t *testing.T) {
	m := snapshot(t, "histogram h{user} \"H.\" buckets 1 2\n").Metrics[0]
	plan := Now(m)
	require.Equal(t, Plan{Values: []int{1}, Buckets: 3, Replicas: 1}, plan)
	plan.Values[0] = 1_000_000
	got := plan.Forecast(m, exposition.Text)
	require.Equal(t, 5e6, got.Series)
	require.False(t, got.Exact)
	require.Equal(t, "user", got.Blame)
	require.Greater(t, got.Bytes, 5e6*float64(len(`h_sum{user="12345678"} 0`)))
}

func ExamplePlan_Forecast() {
	session := script.New(script.Options{})
	_ = session.Run("histogram seconds{path, pod} \"Latency.\" buckets 0.1 0.5 1\nobserve seconds{path=\"/\", pod=\"a1\"} 0.3\n")
	m := session.Snapshot().Metrics[0]
	plan := Now(m)
	plan.Values, plan.Replicas = []int{20, 3}, 5
	f := plan.Forecast(m, exposition.Text)
	fmt.Println(f.Sets, "combinations of", f.PerSet, "series,", f.Series, "on all replicas; blame", f.Blame)
	fmt.Println(SamplesPerDay(f.Series, 15*time.Second), "samples a day")
	// Output:
	// 60 combinations of 6 series, 1800 on all replicas; blame path
	// 1.0368e+07 samples a day
}
