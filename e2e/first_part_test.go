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

var update = flag.Bool("update", false, "write build/first.txt and second.txt anew, from what runs while pages start")

// waited is the places of the functions for which a page had to wait.
const waited = `performance.getEntriesByName("playground waits for its program").map((mark) => mark.detail)`

// startLink is a playground with a series in it, startSeries.
const startSeries = `requests_total{method="GET"}`

var startLink = "/playground#script=" + url.PathEscape("counter requests_total{method} \"Requests.\"\nadd "+startSeries+" 3\n")

// startPaths are pages that start in all the ways there are.
func startPaths(t *testing.T) []string {
	paths := append(pagePaths(), startLink, "/zh/lessons/counter", "/zh/lessons/rate")
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

func writeFirstNames(t *testing.T) {
	marked, names := markedProgram(t)
	others := regexp.MustCompile(`( /web/part-\d\.wasm\?v=\w+)+`)
	host := between(t, func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		if r.URL.Path == "/web/app.wasm" {
			w.Header().Set("Content-Type", "application/wasm")
			w.Write(marked)
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
		w.Write(others.ReplaceAll(answer.Body.Bytes(), nil))
	})
	tab := newTab(t, host.URL)
	tab.BeforePages(watchStart)
	tab.BeforePages(`{
		const instantiate = WebAssembly.instantiate;
		WebAssembly.instantiate = async (...all) => {
			const instance = await instantiate.apply(WebAssembly, all);
			window.marks = new Uint8Array(instance.exports.` + build.MarksName + `.buffer);
			return instance;
		};
	}`)
	ran := []map[string]bool{{}, {}} // on pages that start with the first part alone, and on others
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
	tab.idle()
	collect(1)
	// And in the next.
	tab.Make(metric{kind: "Histogram", name: "h_seconds", help: "H.", labels: "path"})
	tab.Click(named("button", "Undo"))
	tab.Pass("15s")
	tab.openAsk()
	tab.idle()
	collect(2)
	lists := make([]string, 2)
	for i, file := range []string{"first.txt", "second.txt"} {
		lists[i] = build.FirstNames(slices.Collect(maps.Keys(ran[i])), lists[0])
		require.NoError(t, os.WriteFile(filepath.Join(projectDir, "build", file), []byte(lists[i]), 0o644))
		t.Logf("%d functions ran; %s is written", len(ran[i]), file)
	}
}

// While the rest is on its way, the page can be used; what wants the rest waits for it.
func TestPageWorksWhileTheRestIsOnItsWay(t *testing.T) {
	asked, waits := make(chan struct{}), make(chan struct{})
	var once, onceMore sync.Once
	slow := between(t, func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		switch {
		case r.URL.Path == "/waits":
			onceMore.Do(func() { close(waits) })
			return
		case strings.HasPrefix(r.URL.Path, "/web/part-"):
			once.Do(func() { close(asked) })
			<-waits
		}
		next.ServeHTTP(w, r)
	})
	defer onceMore.Do(func() { close(waits) }) // or the server wouldn't close
	tab := newTab(t, slow.URL)
	tab.BeforePages(`{
		const send = XMLHttpRequest.prototype.send;
		XMLHttpRequest.prototype.send = function () {
			navigator.sendBeacon("/waits");
			return send.apply(this, arguments);
		};
	}`)
	tab.Go(startLink)
	tab.Inc(startSeries)
	tab.WaitExposition("# HELP requests_total Requests.\n# TYPE requests_total counter\n" + startSeries + " 4\n")
	<-asked
	var slots []int
	tab.Eval(waited, &slots)
	require.Empty(t, slots, "nothing waited so far")

	tab.openAsk()
	tab.Ask("sum(requests_total)")
	tab.WaitAnswered("sum(requests_total)")
	tab.Eval(waited, &slots)
	require.NotEmpty(t, slots, "the query engine isn't in the first part")
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
