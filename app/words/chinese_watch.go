package words

import "fmt"

func (*chinese) FormatChoice() string            { return "格式" }
func (*chinese) FormatName(format string) string { return shortFormat(format) }
func (*chinese) FormatFull(format string) string {
	switch format {
	case "text":
		return "Prometheus 文本格式 0.0.4，Go 客户端的写法"
	case "openmetrics1":
		return "OpenMetrics 1.0，带 _created 行"
	case "openmetrics2":
		return "OpenMetrics 2.0 候选版"
	case "python":
		return "Prometheus 文本格式，Python 客户端的写法"
	}
	return "protobuf 消息，以文本形式显示"
}
func (*chinese) EscapingChoice() string { return "名字" }
func (*chinese) EscapingFull(scheme string) string {
	switch scheme {
	case "underscores":
		return "旧规则不允许的字符都变成 _"
	case "dots":
		return "点变成 _dot_，下划线变成 __"
	case "values":
		return "前面加 U__，这类字符各写成编码"
	}
	return "名字照原样写，旧规则不允许的加引号"
}
func (*chinese) ExpositionSize(bytes, series int) string {
	if series == 0 {
		return fmt.Sprintf("%s 字节", grouped(bytes))
	}
	return fmt.Sprintf("%s 个样本，%s 字节", grouped(series), grouped(bytes))
}
func (*chinese) CompareWith() string                    { return "对比" }
func (*chinese) CompareOff() string                     { return "只看一种格式" }
func (*chinese) CompareTitle(left, right string) string { return left + " 与 " + right + " 并排" }
func (*chinese) CopyText() string                       { return "复制暴露文本" }
func (*chinese) DownloadText() string                   { return "下载暴露文本" }
func (*chinese) EmptyExposition() string {
	return "这里是 Prometheus 会读到的内容，现在是空的。"
}
func (*chinese) HowToRead() string {
	return "把鼠标移到文本的任意部分，或让它获得焦点后用方向键移动，就能看到它的含义。"
}
func (*chinese) ExplanationTitle() string { return "这是什么意思" }
func (*chinese) ExpositionHint() string {
	return "暴露文本。用方向键逐行、逐段移动，用回车键折叠指标。"
}
func (*chinese) LinesGone(n int) string { return fmt.Sprintf("有 %d 行消失了。", n) }
