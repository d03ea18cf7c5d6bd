package words

func (*chinese) Loading(percent string) string { return "正在加载 " + percent + "%" }

func (*chinese) LoadingBar() string { return "正在加载演练场" }

func (*chinese) LoadUnsupported() string {
	return "此浏览器无法运行演练场：不支持 WebAssembly，或已将其禁用。页面文字仍可阅读。"
}

func (*chinese) LoadUnreachable() string {
	return "演练场加载失败。请检查网络连接后重试，页面文字仍可阅读。"
}

func (*chinese) LoadIncomplete() string {
	return "演练场有一部分没能加载。你做的内容都已保存：请检查网络连接，然后重新加载页面。"
}

func (*chinese) LoadStopped() string {
	return "演练场因内部错误而停止。请重新加载页面以继续。"
}

func (*chinese) LoadRetry() string { return "重新加载" }

func (*chinese) NoScript() string {
	return "脚本已禁用。本页内容可以正常阅读；要动手创建指标，请启用脚本。"
}

func (*chinese) NotFoundHome() string { return "返回首页" }
