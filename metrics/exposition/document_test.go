package exposition

import (
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	dto "github.com/prometheus/client_model/go"
	"github.com/stretchr/testify/require"
	"google.golang.org/protobuf/proto"

	"metricplayground/metrics/exposition/expositiontest"
)

// eachRandomDocument renders random families in each format.
func eachRandomDocument(t *testing.T, check func(*Document)) {
	t.Helper()
	for seed := range uint64(30) {
		families := expositiontest.Random(rand.New(rand.NewPCG(seed, 3)))
		for _, f := range Formats() {
			document, _ := Render(families, f, nil)
			check(document)
		}
	}
}

func TestKeysAreUniqueInTheirBlock(t *testing.T) {
	eachRandomDocument(t, func(document *Document) {
		for _, block := range document.Blocks {
			keys := map[string]string{}
			for _, line := range block.Lines {
				other, taken := keys[line.Key]
				require.False(t, taken, "%s: %q and %q have the key %q", document.Format, other, line.Text, line.Key)
				require.NotEmpty(t, line.Key)
				keys[line.Key] = line.Text
			}
		}
	})
}

func TestDocumentCounts(t *testing.T) {
	eachRandomDocument(t, func(document *Document) {
		text := document.Text()
		require.Equal(t, len(text), document.Size())
		require.Equal(t, strings.Count(text, "\n"), document.LineCount())
		samples := 0
		for line := range strings.Lines(text) {
			if document.Format != Proto && !strings.HasPrefix(line, "#") {
				samples++
			}
		}
		require.Equal(t, samples, document.SampleCount())
	})
}

func TestRenderKeepsLineKinds(t *testing.T) {
	document, err := Render(expositiontest.Rich(), OpenMetrics1, nil)
	require.NoError(t, err)
	for text, want := range map[string]LineKind{
		"# HELP c1 A counter":                     Help,
		"# TYPE c1 unknown":                       Type,
		"# UNIT request_duration_seconds seconds": Unit,
		"c1_created 1.7723574e+09":                Sample,
		`{"named.seconds_count"} 1`:               Sample,
		"# EOF":                                   EOF,
		`http_requests_created{code="200",method="get"} 1.7723574e+09`: Sample,
	} {
		require.Equal(t, want, lineOf(t, document, text).Kind, text)
	}
	last := document.Blocks[len(document.Blocks)-1]
	require.Empty(t, last.Name)
	require.Equal(t, NoType, last.Type)
	require.Equal(t, Counter, document.Blocks[2].Type)
	require.Equal(t, "c1", document.Blocks[2].Name)
}

func TestRenderOfNothing(t *testing.T) {
	empty := []*dto.MetricFamily{expositiontest.Family("empty", "Nothing.", dto.MetricType_GAUGE)}
	for f, want := range map[Format]string{
		Text: "", OpenMetrics1: "# EOF\n", OpenMetrics2: "# EOF\n", Proto: "",
		Python: "# HELP empty Nothing.\n# TYPE empty gauge\n",
	} {
		document, err := Render(empty, f, nil)
		require.NoError(t, err)
		require.Equal(t, want, document.Text())
		document, err = Render(nil, f, document)
		require.NoError(t, err)
		require.Equal(t, strings.TrimPrefix(want, "# HELP empty Nothing.\n# TYPE empty gauge\n"), document.Text())
	}
}

func TestRenderForgetsAnotherFormat(t *testing.T) {
	families := expositiontest.Rich()
	text, err := Render(families, Text, nil)
	require.NoError(t, err)
	metrics, err := Render(families, OpenMetrics2, text)
	require.NoError(t, err)
	anew, err := Encode(families, OpenMetrics2)
	require.NoError(t, err)
	requireText(t, anew, metrics.Text())
}

func TestRefusals(t *testing.T) {
	good := expositiontest.Family("good", "", dto.MetricType_GAUGE, expositiontest.Gauge(1))
	family := func(m *dto.Metric, kind dto.MetricType) *dto.MetricFamily {
		return expositiontest.Family("bad", "", kind, m)
	}
	twice := expositiontest.Histogram([]float64{1, 1}, nil)
	schema := expositiontest.Native()
	schema.Histogram.Schema = proto.Int32(99)
	cases := []struct {
		name   string
		family *dto.MetricFamily
		reason Reason
	}{
		{"negative sum", family(expositiontest.Summary(1, -1, nil), dto.MetricType_SUMMARY), NegativeSummary},
		{"negative quantile", family(expositiontest.Summary(2, 1, []float64{0.5, -1}), dto.MetricType_SUMMARY), NegativeSummary},
		{"sum is NaN", family(expositiontest.Summary(1, math.NaN(), nil), dto.MetricType_SUMMARY), NotANumber},
		{"counter is NaN", family(expositiontest.Counter(math.NaN()), dto.MetricType_COUNTER), NotANumber},
		{"counter is negative", family(expositiontest.Counter(-1), dto.MetricType_COUNTER), NegativeCounter},
		{"equal bounds", family(twice, dto.MetricType_HISTOGRAM), EqualBounds},
		{"another reason", family(schema, dto.MetricType_HISTOGRAM), RefusedByEncoder},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			document, err := Render([]*dto.MetricFamily{c.family, good}, OpenMetrics2, nil)
			var refusal *Refusal
			require.ErrorAs(t, err, &refusal)
			require.Equal(t, c.reason, refusal.Reason)
			require.Equal(t, "bad", refusal.Family)
			require.Equal(t, []*Refusal{refusal}, document.Refusals)
			require.Error(t, refusal.Unwrap())
			require.Contains(t, refusal.Error(), "bad")
			require.Equal(t, "# HELP good \n# TYPE good gauge\ngood 1.0\n# EOF\n", document.Text(), "the rest is written")
			_, err = Render([]*dto.MetricFamily{c.family, good}, OpenMetrics1, nil)
			require.NoError(t, err, "other formats carry it")
		})
	}
}

func TestUnknownFormat(t *testing.T) {
	text, err := Encode(expositiontest.Rich(), "xml")
	require.Empty(t, text)
	require.ErrorContains(t, err, "xml")
	require.ErrorContains(t, err, "openmetrics1")
}
