package script

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// trailText writes a trail for tables: from-act@time=value, | for a gap.
func trailText(t Trail) string {
	text := ""
	for _, m := range t.Moments {
		if text != "" {
			text += " "
		}
		if m.Gap {
			text += "| "
		}
		text += fmt.Sprintf("%d-%d", m.From, m.Act)
		if m.At > 0 {
			text += "@" + m.At.String()
		}
		text += "=" + FormatNumber(m.Value)
	}
	for _, r := range t.Restarts {
		text += fmt.Sprintf(" restart %d", r.Act)
	}
	return text
}

func TestTrailTellsHowAValueCameAbout(t *testing.T) {
	for name, c := range map[string]struct{ src, series, want string }{
		"a climb while time stands still": {"counter c \"C.\"\ninc c\ninc c\nadd c 5\n", "c", "0-0=0 0-2=2 2-3=7"},
		"several at once":                 {"counter c \"C.\"\ninc c times 40\n", "c", "0-0=0 0-40=40"},
		"time passes":                     {"gauge g \"G.\"\nset g 5\nadvance 15s\nset g 3\n", "g", "0-0=0 0-1=5 1-2@15s=3"},
		"set again changes nothing":       {"gauge g \"G.\"\nset g 5 times 3\nset g 5\ndec g\n", "g", "0-0=0 0-1=5 4-5=4"},
		"another series acts in between":  {"counter c{a} \"C.\"\ninc c{a=\"x\"}\ninc c{a=\"y\"} times 3\ninc c{a=\"x\"}\n", `c{a="x"}`, "0-2=2"},
		"another metric acts in between":  {"counter c \"C.\"\ncounter d \"D.\"\ninc c\ninc d times 3\ninc c\n", "c", "0-0=0 0-2=2"},
		"time passes between two alike":   {"counter c \"C.\"\ninc c\nadvance 1s\ninc c\n", "c", "0-0=0 0-1=1 1-2@1s=2"},
		"a restart":                       {"counter c \"C.\"\ninc c times 3\nadvance 1m\nrestart\ninc c\n", "c", "0-0=0 0-3=3 | 4-4@1m0s=0 4-5@1m0s=1 restart 4"},
		"a series that comes later":       {"counter c{a} \"C.\"\nadvance 1s\nrestart\ninc c{a=\"x\"}\n", `c{a="x"}`, "0-1@1s=1"},
		"a series after a restart":        {"counter c{a} \"C.\"\ninc c{a=\"x\"}\nrestart\ninc c{a=\"y\"}\ninc c{a=\"x\"}\n", `c{a="x"}`, "0-1=1 | 2-3=1 restart 2"},
		"a series at zero":                {"counter c{a} \"C.\"\ninit c{a=\"x\"}\nadd c{a=\"x\"} 2\n", `c{a="x"}`, "0-0=0 0-1=2"},
		"two restarts while it is away":   {"counter c{a} \"C.\"\ninc c{a=\"x\"}\nrestart\nrestart\ninc c{a=\"x\"}\n", `c{a="x"}`, "0-1=1 | 3-4=1 restart 2 restart 3"},
		"a drop begins anew":              {"gauge g{a} \"G.\"\nset g{a=\"x\"} 2\ndrop g{a=\"x\"}\nset g{a=\"x\"} 4\n", `g{a="x"}`, "0-1=4"},
		"a histogram has none":            {"histogram h \"H.\"\nobserve h 1\n", "h", ""},
		"nor has what isn't there":        {"counter c{a} \"C.\"\n", `c{a="x"}`, ""},
	} {
		t.Run(name, func(t *testing.T) {
			s := New(Options{})
			require.NoError(t, s.Run(c.src))
			require.Equal(t, c.want, trailText(s.Trail(1, must(Parse("init " + c.series))[0].(Init).Series)))
		})
	}
}

// A trail is a function of the script: whatever was undone, done again, merged
// or refused on the way, it is the one of a session that ran the script at once.
// And its moments are values that the series had.
func TestTrailIsOfTheScript(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 7))
	for range 150 {
		s := New(Options{Seed: 3})
		require.NoError(t, s.Run("counter a{l} \"A.\"\ngauge g \"G.\"\nsummary s \"S.\" quantiles 0.5~0.05\nhistogram h \"H.\"\n"))
		for range 60 {
			lines := []string{
				`inc a{l="x"}`, `inc a{l="x"}`, `inc a{l="x"}`, `inc a{l="y"} times 3`, `add a{l="x"} 0.5`, `add a{l="y"} -1`, `inc g`, `inc g`, `set g 4`, `set g 4`,
				`set g normal(3, 1) times 4`, `dec g`, `advance 5s`, `restart`, `observe s 1`, `observe h 1`, `drop a{l="x"}`, `init a{l="z"}`, "# note",
				"counter b \"B.\"", "remove b", "inc b",
				"replicas 2", "replicas 1", "on replica 2 inc g", "on replica 2 restart", "scrape every 5s", "advance 30s traffic seed 2", "clock 2s behind", "clock right",
			}
			op := must(Parse(lines[random.IntN(len(lines))]))[0]
			switch random.IntN(5) {
			case 0:
				s.Undo()
			case 1:
				s.Redo()
			case 2:
				_ = s.Apply(op, op)
			case 3:
				_ = s.Apply(op)
			default:
				_ = s.ApplyMerged(op)
			}
		}
		again := New(Options{Seed: 3})
		require.NoError(t, again.Run(s.Script()))
		for _, m := range s.Snapshot().Metrics {
			for _, series := range m.Series {
				got := s.Trail(1, series.Series)
				require.Equal(t, trailText(again.Trail(1, series.Series)), trailText(got), s.Script())
				if m.Type != Counter && m.Type != Gauge {
					continue
				}
				newest := got.Moments[len(got.Moments)-1]
				value := series.Metric.GetCounter().GetValue() + series.Metric.GetGauge().GetValue()
				require.InDelta(t, value, newest.Value, 0, s.Script())
				for i, m := range got.Moments {
					require.LessOrEqual(t, m.From, m.Act)
					require.True(t, i == 0 || got.Moments[i-1].Act <= m.From && got.Moments[i-1].At <= m.At, trailText(got))
				}
			}
		}
	}
}

func TestTrailIsBoundedAndKeepsPeaks(t *testing.T) {
	s := New(Options{})
	require.NoError(t, s.Run("gauge g \"G.\"\n"))
	for i := range 5000 {
		value := math.Sin(float64(i) / 100)
		if i == 1234 {
			value = 50
		}
		require.NoError(t, s.Apply(Advance{By: time.Second}, Change{Verb: Set, Series: Series{Metric: "g"}, Value: Value{Number: value}}))
	}
	trail := s.Trail(1, Series{Metric: "g"})
	require.LessOrEqual(t, len(trail.Moments), 2*trailGroups+1)
	require.Greater(t, len(trail.Moments), trailGroups)
	var peaks, first, second int
	for _, m := range trail.Moments {
		if m.Value == 50 {
			peaks++
		}
		if m.Act < 2500 {
			first++
		} else {
			second++
		}
	}
	require.Equal(t, 1, peaks)
	require.Equal(t, 0, trail.RestartCount)
	require.InDelta(t, first, second, 60, "the past is as fine as the present")
}

func TestTrailCountsAllRestartsAndListsSome(t *testing.T) {
	s := New(Options{})
	require.NoError(t, s.Run("counter c \"C.\"\n"))
	for range 1000 {
		require.NoError(t, s.Apply(Restart{}))
	}
	trail := s.Trail(1, Series{Metric: "c"})
	require.Equal(t, 1000, trail.RestartCount)
	require.LessOrEqual(t, len(trail.Restarts), trailRestarts)
	require.GreaterOrEqual(t, len(trail.Restarts), trailRestarts/2)
	require.Greater(t, trail.Restarts[len(trail.Restarts)-1].Act, 900)
}

func TestRefusedFirstChangeKeepsTheTrail(t *testing.T) {
	s := New(Options{})
	require.NoError(t, s.Run("counter c{a} \"C.\"\ninc c{a=\"x\"}\nrestart\n"))
	require.Error(t, s.Append("add c{a=\"x\"} -1\n"))
	require.NoError(t, s.Append("inc c{a=\"x\"}\n"))
	require.Equal(t, "0-1=1 | 2-3=1 restart 2", trailText(s.Trail(1, Series{Metric: "c", Labels: []Label{{"a", "x"}}})))
}
