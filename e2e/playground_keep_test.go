package e2e

import (
	"testing"

	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/require"

	"metricplayground/metrics/exposition"
	"metricplayground/metrics/script/starts"
)

func TestUndoAndRedo(t *testing.T) {
	t.Parallel()
	tab := openTab(t, "/playground")
	undo, redo := named("button", "Undo"), named("button", "Redo")
	require.Equal(t, "true", tab.Property(undo, "disabled"))
	tab.Make(metric{kind: "Counter", name: "c_total", help: "C."})
	for range 3 {
		tab.Inc("c_total")
	}
	at := func(value string) {
		t.Helper()
		tab.WaitText(css(`[data-testid="exposition"]`), "\nc_total "+value+"\n")
	}
	at("3")
	tab.Click(undo)
	at("2")
	tab.WaitText(css(".bench"), "Undone: inc c_total")
	tab.Press("z", kb.ModifierCtrl)
	at("1")
	tab.Press("Z", kb.ModifierCtrl, kb.ModifierShift)
	at("2")
	tab.Press("y", kb.ModifierCtrl)
	at("3")
	require.Equal(t, "true", tab.Property(redo, "disabled"))

	// In a field Ctrl+Z is the field's own.
	tab.Fill(named("textbox", "Number for c_total"), "42")
	tab.Press("z", kb.ModifierCtrl)
	tab.Wait("the field takes its own typing back", func() (bool, error) {
		value, err := tab.property(named("textbox", "Number for c_total"), "value")
		return value != "42", err
	})
	at("3")

	tab.Click(named("button", "Clear everything"))
	tab.WaitGone(card("c_total"))
	require.Equal(t, "", tab.Exposition())
	tab.Click(undo)
	at("3")
	for range 4 {
		tab.Click(undo)
	}
	tab.WaitGone(card("c_total"))
	require.Equal(t, "true", tab.Property(undo, "disabled"))
	tab.Click(redo)
	tab.Click(redo)
	at("1")
	tab.Inc("c_total")
	at("2")
	require.Equal(t, "true", tab.Property(redo, "disabled"), "a new act forgets what was undone")
}

// TestWorkIsKept leaves the page in several ways and comes back.
func TestWorkIsKept(t *testing.T) {
	t.Parallel()
	tab := openScript(t, "/playground", "counter c_total \"C.\"\ninc c_total times 2\n")
	tab.Inc("c_total")
	tab.WaitSaved("inc c_total\\n")
	tab.Reload()
	tab.WaitExposition(encoded(t, "counter c_total \"C.\"\ninc c_total times 3\n", exposition.Text))
	tab.WaitGone(css(`[role="alert"]`))

	// At once after an act, with no time to save in peace.
	tab.Inc("c_total")
	tab.Reload()
	tab.WaitExposition(encoded(t, "counter c_total \"C.\"\ninc c_total times 4\n", exposition.Text))

	tab.Inc("c_total")
	tab.Click(named("link", "中文"))
	tab.WaitFor(named("button", "新建指标"))
	tab.WaitExposition(encoded(t, "counter c_total \"C.\"\ninc c_total times 5\n", exposition.Text))
	tab.Click(css(`[data-series="c_total"] [data-act="inc"]`))
	tab.Click(named("link", "参考"))
	tab.WaitGone(card("c_total"))
	tab.Back()
	tab.WaitExposition(encoded(t, "counter c_total \"C.\"\ninc c_total times 6\n", exposition.Text))
	tab.Format("python")
	tab.Go("/playground")
	tab.WaitPython(encoded(t, "counter c_total \"C.\"\ninc c_total times 6\n", exposition.Python))
}

// TestBrokenSaveIsOffered comes back to work that can't be read.
func TestBrokenSaveIsOffered(t *testing.T) {
	for name, kept := range map[string]string{
		"not JSON":              `{"version":1,"scr`,
		"a later version":       `{"version":99,"script":"counter c_total \"C.\""}`,
		"a script that is none": `{"version":1,"script":"contraption c_total"}`,
		"one that is refused":   `{"version":1,"script":"counter c_total \"C.\"\nadd c_total -1\n"}`,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			tab := openTab(t, "/reference")
			tab.Eval(`localStorage.setItem("playground.session", `+quote(kept)+`)`, nil)
			dir := tab.Downloads()
			tab.Go("/playground")
			tab.WaitText(css(`[role="alert"]`), "the old work is here to download")
			tab.Click(named("button", "Download the old work"))
			require.Equal(t, kept, tab.WaitDownload(dir, "playground-old.json"))
			tab.Click(named("button", "Dismiss"))
			tab.WaitGone(css(`[role="alert"]`))
			tab.Make(metric{kind: "Gauge", name: "g", help: "G."})
			tab.Inc("g")
			tab.WaitSaved("inc g")
			tab.Reload()
			tab.WaitText(css(`[data-testid="exposition"]`), "\ng 1\n")
		})
	}
}

// TestFullBrowserIsTold works where the browser has no room left.
func TestFullBrowserIsTold(t *testing.T) {
	t.Parallel()
	tab := openTab(t, "/playground")
	tab.Eval(`(() => { let piece = "x".repeat(1 << 20); while (piece.length > 0) { try { localStorage.setItem("full" + localStorage.length, piece); } catch { piece = piece.slice(0, piece.length / 2); } } })()`, nil)
	tab.Make(metric{kind: "Gauge", name: "g", help: "G."})
	tab.WaitText(css(`[role="alert"]`), "Not kept: the browser refused to save")
	tab.Inc("g")
	tab.WaitText(css(`[data-testid="exposition"]`), "\ng 1\n")
	tab.Eval(`Object.keys(localStorage).filter((k) => k.startsWith("full")).forEach((k) => localStorage.removeItem(k))`, nil)
	tab.Inc("g")
	tab.WaitSaved("gauge g")
	tab.WaitGone(css(`[role="alert"]`))
}

// TestStorageForbidden works where the browser keeps nothing at all.
func TestStorageForbidden(t *testing.T) {
	t.Parallel()
	tab := openTab(t, "/reference")
	tab.BeforePages(`Object.defineProperty(window, "localStorage", { get() { throw new DOMException("denied", "SecurityError"); }, configurable: true });`)
	tab.Go("/playground")
	tab.Make(metric{kind: "Gauge", name: "g", help: "G."})
	tab.WaitText(css(`[role="alert"]`), "Not kept") // which moves what stands below it
	tab.Inc("g")
	tab.WaitText(css(`[data-testid="exposition"]`), "\ng 1\n")
}

func TestReadyMadeStarts(t *testing.T) {
	t.Parallel()
	tab := openTab(t, "/playground")
	for i, start := range starts.List() {
		if i > 0 {
			tab.Click(named("button", "Start from"))
		}
		tab.Click(css(`[data-start="` + start.Slug + `"]`))
		tab.WaitExposition(encoded(t, start.Script, exposition.Text))
	}
	tab.Click(named("button", "Undo"))
	tab.WaitExposition(encoded(t, starts.List()[len(starts.List())-2].Script, exposition.Text))
}
