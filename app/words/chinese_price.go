package words

func (*chinese) PriceOpen() string  { return "打开价签" }
func (*chinese) PriceTitle() string { return "价签" }
func (*chinese) PriceNow(series, bytes int, format string) string {
	return "现在每次抓取：" + grouped(series) + " 条时间序列，" + grouped(bytes) + " 字节（" + format + "）。"
}
func (*chinese) PriceColumns() []string {
	return []string{"指标", "序列数", "字节数", "放大最多的标签"}
}
func (*chinese) PriceBlame(label, factor string) string { return label + " ×" + factor }
func (*chinese) PriceRest(n int) string                 { return "另有 " + grouped(n) + " 个指标" }
func (*chinese) PricePlanTitle() string                 { return "如果规模变大呢？" }
func (*chinese) PriceMetric() string                    { return "指标" }
func (*chinese) PriceValues(label string) string        { return label + " 的取值个数" }
func (*chinese) PriceBuckets() string                   { return "桶数（含 +Inf）" }
func (*chinese) PriceReplicas() string                  { return "副本数" }
func (*chinese) PriceInterval() string                  { return "抓取间隔" }
func (*chinese) PriceProduct(sets, perSet, replicas, series string) string {
	return sets + " 种标签组合 × 每种 " + perSet + " 条序列 × " + replicas + " 个副本 = " + series + " 条时间序列"
}
func (*chinese) PriceAll(series string) string {
	return "其他指标保持现状，合计 " + series + " 条时间序列。"
}
func (*chinese) PriceBytes(bytes string, exact bool) string {
	if exact {
		return "所有副本各抓取一次共 " + bytes + "（实测）。"
	}
	return "所有副本各抓取一次约 " + bytes + "（假设新的标签值和已有的一样长）。"
}
func (*chinese) PriceSamples(perDay, interval string) string {
	return "每 " + interval + " 抓取一次，每天 " + perDay + " 个样本。"
}
func (*chinese) PriceStored(dayLeast, dayMost, keptLeast, keptMost string) string {
	return "按每个样本 1 到 2 字节粗略估算，Prometheus 每天占用磁盘 " + dayLeast + " 到 " + dayMost + "，默认保留 15 天共 " + keptLeast + " 到 " + keptMost + "。内存另算。"
}
func (*chinese) PriceStoredSource() string { return "Prometheus 存储文档" }
func (*chinese) PriceToBlame(label, values, without string) string {
	return "主要原因：标签 " + label + " 有 " + values + " 个取值。去掉它只剩 " + without + " 条序列。"
}
func (*chinese) PriceEvery() string {
	return "这里把标签值的每种组合都算上，也就是最多可能有这么多。"
}
func (*chinese) PriceWhole(got string) string {
	return "“" + got + "”不是 1 到 1,000,000 之间的整数。"
}
func (*chinese) Quantity(v float64) string { return quantity(v) }
func (*chinese) BytesText(v float64) string {
	if v < 1000 {
		return grouped(int(v)) + " 字节"
	}
	return decimalBytes(v)
}
