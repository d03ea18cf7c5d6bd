package words

import (
	"fmt"
	"strings"

	"metricplayground/metrics/ask"
)

// chineseKind is a kind of value in PromQL.
func chineseKind(k ask.Kind) string {
	switch k {
	case ask.Vector:
		return "瞬时向量（每条序列一个值）"
	case ask.Matrix:
		return "区间向量（一段时间内的样本）"
	case ask.Scalar:
		return "标量（一个数字）"
	case ask.Text:
		return "字符串"
	}
	return string(k)
}

// chineseFound is what the parser found, in words.
func chineseFound(found string) string {
	if found == "" || found == "end of input" {
		return "查询到这里就结束了"
	}
	for _, k := range []struct{ prefix, name string }{{"identifier ", "名称"}, {"string ", "字符串"}, {"number ", "数字"}, {"duration ", "时长"}} {
		if text, ok := strings.CutPrefix(found, k.prefix); ok {
			return "这里不能写" + k.name + " " + quotedPiece(strings.Trim(text, `"`))
		}
	}
	return "这里不能写 " + quotedPiece(strings.Trim(strings.TrimPrefix(strings.TrimSuffix(found, ">"), "<op:"), `"`))
}

// chineseContext is where the parser was.
func chineseContext(context string) string {
	switch context {
	case "label matching":
		return "（标签匹配条件中）"
	case "grouping opts":
		return "（标签列表中）"
	case "aggregation":
		return "（聚合中）"
	case "offset":
		return "（offset 之后）"
	case "@":
		return "（@ 之后）"
	case "subquery selector", "subquery or range", "subquery or range selector":
		return "（区间中）"
	}
	return ""
}

// chineseExpected is what could stand there.
func chineseExpected(expected string) string {
	switch expected {
	case "string":
		return "写在双引号里的值"
	case "label":
		return "标签名"
	case "label matching operator":
		return "=、!=、=~、!~ 之一"
	case `identifier or "}"`:
		return "标签名或 }"
	case "timestamp":
		return "1970 年以来的秒数，或 start()、end()"
	case "number, duration, step(), or range()", `number, duration, step(), range(), or "]"`:
		return "5m 这样的时长"
	}
	return strings.ReplaceAll(strings.ReplaceAll(expected, `"`, ""), " or ", " 或 ")
}

func (*chinese) QueryError(e *ask.Error) string {
	switch e.Kind {
	case ask.Unexpected:
		text := chineseFound(e.Found) + chineseContext(e.Context)
		if e.Expected != "" {
			text += "，应当是" + spaced(chineseExpected(e.Expected))
		}
		return text + "。"
	case ask.Empty:
		return "还没有写查询。一个指标名就是一条查询。"
	case ask.Unclosed:
		return "括号 " + quotedPiece(e.Found) + " 没有闭合。"
	case ask.Unopened:
		return "括号 " + quotedPiece(e.Place.Of(e.Query)) + " 没有对应的左括号，请删除。"
	case ask.OpenString:
		return "从这里开始的字符串缺少右引号。"
	case ask.BadEscape:
		return "字符串中反斜杠之后只能是 \\n、\\\"、\\\\ 等转义。反斜杠本身写作 \\\\。"
	case ask.BadCharacter:
		if e.Found == "" {
			return "这里有一个不是合法 UTF-8 的字符，请删除。"
		}
		return "PromQL 的这个位置不能有 " + quotedPiece(e.Found) + "。"
	case ask.BadNumber:
		return quotedPiece(e.Found) + " 既不是数字，也不是时长。时长由整数和 ms、s、m、h、d、w、y 组成，例如 90s、1h30m。"
	case ask.ZeroDuration:
		return "区间和步长必须大于零，例如 5m。"
	case ask.BadRegexp:
		return "正则表达式无法解析（" + strings.TrimPrefix(e.Raw, "error parsing regexp: ") + "）。字符串中的反斜杠要写两遍。"
	case ask.BadLabel:
		return quotedPiece(e.Name) + " 不能作为标签名。"
	case ask.UnknownFunction:
		if e.Near != "" {
			return "没有函数 " + e.Name + "。是不是想写 " + e.Near + "？"
		}
		return "PromQL 没有函数 " + e.Name + "。"
	case ask.Experimental:
		return e.Name + " 是实验性功能，只有用特性开关（feature flag）启动的 Prometheus 才支持，这里没有启用。"
	case ask.WrongType:
		return chineseWrongType(e)
	case ask.MissingRange:
		return e.Name + " 需要一段时间内的样本，只有最新的一个不够。请在指标后面写上区间，例如 [5m]。"
	case ask.NeedlessRange:
		who := e.Name
		if who == "" {
			who = "这里"
		}
		return who + " 对每条序列只取一个值，而区间给出了多个。请去掉区间，或者在外面套上 rate、max_over_time 之类的函数。"
	case ask.WrongCount:
		return chineseWrongCount(e)
	case ask.RangeOfExpression:
		return "区间只能写在指标后面：指标有样本，计算出来的值没有。请先 rate 再聚合，或者写成 [5m:15s] 这样的子查询。"
	case ask.ModifierOfExpression:
		return e.Name + " 只能写在指标、区间或子查询后面。请移到函数里面。"
	case ask.ModifierBeforeRange:
		return "先写区间，" + e.Name + " 写在区间后面。"
	case ask.RepeatedModifier:
		return "同一个修饰符写了两次，保留一个即可。"
	case ask.EmptySelector:
		return "这样会选中所有时间序列。请写出指标名，或者至少写一个空值不能满足的条件。"
	case ask.TwoNames:
		return "指标名写了两次：" + e.Name + " 和 " + e.Near + "。请只保留一个。"
	case ask.NeedsBool:
		return "这里比较的是两个数字，没有可以过滤的序列。加上 bool，结果就是 0 或 1。"
	case ask.NeedlessBool:
		return "bool 只能用于比较（==、!=、>、<、>=、<=）。"
	case ask.SetOfScalar:
		return e.Name + " 用于两组序列之间，而这里有一边是数字。请用 vector() 把数字包起来。"
	case ask.MatchingOfScalar:
		return "标签匹配只用于两边都是序列的运算；这里有一边是没有标签的数字。"
	case ask.GroupingOfSet:
		return e.Name + " 总是多对多匹配，不能用 group_left 和 group_right。"
	case ask.LabelOnBothSides:
		return "标签 " + e.Name + " 已经由 on 匹配，不能再由 group_left 或 group_right 带过来。"
	case ask.NoChart:
		if e.Got == ask.Matrix {
			return "这条查询在每个时刻都有多个样本，画不成线。请在外面套上 rate 之类的函数，或者去掉区间。"
		}
		return "这条查询的结果是字符串，不能按时间画图。"
	case ask.ManyToMany:
		return chineseSide(e.Found) + "有多条序列在参与比较的标签 " + e.Labels + " 上相同，无法确定对应关系。请比较更多标签，或者先聚合这一边。"
	case ask.NeedsGroup:
		return "一边的一条序列对应另一边的多条序列。请用 group_left（左边多）或 group_right（右边多）明确写出。"
	case ask.SameLabels:
		return "结果中会有两条标签完全相同的序列。常见原因是同时选中了两个指标，而函数去掉了指标名。请只选一个，或者做聚合。"
	case ask.BadTemplate:
		return "这里的规则标签只支持 {{ $labels.NAME }} 和 {{ $value }}，Prometheus 还支持 Go 模板的其他写法。"
	case ask.NoVector:
		return "规则需要每条序列一个值，而这里得到的是" + chineseKind(e.Got) + "。"
	case ask.TooManySamples:
		return "这条查询同时需要的样本太多，页面放不下。请减少序列或缩短时间。"
	case ask.TooManyPoints:
		return "这样每条序列会超过 " + grouped(e.Limit) + " 个时刻，这是 Prometheus 的上限。请加大步长或缩短时间。"
	case ask.TooLong:
		return "查询耗时太长，已停止。请减少序列或缩短时间。"
	case ask.Canceled:
		return "查询已停止。"
	case ask.Backwards:
		return "时间范围的终点早于起点，请对调。"
	case ask.NoStep:
		return "步长至少为 1 毫秒。"
	case ask.Storage:
		return "无法读取样本：" + e.Raw + "。"
	}
	return "Prometheus 的回答：" + e.Raw
}

// chineseSide is a side of an operator.
func chineseSide(side string) string {
	if side == "left" {
		return "左边"
	}
	return "右边"
}

// spaced puts a space before a text that begins with a letter, digit or sign.
func spaced(s string) string {
	if s != "" && s[0] < 0x80 {
		return " " + s
	}
	return s
}

func chineseWrongType(e *ask.Error) string {
	where := e.Name + " "
	switch e.Context {
	case "aggregation expression":
		where = "聚合"
	case "aggregation parameter":
		where = "聚合的参数"
	case "binary expression":
		return "运算符两边只能是数字或瞬时向量，不能是一段时间的样本或字符串。请在区间外面套上 rate 之类的函数。"
	case "unary expression":
		return "只有数字和瞬时向量可以带正负号，而这里是" + chineseKind(e.Got) + "。"
	case "subquery":
		return "子查询反复求每条序列的一个值，而这里是" + chineseKind(e.Got) + "。"
	}
	return where + "这里需要" + chineseKind(e.Want) + "，而现在是" + chineseKind(e.Got) + "。"
}

func chineseWrongCount(e *ask.Error) string {
	how := ""
	if e.AtLeast {
		how = "至少"
	} else if e.AtMost {
		how = "最多"
	}
	return fmt.Sprintf("%s %s需要 %d 个参数，这里有 %d 个。", e.Name, how, e.Wanted, e.Given)
}

func (*chinese) QueryWarning(w ask.Warning) string {
	switch w.Rule {
	case ask.RateOfGauge:
		text := w.Metric + " 是" + chineseType(w.Type) + "，值会下降。" + w.Name + " 会把每次下降都当作重启并补上，结果偏大。"
		if w.Suggest != "" {
			text += "对仪表应当用 " + w.Suggest + "。"
		}
		return text
	case ask.DeltaOfCounter:
		text := w.Metric + " 除了重启只会增长，而 " + w.Name + " 不认识重启：重启之后结果是负数。"
		if w.Suggest != "" {
			text += "对计数器应当用 " + w.Suggest + "。"
		}
		return text
	case ask.SumBeforeRate:
		return "其中一个进程重启时，总和会少掉它已计的数，" + w.Name + " 会以为全部都重启了，于是出现巨大的尖峰。应当先 rate 再 sum。"
	case ask.LostLe:
		return w.Name + " 去掉了区分各个桶的标签 le，histogram_quantile 就无从计算。请保留 le。"
	case ask.QuantileSinceStart:
		return "这是进程启动以来的全部观测值。中间加上 rate，得到的才是最近几分钟的分位数，也才看得出变化。"
	case ask.NoBuckets:
		if w.Suggest != "" {
			return "这个直方图的桶在序列 " + w.Suggest + " 里。"
		}
		return w.Metric + " 没有桶，而 histogram_quantile 需要桶。"
	case ask.BucketOfNative:
		return "这个直方图只有原生桶：一条序列包含一切，没有 " + w.Metric + "。请用 " + w.Suggest + "。"
	case ask.RangeTooShort:
		return fmt.Sprintf("每 %s 抓取一次，%s 内往往只有一个样本，而 %s 需要两个。取四个间隔（%s），抓取失败一次也没有影响。", lasting(w.Interval), lasting(w.Range), w.Name, w.Suggest)
	case ask.RangeTight:
		return fmt.Sprintf("每 %s 抓取一次。一两次抓取失败之后，%s 内的样本就可能不够，图上会出现缺口。Prometheus 建议取四个间隔：%s。", lasting(w.Interval), lasting(w.Range), w.Suggest)
	case ask.CounterWithoutRate:
		return w.Metric + " 从进程启动时开始计数，它的高低主要说明启动了多久。增长得多快，要看 rate。"
	case ask.AverageOfQuantiles:
		return "分位数不能求平均，也不能相加，这样得到的不是任何数据的分位数。要合并多个进程，应当把直方图的桶相加，再求分位数。"
	case ask.AverageOfAverages:
		return "对平均值再求平均，会让两个请求的序列与两百万个请求的序列同样重要。应当用总和之和除以数量之和。"
	case ask.IrateInAlert:
		return "irate 只看最后两个样本，中间一次短暂的回落就会使告警重新计时。告警规则里请用 rate。"
	case ask.RateOfRate:
		return w.Suggest + " 得到的已经是速度，外面的 " + w.Name + " 会把每次减速当作重启。"
	case ask.UnitsDiffer:
		return "左边的单位是 " + w.Units[0] + "，右边是 " + w.Units[1] + "，用 " + quotedPiece(w.Name) + " 连接没有意义。"
	case ask.NothingMatches:
		return "只有一边有 " + strings.Join(w.Labels, "、") + "，因此没有两条标签相同的序列，结果为空。请用 on 或 ignoring 指明比较哪些标签。"
	case ask.UnknownMetric:
		if w.Near != "" {
			return "没有名为 " + w.Metric + " 的指标。是不是想写 " + w.Near + "？"
		}
		return "没有名为 " + w.Metric + " 的指标，查询的这一部分找不到任何数据。"
	case ask.MetricGone:
		return "已经没有目标暴露 " + w.Metric + "。以前的样本仍然保存着，查询的时间范围覆盖到它们时就能查到。"
	case ask.UnknownLabel:
		text := w.Metric + " 没有标签 " + w.Label + "。"
		if w.Near != "" {
			return text + "是不是想写 " + w.Near + "？"
		}
		if len(w.Labels) > 0 {
			text += "它的标签有 " + strings.Join(w.Labels, "、") + "。"
		}
		return text
	case ask.QuantileNotInRange:
		text := "分位数在 0 与 1 之间；取 " + near(w.Number) + " 时结果是无穷大。"
		if w.Suggest != "" {
			text += "第 " + near(w.Number) + " 百分位数写作 " + w.Suggest + "。"
		}
		return text
	case ask.NeedlessRegexp:
		return "这个值不是模式。写成 " + quotedPiece(w.Suggest) + " 更明白，Prometheus 也找得更快。"
	}
	return string(w.Rule)
}

func (*chinese) QueryNote(n ask.Note) string {
	switch n.Kind {
	case ask.NoteQuantile:
		return "分位数在 0 与 1 之间。小于 0 时结果是 -Inf，大于 1 时是 +Inf。"
	case ask.NoteBucketLabel:
		return "有些序列没有标签 le，或者 le 不是数字，它们不是桶，已忽略。"
	case ask.NoteMixedFloatsHistogram:
		return "这里混有普通数值与原生直方图，无法一起计算，该序列已忽略。"
	case ask.NoteMixedClassicNative:
		return "标签相同的经典直方图与原生直方图同时存在，两者都没有使用。"
	case ask.NoteNotCounter:
		return n.Metric + " 是会减小的直方图，而函数把它当作只增不减。"
	case ask.NoteNotGauge:
		return n.Metric + " 是只增不减的直方图，而函数把它当作可增可减。"
	case ask.NoteMixedBuckets:
		return "这里混有不同种类的桶的直方图，无法一起计算。"
	case ask.NotePossibleNonCounter:
		return "Prometheus 根据名称推测 " + n.Metric + " 不是计数器：它不以 _total、_sum、_count 或 _bucket 结尾。"
	case ask.NoteMonotonicity:
		return "有些桶的数量比下面的桶还小，这是不可能的，已调高。"
	case ask.NoteIncompatibleTypes:
		return "运算符的一边是数值，另一边是直方图，没有结果。"
	case ask.NoteHistogramIgnored:
		return "这种聚合不能用于原生直方图，已忽略它们。"
	case ask.NoteNaNObservations:
		return "有些观测值是 NaN，不在任何桶里。"
	case ask.NoteResetCollision:
		return "关于是否重置过，各直方图的说法互相矛盾。"
	case ask.NoteSort:
		return "在区间查询中 sort 不起作用：结果总是按标签排序。"
	case ask.NoteStartOverlap:
		return "有样本声称自己的计数早于前一个样本开始。"
	case ask.NoteReconciledBuckets:
		return "上界不同的直方图放到了一起，只保留了共有的上界。"
	}
	return n.Raw
}
