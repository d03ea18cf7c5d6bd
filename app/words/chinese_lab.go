package words

import (
	"fmt"

	"metricplayground/metrics/quantile"
)

func (*chinese) Quantiles() string                { return "分位数" }
func (*chinese) QuantilesOf(metric string) string { return metric + " 的分位数" }
func (*chinese) LabTitle() string                 { return "分位数实验室" }
func (*chinese) LabIntro() string {
	return "直方图只保存计数，不保存观测值。Prometheus 根据计数推测分位数；在这里，观测值本身也看得到，推测偏差多少一目了然。拖动一个桶上界试试。"
}
func (*chinese) LabBack() string       { return "返回指标" }
func (*chinese) LabSeries() string     { return "直方图" }
func (*chinese) LabEmptyTitle() string { return "先要有数据" }
func (*chinese) LabEmptyText() string {
	return "还没有直方图。选择观测值的分布，就能得到一个直方图来做实验。"
}
func (*chinese) LabNothingObserved() string {
	return "还没有观测值。可以在“换一组数据”里随机生成。"
}
func (*chinese) LabTooMany(most string) string {
	return "这条序列的观测值超过 " + most + " 个。实验室只显示它的桶，不显示观测值和真实分位数。"
}

func (*chinese) LabQuantile() string      { return "分位数" }
func (*chinese) LabQuantileValue() string { return "分位数，0 到 1" }
func (*chinese) LabQuantileProblem(got string) string {
	return "“" + got + "”不是数字。p95 写作 0.95。"
}
func (*chinese) LabView() string        { return "柱形" }
func (*chinese) LabCumulative() string  { return "累积" }
func (*chinese) LabSingle() string      { return "每个桶各自的数量" }
func (*chinese) LabAxis() string        { return "坐标轴" }
func (*chinese) LabLinear() string      { return "线性" }
func (*chinese) LabLogarithmic() string { return "对数" }

func (*chinese) LabPicture(series, name string) string { return series + " 的 " + name }
func (*chinese) LabValueAxis(unit string) string {
	if unit == "" {
		return "观测值"
	}
	return "观测值（" + unit + "）"
}
func (*chinese) LabBand() string              { return "误差区间：分位数所落的桶" }
func (*chinese) LabCumulativeBars() string    { return "不大于各上界的观测值个数" }
func (*chinese) LabSingleBars() string        { return "各个桶里的观测值个数" }
func (*chinese) LabTrueLine() string          { return "观测值本身" }
func (*chinese) LabInterpolation() string     { return "Prometheus 假定的分布" }
func (*chinese) LabRank(rank string) string   { return "排名 " + rank }
func (*chinese) LabObservations(n int) string { return grouped(n) + " 个观测值" }
func (*chinese) LabBound(n int) string        { return fmt.Sprintf("第 %d 个上界", n) }
func (*chinese) LabBoundNow(bound, name, estimate string) string {
	return bound + "；" + name + " 估计为 " + estimate
}
func (*chinese) LabEstimate() string { return "估计值" }
func (*chinese) LabTruth() string    { return "真实值" }
func (w *chinese) LabSummary(name, estimate, truth string, n int) string {
	s := name + " 的估计值为 " + estimate
	if truth != "" {
		s += "，真实值为 " + truth
	}
	return s + "（" + w.LabObservations(n) + "）。"
}
func (*chinese) LabTable() []string {
	return []string{"桶", "桶内观测值个数", "不大于上界的观测值个数", "分位数"}
}

func (*chinese) LabError() string              { return "误差" }
func (*chinese) LabPercent(text string) string { return text }
func (*chinese) LabHow(e Estimated) string {
	within := "共 " + e.Count + " 个观测值，排名 " + e.Rank + " 落在 " + e.Lower + " 到 " + e.Upper + " 的桶里：它下面有 " +
		e.Below + " 个，桶里有 " + e.In + " 个。"
	switch e.Case {
	case quantile.Linear:
		return within + "Prometheus 假定桶内观测值均匀分布，从下界向上走 " + e.Fraction + "，得到 " + e.Value + "。"
	case quantile.Exponential:
		return within + "Prometheus 在对数刻度上从下界向上走 " + e.Fraction + "，得到 " + e.Value + "。"
	case quantile.Top:
		return "共 " + e.Count + " 个观测值，排名 " + e.Rank + " 超过最大的上界，落在 +Inf 桶里，这个桶没有中点。Prometheus 返回最大的有限上界：" + e.Value + "。真实值可能比它大得多。"
	case quantile.Lowest:
		return "共 " + e.Count + " 个观测值，排名 " + e.Rank + " 落在第一个桶里，而它的上界不大于 0，不知道桶从哪里开始。Prometheus 返回这个上界：" + e.Value + "。"
	case quantile.Hollow:
		return "排名为 0，而第一个桶是空的：Prometheus 计算 0 除以 0，返回 NaN。"
	case quantile.Empty:
		return "没有观测值，也就没有分位数：Prometheus 返回 NaN。"
	case quantile.Alone:
		return "除 +Inf 外没有别的桶：Prometheus 返回 NaN。"
	case quantile.Unordered:
		return "排名落在值为 NaN 的观测值中，它们不在任何原生桶里：Prometheus 返回 NaN。"
	case quantile.NotANumber:
		return "分位数为 NaN 时结果也是 NaN。"
	case quantile.BelowZero:
		return "分位数小于 0 时结果是 -Inf：检查是不是多写了负号。"
	}
	return "分位数大于 1 时结果是 +Inf：95% 应写成 0.95，而不是 95。"
}
func (*chinese) LabWorst(name, low, high string) string {
	switch {
	case low == "" && high == "":
		return "无论 " + name + " 是多少，各个桶都是这样。"
	case low == "":
		return name + " 只要不超过 " + high + "，无论是多少，各个桶都是这样。"
	case high == "":
		return name + " 只要大于 " + low + "，无论多大，各个桶都是这样。"
	}
	return name + " 只要在 " + low + " 到 " + high + " 之间，无论是多少，各个桶都是这样。"
}
func (*chinese) LabOff(share string) string {
	return "因此估计值的误差最大可达 " + share + "。"
}
func (*chinese) LabDefinition() string {
	return "这里的真实值采用“最近排名”定义：至少有这一比例的观测值不大于它的最小观测值。Prometheus 也按这个定义找桶，所以真实值一定在误差区间内。"
}

func (*chinese) LabBounds() string { return "桶上界" }
func (*chinese) LabBoundsHint() string {
	return "在图中拖动上界，或用方向键移动（按住 Shift 步子更大，Delete 删除）。观测值不变，各个桶重新计数。一次撤销就能还原一次移动。"
}
func (*chinese) LabBoundsField() string             { return "全部上界" }
func (*chinese) LabApplyBounds() string             { return "应用" }
func (*chinese) LabRemoveBound(bound string) string { return "删除上界 " + bound }
func (*chinese) LabSplit() string                   { return "拆分分位数所在的桶" }
func (*chinese) LabSeriesCost(series int) string {
	return fmt.Sprintf("每个标签值组合 %d 条序列", series)
}
func (*chinese) LabSeriesCostNow(each, copies, all int) string {
	return fmt.Sprintf("%d 条序列 × %d 个标签值组合 = %s 条序列", each, copies, grouped(all))
}

func (*chinese) LabData() string { return "换一组数据" }
func (*chinese) LabDataHint() string {
	return "随机生成观测值，或粘贴自己的数据。种子相同，数字相同。"
}
func (*chinese) LabSource() string { return "分布" }
func (*chinese) LabKind(kind quantile.Kind) string {
	switch kind {
	case quantile.Normal:
		return "正态：集中在均值附近"
	case quantile.Lognormal:
		return "对数正态：带长尾"
	case quantile.Waiting:
		return "指数：等待时间"
	case quantile.Bimodal:
		return "双峰：有快有慢"
	}
	return "均匀：处处相同"
}
func (*chinese) LabParameter(kind quantile.Kind, i int) string {
	switch kind {
	case quantile.Normal:
		return []string{"均值", "标准差"}[i]
	case quantile.Lognormal:
		return []string{"中位数", "sigma"}[i]
	case quantile.Waiting:
		return "均值"
	case quantile.Bimodal:
		return []string{"快：均值", "快：标准差", "慢：均值", "慢：标准差", "慢的比例"}[i]
	}
	return []string{"从", "到"}[i]
}
func (*chinese) LabOwnList() string   { return "自己的数据" }
func (*chinese) LabListField() string { return "观测值" }
func (*chinese) LabListHint() string {
	return "用空格、换行或分号分隔的数字，例如 0.21 0.22 0.35。最多 20,000 个。"
}
func (*chinese) LabHowMany() string { return "个数" }
func (*chinese) LabMake() string    { return "用它创建直方图" }
func (*chinese) LabReplace() string { return "替换现有数据" }
func (*chinese) LabAdd() string     { return "追加这些观测值" }
func (*chinese) LabListProblem(e *quantile.ListError) string {
	where := fmt.Sprintf("第 %d 项“%s”（第 %d 行第 %d 列）：", e.Entry, e.Got, e.Line, e.Column)
	switch e.Fault {
	case quantile.ListEmpty:
		return "列表里还没有数字。请粘贴一些，例如 0.21 0.22 0.35。"
	case quantile.ListTooLong:
		return "列表超过 20,000 项，请删减一些。"
	case quantile.ListComma:
		s := where + "这是一个用逗号作小数点的数，还是两个数？"
		if e.Fixed != "" {
			s += "一个数请写成 " + e.Fixed + "；"
		}
		return s + "两个数请在逗号后加空格。"
	case quantile.ListUnit:
		return where + "数字不带单位，按基本单位书写。以秒计是 " + e.Fixed + "。"
	case quantile.ListInfinite:
		return where + "直方图可以接受它，但图上没有它的位置。请去掉。"
	}
	return where + "这不是数字。数字写作 0.25、-3 或 1e-3。"
}
func (*chinese) LabShareProblem(got string) string {
	return "比例是 0 到 1 之间的数：0.2 表示五分之一。这里是 " + got + "。"
}

func (*chinese) LabDesigner() string { return "设计桶布局" }
func (*chinese) LabDesignerHint(name string) string {
	return name + " 可能在什么范围内？估计值允许偏差多少？这里给出满足要求的最少的上界，对任何数据都成立；范围之外，数值每翻一倍设一个上界。"
}
func (*chinese) LabGoalLow() string   { return "从" }
func (*chinese) LabGoalHigh() string  { return "到" }
func (*chinese) LabGoalError() string { return "最大误差，%" }
func (*chinese) LabProposal(bounds, series int, share string) string {
	return fmt.Sprintf("%d 个上界；每个标签值组合 %d 条序列。在这个范围内，无论数据如何，估计值的误差都不超过 %s。", bounds, series, share)
}
func (*chinese) LabUse() string { return "采用这个布局" }
func (*chinese) LabGoalProblem(e *quantile.BadGoal) string {
	switch e.Fault {
	case quantile.GoalNotFinite:
		return "范围和误差必须是有限的数。"
	case quantile.GoalZero:
		return "范围必须大于 0：越接近 0，相对误差越趋于无穷大。"
	case quantile.GoalRange:
		return "范围的终点必须大于起点。"
	case quantile.GoalError:
		return "误差必须大于 0%：要没有误差，就需要无穷多个桶。"
	}
	return fmt.Sprintf("这需要 %s 个上界，而超过 %d 个就得不偿失了。请放宽误差或缩小范围。原生直方图用一条序列就能做到。", grouped(e.Needed), quantile.MaxBounds)
}

func (*chinese) LabCompare() string { return "比较桶布局" }
func (*chinese) LabCompareHint(name string) string {
	return "同一组观测值放进不同的桶布局，都查询 " + name + "。"
}
func (*chinese) LabCompareColumns() []string {
	return []string{"布局", "估计值", "误差", "桶数", "序列数"}
}
func (*chinese) LabLayout(kind quantile.LayoutKind) string {
	switch kind {
	case quantile.Current:
		return "现在的布局"
	case quantile.Proposed:
		return "上面设计的布局"
	case quantile.Default:
		return "客户端默认"
	case quantile.Even:
		return "线性，上界数相同"
	case quantile.Geometric:
		return "指数，上界数相同"
	}
	return "原生，增长因子 1.1"
}
func (*chinese) LabUseLayout(layout string) string { return "采用这个布局：" + layout }

func (*chinese) LabReplicas() string { return "两个副本：分位数能取平均吗？" }
func (*chinese) LabReplicasHint() string {
	return "把观测值分给程序的两个副本，分到第二个副本的更慢。每个副本各有一个摘要和一个直方图。"
}
func (*chinese) LabShare() string  { return "第二个副本的占比，%" }
func (*chinese) LabSlower() string { return "慢多少倍" }
func (*chinese) LabPercentProblem(got string) string {
	return "占比应在 0% 到 100% 之间，这里是 " + got + "。"
}
func (*chinese) LabSlowerProblem(got string) string {
	return "倍数应是大于 0 的数，例如 5；这里是 " + got + "。"
}
func (*chinese) LabReplica(n, count int) string {
	return fmt.Sprintf("副本 %d 的摘要（%s 个观测值）", n, grouped(count))
}
func (*chinese) LabMean() string     { return "两个摘要的平均" }
func (*chinese) LabMerged() string   { return "两个直方图的桶相加后估计" }
func (*chinese) LabTruthAll() string { return "全部观测值的真实值" }
func (*chinese) LabReplicasPicture(name string) string {
	return "两个副本的 " + name + "，五种算法"
}
func (*chinese) LabReplicasColumns() []string { return []string{"算法", "分位数", "误差"} }
func (*chinese) LabReplicasMoral() string {
	return "两个分位数的平均值不是任何数据的分位数。桶里的计数可以相加，所以对两者之和使用 histogram_quantile()，得到的是全部请求的分位数，误差不超出误差区间。"
}

func (*chinese) LabMemory() string { return "摘要与直方图：摘要会忘掉什么" }
func (*chinese) LabMemoryHint(window string) string {
	return "假设有一个摘要在同样的时刻得到同样的观测值，窗口为客户端默认的 " + window + "。让时间流逝：摘要的分位数会遗忘，直方图不会。"
}
func (*chinese) LabMemoryKept(kept, total int) string {
	return fmt.Sprintf("窗口里还有 %s 个观测值，总共 %s 个；_count 和 _sum 仍包含全部。", grouped(kept), grouped(total))
}
func (*chinese) LabMemoryFrom(from, now string) string {
	return "窗口从 " + from + " 到 " + now + "。"
}
func (*chinese) LabMemoryValue(name, value, histogram string) string {
	return "摘要的 " + name + "：" + value + "。直方图自进程启动以来的 " + name + "：" + histogram + "。"
}
func (*chinese) LabMemoryIdle(name, histogram string) string {
	return "摘要的 " + name + "：NaN，因为窗口里什么都没有了。直方图自进程启动以来的 " + name + "：" + histogram + "。"
}
func (*chinese) LabMemoryForgotten(at string) string {
	return "如果不再有新的观测值，" + at + " 之后就是 NaN。"
}
func (*chinese) LabMemoryPicture() string   { return "观测值随时间的分布和摘要的窗口" }
func (*chinese) LabMemoryWindow() string    { return "摘要还记得的部分" }
func (*chinese) LabMemoryNow() string       { return "现在" }
func (*chinese) LabMemoryObserved() string  { return "观测值个数" }
func (*chinese) LabMemoryColumns() []string { return []string{"起始时间", "观测值个数"} }

func (*chinese) LabNative() string { return "同一组数据的原生直方图" }
func (*chinese) LabNativeHint(real bool, factor string) string {
	if real {
		return "这个直方图有原生桶：上界不是人选的。"
	}
	return "同一组观测值使用“native " + factor + "”时的样子：不需要人来选上界。"
}
func (*chinese) LabNativeFacts(schema int, factor string, buckets int) string {
	return fmt.Sprintf("schema %d：每个桶的宽度是前一个桶的 2^(2^%d) ≈ %s 倍。用到了 %d 个桶，全部在一条序列里。", schema, -schema, factor, buckets)
}
func (*chinese) LabNativeZero(threshold, count string) string {
	return "零桶包含从 −" + threshold + " 到 " + threshold + " 的观测值：" + count + " 个。"
}
func (*chinese) LabNativeSpans(spans string) string {
	return "span 是一段段连续使用的桶：" + spans + "。第一个 offset 是桶的序号，其余是间隔。只传输这些桶，每个计数写成与前一个的差。"
}
func (*chinese) LabNativeEstimate(name, native, classic, truth string) string {
	return name + "：原生 " + native + "，经典 " + classic + "，真实 " + truth + "。"
}
func (*chinese) LabNativePicture() string  { return "原生桶" }
func (*chinese) LabClassicPicture() string { return "经典桶" }
func (*chinese) LabNativeFormats() string  { return "哪些格式能看到原生桶" }
func (*chinese) LabNativeShown(format string) string {
	switch format {
	case "proto":
		return "能；Prometheus 启用原生直方图后请求的就是它"
	case "openmetrics2":
		return "能，写成一个复合值（候选版本）"
	case "python":
		return "不能；prometheus_client 没有原生直方图"
	}
	return "不能，只有经典桶、_sum 和 _count"
}
func (*chinese) LabNativeColumns() []string { return []string{"格式", "原生桶"} }
