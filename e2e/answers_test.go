package e2e

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/golang/snappy"
	modelexemplar "github.com/prometheus/prometheus/model/exemplar"
	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/prompb"
	"github.com/prometheus/prometheus/promql"
	"github.com/prometheus/prometheus/tsdb/chunkenc"
	"github.com/stretchr/testify/require"

	"metricplayground/metrics/script"
	"metricplayground/metrics/timeline"
)

// asked is a script with the questions in it. What is compared is each answer
// of a real Prometheus that was given the samples with that of the engine over
// our own storage.
type asked struct{ name, src string }

func askedScripts() []asked {
	const web = `counter http_requests_total{path, code} "Requests."
histogram request_duration_seconds{path} "Latency." buckets default
gauge in_flight "Requests in flight."
summary job_seconds "Jobs." quantiles 0.5~0.05 0.99~0.001
init http_requests_total{path="/", code="200"}
init http_requests_total{path="/", code="500"}
init http_requests_total{path="/a", code="200"}
init request_duration_seconds{path="/"}
init request_duration_seconds{path="/a"}
`
	const common = `
query {job="playground"}
query up
query count by (__name__) ({job="playground"})
query rate(http_requests_total[1m])
query sum by (instance, code) (increase(http_requests_total[2m]))
query histogram_quantile(0.9, sum by (le) (rate(request_duration_seconds_bucket[2m])))
query changes(up[3m])
query resets(http_requests_total[5m])
query absent(up{instance="replica-2:8080"})
`
	return []asked{
		{"a counter by hand", "counter c\nscrape every 15s\ninc c\nadvance 40s\ninc c times 3\nadvance 50s\ninc c\nadvance 2m\n" +
			"query c\nquery rate(c[1m])\nquery increase(c[1m])\nquery increase(c[5m])\nquery irate(c[1m])\nquery c - c offset 1m\nquery timestamp(c)\n" +
			"query sum_over_time(c[45s])\nquery rate(c[15s])\nquery c[1m]\n"},
		{"traffic", web + "scrape every 15s\nadvance 10m traffic seed 1\n" + common +
			"query deriv(in_flight[2m])\nquery avg_over_time(in_flight[1m])\nquery rate(job_seconds_sum[2m]) / rate(job_seconds_count[2m])\nquery max_over_time(rate(http_requests_total[1m])[5m:30s])\n"},
		{"two replicas, one restarted", web + "replicas 2\nscrape every 15s jitter 2s\nadvance 4m traffic seed 2\non replica 2 restart\nadvance 4m traffic seed 3\n" + common},
		{"failures", web + "replicas 3\nscrape every 15s\nadvance 2m traffic seed 4\nfail scrape times 3\nfail scrape on replica 2 with timeout times 2\nfail scrape on replica 3 with text\nadvance 4m traffic seed 5\n" + common +
			"query scrape_duration_seconds\nquery scrape_samples_scraped\nquery scrape_series_added\n"},
		{"a target goes and comes back", web + "replicas 2\nscrape every 15s\nadvance 2m traffic seed 6\nderegister replica 2\nadvance 3m traffic seed 7\nregister replica 2\nadvance 2m traffic seed 8\n" + common},
		{"a target goes for a moment", web + "replicas 2\nscrape every 15s\nadvance 2m traffic seed 6\nderegister replica 2\nadvance 20s\nregister replica 2\nadvance 2m traffic seed 8\n" + common},
		{"scaled up and down", web + "scrape every 10s\nadvance 1m traffic\nreplicas 3\nadvance 2m traffic\nreplicas 1\nadvance 3m traffic\n" + common},
		{"series that come and go", "counter c{a}\ngauge g{a}\nscrape every 15s\ninc c{a=\"x\"}\nset g{a=\"x\"} 1\nadvance 1m\ninc c{a=\"y\"} times 5\nset g{a=\"y\"} NaN\nadvance 1m\ndrop c{a=\"x\"}\ndrop g{a=\"x\"}\nadvance 1m\nset g{a=\"x\"} -Inf\ninc c{a=\"x\"} times 9\nadvance 2m\nremove g\nadvance 1m\n" +
			"query c\nquery g\nquery sum(increase(c[3m]))\nquery rate(c[1m])\nquery count_over_time(g[2m])\nquery last_over_time(c[1m])\nquery topk(1, c)\nquery g > 0\nquery c or g\n"},
		{"native histograms", "histogram h{path} native 1.1\nreplicas 2\nscrape every 15s as proto\nadvance 15s\nobserve h{path=\"/\"} lognormal(0.3, 1) times 200 seed 1\non replica 2 observe h{path=\"/\"} normal(0, 1) times 100 seed 2\nadvance 1m\nobserve h{path=\"/\"} lognormal(0.3, 1) times 300 seed 3\nadvance 1m\nrestart\nobserve h{path=\"/\"} 0.5 times 20\nadvance 2m\n" +
			"query h\nquery rate(h[1m])\nquery histogram_quantile(0.9, rate(h[2m]))\nquery histogram_quantile(0.5, sum(rate(h[2m])))\nquery histogram_count(increase(h[2m]))\nquery histogram_fraction(0, 0.5, h)\nquery histogram_avg(h)\nquery histogram_sum(rate(h[1m]))\nquery histogram_stddev(h)\nquery avg_over_time(h[1m])\nquery resets(h[4m])\n"},
		{"classic and native side by side", "histogram h buckets 0.1 0.5 1 native 1.5\nscrape every 15s\nadvance 3m traffic seed 9\nscrape every 15s as proto\nadvance 3m traffic seed 10\nfail scrape\nadvance 1m\n" +
			"query h\nquery h_bucket\nquery histogram_quantile(0.9, rate(h_bucket[2m]))\nquery histogram_quantile(0.9, rate(h[2m]))\nquery rate(h_sum[1m])\nquery count({__name__=~\"h.*\"})\n"},
		{"OpenMetrics with a slow clock", web + "replicas 2\non replica 2 clock 30s behind\non replica 2 restart\nscrape every 15s as openmetrics1\nadvance 5m traffic seed 11\n" + common +
			"query http_requests_created\nquery time() - http_requests_created\n"},
		{"the job is taken out and put back", web + "scrape every 15s\nadvance 2m traffic\nscrape never\nadvance 2m\nscrape every 30s\nadvance 3m traffic\n" + common},
		{"scraped by hand", "gauge g\nset g 1\nscrape\nadvance 1s\nset g 2\nscrape\nadvance 6m\nset g 3\nscrape\nadvance 1m\n" +
			"query g\nquery avg_over_time(g[10m])\nquery delta(g[10m])\nquery g offset 5m\nquery idelta(g[10m])\n"},
		{"exemplars", "counter c_total{a}\nhistogram h buckets 1 2 native 1.5\nreplicas 2\nscrape every 15s as openmetrics1\ninc c_total{a=\"x\"} exemplar {trace_id=\"1\"}\non replica 2 observe h 1.5 exemplar {trace_id=\"2\"}\nadvance 1m\n" +
			"inc c_total{a=\"x\"} exemplar {trace_id=\"3\", span_id=\"x\"}\ninc c_total{a=\"y\"} exemplar {trace_id=\"4\"}\nobserve h 0.5 exemplar {trace_id=\"5\"}\nadvance 1m\nscrape every 15s as proto\nobserve h 1.7 exemplar {trace_id=\"6\"}\nadvance 1m\nobserve h 9 exemplar {trace_id=\"7\"}\nadvance 1m\n" +
			"query rate(c_total[1m])\nquery h_bucket\nquery h\n"},
		{"odd names and values", "counter \"my.metric\"{\"a label\"} \"Dots.\"\ninc {\"my.metric\", \"a label\"=\"温度\"} times 3\ngauge g{job, instance}\nset g{job=\"j\", instance=\"i\"} 1e-320\nsummary s quantiles 0.5~0.05 1~0\nhistogram h buckets -1 2.5e+06\nobserve h 3\nscrape every 5s\nadvance 30s\nobserve s -4\nadvance 1m\n" +
			"query {\"my.metric\"}\nquery g\nquery s\nquery h_bucket\nquery {exported_job=\"j\"}\nquery rate({\"my.metric\"}[1m])\nquery quantile(0.5, {__name__=~\".+\"})\n"},
	}
}

// TestAnswersAreThoseOfPrometheus hands the samples of scripts to a real
// Prometheus and compares its answers with ours, value by value.
func TestAnswersAreThoseOfPrometheus(t *testing.T) {
	p := runPrometheus(t, "global: {scrape_interval: 1h}\n",
		"--web.enable-remote-write-receiver", "--storage.tsdb.retention.time=100y", "--enable-feature=exemplar-storage")
	p.waitReady()
	engine := promql.NewEngine(promql.EngineOpts{
		MaxSamples: 50_000_000, Timeout: time.Minute, EnableAtModifier: true, EnableNegativeOffset: true,
		NoStepSubqueryIntervalFn: func(int64) int64 { return time.Minute.Milliseconds() },
	})
	defer engine.Close()
	answers, values, exemplars := 0, 0, 0
	scripts := askedScripts()
	require.GreaterOrEqual(t, len(scripts), 12)
	for i, a := range scripts {
		// Each has its own days, far from the others'.
		start := script.DefaultStart().Add(time.Duration(i) * 48 * time.Hour)
		session := script.New(script.Options{Start: start})
		require.NoError(t, session.Run(a.src), a.name)
		snapshot := session.Snapshot()
		store := timeline.New()
		require.NoError(t, store.Follow(snapshot.Scrapes))
		p.write(store)
		t.Run(a.name, func(t *testing.T) {
			exemplars += p.compareExemplars(t, store, start, snapshot.Now)
			half := start.Add(snapshot.Now.Sub(start) / 2)
			for _, q := range snapshot.Questions {
				for _, at := range []time.Time{start.Add(31 * time.Second), half, snapshot.Now.Add(-7 * time.Second), snapshot.Now, snapshot.Now.Add(4*time.Minute + time.Second)} {
					query, err := engine.NewInstantQuery(context.Background(), store, nil, q.Expr, at)
					values += p.compare(t, query, err, "query", url.Values{"query": {q.Expr}, "time": {seconds(at)}})
					answers++
				}
				if q.Expr[len(q.Expr)-1] == ']' {
					continue // a range vector is for one moment
				}
				for _, step := range []time.Duration{7 * time.Second, 15 * time.Second} {
					end := snapshot.Now.Add(time.Minute)
					query, err := engine.NewRangeQuery(context.Background(), store, nil, q.Expr, start, end, step)
					values += p.compare(t, query, err, "query_range", url.Values{"query": {q.Expr}, "start": {seconds(start)}, "end": {seconds(end)}, "step": {fmt.Sprint(step.Seconds())}})
					answers++
				}
			}
		})
	}
	t.Logf("%d answers with %d values are the same, and %d exemplars", answers, values, exemplars)
	require.GreaterOrEqual(t, exemplars, 7)
	require.GreaterOrEqual(t, answers, 60)
	require.Greater(t, values, 10_000)
}

// waitReady waits until the storage takes samples.
func (p *prometheus) waitReady() {
	waitUntil(p.t, "Prometheus is ready", func() (bool, error) {
		answer, err := http.Get(p.url + "/-/ready")
		if err != nil {
			return false, err
		}
		return answer.StatusCode == http.StatusOK, answer.Body.Close()
	})
}

func seconds(t time.Time) string { return strconv.FormatFloat(float64(t.UnixMilli())/1000, 'f', 3, 64) }

// write hands all samples and exemplars of a storage to Prometheus, in the
// order of time, by remote write.
func (p *prometheus) write(store *timeline.Timeline) {
	q, err := store.Querier(math.MinInt64, math.MaxInt64)
	require.NoError(p.t, err)
	byTime := map[int64][]prompb.TimeSeries{}
	set := q.Select(context.Background(), true, nil, labels.MustNewMatcher(labels.MatchRegexp, "__name__", ".*"))
	for set.Next() {
		l := prompb.FromLabels(set.At().Labels(), nil)
		it := set.At().Iterator(nil)
		for kind := it.Next(); kind != chunkenc.ValNone; kind = it.Next() {
			series := prompb.TimeSeries{Labels: l}
			if kind == chunkenc.ValHistogram {
				at, h := it.AtHistogram(nil)
				series.Histograms = []prompb.Histogram{prompb.FromIntHistogram(at, h)}
			} else {
				at, v := it.At()
				series.Samples = []prompb.Sample{{Timestamp: at, Value: v}}
			}
			byTime[it.AtT()] = append(byTime[it.AtT()], series)
		}
	}
	var times []int64
	for at := range byTime {
		times = append(times, at)
	}
	slices.Sort(times)
	for _, at := range times {
		p.post(&prompb.WriteRequest{Timeseries: byTime[at]})
	}
	var all []prompb.TimeSeries
	for _, of := range exemplarsOf(p.t, store) {
		series := prompb.TimeSeries{Labels: prompb.FromLabels(of.SeriesLabels, nil)}
		for _, e := range of.Exemplars {
			series.Exemplars = append(series.Exemplars, prompb.Exemplar{Labels: prompb.FromLabels(e.Labels, nil), Value: e.Value, Timestamp: e.Ts})
		}
		all = append(all, series)
	}
	p.post(&prompb.WriteRequest{Timeseries: all})
}

// exemplarsOf are all exemplars of a storage.
func exemplarsOf(t testing.TB, store *timeline.Timeline) []modelexemplar.QueryResult {
	q, err := store.ExemplarQuerier(context.Background())
	require.NoError(t, err)
	all, err := q.Select(math.MinInt64, math.MaxInt64, []*labels.Matcher{labels.MustNewMatcher(labels.MatchRegexp, "__name__", ".+")})
	require.NoError(t, err)
	return all
}

// compareExemplars asks Prometheus for the exemplars of a time, which are to be the
// storage's, and gives how many there are.
func (p *prometheus) compareExemplars(t *testing.T, store *timeline.Timeline, from, to time.Time) int {
	t.Helper()
	var theirs []struct {
		SeriesLabels map[string]string
		Exemplars    []struct {
			Labels    map[string]string
			Value     string
			Timestamp float64
		}
	}
	require.NoError(t, p.get("/api/v1/query_exemplars?"+url.Values{"query": {`{job="playground"}`}, "start": {seconds(from)}, "end": {seconds(to)}}.Encode(), &theirs))
	var want, got []string
	for _, series := range theirs {
		for _, e := range series.Exemplars {
			want = append(want, at(labels.FromMap(series.SeriesLabels).String(), e.Timestamp)+" "+labels.FromMap(e.Labels).String()+" "+same(t, e.Value))
		}
	}
	for _, series := range exemplarsOf(t, store) {
		for _, e := range series.Exemplars {
			got = append(got, at(series.SeriesLabels.String(), float64(e.Ts)/1000)+" "+e.Labels.String()+" "+number(e.Value))
		}
	}
	require.ElementsMatch(t, want, got)
	return len(got)
}

func (p *prometheus) post(w *prompb.WriteRequest) {
	data, err := w.Marshal()
	require.NoError(p.t, err)
	request, err := http.NewRequest(http.MethodPost, p.url+"/api/v1/write", bytes.NewReader(snappy.Encode(nil, data)))
	require.NoError(p.t, err)
	request.Header.Set("Content-Encoding", "snappy")
	request.Header.Set("Content-Type", "application/x-protobuf")
	answer, err := http.DefaultClient.Do(request)
	require.NoError(p.t, err)
	said, _ := io.ReadAll(answer.Body)
	answer.Body.Close()
	require.Less(p.t, answer.StatusCode, 300, string(said))
}

// compare asks Prometheus the same, and gives how many values were compared.
func (p *prometheus) compare(t *testing.T, query promql.Query, err error, path string, form url.Values) int {
	t.Helper()
	require.NoError(t, err, form)
	defer query.Close()
	ours := query.Exec(context.Background())
	var theirs struct {
		ResultType string
		Result     json.RawMessage
	}
	fault := p.get("/api/v1/"+path+"?"+form.Encode(), &theirs)
	if ours.Err != nil || fault != nil {
		require.Error(t, ours.Err, "%v: %v", form, fault)
		require.Error(t, fault, "%v: %v", form, ours.Err)
		return 0
	}
	require.Equal(t, string(ours.Value.Type()), theirs.ResultType)
	want, got := answered(t, theirs.Result), valuesOf(t, ours)
	require.Equal(t, want, got, "%v", form)
	return len(want)
}

// answered makes an answer of the HTTP API a map from series and time to value.
func answered(t *testing.T, result json.RawMessage) map[string]string {
	var list []struct {
		Metric     map[string]string
		Value      []any
		Values     [][]any
		Histogram  []any
		Histograms [][]any
	}
	all := map[string]string{}
	if err := json.Unmarshal(result, &list); err != nil { // a scalar
		var pair []any
		require.NoError(t, json.Unmarshal(result, &pair), string(result))
		all["scalar"] = same(t, pair[1].(string))
		return all
	}
	for _, s := range list {
		name := labels.FromMap(s.Metric).String()
		if s.Value != nil {
			s.Values = append(s.Values, s.Value)
		}
		if s.Histogram != nil {
			s.Histograms = append(s.Histograms, s.Histogram)
		}
		for _, pair := range s.Values {
			all[at(name, pair[0].(float64))] = same(t, pair[1].(string))
		}
		for _, pair := range s.Histograms {
			h := pair[1].(map[string]any)
			buckets, _ := h["buckets"].([]any)
			all[at(name, pair[0].(float64))] = fmt.Sprint(h["count"], " ", h["sum"], " ", buckets)
		}
	}
	return all
}

func at(series string, seconds float64) string { return fmt.Sprintf("%s @%.3f", series, seconds) }

// valuesOf makes our answer the same.
func valuesOf(t *testing.T, result *promql.Result) map[string]string {
	all := map[string]string{}
	switch v := result.Value.(type) {
	case promql.Scalar:
		all["scalar"] = number(v.V)
	case promql.Vector:
		for _, s := range v {
			key := at(s.Metric.String(), float64(s.T)/1000)
			if all[key] = number(s.F); s.H != nil {
				all[key] = histogramText(promql.HPoint{H: s.H})
			}
		}
	case promql.Matrix:
		for _, s := range v {
			for _, f := range s.Floats {
				all[at(s.Metric.String(), float64(f.T)/1000)] = number(f.F)
			}
			for _, h := range s.Histograms {
				all[at(s.Metric.String(), float64(h.T)/1000)] = histogramText(h)
			}
		}
	default:
		t.Fatalf("an answer of type %T", v)
	}
	return all
}

// same writes a number of the HTTP API as number does.
func same(t *testing.T, text string) string {
	v, err := strconv.ParseFloat(text, 64)
	require.NoError(t, err)
	return number(v)
}

func number(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

// histogramText writes a histogram as answered does that of the HTTP API.
func histogramText(p promql.HPoint) string {
	data, err := json.Marshal(p)
	if err != nil {
		return err.Error()
	}
	var pair []any
	if err := json.Unmarshal(data, &pair); err != nil {
		return err.Error()
	}
	h := pair[1].(map[string]any)
	buckets, _ := h["buckets"].([]any)
	return fmt.Sprint(h["count"], " ", h["sum"], " ", buckets)
}
