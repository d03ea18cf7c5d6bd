package words

import "fmt"

func (*chinese) AskTitle() string              { return "用 PromQL 查询" }
func (*chinese) AskOpen() string               { return "查询" }
func (*chinese) AskRun() string                { return "查询" }
func (*chinese) CloseAsk() string              { return "关闭查询" }
func (*chinese) QueryLabel() string            { return "PromQL 查询" }
func (*chinese) QueryPlaceholder() string      { return "rate(http_requests_total[1m])" }
func (*chinese) QueryChoices() string          { return "此处可以填写" }
func (*chinese) ReadyQuestions() string        { return "现成的问题" }
func (*chinese) QuestionsAboutTargets() string { return "所有目标" }
func (*chinese) AnswerView() string            { return "结果的显示方式" }
func (*chinese) AnswerViewName(view string) string {
	switch view {
	case "chart":
		return "图表"
	case "table":
		return "表格"
	case "explain":
		return "解释"
	}
	return "规则"
}
func (*chinese) Asking() string      { return "正在计算" }
func (*chinese) CancelQuery() string { return "停止" }
func (*chinese) EngineComing(query string) string {
	if query == "" {
		return "查询引擎正在加载。"
	}
	return "查询引擎正在加载，加载完就会算出 " + query + " 的结果。"
}
func (*chinese) EngineMissing(why string) string {
	return "查询引擎没能加载（" + why + "）。请检查网络连接，然后重试。你做的一切都还在。"
}
func (*chinese) TryAgain() string { return "重试" }
func (*chinese) QueryStopped() string {
	return "这个查询还没算完就停止了。它还留在输入框里：可以改一改，比如缩短区间、减少序列，也可以再查一次。"
}
func (*chinese) NothingScrapedTitle() string { return "还没有抓取过数据" }
func (*chinese) NothingScraped(measured bool) string {
	if !measured {
		return "Prometheus 只根据抓取到的数据作答。先新建一个指标，再让它被抓取。"
	}
	return "Prometheus 根据抓取到的数据作答，而不是程序此刻的值。让它每 15 秒抓取一次，并带着流量过十分钟。"
}
func (*chinese) ScrapeAndWait() string { return "每 15 秒抓取一次，过 10 分钟" }
func (*chinese) NothingAsked() string  { return "写一条查询，或者从下面的问题开始。" }
func (*chinese) NoData(at string) string {
	return "在 " + at + " 时，没有任何时间序列有值。"
}
func (*chinese) WhyNoData() string {
	return "可能是名称写错、标签不匹配、区间内不足两个样本，或者最近五分钟没有抓取到数据。"
}
func (*chinese) NativeNotScraped(metric string) string {
	return metric + " 是原生直方图，只有 protobuf 格式才带有它的桶，而现在抓取用的是别的格式。请在抓取设置里把格式改为 Protobuf，再让时间过去一会儿。"
}
func (*chinese) SeriesColumn() string        { return "时间序列" }
func (*chinese) ValueColumn() string         { return "值" }
func (*chinese) TimeColumn() string          { return "时间" }
func (*chinese) StateColumn() string         { return "状态" }
func (*chinese) UpperBoundColumn() string    { return "上界" }
func (*chinese) CumulativeColumn() string    { return "累积值" }
func (*chinese) InBucketColumn() string      { return "桶内数量" }
func (*chinese) EarlierSamples(n int) string { return fmt.Sprintf("更早的 %d 个样本", n) }
func (*chinese) HistogramValue(count, sum string, buckets int) string {
	return fmt.Sprintf("count %s，sum %s，共 %d 个桶", count, sum, buckets)
}
func (*chinese) AtMoment(at string, now bool) string {
	if now {
		return "现在，即 " + at
	}
	return at + " 时"
}
func (*chinese) BackToNow() string   { return "回到现在" }
func (*chinese) MomentLabel() string { return "表格与解释所对应的时刻" }
func (*chinese) ChartDescription(series int, from, to string) string {
	return fmt.Sprintf("%d 条时间序列，虚拟时间从 %s 到 %s。", series, from, to)
}
func (*chinese) MoreSeries(n int) string {
	return fmt.Sprintf("另有 %d 条时间序列，见表格。", n)
}
func (*chinese) AskThis() string     { return "改问这个" }
func (*chinese) WriteThis() string   { return "改成这个" }
func (*chinese) ShowInQuery() string { return "在查询中标出这一部分" }
func (*chinese) ResultInShort(series, samples int, ranged bool) string {
	if ranged {
		return fmt.Sprintf("%d 条时间序列，%d 个样本", series, samples)
	}
	return fmt.Sprintf("%d 条时间序列", series)
}
func (*chinese) TheWindow() string              { return "窗口" }
func (*chinese) TheSamples() string             { return "窗口内的样本" }
func (*chinese) TooOld(at, value string) string { return "早于窗口：" + at + " 时为 " + value }
func (*chinese) AReset() string                 { return "重置" }
func (*chinese) Continued() string              { return "向两端外推" }
func (*chinese) WindowDescription(samples, resets int) string {
	return fmt.Sprintf("窗口内有 %d 个样本，%d 次重置。", samples, resets)
}
func (*chinese) InWindow() string           { return "在窗口内" }
func (*chinese) Yes() string                { return "是" }
func (*chinese) No() string                 { return "否" }
func (*chinese) CumulativeCounts() string   { return "不大于上界的观测值个数" }
func (*chinese) TheBucket() string          { return "目标排名所在的桶" }
func (*chinese) TheRank(rank string) string { return "排名 " + rank }
func (*chinese) BucketDescription(rank, total, result string) string {
	return fmt.Sprintf("在 %[2]s 个观测值中寻找第 %[1]s 个。结果：%[3]s。", rank, total, result)
}
func (*chinese) NewRule() string  { return "一条规则" }
func (*chinese) RuleKind() string { return "规则种类" }
func (*chinese) RuleKindName(kind string) string {
	if kind == "record" {
		return "记录规则：把结果存成时间序列"
	}
	return "告警规则：出问题时发出通知"
}
func (*chinese) RuleName(record bool) string {
	if record {
		return "时间序列名称"
	}
	return "告警名称"
}
func (*chinese) RuleNameExample(record bool) string {
	if record {
		return "job:http_requests:rate1m"
	}
	return "ManyRequests"
}
func (*chinese) RuleExpression() string { return "表达式" }
func (*chinese) RuleFor() string        { return "持续多久才触发" }
func (*chinese) SetRule() string        { return "设置规则" }
func (*chinese) RulesExplained() string {
	return "规则从设置时起，每隔一个抓取间隔求值一次。它写下的序列和抓来的一样可以查询：记录的序列用它的名称，告警用 ALERTS。表达式有结果时告警处于 pending，持续足够久才变为 firing。"
}
func (*chinese) NotADuration(text string) string {
	return fmt.Sprintf("“%s”不是时长，请写成 30s、1m 或 1h30m 这样。", text)
}
func (*chinese) ForgetRule(name string) string { return "删除规则 " + name }
func (*chinese) Recorded(series, moments int) string {
	return fmt.Sprintf("求值 %[2]d 次，记录了 %[1]d 条时间序列。", series, moments)
}
func (*chinese) NeverActive(moments int) string {
	return fmt.Sprintf("未激活：%d 次求值都没有结果。", moments)
}
func (*chinese) AlertNow(state string) string {
	return "现在：" + (&chinese{}).AlertStateName(state, false)
}
func (*chinese) AlertStateName(state string, resolved bool) string {
	switch {
	case resolved:
		return "resolved（已恢复）"
	case state == "firing":
		return "firing（触发）"
	case state == "pending":
		return "pending（等待）"
	}
	return "inactive（未激活）"
}
func (*chinese) StatesTitle(name string) string { return name + " 的状态" }
func (*chinese) ToldAlertmanager() string       { return "发给 Alertmanager 的通知" }
func (*chinese) Told(resolved bool) string {
	if resolved {
		return "resolved（已恢复）"
	}
	return "firing（触发）"
}
func (*chinese) NothingTold() string { return "目前没有。" }
