package e2e

import (
	"fmt"
	"strings"

	"github.com/chromedp/chromedp/kb"
)

// deed is one thing that a learner does in a lesson, by mouse and keyboard. Deeds
// name controls by what the page keeps in every language.
type deed func(*Tab)

// ofSeries means something in the row of a series, written NAME{a="b"}.
func ofSeries(series, selector string) element {
	return css(fmt.Sprintf(`[data-testid="series"][data-series='%s'] %s`, series, selector))
}

// ofMetric means something on a metric's card.
func ofMetric(name, selector string) element {
	return css(fmt.Sprintf(`[data-testid="metric"][data-metric="%s"] %s`, name, selector))
}

// press presses a series' button: "inc", "dec".
func press(series, act string, times int) deed {
	return func(tab *Tab) {
		for range times {
			tab.Click(ofSeries(series, `[data-act="`+act+`"]`))
		}
	}
}

// amount writes a number into a series' field and presses a button beside it.
func amount(series, number, act string) deed {
	return func(tab *Tab) {
		tab.Fill(ofSeries(series, ".acts input"), number)
		tab.Click(ofSeries(series, `[data-act="`+act+`"]`))
	}
}

// enter writes a number into a series' field and presses Enter.
func enter(series, number string) deed {
	return func(tab *Tab) {
		tab.Fill(ofSeries(series, ".acts input"), number)
		tab.Type(kb.Enter)
	}
}

// draws draws whole numbers in a series' row.
func draws(series, from, to, times string) deed { return drawsOf("integer", series, from, to, times) }

// drawsOf draws numbers of a distribution in a series' row.
func drawsOf(kind, series, from, to, times string) deed {
	return func(tab *Tab) {
		if !tab.Has(ofSeries(series, ".more fieldset")) {
			tab.Click(ofSeries(series, `[data-act="draw"]`))
		}
		tab.Choose(ofSeries(series, ".more select"), kind)
		tab.Fill(ofSeries(series, ".more fieldset:first-child .fields > .field:nth-of-type(2) input"), from)
		tab.Fill(ofSeries(series, ".more fieldset:first-child .optional input"), to)
		tab.Fill(ofSeries(series, ".more fieldset:first-child .fields > .field:nth-of-type(3) input"), times)
		tab.Click(ofSeries(series, ".more fieldset:first-child button"))
	}
}

// many gives a series one value many times.
func many(series, value, times string) deed {
	return func(tab *Tab) {
		if !tab.Has(ofSeries(series, ".more fieldset")) {
			tab.Click(ofSeries(series, `[data-act="draw"]`))
		}
		tab.Choose(ofSeries(series, ".more select"), "same")
		tab.WaitGone(ofSeries(series, ".more fieldset:first-child .optional input"))
		tab.Fill(ofSeries(series, ".more fieldset:first-child .fields > .field:nth-of-type(2) input"), value)
		tab.Fill(ofSeries(series, ".more fieldset:first-child .fields > .field:nth-of-type(3) input"), times)
		tab.Click(ofSeries(series, ".more fieldset:first-child button"))
	}
}

// exemplar counts one more with an exemplar.
func exemplar(series, value string) deed {
	return func(tab *Tab) {
		tab.Click(ofSeries(series, `[data-act="draw"]`))
		tab.Fill(ofSeries(series, ".more > .optional fieldset .field:nth-of-type(2) input"), value)
		tab.Click(ofSeries(series, ".more > .optional fieldset button"))
	}
}

// create makes a metric by the form.
func create(kind, name, labels string) deed {
	return func(tab *Tab) {
		tab.Click(css("#new-metric"))
		tab.Click(css(`#metric-form input[value="` + kind + `"]`))
		tab.Fill(css("#field-name"), name)
		tab.Fill(css("#field-help"), "Made by hand.")
		if labels != "" {
			tab.Fill(css("#field-labels"), labels)
		}
		tab.save()
	}
}

// edit changes one field of a metric by the form: "name", "labels", "bounds",
// "help", or "type".
func edit(metric, field, value string) deed {
	return func(tab *Tab) {
		tab.Click(ofMetric(metric, `[data-act="edit"]`))
		if field == "type" {
			tab.Click(css(`#metric-form input[value="` + value + `"]`))
		} else {
			tab.Fill(css("#field-"+field), value)
		}
		tab.save()
	}
}

// editing clicks these things in a metric's form and saves it.
func editing(metric string, selectors ...string) deed {
	return func(tab *Tab) {
		tab.Click(ofMetric(metric, `[data-act="edit"]`))
		for _, selector := range selectors {
			tab.Click(css("#metric-form " + selector))
		}
		tab.save()
	}
}

// layout gives a histogram own bounds by the form, or the default ones.
func layout(metric, bounds string) deed {
	return func(tab *Tab) {
		tab.Click(ofMetric(metric, `[data-act="edit"]`))
		if bounds == "default" {
			tab.Click(css(`#metric-form [name="buckets"][value="b-default"]`))
		} else {
			tab.Click(css(`#metric-form [name="buckets"][value="b-own"]`))
			tab.Fill(css("#field-bounds"), bounds)
		}
		tab.save()
	}
}

func (tab *Tab) save() {
	tab.t.Helper()
	tab.Click(css(`#metric-form button[type="submit"]`))
	tab.WaitGone(css("#metric-form"))
}

// remove removes a metric.
func remove(metric string) deed {
	return func(tab *Tab) { tab.Click(ofMetric(metric, `[data-act="remove"]`)) }
}

// drop removes a series.
func drop(series string) deed {
	return func(tab *Tab) {
		tab.Click(ofSeries(series, `[data-act="draw"]`))
		tab.Click(ofSeries(series, `[data-act="drop"]`))
	}
}

// combine makes a series of these label values.
func combine(metric string, values ...string) deed {
	return func(tab *Tab) {
		if tab.Has(ofMetric(metric, `[data-act="series"]`)) {
			tab.Click(ofMetric(metric, `[data-act="series"]`))
		}
		for i, value := range values {
			tab.Fill(ofMetric(metric, fmt.Sprintf(".new-series .field:nth-of-type(%d) input", i+1)), value)
		}
		tab.Click(ofMetric(metric, `.new-series button[type="submit"]`))
	}
}

// format chooses a format.
func format(value string) deed {
	return func(tab *Tab) { tab.Click(css(`.format input[value="` + value + `"]`)) }
}

// escaping chooses how names beyond the old rules are written.
func escaping(scheme string) deed {
	return func(tab *Tab) { tab.Click(css(`[data-testid="escaping"] input[value="` + scheme + `"]`)) }
}

// lab opens the quantile lab of a histogram.
func lab(metric string) deed {
	return func(tab *Tab) {
		tab.Click(ofMetric(metric, `[data-act="lab"]`))
		tab.WaitFor(css(`[data-testid="lab"]`))
	}
}

// click clicks what a selector means.
func click(selector string) deed {
	return func(tab *Tab) { tab.Click(css(selector)) }
}

// pass lets time pass: 15s, 1m or 10m.
func pass(step string) deed {
	return func(tab *Tab) {
		tab.Click(css(`.time-acts button[aria-label^="+` + step + `"]`))
	}
}

// restart restarts the process.
func restart() deed { return click("#restart") }

// predict answers a question by the number of the choice, from 0, and waits for
// what is said to it.
func predict(question string, choice int) deed {
	return func(tab *Tab) {
		box := `[data-question="` + question + `"]`
		tab.Click(css(fmt.Sprintf(`%s .answer:nth-of-type(%d) input`, box, choice+1)))
		tab.WaitFor(css(box + ` [role="status"]`))
	}
}

// readText moves the pointer over a number in the text.
func readText() deed {
	return func(tab *Tab) { tab.Hover(css("#exposition [data-at]")) }
}

// addLine writes a line at the end of the script, applies it, and takes it back.
func addLine(line string) deed {
	return func(tab *Tab) {
		tab.Click(css("#script-view"))
		tab.Click(css("#script"))
		tab.Press(kb.End, kb.ModifierCtrl)
		tab.Type("\n" + strings.TrimSpace(line))
		tab.Click(css(".editor-end .primary"))
		tab.WaitFor(css(`.editor [role="alert"]`))
		tab.Click(css(".editor-end .quiet"))
		tab.Click(css("#script-view"))
	}
}

// asks writes a query where one asks, and asks it with Enter.
func asks(query string) deed {
	return func(tab *Tab) {
		tab.openAsk()
		tab.Fill(css("#query"), query)
		tab.Type(kb.Enter)
	}
}

func (tab *Tab) openAsk() {
	if !tab.Has(css("#query")) {
		tab.Click(css("#open-ask"))
	}
}

// priced reads a metric's series and bytes off the price tag.
func priced(metric, seriesAndBytes string) deed {
	return func(tab *Tab) {
		if !tab.Has(css(".price")) {
			tab.Click(css("#price-tag"))
		}
		tab.WaitText(css(".price tbody"), metric+seriesAndBytes)
	}
}

// grows asks the price tag what a metric would cost with so many values of a label
// in so many replicas, and reads the number of series.
func grows(metric, label, values, replicas, series string) deed {
	return func(tab *Tab) {
		if !tab.Has(css(".price")) {
			tab.Click(css("#price-tag"))
		}
		tab.Choose(css(`[data-price="metric"]`), metric)
		tab.Fill(css(`[data-price="label-`+label+`"]`), values)
		tab.Fill(css(`[data-price="replicas"]`), replicas)
		tab.WaitText(css(`[data-testid="price-product"]`), series)
	}
}

// writes selects the first such piece of one of a lesson's texts and types over it.
func writes(sheet, piece, by string) deed {
	return func(tab *Tab) {
		if open := css(`[data-sheet="` + sheet + `"][aria-pressed="false"]`); tab.Has(open) {
			tab.Click(open)
		}
		tab.WaitFor(css(`[data-sheet="` + sheet + `"][aria-pressed="true"]`))
		tab.WaitJS("the text has "+piece, fmt.Sprintf(`(() => {
			const field = document.querySelector("#paste"), at = field.value.indexOf(%s);
			field.focus();
			field.setSelectionRange(at, at + %d);
			return at >= 0;
		})()`, quote(piece), len(piece)))
		if by == "" {
			by = kb.Backspace
		}
		tab.Type(by)
	}
}

// answer chooses how the answer is shown: "chart", "table", "explain".
func answer(view string) deed {
	return func(tab *Tab) {
		tab.openAsk()
		tab.Click(css(`[data-testid="ask-view"] input[value="` + view + `"]`))
	}
}

// scrapeAndWait presses the button that stands where one asks while nothing was
// scraped: every 15 s, for ten minutes, with traffic.
func scrapeAndWait() deed {
	return func(tab *Tab) {
		tab.openAsk() // a pointer may have opened it already
		tab.Click(css("#ask-begin"))
	}
}

// scrapingOf means something in the row of a replica, where scraping is set.
func (tab *Tab) scrapingOf(replica int, selector string) element {
	tab.openScraping()
	return css(fmt.Sprintf(`[data-testid="target"][data-replica="%d"] %s`, replica, selector))
}

func (tab *Tab) openScraping() {
	if !tab.Has(css("#scraping")) {
		tab.Click(css("#open-scraping"))
	}
}

// target does something to a replica as a target: "fail" its next scrape,
// "register" (or drop) it, "restart" it.
func target(replica int, act string) deed {
	return func(tab *Tab) { tab.Click(tab.scrapingOf(replica, `[data-act="`+act+`"]`)) }
}

// scrapeEvery chooses the scrape interval: 15s, or 0s for never.
func scrapeEvery(interval string) deed {
	return func(tab *Tab) {
		tab.openScraping()
		tab.Choose(css("#interval"), interval)
	}
}

// scrapeNow has all targets scraped outside of the schedule.
func scrapeNow() deed {
	return func(tab *Tab) {
		tab.openScraping()
		tab.Click(css("#scrape-now"))
	}
}
