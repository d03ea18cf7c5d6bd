package words

import "metricplayground/metrics/exposition/paste"

// ProblemSays says what is wrong and why that is so.
func (c *chinese) ProblemSays(p *paste.Problem) (what, why string) {
	switch p.Code {
	case paste.Empty:
		return "里面什么也没有。", "抓取到空内容也算成功，只是什么都不存。"
	case paste.Gzip:
		return "这是压缩过的内容（gzip）。", "服务器只对声明能解压的一方压缩。请求时别要压缩：curl 不加 --compressed，或加 -H 'Accept-Encoding: identity'。"
	case paste.Protobuf:
		return "这是 Prometheus 的二进制格式（protobuf），或别的二进制文件。", "请求文本格式：curl -H 'Accept: text/plain'。"
	case paste.HTML:
		return "这是网页，不是指标。", "这个地址通向登录页、错误页或链接列表。光看 Content-Type 是 text/html，Prometheus 就会拒绝。"
	case paste.JSON:
		return "这是 JSON，不是指标。", "可能是 Prometheus 自己的 API 或 actuator 的回答。exporter 的 /metrics 是纯文本。"
	case paste.UTF16:
		return "这是 UTF-16。", "PowerShell 的 > 会写成这样。请存为不带字节顺序标记的 UTF-8：Out-File -Encoding utf8NoBOM。"
	}
	if what, why, ok := c.lineProblem(p); ok {
		return what, why
	}
	if what, why, ok := c.labelProblem(p); ok {
		return what, why
	}
	if what, why, ok := c.valueProblem(p); ok {
		return what, why
	}
	if what, why, ok := c.dataProblem(p); ok {
		return what, why
	}
	if p.Code == paste.Refused {
		return "expfmt 不接受这一行。", "在这里，Prometheus 自己的解析器比大多数 Go 工具所用的库更宽容。"
	}
	return "这里有格式中没有的内容。", "解析器从左往右读，猜不出原本的意思。"
}

func (*chinese) lineProblem(p *paste.Problem) (what, why string, ok bool) {
	switch p.Code {
	case paste.ByteOrderMark:
		return "文本以字节顺序标记（U+FEFF）开头，编辑器里看不见。", "第一行应以名称或 # 开头，这三个字节两者都不是，抓取到此为止。", true
	case paste.HTTPHeader:
		return "这是 HTTP 响应头里的一行，不是指标。", "是 curl -i 带进来的，去掉 -i 即可。", true
	case paste.WindowsLineEnds:
		return "有 " + p.Other + ` 行像 Windows 那样以 \r\n 结尾。`, `这种格式的行以 \n 结尾。多出的 \r 会成为值或类型的一部分："1\r" 不是数字。`, true
	case paste.MissingNewline:
		return "最后一行没有结束。", "每一行都以换行结尾，最后一行也是。Prometheus 会放过，textfile 采集器和 Pushgateway 使用的 expfmt 不会。", true
	case paste.MissingEOF:
		return "末尾缺少 # EOF 行。", "OpenMetrics 的读取方靠它知道文本没有在半路被截断。", true
	case paste.EarlyEOF:
		return "# EOF 后面还有内容。", "# EOF 的意思就是后面没有了。把几段文本首尾相接时，它就会落在中间。", true
	case paste.WrongEOF:
		return "最后一行必须一字不差地是 # EOF。", "一个空格，大写，后面什么也没有。", true
	case paste.NotALine:
		return "这一行不是指标。", "看起来是混进来的别的输出：日志、分隔线、别的语言的注释。注释以 # 开头。", true
	case paste.BlankLine:
		return "OpenMetrics 里没有空行。", "文本格式可以有，OpenMetrics 1.0 去掉了空行，也去掉了自由注释。", true
	case paste.CommentLine:
		return "OpenMetrics 里没有自由注释。", "# 后面只能是 HELP、TYPE、UNIT 和 EOF，中间恰好一个空格。", true
	case paste.UnknownType:
		if p.Name == "" {
			return "缺少类型。", "名称后面是 counter、gauge、histogram、summary 或 untyped（OpenMetrics 中是 unknown）。", true
		}
		return p.Name + " 不是这种格式的类型。", "有 counter、gauge、histogram、summary 和 untyped，一律小写，后面什么也没有。OpenMetrics 用 unknown 代替 untyped，另有 info、stateset 和 gaugehistogram。", true
	case paste.MetadataIgnored:
		return "这一行被当作注释，所以 " + p.Name + " 没有帮助文本或类型。", "它们写在 # 和一个空格之后，HELP 或 TYPE 要大写。其他以 # 开头的行都会被悄悄跳过。", true
	case paste.HelpNewline:
		return "帮助文本写到了第二行。", `一行就是一行：下一行会被当作样本。帮助文本里的换行写成 \n。`, true
	case paste.SecondType:
		return p.Name + " 又声明了一次类型，第一次在第 " + p.Other + " 行。", "每个指标只声明一次，在样本之前。Prometheus 看最后一次，expfmt 在这里停下。", true
	case paste.SecondHelp:
		return p.Name + " 又写了一次帮助文本，第一次在第 " + p.Other + " 行。", "每个指标只写一次。Prometheus 看最后一次，expfmt 在这里停下。", true
	case paste.TypeAfter:
		return "到这一行时，" + p.Name + " 在第 " + p.Other + " 行已经有样本了。", "HELP 和 TYPE 写在样本之前。从上往下读的程序已经把那些样本当作无类型的了。", true
	case paste.UnitNotSuffix:
		return p.Name + " 没有以单位 " + p.Found + " 结尾。", "OpenMetrics 要求指标名以单位结尾：" + p.Name + "_" + p.Found + "。在生成指标的地方改名，或者去掉单位。", true
	}
	return "", "", false
}

func (*chinese) labelProblem(p *paste.Problem) (what, why string, ok bool) {
	switch p.Code {
	case paste.BadMetricName:
		return "名称 " + p.Name + " 里有需要加引号的字符。", "不加引号的名称由字母、数字、_ 和 : 组成，不以数字开头。其他名称 Prometheus 3 可以在花括号里加引号读取；用下划线的名称在查询中更方便。", true
	case paste.BadLabelName:
		return "标签名 " + p.Name + " 里有需要加引号的字符。", "不加引号的标签名由字母、数字和 _ 组成。其他名称 Prometheus 3 可以加引号读取。", true
	case paste.LeadingSpace:
		return "这一行以空白开头。", "Prometheus 3.16 把这个空白当作名称的一部分：时间序列叫“" + p.Name + "”，按名称查询就找不到它。", true
	case paste.SpaceBeforeBrace:
		return "花括号前有一个空格。", "文本格式允许，OpenMetrics 不允许：在那里空格表示后面是值。", true
	case paste.ExtraSpace:
		return "这里有一个不该有的空白。", "在 OpenMetrics 里每个空白都算数：值、时间戳和 exemplar 的 # 之前各一个空格，其他地方没有，也没有制表符。", true
	case paste.SmartQuotes:
		return "这是排版用的弯引号。", `文字处理或聊天软件把 " 换成了 “ ”。程序只认直引号。`, true
	case paste.SingleQuotes:
		return p.Name + " 的值用了另一种引号。", "标签值写在双引号里，不管生成它的语言允许什么。", true
	case paste.MissingQuotes:
		return p.Name + " 的值没有引号。", "标签值写在双引号里，数字也一样。", true
	case paste.MissingQuote:
		return "缺少值后面的引号。", "解析器会越过行尾，一直读到下一个引号，在那里出错。", true
	case paste.UnescapedQuote:
		return p.Name + " 的值里有一个没有转义的引号。", `它让值提前结束。" 写成 \"，\ 写成 \\，换行写成 \n。多半是把错误信息或用户输入放进了标签。`, true
	case paste.LastBackslash:
		return "这个反斜杠把本该结束值的引号转义了。", `反斜杠写成 \\。Windows 路径常会带来它。`, true
	case paste.BadEscape:
		return "这个反斜杠不是转义的开头。", `转义只有 \"、\\ 和 \n。其他的 Prometheus 原样保留，expfmt 拒绝。而路径里的 \n 会悄悄变成换行：每个反斜杠都要写两遍。`, true
	case paste.RawNewline:
		return "值里面有一个换行。", `Prometheus 把它当作值的一部分，其他程序却一行一行地读。应写成 \n。或者是少了后面的引号？`, true
	case paste.MissingBrace:
		if p.Name == "{" {
			return "缺少左花括号。", "标签写在名称后面紧跟的花括号里。", true
		}
		return "缺少右花括号。", "标签写在花括号里，后面是值。", true
	case paste.WrongBracket:
		return "标签写在花括号 { } 里。", "圆括号和方括号在这种格式里没有意义。", true
	case paste.ExtraComma:
		return "多了一个逗号。", "两个标签之间一个逗号。文本格式允许最后再有一个，OpenMetrics 不允许。", true
	case paste.MissingComma:
		return "两个标签之间要有逗号。", "Prometheus 的文本解析器会放过，expfmt 和 OpenMetrics 不会。", true
	case paste.WrongEqual:
		return "标签名和值之间是 =。", "写成 : 或 => 的是别的语言。", true
	case paste.RepeatedLabel:
		return "标签 " + p.Name + " 出现了两次。", "一条时间序列里每个标签只有一次。解析器接受这一行，存储却拒绝，于是抓取失败。", true
	case paste.InvalidUTF8:
		return "这些字节不是 UTF-8。", "文本是 UTF-8。Latin-1 之类的旧编码用一个字节表示 é，在这里没有意义。", true
	}
	return "", "", false
}

func (*chinese) valueProblem(p *paste.Problem) (what, why string, ok bool) {
	switch p.Code {
	case paste.MissingValue:
		return "没有值。", "有名称的行后面要有数字。没有内容可写的程序应该把整行省去。", true
	case paste.MissingSpace:
		return "值前面缺一个空格。", "在 OpenMetrics 里那里恰好有一个空格。", true
	case paste.DecimalComma:
		return p.Found + " 用了小数逗号。", "不管程序在哪里运行，数字都用小数点。de_DE 之类的区域设置会带来逗号：在生成文本的地方设 LC_NUMERIC=C。", true
	case paste.Thousands:
		return p.Found + " 的数字之间有分隔符。", "数字不加分隔：1234567。", true
	case paste.AmbiguousComma:
		return p.Found + " 可能是一点几，也可能是一千多。", "数字里不该有逗号，谁也看不出原来是哪一种。", true
	case paste.NoNumber:
		return p.Found + " 不是数字。", "没有值就省去这一行。NaN 在这里是数字：会被存下来，对它求和也都成了 NaN。", true
	case paste.Boolean:
		return p.Found + " 不是数字。", "是和否写成 1 和 0。", true
	case paste.UnitInValue:
		return "值带着单位：" + p.Name + "。", "值只是数字，单位写在名称里。去掉单位后数字不变，只有名称说的正是这个单位才对。最好用基本单位：秒、字节、0 到 1 的比例。", true
	case paste.QuotedValue:
		return "值写在引号里了。", "标签值要引号，样本的值不要。", true
	case paste.EqualBeforeValue:
		return "名称和值之间只有空白。", "这种格式既不是 INI 也不是 YAML。", true
	case paste.TrailingText:
		return "值后面的内容不是时间戳。", "值后面可以有时间戳，即自 1970 年起的整数毫秒。第二个值和注释不能放在那里。", true
	case paste.TimestampFraction:
		return "时间戳带小数。", "文本格式要整数毫秒，带小数的秒是 OpenMetrics。exporter 最好不写时间戳，Prometheus 会用抓取的时刻。", true
	case paste.TimestampUnit:
		return "时间戳 " + p.Found + " 的单位不对。", "文本格式用毫秒，OpenMetrics 用秒。所以这个样本成了 1970 年 1 月或遥远未来的，Prometheus 会因为太旧或太新而丢掉它。exporter 最好不写时间戳。", true
	case paste.ExemplarInText:
		return "文本格式没有 exemplar。", "OpenMetrics 才有。服务器只能写给在 Accept 头里要求它的一方。", true
	}
	return "", "", false
}

func (*chinese) dataProblem(p *paste.Problem) (what, why string, ok bool) {
	switch p.Code {
	case paste.DuplicateSample:
		return p.Name + " 出现了两次，第一次在第 " + p.Other + " 行。", "一次抓取里一条时间序列只有一个值。Prometheus 保留第一个，并在日志里警告。", true
	case paste.NegativeCounter:
		return p.Name + " 是计数器，却小于零。", "计数器从 0 起只增不减。rate() 会把下降之后的当作重启。", true
	case paste.BucketOrder:
		return "桶 " + p.Found + " 排在 " + p.Other + " 的后面。", "直方图的桶按上界排列。Prometheus 会自己排序，其他程序未必。", true
	case paste.BucketsFall:
		return "这个桶是 " + p.Found + "，比前一个桶的 " + p.Other + " 还少。", "桶是累积的：每个桶数的是不超过上界的全部观测值，包括更低的桶里的。这些桶也许只数了自己的，histogram_quantile 就会算错。", true
	case paste.MissingInfinity:
		return `缺少 le="+Inf" 的桶。`, "它数的是全部。没有它，histogram_quantile 总是 NaN。", true
	case paste.InfinityNotCount:
		return p.Name + " 是 " + p.Found + "，而 +Inf 桶是 " + p.Other + "。", "两者都是观测值的总数。哪个错了只有程序知道，常常是两个时刻读出来的。", true
	case paste.MissingSum:
		return "缺少 " + p.Name + "。", "没有总和就没有平均值：平均值是总和除以计数。", true
	case paste.MissingCount:
		return "缺少 " + p.Name + "。", "没有计数就没有观测的速率，也没有平均值。", true
	case paste.MissingBound:
		return p.Name + " 是没有 le 的桶。", "标签 le 是桶的上界。没有它，查询不知道这个数数的是什么。", true
	case paste.BadBound:
		return `le="` + p.Found + `" 不是数字。`, "上界是数字，单位与指标名一致。Prometheus 会存下这一行，histogram_quantile 会跳过它。", true
	case paste.OutsideFamily:
		return p.Other + " 没有直接用指标名的样本。", "它有 " + p.Name + "_sum、_count 和桶或分位数。Prometheus 把这一行存成一条不属于任何指标的时间序列，expfmt 则会丢掉它。", true
	case paste.WithoutTotal:
		return "在 OpenMetrics 里，计数器的样本以 _total 结尾。", "TYPE 写 " + p.Name + "，样本写 " + p.Name + "_total。Prometheus 照写的存，严格的程序会停下。改名以后，对每个查询来说都是另一条时间序列。", true
	case paste.TotalInMetadata:
		return "在 OpenMetrics 里，HELP 和 TYPE 后面的名称没有 _total。", "那里是指标族的名称，_total 是样本的结尾。文本格式正好相反。", true
	case paste.Interleaved:
		return p.Name + " 的行没有排在一起，上一行是第 " + p.Other + " 行。", "OpenMetrics 要求一个指标的行前后相连。Prometheus 不在意。", true
	case paste.ExemplarTooLong:
		return "exemplar 的标签有 " + p.Other + " 个字符。", "名称和值合起来最多 128 个。Prometheus 接受样本，悄悄丢掉 exemplar。", true
	case paste.ExemplarMisplaced:
		return p.Name + " 不能带 exemplar。", "在 OpenMetrics 1.0 里只有计数器的 _total 和直方图的 _bucket 可以带。", true
	}
	return "", "", false
}
