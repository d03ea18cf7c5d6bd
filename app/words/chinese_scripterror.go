package words

import (
	"errors"
	"fmt"
	"strings"

	"metricplayground/metrics"
	"metricplayground/metrics/script"
)

func (w *chinese) SyntaxError(e *script.SyntaxError) string {
	s := w.ScriptPlace(e.Line, e.Column) + "：" + w.SyntaxProblem(e)
	if e.Suggestion != "" {
		s += w.ScriptSuggestion(e.Suggestion)
	}
	return s
}

func (*chinese) ScriptPlace(line, column int) string {
	return fmt.Sprintf("第 %d 行第 %d 列", line, column)
}

func (*chinese) ScriptSuggestion(line string) string { return "可以写成：" + line }

func (w *chinese) SyntaxProblem(e *script.SyntaxError) string {
	s := w.syntaxExpected(e) + w.syntaxFound(e)
	if e.Nearest != "" {
		s += fmt.Sprintf("是不是想写 %s？", e.Nearest)
	}
	return s
}

// syntaxFound says what is there in place of what was expected.
func (*chinese) syntaxFound(e *script.SyntaxError) string {
	switch e.Expected {
	case script.ExpectUTF8, script.ExpectClosingQuote, script.ExpectLabelOnce, script.ExpectOnce:
		return "。"
	}
	if e.Got == "" {
		return "，但这一行到这里就结束了。"
	}
	return fmt.Sprintf("，而这里是 `%s`。", e.Got)
}

func (*chinese) syntaxExpected(e *script.SyntaxError) string {
	choices := strings.Join(e.Choices, "、")
	switch e.Expected {
	case script.ExpectUTF8:
		return "文本必须是 UTF-8 编码"
	case script.ExpectOperation:
		return "每行以 " + choices + " 之一开头，或以 # 开头写注释"
	case script.ExpectMetricName:
		return "这里应当是指标名：由字母、数字、_ 和 : 组成，不以数字开头；其他名称要放在双引号里"
	case script.ExpectLabelName:
		return "这里应当是标签名：由字母、数字和 _ 组成，不以数字开头；其他名称要放在双引号里"
	case script.ExpectLabelOnce:
		return fmt.Sprintf("标签 %s 在这里出现了两次", e.Got)
	case script.ExpectEquals:
		return "标签名和标签值之间要有 ="
	case script.ExpectLabelValue:
		return "这里应当是标签值，放在双引号里"
	case script.ExpectLabelEnd:
		return "标签之后应当是逗号或右花括号 }"
	case script.ExpectClosingQuote:
		return "字符串在这一行里没有结束的双引号"
	case script.ExpectEscape:
		return `字符串中反斜杠写作 \\，双引号写作 \"，换行写作 \n`
	case script.ExpectOption:
		return fmt.Sprintf("%s 的名称和帮助文本之后可以写 %s", e.About, choices)
	case script.ExpectOnce:
		return fmt.Sprintf("%s 在一行里只能出现一次", e.Got)
	case script.ExpectUnit:
		return "这里应当是单位，例如 seconds 或 bytes"
	case script.ExpectBounds:
		return "这里应当是桶的上界：用空格分隔的数字，或 linear(start, width, count)、exponential(start, factor, count)、default"
	case script.ExpectNumber:
		return fmt.Sprintf("%s 需要一个数字", e.About)
	case script.ExpectCount:
		return fmt.Sprintf("%s 需要一个不小于 1 的整数", e.About)
	case script.ExpectQuantile:
		return "这里应当是分位数及其允许误差，例如 0.99~0.001"
	case script.ExpectTolerance:
		return "分位数和允许误差之间要有 ~"
	case script.ExpectDuration:
		return "这里应当是一段时间，例如 15s、5m 或 1h30m"
	case script.ExpectValue:
		return fmt.Sprintf("%s 需要一个值：数字，或 normal(0.3, 0.1) 这样的随机取值", e.About)
	case script.ExpectOpen:
		return "这里应当是左括号 (，写法如 " + e.About
	case script.ExpectComma:
		return "这里应当是逗号，写法如 " + e.About
	case script.ExpectClose:
		return "这里应当是右括号 )，写法如 " + e.About
	case script.ExpectModifier:
		return fmt.Sprintf("%s 和时间序列之后可以写 %s，也可以什么都不写", e.About, choices)
	case script.ExpectTimes:
		return "times 需要一个不小于 1 的整数"
	case script.ExpectSeed:
		return "seed 需要一个不小于 0 的整数"
	case script.ExpectExemplar:
		return `exemplar 需要标签，例如 {trace_id="abc"}`
	case script.ExpectWord:
		return fmt.Sprintf("%s 之后应当是 %s", afterWhat(e.About), strings.Join(e.Choices, " 或 "))
	case script.ExpectReplica:
		return "这里应当是副本的编号，从 1 开始"
	case script.ExpectReplicaAct:
		return "单个副本能做的操作是 " + choices
	case script.ExpectExpression:
		return fmt.Sprintf("%s 之后应当是一个 PromQL 表达式，例如 rate(http_requests_total[5m])", e.About)
	case script.ExpectEnd:
		return "这一行到这里应当结束"
	}
	return string(e.Expected)
}

func (w *chinese) OperationProblem(err error) string {
	var syntax *script.SyntaxError
	if errors.As(err, &syntax) {
		return w.SyntaxError(syntax)
	}
	var refused *script.OperationError
	if !errors.As(err, &refused) {
		return w.operationCause(err)
	}
	s := w.operationCause(refused.Err)
	if refused.Line > 0 {
		s = w.ScriptPlace(refused.Line, refused.Column) + "：" + s
		if refused.Suggestion != "" {
			s += w.ScriptSuggestion(refused.Suggestion)
		}
	}
	return s
}

// operationCause says what an operation was refused for.
func (w *chinese) operationCause(err error) string {
	switch e := err.(type) {
	case *metrics.Error:
		return w.Refusal(e)
	case *script.UnknownMetric:
		if e.Suggestion != "" {
			return fmt.Sprintf("没有名为 %s 的指标。是不是想写 %s？", e.Name, e.Suggestion)
		}
		return fmt.Sprintf("没有名为 %s 的指标，请先创建它。", e.Name)
	case *script.UnknownSeries:
		return fmt.Sprintf("没有时间序列 %s，所以无法删除。", e.Series)
	case *script.OnlySeries:
		return fmt.Sprintf("%s 没有标签，只有一条时间序列，不能单独删除。可以删除整个指标：remove %s", e.Metric, e.Metric)
	case *script.BadDraw:
		return w.badDraw(e)
	case *script.UnknownReplica:
		return fmt.Sprintf("没有副本 %d，现在共有 %d 个副本。请先写 replicas %d。", e.Number, e.Count, e.Number)
	case *script.UnknownRule:
		if e.Suggestion != "" {
			return fmt.Sprintf("没有名为 %s 的规则。是不是想写 %s？", e.Name, e.Suggestion)
		}
		return fmt.Sprintf("没有名为 %s 的规则。", e.Name)
	case *script.BadSchedule:
		return w.badSchedule(e)
	case *script.TooMuch:
		return w.tooMuch(e)
	case *script.BadOperation:
		return w.badOperation(e)
	}
	return err.Error()
}

func (*chinese) badDraw(e *script.BadDraw) string {
	switch e.Rule {
	case script.DrawKnown:
		return fmt.Sprintf("没有名为 %s 的分布。", e.Draw.Kind)
	case script.DrawFinite:
		return fmt.Sprintf("%s：参数必须是有限的数。", e.Draw)
	case script.DrawRange:
		return fmt.Sprintf("%s：下限要写在前面。", e.Draw)
	case script.DrawWhole:
		return fmt.Sprintf("%s：上下限都必须是整数；需要小数时请用 uniform。", e.Draw)
	case script.DrawDeviation:
		return fmt.Sprintf("%s：第二个参数表示离散程度，不能为负。", e.Draw)
	case script.DrawMean:
		return fmt.Sprintf("%s：均值必须大于 0。", e.Draw)
	case script.DrawMedian:
		return fmt.Sprintf("%s：中位数必须大于 0。", e.Draw)
	}
	return e.Error()
}

func (*chinese) tooMuch(e *script.TooMuch) string {
	const day = 24 * 60 * 60
	switch e.Limit {
	case script.LimitScript:
		return fmt.Sprintf("脚本将有 %d 字节，上限是 %d。请撤销几步或重置。", e.Got, e.Most)
	case script.LimitOperations:
		return fmt.Sprintf("脚本将有 %d 行，上限是 %d。请撤销几步或重置。", e.Got, e.Most)
	case script.LimitTimes:
		return fmt.Sprintf("一次操作最多重复 %d 次，这里写了 %d。", e.Most, e.Got)
	case script.LimitWork:
		return fmt.Sprintf("所有操作加起来将执行 %d 次，上限是 %d。请减小 times。", e.Got, e.Most)
	case script.LimitSeries:
		return fmt.Sprintf("时间序列将达到 %d 条，这里的上限是 %d；生产环境里应当远少于此。", e.Got, e.Most)
	case script.LimitSamples:
		return fmt.Sprintf("暴露的文本将达到约 %d 行，上限是 %d。请减少时间序列或桶。", e.Got, e.Most)
	case script.LimitBuckets:
		return fmt.Sprintf("直方图将有 %d 个上界，这里的上限是 %d；通常 10 到 20 个就够了。", e.Got, e.Most)
	case script.LimitObjectives:
		return fmt.Sprintf("摘要将有 %d 个分位数，上限是 %d。", e.Got, e.Most)
	case script.LimitElapsed:
		return fmt.Sprintf("时钟将走到起点之后 %d 天，上限是 %d 天。", e.Got/day, e.Most/day)
	case script.LimitReplicas:
		return fmt.Sprintf("副本将有 %d 个，这里的上限是 %d。", e.Got, e.Most)
	case script.LimitScraped:
		return fmt.Sprintf("所有抓取加起来将有 %d 个样本或更多，上限是 %d。请缩短时间、降低抓取频率，或减少时间序列和副本。", e.Got, e.Most)
	case script.LimitTraffic:
		return fmt.Sprintf("一次操作不能有 %d 小时的流量，上限是 %d 小时。", (e.Got+3599)/3600, e.Most/3600)
	case script.LimitRules:
		return fmt.Sprintf("规则将有 %d 条，这里的上限是 %d。", e.Got, e.Most)
	}
	return e.Error()
}

func (*chinese) badOperation(e *script.BadOperation) string {
	switch e.Fault {
	case script.FaultNone:
		return "这不是一个操作。"
	case script.FaultType:
		return fmt.Sprintf("没有 %q 这种指标类型。", e.Got)
	case script.FaultVerb:
		return fmt.Sprintf("没有 %q 这个动词。", e.Got)
	case script.FaultTimes:
		return fmt.Sprintf("操作不能重复 %s 次。", e.Got)
	case script.FaultRepeatedLabel:
		return fmt.Sprintf("标签 %s 出现了两次。", e.Got)
	case script.FaultBackwards:
		return fmt.Sprintf("时钟不能倒退（%s）。", e.Got)
	case script.FaultReplica:
		return "至少要有一个副本，而且单个副本不能改变程序本身。"
	case script.FaultFailure:
		return fmt.Sprintf("抓取不能这样失败（%q）。", e.Got)
	}
	return e.Error()
}
