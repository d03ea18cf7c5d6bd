package exposition

import (
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	dto "github.com/prometheus/client_model/go"
	"github.com/stretchr/testify/require"
	"google.golang.org/protobuf/proto"

	"metricplayground/metrics/exposition/expositiontest"
)

// seen is a change as a test writes it down.
type seen struct {
	kind          ChangeKind
	before, after string
	moves         []Move
}

// seenChanges lists what changed, the places of tokens aside.
func seenChanges(d *Difference) []seen {
	var list []seen
	for _, change := range d.Changes {
		s := seen{kind: change.Kind, moves: slices.Clone(change.Moves)}
		for i := range s.moves {
			s.moves[i].Token = 0
		}
		if change.Before != nil {
			s.before = change.Before.Text
		}
		if change.After != nil {
			s.after = change.After.Text
		}
		list = append(list, s)
	}
	return list
}

func TestDiff(t *testing.T) {
	counters := func(series ...*dto.Metric) *dto.MetricFamily {
		return expositiontest.Family("c_total", "Help.", dto.MetricType_COUNTER, series...)
	}
	renamed := counters(expositiontest.Counter(1, "a", "x"))
	renamed.Help = proto.String("Other help.")
	bounds := []float64{0.1, 0.5}
	histogram := func(observed ...float64) *dto.MetricFamily {
		return expositiontest.Family("h", "", dto.MetricType_HISTOGRAM, expositiontest.Histogram(bounds, observed))
	}
	cases := []struct {
		name          string
		format        Format
		before, after []*dto.MetricFamily
		want          []seen
	}{
		{
			"a counter goes up", Text,
			[]*dto.MetricFamily{counters(expositiontest.Counter(1, "a", "x"), expositiontest.Counter(5, "a", "y"))},
			[]*dto.MetricFamily{counters(expositiontest.Counter(3, "a", "x"), expositiontest.Counter(5, "a", "y"))},
			[]seen{{Changed, `c_total{a="x"} 1`, `c_total{a="x"} 3`, []Move{{Value, 0, "value", "1", "3", "+2"}}}},
		},
		{
			"a series comes", Text,
			[]*dto.MetricFamily{counters(expositiontest.Counter(1, "a", "x"))},
			[]*dto.MetricFamily{counters(expositiontest.Counter(1, "a", "x"), expositiontest.Counter(0, "a", "b"))},
			[]seen{{Added, "", `c_total{a="b"} 0`, nil}},
		},
		{
			"a series goes", Text,
			[]*dto.MetricFamily{counters(expositiontest.Counter(1, "a", "x"), expositiontest.Counter(0, "a", "b"))},
			[]*dto.MetricFamily{counters(expositiontest.Counter(2, "a", "x"))},
			[]seen{
				{Changed, `c_total{a="x"} 1`, `c_total{a="x"} 2`, []Move{{Value, 0, "value", "1", "2", "+1"}}},
				{Removed, `c_total{a="b"} 0`, "", nil},
			},
		},
		{
			"a family comes and another goes", Text,
			[]*dto.MetricFamily{counters(expositiontest.Counter(1))},
			[]*dto.MetricFamily{expositiontest.Family("g", "", dto.MetricType_GAUGE, expositiontest.Gauge(1))},
			[]seen{
				{Added, "", "# HELP g ", nil}, {Added, "", "# TYPE g gauge", nil}, {Added, "", "g 1", nil},
				{Removed, "# HELP c_total Help.", "", nil}, {Removed, "# TYPE c_total counter", "", nil}, {Removed, "c_total 1", "", nil},
			},
		},
		{
			"the help text changes", Text,
			[]*dto.MetricFamily{counters(expositiontest.Counter(1, "a", "x"))}, []*dto.MetricFamily{renamed},
			[]seen{{Changed, "# HELP c_total Help.", "# HELP c_total Other help.", nil}},
		},
		{
			"an observation", Text, []*dto.MetricFamily{histogram(0.05)}, []*dto.MetricFamily{histogram(0.05, 0.3)},
			[]seen{
				{Changed, `h_bucket{le="0.5"} 1`, `h_bucket{le="0.5"} 2`, []Move{{Value, 0, "value", "1", "2", "+1"}}},
				{Changed, `h_bucket{le="+Inf"} 1`, `h_bucket{le="+Inf"} 2`, []Move{{Value, 0, "value", "1", "2", "+1"}}},
				{Changed, `h_sum 0.05`, `h_sum 0.35`, []Move{{Value, 0, "value", "0.05", "0.35", "+0.3"}}},
				{Changed, `h_count 1`, `h_count 2`, []Move{{Value, 0, "value", "1", "2", "+1"}}},
			},
		},
		{
			"an observation in a composite value", OpenMetrics2, []*dto.MetricFamily{histogram(0.05)}, []*dto.MetricFamily{histogram(0.05, 0.3)},
			[]seen{{
				Changed, `h {count:1,sum:0.05,bucket:[0.1:1,0.5:1,+Inf:1]} st@1772357400`, `h {count:2,sum:0.35,bucket:[0.1:1,0.5:2,+Inf:2]} st@1772357400`,
				[]Move{
					{CountValue, 0, "count", "1", "2", "+1"}, {SumValue, 0, "sum", "0.05", "0.35", "+0.3"},
					{BucketCount, 0, "bucket 0.5", "1", "2", "+1"}, {BucketCount, 0, "bucket +Inf", "1", "2", "+1"},
				},
			}},
		},
		{
			"an observation in protobuf", Proto, []*dto.MetricFamily{histogram(0.05)}, []*dto.MetricFamily{histogram(0.05, 0.3)},
			[]seen{
				{Changed, "    sample_count: 1", "    sample_count: 2", []Move{{CountValue, 0, "count-value", "1", "2", "+1"}}},
				{Changed, "    sample_sum: 0.05", "    sample_sum: 0.35", []Move{{SumValue, 0, "sum-value", "0.05", "0.35", "+0.3"}}},
				{Changed, "      cumulative_count: 1", "      cumulative_count: 2", []Move{{BucketCount, 0, "bucket-count", "1", "2", "+1"}}},
			},
		},
		{
			"from nothing", Python, nil, []*dto.MetricFamily{expositiontest.Family("g", "", dto.MetricType_GAUGE, expositiontest.Gauge(1))},
			[]seen{{Added, "", "# HELP g ", nil}, {Added, "", "# TYPE g gauge", nil}, {Added, "", "g 1.0", nil}},
		},
		{
			"NaN and infinities have no distance", Python,
			[]*dto.MetricFamily{expositiontest.Family("g", "", dto.MetricType_GAUGE, expositiontest.Gauge(math.NaN(), "a", "1"), expositiontest.Gauge(1, "a", "2"))},
			[]*dto.MetricFamily{expositiontest.Family("g", "", dto.MetricType_GAUGE, expositiontest.Gauge(1, "a", "1"), expositiontest.Gauge(math.Inf(1), "a", "2"))},
			[]seen{
				{Changed, `g{a="1"} NaN`, `g{a="1"} 1.0`, []Move{{Value, 0, "value", "NaN", "1.0", ""}}},
				{Changed, `g{a="2"} 1.0`, `g{a="2"} +Inf`, []Move{{Value, 0, "value", "1.0", "+Inf", ""}}},
			},
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			before, err := Render(c.before, c.format, nil)
			require.NoError(t, err)
			after, err := Render(c.after, c.format, before)
			require.NoError(t, err)
			require.Equal(t, c.want, seenChanges(Diff(before, after)))
			requireMovesAtTheirTokens(t, Diff(before, after))
		})
	}
}

func requireMovesAtTheirTokens(t *testing.T, d *Difference) {
	t.Helper()
	for _, change := range d.Changes {
		for _, move := range change.Moves {
			token := Tokens(*change.After)[move.Token]
			require.Equal(t, move.Role, token.Role)
			require.Equal(t, move.New, change.After.Text[token.Start:token.End])
		}
	}
}

func TestDiffOfEqualDocumentsIsEmpty(t *testing.T) {
	for seed := range uint64(30) {
		families := expositiontest.Random(rand.New(rand.NewPCG(seed, 4)))
		clones := make([]*dto.MetricFamily, len(families))
		for i, family := range families {
			clones[i] = proto.Clone(family).(*dto.MetricFamily)
		}
		for _, f := range Formats() {
			document, _ := Render(families, f, nil)
			require.True(t, Diff(document, document).Empty())
			again, _ := Render(clones, f, nil)
			require.Empty(t, seenChanges(Diff(document, again)))
		}
	}
	var none *Difference
	require.True(t, none.Empty())
	require.Nil(t, none.At(0, 0))
}

// TestDiffAddsUp changes random families and checks each line against what the
// difference says of it.
func TestDiffAddsUp(t *testing.T) {
	for seed := range uint64(60) {
		random := rand.New(rand.NewPCG(seed, 5))
		families := expositiontest.Random(random)
		for _, f := range Formats() {
			before, _ := Render(families, f, nil)
			after, _ := Render(mutated(random, families), f, before)
			requireAddsUp(t, before, after)
		}
	}
}

func requireAddsUp(t *testing.T, before, after *Document) {
	t.Helper()
	diff := Diff(before, after)
	old := map[string]string{}
	for _, block := range before.Blocks {
		for _, line := range block.Lines {
			old[block.Name+"\x00"+line.Key] = line.Text
		}
	}
	for b, block := range after.Blocks {
		for l := range block.Lines {
			line := &block.Lines[l]
			was, known := old[block.Name+"\x00"+line.Key]
			delete(old, block.Name+"\x00"+line.Key)
			change := diff.At(b, l)
			switch {
			case !known:
				require.Equal(t, Added, change.Kind)
			case was == line.Text:
				require.Nil(t, change, line.Text)
				continue
			default:
				require.Equal(t, Changed, change.Kind)
				require.Equal(t, was, change.Before.Text)
			}
			require.Same(t, line, change.After)
		}
	}
	removed := 0
	for _, change := range diff.Changes {
		if change.Kind == Removed {
			removed++
			require.Same(t, change.Before, &before.Blocks[change.Block].Lines[change.Line])
			require.Nil(t, change.After)
		}
	}
	require.Equal(t, len(old), removed)
	requireMovesAtTheirTokens(t, diff)
}

func TestDelta(t *testing.T) {
	tenth, fifth := 0.1, 0.2
	cases := []struct {
		before, after float64
		want          string
	}{
		{1, 2, "+1"},
		{2, 1, "-1"},
		{tenth, tenth + fifth, "+0.2"},
		{0.3, 0.4, "+0.1"},
		{5, 5.3, "+0.3"},
		{5.3, 5, "-0.3"},
		{1e6, 1e6 + 0.1, "+0.1"},
		{0, 1e-9, "+1e-09"},
		{0.000125, 0.00025, "+0.000125"},
		{1e16, 1e16 + 2, "+2"},
		{123456789, 123456790.5, "+1.5"},
		{1e300, 2e300, "+1e+300"},
		{1.7723574e9, 1.772357415e9, "+15"},
		{math.MaxFloat64, -math.MaxFloat64, ""},
		{math.NaN(), 1, ""},
		{1, math.Inf(+1), ""},
		{math.Inf(+1), math.Inf(+1), ""},
	}
	for _, c := range cases {
		text := func(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }
		t.Run(text(c.before)+" to "+text(c.after), func(t *testing.T) {
			require.Equal(t, c.want, signedDelta(text(c.before), text(c.after)))
		})
	}
	require.Empty(t, signedDelta("get", "1"))
	require.Empty(t, signedDelta("1", "get"))
}

// FuzzDelta: adding the delta gives the new number wherever a number does.
func FuzzDelta(f *testing.F) {
	f.Add(0.1, 0.3)
	f.Add(1e17, 5.0)
	f.Add(5e-324, -5e-324)
	f.Fuzz(func(t *testing.T, before, after float64) {
		value, ok := delta(before, after)
		if !ok {
			require.False(t, after-before == after-before && !math.IsInf(after-before, 0))
			return
		}
		if before+(after-before) == after {
			require.Equal(t, after, before+value)
		}
		digits := len(strconv.FormatFloat(value, 'e', -1, 64))
		require.LessOrEqual(t, digits, len(strconv.FormatFloat(after-before, 'e', -1, 64)))
	})
}

func TestNumber(t *testing.T) {
	for want, value := range map[string]float64{
		"0": math.Copysign(0, -1), "1": 1, "-0.5": -0.5, "1000000": 1e6, "123456789.125": 123456789.125,
		"0.000001": 1e-6, "1e-07": 1e-7, "100000000000000000000": 1e20, "1e+21": 1e21,
		"NaN": math.NaN(), "+Inf": math.Inf(1), "-Inf": math.Inf(-1),
	} {
		require.Equal(t, want, Number(value))
	}
}
