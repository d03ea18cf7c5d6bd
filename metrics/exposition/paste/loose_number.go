package paste

import (
	"strconv"
	"strings"
)

// value reads the value and what follows it.
func (r *looseReader) value() {
	from := r.skip()
	closed := from > 0 && r.line[from-1] == '}'
	switch {
	case r.at == len(r.line):
		r.note(MissingValue, len(strings.TrimRight(r.line, " \t")), len(r.line), "", removeLine())
		return
	case r.at == from && closed && r.openMetrics:
		r.note(MissingSpace, from, from, "", r.swap(from, from, " ", true))
	case r.openMetrics && r.line[from:r.at] != " " && r.at > from:
		r.note(ExtraSpace, from, r.at, "", r.swap(from, r.at, " ", true))
	}
	if c := r.peek(); (c == '=' || c == ':') && r.at+1 < len(r.line) {
		end := r.at + 1
		for end < len(r.line) && blank(r.line[end]) {
			end++
		}
		r.note(EqualBeforeValue, r.at, r.at+1, "", r.swap(from, end, " ", true))
		r.at = end
	}
	r.number()
	r.behind()
}

// word is the next word, its end.
func (r *looseReader) word() (text string, end int) {
	end = r.at
	for end < len(r.line) && !blank(r.line[end]) {
		end++
	}
	return r.line[r.at:end], end
}

// number reads a value.
func (r *looseReader) number() {
	text, end := r.word()
	from := r.at
	r.at = end
	if text == "" {
		r.note(MissingValue, from, end, "", removeLine())
		return
	}
	if _, err := parseFloat(text); err == nil {
		return
	}
	if c := text[0]; c == '"' || c == '\'' {
		if inner := strings.Trim(text, `"'`); inner != "" && len(inner)+2 == len(text) {
			_, err := parseFloat(inner)
			r.note(QuotedValue, from, end, "", r.swap(from, end, inner, err == nil))
			return
		}
	}
	if trimmed := strings.TrimRight(text, ";,"); trimmed != text {
		if _, err := parseFloat(trimmed); err == nil {
			r.note(TrailingText, from+len(trimmed), end, "", r.swap(from+len(trimmed), end, "", true))
			return
		}
	}
	switch strings.ToLower(text) {
	case "true", "yes", "on", "up":
		r.note(Boolean, from, end, "", r.swap(from, end, "1", true))
		return
	case "false", "no", "off", "down":
		r.note(Boolean, from, end, "", r.swap(from, end, "0", true))
		return
	case "null", "none", "nil", "undefined", "n/a", "na", "-", "--", "unknown", "nan%", "<nil>", "null,", "(null)":
		r.note(NoNumber, from, end, "", r.swap(from, end, "NaN", false), removeLine())
		return
	}
	if r.grouped(text, from, end) {
		return
	}
	digits := 0
	for digits < len(text) && strings.IndexByte("+-0123456789.eE", text[digits]) >= 0 {
		digits++
	}
	for digits > 0 {
		if _, err := parseFloat(text[:digits]); err == nil {
			if strings.ContainsAny(text[digits:], "0123456789") {
				break // 0x10 and 1e400 have no unit
			}
			r.note(UnitInValue, from+digits, end, text[digits:], r.swap(from+digits, end, "", false))
			return
		}
		digits--
	}
	r.note(NoNumber, from, end, "", removeLine())
}

// removeLine is the repair that takes the line away; its edits are filled in later.
func removeLine() Repair { return Repair{Fix: RemoveLine, Lines: 1} }

// grouped reads numbers with commas, points, apostrophes and underscores between digits.
func (r *looseReader) grouped(text string, from, end int) bool {
	for _, c := range text {
		if (c < '0' || c > '9') && !strings.ContainsRune("+-,.'_’\u00a0\u202f", c) {
			return false
		}
	}
	commas, points := strings.Count(text, ","), strings.Count(text, ".")
	plain := func(marks string) (string, bool) {
		out := text
		for _, m := range marks {
			out = strings.ReplaceAll(out, string(m), "")
		}
		out = strings.ReplaceAll(out, ",", ".")
		_, err := parseFloat(out)
		return out, err == nil
	}
	switch {
	case commas == 1 && points == 0 && inGroups(text, ',') && !strings.HasPrefix(strings.TrimLeft(text, "+-"), "0"):
		r.note(AmbiguousComma, from, end, "", r.swap(from, end, strings.ReplaceAll(text, ",", "."), false),
			r.swap(from, end, strings.ReplaceAll(text, ",", ""), false))
		return true
	case commas == 1 && points == 0:
		if out, ok := plain("_'’"); ok {
			r.note(DecimalComma, from, end, "", r.swap(from, end, out, true))
			return true
		}
	case commas == 1 && points > 0 && strings.LastIndexByte(text, '.') < strings.IndexByte(text, ','):
		if out, ok := plain("."); ok && inGroups(text[:strings.IndexByte(text, ',')], '.') {
			r.note(DecimalComma, from, end, "", r.swap(from, end, out, true))
			return true
		}
	case commas >= 1 && points <= 1:
		whole, _, _ := strings.Cut(text, ".")
		if out, ok := plain(","); ok && inGroups(whole, ',') {
			r.note(Thousands, from, end, "", r.swap(from, end, out, true))
			return true
		}
	default:
		if out, ok := plain("_'’\u00a0\u202f"); ok {
			r.note(Thousands, from, end, "", r.swap(from, end, out, true))
			return true
		}
	}
	return false
}

// inGroups reports whether a mark stands between groups of three digits.
func inGroups(text string, mark byte) bool {
	groups := strings.Split(strings.TrimLeft(text, "+-"), string(mark))
	for i, g := range groups {
		if len(g) != 3 && (i > 0 || len(g) == 0 || len(g) > 3) {
			return false
		}
	}
	return len(groups) > 1
}

// behind reads what follows the value: a timestamp, an exemplar, or what has no
// place there.
func (r *looseReader) behind() {
	from := r.skip()
	if r.at == len(r.line) {
		if r.openMetrics && r.at > from {
			r.note(ExtraSpace, from, r.at, "", r.swap(from, r.at, "", true))
		}
		return
	}
	if r.openMetrics && r.line[from:r.at] != " " {
		r.note(ExtraSpace, from, r.at, "", r.swap(from, r.at, " ", true))
	}
	if r.peek() == '#' {
		r.mark(from)
		return
	}
	text, end := r.word()
	start := r.at
	r.at = end
	_, whole := strconv.ParseUint(text, 10, 63)
	seconds, err := parseFloat(text)
	switch {
	case r.openMetrics && err == nil, whole == nil:
	case err == nil && seconds > 0 && strings.Contains(text, ".") && !strings.ContainsAny(text, "eE+"):
		r.note(TimestampFraction, start, end, "",
			r.swap(start, end, strconv.FormatInt(int64(seconds*1000+0.5), 10), seconds >= 1e9 && seconds < 1e10), r.swap(from, end, "", false))
	default:
		r.note(TrailingText, start, len(r.line), "", r.swap(from, len(r.line), "", false))
		r.at = len(r.line)
		return
	}
	from = r.skip()
	switch {
	case r.at == len(r.line):
		if r.openMetrics && r.at > from {
			r.note(ExtraSpace, from, r.at, "", r.swap(from, r.at, "", true))
		}
	case r.peek() == '#':
		r.mark(from)
	default:
		r.note(TrailingText, r.at, len(r.line), "", r.swap(from, len(r.line), "", false))
	}
}

// mark reads what begins with # behind a value: an exemplar or a comment.
func (r *looseReader) mark(from int) {
	exemplar := strings.HasPrefix(strings.TrimLeft(r.line[r.at+1:], " "), "{")
	switch {
	case exemplar && !r.openMetrics:
		r.note(ExemplarInText, r.at, len(r.line), "", r.swap(from, len(r.line), "", false))
	case exemplar:
		brace := r.at + 1 + strings.IndexByte(r.line[r.at+1:], '{')
		if r.line[r.at:brace] != "# " {
			r.note(ExtraSpace, r.at, brace, "", r.swap(r.at, brace, "# ", true))
		}
		r.at = brace + 1
		r.names = nil
		r.labels('}')
		start := r.skip()
		if r.openMetrics && r.line[start:r.at] != " " && r.at < len(r.line) {
			r.note(ExtraSpace, start, r.at, "", r.swap(start, r.at, " ", true))
		}
		if r.at < len(r.line) {
			r.number()
		}
	default:
		r.note(TrailingText, r.at, len(r.line), "", r.swap(from, len(r.line), "", true))
	}
}
