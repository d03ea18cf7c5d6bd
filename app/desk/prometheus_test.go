package desk

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"metricplayground/metrics/ask"
)

// inquire asks as the page does, about now.
func inquire(d *Desk, query string) Finding {
	from, to, step := d.ChartOf()
	return d.Prometheus().Inquire(context.Background(), d.Snapshot(),
		Inquiry{Query: query, At: d.Snapshot().Now, From: from, To: to, Step: step, Known: d.Known()})
}

// TestInquiry asks about a counter that was restarted. By hand: the samples at 15s
// ... 1m15s are 1 2 3 1 2; from the first to the last it is 1, and 3 that the reset
// hid. 60 s are known, and half an interval more before the first: 4 × 67.5 / 60.
func TestInquiry(t *testing.T) {
	d := New(nil)
	require.NoError(t, d.Do(parse(t, `counter x_total "X."
		scrape every 15s
		inc x_total
		advance 15s
		inc x_total
		advance 15s
		inc x_total
		advance 15s
		restart
		inc x_total
		advance 15s
		inc x_total
		advance 15s`)...))
	f := inquire(d, "increase(x_total[5m])")
	require.NoError(t, f.Err)
	require.NoError(t, f.ChartErr)
	require.Len(t, f.Now.Series, 1)
	require.InDelta(t, 4.5, f.Now.Series[0].Points[0].Value, 1e-9)
	require.Equal(t, "increase(x_total[5m])", f.Tree.Text)
	require.Len(t, f.Tree.Rates, 1)
	require.Len(t, f.Tree.Rates[0].Resets, 1)
	require.NotEmpty(t, f.Over.Series[0].Points)
	require.Empty(t, f.Warnings)

	require.NotEmpty(t, inquire(d, "rate(sum(x_total)[1m:15s])").Warnings, "sum before rate")
	require.Error(t, inquire(d, "rate(x_total)").Err)
	require.Error(t, inquire(d, "x_total[1m]").ChartErr, "samples of a time have no chart")

	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	require.Error(t, d.Prometheus().Inquire(ctx, d.Snapshot(), Inquiry{Query: "x_total", At: d.Snapshot().Now}).Err)
}

// TestLabelsAreKnownWithoutSeries: a restart takes the series, not the labels that the
// metric was made with, and no warning says otherwise.
func TestLabelsAreKnownWithoutSeries(t *testing.T) {
	d := New(nil)
	require.NoError(t, d.Do(parse(t, `counter x_total{path} "X."
		scrape every 15s
		inc x_total{path="/"}
		advance 30s
		restart`)...))
	require.Empty(t, inquire(d, `sum by (path) (rate(x_total{path="/"}[1m]))`).Warnings)
	require.NotEmpty(t, inquire(d, `sum by (code) (rate(x_total[1m]))`).Warnings)
}

// TestMetricThatIsGone: what was removed is told from what never was, once a scrape has
// noticed; and what only an OpenMetrics scrape writes is no mistake.
func TestMetricThatIsGone(t *testing.T) {
	d := New(nil)
	rules := func(query string) (rules []ask.Rule) {
		for _, w := range inquire(d, query).Warnings {
			rules = append(rules, w.Rule)
		}
		return rules
	}
	require.NoError(t, d.Do(parse(t, `counter x_total "X."
		counter y_total "Y."
		inc x_total
		scrape every 15s as openmetrics1
		advance 1m
		remove x_total`)...))
	require.Empty(t, rules("rate(x_total[1m])"), "the newest scrape had it")
	require.NoError(t, d.Do(parse(t, "advance 15s")...))
	require.Equal(t, []ask.Rule{ask.MetricGone}, rules("rate(x_total[1m])"))
	require.NotEmpty(t, inquire(d, "rate(x_total[1m])").Now.Series, "which the old samples answer")
	require.Equal(t, []ask.Rule{ask.UnknownMetric}, rules("z_total"))
	require.Empty(t, rules("y_created"))
	require.NoError(t, d.Do(parse(t, "counter x_total \"X.\"\ninc x_total\nadvance 15s")...))
	require.Empty(t, rules("rate(x_total[1m])"), "it is back")
}

// What a warning says isn't said once more by the engine's own note.
func TestNothingIsSaidTwice(t *testing.T) {
	d := New(nil)
	require.NoError(t, d.Do(parse(t, `gauge g_seconds "G."
		gauge t_seconds "T."
		counter visits "Counts, but isn't called so."
		histogram h_seconds "H." buckets 1 2
		set g_seconds 3
		set t_seconds 3
		inc visits
		observe h_seconds 1
		scrape every 15s
		advance 2m`)...))
	for _, c := range []struct{ query, warning, note string }{
		{"rate(g_seconds[1m])", "rate-of-gauge", ""},
		{"sum(increase(g_seconds[1m])) + sum(increase(t_seconds[1m]))", "rate-of-gauge rate-of-gauge", ""},
		{"rate(visits[1m])", "", "possible-non-counter"},
		{"rate(g_seconds[1m]) + rate(visits[1m])", "rate-of-gauge", "possible-non-counter"},
		{"histogram_quantile(9, sum by (le) (rate(h_seconds_bucket[1m])))", "quantile-not-in-range", ""},
		{"histogram_quantile(0.9, sum(rate(h_seconds_bucket[1m])))", "lost-le", ""},
		{"histogram_quantile(0.9, g_seconds)", "no-buckets", ""},
	} {
		f := inquire(d, c.query)
		require.NoError(t, f.Err)
		var warnings, notes []string
		for _, w := range f.Warnings {
			warnings = append(warnings, string(w.Rule))
		}
		for _, n := range f.Now.Notes {
			notes = append(notes, string(n.Kind))
		}
		require.Equal(t, c.warning, strings.Join(warnings, " "), c.query)
		require.Equal(t, c.note, strings.Join(notes, " "), c.query)
	}
}

func TestNativeHistogramsNeedProtobuf(t *testing.T) {
	d := New(nil)
	require.NoError(t, d.Do(parse(t, "histogram n_seconds \"N.\" native 1.1\nhistogram c_seconds \"C.\" buckets 1\nscrape every 15s")...))
	require.Equal(t, "n_seconds", d.NotScraped("rate(n_seconds[1m])"))
	require.Empty(t, d.NotScraped("rate(n_seconds_count[1m])"))
	require.Empty(t, d.NotScraped("rate(c_seconds[1m])"))
	require.NoError(t, d.Do(parse(t, "scrape every 15s as proto")...))
	require.Empty(t, d.NotScraped("rate(n_seconds[1m])"))
}

func TestQuestionsAreStepsToUndo(t *testing.T) {
	d := New(nil)
	for _, query := range []string{"up", "up", "vector(1)", "up"} {
		require.NoError(t, d.Ask(query))
	}
	require.Equal(t, []string{"up", "vector(1)"}, d.Queries())
	require.Equal(t, "query up\nquery vector(1)\nquery up\n", d.Script(), "the same one twice in a row is one step")
	d.Undo()
	require.Equal(t, []string{"vector(1)", "up"}, d.Queries())
}

func TestChartHasAboutAsManyMomentsWhateverItsTime(t *testing.T) {
	d := New(nil)
	require.NoError(t, d.Do(parse(t, "scrape every 15s\nadvance 1m")...))
	_, _, step := d.ChartOf()
	require.Equal(t, time.Second, step)
	require.NoError(t, d.Do(parse(t, "advance 2h")...))
	from, to, step := d.ChartOf()
	require.LessOrEqual(t, to.Sub(from)/step, time.Duration(chartPoints))
	require.Equal(t, "15s", d.Since(from))
	require.Equal(t, "2h1m", d.Since(to))
}

func TestRuleFiresAndResolves(t *testing.T) {
	d := New(nil)
	require.NoError(t, d.Do(parse(t, `gauge g "G."
		set g 0
		scrape every 15s
		alert High for 30s if g > 1
		advance 30s
		set g 5
		advance 1m
		set g 0
		advance 30s`)...))
	followed := d.Prometheus().FollowRules(context.Background(), d.Snapshot(), d.Known())["High"]
	require.NoError(t, followed.Err)
	require.Empty(t, followed.Warnings)
	require.Len(t, followed.Alerts, 1)
	var states []string
	for _, span := range followed.Alerts[0].Spans {
		states = append(states, string(span.State)+" "+d.SinceMillis(span.From))
	}
	require.Equal(t, []string{"pending 45s", "firing 1m15s", "inactive 1m45s"}, states)
}

// What rules write is asked for like what was scraped, and stays when they go.
func TestRecordedSeriesAreAskedFor(t *testing.T) {
	d := New(nil)
	require.NoError(t, d.Do(parse(t, `counter x_total{path} "X."
		histogram n_seconds "N." native 1.5
		scrape every 15s as proto
		replicas 2
		record path:x:rate1m{by="rule"} as sum by (path) (rate(x_total[1m]))
		record faster as path:x:rate1m * 2
		record n:rate as sum(rate(n_seconds[1m]))
		alert Busy for 15s if path:x:rate1m > 0.5
		inc x_total{path="/"}
		observe n_seconds 3
		advance 1m
		add x_total{path="/"} 60
		on replica 2 observe n_seconds 5 times 9
		advance 45s`)...))
	value := func(query string) float64 {
		f := inquire(d, query)
		require.NoError(t, f.Err, query)
		require.Empty(t, f.Warnings, query)
		require.NotNil(t, f.Tree, query)
		require.Len(t, f.Now.Series, 1, query)
		require.NotEmpty(t, f.Over.Series, query)
		return f.Now.Series[0].Points[0].Value
	}
	rate := value(`sum(rate(x_total[1m]))`)
	require.NotZero(t, rate)
	require.Equal(t, rate, value(`path:x:rate1m{by="rule", path="/"}`))
	require.Equal(t, 2*rate, value("faster"))
	require.Equal(t, 1.0, value(`ALERTS{alertname="Busy", alertstate="firing"}`))
	require.Equal(t, value(`histogram_quantile(0.5, sum(rate(n_seconds[1m])))`), value("histogram_quantile(0.5, n:rate)"))
	require.Contains(t, d.Known().Written, "faster")
	require.NotContains(t, d.Known().Written, "Busy")
	require.Len(t, inquire(d, `count({__name__=~".+:rate1m"})`).Now.Series, 1)

	require.NoError(t, d.Do(parse(t, "forget rule faster\nadvance 15s")...))
	f := inquire(d, "faster")
	require.Empty(t, f.Now.Series, "its end is marked")
	require.NotEmpty(t, f.Over.Series, "what it wrote stays")
	d.Undo()
	require.Equal(t, 2*rate, value("faster"))
}

// TestRulesAreReviewed: also for what matters in an alert only.
func TestRulesAreReviewed(t *testing.T) {
	d := New(nil)
	require.NoError(t, d.Do(parse(t, `counter x_total "X."
		scrape every 15s
		record x:speed as irate(x_total[1m])
		alert Fast if irate(x_total[1m]) > 1
		advance 1m`)...))
	var fixes []string
	for _, rule := range d.Snapshot().Rules {
		for _, w := range d.Prometheus().FollowRules(context.Background(), d.Snapshot(), d.Known())[rule.Name()].Warnings {
			fixes = append(fixes, string(w.Rule)+": "+w.Fix)
		}
	}
	require.Equal(t, []string{"irate-in-alert: rate(x_total[1m]) > 1"}, fixes)
}
