package ask_test

import (
	"context"
	"fmt"
	"math"
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
	"github.com/prometheus/prometheus/tsdb/chunkenc"
	"github.com/prometheus/prometheus/util/teststorage"
	"github.com/stretchr/testify/require"

	"metricplayground/metrics/ask"
)

// prometheusLabels are a rule's labels as Prometheus takes them.
func prometheusLabels(l ask.Labels) labels.Labels {
	return labels.FromMap(asMap(l))
}

// inPrometheus evaluates rules with Prometheus' own package, and returns what its
// database has of them then and whom it tells what, one a line.
func inPrometheus(t *testing.T, data memory, all []ask.AlertRule, from, to time.Time, interval time.Duration) (written, told []string) {
	t.Helper()
	db := teststorage.New(t)
	fill := db.Appender(context.Background())
	for _, s := range data {
		for it := s.Iterator(nil); it.Next() != chunkenc.ValNone; {
			at, v := it.At()
			_, err := fill.Append(0, s.Lset, at, v)
			require.NoError(t, err)
		}
	}
	require.NoError(t, fill.Commit())
	engine := promqltest.NewTestEngine(t, false, ask.Lookback, ask.MaxSamples)
	group := make([]rules.Rule, len(all))
	for i, rule := range all {
		parsed, err := parser.NewParser(parser.Options{}).ParseExpr(rule.Expr)
		require.NoError(t, err)
		if rule.Alert != "" {
			group[i] = rules.NewAlertingRule(rule.Alert, parsed, rule.For, rule.KeepFiringFor, prometheusLabels(rule.Labels), labels.EmptyLabels(), labels.EmptyLabels(), "", true, promslog.NewNopLogger())
		} else {
			group[i] = rules.NewRecordingRule(rule.Record, parsed, prometheusLabels(rule.Labels))
		}
	}
	var at time.Time
	g := rules.NewGroup(rules.GroupOptions{
		Name: "g", File: "f", Interval: interval, Rules: group,
		Opts: &rules.ManagerOptions{
			QueryFunc: rules.EngineQueryFunc(engine, db), AppendableV2: db, Context: context.Background(), Logger: promslog.NewNopLogger(),
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
		g.Eval(context.Background(), at)
		for _, r := range group {
			require.NoError(t, r.LastError())
		}
	}
	slices.Sort(told)
	return stored(t, db), told
}

// stored is all that a storage has but for the series x, one sample a line.
func stored(t *testing.T, data storage.Queryable) (lines []string) {
	t.Helper()
	q, err := data.Querier(0, 1<<40)
	require.NoError(t, err)
	defer q.Close()
	set := q.Select(context.Background(), false, nil, labels.MustNewMatcher(labels.MatchNotEqual, "__name__", "x"))
	for set.Next() {
		for it := set.At().Iterator(nil); ; {
			kind := it.Next()
			if kind == chunkenc.ValNone {
				break
			}
			require.Equal(t, chunkenc.ValFloat, kind)
			at, v := it.At()
			lines = append(lines, fmt.Sprint(set.At().Labels(), at, math.Float64bits(v)))
		}
	}
	require.NoError(t, set.Err())
	slices.Sort(lines)
	return lines
}

// told is whom Alertmanager is told of, one a line.
func told(followed []*ask.Followed) (lines []string) {
	for _, f := range followed {
		for _, n := range f.Told {
			lines = append(lines, fmt.Sprint(n.At/1000, n.Resolved, asMap(n.Labels), n.StartsAt/1000, n.EndsAt/1000))
		}
	}
	slices.Sort(lines)
	return lines
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
	resolved, again, kept, ended := 0, 0, 0, 0
	for seed := range uint64(40) {
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
		rule.Since = from
		written := data.store()
		followed, err := ask.NewEngine(ask.Options{}).Follow(context.Background(), written, []ask.AlertRule{rule}, to, interval)
		require.NoError(t, err)
		f := followed[0]
		require.NoError(t, f.Err)
		require.Empty(t, f.Failed)
		wantWritten, wantTold := inPrometheus(t, data, []ask.AlertRule{rule}, from, to, interval)
		where := fmt.Sprintf("seed %d, %+v, each %s", seed, rule, interval)
		require.Equal(t, wantWritten, stored(t, written), where)
		require.Equal(t, wantTold, told(followed), where)
		for _, line := range wantWritten {
			if strings.HasSuffix(line, fmt.Sprint(math.Float64bits(math.Float64frombits(value.StaleNaN)))) {
				ended++
			}
		}
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
	require.NotZero(t, ended)
	require.NotZero(t, resolved)
	require.NotZero(t, again)
	require.NotZero(t, kept)
}

// Rules find what the ones before them in their order wrote, and what they wrote
// themselves, up to where it ends: as in a group of Prometheus.
func TestRulesReadWhatRulesWrite(t *testing.T) {
	all := []ask.AlertRule{
		{Record: "x:max", Expr: "max by (instance) (x > 0)", Labels: ask.Labels{{Name: "from", Value: "rule"}}},
		{Record: "x:average", Expr: "avg_over_time(x:max[2m])"},
		{Record: "x:ever", Expr: "count(x:max) or x:ever + 1"},
		{Alert: "Recorded", Expr: "x:max > 1", For: 40 * time.Second},
		{Record: "alerts", Expr: `count by (alertstate) (ALERTS) + on() group_left() count(ALERTS_FOR_STATE)`},
	}
	for seed := range uint64(10) {
		r := rand.New(rand.NewPCG(seed, 5))
		data := flapping(r)
		interval := time.Duration(1+r.IntN(4)) * 10 * time.Second
		from, to := time.Unix(0, 0), time.Unix(3000, 0)
		for i := range all {
			all[i].Since = from
		}
		written := data.store()
		followed, err := ask.NewEngine(ask.Options{}).Follow(context.Background(), written, all, to, interval)
		require.NoError(t, err)
		for _, f := range followed {
			require.NotZero(t, f.Series, f.Rule.Expr)
			require.Empty(t, f.Failed)
		}
		wantWritten, wantTold := inPrometheus(t, data, all, from, to, interval)
		require.Equal(t, wantWritten, stored(t, written), "seed %d", seed)
		require.Equal(t, wantTold, told(followed), "seed %d", seed)
	}
}

// A rule that is taken away leaves what it wrote, and its end; one that takes its place
// goes on with the series that it writes too.
func TestRuleEnds(t *testing.T) {
	var data memory
	data.add(every(10, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10), "__name__", "x", "a", "1")
	data.add(every(10, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10), "__name__", "x", "a", "2")
	written := data.store()
	_, err := ask.NewEngine(ask.Options{}).Follow(context.Background(), written, []ask.AlertRule{
		{Record: "changed", Expr: `x{a="1"} * 10`, Since: time.Unix(35, 0)},
		{Record: "changed", Expr: "x", Until: time.Unix(35, 0), Since: time.Unix(0, 0)},
		{Record: "gone", Expr: `x{a="2"}`, Until: time.Unix(20, 0), Since: time.Unix(10, 0)},
	}, time.Unix(65, 0), 10*time.Second)
	require.NoError(t, err)
	var lines []string
	for _, s := range written.memory[2:] {
		line := s.Lset.String()
		for it := s.Iterator(nil); it.Next() != chunkenc.ValNone; {
			at, v := it.At()
			if value.IsStaleNaN(v) {
				line += fmt.Sprintf(" end@%d", at/1000)
			} else {
				line += fmt.Sprintf(" %g@%d", v, at/1000)
			}
		}
		lines = append(lines, line)
	}
	slices.Sort(lines)
	require.Equal(t, []string{
		`{__name__="changed", a="1"} 1@0 2@10 3@20 4@30 40@35 50@45 60@55 70@65`,
		`{__name__="changed", a="2"} 1@0 2@10 3@20 4@30 end@40`,
		`{__name__="gone", a="2"} 2@10 end@20`,
	}, lines)
}

// One alert, told from its first moment to its last.
func TestAnAlertComesAndGoes(t *testing.T) {
	var data memory
	data.add(every(30, 0, 5, 6, 7, 7, 0, 0, 0), "__name__", "x", "job", "a")
	rule := ask.AlertRule{Alert: "High", Expr: "x > 1", For: time.Minute, Labels: ask.Labels{{Name: "severity", Value: "page"}}}
	rule.Since = time.Unix(0, 0)
	written := data.store()
	followed, err := ask.NewEngine(ask.Options{}).Follow(context.Background(), written, []ask.AlertRule{rule}, time.Unix(210, 0), 30*time.Second)
	require.NoError(t, err)
	f := followed[0]
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
	for name := range written.written {
		names = append(names, name)
	}
	slices.Sort(names)
	require.Equal(t, len(names), f.Series)
	require.Equal(t, strings.Join([]string{
		`{__name__="ALERTS", alertname="High", alertstate="firing", job="a", severity="page"}`,
		`{__name__="ALERTS", alertname="High", alertstate="pending", job="a", severity="page"}`,
		`{__name__="ALERTS_FOR_STATE", alertname="High", job="a", severity="page"}`,
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
		c.rule.Since = time.Unix(0, 0)
		fine := ask.AlertRule{Record: "r", Expr: "x", Since: time.Unix(0, 0)}
		followed, err := ask.NewEngine(ask.Options{}).Follow(context.Background(), data.store(), []ask.AlertRule{c.rule, fine}, time.Unix(30, 0), 15*time.Second)
		require.NoError(t, err)
		var e *ask.Error
		require.ErrorAs(t, followed[0].Err, &e)
		require.Equal(t, c.kind, e.Kind)
		require.NoError(t, followed[1].Err)
		require.Equal(t, 2, followed[1].Series)
	}
	// Two series that the rule's labels make one: each evaluation fails.
	for _, rule := range []ask.AlertRule{
		{Record: "r", Expr: "x", Labels: ask.Labels{{Name: "a", Value: "0"}}},
		{Alert: "A", Expr: "x", Labels: ask.Labels{{Name: "a", Value: "0"}}},
	} {
		rule.Since = time.Unix(0, 0)
		followed, err := ask.NewEngine(ask.Options{}).Follow(context.Background(), data.store(), []ask.AlertRule{rule}, time.Unix(30, 0), 15*time.Second)
		require.NoError(t, err)
		f := followed[0]
		require.Len(t, f.Failed, 3)
		require.Equal(t, ask.SameLabels, f.Failed[0].Err.Kind)
		require.Zero(t, f.Series)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	rule := ask.AlertRule{Record: "r", Expr: "x", Since: time.Unix(0, 0)}
	_, err := ask.NewEngine(ask.Options{}).Follow(ctx, data.store(), []ask.AlertRule{rule}, time.Unix(30, 0), 15*time.Second)
	require.ErrorIs(t, err, context.Canceled)
	_, err = ask.NewEngine(ask.Options{MaxSamples: 5}).Follow(context.Background(), data.store(), []ask.AlertRule{rule}, time.Unix(30, 0), 15*time.Second)
	var e *ask.Error
	require.ErrorAs(t, err, &e)
	require.Equal(t, ask.TooManySamples, e.Kind)
}

// An evaluation that comes to nothing counts nothing against what rules may write.
func TestFailedEvaluationsWriteNothing(t *testing.T) {
	var data memory
	data.add(every(600, 1), "__name__", "x", "a", "1")
	data.add(every(600, 1), "__name__", "x", "a", "2")
	data.add(every(600, 1), "__name__", "y", "b", "1")
	data.add(every(15, 1, 1)[1:], "__name__", "y", "b", "2") // from 15 s on, y is ambiguous
	rule := ask.AlertRule{Record: "r", Expr: "x * on () group_left () y", Since: time.Unix(0, 0)}
	followed, err := ask.NewEngine(ask.Options{MaxSamples: 20}).Follow(context.Background(), data.store(), []ask.AlertRule{rule}, time.Unix(285, 0), 15*time.Second)
	require.NoError(t, err)
	require.Equal(t, 2, followed[0].Series)
	require.Len(t, followed[0].Failed, 19)
}
