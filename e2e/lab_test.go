package e2e

import (
	"fmt"
	"testing"
	"time"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/require"
)

// labScript is the fixture that everybody asks about: all requests took 0.22 s,
// and Prometheus says 0.295 s.
const labScript = "histogram h_seconds \"Latency.\" buckets 0.1 0.2 0.3 0.5\nobserve h_seconds 0.22 times 100\n"

var (
	labEstimate = css(`[data-testid="lab-estimate"]`)
	labBound    = css(`[data-key="bound-2"]`)
)

// openLab opens the lab of a script's histogram from its card.
func openLab(t testing.TB, path, src string) *Tab {
	t.Helper()
	tab := openScript(t, path, src)
	tab.Click(css(`[data-testid="metric"] [data-act="lab"]`))
	tab.WaitFor(css(`[data-testid="lab"]`))
	return tab
}

func TestLabIsUsedByKeyboard(t *testing.T) {
	for path, said := range map[string]struct{ open, worst string }{
		"/playground":    {"Quantiles of h_seconds", "Any p95 between 0.2 s and 0.3 s would show the same buckets."},
		"/zh/playground": {"h_seconds 的分位数", "p95 只要在 0.2 s 到 0.3 s 之间，无论是多少，各个桶都是这样。"},
	} {
		t.Run(path, func(t *testing.T) {
			t.Parallel()
			tab := openScript(t, path, labScript)
			before := tab.Exposition()
			tab.Focus(named("button", said.open))
			tab.Type(kb.Enter)
			tab.WaitText(labEstimate, "0.295 s")
			tab.WaitJS("the lab has the keyboard", `document.activeElement.id === "lab-title"`)
			tab.WaitText(css(`[data-testid="lab-truth"]`), "0.22 s")
			tab.WaitText(css(`[data-testid="lab-worst"]`), said.worst)

			tab.WaitJS("the dial is at p95", `document.getElementById("lab-dial").value === "0.95"`)
			tab.Focus(css("#lab-dial"))
			tab.Type(kb.ArrowLeft)
			tab.WaitText(css(`[data-testid="lab-percentile"]`), "p94.5")
			tab.WaitText(labEstimate, "0.2945 s")
			tab.Type(kb.ArrowRight)
			tab.WaitText(labEstimate, "0.295 s")

			tab.Fill(css("#lab-q"), "p95")
			tab.WaitText(css(`.lab-dial [role="alert"]`), "0.95")
			tab.Fill(css("#lab-q"), "1.5")
			tab.WaitText(labEstimate, "+Inf")
			tab.WaitText(css(`[data-testid="lab-truth"]`), "–")
			tab.Fill(css("#lab-q"), "0.95")
			tab.WaitText(labEstimate, "0.295 s")
			tab.WaitGone(css(`.lab-dial [role="alert"]`))

			tab.Focus(labBound)
			require.Equal(t, "0.3", tab.attribute(labBound, "aria-valuenow"))
			tab.Press(kb.ArrowLeft, kb.ModifierShift)
			tab.Press(kb.ArrowLeft, kb.ModifierShift)
			tab.WaitJS("the bound has moved", `document.querySelector('[data-key="bound-2"]').getAttribute("aria-valuenow") < 0.28`)
			tab.WaitJS("the new layout is what is exposed", `!document.querySelector('[data-testid="exposition"]').textContent.includes('le="0.3"')`)
			require.NotEqual(t, "0.295 s", tab.Text(labEstimate))
			tab.WaitJS("the bound keeps the keyboard", `document.activeElement.dataset.key === "bound-2"`)
			tab.Press("z", kb.ModifierCtrl)
			tab.WaitExposition(before)
			tab.WaitText(labEstimate, "0.295 s")

			tab.Focus(labBound)
			tab.Type(kb.Delete)
			tab.WaitGone(css(`[data-key="bound-3"]`))
			tab.WaitJS("the bound is gone from the text", `!document.querySelector('[data-testid="exposition"]').textContent.includes('le="0.3"')`)
			tab.Press("z", kb.ModifierCtrl)
			tab.WaitExposition(before)

			tab.Focus(css("#lab-close"))
			tab.Type(kb.Enter)
			tab.WaitGone(css(`[data-testid="lab"]`))
			tab.WaitJS("the keyboard is where it came from", `document.activeElement.dataset.act === "lab"`)
		})
	}
}

func TestLabBoundIsDraggedAndTakenBack(t *testing.T) {
	t.Parallel()
	tab := openLab(t, "/playground", labScript)
	before := tab.Exposition()
	tab.WaitText(labEstimate, "0.295 s")
	x, y := tab.place(labBound)
	tab.mouse(input.DispatchMouseEventTypeMouseMoved, x, y, "none", 0)
	tab.mouse(input.DispatchMouseEventTypeMousePressed, x, y, input.MouseButtonLeft, 1)
	for i := range 10 {
		tab.mouse(input.DispatchMouseEventTypeMouseMoved, x-float64(3*i), y, input.MouseButtonLeft, 0)
	}
	// The bound being where the hand is tells that the last move was drawn.
	tab.WaitJS("the bound follows", fmt.Sprintf(`(box => Math.abs((box.left + box.right) / 2 - %v) < 2)(document.querySelector('[data-key="bound-2"]').getBoundingClientRect())`, x-27))
	require.NotEqual(t, "0.295 s", tab.Text(labEstimate), "the estimate follows")
	require.Equal(t, before, tab.Exposition(), "nothing is done before the bound is let go")
	moved := tab.Text(labEstimate)
	tab.mouse(input.DispatchMouseEventTypeMouseReleased, x-27, y, input.MouseButtonLeft, 1)
	tab.WaitJS("the new layout is what is exposed", `!document.querySelector('[data-testid="exposition"]').textContent.includes('le="0.3"')`)
	require.Equal(t, moved, tab.Text(labEstimate))
	tab.Click(css("#undo"))
	tab.WaitExposition(before)
	tab.WaitText(labEstimate, "0.295 s")
}

// TestLabBoundIsDraggedByAFinger does it on a phone.
func TestLabBoundIsDraggedByAFinger(t *testing.T) {
	t.Parallel()
	tab := openScript(t, "/playground", labScript)
	tab.Size(390, 844)
	tab.Click(css(`[data-testid="metric"] [data-act="lab"]`))
	tab.WaitText(labEstimate, "0.295 s")
	tab.WaitJS("a finger has room", `document.querySelector('[data-key="bound-2"]').getBoundingClientRect().width >= 43`)
	x, y := tab.place(labBound)
	tab.touch(input.DispatchTouchEventTypeTouchStart, x, y)
	for i := range 6 {
		tab.touch(input.DispatchTouchEventTypeTouchMove, x-float64(3*i), y)
	}
	tab.touch(input.DispatchTouchEventTypeTouchEnd, x-15, y)
	tab.WaitJS("the new layout is what is exposed", `!document.querySelector('[data-testid="exposition"]').textContent.includes('le="0.3"')`)
	var wide bool
	tab.Eval(`document.documentElement.scrollWidth > 390`, &wide)
	require.False(t, wide, "the page is no wider than the phone")
}

func TestLabBeginsWithDataAndLaysOutBuckets(t *testing.T) {
	t.Parallel()
	tab := openTab(t, "/playground")
	tab.Click(css("#lab-view"))
	tab.Choose(css("#lab-kind"), "bimodal")
	tab.Click(css("#lab-make"))
	tab.WaitText(css(`[data-testid="exposition"]`), "request_duration_seconds_count 1000\n")
	default_ := tab.Exposition()

	tab.Click(css(`[data-part="designer"] > summary`))
	tab.WaitText(css(`[data-testid="lab-proposal"]`), "0.")
	tab.Fill(css("#lab-off"), "0")
	tab.WaitText(css(`[data-part="designer"] [role="alert"]`), "above 0 %")
	tab.Fill(css("#lab-off"), "5")
	tab.WaitGone(css(`[data-part="designer"] [role="alert"]`))
	tab.Click(css("#lab-use"))
	tab.WaitJS("the layout is used", `document.querySelector('[data-testid="exposition"]').textContent !== `+fmt.Sprintf("%q", default_))
	tab.WaitJS("the promise is kept", `Math.abs(parseFloat(document.querySelector('[data-testid="lab-error"]').textContent.replace("−", "-"))) <= 5`)
	tab.Click(css(`[data-part="compare"] > summary`))
	tab.WaitText(css(`[data-part="compare"] table`), "native, factor 1.1")
	tab.Click(css("#undo"))
	tab.WaitExposition(default_)

	tab.Click(css("#lab-split"))
	tab.WaitText(css(`[data-testid="exposition"]`), `le="0.8`)
	tab.Fill(css("#lab-bounds"), "1, 2, x")
	tab.Type(kb.Enter)
	tab.WaitText(css(`.lab-bounds [role="alert"]`), "Entry 3, “x”")
	tab.Fill(css("#lab-bounds"), "2 1")
	tab.Type(kb.Enter)
	tab.WaitText(css(`.lab-message [role="alert"]`), "request_duration_seconds")
	tab.Fill(css("#lab-bounds"), "1 2")
	tab.Type(kb.Enter)
	tab.WaitText(css(`[data-testid="exposition"]`), `le="2"`)
	tab.WaitJS("there are two bounds", `document.querySelectorAll('[data-key^="bound-"]').length === 2`)
}

func TestLabTakesAListAndSaysWhereItIsWrong(t *testing.T) {
	for path, said := range map[string]string{"/playground": "Entry 3, “250ms” (line 2, column 1)", "/zh/playground": "第 3 项“250ms”（第 2 行第 1 列）"} {
		t.Run(path, func(t *testing.T) {
			t.Parallel()
			tab := openLab(t, path, labScript)
			before := tab.Exposition()
			tab.Click(css(`[data-part="data"] > summary`))
			tab.Choose(css("#lab-kind"), "list")
			tab.Fill(css("#lab-list"), "0.1 0.2\n250ms")
			tab.Click(css("#lab-replace"))
			alert := css(`[data-part="data"] [role="alert"]`)
			tab.WaitText(alert, said)
			require.Contains(t, tab.Text(alert), "0.25")
			require.Equal(t, before, tab.Exposition())
			tab.Fill(css("#lab-list"), "0.1 0.2\n0.25")
			tab.Click(css("#lab-replace"))
			tab.WaitText(css(`[data-testid="exposition"]`), "h_seconds_count 3\n")
			tab.Click(css("#lab-add"))
			tab.WaitText(css(`[data-testid="exposition"]`), "h_seconds_count 6\n")
			tab.Click(css("#undo"))
			tab.Click(css("#undo"))
			tab.WaitExposition(before)
		})
	}
}

func TestLabShowsWhatASummaryForgetsAndThatMeansLie(t *testing.T) {
	t.Parallel()
	tab := openLab(t, "/playground", "histogram h_seconds \"Latency.\" native 1.1\nobserve h_seconds lognormal(0.1, 0.5) times 500 seed 1\n")
	tab.Click(css(`[data-part="memory"] > summary`))
	tab.WaitText(css(`[data-part="memory"]`), "500 of 500 observations are left")
	tab.Click(css(`[data-part="memory"] .time-acts button:last-child`))
	tab.WaitText(css(`[data-part="memory"]`), "If nothing more is observed, it will be NaN after 10m.")
	tab.Click(css(`[data-part="memory"] .time-acts button:first-child`))
	tab.WaitText(css(`[data-testid="lab-memory"]`), "NaN, since nothing is left")
	tab.Click(css(`[data-part="replicas"] > summary`))
	tab.WaitText(css(`[data-part="replicas"]`), "The mean of two quantiles is the quantile of nothing.")
	tab.WaitJS("the picture says what it shows", `document.querySelector('[data-part="replicas"] svg[role]').ariaLabel.includes("true, over all observations")`)
	tab.Click(css(`[data-part="native"] > summary`))
	tab.WaitText(css(`[data-testid="lab-spans"]`), "offset")

	// Each picture has a table, and can be saved.
	tab.WaitJS("there are five pictures", `document.querySelectorAll(".lab .picture").length === 5`)
	tab.Click(css(`.lab-live [data-act="picture-table"]`))
	tab.WaitText(css(`.lab-live table`), "p95")
	dir := tab.Downloads()
	tab.Click(css(`.lab-live [data-act="picture-save"]`))
	require.Contains(t, tab.WaitDownload(dir, "h_seconds-quantile.svg"), "<svg")
}

// place is the middle of an element that is in the window.
func (tab *Tab) place(e element) (x, y float64) {
	tab.t.Helper()
	tab.Wait("one can take hold of "+e.String(), func() (bool, error) {
		id, err := tab.find(e)
		if err != nil {
			return false, err
		}
		x, y, err = tab.middle(id)
		return err == nil, err
	})
	return x, y
}

// BenchmarkLabDrag drags a bound over 10,000 observations and counts the frames
// that the browser shows meanwhile.
func BenchmarkLabDrag(b *testing.B) {
	tab := openLab(b, "/playground", "histogram h_seconds \"Latency.\"\nobserve h_seconds lognormal(0.12, 0.7) times 10000 seed 1\n")
	bound := css(`[data-key="bound-6"]`)
	x, y := tab.place(bound)
	tab.mouse(input.DispatchMouseEventTypeMouseMoved, x, y, "none", 0)
	tab.mouse(input.DispatchMouseEventTypeMousePressed, x, y, input.MouseButtonLeft, 1)
	tab.Eval(`(() => {
		window.frames60 = [];
		const tick = (at) => { window.frames60.push(at); if (window.frames60) requestAnimationFrame(tick); };
		requestAnimationFrame(tick);
	})()`, nil)
	begin, moves := time.Now(), 0
	for b.Loop() {
		tab.mouse(input.DispatchMouseEventTypeMouseMoved, x+float64(moves%20)-10, y, input.MouseButtonLeft, 0)
		moves++
	}
	took := time.Since(begin).Seconds()
	var frames struct{ Shown, Late int }
	tab.Eval(`(() => {
		const f = window.frames60;
		return { Shown: f.length, Late: f.filter((at, i) => i > 0 && at - f[i - 1] > 25).length };
	})()`, &frames)
	tab.mouse(input.DispatchMouseEventTypeMouseReleased, x, y, input.MouseButtonLeft, 1)
	b.ReportMetric(float64(frames.Shown)/took, "frames/s")
	b.ReportMetric(float64(moves)/took, "moves/s")
	b.ReportMetric(float64(frames.Late)/float64(max(1, frames.Shown)), "late/frame")
}
