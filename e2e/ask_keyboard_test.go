package e2e

import (
	"testing"

	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/require"
)

// hasKeyboard waits until what a selector names has the keyboard.
func (tab *Tab) hasKeyboard(selector string) {
	tab.t.Helper()
	tab.WaitJS(selector+" has the keyboard", `document.activeElement.matches(`+quote(selector)+`)`)
}

// TestKeyboardIsKeptWhileOneAsks: what is pressed may be gone when its answer is there,
// and the keyboard goes on to that; Escape closes what was opened.
func TestKeyboardIsKeptWhileOneAsks(t *testing.T) {
	t.Parallel()
	tab := openScript(t, "/playground", scrapedTwice)
	press := func(e element) {
		t.Helper()
		tab.Focus(e)
		tab.Type(kb.Enter)
	}
	press(css("#open-ask"))
	tab.hasKeyboard("#query")
	press(css(".ready-question"))
	tab.hasKeyboard(".ask-body")
	tab.WaitFor(css(".ask-chart"))
	press(css("#ask-questions"))
	tab.WaitFor(css(".ask-ready .ready"))
	tab.Focus(css(".ask-ready .ready-question"))
	tab.Type(kb.Escape)
	tab.WaitGone(css(".ask-ready .ready"))
	tab.hasKeyboard("#ask-questions")

	tab.Ask("x_total")
	press(named("button", "Ask this instead"))
	tab.hasKeyboard(".ask-body")
	tab.WaitAnswered("rate(x_total[1m])")

	// A moment by keys is marked in the strip of scrapes too, and left by a button.
	tab.waitDrawn(".ask-chart")
	tab.Focus(css(`[data-key="moment"]`))
	tab.Type(kb.Home)
	tab.WaitText(css(".ask-moment"), "At 15s")
	tab.WaitFor(css(`[data-testid="scrapes"] [data-role="estimate"]`))
	press(named("button", "Back to now"))
	tab.hasKeyboard(".ask-body")
	tab.WaitGone(css(`[data-testid="scrapes"] [data-role="estimate"]`))

	tab.AnswerAs("rules")
	tab.Fill(css("#rule-name"), "Up")
	tab.Fill(css("#rule-expr"), "up == 1")
	tab.Type(kb.Enter)
	press(css(".rule-head button"))
	tab.hasKeyboard(".ask-body")
	tab.WaitGone(css(".rule"))
}

// TestKeyboardIsKeptInTheStripOfScrapes while time passes, which divides its axis anew,
// and while scrapes are opened and closed.
func TestKeyboardIsKeptInTheStripOfScrapes(t *testing.T) {
	t.Parallel()
	tab := openScript(t, "/playground", scrapedTwice)
	const slider = `[data-testid="scrapes"] [role="slider"]`
	tab.waitDrawn(`[data-testid="scrapes"]`)
	tab.Focus(css(slider))
	for _, pass := range []string{"15s", "1m", "10m", "10m"} {
		before := tab.attribute(css(`[data-testid="scrapes"]`), "data-count")
		tab.Eval(`[...document.querySelectorAll(".time-acts button")].find((b) => b.textContent === "+`+pass+`").click()`, nil)
		tab.WaitJS("time has passed", `document.querySelector('[data-testid="scrapes"]').dataset.count !== `+quote(before))
		tab.WaitJS("the newest scrape is offered",
			`document.querySelector(`+quote(slider)+`).getAttribute("aria-valuemax") === String(document.querySelector('[data-testid="scrapes"]').dataset.count - 1)`)
		tab.hasKeyboard(slider)
	}
	view := css(`[data-testid="scrape"]`)
	tab.Type(kb.Enter)
	tab.WaitText(css(".scraped h2"), "Replica 1 at 23m15s: scraped")
	tab.Type(kb.Escape)
	tab.WaitGone(view)
	tab.hasKeyboard(slider)
	tab.Type(kb.Home)
	tab.WaitText(css(".scraped h2"), "Replica 1 at 15s: scraped")
	tab.Focus(named("button", "Scrape after"))
	tab.Type(kb.Enter)
	tab.WaitText(css(".scraped h2"), "Replica 1 at 30s: scraped")
	tab.Focus(named("button", "Scrape before"))
	tab.Type(kb.Enter)
	tab.WaitText(css(".scraped h2"), "Replica 1 at 15s: scraped")
	tab.hasKeyboard(`[aria-label="Scrape before"]`)
	require.Equal(t, "–", tab.Text(css("#compare-scrape option:checked")), "there is none before it")
	tab.Focus(css("#close-scrape"))
	tab.Type(kb.Enter)
	tab.WaitGone(view)
	tab.hasKeyboard(slider)
}

// TestTwoScrapesAreCompared: what is gone stands among the rest, and long differences
// are short.
func TestTwoScrapesAreCompared(t *testing.T) {
	t.Parallel()
	tab := openScript(t, "/playground", `counter x_total{path} "X."
inc x_total{path="/a"}
add x_total{path="/b"} 0.1
scrape every 15s
advance 15s
add x_total{path="/b"} 0.123456789123
drop x_total{path="/a"}
advance 15s
`)
	tab.waitDrawn(`[data-testid="scrapes"]`)
	tab.Focus(css(`[data-testid="scrapes"] [role="slider"]`))
	tab.Type(kb.Enter)
	tab.WaitText(css(".scraped-text .removed"), `x_total{path="/a"} 1`)
	require.Contains(t, tab.Text(css(".scraped-text .removed")), "gone")
	require.Contains(t, tab.Text(css(".scraped-text .changed")), "≈+0.1235")
}

// TestTimeBarStaysInSight with the scrapes, in a low window too: the page itself never
// scrolls there, and the bar is one row high in a lesson, whatever it says.
func TestTimeBarStaysInSight(t *testing.T) {
	t.Parallel()
	for _, width := range []int64{1280, 1440} {
		tab := newTab(t, shared.sharedServer(t).URL)
		tab.Size(width, 660)
		tab.Go("/playground#script=" + escape(`histogram h_seconds{path} "H." buckets 0.1 0.5 1
observe h_seconds{path="/a"} 0.3
observe h_seconds{path="/b"} 0.3
observe h_seconds{path="/c"} 0.3
observe h_seconds{path="/d"} 0.3
scrape every 15s
replicas 2
advance 5m
`))
		tab.Click(css("#open-scraping"))
		tab.Click(css("#open-ask"))
		tab.WaitFor(css("#scraping"))
		tab.WaitFor(css("#ask"))
		var over float64
		tab.Eval(`document.documentElement.scrollHeight - innerHeight`, &over)
		require.Zero(t, over)
		tab.WaitJS("the scrapes stand whole upon the bar", `(() => {
			const strip = document.querySelector(".strip").getBoundingClientRect(), bar = document.querySelector(".timebar").getBoundingClientRect();
			return strip.height > 40 && Math.abs(strip.bottom - bar.top) < 2 && Math.abs(bar.bottom - innerHeight) < 1;
		})()`)

		tab.Go("/lessons/staleness")
		tab.Click(css("#traffic"))
		tab.WaitFor(named("button", "Pause traffic"))
		var height float64
		tab.Eval(`document.querySelector(".timebar").getBoundingClientRect().height`, &height)
		require.Less(t, height, 60.0, width)
		tab.Click(css("#traffic"))
	}
}

// TestAnswersAreInOrderWithoutEyes: in all of the panel's states headings leave out no
// level, and each picture has a name or is passed over.
func TestAnswersAreInOrderWithoutEyes(t *testing.T) {
	t.Parallel()
	for _, width := range []int64{1440, 390} {
		tab := newTab(t, shared.sharedServer(t).URL)
		tab.Size(width, 844)
		tab.Go("/playground#script=" + escape(scrapedTwice+"alert Busy if rate(x_total[1m]) >= 0\nadvance 1m\n"))
		tab.Click(css("#open-ask"))
		tab.WaitFor(css(".ready-question"))
		check := func(state string) {
			t.Helper()
			var wrong []string
			tab.Eval(`(() => {
				const wrong = [], seen = (e) => e.checkVisibility();
				let before = 0;
				for (const h of [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter(seen)) {
					const level = +h.tagName[1];
					if (level > before + 1) wrong.push(h.outerHTML);
					before = level;
				}
				for (const i of [...document.querySelectorAll('[role="img"]')].filter(seen)) if (!i.getAttribute("aria-label")) wrong.push(i.outerHTML);
				return wrong;
			})()`, &wrong)
			require.Empty(t, wrong, "%s, %d wide", state, width)
		}
		check("nothing asked")
		tab.Ask("rate(x_total[1m])")
		tab.WaitFor(css(".ask-legend"))
		check("chart")
		for _, view := range []string{"table", "explain", "rules"} {
			tab.AnswerAs(view)
			check(view)
		}
	}
}
