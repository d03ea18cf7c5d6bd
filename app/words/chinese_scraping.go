package words

import (
	"fmt"

	"metricplayground/metrics/script"
)

func (*chinese) ReferenceScraping() string { return "副本与抓取" }
func (*chinese) ReferenceScrapingText() string {
	return "一个程序可以有多个副本在运行，由 Prometheus 抓取。创建、修改、删除指标改变的是程序本身，因此对所有副本生效；其他操作如果不指明副本，就由副本 1 执行。"
}
func (*chinese) SyntaxReplicas() string {
	return "运行这么多个副本，1 到 5 个。新增的副本从现在启动，有全部指标但没有值，和刚重启时一样。减掉的副本就此结束，不再是抓取目标。"
}
func (*chinese) SyntaxOnReplica() string {
	return "由指定的副本执行：各种动词，以及 `init`、`drop`、`restart`、`clock`。"
}
func (*chinese) SyntaxScrapeEvery() string {
	return "从现在起，时间经过时会定期抓取所有副本。和 Prometheus 一样，抓取时刻与何时开始无关：每 15 s 就是 00:00:15、00:00:30，依此类推。Prometheus 会把各个目标错开，这里则同时抓取。间隔不小于 1 s。"
}
func (*chinese) SyntaxJitter() string {
	return "每次抓取会推迟 0 到这么长的时间；同一次抓取总是推迟同样多。"
}
func (*chinese) SyntaxScrapeFormat() string {
	return "抓取的格式：默认 `text`；`openmetrics1` 带 exemplar 和 `_created`；`proto` 带原生直方图，相当于设置了 `scrape_native_histograms`。"
}
func (*chinese) SyntaxScrapeNever() string {
	return "停止定期抓取，相当于从配置里删掉这个 job：它的时间序列会被标记为陈旧。"
}
func (*chinese) SyntaxScrape() string {
	return "立即抓取所有副本一次。同一时刻只能抓取一次：一条时间序列在一个时间戳上只有一个样本。"
}
func (*chinese) SyntaxTraffic() string {
	return "时间经过的同时，有模拟的请求进入所有副本。种子相同，流量就相同。"
}
func (*chinese) SyntaxFailScrape() string {
	return "该副本接下来的一次或几次抓取失败：返回错误（默认 `500`）、超时（`timeout`），或返回无法解析的文本（`text`）。进程本身正常，也不知情。Prometheus 仍保留这个目标：`up` 为 0，它的序列被标记为陈旧，直到抓取成功。"
}
func (*chinese) SyntaxDeregister() string {
	return "服务发现把该副本从目标列表中移除，进程继续运行。没有人抓取它，因此连 `up` 也没有，不是 0。Prometheus 会等它一个多间隔，之后才把它的序列标记为陈旧。"
}
func (*chinese) SyntaxRegister() string { return "服务发现重新列出该副本。" }
func (*chinese) SyntaxClock() string {
	return "机器的时钟慢了（`behind`）、快了（`ahead`）或恢复正常（`right`）。受影响的是进程自己写出的时间：`_created` 和 exemplar 的时间。样本不会移动，它们的时间戳由抓取方决定。"
}

func (*chinese) ReferenceAsking() string { return "查询与规则" }
func (*chinese) SyntaxQuery() string {
	return "用 PromQL 提一个问题。除注释外，直到行尾都是表达式。"
}
func (*chinese) SyntaxRecord() string {
	return "记录规则。结果以这个名称保存，花括号里若有标签则一并加上。同名的规则会被替换。"
}
func (*chinese) SyntaxAlert() string {
	return "告警规则。写了 `for` 时，先处于 pending 状态这么久，然后才触发。"
}
func (*chinese) SyntaxForgetRule() string { return "删除一条规则。" }

func chineseScrapingLimit(limit string) string {
	switch limit {
	case "replicas":
		return "副本数"
	case "scraped":
		return "所有抓取的样本合计（约）"
	case "traffic":
		return "每次带 `traffic` 的 `advance`"
	}
	return "记录规则和告警规则"
}

// afterWhat names what stands before in a line, in Chinese unless it is a word
// of the language.
func afterWhat(about string) string {
	switch about {
	case "the time":
		return "时间"
	case "the interval":
		return "抓取间隔"
	case "the rule's name":
		return "规则的名称"
	}
	return about
}

func (*chinese) badSchedule(e *script.BadSchedule) string {
	got := script.FormatDuration(e.Got)
	switch e.Rule {
	case script.ScheduleInterval:
		return fmt.Sprintf("抓取间隔 %s 太短，这里最短是 1s。", got)
	case script.ScheduleLong:
		return fmt.Sprintf("抓取间隔 %s 太长，这里最长是 1d。超过 5m 时，序列会在两次抓取之间断开。", got)
	case script.ScheduleJitter:
		return fmt.Sprintf("抖动 %s 必须小于抓取间隔。", got)
	case script.ScheduleAgain:
		return "这一时刻已经抓取过，而一条时间序列在一个时间戳上只有一个样本。请先让时间过去一点。"
	case script.ScheduleClock:
		return fmt.Sprintf("时钟偏差 %s 太大，这里最多是 1d。", got)
	}
	return e.Error()
}
