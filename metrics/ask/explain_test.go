package ask_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/prometheus/prometheus/promql/parser"
	"github.com/prometheus/prometheus/promql/promqltest"
	"github.com/stretchr/testify/require"

	"metricplayground/metrics/ask"
)

// outline writes a tree, one part a line.
func outline(n *ask.Node, depth int) string {
	text := fmt.Sprintf("%s%s %s %q %d series\n", strings.Repeat("  ", depth), n.Kind, n.Name, n.Text, len(n.Answer.Series))
	for _, p := range n.Parts {
		text += outline(p, depth+1)
	}
	return text
}

func explain(t *testing.T, query string, at int64) *ask.Node {
	t.Helper()
	n, err := ask.NewEngine(ask.Options{}).Explain(context.Background(), promqltest.LoadedStorage(t, scraped), query, time.Unix(at, 0))
	require.NoError(t, err)
	return n
}

func TestExplainTree(t *testing.T) {
	n := explain(t, `histogram_quantile(0.9, sum by (le) (rate(latency_seconds_bucket{path="/"}[1m]))) > (2 * -1)`, 600)
	require.Equal(t, strings.TrimLeft(`
binary > "histogram_quantile(0.9, sum by (le) (rate(latency_seconds_bucket{path=\"/\"}[1m]))) > (2 * -1)" 1 series
  call histogram_quantile "histogram_quantile(0.9, sum by (le) (rate(latency_seconds_bucket{path=\"/\"}[1m])))" 1 series
    number  "0.9" 1 series
    aggregation sum "sum by (le) (rate(latency_seconds_bucket{path=\"/\"}[1m]))" 4 series
      call rate "rate(latency_seconds_bucket{path=\"/\"}[1m])" 4 series
        range latency_seconds_bucket "latency_seconds_bucket{path=\"/\"}[1m]" 4 series
  paren  "(2 * -1)" 1 series
    binary * "2 * -1" 1 series
      number  "2" 1 series
      number  "-1" 1 series
`, "\n"), outline(n, 0))
	sum := n.Parts[0].Parts[1]
	require.Equal(t, &ask.Grouping{
		By: true, Labels: []string{"le"}, Kept: []string{"le"}, Dropped: []string{"instance", "job", "path"}, From: 4, To: 4,
	}, sum.Group)
	samples := sum.Parts[0].Parts[0]
	require.Equal(t, &ask.Window{From: 540_000, To: 600_000, Range: time.Minute, Samples: 16}, samples.Window)
	require.Equal(t, []ask.Matcher{{Label: "path", Op: "=", Value: "/"}}, samples.Select.Matchers)
	require.Equal(t, "latency_seconds_bucket", samples.Select.Metric)
	require.Len(t, sum.Parts[0].Rates, 4)
	require.Len(t, n.Parts[0].Quantiles, 1)
	require.Equal(t, n.Parts[0].Answer.Series[0].Points[0].Value, n.Parts[0].Quantiles[0].Result)
	require.Equal(t, ask.Scalar, n.Parts[0].Parts[0].Value)
}

func TestExplainMatching(t *testing.T) {
	n := explain(t, `rate(errors_total[1m]) / ignoring (code, method) group_right () rate(http_requests_total[1m])`, 600)
	require.Equal(t, &ask.Matching{
		Card: "one-to-many", Labels: []string{"code", "method"}, Include: []string{}, Compared: []string{"instance", "job"}, Left: 1, Right: 2, Pairs: 2,
	}, n.Match)
	n = explain(t, `up > bool on (job) errors_total`, 600)
	require.True(t, n.Bool)
	require.Equal(t, &ask.Matching{Card: "one-to-one", On: true, Labels: []string{"job"}, Compared: []string{"job"}, Left: 1, Right: 1, Pairs: 1}, n.Match)
	require.Nil(t, explain(t, "up + 1", 600).Match)
}

func TestExplainTimes(t *testing.T) {
	n := explain(t, `max_over_time(rate(errors_total[1m] offset 30s)[3m:20s] @ end())`, 590)
	sub := n.Parts[0]
	require.Equal(t, &ask.Window{From: 410_000, To: 590_000, Range: 3 * time.Minute, Step: 20 * time.Second, Samples: 9}, sub.Window)
	require.Equal(t, int64(590_000), sub.At)
	inner := sub.Parts[0]
	require.Equal(t, int64(580_000), inner.At, "the last moment that the subquery asks about")
	require.Equal(t, inner.Answer.Series[0].Points[0].Value, sub.Answer.Series[0].Points[8].Value)
	require.Equal(t, int64(550_000), inner.Parts[0].Window.To)
	require.Equal(t, 30*time.Second, inner.Parts[0].Select.Offset)

	n = explain(t, `errors_total @ 60 + errors_total @ start()`, 600)
	require.Equal(t, int64(60_000), *n.Parts[0].Select.Fixed)
	require.Equal(t, "start", n.Parts[1].Select.FixedTo)
	require.Equal(t, 40.0, n.Parts[1].Answer.Series[0].Points[0].Value)

	n = explain(t, `max_over_time((errors_total @ end())[3m:1m])`, 590)
	require.Equal(t, 39.0, n.Parts[0].Parts[0].Answer.Series[0].Points[0].Value, "the end of the query, not of the subquery")
	require.Equal(t, time.Minute, explain(t, "max_over_time(up[3m:])", 600).Parts[0].Window.Step)
}

func TestExplainWhatFails(t *testing.T) {
	n := explain(t, `sum(up + on () http_requests_total) + 1`, 600)
	require.NotNil(t, n.Err)
	require.Equal(t, ask.ManyToMany, n.Parts[0].Parts[0].Err.Kind)
	require.Equal(t, "up + on () http_requests_total", n.Parts[0].Parts[0].Err.Place.Of(n.Text))
	require.Nil(t, n.Parts[0].Parts[0].Parts[1].Err)
	_, err := ask.NewEngine(ask.Options{}).Explain(context.Background(), memory{}, "up +", time.Unix(0, 0))
	require.Error(t, err)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err = ask.NewEngine(ask.Options{}).Explain(ctx, memory{}, "up", time.Unix(0, 0))
	require.ErrorIs(t, err, context.Canceled)
}

// The text of each part is what the parser reads there, and its answer is that of the
// text on its own.
func TestPartsStandOnTheirOwn(t *testing.T) {
	data := promqltest.LoadedStorage(t, scraped)
	engine := ask.NewEngine(ask.Options{})
	p := parser.NewParser(parser.Options{})
	for _, query := range []string{
		"sum by (code) (rate(http_requests_total[1m])) / ignoring(code) group_left sum(rate(http_requests_total[1m]))",
		"sum(up) by (job)", "- up", "-(up)", "topk(2, sum(up) without (job))", "(((up)))  +  1", "up offset 1m", "rate(errors_total[1m] @ 300 offset 15s)",
		"label_replace(up, \"a\", \"$1\", \"job\", \"(.*)\")", "up == bool 1", "quantile(0.5, rpc_seconds)", "vector(time())", "{__name__=~\"up|errors_total\"}",
		"histogram_quantile(0.9, rate(native_seconds[1m]))", "absent(nothing)", "sum without () (up) # a comment", `count_values("v", up)`, `{"my.counter", "a label"="x"}`,
	} {
		n, err := engine.Explain(context.Background(), data, query, time.Unix(600, 0))
		require.NoError(t, err)
		var walk func(n *ask.Node)
		walk = func(n *ask.Node) {
			require.Equal(t, n.Text, n.Place.Of(query))
			_, err := p.ParseExpr(n.Text)
			require.NoError(t, err, "%q in %q", n.Text, query)
			answer, err := engine.Instant(context.Background(), data, n.Text, time.Unix(600, 0))
			require.NoError(t, err)
			require.Equal(t, answer.Series, n.Answer.Series, "%q in %q", n.Text, query)
			for _, p := range n.Parts {
				walk(p)
			}
		}
		walk(n)
	}
}
