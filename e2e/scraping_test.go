package e2e

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"math"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/golang/snappy"
	"github.com/prometheus/common/expfmt"
	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/model/value"
	"github.com/prometheus/prometheus/prompb"
	"github.com/prometheus/prometheus/tsdb/chunkenc"
	"github.com/stretchr/testify/require"

	"metricplayground/metrics/script"
	"metricplayground/metrics/timeline"
)

// livingReplica is a process with an address of its own. What happens to it, it
// does in a session whose virtual Prometheus scrapes it whenever the real one does.
type livingReplica struct {
	number  int
	before  map[int]string // what happens before its scrapes, from 1
	lock    sync.Mutex
	session *script.Session
	scrapes int
	err     error
	target  *httptest.Server
}

const interval = time.Second

// ServeHTTP is what a scrape gets.
func (r *livingReplica) ServeHTTP(w http.ResponseWriter, request *http.Request) {
	r.lock.Lock()
	r.scrapes++
	if err := r.session.Append(r.before[r.scrapes] + "advance 1s\n"); err != nil {
		r.err = err
	}
	scrapes := r.session.Snapshot().Scrapes
	scrape := scrapes[len(scrapes)-1]
	r.lock.Unlock()
	switch {
	case scrape.Outcome == script.ScrapeStatus:
		w.WriteHeader(http.StatusInternalServerError)
	case scrape.Outcome == script.ScrapeTimeout:
		<-request.Context().Done()
	case scrape.Format == script.ScrapeProto:
		w.Header().Set("Content-Type", string(expfmt.NewFormat(expfmt.TypeProtoDelim)))
		encoder := expfmt.NewEncoder(w, expfmt.NewFormat(expfmt.TypeProtoDelim))
		for _, f := range scrape.Families {
			_ = encoder.Encode(f)
		}
	default:
		w.Header().Set("Content-Type", "text/plain; version=0.0.4")
		_, _ = io.WriteString(w, timeline.Text(scrape))
	}
}

// count is how often it was scraped.
func (r *livingReplica) count() int {
	r.lock.Lock()
	defer r.lock.Unlock()
	return r.scrapes
}

// do lets something happen to the replica between two scrapes.
func (r *livingReplica) do(t *testing.T, src string) {
	r.lock.Lock()
	defer r.lock.Unlock()
	require.NoError(t, r.session.Append(src))
}

// TestPrometheusScrapesReplicas lets a real Prometheus scrape replicas in real
// time, while they restart, fail, and come and go, and compares all that it
// stored with what our virtual one made of the same happenings: the values, up
// and its likes, and each stale marker.
func TestPrometheusScrapesReplicas(t *testing.T) {
	const start = "counter c{path}\ngauge g\nhistogram h buckets 1 2\nsummary s quantiles 0.5~0.05\ninc c{path=\"/\"} times 10\nset g 1\nobserve h 1.5\nobserve s 2\n"
	replicas := []*livingReplica{
		{before: map[int]string{3: "inc c{path=\"/\"} times 5\n", 5: "restart\n", 6: "inc c{path=\"/\"}\n", 8: "drop c{path=\"/\"}\ninc c{path=\"/b\"}\n"}},
		{before: map[int]string{4: "fail scrape times 2\n", 7: "remove g\n"}},
		{before: map[int]string{4: "fail scrape with text\n", 6: "fail scrape with text times 2\n"}},
		{before: map[int]string{2: "inc c{path=\"/\"}\n"}},
		{before: map[int]string{1: "scrape every 1s as proto\nhistogram n native 1.1\nobserve n 3\n", 3: "observe n 4\n", 5: "restart\nobserve n 3\n", 6: "fail scrape\n"}},
		{before: map[int]string{4: "fail scrape with timeout\n", 5: "restart\n"}},
	}
	for i, r := range replicas {
		r.number, r.session = i+1, script.New(script.Options{})
		require.NoError(t, r.session.Run(start+"scrape every 1s\n"))
		r.target = httptest.NewServer(r)
		t.Cleanup(r.target.Close)
	}
	targets := filepath.Join(t.TempDir(), "targets.json")
	list := func(without int) {
		var all []string
		for _, r := range replicas {
			if r.number != without {
				all = append(all, fmt.Sprintf(`{"targets": [%q], "labels": {"instance": %q}}`, strings.TrimPrefix(r.target.URL, "http://"), timeline.Instance(r.number)))
			}
		}
		next := targets + ".next"
		require.NoError(t, os.WriteFile(next, []byte("["+strings.Join(all, ",")+"]"), 0o644))
		require.NoError(t, os.Rename(next, targets))
	}
	list(0)
	p := runPrometheus(t, fmt.Sprintf(`
global: {scrape_interval: 1s, scrape_timeout: 500ms, scrape_native_histograms: true}
scrape_configs:
  - {job_name: playground, file_sd_configs: [{files: [%q], refresh_interval: 1s}]}
`, targets))

	goes := replicas[3]
	waitUntil(t, "all were scraped", func() (bool, error) { return goes.count() >= 4, nil })
	list(goes.number)
	waitUntil(t, "the target is gone", func() (bool, error) {
		_, err := p.value(fmt.Sprintf(`up{instance=%q}`, timeline.Instance(goes.number)))
		return err != nil && strings.Contains(err.Error(), "has 0 results"), nil
	})
	gone := goes.count()
	goes.do(t, "deregister replica 1\nadvance 10s\nregister replica 1\n")
	list(0)
	waitUntil(t, "the target is back", func() (bool, error) { return goes.count() >= gone+3, nil })
	waitUntil(t, "all were scraped often", func() (bool, error) {
		return !slices.ContainsFunc(replicas, func(r *livingReplica) bool { return r.number != goes.number && r.count() < 12 }), nil
	})

	for _, r := range replicas {
		t.Run(fmt.Sprintf("replica %d", r.number), func(t *testing.T) {
			want := p.read(r.number)
			r.lock.Lock()
			defer r.lock.Unlock()
			require.NoError(t, r.err)
			store := timeline.New()
			require.NoError(t, store.Follow(r.session.Snapshot().Scrapes))
			got := read(t, store)
			rounds := min(rounds(want), rounds(got)) - 1 // one may be under way
			require.GreaterOrEqual(t, rounds, 6)
			require.Equal(t, told(want, rounds), told(got, rounds))
		})
	}
}

// moment is a sample of a series, whoever stored it.
type moment struct {
	t     int64
	value string // "x" for a stale marker
}

// read gives all that Prometheus stored of a replica, by series without job
// and instance, by remote read: that shows stale markers.
func (p *prometheus) read(replica int) map[string][]moment {
	query := &prompb.Query{EndTimestampMs: math.MaxInt64, Matchers: []*prompb.LabelMatcher{{Name: "instance", Value: timeline.Instance(replica)}}}
	data, err := (&prompb.ReadRequest{Queries: []*prompb.Query{query}}).Marshal()
	require.NoError(p.t, err)
	answer, err := http.Post(p.url+"/api/v1/read", "application/x-protobuf", bytes.NewReader(snappy.Encode(nil, data)))
	require.NoError(p.t, err)
	defer answer.Body.Close()
	data, err = io.ReadAll(answer.Body)
	require.NoError(p.t, err)
	require.Equal(p.t, http.StatusOK, answer.StatusCode, string(data))
	data, err = snappy.Decode(nil, data)
	require.NoError(p.t, err)
	var response prompb.ReadResponse
	require.NoError(p.t, response.Unmarshal(data))
	all := map[string][]moment{}
	for _, s := range response.Results[0].Timeseries {
		b := labels.NewBuilder(labels.EmptyLabels())
		for _, l := range s.Labels {
			b.Set(l.Name, l.Value)
		}
		name := b.Del("job", "instance").Labels().String()
		for _, f := range s.Samples {
			all[name] = append(all[name], moment{f.Timestamp, momentValue(f.Value)})
		}
		for _, h := range s.Histograms {
			whole := h.ToIntHistogram()
			all[name] = append(all[name], moment{h.Timestamp, momentHistogram(whole.Count, whole.Sum)})
		}
		sort.Slice(all[name], func(i, j int) bool { return all[name][i].t < all[name][j].t })
	}
	return all
}

// read gives all that our storage holds.
func read(t *testing.T, store *timeline.Timeline) map[string][]moment {
	q, err := store.Querier(math.MinInt64, math.MaxInt64)
	require.NoError(t, err)
	all := map[string][]moment{}
	set := q.Select(context.Background(), true, nil, labels.MustNewMatcher(labels.MatchEqual, "job", timeline.Job))
	for set.Next() {
		name := labels.NewBuilder(set.At().Labels()).Del("job", "instance").Labels().String()
		it := set.At().Iterator(nil)
		for kind := it.Next(); kind != chunkenc.ValNone; kind = it.Next() {
			if kind == chunkenc.ValHistogram {
				at, h := it.AtHistogram(nil)
				all[name] = append(all[name], moment{at, momentHistogram(h.Count, h.Sum)})
			} else {
				at, v := it.At()
				all[name] = append(all[name], moment{at, momentValue(v)})
			}
		}
	}
	return all
}

func momentValue(v float64) string {
	if value.IsStaleNaN(v) {
		return "x"
	}
	return number(v)
}

func momentHistogram(count uint64, sum float64) string {
	if value.IsStaleNaN(sum) {
		return "x"
	}
	return fmt.Sprintf("%d observations, %v in all", count, sum)
}

const upSeries = `{__name__="up"}`

// rounds is how many scrapes there were.
func rounds(all map[string][]moment) int { return len(scraped(all)) }

// scraped is when the scrapes were.
func scraped(all map[string][]moment) []int64 {
	var times []int64
	for _, m := range all[upSeries] {
		if m.value != "x" {
			times = append(times, m.t)
		}
	}
	return times
}

// told writes the samples of the first scrapes with their numbers in place of
// their times. What came between two scrapes says how many intervals after the
// first of them. What a scrape took isn't told, only that it was.
func told(all map[string][]moment, rounds int) string {
	times := scraped(all)
	var names []string
	for name := range all {
		names = append(names, name)
	}
	slices.Sort(names)
	var b strings.Builder
	for _, name := range names {
		b.WriteString(name)
		for _, m := range all[name] {
			n, exact := slices.BinarySearch(times, m.t)
			if n >= rounds {
				break
			}
			v := m.value
			if strings.Contains(name, "scrape_duration_seconds") && v != "x" {
				v = "something"
			}
			if exact {
				fmt.Fprintf(&b, " %s@%d", v, n+1)
			} else {
				after := math.Round(float64(m.t-times[n-1]) / float64(interval.Milliseconds()))
				fmt.Fprintf(&b, " %s@%d+%g", v, n, after)
			}
		}
		b.WriteString("\n")
	}
	return b.String()
}
