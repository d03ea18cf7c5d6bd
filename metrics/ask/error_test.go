package ask_test

import (
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"metricplayground/metrics/ask"
)

// mistakes are queries that can't be parsed, the place of the mistake, and what was
// meant, where that is certain.
var mistakes = []struct {
	query string
	kind  ask.ErrorKind
	place string
	fix   string
}{
	{"", ask.Empty, "", ""},
	{"rate(x[5m]", ask.Unclosed, "(", "rate(x[5m])"},
	{"sum(rate(x[5m])", ask.Unclosed, "(", "sum(rate(x[5m]))"},
	{"x{a=\"b\"", ask.Unclosed, "{", "x{a=\"b\"}"},
	{"x{a=\"b\",", ask.Unclosed, "{", "x{a=\"b\",}"},
	{"rate(x[5m", ask.Unclosed, "[", "rate(x[5m])"},
	{"rate(x[5m]))", ask.Unopened, ")", "rate(x[5m])"},
	{"x{a=\"b}", ask.OpenString, "\"b}", "x{a=\"b\"}"},
	{"x{a=\"\\q\"}", ask.BadEscape, "", ""},
	{"x{a=\"b", ask.OpenString, "\"b", "x{a=\"b\"}"},
	{"raet(x[5m])", ask.UnknownFunction, "raet", "rate(x[5m])"},
	{"RATE(x[5m])", ask.UnknownFunction, "RATE", "rate(x[5m])"},
	{"histogram_quantil(0.9, x)", ask.UnknownFunction, "histogram_quantil", "histogram_quantile(0.9, x)"},
	{"percentile(0.9, x)", ask.UnknownFunction, "percentile", ""},
	{"mad_over_time(x[5m])", ask.Experimental, "mad_over_time", ""},
	{"rate(x)", ask.MissingRange, "x", "rate(x[1m])"},
	{"rate(x{a=\"b\"} offset 5m)", ask.MissingRange, "x{a=\"b\"} offset 5m", "rate(x{a=\"b\"}[1m] offset 5m)"},
	{"rate(sum by (a) (x))", ask.MissingRange, "sum by (a) (x)", "sum by (a) (rate(x[1m]))"},
	{"rate(sum(x)[5m])", ask.RangeOfExpression, "[5m]", "sum(rate(x[5m]))"},
	{"sum(x[5m])", ask.NeedlessRange, "x[5m]", "sum(x)"},
	{"abs(x[5m])", ask.NeedlessRange, "x[5m]", "abs(x)"},
	{"histogram_quantile(x, 0.9)", ask.WrongType, "x", "histogram_quantile(0.9, x)"},
	{"topk(x, 3)", ask.WrongType, "3", "topk(3, x)"},
	{"rate(x[5m], 3)", ask.WrongCount, "rate(x[5m], 3)", ""},
	{"sum()", ask.WrongCount, "sum()", ""},
	{"topk(x)", ask.WrongCount, "topk(x)", ""},
	{"x offset 5m[1m]", ask.ModifierBeforeRange, "[1m]", "x[1m] offset 5m"},
	{"sum(x) offset 5m", ask.ModifierOfExpression, "sum(x)", ""},
	{"x offset 5m offset 5m", ask.RepeatedModifier, "x offset 5m", ""},
	{"{a=\"\"}", ask.EmptySelector, "{a=\"\"}", ""},
	{"x{__name__=\"y\"}", ask.TwoNames, "x{__name__=\"y\"}", ""},
	{"1 == 1", ask.NeedsBool, "==", "1 == bool 1"},
	{"x + bool y", ask.NeedlessBool, "+ bool", ""},
	{"x and 1", ask.SetOfScalar, "x and 1", ""},
	{"x + on(a) 1", ask.MatchingOfScalar, "x + on(a) 1", ""},
	{"x and on(a) group_left y", ask.GroupingOfSet, "x and on(a) group_left y", ""},
	{"x + on(a) group_left(a) y", ask.LabelOnBothSides, "+ on(a) group_left(a)", ""},
	{"x{a=~\"(\"}", ask.BadRegexp, "a=~\"(\"", ""},
	{"x{a=b}", ask.Unexpected, "b", "x{a=\"b\"}"},
	{"x{a==\"b\"}", ask.Unexpected, "=", "x{a=\"b\"}"},
	{"x = 1", ask.Unexpected, "=", "x == 1"},
	{"sum by code (x)", ask.Unexpected, "code", "sum by (code) (x)"},
	{"sum by (code) x", ask.Unexpected, "x", "sum by (code) (x)"},
	{"x && y", ask.BadCharacter, "&& y", "x  and  y"},
	{"rate（x[5m]）", ask.BadCharacter, "", "rate(x[5m])"},
	{"x{a=“b”}", ask.BadCharacter, "", "x{a=\"b\"}"},
	{"rate(x[5min])", ask.BadNumber, "", "rate(x[5m])"},
	{"rate(x[1.5h])", ask.BadNumber, "", "rate(x[1h30m])"},
	{"rate(x[0s])", ask.ZeroDuration, "0s", ""},
	{"x +", ask.Unexpected, "", ""},
	{"x y", ask.Unexpected, "y", ""},
	{"abs(x,)", ask.Unexpected, "", "abs(x)"},
}

func TestMistakes(t *testing.T) {
	met := map[ask.ErrorKind]bool{}
	for _, c := range mistakes {
		t.Run(c.query, func(t *testing.T) {
			e := ask.Check(c.query)
			require.NotNil(t, e)
			met[e.Kind] = true
			require.Equal(t, c.kind, e.Kind, e.Raw)
			require.Equal(t, c.query, e.Query)
			if c.place != "" {
				require.Equal(t, c.place, e.Place.Of(c.query), e.Raw)
			}
			require.Equal(t, c.fix, e.Fix, e.Raw)
			if e.Fix != "" {
				require.Nil(t, ask.Check(e.Fix))
			}
		})
	}
	require.Nil(t, ask.Check("sum by (code) (rate(x[5m]))"))
	for _, kind := range ask.ErrorKinds() {
		switch kind {
		case ask.NoChart, ask.ManyToMany, ask.NeedsGroup, ask.SameLabels, ask.BadTemplate, ask.NoVector, ask.TooManySamples, ask.TooManyPoints,
			ask.TooLong, ask.Canceled, ask.Backwards, ask.NoStep, ask.Storage, ask.Other, ask.BadLabel:
			// found while evaluating, and tested there
		default:
			require.True(t, met[kind], kind)
		}
	}
}

func TestWhatAnErrorKnows(t *testing.T) {
	e := ask.Check("rate(x)")
	require.Equal(t, "rate", e.Name)
	require.Equal(t, ask.Matrix, e.Want)
	require.Equal(t, ask.Vector, e.Got)
	e = ask.Check("round(x, 1, 2)")
	require.Equal(t, []any{"round", 2, 3, true}, []any{e.Name, e.Wanted, e.Given, e.AtMost})
	e = ask.Check("raet(x[5m])")
	require.Equal(t, []string{"raet", "rate"}, []string{e.Name, e.Near})
	e = ask.Check("x{a=b}")
	require.Equal(t, []string{`identifier "b"`, "label matching", "string"}, []string{e.Found, e.Context, e.Expected})
}

// Whatever the query, an error's place is in it, and a fix can be parsed.
func FuzzCheck(f *testing.F) {
	for _, c := range mistakes {
		f.Add(c.query)
	}
	f.Fuzz(func(t *testing.T, query string) {
		e := ask.Check(query)
		if e == nil {
			return
		}
		require.NotEmpty(t, e.Raw)
		require.LessOrEqual(t, 0, e.Place.Start)
		require.LessOrEqual(t, e.Place.Start, e.Place.End)
		require.LessOrEqual(t, e.Place.End, len(query))
		if e.Fix != "" {
			require.Nil(t, ask.Check(e.Fix))
			if utf8.ValidString(query) {
				require.True(t, utf8.ValidString(e.Fix))
			}
		}
	})
}
