package words_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"metricplayground/app/words"
	"metricplayground/metrics/script"
)

// TestSyntaxErrorsAreSaidInBothLanguages makes one of each kind of syntax error.
func TestSyntaxErrorsAreSaidInBothLanguages(t *testing.T) {
	said := map[script.Expectation]bool{}
	for _, line := range []string{
		"inc \xff", "inx a", "inc", "inc a{.", "inc a{b=\"\", b", "inc a{b", "inc a{b=", "inc a{b=\"\"", "inc a{b=\"", "inc a{b=\"\\t\"}",
		"counter a b", "gauge a \"\" unit u unit v", "gauge a unit", "histogram a buckets", "histogram a native", "histogram a buckets linear(1, 2, 0)",
		"summary a quantiles", "summary a quantiles 0.5", "advance", "set a", "set a normal", "set a normal(1 2)", "set a normal(1, 2", "inc a 3",
		"inc a times 0", "inc a seed x", "inc a exemplar {}", "restart now",
		"scrape often", "on replica x", "on replica 2 remove a", "query # nothing",
	} {
		_, err := script.ParseLine(line, 7)
		require.Error(t, err, line)
		e := err.(*script.SyntaxError)
		said[e.Expected] = true
		english, chinese := words.For(words.English).SyntaxError(e), words.For(words.Chinese).SyntaxError(e)
		require.Regexp(t, `^Line 7, column \d+: \S.*\S$`, english, line)
		require.Regexp(t, `^第 7 行第 \d+ 列：`, chinese, line)
		require.Regexp(t, regexp.MustCompile(`\p{Han}{3}`), chinese)
		if e.Suggestion != "" {
			require.True(t, strings.HasSuffix(english, "Write: "+e.Suggestion))
			require.True(t, strings.HasSuffix(chinese, "可以写成："+e.Suggestion))
		}
		require.NotContains(t, chinese, "%!")
		require.NotContains(t, english, "%!")
	}
	require.Len(t, said, 32, "every expectation")
}

// TestOperationProblemsAreSaidInBothLanguages makes one of each refusal.
func TestOperationProblemsAreSaidInBothLanguages(t *testing.T) {
	const before = "counter c \"C\"\ngauge g \"G\"\ngauge l{a} \"L\"\n"
	for src, want := range map[string][2]string{
		"inc x":                         {"Line 4, column 5: There is no metric x. Create it first.", "第 4 行第 5 列：没有名为 x 的指标，请先创建它。"},
		"inc gg":                        {"Line 4, column 5: There is no metric gg. Did you mean g?", "第 4 行第 5 列：没有名为 gg 的指标。是不是想写 g？"},
		`drop l{a="b"}`:                 {`Line 4, column 6: There is no series l{a="b"}, so it can't be dropped.`, `第 4 行第 6 列：没有时间序列 l{a="b"}，所以无法删除。`},
		"drop g":                        {"Line 4, column 6: g has no labels, so it is one series, which can't be dropped. Remove the metric instead: remove g", "第 4 行第 6 列：g 没有标签，只有一条时间序列，不能单独删除。可以删除整个指标：remove g"},
		"set g normal(0, -1)":           {"Line 4, column 7: normal(0, -1): the second number says how far values scatter; it can't be negative.", "第 4 行第 7 列：normal(0, -1)：第二个参数表示离散程度，不能为负。"},
		"inc g times 1000001":           {"Line 4, column 7: times 1000001 is too many for one operation; 1000000 is the most.", "第 4 行第 7 列：一次操作最多重复 1000000 次，这里写了 1000001。"},
		"replicas 9":                    {"Line 4, column 1: There would be 9 replicas; 5 is the most here.", "第 4 行第 1 列：副本将有 9 个，这里的上限是 5。"},
		"on replica 2 inc g":            {"Line 4, column 12: There is no replica 2; there is one only. Write `replicas 2` before.", "第 4 行第 12 列：没有副本 2，现在共有 1 个副本。请先写 replicas 2。"},
		"forget rule R":                 {"Line 4, column 13: There is no rule R.", "第 4 行第 13 列：没有名为 R 的规则。"},
		"scrape every 500ms":            {"Line 4, column 14: An interval of 500ms is too short; 1s is the shortest here.", "第 4 行第 14 列：抓取间隔 500ms 太短，这里最短是 1s。"},
		"scrape every 5s jitter 5s":     {"Line 4, column 17: A jitter of 5s isn't shorter than the interval.", "第 4 行第 17 列：抖动 5s 必须小于抓取间隔。"},
		"clock 2d ahead":                {"Line 4, column 7: A clock that is wrong by 2d is too wrong; 1d is the most here.", "第 4 行第 7 列：时钟偏差 2d 太大，这里最多是 1d。"},
		"scrape\nscrape":                {"Line 5, column 1: This instant was scraped already", "第 5 行第 1 列：这一时刻已经抓取过"},
		"advance 25h traffic":           {"Line 4, column 9: 25 hours of traffic are too many for one operation; 24 is the most.", "第 4 行第 9 列：一次操作不能有 25 小时的流量，上限是 24 小时。"},
		"scrape every 1s\nadvance 9d":   {"Line 5, column 1: All scrapes together would have ", "第 5 行第 1 列：所有抓取加起来将有"},
		"advance 20y":                   {"Line 4, column 9: The clock would be 7300 days after the start; 3650 days is the most.", "第 4 行第 9 列：时钟将走到起点之后 7300 天，上限是 3650 天。"},
		"set g uniform(2, 1)":           {"Line 4, column 7: uniform(2, 1): the lower bound comes first.", "第 4 行第 7 列：uniform(2, 1)：下限要写在前面。"},
		"set g integer(0.5, 1)":         {"Line 4, column 7: integer(0.5, 1): both bounds must be whole numbers. For any number between them use uniform.", "第 4 行第 7 列：integer(0.5, 1)：上下限都必须是整数；需要小数时请用 uniform。"},
		"set g exponential(0)":          {"Line 4, column 7: exponential(0): the mean must be above 0.", "第 4 行第 7 列：exponential(0)：均值必须大于 0。"},
		"set g lognormal(0, 1)":         {"Line 4, column 7: lognormal(0, 1): the median must be above 0.", "第 4 行第 7 列：lognormal(0, 1)：中位数必须大于 0。"},
		"set g uniform(-Inf, 1)":        {"Line 4, column 7: uniform(-Inf, 1): the numbers must be finite.", "第 4 行第 7 列：uniform(-Inf, 1)：参数必须是有限的数。"},
		"add c -1":                      {"Line 4, column 7: ", "第 4 行第 7 列："},
		"set c 1":                       {"Line 4, column 1: ", "第 4 行第 1 列："},
		"gauge o \"O\"\nadvance 5 mins": {"Line 5, column 9: A time is expected, such as 15s, 5m or 1h30m; this is `5`. Write: advance 5m", "第 5 行第 9 列：这里应当是一段时间，例如 15s、5m 或 1h30m，而这里是 `5`。可以写成：advance 5m"},
	} {
		err := script.New(script.Options{}).Run(before + src)
		require.Error(t, err, src)
		english, chinese := words.For(words.English).OperationProblem(err), words.For(words.Chinese).OperationProblem(err)
		require.True(t, strings.HasPrefix(english, want[0]), english)
		require.True(t, strings.HasPrefix(chinese, want[1]), chinese)
		require.Regexp(t, regexp.MustCompile(`\p{Han}{3}`), chinese)
	}
}

func TestLimitsAndFaultsAreSaidInBothLanguages(t *testing.T) {
	var errs []error
	for _, l := range []script.Limit{
		script.LimitScript, script.LimitOperations, script.LimitTimes, script.LimitWork, script.LimitSeries,
		script.LimitSamples, script.LimitBuckets, script.LimitObjectives, script.LimitElapsed,
	} {
		errs = append(errs, &script.TooMuch{Limit: l, Got: l.Most() + 1, Most: l.Most()})
	}
	for _, f := range []script.Fault{
		script.FaultNone, script.FaultType, script.FaultVerb, script.FaultTimes, script.FaultRepeatedLabel, script.FaultBackwards,
	} {
		errs = append(errs, &script.BadOperation{Fault: f, Got: "x"})
	}
	errs = append(errs, &script.BadDraw{Rule: script.DrawKnown, Draw: script.Draw{Kind: "odd"}})
	for _, err := range errs {
		require.Regexp(t, `^[A-Zta].*[.]$`, words.For(words.English).OperationProblem(err))
		require.Regexp(t, `\p{Han}.*。$`, words.For(words.Chinese).OperationProblem(&script.OperationError{Err: err}))
	}
}
