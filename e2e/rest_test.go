package e2e

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/require"

	"metricplayground/app/words"
	"metricplayground/build"
)

// languages are those of the page, with the path below which they are.
var languages = []struct {
	path  string
	words words.Catalogue
}{
	{"", words.For(words.English)},
	{"/zh", words.For(words.Chinese)},
}

// heldRest is the site, whose program's parts with which a page doesn't start are held
// back until they are released. What the page waits for comes at once.
func heldRest(t *testing.T, path string) (host *httptest.Server, release func()) {
	t.Helper()
	return heldParts(t, build.PartsFor(path))
}

// heldParts is heldRest for the parts from one on.
func heldParts(t *testing.T, from int) (host *httptest.Server, release func()) {
	t.Helper()
	released := make(chan struct{})
	release = sync.OnceFunc(func() { close(released) })
	host = between(t, func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		var part int
		if _, err := fmt.Sscanf(r.URL.Path, "/web/part-%d.wasm", &part); err == nil && part >= from && !r.URL.Query().Has(waiting) {
			select {
			case <-released:
			case <-r.Context().Done():
				return
			}
		}
		next.ServeHTTP(w, r)
	})
	t.Cleanup(release) // before the server closes
	return host, release
}

// waiting is the parameter by which markWaiting marks what a page waits for.
const waiting = "waiting"

// markWaiting marks the requests for which a page stands still: they are other addresses
// then, or the browser would have them wait for the same one that is held back.
func (tab *Tab) markWaiting() {
	tab.t.Helper()
	tab.BeforePages(`{
		const open = XMLHttpRequest.prototype.open;
		XMLHttpRequest.prototype.open = function (method, url, ...more) {
			return open.call(this, method, url + "&` + waiting + `", ...more);
		};
	}`)
}

// neverStoodStill fails if the page has waited for a part of its program.
func (tab *Tab) neverStoodStill() {
	tab.t.Helper()
	var slots []int
	tab.Eval(waited, &slots)
	require.Empty(tab.t, slots, "the page stood still until functions were there; their slots")
}

const engineComing, engineMissing = `[data-testid="engine-coming"]`, `[data-testid="engine-missing"]`

// openScrapeEarly opens a scrape before what reads it is there, is told so, and closes it
// when the page was drawn anew meanwhile.
func (tab *Tab) openScrapeEarly(told string) {
	tab.t.Helper()
	tab.waitDrawn(`[data-testid="scrapes"]`)
	tab.Focus(css(`[data-testid="scrapes"] [role="slider"]`))
	tab.Type(kb.ArrowLeft)
	tab.WaitText(css(`[data-testid="scrape"]`), told)
	tab.countsOn()
	tab.Click(css("#close-scrape"))
}

// countsOn has the page count one more, and waits until it shows that.
func (tab *Tab) countsOn() {
	tab.t.Helper()
	before := tab.Exposition()
	tab.Click(css(`[data-testid="series"] [data-act="inc"]`))
	tab.Wait("the page takes a click", func() (bool, error) {
		text, err := tab.property(css(`[data-testid="exposition"]`), "textContent")
		return text != before, err
	})
}

// askEarly does what wants the query engine, as far as that goes before the engine is
// there, on a page with scrapes. It leaves a question waiting.
func (tab *Tab) askEarly(w words.Catalogue) {
	tab.t.Helper()
	tab.openScrapeEarly(w.EngineComing(""))
	tab.Hover(css(`[data-testid="scrapes"] [data-role="good"]`))

	tab.openAsk()
	tab.WaitFor(css(engineComing))
	tab.Click(css("#ask-questions"))
	tab.AnswerAs("rules")
	tab.AnswerAs("chart")
	tab.Fill(css("#query"), "sum(up)")
	tab.Type(kb.Enter)
	tab.WaitText(css(engineComing), w.EngineComing("sum(up)"))
	tab.Type(kb.Escape)
	tab.WaitText(css(`[data-testid="query-stopped"]`), "sum(up)")
	tab.WaitText(css(engineComing), w.EngineComing(""))
	tab.Fill(css("#query"), "count(up)")
	tab.Type(kb.Enter)
	tab.WaitText(css(engineComing), w.EngineComing("count(up)"))
	tab.countsOn()
}

// askInVain is askEarly where the query engine can't be had. Nothing of it is answered
// while answers is locked.
func (tab *Tab) askInVain(w words.Catalogue, answers sync.Locker) {
	tab.t.Helper()
	tab.openScrapeEarly(w.EngineMissing("HTTP 404"))
	tab.openAsk()
	tab.WaitText(css(engineMissing), w.EngineMissing("HTTP 404"))
	for _, try := range []func(){
		func() { tab.Click(named("button", w.TryAgain())) },
		func() {
			tab.Fill(css("#query"), "sum(up)")
			tab.Type(kb.Enter)
		},
	} {
		func() {
			answers.Lock()
			defer answers.Unlock()
			try()
			tab.WaitFor(css(engineComing)) // what was said of the try before is gone
		}()
		tab.WaitText(css(engineMissing), w.EngineMissing("HTTP 404"))
	}
}

// Who asks before the query engine is there is told, can use the page, and has the
// answer when the engine has come.
func TestQuestionWaitsForTheEngine(t *testing.T) {
	for _, language := range languages {
		for _, path := range []string{scrapedLink, "/lessons/rate-then-sum"} {
			path = language.path + path
			address, _, _ := strings.Cut(path, "#")
			t.Run(address, func(t *testing.T) {
				host, release := heldRest(t, address)
				tab := newTab(t, host.URL)
				tab.markWaiting()
				tab.Go(path)
				tab.askEarly(language.words)
				tab.neverStoodStill()
				release()
				tab.WaitAnswered("count(up)")
				tab.WaitGone(css(engineComing))
				require.Equal(t, "count(up)", tab.Property(css("#query"), "value"))
				tab.neverStoodStill()
			})
		}
	}
}

// What has targets scraped is there from the beginning, and offers questions as soon as
// it can.
func TestScrapingNeedsNoEngine(t *testing.T) {
	host, release := heldRest(t, "/playground")
	tab := newTab(t, host.URL)
	tab.markWaiting()
	tab.Go(startLink)
	tab.openAsk()
	tab.Click(css("#ask-begin"))
	tab.WaitFor(css(`[data-testid="scrapes"]`))
	tab.WaitFor(css(engineComing))
	tab.neverStoodStill()
	tab.Fill(css("#query"), "su")
	release()
	tab.WaitFor(css("#query-choices"))
	tab.WaitFor(css(".ready-question"))
	tab.WaitGone(css(engineComing))
}

// A question is kept until the engine comes, however often that fails.
func TestEngineIsTriedAgain(t *testing.T) {
	for _, language := range languages {
		t.Run(language.path+"/playground", func(t *testing.T) {
			var lock sync.Mutex
			gone := true
			host := between(t, func(w http.ResponseWriter, r *http.Request, next http.Handler) {
				lock.Lock()
				defer lock.Unlock()
				if gone && strings.HasPrefix(r.URL.Path, "/web/part-") {
					http.NotFound(w, r)
					return
				}
				next.ServeHTTP(w, r)
			})
			tab := newTab(t, host.URL)
			tab.Allow("starting the playground failed")
			tab.Allow("part-")
			tab.Open(language.path + scrapedLink)
			tab.WaitFor(css("#app-wasm-loader.loader-failed"))
			tab.askInVain(language.words, &lock)
			missing := css(engineMissing)
			require.Equal(t, "alert", tab.attribute(missing, "role"))
			lock.Lock()
			gone = false
			lock.Unlock()
			tab.Click(named("button", language.words.TryAgain()))
			tab.WaitAnswered("sum(up)")
			tab.WaitGone(missing)
			require.Equal(t, "true", tab.Property(css("#app-wasm-loader"), "hidden"), "nothing is missing any more")
			tab.neverStoodStill()
		})
	}
}

// countInstances counts the parts that are in place.
const countInstances = `{
	window.instances = 0;
	const instantiate = WebAssembly.instantiate;
	WebAssembly.instantiate = async (...all) => { const done = await instantiate.apply(WebAssembly, all); instances++; return done; };
	WebAssembly.Instance = new Proxy(WebAssembly.Instance, { construct(Instance, all) { instances++; return new Instance(...all); } });
}`

// usedNext is how many parts have what a learner does next, as to undo.
const usedNext = 3

// A part is there for the page before those after it have come.
func TestPartsArePlacedAsTheyCome(t *testing.T) {
	host, _ := heldParts(t, usedNext)
	tab := newTab(t, host.URL)
	tab.markWaiting()
	tab.BeforePages(countInstances)
	tab.Go(startLink)
	tab.WaitJS("the parts before are in place", fmt.Sprintf("instances === %d", usedNext))
	tab.Inc(startSeries)
	tab.Click(named("button", "Undo"))
	tab.WaitExposition("# HELP requests_total Requests.\n# TYPE requests_total counter\n" + startSeries + " 3\n")
	tab.neverStoodStill()
}

// While the rest is on its way, the page can be used; a call of what isn't there waits
// for it. What came so isn't put into place once more when it comes the other way.
func TestPartsComeInAndOutOfTurn(t *testing.T) {
	host, release := heldRest(t, "/playground")
	tab := newTab(t, host.URL)
	tab.markWaiting()
	tab.BeforePages(countInstances)
	tab.Go(startLink)
	tab.Inc(startSeries)
	tab.WaitExposition("# HELP requests_total Requests.\n# TYPE requests_total counter\n" + startSeries + " 4\n")
	tab.neverStoodStill()
	var instances, parts int
	tab.Eval(`document.querySelector("script[data-parts]").dataset.parts.split(" ").length`, &parts)
	require.Greater(t, parts, usedNext)

	tab.Click(named("button", "Undo"))
	tab.WaitExposition("# HELP requests_total Requests.\n# TYPE requests_total counter\n" + startSeries + " 3\n")
	tab.Eval("instances", &instances)
	require.Equal(t, usedNext, instances, "they are there, and no more was waited for")
	release()
	tab.WaitJS("all parts are in place", "playgroundIsWhole()")
	tab.Eval("playgroundFinish().then(() => instances)", &instances)
	require.Equal(t, parts, instances)
	tab.Ask("sum(requests_total)")
}

func TestPageSaysThatTheRestDidNotCome(t *testing.T) {
	for name, break_ := range map[string]func(w http.ResponseWriter, r *http.Request){
		"not there":  http.NotFound,
		"not wasm":   func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, "<html>log in first</html>") },
		"of another": func(w http.ResponseWriter, r *http.Request) { w.Write(foreignPart) },
	} {
		t.Run(name, func(t *testing.T) {
			host := between(t, func(w http.ResponseWriter, r *http.Request, next http.Handler) {
				if strings.HasPrefix(r.URL.Path, "/web/part-") {
					break_(w, r)
					return
				}
				next.ServeHTTP(w, r)
			})
			tab := newTab(t, host.URL)
			tab.Allow("starting the playground failed")
			tab.Allow("part-")
			tab.Open(startLink)
			tab.WaitFor(css("#app-wasm-loader.loader-failed"))
			tab.WaitFor(css("#app-wasm-loader-retry"))
			tab.WaitExposition("# HELP requests_total Requests.\n# TYPE requests_total counter\n" + startSeries + " 3\n")
		})
	}
}

// foreignPart is a part of a program whose first part has another version.
var foreignPart = []byte("\x00asm\x01\x00\x00\x00" + "\x02\x19\x01\x100123456789abcdef\x03mem\x02\x00\x01")
