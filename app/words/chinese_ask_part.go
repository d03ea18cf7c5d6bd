package words

import (
	"fmt"
	"strconv"
	"strings"

	"metricplayground/metrics/ask"
)

func (*chinese) QueryPart(n *ask.Node) string {
	if n.Err != nil {
		return (&chinese{}).QueryError(n.Err)
	}
	switch n.Kind {
	case ask.SelectorNode:
		return chineseSelector(n)
	case ask.RangeNode:
		return fmt.Sprintf("取%s%s最近 %s 内的全部样本：%d 条序列，%d 个样本。",
			chineseSelected(n.Select), chineseWhen(n.Select), lasting(n.Window.Range), n.Select.Series, n.Window.Samples) +
			orElse(n.Select.Extended, "区间之前的最后一个也算在内，两端不外推。", "正好落在起点上的不算。")
	case ask.SubqueryNode:
		return fmt.Sprintf("在最近 %s 内，每 %s 求一次下面的部分，把得到的 %d 个结果当作样本。",
			lasting(n.Window.Range), lasting(n.Window.Step), n.Window.Samples)
	case ask.CallNode:
		return n.Name + "：" + unextended(n, chineseFunction(n.Name), "，并外推到区间两端")
	case ask.AggregationNode:
		return chineseAggregated(n)
	case ask.BinaryNode:
		return chineseOperated(n)
	case ask.UnaryNode:
		if n.Name == "-" {
			return "把每个值变号。"
		}
		return "值保持不变。"
	case ask.ParenNode:
		return "先计算这一部分。"
	case ask.NumberNode:
		return "数字 " + near(n.Number) + "。"
	case ask.StringNode:
		return "字符串 " + strconv.Quote(n.Name) + "。"
	}
	return ""
}

// chineseSelected names what a selector selects.
func chineseSelected(s *ask.Selection) string {
	text := "名为 " + s.Metric + " "
	if s.Metric == "" {
		text = "所有"
	}
	if len(s.Matchers) > 0 {
		text = strings.TrimSpace(text) + "、满足 " + matchers(s.Matchers) + " "
		if s.Metric == "" {
			text = "满足 " + matchers(s.Matchers) + " "
		}
	}
	return text + "的序列"
}

// chineseWhen says when a selector looks, if not now.
func chineseWhen(s *ask.Selection) string {
	var parts []string
	switch {
	case s.FixedTo == "start":
		parts = append(parts, "以查询的起点为准")
	case s.FixedTo == "end":
		parts = append(parts, "以查询的终点为准")
	case s.Fixed != nil:
		parts = append(parts, fmt.Sprintf("以 1970 年以来的第 %s 秒为准", near(float64(*s.Fixed)/1000)))
	}
	if s.Offset > 0 {
		parts = append(parts, "前移 "+lasting(s.Offset))
	} else if s.Offset < 0 {
		parts = append(parts, "后移 "+lasting(-s.Offset))
	}
	if parts == nil {
		return ""
	}
	return "（" + strings.Join(parts, "，") + "）"
}

func chineseSelector(n *ask.Node) string {
	if n.Select.Series == 0 {
		return "没有结果：" + chineseSelected(n.Select) + chineseWhen(n.Select) + "在 5 分钟之内都没有样本。"
	}
	return fmt.Sprintf("取%s%s的最新值：%d 条序列。", chineseSelected(n.Select), chineseWhen(n.Select), n.Select.Series)
}

func chineseAggregated(n *ask.Node) string {
	g := n.Group
	text := fmt.Sprintf("%s：%s%d 条序列变为 %d 条", n.Name, chineseFunction(n.Name), g.From, g.To)
	switch {
	case len(g.Kept) > 0 && g.To > 0 && n.Name != "topk" && n.Name != "bottomk":
		text += "，" + strings.Join(g.Kept, "、") + " 的每种取值一条"
	case g.To == 1:
		text += "，没有标签"
	}
	text += "。"
	if len(g.Dropped) > 0 {
		text += "去掉了标签 " + strings.Join(g.Dropped, "、") + "。"
	}
	return text
}

// chineseOperator says what an operator does.
func chineseOperator(op string, keeps bool) string {
	switch op {
	case "+":
		return "两边相加。"
	case "-":
		return "左边减去右边。"
	case "*":
		return "两边相乘。"
	case "/":
		return "左边除以右边。"
	case "%":
		return "左边除以右边的余数。"
	case "^":
		return "左边的右边次幂。"
	case "atan2":
		return "左边除以右边的反正切。"
	case "and":
		return "保留左边在右边有对应的序列。"
	case "or":
		return "取左边的全部序列，以及右边没有对应的序列。"
	case "unless":
		return "保留左边在右边没有对应的序列。"
	}
	if !keeps {
		return "比较两边：" + quotedPiece(op) + " 成立为 1，否则为 0。"
	}
	return "只保留 " + quotedPiece(op) + " 成立的值，其余去掉。"
}

func chineseOperated(n *ask.Node) string {
	text := chineseOperator(n.Name, !n.Bool)
	m := n.Match
	if m == nil {
		return text
	}
	switch {
	case m.On && len(m.Labels) == 0:
		text += "不比较任何标签。"
	case len(m.Compared) == 0:
		text += "没有可比较的标签。"
	default:
		text += strings.Join(m.Compared, "、") + " 相同的序列互相对应。"
	}
	switch m.Card {
	case "many-to-one":
		text += "左边的多条可以对应右边的同一条。"
	case "one-to-many":
		text += "右边的多条可以对应左边的同一条。"
	}
	return text + fmt.Sprintf("左边 %d 条，右边 %d 条，结果 %d 条。", m.Left, m.Right, m.Pairs)
}

func (*chinese) RateSteps(r ask.Rate, since func(int64) string) []string {
	window := fmt.Sprintf("窗口从 %s（不含）到 %s（含），其中有 %d 个样本。", since(r.Window.From), since(r.Window.To), len(r.Points))
	if p, at := edge(r); at {
		window += since(p.At) + " 的样本正好落在起点上，不算在内。"
	}
	switch r.Missing {
	case ask.TooFewSamples:
		return []string{window, r.Function + " 需要两个样本，因此没有结果。"}
	case ask.MixedSamples:
		return []string{window, "其中既有数值又有原生直方图，因此没有结果。"}
	case ask.MixedBuckets:
		return []string{window, "各直方图的桶种类不同，因此没有结果。"}
	}
	steps := []string{window}
	if r.Native {
		steps = append(steps, "样本是原生直方图，每个桶都这样计算；这里的数字是观测总数。")
	}
	first, last := r.Points[0], r.Points[len(r.Points)-1]
	steps = append(steps, fmt.Sprintf("从第一个样本（%[2]s 时为 %[1]s）到最后一个样本（%[4]s 时为 %[3]s），相差 %[5]s。",
		near(first.Value), since(first.At), near(last.Value), since(last.At), minusSign(r.Difference)))
	steps = append(steps, chineseResets(r, since)...)
	steps = append(steps,
		fmt.Sprintf("样本覆盖 %s，平均间隔 %s。窗口边缘与样本的距离小于平均间隔的 1.1 倍（%s），就认为序列延续到边缘。",
			promSeconds(r.Sampled), promSeconds(r.Average), promSeconds(r.Threshold)),
		"起点一侧："+chineseContinued(r.Start, "第一个样本之前", "开始"),
		"终点一侧："+chineseContinued(r.End, "最后一个样本之后", "结束"),
		"按比例外推："+covered(r)+"。")
	if r.Function == "rate" {
		steps = append(steps, fmt.Sprintf("再除以区间的 %s，得到每秒 %s。", promSeconds(r.Window.Range.Seconds()), near(r.Result)))
	}
	return steps
}

func chineseResets(r ask.Rate, since func(int64) string) []string {
	if !r.Counter {
		return []string{"delta 用于仪表：下降就是下降，不做修正。"}
	}
	if len(r.Resets) == 0 {
		return []string{"没有哪个样本小于前一个，计数器没有重置。"}
	}
	var steps []string
	for _, reset := range r.Resets {
		steps = append(steps, fmt.Sprintf("%s 时为 %s，而前一个是 %s：计数器从 0 重新开始了，补上丢掉的 %s。",
			since(r.Points[reset.Index].At), near(reset.After), near(reset.Before), near(reset.Added)))
	}
	return append(steps, "修正后的增量是 "+gains(r)+"。")
}

func chineseContinued(x ask.Extrapolation, where, verb string) string {
	gap := "边缘在" + where + " " + promSeconds(x.Gap)
	switch x.Rule {
	case ask.HalfInterval:
		return gap + "，太远。认为序列在窗口内" + verb + "，只延长平均间隔的一半：" + promSeconds(x.By) + "。"
	case ask.StoppedAtZero:
		return gap + "。但按这个速度，" + where + " " + promSeconds(x.By) + " 计数器就是 0，而它不会小于 0，因此只延长 " + promSeconds(x.By) + "。"
	}
	return gap + "，足够近，延长 " + promSeconds(x.By) + "。"
}

func (*chinese) QuantileSteps(q ask.Quantile) []string {
	switch q.Rule {
	case ask.QuantileNaN:
		return []string{"要求的分位数是 NaN，结果也是 NaN。"}
	case ask.BelowZero:
		return []string{"没有小于 0 的分位数，结果是 -Inf。"}
	case ask.AboveOne:
		return []string{"没有大于 1 的分位数，结果是 +Inf。"}
	case ask.NoInfBucket:
		return []string{"缺少上界为 +Inf 的桶，无从知道总共有多少观测值，结果是 NaN。"}
	case ask.TooFewBuckets:
		return []string{"只有上界为 +Inf 的桶，什么也说明不了，结果是 NaN。"}
	case ask.NoObservations:
		return []string{"没有观测值，结果是 NaN。"}
	}
	var steps []string
	for _, b := range q.Buckets {
		if b.Mended == ask.Raised {
			steps = append(steps, fmt.Sprintf("上界为 %s 的桶是 %s，比下面的桶还小，这不可能，调高到 %s。", near(b.Upper), near(b.Given), near(b.Cumulative)))
		}
	}
	about := func(v float64) string { return spoken("约 ", v) }
	rank := fmt.Sprintf("所有的桶合计 %s。%s：不大于所求值的有这么多。", about(q.Total), product(near(q.Q), q.Total, q.Rank))
	if q.FromTop {
		rank = fmt.Sprintf("所有的桶合计 %s。%s：大于所求值的有这么多。原生直方图从较近的一端数起。", about(q.Total), product("(1 − "+near(q.Q)+")", q.Total, q.Rank))
	}
	steps = append(steps, rank)
	if q.Chosen >= 0 {
		steps = append(steps, fmt.Sprintf("在从 %s 到 %s 的桶里达到这个数，桶内有 %s。", about(q.Buckets[q.Chosen].Lower), about(q.Buckets[q.Chosen].Upper), about(q.InBucket)))
	}
	steps = append(steps, chineseInterpolated(q))
	for i, s := range steps {
		steps[i] = strings.ReplaceAll(s, " 约", "约") // a number stands off from Chinese, a word doesn't
	}
	return steps
}

func chineseInterpolated(q ask.Quantile) string {
	near := func(v float64) string { return spoken("约 ", v) }
	way := fmt.Sprintf("%[1]s 中的 %[2]s，即从 %[4]s 到 %[5]s 的 %[3]s 处", bare(q.InBucket), bare(q.Within), near(q.Fraction), near(q.Lower), near(q.Upper))
	switch q.Rule {
	case ask.Linear:
		return "假定观测值在桶内均匀分布：" + way + "，结果是 " + near(q.Result) + "。"
	case ask.ZeroBucket:
		return "这是零桶，假定观测值在其中均匀分布：" + way + "，结果是 " + near(q.Result) + "。"
	case ask.Exponential:
		return "假定观测值在桶内按对数刻度均匀分布：" + way + "（按对数刻度），结果是 " + near(q.Result) + "。"
	case ask.FirstNotAbove0:
		return "这是第一个桶，上界不大于 0，不知道它从哪里开始，结果就是上界 " + near(q.Result) + "。"
	case ask.LastBucket:
		return "这是上界为 +Inf 的桶，只知道下界，结果就是下界 " + near(q.Result) + "；真实值可能比它大任意多。"
	case ask.EmptyBucket:
		return "桶是空的：0 除以 0 是 NaN。"
	case ask.NaNObservations:
		return "有些观测值是 NaN，不在任何桶里，而所求的正好落在它们之中，结果是 NaN。"
	}
	return "桶里的数量少于总数，结果是最高的上界 " + near(q.Result) + "。"
}

func (*chinese) ReadyQuestion(q ask.Question) string {
	switch q.ID {
	case ask.AskRate:
		return "每秒多少次？"
	case ask.AskIncrease:
		return "最近 " + lasting(q.Range) + " 内多少次？"
	case ask.AskRateBy:
		return "每秒多少次，按 " + q.Label + " 分？"
	case ask.AskErrorRatio:
		return q.Label + " 为 " + q.Value + " 的占多大比例？"
	case ask.AskResets:
		return "重置了多少次？"
	case ask.AskValue:
		return "现在是多少？"
	case ask.AskMax:
		return "最近 " + lasting(q.Range) + " 内的最大值？"
	case ask.AskMin:
		return "最近 " + lasting(q.Range) + " 内的最小值？"
	case ask.AskAverage:
		return "最近 " + lasting(q.Range) + " 内的平均值？"
	case ask.AskChange:
		return "最近 " + lasting(q.Range) + " 内变化了多少？"
	case ask.AskTrend:
		return "每秒变化多少？"
	case ask.AskAge:
		return "那是多久以前？"
	case ask.AskQuantile:
		return "90% 的观测值不大于多少？"
	case ask.AskQuantileBy:
		return "90% 的观测值不大于多少，按 " + q.Label + " 分？"
	case ask.AskMean:
		return "观测值的平均数是多少？"
	case ask.AskObservations:
		return "每秒多少个观测值？"
	case ask.AskShare:
		return "不大于 " + near(q.Bound) + " 的占多大比例？"
	case ask.AskSummary:
		return "摘要给出的 " + near(q.Quantile) + " 分位数是多少？"
	case ask.AskSeries:
		return "有多少条时间序列？"
	case ask.AskSeriesPer:
		return "每个指标各有多少条时间序列？"
	case ask.AskUp:
		return "哪些目标有响应？"
	case ask.AskScrape:
		return "一次抓取要多久？"
	case ask.AskSamples:
		return "一次抓取有多少个样本？"
	}
	return q.Query
}

func (*chinese) ChoiceExplained(i ask.Item) string {
	switch i.Kind {
	case ask.MetricItem:
		if i.Family == nil {
			return chineseTargetSeries(i.Name)
		}
		text := chineseType(string(i.Family.Type))
		if i.Family.Help != "" {
			text += "：" + i.Family.Help
		}
		return text
	case ask.WrittenItem:
		return "由规则写入"
	case ask.LabelItem:
		return "标签"
	case ask.ValueItem:
		return "标签值"
	case ask.DurationItem:
		return "时长"
	case ask.KeywordItem:
		return chineseKeyword(i.Name)
	}
	return chineseFunction(i.Name)
}

func chineseTargetSeries(name string) string {
	switch name {
	case "up":
		return "抓取成功为 1，否则为 0"
	case "scrape_duration_seconds":
		return "抓取用了多久"
	}
	return "抓取到多少个样本"
}

func chineseKeyword(name string) string {
	switch name {
	case "by":
		return "保留这些标签"
	case "without":
		return "去掉这些标签"
	case "on":
		return "只比较这些标签"
	case "ignoring":
		return "比较除此以外的所有标签"
	case "group_left":
		return "左边的多条对应右边的同一条"
	case "group_right":
		return "右边的多条对应左边的同一条"
	case "bool":
		return "结果为 0 和 1，不过滤"
	case "offset":
		return "往前看这么久"
	case "start()":
		return "查询的起点"
	case "end()":
		return "查询的终点"
	}
	return chineseOperator(name, true)
}
