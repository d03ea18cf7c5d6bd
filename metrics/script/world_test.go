package script

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// happened lists what is around the program, and each scrape with the values of
// the counters and gauges in it.
func happened(s *Snapshot) string {
	var b strings.Builder
	since := func(t time.Time) string {
		if t.IsZero() {
			return "never"
		}
		return FormatDuration(t.Sub(DefaultStart()))
	}
	for _, scrape := range s.Scrapes {
		fmt.Fprintf(&b, "%s: replica %d %s", since(scrape.At), scrape.Replica, scrape.Outcome)
		if !scrape.Written.Equal(scrape.At) {
			fmt.Fprintf(&b, " written at %s", since(scrape.Written))
		}
		for _, f := range scrape.Families {
			for _, m := range f.Metric {
				if m.Counter != nil || m.Gauge != nil {
					fmt.Fprintf(&b, " %s=%s", f.GetName(), FormatNumber(m.GetCounter().GetValue()+m.GetGauge().GetValue()))
				}
			}
		}
		b.WriteString("\n")
	}
	if len(s.Replicas) > 1 {
		for _, r := range s.Replicas {
			fmt.Fprintf(&b, "replica %d: started %s, next %s\n", r.Number, since(r.Started), since(r.Next))
		}
	}
	for _, q := range s.Questions {
		fmt.Fprintf(&b, "%s: %s\n", since(q.At), q.Expr)
	}
	for _, r := range s.Rules {
		fmt.Fprintf(&b, "%s: %s\n", since(r.Since), r.Operation)
	}
	return b.String()
}

func TestScrapes(t *testing.T) {
	for name, c := range map[string]struct{ src, want string }{
		"on a grid, the end included": {
			"counter c\nadvance 5s\nscrape every 15s\nadvance 10s\ninc c\nadvance 20s\n",
			"15s: replica 1 ok c=0\n30s: replica 1 ok c=1\n"},
		"not at the instant at which they are ordered": {
			"advance 15s\nscrape every 15s\nadvance 15s\n", "30s: replica 1 ok\n"},
		"never": {
			"scrape every 15s\nadvance 20s\nscrape never\nadvance 1m\n",
			"15s: replica 1 ok\n30s: replica 1 gone written at 46s500ms\n"},
		"two replicas, one of them restarted": {
			"counter c\ninc c\nreplicas 2\non replica 2 inc c times 5\nscrape every 10s\nadvance 10s\non replica 2 restart\nadvance 10s\n",
			"10s: replica 1 ok c=1\n10s: replica 2 ok c=5\n20s: replica 1 ok c=1\n20s: replica 2 ok c=0\n" +
				"replica 1: started 0s, next 30s\nreplica 2: started 10s, next 30s\n"},
		"the program is everybody's": {
			"replicas 2\ngauge g\nremove g\ngauge h\nscrape\n",
			"0s: replica 1 ok h=0\n0s: replica 2 ok h=0\nreplica 1: started 0s, next never\nreplica 2: started 0s, next never\n"},
		"failures": {
			"counter c\nreplicas 2\nscrape every 10s\nfail scrape on replica 2 with timeout times 2\nfail scrape with text\nadvance 30s\n",
			"10s: replica 1 text c=0\n10s: replica 2 timeout\n20s: replica 1 ok c=0\n20s: replica 2 timeout\n30s: replica 1 ok c=0\n30s: replica 2 ok c=0\n" +
				"replica 1: started 0s, next 40s\nreplica 2: started 0s, next 40s\n"},
		"dropped for good": {
			"scrape every 10s\nadvance 15s\nderegister replica 1\nadvance 20s\n",
			"10s: replica 1 ok\n20s: replica 1 gone written at 31s\n"},
		"back before it is missed": {
			"scrape every 10s\nadvance 15s\nderegister replica 1\nadvance 3s\nregister replica 1\nadvance 15s\n",
			"10s: replica 1 ok\n20s: replica 1 ok\n30s: replica 1 ok\n20s: replica 1 gone written at 31s\n"},
		"taken away": {
			"replicas 2\nscrape every 10s\nadvance 10s\nreplicas 1\nadvance 30s\n",
			"10s: replica 1 ok\n10s: replica 2 ok\n20s: replica 1 ok\n30s: replica 1 ok\n20s: replica 2 gone written at 31s\n40s: replica 1 ok\n"},
		"questions and rules": {
			"advance 1s\nquery up == 0 # note\nrecord r as x\nalert A for 1m if y\nadvance 1s\nrecord r as z\nquery rate(x[5m])\nalert B if z\nforget rule B\n",
			"1s: up == 0\n2s: rate(x[5m])\n2s: record r as z\n1s: alert A for 1m if y\n"},
	} {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, c.want, happened(running(t, c.src).Snapshot()))
		})
	}
}

func TestJitterIsLateByLessThanItSays(t *testing.T) {
	s := running(t, "replicas 3\nscrape every 15s jitter 1s\nadvance 10m\n").Snapshot()
	require.Len(t, s.Scrapes, 3*40-late(s.Replicas, s.Now))
	seen := map[time.Duration]bool{}
	for _, scrape := range s.Scrapes {
		late := scrape.At.Sub(DefaultStart()) % (15 * time.Second)
		require.LessOrEqual(t, late, time.Second)
		require.Zero(t, late%time.Millisecond)
		seen[late] = true
	}
	require.Greater(t, len(seen), 50)
}

// late counts replicas whose scrape on the grid at now is still to come.
func late(replicas []Replica, now time.Time) int {
	n := 0
	for _, r := range replicas {
		if r.Next.Sub(now) <= time.Second {
			n++
		}
	}
	return n
}

// TestTrafficComesToAllReplicas: each gets its own, in the same amounts about,
// and the series that another replica has or that a restart took away.
func TestTrafficComesToAllReplicas(t *testing.T) {
	s := running(t, "counter c{path} \"C\"\ninit c{path=\"/\"}\ninit c{path=\"/a\"}\nrestart\nreplicas 2\nadvance 5m traffic\n").Snapshot()
	sums := [2]float64{}
	for i, r := range s.Replicas {
		require.Len(t, r.Metrics[0].Series, 2)
		for _, series := range r.Metrics[0].Series {
			sums[i] += series.Metric.Counter.GetValue()
		}
		require.InDelta(t, 1800, sums[i], 900)
	}
	require.NotEqual(t, sums[0], sums[1])
}

// TestScrapesAreShared: what stays keeps its pointers, and what is undone goes.
func TestScrapesAreShared(t *testing.T) {
	s := running(t, "counter c\nsummary s quantiles 0.5~0.05\nscrape every 15s\nadvance 30s\n")
	before := s.Snapshot()
	require.NoError(t, s.Append("advance 15s\n"))
	after := s.Snapshot()
	require.Equal(t, before.Scrapes, after.Scrapes[:2])
	for i := range before.Scrapes {
		require.Same(t, before.Scrapes[i], after.Scrapes[i])
	}
	require.Same(t, after.Scrapes[1].Families[0], after.Scrapes[2].Families[0])
	third := after.Scrapes[2]
	require.True(t, s.Undo())
	require.Len(t, s.Snapshot().Scrapes, 2)
	require.NoError(t, s.Append("inc c\nadvance 15s\n"))
	require.Same(t, third, after.Scrapes[2], "a snapshot never changes")
	require.NotSame(t, third, s.Snapshot().Scrapes[2])
	require.NoError(t, s.Append("restart\n")) // can't be rewound, only done anew
	require.True(t, s.Undo())
	for i, scrape := range s.Snapshot().Scrapes[:2] {
		require.Same(t, before.Scrapes[i], scrape)
	}
}

func TestSuggestionsAroundTheProgram(t *testing.T) {
	for line, want := range map[string]string{
		"scrap every 15":                  "scrape every 15s",
		"scrape evry 15s as protobuf":     "",
		"scrape every 15s as openmetric1": "scrape every 15s as openmetrics1",
		"on replica 2 observ h 1":         "on replica 2 observe h 1",
		"advance 5m trafic":               "advance 5m traffic",
		"fail scrap with timeot":          "fail scrape with timeout",
		"deregister replcia 2":            "deregister replica 2",
		"clock 2 s behnd":                 "clock 2s behind",
		"ask up == 0":                     "query up == 0",
		"alert A fr 5m if x > 1":          "alert A for 5m if x > 1",
		"record r az sum(x)":              "record r as sum(x)",
		"forget rul r":                    "forget rule r",
	} {
		_, err := ParseLine(line, 1)
		var syntax *SyntaxError
		require.ErrorAs(t, err, &syntax, line)
		require.Equal(t, want, syntax.Suggestion, line)
	}
}

func TestOnReplicaKeepsItsPlaceInErrors(t *testing.T) {
	s := running(t, "counter requests_total\nreplicas 2\n")
	err := s.Append("on replica 2 inc request_total\n")
	var refused *OperationError
	require.ErrorAs(t, err, &refused)
	require.Equal(t, 18, refused.Column)
	require.Equal(t, "on replica 2 inc requests_total", refused.Suggestion)
}
