package words

import (
	"strconv"

	"metricplayground/metrics/lint"
)

func (*chinese) Advice(f lint.Finding) string {
	switch f.Rule {
	case lint.CounterTotal:
		return "计数器的名称以 _total 结尾，让人一看就知道它只会累加。OpenMetrics 1.0 也要求如此。"
	case lint.TotalNoCounter:
		return "只有计数器的名称以 _total 结尾，否则会有人对它用 rate()。"
	case lint.ReservedSuffix:
		return "以 " + f.Word + " 结尾的名称属于直方图和摘要写出的时间序列，用在这里会让人误解。"
	case lint.BaseUnit:
		return "“" + f.Word + "”不是基本单位。Prometheus 指标统一用 seconds、bytes、celsius、ratio，这样才能互相比较和相除，换算留给图表。"
	case lint.AbbreviatedUnit:
		return "“" + f.Word + "”是单位的缩写，或者会被当成单位。单位要用基本单位，并写全称：seconds、bytes。"
	case lint.Percent:
		return "“" + f.Word + "”的范围是 0 到 100。Prometheus 指标用 0 到 1 的比值（ratio）：相乘时不用再换算，图表自会显示成百分数。更好的做法是给出两个计数器，查询时相除。"
	case lint.UnitSuffix:
		return "单位是 " + f.Word + "，名称里也应当写上：写查询的人只看得到名称。OpenMetrics 1.0 也要求如此。"
	case lint.HelpMissing:
		return "没有帮助文本。写一句话，后来的人就不用去翻代码。"
	case lint.HelpIsName:
		return "帮助文本只是把名称又写了一遍。请写名称说不出的：算的是什么，什么时候算。"
	case lint.TypeInName:
		return "“" + f.Word + "”是类型，TYPE 行里已经写了。"
	case lint.CamelCase:
		return chineseSubject(f) + "应当用小写字母，单词之间用下划线，Prometheus 中的名称都是这样。"
	case lint.Colon:
		return "冒号留给记录规则的名称，程序暴露的指标不要用。"
	case lint.NeedsQuotes:
		return chineseSubject(f) + "里有字母、数字和下划线以外的字符。Prometheus 3 接受，但要加引号；Prometheus 2 和 Python 客户端 0.16 不接受。"
	case lint.TimestampName:
		return f.Example + " 看起来是一个时刻（Unix 时间）。这样的仪表以秒为单位，名称以 _timestamp_seconds 结尾，用 time() 减去它就是过了多久。"
	case lint.TimeSince:
		return "请暴露事情发生的时刻，而不是过了多久：查询时用 time() 减去时刻就得到时长，程序不再更新它时也不会错。"
	case lint.LabelInName:
		return "标签 " + f.Word + " 已经说明了这一点；按这个标签求和之后，名称就不对了。"
	case lint.ReservedLabel:
		return "标签 " + f.Word + " 是专用的：le 属于直方图的桶，quantile 属于摘要，用在这里会让人误解。"
	case lint.TargetLabel:
		return f.Word + " 是 Prometheus 自己为抓取目标加的标签。除非设了 honor_labels，这里的标签会被改名为 exported_" + f.Word + "。"
	case lint.UnitLabel:
		return "一个指标的所有时间序列只有一个单位，写在名称里。单位放进标签 " + f.Word + "，sum() 就会把秒和字节加在一起。"
	case lint.UnboundedLabel:
		return "标签 " + f.Word + " 的取值可能没有上限，而每个新值都是一条要占用 Prometheus 内存的时间序列。"
	case lint.UnboundedValues:
		return "标签 " + f.Word + " 的值看起来是" + chineseShape(f.Shape) + "：到现在有 " + strconv.Itoa(f.Count) + " 个不同的值，例如 " + f.Example + "。每个值都是一条时间序列，而且总会有新的值。"
	case lint.TooManySeries:
		return "一个进程里就有 " + strconv.Itoa(f.Count) + " 条时间序列，每多一个副本就再多这么多" + orElse(f.Word != "", "，主要是因为标签 "+f.Word, "") + "。超过 100 个时，官方文档建议另想办法。"
	case lint.EmptyValue:
		return "标签 " + f.Word + " 有一个空值。在 Prometheus 看来，这条时间序列就没有这个标签，按它筛选时会漏掉或错选。"
	case lint.SpelledTwice:
		return "标签 " + f.Word + " 既有“" + f.Fix + "”又有“" + f.Example + "”。Prometheus 区分大小写和空格，同一样东西就成了两条时间序列。"
	case lint.TotalValue:
		return "“" + f.Example + "”是标签 " + f.Word + " 其余各值的总和，用 sum() 就会把一切算两遍。求和请交给 Prometheus。"
	case lint.DuplicateSeries:
		return "有两条时间序列的标签完全相同。Prometheus 只保留其中一个样本，另一个会报告为重复。"
	}
	return chineseDataAdvice(f)
}

func chineseShape(s lint.Shape) string {
	switch s {
	case lint.UUID:
		return " UUID"
	case lint.Email:
		return "电子邮件地址"
	case lint.IP:
		return " IP 地址"
	case lint.Moment:
		return "时刻"
	case lint.Path:
		return "带 ID 的路径"
	case lint.Hash:
		return "哈希值"
	}
	return " ID"
}

// chineseSubject is what the finding is about, at the beginning of a sentence.
func chineseSubject(f lint.Finding) string {
	if label, ok := labelSubject(f); ok {
		return "标签名“" + label + "”"
	}
	return "名称"
}
