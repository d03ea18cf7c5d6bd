package script

import (
	"slices"
	"strings"
)

// The bounds of the search for a suggestion.
const (
	maxRepairs     = 3    // slips on one line that are mended together
	maxMendings    = 60   // lines that are tried
	longestMending = 2000 // bytes of a line beyond which nothing is tried
)

// suggest is the line as it was probably meant, in canonical form: the first
// combination of repairs that makes a valid operation. It is empty when no
// combination does.
func suggest(err *SyntaxError) string {
	if len(err.Text) > longestMending {
		return ""
	}
	tries := maxMendings
	return mend(err, maxRepairs, &tries)
}

func mend(err *SyntaxError, repairs int, tries *int) string {
	var others []*SyntaxError
	for _, line := range repaired(err) {
		if *tries--; *tries < 0 {
			return ""
		}
		op, _, next := parseLine(line, err.Line)
		if next == nil {
			return op.String()
		}
		others = append(others, next)
	}
	if repairs == 1 {
		return ""
	}
	for _, next := range others {
		if line := mend(next, repairs-1, tries); line != "" {
			return line
		}
	}
	return ""
}

// repaired gives the line with each repair that applies, the surest first.
func repaired(err *SyntaxError) []string {
	var lines []string
	for _, repair := range repairs() {
		for _, line := range repair(err) {
			if line != err.Text && !slices.Contains(lines, line) {
				lines = append(lines, line)
			}
		}
	}
	return lines
}

// repair gives the lines that an error's line may have been meant to be.
type repair func(*SyntaxError) []string

func repairs() []repair {
	return []repair{
		plainPunctuation,
		nearestWord,
		otherQuotes,
		valueForStep,
		equalsForColon,
		quotesForValue,
		decimalPoint,
		spacesForCommas,
		parentheses,
		timeUnit,
		usualTolerance,
		namesOnly,
		quotesForName,
		quotesForHelp,
		missingSign,
	}
}

// replace is the error's line with the n bytes at the error replaced.
func (e *SyntaxError) replace(n int, with string) string {
	return e.Text[:e.offset] + with + e.Text[e.offset+n:]
}

// rest is the line from the error on.
func (e *SyntaxError) rest() string { return e.Text[e.offset:] }

// gotWord is Got when it is a word that stands in the line as it is.
func (e *SyntaxError) gotWord() string {
	if e.Got == "" || strings.ContainsAny(e.Got, delimiters) || !strings.HasPrefix(e.rest(), e.Got) {
		return ""
	}
	return e.Got
}

// plainPunctuation takes signs of a Chinese keyboard for those of the language.
func plainPunctuation(e *SyntaxError) []string {
	signs := strings.NewReplacer("，", ",", "、", ",", "：", ":", "；", ";", "（", "(", "）", ")",
		"｛", "{", "｝", "}", "＝", "=", "＃", "#", "“", `"`, "”", `"`, "‘", `"`, "’", `"`, "　", " ")
	return []string{outsideStrings(e.Text, signs.Replace)}
}

// otherQuotes takes single quotes for double ones.
func otherQuotes(e *SyntaxError) []string {
	return []string{outsideStrings(e.Text, strings.NewReplacer("'", `"`, "`", `"`).Replace)}
}

// outsideStrings changes a line where it is outside double quotes.
func outsideStrings(line string, change func(string) string) string {
	parts := strings.SplitAfter(line, `"`)
	inside := false
	for i, part := range parts {
		if !inside {
			parts[i] = change(part)
		}
		if strings.HasSuffix(part, `"`) && !(inside && strings.HasSuffix(part, `\"`)) {
			inside = !inside
		}
	}
	return strings.Join(parts, "")
}

// nearestWord takes a misspelled word for the one it is near to.
func nearestWord(e *SyntaxError) []string {
	if word := e.gotWord(); word != "" && e.Nearest != "" {
		return []string{e.replace(len(word), e.Nearest)}
	}
	return nil
}

// nearestOperation is the word that begins an operation and was probably meant.
func nearestOperation(word string) string {
	if near := nearest(word, operationWords()); near != "" {
		return near
	}
	switch strings.ToLower(word) {
	case "increment", "increase", "count":
		return string(Inc)
	case "decrement", "decrease":
		return string(Dec)
	case "subtract", "minus":
		return string(Sub)
	case "plus":
		return string(Add)
	case "record", "measure":
		return string(Observe)
	case "delete", "unregister":
		return wordRemove
	case "wait", "sleep", "pass":
		return wordAdvance
	case "crash", "reboot":
		return wordRestart
	case "ask", "promql":
		return wordQuery
	case "scale":
		return wordReplicas
	}
	return ""
}

// valueForStep takes `inc X 3` for `add X 3`, and `dec X 3` for `sub X 3`.
func valueForStep(e *SyntaxError) []string {
	if _, ok := ParseNumber(e.gotWord()); !ok || e.Expected != ExpectModifier {
		return nil
	}
	switch Verb(e.About) {
	case Inc:
		return []string{strings.Replace(e.Text, e.About, string(Add), 1)}
	case Dec:
		return []string{strings.Replace(e.Text, e.About, string(Sub), 1)}
	}
	return nil
}

// equalsForColon takes `{method: "get"}` for `{method="get"}`.
func equalsForColon(e *SyntaxError) []string {
	name, colon := strings.CutSuffix(e.gotWord(), ":")
	if e.Expected != ExpectLabelName || !colon {
		return nil
	}
	return []string{e.replace(len(name)+1, name+"=")}
}

// quotesForValue takes `{code=200}` for `{code="200"}`.
func quotesForValue(e *SyntaxError) []string {
	if word := e.gotWord(); word != "" && e.Expected == ExpectLabelValue {
		return []string{e.replace(len(word), `"`+word+`"`)}
	}
	return nil
}

// decimalPoint takes a comma between digits for a decimal point.
func decimalPoint(e *SyntaxError) []string {
	rest := e.rest()
	if len(rest) < 2 || e.offset == 0 || rest[0] != ',' || !isDigit(rest[1]) || !isDigit(e.Text[e.offset-1]) {
		return nil
	}
	return []string{e.replace(1, ".")}
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// spacesForCommas takes a list of bounds or quantiles with commas for one with
// spaces, and one in brackets for one without.
func spacesForCommas(e *SyntaxError) []string {
	switch e.Expected {
	case ExpectBounds, ExpectQuantile, ExpectOption:
		return []string{outsideStrings(e.Text, func(s string) string {
			before, labels, ok := strings.Cut(s, "}")
			if !ok {
				before, labels = "", s
			} else {
				before += "}"
			}
			return before + strings.NewReplacer(",", " ", "[", " ", "]", " ").Replace(labels)
		})}
	}
	return nil
}

// parentheses takes `linear 0 5 4` for `linear(0, 5, 4)`.
func parentheses(e *SyntaxError) []string {
	if e.Expected != ExpectOpen {
		return nil
	}
	parameters := strings.Count(e.About, ",") + 1
	words := strings.Fields(e.rest())
	if len(words) < parameters {
		return nil
	}
	form := append([]string{"(" + strings.Join(words[:parameters], ", ") + ")"}, words[parameters:]...)
	return []string{strings.TrimRight(e.Text[:e.offset], " \t") + strings.Join(form, " ")}
}

// timeUnit takes a time without a unit for seconds, and words for units.
func timeUnit(e *SyntaxError) []string {
	if e.Expected != ExpectDuration {
		return nil
	}
	word := e.gotWord()
	if _, ok := ParseNumber(word); ok {
		if after := e.rest()[len(word):]; strings.HasPrefix(after, " ") {
			return []string{e.replace(len(word)+1, word), e.replace(len(word), word+"s")}
		}
		return []string{e.replace(len(word), word+"s")}
	}
	number := word[:len(word)-len(strings.TrimLeft(word, "0123456789."))]
	switch strings.ToLower(word[len(number):]) {
	case "sec", "secs", "second", "seconds":
		return []string{e.replace(len(word), number+"s")}
	case "min", "mins", "minute", "minutes":
		return []string{e.replace(len(word), number+"m")}
	case "hour", "hours", "hr", "hrs":
		return []string{e.replace(len(word), number+"h")}
	case "day", "days":
		return []string{e.replace(len(word), number+"d")}
	}
	return nil
}

// usualTolerance gives a quantile without an error the one that client_golang's
// examples have (0.5~0.05, 0.9~0.01, 0.99~0.001): a tenth of what lies above
// it; and takes `=` or `:` for the sign between them.
func usualTolerance(e *SyntaxError) []string {
	switch e.Expected {
	case ExpectTolerance:
		if strings.HasPrefix(e.rest(), "=") {
			return []string{e.replace(1, "~")}
		}
		before := strings.TrimRight(e.Text[:e.offset], " \t")
		begin := strings.LastIndexAny(before, " \t") + 1
		quantile, ok := ParseNumber(before[begin:])
		if !ok || quantile < 0 || quantile > 1 {
			return nil
		}
		return []string{before + "~" + FormatNumber(sixDigits((1-quantile)/10)) + " " + e.rest()}
	case ExpectQuantile:
		if word := e.gotWord(); strings.Contains(word, ":") {
			return []string{e.replace(len(word), strings.Replace(word, ":", "~", 1))}
		}
	}
	return nil
}

// namesOnly takes `counter x{method="get"}` for `counter x{method}`: label
// values belong to series, not to the metric.
func namesOnly(e *SyntaxError) []string {
	if e.Expected != ExpectLabelEnd || !strings.HasPrefix(e.rest(), "=") {
		return nil
	}
	p := parser{line: e.Text, pos: e.offset + 1}
	if p.peek() == '"' {
		if _, err := p.quoted(ExpectLabelValue); err != nil {
			return nil
		}
	} else {
		p.word()
	}
	return []string{e.replace(p.pos-e.offset, "")}
}

// quotesForName puts a name that can't be bare into quotes.
func quotesForName(e *SyntaxError) []string {
	word := e.gotWord()
	if word == "" || e.Expected != ExpectMetricName && e.Expected != ExpectLabelName {
		return nil
	}
	return []string{e.replace(len(word), `"`+word+`"`)}
}

// quotesForHelp puts words after a metric's name into quotes.
func quotesForHelp(e *SyntaxError) []string {
	if e.Expected != ExpectOption || len(e.Choices) == 0 || e.Choices[0] != `"help"` {
		return nil
	}
	text, comment, commented := strings.Cut(e.rest(), "#")
	if strings.ContainsAny(text, `"\`) {
		return nil
	}
	line := e.Text[:e.offset] + `"` + strings.TrimRight(text, " \t") + `"`
	if commented {
		line += " #" + comment
	}
	return []string{line}
}

// missingSign puts in the sign that is expected.
func missingSign(e *SyntaxError) []string {
	var signs []string
	switch e.Expected {
	case ExpectEquals:
		signs = []string{"="}
	case ExpectLabelEnd:
		signs = []string{",", "}"}
	case ExpectClosingQuote:
		lines := []string{strings.TrimRight(e.Text, " \t") + `"`}
		if brace := strings.LastIndexByte(e.Text, '}'); brace > e.offset {
			lines = append([]string{e.Text[:brace] + `"` + e.Text[brace:]}, lines...)
		}
		return lines
	case ExpectEscape:
		signs = []string{`\`}
	case ExpectOpen:
		signs = []string{"("}
	case ExpectComma:
		signs = []string{","}
	case ExpectClose:
		signs = []string{")"}
	case ExpectLabelName:
		if e.Got == "" {
			signs = []string{"}"}
		}
	}
	lines := make([]string, len(signs))
	for i, sign := range signs {
		lines[i] = e.replace(0, sign)
	}
	return lines
}
