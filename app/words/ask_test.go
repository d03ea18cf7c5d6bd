//go:build !js

package words

import (
	"context"
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/prometheus/prometheus/promql/parser"
	"github.com/prometheus/prometheus/promql/promqltest"
	"github.com/stretchr/testify/require"

	"metricplayground/metrics"
	"metricplayground/metrics/ask"
)

// sentence holds a text to what all texts must be.
func sentence(t *testing.T, l Language, text, about string) {
	t.Helper()
	require.NotEmpty(t, text, about)
	require.NotRegexp(t, `%!|<nil>|  |\.\.|。。|,\.|，。| 。`, text, about)
	if l == Chinese {
		require.True(t, chineseText(text), "%s: %s", about, text)
		require.Regexp(t, `[。？]$`, text, about)
	} else {
		require.False(t, chineseText(text), "%s: %s", about, text)
		require.Regexp(t, `[.?]$`, text, about)
	}
}

func TestEveryErrorIsSaid(t *testing.T) {
	for _, kind := range ask.ErrorKinds() {
		e := &ask.Error{
			Kind: kind, Query: "x", Place: ask.Place{End: 1}, Name: "rate", Near: "rate", Found: "(", Context: "aggregation", Expected: "string",
			Want: ask.Matrix, Got: ask.Vector, Wanted: 1, Given: 2, Labels: "{}", Limit: 11_000, Raw: "RAW",
		}
		for _, l := range []Language{English, Chinese} {
			text := For(l).QueryError(e)
			if kind != ask.Other {
				sentence(t, l, text, string(kind))
				require.True(t, kind == ask.Storage || kind == ask.BadRegexp || !strings.Contains(text, "RAW"), "%s: %s", kind, text)
			}
		}
	}
}

func TestEveryWarningIsSaid(t *testing.T) {
	for _, rule := range ask.Rules() {
		for _, suggest := range []string{"", "rate"} {
			if rule == ask.BucketOfNative && suggest == "" {
				continue // there always is something to use instead
			}
			w := ask.Warning{
				Rule: rule, Name: "rate", Metric: "x_total", Type: string(metrics.GaugeType), Label: "code", Near: suggest, Labels: []string{"a", "b"},
				Range: 20 * time.Second, Interval: 15 * time.Second, Number: 90, Units: [2]string{"seconds", "bytes"}, Suggest: suggest,
			}
			for _, l := range []Language{English, Chinese} {
				text := For(l).QueryWarning(w)
				sentence(t, l, text, string(rule))
				require.NotEqual(t, string(rule), text)
			}
		}
	}
}

func TestEveryNoteIsSaid(t *testing.T) {
	for _, kind := range []ask.NoteKind{
		ask.NoteQuantile, ask.NoteBucketLabel, ask.NoteMixedFloatsHistogram, ask.NoteMixedClassicNative, ask.NoteNotCounter, ask.NoteNotGauge,
		ask.NoteMixedBuckets, ask.NotePossibleNonCounter, ask.NoteMonotonicity, ask.NoteIncompatibleTypes, ask.NoteHistogramIgnored,
		ask.NoteNaNObservations, ask.NoteResetCollision, ask.NoteSort, ask.NoteStartOverlap, ask.NoteReconciledBuckets,
	} {
		for _, l := range []Language{English, Chinese} {
			sentence(t, l, For(l).QueryNote(ask.Note{Kind: kind, Metric: "x", Raw: "raw"}), string(kind))
		}
	}
	require.Equal(t, "raw", For(Chinese).QueryNote(ask.Note{Raw: "raw"}), "what isn't known is passed on")
}

func TestEveryQuestionIsAsked(t *testing.T) {
	for _, id := range ask.QuestionIDs() {
		q := ask.Question{ID: id, Query: "raw", Metric: "x", Label: "code", Value: "500", Quantile: 0.9, Range: 5 * time.Minute, Bound: 0.5}
		for _, l := range []Language{English, Chinese} {
			text := For(l).ReadyQuestion(q)
			sentence(t, l, text, string(id))
			require.Contains(t, "?？", string([]rune(text)[len([]rune(text))-1]))
		}
	}
}

// Each function and aggregation that needs no flag has a description.
func TestEveryFunctionIsDescribed(t *testing.T) {
	names := strings.Fields("sum avg count min max group stddev stdvar topk bottomk count_values quantile")
	for name, f := range parser.Functions {
		if !f.Experimental {
			names = append(names, name)
		}
	}
	require.Greater(t, len(names), 70)
	for _, name := range names {
		for _, l := range []Language{English, Chinese} {
			text := For(l).ChoiceExplained(ask.Item{Kind: ask.FunctionItem, Name: name})
			require.NotEqual(t, name, text)
			sentence(t, l, text, name)
		}
	}
	for _, kind := range []ask.ItemKind{ask.MetricItem, ask.WrittenItem, ask.LabelItem, ask.ValueItem, ask.DurationItem} {
		require.NotEmpty(t, For(English).ChoiceExplained(ask.Item{Kind: kind, Name: "up"}))
		require.True(t, chineseText(For(Chinese).ChoiceExplained(ask.Item{Kind: kind, Name: "up"})))
	}
	for _, word := range strings.Fields("by without on ignoring group_left group_right bool offset start() end() and or unless") {
		require.NotEmpty(t, For(English).ChoiceExplained(ask.Item{Kind: ask.KeywordItem, Name: word}))
		require.True(t, chineseText(For(Chinese).ChoiceExplained(ask.Item{Kind: ask.KeywordItem, Name: word})))
	}
	require.Equal(t, "counter: Requests.", For(English).ChoiceExplained(ask.Item{Kind: ask.MetricItem, Family: &ask.Family{Type: metrics.CounterType, Help: "Requests."}}))
}

// askedOf is what a session may have scraped.
const askedOf = `
load 15s
  x_total{code="200", job="a"} 7 8 9 10 11
  x_total{code="500", job="a"} 10 12 3 4 4
  h_bucket{le="1"} 4 4 4 4 4
  h_bucket{le="2"} 8 8 8 8 8
  h_bucket{le="4"} 10 10 10 10 10
  h_bucket{le="+Inf"} 10 10 10 10 10
  n {{schema:0 sum:5 count:4 buckets:[1 2 1]}}+{{schema:0 sum:5 count:4 buckets:[1 2 1]}}x4
  up{job="a"} 1 1 1 1 1
`

// explainedParts explains a query and returns its parts, the outermost first.
func explainedParts(t *testing.T, query string) []*ask.Node {
	t.Helper()
	n, err := ask.NewEngine(ask.Options{}).Explain(context.Background(), promqltest.LoadedStorage(t, askedOf), query, time.Unix(60, 0))
	require.NoError(t, err)
	var all []*ask.Node
	var walk func(n *ask.Node)
	walk = func(n *ask.Node) {
		all = append(all, n)
		for _, p := range n.Parts {
			walk(p)
		}
	}
	walk(n)
	return all
}

func TestPartsInFull(t *testing.T) {
	for _, c := range []struct {
		query            string
		part             int
		english, chinese string
	}{
		{`x_total{code="200"} offset 15s`, 0,
			`Takes the newest value of the series called x_total with code="200", 15s earlier: 1 series.`,
			`取名为 x_total、满足 code="200" 的序列（前移 15s）的最新值：1 条序列。`},
		{`nothing`, 0,
			"Finds nothing: none of the series called nothing has a sample that is at most 5 minutes old.",
			"没有结果：名为 nothing 的序列在 5 分钟之内都没有样本。"},
		{`sum by (code) (rate(x_total[1m]))`, 0,
			"sum: Adds up the values of several series. Of 2 series, 2 are left, one for each value of code. The label job is gone.",
			"sum：把多条序列的值相加。2 条序列变为 2 条，code 的每种取值一条。去掉了标签 job。"},
		{`sum(rate(x_total[1m]))`, 0,
			"sum: Adds up the values of several series. Of 2 series, 1 is left, without labels. The labels code and job are gone.",
			"sum：把多条序列的值相加。2 条序列变为 1 条，没有标签。去掉了标签 code、job。"},
		{`sum(rate(x_total[1m]))`, 1,
			"rate: How fast a counter grows per second, on average over the range, restarts corrected.",
			"rate：计数器在区间内平均每秒的增速，已修正重启。"},
		{`sum(rate(x_total[1m]))`, 2,
			"Takes all samples of the last 1m of the series called x_total: 8 samples of 2 series. One exactly at the beginning isn't among them.",
			"取名为 x_total 的序列最近 1m 内的全部样本：2 条序列，8 个样本。正好落在起点上的不算。"},
		{`increase(x_total[1m] anchored)`, 0,
			"increase: By how much a counter grew in the range, restarts corrected.",
			"increase：计数器在区间内的增量：修正重启。"},
		{`increase(x_total[1m] anchored)`, 1,
			"Takes all samples of the last 1m of the series called x_total: 10 samples of 2 series. The last one before is among them, and nothing is extrapolated.",
			"取名为 x_total 的序列最近 1m 内的全部样本：2 条序列，10 个样本。区间之前的最后一个也算在内，两端不外推。"},
		{`max_over_time(sum(up)[1m:15s])`, 1,
			"Asks for the part below every 15s in the last 1m, and takes the 4 answers for samples.",
			"在最近 1m 内，每 15s 求一次下面的部分，把得到的 4 个结果当作样本。"},
		{`x_total / on (job) group_left up`, 0,
			"Divides the left side by the right. Series are partners if they have the same job. Several on the left may share one on the right. Left 2, right 1, result 2.",
			"左边除以右边。job 相同的序列互相对应。左边的多条可以对应右边的同一条。左边 2 条，右边 1 条，结果 2 条。"},
		{`up > bool 0`, 0, "Compares the sides: 1 where `>` holds, else 0.", "比较两边：`>` 成立为 1，否则为 0。"},
		{`up > 0`, 2, "The number 0.", "数字 0。"},
		{`-(up @ 45)`, 2,
			"Takes the newest value of the series called up, as of second 45 since 1970: 1 series.",
			"取名为 up 的序列（以 1970 年以来的第 45 秒为准）的最新值：1 条序列。"},
	} {
		n := explainedParts(t, c.query)[c.part]
		require.Equal(t, c.english, For(English).QueryPart(n))
		require.Equal(t, c.chinese, For(Chinese).QueryPart(n))
	}
}

func TestEveryPartIsSaid(t *testing.T) {
	met := map[ask.NodeKind]bool{}
	for _, query := range []string{
		`-(sum by (code) (rate(x_total[1m]))) + 1`, `label_replace(up, "a", "b", "c", "d")`, `max_over_time(up[1m:])`, `{job="a"}`, `up or x_total`,
		`up and on () x_total @ end()`, `topk(1, x_total)`, `count_values("v", x_total)`, `{__name__=~"x.*", job="a"}`, `+up`, `up unless ignoring (code) x_total`,
	} {
		for _, n := range explainedParts(t, query) {
			met[n.Kind] = true
			for _, l := range []Language{English, Chinese} {
				sentence(t, l, For(l).QueryPart(n), n.Text)
			}
		}
	}
	for _, kind := range ask.NodeKinds() {
		require.True(t, met[kind], kind)
	}
}

// clock writes a moment as the page does.
func clock(at int64) string { return fmt.Sprintf("%02d:%02d", at/60_000, at/1000%60) }

func TestRateInFull(t *testing.T) {
	parts := explainedParts(t, `increase(x_total{code="200"}[1m])`)
	require.Equal(t, []string{
		"The window is open at 00:00 and closed at 01:00. 4 samples lie in it. The one at 00:00 lies exactly on the open end and isn't among them.",
		"From the first sample (8 at 00:15) to the last (11 at 01:00) the difference is 3.",
		"No sample is lower than the one before: the counter didn't begin again.",
		"The samples cover 45 s and are 15 s apart on average. An edge of the window nearer than 1.1 times that, 16.5 s, is taken to be reached by the series.",
		"At the beginning: the edge is 15 s before the first sample, near enough: 15 s.",
		"At the end: the edge is 0 s behind the last sample, near enough: 0 s.",
		"So the increase is extended: 3 × (15 s + 45 s + 0 s) / 45 s = 4.",
	}, For(English).RateSteps(parts[0].Rates[0], clock))
	parts = explainedParts(t, `rate(x_total{code="500"}[1m])`)
	require.Equal(t, []string{
		"窗口从 00:00（不含）到 01:00（含），其中有 4 个样本。00:00 的样本正好落在起点上，不算在内。",
		"从第一个样本（00:15 时为 12）到最后一个样本（01:00 时为 4），相差 −8。",
		"00:30 时为 3，而前一个是 12：计数器从 0 重新开始了，补上丢掉的 12。",
		"修正后的增量是 −8 + 12 = 4。",
		"样本覆盖 45 s，平均间隔 15 s。窗口边缘与样本的距离小于平均间隔的 1.1 倍（16.5 s），就认为序列延续到边缘。",
		"起点一侧：边缘在第一个样本之前 15 s，足够近，延长 15 s。",
		"终点一侧：边缘在最后一个样本之后 0 s，足够近，延长 0 s。",
		"按比例外推：4 × (15 s + 45 s + 0 s) / 45 s ≈ 5.33333。",
		"再除以区间的 60 s，得到每秒 ≈ 0.0888889。",
	}, For(Chinese).RateSteps(parts[0].Rates[0], clock))
}

func TestEveryRateIsWorkedOut(t *testing.T) {
	for _, query := range []string{"rate(n[1m])", "delta(x_total[50s])", "rate(x_total[20s])", "increase(x_total[5m])", "rate(x_total[31s])"} {
		for _, r := range explainedParts(t, query)[0].Rates {
			for _, l := range []Language{English, Chinese} {
				for _, step := range For(l).RateSteps(r, clock) {
					sentence(t, l, step, query)
				}
			}
		}
	}
	for _, missing := range []ask.MissingRate{ask.TooFewSamples, ask.MixedSamples, ask.MixedBuckets} {
		for _, l := range []Language{English, Chinese} {
			require.Len(t, For(l).RateSteps(ask.Rate{Missing: missing, Function: "rate"}, clock), 2)
		}
	}
}

func TestRoundedQuantileIsSaidToBe(t *testing.T) {
	q := ask.Quantile{Q: 0.9, Total: 77.0 / 9, Rank: 7.7, Buckets: []ask.QuantileBucket{{Lower: 0.1, Upper: 0.5}}, InBucket: 11.0 / 3, Within: 1.1, Fraction: 0.3, Lower: 0.1, Upper: 0.5, Result: 0.22, Rule: ask.Linear}
	require.Equal(t, []string{
		"The buckets hold about 8.55556 in all. 0.9 × 8.55556 ≈ 7.7: so much lies at or below the value that is looked for.",
		"That is reached in the bucket from 0.1 to 0.5, which holds about 3.66667 itself.",
		"Within it, observations are taken to lie evenly. 1.1 of 3.66667 is 0.3 of the way from 0.1 to 0.5: 0.22.",
	}, For(English).QuantileSteps(q))
	require.Equal(t, []string{
		"所有的桶合计约 8.55556。0.9 × 8.55556 ≈ 7.7：不大于所求值的有这么多。",
		"在从 0.1 到 0.5 的桶里达到这个数，桶内有约 3.66667。",
		"假定观测值在桶内均匀分布：3.66667 中的 1.1，即从 0.1 到 0.5 的 0.3 处，结果是 0.22。",
	}, For(Chinese).QuantileSteps(q))
}

func TestQuantileInFull(t *testing.T) {
	parts := explainedParts(t, "histogram_quantile(0.9, h_bucket)")
	require.Equal(t, []string{
		"The buckets hold 10 in all. 0.9 × 10 = 9: so much lies at or below the value that is looked for.",
		"That is reached in the bucket from 2 to 4, which holds 2 itself.",
		"Within it, observations are taken to lie evenly. 1 of 2 is 0.5 of the way from 2 to 4: 3.",
	}, For(English).QuantileSteps(parts[0].Quantiles[0]))
	require.Equal(t, []string{
		"所有的桶合计 10。0.9 × 10 = 9：不大于所求值的有这么多。",
		"在从 2 到 4 的桶里达到这个数，桶内有 2。",
		"假定观测值在桶内均匀分布：2 中的 1，即从 2 到 4 的 0.5 处，结果是 3。",
	}, For(Chinese).QuantileSteps(parts[0].Quantiles[0]))
}

func TestEveryQuantileIsWorkedOut(t *testing.T) {
	for _, rule := range []ask.QuantileRule{
		ask.Linear, ask.Exponential, ask.FirstNotAbove0, ask.LastBucket, ask.EmptyBucket, ask.ZeroBucket, ask.NoObservations, ask.TooFewBuckets,
		ask.NoInfBucket, ask.QuantileNaN, ask.BelowZero, ask.AboveOne, ask.NaNObservations, ask.AboveAll,
	} {
		q := ask.Quantile{
			Rule: rule, Q: 0.9, FromTop: rule == ask.Exponential, Result: math.NaN(),
			Buckets: []ask.QuantileBucket{{Upper: 1, Given: 1, Cumulative: 2, Mended: ask.Raised}},
		}
		for _, l := range []Language{English, Chinese} {
			for _, step := range For(l).QuantileSteps(q) {
				sentence(t, l, step, string(rule))
			}
		}
	}
}

// What a learner types, and what they are told.
func TestErrorsInFull(t *testing.T) {
	for _, c := range []struct{ query, english, chinese string }{
		{"rate(x)", "rate needs the samples of a time, not the newest one only. Put a range behind the metric, such as [5m].", "rate 需要一段时间内的样本，只有最新的一个不够。请在指标后面写上区间，例如 [5m]。"},
		{"raet(x[5m])", "There is no function raet. Is rate meant?", "没有函数 raet。是不是想写 rate？"},
		{"x{a=b}", "The name `b` can't stand here in the conditions on labels; it takes a value in double quotes.", "这里不能写名称 `b`（标签匹配条件中），应当是写在双引号里的值。"},
		{"sum(x", "The bracket `(` isn't closed.", "括号 `(` 没有闭合。"},
		{"x +", "The query ends here.", "查询到这里就结束了。"},
		{"x = 1", "`=` can't stand here.", "这里不能写 `=`。"},
		{"sum by code (x)", "The name `code` can't stand here in the list of labels; it takes (.", "这里不能写名称 `code`（标签列表中），应当是 (。"},
		{"rate(x[5min])", "`5min` is neither a number nor a duration. Durations are whole numbers with ms, s, m, h, d, w or y: 90s, 1h30m.", "`5min` 既不是数字，也不是时长。时长由整数和 ms、s、m、h、d、w、y 组成，例如 90s、1h30m。"},
		{"round(x, 1, 2)", "round takes at most 2 arguments, and here it has 3.", "round 最多需要 2 个参数，这里有 3 个。"},
		{"topk(x)", "topk takes 2 arguments, and here it has 1.", "topk 需要 2 个参数，这里有 1 个。"},
		{"histogram_quantile(x, 0.9)", "histogram_quantile needs a scalar (one number) here, and this is an instant vector (one value a series).", "histogram_quantile 这里需要标量（一个数字），而现在是瞬时向量（每条序列一个值）。"},
	} {
		e := ask.Check(c.query)
		require.NotNil(t, e, c.query)
		require.Equal(t, c.english, For(English).QueryError(e))
		require.Equal(t, c.chinese, For(Chinese).QueryError(e))
	}
}
