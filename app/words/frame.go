package words

// Frame is what stands around every page.
type Frame interface {
	SiteName() string
	SkipToContent() string
	MainNavigation() string
	Learn() string
	Playground() string
	Reference() string
	// OtherLanguage is the name of the other language in that language.
	OtherLanguage() string
	SwitchLanguage() string
	// Theme names the theme shown now; pressing goes on to the next.
	Theme(name string) string
	ServerMetrics() string
	ServerMetricsTitle() string
	NewVersion() string
	Reload() string
	Close() string
	NotFoundTitle() string
	NotFoundText() string

	HomeTitle() string
	HomeDescription() string
	PlaygroundTitle() string
	PlaygroundDescription() string
	ReferenceTitle() string
	ReferenceDescription() string
}
