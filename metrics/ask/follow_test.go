package ask_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/prometheus/common/promslog"
	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/model/value"
	"github.com/prometheus/prometheus/promql/parser"
	"github.com/prometheus/prometheus/promql/promqltest"
	"github.com/prometheus/prometheus/rules"
	"github.com/prometheus/prometheus/storage"
	"github.com/prometheus/prometheus/util/teststorage"
	"github.com/stretchr/testify/require"

	"metricplayground/metrics/ask"
)

// prometheusLabels are a rule's labels as Prometheus takes them.
func prometheusLabels(l ask.Labels) labels.Labels {
	return labels.FromMap(asMap(l))
}

// inPrometheus evaluates a rule with Prometheus' own package and returns what it
// writes and whom it tells what, one a line.
func inPrometheus(t *testing.T, data storage.Queryable, rule ask.AlertRule, from, to time.Time, interval time.Duration) (written, told []string) {
	t.Helper()
	engine := promqltest.NewTestEngine(t, false, ask.Lookback, ask.MaxSamples)
	var r rules.Rule
	parsed, err := parser.NewParser(parser.Options{}).ParseExpr(rule.Expr)
	require.NoError(t, err)
	if rule.Alert != "" {
		r = rules.NewAlertingRule(rule.Alert, parsed, rule.For, rule.KeepFiringFor, prometheusLabels(rule.Labels), labels.EmptyLabels(), labels.EmptyLabels(), "", true, promslog.NewNopLogger())
	} else {
		r = rules.NewRecordingRule(rule.Record, parsed, prometheusLabels(rule.Labels))
	}
	var at time.Time
	appended := teststorage.NewAppendable()
	group := rules.NewGroup(rules.GroupOptions{
		Name: "g", File: "f", Interval: interval, Rules: []rules.Rule{r},
		Opts: &rules.ManagerOptions{
			QueryFunc: rules.EngineQueryFunc(engine, data), AppendableV2: appended, Context: context.Background(), Logger: promslog.NewNopLogger(),
			ResendDelay: time.Minute,
			NotifyFunc: func(_ context.Context, _ string, alerts ...*rules.Alert) {
				for _, a := range alerts {
					ends := a.ResolvedAt
					if ends.IsZero() {
						ends = a.ValidUntil
					}
					told = append(told, fmt.Sprint(at.Unix(), a.State == rules.StateInactive, a.Labels.Map(), a.FiredAt.Unix(), ends.Unix()))
				}
			},
		},
	})
	for at = from; !at.After(to); at = at.Add(interval) {
		group.Eval(context.Background(), at)
		require.NoError(t, r.LastError())
	}
	for _, s := range appended.ResultSamples() {
		if !value.IsStaleNaN(s.V) {
			written = append(written, fmt.Sprint(s.L.Map(), s.T, s.V))
		}
	}
	slices.Sort(written)
	slices.Sort(told)
	return written, told
}

// ours writes the same of what was followed.
func ours(f ask.Followed) (written, told []string) {
	for _, s := range f.Series {
		for _, p := range s.Points {
			written = append(written, fmt.Sprint(asMap(s.Labels), p.At, p.Value))
		}
	}
	for _, n := range f.Told {
		told = append(told, fmt.Sprint(n.At/1000, n.Resolved, asMap(n.Labels), n.StartsAt/1000, n.EndsAt/1000))
	}
	slices.Sort(written)
	slices.Sort(told)
	return written, told
}

// flapping are series that come, go, rise and fall.
func flapping(r *rand.Rand) memory {
	var data memory
	for i := range 1 + r.IntN(3) {
		var samples []float64
		v, there := 0.0, true
		for range 200 {
			if r.IntN(12) == 0 {
				there = !there
			}
			if v = 0; there {
				v = 1 + float64(r.IntN(3))
			}
			samples = append(samples, v)
		}
		data.add(every(15, samples...), "__name__", "x", "instance", string(rune('a'+i)))
	}
	return data
}

// Rules come to what they come to in Prometheus: the same series are written, and
// Alertmanager is told the same.
func TestFollowEqualsPrometheus(t *testing.T) {
	resolved, again, kept := 0, 0, 0
	for seed := range uint64(100) {
		r := rand.New(rand.NewPCG(seed, 3))
		data := flapping(r)
		rule := ask.AlertRule{
			Alert: "TooMany", Expr: "x > 0", For: time.Duration(r.IntN(5)) * 20 * time.Second, KeepFiringFor: time.Duration(r.IntN(3)) * 40 * time.Second,
			Labels: ask.Labels{{Name: "severity", Value: "page"}, {Name: "who", Value: "{{ $labels.instance }} of {{$labels.nobody}}"}},
		}
		switch seed % 4 {
		case 0:
			rule.Expr = "sum(x) > 2"
		case 1:
			rule = ask.AlertRule{Record: "x:max", Expr: "max by (instance) (x)", Labels: ask.Labels{{Name: "a", Value: "b"}, {Name: "instance", Value: ""}}}
			if len(data) > 1 {
				rule.Labels = rule.Labels[:1]
			}
		}
		interval := time.Duration(1+r.IntN(4)) * 10 * time.Second
		from, to := time.Unix(0, 0), time.Unix(3000, 0)
		f, err := ask.NewEngine(ask.Options{}).Follow(context.Background(), data, rule, from, to, interval)
		require.NoError(t, err)
		require.Empty(t, f.Failed)
		written, told := ours(f)
		wantWritten, wantTold := inPrometheus(t, data, rule, from, to, interval)
		where := fmt.Sprintf("seed %d, %+v, each %s", seed, rule, interval)
		require.Equal(t, wantWritten, written, where)
		require.Equal(t, wantTold, told, where)
		for _, n := range f.Told {
			if n.Resolved {
				resolved++
			}
			if n.Again {
				again++
			}
		}
		for _, a := range f.Alerts {
			require.Equal(t, rule.Alert, a.Labels.Get("alertname"))
			for i, m := range a.Moments {
				if m.Kept {
					kept++
				}
				if i > 0 {
					require.NotEqual(t, [2]ask.AlertState{ask.Inactive, ask.Inactive}, [2]ask.AlertState{a.Moments[i-1].State, m.State})
				}
			}
			for i := 1; i < len(a.Spans); i++ {
				require.Equal(t, a.Spans[i-1].To, a.Spans[i].From)
				require.NotEqual(t, a.Spans[i-1].State, a.Spans[i].State)
			}
		}
	}
	require.NotZero(t, resolved)
	require.NotZero(t, again)
	require.NotZero(t, kept)
}

// One alert, told from its first moment to its last.
func TestAnAlertComesAndGoes(t *testing.T) {
	var data memory
	data.add(every(30, 0, 5, 6, 7, 7, 0, 0, 0), "__name__", "x", "job", "a")
	rule := ask.AlertRule{Alert: "High", Expr: "x > 1", For: time.Minute, Labels: ask.Labels{{Name: "severity", Value: "page"}}}
	f, err := ask.NewEngine(ask.Options{}).Follow(context.Background(), data, rule, time.Unix(0, 0), time.Unix(210, 0), 30*time.Second)
	require.NoError(t, err)
	require.Len(t, f.Alerts, 1)
	a := f.Alerts[0]
	require.Equal(t, `{alertname="High", job="a", severity="page"}`, a.Labels.String())
	require.Equal(t, []ask.AlertSpan{
		{State: ask.Pending, From: 30_000, To: 90_000},
		{State: ask.Firing, From: 90_000, To: 150_000},
		{State: ask.Inactive, From: 150_000, To: 210_000, Resolved: true},
	}, a.Spans)
	require.Equal(t, ask.AlertMoment{At: 90_000, State: ask.Firing, Value: 7, ActiveAt: 30_000, FiredAt: 90_000}, a.Moments[2])
	require.Equal(t, ask.AlertMoment{At: 150_000, State: ask.Inactive, Value: 7, ActiveAt: 30_000, FiredAt: 90_000, ResolvedAt: 150_000}, a.Moments[4])
	require.Equal(t, []ask.Notice{
		{At: 90_000, Labels: a.Labels, StartsAt: 90_000, EndsAt: 330_000},
		{At: 150_000, Resolved: true, Labels: a.Labels, StartsAt: 90_000, EndsAt: 150_000},
		{At: 240_000 - 30_000 + 30_000, Resolved: true, Again: true, Labels: a.Labels, StartsAt: 90_000, EndsAt: 150_000},
	}[:len(f.Told)], f.Told)
	var names []string
	for _, s := range f.Series {
		names = append(names, s.Labels.String())
	}
	require.Equal(t, strings.Join([]string{
		`ALERTS{alertname="High", alertstate="firing", job="a", severity="page"}`,
		`ALERTS{alertname="High", alertstate="pending", job="a", severity="page"}`,
		`ALERTS_FOR_STATE{alertname="High", job="a", severity="page"}`,
	}, "\n"), strings.Join(names, "\n"))
}

func TestRulesThatCannotBeFollowed(t *testing.T) {
	var data memory
	data.add(every(15, 1, 1, 1), "__name__", "x", "a", "1")
	data.add(every(15, 1, 1, 1), "__name__", "x", "a", "2")
	for _, c := range []struct {
		rule ask.AlertRule
		kind ask.ErrorKind
	}{
		{ask.AlertRule{Alert: "A", Expr: "x >"}, ask.Unexpected},
		{ask.AlertRule{Alert: "A", Expr: "x[5m]"}, ask.NoVector},
		{ask.AlertRule{Record: "r", Expr: `"x"`}, ask.NoVector},
		{ask.AlertRule{Alert: "A", Expr: "x", Labels: ask.Labels{{Name: "b", Value: "{{ if x }}"}}}, ask.BadTemplate},
	} {
		_, err := ask.NewEngine(ask.Options{}).Follow(context.Background(), data, c.rule, time.Unix(0, 0), time.Unix(30, 0), 15*time.Second)
		var e *ask.Error
		require.ErrorAs(t, err, &e)
		require.Equal(t, c.kind, e.Kind)
	}
	// Two series that the rule's labels make one: each evaluation fails.
	for _, rule := range []ask.AlertRule{
		{Record: "r", Expr: "x", Labels: ask.Labels{{Name: "a", Value: "0"}}},
		{Alert: "A", Expr: "x", Labels: ask.Labels{{Name: "a", Value: "0"}}},
	} {
		f, err := ask.NewEngine(ask.Options{}).Follow(context.Background(), data, rule, time.Unix(0, 0), time.Unix(30, 0), 15*time.Second)
		require.NoError(t, err)
		require.Len(t, f.Failed, 3)
		require.Equal(t, ask.SameLabels, f.Failed[0].Err.Kind)
		require.Empty(t, f.Series)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := ask.NewEngine(ask.Options{}).Follow(ctx, data, ask.AlertRule{Record: "r", Expr: "x"}, time.Unix(0, 0), time.Unix(30, 0), 15*time.Second)
	require.ErrorIs(t, err, context.Canceled)
}
