package words

func (*chinese) ReferenceFormats() string { return "暴露格式" }
func (*chinese) ReferenceFormatsLead() string {
	return "同一组指标有多种写法。某种格式里没有位置的信息就不会出现：指标本身仍然有，只是谁也看不到。"
}

func (*chinese) ReferenceWriter() string { return "由谁输出" }
func (*chinese) ReferenceWriterOf(format string) string {
	return byFormat(format,
		"Go 客户端，没有协商其他格式时的默认格式。",
		"Go 客户端，需开启 `EnableOpenMetrics`；要输出 created 行，还需开启 `EnableOpenMetricsTextCreatedSamples`。",
		"Go 客户端，需在 handler 的 `AcceptedFormats` 中列出。目前是候选版本，以后可能还会变化。",
		"Python 客户端（0.16.0），没有协商其他格式时的默认格式。",
		"Go 客户端，对方要求时使用。传输的是二进制，演练场把它打印成文本。",
	)
}

func (*chinese) ReferenceMediaType() string { return "媒体类型" }

func (*chinese) ReferenceCounterName() string { return "计数器的名称" }
func (*chinese) ReferenceCounterNameOf(format string) string {
	return byFormat(format,
		"所有行都与注册时一致。",
		"HELP、TYPE、UNIT 行不带 `_total`，样本行带。名称没有以 `_total` 结尾的计数器，类型会写成 `unknown`。",
		"所有行都与注册时一致。",
		"所有行都带 `_total`，不管注册时有没有写。",
		"与注册时一致。",
	)
}

func (*chinese) ReferenceNumbers() string { return "数值" }
func (*chinese) ReferenceNumbersOf(format string) string {
	return byFormat(format,
		"整数不带小数点：`21`、`le=\"1\"`。一百万及以上写成 `1.5e+06`。",
		"值和总和写成 `21.0`，个数写成 `2`，上界写成 `le=\"1.0\"`。",
		"计数器和仪表的值写成 `21.0`；花括号里写成 `21`。",
		"一律是 Python 浮点数的写法：`21.0`、`le=\"1.0\"`，个数也是 `2.0`。",
		"整数不带小数点：`value: 21`。",
	)
}

func (*chinese) ReferenceCreated() string { return "创建时间" }
func (*chinese) ReferenceCreatedOf(format string) string {
	return byFormat(format,
		"不输出。",
		"每条序列之后有一行 `_created`。",
		"在样本所在行：`st@` 加秒数。",
		"有创建时间的指标族之后，跟一个类型为 gauge 的指标族 `_created`。",
		"消息中的一个字段。",
	)
}

func (*chinese) ReferenceExemplars() string { return "Exemplar" }
func (*chinese) ReferenceExemplarsOf(format string) string {
	return byFormat(format,
		"不输出。",
		"写在样本后面，以 `#` 隔开。",
		"写在样本后面，以 `#` 隔开。",
		"不输出。",
		"消息中的一个字段。",
	)
}

func (*chinese) ReferenceUnits() string { return "单位" }
func (*chinese) ReferenceUnitsOf(format string) string {
	return byFormat(format,
		"不输出。",
		"`# UNIT`",
		"`# UNIT`",
		"没有单独的行；客户端把单位加在名称末尾。",
		"消息中的一个字段。",
	)
}

func (*chinese) ReferenceQuantiles() string { return "摘要的分位数" }
func (*chinese) ReferenceQuantilesOf(format string) string {
	return byFormat(format,
		"每个一行。",
		"每个一行。",
		"在花括号里：`quantile:[0.5:0.2]`。",
		"没有：客户端不支持分位数。",
		"每个一个字段。",
	)
}

func (*chinese) ReferenceNative() string { return "原生直方图" }
func (*chinese) ReferenceNativeOf(format string) string {
	return byFormat(format,
		"不输出：只有总和、个数，以及经典桶（如果有）。",
		"不输出：只有总和、个数，以及经典桶（如果有）。",
		"在花括号里：schema、span 和各桶计数。",
		"没有：客户端（0.16.0）不支持。",
		"字段：schema、span 和 delta。",
	)
}

func (*chinese) ReferenceOrder() string { return "顺序" }
func (*chinese) ReferenceOrderOf(format string) string {
	sorted := "指标族按名称排序，序列按标签值排序。没有序列的指标族不输出。"
	return byFormat(format, sorted, sorted, sorted,
		"指标族按注册顺序，序列按创建顺序。没有序列的指标族也会输出 HELP 和 TYPE。",
		sorted,
	)
}

func (*chinese) ReferenceEnd() string { return "结尾" }
func (*chinese) ReferenceEndOf(format string) string {
	return byFormat(format,
		"没有标记：恰好在两行之间被截断的文本，看起来和完整的一样。",
		"一定有 `# EOF`。",
		"一定有 `# EOF`。",
		"没有标记。",
		"这里打印时，每条消息之后有一个空行。",
	)
}

func (*chinese) ReferenceNames() string { return "含其他字符的名称" }
func (*chinese) ReferenceNamesOf(format string) string {
	agreed := "协商了 UTF-8 时，加引号写在花括号里；否则转义。"
	return byFormat(format, agreed, agreed,
		"加引号写在花括号里；请求这种格式就意味着接受 UTF-8。",
		"客户端（0.16.0）拒绝这样的名称。",
		"协商了 UTF-8 时原样保留，否则转义。",
	)
}

func (*chinese) ReferenceAccept() string { return "格式如何选定" }
func (*chinese) ReferenceAcceptText() string {
	return "Prometheus 抓取时，在请求头 `Accept` 里列出自己能读的媒体类型；客户端选用其中第一个自己能写的，并在 `Content-Type` 里说明。没有指明媒体类型时（例如直接用 `curl`），返回的就是文本格式，所以看不到创建时间、exemplar、单位和原生直方图。Python 客户端在对方要求时也会输出 OpenMetrics，是它自己的 0.0.1 版写法。"
}

func (*chinese) ReferenceSample() string { return "同一个注册表的五种写法" }
func (*chinese) ReferenceSampleText() string {
	return "一个带 exemplar 的计数器、一个仪表、一个同时有经典桶和原生桶的直方图、一个摘要。它们都有单位，创建时间也是已知的。"
}

func (*chinese) ReferenceEscaping() string { return "字母、数字、下划线以外的名称" }
func (*chinese) ReferenceEscapingText() string {
	return "从 Prometheus 3 开始，任何 UTF-8 文本都可以作名称。这类名称怎么写，由抓取方在请求头里用 `escaping=` 指定。"
}
