package e2e

import (
	"testing"

	"github.com/stretchr/testify/require"

	"metricplayground/tutorials"
	"metricplayground/tutorials/author"
	"metricplayground/tutorials/lessons"
)

// stage is a task as a learner does it. With a remark, the first deeds are a
// move that is wrong and teaches something.
type stage struct {
	task   string
	remark string
	wrong  []deed
	deeds  []deed
}

// byHand is every lesson as somebody does it who doesn't ask to be shown. Each is
// done in one language here; the test of "show me" takes the other one.
func byHand() []struct {
	path   string
	stages []stage
} {
	const (
		get      = `http_requests_total{method="get"}`
		post     = `http_requests_total{method="post"}`
		local    = `requests_total{method="get", clientip="127.0.0.1"}`
		remote   = `requests_total{method="post", clientip="192.168.0.1"}`
		mixed    = `requests_total{method="get", clientip="192.168.0.1"}`
		room     = "room_temperature_celsius"
		inflight = "my_inprogress_requests"
		duration = "request_duration_seconds"
		response = "response_time_seconds"
		rpc      = "rpc_duration_seconds"
		jobs     = "job_duration_seconds"
		dotted   = "http.server.active_requests"
		undotted = "http_server_active_requests"
		requests = "http_requests_total"
		orders   = "orders_total"
		exports  = "exports_failed_total"
		full     = `exports_failed_total{reason="disk_full"}`
		timeout  = `exports_failed_total{reason="timeout"}`
		buckets  = "request_duration_seconds_bucket[5m]"
		video    = `queue_length{queue="video"}`
	)
	user := func(id string) string { return `http_requests_total{method="get", user_id="` + id + `"}` }
	return []struct {
		path   string
		stages []stage
	}{
		{"/lessons/scrape", []stage{
			{"press", "pressed-post", []deed{press(post, "inc", 1)}, []deed{predict("which-line", 0), press(get, "inc", 1)}},
			{"read", "", nil, []deed{readText()}},
			{"wait", "", nil, []deed{predict("who-sends", 2), pass("15s")}},
			{"gone", "warmed", []deed{press(room, "inc", 1)}, []deed{amount(room, "30", "set"), enter(room, "22")}},
		}},
		{"/zh/lessons/counter", []stage{
			{"create", "gauge-as-counter", []deed{create("gauge", "c1", "")}, []deed{edit("c1", "type", "counter")}},
			{"count", "", nil, []deed{press("c1", "inc", 1), amount("c1", "2", "add")}},
			{"refused", "", nil, []deed{predict("minus-one", 0), amount("c1", "-1", "add")}},
			{"python", "", nil, []deed{predict("which-name", 1), format("python")}},
		}},
		{"/lessons/counter-resets", []stage{
			{"ten", "took-away", []deed{amount("jobs_done_total", "-10", "add")}, []deed{enter("jobs_done_total", "10"), pass("15s")}},
			{"restart", "", nil, []deed{predict("what-is-left", 1), restart()}},
			{"ask", "not-scraped", []deed{amount("jobs_done_total", "4", "add"), asks("increase(jobs_done_total[5m])")}, []deed{predict("how-many", 0), pass("15s")}},
			{"unseen", "", nil, []deed{predict("and-now", 1), pass("1m"), restart(), amount("jobs_done_total", "12", "add"), pass("15s")}},
			{"created", "", nil, []deed{format("openmetrics1")}},
		}},
		{"/zh/lessons/gauge", []stage{
			{"create", "made-a-counter", []deed{create("counter", inflight, "")}, []deed{edit(inflight, "type", "gauge")}},
			{"flow", "", nil, []deed{press(inflight, "inc", 3), press(inflight, "dec", 2)}},
			{"too-many", "", nil, []deed{predict("minus-ten", 2), amount(inflight, "-10", "add")}},
			{"repair", "added-not-set", []deed{amount(inflight, "4.2", "add")}, []deed{amount(inflight, "4.2", "set")}},
			{"draw", "", nil, []deed{predict("what-is-known", 1), draws(inflight, "0", "10", "5")}},
		}},
		{"/lessons/labels", []stage{
			{"create", "values-as-names", []deed{create("counter", "requests_total", "method")}, []deed{predict("how-many-lines", 2), edit("requests_total", "labels", "method, clientip")}},
			{"count", "", nil, []deed{combine("requests_total", "get", "127.0.0.1"), press(local, "inc", 1), combine("requests_total", "post", "192.168.0.1"), press(remote, "inc", 3)}},
			{"by-name", "", nil, []deed{combine("requests_total", "get", "192.168.0.1"), press(mixed, "inc", 1)}},
			{"missing", "", nil, []deed{addLine(`inc requests_total{method="get"}`)}},
			{"swapped", "", nil, []deed{predict("wrong-place", 2), combine("requests_total", "127.0.0.1", "get")}},
		}},
		{"/zh/lessons/cardinality", []stage{
			{"price", "", nil, []deed{click("#price-tag")}},
			{"users", "instead-of", []deed{edit("http_requests_total", "labels", "user_id")}, []deed{predict("three-users", 1), edit("http_requests_total", "labels", "method, user_id"), combine("http_requests_total", "get", "1001"), press(user("1001"), "inc", 1), combine("http_requests_total", "get", "1002"), press(user("1002"), "inc", 1), combine("http_requests_total", "get", "1003"), press(user("1003"), "inc", 1)}},
			{"wait", "", nil, []deed{predict("who-forgets", 1), pass("10m")}},
			{"histogram", "", nil, []deed{predict("thousand-users", 0), grows(duration, "user_id", "1000", "3", "42,000"), combine(duration, "1001"), combine(duration, "1002"), combine(duration, "1003")}},
			{"clean", "", nil, []deed{edit("http_requests_total", "labels", "method"), remove(duration)}},
		}},
		{"/lessons/histogram", []stage{
			{"eight", "on-the-bound", []deed{amount("hh", "5", "observe")}, []deed{predict("where-does-8-go", 0), amount("hh", "8", "observe")}},
			{"minus-eight", "", nil, []deed{predict("where-does-minus-8-go", 1), enter("hh", "-8")}},
			{"draw", "", nil, []deed{draws("hh", "-5", "5", "10")}},
			{"per-bucket", "", nil, []deed{click(`[data-metric="hh"] [data-act="picture"]`), predict("can-it-fall", 0), click(`[data-metric="hh"] [data-act="view"] input[value="true"]`)}},
			{"no-sum", "", nil, []deed{format("python")}},
		}},
		{"/zh/lessons/quantiles-from-buckets", []stage{
			{"lab", "", nil, []deed{predict("what-p95", 1), lab(duration)}},
			{"same", "on-the-bound", []deed{click("#lab-close"), amount(duration, "0.2", "observe")}, []deed{click("#undo"), predict("does-it-move", 1), many(duration, "0.205", "100")}},
			{"narrow", "half-way", []deed{lab(duration), click("#lab-split")}, []deed{click("#lab-split"), click("#lab-close")}},
			{"top", "", nil, []deed{predict("eight-seconds", 1), many(duration, "8", "50")}},
		}},
		{"/lessons/choosing-buckets", []stage{
			{"units", "", nil, []deed{predict("what-p95", 1), layout(rpc, "default")}},
			{"near", "too-many", []deed{layout(rpc, "0.005 0.01 0.025 0.05 0.1 0.25 0.5 0.6 0.7 1 2.5 5 10")}, []deed{predict("where", 1), lab(rpc), click(`[aria-label="Remove the bound 0.005"]`), click(`[aria-label="Remove the bound 0.01"]`), click("#lab-close")}},
			{"slow", "", nil, []deed{predict("what-p99", 1), draws(rpc, "30", "30", "20")}},
			{"reach", "", nil, []deed{layout(rpc, "0.1 0.25 0.5 0.6 0.7 1 2.5 10 30")}},
		}},
		{"/zh/lessons/summary", []stage{
			{"slow", "", nil, []deed{click(`[data-metric="rpc_seconds"] [data-act="picture"]`), predict("which-dot", 0), enter("rpc_seconds", "8")}},
			{"idle", "exactly-ten", []deed{pass("10m")}, []deed{predict("after-silence", 2), pass("1m")}},
			{"again", "", nil, []deed{amount("rpc_seconds", "0.2", "observe")}},
			{"python", "", nil, []deed{predict("python-lines", 1), format("python")}},
		}},
		{"/zh/lessons/histogram-or-summary", []stage{
			{"mean-of-quantiles", "took-the-max", []deed{asks(`max(call_seconds{quantile="0.99"})`)}, []deed{predict("true-p99", 0), predict("what-avg-says", 1), asks(`avg(call_seconds{quantile="0.99"})`)}},
			{"merge", "quantile-first", []deed{asks(`avg(histogram_quantile(0.99, call_duration_seconds_bucket))`)}, []deed{predict("can-be-added", 1), asks(`histogram_quantile(0.99, sum by (le) (call_duration_seconds_bucket))`)}},
			{"plain-mean", "", nil, []deed{asks(`sum(call_seconds_sum) / sum(call_seconds_count)`)}},
		}},
		{"/lessons/native-histograms", []stage{
			{"native", "both-already", []deed{editing(jobs, ".form-native input")}, []deed{predict("how-many-lines", 2), editing(jobs, `[name="buckets"][value="b-"]`)}},
			{"find", "", nil, []deed{predict("who-shows", 0), format("openmetrics2")}},
			{"compare", "", nil, []deed{lab(jobs), click("#lab-close")}},
			{"both", "", nil, []deed{layout(jobs, "1 10 100")}},
		}},
		{"/lessons/formats", []stage{
			{"exemplar", "plain-increment", []deed{press("orders_total", "inc", 1)}, []deed{predict("where-is-the-trace", 1), exemplar("orders_total", "4bf92f35")}},
			{"find", "", nil, []deed{format("openmetrics1")}},
			{"unknown", "", nil, []deed{create("counter", "jobs", "")}},
			{"known", "", nil, []deed{edit("jobs", "name", "jobs_total")}},
			{"others", "", nil, []deed{format("openmetrics2"), format("proto")}},
		}},
		{"/zh/lessons/python-and-go", []stage{
			{"beside", "", nil, []deed{click("#compare")}},
			{"payment", "other-bucket", []deed{amount("payment_seconds", "3", "observe")}, []deed{predict("bound", 0), amount("payment_seconds", "0.7", "observe")}},
			{"outdoor", "", nil, []deed{amount("outdoor_celsius", "21.5", "observe"), amount("outdoor_celsius", "-4", "observe")}},
			{"restart", "no-time-passed", []deed{click("#compare"), format("python"), restart()}, []deed{pass("1m"), restart()}},
		}},
		{"/lessons/broken", []stage{
			{"quote", "doubled", []deed{writes("tokens", `14"`, `14""`)}, []deed{predict("good-lines", 2), writes("tokens", `14""`, `14\"`)}},
			{"path", "one-quote-more", []deed{writes("volumes", `C:\"`, `C:\""`), writes("volumes", `D:\"`, `D:\""`)}, []deed{writes("volumes", `C:\""`, `C:\\"`), writes("volumes", `D:\""`, `D:\\"`)}},
			{"comma", "ten-times", []deed{writes("temperatures", "35,5", "355")}, []deed{predict("what-of-sda", 1), writes("temperatures", "355", "35.5"), writes("temperatures", "41,0", "41.0")}},
			{"twice", "", nil, []deed{predict("who-refuses", 2), writes("reads", "# HELP disk_reads_total Reads done.\n# TYPE disk_reads_total counter\ndisk_reads_total{disk=\"sdb\"}", `disk_reads_total{disk="sdb"}`)}},
			{"same", "one-left", []deed{writes("backups", "backup_size_bytes{name=\"data\"} 52428800\n", "")}, []deed{predict("same-labels", 0), click("#paste-undo"), writes("backups", `"data"} 5`, `"data",host="web"} 5`), writes("backups", `"data"} 7`, `"data",host="db"} 7`)}},
		}},
		{"/lessons/naming", []stage{
			{"total", "", nil, []deed{predict("longer-name", 1), edit("http_requests", "name", "http_requests_total"), priced("http_requests_total", "1106")}},
			{"no-type", "total-on-gauge", []deed{edit("queue_length_gauge", "name", "queue_length_total")}, []deed{edit("queue_length_total", "name", "queue_length")}},
			{"unit", "", nil, []deed{edit("response_time_ms", "name", response)}},
			{"values", "", nil, []deed{predict("how-long", 1), edit(response, "bounds", "0.1 0.25 0.5"), restart(), amount(response, "0.12", "observe")}},
			{"clean", "", nil, []deed{edit("free_disk_kb", "name", "free_disk_bytes"), edit("free_disk_bytes", "help", "Disk space that is free."), amount("free_disk_bytes", "2097152", "set")}},
		}},
		{"/zh/lessons/utf8-names", []stage{
			{"make", "made-a-counter", []deed{create("counter", dotted, "")}, []deed{predict("which-line", 1), edit(dotted, "type", "gauge"), amount(`{"`+dotted+`"}`, "3", "set")}},
			{"underscores", "", nil, []deed{predict("what-curl-gets", 0), escaping("underscores")}},
			{"collide", "renamed", []deed{edit(dotted, "name", undotted)}, []deed{click("#undo"), predict("how-many-left", 1), create("gauge", undotted, ""), amount(undotted, "7", "set")}},
			{"values", "", nil, []deed{escaping("values")}},
		}},
		{"/lessons/rate", []stage{
			{"scrape", "", nil, []deed{scrapeAndWait()}},
			{"rate", "counter-itself", []deed{asks(requests)}, []deed{asks("rate(" + requests + "[1m])")}},
			{"short", "two-samples", []deed{asks("rate(" + requests + "[30s])")}, []deed{predict("shorter", 0), asks("rate(" + requests + "[15s])")}},
			{"failed", "", nil, []deed{target(1, "fail"), pass("15s"), asks("rate(" + requests + "[30s])"), asks("rate(" + requests + "[1m])")}},
		}},
		{"/zh/lessons/increase", []stage{
			{"three", "", nil, []deed{press(orders, "inc", 1), pass("15s"), press(orders, "inc", 1), pass("15s"), press(orders, "inc", 1), pass("15s")}},
			{"minute", "moved-on", []deed{pass("15s"), asks("increase(" + orders + "[1m])")}, []deed{click("#undo"), click("#undo"), predict("how-many", 0), asks("increase(" + orders + "[1m])")}},
			{"explain", "", nil, []deed{answer("explain")}},
			{"longer", "", nil, []deed{asks("increase(" + orders + "[2m])"), asks("increase(" + orders + "[5m])")}},
			{"exact", "", nil, []deed{asks("increase(" + orders + "[2m] anchored)")}},
		}},
		{"/lessons/first-increment", []stage{
			{"first", "", nil, []deed{combine(exports, "disk_full"), press(full, "inc", 1), pass("1m")}},
			{"ask", "", nil, []deed{predict("how-many", 0), asks("increase(" + exports + "[5m])")}},
			{"zero", "", nil, []deed{combine(exports, "timeout"), pass("15s")}},
			{"counted", "", nil, []deed{press(timeout, "inc", 1), pass("1m")}},
		}},
		{"/zh/lessons/rate-then-sum", []stage{
			{"rates", "", nil, []deed{asks("sum(rate(" + requests + "[1m]))")}},
			{"total", "", nil, []deed{predict("who-restarts", 0), asks("rate(sum(" + requests + ")[1m:15s])")}},
			{"restart", "wrong-replica", []deed{restart()}, []deed{click("#undo"), target(2, "restart"), pass("15s")}},
			{"explain", "", nil, []deed{answer("explain")}},
		}},
		{"/lessons/histogram-quantile", []stage{
			{"sum", "all-series", []deed{asks("rate(" + buckets + ")")}, []deed{asks("sum by (le) (rate(" + buckets + "))")}},
			{"quantile", "", nil, []deed{asks("histogram_quantile(0.9, sum by (le) (rate(" + buckets + ")))")}},
			{"lost", "", nil, []deed{predict("no-le", 2), asks("histogram_quantile(0.9, sum(rate(" + buckets + ")))")}},
			{"paths", "", nil, []deed{asks("histogram_quantile(0.9, sum by (le, path) (rate(" + buckets + ")))")}},
			{"idle", "", nil, []deed{predict("nobody", 0), pass("10m")}},
		}},
		{"/zh/lessons/staleness", []stage{
			{"four", "", nil, []deed{asks("queue_length")}},
			{"dropped", "", nil, []deed{predict("line-gone", 0), drop(video), pass("15s")}},
			{"failed", "", nil, []deed{target(2, "fail"), pass("15s"), asks("up")}},
			{"gone", "too-early", []deed{target(2, "register"), pass("15s")}, []deed{predict("what-of-up", 0), pass("1m")}},
			{"old", "", nil, []deed{scrapeEvery("0s"), pass("1m"), scrapeNow(), pass("1m"), pass("1m"), pass("1m"), pass("1m"), asks("time() - timestamp(queue_length)")}},
		}},
	}
}

// course is the built-in course.
func course(t testing.TB) *tutorials.Course {
	t.Helper()
	c, err := author.Load(lessons.Files)
	require.NoError(t, err)
	return c
}

func task(id, done string) element {
	return css(`[data-testid="task"][data-task="` + id + `"][data-done="` + done + `"]`)
}

func remark(id string) element { return css(`[data-remark="` + id + `"]`) }

func (tab *Tab) do(deeds []deed) {
	for _, d := range deeds {
		d(tab)
	}
}

func TestEveryLessonByHand(t *testing.T) {
	var done []string
	for _, l := range byHand() {
		t.Run(l.path, func(t *testing.T) {
			tab := openTab(t, l.path)
			for i, s := range l.stages {
				tab.WaitFor(task(s.task, "false"))
				if s.remark != "" {
					tab.do(s.wrong)
					tab.WaitFor(remark(s.remark))
					require.True(t, tab.Has(task(s.task, "false")), "the wrong move doesn't do task %s", s.task)
				}
				tab.do(s.deeds)
				tab.WaitFor(task(s.task, "true"))
				if s.remark != "" {
					tab.WaitGone(remark(s.remark))
				}
				if i == len(l.stages)/2 {
					tab.comesBack(s.task)
				}
			}
			tab.WaitFor(css(`[data-testid="lesson-end"]`))
		})
		done = append(done, l.path)
	}
	require.Len(t, done, len(course(t).Lessons()), "every lesson is done by hand")
}

// comesBack reloads a lesson half-way: what was done and made is still there.
func (tab *Tab) comesBack(newest string) {
	tab.t.Helper()
	const sheet = `document.querySelector("#paste")?.value ?? ""`
	var written string
	tab.Eval(sheet, &written)
	before, ticked := tab.Exposition(), tab.Count(`[data-testid="task"][data-done="true"]`)
	tab.WaitJS("the work is kept", `Object.keys(localStorage).some((key) => key.startsWith("playground.lesson."))`)
	tab.Reload()
	tab.WaitFor(task(newest, "true"))
	require.Equal(tab.t, ticked, tab.Count(`[data-testid="task"][data-done="true"]`))
	tab.Wait("the text is what it was", func() (bool, error) { return tab.Exposition() == before, nil })
	tab.WaitJS("the newest text is what it was", sheet+" === "+quote(written))
}
