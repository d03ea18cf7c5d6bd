package e2e

import (
	"testing"

	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/require"

	"metricplayground/tutorials"
)

func TestLanguageSwitchKeepsTheLessonAsItIs(t *testing.T) {
	tab := openTab(t, "/lessons/histogram")
	tab.do([]deed{predict("where-does-8-go", 1), amount("hh", "8", "observe"), format("openmetrics1")})
	tab.WaitFor(task("eight", "true"))
	tab.WaitText(css("#exposition"), "# EOF")
	before := tab.Exposition()
	tab.Click(named("link", "中文"))
	tab.WaitText(css("h1"), course(t).Lesson("histogram").Title.In(tutorials.Chinese))
	tab.WaitFor(task("eight", "true"))
	require.Equal(t, before, tab.Exposition())
	tab.WaitFor(css(`[data-question="where-does-8-go"] .answer.right`))
	tab.Reload()
	tab.WaitFor(task("eight", "true"))
	tab.Wait("the text is what it was", func() (bool, error) { return tab.Exposition() == before, nil })
}

func TestGlossaryShowsItsDefinitions(t *testing.T) {
	tab := openTab(t, "/lessons/histogram")
	const shown = `getComputedStyle(document.querySelector(".definition")).visibility === "visible" && !document.querySelector(".definition").hidden`
	term := css(".term")
	tab.WaitJS("no definition is open", "!("+shown+")")
	tab.Hover(term)
	tab.WaitJS("it is there on hover", shown)
	tab.Type(kb.Escape)
	tab.WaitJS("Escape closes it", "!("+shown+")")
	tab.Hover(css("h1"))
	tab.Hover(term)
	tab.WaitJS("it is there again", shown)
	tab.Hover(css(".definition"))
	tab.WaitJS("the pointer can move onto it", shown)
	tab.Hover(css("h1"))
	tab.WaitJS("it goes with the pointer", "!("+shown+")")
	tab.Focus(term)
	tab.WaitJS("it is there on focus", shown)
	tab.Type(kb.Escape)
	tab.WaitJS("Escape closes it", "!("+shown+")")
	var inside bool
	tab.Eval(`[...document.querySelectorAll(".lesson-text .definition")].every((d) => {
		const box = d.getBoundingClientRect();
		const text = document.querySelector(".lesson-text").getBoundingClientRect();
		return box.left >= text.left && box.right <= text.right + 1;
	})`, &inside)
	require.True(t, inside, "no definition is cut off at the side")
}
