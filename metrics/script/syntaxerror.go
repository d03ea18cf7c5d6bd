package script

import (
	"fmt"
	"strings"
)

// SyntaxError is a line that is no operation. It carries what a page needs to
// say it in any language; Error says it in English.
type SyntaxError struct {
	Line   int    // in the script, from 1
	Column int    // in characters (runes), from 1: where the unexpected begins
	Text   string // the line
	// Got is the unexpected word or sign, empty at the end of the line.
	Got string
	// Expected is what should have been there.
	Expected Expectation
	// Choices are the words that may stand there, when that is a closed list.
	Choices []string
	// About is the word or form that the expectation belongs to, such as
	// `linear(start, width, count)`.
	About string
	// Nearest is the one of Choices that Got is probably a misspelling of.
	Nearest string
	// Suggestion is the whole line in canonical form as it was probably meant;
	// it is always a valid operation. Empty when nothing is certain enough.
	Suggestion string

	offset int // in bytes
}

// Error implements error: place, problem and what to write instead.
func (e *SyntaxError) Error() string {
	s := fmt.Sprintf("line %d, column %d: %s", e.Line, e.Column, e.Problem())
	if e.Suggestion != "" {
		s += " Write: `" + e.Suggestion + "`"
	}
	return s
}

// Problem says in English what was expected and what is there, without the
// place and the suggestion.
func (e *SyntaxError) Problem() string {
	s := e.expected() + e.found()
	if e.Nearest != "" {
		s += fmt.Sprintf(" Did you mean %s?", e.Nearest)
	}
	return s
}

// found says what is there in place of what was expected.
func (e *SyntaxError) found() string {
	switch e.Expected {
	case ExpectUTF8, ExpectClosingQuote, ExpectLabelOnce, ExpectOnce:
		return "."
	}
	if e.Got == "" {
		return "; the line ends here."
	}
	return fmt.Sprintf("; this is `%s`.", e.Got)
}

func (e *SyntaxError) expected() string {
	switch e.Expected {
	case ExpectUTF8:
		return "The text must be UTF-8"
	case ExpectOperation:
		return "A line begins with one of " + strings.Join(e.Choices, ", ") + ", or # for a comment"
	case ExpectMetricName:
		return "A metric name is expected: letters, digits, _ and :, not beginning with a digit; any other name in double quotes"
	case ExpectLabelName:
		return "A label name is expected: letters, digits and _, not beginning with a digit; any other name in double quotes"
	case ExpectLabelOnce:
		return fmt.Sprintf("The label %s stands here twice", e.Got)
	case ExpectEquals:
		return "Between a label's name and its value there is ="
	case ExpectLabelValue:
		return "A label value is expected, in double quotes"
	case ExpectLabelEnd:
		return "After a label, a comma or the closing } is expected"
	case ExpectClosingQuote:
		return "The string has no closing quote on its line"
	case ExpectEscape:
		return `In a string, a backslash is written \\, a quote \" and a new line \n`
	case ExpectOption:
		return fmt.Sprintf("After a %s's name and help come %s", e.About, strings.Join(e.Choices, ", "))
	case ExpectOnce:
		return fmt.Sprintf("%s may stand only once on a line", e.Got)
	case ExpectUnit:
		return "A unit is expected, such as seconds or bytes"
	case ExpectBounds:
		return "Bucket bounds are expected: numbers with spaces between, linear(start, width, count), exponential(start, factor, count), or default"
	case ExpectNumber:
		return fmt.Sprintf("%s needs a number", e.About)
	case ExpectCount:
		return fmt.Sprintf("%s needs a whole number, 1 or more", e.About)
	case ExpectQuantile:
		return "A quantile with its tolerated error is expected, such as 0.99~0.001"
	case ExpectTolerance:
		return "Between a quantile and its tolerated error there is ~"
	case ExpectDuration:
		return "A time is expected, such as 15s, 5m or 1h30m"
	case ExpectValue:
		return fmt.Sprintf("%s needs a value: a number, or a draw such as normal(0.3, 0.1)", e.About)
	case ExpectOpen:
		return fmt.Sprintf("( is expected, as in %s", e.About)
	case ExpectComma:
		return fmt.Sprintf("A comma is expected, as in %s", e.About)
	case ExpectClose:
		return fmt.Sprintf(") is expected, as in %s", e.About)
	case ExpectModifier:
		return fmt.Sprintf("After %s and its series come %s, or nothing", e.About, strings.Join(e.Choices, ", "))
	case ExpectTimes:
		return "times needs a whole number, 1 or more"
	case ExpectSeed:
		return "seed needs a whole number, 0 or more"
	case ExpectExemplar:
		return `exemplar needs labels, such as {trace_id="abc"}`
	case ExpectWord:
		return fmt.Sprintf("After %s comes %s", e.About, strings.Join(e.Choices, " or "))
	case ExpectReplica:
		return "The number of a replica is expected, 1 or more"
	case ExpectReplicaAct:
		return "One replica alone can do " + strings.Join(e.Choices, ", ")
	case ExpectExpression:
		return fmt.Sprintf("After %s comes a question in PromQL, such as rate(http_requests_total[5m])", e.About)
	case ExpectEnd:
		return fmt.Sprintf("The line should end after %s", e.About)
	}
	return string(e.Expected)
}
