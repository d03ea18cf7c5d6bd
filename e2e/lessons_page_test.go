package e2e

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"

	"metricplayground/tutorials"
)

// lessonPaths are the addresses of a lesson, by language.
func lessonPaths(l *tutorials.Lesson) map[tutorials.Language]string {
	return map[tutorials.Language]string{
		tutorials.English: "/lessons/" + l.Slug,
		tutorials.Chinese: "/zh/lessons/" + l.Slug,
	}
}

// read is everything that assistive technology reads on a page; it needs no scripts.
func (tab *Tab) read() string {
	tab.t.Helper()
	tree, err := chromedp.Call(tab.limited(), accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{})
	tab.must("reading the page", err)
	var text strings.Builder
	for _, node := range tree.Nodes {
		if !node.Ignored && node.Role != nil && string(node.Role.Value) == `"StaticText"` && node.Name != nil {
			var said string
			tab.must("reading a piece of text", json.Unmarshal(node.Name.Value, &said))
			text.WriteString(said)
		}
	}
	return text.String()
}

func TestLessonsCanBeReadWithoutScripts(t *testing.T) {
	tab := newTab(t, shared.sharedServer(t).URL)
	tab.NoScripts()
	for _, lesson := range course(t).Lessons() {
		for language, path := range lessonPaths(lesson) {
			tab.Open(path)
			text := tab.read()
			require.Contains(t, text, lesson.Title.In(language), path)
			plain := func(in []tutorials.Inline) {
				for _, i := range in {
					if i.Kind == tutorials.InlineText {
						require.Contains(t, text, strings.Join(strings.Fields(i.Text), " "), path)
					}
				}
			}
			tutorials.Walk(lesson.Text(language), func(b tutorials.Block) { b.InlinesOf(plain) })
			for _, task := range lesson.Tasks {
				plain(task.Title.In(language))
			}
		}
	}
}

func TestLessonsOpenOffline(t *testing.T) {
	host := serveFolder(t, "", writeStatic(t))
	tab := newTab(t, host.URL)
	tab.Go("/")
	tab.WaitWorker()
	host.Stop()
	for _, lesson := range course(t).Lessons() {
		for language, path := range lessonPaths(lesson) {
			tab.Go(path)
			require.Equal(t, lesson.Title.In(language), tab.Text(css("h1")))
			tab.WaitFor(task(lesson.Tasks[0].ID, "false"))
		}
	}
}

func TestLessonsFollowOneAnother(t *testing.T) {
	lessons := course(t).Lessons()
	tab := openTab(t, "/lessons/"+lessons[0].Slug)
	require.Zero(t, tab.Count(".lesson-nav .previous"))
	for _, next := range lessons[1:] {
		tab.Click(css(".lesson-nav .next"))
		tab.WaitText(css("h1"), next.Title.In(tutorials.English))
		tab.WaitJS("the address is the lesson's", `location.pathname === "/lessons/`+next.Slug+`"`)
		tab.WaitJS("the title is the lesson's", `document.title.startsWith(`+quote(next.Title.In(tutorials.English))+`)`)
	}
	require.Zero(t, tab.Count(".lesson-nav .next"))
	tab.Back()
	tab.WaitText(css("h1"), lessons[len(lessons)-2].Title.In(tutorials.English))
}

func TestLessonOnAPhone(t *testing.T) {
	tab := newTab(t, shared.sharedServer(t).URL)
	tab.Size(390, 844)
	tab.Go("/lessons/histogram")
	view := func(n int) string { return fmt.Sprintf(".view-tabs button:nth-child(%d)", n) }
	// Reading goes down the page; the tabs stay in sight.
	tab.Eval(`document.querySelector('[data-task="minus-eight"]').scrollIntoView()`, nil)
	tab.WaitJS("one has read on", "scrollY > 300")
	var read float64
	tab.Eval("scrollY", &read)
	look := func(n int) {
		t.Helper()
		tab.WaitJS("the tabs are in sight", fmt.Sprintf(`(() => {
			const box = document.querySelector(%s).getBoundingClientRect();
			return document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2).closest(".view-tabs") !== null;
		})()`, quote(view(n))))
		tab.Eval(`document.querySelector(`+quote(view(n))+`).click()`, nil) // a click as of a person would scroll first
	}
	look(2)
	tab.WaitJS("the metrics can be seen", `document.querySelector(".make").checkVisibility()`)
	amount("hh", "8", "observe")(tab)
	tab.WaitFor(css(view(1) + `[data-fresh="true"]`))
	tab.WaitFor(css(view(3) + `[data-fresh="true"]`))
	look(3)
	tab.WaitJS("the text can be seen", `document.querySelector("#exposition").checkVisibility()`)
	tab.WaitFor(css(view(3) + `[data-fresh="false"]`))
	look(1)
	tab.WaitJS("one reads on where one was", fmt.Sprintf("Math.abs(scrollY - %g) < 150", read))
	tab.WaitFor(task("eight", "true"))
	tab.Click(css(`.prose .pointer`)) // +Inf, a line of the exposition
	tab.WaitJS("what is pointed at comes to the front", `document.querySelector(".line.pointed")?.checkVisibility()`)
	var wide bool
	tab.Eval("document.documentElement.scrollWidth > innerWidth", &wide)
	require.False(t, wide, "nothing sticks out at the side")
	var top float64
	tab.Eval(`document.querySelector("#theme").getBoundingClientRect().top + scrollY`, &top)
	require.GreaterOrEqual(t, top, 4.0, "nothing touches the edge")

	// What is said after a reset lies over nothing.
	look(1)
	tab.Click(named("button", "Reset lesson"))
	tab.WaitFor(css(`[data-testid="shown"]`))
	look(3)
	tab.Size(390, 640) // in which not all of the view has room
	tab.WaitJS("the text can be seen", `document.querySelector("#exposition").checkVisibility()`)
	tab.Eval(`scrollTo(0, 0)`, nil)
	tab.WaitJS("it is below the tabs", `document.querySelector(".showing").getBoundingClientRect().top >= document.querySelector(".view-tabs").getBoundingClientRect().bottom`)
	for _, bar := range []string{".timebar", ".showing", ".view-tabs"} {
		tab.WaitJS(bar+" is in sight", fmt.Sprintf(`(() => {
			const box = document.querySelector(%[1]s).getBoundingClientRect();
			return [box.top + 4, box.bottom - 4].every((y) => document.elementFromPoint(box.x + 8, y)?.closest(%[1]s));
		})()`, quote(bar)))
	}
}

func TestReviewAsksWhatWentWrong(t *testing.T) {
	c := course(t)
	chapter := c.Chapters[1]
	tab := openTab(t, "/lessons/"+chapter.Lessons[0].Slug)
	wrong := chapter.Lessons[0].Questions[0]
	predict(wrong.ID, (wrong.Right()+1)%len(wrong.Choices))(tab)
	for _, l := range chapter.Lessons {
		tab.Go("/lessons/" + l.Slug)
		tab.Click(css(".lesson-acts button:last-child"))
		tab.showOn()
	}
	tab.Go("/")
	review := `[data-testid="review"]`
	tab.Click(css(review + " .button"))
	tab.WaitText(css(review), strings.TrimSpace(tutorials.PlainText(wrong.Ask.In(tutorials.English))))
	for range 3 {
		tab.Click(css(review + " .answer input"))
		tab.WaitFor(css(review + ` [role="status"]`))
		tab.Click(css(review + " .primary"))
	}
	tab.WaitText(css(review), "of 3 right at the first go")
}

func TestProgressIsExportedAndImported(t *testing.T) {
	tab := openTab(t, "/lessons/counter")
	dir := tab.Downloads()
	create("counter", "c1", "")(tab)
	tab.WaitFor(task("create", "true"))
	tab.WaitJS("the browser keeps the work", `(localStorage.getItem("playground.lesson.counter") ?? "").includes("c1")`)
	tab.Go("/")
	tab.WaitText(css(`.lesson-link.begun`), "1 of 4 tasks done")
	tab.Click(named("button", "Export progress"))
	file := tab.WaitDownload(dir, "metric-playground-progress.json")

	other := openTab(t, "/")
	require.Zero(t, other.Count(".lesson-link.begun"))
	other.OpenFile(css(".file input"), "{}")
	other.WaitText(css(".keeping"), "Nothing was imported, and nothing was changed.")
	other.OpenFile(css(".file input"), file)
	other.WaitText(css(".keeping"), "Imported: progress in 1 lesson.")
	other.WaitText(css(`.lesson-link.begun`), "1 of 4 tasks done")
	other.Go("/zh/lessons/counter")
	other.WaitFor(task("create", "true"))
	require.Contains(t, other.Exposition(), "c1 0\n")
}

func TestHostsOwnLessons(t *testing.T) {
	own := t.TempDir()
	said, err := exec.Command(shared.program(t), "lesson", "new", "my-own", "--lessons", own).CombinedOutput()
	require.NoError(t, err, string(said))
	require.NoError(t, os.WriteFile(filepath.Join(own, "omit"), []byte("gauge\n"), 0o644))
	tab := newTab(t, serveFolder(t, "", writeStatic(t, "--lessons", own)).URL)
	tab.Go("/")
	require.Equal(t, 1, tab.Count(`a[href$="/lessons/my-own"]`))
	require.Zero(t, tab.Count(`a[href$="/lessons/gauge"]`), "it is left out")
	tab.Go("/lessons/my-own")
	require.NotEmpty(t, tab.Text(css("h1")))
	tab.Go("/lessons/counter")
	tab.WaitFor(task("create", "false"))
	require.Zero(t, tab.Count(`.prose a[href$="/lessons/gauge"]`), "nothing links to what is left out")
}

func TestARemarkComesIntoSight(t *testing.T) {
	t.Parallel()
	tab := openTab(t, "/lessons/scrape")
	tab.Size(1280, 660)
	tab.Inc(id("http_requests_total", "method", "post"))
	tab.WaitText(css(".lesson-text .remark"), "That was a post")
	tab.WaitJS("the whole remark can be read", `(() => {
		const box = document.querySelector(".lesson-text .remark").getBoundingClientRect();
		return box.top >= 0 && box.bottom <= innerHeight;
	})()`)
}

// pressStanding presses a hint and scrolls the moment that the program has shown the
// page, with a text that is still the one that the page came with.
const pressStanding = `new MutationObserver((_, observer) => {
	const hint = document.querySelector('.lesson-text > section [data-task="create"] .helps button');
	if (!hint) return;
	observer.disconnect();
	window.pressed = hint;
	document.querySelector(".lesson-text").scrollTop = 40;
	hint.click();
}).observe(document, { childList: true, subtree: true })`

func TestNothingIsLostWhileALessonIsRead(t *testing.T) {
	t.Parallel()
	tab := newTab(t, shared.sharedServer(t).URL)
	tab.BeforePages(pressStanding)
	tab.Go("/lessons/counter")
	tab.WaitFor(css(`[data-task="create"] .hint-text`))
	var scrolled int
	tab.Eval(`document.querySelector(".lesson-text").scrollTop`, &scrolled)
	require.Equal(t, 40, scrolled)
	tab.WaitJS("the keyboard is where the button was pressed", `!window.pressed.isConnected && document.activeElement.closest("[data-task]").dataset.task === "create"`)
}
