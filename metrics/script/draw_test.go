package script

import (
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/prometheus/common/expfmt"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden compares text with a file, or writes it with -update.
func golden(t *testing.T, name, text string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, strings.ReplaceAll(string(want), "\r\n", "\n"), text)
}

// TestDrawsAreTheSameEverywhere compares draws with a file; run it natively and
// as wasm.
func TestDrawsAreTheSameEverywhere(t *testing.T) {
	var b strings.Builder
	for _, d := range []Draw{
		{Normal, 0, 1}, {Normal, 0.3, 0.1}, {Normal, -1e6, 12345}, {Uniform, 0, 1}, {Uniform, -5, 5}, {Uniform, 1e300, 1.7e308},
		{Exponential, 1, 0}, {Exponential, 0.02, 0}, {Lognormal, 0.12, 0.7}, {Lognormal, 1e-20, 3}, {Lognormal, 1e25, 0.1},
		{Integer, 0, 10}, {Integer, -5, 5}, {Integer, -1 << 53, 1 << 53},
	} {
		for _, seed := range []uint64{0, 1, 7, math.MaxUint64} {
			var s source
			s.seed(seed)
			fmt.Fprintf(&b, "%s seed %d:", d, seed)
			for range 12 {
				b.WriteString(" " + FormatNumber(s.next(d)))
			}
			b.WriteString("\n")
		}
	}
	for before := range uint64(3) {
		for _, metric := range []string{"", "a", "http_requests_total", "温度"} {
			fmt.Fprintf(&b, "%q %d: %d %d\n", metric, before, drawSeed(0, metric, before), drawSeed(math.MaxUint64, metric, before))
		}
	}
	golden(t, "draws.txt", b.String())
}

// TestScriptsAreTheSameEverywhere compares what scripts make with files.
func TestScriptsAreTheSameEverywhere(t *testing.T) {
	scripts, err := filepath.Glob("testdata/*.script")
	require.NoError(t, err)
	require.Len(t, scripts, 4)
	for _, path := range scripts {
		src, err := os.ReadFile(path)
		require.NoError(t, err)
		s := running(t, string(src))
		var b strings.Builder
		encoder := expfmt.NewEncoder(&b, expfmt.NewFormat(expfmt.TypeProtoText))
		for _, f := range s.Snapshot().Families {
			require.NoError(t, encoder.Encode(f))
		}
		// The protobuf library varies the space in its text from build to
		// build, so that nobody compares it; here it is made even.
		even := strings.ReplaceAll(b.String(), ":  ", ": ")
		golden(t, strings.TrimSuffix(filepath.Base(path), ".script")+".txt", text(t, s)+even+happened(s.Snapshot()))
	}
}

func TestDistributions(t *testing.T) {
	const n = 200_000
	for _, c := range []struct {
		d               Draw
		mean, deviation float64
		low, high       float64
	}{
		{Draw{Normal, 10, 2}, 10, 2, -5, 25},
		{Draw{Normal, 3, 0}, 3, 0, 3, 3},
		{Draw{Uniform, -1, 3}, 1, 4 / math.Sqrt(12), -1, 3},
		{Draw{Uniform, 1234567, 1234567}, 1234567, 0, 1234567, 1234567},
		{Draw{Exponential, 2, 0}, 2, 2, 0, 60},
		{Draw{Lognormal, 1, 0.5}, math.Exp(0.125), math.Exp(0.125) * math.Sqrt(math.Exp(0.25)-1), 0, 40},
		{Draw{Integer, -5, 5}, 0, math.Sqrt(10), -5, 5},
		{Draw{Integer, 7, 7}, 7, 0, 7, 7},
	} {
		t.Run(c.d.String(), func(t *testing.T) {
			require.NoError(t, c.d.check())
			var s source
			s.seed(3)
			sum, squares, least, most := 0.0, 0.0, math.Inf(1), math.Inf(-1)
			for range n {
				v := s.next(c.d)
				sum += v
				squares += (v - c.mean) * (v - c.mean)
				least, most = min(least, v), max(most, v)
			}
			require.InDelta(t, c.mean, sum/n, 5*c.deviation/math.Sqrt(n)+1e-9)
			require.InDelta(t, c.deviation, math.Sqrt(squares/n), 0.03*c.deviation+1e-9)
			require.GreaterOrEqual(t, least, c.low)
			require.LessOrEqual(t, most, c.high)
			if c.d.Kind == Integer {
				require.Equal(t, c.low, least)
				require.Equal(t, c.high, most)
			}
		})
	}
}

func TestIntegersAreEquallyLikely(t *testing.T) {
	var s source
	counts := map[float64]int{}
	for range 110_000 {
		counts[s.next(Draw{Integer, -5, 5})]++
	}
	require.Len(t, counts, 11)
	for v, n := range counts {
		require.InDelta(t, 10_000, n, 500, v)
	}
}

func TestSixDigits(t *testing.T) {
	for _, v := range []float64{
		0, 1, -1, 0.1, 123456, 123456.5, 1234565, 999999.4, 999999.6, 0.00012345678, 1e-14, 1.23456789e-15, 1.23456789e-16,
		9.999999e20, 1.23456789e21, 1e22, math.Pi, -math.E, 5e-324, math.MaxFloat64, 1.2345678e-300, 0.9999996, 99999.95,
	} {
		want, err := strconv.ParseFloat(strconv.FormatFloat(v, 'e', 5, 64), 64)
		require.NoError(t, err)
		got := sixDigits(v)
		if got != want { // a tie may be rounded to the other side: then both are six digits
			require.Less(t, len(strings.Trim(strings.Split(strconv.FormatFloat(got, 'e', -1, 64), "e")[0], "-."))-1, 7, v)
			require.InEpsilon(t, want, got, 1.1e-5)
		}
	}
	require.Equal(t, uint64(0), math.Float64bits(sixDigits(math.Copysign(0, -1))))
	require.True(t, math.IsInf(sixDigits(math.Inf(-1)), -1))
	require.True(t, math.IsNaN(sixDigits(math.NaN())))
	random := rng(9)
	for range 100_000 {
		v := math.Float64frombits(random.Uint64())
		got := sixDigits(v)
		digits, _, _ := strings.Cut(strconv.FormatFloat(math.Abs(got), 'e', -1, 64), "e")
		if !notFinite(got) {
			require.LessOrEqual(t, len(strings.ReplaceAll(digits, ".", "")), significantDigits, "%v: %v", v, got)
		}
	}
}

func TestDrawsThatMakeNoSense(t *testing.T) {
	inf := math.Inf(1)
	for _, c := range []struct {
		d    Draw
		rule DrawRule
	}{
		{Draw{"", 0, 0}, DrawKnown}, {Draw{Normal, inf, 0}, DrawFinite}, {Draw{Uniform, 0, inf}, DrawFinite}, {Draw{Exponential, math.NaN(), 0}, DrawFinite},
		{Draw{Integer, 0.5, 1}, DrawWhole}, {Draw{Integer, 0, 1e16}, DrawWhole}, {Draw{Integer, 2, 1}, DrawRange}, {Draw{Uniform, 2, 1}, DrawRange},
		{Draw{Normal, 0, -1}, DrawDeviation}, {Draw{Lognormal, 1, -1}, DrawDeviation}, {Draw{Exponential, 0, 0}, DrawMean}, {Draw{Lognormal, 0, 1}, DrawMedian},
	} {
		err := c.d.check()
		var bad *BadDraw
		require.ErrorAs(t, err, &bad, c.d.String())
		require.Equal(t, c.rule, bad.Rule)
		require.Regexp(t, `[.]$`, err.Error())
		require.NotEqual(t, c.d.String(), err.Error())
	}
	require.NoError(t, Draw{Exponential, 1, math.NaN()}.check(), "it has one number only")
	require.NoError(t, Draw{Uniform, -math.MaxFloat64, math.MaxFloat64}.check())
	var s source
	require.False(t, slices.ContainsFunc(make([]struct{}, 100), func(struct{}) bool {
		return notFinite(s.next(Draw{Uniform, -math.MaxFloat64, math.MaxFloat64}))
	}))
	require.True(t, math.IsNaN(s.next(Draw{})))
}
