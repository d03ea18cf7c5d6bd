package words

func (*chinese) ReferenceScript() string { return "脚本语言" }
func (*chinese) ReferenceScriptLead() string {
	return "在演练场里能做的一切都可以写成脚本：每按一次按钮就是一行。脚本从上到下执行，同一份脚本在任何机器上都得到同样的文本。"
}

func (*chinese) ReferenceWriting() string { return "行、名称与值" }
func (*chinese) SyntaxLine() string {
	return "一行一个操作。词与词之间空格多少不限，空行可以随意添加。"
}
func (*chinese) SyntaxComment() string {
	return "从 `#` 到行尾是注释，可以写在操作后面。引号里的 `#` 是普通文本。"
}
func (*chinese) SyntaxName() string {
	return "名称由字母、数字和下划线组成，不能以数字开头；指标名还可以含冒号。"
}
func (*chinese) SyntaxQuotedName() string {
	return "其他 UTF-8 名称要加引号。加引号的指标名也可以放在花括号里的第一位，与文本格式一致。"
}
func (*chinese) SyntaxString() string {
	return "标签值和帮助文本写在双引号里。转义有三种：`\\\\` 表示反斜杠，`\\\"` 表示引号，`\\n` 表示换行。"
}
func (*chinese) SyntaxNumber() string {
	return "与 Prometheus 的写法相同，小数点用“.”：`0.25`、`-3`、`1e6`、`+Inf`、`-Inf`、`NaN`。"
}
func (*chinese) SyntaxDuration() string {
	return "数字加单位，可以连写：`ns`、`us`、`ms`、`s`、`m`、`h`、`d`、`w`、`y`。一天 24 小时，一年 365 天。"
}

func (*chinese) ReferenceCreating() string { return "创建指标" }
func (*chinese) SyntaxCounter() string {
	return "创建一个计数器。标签和帮助文本可以省略。名称习惯以 `_total` 结尾。"
}
func (*chinese) SyntaxGauge() string { return "创建一个仪表。" }
func (*chinese) SyntaxHistogram() string {
	return "创建一个直方图，使用 Go 客户端默认的 11 个上界。写成 `buckets default` 也一样。"
}
func (*chinese) SyntaxBuckets() string {
	return "自定义上界，从小到大。`+Inf` 总是存在，不必写。"
}
func (*chinese) SyntaxLinear() string {
	return "等距的上界：从起点开始，每个比前一个大一个宽度，共若干个。"
}
func (*chinese) SyntaxExponential() string {
	return "间距越来越大的上界：从起点开始，每个是前一个乘以因子，共若干个。"
}
func (*chinese) SyntaxNative() string {
	return "原生桶：每个上界最多是前一个的若干倍（增长因子）。不写 `buckets` 就没有经典桶，写了则两种都有。"
}
func (*chinese) SyntaxSummary() string {
	return "创建一个摘要。每个分位数带有允许的误差：`0.5~0.05` 要求结果介于 0.45 和 0.55 分位数之间。不写分位数则只有总和与个数。"
}
func (*chinese) SyntaxWindow() string {
	return "分位数统计多久以内的观测值，默认 10 分钟。总和与个数不受窗口影响。"
}
func (*chinese) SyntaxUnit() string {
	return "单位，各种类型都可以有。OpenMetrics 会输出单位；Python 会把它加在名称末尾，所以名称里最好自己写上。"
}

func (*chinese) ReferenceChanging() string { return "操作一条序列" }
func (*chinese) ReferenceChangingText() string {
	return "一条序列由指标名和花括号里每个标签的值表示，标签顺序不限：`requests_total{method=\"get\", code=\"200\"}`。"
}
func (*chinese) SyntaxInc() string {
	return "计数器或仪表加 1。序列若还不存在就会被创建，下面这些操作也是如此。"
}
func (*chinese) SyntaxAdd() string {
	return "给计数器加一个数（不能为负），或给仪表加任意数。"
}
func (*chinese) SyntaxSet() string { return "给仪表赋值。" }
func (*chinese) SyntaxDec() string { return "仪表减 1。" }
func (*chinese) SyntaxSub() string { return "仪表减去一个数。" }
func (*chinese) SyntaxObserve() string {
	return "向直方图或摘要记录一个观测值。"
}
func (*chinese) SyntaxTimes() string { return "重复若干次。随机取值时每次都重新取。" }
func (*chinese) SyntaxSeed() string {
	return "随机取值的种子，从 0 开始的整数。种子相同，取值就相同。不写时由指标名和之前取值的次数决定，所以重新运行脚本，取值也不变。"
}
func (*chinese) SyntaxExemplar() string {
	return "附带标签的 exemplar，用于计数器，或直方图的一次观测；它还记下数值和时间。标签名与标签值合计最多 128 个字符。"
}

func (*chinese) ReferenceLiving() string { return "序列、指标与时间" }
func (*chinese) SyntaxInit() string {
	return "序列从此存在，值为 0。这样它的第一次变化也会被算作增长。"
}
func (*chinese) SyntaxDrop() string {
	return "删除一条序列。没有标签的指标只有一条序列，只能用 `remove` 删除。"
}
func (*chinese) SyntaxRemove() string { return "删除一个指标及其全部序列。" }
func (*chinese) SyntaxAdvance() string {
	return "让虚拟时间前进。脚本里没有别的操作会改变时间。"
}
func (*chinese) SyntaxRestart() string {
	return "重启进程：指标都还在，值和带标签的序列都没有了。时间不会倒回。"
}

func (*chinese) ReferenceDraws() string { return "随机取值" }
func (*chinese) ReferenceDrawsText() string {
	return "操作需要数值的地方都可以写随机取值。结果保留六位有效数字，因此在任何机器上都相同。"
}
func (*chinese) SyntaxDraw(kind string) string {
	switch kind {
	case "normal":
		return "正态分布，参数是均值和标准差。标准差不能为负。"
	case "uniform":
		return "两数之间的任意数，机会均等。较小的数在前。"
	case "exponential":
		return "指数分布，参数是均值：小值多，大值少。均值大于 0。"
	case "lognormal":
		return "一半的值小于中位数，值的对数以 sigma 为标准差。延迟的分布常常是这样。中位数大于 0，sigma 不能为负。"
	}
	return "两数之间的整数，含两端，机会均等。两个都是整数，绝对值不超过 2^53，较小的在前。"
}

func (*chinese) ReferenceLimits() string { return "上限" }
func (*chinese) ReferenceLimitsText() string {
	return "有了这些上限，不管输入什么，页面都不会卡死。正常的手工操作远远达不到。"
}
func (*chinese) ReferenceLimit() string { return "项目" }
func (*chinese) ReferenceMost() string  { return "最多" }
func (*chinese) LimitOf(limit string) string {
	switch limit {
	case "script":
		return "脚本长度（字节）"
	case "operations":
		return "脚本行数"
	case "times":
		return "单个操作的 `times`"
	case "work":
		return "所有操作的 `times` 合计"
	case "series":
		return "同时存在的时间序列"
	case "samples":
		return "文本格式中的样本行数（约）"
	case "buckets":
		return "一个直方图的上界个数"
	case "quantiles":
		return "一个摘要的分位数个数"
	case "replicas", "scraped", "traffic", "rules":
		return chineseScrapingLimit(limit)
	}
	return "从开始算起的虚拟时间"
}
func (*chinese) LimitMost(limit string, most int) string {
	if limit == "elapsed" || limit == "traffic" {
		return wholeDays(most) + " 天"
	}
	return grouped(most)
}

func (*chinese) ReferenceRefusals() string { return "哪些会被拒绝" }
func (*chinese) ReferenceRefusalsText() string {
	return "错误有两类。读不懂或没有意义的行会被拒绝，并指出行号和列号，能确定时还会给出正确的写法。真实客户端会拒绝的操作，这里同样拒绝，并附上它们的说法。被拒绝的行不会改变任何东西。"
}
func (*chinese) ReferenceRefused() string { return "脚本" }
func (*chinese) ReferenceAnswer() string  { return "演练场的回答" }
func (*chinese) NotItsMatter() string     { return "–" }
func (*chinese) AcceptsIt() string        { return "接受" }
func (*chinese) LacksIt() string          { return "没有这个功能" }
