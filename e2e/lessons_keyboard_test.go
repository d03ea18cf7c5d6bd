package e2e

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/require"
)

// A lesson from its first task to the next lesson without a mouse: a prediction,
// a pointer, acts, hints, a format, and on.
func TestLessonByKeyboardAlone(t *testing.T) {
	tab := openTab(t, "/lessons/histogram")
	tabTo := func(where string) {
		t.Helper()
		for range 160 {
			tab.Type(kb.Tab)
			var there bool
			tab.Eval(`Boolean(document.activeElement?.matches(`+quote(where)+`))`, &there)
			if there {
				return
			}
		}
		require.Fail(t, "Tab never came to "+where+", last was "+tab.focusedName())
	}
	tabTo(`[data-question="where-does-8-go"] input`)
	tab.Type(" ")
	tab.WaitFor(css(`[data-question="where-does-8-go"] .answer:nth-of-type(1).wrong`))
	tab.Type(kb.ArrowDown)
	tab.WaitFor(css(`[data-question="where-does-8-go"] .answer:nth-of-type(2).right`))
	require.Zero(t, tab.Count(`[data-task="eight"] .task-saw *`), "a prediction isn't a try at the task")
	tabTo(`[data-task="eight"] .helps button`)
	tab.Type(kb.Enter)
	tab.WaitFor(css(`[data-task="eight"] .hint-text`))
	tabTo(`[data-series="hh"] .acts input`)
	tab.Type("8")
	tab.Type(kb.Enter)
	tab.WaitFor(task("eight", "true"))
	tab.WaitText(css("#exposition"), "hh_count 1\n")
	tab.Press(kb.Tab, kb.ModifierShift) // the field is left and come back to
	tabTo(`[data-series="hh"] .acts input`)
	tab.Type("-8")
	tab.Type(kb.Enter)
	tab.WaitFor(task("minus-eight", "true"))
	tabTo(`[data-series="hh"] [data-act="draw"]`)
	tab.Type(kb.Enter)
	tab.WaitFor(ofSeries("hh", ".more"))
	tabTo(".more select")
	tab.Type("In") // integers
	tabTo(".more fieldset:first-child .fields > .field:nth-of-type(2) input")
	tab.Type("-5")
	tabTo(".more fieldset:first-child .optional input")
	tab.Type("5")
	tabTo(".more fieldset:first-child .fields > .field:nth-of-type(3) input")
	tab.Type("10")
	tabTo(".more fieldset:first-child button")
	tab.Type(kb.Enter)
	tab.WaitFor(task("draw", "true"))
	tabTo(`[data-metric="hh"] [data-act="view"] input`)
	tab.Type(kb.ArrowRight)
	tab.WaitFor(task("per-bucket", "true"))
	tabTo(`.format input`)
	for range 5 {
		if tab.Has(task("no-sum", "true")) {
			break
		}
		tab.Type(kb.ArrowRight)
		tab.Wait("the choice is made", func() (bool, error) {
			var checked string
			err := tab.eval(`document.activeElement.checked ? document.activeElement.value : ""`, &checked)
			return checked != "", err
		})
	}
	tab.WaitFor(task("no-sum", "true"))
	tab.WaitFor(css(`[data-testid="lesson-end"] a`))
	tabTo(`[data-testid="lesson-end"] a`)
	tab.Type(kb.Enter)
	tab.WaitJS("the next lesson is there", `location.pathname === "/lessons/quantiles-from-buckets"`)
}

// After the last task the lesson's metrics are there to play with, and nothing
// that one does takes a tick away.
func TestFreePlayAfterTheLastTask(t *testing.T) {
	tab := openTab(t, "/lessons/scrape")
	tab.Click(css(".lesson-acts button:last-child"))
	tab.showOn()
	tab.WaitFor(css(`[data-testid="lesson-end"]`))
	done := tab.Count(`[data-testid="task"][data-done="true"]`)
	tab.Click(css(`[data-testid="shown"] .icon-only`))
	create("gauge", "mine", "")(tab)
	enter("mine", "7")(tab)
	tab.WaitText(css("#exposition"), "\nmine 7\n")
	remove("mine")(tab)
	restart()(tab)
	tab.Wait("the metric is gone", func() (bool, error) { return !strings.Contains(tab.Exposition(), "mine"), nil })
	require.Equal(t, done, tab.Count(`[data-testid="task"][data-done="true"]`))
	require.True(t, tab.Has(css(`[data-testid="lesson-end"]`)))

	// The course page knows it, and where to go on.
	tab.Go("/")
	next := course(t).Lessons()[1]
	tab.WaitFor(css(`.lesson-link.complete[href$="/lessons/scrape"]`))
	tab.WaitFor(css(`.hero-acts a.primary[href$="/lessons/` + next.Slug + `"]`))
	require.Zero(t, tab.Count("dialog[open], [role=dialog]"))
}
