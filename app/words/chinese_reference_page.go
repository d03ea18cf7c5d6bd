package words

func (*chinese) ReferenceLinks() string { return "链接" }
func (*chinese) ReferenceLinksText() string {
	return "一个链接可以带上整份脚本：`/playground#script=` 后面接 URL 编码的脚本，打开的人会看到同样的状态。“分享”按钮生成的就是这种链接。脚本不会发给服务器：浏览器不会发送 `#` 后面的内容。"
}
func (*chinese) ReferenceLinksEncoding() string {
	return "自己生成：JavaScript 用 `encodeURIComponent(script)`，Python 用 `urllib.parse.quote(script)`。空格写成 `%20`，`+` 就是加号本身。脚本较长时会压缩，链接里改为 `#s=`；两种都能打开。"
}
func (*chinese) ReferenceLinksFailure() string {
	return "脚本有错时会指出位置和原因，原有内容不变。被链接替换掉的内容可以用撤销找回。"
}
func (*chinese) ReferenceLinkScript() string { return "脚本" }
func (*chinese) ReferenceLinkItself() string { return "对应的链接" }
func (*chinese) ReferenceRoutes() string     { return "页面" }
func (*chinese) ReferenceRoute() string      { return "路径" }
func (*chinese) ReferenceMeaning() string    { return "含义" }
func (*chinese) RouteMeaning(path string) string {
	switch path {
	case "/":
		return "首页。"
	case "/playground":
		return "自由演练，内容保存在本浏览器中。"
	case "/lessons/SLUG":
		return "课程中的一课。"
	case "/reference":
		return "本页。"
	}
	return "以上页面的中文版：`/zh/`、`/zh/playground` 等。"
}

func (*chinese) ReferenceHandles() string { return "供外部脚本使用的名称" }
func (*chinese) ReferenceHandlesText() string {
	return "供讲师和测试程序操作页面时使用。这些名称不会改变。"
}
func (*chinese) ReferenceSelector() string { return "选择器" }
func (*chinese) HandleMeaning(handle string) string {
	switch handle {
	case "exposition":
		return "它的 `textContent` 就是当前格式的暴露文本，逐字节一致，包括末尾的换行符。"
	case "format":
		return "格式选择：一组单选按钮，值为 `text`、`openmetrics1`、`openmetrics2`、`python`、`proto`。"
	case "metric":
		return "每个指标的卡片。`data-metric` 是指标名。"
	case "series":
		return "每条序列的一行，位于所属指标的卡片内。`data-series` 是序列，写作 `NAME{a=\"b\"}`。"
	}
	return "课程中的每个任务。`data-done` 为 `true` 或 `false`。"
}

func (*chinese) ReferenceKeys() string { return "键盘" }
func (*chinese) ReferenceKeysText() string {
	return "页面的全部功能都可以不用鼠标。下面这些按键更省时间；在 Mac 上也可以用 Cmd 代替 Ctrl。"
}
func (*chinese) ReferenceKey() string    { return "按键" }
func (*chinese) ReferenceWhere() string  { return "位置" }
func (*chinese) ReferenceEffect() string { return "作用" }
func (*chinese) Anywhere() string        { return "演练场内，输入框之外" }
func (*chinese) InExposition() string    { return "暴露文本中" }
func (*chinese) InScript() string        { return "脚本中" }
func (*chinese) InNumberField() string   { return "序列的数值输入框中" }
func (*chinese) KeyUndo() string         { return "撤销。" }
func (*chinese) KeyRedo() string         { return "重做。" }
func (*chinese) KeyLines() string        { return "移到上一行或下一行，并解释所在的部分。" }
func (*chinese) KeyParts() string        { return "移到前一个或后一个部分。" }
func (*chinese) KeyEnds() string         { return "移到第一个或最后一个部分。" }
func (*chinese) KeyLeave() string        { return "离开当前部分。" }
func (*chinese) KeyApply() string        { return "应用脚本。" }
func (*chinese) KeyEnter() string {
	return "执行主要操作：计数器增加，仪表设值，直方图和摘要观测。"
}
