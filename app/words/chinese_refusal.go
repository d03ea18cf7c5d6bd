package words

import (
	"fmt"
	"strings"

	"metricplayground/metrics"
)

func (w *chinese) Refusal(e *metrics.Error) string {
	return w.RefusalProblem(e) + w.RefusalFix(e)
}

func (w *chinese) RefusalProblem(e *metrics.Error) string {
	if e.Metric == "" {
		return w.brokenRule(e)
	}
	return e.Metric + "：" + w.brokenRule(e)
}

// brokenRule says which rule is broken, without saying by which metric.
func (*chinese) brokenRule(e *metrics.Error) string {
	switch e.Rule {
	case metrics.CounterDecreased:
		return "计数器只增不减，不能加 " + e.Got + "。"
	case metrics.NameEmpty:
		return "指标必须有名称。"
	case metrics.NameInvalid:
		return "名称中有不是 UTF-8 文本的字节。"
	case metrics.NameTaken:
		return "已经有同名的指标了，一个名称只能属于一个指标。"
	case metrics.NameCollides:
		return "会与指标 " + e.Other + " 写出同名的时间序列，而每条时间序列只能有一个来源。"
	case metrics.HelpInvalid:
		return "帮助文本中有不是 UTF-8 文本的字节。"
	case metrics.UnitInvalid:
		return "单位“" + e.Got + "”不能作为指标名的结尾，单位只能由字母、数字、下划线和冒号组成。"
	case metrics.LabelNameInvalid:
		if e.Got == "" {
			return "标签必须有名称。"
		}
		return "标签名“" + e.Got + "”中有不是 UTF-8 文本的字节。"
	case metrics.LabelNameReserved:
		return "标签名 " + e.Got + " 以两个下划线开头，这类名称由 Prometheus 保留。"
	case metrics.LabelNameTaken:
		return chineseType(e.Want) + "自己会写出标签 " + e.Got + "，所以不能再用它作标签名。"
	case metrics.LabelNameRepeated:
		return "标签名 " + e.Label + " 在 " + e.Got + " 中出现了两次，而每个标签在一条时间序列中只有一个值。"
	case metrics.LabelCountWrong:
		if e.Want == "0" {
			return "这个指标没有标签，却给出了 " + e.Got + " 个标签值。"
		}
		return "需要 " + e.Want + " 个标签值（" + e.Label + "），实际给出 " + e.Got + " 个。"
	case metrics.LabelMissing:
		return "标签 " + e.Label + " 没有值；每条时间序列都要给出全部标签的值：" + e.Want + "。"
	case metrics.LabelUnknown:
		if e.Want == "" {
			return "没有标签 " + e.Label + "：这个指标创建时不带标签。"
		}
		return "没有标签 " + e.Label + "：这个指标创建时的标签是 " + e.Want + "。"
	case metrics.LabelValueInvalid:
		return "标签 " + e.Label + " 的值中有不是 UTF-8 文本的字节。"
	case metrics.BucketsEmpty:
		return "自定义的桶除 +Inf 外至少要有一个上界。"
	case metrics.BucketNaN:
		return "NaN 不能作为桶的上界：没有任何值小于或等于 NaN，这个桶会一直是空的。"
	case metrics.BucketsUnsorted:
		return "桶的上界必须从小到大，而 " + e.Got + " 不是。"
	case metrics.BucketsEqual:
		return "桶的上界必须逐个增大，而 " + e.Got + " 中有相等的。"
	case metrics.BucketCountInvalid:
		return "桶的个数是 " + e.Got + "，至少要有 1 个。"
	case metrics.BucketsTooMany:
		return e.Got + " 个桶太多了，每个桶都是一条时间序列。演练场最多生成 " + strings.TrimPrefix(e.Want, "<= ") + " 个。"
	case metrics.WidthInvalid:
		return "等宽桶的宽度必须大于 0，否则上界不会增大，而这里是 " + e.Got + "。"
	case metrics.StartInvalid:
		return "指数桶的第一个上界必须大于 0，因为 0 乘以任何数还是 0，而这里是 " + e.Got + "。"
	case metrics.FactorInvalid:
		return "指数桶的倍数必须大于 1，否则上界不会增大，而这里是 " + e.Got + "。"
	case metrics.NativeFactorInvalid:
		return "原生直方图的增长因子必须大于 1，而这里是 " + e.Got + "。"
	case metrics.QuantileOutOfRange:
		return "分位数表示占全部观测值的比例，在 0 到 1 之间，而这里是 " + e.Got + "。"
	case metrics.QuantileErrorOutOfRange:
		return "分位数 " + e.Label + " 的允许误差也是比例，在 0 到 1 之间，而这里是 " + e.Got + "。"
	case metrics.WindowNegative:
		return "摘要统计的是过去一段时间，窗口不能是负的 " + e.Got + "。"
	case metrics.WindowTooShort:
		return "窗口 " + e.Got + " 太短，分不成这么多段来滑动。"
	case metrics.ExemplarLabelInvalid:
		return "exemplar 的标签名“" + e.Got + "”不可用：与普通标签名一样，不能为空，必须是 UTF-8 文本，也不能以两个下划线开头。"
	case metrics.ExemplarValueInvalid:
		return "exemplar 的标签 " + e.Label + " 的值中有不是 UTF-8 文本的字节。"
	case metrics.ExemplarTooLong:
		return "exemplar 的标签名和标签值合计不能超过 " + e.Want + " 个字符，这里有 " + e.Got + " 个。"
	case metrics.ExemplarUnsupported:
		return chineseType(e.Other) + "没有 exemplar，只有计数器和直方图有。"
	case metrics.VerbUnsupported:
		return chineseType(e.Other) + "不支持 " + e.Got + "，它支持的操作是 " + e.Want + "。"
	}
	return e.Problem()
}

func (*chinese) RefusalFix(e *metrics.Error) string {
	switch e.Rule {
	case metrics.CounterDecreased:
		return "请加上 0 或更大的数；如果这个量会变小，请改用仪表（Gauge）。"
	case metrics.NameEmpty:
		return "请按它计数或测量的东西起名，例如 http_requests_total。"
	case metrics.NameTaken:
		return "请换一个名称，或先移除原来的指标。"
	case metrics.NameCollides:
		return "请不要用 " + e.Got + " 这个名称，或先移除 " + e.Other + "。"
	case metrics.LabelNameTaken, metrics.LabelNameInvalid, metrics.LabelNameReserved, metrics.ExemplarLabelInvalid:
		if e.Fix == "" {
			return "请换一个标签名。"
		}
	case metrics.LabelCountWrong:
		if e.Want == "0" {
			return "请去掉这些值，或重新创建带标签的指标。"
		}
		return "请按这个顺序为每个标签给出一个值。"
	case metrics.LabelMissing:
		return "请给 " + e.Label + " 一个值，空字符串 \"\" 也算。"
	case metrics.LabelUnknown:
		if e.Fix == "" {
			return "请去掉 " + e.Label + "，或重新创建带这个标签的指标。"
		}
	case metrics.StartInvalid, metrics.WidthInvalid:
		if e.Fix == "" {
			return "请用大于 0 的数。"
		}
	case metrics.QuantileOutOfRange:
		if e.Fix == "" {
			return "请用 0 到 1 之间的数：0.5 是中位数，0.99 表示每一百个观测值中只有一个比它大。"
		}
	case metrics.QuantileErrorOutOfRange:
		return "请用较小的数，例如 0.01。"
	case metrics.ExemplarTooLong:
		return "请只保留能找到这个样例的信息，例如 trace ID。"
	case metrics.ExemplarUnsupported:
		return "请去掉 exemplar，或改用计数器、直方图。"
	case metrics.NameInvalid, metrics.HelpInvalid, metrics.UnitInvalid, metrics.LabelValueInvalid,
		metrics.ExemplarValueInvalid, metrics.VerbUnsupported:
		if e.Fix == "" {
			return "请换一个。"
		}
	}
	return "请改用 " + e.Fix + "。"
}

func (*chinese) RefusalPython(e *metrics.Error) string {
	who := "Python（" + metrics.PythonClient + "）"
	switch {
	case e.Python != "":
		return fmt.Sprintf("%s会抛出 %s：“%s”", who, e.Rule.PythonException(), e.Python)
	case e.Rule == metrics.NativeFactorInvalid:
		return who + "没有原生直方图。"
	case e.Rule.AboutQuantiles():
		return who + "的摘要没有分位数。"
	case e.Rule.PythonLacks():
		return who + "没有生成桶的函数，上界要逐个列出。"
	}
	return who + "会接受。"
}

func (*chinese) RefusalGo(e *metrics.Error) string {
	who := "Go（" + metrics.GoClient + "）"
	switch e.InGo() {
	case metrics.GoCompiler:
		return fmt.Sprintf("%s的程序无法编译：“%s”", who, e.Go)
	case metrics.GoReturnsError:
		return fmt.Sprintf("%s会返回错误：“%s”", who, e.Go)
	case metrics.GoPanics:
		return fmt.Sprintf("%s会 panic：“%s”", who, e.Go)
	case metrics.GoFailsToGather:
		return fmt.Sprintf("%s当时会接受，之后每次抓取都出错：“%s”", who, e.Go)
	case metrics.GoPanicsWhenGathered:
		return fmt.Sprintf("%s当时会接受，到抓取时 panic：“%s”", who, e.Go)
	case metrics.GoHangs:
		return who + "会接受，但之后再也无法响应抓取。"
	case metrics.GoIgnores:
		return who + "不会报错，只是没有原生桶。"
	}
	return who + "会接受。"
}

// chineseType is a metric type as one would say it in a sentence.
func chineseType(t string) string {
	switch metrics.Type(t) {
	case metrics.CounterType:
		return "计数器（Counter）"
	case metrics.GaugeType:
		return "仪表（Gauge）"
	case metrics.HistogramType:
		return "直方图（Histogram）"
	case metrics.SummaryType:
		return "摘要（Summary）"
	}
	return t
}
