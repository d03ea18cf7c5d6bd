package words

import (
	"math"
	"testing"

	dto "github.com/prometheus/client_model/go"
	"github.com/stretchr/testify/require"

	"metricplayground/metrics/exposition"
	"metricplayground/metrics/exposition/expositiontest"
)

func TestPercent(t *testing.T) {
	for want, share := range map[string]float64{
		"0%": 0, "100%": 1, "60%": 0.6, "33.3%": 1.0 / 3, "66.7%": 2.0 / 3, "< 0.1%": 1e-6, "> 99.9%": 0.99999,
	} {
		require.Equal(t, want, percent(share))
	}
}

func TestRank(t *testing.T) {
	for want, quantile := range map[string]float64{"50%": 0.5, "99%": 0.99, "99.9%": 0.999, "57%": 0.57, "0%": 0, "100%": 1} {
		require.Equal(t, want, rank(quantile))
	}
}

func TestRounded(t *testing.T) {
	cases := []struct {
		value float64
		text  string
		exact bool
	}{
		{0, "0", true},
		{0.5, "0.5", true},
		{4.35 / 5, "0.87", true},
		{2.0 / 3, "0.6667", false},
		{1234567, "1234567", true},
		{123456.75, "123500", false},
		{-1.0 / 3, "-0.3333", false},
		{math.Inf(+1), "+Inf", true},
	}
	for _, c := range cases {
		text, exact := rounded(c.value)
		require.Equal(t, c.text, text)
		require.Equal(t, c.exact, exact, c.text)
	}
}

func TestQuantities(t *testing.T) {
	cases := []struct {
		value            float64
		unit             string
		english, chinese string
	}{
		{0.5, "seconds", "0.5 s", "0.5 秒"},
		{1, "bytes", "1 byte", "1 字节"},
		{512, "bytes", "512 bytes", "512 字节"},
		{21.5, "celsius", "21.5 °C", "21.5 °C"},
		{3, "kelvin", "3 K", "3 K"},
		{3, "meters", "3 m", "3 m"},
		{3, "volts", "3 V", "3 V"},
		{3, "amperes", "3 A", "3 A"},
		{3, "joules", "3 J", "3 J"},
		{3, "grams", "3 g", "3 g"},
		{3, "hertz", "3 Hz", "3 Hz"},
		{3, "percent", "3%", "3%"},
		{0.5, "ratio", "0.5", "0.5"},
		{3, "", "3", "3"},
		{3, "widgets", "3 widgets", "3 widgets"},
		{math.NaN(), "seconds", "NaN", "NaN"},
		{math.Inf(+1), "bytes", "+Inf", "+Inf"},
	}
	for _, c := range cases {
		require.Equal(t, c.english, (&englishExplanation{}).quantity(c.value, c.unit))
		require.Equal(t, c.chinese, (&chineseExplanation{}).quantity(c.value, c.unit))
	}
	require.Equal(t, "about 0.6667 s", (&englishExplanation{}).about(2.0/3, "seconds"))
	require.Equal(t, "约 0.6667 秒", (&chineseExplanation{}).about(2.0/3, "seconds"))
	require.Equal(t, "NaN", (&englishExplanation{}).about(math.NaN(), "seconds"))
	require.Equal(t, "NaN", (&chineseExplanation{}).about(math.NaN(), "seconds"))
}

func TestGlueSpacesChinese(t *testing.T) {
	cases := []struct {
		parts []string
		want  string
	}{
		{[]string{"共有", "5", "个"}, "共有 5 个"},
		{[]string{"共有", "5 秒", "的"}, "共有 5 秒的"},
		{[]string{"是", `"北京"`, "。"}, `是 "北京"。`},
		{[]string{"", "上限", "", "（", "5", "）"}, "上限（5）"},
		{[]string{"schema ", "3"}, "schema 3"},
	}
	for _, c := range cases {
		require.Equal(t, c.want, glue(c.parts...))
	}
}

// TestNativeBucketsInWords: the resolution of a native histogram, and what its
// buckets hold, for schemas on both sides of zero.
func TestNativeBucketsInWords(t *testing.T) {
	cases := []struct {
		schema           int32
		english, chinese string
	}{
		{3, "Schema 3: the bounds of neighbouring native buckets differ by a factor of about 1.091, 8 buckets for each doubling.",
			"schema 3：相邻原生桶的边界相差约 1.091 倍，数值每翻一倍有 8 个桶。"},
		{0, "Schema 0: the bounds of neighbouring native buckets differ by a factor of 2, one bucket for each doubling.",
			"schema 0：相邻原生桶的边界相差 2 倍，数值每翻一倍有 1 个桶。"},
		{-2, "Schema -2: the bounds of neighbouring native buckets differ by a factor of 16, one bucket for 4 doublings.",
			"schema -2：相邻原生桶的边界相差 16 倍，数值每翻 4 番有 1 个桶。"},
	}
	for _, c := range cases {
		facts := exposition.Facts{Role: exposition.Schema, Series: &exposition.SeriesFacts{ID: "h"}, Native: &exposition.NativeFacts{
			Schema: c.schema, Factor: math.Exp2(math.Exp2(-float64(c.schema))),
		}}
		require.Equal(t, c.english, For(English).Explain(facts))
		require.Equal(t, c.chinese, For(Chinese).Explain(facts))
	}
}

func TestGaugeHistogramsAreExplained(t *testing.T) {
	family := expositiontest.Family("g", "Help.", dto.MetricType_GAUGE_HISTOGRAM, expositiontest.Histogram([]float64{1}, []float64{0.5, 2}))
	document, err := exposition.Render([]*dto.MetricFamily{family}, exposition.Python, nil)
	require.NoError(t, err)
	want := []explained{
		{line: "# TYPE g histogram", token: "histogram", role: exposition.TypeWord, english: "g is a gauge histogram: its buckets can go up and down."},
		{line: "# TYPE g_gcount gauge", token: "gauge", role: exposition.TypeWord,
			english: "g_gcount is a gauge of its own: the Python client writes this part of g as another family."},
		{line: "# TYPE g_gcount gauge", token: "_gcount", role: exposition.CountSuffix, english: "g_gcount: the number of observations of g."},
		{line: "# TYPE g_gsum gauge", token: "_gsum", role: exposition.SumSuffix, english: "g_gsum: the sum of the observations of g."},
		{line: "g_gcount 2.0", token: "2.0", role: exposition.Value, english: "g has had 2 observations."},
	}
	for _, c := range want {
		facts := find(t, document, c)
		require.Equal(t, c.english, For(English).Explain(facts))
		require.Contains(t, For(Chinese).Explain(facts), "g")
	}
}
