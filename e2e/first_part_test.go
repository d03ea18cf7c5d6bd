package e2e

import (
	"context"
	"flag"
	"io"
	"maps"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"metricplayground/build"
)

var update = flag.Bool("update", false, "write build/first.txt, second.txt and third.txt anew, from what runs while pages start")

// waited is the places of the functions for which a page had to wait.
const waited = `performance.getEntriesByName("playground waits for its program").map((mark) => mark.detail)`

// startLink is a playground with a series in it, startSeries.
const startSeries = `requests_total{method="GET"}`

var startLink = "/playground#script=" + url.PathEscape("counter requests_total{method} \"Requests.\"\nadd "+startSeries+" 3\n")

// scrapedLink is a playground whose series was scraped and asked about.
var scrapedLink = "/playground#script=" + url.PathEscape("counter requests_total{method} \"Requests.\"\nadd "+startSeries+" 3\nscrape every 15s\nadvance 5m15s traffic\nquery "+startQuery+"\n")

const startQuery = "rate(requests_total[1m])"

// startPaths are pages that start in all the ways there are.
func startPaths(t *testing.T) []string {
	paths := append(pagePaths(), startLink, scrapedLink, "/zh/lessons/counter", "/zh/lessons/rate-then-sum")
	for _, lesson := range course(t).Lessons() {
		paths = append(paths, "/lessons/"+lesson.Slug)
	}
	return paths
}

// stand opens a page and waits until its program has drawn it, with the lesson if
// there is one, and has nothing more to do. The tab must watch the start.
func (tab *Tab) stand(path string) {
	tab.t.Helper()
	tab.Open("/robots.txt") // away, so that coming back is a navigation
	tab.Go(path)
	tab.WaitJS("the page has painted", "window.start.painted")
	tab.idle()
}

func (tab *Tab) idle() {
	tab.t.Helper()
	tab.Eval(`new Promise((done) => requestIdleCallback(() => requestIdleCallback(done)))`, nil)
}

// Each page starts with the first part of its program alone. With -update, it is
// watched which functions run, and the list of those that make that part is written.
func TestFirstPartIsEnoughToStart(t *testing.T) {
	if *update {
		writeFirstNames(t)
		return
	}
	tab := newTab(t, shared.sharedServer(t).URL)
	tab.BeforePages(watchStart)
	_, names := markedProgram(t)
	for _, path := range startPaths(t) {
		tab.stand(path)
		var slots []int
		tab.Eval(waited, &slots)
		for _, slot := range slots {
			t.Errorf("%s waits for %s, which isn't in its first part; if it belongs there: go test ./e2e -run FirstPart -update", path, names[build.FunctionOf(slot)])
		}
	}
}

// markedProgram is the page's program with a mark at each function, and their names.
func markedProgram(t *testing.T) ([]byte, []string) {
	t.Helper()
	source, err := build.FindSource(projectDir)
	require.NoError(t, err)
	marked, names, err := source.Marked(context.Background(), io.Discard)
	require.NoError(t, err)
	return marked, names
}

// theRest is the part of a marked program that never comes, so that it shows what it
// does until then; pages with the query theRestFails are told so.
const theRest, theRestFails = "/web/part-1.wasm", "fails"

func writeFirstNames(t *testing.T) {
	marked, names := markedProgram(t)
	others := regexp.MustCompile(`( /web/part-\d\.wasm\?v=\w+)+" data-starts="\d"`)
	var failing sync.Mutex
	host := between(t, func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		switch r.URL.Path {
		case "/web/app.wasm":
			w.Header().Set("Content-Type", "application/wasm")
			w.Write(marked)
			return
		case theRest:
			if r.URL.RawQuery == theRestFails {
				failing.Lock()
				defer failing.Unlock()
				http.NotFound(w, r)
			} else {
				<-r.Context().Done()
			}
			return
		}
		r.Header.Set("Accept-Encoding", "identity")
		answer := httptest.NewRecorder()
		next.ServeHTTP(answer, r)
		for name, values := range answer.Header() {
			w.Header()[name] = values
		}
		w.Header().Del("Content-Length")
		w.WriteHeader(answer.Code)
		rest := theRest
		if r.URL.RawQuery == theRestFails {
			rest += "?" + theRestFails
		}
		w.Write(others.ReplaceAll(answer.Body.Bytes(), []byte(" "+rest+`" data-starts="1"`)))
	})
	tab := newTab(t, host.URL)
	tab.Allow("starting the playground failed")
	tab.Allow(theRest)
	tab.BeforePages(watchStart)
	tab.BeforePages(`{
		const instantiate = WebAssembly.instantiate;
		WebAssembly.instantiate = async (...all) => {
			const instance = await instantiate.apply(WebAssembly, all);
			window.marks = new Uint8Array(instance.exports.` + build.MarksName + `.buffer);
			return instance;
		};
	}`)
	ran := []map[string]bool{{}, {}, {}} // on pages that start with so many parts
	collect := func(parts int) {
		last, same := 0, 0
		tab.Wait("no other functions run", func() (bool, error) {
			var count int
			err := tab.eval(`marks.reduce((sum, mark) => sum + mark, 0)`, &count)
			if same++; count != last {
				last, same = count, 0
			}
			return same == 10, err
		})
		var marks []int
		tab.Eval(`marks.reduce((all, mark, i) => (mark && all.push(i), all), [])`, &marks)
		for _, i := range marks {
			ran[parts-1][names[i]] = true
		}
	}
	for _, path := range startPaths(t) {
		tab.stand(path)
		address, _, _ := strings.Cut(path, "#")
		collect(build.PartsFor(address))
	}
	// What a learner does in the first second.
	tab.stand(startLink)
	tab.Inc(startSeries)
	tab.WaitSaved("inc requests_total")
	collect(1)
	tab.openAsk()
	tab.Click(css("#ask-begin"))
	tab.WaitFor(css(`[data-testid="scrapes"]`))
	tab.Fill(css("#query"), "su")
	collect(1)
	for _, language := range languages {
		tab.stand(language.path + scrapedLink)
		tab.askEarly(language.words)
		collect(1)
		tab.stand(language.path + "/lessons/rate-then-sum")
		tab.askEarly(language.words)
		collect(2)
		tab.stand(language.path + strings.Replace(scrapedLink, "#", "?"+theRestFails+"#", 1))
		tab.askInVain(language.words, &failing)
		collect(1)
	}
	// And in the next.
	tab.stand(startLink)
	tab.Make(metric{kind: "Histogram", name: "h_seconds", help: "H.", labels: "path"})
	tab.Click(named("button", "Undo"))
	tab.Pass("15s")
	tab.openAsk()
	tab.idle()
	collect(3)
	before := ""
	for i, file := range []string{"first.txt", "second.txt", "third.txt"} {
		list := build.FirstNames(slices.Collect(maps.Keys(ran[i])), before)
		before += list
		require.NoError(t, os.WriteFile(filepath.Join(projectDir, "build", file), []byte(list), 0o644))
		t.Logf("%d functions ran; %s is written", len(ran[i]), file)
	}
}
