package words

import (
	"strings"

	"metricplayground/metrics/lint"
)

func (chinese) Advice(f lint.Finding) string {
	switch f.Rule {
	case lint.CounterTotal:
		return "计数器的名称以 _total 结尾，让人一看就知道它只会累加。OpenMetrics 也要求如此。"
	case lint.TotalNoCounter:
		return "只有计数器的名称以 _total 结尾，否则会有人对它用 rate()。"
	case lint.ReservedSuffix:
		return "以 " + f.Word + " 结尾的名称属于直方图和摘要写出的时间序列，用在这里会让人误解。"
	case lint.BaseUnit:
		return "“" + f.Word + "”不是完整写出的基本单位。Prometheus 指标统一用 seconds、bytes、celsius、ratio，这样才能互相比较和相除，换算留给图表。"
	case lint.UnitSuffix:
		return "单位是 " + f.Word + "，名称里也应当写上：写查询的人只看得到名称。OpenMetrics 也要求如此。"
	case lint.HelpMissing:
		return "没有说明文字。写一句话，后来的人就不用去翻代码。"
	case lint.TypeInName:
		return "“" + f.Word + "”是类型，TYPE 行里已经写了。"
	case lint.CamelCase:
		return chineseSubject(f) + "应当用小写字母，单词之间用下划线，Prometheus 中的名称都是这样。"
	case lint.Colon:
		return "冒号留给 recording rule 的名称，程序暴露的指标不要用。"
	case lint.NeedsQuotes:
		return chineseSubject(f) + "里有字母、数字和下划线以外的字符。Prometheus 3 接受，但要加引号；Prometheus 2 和 Python 客户端 0.16 不接受。"
	case lint.LabelInName:
		return "标签 " + f.Word + " 已经说明了这一点；按这个标签求和之后，名称就不对了。"
	case lint.ReservedLabel:
		return "标签 " + f.Word + " 是专用的：le 属于直方图的桶，quantile 属于摘要，用在这里会让人误解。"
	case lint.UnboundedLabel:
		return "标签 " + f.Word + " 的取值可能没有上限，而每个新值都是一个要占用 Prometheus 内存的时间序列。"
	}
	return string(f.Rule)
}

// chineseSubject is what the finding is about, at the beginning of a sentence.
func chineseSubject(f lint.Finding) string {
	if label, ok := strings.CutPrefix(f.Subject, "label:"); ok {
		return "标签名“" + label + "”"
	}
	return "名称"
}
