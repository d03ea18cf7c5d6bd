package e2e

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
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
// client that go-app makes, as go-app serves it. Its server doesn't compress, so that
// ours is asked not to either: programs are compared, and not servers. They take turns: each once with
// nothing kept, in a profile of its own, then once more with what that left.
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
			_, err = chromedp.Call(tab.limited(), network.SetExtraHTTPHeaders, network.SetExtraHTTPHeadersParams{Headers: network.Headers{"Accept-Encoding": "identity"}})
			tab.must("taking nothing compressed", err)
			for _, visit := range []string{"cold", "warm"} {
				tab.Go(c.path)
				tab.WaitJS("the program has painted", "window.start.painted")
				var s started
				tab.Eval("window.start", &s)
				took[c.name+"-"+visit] = append(took[c.name+"-"+visit], s)
				tab.Eval("navigator.serviceWorker.ready.then(() => {})", nil)
				tab.must("leaving", chromedp.Do(tab.limited(), chromedp.Navigate("about:blank"))) // so that coming back is a navigation
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

// emptySite builds the empty client and its server, and starts that.
func emptySite(b *testing.B) string {
	b.Helper()
	dir := b.TempDir()
	for file, environment := range map[string][]string{
		"server":       nil,
		"web/app.wasm": {"GOOS=js", "GOARCH=wasm", "GOFLAGS="},
	} {
		build := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", filepath.Join(dir, file), "./e2e/testdata/empty")
		build.Dir = projectDir
		build.Env = append(os.Environ(), environment...)
		said, err := build.CombinedOutput()
		require.NoError(b, err, "%s", said)
	}
	for _, icon := range []string{"icon.png", "icon.svg"} {
		require.NoError(b, os.WriteFile(filepath.Join(dir, "web", icon), nil, 0o644))
	}
	server := exec.Command(filepath.Join(dir, "server"))
	server.Dir = dir
	output, err := server.StdoutPipe()
	require.NoError(b, err)
	require.NoError(b, server.Start())
	b.Cleanup(func() {
		server.Process.Kill()
		server.Wait()
	})
	lines := bufio.NewScanner(output)
	require.True(b, lines.Scan(), "the server says where it listens")
	return lines.Text()
}
