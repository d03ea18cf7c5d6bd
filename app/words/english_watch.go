package words

import "fmt"

func (*english) FormatChoice() string            { return "Format" }
func (*english) FormatName(format string) string { return shortFormat(format) }

// shortFormat is the same in every language: the names are the field's.
func shortFormat(format string) string {
	switch format {
	case "text":
		return "Text"
	case "openmetrics1":
		return "OM 1.0"
	case "openmetrics2":
		return "OM 2.0"
	case "python":
		return "Python"
	}
	return "Protobuf"
}
func (*english) FormatFull(format string) string {
	switch format {
	case "text":
		return "Prometheus text format 0.0.4, as the Go client writes it"
	case "openmetrics1":
		return "OpenMetrics 1.0, with created lines"
	case "openmetrics2":
		return "OpenMetrics 2.0, release candidate"
	case "python":
		return "Prometheus text format, as the Python client writes it"
	}
	return "The protobuf message, printed as text"
}
func (*english) EscapingChoice() string { return "Names" }
func (*english) EscapingFull(scheme string) string {
	switch scheme {
	case "underscores":
		return "What the old rules don't allow becomes _"
	case "dots":
		return "A dot becomes _dot_, an underscore __"
	case "values":
		return "U__ in front, and each such character as its number"
	}
	return "Names as they are, in quotes where the old rules don't allow them"
}
func (*english) ExpositionSize(bytes, series int) string {
	if series == 0 {
		return fmt.Sprintf("%s bytes", grouped(bytes))
	}
	if series == 1 {
		return fmt.Sprintf("1 sample, %s bytes", grouped(bytes))
	}
	return fmt.Sprintf("%s samples, %s bytes", grouped(series), grouped(bytes))
}
func (*english) CompareWith() string                    { return "Compare with" }
func (*english) CompareOff() string                     { return "One format" }
func (*english) CompareTitle(left, right string) string { return left + " beside " + right }
func (*english) CopyText() string                       { return "Copy the exposition" }
func (*english) DownloadText() string                   { return "Download the exposition" }
func (*english) EmptyExposition() string {
	return "Here stands what Prometheus would read. Now it is empty."
}
func (*english) HowToRead() string {
	return "Point at any part of the text, or focus it and use the arrow keys, to read what it means."
}
func (*english) ExplanationTitle() string { return "What this means" }
func (*english) ExpositionHint() string {
	return "Exposition text. Arrow keys move from line to line and from part to part. Enter folds a metric."
}
func (*english) LinesGone(n int) string {
	if n == 1 {
		return "1 line is gone."
	}
	return fmt.Sprintf("%d lines are gone.", n)
}
