package ask_test

import (
	"context"
	"testing"
	"time"

	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/promql"
	"github.com/prometheus/prometheus/promql/parser"
	"github.com/prometheus/prometheus/promql/promqltest"
	"github.com/prometheus/prometheus/rules"
	"github.com/prometheus/prometheus/util/teststorage"
	"github.com/stretchr/testify/require"

	"metricplayground/metrics/ask"
)

// minutes is where minute n of what load stores lies.
func minutes(n float64) time.Time {
	return time.Unix(0, 0).Add(time.Duration(n * float64(time.Minute)))
}

func load(t *testing.T) *teststorage.TestStorage {
	t.Helper()
	return promqltest.LoadedStorage(t, `
load 1m
  requests_total{code="200"} 0+60x10
  requests_total{code="500"} 0+6x10
  temperature 20 21 _ _ 24
`)
}

func TestInstant(t *testing.T) {
	data := load(t)
	for _, c := range []struct {
		name, expr string
		at         float64
		want       string
		notes      []string
	}{
		{name: "a rate", expr: "rate(requests_total[5m])", at: 10, want: `{code="200"} => 1 @[600000]
{code="500"} => 0.1 @[600000]`},
		{name: "a sum", expr: "sum(increase(requests_total[5m]))", at: 10, want: "{} => 330 @[600000]"},
		{name: "the last value counts for five minutes", expr: "temperature", at: 8.99, want: `{__name__="temperature"} => 24 @[539400]`},
		{name: "and no longer", expr: "temperature", at: 9, want: ""},
		{name: "the past", expr: "temperature @ 60", at: 10, want: `{__name__="temperature"} => 21 @[600000]`},
		{name: "the future", expr: "temperature offset -1m", at: 0, want: `{__name__="temperature"} => 21 @[0]`},
		{name: "a subquery without a step", expr: "max_over_time(sum(requests_total)[3m:])", at: 10, want: "{} => 660 @[600000]"},
		{name: "a number", expr: "6 * 7", at: 0, want: "scalar: 42 @[0]"},
		{name: "a rate of what may be a gauge", expr: "rate(temperature[5m])", at: 5, want: "{} => 0.016666666666666666 @[300000]",
			notes: []string{`PromQL info: metric might not be a counter, name does not end in _total/_sum/_count/_bucket: "temperature" (1:6)`}},
	} {
		t.Run(c.name, func(t *testing.T) {
			answer, err := ask.NewEngine().Instant(context.Background(), data, c.expr, minutes(c.at))
			require.NoError(t, err)
			require.Equal(t, c.want, answer.Value.String())
			warnings, hints := answer.Notes.AsStrings(c.expr, 0, 0)
			require.ElementsMatch(t, c.notes, append(warnings, hints...))
		})
	}
}

func TestRange(t *testing.T) {
	answer, err := ask.NewEngine().Range(context.Background(), load(t), "sum(rate(requests_total[2m]))", minutes(2), minutes(4), time.Minute)
	require.NoError(t, err)
	require.Equal(t, "{} =>\n1.1 @[120000]\n1.1 @[180000]\n1.1 @[240000]", answer.Value.String())
}

func TestRefusals(t *testing.T) {
	data := load(t)
	stopped, cancel := context.WithCancel(context.Background())
	cancel()
	for _, c := range []struct {
		name, expr string
		ctx        context.Context
		to         float64
		step       time.Duration
		is, as     any
	}{
		{name: "no PromQL", expr: "rate(requests_total", step: time.Minute, as: new(parser.ParseErrors)},
		{name: "backwards", expr: "1", to: -1, step: time.Minute, is: ask.ErrBackwards},
		{name: "no step", expr: "1", is: ask.ErrStep},
		{name: "too many moments", expr: "1", to: ask.MaxPoints, step: time.Minute, is: ask.ErrPoints},
		{name: "too many samples", expr: "count_over_time(vector(1)[1000h:1s])", step: time.Minute, as: new(promql.ErrTooManySamples)},
		{name: "not wanted any more", expr: "requests_total", ctx: stopped, step: time.Minute, as: new(promql.ErrQueryCanceled)},
	} {
		t.Run(c.name, func(t *testing.T) {
			ctx := c.ctx
			if ctx == nil {
				ctx = context.Background()
			}
			_, err := ask.NewEngine().Range(ctx, data, c.expr, minutes(0), minutes(c.to), c.step)
			require.Error(t, err)
			if c.as != nil {
				require.ErrorAs(t, err, c.as)
			} else {
				require.ErrorIs(t, err, c.is.(error))
			}
		})
	}
	_, err := ask.NewEngine().Range(context.Background(), data, "1", minutes(0), minutes(ask.MaxPoints-1), time.Minute)
	require.NoError(t, err, "as many moments as there may be")
}

// A rule of Prometheus, asked through this engine, answers as the rule's expression
// does.
func TestRuleAsksTheSame(t *testing.T) {
	data := load(t)
	const expr = `sum by (code) (rate(requests_total[5m]))`
	parsed, err := parser.NewParser(parser.Options{}).ParseExpr(expr)
	require.NoError(t, err)
	answer, err := ask.NewEngine().Instant(context.Background(), data, expr, minutes(10))
	require.NoError(t, err)
	question := func(ctx context.Context, expr string, at time.Time) (promql.Vector, error) {
		answer, err := ask.NewEngine().Instant(ctx, data, expr, at)
		return answer.Value.(promql.Vector), err
	}
	rule := rules.NewRecordingRule("code:requests:rate5m", parsed, labels.EmptyLabels())
	recorded, err := rule.Eval(context.Background(), 0, minutes(10), question, nil, 0)
	require.NoError(t, err)
	require.Len(t, recorded, 2)
	for i, sample := range answer.Value.(promql.Vector) {
		require.Equal(t, sample.F, recorded[i].F)
		require.Equal(t, "code:requests:rate5m", recorded[i].Metric.Get("__name__"))
	}
}
