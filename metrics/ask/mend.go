package ask

import (
	"strings"

	"github.com/prometheus/prometheus/promql/parser"
)

// DefaultRange is the range that is put in where one is missing: four times a scrape
// interval of 15 s.
const DefaultRange = "1m"

// mend finds the query that was meant, where that is certain: a small change after
// which it can be parsed.
func (e *Error) mend(expr parser.Expr) {
	for _, fix := range e.candidates(expr) {
		if fix == "" || fix == e.Query {
			continue
		}
		if _, err := syntax.ParseExpr(fix); err == nil {
			e.Fix = fix
			return
		}
	}
}

// candidates are the queries that may have been meant, the likeliest first.
func (e *Error) candidates(expr parser.Expr) []string {
	q, p := e.Query, e.Place
	switch e.Kind {
	case Unclosed:
		return []string{closed(q), closed(strings.TrimRight(q, " ,"))}
	case OpenString:
		head := strings.TrimRight(q, ")]} ")
		return []string{head + string(brackets(q).quote) + q[len(head):], closed(q)}
	case Unopened:
		return []string{p.replace(q, "")}
	case UnknownFunction:
		e.Near = nearest(e.Name, callable())
		if e.Near == "" {
			return nil
		}
		return []string{p.replace(q, e.Near)}
	case BadCharacter, Unexpected:
		return e.otherSpelling()
	case BadNumber:
		if fixed := mendDuration(p.Of(q)); fixed != "" {
			return []string{p.replace(q, fixed)}
		}
	case NeedsBool:
		return []string{p.replace(q, p.Of(q)+" bool")}
	case MissingRange:
		return []string{addRange(q, p, expr), swapArguments(q, p, expr)}
	case WrongType, NeedlessRange:
		return []string{swapArguments(q, p, expr), dropRange(q, p, expr)}
	case RangeOfExpression:
		return []string{rangeInside(q, expr)}
	case ModifierBeforeRange:
		return []string{modifierBehind().ReplaceAllString(q, "$2$1")}
	}
	return nil
}

// modifierBehind is a modifier before the range that it must stand behind.
var modifierBehind = pattern(`(\s*(?:offset\s+-?\w+|@\s*(?:[\d.]+|start\(\)|end\(\))))\s*(\[[^\]]*\])`)

// spellings are characters of other languages, input methods and word processors, and
// what PromQL has instead.
var spellings = strings.NewReplacer(
	"“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`, "‘", `'`, "’", `'`,
	"（", "(", "）", ")", "［", "[", "］", "]", "【", "[", "】", "]", "｛", "{", "｝", "}",
	"，", ",", "：", ":", "＝", "=", "！", "!", "～", "~", "／", "/", "＊", "*", "＋", "+", "－", "-",
	"＞", ">", "＜", "<", "≥", ">=", "≤", "<=", "≠", "!=", "×", "*", "÷", "/", "−", "-", "–", "-",
	"\u00a0", " ", "\u3000", " ", "；", ";", "＂", `"`,
	"&&", " and ", "||", " or ",
)

// bareValue is a label's value without quotes.
var bareValue = pattern(`(=~|!~|!=|=)\s*([A-Za-z0-9_.+\-/]+)\s*([,}])`)

// bareLabels are labels without parentheses.
var bareLabels = pattern(`\b(by|without|on|ignoring)\s+([A-Za-z_]\w*(?:\s*,\s*[A-Za-z_]\w*)*)`)

// bareCall is an aggregation whose operand has no parentheses.
var bareCall = pattern(`^(\w+\s*(?:by|without)\s*\([^()]*\)\s*)([^(\s].*)$`)

// trailingComma is a comma after the last argument.
var trailingComma = pattern(`,\s*\)`)

// otherSpelling are queries in which something is written as PromQL writes it.
func (e *Error) otherSpelling() []string {
	q, p := e.Query, e.Place
	fixes := []string{
		spellings.Replace(q),
		closed(spellings.Replace(q)),
		bareValue().ReplaceAllString(q, `$1"$2"$3`),
		bareLabels().ReplaceAllString(q, `$1 ($2)`),
		bareCall().ReplaceAllString(q, `$1($2)`),
		trailingComma().ReplaceAllString(q, ")"),
	}
	// One equals sign more or less: x = 1, x{a=="b"}.
	if p.Start > 0 && p.Start <= len(q) {
		fixes = append(fixes, strings.Replace(q[:p.Start], "==", "=", 1)+q[p.Start:], q[:p.Start]+strings.Replace(q[p.Start:], "==", "=", 1))
		if p.Start < len(q) && q[p.Start] == '=' {
			fixes = append(fixes, q[:p.Start]+"="+q[p.Start:], q[:p.Start]+q[p.Start+1:])
		}
	}
	// What is left over at the end.
	if trimmed := strings.TrimRight(q, " ,;"); trimmed != q {
		fixes = append(fixes, trimmed)
	}
	return fixes
}

// units are how durations are written elsewhere.
var units = pattern(`(?i)^(\d+)\s*(milliseconds?|msecs?|seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|years?)$`)

// half is a duration with a fraction of an hour or minute.
var half = pattern(`^(\d+)\.5(h|m|d)$`)

// mendDuration writes a duration as PromQL does, empty where it can't be told.
func mendDuration(text string) string {
	if m := units().FindStringSubmatch(text); m != nil {
		unit := strings.ToLower(m[2])
		if strings.HasPrefix(unit, "mil") || strings.HasPrefix(unit, "ms") {
			return m[1] + "ms"
		}
		return m[1] + unit[:1]
	}
	if m := half().FindStringSubmatch(text); m != nil {
		return m[1] + m[2] + map[string]string{"h": "30m", "m": "30s", "d": "12h"}[m[2]]
	}
	return ""
}
