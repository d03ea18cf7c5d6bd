package e2e

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/require"

	"metricplayground/tutorials"
)

func TestLanguageSwitchKeepsTheLessonAsItIs(t *testing.T) {
	histogram := course(t).Lesson("histogram")
	tab := openTab(t, "/lessons/histogram")
	tab.do([]deed{
		predict("where-does-8-go", 1), predict("where-does-8-go", 0), amount("hh", "8", "observe"),
		click(`[data-metric="hh"] [data-act="view"] input[value="true"]`), format("openmetrics1"),
	})
	tab.WaitFor(task("eight", "true"))
	tab.WaitText(css("#exposition"), "# EOF")
	second := css(`[data-task="minus-eight"]`)
	tab.Click(named("button", "Hint").in(second))
	tab.Click(named("button", "Stronger hint").in(second))
	tab.Fill(ofSeries("hh", ".acts input"), "-7.5") // typed, not yet observed
	tab.Eval(`document.querySelector('[data-task="minus-eight"]').scrollIntoView()`, nil)
	const top = `document.querySelector('[data-task="minus-eight"]').getBoundingClientRect().top`
	var before, after float64
	tab.Eval(top, &before)
	text := tab.Exposition()

	asItWas := func(language tutorials.Language) {
		t.Helper()
		tab.WaitText(css("h1"), histogram.Title.In(language))
		tab.WaitFor(task("eight", "true"))
		tab.WaitFor(css(`[data-question="where-does-8-go"] .answer:nth-of-type(1).wrong`))
		require.Equal(t, text, tab.Exposition())
		require.Equal(t, "-7.5", tab.Property(ofSeries("hh", ".acts input"), "value"))
		tab.WaitText(second, tutorials.PlainText(histogram.Task("minus-eight").Hint.In(language)))
		tab.WaitText(second, tutorials.PlainText(histogram.Task("minus-eight").Stronger.In(language)))
		require.Equal(t, "true", tab.Property(css(`[data-metric="hh"] [data-act="view"] input[value="true"]`), "checked"))
		tab.Eval(top, &after)
		require.InDelta(t, before, after, 400, "what was read is still in sight")
	}
	tab.Click(named("link", "中文"))
	asItWas(tutorials.Chinese)
	tab.Click(named("link", "English"))
	asItWas(tutorials.English)
	tab.Click(css("#undo"))
	tab.WaitText(css("#exposition"), "hh_count 0\n")
	tab.Click(css("#redo"))
	tab.WaitText(css("#exposition"), "hh_count 1\n")

	tab.Click(named("link", "中文"))
	tab.WaitText(css("h1"), histogram.Title.In(tutorials.Chinese))
	tab.Reload()
	tab.WaitFor(task("eight", "true"))
	tab.Wait("the text is what it was", func() (bool, error) { return tab.Exposition() == text, nil })
}

// Each lesson has its title and description in the file, before anything runs,
// and keeps them true when one walks through the course in the page.
func TestLessonsAreNamedForLinks(t *testing.T) {
	tab := newTab(t, shared.sharedServer(t).URL)
	const said = `document.querySelector('meta[name="description"]').content`
	for _, lesson := range course(t).Lessons() {
		for language, path := range lessonPaths(lesson) {
			tab.Open(path)
			var title, description, shared string
			tab.Eval("document.title", &title)
			tab.Eval(said, &description)
			tab.Eval(`document.querySelector('meta[property="og:title"]').content`, &shared)
			require.True(t, strings.HasPrefix(title, lesson.Title.In(language)), title)
			require.Equal(t, lesson.Summary.In(language), description)
			require.Contains(t, shared, lesson.Title.In(language))
		}
	}
	first, second := course(t).Lessons()[0], course(t).Lessons()[1]
	tab.Go("/lessons/" + first.Slug)
	tab.Click(css("#new-metric"))
	tab.WaitFor(css("#metric-form"))
	tab.Eval(`document.querySelector(".lesson-text").scrollTop = 9999`, nil)
	tab.Click(css(".lesson-nav .next"))
	tab.WaitJS("the next lesson begins at its title, with no form open", `document.querySelector("h1").textContent === `+quote(second.Title.In(tutorials.English))+
		` && document.querySelector(".lesson-text").scrollTop === 0 && !document.querySelector("#metric-form")`)
	tab.WaitJS("the description is the next lesson's", said+" === "+quote(second.Summary.In(tutorials.English)))
}

// A term is a button, behind which browsers would break a line: no sign that
// closes a sentence stands at the beginning of one.
func TestChineseSignsStayWithTheirTerms(t *testing.T) {
	tab := openTab(t, "/zh/lessons/summary")
	tab.WaitFor(css(".prose .term"))
	for _, width := range []int64{1440, 390, 380, 370, 360} {
		tab.Size(width, 844)
		tab.WaitJS("signs stay", `document.querySelector(".prose .together") &&
			[...document.querySelectorAll(".prose .together")].every(k => {
				const sign = document.createRange();
				sign.selectNodeContents(k.lastChild);
				return sign.getBoundingClientRect().top < k.querySelector("button").getBoundingClientRect().bottom;
			})`)
	}
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
