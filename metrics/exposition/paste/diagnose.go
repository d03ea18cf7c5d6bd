package paste

import (
	"strings"
	"unicode/utf8"
)

// diagnose says what is wrong at a fault, and how to mend it.
func (r *reader) diagnose(from int, f *fault) *Problem {
	switch f.expect {
	case ExpectEOF:
		if p := r.endless(f); p != nil {
			return p
		}
	case ExpectNothing:
		return r.early(f)
	}
	from = strings.LastIndexByte(r.text[:from], '\n') + 1 // a blank at a line's end stops OpenMetrics there
	end := len(r.text)
	if i := strings.IndexByte(r.text[from:], '\n'); i >= 0 {
		end = from + i
	}
	line := r.text[from:end]
	at := min(max(f.at, from), end)
	p := r.problem(Unexpected, Fails, at, min(max(f.end, at), end))
	p.Expect, p.Scrape = f.expect, cut(f.words, longest)
	if found := r.deviations(p, from, line, f); found {
		return p
	}
	if f.at > end && strings.Contains(line, `"`) && p.Code == Unexpected {
		// The quote ran on over the lines; where it began is the place to look.
		quote := from + strings.LastIndexByte(line, '"')
		p.Code = MissingQuote
		r.place(p, quote, end)
	}
	return p
}

// problem makes a problem at a place.
func (r *reader) problem(code Code, effect Effect, from, to int) *Problem {
	p := &Problem{Code: code, Effect: effect}
	r.place(p, from, to)
	return p
}

// place sets where a problem is.
func (r *reader) place(p *Problem, from, to int) {
	p.From, p.To = from, to
	start := strings.LastIndexByte(r.text[:from], '\n') + 1
	end := len(r.text)
	if i := strings.IndexByte(r.text[from:], '\n'); i >= 0 {
		end = from + i
	}
	p.Line = r.lineAt(from)
	p.Column = utf8.RuneCountInString(r.text[start:from]) + 1
	p.Text = cut(r.text[start:end], longest)
	p.Found = cut(r.text[from:min(max(to, from), len(r.text))], 60)
}

// lineAt is the number of the line at a place. Places come mostly in order.
func (r *reader) lineAt(at int) int {
	if at < r.countedTo {
		r.countedTo, r.counted = 0, 1
	}
	r.counted += strings.Count(r.text[r.countedTo:at], "\n")
	r.countedTo = at
	return r.counted
}

// lineRange is the line from its beginning, linebreak included.
func (r *reader) lineRange(at int) span {
	from := strings.LastIndexByte(r.text[:at], '\n') + 1
	if i := strings.IndexByte(r.text[at:], '\n'); i >= 0 {
		return span{from, at + i + 1}
	}
	return span{from, len(r.text)}
}

// removal is the repair that takes a line away.
func (r *reader) removal(at int, certain bool) Repair {
	line := r.lineRange(at)
	return Repair{Fix: RemoveLine, From: cut(strings.TrimRight(line.of(r.text), "\r\n"), 60), Lines: 1, Certain: certain,
		Edits: []Edit{{line.from, line.to, ""}}}
}

// deviations asks the line itself what is wrong with it. It reports whether p has
// become what the line says.
func (r *reader) deviations(p *Problem, from int, line string, f *fault) bool {
	text := strings.TrimSuffix(line, "\r")
	if text != line && r.passes(text) && !r.passes(line) {
		r.lineEnds(p)
		return true
	}
	trimmed := strings.TrimSpace(text)
	openMetrics := r.format == OpenMetrics
	switch {
	case trimmed == "":
		r.turn(p, BlankLine, from, from+len(line), r.removal(from, true))
		return true
	case trimmed[0] == '#':
		return r.hashLine(p, from, text)
	case notALine(trimmed):
		return r.foreignLine(p, from, trimmed)
	case r.helpGoesOn(p, from, text):
		return true
	}
	if strings.IndexFunc(trimmed, func(c rune) bool { return c == utf8.RuneError }) >= 0 && !utf8.ValidString(trimmed) {
		if fix, ok := latin1(trimmed); ok {
			at := from + strings.Index(line, trimmed)
			p.Code = InvalidUTF8
			p.Repairs = []Repair{{Fix: Replace, From: cut(trimmed, 60), To: cut(fix, 60), Lines: 1, Edits: []Edit{{at, at + len(trimmed), fix}}}}
			return true
		}
	}
	if looksLikeProse(trimmed) {
		r.turn(p, NotALine, from, from+len(text), r.removal(from, false))
		return true
	}
	for _, d := range looseSample(text, openMetrics) {
		if r.explains(d, from, text, f) {
			r.adopt(p, d, from)
			return true
		}
	}
	return false
}

// turn makes p a problem of a kind at a place.
func (r *reader) turn(p *Problem, code Code, from, to int, repairs ...Repair) {
	p.Code, p.Repairs = code, repairs
	r.place(p, from, to)
}

// adopt makes p what a deviation says.
func (r *reader) adopt(p *Problem, d deviation, from int) {
	p.Code, p.Name, p.Other = d.code, d.name, d.other
	r.place(p, from+d.from, from+d.to)
	if d.code == BadMetricName {
		p.Repairs = r.renamings(d.name)
		return
	}
	p.Repairs = nil
	for _, fix := range d.repairs {
		if fix.Fix == RemoveLine {
			p.Repairs = append(p.Repairs, r.removal(from, false))
			continue
		}
		moved := make([]Edit, len(fix.Edits))
		for i, e := range fix.Edits {
			moved[i] = Edit{from + e.From, from + e.To, e.With}
		}
		fix.Edits, fix.From, fix.To = moved, cut(fix.From, 60), cut(fix.To, 60)
		p.Repairs = append(p.Repairs, fix)
	}
}

// passes reports whether a line alone is one that a scrape takes.
func (r *reader) passes(line string) bool { return r.stopsAt(line) < 0 }

// stopsAt is where a parser stops on a line, counted from its end; -1 where it doesn't.
func (r *reader) stopsAt(line string) int {
	s := newScanner(line+"\n", r.format)
	for {
		switch e, f := s.next(); {
		case f != nil && f.expect != ExpectEOF:
			return max(len(line)-f.at, 0)
		case f != nil || e.kind == noEntry:
			return -1
		}
	}
}

// explains reports whether a deviation is what made the parser stop: mended, the
// line goes through, or the parser comes further. What has no repair explains
// what stands at its place.
func (r *reader) explains(d deviation, from int, line string, f *fault) bool {
	if d.code == BadMetricName {
		return true
	}
	before := r.stopsAt(line)
	for _, fix := range d.repairs {
		if fix.Fix == RemoveLine {
			return true
		}
		if after := r.stopsAt(apply(line, fix.Edits)); after < before {
			return true
		}
	}
	return len(d.repairs) == 0 && f.at >= from+d.from
}

// hashLine is a HELP, TYPE or UNIT line, or a comment where none may be.
func (r *reader) hashLine(p *Problem, from int, line string) bool {
	words := strings.Fields(strings.TrimLeft(line, "# \t"))
	openMetrics := r.format == OpenMetrics
	if len(words) > 0 && strings.EqualFold(words[0], "EOF") && len(words) == 1 && openMetrics {
		r.turn(p, WrongEOF, from, from+len(line), Repair{Fix: Replace, From: line, To: "# EOF", Lines: 1, Certain: true, Edits: []Edit{{from, from + len(line), "# EOF"}}})
		return true
	}
	if len(words) == 0 || !isKeyword(words[0]) {
		if openMetrics {
			r.turn(p, CommentLine, from, from+len(line), r.removal(from, true))
		}
		return openMetrics
	}
	keyword := strings.ToUpper(words[0])
	if len(words) > 1 && !legacyName(words[1], true) && words[1][0] != '"' {
		name := words[1]
		at := from + strings.Index(line, name)
		r.turn(p, BadMetricName, at, at+len(name))
		p.Name, p.Repairs = name, r.renamings(name)
		return true
	}
	if keyword == "TYPE" && r.typeLine(p, from, line, words) {
		return true
	}
	if canonical, ok := r.canonical(line, words); ok && canonical != line && r.passes(canonical) {
		r.turn(p, ExtraSpace, from, from+len(line), Repair{Fix: Replace, From: cut(line, 60), To: cut(canonical, 60), Lines: 1, Certain: true,
			Edits: []Edit{{from, from + len(line), canonical}}})
		return true
	}
	switch {
	case keyword == "UNIT" && p.Expect == ExpectSuffix:
		p.Code, p.Name = UnitNotSuffix, words[1]
		p.Repairs = []Repair{r.removal(from, false)}
	case p.Expect == ExpectUTF8:
		p.Code = InvalidUTF8
		if fix, ok := latin1(line); ok {
			p.Repairs = []Repair{{Fix: Replace, From: cut(line, 60), To: cut(fix, 60), Lines: 1, Edits: []Edit{{from, from + len(line), fix}}}}
		}
	case len(words) < 3:
		p.Repairs = []Repair{r.removal(from, false)}
	default:
		return false
	}
	return true
}

func isKeyword(word string) bool {
	switch strings.ToUpper(word) {
	case "HELP", "TYPE", "UNIT":
		return true
	}
	return false
}

// canonical writes a HELP, TYPE or UNIT line with the blanks that it should have.
func (r *reader) canonical(line string, words []string) (string, bool) {
	if len(words) < 2 || words[1][0] == '"' {
		return "", false
	}
	rest := line[strings.Index(line, words[1])+len(words[1]):]
	return strings.TrimRight("# "+strings.ToUpper(words[0])+" "+words[1]+" "+strings.TrimSpace(rest), " "), true
}

// typeLine is a TYPE line whose type is none.
func (r *reader) typeLine(p *Problem, from int, line string, words []string) bool {
	if p.Expect != ExpectType && p.Expect != ExpectText && p.Expect != ExpectStart {
		return false
	}
	openMetrics := r.format == OpenMetrics
	if len(words) < 3 {
		none := "untyped"
		if openMetrics {
			none = "unknown"
		}
		end := from + len(strings.TrimRight(line, " \t"))
		r.turn(p, UnknownType, end, from+len(line), Repair{Fix: Insert, To: none, Lines: 1, Certain: true, Edits: []Edit{{end, from + len(line), " " + none}}})
		p.Name = ""
		return true
	}
	at := strings.Index(line, words[1]) + len(words[1])
	at += strings.Index(line[at:], words[2])
	word := words[2]
	to, certain := nearestType(strings.TrimRight(strings.ToLower(word), ";,."), openMetrics)
	if word == to && len(words) == 3 {
		if rest := line[at+len(word):]; rest != "" {
			r.turn(p, ExtraSpace, from+at+len(word), from+len(line), Repair{Fix: Remove, From: rest, Lines: 1, Certain: true,
				Edits: []Edit{{from + at + len(word), from + len(line), ""}}})
			return true
		}
		return false
	}
	r.turn(p, UnknownType, from+at, from+len(line))
	p.Name = word
	p.Repairs = []Repair{{Fix: Replace, From: cut(line[at:], 60), To: to, Lines: 1, Certain: certain, Edits: []Edit{{from + at, from + len(line), to}}}}
	if !certain {
		p.Repairs = append(p.Repairs, r.removal(from, false))
	}
	return true
}

// nearestType is the type that was meant.
func nearestType(word string, openMetrics bool) (string, bool) {
	none := "untyped"
	if openMetrics {
		none = "unknown"
	}
	switch word {
	case "untyped", "unknown":
		return none, true
	case "counters", "count", "cntr", "couter", "conter", "counter32", "counter64", "sum":
		return "counter", word != "sum" && word != "count"
	case "gauges", "guage", "gague", "gage", "guague":
		return "gauge", true
	case "histograms", "histogramm", "histo", "hist", "distribution":
		return "histogram", word != "distribution"
	case "summaries", "summery", "sumary":
		return "summary", true
	case "info", "stateset", "float", "int", "integer", "double", "number", "value", "boolean", "bool", "enum":
		if !openMetrics || word != "info" && word != "stateset" {
			return "gauge", false
		}
	case "timer", "rate", "meter":
		return none, false
	}
	if knownType(word, openMetrics) {
		return word, true
	}
	return none, false
}

// foreignLine is a line of something else.
func (r *reader) foreignLine(p *Problem, from int, trimmed string) bool {
	at := from + strings.Index(r.text[from:], trimmed)
	code := NotALine
	if httpHeader(trimmed) {
		code = HTTPHeader
	}
	r.turn(p, code, at, at+len(trimmed), r.removal(from, true))
	return true
}

// notALine reports whether a line is one that was never meant as a sample.
func notALine(line string) bool {
	for _, prefix := range []string{"//", "--", "==", "__ ", "/*", "*/", ";", "<!--", "```", "~~~", "$ ", "% ", "> ", "| ", "+--"} {
		if strings.HasPrefix(line, prefix) {
			return true
		}
	}
	return httpHeader(line)
}

// httpHeader reports whether a line is one of an HTTP answer's head.
func httpHeader(line string) bool {
	if strings.HasPrefix(line, "HTTP/1") || strings.HasPrefix(line, "HTTP/2") || strings.HasPrefix(line, "HTTP/3") {
		return true
	}
	name, value, ok := strings.Cut(line, ": ")
	if !ok || value == "" || strings.ContainsAny(name, " {\"") {
		return false
	}
	switch strings.ToLower(name) {
	case "content-type", "content-length", "content-encoding", "date", "server", "connection", "transfer-encoding", "vary", "cache-control",
		"etag", "last-modified", "keep-alive", "x-content-type-options", "accept", "accept-encoding", "user-agent", "host", "set-cookie",
		"strict-transport-security", "x-frame-options", "x-xss-protection", "referrer-policy", "expires", "pragma", "via", "alt-svc":
		return true
	}
	return false
}

// looksLikeProse reports whether a line is a sentence rather than a sample.
func looksLikeProse(line string) bool {
	words := strings.Fields(line)
	if len(words) < 3 || strings.ContainsAny(line, "{=#") {
		return false
	}
	for _, w := range words[1:] {
		if w[0] >= '0' && w[0] <= '9' && !strings.ContainsAny(w, ":/") || w[0] == '"' {
			return false
		}
	}
	return true
}

// helpGoesOn is a help text that goes on in the next line.
func (r *reader) helpGoesOn(p *Problem, from int, line string) bool {
	if from == 0 {
		return false
	}
	before := r.lineRange(from - 1)
	above := strings.TrimRight(before.of(r.text), "\r\n")
	if !strings.HasPrefix(above, "# HELP ") {
		return false
	}
	words := strings.Fields(line)
	_, err := parseFloat(words[len(words)-1])
	if err == nil && len(words) <= 3 || strings.Contains(line, `="`) {
		return false
	}
	newline := before.from + len(above)
	r.turn(p, HelpNewline, from, from+len(line), Repair{Fix: JoinLine, From: cut(line, 60), Lines: 2, Certain: err != nil,
		Edits: []Edit{{newline, from, `\n`}}}, r.removal(from, false))
	return true
}

// latin1 reads the bytes that aren't UTF-8 as the older code of western Europe,
// in which each byte is a character.
func latin1(text string) (string, bool) {
	var out strings.Builder
	for i := 0; i < len(text); {
		c, n := utf8.DecodeRuneInString(text[i:])
		if c == utf8.RuneError && n == 1 {
			c = rune(text[i])
		}
		out.WriteRune(c)
		i += n
	}
	return out.String(), out.String() != text
}

// lineEnds is a text with Windows's line ends.
func (r *reader) lineEnds(p *Problem) {
	at := p.From
	if line := r.lineRange(p.From); line.to-2 >= line.from {
		at = line.to - 2
	}
	r.place(p, at, at+1)
	p.Code = WindowsLineEnds
	fix := Repair{Fix: Everywhere, From: `\r`, Certain: true}
	for i := 0; ; {
		next := strings.Index(r.text[i:], "\r\n")
		if next < 0 {
			break
		}
		end := i + next + 1
		start := end - 1
		for start > i && r.text[start-1] == '\r' {
			start--
		}
		fix.Edits = append(fix.Edits, Edit{start, end, ""})
		i = end + 1
	}
	if strings.HasSuffix(r.text, "\r") {
		fix.Edits = append(fix.Edits, Edit{len(r.text) - 1, len(r.text), ""})
	}
	fix.Lines = len(fix.Edits)
	p.Other = number(fix.Lines)
	p.Repairs = []Repair{fix}
	r.mendedEnds = true
}

// renamings are the ways to write a name that needs quotes: with underscores, and
// where the format knows quotes, in them.
func (r *reader) renamings(name string) []Repair {
	if known, ok := r.renamed[name]; ok || len(r.renamed) == maxRenamed {
		return known
	}
	if r.renamed == nil {
		r.renamed = map[string][]Repair{}
	}
	r.renamed[name] = r.findNames(name)
	return r.renamed[name]
}

// maxRenamed is how many names are looked for all over the text.
const maxRenamed = 50

func (r *reader) findNames(name string) []Repair {
	plain := Repair{Fix: Rename, From: cut(name, 60), To: cut(legacy(name, true), 60)}
	quoted := Repair{Fix: Rename, From: cut(name, 60), To: cut(`{"`+escapeValue(name)+`"}`, 60)}
	at := 0
	for line := range strings.Lines(r.text) {
		i := nameIn(line, name)
		if i < 0 {
			at += len(line)
			continue
		}
		end := i + len(name)
		plain.Edits = append(plain.Edits, Edit{at + i, at + end, legacy(name, true)})
		switch {
		case strings.TrimLeft(line, " \t")[0] == '#':
			quoted.Edits = append(quoted.Edits, Edit{at + i, at + end, `"` + escapeValue(name) + `"`})
		case strings.HasPrefix(strings.TrimLeft(line[end:], " \t"), "{"):
			brace := end + strings.IndexByte(line[end:], '{') + 1
			comma := ","
			if strings.HasPrefix(strings.TrimLeft(line[brace:], " \t"), "}") {
				comma = ""
			}
			quoted.Edits = append(quoted.Edits, Edit{at + i, at + brace, `{"` + escapeValue(name) + `"` + comma})
		default:
			quoted.Edits = append(quoted.Edits, Edit{at + i, at + end, `{"` + escapeValue(name) + `"}`})
		}
		at += len(line)
	}
	plain.Lines, quoted.Lines = len(plain.Edits), len(quoted.Edits)
	return []Repair{plain, quoted}
}

// nameIn is where a line has a name as its metric's, -1 where it hasn't.
func nameIn(line, name string) int {
	at := len(line) - len(strings.TrimLeft(line, " \t"))
	if strings.HasPrefix(line[at:], "#") {
		words := strings.Fields(line[at+1:])
		if len(words) < 2 || !isKeyword(words[0]) || words[1] != name {
			return -1
		}
		at += 1 + strings.Index(line[at+1:], words[0]) + len(words[0])
		return at + strings.Index(line[at:], name)
	}
	if !strings.HasPrefix(line[at:], name) {
		return -1
	}
	if rest := line[at+len(name):]; rest != "" && !strings.ContainsRune("{ \t\r\n", rune(rest[0])) {
		return -1
	}
	return at
}
