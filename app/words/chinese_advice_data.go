package words

import (
	"strconv"

	"metricplayground/metrics/lint"
	"metricplayground/metrics/script"
)

// chineseDataAdvice says what values and histories give away.
func chineseDataAdvice(f lint.Finding) string {
	switch f.Rule {
	case lint.CounterDecreased:
		return "有人想让它变小（" + f.Example + "）。能变小的是仪表；计数器每次变小，rate() 都会当成进程重启。"
	case lint.BooleanCounter:
		return "名称问的是“是不是”，用 1（是）或 0（否）回答。计数器的回答收不回去，这应当是仪表。"
	case lint.GaugeRises:
		return "它升了 " + strconv.Itoa(f.Count) + " 次，一次也没降过。如果它数的是发生了多少次，那就是计数器，rate() 会处理好它的重启。如果它只是某样东西的大小，碰巧还没变小，那么用仪表没错。"
	case lint.InfoType:
		return "以 _info 结尾的指标用标签携带文字，值永远是 1，应当是仪表。"
	case lint.InfoValue:
		return "以 _info 结尾的指标，值永远是 1：乘上它就带上了它的标签，数值不变。这里却是 " + f.Example + "。"
	case lint.RatioRange:
		return "比值是 " + f.Example + "？看起来像百分数。以 _ratio 结尾的指标范围是 0 到 1，百分数留给图表。"
	case lint.DefaultBuckets:
		return "默认的上界是 0.005 到 10，为请求耗时的秒数而设。这里测的不是秒。"
	case lint.TooManyBuckets:
		return "有 " + strconv.Itoa(f.Count) + " 个桶，每个桶都是一条时间序列，标签值的每种组合又各有一份。位置合适的 10 到 15 个桶通常就够了；原生直方图只用一条时间序列，而且更精细。"
	case lint.OneBucket:
		return "全部 " + strconv.Itoa(f.Count) + " 个观测值都在上界为 " + f.Word + " 的桶里。分位数可以是桶里的任何数：histogram_quantile() 在桶里画一条直线，无论观测值是多少，答案都一样。"
	case lint.TopBucket:
		return strconv.Itoa(f.Count) + "% 的观测值超过了最高的上界 " + f.Word + "。落在那里的分位数，一律以这个上界作答，不管观测值有多大。"
	case lint.MillisecondBounds:
		return "上界一直到 " + f.Word + "，按毫秒才说得通，可这个直方图的单位是秒。OpenTelemetry 的默认上界就是这样；凡是比第一个上界快的，看起来都一样。"
	case lint.MillisecondValues:
		return "观测值的平均数是 " + f.Example + "，最高的上界是 " + f.Word + "：看起来是把毫秒放进了以秒为单位的直方图，全都落进了 +Inf。"
	case lint.NegativeObservations:
		return "有的观测值是负数，总和就可能变小，而 rate() 会把变小当成重启，平均数也就算不出来。第一个上界为负时，Python 客户端干脆不写 _sum。"
	case lint.SumNaN:
		return "有一个观测值是 NaN，于是总和一直是 NaN，直到进程重启，平均数也算不出来。OpenMetrics 不允许这样，client_golang 则有意放行。请在观测之前检查。"
	case lint.SummaryReplicas:
		return "每个 " + f.Word + " 都有自己的分位数，却得不出合在一起的：分位数不能相加，也不能求平均。如果要看合在一起的，请用直方图。"
	}
	return string(f.Rule)
}

func (*chinese) Remedy(f lint.Finding, to script.Create) string {
	switch f.Rule {
	case lint.BaseUnit, lint.AbbreviatedUnit, lint.Percent, lint.TimestampName:
		if f.Word == "s" {
			return "改为 " + to.Name // its values are seconds already
		}
		return "改为 " + to.Name + orElse(to.Unit != "" && f.Subject == "unit", "，单位 "+to.Unit, "") + "，并换算它的值"
	case lint.UnitLabel:
		return "改为 " + to.Name + "，去掉标签 " + f.Word
	case lint.UnboundedLabel, lint.UnboundedValues, lint.TargetLabel:
		if f.Shape == lint.Path {
			return "用 :id 代替 ID"
		}
		return "去掉标签 " + f.Word
	case lint.SpelledTwice:
		return "统一写成“" + f.Fix + "”"
	case lint.TotalValue:
		return "去掉“" + f.Example + "”"
	case lint.CounterDecreased, lint.BooleanCounter, lint.InfoType:
		return "改为仪表：" + to.Name
	case lint.GaugeRises:
		return "改为计数器：" + to.Name
	case lint.InfoValue:
		return "把值设为 1"
	case lint.RatioRange:
		return "把值除以 100"
	case lint.DefaultBuckets:
		return "改用 256 到 4194304 的上界"
	case lint.OneBucket, lint.TopBucket:
		return "改用合适的上界：" + boundsText(to)
	case lint.MillisecondBounds:
		return "把上界除以 1000"
	case lint.MillisecondValues:
		return "把观测值除以 1000"
	case lint.SumNaN:
		return "去掉 NaN"
	case lint.SummaryReplicas:
		return "改为直方图"
	}
	if label, ok := labelSubject(f); ok {
		return "把标签 " + label + " 改名为 " + f.Fix
	}
	return "改名为 " + to.Name
}

func (*chinese) AdviceSource(address string) string { return "出处：" + address }

func (*chinese) AdviceHere(part string) string {
	switch part {
	case "labels":
		return "标签"
	case "values":
		return "类型与值"
	case "buckets":
		return "桶"
	}
	return "名称与帮助文本"
}

func (*chinese) Mended(metric string) string { return metric + " 已改好，可以撤销。" }

func (*chinese) AllAdvice(metrics, findings int) string {
	return "评审意见：" + strconv.Itoa(metrics) + " 个指标，共 " + strconv.Itoa(findings) + " 条"
}

func (*chinese) AdviceOf(metric string, findings int) string {
	return metric + "：" + strconv.Itoa(findings) + " 条意见"
}
