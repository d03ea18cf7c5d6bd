package words

// Watch is the view of the exposition.
type Watch interface {
	FormatChoice() string
	FormatName(format string) string
	// FormatFull is the format's whole name, for its tooltip.
	FormatFull(format string) string
	// EscapingChoice names the choice of how names beyond the old rules are written.
	EscapingChoice() string
	// EscapingFull says what a scheme does: "allow-utf-8", "underscores", "dots", "values".
	EscapingFull(scheme string) string
	ExpositionSize(bytes, series int) string
	CompareWith() string
	CompareOff() string
	CompareTitle(left, right string) string
	CopyText() string
	DownloadText() string
	// EmptyExposition stands where there is nothing to expose.
	EmptyExposition() string
	// HowToRead tells how to look around, before anything was pointed at.
	HowToRead() string
	ExplanationTitle() string
	ExpositionHint() string
	LinesGone(n int) string
}
