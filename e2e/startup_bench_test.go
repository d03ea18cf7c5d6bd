package e2e

import (
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"

	"metricplayground/site"
	"metricplayground/web"
)

// watchStart notes when the parts of a page's start are over, in milliseconds since
// the navigation began: the program's first byte compiled to the last, its component
// mounted, which is the first that changes in the page after it was read, and the
// frame with that painted.
const watchStart = `(() => {
	const start = window.start = {};
	for (const way of ["instantiate", "instantiateStreaming"]) {
		const instantiate = WebAssembly[way];
		WebAssembly[way] = async (...all) => {
			const done = await instantiate.apply(WebAssembly, all);
			start.compiled ??= performance.now();
			return done;
		};
	}
	new MutationObserver((changes, observer) => {
		if (!start.compiled || !changes.some((c) => c.type === "childList" && document.body.contains(c.target) && !c.target.closest("#app-wasm-loader"))) return;
		observer.disconnect();
		start.mounted = performance.now();
		requestAnimationFrame(() => setTimeout(() => { start.painted = performance.now(); }));
	}).observe(document, { childList: true, subtree: true });
})()`

// started is what watchStart noted.
type started struct{ Compiled, Mounted, Painted float64 }

// BenchmarkStartup times how long the page takes to start, beside the smallest
// client that go-app makes. Both are served with the same compression and started by
// the same script (go-app's own page starts the empty one no sooner and no later),
// and take turns: each once with nothing kept, in a profile of its own, then once
// more with what that left.
func BenchmarkStartup(b *testing.B) {
	ours := shared.sharedServer(b).URL
	clients := []struct{ name, site, path string }{
		{"empty", emptySite(b), "/"},
		{"playground", ours, "/playground"},
		{"lesson", ours, "/lessons/counter"},
	}
	took := map[string][]started{}
	for b.Loop() {
		for _, c := range clients {
			tab := newTab(b, c.site)
			_, err := chromedp.Call(tab.limited(), page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: watchStart})
			tab.must("watching the start", err)
			for _, visit := range []string{"cold", "warm"} {
				tab.Go(c.path)
				tab.WaitJS("the program has painted", "window.start.painted")
				var s started
				tab.Eval("window.start", &s)
				took[c.name+"-"+visit] = append(took[c.name+"-"+visit], s)
				tab.Eval("navigator.serviceWorker.ready.then(() => {})", nil)
				tab.Open("/robots.txt") // away, so that coming back is a navigation
			}
			chromedp.Cancel(tab.ctx)
		}
	}
	for _, visit := range []string{"cold", "warm"} {
		least := middle(took["empty-"+visit], func(s started) float64 { return s.Painted })
		for _, c := range clients {
			all := took[c.name+"-"+visit]
			painted := middle(all, func(s started) float64 { return s.Painted })
			b.ReportMetric(painted, "ms/"+c.name+"-"+visit)
			b.ReportMetric(painted/least, "times-empty/"+c.name+"-"+visit)
			b.Logf("%s %s, median of %d: compiled at %.0f ms, mounted at %.0f ms, painted at %.0f ms: %.2f times the empty client", c.name, visit, len(all),
				middle(all, func(s started) float64 { return s.Compiled }), middle(all, func(s started) float64 { return s.Mounted }), painted, painted/least)
		}
	}
}

// middle is the median of one of the figures.
func middle(all []started, of func(started) float64) float64 {
	var figures []float64
	for _, s := range all {
		figures = append(figures, of(s))
	}
	slices.Sort(figures)
	return figures[len(figures)/2]
}

// emptySite builds the empty client and serves it as our page is served.
func emptySite(b *testing.B) string {
	b.Helper()
	file := filepath.Join(b.TempDir(), "empty.wasm")
	build := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", file, "./e2e/testdata/empty")
	build.Dir = projectDir
	build.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "GOFLAGS=")
	said, err := build.CombinedOutput()
	require.NoError(b, err, "%s", said)
	raw, err := os.ReadFile(file)
	require.NoError(b, err)
	wasmExec, err := os.ReadFile(filepath.Join(projectDir, "web", "wasm_exec.js"))
	require.NoError(b, err, "the shared server has put it there")
	empty, err := site.Build(site.Input{
		Pages:    []site.Page{{Path: "/", Title: "Empty", Body: []byte("<div><main>Nothing.</main></div>")}},
		Wasm:     []site.Wasm{{Raw: raw, Brotli: site.Quick.CompressBrotli(raw)}},
		WasmExec: wasmExec,
		Web:      web.Files,
		BasePath: "/",
		Env:      map[string]string{"GOAPP_INTERNAL_URLS": "[]", "GOAPP_VERSION": site.VersionMark},
		Effort:   site.Quick,
	})
	require.NoError(b, err)
	server := httptest.NewServer(empty)
	b.Cleanup(server.Close)
	return server.URL
}
