package words

// Asking is the view in which one asks in PromQL, but for what is said about
// queries themselves.
type Asking interface {
	AskTitle() string
	AskOpen() string
	AskRun() string
	CloseAsk() string
	QueryLabel() string
	QueryPlaceholder() string
	QueryChoices() string
	ReadyQuestions() string
	QuestionsAboutTargets() string
	AnswerView() string
	AnswerViewName(view string) string
	Asking() string
	CancelQuery() string
	// EngineComing says that the query engine isn't there yet, and that a question, if
	// there is one, is answered when it is.
	EngineComing(query string) string
	// EngineMissing says why it didn't come, and what to do.
	EngineMissing(why string) string
	TryAgain() string
	// QueryStopped stands below the query that was given up.
	QueryStopped() string
	NothingScrapedTitle() string
	NothingScraped(measured bool) string
	ScrapeAndWait() string
	NothingAsked() string
	NoData(at string) string
	WhyNoData() string
	NativeNotScraped(metric string) string
	SeriesColumn() string
	ValueColumn() string
	TimeColumn() string
	StateColumn() string
	UpperBoundColumn() string
	CumulativeColumn() string
	InBucketColumn() string
	EarlierSamples(n int) string
	HistogramValue(count, sum string, buckets int) string
	AtMoment(at string, now bool) string
	BackToNow() string
	MomentLabel() string
	ChartDescription(series int, from, to string) string
	MoreSeries(n int) string
	AskThis() string
	// WriteThis puts an expression into the form of a rule.
	WriteThis() string
	ShowInQuery() string
	ResultInShort(series, samples int, ranged bool) string
	TheWindow() string
	TheSamples() string
	TooOld(at, value string) string
	AReset() string
	Continued() string
	WindowDescription(samples, resets int) string
	InWindow() string
	Yes() string
	No() string
	CumulativeCounts() string
	TheBucket() string
	TheRank(rank string) string
	BucketDescription(rank, total, result string) string
	NewRule() string
	RuleKind() string
	RuleKindName(kind string) string
	RuleName(record bool) string
	RuleNameExample(record bool) string
	RuleExpression() string
	RuleFor() string
	SetRule() string
	RulesExplained() string
	NotADuration(text string) string
	ForgetRule(name string) string
	Recorded(series, moments int) string
	NeverActive(moments int) string
	AlertNow(state string) string
	AlertStateName(state string, resolved bool) string
	StatesTitle(name string) string
	ToldAlertmanager() string
	Told(resolved bool) string
	NothingTold() string
}
