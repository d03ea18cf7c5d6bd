package words

// Lesson is the course: its pages, and everything that the lesson engine says.
// It has the methods of tutorials.Voice, which this package doesn't import: a
// test keeps the two the same.
type Lesson interface {
	// CourseTitle heads the page that lists the lessons.
	CourseTitle() string
	CourseIntroduction() string
	// ChapterNumber is a chapter's place, from 1.
	ChapterNumber(n int) string
	LessonNumber(n, of int) string
	Minutes(n int) string
	LessonsDone(done, of int) string
	TasksDone(done, of int) string
	// LessonComplete and LessonNew are a lesson's states.
	LessonComplete() string
	LessonNew() string
	BeginCourse() string
	GoOnWith(title string) string
	CourseComplete() string
	// NoLessons stands where the course is empty, CourseUnreachable where it
	// didn't arrive.
	NoLessons() string
	CourseUnreachable() string

	// LessonTab is the tab with a lesson's text.
	LessonTab() string
	PreviousLesson(title string) string
	NextLesson(title string) string
	AllLessons() string
	// Assumes introduces the lessons that one builds on.
	Assumes() string
	TaskNumber(n int) string
	TaskDone() string
	TaskOpen() string
	// NotYet introduces what a check saw.
	NotYet() string
	Hint() string
	StrongerHint() string
	ShowMe() string
	ShowMeExplained() string
	Showing(step, of int) string
	// NextStep plays the next step of a showing at once.
	NextStep() string
	StopShowing() string
	ShownToEnd() string
	BackToMine() string
	BackToMineExplained() string
	ResetLesson() string
	ResetLessonExplained() string
	LessonWasReset() string
	// Remark introduces a remark on a wrong but instructive move.
	Remark() string
	// AllTasksDone stands after the last task; free play goes on.
	AllTasksDone() string
	// NoteName is the heading of a note: "why", "trap" or "example".
	NoteName(kind string) string
	// Predict heads a question asked before an act.
	Predict() string
	RightAnswer() string
	WrongAnswer() string
	// PointAt is the description of a pointer for those who can't see it light up.
	PointAt() string
	PointedNowhere() string
	Glossary() string
	CloseDefinition() string

	ReviewTitle(chapter string) string
	ReviewIntroduction(questions int) string
	BeginReview() string
	ReviewQuestion(n, of int) string
	ReviewNext(last bool) string
	ReviewDone(right, of int) string
	ReviewFrom(lesson string) string

	ProgressTitle() string
	ProgressKept() string
	ExportProgress() string
	ImportProgress() string
	ImportExplained() string
	ProgressImported(lessons int) string
	ImportFailed(why string) string
	ForgetProgress() string
	ForgetProgressSure() string

	// What follows is tutorials.Voice.

	// Saw joins a fact and what it should be into a sentence; either may be empty.
	Saw(fact, want string) string

	// FactNoMetric: no metric has this name; an empty name means any metric.
	FactNoMetric(name string) string
	// FactMetric: the metric exists and has this type ("counter" ...).
	FactMetric(name, kind string) string
	// FactLabels: the metric has these labels, perhaps none.
	FactLabels(name string, labels []string) string
	// FactBounds: the histogram has these upper bounds, +Inf left out.
	FactBounds(name string, bounds []string) string
	// FactNative: whether the histogram has native buckets.
	FactNative(name string, native bool) string
	// FactHelp: the metric's help text.
	FactHelp(name, help string) string
	// FactUnit: the metric's unit, perhaps none.
	FactUnit(name, unit string) string
	// FactObjectives: the summary's quantiles, perhaps none.
	FactObjectives(name string, quantiles []string) string
	// FactNoSeries: the metric exists, but no series fits.
	FactNoSeries(series string) string
	// FactValue: the series stands at a value. Part is "value", "count", "sum"
	// or a quantile like "0.5".
	FactValue(series, part, value string) string
	// FactTotal: the series picked add up to a value; part as in FactValue.
	FactTotal(series, part, value string) string
	// FactSeries: so many series fit.
	FactSeries(series string, count int) string
	// FactBucket: so many observations fell into this bucket alone, or, when
	// cumulative, into it and those below.
	FactBucket(series, le, count string, cumulative bool) string
	// FactNoBucket: the histogram has no bucket with this upper bound.
	FactNoBucket(series, le string) string
	// FactEstimate: histogram_quantile() gives this for the series' quantile q.
	FactEstimate(series, q, estimate string) string
	// FactError: the estimate is off the true quantile by so many per cent.
	FactError(series, q, estimate, truth, off string) string
	// FactBuckets: the histogram has so many buckets, the one up to +Inf included.
	FactBuckets(name string, count int) string
	// FactNotTried: nothing of the kind was tried; operation is how it would
	// begin ("add c1"), empty for anything.
	FactNotTried(operation string) string
	// FactAccepted: it was tried and not refused.
	FactAccepted(operation string) string
	// FactTried: it was tried.
	FactTried(operation string) string
	// FactRefused: it was refused.
	FactRefused(operation string) string
	// FactNotRefused: nothing of the kind was refused yet; operation as in
	// FactNotTried, or a metric's name alone.
	FactNotRefused(operation string) string
	// FactRefusedOtherwise: it was refused, but for another reason than is wanted.
	FactRefusedOtherwise(operation string) string
	// FactText: whether the text in a format holds a piece of text.
	FactText(format, piece string, holds bool) string
	// FactNoText: the metrics can't be written in a format.
	FactNoText(format, why string) string
	// FactClean: the advice finds nothing to say.
	FactPasted(scraped bool, problems int) string
	FactPastedPiece(piece string, holds bool) string
	FactPastedFormat(format string) string
	FactPastedCount(what string, count int) string
	FactClean() string
	// FactFindings: the advice finds something; first is the first finding's text.
	FactFindings(count int, metric, first string) string
	// FactOpened: whether a format or view was opened ("format/openmetrics1").
	FactOpened(what string, opened bool) string
	// FactAnswered: whether a question was answered, and rightly.
	FactAnswered(answered, right bool) string
	// FactRestarts: the process was restarted so many times.
	FactRestarts(count int) string
	// FactPassed: so many seconds of virtual time passed.
	FactPassed(seconds float64) string
	// FactNotAsked: no question that uses these names was asked; none given means
	// any question.
	FactScraped(series, value string) string
	FactNotScraped(series string) string
	FactNotAsked(uses []string) string
	// FactAsked: the newest question of the kind has so many series in its answer,
	// and this value where it has one.
	FactAsked(query string, series int, value string) string

	// WantBe: it should compare so with a number as written; op is one of
	// ==, !=, >=, >, <=, <.
	WantBe(op, number string) string
	// WantRange: the range in the query should be so long.
	WantRange(op, length string) string
	// WantSeries: the answer should have so many series.
	WantSeries(op, number string) string
	// WantMetric: a metric of this type is wanted; kind may be empty.
	WantMetric(kind string) string
	// WantList: it should be these and no others, perhaps none.
	WantList(items []string) string
	// WantText: it should contain or be this text.
	WantText(piece string) string
	// WantSo: it should be so, where it is not.
	WantSo() string
	// WantNot: it should no longer be so, or not be so at all.
	WantNot() string

	// ProgressNotOurs: the file isn't one that this page exported.
	ProgressNotOurs() string
	// ProgressBroken: the file is one of ours but damaged; detail is technical.
	ProgressBroken(detail string) string
	// ProgressTooNew: the file comes from a newer version of the page.
	ProgressTooNew(theirs, ours int) string
	// ProgressTooBig: the file is larger than any progress can be, in bytes.
	ProgressTooBig(size, most int) string
}
