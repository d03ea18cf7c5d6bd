package e2e

import (
	"fmt"
	"net/url"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/require"
)

const scrapedTwice = "counter x_total \"X.\"\ninc x_total times 3\nscrape every 15s\nadvance 1m\ninc x_total times 4\nadvance 1m\n"

// composeByList writes rate(x_total{instance="replica-1:8080"}[1m]), which is whole, into
// the field that has the keyboard, taking from its list what that offers.
func (tab *Tab) composeByList(field, whole string) {
	tab.t.Helper()
	choose := func(typed, wanted string) {
		tab.t.Helper()
		tab.Type(typed)
		list := "#" + field + "-choices"
		tab.WaitJS(wanted+" is offered, none is chosen yet", `[...document.querySelectorAll("`+list+` code")].some((c) => c.textContent === `+quote(wanted)+`) &&
			!document.querySelector('`+list+` [aria-selected="true"]')`)
		for i := range 12 {
			tab.Type(kb.ArrowDown)
			var chosen string
			tab.WaitJS("the next choice is chosen", fmt.Sprintf(`document.querySelector('#%s-choice-%d[aria-selected="true"]')`, field, i))
			tab.Eval(`document.querySelector('`+list+` [aria-selected="true"] code').textContent`, &chosen)
			if chosen == wanted {
				tab.Type(kb.Enter)
				return
			}
		}
		require.Fail(tab.t, "not among the choices: "+wanted)
	}
	choose("rat", "rate")
	choose("x_", "x_total")
	choose("{", "instance") // and then at once what its values are
	choose("", "replica-1:8080")
	tab.Type("}") // which the list doesn't write
	choose("[", "1m")
	tab.Type(")") // which the list wrote: it is passed over
	tab.WaitJS("the query is whole", `document.querySelector("#`+field+`").value === `+quote(whole))
}

// TestQueryIsWrittenByKeyboardAlone takes names, functions and durations from the
// list, walks in the history, and closes the list.
func TestQueryIsWrittenByKeyboardAlone(t *testing.T) {
	t.Parallel()
	tab := openScript(t, "/playground", scrapedTwice)
	tab.Focus(css("#open-ask"))
	tab.Type(kb.Enter)
	tab.Wait("the field has the keyboard", func() (bool, error) { return tab.focused() == "query", nil })
	const whole = `rate(x_total{instance="replica-1:8080"}[1m])`
	tab.composeByList("query", whole)
	tab.Type(kb.Enter)
	tab.WaitAnswered(whole)

	tab.Ask("x_total")
	tab.Type(kb.ArrowUp + kb.ArrowUp)
	tab.WaitJS("the history is walked", `document.querySelector("#query").value === `+quote(whole))
	tab.Type(kb.ArrowDown)
	tab.WaitJS("and back", `document.querySelector("#query").value === "x_total"`)
	tab.Press(" ", kb.ModifierCtrl)
	tab.Fill(css("#query"), "ra")
	tab.WaitFor(css("#query-choices"))
	tab.Type(kb.Escape)
	tab.WaitGone(css("#query-choices"))
	require.Equal(t, "ra", tab.Property(css("#query"), "value"))
}

// TestRuleIsWrittenByKeyboardAlone: with the same list; and what a rule doesn't mean is
// said and mended where it stands.
func TestRuleIsWrittenByKeyboardAlone(t *testing.T) {
	t.Parallel()
	tab := openScript(t, "/playground", scrapedTwice+"gauge g\n")
	tab.Click(css("#open-ask"))
	tab.AnswerAs("rules")
	tab.Fill(css("#rule-name"), "Busy")
	tab.Focus(css("#rule-expr"))
	const whole = `rate(x_total{instance="replica-1:8080"}[1m])`
	tab.composeByList("rule-expr", whole)
	require.Equal(t, 0, tab.Count(`[data-testid="rule"]`), "what is chosen by Enter sets no rule")
	tab.Type(" > 1" + kb.Enter)
	rule := css(`[data-testid="rule"]`)
	tab.WaitText(rule, "alert Busy if "+whole+" > 1")
	tab.WaitText(rule, "Inactive")
	require.False(t, tab.Has(css(`[data-testid="query-warning"]`)))

	tab.Fill(css("#rule-name"), "Busy")
	tab.Fill(css("#rule-expr"), "rate(g[1m]) > 1")
	tab.Type(kb.Escape + kb.Enter)
	tab.WaitText(css(`[data-testid="rule"] [data-testid="query-warning"]`), "For gauges there is deriv.")
	tab.Click(named("button", "Write this instead"))
	tab.WaitText(rule, "alert Busy if deriv(g[1m]) > 1")
	tab.WaitGone(css(`[data-testid="query-warning"]`))
}

// TestAMomentStandsAboveItself: the chart and the strip of scrapes below it have one time.
func TestAMomentStandsAboveItself(t *testing.T) {
	t.Parallel()
	tab := newTab(t, shared.sharedServer(t).URL)
	for _, width := range []int64{1440, 390} {
		tab.Size(width, 844)
		tab.Go("/playground#script=" + escape(scrapedTwice+"inc x_total times 2500\nadvance 5m\n"))
		tab.Ask("x_total")
		tab.waitDrawn(".ask-chart")
		tab.waitDrawn(`[data-testid="scrapes"]`)
		var apart []float64
		tab.Eval(`(() => {
			const at = (within) => new Map([...document.querySelectorAll(within + " svg text")].map((t) => [t.textContent, t.getBoundingClientRect().left]));
			const strip = at('[data-testid="scrapes"]');
			return [...at(".ask-chart")].filter(([text]) => /^\d+m$/.test(text) && strip.has(text)).map(([text, x]) => Math.abs(x - strip.get(text)));
		})()`, &apart)
		require.GreaterOrEqual(t, len(apart), 3)
		for _, by := range apart {
			require.Less(t, by, 1.0)
		}
	}
}

func TestQueryErrorHasPlaceAndFix(t *testing.T) {
	t.Parallel()
	tab := openScript(t, "/playground", scrapedTwice)
	tab.Ask("rate(x_total)")
	wrong := css(`[data-testid="query-error"]`)
	tab.WaitText(wrong, "rate needs the samples of a time")
	require.Equal(t, "x_total", tab.Text(css(`[data-testid="query-error"] mark`)))
	require.Equal(t, "true", tab.attribute(css("#query"), "aria-invalid"))
	tab.Click(named("button", "Ask this instead"))
	tab.WaitAnswered("rate(x_total[1m])")
	tab.WaitGone(wrong)
	require.Equal(t, "rate(x_total[1m])", tab.Property(css("#query"), "value"))

	// What works but is meant otherwise is warned of, and mended by a press too.
	tab.Ask("x_total")
	tab.Ask("rate(sum(x_total)[5m:15s])")
	tab.WaitFor(css(`[data-testid="query-warning"]`))
	tab.Click(named("button", "Ask this instead"))
	tab.WaitAnswered("sum(rate(x_total[5m]))")
	tab.WaitGone(css(`[data-testid="query-warning"]`))

	tab.Ask("nothing_here")
	tab.WaitText(css(`[data-testid="no-data"]`), "No series has a value at 2m.")
}

// TestQueryIsUndone: field and answer follow, down to where nothing was asked.
func TestQueryIsUndone(t *testing.T) {
	t.Parallel()
	tab := openScript(t, "/playground", scrapedTwice)
	tab.Ask("x_total")
	tab.AnswerAs("table")
	tab.Ask("x_total * 2")
	tab.WaitText(css(answerTable), "14")
	tab.Click(css("#undo"))
	tab.WaitAnswered("x_total")
	require.Equal(t, "x_total", tab.Property(css("#query"), "value"))
	tab.WaitText(css(answerTable), "x_total{instance=\"replica-1:8080\", job=\"playground\"}7")
	tab.Click(css("#undo"))
	tab.WaitFor(css(".ready-question"))
	require.Equal(t, "", tab.Property(css("#query"), "value"))
	tab.Click(css("#redo"))
	tab.WaitAnswered("x_total")
}

func TestReloadAnswersAgain(t *testing.T) {
	t.Parallel()
	tab := openScript(t, "/playground", scrapedTwice)
	tab.Ask("increase(x_total[2m])")
	tab.AnswerAs("table")
	before := tab.Text(css(answerTable))
	tab.WaitSaved("query increase(x_total[2m])")
	tab.Reload()
	tab.Click(css("#open-ask"))
	tab.WaitAnswered("increase(x_total[2m])")
	tab.AnswerAs("table")
	require.Equal(t, before, tab.Text(css(answerTable)))
	require.Equal(t, "8", tab.attribute(css(`[data-testid="scrapes"]`), "data-count"))
}

// waitDrawn waits until a picture is drawn as wide as its frame is: before that it is
// drawn once more, and what has the keyboard in it may be another element then.
func (tab *Tab) waitDrawn(within string) {
	tab.t.Helper()
	tab.WaitJS("the picture is as wide as its frame", `(() => {
		const picture = document.querySelector(`+quote(within+` svg[data-picture]`)+`);
		return picture && Math.abs(picture.viewBox.baseVal.width - picture.closest("figure").clientWidth) < 1;
	})()`)
}

// TestScrapeIsOpenedByKeyboard looks at what was in a scrape, and what another
// one has that is different.
func TestScrapeIsOpenedByKeyboard(t *testing.T) {
	t.Parallel()
	tab := openScript(t, "/playground", scrapedTwice)
	slider := css(`[data-testid="scrapes"] [role="slider"]`)
	tab.waitDrawn(`[data-testid="scrapes"]`)
	tab.Focus(slider)
	tab.Type(kb.Home)
	view := css(`[data-testid="scrape"]`)
	tab.WaitText(css(".scraped h2"), "Replica 1 at 15s: scraped")
	tab.WaitText(view, "up 1, 1 sample exposed, 1 new")
	require.Contains(t, tab.Text(view), "x_total 3")
	tab.Type(kb.ArrowRight)
	tab.WaitText(css(".scraped h2"), "Replica 1 at 30s: scraped")
	require.Equal(t, 0, tab.Count(".scraped-text .changed"))
	tab.Type(kb.ArrowRight + kb.ArrowRight + kb.ArrowRight)
	tab.WaitText(css(".scraped h2"), "Replica 1 at 1m15s: scraped")
	tab.WaitText(css(".scraped-text .changed"), "x_total 7")
	require.Contains(t, tab.Text(css(".scraped-text .changed")), "+4")
	require.Equal(t, "Replica 1 at 1m15s: scraped", tab.attribute(slider, "aria-valuetext"))
	tab.Type(kb.End)
	tab.WaitText(css(".scraped h2"), "Replica 1 at 2m: scraped")
	tab.Choose(css("#compare-scrape"), "Replica 1 at 15s: scraped")
	tab.WaitText(css(".scraped-text .changed"), "+4")
	tab.Click(css("#close-scrape"))
	tab.WaitGone(view)
}

// TestScrapeIsReadBelowThePointer: what a scrape brought is said where its mark is.
func TestScrapeIsReadBelowThePointer(t *testing.T) {
	t.Parallel()
	tab := openScript(t, "/playground", scrapedTwice)
	hover := func(second float64) { // the strip goes from 0s to 2m
		t.Helper()
		tab.waitDrawn(`[data-testid="scrapes"]`)
		var at struct{ X, Y float64 }
		tab.Eval(`(() => {
			const strip = document.querySelector('[data-testid="scrapes"] svg'), marks = strip.querySelector('[data-role="good"]').getBoundingClientRect();
			return { x: marks.left + marks.width * `+fmt.Sprint((second-15)/105)+`, y: marks.top + marks.height / 2 };
		})()`, &at)
		tab.mouse(input.DispatchMouseEventTypeMouseMoved, at.X, at.Y, "none", 0)
	}
	note := css(`[data-testid="scrape-note"]`)
	hover(75)
	tab.WaitText(note, "Replica 1 at 1m15s: scraped")
	tab.WaitText(note, "up 1, 1 sample exposed")
	hover(15)
	tab.WaitText(note, "Replica 1 at 15s: scraped")
	hover(22)
	tab.WaitGone(note)
}

// slow is a query that takes far longer than anybody waits.
const slow = "quantile_over_time(0.9, sum by (n) (rate(x_total[5m]))[30m:1s])"

// TestSlowQueryIsStopped: while it is computed the page answers, and goes on drawing;
// one may stop it by a button and by Escape, is told so, and has the query still.
func TestSlowQueryIsStopped(t *testing.T) {
	t.Parallel()
	tab := openScript(t, "/playground", manySamples())
	tab.Click(css("#open-ask"))
	stop, stopped := named("button", "Stop"), css(`[data-testid="query-stopped"]`)
	for _, by := range []string{"button", "key"} {
		tab.Fill(css("#query"), slow)
		tab.Type(kb.Enter)
		tab.WaitFor(stop)
		// The page goes on: frames are drawn, what is typed appears, and the field's list opens.
		tab.Eval(`new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))`, nil)
		require.True(t, tab.Has(stop), "the query must be slow enough to be stopped")
		if by == "button" {
			tab.Click(stop)
		} else {
			tab.Focus(css("#query"))
			tab.Type(kb.Escape)
		}
		tab.WaitText(stopped, slow)
		tab.WaitText(stopped, "You stopped this query")
		tab.WaitGone(stop)
		require.Equal(t, slow, tab.Property(css("#query"), "value"))
		tab.Wait("the field has the keyboard", func() (bool, error) { return tab.focused() == "query", nil })
		tab.Ask("count(x_total)") // and another is answered
		tab.WaitGone(stopped)
	}
}

// TestAskOnAPhone: the button of the time bar and the tab lead to the same view, and
// nothing sticks out.
func TestAskOnAPhone(t *testing.T) {
	t.Parallel()
	for path, said := range map[string]struct{ tab, chart string }{
		"/playground":    {"Ask", "Chart"},
		"/zh/playground": {"查询", "图表"},
	} {
		t.Run(path, func(t *testing.T) {
			t.Parallel()
			tab := newTab(t, shared.sharedServer(t).URL)
			tab.Size(390, 844)
			tab.Go(path + "#script=" + escape(scrapedTwice))
			tab.Click(css("#open-ask"))
			tab.Wait("the view has the keyboard", func() (bool, error) { return tab.focused() == "query", nil })
			tab.WaitJS("its tab is chosen", `document.querySelector('.view-tabs [aria-pressed="true"]').textContent.startsWith(`+quote(said.tab)+`)`)
			tab.Ask("rate(x_total[1m])")
			tab.WaitFor(css(`.ask-chart path[data-role="series-1"]`))
			require.Contains(t, tab.Text(css(`[data-testid="ask-view"]`)), said.chart)
			for _, view := range []string{"table", "explain", "rules"} {
				tab.AnswerAs(view)
				var over int
				tab.Eval(`document.documentElement.scrollWidth - innerWidth`, &over)
				require.LessOrEqual(t, over, 0, view)
			}
			tab.Fill(css("#rule-expr"), "ra")
			tab.WaitJS("the list is below its field", `document.querySelector("#rule-expr-choices")?.getBoundingClientRect().top - document.querySelector("#rule-expr").getBoundingClientRect().bottom < 8`)
			tab.waitDrawn(`[data-testid="scrapes"]`)
			tab.Focus(css(`[data-testid="scrapes"] [role="slider"]`))
			tab.Type(kb.ArrowLeft)
			tab.WaitFor(css(`[data-testid="scrape"]`))
		})
	}
}

func escape(src string) string { return url.PathEscape(src) }
