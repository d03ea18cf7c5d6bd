package words

func (*english) ReferenceScript() string { return "The script language" }
func (*english) ReferenceScriptLead() string {
	return "All that one can do here can be written down: each button makes one line. A script is read from top to bottom, and the same script gives the same text on every machine."
}

func (*english) ReferenceWriting() string { return "Lines, names and values" }
func (*english) SyntaxLine() string {
	return "One operation a line. Spaces between words don't matter, nor do empty lines."
}
func (*english) SyntaxComment() string {
	return "A comment reaches to the end of the line. It may stand behind an operation. Inside quotes `#` is text."
}
func (*english) SyntaxName() string {
	return "A name has letters, digits and underscores and doesn't begin with a digit. Names of metrics may have colons."
}
func (*english) SyntaxQuotedName() string {
	return "Any other UTF-8 name stands in quotes. A quoted name of a metric may stand in the braces, first, as in the text formats."
}
func (*english) SyntaxString() string {
	return "Label values and help stand in double quotes. Three escapes: `\\\\` is a backslash, `\\\"` a quote, `\\n` a line break."
}
func (*english) SyntaxNumber() string {
	return "A number as Prometheus reads it, with a point: `0.25`, `-3`, `1e6`, `+Inf`, `-Inf`, `NaN`."
}
func (*english) SyntaxDuration() string {
	return "Numbers with units, one after the other: `ns`, `us`, `ms`, `s`, `m`, `h`, `d`, `w`, `y`. A day has 24 hours, a year 365 days."
}

func (*english) ReferenceCreating() string { return "Making metrics" }
func (*english) SyntaxCounter() string {
	return "Makes a counter. Labels and help may be left out. By custom the name ends in `_total`."
}
func (*english) SyntaxGauge() string { return "Makes a gauge." }
func (*english) SyntaxHistogram() string {
	return "Makes a histogram with the Go client's 11 default bounds. `buckets default` says the same."
}
func (*english) SyntaxBuckets() string {
	return "Upper bounds of your own, from low to high. `+Inf` needn't be written: it is always there."
}
func (*english) SyntaxLinear() string {
	return "So many bounds, equally far apart: from the start, each one width above the one before."
}
func (*english) SyntaxExponential() string {
	return "So many bounds, ever wider apart: from the start, each the factor times the one before."
}
func (*english) SyntaxNative() string {
	return "Native buckets: each bound is at most the growth factor times the one before. Without `buckets` there are no classic ones; with it there are both."
}
func (*english) SyntaxSummary() string {
	return "Makes a summary. Each quantile has the error that is allowed for it: `0.5~0.05` wants a value between the 0.45 and the 0.55 quantile. Without quantiles it has a sum and a count."
}
func (*english) SyntaxWindow() string {
	return "How far back the quantiles look. 10 minutes unless told otherwise. Sum and count forget nothing."
}
func (*english) SyntaxUnit() string {
	return "The unit, for any type. OpenMetrics shows it; Python puts it at the end of the name, so write it there yourself."
}

func (*english) ReferenceChanging() string { return "Acting on a series" }
func (*english) ReferenceChangingText() string {
	return "A series is the name of its metric and, in braces, a value for each label, in any order: `requests_total{method=\"get\", code=\"200\"}`."
}
func (*english) SyntaxInc() string {
	return "Adds 1 to a counter or a gauge. A series that isn't there yet comes into being, here and with all these verbs."
}
func (*english) SyntaxAdd() string { return "Adds a number to a counter (0 or more) or a gauge (any)." }
func (*english) SyntaxSet() string { return "Sets a gauge." }
func (*english) SyntaxDec() string { return "Takes 1 from a gauge." }
func (*english) SyntaxSub() string { return "Takes a number from a gauge." }
func (*english) SyntaxObserve() string {
	return "Gives a value to a histogram or a summary."
}
func (*english) SyntaxTimes() string {
	return "Does it so many times. A value that is drawn is drawn anew each time."
}
func (*english) SyntaxSeed() string {
	return "The seed of the draw, a whole number from 0 on. The same seed gives the same values. Without it they follow from the name of the metric and the draws before, so they don't change either when the script runs again."
}
func (*english) SyntaxExemplar() string {
	return "An exemplar with its labels, on a counter or an observation of a histogram. It carries the value and the time. 128 characters at most, names and values together."
}

func (*english) ReferenceLiving() string { return "Series, metrics, time" }
func (*english) SyntaxInit() string {
	return "The series exists from now on, at 0. What happens first to it is then seen as an increase."
}
func (*english) SyntaxDrop() string {
	return "Removes one series. A metric without labels is a single series, which goes with `remove` only."
}
func (*english) SyntaxRemove() string { return "Removes a metric with all its series." }
func (*english) SyntaxAdvance() string {
	return "Lets virtual time pass. Nothing else moves the clock of a script."
}
func (*english) SyntaxRestart() string {
	return "Restarts the process: the metrics are there again, their values and series with labels aren't. The clock goes on."
}

func (*english) ReferenceDraws() string { return "Values drawn at random" }
func (*english) ReferenceDrawsText() string {
	return "A draw may stand wherever a verb takes a value. Draws are rounded to six significant digits, so that they are the same everywhere."
}
func (*english) SyntaxDraw(kind string) string {
	switch kind {
	case "normal":
		return "Normal distribution with mean and standard deviation. The deviation is 0 or more."
	case "uniform":
		return "Any number between the two, each as likely. The lower one comes first."
	case "exponential":
		return "Exponential distribution with this mean: many small values, few large ones. The mean is above 0."
	case "lognormal":
		return "Half of the values below the median; their logarithms have the deviation sigma. Latencies often look like this. The median is above 0, sigma is 0 or more."
	}
	return "A whole number between the two, both included, each as likely. Both are whole, at most 2^53 from 0; the lower one comes first."
}

func (*english) ReferenceLimits() string { return "Limits" }
func (*english) ReferenceLimitsText() string {
	return "They keep the page alive whatever somebody types. Nothing that one does by hand comes near them."
}
func (*english) ReferenceLimit() string { return "What" }
func (*english) ReferenceMost() string  { return "At most" }
func (*english) LimitOf(limit string) string {
	switch limit {
	case "script":
		return "Length of the script, in bytes"
	case "operations":
		return "Lines of the script"
	case "times":
		return "`times` of one operation"
	case "work":
		return "`times` of all operations together"
	case "series":
		return "Series that exist at one time"
	case "samples":
		return "Sample lines in the text format, about"
	case "buckets":
		return "Bounds of a histogram"
	case "quantiles":
		return "Quantiles of a summary"
	case "replicas", "scraped", "traffic", "rules":
		return englishScrapingLimit(limit)
	}
	return "Virtual time since the start"
}
func (*english) LimitMost(limit string, most int) string {
	switch limit {
	case "elapsed":
		return wholeDays(most) + " days"
	case "traffic":
		return wholeDays(most) + " day"
	}
	return grouped(most)
}

func (*english) ReferenceRefusals() string { return "What is refused" }
func (*english) ReferenceRefusalsText() string {
	return "Two kinds of mistakes. What can't be read, or makes no sense, is refused with its line, its column and, where that is certain, what to write instead. What real clients refuse is refused here as well, with what they say. A refused line changes nothing."
}
func (*english) ReferenceRefused() string { return "Script" }
func (*english) ReferenceAnswer() string  { return "The playground's answer" }
func (*english) NotItsMatter() string     { return "–" }
func (*english) AcceptsIt() string        { return "accepts it" }
func (*english) LacksIt() string          { return "has no such thing" }
