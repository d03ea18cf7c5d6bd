package words

import (
	"fmt"
	"strconv"

	"metricplayground/metrics/exposition/paste"
	"metricplayground/metrics/script/rebuild"
)

func (*chinese) Inspect() string      { return "检查你的指标" }
func (*chinese) InspectTitle() string { return "检查你自己的指标 · Metric Playground" }
func (*chinese) InspectDescription() string {
	return "粘贴 /metrics 页面的文本：看 Prometheus 能否抓取、会在哪里停下、为什么，当场修好，并逐行得到解释。内容不会离开你的浏览器。"
}
func (*chinese) InspectLead() string {
	return "把 /metrics 页面的内容贴进来，坏的也行。你会看到一次抓取会怎样处理它，以及为什么。"
}
func (*chinese) StaysHere() string {
	return "文本只留在这个浏览器里，刷新后还在，不会发送到任何地方。"
}
func (*chinese) PasteLabel() string    { return "指标文本" }
func (*chinese) PasteHint() string     { return "把文本贴在这里，或拖入一个文件" }
func (*chinese) ChooseFile() string    { return "打开文件" }
func (*chinese) DropHere() string      { return "松开即可读取文件" }
func (*chinese) ClearPaste() string    { return "清空" }
func (*chinese) PasteExamples() string { return "或者先试试这些" }
func (*chinese) PasteExample(slug string) string {
	switch slug {
	case "quote":
		return "没有转义的引号"
	case "comma":
		return "小数逗号"
	case "type":
		return "声明了两次的类型"
	case "windows":
		return "在 Windows 上保存的文件"
	case "buckets":
		return "少了最后一个桶的直方图"
	case "node":
		return "来自 node exporter"
	case "openmetrics":
		return "Go 程序输出的 OpenMetrics"
	}
	return slug
}
func (*chinese) UndoChange() string { return "撤销修改" }
func (*chinese) RedoChange() string { return "重做修改" }
func (*chinese) ReadAs() string     { return "读取格式" }
func (*chinese) ReadAsFormat(f paste.Format) string {
	switch f {
	case paste.Text:
		return "文本格式"
	case paste.OpenMetrics:
		return "OpenMetrics"
	}
	return "自动识别"
}
func (*chinese) Recognised(f paste.Format, by paste.Evidence) string {
	name := "文本格式"
	if f == paste.OpenMetrics {
		name = "OpenMetrics 1.0"
	}
	switch by {
	case paste.ByContentType:
		return "按" + apart(name) + "读取：Content-Type 行是这么写的。"
	case paste.ByEOF:
		return "按" + apart(name) + "读取：其中有 # EOF 行。"
	case paste.ByUnit:
		return "按" + apart(name) + "读取：其中有 # UNIT 行。"
	case paste.ByType:
		return "按" + apart(name) + "读取：其中有文本格式没有的类型。"
	case paste.ByExemplar:
		return "按" + apart(name) + "读取：其中有 exemplar。"
	case paste.ByDefault:
		return "按" + apart(name) + "读取：其中没有 OpenMetrics 特有的内容。真正抓取时只看 Content-Type 响应头。"
	}
	return "按所选的" + apart(name) + "读取。"
}

// apart puts a space around a word of Latin letters.
func apart(name string) string {
	if name[0] < 0x80 {
		return " " + name + " "
	}
	return name
}
func (*chinese) TooLarge(bytes, most int) string {
	return fmt.Sprintf("文本有 %s，这里最多读取 %s。请截取一部分，或只向服务器请求部分指标族。", chineseBytes(bytes), chineseBytes(most))
}
func chineseBytes(n int) string {
	switch {
	case n >= 1_000_000:
		return strconv.FormatFloat(float64(n)/1e6, 'f', 1, 64) + " MB"
	case n >= 10_000:
		return strconv.Itoa(n/1000) + " kB"
	}
	return strconv.Itoa(n) + " 字节"
}
func (*chinese) NotKeptLarge() string {
	return "文本太大，浏览器存不下：刷新后就没有了。"
}
func (*chinese) ReadingText(percent int) string   { return fmt.Sprintf("正在读取：%d%%", percent) }
func (*chinese) RepairingText(percent int) string { return fmt.Sprintf("正在修复：%d%%", percent) }
func (*chinese) CancelReading() string            { return "取消" }
func (*chinese) ReadingCancelled() string         { return "已取消读取，文本还在。" }
func (*chinese) ReadAgain() string                { return "读取" }

func (*chinese) Verdict(f paste.Format, worst paste.Effect, problems int) (word, sentence string) {
	switch worst {
	case paste.Fails:
		return "抓取失败", fmt.Sprintf("有 %s 处问题会让抓取失败。这段文本 Prometheus 一行也不会存，对的也不存，up 为 0。", grouped(problems))
	case paste.Drops:
		return "能抓取，但有丢失", fmt.Sprintf("Prometheus 会丢掉一些样本，然后继续，只在日志里警告：共 %s 处。", grouped(problems))
	case paste.Misleads:
		return "能抓取，但不对", fmt.Sprintf("每一行 Prometheus 都接受，可有些说的不是本该说的：共 %s 处。", grouped(problems))
	case paste.ToolsRefuse:
		return "能抓取，但不合规范", fmt.Sprintf("每一行 Prometheus 都接受，其他读取这种格式的程序却未必：共 %s 处。", grouped(problems))
	}
	if f == paste.OpenMetrics {
		return "可以抓取", "每一行 Prometheus 都接受，也没有违反这里检查的 OpenMetrics 规则。"
	}
	return "可以抓取", "每一行 Prometheus 都接受，其他工具使用的 Go 库 expfmt 也接受。"
}
func (*chinese) Measured(lines, samples, series, bytes int) string {
	return fmt.Sprintf("%s 行，%s 个样本，%s 条时间序列，%s。", grouped(lines), grouped(samples), grouped(series), chineseBytes(bytes))
}
func (*chinese) PerDay(series int) string {
	return fmt.Sprintf("每 15 秒抓取一次，一个进程每天就是 %s 个样本。", grouped(series*5760))
}
func (*chinese) ProblemPlace(line, column int) string {
	if line == 0 {
		return "整段文本"
	}
	return fmt.Sprintf("第 %d 行第 %d 列", line, column)
}
func (*chinese) EffectSays(e paste.Effect) string {
	switch e {
	case paste.Fails:
		return "抓取会在这里失败，其他行也一起丢失：一次抓取要么全部存下，要么全部不存。"
	case paste.Drops:
		return "抓取会跳过这个样本继续，只有 Prometheus 的日志里留下一条警告。"
	case paste.Misleads:
		return "抓取会接受它，也没有警告，但查询的结果是错的。"
	}
	return "Prometheus 接受它，但 promtool、Pushgateway、node_exporter 的 textfile 采集器或其他读取程序可能不接受。"
}
func (*chinese) Expected(e paste.Expect) string {
	switch e {
	case paste.ExpectStart:
		return "一行的开头：指标名、{ 或 #"
	case paste.ExpectName:
		return "指标名"
	case paste.ExpectText:
		return "名称后面的空格和文本"
	case paste.ExpectType:
		return "这种格式的某个类型"
	case paste.ExpectLabel:
		return "标签名或 }"
	case paste.ExpectEqual:
		return "标签名后面的 ="
	case paste.ExpectQuoted:
		return "双引号中的值"
	case paste.ExpectComma:
		return "逗号或 }"
	case paste.ExpectValue:
		return "一个空格和一个值"
	case paste.ExpectNumber:
		return "Go 写法的数字：35.5、1e3、NaN、+Inf"
	case paste.ExpectEnd:
		return "时间戳或行尾"
	case paste.ExpectLinebreak:
		return "行尾"
	case paste.ExpectEOF:
		return "最后一行 # EOF"
	case paste.ExpectNothing:
		return "后面不再有内容"
	case paste.ExpectUTF8:
		return "UTF-8 编码"
	case paste.ExpectSuffix:
		return "以单位结尾的名称"
	case paste.ExpectUnique:
		return "每个标签只出现一次"
	}
	return ""
}
func (*chinese) PrometheusSays() string { return "Prometheus 的原话" }
func (*chinese) ExpfmtSays() string     { return "expfmt 的原话" }
func (*chinese) RepairSays(r paste.Repair) string {
	switch r.Fix {
	case paste.Replace:
		if r.From == "" {
			return "写成 " + r.To
		}
		return "把 " + shown(r.From) + " 换成 " + shown(r.To)
	case paste.Insert:
		return "插入 " + shown(r.To)
	case paste.Remove:
		return "删除 " + shown(r.From)
	case paste.RemoveLine:
		return "删除这一行"
	case paste.AddLine:
		return "加上一行 " + r.To
	case paste.MoveLine:
		return "移到该在的位置"
	case paste.JoinLine:
		return `用 \n 接到上一行`
	case paste.Rename:
		return fmt.Sprintf("改名为 %s（%s 行）", r.To, grouped(r.Lines))
	}
	return fmt.Sprintf("从 %s 行中删除 %s", grouped(r.Lines), r.From)
}
func (*chinese) RepairHint(certain bool) string {
	if certain {
		return "只可能是这个意思："
	}
	return "由你决定："
}
func (*chinese) NoRepair() string {
	return "这里该是什么，只有生成这段文本的程序知道。"
}
func (*chinese) RepairAllCertain(n int) string {
	return "完成所有确定的修复（" + grouped(n) + "）"
}
func (*chinese) Repaired(n int) string { return "修复了 " + grouped(n) + " 处。" }
func (*chinese) ShowLine(n int) string { return fmt.Sprintf("看第 %d 行", n) }
func (*chinese) OtherProblems(shown, all int) string {
	return fmt.Sprintf("共 %s 处问题，列出了 %d 处。", grouped(all), shown)
}
func (*chinese) AnnotatedTitle() string { return "逐行解释" }
func (*chinese) AnnotatedHint() string {
	return "带解释的文本：指向其中一部分，或用方向键移动"
}
func (*chinese) PastedFindings(n int) string {
	return "评审意见 " + grouped(n) + " 条"
}
func (*chinese) NoPastedFindings() string { return "没有评审意见。" }
func (*chinese) FirstFindings(n int) string {
	return "先列出前 " + grouped(n) + " 条，处理完会列出其余的。"
}
func (*chinese) MendInPlayground() string { return "到演练场里改" }
func (*chinese) MakeMetrics() string      { return "在演练场里打开" }
func (*chinese) MakeMetricsTitle() string { return "拿这些指标来练习" }
func (*chinese) MakeMetricsExplained() string {
	return "演练场会用操作重新做出它们。那里原有的内容可以用撤销找回。"
}
func (*chinese) MadeCount(families, series int) string {
	return fmt.Sprintf("%s 个指标，%s 条时间序列。", grouped(families), grouped(series))
}
func (*chinese) NothingIsLost() string { return "它们会原样回来，什么也不丢。" }
func (*chinese) LossesTitle(n int) string {
	return "带不回来的内容（" + grouped(n) + "）"
}
func (*chinese) LossSays(l rebuild.Loss, count int) string {
	name := l.Metric
	more := ""
	if count > 1 {
		more = fmt.Sprintf("（%s 条时间序列）", grouped(count))
	}
	switch l.Kind {
	case rebuild.Refused:
		if l.Series != "" {
			name = l.Series
		}
		return name + more + " 没有带过去："
	case rebuild.Type:
		return name + " 没有带过去：演练场只有计数器、仪表、直方图和摘要。"
	case rebuild.Untyped:
		return name + " 没有演练场认识的类型，成为仪表，显示的值相同。"
	case rebuild.Exemplars:
		return name + more + "：没有带上 exemplar。"
	case rebuild.Created:
		return name + more + "：创建时间成为演练场里时间序列自己的创建时间。"
	case rebuild.Timestamp:
		return name + more + "：没有带上时间戳，客户端库本来也不写时间戳。"
	case rebuild.Quantiles:
		return name + more + "：分位数会显示别的值。它们来自文本里已经没有的观测值；计数和总和相同。"
	case rebuild.Sum:
		return fmt.Sprintf("%s%s：总和是 %s，而不是 %s：落在这些桶里的观测值加不出那个数。", name, more, plainNumber(l.Got), plainNumber(l.Want))
	case rebuild.Divided:
		return fmt.Sprintf("直方图和摘要的计数与总和都除以了 %s：观测值太多，页面无法逐个做出。", grouped(l.Count))
	case rebuild.Labels:
		return name + "：各条时间序列的标签不全相同。缺少的会以空值出现，含义相同。"
	case rebuild.Layouts:
		return name + " 没有带过去：客户端库的直方图在每条时间序列里都有相同的桶，而且至少有一个。"
	case rebuild.TooMany:
		return fmt.Sprintf("%s：有 %s 条时间序列没有带过去，演练场最多 %s 条。", name, grouped(l.Count), grouped(rebuild.MaxSeries))
	}
	return name
}
func (*chinese) ExpectedHere() string { return "解析器期待的是" }

func (*chinese) FactPasted(scraped bool, problems int) string {
	if scraped {
		return "这段文本可以抓取，还有 " + grouped(problems) + " 处问题"
	}
	return "这段文本还不能完整地抓取，有 " + grouped(problems) + " 处问题"
}
func (*chinese) FactPastedPiece(piece string, holds bool) string {
	if holds {
		return "文本里有 " + quotedPiece(piece)
	}
	return "文本里没有 " + quotedPiece(piece)
}
func (*chinese) FactPastedFormat(format string) string {
	switch format {
	case "text":
		return "它按文本格式读取"
	case "openmetrics":
		return "它按 OpenMetrics 读取"
	}
	return "它不是指标文本"
}
func (*chinese) FactPastedCount(what string, count int) string {
	if what == "series" {
		return "抓取后会存下 " + grouped(count) + " 条时间序列"
	}
	return "抓取会读到 " + grouped(count) + " 个样本"
}

func (*chinese) Sheets() string { return "要修复的文本" }
func (*chinese) SheetScraped(title string, scraped bool) string {
	if scraped {
		return title + "：可以抓取"
	}
	return title + "：抓取失败"
}
