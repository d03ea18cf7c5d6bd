package words

import "fmt"

func (*chinese) FormNew() string               { return "新建指标" }
func (*chinese) FormEdit(metric string) string { return "编辑 " + metric }
func (*chinese) FormType() string              { return "类型" }
func (*chinese) FormName() string              { return "名称" }
func (*chinese) FormNameHint() string {
	return "说明测量的是什么，单位放在最后：http_requests_total、request_duration_seconds。"
}
func (*chinese) FormHelp() string { return "帮助文本（HELP）" }
func (*chinese) FormHelpHint() string {
	return "写一句话，让半夜看到这个指标的人也能明白。"
}
func (*chinese) FormLabels() string { return "标签" }
func (*chinese) FormLabelsHint() string {
	return "标签名用逗号分隔：method, code。留空则只有一条时间序列。"
}
func (*chinese) FormUnit() string { return "单位" }
func (*chinese) FormUnitHint() string {
	return "可选。请用基本单位：seconds、bytes、celsius、ratio。"
}
func (*chinese) FormBuckets() string { return "桶" }
func (*chinese) BucketKind(kind string) string {
	switch kind {
	case "default":
		return "默认"
	case "linear":
		return "等宽"
	case "exponential":
		return "指数"
	case "own":
		return "自定义"
	}
	return "不用"
}
func (*chinese) FormBounds() string { return "桶上界" }
func (*chinese) FormBoundsHint() string {
	return "从小到大，用空格分隔；+Inf 总会自动加上。"
}
func (*chinese) FormStart() string  { return "第一个上界" }
func (*chinese) FormWidth() string  { return "桶宽" }
func (*chinese) FormFactor() string { return "倍数" }
func (*chinese) FormCount() string  { return "个数" }
func (*chinese) FormNative() string { return "原生直方图" }
func (*chinese) FormNativeHint() string {
	return "桶由客户端根据观测值自动划分，只在 protobuf 和 OpenMetrics 2.0 中可见。"
}
func (*chinese) FormNativeFactor() string { return "增长因子，大于 1" }
func (*chinese) FormObjectives() string   { return "分位数" }
func (*chinese) FormObjectivesHint() string {
	return "写作 分位数~误差，用空格分隔：0.5~0.05 0.99~0.001。留空则只有 count 和 sum。"
}
func (*chinese) FormWindow() string { return "窗口" }
func (*chinese) FormWindowHint() string {
	return "一个观测值在多长时间内参与分位数计算。留空为 10m。"
}
func (*chinese) FormPreview() string { return "对应的脚本行" }
func (*chinese) FormCreate() string  { return "创建指标" }
func (*chinese) FormSave() string    { return "保存修改" }
func (*chinese) FormCancel() string  { return "取消" }
func (*chinese) UseInstead(fix string) string {
	return "改用 " + fix
}
func (*chinese) NameTaken(metric string) string {
	return "已经有名为 " + metric + " 的指标了，同一个名称只能注册一次。"
}
func (*chinese) NameMissing() string { return "请给指标起个名字。" }
func (*chinese) BadDuration(got string) string {
	return "“" + got + "”不是时长，请写成 30s、10m 或 1h。"
}
func (*chinese) BadObjective(got string) string {
	return "“" + got + "”不是“分位数~误差”。请写成 0.99~0.001：分位数在 0 到 1 之间，后面是允许的排名误差。"
}
func (*chinese) NeedsBuckets() string {
	return "直方图需要经典桶、原生桶，或两者都有。"
}
func (*chinese) Ruler(bounds string) string { return "桶上界：" + bounds }
func (*chinese) RulerScale(logarithmic bool) string {
	if logarithmic {
		return "对数刻度"
	}
	return "线性刻度"
}
func (*chinese) BucketCost(series int) string {
	return fmt.Sprintf("在文本格式中，每种标签值组合要占 %d 条时间序列。", series)
}
