package words

import (
	"fmt"
	"strconv"

	"metricplayground/metrics/exposition/paste"
	"metricplayground/metrics/script/rebuild"
)

func (*english) Inspect() string      { return "Check your own" }
func (*english) InspectTitle() string { return "Check your own metrics · Metric Playground" }
func (*english) InspectDescription() string {
	return "Paste the text of a /metrics page: see whether Prometheus would scrape it, where it would stop and why, repair it, and have every line explained. Nothing leaves your browser."
}
func (*english) InspectLead() string {
	return "Paste what a /metrics page shows, broken or not. You see what a scrape makes of it, and why."
}
func (*english) StaysHere() string {
	return "The text stays in this browser, over a reload too. It is sent nowhere."
}
func (*english) PasteLabel() string { return "Exposition text" }
func (*english) PasteHint() string {
	return "Paste the text here, or drop a file"
}
func (*english) ChooseFile() string    { return "Open a file" }
func (*english) DropHere() string      { return "Drop the file to read it" }
func (*english) ClearPaste() string    { return "Clear" }
func (*english) PasteExamples() string { return "Or try one of these" }
func (*english) PasteExample(slug string) string {
	switch slug {
	case "quote":
		return "A quote that isn't escaped"
	case "comma":
		return "A decimal comma"
	case "type":
		return "A type declared twice"
	case "windows":
		return "Saved on Windows"
	case "buckets":
		return "A histogram without its last bucket"
	case "node":
		return "From a node exporter"
	case "openmetrics":
		return "OpenMetrics from a Go program"
	}
	return slug
}
func (*english) UndoChange() string { return "Undo the change" }
func (*english) RedoChange() string { return "Make the change again" }
func (*english) ReadAs() string     { return "Read as" }
func (*english) ReadAsFormat(f paste.Format) string {
	switch f {
	case paste.Text:
		return "text"
	case paste.OpenMetrics:
		return "OpenMetrics"
	}
	return "what it looks like"
}
func (e *english) Recognised(f paste.Format, by paste.Evidence) string {
	name := "the text format"
	if f == paste.OpenMetrics {
		name = "OpenMetrics 1.0"
	}
	switch by {
	case paste.ByContentType:
		return "Read as " + name + ": the Content-Type line says so."
	case paste.ByEOF:
		return "Read as " + name + ": it has a line # EOF."
	case paste.ByUnit:
		return "Read as " + name + ": it has a line # UNIT."
	case paste.ByType:
		return "Read as " + name + ": it has a type that the text format doesn't know."
	case paste.ByExemplar:
		return "Read as " + name + ": it has an exemplar."
	case paste.ByDefault:
		return "Read as " + name + ": nothing in it is OpenMetrics. A scrape goes by the Content-Type header alone."
	}
	return "Read as " + name + ", as chosen."
}
func (*english) TooLarge(bytes, most int) string {
	return fmt.Sprintf("That is %s; this page reads up to %s. Take a part of it, or ask the server for some families only.", englishBytes(bytes), englishBytes(most))
}
func englishBytes(n int) string {
	switch {
	case n >= 1_000_000:
		return strconv.FormatFloat(float64(n)/1e6, 'f', 1, 64) + " MB"
	case n >= 10_000:
		return strconv.Itoa(n/1000) + " kB"
	}
	return strconv.Itoa(n) + " bytes"
}
func (*english) NotKeptLarge() string {
	return "Too large for the browser to keep: it will be gone after a reload."
}
func (*english) ReadingText(percent int) string   { return fmt.Sprintf("Reading: %d %%", percent) }
func (*english) RepairingText(percent int) string { return fmt.Sprintf("Repairing: %d %%", percent) }
func (*english) CancelReading() string            { return "Cancel" }
func (*english) ReadingCancelled() string         { return "Reading was cancelled. The text is still there." }
func (*english) ReadAgain() string                { return "Read it" }

func (*english) Verdict(f paste.Format, worst paste.Effect, problems int) (word, sentence string) {
	n := plural(problems, "problem", "problems")
	switch worst {
	case paste.Fails:
		return "The scrape fails", n + " of a kind that a scrape doesn't survive. Prometheus stores no line of this text, not even the right ones, and up is 0."
	case paste.Drops:
		return "Scraped, with losses", "Prometheus leaves out some samples and goes on, with a warning in its log: " + n + "."
	case paste.Misleads:
		return "Scraped, but wrong", "Prometheus takes every line, and they don't say what they should: " + n + "."
	case paste.ToolsRefuse:
		return "Scraped, against the rules", "Prometheus takes every line. Other programs that read the format needn't: " + n + "."
	}
	if f == paste.OpenMetrics {
		return "A scrape takes it", "Prometheus takes every line, and it breaks none of the rules of OpenMetrics that are looked at here."
	}
	return "A scrape takes it", "Prometheus takes every line, and so does expfmt, the Go library that other tools read with."
}
func (*english) Measured(lines, samples, series, bytes int) string {
	return fmt.Sprintf(" %s, %s, %s, %s.", plural(lines, "line", "lines"), plural(samples, "sample", "samples"), grouped(series)+" series", englishBytes(bytes))
}
func (*english) PerDay(series int) string {
	return fmt.Sprintf(" Scraped every 15 s that is %s samples a day from one process.", grouped(series*5760))
}
func (*english) ProblemPlace(line, column int) string {
	if line == 0 {
		return "The whole text"
	}
	return fmt.Sprintf("Line %d, column %d", line, column)
}
func (*english) EffectSays(e paste.Effect) string {
	switch e {
	case paste.Fails:
		return "A scrape fails here, and with this line all others are lost: Prometheus stores a scrape whole or not at all."
	case paste.Drops:
		return "A scrape goes on without this sample. Only a warning in Prometheus's log tells of it."
	case paste.Misleads:
		return "A scrape takes it, without a warning. What comes out of queries is wrong."
	}
	return "Prometheus takes it. promtool, the Pushgateway, node_exporter's textfile collector or another reader of the format may not."
}
func (*english) Expected(e paste.Expect) string {
	switch e {
	case paste.ExpectStart:
		return "the beginning of a line: a metric's name, { or #"
	case paste.ExpectName:
		return "a metric's name"
	case paste.ExpectText:
		return "a space and a text behind the name"
	case paste.ExpectType:
		return "one of the format's types"
	case paste.ExpectLabel:
		return "a label's name, or }"
	case paste.ExpectEqual:
		return "= behind a label's name"
	case paste.ExpectQuoted:
		return "a value in double quotes"
	case paste.ExpectComma:
		return "a comma, or }"
	case paste.ExpectValue:
		return "a space and a value"
	case paste.ExpectNumber:
		return "a number, as Go writes it: 35.5, 1e3, NaN, +Inf"
	case paste.ExpectEnd:
		return "a timestamp, or the end of the line"
	case paste.ExpectLinebreak:
		return "the end of the line"
	case paste.ExpectEOF:
		return "# EOF as the last line"
	case paste.ExpectNothing:
		return "nothing more"
	case paste.ExpectUTF8:
		return "UTF-8"
	case paste.ExpectSuffix:
		return "a name that ends in the unit"
	case paste.ExpectUnique:
		return "each label once"
	}
	return ""
}
func (*english) PrometheusSays() string { return "Prometheus says" }
func (*english) ExpfmtSays() string     { return "expfmt says" }
func (*english) RepairSays(r paste.Repair) string {
	switch r.Fix {
	case paste.Replace:
		if r.From == "" {
			return "Write " + r.To
		}
		return "Replace " + shown(r.From) + " with " + shown(r.To)
	case paste.Insert:
		return "Insert " + shown(r.To)
	case paste.Remove:
		return "Remove " + shown(r.From)
	case paste.RemoveLine:
		return "Remove the line"
	case paste.AddLine:
		return "Add the line " + r.To
	case paste.MoveLine:
		return "Move it to its place"
	case paste.JoinLine:
		return `Join it to the line above with \n`
	case paste.Rename:
		return fmt.Sprintf("Call it %s (%s)", r.To, plural(r.Lines, "line", "lines"))
	}
	return fmt.Sprintf("Remove %s from %s", r.From, plural(r.Lines, "line", "lines"))
}

// shown makes blanks visible.
func shown(text string) string {
	switch text {
	case " ":
		return "␠"
	case "\t":
		return "⇥"
	}
	return text
}
func (*english) RepairHint(certain bool) string {
	if certain {
		return "Only this can be meant:"
	}
	return "You decide:"
}
func (*english) NoRepair() string {
	return "Only whoever makes the text knows what is right here."
}
func (*english) RepairAllCertain(n int) string {
	return "Make all certain repairs (" + grouped(n) + ")"
}
func (*english) Repaired(n int) string { return plural(n, "repair", "repairs") + " made." }
func (*english) ShowLine(n int) string { return fmt.Sprintf("Show line %d", n) }
func (*english) OtherProblems(shown, all int) string {
	return fmt.Sprintf("%d of %s problems are listed.", shown, grouped(all))
}
func (*english) AnnotatedTitle() string { return "Line by line" }
func (*english) AnnotatedHint() string {
	return "The text, explained: point at a part of it, or move with the arrow keys"
}
func (*english) PastedFindings(n int) string {
	return plural(n, "finding", "findings") + " of a review"
}
func (*english) NoPastedFindings() string { return "A reviewer would have nothing to say." }
func (*english) FirstFindings(n int) string {
	return "The first " + grouped(n) + " are listed; follow them, and the others come."
}
func (*english) MendInPlayground() string { return "Mend it in the playground" }
func (*english) MakeMetrics() string      { return "Open them in the playground" }
func (*english) MakeMetricsTitle() string { return "Play with these metrics" }
func (*english) MakeMetricsExplained() string {
	return "The playground makes them again by operations. What is there now can be brought back with undo."
}
func (*english) MadeCount(families, series int) string {
	return fmt.Sprintf("%s with %s series.", plural(families, "metric", "metrics"), grouped(series))
}
func (*english) NothingIsLost() string { return "They come back as they are; nothing is lost." }
func (*english) LossesTitle(n int) string {
	return "What doesn't come back (" + grouped(n) + ")"
}
func (*english) LossSays(l rebuild.Loss, count int) string {
	name := l.Metric
	more := ""
	if count > 1 {
		more = fmt.Sprintf(" (%s series)", grouped(count))
	}
	switch l.Kind {
	case rebuild.Refused:
		if l.Series != "" {
			name = l.Series
		}
		return name + more + " is left out: "
	case rebuild.Type:
		return name + " is left out: the playground has counters, gauges, histograms and summaries only."
	case rebuild.Untyped:
		return name + " has no type that the playground knows; it becomes a gauge, which shows the same value."
	case rebuild.Exemplars:
		return name + more + ": exemplars are left out."
	case rebuild.Created:
		return name + more + ": the time of creation becomes that of the playground's own series."
	case rebuild.Timestamp:
		return name + more + ": timestamps are left out; a client doesn't write any."
	case rebuild.Quantiles:
		return name + more + ": the quantiles show other values. They came from observations that the text no longer has; count and sum are the same."
	case rebuild.Sum:
		return fmt.Sprintf("%s%s: the sum is %s instead of %s: no observations in these buckets add up to that.", name, more, plainNumber(l.Got), plainNumber(l.Want))
	case rebuild.Divided:
		return fmt.Sprintf("All counts and sums of histograms and summaries are divided by %s: more observations than a page can make one by one.", grouped(l.Count))
	case rebuild.Labels:
		return name + ": not all series have the same labels. Those missing come back as empty ones, which mean the same."
	case rebuild.Layouts:
		return name + " is left out: a client's histogram has the same buckets in every series, and at least one."
	case rebuild.TooMany:
		return fmt.Sprintf("%s: %s series are left out; the playground takes %s.", name, grouped(l.Count), grouped(rebuild.MaxSeries))
	}
	return name
}
func (*english) ExpectedHere() string { return "The parser expected" }

func (*english) FactPasted(scraped bool, problems int) string {
	if scraped {
		return "A scrape takes this text, with " + plural(problems, "problem", "problems")
	}
	return "A scrape doesn't take this text whole: " + plural(problems, "problem", "problems")
}
func (*english) FactPastedPiece(piece string, holds bool) string {
	if holds {
		return "The text holds " + quotedPiece(piece)
	}
	return "The text doesn't hold " + quotedPiece(piece)
}
func (*english) FactPastedFormat(format string) string {
	switch format {
	case "text":
		return "It is read as the text format"
	case "openmetrics":
		return "It is read as OpenMetrics"
	}
	return "It is no exposition text"
}
func (*english) FactPastedCount(what string, count int) string {
	if what == "series" {
		return "A scrape stores " + grouped(count) + " series of it"
	}
	return "A scrape reads " + plural(count, "sample", "samples")
}

func (*english) Sheets() string { return "Texts to repair" }
func (*english) SheetScraped(title string, scraped bool) string {
	if scraped {
		return title + ": a scrape takes it"
	}
	return title + ": a scrape fails"
}
