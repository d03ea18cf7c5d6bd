package words

import "fmt"

func (*chinese) Metrics() string          { return "指标" }
func (*chinese) Exposition() string       { return "暴露文本" }
func (*chinese) ScriptTab() string        { return "脚本" }
func (*chinese) Views() string            { return "视图" }
func (*chinese) ChangedElsewhere() string { return "有变化" }

func (*chinese) TypeName(kind string) string {
	switch kind {
	case "counter":
		return "计数器 Counter"
	case "gauge":
		return "仪表 Gauge"
	case "histogram":
		return "直方图 Histogram"
	}
	return "摘要 Summary"
}

func (*chinese) TypePurpose(kind string) string {
	switch kind {
	case "counter":
		return "用于只增不减的累计量：已处理的请求数、错误数、已发送的字节数。进程重启后从 0 重新开始。"
	case "gauge":
		return "用于可升可降、当前值本身就有意义的量：温度、队列长度、正在处理的请求数。"
	case "histogram":
		return "用于观测值的分布：延迟、大小。按桶计数，多个实例的数据可以相加。"
	}
	return "在进程内部按滑动窗口计算分位数。对单个实例足够准确，但多个实例的结果不能相加。"
}

func (*chinese) NewMetric() string  { return "新建指标" }
func (*chinese) EmptyTitle() string { return "还没有任何指标" }
func (*chinese) EmptyText() string {
	return "亲手新建一个指标，或者从现成的例子改起。"
}
func (*chinese) EmptyLessonText() string {
	return "要建什么，看课文；点“新建指标”就能建。"
}
func (*chinese) StartFrom() string         { return "从例子开始" }
func (*chinese) Undo() string              { return "撤销" }
func (*chinese) Redo() string              { return "重做" }
func (*chinese) Undone(step string) string { return "已撤销：" + step }
func (*chinese) Redone(step string) string { return "已重做：" + step }
func (*chinese) Reset() string             { return "全部清空" }
func (*chinese) ResetDone() string         { return "已全部清空，可以撤销恢复。" }
func (*chinese) RestartProcess() string    { return "重启进程" }
func (*chinese) RestartExplained() string {
	return "相当于被监控的程序停止后重新启动：所有值从头开始。"
}
func (*chinese) Restarted(replica int) string {
	if replica > 0 {
		return fmt.Sprintf("副本 %d 已重启：它的值从头开始。", replica)
	}
	return "进程已重启：所有值从头开始。"
}
func (*chinese) Share() string          { return "分享" }
func (*chinese) ShareExplained() string { return "复制一个链接，打开后就是现在的状态" }
func (*chinese) LinkCopied() string {
	return "链接已复制，打开的人会看到和你一样的内容。"
}
func (*chinese) CopyFailed() string {
	return "浏览器不允许页面复制，请自行选中文本后复制。"
}
func (*chinese) Copy() string     { return "复制" }
func (*chinese) Copied() string   { return "已复制。" }
func (*chinese) Download() string { return "下载" }
func (*chinese) OpenFile() string { return "打开文件" }
func (*chinese) NotSaved(reason string) string {
	return "未能保存：浏览器拒绝写入（" + reason + "）。请下载脚本以免丢失。"
}
func (*chinese) BrokenSave(reason string) string {
	return "本浏览器中保存的内容无法打开（" + reason + "）。现在从空白开始，旧内容可以在这里下载。"
}
func (*chinese) DownloadBrokenSave() string { return "下载旧内容" }
func (*chinese) Dismiss() string            { return "关闭提示" }
func (*chinese) LinkOpened() string {
	return "已按链接打开，撤销可以回到之前的内容。"
}
func (*chinese) LinkFailed() string  { return "链接中的脚本无法运行：" }
func (*chinese) LinkDamaged() string { return "链接已损坏或被截断，请重新索取。" }
func (*chinese) KeptBefore() string  { return "你之前的内容没有变化。" }

func (*chinese) Edit(metric string) string      { return "编辑 " + metric }
func (*chinese) Duplicate(metric string) string { return "复制指标 " + metric }
func (*chinese) MoveUp(metric string) string    { return "上移 " + metric }
func (*chinese) MoveDown(metric string) string  { return "下移 " + metric }
func (*chinese) Remove(metric string) string    { return "删除 " + metric }
func (*chinese) Removed(metric string) string {
	return "已删除 " + metric + "，可以撤销恢复。"
}
func (*chinese) DroppedByEdit(n int) string {
	return fmt.Sprintf("已修改。有 %d 个之前的操作不再适用，已略去；撤销可以恢复。", n)
}
func (*chinese) SeriesCount(n int) string { return fmt.Sprintf("%d 条时间序列", n) }
func (*chinese) NoSeries() string {
	return "还没有时间序列：带标签的指标在用到具体标签值之前不会输出任何样本。"
}
func (*chinese) NewSeries() string              { return "新增序列" }
func (*chinese) AddSeries() string              { return "添加" }
func (*chinese) LabelValue(label string) string { return "标签 " + label + " 的值" }
func (*chinese) ShowMore(n int) string          { return fmt.Sprintf("再显示 %d 个", n) }
func (*chinese) FilterSeries() string           { return "筛选序列" }
func (*chinese) NoMatch() string                { return "没有符合筛选条件的序列。" }
func (*chinese) Unit(unit string) string        { return "单位 " + unit }
func (*chinese) BucketsOf(n int) string         { return fmt.Sprintf("%d 个桶上界", n) }
func (*chinese) NativeOf(factor string) string  { return "原生直方图，增长因子 " + factor }
func (*chinese) WindowOf(window string) string  { return "窗口 " + window }
func (*chinese) Count() string                  { return "个数" }
func (*chinese) Sum() string                    { return "总和" }

func (*chinese) IncOne(series string) string        { return series + " 加 1" }
func (*chinese) DecOne(series string) string        { return series + " 减 1" }
func (*chinese) Amount(series string) string        { return series + " 的数值" }
func (*chinese) ObservedValue(series string) string { return series + " 的观测值" }
func (*chinese) Add() string                        { return "增加" }
func (*chinese) AddTo(series string) string         { return "把数值加到 " + series }
func (*chinese) Subtract() string                   { return "减去" }
func (*chinese) Set() string                        { return "设为" }
func (*chinese) SetTo(series string) string         { return "把 " + series + " 设为该数值" }
func (*chinese) Observe() string                    { return "观测" }
func (*chinese) ObserveIn(series string) string     { return "在 " + series + " 中记录该观测值" }
func (*chinese) MoreActs(series string) string      { return series + " 的更多操作" }
func (*chinese) LessActs(series string) string      { return "收起 " + series + " 的更多操作" }
func (*chinese) DrawTitle() string                  { return "随机取值" }
func (*chinese) DistributionName(kind string) string {
	switch kind {
	case "normal":
		return "正态分布"
	case "uniform":
		return "均匀分布"
	case "exponential":
		return "指数分布"
	case "lognormal":
		return "对数正态分布"
	case "same":
		return "固定值"
	}
	return "整数"
}

func (*chinese) Parameter(kind string, index int) string {
	first := index == 0
	switch kind {
	case "normal":
		if first {
			return "均值"
		}
		return "标准差"
	case "exponential":
		return "均值"
	case "lognormal":
		if first {
			return "中位数"
		}
		return "σ"
	case "same":
		return "值"
	}
	if first {
		return "从"
	}
	return "到"
}
func (*chinese) Distribution() string              { return "分布" }
func (*chinese) Times() string                     { return "次数" }
func (*chinese) Seed() string                      { return "种子" }
func (*chinese) SeedHint() string                  { return "种子相同，取值就相同" }
func (*chinese) Draw() string                      { return "取值" }
func (*chinese) ExemplarTitle() string             { return "Exemplar" }
func (*chinese) ExemplarLabel() string             { return "标签" }
func (*chinese) ExemplarValue() string             { return "值" }
func (*chinese) WithExemplar() string              { return "带 exemplar 加 1" }
func (*chinese) RemoveSeries(series string) string { return "删除序列 " + series }
func (*chinese) NotANumber(got string) string {
	if got == "" {
		return "请先输入一个数：0.25、-3、1e6、+Inf 或 NaN。"
	}
	return "“" + got + "”不是数字。请按 Prometheus 的写法输入：0.25、-3、1e6、+Inf 或 NaN。"
}
func (*chinese) DecimalComma(fixed string) string { return "小数点要用“.”：" + fixed + "。" }
func (*chinese) NotAWholeNumber(got string) string {
	return "“" + got + "”不是 1 到 1,000,000 之间的整数。"
}

func (*chinese) Time() string              { return "时间" }
func (*chinese) VirtualNow() string        { return "开始以来的虚拟时间" }
func (*chinese) AdvanceBy(d string) string { return "让时间过去 " + d }
func (*chinese) RunTraffic() string        { return "模拟流量" }
func (*chinese) PauseTraffic() string      { return "暂停流量" }
func (*chinese) TrafficExplained() string {
	return "像繁忙的服务那样操作你的指标，每次前进一个虚拟秒。整段模拟只需撤销一次。"
}
func (*chinese) TrafficRunning(seconds int) string {
	return fmt.Sprintf("模拟流量运行中：%d 秒", seconds)
}
func (*chinese) Speed() string { return "速度" }

func (*chinese) ScriptExplained() string {
	return "本页的一切就是一份脚本：每按一次按钮就多一行。修改脚本后应用，指标随之改变。"
}
func (*chinese) ApplyScript() string        { return "应用脚本" }
func (*chinese) ScriptApplied(n int) string { return fmt.Sprintf("已应用，共 %d 行。", n) }
func (*chinese) ScriptEdited() string       { return "已修改，尚未应用" }
func (*chinese) RevertScript() string       { return "放弃修改" }
func (*chinese) ScriptLabel() string        { return "脚本" }
func (*chinese) GoToLine(line int) string   { return fmt.Sprintf("跳到第 %d 行", line) }

func (*chinese) BucketView() string        { return "桶" }
func (*chinese) BucketsCumulative() string { return "累积值（与暴露文本一致）" }
func (*chinese) BucketsSingle() string     { return "每个桶各自的数量" }
func (*chinese) Findings(n int) string     { return fmt.Sprintf("评审意见 %d 条", n) }
