package e2e

import (
	"encoding/json"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/dom"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"

	"metricplayground/metrics/exposition"
	"metricplayground/metrics/script"
	"metricplayground/metrics/script/starts"
)

// metric is what a person fills into the form for a new metric.
type metric struct {
	kind               string // Counter, Gauge, Histogram or Summary, as the form says it
	name, help, labels string
	bounds             string // own bucket bounds of a histogram
	bare               bool   // a summary without quantiles
}

// Make makes a metric by the form.
func (tab *Tab) Make(m metric) {
	tab.t.Helper()
	tab.Click(named("button", "New metric"))
	tab.Click(named("radio", m.kind))
	tab.Fill(named("textbox", "Name"), m.name)
	tab.Fill(named("textbox", "Help"), m.help)
	if m.labels != "" {
		tab.Fill(named("textbox", "Labels"), m.labels)
	}
	if m.bounds != "" {
		tab.Click(named("radio", "own"))
		tab.Fill(named("textbox", "Upper bounds"), m.bounds)
	}
	if m.bare {
		tab.Fill(named("textbox", "Quantiles"), "")
	}
	tab.Click(named("button", "Create metric"))
	tab.WaitFor(card(m.name))
}

// MakeSeries makes a series of a metric by typing label values: name, value, name, value.
func (tab *Tab) MakeSeries(metric string, labels ...string) {
	tab.t.Helper()
	if tab.Has(named("button", "New series").in(card(metric))) {
		tab.Click(named("button", "New series").in(card(metric)))
	}
	for i := 0; i < len(labels); i += 2 {
		tab.Fill(named("combobox", "Value of label "+labels[i]).in(card(metric)), labels[i+1])
	}
	tab.Click(named("button", "Add series").in(card(metric)))
	tab.WaitFor(series(id(metric, labels...)))
}

// Inc presses a series' +1.
func (tab *Tab) Inc(series string) {
	tab.t.Helper()
	tab.Click(named("button", "+1: Increment "+series+" by 1"))
}

// Amount types a number into a series' field and presses Add or Set.
func (tab *Tab) Amount(series, number, act string) {
	tab.t.Helper()
	names := map[string]string{"Add": "Add: Add the number to " + series, "Set": "Set: Set " + series + " to the number"}
	tab.Fill(named("textbox", "Number for "+series), number)
	tab.Click(named("button", names[act]))
}

// Observe types a value into a series' field and presses Observe.
func (tab *Tab) Observe(series, value string) {
	tab.t.Helper()
	tab.Fill(named("textbox", "Value to observe in "+series), value)
	tab.Click(named("button", "Observe: Observe the value in "+series))
}

// Draw draws values at random: whole numbers between two bounds, so many times, with a seed.
func (tab *Tab) Draw(id, from, to, times, seed string) {
	tab.t.Helper()
	if more := named("button", "More for "+id); tab.Has(more) {
		tab.Click(more)
	}
	row := series(id)
	tab.Choose(named("combobox", "Distribution").in(row), "integer")
	tab.Fill(named("textbox", "from").in(row), from)
	tab.Fill(named("textbox", "to").in(row), to)
	tab.Fill(named("textbox", "times").in(row), times)
	tab.Fill(named("textbox", "seed").in(row), seed)
	tab.Click(named("button", "Draw").in(row))
}

// Format chooses a format by its radio button.
func (tab *Tab) Format(value string) {
	tab.t.Helper()
	radio := css(`[data-testid="format"] input[value="` + value + `"]`)
	tab.Click(radio)
	tab.Wait("the format is "+value, func() (bool, error) {
		checked, err := tab.property(radio, "checked")
		return checked == "true", err
	})
}

// WaitExposition waits until the exposition is a text, byte for byte.
func (tab *Tab) WaitExposition(want string) {
	tab.t.Helper()
	tab.waitExposition(want, func(text string) string { return text })
}

// WaitPython waits until the exposition is a text but for the times in created lines.
func (tab *Tab) WaitPython(want string) {
	tab.t.Helper()
	tab.waitExposition(timeless(want), timeless)
}

func (tab *Tab) waitExposition(want string, view func(string) string) {
	tab.t.Helper()
	last := ""
	defer func() {
		if tab.t.Failed() {
			tab.t.Logf("wanted:\n%s\nthe exposition was:\n%s", want, last)
		}
	}()
	tab.Wait("the exposition is as wanted", func() (bool, error) {
		text, err := tab.property(css(`[data-testid="exposition"]`), "textContent")
		last = view(text)
		return last == want, err
	})
}

// Saved returns what the browser keeps of the playground once that holds a text.
func (tab *Tab) WaitSaved(part string) {
	tab.t.Helper()
	tab.WaitJS("the browser keeps "+part, `(localStorage.getItem("playground.session") ?? "").includes(`+quote(part)+`)`)
}

// Begin begins with one of the ready-made starts.
func (tab *Tab) Begin(slug string) {
	tab.t.Helper()
	if !tab.Has(css(`[data-start]`)) {
		tab.Click(named("button", "Start from"))
	}
	tab.Click(css(`[data-start="` + slug + `"]`))
	tab.WaitFor(css(`[data-testid="metric"]`))
}

// Downloads makes the profile keep its downloads in a new folder.
func (tab *Tab) Downloads() string {
	tab.t.Helper()
	dir := tab.t.TempDir()
	_, err := chromedp.CallBrowser(tab.limited(), browser.SetDownloadBehavior, browser.SetDownloadBehaviorParams{
		Behavior:         browser.SetDownloadBehaviorBehaviorAllow,
		BrowserContextID: chromedp.FromContext(tab.ctx).BrowserContextID,
		DownloadPath:     dir,
	})
	tab.must("choosing a folder for downloads", err)
	return dir
}

// WaitDownload waits for a file of a name and returns what is in it.
func (tab *Tab) WaitDownload(dir, name string) string {
	tab.t.Helper()
	var text []byte
	tab.Wait("there is the download "+name, func() (bool, error) {
		var err error
		text, err = os.ReadFile(filepath.Join(dir, name))
		return err == nil && len(text) > 0, err
	})
	return string(text)
}

// OpenFile gives a file field a file with a text.
func (tab *Tab) OpenFile(e element, text string) {
	tab.t.Helper()
	file := filepath.Join(tab.t.TempDir(), "given.script")
	require.NoError(tab.t, os.WriteFile(file, []byte(text), 0o644))
	object, err := tab.find(e)
	tab.must("finding "+e.String(), err)
	_, err = chromedp.Call(tab.limited(), dom.SetFileInputFiles, dom.SetFileInputFilesParams{Files: []string{file}, ObjectID: object})
	tab.must("choosing a file", err)
}

// focused is the id of the element that has the keyboard.
func (tab *Tab) focused() string {
	tab.t.Helper()
	var id string
	tab.Eval(`document.activeElement?.id ?? ""`, &id)
	return id
}

// focusedName is the name of the element that has the keyboard: its label, else its text.
func (tab *Tab) focusedName() string {
	tab.t.Helper()
	var name string
	tab.Eval(`document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? ""`, &name)
	return name
}

// attribute is an attribute of an element that is there.
func (tab *Tab) attribute(e element, name string) string {
	tab.t.Helper()
	object, err := tab.find(e)
	tab.must("finding "+e.String(), err)
	value, err := tab.call(object, `function (name) { return this.getAttribute(name) ?? ""; }`, name)
	tab.must("reading "+name, err)
	var text string
	require.NoError(tab.t, json.Unmarshal(value.Value, &text))
	return text
}

// BeforePages runs JavaScript before the scripts of every page opened from now on.
func (tab *Tab) BeforePages(source string) {
	tab.t.Helper()
	_, err := chromedp.Call(tab.limited(), page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: source})
	tab.must("adding a script", err)
}

// card is a metric's card.
func card(metric string) element {
	return css(`[data-testid="metric"][data-metric=` + quote(metric) + `]`)
}

// series is a series' row.
func series(id string) element {
	return css(`[data-testid="series"][data-series=` + quote(id) + `]`)
}

// id is a series as the page names it: name, value, name, value.
func id(metric string, labels ...string) string {
	var list []string
	for i := 0; i < len(labels); i += 2 {
		list = append(list, labels[i]+`="`+labels[i+1]+`"`)
	}
	if len(list) == 0 {
		return metric
	}
	return metric + "{" + strings.Join(list, ", ") + "}"
}

// openScript opens the playground with a script in the link, in a fresh profile.
func openScript(t testing.TB, path, src string) *Tab {
	t.Helper()
	return openTab(t, path+"#script="+url.PathEscape(src))
}

// encoded is the text that a script makes, worked out without the page.
func encoded(t testing.TB, src string, format exposition.Format) string {
	t.Helper()
	session := script.New(script.Options{})
	require.NoError(t, session.Run(src))
	text, err := exposition.Encode(session.Snapshot().Families, format)
	require.NoError(t, err)
	return text
}

// startScript is the script of a ready-made start.
func startScript(t testing.TB, slug string) string {
	t.Helper()
	for _, start := range starts.List() {
		if start.Slug == slug {
			return start.Script
		}
	}
	require.Fail(t, "no start "+slug)
	return ""
}

// recorded is what prometheus_client wrote in the cases named, one after another.
func recorded(t testing.TB, names ...string) string {
	t.Helper()
	var file struct {
		Cases []struct{ Name, Text string }
	}
	data, err := os.ReadFile(filepath.Join(projectDir, "metrics", "exposition", "testdata", "prometheus_client-0.16.0.json"))
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(data, &file))
	texts := map[string]string{}
	for _, c := range file.Cases {
		texts[c.Name] = c.Text
	}
	var all strings.Builder
	for _, name := range names {
		require.NotEmpty(t, texts[name], name)
		all.WriteString(texts[name])
	}
	return all.String()
}

var createdLine = regexp.MustCompile(`(?m)^(\w+_created(?:\{.*\})?) \S+$`)

// timeless is an exposition without the times of its created lines.
func timeless(text string) string { return createdLine.ReplaceAllString(text, "$1") }
