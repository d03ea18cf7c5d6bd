package paste

import "strings"

// Format is the format that a text is read as.
type Format string

// The formats.
const (
	Unknown     Format = ""
	Text        Format = "text"        // the Prometheus text format, 0.0.4
	OpenMetrics Format = "openmetrics" // OpenMetrics 1.0
)

// Evidence is what a format was recognised by.
type Evidence string

// What formats are recognised by.
const (
	ByChoice      Evidence = "choice"       // the caller said so
	ByContentType Evidence = "content-type" // a Content-Type line was pasted along
	ByEOF         Evidence = "eof"          // a line # EOF
	ByUnit        Evidence = "unit"         // a line # UNIT
	ByType        Evidence = "type"         // a type that only OpenMetrics has
	ByExemplar    Evidence = "exemplar"     // an exemplar behind a value
	ByDefault     Evidence = "default"      // nothing speaks for OpenMetrics
)

// recognise says which format a text is in, and by what. A scrape goes by the
// header Content-Type alone, which a text pasted seldom has with it.
func recognise(text string) (Format, Evidence) {
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, " \t\r\n")
		switch {
		case len(line) == 0:
		case line[0] == '#':
			switch words := strings.Fields(line); {
			case line == "# EOF":
				return OpenMetrics, ByEOF
			case len(words) > 1 && words[1] == "UNIT":
				return OpenMetrics, ByUnit
			case len(words) == 4 && words[1] == "TYPE" && onlyOpenMetrics(words[3]):
				return OpenMetrics, ByType
			}
		case strings.Contains(line, "} # {") || exemplarAt(line) >= 0:
			return OpenMetrics, ByExemplar
		}
	}
	return Text, ByDefault
}

// onlyOpenMetrics reports whether a type is one that the text format doesn't have.
func onlyOpenMetrics(word string) bool {
	switch word {
	case "unknown", "info", "stateset", "gaugehistogram":
		return true
	}
	return false
}

// exemplarAt is where the exemplar of a sample line begins, -1 where it has none.
func exemplarAt(line string) int {
	at := strings.LastIndex(line, " # {")
	if at < 0 || strings.Count(line[:at], `"`)%2 == 1 {
		return -1
	}
	return at
}
