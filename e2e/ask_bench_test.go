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
// frame with the answer in it is painted. In that time the page also answers for the
// moment, explains the query and draws. The first question is asked when the page has
// warmed up, which takes it about as long as it takes a learner to find where to ask.
//
// Block is the longest time in which the page had no turn, until half a second after that:
// what is typed or pressed meanwhile waits so long at most.
func BenchmarkRangeQueryInThePage(b *testing.B) {
	for _, view := range []string{"chart", "table", "explain"} {
		b.Run(view, func(b *testing.B) { benchmarkRangeQuery(b, view) })
	}
}

func benchmarkRangeQuery(b *testing.B, view string) {
	tab := openScript(b, "/playground", manySamples())
	tab.WaitJS("the page is warm", `performance.getEntriesByName("playground is warm").length`)
	tab.Click(css("#open-ask"))
	tab.WaitFor(css("#query"))
	tab.AnswerAs(view)
	tab.idle()
	var all, blocks []float64
	for b.Loop() {
		var took, block float64
		tab.Eval(fmt.Sprintf(`new Promise((done) => {
			const query = "rate(x_total[%dm])", field = document.querySelector("#query");
			field.value = query;
			field.dispatchEvent(new Event("input", { bubbles: true }));
			requestAnimationFrame(() => setTimeout(() => {
				const body = document.querySelector(".ask-body"), start = performance.now();
				const turns = new MessageChannel();
				let turn = start;
				window.block = 0;
				turns.port1.onmessage = () => {
					const now = performance.now();
					window.block = Math.max(window.block, now - turn);
					turn = now;
					turns.port2.postMessage(0);
				};
				turns.port2.postMessage(0);
				window.rested = new Promise((rested) => {
					new MutationObserver((_, observer) => {
						if (body.dataset.answered !== query) return;
						observer.disconnect();
						requestAnimationFrame(() => setTimeout(() => {
							done(performance.now() - start);
							setTimeout(() => { turns.port1.close(); rested(window.block); }, 500);
						}));
					}).observe(body, { attributes: true });
				});
				document.querySelector(".ask-form").requestSubmit();
			}));
		})`, 1+len(all)%2), &took)
		tab.Eval("window.rested", &block)
		all, blocks = append(all, took), append(blocks, block)
	}
	b.ReportMetric(all[0], "ms/first")
	b.ReportMetric(blocks[0], "ms/first-block")
	slices.Sort(all)
	slices.Sort(blocks)
	b.ReportMetric(all[len(all)/2], "ms/median")
	b.ReportMetric(all[(len(all)-1)*95/100], "ms/p95")
	b.ReportMetric(blocks[len(blocks)/2], "ms/block")
	b.ReportMetric(blocks[(len(blocks)-1)*95/100], "ms/block-p95")
}
