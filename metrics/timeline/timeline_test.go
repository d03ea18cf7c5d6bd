package timeline

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/storage"
	"github.com/prometheus/prometheus/tsdb/chunkenc"
	"github.com/stretchr/testify/require"

	"metricplayground/metrics/script"
)

// running is a session that has run a script.
func running(t testing.TB, src string) *script.Session {
	t.Helper()
	s := script.New(script.Options{})
	require.NoError(t, s.Run(src))
	return s
}

// followed is the timeline of a script.
func followed(t testing.TB, src string) *Timeline {
	t.Helper()
	timeline := New()
	require.NoError(t, timeline.Follow(running(t, src).Snapshot().Scrapes))
	return timeline
}

// stored writes all samples of the series whose name begins with one of some
// names, a series a line, as NAME{LABELS} VALUE@SECONDS ... Stale markers are
// crosses; job isn't shown.
func stored(t testing.TB, data storage.Queryable, names ...string) string {
	t.Helper()
	q, err := data.Querier(0, 1<<62)
	require.NoError(t, err)
	set := q.Select(context.Background(), true, nil, labels.MustNewMatcher(labels.MatchEqual, "job", Job))
	var b strings.Builder
	var it chunkenc.Iterator
	for set.Next() {
		s := set.At()
		wanted := len(names) == 0
		for _, name := range names {
			wanted = wanted || strings.HasPrefix(s.Labels().Get("__name__"), name)
		}
		if !wanted {
			continue
		}
		b.WriteString(labels.NewBuilder(s.Labels()).Del("job").Labels().String())
		for it = s.Iterator(it); ; {
			kind := it.Next()
			if kind == chunkenc.ValNone {
				break
			}
			at := float64(it.AtT()-script.DefaultStart().UnixMilli()) / 1000
			var sm sample
			switch kind {
			case chunkenc.ValHistogram:
				_, h := it.AtHistogram(nil)
				sm.h = &native{whole: h}
			case chunkenc.ValFloatHistogram:
				_, h := it.AtFloatHistogram(nil)
				sm.h = &native{float: h}
			default:
				_, sm.v = it.At()
			}
			switch {
			case sm.stale():
				fmt.Fprintf(&b, " x@%g", at)
			case sm.h != nil && sm.h.float != nil:
				fmt.Fprintf(&b, " {count:%g sum:%g}@%g", sm.h.float.Count, sm.h.float.Sum, at)
			case sm.h != nil:
				fmt.Fprintf(&b, " {count:%d sum:%g reset:%d}@%g", sm.h.whole.Count, sm.h.whole.Sum, sm.h.whole.CounterResetHint, at)
			default:
				fmt.Fprintf(&b, " %g@%g", sm.v, at)
			}
		}
		b.WriteString("\n")
	}
	require.NoError(t, set.Err())
	return b.String()
}

func lines(all ...string) string { return strings.Join(all, "\n") + "\n" }

func TestWhatIsStored(t *testing.T) {
	const start = "counter c\ninc c times 3\nscrape every 15s\n"
	for name, c := range map[string]struct {
		src   string
		names []string
		want  string
	}{
		"each scrape a sample": {
			start + "advance 15s\ninc c\nadvance 20s\n", []string{"c"},
			lines(`{__name__="c", instance="replica-1:8080"} 3@15 4@30`)},
		"what is told of a scrape": {
			start + "gauge g{a}\nset g{a=\"x\"} 1\nadvance 15s\ninit g{a=\"y\"}\nadvance 15s\n", []string{"up", "scrape_samples", "scrape_series"},
			lines(`{__name__="scrape_samples_post_metric_relabeling", instance="replica-1:8080"} 2@15 3@30`,
				`{__name__="scrape_samples_scraped", instance="replica-1:8080"} 2@15 3@30`,
				`{__name__="scrape_series_added", instance="replica-1:8080"} 2@15 1@30`,
				`{__name__="up", instance="replica-1:8080"} 1@15 1@30`)},
		"a series that is gone is marked once": {
			start + "gauge g{a}\nset g{a=\"x\"} 1\nadvance 15s\ndrop g{a=\"x\"}\nadvance 30s\nset g{a=\"x\"} 2\nadvance 15s\n", []string{"g", "scrape_series"},
			lines(`{__name__="g", a="x", instance="replica-1:8080"} 1@15 x@30 2@60`,
				`{__name__="scrape_series_added", instance="replica-1:8080"} 2@15 0@30 0@45 1@60`)},
		"a scrape that fails marks everything but up": {
			start + "advance 15s\nfail scrape times 2\nadvance 45s\n", []string{"c", "up", "scrape_series", "scrape_samples_scraped"},
			lines(`{__name__="c", instance="replica-1:8080"} 3@15 x@30 3@60`,
				`{__name__="scrape_samples_scraped", instance="replica-1:8080"} 1@15 0@30 0@45 1@60`,
				`{__name__="scrape_series_added", instance="replica-1:8080"} 1@15 0@30 0@45 0@60`,
				`{__name__="up", instance="replica-1:8080"} 1@15 0@30 0@45 1@60`)},
		"a scrape that times out took as long as it may": {
			"scrape every 15s\nfail scrape with timeout\nadvance 15s\nscrape every 5s\nfail scrape with timeout\nadvance 5s\n", []string{"scrape_duration"},
			lines(`{__name__="scrape_duration_seconds", instance="replica-1:8080"} 10@15 5@20`)},
		"a text that can't be parsed is no better than none": {
			start + "advance 15s\nfail scrape with text\nadvance 30s\n", []string{"c", "up", "scrape_samples_scraped"},
			lines(`{__name__="c", instance="replica-1:8080"} 3@15 x@30 3@45`,
				`{__name__="scrape_samples_scraped", instance="replica-1:8080"} 1@15 0@30 1@45`,
				`{__name__="up", instance="replica-1:8080"} 1@15 0@30 1@45`)},
		"a target that is gone is marked too, where its next scrape would have been": {
			start + "advance 15s\nderegister replica 1\nadvance 1m\n", []string{"c", "up"},
			lines(`{__name__="c", instance="replica-1:8080"} 3@15 x@30`, `{__name__="up", instance="replica-1:8080"} 1@15 x@30`)},
		"but only after a while": {
			start + "advance 15s\nderegister replica 1\nadvance 31s\n", []string{"c", "up"},
			lines(`{__name__="c", instance="replica-1:8080"} 3@15`, `{__name__="up", instance="replica-1:8080"} 1@15`)},
		"and not if it comes back in time": {
			start + "advance 15s\nderegister replica 1\nadvance 16s\nregister replica 1\nadvance 1m\n", []string{"c", "up", "scrape_series"},
			lines(`{__name__="c", instance="replica-1:8080"} 3@15 3@45 3@60 3@75 3@90`,
				`{__name__="scrape_series_added", instance="replica-1:8080"} 1@15 1@45 0@60 0@75 0@90`,
				`{__name__="up", instance="replica-1:8080"} 1@15 1@45 1@60 1@75 1@90`)},
		"a target that was never scraped leaves no mark": {
			start + "deregister replica 1\nadvance 1m\n", nil, ""},
		"a restart is a smaller value": {
			start + "advance 15s\nrestart\ninc c\nadvance 15s\n", []string{"c"},
			lines(`{__name__="c", instance="replica-1:8080"} 3@15 1@30`)},
		"labels with values lost by a restart": {
			"counter c{a}\ninc c{a=\"x\"}\nscrape every 15s\nadvance 15s\nrestart\nadvance 15s\n", []string{"c"},
			lines(`{__name__="c", a="x", instance="replica-1:8080"} 1@15 x@30`)},
		"each replica has its own series": {
			"counter c\nreplicas 2\ninc c\non replica 2 inc c times 5\nscrape every 15s\nadvance 15s\n", []string{"c"},
			lines(`{__name__="c", instance="replica-1:8080"} 1@15`, `{__name__="c", instance="replica-2:8080"} 5@15`)},
		"labels of the target come first": {
			"gauge g{job, instance, exported_job, empty}\nset g{job=\"j\", instance=\"i\", exported_job=\"e\", empty=\"\"} 1\nscrape\n", []string{"g"},
			lines(`{__name__="g", exported_exported_job="j", exported_instance="i", exported_job="e", instance="replica-1:8080"} 1@0`)},
		"bounds and quantiles are written in one way": {
			"histogram h buckets 1 2.5\nsummary s quantiles 0.5~0.05 1~0\nobserve h 2\nobserve s 3\nscrape\n", []string{"h", "s_", "s"},
			lines(`{__name__="h_bucket", instance="replica-1:8080", le="+Inf"} 1@0`, `{__name__="h_bucket", instance="replica-1:8080", le="1.0"} 0@0`,
				`{__name__="h_bucket", instance="replica-1:8080", le="2.5"} 1@0`, `{__name__="h_count", instance="replica-1:8080"} 1@0`,
				`{__name__="h_sum", instance="replica-1:8080"} 2@0`, `{__name__="s", instance="replica-1:8080", quantile="0.5"} 3@0`,
				`{__name__="s", instance="replica-1:8080", quantile="1.0"} 3@0`, `{__name__="s_count", instance="replica-1:8080"} 1@0`,
				`{__name__="s_sum", instance="replica-1:8080"} 3@0`) + report(`9`, `0.001045`)},
		"OpenMetrics has created timestamps": {
			"counter c_total\ninc c_total\nadvance 10s\nscrape every 5s as openmetrics1\nadvance 5s\n", []string{"c"},
			lines(`{__name__="c_created", instance="replica-1:8080"} 1.7672256e+09@15`, `{__name__="c_total", instance="replica-1:8080"} 1@15`)},
		"a slow clock moves created timestamps, not samples": {
			"clock 10s behind\ncounter c_total\nscrape every 5s as openmetrics1\nadvance 5s\n", []string{"c"},
			lines(`{__name__="c_created", instance="replica-1:8080"} 1.76722559e+09@5`, `{__name__="c_total", instance="replica-1:8080"} 0@5`)},
		"native histograms": {
			"histogram h native 1.5 buckets 1 2\nobserve h 1.5\nscrape every 5s as proto\nadvance 5s\nobserve h 3\nadvance 5s\nrestart\nobserve h 3\nadvance 5s\nfail scrape\nadvance 10s\n", []string{"h"},
			lines(`{__name__="h", instance="replica-1:8080"} {count:1 sum:1.5 reset:0}@5 {count:2 sum:4.5 reset:2}@10 {count:1 sum:3 reset:0}@15 x@20 {count:1 sum:3 reset:0}@25`)},
		"scrapes by hand": {
			"counter c\nscrape\nadvance 7s\ninc c\nscrape\n", []string{"c"}, lines(`{__name__="c", instance="replica-1:8080"} 0@0 1@7`)},
	} {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, c.want, stored(t, followed(t, c.src), c.names...))
		})
	}
}

// report is the series that every target has, in the order in which they are
// written when names that begin with s are asked for.
func report(samples, seconds string) string {
	const at = `", instance="replica-1:8080"} `
	return lines(`{__name__="scrape_duration_seconds`+at+seconds+"@0", `{__name__="scrape_samples_post_metric_relabeling`+at+samples+"@0",
		`{__name__="scrape_samples_scraped`+at+samples+"@0", `{__name__="scrape_series_added`+at+samples+"@0")
}

// TestExemplars: each once, whatever the number of scrapes.
func TestExemplars(t *testing.T) {
	for _, format := range []string{"openmetrics1", "proto"} {
		timeline := followed(t, "counter c_total\nhistogram h buckets 1 native 1.5\nhistogram k buckets 1\nscrape every 5s as "+format+"\n"+
			"inc c_total exemplar {trace_id=\"a\"}\nobserve h 2 exemplar {trace_id=\"b\"}\nobserve k 0.5 exemplar {trace_id=\"c\"}\nadvance 20s\ninc c_total exemplar {trace_id=\"d\"}\nadvance 5s\n")
		q, err := timeline.ExemplarQuerier(context.Background())
		require.NoError(t, err)
		begin := script.DefaultStart()
		results, err := q.Select(begin.UnixMilli(), begin.Add(time.Minute).UnixMilli(), []*labels.Matcher{labels.MustNewMatcher(labels.MatchRegexp, "__name__", ".+")})
		require.NoError(t, err)
		var b strings.Builder
		for _, r := range results {
			fmt.Fprintf(&b, "%s%s", r.SeriesLabels.Get("__name__"), r.SeriesLabels.Get("le"))
			for _, e := range r.Exemplars {
				fmt.Fprintf(&b, " %s %g@%d", e.Labels, e.Value, e.Ts-begin.UnixMilli())
			}
			b.WriteString("\n")
		}
		h := `h_bucket+Inf {trace_id="b"} 2@0`
		if format == "proto" {
			h = `h {trace_id="b"} 2@0`
		}
		require.Equal(t, lines(`c_total {trace_id="a"} 1@0 {trace_id="d"} 1@20000`, h, `k_bucket1.0 {trace_id="c"} 0.5@0`), b.String(), format)
	}
}
