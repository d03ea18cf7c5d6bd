package e2e

import (
	"encoding/json"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/require"
)

// notes are what the form says about a field.
func notes(field string) element { return css("#field-" + field + "-note") }

func TestFormChecksWhatIsTypedAndOffersTheFix(t *testing.T) {
	t.Parallel()
	tab := openTab(t, "/playground")
	tab.Click(named("button", "New metric"))
	tab.Click(named("button", "Create metric"))
	tab.WaitText(css("#metric-form"), "Give the metric a name.")
	require.Equal(t, "field-name", tab.focused(), "the field to mend has the keyboard")

	tab.Fill(named("textbox", "Name"), "1requests")
	tab.WaitText(notes("name"), "1requests")
	tab.Fill(named("textbox", "Name"), "requests")
	tab.Fill(named("textbox", "Help"), "Requests served.")
	tab.Click(named("button", "Use requests_total"))
	tab.Wait("the fix is taken", func() (bool, error) {
		value, err := tab.property(css("#field-name"), "value")
		return value == "requests_total", err
	})
	tab.WaitGone(named("button", "Use requests_total"))
	tab.Fill(named("textbox", "Labels"), "method, __name")
	tab.WaitText(notes("labels"), "__name")
	require.Equal(t, "true", tab.attribute(css("#field-labels"), "aria-invalid"))
	tab.Fill(named("textbox", "Labels"), "method, method")
	tab.WaitText(notes("labels"), "method")
	tab.Fill(named("textbox", "Labels"), "method")
	tab.WaitText(css(".form-preview"), `counter requests_total{method} "Requests served."`)
	tab.Click(named("button", "Create metric"))
	tab.WaitFor(card("requests_total"))
	tab.WaitGone(css("#metric-form"))

	tab.Click(named("button", "New metric"))
	tab.Fill(named("textbox", "Name"), "requests_total")
	tab.WaitText(notes("name"), "requests_total already")
	tab.Type(kb.Escape)
	tab.WaitGone(css("#metric-form"))
}

func TestBucketsAreDrawnWhileTyping(t *testing.T) {
	t.Parallel()
	tab := openTab(t, "/playground")
	ruler := css(".ruler svg")
	drawn := func(bounds string) {
		t.Helper()
		tab.Wait("the ruler shows "+bounds, func() (bool, error) {
			id, err := tab.find(ruler)
			if err != nil {
				return false, err
			}
			label, err := tab.call(id, `function () { return this.getAttribute("aria-label") + ":" + this.querySelectorAll("[data-part=tick], [data-part=infinite]").length; }`, nil)
			return err == nil && string(label.Value) == quote("Upper bounds: "+bounds+" +Inf:"+ticks(bounds)), err
		})
	}
	tab.Click(named("button", "New metric"))
	tab.Click(named("radio", "Histogram"))
	tab.Fill(named("textbox", "Name"), "request_duration_seconds")
	tab.Fill(named("textbox", "Help"), "Latency.")
	drawn("0.005 0.01 0.025 0.05 0.1 0.25 0.5 1 2.5 5 10")

	tab.Click(named("radio", "linear"))
	tab.Fill(named("textbox", "first bound"), "0")
	tab.Fill(named("textbox", "width"), "5")
	tab.Fill(named("textbox", "how many"), "4")
	drawn("0 5 10 15")
	tab.Fill(named("textbox", "how many"), "four")
	tab.WaitText(notes("count"), "four")
	tab.WaitGone(ruler)
	tab.Fill(named("textbox", "how many"), "4")
	drawn("0 5 10 15")

	tab.Click(named("radio", "exponential"))
	tab.Fill(named("textbox", "first bound"), "0.01")
	tab.Fill(named("textbox", "factor"), "2")
	tab.Fill(named("textbox", "how many"), "3")
	drawn("0.01 0.02 0.04")

	tab.Click(named("radio", "own"))
	tab.Fill(named("textbox", "Upper bounds"), "0.5 0.1")
	tab.WaitText(notes("bounds"), "0.1")
	tab.WaitGone(ruler)
	tab.Fill(named("textbox", "Upper bounds"), "0.1 half")
	tab.WaitText(notes("bounds"), "half")
	tab.Fill(named("textbox", "Upper bounds"), "0.1 0.5 1")
	drawn("0.1 0.5 1")

	tab.Click(named("checkbox", "Native histogram"))
	tab.Fill(named("textbox", "growth factor, above 1"), "1")
	tab.WaitText(notes("factor"), "1")
	tab.Fill(named("textbox", "growth factor, above 1"), "1.1")
	tab.WaitText(css(".form-preview"), "buckets 0.1 0.5 1 native 1.1")
	tab.Click(named("button", "Create metric"))
	tab.Observe("request_duration_seconds", "0.25")
	tab.WaitText(css(`[data-testid="exposition"]`), "request_duration_seconds_bucket{le=\"0.5\"} 1\n")
	tab.Format("openmetrics2")
	tab.WaitText(css(`[data-testid="exposition"]`), "schema:3")
}

// ticks is how many marks a ruler of bounds has, +Inf included.
func ticks(bounds string) string { return strconv.Itoa(len(strings.Fields(bounds)) + 1) }

func TestQuantilesAndWindowAreChecked(t *testing.T) {
	t.Parallel()
	tab := openTab(t, "/playground")
	tab.Click(named("button", "New metric"))
	tab.Click(named("radio", "Summary"))
	tab.Fill(named("textbox", "Name"), "rpc_seconds")
	tab.Fill(named("textbox", "Help"), "Latency.")
	tab.Fill(named("textbox", "Quantiles"), "0.5 0.99~0.001")
	tab.WaitText(notes("objectives"), "0.5")
	tab.Fill(named("textbox", "Quantiles"), "1.5~0.05")
	tab.WaitText(notes("objectives"), "1.5")
	tab.Fill(named("textbox", "Quantiles"), "0.5~0.05 0.99~0.001")
	tab.Fill(named("textbox", "Window"), "soon")
	tab.WaitText(notes("window"), "soon")
	tab.Fill(named("textbox", "Window"), "5m")
	tab.WaitText(css(".form-preview"), `quantiles 0.5~0.05 0.99~0.001 window 5m`)
	tab.Click(named("button", "Create metric"))
	tab.WaitText(card("rpc_seconds"), "window 5m")
}

func TestEditDuplicateReorderAndRemove(t *testing.T) {
	t.Parallel()
	tab := openScript(t, "/playground", "counter a_total{code} \"A.\"\ninc a_total{code=\"200\"} times 2\ngauge b \"B.\"\nset b 3\n")
	order := func(want string) {
		t.Helper()
		tab.WaitJS("the metrics are "+want, `[...document.querySelectorAll('[data-testid="metric"]')].map((m) => m.dataset.metric).join(" ") === `+quote(want))
	}
	order("a_total b")
	tab.Click(named("button", "Duplicate a_total"))
	order("a_total a_2_total b")
	tab.WaitFor(series(id("a_2_total", "code", "200")))
	tab.Click(named("button", "Move a_total down"))
	order("a_2_total a_total b")
	tab.Wait("the keyboard goes with the metric that was moved", func() (bool, error) { return tab.focusedName() == "Move a_total down", nil })
	tab.Type(kb.Enter)
	order("a_2_total b a_total")
	tab.Wait("the keyboard stays with the metric at the end", func() (bool, error) { return tab.focusedName() == "Move a_total up", nil })
	tab.Type(kb.Enter)
	order("a_2_total a_total b")
	tab.Click(named("button", "Move a_total up"))
	order("a_total a_2_total b")

	tab.Click(named("button", "Edit b"))
	tab.Fill(named("textbox", "Help"), "Bees in the hive.")
	tab.Fill(named("textbox", "Name"), "bees")
	tab.Click(named("button", "Save changes"))
	order("a_total a_2_total bees")
	tab.WaitText(css(`[data-testid="exposition"]`), "# HELP bees Bees in the hive.\n# TYPE bees gauge\nbees 3\n")

	tab.Click(named("button", "Edit a_total"))
	tab.Fill(named("textbox", "Labels"), "")
	tab.Click(named("button", "Save changes"))
	tab.WaitText(css(`[data-testid="exposition"]`), "a_total 2\n")
	tab.Click(named("button", "Edit a_total"))
	tab.Click(named("radio", "Histogram"))
	tab.Click(named("button", "Save changes"))
	tab.WaitText(css(".bench"), "One earlier operation no longer fits and was left out; undo brings it back.")
	tab.WaitText(css(`[data-testid="exposition"]`), "a_total_count 0\n")
	tab.Click(named("button", "Undo"))
	tab.Click(named("button", "Undo"))
	tab.WaitText(css(`[data-testid="exposition"]`), "a_total{code=\"200\"} 2\n")

	tab.Click(named("button", "Remove bees"))
	order("a_total a_2_total")
	tab.WaitText(css(".bench"), "bees was removed. Undo brings it back.")
	tab.Click(named("button", "Undo"))
	order("a_total a_2_total bees")
}

func TestKeyboardAlone(t *testing.T) {
	t.Parallel()
	tab := openTab(t, "/playground")
	tabTo := func(name string) {
		t.Helper()
		for range 80 {
			tab.Type(kb.Tab)
			if tab.focusedName() == name {
				return
			}
		}
		require.Fail(t, "Tab never came to "+name+", last was "+tab.focusedName())
	}
	tabTo("New metric")
	tab.Type(kb.Enter)
	tab.WaitFor(css("#metric-form"))
	tab.Wait("the form has the keyboard", func() (bool, error) { return tab.focused() == "field-name", nil })
	tab.Type("logins_total")
	// While the name lacks _total, the fix on offer is the next stop of Tab.
	tab.WaitGone(css("#field-name-note .note"))
	tab.Type(kb.Tab)
	tab.Type("People who came in.")
	tab.Type(kb.Enter)
	tab.WaitFor(card("logins_total"))
	tab.Wait("the keyboard isn't lost", func() (bool, error) { return tab.focused() == "new-metric", nil })
	tabTo("+1: Increment logins_total by 1")
	tab.Type(kb.Enter)
	tab.WaitText(css(`[data-testid="exposition"]`), "# HELP logins_total People who came in.\n# TYPE logins_total counter\nlogins_total 1\n")
	tab.Type(kb.Tab)
	tab.Type("2.5")
	tab.Type(kb.Enter)
	tab.WaitText(css(`[data-testid="exposition"]`), "\nlogins_total 3.5\n")
}

// Save is pressed where it was seen before the field was left: leaving it moves nothing.
func TestLeavingAFieldMovesNothing(t *testing.T) {
	t.Parallel()
	for name, size := range map[string][2]int64{"wide": {1440, 900}, "low": {1280, 500}, "phone": {390, 844}} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			tab := openScript(t, "/playground", "counter requests \"R.\"\ninc requests\n")
			tab.Size(size[0], size[1])
			tab.Click(named("button", "Edit requests"))
			tab.Wait("the form has the keyboard", func() (bool, error) { return tab.focused() == "field-name", nil })
			tab.WaitFor(named("button", "Use requests_total"))
			tab.Type("_of_all")
			tab.WaitText(css(".form-preview"), "counter requests_of_all")
			save := named("button", "Save changes")
			x, y := tab.place(save)
			top := tab.top(save)
			tab.mouse(input.DispatchMouseEventTypeMouseMoved, x, y, "none", 0)
			tab.mouse(input.DispatchMouseEventTypeMousePressed, x, y, input.MouseButtonLeft, 1)
			tab.Eval(`new Promise((done) => setTimeout(done, 0)).then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))`, nil)
			require.Equal(t, top, tab.top(save), "Save stays under the pointer")
			tab.mouse(input.DispatchMouseEventTypeMouseReleased, x, y, input.MouseButtonLeft, 1)
			tab.WaitGone(css("#metric-form"))
			tab.WaitFor(card("requests_of_all"))
		})
	}
}

// top is how far an element's upper edge is from the window's.
func (tab *Tab) top(e element) float64 {
	tab.t.Helper()
	object, err := tab.find(e)
	tab.must("finding "+e.String(), err)
	value, err := tab.call(object, `function () { return this.getBoundingClientRect().top; }`, nil)
	tab.must("measuring "+e.String(), err)
	var y float64
	require.NoError(tab.t, json.Unmarshal(value.Value, &y))
	return y
}

func TestAFixThatGoesDoesNotTakeTheKeyboardAlong(t *testing.T) {
	t.Parallel()
	tab := openTab(t, "/playground")
	tab.Click(named("button", "New metric"))
	// The last key and Tab come so fast that the page wasn't drawn between them; where it
	// was, they come again.
	tab.Wait("two keys come before the page is drawn", func() (fast bool, err error) {
		tab.Fill(named("textbox", "Name"), "logins_tota")
		tab.WaitFor(named("button", "Use logins_tota_total"))
		tab.Eval(`(() => {
			const name = document.getElementById("field-name"), fix = document.querySelector("#field-name-note button");
			name.value += "l";
			name.dispatchEvent(new Event("input", { bubbles: true }));
			fix.focus();
			return document.activeElement !== name;
		})()`, &fast)
		return fast, nil
	})
	tab.Wait("the keyboard is in the next field", func() (bool, error) { return tab.focused() == "field-help", nil })
	tab.Type("People who came in.")
	tab.WaitText(css(".form-preview"), `counter logins_total "People who came in."`)

	tab.Fill(named("textbox", "Name"), "logins")
	tab.WaitFor(named("button", "Use logins_total"))
	tab.Type(kb.Tab)
	tab.Wait("a fix that holds can be reached", func() (bool, error) { return tab.focusedName() == "Use logins_total", nil })
	tab.Type(kb.Enter)
	tab.Wait("the fix is taken, and the keyboard is where it was put", func() (bool, error) {
		value, err := tab.property(css("#field-name"), "value")
		return value == "logins_total" && tab.focused() == "field-name", err
	})
}

// Series are typed one after the other: the keyboard goes to the first label of the next.
func TestSeriesOneAfterTheOther(t *testing.T) {
	t.Parallel()
	tab := openScript(t, "/playground", "counter requests_total{method, code} \"R.\"\n")
	first := "Value of label method"
	at := func(name string) {
		t.Helper()
		tab.Wait("the keyboard is at "+name, func() (bool, error) { return tab.focusedName() == name, nil })
	}
	tab.Click(named("button", "New series"))
	at(first)
	for _, method := range []string{"get", "post"} {
		tab.Type(method)
		tab.Type(kb.Tab)
		tab.Type("200")
		tab.Type(kb.Enter)
		tab.WaitFor(series(id("requests_total", "method", method, "code", "200")))
		at(first)
	}
	tab.Click(named("button", "Close").in(card("requests_total")))
	at("New series")
}
