package e2e

import (
	"encoding/xml"
	"errors"
	"io"
	"net/url"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/require"

	"metricplayground/metrics/exposition"
)

const pictured = `counter c_total{method} "C."
gauge g "G."
histogram h "H." buckets 1 5
summary s "S." quantiles 0.5~0.05 0.99~0.001
inc c_total{method="get"} times 3
set g 4
observe h 0.5
observe h 3 times 2
observe s 2
`

// TestEachTypeHasItsPicture opens the picture of each type in both languages: it
// has a text alternative, a table of its numbers, and can be saved.
func TestEachTypeHasItsPicture(t *testing.T) {
	for path, said := range map[string]map[string]string{
		"/playground": {
			`c_total{method="get"}`: "From 0 to 3.", "g": "Now 4, lowest 0, highest 4.",
			"h": "3 observations. The fullest bucket is (1, 5] with 2.", "s": "Quantile 0.5 is 2, quantile 0.99 is 2.",
		},
		"/zh/playground": {
			`c_total{method="get"}`: "从 0 到 3。", "g": "现在是 4，最低 0，最高 4。",
			"h": "共 3 个观测值，最多的桶是 (1, 5]，有 2 个。", "s": "0.5 分位数为 2，0.99 分位数为 2。",
		},
	} {
		t.Run(path, func(t *testing.T) {
			t.Parallel()
			tab := openScript(t, path, pictured)
			for id, text := range said {
				row := series(id)
				opener := css(`[data-act="picture"]`).in(row)
				tab.waitName(opener, text)
				tab.Click(opener)
				picture := css(`.picture svg[role="img"]`).in(row)
				tab.waitName(picture, text)
				tab.Click(css(`[data-act="picture-table"]`).in(row))
				tab.WaitFor(css(`.picture-table tbody tr`).in(row))
				dir := tab.Downloads()
				tab.Click(css(`[data-act="picture-save"]`).in(row))
				name := strings.Trim(strings.NewReplacer("{", "-", "}", "-", `"`, "-", "=", "-").Replace(id), "-") + ".svg"
				file := tab.WaitDownload(dir, name)
				require.Contains(t, file, text)
				decoder := xml.NewDecoder(strings.NewReader(file))
				for {
					_, err := decoder.Token()
					if errors.Is(err, io.EOF) {
						break
					}
					require.NoError(t, err, file)
				}
			}
		})
	}
}

// TestPictureFollowsWhatIsDone acts, takes back and restarts.
func TestPictureFollowsWhatIsDone(t *testing.T) {
	t.Parallel()
	tab := openScript(t, "/playground", "counter c_total \"C.\"\n")
	opener := css(`[data-act="picture"]`).in(series("c_total"))
	says := func(text string) {
		t.Helper()
		tab.waitName(opener, text)
	}
	says("From 0 to 0.")
	tab.Inc("c_total")
	tab.Inc("c_total")
	says("From 0 to 2.")
	tab.Click(named("button", "Undo"))
	says("From 0 to 1.")
	tab.Click(named("button", "Restart the process"))
	says("Now 0, highest 1. One restart.")
	// What leads back to the same value is seen all the same.
	tab.Click(named("button", "Restart the process"))
	says("2 restarts.")
	tab.Click(named("button", "Undo"))
	says("One restart.")
	tab.Open("/playground#script=" + url.PathEscape("gauge g \"Gauged.\"\n"))
	opener = css(`[data-act="picture"]`).in(series("g"))
	tab.WaitFor(opener)
	tab.Click(css(`[data-act="inc"]`).in(series("g")))
	says("highest 1")
	tab.Click(css(`[data-act="dec"]`).in(series("g")))
	says("Now 0, lowest 0, highest 1.")
	tab.Click(named("button", "Undo"))
	says("Now 1, lowest 0, highest 1.")
}

// waitName waits until the name that an element has for assistive technology holds a text.
func (tab *Tab) waitName(e element, text string) {
	tab.t.Helper()
	tab.Wait(e.String()+" is called "+text, func() (bool, error) {
		name, err := tab.property(e, "ariaLabel")
		return strings.Contains(name, text), err
	})
}

// TestPriceTag asks what a known registry costs, now and grown.
func TestPriceTag(t *testing.T) {
	t.Parallel()
	tab := openScript(t, "/playground", "counter up_total \"U.\"\nhistogram h{path} \"H.\" buckets 1 5\nobserve h{path=\"/a\"} 2\nobserve h{path=\"/b\"} 2\n")
	tab.Click(css("#price-tag"))
	panel := css(`[data-testid="price"]`)
	tab.WaitText(panel, "Now: 11 time series and")
	rows := tab.Text(css(`[data-testid="price"] tbody`))
	require.Contains(t, rows, "path ×2")
	product := css(`[data-testid="price-product"]`)
	tab.WaitText(product, "2 label combinations × 5 series each × 1 replica = 10 time series")
	require.Contains(t, tab.Text(panel), "as measured")

	tab.Fill(named("textbox", "Values of path"), "200")
	tab.Fill(named("textbox", "Buckets with +Inf"), "12")
	tab.Fill(named("textbox", "Replicas"), "4")
	tab.WaitText(product, "200 label combinations × 14 series each × 4 replicas = 11,200 time series")
	tab.WaitText(panel, "With the other metrics as they are: 11,204 time series.")
	tab.WaitText(panel, "Most to blame: path with 200 values. Without it there would be 56 series.")
	tab.WaitText(panel, "64,512,000 samples a day, scraped every 15s.")

	tab.Fill(named("textbox", "Replicas"), "a few")
	tab.WaitText(css(`[data-testid="price"] [role="alert"]`), "“a few” is no whole number")
	tab.Click(named("button", "Close").in(panel))
	tab.WaitGone(panel)
	tab.WaitJS("the keyboard is where the panel was opened", `document.activeElement.id === "price-tag"`)
}

// TestExpositionIsFilteredAndFolded looks at parts of the text, with the keyboard,
// while the text of the pane stays whole.
func TestExpositionIsFilteredAndFolded(t *testing.T) {
	t.Parallel()
	tab := openScript(t, "/playground", pictured)
	whole := encoded(t, pictured, exposition.Text)
	pane := css(`[data-testid="exposition"]`)
	tab.WaitExposition(whole)
	seen := func(want string) {
		t.Helper()
		tab.Wait("the pane shows\n"+want, func() (bool, error) {
			text, err := tab.property(pane, "innerText")
			return strings.TrimSpace(strings.ReplaceAll(text, "\n\n", "\n")) == strings.TrimSpace(want), err
		})
		require.Equal(t, whole, tab.Exposition())
	}
	tab.Fill(named("searchbox", "Show lines with"), "METHOD")
	seen("# HELP c_total C.\n# TYPE c_total counter\nc_total{method=\"get\"} 3")
	tab.WaitText(css(".sieve"), "3 of 19 lines shown")
	tab.Fill(named("searchbox", "Show lines with"), "")
	seen(whole)

	tab.Eval(`document.querySelector('[data-testid="exposition"]').focus()`, nil)
	tab.Press(kb.Home)
	tab.Press(kb.ArrowDown)
	tab.Press(kb.Enter)
	rest := whole[strings.Index(whole, "# HELP g"):]
	seen("# HELP c_total C.\n" + rest)
	require.Equal(t, "+ 2 lines", tab.attribute(css(".line[data-folded]"), "data-folded"))
	tab.Press(kb.ArrowDown)
	tab.WaitText(css(`[data-testid="explanation"]`), "g")
	tab.Press(kb.ArrowUp)
	tab.Press(kb.Enter)
	seen(whole)

	tab.Click(named("button", "Fold all"))
	seen("# HELP c_total C.\n# HELP g G.\n# HELP h H.\n# HELP s S.")
	tab.Inc(`c_total{method="get"}`)
	whole = strings.Replace(whole, "} 3\n", "} 4\n", 1)
	tab.WaitText(pane, "} 4\n")
	seen("# HELP c_total C.\n# HELP g G.\n# HELP h H.\n# HELP s S.")
	tab.Click(named("button", "Unfold all"))
	seen(whole)
	tab.Click(named("button", "Fold h"))
	tab.WaitFor(named("button", "Unfold h"))
}
