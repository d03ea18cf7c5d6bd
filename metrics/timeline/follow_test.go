package timeline

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/prometheus/prometheus/model/histogram"
	"github.com/prometheus/prometheus/model/labels"
	"github.com/stretchr/testify/require"

	"metricplayground/metrics/script"
)

const busy = `counter c_total{path}
histogram h native 1.5 buckets 1 2
gauge g
summary s quantiles 0.5~0.05
replicas 2
scrape every 15s jitter 1s as openmetrics1
inc c_total{path="/"} exemplar {trace_id="a"}
`

// TestFollowing goes back and forth in a session. However a timeline came to
// where it is, it is the one that follows the scrapes from the beginning.
func TestFollowing(t *testing.T) {
	steps := []string{
		"advance 15s", "advance 40s", "advance 20s traffic", "inc c_total{path=\"/a\"} exemplar {trace_id=\"b\"}", "drop c_total{path=\"/a\"}",
		"restart", "on replica 2 restart", "fail scrape times 2", "fail scrape on replica 2 with text", "deregister replica 2", "register replica 2",
		"replicas 1", "replicas 3", "scrape every 10s as proto", "scrape every 15s", "scrape never", "remove g", "gauge g", "observe h 1.5 exemplar {trace_id=\"c\"}",
		"scrape",
	}
	for seed := range uint64(20) {
		r := rand.New(rand.NewPCG(seed, 2))
		s := running(t, busy)
		timeline := New()
		for range 80 {
			switch r.IntN(8) {
			case 0, 1:
				s.Undo()
			case 2:
				s.Redo()
			default:
				_ = s.Append(steps[r.IntN(len(steps))] + "\n")
			}
			if r.IntN(3) > 0 {
				continue
			}
			scrapes := s.Snapshot().Scrapes
			if left, err := timeline.FollowSome(scrapes, 3); left > 0 {
				require.NoError(t, err)
				require.Len(t, timeline.Scrapes(), len(scrapes)-left)
			}
			require.NoError(t, timeline.Follow(scrapes))
			fresh := New()
			require.NoError(t, fresh.Follow(scrapes))
			require.Equal(t, stored(t, fresh), stored(t, timeline))
			require.True(t, slices.Equal(fresh.reports, timeline.reports))
			require.Equal(t, exemplars(fresh), exemplars(timeline))
			require.Equal(t, fresh.total, timeline.total)
		}
	}
}

func exemplars(t *Timeline) map[string]int {
	n := map[string]int{}
	for _, s := range t.look().series {
		n[s.labels.String()] = len(s.exemplars)
	}
	return n
}

// TestAQueryKeepsWhatItSaw: what was handed out stays, whatever is undone.
func TestAQueryKeepsWhatItSaw(t *testing.T) {
	s := running(t, "counter c\nscrape every 15s\nadvance 1m\n")
	timeline := New()
	require.NoError(t, timeline.Follow(s.Snapshot().Scrapes))
	seen := timeline.look()
	text := storedIn(t, seen)
	require.NoError(t, s.Append("inc c times 5\nadvance 1m\n"))
	require.NoError(t, timeline.Follow(s.Snapshot().Scrapes))
	s.Undo()
	require.NoError(t, s.Append("advance 1m\nfail scrape\nadvance 1m\n"))
	require.NoError(t, timeline.Follow(s.Snapshot().Scrapes[:2]))
	require.NoError(t, timeline.Follow(s.Snapshot().Scrapes))
	require.Equal(t, text, storedIn(t, seen))
}

// What rules write stands beside what was scraped, which goes on without it.
func TestRuled(t *testing.T) {
	s := running(t, "counter c\ninc c times 3\nscrape every 15s as proto\nadvance 30s\n")
	timeline := New()
	require.NoError(t, timeline.Follow(s.Snapshot().Scrapes))
	at := func(seconds int64) int64 { return script.DefaultStart().UnixMilli() + 1000*seconds }
	c, r := labels.FromStrings("__name__", "c", "instance", Instance(1), "job", Job), labels.FromStrings("__name__", "a:r", "job", Job)
	ruled := timeline.Ruled()
	ruled.Write(r, at(15), 7, nil)
	ruled.Write(r, at(30), 8, nil)
	ruled.Write(r, at(30), 9, nil) // no later than the one before
	ruled.Write(c, at(30), 9, nil)
	ruled.Write(c, at(40), 10, nil)
	ruled.Write(r, at(45), 0, &histogram.FloatHistogram{Count: 1.5, Sum: 2, PositiveSpans: []histogram.Span{{Length: 1}}, PositiveBuckets: []float64{1.5}})
	ruled.End(r, at(45), at(60))
	ruled.End(c, at(39), at(60))
	require.NoError(t, s.Append("advance 30s\n"))
	require.NoError(t, timeline.Follow(s.Snapshot().Scrapes))
	require.Equal(t, lines(
		`{__name__="c", instance="replica-1:8080"} 3@15 3@30 10@40`,
		`{__name__="a:r"} 7@15 8@30 {count:1.5 sum:2}@45 x@60`,
	), stored(t, ruled, "a:r", "c"))
	require.Equal(t, lines(`{__name__="c", instance="replica-1:8080"} 3@15 3@30 3@45 3@60`), stored(t, timeline, "a:r", "c"))
}

func storedIn(t *testing.T, v *view) string {
	return stored(t, &Timeline{view: v})
}

func TestFull(t *testing.T) {
	s := running(t, "counter c\nscrape every 15s\nadvance 1m\n")
	timeline := New()
	timeline.most = 12
	err := timeline.Follow(s.Snapshot().Scrapes)
	require.ErrorContains(t, err, "More than 12 samples")
	require.Less(t, len(timeline.Scrapes()), 4)
}

func TestTextOfScrapes(t *testing.T) {
	for src, want := range map[string]string{
		"counter c \"C\"\ninc c\nscrape\n":                                     "# HELP c C\n# TYPE c counter\nc 1\n",
		"counter c \"C\"\nfail scrape\nscrape\n":                               "",
		"counter c{a} \"C\"\ninc c{a=\" 1\"}\nfail scrape with text\nscrape\n": "# HELP c C\n# TYPE c counter\nc{a=\" 1\"} 1,0\n",
		"fail scrape with text\nscrape\n":                                      "0,0\n",
	} {
		require.Equal(t, want, Text(running(t, src).Snapshot().Scrapes[0]))
	}
}
