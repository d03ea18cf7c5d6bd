package words

// Workbench is the part of the page where metrics are made, acted on and watched.
type Workbench interface {
	// Metrics, Exposition and ScriptTab name the views.
	Metrics() string
	Exposition() string
	ScriptTab() string
	Views() string
	// ChangedElsewhere is added to a tab's name when something changed behind it.
	ChangedElsewhere() string

	// TypeName is the type's name as a heading; TypePurpose when to use it.
	TypeName(kind string) string
	TypePurpose(kind string) string

	NewMetric() string
	EmptyTitle() string
	EmptyText() string
	EmptyLessonText() string
	StartFrom() string
	Undo() string
	Redo() string
	// Undone and Redone say what was taken back; step is the operation in script form.
	Undone(step string) string
	Redone(step string) string
	Reset() string
	ResetDone() string
	RestartProcess() string
	RestartExplained() string
	// Restarted: the process was restarted; replica is its number among several, else 0.
	Restarted(replica int) string
	Share() string
	ShareExplained() string
	LinkCopied() string
	CopyFailed() string
	Copy() string
	Copied() string
	Download() string
	OpenFile() string
	NotSaved(reason string) string
	BrokenSave(reason string) string
	DownloadBrokenSave() string
	Dismiss() string
	LinkOpened() string
	LinkFailed() string
	LinkDamaged() string
	KeptBefore() string

	Edit(metric string) string
	Duplicate(metric string) string
	MoveUp(metric string) string
	MoveDown(metric string) string
	Remove(metric string) string
	Removed(metric string) string
	// DroppedByEdit says that n operations no longer fitted an edited metric.
	DroppedByEdit(n int) string
	SeriesCount(n int) string
	NoSeries() string
	NewSeries() string
	AddSeries() string
	LabelValue(label string) string
	ShowMore(n int) string
	FilterSeries() string
	NoMatch() string
	Unit(unit string) string
	BucketsOf(n int) string
	NativeOf(factor string) string
	WindowOf(window string) string
	BucketView() string
	BucketsCumulative() string
	BucketsSingle() string
	// Findings counts what a reviewer would say.
	Findings(n int) string
	// Count and Sum label what a histogram or summary holds.
	Count() string
	Sum() string

	// The acts; series is the series' name for the accessible name of a control.
	IncOne(series string) string
	DecOne(series string) string
	Amount(series string) string
	ObservedValue(series string) string
	Add() string
	AddTo(series string) string
	Subtract() string
	Set() string
	SetTo(series string) string
	Observe() string
	ObserveIn(series string) string
	MoreActs(series string) string
	LessActs(series string) string
	DrawTitle() string
	DistributionName(kind string) string
	// Parameter names the first (0) or second (1) parameter of a distribution.
	Parameter(kind string, index int) string
	Distribution() string
	Times() string
	Seed() string
	SeedHint() string
	Draw() string
	ExemplarTitle() string
	ExemplarLabel() string
	ExemplarValue() string
	WithExemplar() string
	RemoveSeries(series string) string
	NotANumber(got string) string
	DecimalComma(fixed string) string
	NotAWholeNumber(got string) string

	Time() string
	VirtualNow() string
	AdvanceBy(d string) string
	RunTraffic() string
	PauseTraffic() string
	TrafficExplained() string
	TrafficRunning(seconds int) string
	Speed() string

	ScriptExplained() string
	ApplyScript() string
	ScriptApplied(n int) string
	ScriptEdited() string
	RevertScript() string
	ScriptLabel() string
	GoToLine(line int) string
}
