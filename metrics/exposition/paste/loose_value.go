package paste

import (
	"strings"
	"unicode/utf8"
)

// labelValue reads a label's value, however it is quoted.
func (r *looseReader) labelValue(name string, closing byte) bool {
	c, size := utf8.DecodeRuneInString(r.line[r.at:])
	switch c {
	case '"':
		return r.doubleQuoted(name, closing)
	case '\'', '`':
		return r.otherQuotes(name, SingleQuotes, string(c), string(c), size, closing)
	case '“', '”', '„', '″', '‘', '’', '«', '＂':
		return r.otherQuotes(name, SmartQuotes, string(c), "“”″‘’»\"＂", size, closing)
	}
	from := r.at
	for r.at < len(r.line) && r.line[r.at] != ',' && r.line[r.at] != closing && r.line[r.at] != '}' {
		r.at++
	}
	text := strings.TrimRight(r.line[from:r.at], " \t")
	r.at = from + len(text)
	if strings.ContainsAny(text, "\"\\={") || text == "" {
		return false
	}
	r.note(MissingQuotes, from, r.at, name, r.swap(from, r.at, `"`+text+`"`, !strings.ContainsAny(text, " \t'")))
	return true
}

// follows reports whether a value can end in front of this rest of a line: with
// a comma and another label, or a brace and a value.
func follows(rest string, closing byte) bool {
	rest = strings.TrimLeft(rest, " \t")
	if rest == "" {
		return false
	}
	if rest[0] == '}' || rest[0] == ')' || rest[0] == ']' || rest[0] == closing {
		rest = strings.TrimLeft(rest[1:], " \t")
		return !strings.ContainsAny(rest, `"}`) || strings.HasPrefix(rest[strings.IndexAny(rest, " \t")+1:], "# {") || strings.Contains(rest, " # {")
	}
	if rest[0] != ',' && rest[0] != ';' {
		return false
	}
	rest = strings.TrimLeft(rest[1:], " \t")
	if rest == "" {
		return false
	}
	if rest[0] == '}' || rest[0] == ',' {
		return true
	}
	end := strings.IndexAny(rest, "=:")
	return end > 0 && !strings.ContainsAny(strings.Trim(rest[:end], `" `), "\"{} ,")
}

// doubleQuoted reads a value in double quotes that may hold quotes of its own.
func (r *looseReader) doubleQuoted(name string, closing byte) bool {
	from := r.at
	var inner []int // quotes inside that are not escaped
	for end := quoteEnd(r.line, from); end >= 0; end = quoteEnd(r.line, end) {
		if follows(r.line[end+1:], closing) {
			r.unescaped(name, from, end, inner)
			return true
		}
		inner = append(inner, end)
	}
	// An escaped quote that should have ended the value?
	for i := from + 1; i+1 < len(r.line); i++ {
		if r.line[i] == '\\' && r.line[i+1] == '"' && follows(r.line[i+2:], closing) {
			r.note(LastBackslash, i, i+1, name, r.swap(i, i+1, `\\`, true))
			r.at = i + 2
			return true
		}
		if r.line[i] == '\\' {
			i++
		}
	}
	if len(inner) > 0 && strings.TrimLeft(r.line[inner[0]+1:], " \t") != "" && !strings.ContainsAny(r.line[inner[0]+1:], `}`) {
		r.at = inner[0] + 1 // the brace is what is missing
		r.escapes(name, from, inner[0])
		return true
	}
	if len(inner) == 1 && r.labelBehind(inner[0]+1) {
		r.at = inner[0] + 1 // the comma is what is missing
		r.escapes(name, from, inner[0])
		return true
	}
	// No quote at the end at all.
	if end := r.unquotedEnd(from+1, closing); end > from {
		r.note(MissingQuote, end, end, name, r.swap(end, end, `"`, len(inner) == 0))
		r.at = end
		return true
	}
	return false
}

// labelBehind reports whether another label follows without a comma.
func (r *looseReader) labelBehind(at int) bool {
	rest := strings.TrimLeft(r.line[at:], " \t")
	end := 0
	for end < len(rest) && (letter(rest[end], false) || end > 0 && rest[end] >= '0' && rest[end] <= '9') {
		end++
	}
	return end > 0 && strings.HasPrefix(rest[end:], `="`)
}

// unquotedEnd is where a value ends that has lost its closing quote: in front of
// the last brace.
func (r *looseReader) unquotedEnd(from int, closing byte) int {
	end := strings.LastIndexByte(r.line, closing)
	if next := strings.Index(r.line[from:], `="`); next >= 0 {
		if c := strings.LastIndexByte(r.line[from:from+next], ','); c >= 0 {
			end = from + c
		}
	}
	if end < from || strings.ContainsRune(r.line[from:end], '"') {
		return -1
	}
	return end
}

// unescaped notes the quotes inside of a value.
func (r *looseReader) unescaped(name string, from, end int, inner []int) {
	r.at = end + 1
	if len(inner) == 0 {
		r.escapes(name, from, end)
		return
	}
	// One label less its comma looks the same as a quote inside: a="b" c="d".
	if r.labelBehind(inner[0] + 1) {
		r.at = inner[0] + 1
		r.escapes(name, from, inner[0])
		return
	}
	fix := Repair{Fix: Replace, From: `"`, To: `\"`, Lines: 1, Certain: true}
	for _, i := range inner {
		fix.Edits = append(fix.Edits, Edit{i, i, `\`})
	}
	r.note(UnescapedQuote, inner[0], inner[0]+1, name, fix)
}

// escapes notes a backslash that begins no escape.
func (r *looseReader) escapes(name string, from, end int) {
	fix := Repair{Fix: Replace, From: `\`, To: `\\`, Lines: 1, Certain: true}
	first := -1
	for i := from + 1; i < end; i++ {
		if r.line[i] != '\\' {
			continue
		}
		if i+1 < end && strings.IndexByte(`\"n`, r.line[i+1]) < 0 {
			fix.Edits = append(fix.Edits, Edit{i, i, `\`})
			if first < 0 {
				first = i
			}
			continue
		}
		i++
	}
	if first >= 0 {
		r.note(BadEscape, first, first+1, name, fix)
	}
}

// otherQuotes reads a value in quotes of another kind.
func (r *looseReader) otherQuotes(name string, code Code, opening, ends string, size int, closing byte) bool {
	from := r.at
	for i := from + size; i < len(r.line); {
		c, n := utf8.DecodeRuneInString(r.line[i:])
		if strings.ContainsRune(ends, c) && follows(r.line[i+n:], closing) {
			text := r.line[from+size : i]
			r.at = i + n
			r.note(code, from, r.at, name, r.swap(from, r.at, `"`+escapeQuotes(text)+`"`, true))
			return true
		}
		i += n
	}
	return false
}

// escapeQuotes escapes the quotes of a text whose other escapes stay.
func escapeQuotes(s string) string {
	s = strings.ReplaceAll(s, `\"`, `"`)
	return strings.ReplaceAll(s, `"`, `\"`)
}
