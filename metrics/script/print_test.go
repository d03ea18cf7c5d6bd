package script

import (
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestNumbersAreShortAndExact(t *testing.T) {
	for want, v := range map[string]float64{
		"0": 0, "-0": math.Copysign(0, -1), "1": 1, "0.1": 0.1, "21.5": 21.5, "1000000": 1e6,
		"123456789.25": 123456789.25, "999999999999999": 999999999999999, "1e+15": 1e15, "1.5e-06": 1.5e-6,
		"0.00001": 1e-5, "5e-324": 5e-324, "1.7976931348623157e+308": math.MaxFloat64,
		"+Inf": math.Inf(1), "-Inf": math.Inf(-1), "NaN": math.NaN(), "0.30000000000000004": math.Nextafter(0.3, 1),
	} {
		require.Equal(t, want, FormatNumber(v))
		back, ok := ParseNumber(want)
		require.True(t, ok)
		require.Equal(t, math.Float64bits(v), math.Float64bits(back), want)
	}
}

func TestDurations(t *testing.T) {
	for text, c := range map[string]struct {
		d     time.Duration
		print string
	}{
		"0s": {0, "0s"}, "15s": {15 * time.Second, "15s"}, "90s": {90 * time.Second, "1m30s"}, "1.5h": {90 * time.Minute, "1h30m"},
		"1d": {24 * time.Hour, "1d"}, "1w": {7 * 24 * time.Hour, "7d"}, "1y": {365 * 24 * time.Hour, "365d"},
		"500ms": {500 * time.Millisecond, "500ms"}, "3µs": {3 * time.Microsecond, "3us"}, "7ns": {7, "7ns"},
		"9223372036854775807ns": {math.MaxInt64, "106751d23h47m16s854ms775us807ns"},
	} {
		d, ok := ParseDuration(text)
		require.True(t, ok, text)
		require.Equal(t, c.d, d, text)
		require.Equal(t, c.print, FormatDuration(d))
	}
	for _, text := range []string{"", "15", "s", "-1s", "+1s", "1x", "1s2", "1e3s", "..s", "9223372036854775808ns", "293y", "1s ", "0x1s"} {
		_, ok := ParseDuration(text)
		require.False(t, ok, text)
	}
	require.Equal(t, "-1s", FormatDuration(-time.Second))
	require.Equal(t, "-106751d23h47m16s854ms775us808ns", FormatDuration(math.MinInt64))
}

// TestPrintParsePrint makes random operations, the odd ones too, and checks
// that what is printed is read as something that is printed the same.
func TestPrintParsePrint(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 20_000 {
		op := randomOperation(random)
		printed := Print([]Operation{op})
		require.Equal(t, 1, strings.Count(printed, "\n"), printed)
		ops, err := Parse(printed)
		require.NoError(t, err, printed)
		require.Equal(t, printed, Print(ops))
	}
}

func TestPrintNeedsNoValidOperation(t *testing.T) {
	require.Equal(t, "# a b\n", Print([]Operation{Comment{Text: "a\nb \r"}}))
	require.Equal(t, "restart # a b\n", Print([]Operation{Restart{Note: "a\nb"}}))
	require.Equal(t, "inc {\"a\uFFFDb\"}\n", Print([]Operation{Change{Verb: Inc, Series: Series{Metric: "a\xffb"}, Times: -1, Exemplar: []Label{}}}))
	require.Equal(t, "histogram h \"h\"\n", Print([]Operation{Create{Type: Histogram, Name: "h", Help: "h", Buckets: Buckets{Kind: OwnBuckets}}}))
	require.Equal(t, "normal(0.3, 0.1)", Draw{Normal, 0.3, 0.1}.String())
	require.Equal(t, "2.5", Value{Number: 2.5}.String())
	require.Equal(t, "linear(0, 5, 4)", Buckets{Kind: LinearBuckets, Step: 5, Count: 4}.String())
}

func randomOperation(r *rand.Rand) Operation {
	switch r.IntN(16) {
	case 12, 13, 14:
		return randomAround(r)
	case 15:
		return On{1 + r.IntN(4), pick(r, []Operation{
			Restart{randomText(r)}, Drop{randomSeries(r), randomText(r)}, Clock{time.Duration(r.Int64()), randomText(r)},
			Change{Verb: Set, Series: randomSeries(r), Value: Value{Number: randomNumber(r)}, Note: randomText(r)},
		})}
	case 0:
		return Comment{Text: randomText(r), Blank: r.IntN(4) == 0}
	case 1:
		return Init{randomSeries(r), randomText(r)}
	case 2:
		return Drop{randomSeries(r), randomText(r)}
	case 3:
		return Remove{randomText(r), randomText(r)}
	case 4:
		return Advance{time.Duration(r.Int64()), r.IntN(2) == 0, pick(r, []*uint64{nil, seed(7)}), randomText(r)}
	case 5:
		return Restart{randomText(r)}
	case 6, 7, 8:
		return randomCreate(r)
	}
	c := Change{Verb: pick(r, Verbs()), Series: randomSeries(r), Value: Value{Number: randomNumber(r)}, Times: r.IntN(4), Note: randomText(r)}
	if r.IntN(2) == 0 {
		c.Value.Draw = &Draw{pick(r, Distributions()), randomNumber(r), randomNumber(r)}
	}
	if r.IntN(2) == 0 {
		seed := r.Uint64()
		c.Seed = &seed
	}
	if r.IntN(2) == 0 {
		c.Exemplar = randomSeries(r).Labels
	}
	return c
}

func randomAround(r *rand.Rand) Operation {
	name, note, by := randomText(r), randomText(r), time.Duration(1+r.Int64N(1e15))
	series := randomSeries(r)
	expr := pick(r, []string{"up", "rate(x[5m]) # not this", `x{a="#"} > 1`, "x{a='#\\'#'}", "a\nb", "`#` ", "sum by (le) (x)"})
	return pick(r, []Operation{
		Replicas{1 + r.IntN(5), note}, Clock{by, note}, Clock{-by, note}, Clock{0, note},
		ScrapeEvery{by, pick(r, []time.Duration{0, by}), pick(r, append(ScrapeFormats(), "")), note}, ScrapeEvery{Note: note}, ScrapeNow{note},
		FailScrape{r.IntN(4), pick(r, append(Failures(), "")), r.IntN(3), note}, Deregister{r.IntN(3), note}, Register{r.IntN(3), note},
		Query{expr, note}, Record{name, series.Labels, expr, note}, Alert{name, series.Labels, pick(r, []time.Duration{0, by}), expr, note}, ForgetRule{name, note},
	})
}

func randomCreate(r *rand.Rand) Create {
	c := Create{Type: pick(r, Types()), Name: randomText(r), Help: randomText(r), Unit: randomText(r), Note: randomText(r)}
	for _, l := range randomSeries(r).Labels {
		c.Labels = append(c.Labels, l.Name)
	}
	c.Buckets = Buckets{
		Kind:  pick(r, []BucketKind{NoBuckets, DefaultBuckets, OwnBuckets, LinearBuckets, ExponentialBuckets}),
		Start: randomNumber(r), Step: randomNumber(r), Count: 1 + r.IntN(9),
	}
	for range r.IntN(4) {
		c.Buckets.Bounds = append(c.Buckets.Bounds, randomNumber(r))
		c.Objectives = append(c.Objectives, Objective{randomNumber(r), randomNumber(r)})
	}
	if r.IntN(2) == 0 {
		c.Native, c.Window = randomNumber(r), time.Duration(r.Int64())
	}
	return c
}

func randomSeries(r *rand.Rand) Series {
	s := Series{Metric: randomText(r)}
	for i := range r.IntN(3) {
		s.Labels = append(s.Labels, Label{randomText(r) + string(rune('a'+i)), randomText(r)})
	}
	return s
}

func randomText(r *rand.Rand) string {
	return pick(r, []string{
		"", "a", "requests_total", "job:x:rate5m", "1a", "my.metric", "温度", "times", "normal", "a b", " ", "\t#", `"`, `\`, "\n", "\r",
		"x\ny\\z\"", "{}", "le", "=", "\xff", "\x00", "a,b", "unit", "😀", "“", "~",
	})
}

func randomNumber(r *rand.Rand) float64 {
	if r.IntN(2) == 0 {
		return math.Float64frombits(r.Uint64())
	}
	return pick(r, []float64{0, 1, -1, 0.5, 1e6, 1e-7, math.Inf(1), math.Inf(-1), math.NaN(), math.Nextafter(0.3, 1)})
}

func pick[T any](r *rand.Rand, from []T) T { return from[r.IntN(len(from))] }

func rng(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 0)) }
