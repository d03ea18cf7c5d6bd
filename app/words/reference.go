package words

// Reference is the page that has the whole subject in one place: types,
// formats, the script language, and how the page is driven from outside.
//
// A text may hold code between backquotes. Methods that end in Of say something
// about one metric type ("counter" ...) or one format ("text" ...), as a cell
// of a table; the method without Of is the heading of that row.
type Reference interface {
	// ReferenceHeading is the page's heading, ReferenceLead the text below it.
	ReferenceHeading() string
	ReferenceLead() string
	// ReferenceContents names the table of contents.
	ReferenceContents() string
	// OpenInPlayground is the link below an example script.
	OpenInPlayground() string
	// OpenExample is the same link's accessible name; what is the heading above it.
	OpenExample(what string) string

	typesReference
	formatsReference
	scriptReference
	pageReference
}

// typesReference compares the four metric types.
type typesReference interface {
	ReferenceTypes() string
	ReferenceTypesLead() string

	ReferenceUse() string
	ReferenceUseOf(kind string) string
	ReferenceMisuse() string
	ReferenceMisuseOf(kind string) string
	ReferenceActs() string
	ReferenceActsOf(kind string) string
	ReferenceRestart() string
	ReferenceRestartOf(kind string) string
	ReferenceLines() string
	ReferenceLinesOf(kind string) string
	// ReferenceTotals is whether the instances of a service can be added up.
	ReferenceTotals() string
	ReferenceTotalsOf(kind string) string
	ReferenceQuery() string
	ReferencePython() string
	ReferencePythonOf(kind string) string
	ReferenceGo() string
	ReferenceGoOf(kind string) string

	// ReferenceLookOf says what to look at in a type's example.
	ReferenceLookOf(kind string) string
	// WrittenByGo and WrittenByPython head the two texts of an example.
	WrittenByGo() string
	WrittenByPython() string
}

// formatsReference compares the formats.
type formatsReference interface {
	ReferenceFormats() string
	ReferenceFormatsLead() string

	ReferenceWriter() string
	ReferenceWriterOf(format string) string
	ReferenceMediaType() string
	ReferenceCounterName() string
	ReferenceCounterNameOf(format string) string
	ReferenceNumbers() string
	ReferenceNumbersOf(format string) string
	ReferenceCreated() string
	ReferenceCreatedOf(format string) string
	ReferenceExemplars() string
	ReferenceExemplarsOf(format string) string
	ReferenceUnits() string
	ReferenceUnitsOf(format string) string
	ReferenceQuantiles() string
	ReferenceQuantilesOf(format string) string
	ReferenceNative() string
	ReferenceNativeOf(format string) string
	ReferenceOrder() string
	ReferenceOrderOf(format string) string
	ReferenceEnd() string
	ReferenceEndOf(format string) string
	ReferenceNames() string
	ReferenceNamesOf(format string) string

	// ReferenceAccept explains how the media type is agreed on.
	ReferenceAccept() string
	ReferenceAcceptText() string
	// ReferenceSample heads the samples; ReferenceSampleText introduces them.
	ReferenceSample() string
	ReferenceSampleText() string
	// ReferenceEscaping heads the ways to write a name that Prometheus 2 didn't know.
	ReferenceEscaping() string
	ReferenceEscapingText() string
}

// scriptReference describes the script language. The methods whose names begin
// with Syntax say what a form means.
type scriptReference interface {
	ReferenceScript() string
	ReferenceScriptLead() string

	ReferenceWriting() string
	SyntaxLine() string
	SyntaxComment() string
	SyntaxName() string
	SyntaxQuotedName() string
	SyntaxString() string
	SyntaxNumber() string
	SyntaxDuration() string

	ReferenceCreating() string
	SyntaxCounter() string
	SyntaxGauge() string
	SyntaxHistogram() string
	SyntaxBuckets() string
	SyntaxLinear() string
	SyntaxExponential() string
	SyntaxNative() string
	SyntaxSummary() string
	SyntaxWindow() string
	SyntaxUnit() string

	ReferenceChanging() string
	ReferenceChangingText() string
	SyntaxInc() string
	SyntaxAdd() string
	SyntaxSet() string
	SyntaxDec() string
	SyntaxSub() string
	SyntaxObserve() string
	SyntaxTimes() string
	SyntaxSeed() string
	SyntaxExemplar() string

	ReferenceLiving() string
	SyntaxInit() string
	SyntaxDrop() string
	SyntaxRemove() string
	SyntaxAdvance() string
	SyntaxRestart() string

	ReferenceDraws() string
	ReferenceDrawsText() string
	// SyntaxDraw says what a distribution is and which parameters it takes.
	SyntaxDraw(kind string) string

	scrapingReference

	ReferenceLimits() string
	ReferenceLimitsText() string
	ReferenceLimit() string
	ReferenceMost() string
	// LimitOf names what is limited; LimitMost is the greatest allowed number of it.
	LimitOf(limit string) string
	LimitMost(limit string, most int) string

	ReferenceRefusals() string
	ReferenceRefusalsText() string
	ReferenceRefused() string
	ReferenceAnswer() string
	// AcceptsIt stands where a real client accepts what is refused here,
	// LacksIt where it has nothing of the kind.
	AcceptsIt() string
	LacksIt() string
	// NotItsMatter stands where a mistake is one of the script, not of a client.
	NotItsMatter() string
}

// pageReference tells how the page is driven: links, names and keys.
type pageReference interface {
	ReferenceLinks() string
	ReferenceLinksText() string
	ReferenceLinksEncoding() string
	ReferenceLinksFailure() string
	ReferenceLinkScript() string
	ReferenceLinkItself() string
	ReferenceRoutes() string
	ReferenceRoute() string
	ReferenceMeaning() string
	// RouteMeaning says what stands at a path: "/", "/playground", "/lessons/SLUG", "/reference", "/zh/".
	RouteMeaning(path string) string

	ReferenceHandles() string
	ReferenceHandlesText() string
	ReferenceSelector() string
	// HandleMeaning says what an element holds: "exposition", "format", "metric", "series", "task".
	HandleMeaning(handle string) string

	ReferenceKeys() string
	ReferenceKeysText() string
	ReferenceKey() string
	ReferenceWhere() string
	ReferenceEffect() string
	// Anywhere, InExposition, InScript and InNumberField are where a key works.
	Anywhere() string
	InExposition() string
	InScript() string
	InNumberField() string
	KeyUndo() string
	KeyRedo() string
	KeyLines() string
	KeyParts() string
	KeyEnds() string
	KeyLeave() string
	KeyApply() string
	KeyEnter() string
}

// byType picks the text of a metric type.
func byType(kind, counter, gauge, histogram, summary string) string {
	switch kind {
	case "counter":
		return counter
	case "gauge":
		return gauge
	case "histogram":
		return histogram
	}
	return summary
}

// byFormat picks the text of a format.
func byFormat(format, text, openMetrics1, openMetrics2, python, proto string) string {
	switch format {
	case "text":
		return text
	case "openmetrics1":
		return openMetrics1
	case "openmetrics2":
		return openMetrics2
	case "python":
		return python
	}
	return proto
}

// wholeDays writes a time in seconds as a number of days.
func wholeDays(seconds int) string { return grouped(seconds / (24 * 60 * 60)) }
