package words

import (
	"metricplayground/metrics/exposition/paste"
	"metricplayground/metrics/script/rebuild"
)

// Inspection is the page on which one pastes a text of one's own.
type Inspection interface {
	Inspect() string // in the navigation
	InspectTitle() string
	InspectDescription() string
	InspectLead() string
	// StaysHere says that the text doesn't leave the browser.
	StaysHere() string

	// PasteLabel names the field, PasteHint stands where it is empty.
	PasteLabel() string
	PasteHint() string
	ChooseFile() string
	DropHere() string
	ClearPaste() string
	// PasteExamples heads the examples; PasteExample names one.
	PasteExamples() string
	PasteExample(slug string) string
	UndoChange() string
	RedoChange() string
	// ReadAs is the choice of format; ReadAsFormat names one, "" for any.
	ReadAs() string
	ReadAsFormat(f paste.Format) string
	// Recognised says which format it is, and by what.
	Recognised(f paste.Format, by paste.Evidence) string

	// TooLarge says that a text is beyond the limit; both in bytes.
	TooLarge(bytes, most int) string
	// NotKeptLarge says that a text is too large to be kept over a reload.
	NotKeptLarge() string
	ReadingText(percent int) string
	RepairingText(percent int) string
	CancelReading() string
	ReadingCancelled() string
	ReadAgain() string

	// Verdict is what a scrape makes of the text, in a word and a sentence; problems
	// is how many there are of the worst kind.
	Verdict(f paste.Format, worst paste.Effect, problems int) (word, sentence string)
	// Measured is how large the text is; it goes on behind what was said before, as
	// PerDay does.
	Measured(lines, samples, series, bytes int) string
	// PerDay says what its series cost at a scrape every 15 seconds.
	PerDay(series int) string

	// ProblemPlace is where a problem is.
	ProblemPlace(line, column int) string
	// ProblemSays says what is wrong and why that is so.
	ProblemSays(p *paste.Problem) (what, why string)
	// EffectSays says what a scrape does about it.
	EffectSays(e paste.Effect) string
	// ExpectedHere introduces Expected, which says what the parser expected there.
	ExpectedHere() string
	Expected(e paste.Expect) string
	PrometheusSays() string
	ExpfmtSays() string
	// RepairSays is a repair on its button; RepairHint stands before repairs
	// between which one has to choose.
	RepairSays(r paste.Repair) string
	RepairHint(certain bool) string
	NoRepair() string
	RepairAllCertain(n int) string
	Repaired(n int) string
	ShowLine(n int) string
	OtherProblems(shown, all int) string

	AnnotatedTitle() string
	AnnotatedHint() string
	PastedFindings(n int) string
	NoPastedFindings() string
	// FirstFindings says that only so many are listed.
	FirstFindings(n int) string
	// MendInPlayground takes the metrics to the playground, which offers the fix.
	MendInPlayground() string

	// MakeMetrics leads to the playground.
	MakeMetrics() string
	MakeMetricsTitle() string
	MakeMetricsExplained() string
	// MadeCount says what can be made.
	MadeCount(families, series int) string
	NothingIsLost() string
	LossesTitle(n int) string
	// LossSays says what isn't brought back; count is how many series it concerns,
	// and the loss the first of them.
	LossSays(l rebuild.Loss, count int) string

	// Sheets names the choice between a lesson's texts; SheetScraped is one of
	// them, with what a scrape makes of it.
	Sheets() string
	SheetScraped(title string, scraped bool) string
}
