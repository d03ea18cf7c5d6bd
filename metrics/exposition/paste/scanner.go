package paste

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"
)

// span is a part of the text, in bytes.
type span struct{ from, to int }

func (s span) of(text string) string { return text[s.from:s.to] }

// entryKind says what an entry is.
type entryKind uint8

const (
	noEntry entryKind = iota // the text ended
	helpEntry
	typeEntry
	unitEntry
	commentEntry
	sampleEntry
)

// entry is what a parser takes at one go: mostly a line.
type entry struct {
	kind       entryKind
	start, end int  // of the entry, linebreak included
	name       span // quotes off; escapes stand as they are
	text       span // behind the name of HELP, TYPE and UNIT
	labels     []labelSpan
	value      span
	number     float64
	time       span // of the timestamp
	timed      bool
	millis     int64

	exemplar       []labelSpan
	exemplarValue  span
	exemplarTime   span
	exemplified    bool
	exemplarNumber float64
}

// labelSpan is a label's name and value, quotes off.
type labelSpan struct{ name, value span }

// fault is why a parser doesn't go on.
type fault struct {
	at     int // where what was not expected begins
	end    int // and ends, as far as it was read
	expect Expect
	words  string // what Prometheus says
}

// scanner reads a text as Prometheus 3.16's scrape parser does, and says the same
// where it stops (model/textparse promparse.go and openmetricsparse.go). A test
// holds it to that, word by word.
type scanner struct {
	lexer
	from  int // where the entry begins
	entry entry
}

func newScanner(text string, f Format) *scanner {
	if f != OpenMetrics && !strings.HasSuffix(text, "\n") {
		text += "\n" // as Prometheus does
	}
	return &scanner{lexer: lexer{text: text, openMetrics: f == OpenMetrics}}
}

// token is the next token that matters: blanks don't in the text format.
func (s *scanner) token() token {
	for {
		if t := s.lexer.token(); t != whitespace {
			return t
		}
	}
}

func (s *scanner) unexpected(e Expect, words string, got token) *fault {
	end := min(len(s.text), s.at+1)
	return &fault{at: s.start, end: end, expect: e,
		words: fmt.Sprintf("%s, got %q (%q) while parsing: %q", words, s.text[s.start:end], got, s.text[s.from:end])}
}

// wrong is a fault of what was read already.
func (s *scanner) wrong(e Expect, at span, format string, args ...any) *fault {
	return &fault{at: at.from, end: at.to, expect: e, words: fmt.Sprintf(format, args...)}
}

func (s *scanner) here() span { return span{s.start, s.at} }

// next reads the next entry. The entry is the scanner's own and lives until the
// next call.
func (s *scanner) next() (*entry, *fault) {
	for {
		s.from = s.at
		s.entry = entry{start: s.at, labels: s.entry.labels[:0], exemplar: s.entry.exemplar[:0]}
		switch t := s.token(); {
		case t == endOfText && s.openMetrics:
			return nil, &fault{at: len(s.text), end: len(s.text), expect: ExpectEOF, words: "data does not end with # EOF"}
		case t == endOfText:
			return &s.entry, nil
		case t == eofWord:
			if s.token() != endOfText {
				return nil, &fault{at: s.start, end: s.at, expect: ExpectNothing, words: "unexpected data after # EOF"}
			}
			return &s.entry, nil
		case t == linebreak && !s.openMetrics:
			continue
		case t == helpWord || t == typeWord || t == unitWord:
			return s.meta(t)
		case t == comment && !s.openMetrics:
			s.entry.kind, s.entry.text = commentEntry, s.here()
			if t := s.token(); t != linebreak {
				return nil, s.unexpected(ExpectLinebreak, "linebreak expected after comment", t)
			}
			s.entry.end = s.at
			return &s.entry, nil
		case t == braceOpen || t == metricName:
			return s.sample(t)
		default:
			return nil, s.unexpected(ExpectStart, "expected a valid start token", t)
		}
	}
}

func (s *scanner) meta(t token) (*entry, *fault) {
	e := &s.entry
	if got := s.token(); got != metricName {
		return nil, s.unexpected(ExpectName, "expected metric name after "+t.String(), got)
	}
	e.name = s.here()
	if s.text[e.name.from] == '"' {
		e.name = span{e.name.from + 1, e.name.to - 1}
	}
	got := s.token()
	if got != restOfLine {
		f := s.unexpected(ExpectText, "", got)
		f.words = "expected text in " + t.String()
		if !s.openMetrics {
			f.words += ", got " + got.String()
		}
		return nil, f
	}
	e.text = s.here()
	if e.text.to > e.text.from {
		e.text.from++
	}
	if s.openMetrics {
		e.text.to--
		e.text.from = min(e.text.from, e.text.to)
	}
	if f := s.metaText(t); f != nil {
		return nil, f
	}
	if !s.openMetrics {
		if got := s.token(); got != linebreak {
			return nil, s.unexpected(ExpectLinebreak, "linebreak expected after metadata", got)
		}
	}
	e.end = s.at
	return e, nil
}

// metaText checks what a HELP, TYPE or UNIT line says.
func (s *scanner) metaText(t token) *fault {
	e := &s.entry
	text := e.text.of(s.text)
	switch t {
	case typeWord:
		e.kind = typeEntry
		if !knownType(text, s.openMetrics) {
			return s.wrong(ExpectType, e.text, "invalid metric type %q", text)
		}
	case helpWord:
		e.kind = helpEntry
		if !utf8.ValidString(text) {
			return s.wrong(ExpectUTF8, e.text, "help text %q is not a valid utf8 string", text)
		}
	case unitWord:
		e.kind = unitEntry
		name := e.name.of(s.text)
		if text != "" && !strings.HasSuffix(name, "_"+text) && !(strings.HasSuffix(name, text) && len(name) > len(text) && name[len(name)-len(text)-1] == '_') {
			return s.wrong(ExpectSuffix, e.text, "unit %q not a suffix of metric %q", text, name)
		}
	}
	return nil
}

// knownType reports whether a format has a type of that name.
func knownType(word string, openMetrics bool) bool {
	switch word {
	case "counter", "gauge", "histogram", "summary":
		return true
	case "untyped":
		return !openMetrics
	}
	return openMetrics && onlyOpenMetrics(word)
}

func (s *scanner) sample(t token) (*entry, *fault) {
	e := &s.entry
	e.kind = sampleEntry
	e.name = span{-1, -1}
	if t == metricName {
		e.name = span{s.from, s.at} // blanks before it included, as Prometheus has it
		if t = s.token(); t != braceOpen {
			return s.suffix(t)
		}
	}
	if f := s.labelSet(&e.labels, false); f != nil {
		return nil, f
	}
	return s.suffix(s.token())
}

// labelSet reads labels up to the closing brace.
func (s *scanner) labelSet(labels *[]labelSpan, exemplar bool) *fault {
	t := s.token()
	for t != braceClose {
		name := s.here()
		quoted := t == quotedString
		if t != labelName && !quoted {
			return s.unexpected(ExpectLabel, "expected label name", t)
		}
		t = s.token()
		if quoted && (t == comma || t == braceClose) {
			if exemplar {
				return s.unexpected(ExpectLabel, "expected label name", t)
			}
			if s.entry.name.from >= 0 {
				return s.wrong(ExpectEqual, name, "metric name already set while parsing: %q", s.text[s.from:s.at])
			}
			s.entry.name = span{name.from + 1, name.to - 1}
			if t == braceClose {
				return nil
			}
			t = s.token()
			continue
		}
		if quoted {
			name = span{name.from + 1, name.to - 1}
		}
		if t != equal {
			return s.unexpected(ExpectEqual, "expected equal", t)
		}
		if t = s.token(); t != labelValue {
			return s.unexpected(ExpectQuoted, "expected label value", t)
		}
		if text := s.here().of(s.text); !utf8.ValidString(text) {
			return s.wrong(ExpectUTF8, s.here(), "invalid UTF-8 label value: %q", text)
		}
		*labels = append(*labels, labelSpan{name, span{s.start + 1, s.at - 1}})
		if t = s.token(); t == comma {
			t = s.token()
		} else if s.openMetrics && t != braceClose {
			return s.unexpected(ExpectComma, "expected comma or brace close", t)
		}
	}
	return nil
}

// suffix reads what follows name and labels.
func (s *scanner) suffix(t token) (*entry, *fault) {
	e := &s.entry
	if e.name.from < 0 {
		return nil, s.wrong(ExpectName, span{s.from, s.at}, "metric name not set while parsing: %q", s.text[s.from:s.at])
	}
	after := "metric"
	var f *fault
	if e.number, e.value, f = s.float(t, "expected value after "+after); f != nil {
		return nil, f
	}
	if s.openMetrics {
		return s.openMetricsSuffix()
	}
	switch t := s.token(); t {
	case linebreak:
	case timestamp:
		e.timed, e.time = true, s.here()
		var err error
		if e.millis, err = strconv.ParseInt(e.time.of(s.text), 10, 64); err != nil {
			return nil, s.wrong(ExpectNumber, e.time, "%s while parsing: %q", err, s.text[s.from:s.at])
		}
		if t := s.token(); t != linebreak {
			return nil, s.unexpected(ExpectLinebreak, "expected next entry after timestamp", t)
		}
	default:
		return nil, s.unexpected(ExpectEnd, "expected timestamp or new record", t)
	}
	e.end = s.at
	return e, nil
}

func (s *scanner) openMetricsSuffix() (*entry, *fault) {
	e := &s.entry
	var f *fault
	switch t := s.token(); t {
	case endOfText:
		return nil, s.unended()
	case comment:
		f = s.readExemplar()
	case timestamp:
		e.timed, e.time = true, span{s.start + 1, s.at}
		seconds, err := parseFloat(e.time.of(s.text))
		if err != nil {
			return nil, s.wrong(ExpectNumber, e.time, "%s while parsing: %q", err, s.text[s.from:s.at])
		}
		if math.IsNaN(seconds) || math.IsInf(seconds, 0) {
			return nil, s.wrong(ExpectNumber, e.time, "invalid timestamp %f", seconds)
		}
		e.millis = int64(seconds * 1000)
		switch t := s.token(); t {
		case linebreak:
		case comment:
			f = s.readExemplar()
		default:
			return nil, s.unexpected(ExpectLinebreak, "expected next entry after timestamp", t)
		}
	}
	if f != nil {
		return nil, f
	}
	e.end = s.at
	return e, nil
}

func (s *scanner) unended() *fault {
	return &fault{at: len(s.text), end: len(s.text), expect: ExpectEOF, words: "data does not end with # EOF"}
}

// readExemplar reads an exemplar behind its mark.
func (s *scanner) readExemplar() *fault {
	e := &s.entry
	e.exemplified = true
	f := s.labelSet(&e.exemplar, true)
	if f != nil {
		return f
	}
	if e.exemplarNumber, e.exemplarValue, f = s.float(s.token(), "expected value after exemplar labels"); f != nil {
		return f
	}
	switch t := s.token(); t {
	case endOfText:
		return s.unended()
	case linebreak:
	case timestamp:
		e.exemplarTime = span{s.start + 1, s.at}
		seconds, err := parseFloat(e.exemplarTime.of(s.text))
		if err != nil {
			return s.wrong(ExpectNumber, e.exemplarTime, "%s while parsing: %q", err, s.text[s.from:s.at])
		}
		if math.IsNaN(seconds) || math.IsInf(seconds, 0) {
			return s.wrong(ExpectNumber, e.exemplarTime, "invalid exemplar timestamp %f", seconds)
		}
		if t := s.token(); t != linebreak {
			return s.unexpected(ExpectLinebreak, "expected next entry after exemplar timestamp", t)
		}
	default:
		return s.unexpected(ExpectEnd, "expected timestamp or comment", t)
	}
	return nil
}

// float reads a token as a number.
func (s *scanner) float(t token, words string) (float64, span, *fault) {
	if t != value {
		return 0, span{}, s.unexpected(ExpectValue, words, t)
	}
	at := s.here()
	if s.openMetrics {
		at.from++
	}
	number, err := parseFloat(at.of(s.text))
	if err != nil {
		return 0, at, s.wrong(ExpectNumber, at, "%s while parsing: %q", err, s.text[s.from:s.at])
	}
	return number, at, nil
}

// parseFloat reads a number as Prometheus does: as Go did before it took
// underscores and hexadecimal numbers.
func parseFloat(text string) (float64, error) {
	if strings.ContainsAny(text, "pP_") {
		return 0, errors.New("unsupported character in float")
	}
	return strconv.ParseFloat(text, 64)
}

// recover goes on with the line behind the one that the entry began on.
func (s *scanner) recover(at int) bool {
	end := strings.IndexByte(s.text[at:], '\n')
	if end < 0 {
		return false
	}
	s.at, s.state = at+end+1, atStart
	return s.at < len(s.text)
}
