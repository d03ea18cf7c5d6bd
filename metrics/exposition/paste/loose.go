package paste

import (
	"strings"
	"unicode/utf8"
)

// deviation is something on a line that the format doesn't have, with what a
// person who reads the line would say is meant.
type deviation struct {
	code     Code
	from, to int // in the line
	name     string
	other    string
	repairs  []Repair // places count from the line's beginning
}

// looseReader reads a sample line as a person would: it goes on where a parser
// stops, and notes each deviation with its place.
type looseReader struct {
	line        string
	at          int
	openMetrics bool
	found       []deviation
	names       []string // of the labels so far, with their values
}

// looseSample returns how a sample line deviates from the format, in the order of
// the line.
func looseSample(line string, openMetrics bool) []deviation {
	r := &looseReader{line: line, openMetrics: openMetrics}
	r.read()
	return r.found
}

func (r *looseReader) note(code Code, from, to int, name string, repairs ...Repair) {
	r.found = append(r.found, deviation{code: code, from: from, to: to, name: name, repairs: repairs})
}

// swap is the repair that replaces a part of the line.
func (r *looseReader) swap(from, to int, with string, certain bool) Repair {
	fix := Replace
	switch {
	case from == to:
		fix = Insert
	case with == "":
		fix = Remove
	}
	return Repair{Fix: fix, From: r.line[from:to], To: with, Lines: 1, Certain: certain, Edits: []Edit{{from, to, with}}}
}

func (r *looseReader) peek() byte {
	if r.at < len(r.line) {
		return r.line[r.at]
	}
	return 0
}

// skip passes over blanks, and says where they began.
func (r *looseReader) skip() int {
	from := r.at
	for blank(r.peek()) {
		r.at++
	}
	return from
}

// tight passes over blanks where OpenMetrics allows none.
func (r *looseReader) tight(code Code) {
	if from := r.skip(); r.openMetrics && r.at > from {
		r.note(code, from, r.at, "", r.swap(from, r.at, "", true))
	}
}

func (r *looseReader) read() {
	if from := r.skip(); r.at > from {
		r.note(LeadingSpace, from, r.at, "", r.swap(from, r.at, "", true))
	}
	name := r.metricName()
	from := r.skip()
	switch c := r.peek(); {
	case c == '{':
		if r.openMetrics && r.at > from {
			r.note(SpaceBeforeBrace, from, r.at, name, r.swap(from, r.at, "", true))
		}
		r.at++
		r.labels('}')
	case (c == '(' || c == '[') && strings.ContainsAny(r.line[r.at:], `="`):
		closing := map[byte]byte{'(': ')', '[': ']'}[c]
		r.note(WrongBracket, r.at, r.at+1, name, r.swap(r.at, r.at+1, "{", true))
		opening := len(r.found) - 1
		r.at++
		r.labels(closing)
		r.pair(opening)
	case r.labelAhead():
		r.note(MissingBrace, from, r.at, "{", r.swap(from, r.at, "{", true))
		r.labels('}')
	default:
		r.at = from
	}
	r.value()
}

// metricName reads a name, whatever is in it.
func (r *looseReader) metricName() string {
	from := r.at
	for r.at < len(r.line) && !strings.ContainsRune("{ \t([=\"'", rune(r.line[r.at])) {
		r.at++
	}
	name := r.line[from:r.at]
	if name != "" && !legacyName(name, true) && utf8.ValidString(name) {
		r.note(BadMetricName, from, r.at, name) // its repairs concern other lines too
	}
	return name
}

// legacyName reports whether a name needs no quotes.
func legacyName(name string, colon bool) bool {
	for i := range len(name) {
		if c := name[i]; !letter(c, colon) && (i == 0 || c < '0' || c > '9') {
			return false
		}
	}
	return name != ""
}

// legacy makes a name one that needs no quotes.
func legacy(name string, colon bool) string {
	var out strings.Builder
	for i, c := range name {
		switch {
		case c < 0x80 && (letter(byte(c), colon) || i > 0 && c >= '0' && c <= '9'):
			out.WriteRune(c)
		case i == 0 && c >= '0' && c <= '9':
			out.WriteRune('_')
			out.WriteRune(c)
		default:
			out.WriteRune('_')
		}
	}
	return out.String()
}

// labelAhead reports whether a label stands where the braces should begin.
func (r *looseReader) labelAhead() bool {
	end := r.at
	for end < len(r.line) && letter(r.line[end], false) {
		end++
	}
	rest := r.line[end:]
	return end > r.at && (strings.HasPrefix(rest, `="`) || strings.HasPrefix(rest, `='`))
}

// labels reads labels up to the closing bracket.
func (r *looseReader) labels(closing byte) {
	r.tight(ExtraSpace)
	for {
		switch c := r.peek(); {
		case c == '}' || c == closing:
			if c != '}' {
				r.note(WrongBracket, r.at, r.at+1, "", r.swap(r.at, r.at+1, "}", true))
			}
			r.at++
			return
		case c == ')' || c == ']':
			r.note(WrongBracket, r.at, r.at+1, "", r.swap(r.at, r.at+1, "}", true))
			r.at++
			return
		case c == ',' || c == ';':
			r.note(ExtraComma, r.at, r.at+1, "", r.swap(r.at, r.at+1, "", true))
			r.at++
			r.tight(ExtraSpace)
			continue
		case c == 0 || r.valueAhead():
			end := len(strings.TrimRight(r.line[:r.at], " \t"))
			r.note(MissingBrace, end, r.at, "}", r.swap(end, end, "}", true))
			r.at = end
			return
		}
		at := r.at
		if !r.label(closing) || r.at == at {
			r.at = len(r.line)
			return
		}
		r.separator(closing)
	}
}

// pair makes one repair of two brackets that belong together.
func (r *looseReader) pair(opening int) {
	last := len(r.found) - 1
	if last > opening && r.found[last].code == WrongBracket {
		fix := &r.found[opening].repairs[0]
		fix.Edits = append(fix.Edits, r.found[last].repairs[0].Edits...)
		r.found = r.found[:last]
	}
}

// valueAhead reports whether a number, and maybe a timestamp, is all that is left.
func (r *looseReader) valueAhead() bool {
	words := strings.Fields(r.line[r.at:])
	if len(words) == 0 || len(words) > 2 {
		return false
	}
	for _, w := range words {
		if _, err := parseFloat(w); err != nil {
			return false
		}
	}
	return true
}

// separator reads what stands between two labels.
func (r *looseReader) separator(closing byte) {
	r.tight(ExtraSpace)
	switch c := r.peek(); {
	case c == ',':
		r.at++
		r.tight(ExtraSpace)
	case c == ';' || c == '|' || c == '&':
		r.note(MissingComma, r.at, r.at+1, "", r.swap(r.at, r.at+1, ",", true))
		r.at++
		r.tight(ExtraSpace)
	case c == '}' || c == ')' || c == ']' || c == closing || c == 0 || r.valueAhead():
	default:
		// It goes to the end of the label before, where a person would put it.
		end := len(strings.TrimRight(r.line[:r.at], " \t"))
		r.note(MissingComma, end, r.at, "", r.swap(end, r.at, ",", true))
	}
}

// label reads a name, = and a value; false where that is none.
func (r *looseReader) label(closing byte) bool {
	from := r.at
	name, quoted := r.labelName()
	if name == "" {
		return false
	}
	if c := r.peek(); quoted && (c == ',' || c == closing || c == '}') {
		return true // the metric's name
	}
	if !quoted && !legacyName(name, false) {
		r.note(BadLabelName, from, r.at, name,
			r.swap(from, r.at, legacy(name, false), false), r.swap(from, r.at, `"`+escapeValue(name)+`"`, false))
	}
	r.tight(ExtraSpace)
	switch rest := r.line[r.at:]; {
	case strings.HasPrefix(rest, "==") || strings.HasPrefix(rest, "=>") || strings.HasPrefix(rest, "=~") || strings.HasPrefix(rest, ":="):
		r.note(WrongEqual, r.at, r.at+2, name, r.swap(r.at, r.at+2, "=", true))
		r.at += 2
	case strings.HasPrefix(rest, "="):
		r.at++
	case strings.HasPrefix(rest, ":"):
		r.note(WrongEqual, r.at, r.at+1, name, r.swap(r.at, r.at+1, "=", true))
		r.at++
	case strings.HasPrefix(rest, `"`):
		r.note(WrongEqual, r.at, r.at, name, r.swap(r.at, r.at, "=", true))
	default:
		return false
	}
	r.tight(ExtraSpace)
	start := r.at
	if !r.labelValue(name, closing) {
		return false
	}
	r.repeated(name, from, start)
	return true
}

// repeated notes a label that is there already.
func (r *looseReader) repeated(name string, from, start int) {
	pair := name + "\x00" + r.line[start:r.at]
	for _, p := range r.names {
		if known, _, _ := strings.Cut(p, "\x00"); known != name {
			continue
		}
		cutFrom := len(strings.TrimRight(r.line[:from], " \t"))
		if cutFrom > 0 && r.line[cutFrom-1] == ',' {
			cutFrom--
		}
		r.note(RepeatedLabel, from, r.at, name, r.swap(cutFrom, r.at, "", p == pair))
		return
	}
	r.names = append(r.names, pair)
}

// labelName reads a label's name, in quotes or not.
func (r *looseReader) labelName() (name string, quoted bool) {
	from := r.at
	if r.peek() == '"' {
		end := quoteEnd(r.line, r.at)
		if end < 0 {
			return "", false
		}
		r.at = end + 1
		return r.line[from+1 : end], true
	}
	for r.at < len(r.line) && !strings.ContainsRune("=:,;{}\"'“”", firstRune(r.line[r.at:])) && !blank(r.line[r.at]) {
		r.at++
	}
	return r.line[from:r.at], false
}

func firstRune(s string) rune {
	c, _ := utf8.DecodeRuneInString(s)
	return c
}

// quoteEnd is where the string that begins at from ends by the rules, -1 where it doesn't.
func quoteEnd(line string, from int) int {
	for i := from + 1; i < len(line); i++ {
		switch line[i] {
		case '\\':
			i++
		case '"':
			return i
		}
	}
	return -1
}

// escapeValue escapes a text for double quotes.
func escapeValue(s string) string {
	return strings.NewReplacer(`\`, `\\`, "\n", `\n`, `"`, `\"`).Replace(s)
}
