package words

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"metricplayground/metrics/exposition"
)

func (*chinese) Explain(f exposition.Facts) string { return explain(&chineseExplanation{}, f) }

func (*chinese) LineChange(c exposition.Change) string {
	return lineChange(c, "新增的行", "有变化", "已消失")
}

func (*chinese) RoleName(r exposition.Role) string {
	switch r {
	case exposition.Hash:
		return "元数据标记"
	case exposition.HelpKeyword, exposition.TypeKeyword, exposition.UnitKeyword, exposition.EOFKeyword:
		return "关键字"
	case exposition.HelpText:
		return "帮助文本"
	case exposition.TypeWord:
		return "类型"
	case exposition.UnitWord:
		return "单位"
	case exposition.FamilyName:
		return "指标名"
	case exposition.TotalSuffix:
		return "计数器后缀"
	case exposition.BucketSuffix:
		return "桶后缀"
	case exposition.SumSuffix:
		return "总和后缀"
	case exposition.CountSuffix:
		return "个数后缀"
	case exposition.CreatedSuffix:
		return "创建时间后缀"
	case exposition.LabelName:
		return "标签名"
	case exposition.LabelValue:
		return "标签值"
	case exposition.BoundName:
		return "桶标签"
	case exposition.Bound:
		return "上界"
	case exposition.QuantileName:
		return "分位数标签"
	case exposition.QuantileRank:
		return "分位数"
	case exposition.Value:
		return "值"
	case exposition.Timestamp:
		return "时间戳"
	case exposition.ExemplarMark:
		return "exemplar"
	case exposition.ExemplarLabelName:
		return "exemplar 标签"
	case exposition.ExemplarLabelValue:
		return "exemplar 标签值"
	case exposition.ExemplarValue:
		return "exemplar 的值"
	case exposition.ExemplarTimestamp:
		return "exemplar 时间戳"
	case exposition.StartKeyword, exposition.StartTimestamp:
		return "起始时间戳"
	case exposition.Field:
		return "复合值的一部分"
	case exposition.CountValue:
		return "个数"
	case exposition.SumValue:
		return "总和"
	case exposition.Schema:
		return "schema"
	case exposition.ZeroThreshold:
		return "零桶阈值"
	case exposition.ZeroCount:
		return "零桶"
	case exposition.SpanOffset:
		return "span 偏移"
	case exposition.SpanLength:
		return "span 长度"
	case exposition.NativeCount:
		return "原生桶"
	case exposition.NativeDelta:
		return "原生桶的差值"
	case exposition.BucketCount:
		return "累积计数"
	case exposition.QuantileValue:
		return "分位数的值"
	case exposition.ProtoName:
		return "字段名"
	case exposition.ProtoValue:
		return "字段值"
	case exposition.CreatedValue:
		return "创建时间"
	case exposition.Nanoseconds:
		return "纳秒"
	case exposition.Punctuation:
		return "标点"
	case exposition.Space:
		return "空格"
	}
	return "无法识别的文本"
}

func (*chinese) ExpositionRefusal(r *exposition.Refusal) string {
	switch r.Reason {
	case exposition.InvalidName:
		return "这里没有 " + r.Family + "：Python 客户端（prometheus_client 0.16.0）不接受名称 " + r.Name + "，请只用字母、数字和下划线，例如 " + r.Fix + "。"
	case exposition.NegativeSummary:
		return "这里没有 " + r.Family + "：OpenMetrics 2.0 要求摘要的总和与分位数都不小于 0。有负的观测值时请改用直方图。"
	case exposition.NotANumber:
		return "这里没有 " + r.Family + "：OpenMetrics 2.0 要求计数器的值和摘要的总和是数字，而这里是 NaN。"
	case exposition.NegativeCounter:
		return "这里没有 " + r.Family + "：OpenMetrics 2.0 要求计数器不小于 0。"
	case exposition.EqualBounds:
		return "这里没有 " + r.Family + "：OpenMetrics 2.0 要求每个桶的上界都大于前一个，请去掉重复的上界。"
	case exposition.UnknownFormat:
		return "没有名为 " + string(r.Format) + " 的格式。"
	}
	return "这里没有 " + r.Family + "，因为编码器拒绝了它：" + r.Err.Error()
}

// chineseExplanation is the sentences in Simplified Chinese.
type chineseExplanation struct{}

func (*chineseExplanation) join(sentences ...string) string { return strings.Join(sentences, "") }

// glue puts parts of a sentence together, with a space where Chinese characters
// and others meet, as is the custom.
func glue(parts ...string) string {
	var text strings.Builder
	last := rune(0)
	for _, part := range parts {
		if part == "" {
			continue
		}
		first, _ := utf8.DecodeRuneInString(part)
		if last != 0 && unicode.Is(unicode.Han, last) != unicode.Is(unicode.Han, first) && narrow(last) && narrow(first) {
			text.WriteByte(' ')
		}
		text.WriteString(part)
		last, _ = utf8.DecodeLastRuneInString(part)
	}
	return text.String()
}

// narrow reports whether a character brings no space of its own: spaces and
// full-width punctuation do.
func narrow(r rune) bool {
	return !unicode.IsSpace(r) && !strings.ContainsRune("，。：；、（）“”", r)
}

// quantity writes a value with its unit.
func (*chineseExplanation) quantity(value float64, unit string) string {
	if !withUnit(value) {
		unit = ""
	}
	return chineseUnit(exposition.Number(value), unit)
}

// about writes a calculated value with its unit, and says if it was rounded.
func (*chineseExplanation) about(value float64, unit string) string {
	if !withUnit(value) {
		unit = ""
	}
	text, exact := rounded(value)
	if exact {
		return chineseUnit(text, unit)
	}
	return "约 " + chineseUnit(text, unit)
}

func chineseUnit(number, unit string) string {
	if sign, ok := symbol(unit); ok {
		return number + sign
	}
	switch unit {
	case "seconds":
		return number + " 秒"
	case "bytes":
		return number + " 字节"
	}
	return number + " " + unit
}

// observations writes "5 个观测值".
func (*chineseExplanation) observations(count float64) string {
	return exposition.Number(count) + " 个观测值"
}

// series writes "3 条时间序列".
func (*chineseExplanation) series(count int) string { return grouped(count) + " 条时间序列" }

func (e *chineseExplanation) hash(f exposition.Facts) string {
	if f.Line == exposition.EOF {
		return "以 # 开头的行不是样本。这一行 # EOF 表示文本到此结束。"
	}
	return glue("以 # 开头的行不是样本。这一行描述的是", f.Family.Written, "。")
}

func (e *chineseExplanation) helpKeyword(f exposition.Facts) string {
	return glue("HELP 后面是", f.Family.Written, "的帮助文本，由作者写给人看。")
}

func (e *chineseExplanation) typeKeyword(f exposition.Facts) string {
	return glue("TYPE 在第一个样本之前说明", f.Family.Written, "是哪种指标：", f.Family.TypeWord, "。")
}

func (e *chineseExplanation) unitKeyword(f exposition.Facts) string {
	return glue("UNIT 说明", f.Family.Written, "的单位：", f.Family.Unit, "。")
}

func (e *chineseExplanation) eof() string {
	return "EOF 表示文本到此结束。如果没有它，抓取方就知道响应被截断了。"
}

func (e *chineseExplanation) helpText(f exposition.Facts) string {
	text := glue("作者对", f.Family.Name, "的说明。")
	if strings.Contains(f.Text, "\n") {
		text += `其中的换行写作 \n。`
	}
	if strings.Contains(f.Text, `\`) {
		text += `其中的反斜杠写作 \\。`
	}
	if f.Family.Written != f.Family.Name && strings.HasSuffix(f.Family.Written, "_created") {
		text = glue(text, "Python 客户端在", f.Family.Written, "上重复了一遍。")
	}
	return text
}

func (e *chineseExplanation) typeWord(f exposition.Facts) string {
	name := f.Family.Name
	switch f.Family.Type {
	case exposition.Counter:
		return glue(name, "是计数器（counter）：只增不减，进程重启后从 0 重新开始。")
	case exposition.Gauge:
		return glue(name, "是仪表（gauge）：可升可降，当前值本身就有意义。")
	case exposition.Histogram:
		return glue(name, "是直方图（histogram）：把观测值按桶计数，之后可以用来估算分位数。")
	case exposition.Summary:
		return glue(name, "是摘要（summary）：记录观测值的个数与总和；如果带有分位数，那是在进程内部算好的。")
	case exposition.GaugeHistogram:
		return glue(name, "是 gauge histogram：它的桶可升可降。")
	}
	return glue(name, "的类型未知：它是一个数字，但没有说明它如何变化。")
}

func (e *chineseExplanation) unknownCounter(f exposition.Facts) string {
	return glue(f.Family.Name, "创建时是计数器，但 OpenMetrics 1.0 要求计数器的名称以 _total 结尾，否则 Go 客户端只能写成 unknown。")
}

func (e *chineseExplanation) familyOfItsOwn(f exposition.Facts) string {
	if strings.HasSuffix(f.Family.Written, "_created") {
		return glue(f.Family.Written, "自成一个 gauge：文本格式里没有放创建时间的位置，所以 Python 客户端把", f.Family.Name, "的创建时间写成另一个指标。")
	}
	return glue(f.Family.Written, "自成一个 gauge：Python 客户端把", f.Family.Name, "的这一部分写成另一个指标。")
}

func (e *chineseExplanation) unitWord(f exposition.Facts) string {
	text := glue(f.Family.Name, "的单位是", f.Family.Unit, "。")
	if strings.HasSuffix(strings.TrimSuffix(f.Family.Name, "_total"), "_"+f.Family.Unit) {
		return glue(text, "名称里也写明了这一点。")
	}
	return glue(text, "OpenMetrics 要求名称也写明单位，即以 _", f.Family.Unit, "结尾。")
}

func (e *chineseExplanation) familyName(f exposition.Facts) string {
	name := familyOnLine(f)
	text := glue(name, "是指标名，代表一个指标及其全部时间序列，这里有", grouped(f.Family.Series), "条。")
	switch {
	case f.Series == nil:
	case len(f.Series.Labels) == 0:
		text = glue(name, "是指标名；没有标签，所以也就是它唯一的时间序列。")
	case f.Family.Series == 1:
		text = glue(name, "是指标名。这一行属于时间序列", f.Series.ID, "，它是唯一的一条。")
	default:
		text = glue(name, "是指标名。这一行属于时间序列", f.Series.ID, "，是", e.series(f.Family.Series), "中的一条。")
	}
	if f.Family.Quoted {
		text = glue(text, "它放在引号里，因为旧的抓取方不认识名称中的这类字符。")
	}
	if registeredAs(f) {
		text = glue(text, "创建时的名称是", f.Family.Name, "。")
	}
	return text
}

func (e *chineseExplanation) totalSuffix(f exposition.Facts) string {
	switch {
	case f.Format == exposition.Python && !strings.HasSuffix(f.Family.Name, "_total"):
		return glue("_total 是计数器的标志。Python 客户端会给每个计数器加上它：这个计数器创建时叫", f.Family.Name, "。")
	case f.Format == exposition.OpenMetrics1:
		return glue("_total 标志着计数器的样本。HELP 和 TYPE 行里的名称不带它：", strings.TrimSuffix(f.Family.Written, "_total"), "。")
	}
	return glue("_total 是计数器的标志：", f.Family.Written, "是只增不减的累计值。")
}

func (e *chineseExplanation) bucketSuffix(f exposition.Facts) string {
	if math.IsInf(f.Bucket.Bound, +1) {
		return glue("_bucket 表示直方图", f.Family.Name, "的一个桶：这个桶容纳所有观测值。")
	}
	return glue("_bucket 表示直方图", f.Family.Name, "的一个桶：这个桶统计不超过", e.quantity(f.Bucket.Bound, f.Family.Unit), "的观测值。")
}

func (e *chineseExplanation) sumSuffix(f exposition.Facts) string {
	if f.Series == nil {
		return glue(f.Family.Written, "：", f.Family.Name, "的观测值总和。")
	}
	return glue("_sum 表示", f.Family.Name, "的观测值总和：", e.quantity(f.Observations.Sum, f.Family.Unit), "。")
}

func (e *chineseExplanation) countSuffix(f exposition.Facts) string {
	if f.Series == nil {
		return glue(f.Family.Written, "：", f.Family.Name, "的观测值个数。")
	}
	return glue("_count 表示", f.Family.Name, "的观测值个数：", exposition.Number(f.Observations.Count), "。")
}

func (e *chineseExplanation) createdSuffix(f exposition.Facts) string {
	if f.Series == nil {
		return glue("_created 表示创建时间：", f.Family.Written, "给出", f.Family.Name, "每条时间序列的创建时刻。")
	}
	return glue("_created 表示时间序列的创建时间，借此可以区分重启和没有变化：", f.Series.ID, "创建于", instant(f.Time), "。")
}

func (e *chineseExplanation) labelName(f exposition.Facts) string {
	return glue("标签", f.Label.Name, "，这里的值是", quoted(f.Label.Value), "。", e.labelValues(f))
}

func (e *chineseExplanation) labelValues(f exposition.Facts) string {
	switch {
	case f.Family.Series < 2:
		return ""
	case f.Label.Values == 1:
		return glue(f.Family.Name, "的", e.series(f.Family.Series), "都是这个值。")
	}
	return glue("在", f.Family.Name, "的", e.series(f.Family.Series), "中，它有", grouped(f.Label.Values), "种不同的值。")
}

func (e *chineseExplanation) labelValue(f exposition.Facts) string {
	return glue("这条时间序列的", f.Label.Name, "是", quoted(f.Label.Value), "。标签每多一种值，就多一条时间序列。")
}

func (e *chineseExplanation) boundName(f exposition.Facts) string {
	return glue("le 是 less than or equal（小于等于）的缩写，即桶的上界，这里是", e.quantity(f.Bucket.Bound, f.Family.Unit), "。")
}

func (e *chineseExplanation) bound(f exposition.Facts) string {
	switch {
	case math.IsInf(f.Bucket.Bound, +1):
		return glue("+Inf 是最后一个桶的上界：任何观测值都不会超过它，所以它总是等于观测值个数", exposition.Number(f.Bucket.Total), "。")
	case f.Bucket.First:
		return glue("第一个桶的上界：统计不超过", e.quantity(f.Bucket.Bound, f.Family.Unit), "的观测值，正好相等的也算在内。")
	}
	return glue("桶的上界：统计不超过", e.quantity(f.Bucket.Bound, f.Family.Unit), "的观测值，前一个桶（", e.quantity(f.Bucket.Previous, f.Family.Unit), "）里的也算在内。")
}

func (e *chineseExplanation) quantileName(f exposition.Facts) string {
	return glue("quantile 说明有多大比例的观测值不超过这个值：", exposition.Number(f.Quantile.Rank), "，即", rank(f.Quantile.Rank), "。")
}

func (e *chineseExplanation) quantileRank(f exposition.Facts) string {
	text := glue(exposition.Number(f.Quantile.Rank), "分位数是", rank(f.Quantile.Rank), "的观测值都不超过的那个值：")
	if math.IsNaN(f.Quantile.Value) {
		return glue(text, "NaN，因为窗口内没有任何观测值。")
	}
	return glue(text, e.quantity(f.Quantile.Value, f.Family.Unit), "。")
}

func (e *chineseExplanation) counterValue(f exposition.Facts) string {
	return glue(f.Series.ID, "的值是", e.quantity(own(f), f.Family.Unit), "，即自创建以来的累计值。")
}

func (e *chineseExplanation) gaugeValue(f exposition.Facts) string {
	return glue(f.Series.ID, "现在是", e.quantity(own(f), f.Family.Unit), "。")
}

func (e *chineseExplanation) untypedValue(f exposition.Facts) string {
	return glue(f.Series.ID, "是", e.quantity(own(f), f.Family.Unit), "。")
}

func (e *chineseExplanation) bucket(f exposition.Facts) string {
	b := f.Bucket
	bound := e.quantity(b.Bound, f.Family.Unit)
	if b.Total == 0 {
		return glue("还没有任何观测值，所以不超过", bound, "的是 0 个。")
	}
	text := glue(e.observations(b.Total), "中有", exposition.Number(b.Cumulative), "个不超过", bound, "，占", percent(b.Share))
	before := glue("前一个桶（", e.quantity(b.Previous, f.Family.Unit), "）")
	switch {
	case b.First:
		return glue(text, "；这是第一个桶。")
	case b.Own == 0:
		return glue(text, "；和", before, "一样多。")
	}
	return glue(text, "；比", before, "多", exposition.Number(b.Own), "个。")
}

func (e *chineseExplanation) lastBucket(f exposition.Facts) string {
	b := f.Bucket
	if b.Total == 0 {
		return "还没有任何观测值：+Inf 桶总是等于观测值个数，现在是 0。"
	}
	text := glue("全部", e.observations(b.Total), "：+Inf 桶总是等于观测值个数。")
	if b.First {
		return glue(text, "这是唯一的桶。")
	}
	above := glue("超过前一个上界", e.quantity(b.Previous, f.Family.Unit), "。")
	if b.Own == 0 {
		return glue(text, "没有观测值", above)
	}
	return glue(text, "其中", exposition.Number(b.Own), "个", above)
}

func (e *chineseExplanation) sum(f exposition.Facts) string {
	o := f.Observations
	switch {
	case o.Count == 0:
		return glue("还没有任何观测值，所以总和是", e.quantity(o.Sum, f.Family.Unit), "。")
	case math.IsNaN(o.Sum):
		return glue(f.Series.ID, "的", e.observations(o.Count), "总和是 NaN，因为其中有的不是有限的数。")
	case o.Count == 1:
		return glue(f.Series.ID, "唯一的观测值是", e.quantity(o.Sum, f.Family.Unit), "。")
	}
	return glue(f.Series.ID, "的", e.observations(o.Count), "总和是", e.quantity(o.Sum, f.Family.Unit), "，平均", e.about(o.Mean, f.Family.Unit), "。")
}

func (e *chineseExplanation) count(f exposition.Facts) string {
	return glue(f.Series.ID, "共有", e.observations(f.Observations.Count), "。")
}

func (e *chineseExplanation) countInBucket(f exposition.Facts) string {
	return `le="+Inf" 的桶也是这个数。`
}

func (e *chineseExplanation) sumHidden(f exposition.Facts) string {
	return glue("这里 Python 客户端不写 _sum，因为第一个上界（", e.quantity(f.Observations.FirstBound, f.Family.Unit), "）小于 0，总和可能会减小。")
}

func (e *chineseExplanation) created(f exposition.Facts) string {
	return glue(f.Series.ID, "创建于", instant(f.Time), "，写成自 1970 年起的秒数。")
}

func (e *chineseExplanation) quantile(f exposition.Facts) string {
	if math.IsNaN(f.Quantile.Value) {
		return glue("NaN，因为窗口内没有任何观测值，也就没有", exposition.Number(f.Quantile.Rank), "分位数。")
	}
	return glue("窗口内", rank(f.Quantile.Rank), "的观测值不超过", e.quantity(f.Quantile.Value, f.Family.Unit), "（在允许误差之内）。")
}

func (e *chineseExplanation) timestamp(f exposition.Facts) string {
	return glue("程序为这个样本指定了时间：", instant(f.Time), "。")
}

// observed writes what an exemplar is an example of.
func (e *chineseExplanation) observed(f exposition.Facts) string {
	if f.Family.Type == exposition.Counter {
		return glue("一次", "+"+e.quantity(f.Exemplar.Value, f.Family.Unit), "的增加")
	}
	return glue("一个", e.quantity(f.Exemplar.Value, f.Family.Unit), "的观测值")
}

func (e *chineseExplanation) exemplarMark(f exposition.Facts) string {
	return glue("# 后面是 exemplar：", e.observed(f), "，并带有可以追查来源的标签", labelSet(f.Exemplar.Labels), "。")
}

func (e *chineseExplanation) exemplarLabelName(f exposition.Facts) string {
	return glue("exemplar 的标签", labelSet(f.Exemplar.Labels), "，属于", e.observed(f), "，不属于时间序列。")
}

func (e *chineseExplanation) exemplarLabelValue(f exposition.Facts) string {
	return glue(quoted(f.Text), "可用来追查", e.observed(f), "的来源，通常是 trace 或 span 的 ID。")
}

func (e *chineseExplanation) exemplarValue(f exposition.Facts) string {
	return glue("exemplar：", e.observed(f), "。")
}

func (e *chineseExplanation) exemplarTimestamp(f exposition.Facts) string {
	return glue("exemplar 发生的时间：", instant(f.Exemplar.Time), "。")
}

func (e *chineseExplanation) startKeyword(f exposition.Facts) string {
	return glue("st@ 后面是起始时间戳：", f.Series.ID, "从", instant(f.Time), "开始计数。")
}

func (e *chineseExplanation) startTimestamp(f exposition.Facts) string {
	return glue(f.Series.ID, "从", instant(f.Time), "开始计数。OpenMetrics 1.0 用单独的一行 _created 来表示。")
}

func (e *chineseExplanation) field(f exposition.Facts) string {
	id := f.Series.ID
	switch f.Part {
	case "count", "gcount":
		return glue(f.Part, "：", id, "的观测值个数，", exposition.Number(f.Observations.Count), "。")
	case "sum", "gsum":
		return glue(f.Part, "：", id, "的观测值总和，", e.quantity(f.Observations.Sum, f.Family.Unit), "。")
	case "bucket":
		return glue("bucket：", id, "的经典桶，每个桶写作上界和不超过它的观测值个数。")
	case "quantile":
		return glue("quantile：", id, "的各个分位数及其值。")
	case "schema":
		return glue("schema：", id, "的原生桶有多细，", exposition.Number(float64(f.Native.Schema)), "。")
	case "zero_threshold":
		return glue("zero_threshold：", id, "的观测值离 0 多近才算作 0，", exposition.Number(f.Native.ZeroThreshold), "。")
	case "zero_count":
		return glue("zero_count：", id, "中算作 0 的观测值个数，", exposition.Number(f.Native.ZeroCount), "。")
	case "positive_spans", "negative_spans":
		return glue(f.Part, "：写出了", id, e.side(f.Part), "的哪些原生桶，每一对是偏移和长度。")
	case "positive_buckets", "negative_buckets":
		return glue(f.Part, "：", id, e.side(f.Part), "这些原生桶里各有多少个观测值。")
	}
	return glue(f.Part, "：", id, "的值的一部分。")
}

func (*chineseExplanation) side(part string) string {
	if strings.HasPrefix(part, "negative") {
		return "负数一侧"
	}
	return "正数一侧"
}

func (e *chineseExplanation) schema(f exposition.Facts) string {
	n := f.Native
	text := glue("schema ", exposition.Number(float64(n.Schema)), "：相邻原生桶的边界相差", e.about(n.Factor, ""), "倍，")
	switch {
	case n.Schema > 0:
		return glue(text, "数值每翻一倍有", exposition.Number(math.Exp2(float64(n.Schema))), "个桶。")
	case n.Schema == 0:
		return glue(text, "数值每翻一倍有 1 个桶。")
	}
	return glue(text, "数值每翻", exposition.Number(math.Exp2(float64(-n.Schema))), "番有 1 个桶。")
}

func (e *chineseExplanation) zeroThreshold(f exposition.Facts) string {
	return glue(f.Series.ID, "的观测值离 0 不超过", e.about(f.Native.ZeroThreshold, ""), "时算作 0：目前有", exposition.Number(f.Native.ZeroCount), "个。")
}

func (e *chineseExplanation) zeroCount(f exposition.Facts) string {
	return glue(f.Series.ID, "的零桶：有", e.observations(f.Native.ZeroCount), "离 0 不超过", e.about(f.Native.ZeroThreshold, ""), "。")
}

// between writes the bounds of a native bucket; the one nearer to zero is not
// included.
func (e *chineseExplanation) between(f exposition.Facts) string {
	n := f.Native
	lower, upper := e.about(n.Lower, f.Family.Unit), e.about(n.Upper, f.Family.Unit)
	if n.Negative {
		return glue("不小于", lower, "、小于", upper)
	}
	return glue("大于", lower, "、不超过", upper)
}

func (e *chineseExplanation) spanOffset(f exposition.Facts) string {
	return glue("偏移", exposition.Number(float64(f.Native.Offset)), "：", e.offsetMeaning(f))
}

func (e *chineseExplanation) offsetMeaning(f exposition.Facts) string {
	covers := glue("这个 span 覆盖", e.between(f), "的观测值。")
	if f.Native.Span == 0 {
		return glue("第一个桶的序号，", covers)
	}
	return glue("先跳过", exposition.Number(float64(f.Native.Offset)), "个空桶，", covers)
}

func (e *chineseExplanation) spanLength(f exposition.Facts) string {
	return glue("长度", exposition.Number(float64(f.Native.Length)), "：", e.lengthMeaning(f))
}

func (e *chineseExplanation) lengthMeaning(f exposition.Facts) string {
	return glue("连续", exposition.Number(float64(f.Native.Length)), "个桶，覆盖", e.between(f), "的观测值。")
}

func (e *chineseExplanation) nativeCount(f exposition.Facts) string {
	return glue("有", e.observations(f.Native.Count), e.between(f), "。")
}

func (e *chineseExplanation) nativeDelta(f exposition.Facts) string {
	n := f.Native
	count := e.nativeCount(f)
	switch {
	case n.FirstBucket:
		return glue("第一个原生桶，直接写个数：", count)
	case n.Delta == 0:
		return glue("0：和前一个原生桶一样多。", count)
	case n.Delta < 0:
		return glue(exposition.Number(n.Delta), "：比前一个原生桶少", exposition.Number(-n.Delta), "个。", count)
	}
	return glue(exposition.Number(n.Delta), "：比前一个原生桶多", exposition.Number(n.Delta), "个。", count)
}

func (e *chineseExplanation) protoName(f exposition.Facts) string {
	name := f.Family.Name
	if f.Inside == "" {
		switch f.Part {
		case "name":
			return glue("name：指标名，", name, "。")
		case "help":
			return glue("help：", name, "的帮助文本。")
		case "type":
			return glue("type：", name, "是哪种指标，", f.Family.TypeWord, "。")
		case "unit":
			return glue("unit：", name, "的单位，", f.Family.Unit, "。")
		}
	}
	if f.Series == nil {
		return glue(f.Part, "：", name, "的一个字段。")
	}
	return e.protoSeriesName(f)
}

func (e *chineseExplanation) protoSeriesName(f exposition.Facts) string {
	id := f.Series.ID
	switch f.Part {
	case "metric":
		return glue("metric：一条时间序列的消息，", id, "。")
	case "counter", "gauge", "summary", "histogram", "untyped":
		return glue(f.Part, "：保存", id, "的值的消息。")
	case "sample_count", "sample_count_float":
		return glue(f.Part, "：", id, "的观测值个数，", exposition.Number(f.Observations.Count), "。")
	case "sample_sum":
		return glue("sample_sum：", id, "的观测值总和，", e.quantity(f.Observations.Sum, f.Family.Unit), "。")
	case "bucket":
		return glue("bucket：", id, "的一个经典桶的消息。")
	case "cumulative_count", "cumulative_count_float":
		return glue(f.Part, "：", bucketMeaning(e, f))
	case "upper_bound":
		return glue("upper_bound：即文本格式中的 le，", e.quantity(f.Bucket.Bound, f.Family.Unit), "。")
	case "created_timestamp":
		return glue("created_timestamp：", id, "的创建时间，", instant(f.Time), "。")
	case "exemplar", "exemplars":
		return glue(f.Part, "：", e.observed(f), "，并带有可以追查来源的标签", labelSet(f.Exemplar.Labels), "。")
	case "timestamp_ms":
		return glue("timestamp_ms：程序为这个样本指定了时间，", instant(f.Time), "。")
	case "schema", "zero_threshold", "zero_count":
		return e.field(f)
	case "positive_span", "negative_span":
		return glue(f.Part, "：", id, e.side(f.Part), "一段连续的原生桶。")
	case "positive_delta", "negative_delta":
		return glue(f.Part, "：", id, e.side(f.Part), "的一个原生桶，写作与前一个桶的差值。")
	case "positive_count", "negative_count":
		return glue(f.Part, "：", id, e.side(f.Part), "的一个原生桶里的观测值个数。")
	case "offset":
		return glue("offset：", e.offsetMeaning(f))
	case "length":
		return glue("length：", e.lengthMeaning(f))
	}
	return e.protoInnerName(f)
}

// protoInnerName explains fields whose names mean different things in different
// messages.
func (e *chineseExplanation) protoInnerName(f exposition.Facts) string {
	switch f.Part {
	case "quantile":
		if f.Inside == "quantile" {
			return glue("quantile：", e.quantileName(f))
		}
		return glue("quantile：", f.Series.ID, "的一个分位数的消息。")
	case "value":
		switch f.Inside {
		case "label":
			if f.Label != nil {
				return glue("value：标签", f.Label.Name, "的值，", quoted(f.Label.Value), "。")
			}
			return glue("value：exemplar 的标签值，", labelSet(f.Exemplar.Labels), "。")
		case "quantile":
			return glue("value：", e.quantile(f))
		case "exemplar", "exemplars":
			return glue("value：", e.exemplarValue(f))
		}
		return glue("value：", valueMeaning(e, f))
	case "name":
		if f.Label != nil {
			return glue("name：标签名，", quoted(f.Label.Name), "。")
		}
		return glue("name：exemplar 的标签名，", labelSet(f.Exemplar.Labels), "。")
	case "label":
		if f.Exemplar != nil {
			return glue("label：exemplar 的一个标签，", labelSet(f.Exemplar.Labels), "。")
		}
		return glue("label：", f.Series.ID, "的一个标签的消息。")
	case "timestamp":
		return glue("timestamp：exemplar 发生的时间，", instant(f.Exemplar.Time), "。")
	case "seconds":
		return glue("seconds：自 1970 年起的整秒数，对应", e.protoTime(f), "。")
	case "nanos":
		return glue("nanos：不足一秒的部分，单位是十亿分之一秒，对应", e.protoTime(f), "。")
	}
	return glue(f.Part, "：", f.Series.ID, "的一个字段。")
}

// protoTime writes the instant of the message that the line stands in.
func (*chineseExplanation) protoTime(f exposition.Facts) string {
	if f.Exemplar != nil {
		return instant(f.Exemplar.Time)
	}
	return instant(f.Time)
}

func (e *chineseExplanation) protoValue(f exposition.Facts) string {
	return glue(f.Family.Name, "的字段", f.Part, "的值：", f.Text, "。")
}

func (e *chineseExplanation) nanoseconds(f exposition.Facts) string {
	return glue(exposition.Number(own(f)), "纳秒，属于", e.protoTime(f), "。")
}

func (e *chineseExplanation) punctuation(f exposition.Facts) string {
	if f.Format == exposition.Proto {
		return e.protoPunctuation(f)
	}
	switch {
	case f.Series == nil:
		return glue("名称中有字母、数字、下划线和冒号以外的字符时要加引号：", f.Family.Written, "。")
	case f.Part != "":
		return glue(f.Series.ID, "的复合值中的标点：列表放在方括号里，成对的值用冒号连接，彼此用逗号隔开。")
	case f.Exemplar != nil:
		return glue("exemplar 标签的标点：", labelSet(f.Exemplar.Labels), "。")
	}
	return glue("标点：标签放在名称后面的花括号里，写作 名称=\"值\"，彼此用逗号隔开：", f.Series.ID, "。")
}

func (e *chineseExplanation) protoPunctuation(f exposition.Facts) string {
	switch f.Text[0] {
	case '}':
		return glue("这个花括号结束", f.Family.Name, "的消息", f.Part, "。")
	case '{':
		return glue("这个花括号开始", f.Family.Name, "的消息", f.Part, "。")
	case '"':
		return glue("文本两边加引号，这里是", f.Family.Name, "的字段", f.Part, "。")
	}
	return glue("冒号隔开", f.Family.Name, "的字段", f.Part, "和它的内容。")
}

func (e *chineseExplanation) space(f exposition.Facts) string {
	switch {
	case f.Format == exposition.Proto:
		return glue("这些空格只表示", f.Family.Name, "的字段", f.Part, "在消息中的层次。")
	case f.Line == exposition.EOF:
		return "# 和 EOF 之间有一个空格。"
	case f.Series == nil:
		return glue("空格隔开这一行关于", f.Family.Written, "的各个部分。")
	}
	return glue("空格隔开", f.Series.ID, "的名称和标签、值，以及后面可能有的部分。")
}

func (e *chineseExplanation) other(f exposition.Facts) string {
	return glue("没有任何格式会这样写：", f.Text)
}

func (e *chineseExplanation) startedAgain() string {
	return "计数器变小，说明它重新开始了，Prometheus 也会这样理解。"
}

func (e *chineseExplanation) newLine() string { return "这一行是新增的。" }

func (e *chineseExplanation) moved(f exposition.Facts, old string, up bool, by string) string {
	if up {
		return glue("之前是", old, "，增加了", by, "。")
	}
	return glue("之前是", old, "，减少了", by, "。")
}

func (e *chineseExplanation) changedFrom(f exposition.Facts, old string) string {
	return glue("之前是", old, "。")
}
