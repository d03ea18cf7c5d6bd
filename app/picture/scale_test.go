package picture

import (
	"math"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// scales are one of each kind, with values in them.
func scales() map[string]struct {
	scale  Scale
	values []float64
} {
	type one = struct {
		scale  Scale
		values []float64
	}
	return map[string]one{
		"linear":    {Linear(-5, 5), []float64{-5, -1, 0, 0.1, 5}},
		"log":       {Log(0.001, 1000), []float64{0.001, 0.5, 1, 999}},
		"symmetric": {SymLog(-100, 10000, 1), []float64{-100, -0.5, 0, 3, 10000}},
		"clock":     {Clock(1.7e9, 1.7e9+60), []float64{1.7e9, 1.7e9 + 7}},
		"elapsed":   {Elapsed(0, 3600), []float64{0, 15, 3600}},
	}
}

func TestScaleGivesBackItsValues(t *testing.T) {
	for name, c := range scales() {
		require.InDelta(t, 0, c.scale.Position(c.scale.Min()), 1e-9, name)
		require.InDelta(t, 1, c.scale.Position(c.scale.Max()), 1e-9, name)
		last := -1.0
		for _, v := range c.values {
			at := c.scale.Position(v)
			require.Greater(t, at, last, "%s rises", name)
			last = at
			require.InDelta(t, v, c.scale.Value(at), 1e-6*math.Max(1, math.Abs(v)), name)
		}
	}
}

func TestScaleMakesDoWithAnyRange(t *testing.T) {
	for name, s := range map[string]Scale{
		"one value": Linear(3, 3), "zero": Linear(0, 0), "turned": Linear(5, 1), "not finite": Linear(math.NaN(), math.Inf(1)),
		"log from 0": Log(0, 10), "log below 0": Log(-3, -1), "log of one": Log(2, 2), "symmetric of nothing": SymLog(0, 0, 0),
		"a moment": Elapsed(15, 15), "huge": Linear(-1e308, 1e308), "tiny": Linear(0, 5e-324), "far off": Linear(1e15, 1e15+1),
	} {
		t.Run(name, func(t *testing.T) {
			require.Less(t, s.Min(), s.Max())
			ticks := s.Ticks(5)
			require.LessOrEqual(t, len(ticks), 2*maxTicks)
			for i, tick := range ticks {
				require.False(t, math.IsNaN(tick.Value))
				require.True(t, i == 0 || tick.Value >= ticks[i-1].Value)
			}
		})
	}
}

func labels(s Scale, n int) string {
	var all []string
	for _, t := range s.Ticks(n) {
		if t.Label != "" {
			all = append(all, t.Label)
		}
	}
	return strings.Join(all, " ")
}

func TestTicksAreRoundNumbers(t *testing.T) {
	day := float64(time.Date(2026, 1, 1, 10, 0, 0, 0, time.UTC).Unix())
	for want, got := range map[string]string{
		"0 0.2 0.4 0.6 0.8 1":        labels(Linear(0, 1), 5),
		"-5 0 5":                     labels(Linear(-5, 5), 3),
		"0.1 0.15 0.2 0.25 0.3":      labels(Linear(0.1, 0.3), 5),
		"0 2e6 4e6 6e6":              labels(Linear(0, 6e6), 3),
		"0 2 4 6 8 10 12":            labels(Linear(0, 12), 5),
		"0.001 0.01 0.1 1 10":        labels(Log(0.001, 10), 5),
		"0.01 1 100":                 labels(Log(0.01, 1000), 3),
		"2 3 4 5 6 7 8":              labels(Log(2, 8), 6),
		"-10 0 10 1000":              labels(SymLog(-10, 1000, 1), 4),
		"0s 15s 30s 45s 1m":          labels(Elapsed(0, 60), 4),
		"0s 10m 20m 30m 40m 50m 1h":  labels(Elapsed(0, 3600), 6),
		"10:00:00 10:00:30 10:01:00": labels(Clock(day, day+60), 2),
		"10:00 10:30 11:00":          labels(Clock(day, day+3600), 2),
		"0s 0.5s 1s":                 labels(Elapsed(0, 1), 2),
		"1h 1h1m 1h2m":               labels(Elapsed(3600, 3720), 2),
	} {
		require.Equal(t, want, got)
	}
}

func TestNumbersAreShort(t *testing.T) {
	for want, v := range map[string]float64{
		"0": 0, "0.25": 0.25, "-3": -3, "999999": 999999, "1e6": 1e6, "1.5e-7": 1.5e-7, "+Inf": math.Inf(1), "NaN": math.NaN(), "1e100": 1e100,
	} {
		require.Equal(t, want, Number(v))
	}
	for want, v := range map[string]float64{"0.123": 0.123456, "12.3": 12.3456, "1235": 1234.56, "1.23e6": 1234567} {
		require.Equal(t, want, Short(v))
	}
}

func TestNiceScaleBeginsAndEndsWithTicks(t *testing.T) {
	s := Linear(0.3, 11.2).Nice(5)
	ticks := s.Ticks(5)
	require.Equal(t, s.Min(), ticks[0].Value)
	require.Equal(t, s.Max(), ticks[len(ticks)-1].Value)
	require.Equal(t, 0.01, Log(0.02, 30).Nice(5).Min())
	require.InDelta(t, 100.0, Log(0.02, 30).Nice(5).Max(), 1e-9)
}
