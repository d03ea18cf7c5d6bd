package script

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// state is all that there is to see of a session.
func state(s *Session) string {
	now := s.Snapshot()
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s\n%s", now.Now, now.Started, s.Script())
	for _, r := range now.Replicas {
		fmt.Fprintf(&b, "replica %d %s %s %v %s %d %s\n", r.Number, r.Started, r.Ahead, r.Registered, r.Next, r.Failing, r.Failure)
		for i, f := range r.Families {
			fmt.Fprintf(&b, "%v %v\n%s\n", r.Metrics[i].Create, r.Metrics[i].Bounds, exact(f))
			for j, series := range r.Metrics[i].Series {
				fmt.Fprintf(&b, "%s %q\n", series.ID, series.Values)
				if series.Metric != f.Metric[j] {
					panic("a series is not the one of its family")
				}
			}
		}
	}
	b.WriteString(surroundingsOf(now))
	return b.String()
}

// surroundingsOf is all that there is to see of what is around the program.
func surroundingsOf(now *Snapshot) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%v %v %v %v\n", now.Schedule, now.Questions, now.Rules, now.Ended)
	for _, s := range now.Scrapes {
		fmt.Fprintf(&b, "%d %d %s %s %s %s %s\n", s.Replica, s.Loop, s.At, s.Written, s.Outcome, s.Format, s.Started)
		for _, f := range s.Families {
			fmt.Fprintf(&b, "%s\n", exact(f))
		}
	}
	return b.String()
}

// TestUndoAndRedoOfAnything makes random steps of every kind, goes back and
// forth, and compares all that there is to see with what was seen there before;
// and a session that runs the script afresh with both.
func TestUndoAndRedoOfAnything(t *testing.T) {
	accepted := 0
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 1))
		s := New(Options{Seed: seed})
		require.NoError(t, s.Run(historyStart))
		states := []string{state(New(Options{Seed: seed})), state(s)}
		var snapshots []*Snapshot
		var texts []string
		at := 1
		for range 100 {
			switch step := r.IntN(20); {
			case step < 15:
				before := state(s)
				done := s.Snapshot().Revision
				randomStep(r, s)
				if s.Snapshot().Revision == done {
					require.Equal(t, before, state(s), "what was refused changed nothing")
					continue
				}
				if merged := len(s.done) == at; merged { // ApplyMerged
					states = states[:at]
					at--
				}
				at++
				accepted++
				states = append(states[:at], state(s))
			case step < 18:
				n := r.IntN(4)
				for range min(n, at) {
					require.True(t, s.Undo())
					at--
					require.Equal(t, states[at], state(s))
				}
			default:
				for at < len(states)-1 && r.IntN(4) > 0 {
					require.True(t, s.Redo())
					at++
					require.Equal(t, states[at], state(s))
				}
			}
			require.Len(t, s.done, at)
			require.Equal(t, size(s.script.ops()), s.bytes)
			if snapshot := s.Snapshot(); r.IntN(5) == 0 {
				snapshots, texts = append(snapshots, snapshot), append(texts, frozen(snapshot))
			}
		}
		again := New(Options{Seed: seed})
		require.NoError(t, again.Run(s.Script()))
		require.Equal(t, state(again), state(s))
		for i, snapshot := range snapshots {
			require.Equal(t, texts[i], frozen(snapshot), "snapshots never change")
		}
	}
	require.Greater(t, accepted, 60*10, "most steps must not be refused")
}

// historyStart makes random steps meet something from the start.
const historyStart = `counter a{x} "H"
gauge b "H"
histogram c{x, y} "H" buckets -1 0 1 native 1.5
summary "d.e" "H" quantiles 0.5~0.05 0.9~0.01 window 10s
`

// frozen is all that a snapshot holds.
func frozen(s *Snapshot) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d %s %s %v %v\n%s--\n%s", s.Revision, s.Now, s.Started, s.CanUndo, s.CanRedo, Print(s.Operations), Print(s.Last))
	for i, f := range s.Families {
		fmt.Fprintf(&b, "%v\n%s\n", s.Metrics[i].Create, exact(f))
	}
	b.WriteString(surroundingsOf(s))
	return b.String()
}

// randomStep does something that makes at most one step of the history.
func randomStep(r *rand.Rand, s *Session) {
	switch r.IntN(12) {
	case 0:
		if r.IntN(3) > 0 {
			break
		}
		_, _ = s.Edit(randomName(r), randomMetric(r))
	case 1:
		_ = s.Move(randomName(r), randomName(r))
	case 2:
		_ = s.Duplicate(randomName(r), randomName(r))
	case 3:
		if r.IntN(20) == 0 {
			s.Reset()
		}
	case 4:
		ops := randomOperations(r)
		_ = s.Run(Print(append(s.Snapshot().Operations, ops...)))
	case 5, 6:
		_ = s.ApplyMerged(randomOperations(r)...)
	default:
		_ = s.Apply(randomOperations(r)...)
	}
}

func randomName(r *rand.Rand) string { return pick(r, []string{"a", "b", "c", "d.e", "c_count"}) }

func randomMetric(r *rand.Rand) Create {
	c := Create{Type: pick(r, Types()), Name: randomName(r), Help: "H", Labels: pick(r, [][]string{nil, {"x"}, {"x", "y"}, {"y"}})}
	switch c.Type {
	case Histogram:
		c.Buckets = pick(r, []Buckets{{}, {Kind: OwnBuckets, Bounds: []float64{-1, 0, 1}}, {Kind: LinearBuckets, Step: 2, Count: 3}})
		c.Native = pick(r, []float64{0, 1.5})
	case Summary:
		c.Objectives = pick(r, [][]Objective{nil, {{0.5, 0.05}, {0.9, 0.01}}})
		c.Window = pick(r, []time.Duration{0, 10 * time.Second})
	}
	return c
}

// randomOperations are some that a session may take, often.
func randomOperations(r *rand.Rand) []Operation {
	var ops []Operation
	for range 1 + r.IntN(2) {
		switch r.IntN(20) {
		case 0, 1:
			ops = append(ops, randomMetric(r))
		case 3:
			ops = append(ops, Remove{Metric: randomName(r)})
		case 4:
			ops = append(ops, pick(r, []Operation{Restart{}, Comment{Text: "note"}, Comment{Blank: true}, Comment{}}))
		case 2:
			ops = append(ops, randomSurroundings(r))
		case 5:
			ops = append(ops, Advance{By: time.Duration(r.IntN(20)) * time.Second, Traffic: r.IntN(8) == 0, Seed: pick(r, []*uint64{nil, seed(1)})})
		case 6:
			ops = append(ops, pick(r, []Operation{Init{Series: seriesOf(r)}, Drop{Series: seriesOf(r)}}))
		default:
			s := seriesOf(r)
			verbs := map[string][]Verb{"a": {Inc, Add}, "b": {Inc, Dec, Add, Sub, Set}, "c_count": {Inc}, "c": {Observe}, "d.e": {Observe}}
			c := Change{Verb: pick(r, verbs[s.Metric]), Series: s, Value: Value{Number: float64(r.IntN(5)) - 1}, Times: r.IntN(4)}
			if r.IntN(3) == 0 {
				c.Value.Draw = &Draw{pick(r, []DistributionKind{Normal, Uniform}), 1, 2}
				c.Times = pick(r, []int{1, 3, 400})
			}
			if r.IntN(4) == 0 {
				c.Seed = seed(r.Uint64N(3))
			}
			if r.IntN(6) == 0 {
				c.Exemplar = labels("trace_id", "t")
			}
			var op Operation = c
			if r.IntN(4) == 0 {
				op = On{Replica: 1 + r.IntN(3), Do: c}
			}
			ops = append(ops, op)
			if r.IntN(3) == 0 {
				ops = append(ops, op)
			}
		}
	}
	return ops
}

// randomSurroundings changes what is around the program.
func randomSurroundings(r *rand.Rand) Operation {
	replica := 1 + r.IntN(3)
	return pick(r, []Operation{
		Replicas{Count: replica}, Replicas{Count: replica}, On{replica, Restart{}}, On{replica, Clock{Ahead: -time.Second}}, Clock{},
		ScrapeEvery{Interval: 7 * time.Second, Jitter: 2 * time.Second}, ScrapeEvery{Interval: 5 * time.Second, Format: ScrapeProto}, ScrapeEvery{},
		ScrapeNow{}, FailScrape{Replica: replica, Times: 2, With: FailText}, FailScrape{With: FailTimeout},
		Deregister{Replica: replica}, Register{Replica: replica}, Query{Expr: "up"},
		Record{Name: "r", Expr: "up"}, Alert{Name: "A", Expr: "up == 0", For: time.Minute}, ForgetRule{Name: "r"},
	})
}

// seriesOf is a series that may fit the metric, most often as it was at the start.
func seriesOf(r *rand.Rand) Series {
	name := randomName(r)
	fitting := map[string][][]Label{
		"a": {labels("x", "1"), labels("x", "2"), labels("x", "3")}, "b": {nil}, "c_count": {nil}, "d.e": {nil},
		"c": {labels("x", "1", "y", "2"), labels("y", "1", "x", "2")},
	}[name]
	if r.IntN(6) == 0 {
		fitting = [][]Label{nil, labels("x", "1"), labels("x", "1", "y", "2"), labels("y", "1")}
	}
	return Series{name, pick(r, fitting)}
}
