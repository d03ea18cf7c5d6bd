package e2e

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// manySamples is a script of 50 series, scraped 240 times in an hour.
func manySamples() string {
	var src strings.Builder
	src.WriteString("counter x_total{n} \"X.\"\n")
	for i := range 50 {
		fmt.Fprintf(&src, "inc x_total{n=\"%d\"}\n", i)
	}
	src.WriteString("scrape every 15s\nadvance 1h\n")
	return src.String()
}

// BenchmarkRangeQueryInThePage asks for the rates of 50 series over an hour, 240
// steps, and takes the time in the page itself: from when the form is sent until the
// frame with the chart in it is painted. In that time the page also answers for the
// moment, explains the query and draws. The first question is asked when the page has
// warmed up, which takes it about as long as it takes a learner to find where to ask.
func BenchmarkRangeQueryInThePage(b *testing.B) {
	tab := openScript(b, "/playground", manySamples())
	tab.WaitJS("the page is warm", `performance.getEntriesByName("playground is warm").length`)
	tab.Click(css("#open-ask"))
	tab.WaitFor(css("#query"))
	tab.idle()
	var all []float64
	for b.Loop() {
		var took float64
		tab.Eval(fmt.Sprintf(`new Promise((done) => {
			const query = "rate(x_total[%dm])", field = document.querySelector("#query");
			field.value = query;
			field.dispatchEvent(new Event("input", { bubbles: true }));
			requestAnimationFrame(() => setTimeout(() => {
				const body = document.querySelector(".ask-body"), start = performance.now();
				new MutationObserver((_, observer) => {
					if (body.dataset.answered !== query) return;
					observer.disconnect();
					requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
				}).observe(body, { attributes: true });
				document.querySelector(".ask-form").requestSubmit();
			}));
		})`, 1+len(all)%2), &took)
		all = append(all, took)
	}
	first := all[0]
	slices.Sort(all)
	b.ReportMetric(first, "ms/first")
	b.ReportMetric(all[len(all)/2], "ms/median")
	b.ReportMetric(all[(len(all)-1)*95/100], "ms/p95")
}
