package e2e

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestRefusalSaysWhatTheClientsDo lets a counter go down, in both languages.
func TestRefusalSaysWhatTheClientsDo(t *testing.T) {
	for path, said := range map[string]struct{ add, amount, python, golang, kept, dismiss string }{
		"/playground": {"Add: Add the number to c_total", "Number for c_total", "Counters can only be incremented by non-negative amounts.",
			"panic", "What you had before is unchanged.", "Dismiss"},
		"/zh/playground": {"增加: 把数值加到 c_total", "c_total 的数值", "Counters can only be incremented by non-negative amounts.",
			"panic", "你之前的内容没有变化。", "关闭提示"},
	} {
		t.Run(path, func(t *testing.T) {
			t.Parallel()
			tab := openScript(t, path, "counter c_total \"C.\"\ninc c_total times 2\n")
			before := tab.Exposition()
			tab.Fill(named("textbox", said.amount), "-1")
			tab.Click(css(`[data-series="c_total"] [data-act="add"]`))
			alert := css(`[data-series="c_total"] [role="alert"]`)
			tab.WaitText(alert, said.python)
			require.Contains(t, tab.Text(alert), "Python")
			require.Contains(t, tab.Text(alert), "Go")
			require.Contains(t, tab.Text(alert), said.golang)
			require.Contains(t, tab.Text(alert), said.kept)
			require.Equal(t, before, tab.Exposition())
			tab.Click(named("button", said.dismiss).in(series("c_total")))
			tab.WaitGone(alert)

			tab.Fill(named("textbox", said.amount), "0,5")
			tab.Click(css(`[data-series="c_total"] [data-act="add"]`))
			tab.WaitText(alert, "0.5")
			tab.Fill(named("textbox", said.amount), "0.5")
			tab.WaitGone(alert)
			tab.Click(css(`[data-series="c_total"] [data-act="add"]`))
			tab.WaitText(css(`[data-testid="exposition"]`), "\nc_total 2.5\n")
		})
	}
}

func TestSeriesAreMadeDrawnAndRemoved(t *testing.T) {
	t.Parallel()
	tab := openScript(t, "/playground", "histogram h_seconds{path, code} \"H.\" buckets 1 5\nobserve h_seconds{path=\"/\", code=\"200\"} 0.5\n")
	first := id("h_seconds", "path", "/", "code", "200")
	second := id("h_seconds", "path", "/a b", "code", "200")
	tab.Click(named("button", "New series"))
	tab.WaitFor(named("combobox", "Value of label path"))
	var offered []string
	tab.Eval(`[...document.querySelector('[aria-label="Value of label path"]').list.options].map((o) => o.value)`, &offered)
	require.Equal(t, []string{"/"}, offered, "values already used are on offer")
	tab.MakeSeries("h_seconds", "path", "/a b", "code", "200")
	require.Equal(t, "", tab.Property(named("combobox", "Value of label path"), "value"), "the fields are ready for the next one")
	tab.Click(named("button", "Add series"))
	tab.WaitFor(series(id("h_seconds", "path", "", "code", "")))

	// The same seed gives the same numbers.
	tab.Draw(first, "0", "9", "20", "4")
	tab.WaitText(series(first), "count21")
	tab.Draw(second, "0", "9", "20", "4")
	tab.WaitText(series(second), "count20")
	var bars []string
	tab.Eval(`[...document.querySelectorAll('.buckets')].slice(0, 2).map((t) => [...t.querySelectorAll(".count")].map((c) => c.textContent).join(" "))`, &bars)
	require.Len(t, bars, 2)
	require.NotEqual(t, bars[0], bars[1], "the first series has one observation more")
	tab.Click(named("button", "Undo"))
	tab.WaitText(series(second), "count0")

	tab.Fill(named("textbox", "times").in(series(first)), "many")
	tab.Click(named("button", "Draw").in(series(first)))
	tab.WaitText(series(first), "“many” is not a whole number")

	tab.Click(named("radio", "each bucket by itself"))
	tab.WaitText(series(first), "(1, 5]")

	tab.Click(named("button", "Remove series "+first))
	tab.WaitGone(series(first))
	require.NotContains(t, tab.Exposition(), `code="200",path="/",`)
}

func TestExemplarIsWritten(t *testing.T) {
	t.Parallel()
	tab := openScript(t, "/playground", "counter c_total \"C.\"\ninit c_total\n")
	tab.Format("openmetrics1")
	tab.Click(named("button", "More for c_total"))
	tab.Fill(named("textbox", "value").in(series("c_total")), "abc123")
	tab.Click(named("button", "+1 with exemplar"))
	tab.WaitText(css(`[data-testid="exposition"]`), `c_total 1.0 # {trace_id="abc123"} 1.0`)
}

func TestTimePassesAndTheProcessRestarts(t *testing.T) {
	t.Parallel()
	tab := openScript(t, "/playground", "counter c_total \"C.\"\ninc c_total times 7\ngauge g \"G.\"\nset g 3\n")
	clock := css(`[data-testid="time"]`)
	require.Equal(t, "0:00", tab.Text(clock))
	tab.Click(named("button", "+15s: Let 15s pass"))
	tab.WaitText(clock, "0:15")
	tab.Click(named("button", "+1m: Let 1m pass"))
	tab.WaitText(clock, "1:15")
	tab.Click(named("button", "+10m: Let 10m pass"))
	tab.WaitText(clock, "11:15")
	tab.Format("openmetrics1")
	tab.WaitText(css(`[data-testid="exposition"]`), "# EOF\n")
	before := tab.Exposition()
	tab.Click(named("button", "Restart the process"))
	tab.WaitText(css(`[data-testid="exposition"]`), "\nc_total 0.0\n")
	require.NotEqual(t, before, tab.Exposition())
	tab.WaitText(css(".bench"), "The process was restarted")
	tab.Click(named("button", "Undo"))
	tab.WaitExposition(before)
	tab.WaitText(clock, "11:15")
}

// TestTrafficIsOneStepToUndo lets a running simulation act on the metrics.
func TestTrafficIsOneStepToUndo(t *testing.T) {
	t.Parallel()
	tab := openTab(t, "/playground")
	require.Equal(t, "true", tab.Property(named("button", "Run traffic"), "disabled"), "there is nothing to act on")
	tab.Begin("web-service")
	before := tab.Exposition()
	clock := css(`[data-testid="time"]`)
	tab.Choose(css(".traffic select"), "60")
	tab.Click(named("button", "Run traffic"))
	tab.Wait("the traffic takes several steps", func() (bool, error) {
		text, err := tab.property(clock, "textContent")
		return text > "0:25" && text != "0:00", err
	})
	tab.Click(named("button", "Pause traffic"))
	tab.WaitFor(named("button", "Run traffic"))
	paused := tab.Exposition()
	require.NotEqual(t, before, paused)
	stopped := tab.Text(clock)

	tab.Click(named("button", "Undo"))
	tab.WaitExposition(before)
	require.Equal(t, "0:00", tab.Text(clock))
	tab.Click(named("button", "Redo"))
	tab.WaitExposition(paused)
	require.Equal(t, stopped, tab.Text(clock), "nothing goes on after the pause")

	// A seed typed while it runs pauses it; one that is none is refused.
	tab.Click(named("button", "Run traffic"))
	tab.WaitFor(named("button", "Pause traffic"))
	tab.Fill(named("textbox", "seed").in(css(".traffic")), "x")
	tab.WaitFor(named("button", "Run traffic"))
	tab.Click(named("button", "Run traffic"))
	tab.WaitText(css(".bench"), "“x” is not a whole number")
	tab.Fill(named("textbox", "seed").in(css(".traffic")), "5")
	tab.Click(named("button", "Run traffic"))
	tab.WaitFor(named("button", "Pause traffic"))
}
