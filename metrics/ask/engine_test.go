package ask_test

import (
	"context"
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/promql"
	"github.com/prometheus/prometheus/promql/parser"
	"github.com/prometheus/prometheus/promql/promqltest"
	"github.com/prometheus/prometheus/rules"
	"github.com/prometheus/prometheus/storage"
	"github.com/prometheus/prometheus/util/teststorage"
	"github.com/stretchr/testify/require"

	"metricplayground/metrics/ask"
)

// minutes is where minute n of what load stores lies.
func minutes(n float64) time.Time {
	return time.Unix(0, 0).Add(time.Duration(n * float64(time.Minute)))
}

func load(t testing.TB) *teststorage.TestStorage {
	t.Helper()
	return promqltest.LoadedStorage(t, `
load 1m
  requests_total{code="200"} 0+60x10
  requests_total{code="500"} 0+6x10
  temperature 20 21 _ _ 24
  latency {{schema:0 sum:5 count:4 buckets:[1 2 1]}}+{{schema:0 sum:5 count:4 buckets:[1 2 1]}}x10
`)
}

// written writes an answer's series, one a line.
func written(a ask.Answer) string {
	if a.Kind == ask.Text {
		return a.Text
	}
	var lines []string
	for _, s := range a.Series {
		line := s.Labels.String()
		for _, p := range s.Points {
			value := fmt.Sprint(p.Value)
			if p.Histogram != nil {
				value = fmt.Sprintf("histogram of %v", p.Histogram.Count)
			}
			line += fmt.Sprintf(" %s@%d", value, p.At/1000)
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

// asMap returns labels as a map, as the engine does.
func asMap(l ask.Labels) map[string]string {
	m := map[string]string{}
	for _, label := range l {
		m[label.Name] = label.Value
	}
	return m
}

func TestInstant(t *testing.T) {
	data := load(t)
	for _, c := range []struct {
		name, expr string
		at         float64
		kind       ask.Kind
		want       string
	}{
		{name: "a rate", expr: "rate(requests_total[5m])", at: 10, kind: ask.Vector, want: "{code=\"200\"} 1@600\n{code=\"500\"} 0.1@600"},
		{name: "a sum", expr: "sum(increase(requests_total[5m]))", at: 10, kind: ask.Vector, want: "{} 330@600"},
		{name: "the last value counts for five minutes", expr: "temperature", at: 8.99, kind: ask.Vector, want: `temperature 24@539`},
		{name: "and no longer", expr: "temperature", at: 9, kind: ask.Vector, want: ""},
		{name: "the past", expr: "temperature @ 60", at: 10, kind: ask.Vector, want: `temperature 21@600`},
		{name: "the future", expr: "temperature offset -1m", at: 0, kind: ask.Vector, want: `temperature 21@0`},
		{name: "a subquery without a step", expr: "max_over_time(sum(requests_total)[3m:])", at: 10, kind: ask.Vector, want: "{} 660@600"},
		{name: "a number", expr: "6 * 7", at: 0, kind: ask.Scalar, want: "{} 42@0"},
		{name: "a string", expr: `"a"`, at: 0, kind: ask.Text, want: "a"},
		{name: "samples over time, the first outside", expr: "temperature[4m]", at: 4, kind: ask.Matrix, want: "temperature 21@60 24@240"},
		{name: "a native histogram", expr: "latency", at: 1, kind: ask.Vector, want: "latency histogram of 8@60"},
	} {
		t.Run(c.name, func(t *testing.T) {
			answer, err := ask.NewEngine(ask.Options{}).Instant(context.Background(), data, c.expr, minutes(c.at))
			require.NoError(t, err)
			require.Equal(t, c.want, written(answer))
			require.Equal(t, c.kind, answer.Kind)
			require.Empty(t, answer.Notes)
		})
	}
}

func TestHistogramInAnAnswer(t *testing.T) {
	answer, err := ask.NewEngine(ask.Options{}).Instant(context.Background(), load(t), "latency", minutes(0))
	require.NoError(t, err)
	require.Equal(t, &ask.Histogram{Count: 4, Sum: 5, Buckets: []ask.Bucket{
		{Lower: 0.5, Upper: 1, IncludesUpper: true, Count: 1},
		{Lower: 1, Upper: 2, IncludesUpper: true, Count: 2},
		{Lower: 2, Upper: 4, IncludesUpper: true, Count: 1},
	}}, answer.Series[0].Points[0].Histogram)
}

func TestNotes(t *testing.T) {
	for _, c := range []struct {
		expr string
		want []ask.Note
	}{
		{"rate(temperature[5m])", []ask.Note{{
			Kind: ask.NotePossibleNonCounter, Place: ask.Place{Start: 5, End: 16}, Metric: "temperature",
			Raw: `PromQL info: metric might not be a counter, name does not end in _total/_sum/_count/_bucket: "temperature"`,
		}}},
		{"1 +\n histogram_quantile(2, latency)", []ask.Note{{
			Kind: ask.NoteQuantile, Warning: true, Place: ask.Place{Start: 24, End: 25},
			Raw: "PromQL warning: quantile value should be between 0 and 1, got 2",
		}}},
		{"histogram_quantile(0.5, temperature)", []ask.Note{{
			Kind: ask.NoteBucketLabel, Warning: true, Place: ask.Place{Start: 24, End: 35},
			Raw: `PromQL warning: bucket label "le" is missing or has a malformed value of ""`,
		}}},
		{"temperature + on() latency", []ask.Note{{
			Kind: ask.NoteIncompatibleTypes, Place: ask.Place{Start: 0, End: 11},
			Raw: `PromQL info: incompatible sample types encountered for binary operator "+": float + histogram`,
		}}},
	} {
		answer, err := ask.NewEngine(ask.Options{}).Instant(context.Background(), load(t), c.expr, minutes(4))
		require.NoError(t, err)
		require.Equal(t, c.want, answer.Notes, c.expr)
	}
}

func TestRange(t *testing.T) {
	answer, err := ask.NewEngine(ask.Options{}).Range(context.Background(), load(t), "sum(rate(requests_total[2m]))", minutes(2), minutes(4), time.Minute)
	require.NoError(t, err)
	require.Equal(t, "{} 1.1@120 1.1@180 1.1@240", written(answer))
}

// over are queries of every kind, for comparisons.
var over = []string{
	"temperature", "rate(requests_total[2m])", "sum by (code) (increase(requests_total[3m]))", "requests_total offset 1m",
	"temperature @ 120", "temperature @ end()", "requests_total @ start() + 1", "max_over_time(rate(requests_total[2m])[4m:30s])",
	"histogram_quantile(0.9, rate(latency[3m]))", "latency", "topk(1, requests_total)", "time()", "temperature or requests_total",
	`count_values("v", temperature)`, "absent(temperature)", "temperature > 20.5", "requests_total / on(code) group_left requests_total",
}

// A range query cut into slices answers as the engine does in one go, however it is
// cut.
func TestSlicesAnswerAsOne(t *testing.T) {
	data := load(t)
	whole := promqltest.NewTestEngine(t, false, ask.Lookback, ask.MaxSamples)
	for _, expr := range over {
		q, err := whole.NewRangeQuery(context.Background(), data, nil, expr, minutes(0), minutes(20), 7*time.Second)
		require.NoError(t, err)
		want, err := q.Exec(context.Background()).Matrix()
		require.NoError(t, err)
		// A frame so short that each slice is too long, and one that none is.
		for _, frame := range []time.Duration{time.Nanosecond, time.Hour} {
			got, err := ask.NewEngine(ask.Options{Frame: frame}).Range(context.Background(), data, expr, minutes(0), minutes(20), 7*time.Second)
			require.NoError(t, err)
			require.Len(t, got.Series, len(want), expr)
			for i, s := range want {
				require.Equal(t, s.Metric.Map(), asMap(got.Series[i].Labels))
				require.Len(t, got.Series[i].Points, len(s.Floats)+len(s.Histograms), expr)
				for j, p := range s.Floats {
					require.Equal(t, p.T, got.Series[i].Points[j].At, expr)
					require.Equal(t, math.Float64bits(p.F), math.Float64bits(got.Series[i].Points[j].Value), expr)
				}
				for j, p := range s.Histograms {
					require.Equal(t, p.H.Count, got.Series[i].Points[j].Histogram.Count)
				}
			}
		}
	}
}

func TestYield(t *testing.T) {
	data := load(t)
	yields := 0
	engine := ask.NewEngine(ask.Options{Frame: time.Nanosecond, Yield: func() { yields++ }})
	_, err := engine.Range(context.Background(), data, "rate(requests_total[2m])", minutes(0), minutes(10), time.Second)
	require.NoError(t, err)
	require.Greater(t, yields, 3, "601 moments are several slices")

	ctx, cancel := context.WithCancel(context.Background())
	yields = 0
	engine = ask.NewEngine(ask.Options{Frame: time.Nanosecond, Yield: func() { yields++; cancel() }})
	_, err = engine.Range(ctx, data, "rate(requests_total[2m])", minutes(0), minutes(10), time.Second)
	require.ErrorContains(t, err, "canceled")
	require.Equal(t, 1, yields, "nothing is computed for nobody")
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
		kind       ask.ErrorKind
		as         any
	}{
		{name: "no PromQL", expr: "rate(requests_total", step: time.Minute, kind: ask.Unclosed, as: new(parser.ParseErrors)},
		{name: "backwards", expr: "1", to: -1, step: time.Minute, kind: ask.Backwards},
		{name: "no step", expr: "1", kind: ask.NoStep},
		{name: "too many moments", expr: "1", to: ask.MaxPoints, step: time.Minute, kind: ask.TooManyPoints},
		{name: "no chart", expr: "temperature[5m]", step: time.Minute, kind: ask.NoChart},
		{name: "too many samples", expr: "count_over_time(vector(1)[1000h:1s])", step: time.Minute, kind: ask.TooManySamples, as: new(promql.ErrTooManySamples)},
		{name: "not wanted any more", expr: "requests_total", ctx: stopped, step: time.Minute, kind: ask.Canceled, as: new(promql.ErrQueryCanceled)},
		{name: "several on both sides", expr: "requests_total + on() requests_total", step: time.Minute, kind: ask.ManyToMany},
	} {
		t.Run(c.name, func(t *testing.T) {
			ctx := c.ctx
			if ctx == nil {
				ctx = context.Background()
			}
			_, err := ask.NewEngine(ask.Options{}).Range(ctx, data, c.expr, minutes(0), minutes(c.to), c.step)
			var e *ask.Error
			require.ErrorAs(t, err, &e)
			require.Equal(t, c.kind, e.Kind)
			if c.as != nil {
				require.ErrorAs(t, err, c.as)
			}
		})
	}
	_, err := ask.NewEngine(ask.Options{}).Range(context.Background(), data, "1", minutes(0), minutes(ask.MaxPoints-1), time.Minute)
	require.NoError(t, err, "as many moments as there may be")
}

// broken is a storage that can't be read.
type broken struct{}

func (broken) Querier(int64, int64) (storage.Querier, error) { return nil, fmt.Errorf("no disk") }

func TestBrokenStorage(t *testing.T) {
	_, err := ask.NewEngine(ask.Options{}).Instant(context.Background(), broken{}, "up", minutes(0))
	require.EqualError(t, err, "no disk")
}

// A rule of Prometheus, asked through this engine, answers as the rule's expression
// does.
func TestRuleAsksTheSame(t *testing.T) {
	data := load(t)
	const expr = `sum by (code) (rate(requests_total[5m]))`
	parsed, err := parser.NewParser(parser.Options{}).ParseExpr(expr)
	require.NoError(t, err)
	answer, err := ask.NewEngine(ask.Options{}).Instant(context.Background(), data, expr, minutes(10))
	require.NoError(t, err)
	engine := promqltest.NewTestEngine(t, false, ask.Lookback, ask.MaxSamples)
	rule := rules.NewRecordingRule("code:requests:rate5m", parsed, labels.EmptyLabels())
	recorded, err := rule.Eval(context.Background(), 0, minutes(10), rules.EngineQueryFunc(engine, data), nil, 0)
	require.NoError(t, err)
	require.Len(t, recorded, 2)
	byCode := map[string]float64{} // the engine answers in no order
	for _, sample := range recorded {
		require.Equal(t, "code:requests:rate5m", sample.Metric.Get("__name__"))
		byCode[sample.Metric.Get("code")] = sample.F
	}
	for _, s := range answer.Series {
		require.Equal(t, s.Points[0].Value, byCode[s.Labels.Get("code")])
	}
}
