package words

func (*chinese) ReferenceHeading() string { return "参考" }
func (*chinese) ReferenceLead() string {
	return "需要查阅的内容都在这一页。页面上的输出文本不是手工录入的，而是由演练场自己的代码根据旁边的脚本实时生成的。"
}
func (*chinese) ReferenceContents() string { return "本页目录" }
func (*chinese) OpenInPlayground() string  { return "在演练场中打开" }
func (*chinese) OpenExample(what string) string {
	return "在演练场中打开：" + what
}

func (*chinese) ReferenceTypes() string { return "四种指标类型" }
func (*chinese) ReferenceTypesLead() string {
	return "计数器和仪表的每条时间序列只有一个数值；直方图和摘要接收观测值，每条序列会输出多行样本。"
}

func (*chinese) ReferenceUse() string { return "适用于" }
func (*chinese) ReferenceUseOf(kind string) string {
	return byType(kind,
		"只增不减的累计量：请求数、错误数、已发送的字节数。",
		"可升可降、当前值本身就有意义的量：温度、队列长度、正在处理的请求数。",
		"观测值的分布：延迟、大小。需要哪个分位数、哪个占比，留到查询时再决定。",
		"单个实例的分位数，由进程按滑动窗口计算；也可以只用来记录个数和总和。",
	)
}

func (*chinese) ReferenceMisuse() string { return "不适用于" }
func (*chinese) ReferenceMisuseOf(kind string) string {
	return byType(kind,
		"会减少的量，例如正在处理的请求数。请用仪表。",
		"事件计数。两次抓取之间的涨落完全看不到。请用计数器。",
		"精确的分位数。由桶得出的分位数是估算值，真实值可能落在同一个桶内的任何位置。",
		"多实例服务的分位数。分位数相加或取平均，得到的都不是分位数。请用直方图。",
	)
}

func (*chinese) ReferenceActs() string { return "可用操作" }
func (*chinese) ReferenceActsOf(kind string) string {
	return byType(kind,
		"`inc`；`add`，增量不能为负。可附带 exemplar。",
		"`set`、`inc`、`dec`、`add`、`sub`。",
		"`observe`。可附带 exemplar。",
		"`observe`。不支持 exemplar。",
	)
}

func (*chinese) ReferenceRestart() string { return "进程重启后" }
func (*chinese) ReferenceRestartOf(kind string) string {
	return byType(kind,
		"从 0 重新开始。`rate()` 和 `increase()` 能识别这次重置并正确处理。带标签的序列在再次用到之前不存在。",
		"在重新赋值之前为 0。带标签的序列在再次用到之前不存在。",
		"各个桶、总和、个数都从 0 重新开始，与计数器相同。",
		"总和与个数从 0 重新开始；有新的观测值之前，分位数为 `NaN`。",
	)
}

func (*chinese) ReferenceLines() string { return "每条序列输出的行" }
func (*chinese) ReferenceLinesOf(kind string) string {
	return byType(kind,
		"一行：`x_total`。",
		"一行：`x`。",
		"每个上界以及 `+Inf` 各一行 `x_bucket{le=\"…\"}`，然后是 `x_sum` 和 `x_count`。桶是累积的：每个桶都包含比它小的所有桶。",
		"每个分位数一行 `x{quantile=\"…\"}`，然后是 `x_sum` 和 `x_count`。",
	)
}

func (*chinese) ReferenceTotals() string { return "多个实例能否相加" }
func (*chinese) ReferenceTotalsOf(kind string) string {
	return byType(kind,
		"能。先 `rate()` 再 `sum()`：如果先求和，某个实例的重启就会被掩盖。",
		"要看总和有没有意义。正在处理的请求数可以相加；温度不行，应该用 `avg()` 或 `max()`。",
		"能，前提是桶的上界一致。聚合时要保留 `le`。",
		"`x_sum` 和 `x_count` 能相加，分位数不能。",
	)
}

func (*chinese) ReferenceQuery() string  { return "常用查询" }
func (*chinese) ReferencePython() string { return "Python 客户端" }
func (*chinese) ReferencePythonOf(kind string) string {
	return byType(kind,
		"内部保存的名称不带 `_total`，输出时再加上：`c1` 变成 `c1_total`。后面还有一个指标族 `c1_created`。增量为负时抛出 `ValueError`。",
		"还有 `set_to_current_time()`、`set_function()` 和 `track_inprogress()`。Enum 和 Info 也按 gauge 输出。",
		"默认 14 个上界，从 .005 到 10。`_count` 在 `_sum` 之前；第一个上界小于 0 时不输出 `_sum`。0.16 版没有原生直方图。",
		"没有分位数：只有 `_count` 和 `_sum`，之后是指标族 `_created`。",
	)
}

func (*chinese) ReferenceGo() string { return "Go 客户端" }
func (*chinese) ReferenceGoOf(kind string) string {
	return byType(kind,
		"名称原样输出：`c1` 还是 `c1`。`Add` 负数会 panic。",
		"还有 `SetToCurrentTime()`；`NewGaugeFunc` 则在每次抓取时才取值。",
		"默认 11 个上界，从 .005 到 10。可以启用原生直方图，但只有 protobuf 和 OpenMetrics 2.0 能看到，旧的文本格式看不到。",
		"按给定的 objectives 输出分位数，默认统计最近 10 分钟。这段时间没有观测值时为 `NaN`。",
	)
}

func (*chinese) ReferenceLookOf(kind string) string {
	return byType(kind,
		"每一组标签值都是一条独立的时间序列。Python 把标签按名称排序，序列保持首次使用的顺序，并附上每条序列的创建时间。",
		"`sub` 又减去半度。只做过 init 的序列值为 0。",
		"两个 0.25 落入上界为 0.5 的桶；因为桶是累积的，更大的桶里也都有它们。3 只落入 `+Inf`。",
		"十个观测值里有九个是 0.2，所以中位数是 0.2；0.99 分位数是耗时 2 的那一次。Python 两个都不输出。",
	)
}

func (*chinese) WrittenByGo() string     { return "Go 的输出" }
func (*chinese) WrittenByPython() string { return "Python 的输出" }
