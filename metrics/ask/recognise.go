package ask

import (
	"regexp"
	"strconv"
	"strings"
	"sync"

	"github.com/prometheus/prometheus/promql/parser"
)

// sentence is a sentence of the parser's or the engine's, and what it says.
type sentence struct {
	shape *regexp.Regexp
	kind  ErrorKind
	take  func(e *Error, m []string)
}

// said is a sentence whose pieces are taken by take, which may be nil.
func said(shape string, kind ErrorKind, take func(e *Error, m []string)) sentence {
	return sentence{regexp.MustCompile("^(?:" + shape + ")$"), kind, take}
}

// pattern is a regular expression that is compiled when it is first needed.
func pattern(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}

func takeName(e *Error, m []string)   { e.Name = m[1] }
func takeFound(e *Error, m []string)  { e.Found = m[1] }
func takeQuoted(e *Error, m []string) { e.Found = unquote(m[1]) }

// unquote undoes %q for strings and characters.
func unquote(s string) string {
	if u, err := strconv.Unquote(s); err == nil {
		return u
	}
	return s
}

// kindOf reads the documentation's name of a kind.
func kindOf(documented string) Kind {
	switch documented {
	case "instant vector":
		return Vector
	case "range vector":
		return Matrix
	}
	return Kind(documented)
}

// sentences are those of promql/parser (lex.go, parse.go, generated_parser.y) and
// promql/engine.go of Prometheus 3.16. Their order matters. They are compiled when the
// first mistake is made, not when the page starts.
var sentences = sync.OnceValue(func() []sentence {
	return []sentence{
		said(`no expression found in input`, Empty, nil),
		said(`unclosed left (parenthesis|bracket|brace)`, Unclosed, func(e *Error, m []string) {
			e.Found = map[string]string{"parenthesis": "(", "bracket": "[", "brace": "{"}[m[1]]
		}),
		said(`unexpected end of input inside braces`, Unclosed, func(e *Error, _ []string) { e.Found = "{" }),
		said(`unexpected end of input in duration expression`, Unclosed, func(e *Error, _ []string) { e.Found = "[" }),
		said(`unexpected right (?:parenthesis|bracket) (.+)`, Unopened, takeQuoted),
		said(`unterminated (?:quoted|raw) string`, OpenString, nil),
		said(`(?:unknown escape sequence|escape sequence|illegal character) .*`, BadEscape, nil),
		said(`error unquoting string .*`, BadEscape, nil),
		said(`unexpected character after '!'(?: inside braces)?: .*`, BadCharacter, func(e *Error, _ []string) { e.Found = "!" }),
		said(`unexpected character after '=': (.+)`, BadCharacter, takeQuoted),
		said(`unexpected character: (.+), expected .*`, BadCharacter, takeQuoted),
		said(`unexpected character(?: inside braces| in duration expression)?: (.+)`, BadCharacter, takeQuoted),
		said(`unexpected (?:repeated )?colon(?: before duration in duration expression| in duration expression| .*)?`, BadCharacter, func(e *Error, _ []string) { e.Found = ":" }),
		said(`unexpected left (?:brace|bracket) (.+)`, BadCharacter, takeQuoted),
		said(`invalid UTF-8 rune`, BadCharacter, nil),
		said(`bad number(?: or duration)? syntax: (.+)`, BadNumber, takeQuoted),
		said(`error parsing number: .*`, BadNumber, nil),
		said(`unknown unit .* in duration (.+)`, BadNumber, takeQuoted),
		said(`trailing commas not allowed in function call args`, Unexpected, func(e *Error, _ []string) { e.Found, e.Expected = ",", `")"` }),
		said(`not a valid duration string: (.+)`, BadNumber, takeQuoted),
		said(`duration (?:must be greater than 0|out of range)`, ZeroDuration, nil),
		said(`error parsing regexp: .*`, BadRegexp, nil),
		said(`invalid label name(?: for grouping)?:? "?(.*?)"?`, BadLabel, takeName),

		said(`unknown function with name (.+)`, UnknownFunction, func(e *Error, m []string) { e.Name = unquote(m[1]) }),
		said(`function (.+) is not enabled`, Experimental, func(e *Error, m []string) { e.Name = unquote(m[1]) }),
		said(`(\w+)\(\) is experimental and must be enabled .*`, Experimental, takeName),
		said(`(.*?) ?(?:is|are) experimental and not enabled`, Experimental, takeName),
		said(`expected type (.+) in call to function "(.+)", got (.+)`, WrongType, func(e *Error, m []string) {
			e.Want, e.Name, e.Got = kindOf(m[1]), m[2], kindOf(m[3])
		}),
		said(`expected type (.+) in aggregation (expression|parameter), got (.+)`, WrongType, func(e *Error, m []string) {
			e.Want, e.Context, e.Got = kindOf(m[1]), "aggregation "+m[2], kindOf(m[3])
		}),
		said(`binary expression must contain only scalar and instant vector types`, WrongType, func(e *Error, _ []string) {
			e.Want, e.Context = Vector, "binary expression"
		}),
		said(`unary expression only allowed on expressions of type scalar or instant vector, got (.+)`, WrongType, func(e *Error, m []string) {
			e.Want, e.Context, e.Got = Vector, "unary expression", kindOf(unquote(m[1]))
		}),
		said(`subquery is only allowed on instant vector, got (.+) instead`, WrongType, func(e *Error, m []string) {
			e.Want, e.Context, e.Got = Vector, "subquery", kindOf(m[1])
		}),
		said(`expected (at least |at most |)(\d+) argument\(s\) in call to "(.+)", got (\d+)`, WrongCount, func(e *Error, m []string) {
			e.AtLeast, e.AtMost, e.Name = m[1] == "at least ", m[1] == "at most ", m[3]
			e.Wanted, _ = strconv.Atoi(m[2])
			e.Given, _ = strconv.Atoi(m[4])
		}),
		said(`wrong number of arguments for aggregate expression provided, expected (\d+), got (\d+)`, WrongCount, func(e *Error, m []string) {
			e.Wanted, _ = strconv.Atoi(m[1])
			e.Given, _ = strconv.Atoi(m[2])
		}),
		said(`no arguments for aggregate expression provided`, WrongCount, func(e *Error, _ []string) { e.Wanted = 1 }),
		said(`ranges only allowed for vector selectors`, RangeOfExpression, nil),
		said(`no (offset|@) modifiers allowed before range`, ModifierBeforeRange, takeName),
		said(`(offset|@) modifier must be preceded by .*`, ModifierOfExpression, takeName),
		said(`(offset|@ <timestamp>) may not be set multiple times`, RepeatedModifier, takeName),
		said(`vector selector must contain at least one non-empty matcher`, EmptySelector, nil),
		said(`metric name must not be set twice: "(.*)" or "(.*)"`, TwoNames, func(e *Error, m []string) { e.Name, e.Near = m[1], m[2] }),
		said(`comparisons between scalars must use BOOL modifier`, NeedsBool, nil),
		said(`bool modifier can only be used on comparison operators`, NeedlessBool, nil),
		said(`set operator "(.+)" not allowed in binary scalar expression`, SetOfScalar, takeName),
		said(`(?:vector matching|filling in missing series) only allowed between instant vectors`, MatchingOfScalar, nil),
		said(`no grouping allowed for "(.+)" operation`, GroupingOfSet, takeName),
		said(`label "(.+)" must not occur in ON and GROUP clause at once`, LabelOnBothSides, takeName),

		said(`found duplicate series for the match group (\{.*?\}) on the (left|right) hand-side .*`, ManyToMany, func(e *Error, m []string) {
			e.Labels, e.Found = m[1], m[2]
		}),
		said(`multiple matches for labels: .*`, NeedsGroup, nil),
		said(`vector (?:cannot contain|contains) metrics with the same labelset.*`, SameLabels, nil),
	}
})

// unexpected is the parser's sentence about something in the wrong place.
var unexpected = pattern(`(?s)^unexpected (.*?)(?: in (aggregation|grouping opts|offset|@|subquery selector|subquery or range|subquery or range selector|label matching|label set))?(?:, expected (.*))?$`)

// recognise reads the sentence in Raw.
func (e *Error) recognise() {
	for _, s := range sentences() {
		if m := s.shape.FindStringSubmatch(e.Raw); m != nil {
			e.Kind = s.kind
			if s.take != nil {
				s.take(e, m)
			}
			e.refine()
			return
		}
	}
	if m := unexpected().FindStringSubmatch(e.Raw); m != nil {
		e.Kind, e.Found, e.Context, e.Expected = Unexpected, m[1], m[2], m[3]
	}
}

// refine tells apart what the parser says in one sentence.
func (e *Error) refine() {
	if e.Kind == WrongType {
		switch {
		case e.Want == Matrix && e.Got == Vector:
			e.Kind = MissingRange
		case e.Want == Vector && e.Got == Matrix:
			e.Kind = NeedlessRange
		}
	}
	if e.Kind == WrongCount && e.Name == "" {
		e.Name = strings.ToLower(firstWord(e.Place.Of(e.Query)))
	}
	e.pinpoint()
}

// pinpoint finds the place where the parser has another one in mind than a reader:
// the bracket rather than all that follows, the whole operator.
func (e *Error) pinpoint() {
	switch e.Kind {
	case Unclosed:
		if b := unclosed(e.Query); b.open != 0 {
			e.Place, e.Found = Place{b.at, b.at + 1}, string(b.open)
		}
	case Unopened:
		if at := brackets(e.Query).stray; at >= 0 {
			e.Place = Place{at, at + 1}
		}
	case BadNumber:
		if at := strings.Index(e.Query, e.Found); e.Found != "" && at >= 0 {
			end := at + len(e.Found)
			for end < len(e.Query) && (isWord(e.Query[end]) || e.Query[end] == '.') {
				end++
			}
			e.Place = Place{at, end}
			e.Found = e.Place.Of(e.Query)
		}
	case NeedsBool, NeedlessBool, LabelOnBothSides:
		e.Place.End = min(e.Place.End+1, len(e.Query)) // the parser's is the last byte
	}
}

// firstWord is the letters, digits and underscores that a text begins with.
func firstWord(text string) string {
	for i, r := range text {
		if r != '_' && (r < '0' || r > '9') && (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') {
			return text[:i]
		}
	}
	return text
}

// blame finds the part of a query to which an error of the evaluation belongs, where
// only one can be meant.
func (e *Error) blame(expr parser.Expr) {
	if expr == nil {
		return
	}
	var places []Place
	parser.Inspect(expr, func(n parser.Node, _ []parser.Node) error {
		switch n := n.(type) {
		case *parser.BinaryExpr:
			if (e.Kind == ManyToMany || e.Kind == NeedsGroup) && n.VectorMatching != nil {
				places = append(places, newPlace(n.PositionRange(), e.Query))
			}
		case *parser.Call:
			if e.Kind == SameLabels {
				places = append(places, newPlace(n.PositionRange(), e.Query))
			}
		}
		return nil
	})
	if len(places) == 1 {
		e.Place = places[0]
	}
}
