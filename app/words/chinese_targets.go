package words

import "fmt"

func (*chinese) Scraping() string { return "抓取" }
func (*chinese) ScrapingState(every string, replicas int) string {
	if every == "" {
		return "未抓取"
	}
	if replicas > 1 {
		return fmt.Sprintf("每 %s 抓取，%d 个副本", every, replicas)
	}
	return "每 " + every + " 抓取"
}
func (*chinese) ScrapeInterval() string { return "抓取间隔" }
func (*chinese) Every(every string, never bool) string {
	if never {
		return "从不"
	}
	return every
}
func (*chinese) ScrapeFormat() string { return "格式" }
func (*chinese) ReplicaCount() string { return "副本数" }
func (*chinese) ScrapeNow() string    { return "立即抓取" }
func (*chinese) ScrapingExplained() string {
	return "卡片和文本显示选中的副本。抓取失败时 up 为 0；被服务发现移除的副本则根本没有 up。"
}
func (*chinese) ReplicaShort(n int) string { return fmt.Sprintf("%d", n) }
func (*chinese) ReplicaName(n int) string  { return fmt.Sprintf("副本 %d", n) }
func (*chinese) TargetState(registered bool, failing int) string {
	switch {
	case !registered:
		return "不是抓取目标"
	case failing > 0:
		return fmt.Sprintf("接下来 %d 次抓取会失败", failing)
	}
	return "抓取目标"
}
func (*chinese) HowToFail(n int) string { return fmt.Sprintf("副本 %d 的抓取如何失败", n) }
func (*chinese) FailureName(failure string) string {
	switch failure {
	case "500":
		return "返回 500"
	case "timeout":
		return "超时"
	}
	return "文本损坏"
}
func (*chinese) FailNext() string        { return "让下次抓取失败" }
func (*chinese) FailNextOf(n int) string { return fmt.Sprintf("让下次抓取失败：副本 %d", n) }
func (*chinese) Deregister() string      { return "移除目标" }
func (*chinese) DeregisterExplained() string {
	return "服务发现不再列出它：不再有 up；两个抓取间隔后仍未恢复，其时间序列就标记为陈旧。"
}
func (*chinese) Register() string       { return "重新列为目标" }
func (*chinese) RestartOf(n int) string { return fmt.Sprintf("重启进程：副本 %d", n) }
func (*chinese) Scrapes() string        { return "抓取记录" }
func (*chinese) ScrapesCounted(ok, failed int) string {
	return fmt.Sprintf("成功 %d 次，失败 %d 次。", ok, failed)
}
func (*chinese) ScrapeShown() string { return "所示的抓取" }
func (*chinese) ScrapeTitle(replica int, at, outcome string) string {
	title := fmt.Sprintf("副本 %d，%s：", replica, at)
	switch outcome {
	case "ok":
		return title + "抓取成功"
	case "500":
		return title + "失败，返回 500"
	case "timeout":
		return title + "失败，超时"
	case "text":
		return title + "失败，文本无法解析"
	}
	return title + "目标被移除"
}
func (*chinese) ScrapeBefore() string { return "上一次抓取" }
func (*chinese) ScrapeAfter() string  { return "下一次抓取" }
func (*chinese) CloseScrape() string  { return "关闭抓取内容" }
func (*chinese) ComparedWith() string { return "对比" }
func (*chinese) NothingRead(outcome string) string {
	if outcome == "gone" {
		return "目标已不在列表中。Prometheus 把它的所有时间序列标记为陈旧，也不再写 up。"
	}
	return "什么也没读到。Prometheus 写入 up 0，并把这个目标的所有时间序列标记为陈旧。"
}
func (*chinese) ScrapeFacts(up bool, samples, added, stale int, seconds float64, gone bool) string {
	if gone {
		return fmt.Sprintf("%d 条时间序列标记为陈旧，没有 up", stale)
	}
	facts := fmt.Sprintf("暴露 %d 个样本，新增 %d 条，%d 条标记为陈旧", samples, added, stale)
	if up {
		return "up 1，" + facts + fmt.Sprintf("，用时 %.3f 秒", seconds)
	}
	return "up 0，" + facts
}
func (*chinese) ScrapedText() string    { return "抓取到的文本" }
func (*chinese) MoreLines(n int) string { return fmt.Sprintf("另有 %d 行", n) }
func (*chinese) LineMark(kind, delta string) string {
	switch {
	case kind == "added":
		return "新"
	case kind == "removed":
		return "已消失"
	case delta != "":
		return delta
	}
	return "有变化"
}
