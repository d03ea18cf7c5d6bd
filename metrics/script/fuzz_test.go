package script

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

// FuzzParse: nothing makes the parser panic, what it accepts is printed in a
// form that it reads as the same, and every suggestion is a valid line.
func FuzzParse(f *testing.F) {
	for _, seed := range scriptSeeds() {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, src string) {
		ops, err := Parse(src)
		printed := Print(ops)
		again, fault := Parse(printed)
		require.NoError(t, fault)
		require.Equal(t, printed, Print(again))
		require.Len(t, again, len(ops))
		errs, _ := err.(Errors)
		for _, e := range errs {
			require.NotEmpty(t, e.Problem())
			require.LessOrEqual(t, e.Column, 1+utf8.RuneCountInString(e.Text))
			if e.Suggestion != "" {
				op, fault := ParseLine(e.Suggestion, 1)
				require.NoError(t, fault)
				require.Equal(t, e.Suggestion, op.String())
			}
		}
	})
}

// scriptSeeds are texts from which fuzzing sets out.
func scriptSeeds() []string {
	return []string{
		"",
		"# a comment\n\n#\n",
		"counter http_requests_total{method, code} \"HTTP requests served.\"\ninc http_requests_total{method=\"get\", code=\"200\"} times 3\n",
		"gauge g{room} \"T.\" unit celsius\nset g{room=\"lab\"} 21.5\ndec g{room=\"lab\"} # note\nsub g{room=\"lab\"} +Inf\nset g{room=\"lab\"} integer(0, 10) seed 1\n",
		"histogram h \"H\" buckets 0.1 0.5 1 native 1.1\nobserve h normal(0.3, 0.1) times 500 seed 7\nobserve h 0.25 exemplar {trace_id=\"abc\"}\n",
		"histogram h \"H\" buckets linear(0, 5, 4)\nhistogram i \"I\" buckets exponential(0.01, 2, 8)\nhistogram j \"J\" buckets default\n",
		"summary s \"S\" quantiles 0.5~0.05 0.99~0.001 window 10m\nobserve s lognormal(1, 2) times 3\nadvance 1h30m5s500ms\nrestart\nremove s\n",
		"counter \"my.metric\"{\"the room\"} \"a\\\\b\\\"c\\nd\"\ninit {\"my.metric\", \"the room\"=\"x\"}\ndrop {\"my.metric\", \"the room\"=\"x\"}\n",
		"inx x{a='b', c: 3} 4,5 tims 2\nadvance 15 seconds\nsummary s h quantiles 0.5 0.9",
		"counter c{a}\nreplicas 2\non replica 2 inc c{a=\"x\"} times 3 # note\nscrape every 15s jitter 1s as proto\nadvance 1m traffic seed 3\nfail scrape on replica 2 with timeout times 2\nderegister replica 2\nadvance 1m\nregister replica 2\nclock 2s behind\nscrape never\n",
		"query rate(c[5m]) # note\nquery x{a=\"#\"} or 'a#' or `\\`\nrecord r{a=\"b\"} as sum(x)\nalert A for 5m if x > 1\nforget rule A\nscrape\n",
		"on replica two inc c\nscrap every 15\nfail scrape with 404\nalert A when x\nclock 2s slow\nadvance 5m trafic\n",
		"inc x｛a＝“b”｝\r\n\xff\n",
	}
}

// FuzzSession: whatever the text, a session takes it or leaves it; what it took
// is the same after going back and forth, and in another session.
func FuzzSession(f *testing.F) {
	for _, seed := range scriptSeeds() {
		f.Add(seed, "inc a\nset g 1\nobserve h 2\nadvance 5s\nrestart\n")
	}
	f.Fuzz(func(t *testing.T, first, second string) {
		if hard(first) || hard(second) {
			return // allowed, but slow when it is done many thousand times
		}
		s := New(Options{})
		_ = s.Run(first)
		before := state(s)
		if err := s.Append(second); err != nil {
			require.NotEmpty(t, err.Error())
			require.Equal(t, before, state(s))
			return
		}
		after := state(s)
		if s.Undo() {
			require.True(t, s.Redo())
			require.Equal(t, after, state(s))
		}
		again := New(Options{})
		require.NoError(t, again.Run(s.Script()))
		require.Equal(t, after, state(again))
	})
}

// hard says whether a script repeats operations very often.
func hard(src string) bool {
	ops, _ := Parse(src)
	for _, op := range ops {
		if c, ok := op.(Change); ok && c.Times > 1000 {
			return true
		}
		if a, ok := op.(Advance); ok && a.By > 10*time.Minute && (a.Traffic || strings.Contains(src, "scrape")) {
			return true
		}
		if c, ok := op.(Create); ok && c.Buckets.Count > 200 {
			return true
		}
	}
	return false
}
