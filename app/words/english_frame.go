package words

func (*english) SiteName() string       { return "Metric Playground" }
func (*english) SkipToContent() string  { return "Skip to content" }
func (*english) MainNavigation() string { return "Main" }
func (*english) Learn() string          { return "Learn" }
func (*english) Playground() string     { return "Playground" }
func (*english) Reference() string      { return "Reference" }
func (*english) OtherLanguage() string  { return "中文" }
func (*english) SwitchLanguage() string { return "Read this page in Chinese" }

func (*english) Theme(name string) string {
	switch name {
	case "light":
		return "Theme: light. Switch to dark."
	case "dark":
		return "Theme: dark. Switch to the system's."
	}
	return "Theme: as the system. Switch to light."
}

func (*english) ServerMetrics() string      { return "/metrics" }
func (*english) ServerMetricsTitle() string { return "The real metrics of the server behind this page" }
func (*english) NewVersion() string {
	return "A new version of the playground is ready. Your work is kept."
}
func (*english) Reload() string        { return "Reload now" }
func (*english) Close() string         { return "Close" }
func (*english) NotFoundTitle() string { return "There is no such page" }
func (*english) NotFoundText() string {
	return "The address may be mistyped, or the page may have moved. Nothing that you built is lost."
}

func (*english) HomeTitle() string { return "Metric Playground: learn Prometheus metric types" }
func (*english) HomeDescription() string {
	return "Build counters, gauges, histograms and summaries in your browser and watch what Prometheus reads, line by line."
}
func (*english) PlaygroundTitle() string { return "Playground · Metric Playground" }
func (*english) PlaygroundDescription() string {
	return "Make metrics, act on them, and see the exposition text change with every click."
}
func (*english) ReferenceTitle() string { return "Reference · Metric Playground" }
func (*english) ReferenceDescription() string {
	return "The four metric types compared, the exposition formats, and the script language of the playground."
}
