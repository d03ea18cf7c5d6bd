package words

// Home is the first page.
type Home interface {
	HomeHeading() string
	HomeLead() string
	HomePromises() []string
	OpenPlayground() string
}

func (*english) HomeHeading() string { return "Learn Prometheus metrics by making them" }
func (*english) HomeLead() string {
	return "Press a button on a counter and see the line of exposition text that changed, and why. In ten minutes you know the four metric types; in an hour you can read what your services expose."
}
func (*english) HomePromises() []string {
	return []string{
		"Nothing is a mock-up: Prometheus’s own encoder writes the text, in five formats.",
		"Everything runs in your browser, offline too. Nothing that you do leaves it.",
		"Each lesson checks what you did, not what you typed.",
	}
}
func (*english) OpenPlayground() string { return "Open the playground" }

func (*chinese) HomeHeading() string { return "动手创建指标，学懂 Prometheus" }
func (*chinese) HomeLead() string {
	return "在计数器上按一下按钮，就能看到暴露文本里哪一行变了、为什么变。十分钟认识四种指标类型，一小时读懂你的服务暴露了什么。"
}
func (*chinese) HomePromises() []string {
	return []string{
		"样样都是真的：文本由 Prometheus 自己的编码器写出，共五种格式。",
		"一切都在你的浏览器中运行，离线也能用，你做的一切都不会离开它。",
		"每一课检查的是你做到了什么，而不是你输入了什么。",
	}
}
func (*chinese) OpenPlayground() string { return "打开演练场" }
