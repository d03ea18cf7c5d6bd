package words

func (*chinese) SiteName() string       { return "Metric Playground" }
func (*chinese) SkipToContent() string  { return "跳到正文" }
func (*chinese) MainNavigation() string { return "主导航" }
func (*chinese) Learn() string          { return "课程" }
func (*chinese) Playground() string     { return "演练场" }
func (*chinese) Reference() string      { return "参考" }
func (*chinese) OtherLanguage() string  { return "English" }
func (*chinese) SwitchLanguage() string { return "用英文阅读本页" }

func (*chinese) Theme(name string) string {
	switch name {
	case "light":
		return "当前为浅色主题，点击切换到深色"
	case "dark":
		return "当前为深色主题，点击改为跟随系统"
	}
	return "当前跟随系统主题，点击切换到浅色"
}

func (*chinese) ServerMetrics() string      { return "/metrics" }
func (*chinese) ServerMetricsTitle() string { return "本页服务器自身的真实指标" }
func (*chinese) NewVersion() string         { return "演练场有新版本了，你的内容会保留。" }
func (*chinese) Reload() string             { return "立即刷新" }
func (*chinese) Close() string              { return "关闭" }
func (*chinese) NotFoundTitle() string      { return "没有这个页面" }
func (*chinese) NotFoundText() string {
	return "地址可能输错了，也可能页面已经移走。你搭建的内容都还在。"
}

func (*chinese) HomeTitle() string { return "Metric Playground：学懂 Prometheus 指标类型" }
func (*chinese) HomeDescription() string {
	return "在浏览器里亲手创建计数器（Counter）、仪表（Gauge）、直方图（Histogram）和摘要（Summary），逐行看清 Prometheus 抓取到的文本。"
}
func (*chinese) PlaygroundTitle() string { return "演练场 · Metric Playground" }
func (*chinese) PlaygroundDescription() string {
	return "创建指标、操作指标，看每次点击如何改变暴露文本。"
}
func (*chinese) ReferenceTitle() string { return "参考 · Metric Playground" }
func (*chinese) ReferenceDescription() string {
	return "四种指标类型对比、各种暴露格式，以及演练场的脚本语言。"
}
