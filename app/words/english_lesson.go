package words

import (
	"fmt"
	"strings"
)

func (*english) CourseTitle() string { return "The course" }
func (*english) CourseIntroduction() string {
	return "Short lessons with real metrics. You act, the page looks at what came of it, and says so."
}
func (*english) ChapterNumber(n int) string    { return fmt.Sprintf("Chapter %d", n) }
func (*english) LessonNumber(n, of int) string { return fmt.Sprintf("Lesson %d of %d", n, of) }
func (*english) Minutes(n int) string          { return fmt.Sprintf("%d min", n) }
func (*english) LessonsDone(done, of int) string {
	return fmt.Sprintf("%d of %d lessons done", done, of)
}
func (*english) TasksDone(done, of int) string { return fmt.Sprintf("%d of %d tasks done", done, of) }
func (*english) LessonComplete() string        { return "Done" }
func (*english) LessonNew() string             { return "Not begun" }
func (*english) BeginCourse() string           { return "Begin with the first lesson" }
func (*english) GoOnWith(title string) string  { return "Go on with: " + title }
func (*english) CourseComplete() string {
	return "You have done every lesson. The playground is yours, and each lesson can be opened again."
}
func (*english) NoLessons() string { return "There are no lessons here." }
func (*english) CourseUnreachable() string {
	return "The lessons couldn't be loaded. Check the connection and load the page again; the playground works without them."
}

func (*english) LessonTab() string                  { return "Lesson" }
func (*english) PreviousLesson(title string) string { return "Previous: " + title }
func (*english) NextLesson(title string) string     { return "Next: " + title }
func (*english) AllLessons() string                 { return "All lessons" }
func (*english) Assumes() string                    { return "Builds on" }
func (*english) TaskNumber(n int) string            { return fmt.Sprintf("Task %d", n) }
func (*english) TaskDone() string                   { return "Done" }
func (*english) TaskOpen() string                   { return "To do" }
func (*english) NotYet() string                     { return "Not yet." }
func (*english) Hint() string                       { return "Hint" }
func (*english) StrongerHint() string               { return "Stronger hint" }
func (*english) ShowMe() string                     { return "Show me" }
func (*english) ShowMeExplained() string {
	return "Plays the solution step by step from the lesson's start. What you made is kept, and you can go back to it."
}
func (*english) Showing(step, of int) string { return fmt.Sprintf("Showing step %d of %d", step, of) }
func (*english) NextStep() string            { return "Next step" }
func (*english) StopShowing() string         { return "Stop" }
func (*english) ShownToEnd() string {
	return "That was the solution. Play on with it, or go back to your own."
}
func (*english) BackToMine() string          { return "Back to mine" }
func (*english) BackToMineExplained() string { return "Brings back your metrics as they were." }
func (*english) ResetLesson() string         { return "Reset lesson" }
func (*english) ResetLessonExplained() string {
	return "Puts the metrics back to the lesson's start and takes the ticks off its tasks."
}
func (*english) LessonWasReset() string { return "The lesson is as it was at its start." }
func (*english) Remark() string         { return "Worth a look" }
func (*english) AllTasksDone() string {
	return "All tasks are done. Try what else you like here, or go on."
}
func (*english) NoteName(kind string) string {
	switch kind {
	case "why":
		return "Why it is so"
	case "trap":
		return "A trap"
	}
	return "From the real world"
}
func (*english) Predict() string         { return "What do you expect?" }
func (*english) RightAnswer() string     { return "Right." }
func (*english) WrongAnswer() string     { return "Not so." }
func (*english) PointAt() string         { return "Shows where this is on the page" }
func (*english) PointedNowhere() string  { return "This isn't on the page at the moment." }
func (*english) Glossary() string        { return "Glossary" }
func (*english) CloseDefinition() string { return "Close the definition" }

func (*english) ReviewTitle(chapter string) string { return "Review: " + chapter }
func (*english) ReviewIntroduction(questions int) string {
	return englishCount(questions, "quick question", "quick questions") + " on this chapter, those first that went wrong before."
}
func (*english) BeginReview() string             { return "Begin the review" }
func (*english) ReviewQuestion(n, of int) string { return fmt.Sprintf("Question %d of %d", n, of) }
func (*english) ReviewNext(last bool) string {
	if last {
		return "See how it went"
	}
	return "Next question"
}
func (*english) ReviewDone(right, of int) string {
	return fmt.Sprintf("%d of %d right at the first go.", right, of)
}
func (*english) ReviewFrom(lesson string) string { return "From the lesson: " + lesson }

func (*english) ProgressTitle() string { return "Progress" }
func (*english) ProgressKept() string {
	return "Your progress is kept in this browser. Export it to take it elsewhere."
}
func (*english) ExportProgress() string { return "Export progress" }
func (*english) ImportProgress() string { return "Import progress" }
func (*english) ImportExplained() string {
	return "A file that was exported can be imported in any browser: it is joined with the progress there, and nothing that is done gets lost."
}
func (*english) ProgressImported(lessons int) string {
	return "Imported: progress in " + englishCount(lessons, "lesson", "lessons") + "."
}
func (*english) ImportFailed(why string) string {
	return "Nothing was imported, and nothing was changed. " + why
}
func (*english) ForgetProgress() string     { return "Forget all progress" }
func (*english) ForgetProgressSure() string { return "Yes, forget it all" }

func (*english) Saw(fact, want string) string {
	switch {
	case want == "":
		return fact + "."
	case fact == "":
		return capitalised(want) + "."
	}
	return fact + "; " + want + "."
}
func (*english) FactNoMetric(name string) string {
	if name == "" {
		return "There is no such metric yet"
	}
	return "There is no metric " + name + " yet"
}
func (*english) FactMetric(name, kind string) string {
	return name + " is a " + kind
}
func (*english) FactLabels(name string, labels []string) string {
	if len(labels) == 0 {
		return name + " has no labels"
	}
	return name + " has the labels " + strings.Join(labels, ", ")
}
func (*english) FactBounds(name string, bounds []string) string {
	if len(bounds) == 0 {
		return name + " has no upper bounds but +Inf"
	}
	return name + " has the upper bounds " + strings.Join(bounds, ", ")
}
func (*english) FactNative(name string, native bool) string {
	if native {
		return name + " has native buckets"
	}
	return name + " has no native buckets"
}
func (*english) FactHelp(name, help string) string {
	if help == "" {
		return name + " has no help text"
	}
	return name + " has the help text " + quotedPiece(help)
}
func (*english) FactUnit(name, unit string) string {
	if unit == "" {
		return name + " has no unit"
	}
	return name + " has the unit " + unit
}
func (*english) FactObjectives(name string, quantiles []string) string {
	if len(quantiles) == 0 {
		return name + " has no quantiles"
	}
	return name + " has the quantiles " + strings.Join(quantiles, ", ")
}
func (*english) FactNoSeries(series string) string { return "There is no series " + series + " yet" }
func (*english) FactValue(series, part, value string) string {
	return englishPart(series, part) + " stands at " + value
}
func (*english) FactTotal(series, part, value string) string {
	return "Added up, " + englishPart(series, part) + " stands at " + value
}

// englishPart names a number of a series.
func englishPart(series, part string) string {
	switch part {
	case "value":
		return series
	case "count", "sum":
		return series + "'s " + part
	}
	return series + "'s " + part + " quantile"
}
func (*english) FactSeries(series string, n int) string {
	return fmt.Sprintf("The number of series of %s is %d", series, n)
}
func (*english) FactBucket(series, le, n string, cumulative bool) string {
	if cumulative {
		return fmt.Sprintf("The line le=%q of %s shows %s", le, series, n)
	}
	return fmt.Sprintf("The number of observations of %s in the bucket le=%q alone is %s", series, le, n)
}
func (*english) FactNoBucket(series, le string) string {
	return fmt.Sprintf("%s has no bucket le=%q", series, le)
}
func (*english) FactEstimate(series, q, estimate string) string {
	return "The " + q + " quantile of " + series + " is estimated at " + estimate
}
func (*english) FactError(series, q, estimate, truth, off string) string {
	return "The " + q + " quantile of " + series + " is estimated at " + estimate + " and is " + truth + ", an error of " + off
}
func (*english) FactBuckets(name string, n int) string {
	return name + " has " + englishCount(n, "bucket", "buckets")
}
func (*english) FactNotTried(operation string) string {
	if operation == "" {
		return "Nothing of the kind was tried yet"
	}
	return "Still to do: " + operation
}
func (*english) FactAccepted(operation string) string { return operation + " was accepted" }
func (*english) FactTried(operation string) string    { return operation + " was tried" }
func (*english) FactRefused(operation string) string  { return operation + " was refused" }
func (*english) FactNotRefused(operation string) string {
	if operation == "" {
		return "Nothing was refused yet"
	}
	return "Nothing was refused so far that has to do with " + operation
}
func (*english) FactRefusedOtherwise(operation string) string {
	return operation + " was refused, but for another reason"
}
func (*english) FactText(format, piece string, holds bool) string {
	verb := "doesn't contain"
	if holds {
		verb = "contains"
	}
	return fmt.Sprintf("The text in the format %s %s %s", shortFormat(format), verb, quotedPiece(piece))
}
func (*english) FactNoText(format, why string) string {
	return fmt.Sprintf("The metrics can't be written in the format %s (%s)", shortFormat(format), why)
}
func (*english) FactClean() string { return "The advice finds nothing to mend" }
func (*english) FactFindings(n int, metric, first string) string {
	return "A reviewer would still say " + englishCount(n, "thing", "things") + ", the first about " + metric + ": " + strings.TrimRight(first, ".")
}
func (*english) FactOpened(what string, opened bool) string {
	verb := "wasn't opened yet"
	if opened {
		verb = "was opened"
	}
	return englishOpened(what) + " " + verb
}

// englishOpened names a format or view.
func englishOpened(what string) string {
	group, name, _ := strings.Cut(what, "/")
	if group == "format" {
		return "The format " + shortFormat(name)
	}
	if group == "escaping" {
		return "The spelling of names by " + name
	}
	switch name {
	case "per-bucket":
		return "The per-bucket view"
	case "compare":
		return "The comparison of two formats"
	case "explain":
		return "The explanation of a line"
	case "findings":
		return "The advice on names"
	case "lab":
		return "The quantile lab"
	case "ask":
		return "The view in which one asks"
	case "ask-chart", "ask-table":
		return "The answer as a " + strings.TrimPrefix(name, "ask-")
	case "ask-explain":
		return "The explanation of the query"
	case "ask-rules":
		return "The view of rules"
	case "paste":
		return "The view of texts to repair"
	case "price":
		return "The price tag"
	case "scrape":
		return "What one scrape held"
	}
	return "The " + name + " view"
}
func (*english) FactAnswered(answered, right bool) string {
	switch {
	case !answered:
		return "The question wasn't answered yet"
	case right:
		return "The question was answered rightly"
	}
	return "The question was answered, but not rightly at the first go"
}
func (*english) FactRestarts(n int) string {
	return fmt.Sprintf("The number of restarts is %d", n)
}
func (*english) FactPassed(seconds float64) string {
	return fmt.Sprintf("The time that has passed is %gs", seconds)
}

func (*english) WantBe(op, number string) string {
	switch op {
	case "!=":
		return "it should not be " + number
	case ">=":
		return "it should be " + number + " or more"
	case ">":
		return "it should be more than " + number
	case "<=":
		return "it should be " + number + " or less"
	case "<":
		return "it should be less than " + number
	}
	return "it should be " + number
}
func (*english) WantMetric(kind string) string {
	if kind == "" {
		return "it is still to be made"
	}
	return "it should be a " + kind
}
func (*english) WantList(items []string) string {
	if len(items) == 0 {
		return "it should have none"
	}
	return "it should have " + strings.Join(items, ", ")
}
func (*english) WantText(piece string) string { return "it should have " + quotedPiece(piece) }
func (*english) WantSo() string               { return "it should" }
func (*english) WantNot() string              { return "that should not be so" }

func (*english) ProgressNotOurs() string {
	return "The file wasn't exported by this page. Choose one that was."
}
func (*english) ProgressBroken(detail string) string {
	return "The file is damaged (" + detail + "). Export it again where it came from."
}
func (*english) ProgressTooNew(theirs, ours int) string {
	return fmt.Sprintf("The file has version %d, this page reads up to version %d. Load the newest page and import it there.", theirs, ours)
}
func (*english) ProgressTooBig(size, most int) string {
	return fmt.Sprintf("The file has %d bytes, more than any progress can have (%d). Choose the file that this page exported.", size, most)
}

// englishCount is a number with its noun.
func englishCount(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// capitalised begins a sentence.
func capitalised(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// quotedPiece sets a piece of wire text off, whichever quotes are in it.
func quotedPiece(piece string) string { return "`" + strings.TrimSuffix(piece, "\n") + "`" }

func (*english) FactNotAsked(uses []string) string {
	if len(uses) == 0 {
		return "No question of this kind was asked yet"
	}
	return "No question with " + strings.Join(uses, " and ") + " was asked yet"
}
func (*english) FactAsked(query string, series int, value string) string {
	fact := query + " gives " + plural(series, "series", "series")
	if series == 1 && value != "" {
		return query + " gives " + value
	}
	if value != "" {
		fact += ", one of them " + value
	}
	return fact
}
func (e *english) WantRange(op, length string) string {
	return "the range: " + e.WantBe(op, length)
}
func (e *english) WantSeries(op, number string) string {
	return "the number of series: " + e.WantBe(op, number)
}

func (*english) FactScraped(series, value string) string {
	return "The newest scrape read " + value + " for " + series
}
func (*english) FactNotScraped(series string) string { return "No scrape has read " + series + " yet" }
