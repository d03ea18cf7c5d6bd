package e2e

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/require"
)

const answerTable = `[data-testid="answer"]`

// Ask opens the view in which one asks, where it isn't open, and asks.
func (tab *Tab) Ask(query string) {
	tab.t.Helper()
	if !tab.Has(css("#query")) {
		tab.Click(css("#open-ask"))
	}
	tab.Fill(css("#query"), query)
	tab.Type(kb.Enter)
	tab.WaitAnswered(query)
}

// WaitAnswered waits until the answer to a query is shown.
func (tab *Tab) WaitAnswered(query string) {
	tab.t.Helper()
	tab.WaitJS("there is an answer to "+query, `document.querySelector(".ask-body")?.dataset.answered === `+quote(query))
}

// AnswerAs chooses how the answer is shown: chart, table, explain or rules.
func (tab *Tab) AnswerAs(view string) {
	tab.t.Helper()
	tab.Click(css(`[data-testid="ask-view"] input[value="` + view + `"]`))
	tab.WaitFor(css(`.ask-body[data-view="` + view + `"]`))
}

// Pass presses a step of the time bar: 15s, 1m or 10m.
func (tab *Tab) Pass(step string) {
	tab.t.Helper()
	before := tab.Text(css(`[data-testid="time"]`))
	tab.Click(named("button", "+"+step+": Let "+step+" pass"))
	tab.Wait("time passes", func() (bool, error) {
		now, err := tab.property(css(`[data-testid="time"]`), "textContent")
		return now != before, err
	})
}

// ScrapeEvery chooses the scrape interval.
func (tab *Tab) ScrapeEvery(interval string) {
	tab.t.Helper()
	if !tab.Has(css("#interval")) {
		tab.Click(css("#open-scraping"))
	}
	tab.Choose(css("#interval"), interval)
	tab.WaitText(css("#open-scraping"), "Scraped every "+interval)
}

// TestResetIsCorrectedBeforeOnesEyes is the story of a counter: scraped, restarted,
// asked, explained. By hand: the samples at 15s ... 2m15s are 1 2 3 1 2 2 2 2 2. From
// the first to the last it is 1, and 3 that the reset hid; 120 s are known, and half
// an interval more before the first: 4 × 127.5 / 120 = 4.25.
func TestResetIsCorrectedBeforeOnesEyes(t *testing.T) {
	t.Parallel()
	tab := openTab(t, "/playground")
	tab.Make(metric{kind: "Counter", name: "x_total", help: "X."})
	tab.ScrapeEvery("15s")
	tab.Click(css("#open-scraping"))
	for range 3 {
		tab.Inc("x_total")
		tab.Pass("15s")
	}
	tab.Click(css("#restart"))
	for range 2 {
		tab.Inc("x_total")
		tab.Pass("15s")
	}
	tab.Pass("1m")
	tab.WaitFor(css(`[data-testid="scrapes"][data-count="9"]`))

	tab.Ask("increase(x_total[5m])")
	tab.AnswerAs("table")
	require.Contains(t, tab.Text(css(answerTable)), `{instance="replica-1:8080", job="playground"}4.25`)
	tab.AnswerAs("explain")
	require.Contains(t, tab.Text(css(`[data-testid="explain"]`)), "= 4.25")
	example := css(`[data-testid="worked-example"]`)
	tab.WaitText(example, "9 samples")
	for _, said := range []string{"At 1m it stands at 1, after 3", "3, is added", "4.25"} {
		require.Contains(t, tab.Text(example), said)
	}
	tab.WaitFor(css(`[data-testid="worked-example"] [data-role="bad"]`)) // the reset's line

	// A part of the query is shown in it at a press.
	tab.Click(named("button", "x_total[5m]"))
	tab.WaitText(css(".ask-whole mark"), "x_total[5m]")
}

// TestOneOfTwoReplicasDies lets a scrape fail and a target go.
func TestOneOfTwoReplicasDies(t *testing.T) {
	t.Parallel()
	tab := openScript(t, "/playground", "counter x_total \"X.\"\ninc x_total\n")
	tab.ScrapeEvery("15s")
	tab.Choose(css("#replicas"), "2")
	second := css(`[data-testid="target"][data-replica="2"]`)
	tab.WaitFor(second)
	tab.Pass("1m")
	tab.Ask("up")
	tab.AnswerAs("table")
	one, two := `up{instance="replica-1:8080", job="playground"}`, `up{instance="replica-2:8080", job="playground"}`
	tab.WaitText(css(answerTable), one+"1")
	tab.WaitText(css(answerTable), two+"1")

	tab.Choose(named("combobox", "How the scrape of replica 2 fails"), "timeout")
	tab.Click(named("button", "Fail next scrape of replica 2"))
	tab.WaitText(second, "next 1 scrape will fail")
	tab.Pass("15s")
	tab.WaitText(css(answerTable), two+"0")
	require.Contains(t, tab.Text(css(answerTable)), one+"1")

	tab.Ask("x_total")
	require.Contains(t, tab.Text(css(answerTable)), "replica-1")
	require.NotContains(t, tab.Text(css(answerTable)), "replica-2", "its series are stale")
	tab.Pass("15s")
	tab.WaitText(css(answerTable), "replica-2")

	tab.Click(named("button", "Drop target: Replica 2").in(second))
	tab.WaitText(second, "not a target")
	tab.Pass("1m") // stale markers come when Prometheus is sure: after two intervals
	tab.Ask("up")
	require.Contains(t, tab.Text(css(answerTable)), one+"1")
	require.NotContains(t, tab.Text(css(answerTable)), "replica-2", "who isn't listed has no up")
	tab.AnswerAs("chart")
	tab.WaitFor(css(".ask-legend li"))
	require.Equal(t, 2, tab.Count(".ask-legend li"))
	require.Contains(t, tab.Text(css(".ask-legend li:last-child")), "–", "no value now")
	require.Equal(t, "1", tab.Property(css(".ask-legend li:first-child .number"), "textContent"))
}

// TestQuantileOverTime asks for the 90th percentile of a histogram under traffic by
// a ready question.
func TestQuantileOverTime(t *testing.T) {
	t.Parallel()
	tab := openScript(t, "/playground", "histogram h_seconds \"H.\" buckets 0.1 0.25 0.5 1 2.5\ninit h_seconds\n")
	tab.Click(css("#open-ask"))
	tab.Click(css("#ask-begin"))
	query := "histogram_quantile(0.9, sum by (le) (rate(h_seconds_bucket[1m])))"
	ready := css(".ready section:first-child li:first-child .ready-question")
	tab.WaitText(ready, query)
	require.Equal(t, 1, tab.Count(".ready"), "the questions stand there once")
	tab.Click(ready)
	tab.WaitAnswered(query)
	require.Equal(t, query, tab.Property(css("#query"), "value"))
	line := css(`.ask-chart path[data-role="series-1"]`)
	tab.WaitFor(line)
	require.Greater(t, strings.Count(tab.attribute(line, "d"), "L")+strings.Count(tab.attribute(line, "d"), " "), 20, "the line has points")
	require.NotContains(t, tab.Text(css(".ask-legend li")), "–")

	// The values under the pointer are written beside it.
	before := tab.Text(css(".ask-chart svg"))
	tab.Hover(css(".ask-chart svg"))
	tab.Wait("the chart is read", func() (bool, error) {
		text, err := tab.property(css(".ask-chart svg"), "textContent")
		return text != before && strings.Contains(text, "5m"), err
	})

	// The moment is moved by keys; table and explanation are about it then.
	tab.Focus(css(`.ask-chart [role="slider"]`))
	tab.Type(kb.ArrowLeft)
	tab.WaitJS("the moment moves", `document.querySelector('.ask-chart [role="slider"]').getAttribute("aria-valuetext") === "9m45s"`)
	tab.AnswerAs("explain")
	tab.WaitText(css(".ask-moment"), "At 9m45s")
	tab.WaitText(css(`[data-testid="worked-example"]`), "0.9")
	tab.Click(named("button", "Back to now"))
	tab.WaitText(css(".ask-moment"), "Now, at 10m")
}

// TestAlertFiresAndResolves sets a rule, makes it fire and lets it resolve.
func TestAlertFiresAndResolves(t *testing.T) {
	t.Parallel()
	tab := openScript(t, "/playground", "counter x_total \"X.\"\ninit x_total\nscrape every 15s\nadvance 1m\n")
	tab.Click(css("#open-ask"))
	tab.AnswerAs("rules")
	tab.Fill(css("#rule-name"), "Busy")
	tab.Fill(css("#rule-expr"), "rate(x_total[1m] > 1")
	tab.Click(css("#rule-add"))
	tab.WaitText(css(".rule-error"), "(")
	tab.Fill(css("#rule-expr"), "rate(x_total) > 1")
	tab.Click(css("#rule-add"))
	tab.WaitText(css(".rule-error"), "rate needs the samples of a time")
	tab.Click(named("button", "Write this instead"))
	tab.WaitGone(css(".rule-error > *"))
	require.Equal(t, "rate(x_total[1m]) > 1", tab.Property(css("#rule-expr"), "value"))
	tab.Fill(css("#rule-for"), "30s")
	tab.Click(css("#rule-add"))
	rule := css(`[data-testid="rule"][data-rule="Busy"]`)
	tab.WaitText(rule, "Inactive")
	require.Equal(t, "", tab.Property(css("#rule-expr"), "value"))

	tab.Amount("x_total", "100", "Add")
	state := css(`[data-testid="alert-state"]`)
	tab.Pass("15s")
	tab.WaitText(state, "pending")
	require.Contains(t, tab.Text(rule), "Nothing so far.")
	tab.Pass("15s")
	tab.Pass("15s")
	tab.WaitText(state, "firing")
	tab.WaitText(css(".told"), "1m45sfiring")
	tab.Pass("1m")
	tab.WaitText(state, "inactive")
	tab.WaitText(css(".told"), "2mresolved")
	require.Contains(t, tab.Text(css(".told")), `alertname="Busy"`)
	tab.Click(named("button", "Table: States of Busy").in(rule))
	table := css(`[data-testid="rule"] .picture-table`)
	tab.WaitText(table, "1m15s – 1m45spending")
	require.Contains(t, tab.Text(table), "1m45s – 2mfiring")
	require.Contains(t, tab.Text(table), "2m – 2m45sresolved")

	tab.Click(named("button", "Forget the rule Busy"))
	tab.WaitGone(rule)
	tab.Click(css("#undo"))
	tab.WaitText(rule, "2mresolved")
}

// TestRecordedSeriesIsAskedFor: what a recording rule makes is a series like others, also
// to an alert.
func TestRecordedSeriesIsAskedFor(t *testing.T) {
	t.Parallel()
	tab := openScript(t, "/zh/playground", "counter x_total \"X.\"\ninit x_total\nscrape every 15s\nadvance 1m\n")
	tab.Click(css("#open-ask"))
	tab.AnswerAs("rules")
	tab.Click(css(`input[name="rule-kind"][value="record"]`))
	tab.Fill(css("#rule-name"), "x:rate1m")
	tab.Fill(css("#rule-expr"), "sum(rate(x_total[1m]))")
	tab.Click(css("#rule-add"))
	recorded := css(`[data-testid="rule"][data-rule="x:rate1m"]`)
	tab.WaitText(recorded, "记录了 1 条")

	tab.Click(css(`input[name="rule-kind"][value="alert"]`))
	tab.Fill(css("#rule-name"), "Busy")
	tab.Fill(css("#rule-expr"), "x:ra")
	tab.WaitText(css("#rule-expr-choices"), "由规则写入")
	tab.Type(kb.ArrowDown)
	tab.Type(kb.Enter)
	tab.Type(" > 1")
	tab.Click(css("#rule-add"))
	tab.do([]deed{amount("x_total", "100", "add"), pass("15s")})
	tab.WaitText(css(`[data-testid="alert-state"]`), "firing")

	tab.Click(css(".ask-fix button").in(recorded))
	tab.WaitAnswered("x:rate1m")
	tab.WaitText(css(".ask-chart"), "x:rate1m")
	tab.AnswerAs("table")
	tab.WaitText(css(`[data-testid="answer"]`), "x:rate1m{}")
	tab.Ask(`ALERTS{alertstate="firing"}`)
	tab.WaitText(css(`[data-testid="answer"]`), `alertname="Busy"`)
}
