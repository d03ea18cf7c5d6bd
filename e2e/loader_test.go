package e2e

import (
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// between puts a handler between the browser and the shared server; next is the
// server.
func between(t testing.TB, handle func(w http.ResponseWriter, r *http.Request, next http.Handler)) *httptest.Server {
	t.Helper()
	target, err := url.Parse(shared.sharedServer(t).URL)
	require.NoError(t, err)
	next := httputil.NewSingleHostReverseProxy(target)
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { handle(w, r, next) }))
	t.Cleanup(s.Close)
	return s
}

func TestWordsCanBeReadBeforeTheProgramRuns(t *testing.T) {
	release := make(chan struct{})
	slow := between(t, func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		if r.URL.Path == "/web/app.wasm" {
			<-release
		}
		next.ServeHTTP(w, r)
	})
	tab := newTab(t, slow.URL)
	defer close(release)
	tab.Open("/zh/reference")
	tab.WaitText(css("#app-wasm-loader"), "正在加载")
	require.NotEmpty(t, tab.Text(css("h1")))
	var covered bool
	tab.Eval(`(() => {
		const h1 = document.querySelector("h1").getBoundingClientRect();
		const top = document.elementFromPoint(h1.x + 5, h1.y + h1.height / 2);
		return top.closest("#app-wasm-loader") !== null;
	})()`, &covered)
	require.False(t, covered, "the loader doesn't lie over the page")
	release <- struct{}{}
	tab.WaitReady()
}

func TestProgressIsTrueForEveryEncoding(t *testing.T) {
	for _, encoding := range []string{"br", "gzip", "identity"} {
		t.Run(encoding, func(t *testing.T) {
			half, rest := make(chan struct{}), make(chan struct{})
			var once sync.Once
			host := between(t, func(w http.ResponseWriter, r *http.Request, next http.Handler) {
				if r.URL.Path == "/" {
					time.Sleep(50 * time.Millisecond) // a host that isn't near
				}
				if r.URL.Path != "/web/app.wasm" {
					next.ServeHTTP(w, r)
					return
				}
				r.Header.Set("Accept-Encoding", encoding)
				answer := httptest.NewRecorder()
				next.ServeHTTP(answer, r)
				for name, values := range answer.Header() {
					w.Header()[name] = values
				}
				body := answer.Body.Bytes()
				w.Write(body[:len(body)/2])
				w.(http.Flusher).Flush()
				once.Do(func() { close(half) }) // the service worker asks for it a second time
				<-rest
				w.Write(body[len(body)/2:])
			})
			tab := newTab(t, host.URL)
			tab.Open("/")
			<-half
			var percent float64
			tab.Wait("the bar stands somewhere in the middle", func() (bool, error) {
				err := tab.eval(`document.getElementById("app-wasm-loader-progress").value`, &percent)
				return percent > 20 && percent < 80, err
			})
			tab.WaitText(css("#app-wasm-loader-label"), "Loading ")
			close(rest)
			tab.WaitReady()
			require.Equal(t, "100", tab.Property(css("#app-wasm-loader-progress"), "value"))
		})
	}
}

func TestLoaderSaysWhatWentWrong(t *testing.T) {
	cases := []struct {
		name   string
		break_ func(w http.ResponseWriter, r *http.Request)
		says   string
	}{
		{"not there", func(w http.ResponseWriter, r *http.Request) { http.NotFound(w, r) }, "HTTP 404"},
		{"cut off", func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Length", "1000000")
			w.Write([]byte("\x00asm"))
			panic(http.ErrAbortHandler)
		}, "演练场加载失败"},
		{"not wasm", func(w http.ResponseWriter, r *http.Request) { w.Write([]byte("<html>log in first</html>")) }, "演练场加载失败"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			host := between(t, func(w http.ResponseWriter, r *http.Request, next http.Handler) {
				if r.URL.Path == "/web/app.wasm" {
					c.break_(w, r)
					return
				}
				next.ServeHTTP(w, r)
			})
			tab := newTab(t, host.URL)
			tab.Allow("starting the playground failed")
			tab.Allow("app.wasm")
			tab.Open("/zh/")
			tab.WaitText(css("#app-wasm-loader"), c.says)
			tab.WaitText(css("#app-wasm-loader"), "页面文字仍可阅读")
			require.Equal(t, "alert", tab.Property(css("#app-wasm-loader-label"), "role"))
			require.NotEmpty(t, tab.Text(css("h1")), "the words stay")
			tab.WaitFor(named("button", "重新加载"))
		})
	}
}

func TestPagesWithoutScripts(t *testing.T) {
	tab := newTab(t, shared.sharedServer(t).URL)
	tab.NoScripts()
	for _, path := range pagePaths() {
		tab.Open(path)
		var page struct {
			Title  string
			Note   bool
			Loader string
			Words  int
		}
		tab.Eval(`({
			title: document.querySelector("h1").innerText,
			note: document.querySelector(".noscript").checkVisibility(),
			loader: getComputedStyle(document.getElementById("app-wasm-loader")).display,
			words: document.body.innerText.length,
		})`, &page)
		require.NotEmpty(t, page.Title, path)
		require.True(t, page.Note, "%s says what scripts would do", path)
		require.Equal(t, "none", page.Loader, "%s doesn't promise to load", path)
		require.Greater(t, page.Words, 100, path)
	}
}

func TestThemeIsSetBeforeTheFirstPaint(t *testing.T) {
	tab := openTab(t, "/")
	tab.Eval(`localStorage.setItem("playground.theme", "dark")`, nil)
	tab.Open("/reference")
	var theme string
	tab.Eval("document.documentElement.dataset.theme", &theme)
	require.Equal(t, "dark", theme)
}

func TestUnknownAddress(t *testing.T) {
	tab := openTab(t, "/")
	tab.Allow("404 (Not Found)")
	tab.Open("/no/such/page")
	require.Contains(t, tab.Text(css("h1")), "no such page")
	tab.Click(named("link", "返回首页"))
	tab.WaitReady()
	tab.WaitJS("the Chinese start page is open", `location.pathname === "/zh/"`)
}

func TestMetricsLinkIsNotKeptOffline(t *testing.T) {
	tab := openTab(t, "/")
	tab.WaitWorker()
	tab.Open("/metrics")
	require.Contains(t, tab.Text(css("body")), "playground_http_requests_total")
	first := tab.Text(css("body"))
	tab.Open("/metrics")
	require.NotEqual(t, first, tab.Text(css("body")), "each scrape is the server's own")
}

func TestServerStopsInGoodOrder(t *testing.T) {
	s := startServer(t)
	answer, err := http.Get(s.URL + "/-/ready")
	require.NoError(t, err)
	answer.Body.Close()
	require.Equal(t, http.StatusOK, answer.StatusCode)
	started := time.Now()
	require.NoError(t, s.Stop())
	require.Less(t, time.Since(started), 10*time.Second)
	require.True(t, strings.Contains(s.Log(), "Stopped"), s.Log())
}
