package script

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func values(kept []Observed) []float64 {
	var all []float64
	for _, o := range kept {
		all = append(all, o.Value)
	}
	return all
}

func TestObservationsOfASeries(t *testing.T) {
	h := Series{Metric: "h", Labels: []Label{{"a", "x"}, {"b", "y"}}}
	const create = "histogram h{a, b} \"H.\" buckets 1 2\n"
	for name, test := range map[string]struct {
		src  string
		want []float64
	}{
		"one after the other":        {create + `observe h{a="x", b="y"} 1` + "\n" + `observe h{b="y", a="x"} 3`, []float64{1, 3}},
		"several times":              {create + `observe h{a="x", b="y"} 1.5 times 3`, []float64{1.5, 1.5, 1.5}},
		"not those of another":       {create + `observe h{a="y", b="x"} 7`, nil},
		"not those before a restart": {create + `observe h{a="x", b="y"} 1` + "\nrestart\n" + `observe h{a="x", b="y"} 2`, []float64{2}},
		"not those before a drop":    {create + `observe h{a="x", b="y"} 1` + "\n" + `drop h{b="y", a="x"}` + "\n" + `observe h{a="x", b="y"} 2`, []float64{2}},
		"but those before another's": {create + `observe h{a="x", b="y"} 1` + "\n" + `init h{a="x", b="z"}` + "\n" + `drop h{a="x", b="z"}`, []float64{1}},
		"not those of one removed":   {create + `observe h{a="x", b="y"} 1` + "\nremove h\n" + create + `observe h{a="x", b="y"} 2`, []float64{2}},
	} {
		t.Run(name, func(t *testing.T) {
			s := New(Options{})
			require.NoError(t, s.Run(test.src))
			kept, total := s.Observations(h, 100)
			require.Equal(t, test.want, values(kept))
			require.Equal(t, len(test.want), total)
		})
	}
}

func TestObservationsKnowTheirTimeAndEndSomewhere(t *testing.T) {
	s := New(Options{})
	require.NoError(t, s.Run("histogram h \"H.\"\nobserve h 1\nadvance 15s\nobserve h normal(1, 1) times 1000000\n"))
	kept, total := s.Observations(Series{Metric: "h"}, 3)
	require.Len(t, kept, 3)
	require.Equal(t, 1_000_001, total)
	require.Equal(t, DefaultStart(), kept[0].At)
	require.Equal(t, DefaultStart().Add(15*time.Second), kept[2].At)
}

// The histogram itself is the oracle: what was observed must fall into its
// buckets as counted, and add up to its sum, whatever was done before.
func TestObservationsAreWhatTheHistogramCounted(t *testing.T) {
	random := rand.New(rand.NewPCG(4, 2))
	for range 200 {
		var src strings.Builder
		src.WriteString("histogram h{a} \"H.\" buckets -1 0 0.5 1 2\nsummary s \"S.\"\n")
		for range 1 + random.IntN(20) {
			label := fmt.Sprintf(`{a="%c"}`, 'x'+random.IntN(2))
			switch random.IntN(13) {
			case 9:
				src.WriteString("replicas 2\non replica 2 observe h" + label + " 1\n")
			case 10:
				fmt.Fprintf(&src, "advance 3s traffic seed %d\n", random.IntN(9))
			case 11:
				src.WriteString("advance 2s traffic\nscrape\n")
			case 12:
				src.WriteString("scrape every 15s\n")
			case 0:
				src.WriteString("advance 1m\n")
			case 1:
				src.WriteString("restart\n")
			case 2:
				fmt.Fprintf(&src, "init h%s\ndrop h%s\n", label, label)
			case 3:
				src.WriteString("observe s uniform(0, 1)\n")
			case 4:
				fmt.Fprintf(&src, "observe h%s %v times %d\n", label, random.NormFloat64(), 1+random.IntN(5))
			case 5:
				fmt.Fprintf(&src, "observe h%s lognormal(0.5, 1) times 20 seed %d\n", label, random.IntN(9))
			default:
				fmt.Fprintf(&src, "observe h%s normal(0.5, 1) times %d\n", label, 1+random.IntN(30))
			}
		}
		s := New(Options{Seed: random.Uint64()})
		require.NoError(t, s.Run(src.String()))
		for _, series := range s.Snapshot().Metrics[0].Series {
			kept, total := s.Observations(series.Series, math.MaxInt)
			h := series.Metric.GetHistogram()
			require.Equal(t, h.GetSampleCount(), uint64(total), src.String())
			sum := 0.0
			for _, o := range kept {
				sum += o.Value
			}
			require.InDelta(t, h.GetSampleSum(), sum, 1e-9, src.String())
			all := values(kept)
			slices.Sort(all)
			for _, b := range h.GetBucket() {
				n, _ := slices.BinarySearchFunc(all, b.GetUpperBound(), func(v, bound float64) int {
					if v <= bound {
						return -1
					}
					return 1
				})
				require.Equal(t, b.GetCumulativeCount(), uint64(n), src.String())
			}
		}
	}
}
