package e2e

import (
	"encoding/base64"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/require"

	"metricplayground/app/desk"
	"metricplayground/app/words"
	"metricplayground/metrics/exposition/paste"
	"metricplayground/metrics/exposition/paste/pastetest"
	"metricplayground/metrics/lint"
	"metricplayground/metrics/lint/linttest"
)

// Drop drops a file with this text on the page.
func (tab *Tab) Drop(text string) {
	tab.t.Helper()
	encoded := base64.StdEncoding.EncodeToString([]byte(text))
	for i := 0; i < len(encoded) || i == 0; i += 1 << 20 { // in pieces, as an expression has its limits
		part := encoded[i:min(i+1<<20, len(encoded))]
		if i == 0 {
			tab.Eval("window.dropped = "+quote(part)+"; true", nil)
		} else {
			tab.Eval("window.dropped += "+quote(part)+"; true", nil)
		}
	}
	tab.Eval(`(() => {
		const bytes = Uint8Array.from(atob(window.dropped), (c) => c.charCodeAt(0));
		const transfer = new DataTransfer();
		transfer.items.add(new File([bytes], "metrics.txt"));
		const target = document.getElementById("paste");
		for (const name of ["dragover", "drop"])
			target.dispatchEvent(new DragEvent(name, { bubbles: true, cancelable: true, dataTransfer: transfer }));
		return true;
	})()`, nil)
}

// shownCodes are the problems that the page shows.
const shownCodes = `JSON.stringify([...document.querySelectorAll('[data-testid="problem"]')].map((p) => p.dataset.code))`

// WaitProblems waits until the page shows the problems that a text has.
func (tab *Tab) WaitProblems(text string) *paste.Reading {
	tab.t.Helper()
	r, err := paste.Read(text, paste.Options{})
	require.NoError(tab.t, err)
	var want []string
	for _, p := range r.Problems {
		if len(want) < 8 {
			want = append(want, quote(string(p.Code)))
		}
	}
	effect := "none"
	if len(r.Problems) > 0 {
		effect = string(r.Problems[0].Effect)
		for _, e := range paste.Effects() {
			for _, p := range r.Problems {
				if p.Effect == e {
					effect = string(e)
				}
			}
			if effect == string(e) {
				break
			}
		}
	}
	tab.WaitJS("the page shows the problems of "+text[:min(len(text), 60)], fmt.Sprintf(
		`%s === %s && document.querySelector('[data-testid="paste-verdict"]')?.dataset.effect === %s`,
		shownCodes, quote("["+strings.Join(want, ",")+"]"), quote(effect)))
	return r
}

// TestInspectShowsAndRepairsEachProblem drops each broken exposition on the page, which
// shows what is wrong, and makes each kind of repair of each kind of problem once.
func TestInspectShowsAndRepairsEachProblem(t *testing.T) {
	tab := openTab(t, "/inspect")
	shown, made := map[paste.Code]bool{}, map[paste.Fix]bool{}
	type kind struct {
		code paste.Code
		fix  paste.Fix
	}
	pressed := map[kind]bool{}
	for _, c := range pastetest.Cases() {
		tab.Drop(c.Text)
		tab.WaitPasted(c.Text) // the one before may have had the same problems
		r := tab.WaitProblems(c.Text)
		for i, p := range r.Problems {
			shown[p.Code] = true
			for j, fix := range p.Repairs {
				if pressed[kind{p.Code, fix.Fix}] {
					continue
				}
				pressed[kind{p.Code, fix.Fix}], made[fix.Fix] = true, true
				card := css(fmt.Sprintf(`[data-testid="problem"][data-code="%s"]:nth-of-type(%d)`, p.Code, i+1))
				tab.Click(css(fmt.Sprintf(`[data-fix="%s"]:nth-of-type(%d)`, fix.Fix, j+1)).in(card))
				tab.WaitPasted(fix.Apply(c.Text))
				if fix.Apply(c.Text) == "" {
					tab.WaitFor(css("[data-example]"))
				} else {
					tab.WaitProblems(fix.Apply(c.Text))
				}
				tab.Click(css("#paste-undo"))
				tab.WaitPasted(c.Text)
				tab.WaitProblems(c.Text)
			}
		}
	}
	for _, code := range paste.Codes() {
		require.True(t, shown[code], "no case shows %s", code)
	}
	for _, fix := range paste.Fixes() {
		require.True(t, made[fix], "no case shows %s", fix)
	}
}

// WaitPasted waits until the field holds a text, as far as a field can: it knows but one
// kind of line end, a byte order mark doesn't get there, and broken UTF-8 is marked when
// a file is read.
func (tab *Tab) WaitPasted(text string) {
	tab.t.Helper()
	text = strings.ToValidUTF8(strings.ReplaceAll(strings.TrimPrefix(text, "\ufeff"), "\r\n", "\n"), "\ufffd")
	tab.WaitJS("the field holds "+text[:min(len(text), 60)], `document.getElementById("paste").value === `+quote(text))
}

func TestInspectRepairsAllAndExplains(t *testing.T) {
	tab := openTab(t, "/inspect")
	text := "# TYPE temperature gauge\ntemperature{disk='sda'} 35,5\ntemperature{disk=\"sdb\" 41\n"
	tab.Drop(text)
	tab.WaitProblems(text)
	tab.Click(css("#repair-all"))
	tab.WaitJS("the repaired text", `document.getElementById("paste").value === '# TYPE temperature gauge\ntemperature{disk="sda"} 35.5\ntemperature{disk="sdb"} 41\n'`)
	tab.WaitJS("the text is annotated", `document.querySelector('[data-testid="annotated"]')?.textContent === document.getElementById("paste").value`)
	tab.Hover(css(`[data-testid="annotated"] [data-at="1.4"]`))
	tab.WaitText(css(`[data-testid="paste-explanation"]`), "sda")
	tab.WaitText(css(`[data-testid="paste-findings"]`), "finding")
	tab.Click(css("#paste-undo"))
	tab.WaitProblems(text)
}

// TestInspectReviewsAndPrices follows a reviewer's advice on a pasted text, and asks
// what the text costs.
func TestInspectReviewsAndPrices(t *testing.T) {
	t.Parallel()
	tab := openTab(t, "/inspect")
	text := "# HELP logins_total People who came in.\n# TYPE logins_total counter\nlogins_total{method=\"key\",user_id=\"7\"} 1\nlogins_total{method=\"key\",user_id=\"8\"} 2\n# HELP wait_ms Time to wait.\n# TYPE wait_ms gauge\nwait_ms 120 1700000000000\n"
	tab.Drop(text)
	tab.WaitProblems(text)
	price := css(`[data-testid="price"]`)
	tab.WaitText(price, "Most to blame: user_id with 2 values. Without it there would be 1 series.")
	tab.Fill(named("textbox", "Values of user_id"), "5000")
	tab.WaitText(price, "5,000 label combinations × 1 series each × 1 replica = 5,000 time series")

	tab.Click(css("#paste-findings"))
	finding := css(`[data-rule="unbounded-label"]`)
	tab.WaitText(finding, "logins_total")
	tab.WaitText(finding, "Source: prometheus.io/docs/practices/naming")
	tab.Click(named("button", "Leave the label user_id out").in(finding))
	tab.WaitJS("the text is mended, and only what was advised on", `document.getElementById("paste").value.startsWith('# HELP logins_total People who came in.\n# TYPE logins_total counter\nlogins_total{method="key"} 3\n# HELP wait_ms')`)
	tab.WaitGone(finding)
	tab.WaitText(price, "Now: 2 time series")
	tab.WaitJS("the keyboard is at the findings", `document.activeElement.id === "paste-findings"`)
	tab.Click(css("#paste-undo"))
	tab.WaitProblems(text)
	tab.WaitFor(finding)

	// A timestamp would be lost in writing the metric anew: the playground has the fix.
	tab.Click(named("button", "Mend it in the playground").in(css(`[data-rule="abbreviated-unit"]`)))
	tab.WaitText(css(`[data-testid="exposition"]`), "wait_ms 120\n")
}

// Each rule of the advice that a text can break is said of one, with its source; what
// can be mended in the text is mended there once at one press, and undone.
func TestInspectSaysEachRuleAndMends(t *testing.T) {
	tab := openTab(t, "/inspect")
	w, seen, opened := words.For(words.English), map[lint.Rule]bool{}, false
	for _, c := range linttest.Cases() {
		seen[c.Rule] = c.History || c.Rule == lint.UnitSuffix // seen on a card, by TestEveryRuleIsSaidAndMended
	}
	for _, c := range linttest.Texts() {
		if seen[c.Rule] {
			continue
		}
		seen[c.Rule] = true
		board := desk.NewBoard(c.Text)
		read, err := desk.ReadText(c.Text, paste.Options{})
		require.NoError(t, err)
		board.Settle(board.Edition(), read)
		at := slices.IndexFunc(board.Advice(), func(a desk.PastedAdvice) bool { return a.Rule == c.Rule })
		require.GreaterOrEqual(t, at, 0, c.Rule)
		advice := board.Advice()[at]

		tab.Drop(c.Text)
		tab.WaitJS("the text is there", `document.getElementById("paste").value === `+quote(c.Text))
		if !opened {
			tab.Click(css("#paste-findings"))
			opened = true
		}
		rule := css(`[data-testid="paste-findings"] li[data-rule="` + string(c.Rule) + `"]`)
		tab.WaitText(rule, w.Advice(advice.Finding))
		require.Equal(t, c.Rule.Source(), tab.attribute(css(`a[rel~="external"]`).in(rule), "href"))
		if !advice.Here {
			require.Equal(t, advice.Repair != nil, tab.Has(css(`[data-act="mend-there"]`).in(rule)), c.Rule)
			continue
		}
		board.Mend(advice)
		tab.Click(css(`[data-act="mend"]`).in(rule))
		tab.WaitJS("the text is mended", `document.getElementById("paste").value === `+quote(board.Text()))
		tab.Click(css("#paste-undo"))
		tab.WaitJS("it is as it was", `document.getElementById("paste").value === `+quote(c.Text))
		tab.WaitText(rule, w.Advice(advice.Finding))
	}
	for _, rule := range lint.Rules() {
		require.True(t, seen[rule], "%s isn't seen in a browser", rule)
	}
}

func TestInspectKeepsTheTextOverAReload(t *testing.T) {
	tab := openTab(t, "/inspect")
	tab.Fill(css("#paste"), "kept 1,5")
	tab.WaitProblems("kept 1,5")
	tab.WaitJS("it is kept", `localStorage.getItem("inspect.text") === "kept 1,5"`)
	tab.Reload()
	tab.WaitPasted("kept 1,5")
	tab.WaitProblems("kept 1,5")
}

// Nothing that was pasted becomes a part of the page.
func TestInspectLeavesHostileTextAText(t *testing.T) {
	tab := openTab(t, "/inspect")
	hostile := `<script>window.hurt = 1</script><img src=x onerror="window.hurt = 1">`
	for _, text := range []string{
		"x{a=\"" + strings.ReplaceAll(hostile, `"`, `\"`) + "\"} 1\n# HELP x " + hostile + "\n",
		hostile + " 1\n",
		"x{" + hostile + "=\"b\"} 1\n",
		"x 1 " + hostile + "\n",
	} {
		tab.Drop(text)
		tab.WaitPasted(text)
		tab.WaitProblems(text)
		require.Zero(t, tab.Count(`#inspect img, #inspect script`))
	}
	var hurt bool
	tab.Eval(`window.hurt === 1`, &hurt)
	require.False(t, hurt)
}

func TestInspectTellsWhatIsNoText(t *testing.T) {
	tab := openTab(t, "/zh/inspect")
	tab.Drop("\x1f\x8b\b\x00\x00\x00")
	tab.WaitText(css(`[data-testid="problem"]`), "gzip")
	tab.Drop(strings.Repeat("x 1\n", paste.MaxBytes/4+1))
	tab.WaitText(css(`[data-testid="paste-failed"]`), "5.0 MB")
	require.Contains(t, tab.Text(css(`[data-testid="problem"]`)), "gzip", "what was there stays")
}

// fiveMegabytes is a text of nearly the largest size.
func fiveMegabytes() string {
	var out strings.Builder
	for f := 0; out.Len() < paste.MaxBytes-20_000; f++ {
		fmt.Fprintf(&out, "# HELP http_requests_%d_total Requests.\n# TYPE http_requests_%d_total counter\n", f, f)
		for i := range 100 {
			fmt.Fprintf(&out, "http_requests_%d_total{method=\"get\",code=\"200\",path=\"/api/v1/items/%d\"} %d\n", f, i, i*f)
		}
	}
	return out.String()
}

// A text of five megabytes leaves the page alive: frames come while it is read,
// other controls answer, and it can be cancelled.
func TestInspectReadsFiveMegabytes(t *testing.T) {
	tab := openTab(t, "/inspect")
	text := fiveMegabytes()
	tab.Eval(`window.frames = 0; window.progress = 0; (function count() {
		if (document.querySelector('[data-testid="paste-progress"]')) window.progress++;
		window.frames++;
		requestAnimationFrame(count);
	})(); true`, nil)
	tab.Drop(text)
	tab.Click(css("#paste-cancel"))
	tab.WaitFor(css("#paste-read"))
	var length int
	tab.Eval(`document.getElementById("paste").value.length`, &length)
	require.Equal(t, len(text), length)

	tab.Eval(`window.progress = 0; true`, nil)
	tab.Click(css("#paste-read"))
	tab.Click(css("#theme")) // the rest of the page goes on
	tab.WaitJS("the theme has changed", `document.documentElement.dataset.theme === "light"`)
	tab.WaitFor(css(`[data-testid="paste-verdict"][data-effect="none"]`))
	var seen int
	tab.Eval(`window.progress`, &seen)
	require.Greater(t, seen, 10, "frames with the progress in them")
	tab.WaitFor(css(`[data-testid="annotated"] .lit`))
	tab.Eval(`document.getElementById("annotated").scrollTop = 1e9; true`, nil)
	tab.WaitJS("the last lines have parts", `document.querySelector('[data-testid="annotated"] .chunk:last-child').classList.contains("lit")`)
	tab.WaitText(css(`[data-testid="stays-here"]`), "Too large")
}

func TestInspectTakesMetricsToThePlayground(t *testing.T) {
	tab := openTab(t, "/inspect")
	tab.Click(css(`[data-example="node"]`))
	tab.WaitFor(css(`[data-testid="annotated"]`))
	tab.Click(css("#make-metrics"))
	tab.WaitFor(css("#open-playground"))
	require.Zero(t, tab.Count(`[data-testid="losses"]`))
	tab.Click(css("#open-playground"))
	tab.WaitText(css(`[data-testid="exposition"]`), "node_load1 0.21")
	require.Contains(t, tab.Exposition(), `node_cpu_seconds_total{cpu="1",mode="user"} 5402.18`)
	tab.Click(css("#undo"))
	tab.WaitGone(css(`[data-metric="node_load1"]`))

	tab.Go("/inspect")
	text := "# TYPE s summary\ns{quantile=\"0.5\"} 1\ns_sum 3\ns_count 2\nu 1 1700000000000\n"
	tab.Drop(text)
	tab.WaitProblems(text)
	tab.Click(css("#make-metrics"))
	tab.WaitFor(css(`[data-testid="losses"]`))
	for _, loss := range []string{"quantiles", "untyped", "timestamp"} {
		require.Equal(t, 1, tab.Count(`[data-loss="`+loss+`"]`), loss)
	}
}

func TestInspectByKeyboardAlone(t *testing.T) {
	tab := openTab(t, "/inspect")
	tab.Focus(css("#paste"))
	tab.Type("x 1,5")
	tab.WaitProblems("x 1,5")
	focused := func() string {
		var text string
		tab.Eval(`document.activeElement.textContent`, &text)
		return text
	}
	tab.Type(kb.Tab) // the place of the problem
	require.Contains(t, focused(), "Line 1")
	tab.Type(kb.Enter)
	tab.WaitJS("the number is selected", `(() => { const p = document.getElementById("paste"); return document.activeElement === p && p.value.slice(p.selectionStart, p.selectionEnd) === "1,5"; })()`)
	tab.Type(kb.Tab)
	tab.Type(kb.Tab) // the line
	tab.Type(kb.Tab) // its repair
	require.Contains(t, focused(), "1.5")
	tab.Type(kb.Enter)
	tab.WaitProblems("x 1.5")
	require.Equal(t, "x 1.5", tab.Property(css("#paste"), "value"))
	tab.Focus(css("#annotated"))
	tab.Type(kb.ArrowDown)
	tab.WaitText(css(`[data-testid="paste-explanation"]`), "x")
	tab.Type(kb.ArrowRight)
	tab.WaitText(css(`[data-testid="paste-explanation"]`), "1.5")
}

func TestInspectOnAPhone(t *testing.T) {
	tab := openTab(t, "/zh/inspect")
	tab.Size(390, 844)
	tab.Click(css(`[data-example="comma"]`))
	tab.WaitFor(css(`[data-testid="problem"]`))
	var wide bool
	tab.Eval(`document.documentElement.scrollWidth > innerWidth`, &wide)
	require.False(t, wide, "the page scrolls sideways")
	var low int
	tab.Eval(`[...document.querySelectorAll(".paste-repairs .button, .paste-place .button")].filter((b) => b.getBoundingClientRect().height < 44).length`, &low)
	require.Zero(t, low, "controls too small for a finger")
	tab.Click(css(`[data-testid="problem"] [data-fix="replace"]`))
	tab.WaitGone(css(`[data-testid="problem"][data-code="decimal-comma"]`))
}

// A lesson lays texts before the learner; repairing one does its task.
func TestLessonWithTextsToRepair(t *testing.T) {
	own := t.TempDir()
	said, err := exec.Command(shared.program(t), "lesson", "new", "repairing", "--lessons", own).CombinedOutput()
	require.NoError(t, err, string(said))
	files, err := filepath.Glob(filepath.Join(own, "*", "lesson.yaml"))
	require.NoError(t, err)
	require.Len(t, files, 1)
	data := `chapter: first-metrics
pastes:
  - id: comma
    title: {en: A comma, zh: 逗号}
    text: |
      # TYPE x gauge
      x 1,5
    mended: |
      # TYPE x gauge
      x 1.5
  - id: quotes
    title: {en: Quotes, zh: 引号}
    text: |
      y{a='b'} 1
    mended: |
      y{a="b"} 1
tasks:
`
	for _, id := range []string{"comma", "quotes"} {
		data += `  - id: ` + id + `
    title: {en: "Repair ` + id + `", zh: "修好 ` + id + `"}
    check: {pasted: {text: ` + id + `, parses: true}}
    hint: {en: "Look", zh: "看"}
    stronger: {en: "Press", zh: "按"}
`
	}
	require.NoError(t, os.WriteFile(files[0], []byte(data), 0o644))
	require.NoError(t, os.WriteFile(filepath.Join(filepath.Dir(files[0]), "solution.script"), []byte("# task comma\n# paste comma\n\n# task quotes\n# paste quotes\n"), 0o644))
	for language, title := range map[string]string{"en": "Repairing", "zh": "修理"} {
		text := "---\ntitle: " + title + "\nsummary: Texts.\nminutes: 5\nassumes: []\n---\n\nText.\n\n{{task comma}}\n\n{{task quotes}}\n"
		require.NoError(t, os.WriteFile(filepath.Join(filepath.Dir(files[0]), language+".md"), []byte(text), 0o644))
	}
	s := startServer(t, "--lessons", own)
	tab := newTab(t, s.URL)
	tab.Go("/lessons/repairing")
	done := func(task int) string {
		return fmt.Sprintf(`document.querySelectorAll('[data-testid="task"]')[%d].dataset.done === "true"`, task)
	}
	tab.WaitFor(css(`[data-testid="problem"][data-code="decimal-comma"]`))
	require.Zero(t, tab.Count("[data-fix]"), "the mending is the learner's part")
	tab.do([]deed{writes("comma", "1,5", "1.5")})
	tab.WaitJS("the first task is done", done(0))
	tab.Click(css(`[data-sheet="quotes"]`))
	tab.WaitFor(css(`[data-testid="problem"][data-code="single-quotes"]`))
	require.Equal(t, "y{a='b'} 1\n", tab.Property(css("#paste"), "value"))
	tab.Fill(css("#paste"), `y{a="b"} 2`)
	tab.WaitJS("the second task is done", done(1))
	tab.Click(css(`[data-sheet="comma"]`))
	tab.WaitJS("the first text is in sight", `document.getElementById("paste").value === "# TYPE x gauge\nx 1.5\n"`)
	tab.WaitFor(css(`[data-testid="annotated"]`))
	tab.Reload()
	tab.WaitJS("the newest text is in sight, as it was", `document.getElementById("paste")?.value === 'y{a="b"} 2'`)
	tab.Click(css(`[data-sheet="comma"]`))
	tab.WaitJS("the repaired text is kept", `document.getElementById("paste").value === "# TYPE x gauge\nx 1.5\n"`)
}
