package words

import "strings"

func (*chinese) GlanceTitle(kind, series string) string {
	switch kind {
	case "histogram":
		return series + " 的桶"
	case "summary":
		return series + " 的分位数"
	}
	return series + " 的变化过程"
}
func (*chinese) GlanceOpen(title, alternative string) string {
	return title + "：" + alternative + "放大查看"
}
func (*chinese) GlanceAxis(time bool) string {
	if time {
		return "从开始算起的时间"
	}
	return "第几次变化"
}
func (*chinese) GlanceRestart() string { return "重启" }
func (*chinese) GlanceTrail(f TrailFacts) string {
	text := "从 " + f.First + " 到 " + f.Last + "。"
	switch {
	case !f.Counter && f.Ranged:
		text = "现在是 " + f.Last + "，最低 " + f.Low + "，最高 " + f.High + "。"
	case f.Counter && f.Restarts > 0:
		text = "现在是 " + f.Last + "，最高到过 " + f.High + "。"
	}
	if f.Restarts > 0 {
		text += "重启过 " + grouped(f.Restarts) + " 次。"
	}
	return text
}
func (*chinese) GlanceTrailColumns() []string { return []string{"第几次变化", "时间", "值"} }
func (*chinese) GlanceObservations() string   { return "观测值个数" }
func (*chinese) GlanceBounds() string         { return "桶的上界" }
func (*chinese) GlanceBuckets(observations int, fullest string, in int) string {
	if observations == 0 {
		return "还没有观测值。"
	}
	return "共 " + grouped(observations) + " 个观测值，最多的桶是 " + fullest + "，有 " + grouped(in) + " 个。"
}
func (*chinese) GlanceBucketColumns() []string { return []string{"桶", "桶内", "累计"} }
func (*chinese) GlanceValue() string           { return "值" }
func (*chinese) GlanceShare() string           { return "分位数" }
func (*chinese) GlanceIdle() string            { return "窗口内没有观测值，显示为 NaN。" }
func (*chinese) GlanceQuantile(quantile, value string) string {
	return quantile + " 分位数为 " + value
}
func (*chinese) GlanceList(parts []string) string { return strings.Join(parts, "，") + "。" }
func (*chinese) GlanceQuantileColumns() []string  { return []string{"分位数", "值"} }
