package exposition

import (
	"math/rand/v2"
	"strings"
	"testing"

	dto "github.com/prometheus/client_model/go"
	"github.com/stretchr/testify/require"

	"metricplayground/metrics/exposition/expositiontest"
)

// marked writes a line with its differences between arrows, "-" for none.
func marked(line *Line, ranges []Range) string {
	if line == nil {
		return "-"
	}
	text := line.Text
	for i := len(ranges) - 1; i >= 0; i-- {
		r := ranges[i]
		text = text[:r.Start] + "«" + text[r.Start:r.End] + "»" + text[r.End:]
	}
	return text
}

func TestCompare(t *testing.T) {
	counter := expositiontest.Family("c1", "A counter", dto.MetricType_COUNTER, expositiontest.Counter(1))
	histogram := expositiontest.Family("h", "H.", dto.MetricType_HISTOGRAM, expositiontest.Histogram([]float64{1}, []float64{2}, "path", "/"))
	gauge := expositiontest.Family("g", "G.", dto.MetricType_GAUGE, expositiontest.Gauge(2, "v", "b"), expositiontest.Gauge(1, "v", "a"))
	dotted := expositiontest.Family("a.b", "Dotted.", dto.MetricType_GAUGE, expositiontest.Gauge(1))
	empty := expositiontest.Family("empty", "E.", dto.MetricType_GAUGE)
	cases := []struct {
		name        string
		left, right Format
		families    []*dto.MetricFamily
		want        [][2]string
	}{
		{"a counter beside its Python self", Text, Python, []*dto.MetricFamily{counter}, [][2]string{
			{"# HELP c1 A counter", "# HELP c1«_total» A counter"},
			{"# TYPE c1 counter", "# TYPE c1«_total» counter"},
			{"c1 1", "c1«_total» 1«.0»"},
			{"-", "«# HELP c1_created A counter»"},
			{"-", "«# TYPE c1_created gauge»"},
			{"-", "«c1_created 1.7723574e+09»"},
		}},
		{"created lines find each other", Python, OpenMetrics1, []*dto.MetricFamily{counter}, [][2]string{
			{"# HELP c1«_total» A counter", "# HELP c1 A counter"},
			{"# TYPE c1«_total» «counter»", "# TYPE c1 «unknown»"},
			{"c1«_total» 1.0", "c1 1.0"},
			{"«# HELP c1_created A counter»", "-"},
			{"«# TYPE c1_created gauge»", "-"},
			{"c1_created 1.7723574e+09", "c1_created 1.7723574e+09"},
			{"-", "«# EOF»"},
		}},
		{"another order of labels and lines", Text, Python, []*dto.MetricFamily{histogram}, [][2]string{
			{"# HELP h H.", "# HELP h H."},
			{"# TYPE h histogram", "# TYPE h histogram"},
			{`h_bucket{path="/«",le="1»"} 0`, `h_bucket{«le="1.0",»path="/"} 0«.0»`},
			{`h_bucket{«path="/",»le="+Inf"} 1`, `h_bucket{le="+Inf«",path="/»"} 1«.0»`},
			{`h_sum{path="/"} 2`, `h_sum{path="/"} 2«.0»`},
			{"-", "«# HELP h_created H.»"},
			{"-", "«# TYPE h_created gauge»"},
			{"-", `«h_created{path="/"} 1.7723574e+09»`},
			{`h_count{path="/"} 1`, `h_count{path="/"} 1«.0»`},
		}},
		{"another order of series", Python, Text, []*dto.MetricFamily{gauge}, [][2]string{
			{"# HELP g G.", "# HELP g G."}, {"# TYPE g gauge", "# TYPE g gauge"},
			{`g{v="b"} 2«.0»`, `g{v="b"} 2`}, {`g{v="a"} 1«.0»`, `g{v="a"} 1`},
		}},
		{"many lines beside one", OpenMetrics1, OpenMetrics2, []*dto.MetricFamily{histogram}, [][2]string{
			{"# HELP h H.", "# HELP h H."},
			{"# TYPE h histogram", "# TYPE h histogram"},
			{`h«_bucket»{path="/«",le="1.0»"} «0»`, `h{path="/"} «{count:1,sum:2,bucket:[1:0,+Inf:1]} st@1772357400»`},
			{`«h_bucket{path="/",le="+Inf"} 1»`, "-"},
			{`«h_sum{path="/"} 2.0»`, "-"},
			{`«h_count{path="/"} 1»`, "-"},
			{`«h_created{path="/"} 1.7723574e+09»`, "-"},
			{"# EOF", "# EOF"},
		}},
		{"protobuf", Text, Proto, []*dto.MetricFamily{counter}, [][2]string{
			{"-", `«name: "c1"»`},
			{"«# HELP c1» A counter", `«help:» «"»A counter«"»`},
			{"«# TYPE c1» «counter»", "«type:» «COUNTER»"},
			{"-", "«metric: {»"},
			{"-", "«  counter: {»"},
			{"«c1» 1", "«    value:» 1"},
			{"-", "«    created_timestamp: {»"},
			{"-", "«      seconds: 1772357400»"},
			{"-", "«    }»"},
			{"-", "«  }»"},
			{"-", "«}»"},
			{"-", ""},
		}},
		{"what one side lacks", Text, Python, []*dto.MetricFamily{dotted, empty}, [][2]string{
			{"-", "«# HELP empty E.»"}, {"-", "«# TYPE empty gauge»"},
			{`«# HELP "a.b" Dotted.»`, "-"}, {`«# TYPE "a.b" gauge»`, "-"}, {`«{"a.b"} 1»`, "-"},
		}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			left, _ := Render(c.families, c.left, nil)
			right, _ := Render(c.families, c.right, nil)
			var got [][2]string
			for _, row := range Compare(left, right) {
				a, b := row.Differences()
				got = append(got, [2]string{marked(row.Left, a), marked(row.Right, b)})
				require.Equal(t, row.Left != nil && row.Right != nil && len(a)+len(b) == 0, row.Same())
			}
			require.Equal(t, c.want, got)
		})
	}
}

// TestCompareShowsEachLineOnce: every line of both documents stands in one row,
// the left ones in order, and outside of the marks the two sides are the same.
func TestCompareShowsEachLineOnce(t *testing.T) {
	for seed := range uint64(25) {
		families := expositiontest.Random(rand.New(rand.NewPCG(seed, 6)))
		for _, l := range Formats() {
			for _, r := range Formats() {
				left, _ := Render(families, l, nil)
				right, _ := Render(families, r, nil)
				requireEachLineOnce(t, left, right)
			}
		}
	}
}

func requireEachLineOnce(t *testing.T, left, right *Document) {
	t.Helper()
	var lefts []*Line
	rights := map[*Line]bool{}
	for _, row := range Compare(left, right) {
		if row.Left != nil {
			require.Same(t, row.Left, &left.Blocks[row.LeftBlock].Lines[row.LeftLine])
			lefts = append(lefts, row.Left)
		} else {
			require.Equal(t, -1, row.LeftBlock)
			require.Equal(t, -1, row.LeftLine)
		}
		if row.Right != nil {
			require.Same(t, row.Right, &right.Blocks[row.RightBlock].Lines[row.RightLine])
			require.False(t, rights[row.Right], "twice: %s", row.Right.Text)
			rights[row.Right] = true
		} else {
			require.Equal(t, -1, row.RightBlock)
			require.Equal(t, -1, row.RightLine)
		}
		requireSameOutsideOfMarks(t, row)
	}
	require.Len(t, rights, right.LineCount())
	at := 0
	for _, block := range left.Blocks {
		for i := range block.Lines {
			require.Same(t, &block.Lines[i], lefts[at])
			at++
		}
	}
	require.Len(t, lefts, at)
}

func requireSameOutsideOfMarks(t *testing.T, row Row) {
	t.Helper()
	a, b := row.Differences()
	require.Equal(t, unmarked(t, row.Left, a), unmarked(t, row.Right, b))
}

func unmarked(t *testing.T, line *Line, ranges []Range) string {
	if line == nil {
		require.Empty(t, ranges)
		return ""
	}
	var text strings.Builder
	at := 0
	for _, r := range ranges {
		require.True(t, at <= r.Start && r.Start < r.End && r.End <= len(line.Text), "ranges in order")
		text.WriteString(line.Text[at:r.Start])
		at = r.End
	}
	text.WriteString(line.Text[at:])
	return text.String()
}

// TestCompareAcrossSnapshots: series find each other by their labels where the
// documents were not made from the same messages.
func TestCompareAcrossSnapshots(t *testing.T) {
	family := func(values ...string) []*dto.MetricFamily {
		made := expositiontest.Family("g", "", dto.MetricType_GAUGE)
		for _, value := range values {
			made.Metric = append(made.Metric, expositiontest.Gauge(1, "v", value))
		}
		return []*dto.MetricFamily{made}
	}
	left, err := Render(family("c", "a", "b"), Text, nil)
	require.NoError(t, err)
	right, err := Render(family("b", "d", "c"), Text, nil)
	require.NoError(t, err)
	var got [][2]string
	for _, row := range Compare(left, right) {
		got = append(got, [2]string{marked(row.Left, nil), marked(row.Right, nil)})
	}
	require.Equal(t, [][2]string{
		{"# HELP g ", "# HELP g "}, {"# TYPE g gauge", "# TYPE g gauge"},
		{`g{v="a"} 1`, "-"}, {`g{v="b"} 1`, `g{v="b"} 1`}, {`g{v="c"} 1`, `g{v="c"} 1`}, {"-", `g{v="d"} 1`},
	}, got)
	left, right = &Document{}, &Document{}
	require.Empty(t, Compare(left, right))
	a, b := Row{}.Differences()
	require.Empty(t, a)
	require.Empty(t, b)
}
