package script

import (
	"math"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func seed(n uint64) *uint64 { return &n }

func labels(pairs ...string) []Label {
	var ls []Label
	for i := 0; i < len(pairs); i += 2 {
		ls = append(ls, Label{pairs[i], pairs[i+1]})
	}
	return ls
}

func TestParseLine(t *testing.T) {
	for name, c := range map[string]struct {
		line  string
		want  Operation
		print string // when it isn't line
	}{
		"blank":                {"", Comment{Blank: true}, ""},
		"spaces":               {" \t ", Comment{Blank: true}, ""},
		"comment":              {"# a comment", Comment{Text: "a comment"}, ""},
		"comment without gap":  {"#a comment ", Comment{Text: "a comment"}, "# a comment"},
		"empty comment":        {"#", Comment{}, ""},
		"indented comment":     {"#   deep", Comment{Text: "  deep"}, ""},
		"two signs":            {"## title", Comment{Text: "# title"}, "# # title"},
		"counter":              {`counter c1 "A counter"`, Create{Type: Counter, Name: "c1", Help: "A counter"}, ""},
		"counter with labels":  {`counter x{method, code} "H."`, Create{Type: Counter, Name: "x", Labels: []string{"method", "code"}, Help: "H."}, ""},
		"no help":              {`gauge g`, Create{Type: Gauge, Name: "g"}, ""},
		"empty help":           {`gauge g ""`, Create{Type: Gauge, Name: "g"}, "gauge g"},
		"empty braces":         {`gauge g{} "h"`, Create{Type: Gauge, Name: "g", Help: "h"}, `gauge g "h"`},
		"last comma":           {`gauge g{a, b,} "h"`, Create{Type: Gauge, Name: "g", Labels: []string{"a", "b"}, Help: "h"}, `gauge g{a, b} "h"`},
		"escapes":              {`gauge g "a\\b\"c\nd"`, Create{Type: Gauge, Name: "g", Help: "a\\b\"c\nd"}, ""},
		"unit":                 {`gauge g "h" unit celsius`, Create{Type: Gauge, Name: "g", Help: "h", Unit: "celsius"}, ""},
		"odd unit":             {`gauge g "h" unit %`, Create{Type: Gauge, Name: "g", Help: "h", Unit: "%"}, `gauge g "h" unit "%"`},
		"unit without help":    {`gauge g unit celsius`, Create{Type: Gauge, Name: "g", Unit: "celsius"}, ""},
		"histogram":            {`histogram h "h"`, Create{Type: Histogram, Name: "h", Help: "h"}, ""},
		"own buckets":          {`histogram h "h" buckets 0.1 0.5 1`, Create{Type: Histogram, Name: "h", Help: "h", Buckets: Buckets{Kind: OwnBuckets, Bounds: []float64{0.1, 0.5, 1}}}, ""},
		"infinite bucket":      {`histogram h "h" buckets -5 0 inf`, Create{Type: Histogram, Name: "h", Help: "h", Buckets: Buckets{Kind: OwnBuckets, Bounds: []float64{-5, 0, math.Inf(1)}}}, `histogram h "h" buckets -5 0 +Inf`},
		"linear buckets":       {`histogram h "h" buckets linear(0, 5, 4)`, Create{Type: Histogram, Name: "h", Help: "h", Buckets: Buckets{Kind: LinearBuckets, Step: 5, Count: 4}}, ""},
		"exponential buckets":  {`histogram h "h" buckets exponential ( 0.01,2,8 )`, Create{Type: Histogram, Name: "h", Help: "h", Buckets: Buckets{Kind: ExponentialBuckets, Start: 0.01, Step: 2, Count: 8}}, `histogram h "h" buckets exponential(0.01, 2, 8)`},
		"default buckets":      {`histogram h "h" buckets default`, Create{Type: Histogram, Name: "h", Help: "h", Buckets: Buckets{Kind: DefaultBuckets}}, ""},
		"native":               {`histogram h "h" native 1.1`, Create{Type: Histogram, Name: "h", Help: "h", Native: 1.1}, ""},
		"options in any order": {`histogram h{a} "h" native 1.1 buckets 1 2 unit seconds`, Create{Type: Histogram, Name: "h", Labels: []string{"a"}, Help: "h", Unit: "seconds", Native: 1.1, Buckets: Buckets{Kind: OwnBuckets, Bounds: []float64{1, 2}}}, `histogram h{a} "h" unit seconds buckets 1 2 native 1.1`},
		"summary":              {`summary s "h" quantiles 0.5~0.05 0.99~0.001 window 10m`, Create{Type: Summary, Name: "s", Help: "h", Objectives: []Objective{{0.5, 0.05}, {0.99, 0.001}}, Window: 10 * time.Minute}, ""},
		"spaced quantiles":     {`summary s "h" window 90s quantiles 0.5 ~ 0.05`, Create{Type: Summary, Name: "s", Help: "h", Objectives: []Objective{{0.5, 0.05}}, Window: 90 * time.Second}, `summary s "h" quantiles 0.5~0.05 window 1m30s`},
		"note after create":    {`counter c "h"    # why`, Create{Type: Counter, Name: "c", Help: "h", Note: "why"}, `counter c "h" # why`},
		"sign in help":         {`counter c "no # comment"`, Create{Type: Counter, Name: "c", Help: "no # comment"}, ""},
		"quoted metric":        {`counter "my.metric"{room, "the room"} "help"`, Create{Type: Counter, Name: "my.metric", Labels: []string{"room", "the room"}, Help: "help"}, ""},
		"metric in braces":     {`counter {"my.metric", room} "help"`, Create{Type: Counter, Name: "my.metric", Labels: []string{"room"}, Help: "help"}, `counter "my.metric"{room} "help"`},
		"needless quotes":      {`counter "c" "help"`, Create{Type: Counter, Name: "c", Help: "help"}, `counter c "help"`},
		"colons":               {`gauge job:x:rate5m "help"`, Create{Type: Gauge, Name: "job:x:rate5m", Help: "help"}, ""},

		"inc":              {`inc x`, Change{Verb: Inc, Series: Series{Metric: "x"}}, ""},
		"inc with labels":  {`inc x{method="get", code="200"} times 3`, Change{Verb: Inc, Series: Series{"x", labels("method", "get", "code", "200")}, Times: 3}, ""},
		"times 1":          {`inc x times 1`, Change{Verb: Inc, Series: Series{Metric: "x"}, Times: 1}, `inc x`},
		"dec":              {`dec x{room="lab"}   # also: sub SERIES VALUE`, Change{Verb: Dec, Series: Series{"x", labels("room", "lab")}, Note: "also: sub SERIES VALUE"}, `dec x{room="lab"} # also: sub SERIES VALUE`},
		"add":              {`add x{} 2.5`, Change{Verb: Add, Series: Series{Metric: "x"}, Value: Value{Number: 2.5}}, `add x 2.5`},
		"sub":              {`sub x 1e3`, Change{Verb: Sub, Series: Series{Metric: "x"}, Value: Value{Number: 1000}}, `sub x 1000`},
		"set infinite":     {`set x +Inf`, Change{Verb: Set, Series: Series{Metric: "x"}, Value: Value{Number: math.Inf(1)}}, ""},
		"set minus zero":   {`set x -0`, Change{Verb: Set, Series: Series{Metric: "x"}, Value: Value{Number: math.Copysign(0, -1)}}, ""},
		"observe":          {`observe x{path="/"} 0.25`, Change{Verb: Observe, Series: Series{"x", labels("path", "/")}, Value: Value{Number: 0.25}}, ""},
		"draw":             {`observe x normal(0.3, 0.1) times 500 seed 7`, Change{Verb: Observe, Series: Series{Metric: "x"}, Value: Value{Draw: &Draw{Normal, 0.3, 0.1}}, Times: 500, Seed: seed(7)}, ""},
		"draw uniform":     {`set x uniform( 1 ,2 )`, Change{Verb: Set, Series: Series{Metric: "x"}, Value: Value{Draw: &Draw{Uniform, 1, 2}}}, `set x uniform(1, 2)`},
		"draw exponential": {`add x exponential(3)`, Change{Verb: Add, Series: Series{Metric: "x"}, Value: Value{Draw: &Draw{Exponential, 3, 0}}}, ""},
		"draw lognormal":   {`sub x lognormal(0.2, 0.5)`, Change{Verb: Sub, Series: Series{Metric: "x"}, Value: Value{Draw: &Draw{Lognormal, 0.2, 0.5}}}, ""},
		"draw integer":     {`set x{room="lab"} integer(0, 10) seed 18446744073709551615`, Change{Verb: Set, Series: Series{"x", labels("room", "lab")}, Value: Value{Draw: &Draw{Integer, 0, 10}}, Seed: seed(math.MaxUint64)}, ""},
		"exemplar":         {`inc x{method="get", code="200"} exemplar {trace_id="abc"}`, Change{Verb: Inc, Series: Series{"x", labels("method", "get", "code", "200")}, Exemplar: labels("trace_id", "abc")}, ""},
		"modifiers":        {`observe x 1 exemplar {a="b", c="d"} seed 1 times 2`, Change{Verb: Observe, Series: Series{Metric: "x"}, Value: Value{Number: 1}, Times: 2, Seed: seed(1), Exemplar: labels("a", "b", "c", "d")}, `observe x 1 times 2 seed 1 exemplar {a="b", c="d"}`},
		"quoted series":    {`inc {"my.metric", room="lab"}`, Change{Verb: Inc, Series: Series{"my.metric", labels("room", "lab")}}, ""},
		"quoted alone":     {`inc {"my.metric"}`, Change{Verb: Inc, Series: Series{Metric: "my.metric"}}, ""},
		"quoted outside":   {`inc "my.metric"{"the room"="lab"}`, Change{Verb: Inc, Series: Series{"my.metric", labels("the room", "lab")}}, `inc {"my.metric", "the room"="lab"}`},
		"value escapes":    {`inc x{a="\\ \" \n 温度"}`, Change{Verb: Inc, Series: Series{"x", labels("a", "\\ \" \n 温度")}}, ""},
		"last label comma": {`inc x{a="b",}`, Change{Verb: Inc, Series: Series{"x", labels("a", "b")}}, `inc x{a="b"}`},
		"named like words": {`inc times times 2`, Change{Verb: Inc, Series: Series{Metric: "times"}, Times: 2}, ""},

		"init":             {`init x{method="post", code="500"}  # the series exists, at zero`, Init{Series: Series{"x", labels("method", "post", "code", "500")}, Note: "the series exists, at zero"}, `init x{method="post", code="500"} # the series exists, at zero`},
		"drop":             {`drop x{a="b"}`, Drop{Series: Series{"x", labels("a", "b")}}, ""},
		"remove":           {`remove x`, Remove{Metric: "x"}, ""},
		"remove quoted":    {`remove "my.metric"`, Remove{Metric: "my.metric"}, ""},
		"remove braces":    {`remove {"my.metric"} # gone`, Remove{Metric: "my.metric", Note: "gone"}, `remove "my.metric" # gone`},
		"advance":          {`advance 15s`, Advance{By: 15 * time.Second}, ""},
		"advance by parts": {`advance 1h30m5.5s`, Advance{By: 90*time.Minute + 5500*time.Millisecond}, `advance 1h30m5s500ms`},
		"advance weeks":    {`advance 2w # long`, Advance{By: 14 * 24 * time.Hour, Note: "long"}, `advance 14d # long`},
		"restart":          {`restart# again`, Restart{Note: "again"}, `restart # again`},
		"indented":         {"\t restart", Restart{}, "restart"},
	} {
		t.Run(name, func(t *testing.T) {
			op, err := ParseLine(c.line, 1)
			require.NoError(t, err)
			require.Equal(t, c.want, op)
			want := c.print
			if want == "" && strings.TrimSpace(c.line) != "" {
				want = c.line
			}
			require.Equal(t, want, op.String())
		})
	}
}

func TestSyntaxErrors(t *testing.T) {
	for name, c := range map[string]struct {
		line       string
		column     int
		expected   Expectation
		got        string
		nearest    string
		suggestion string
	}{
		"not UTF-8":          {"inc 温\xff", 6, ExpectUTF8, "", "", ""},
		"misspelled verb":    {`inx x{a="b"}`, 1, ExpectOperation, "inx", "inc", `inc x{a="b"}`},
		"capital":            {`Inc x`, 1, ExpectOperation, "Inc", "inc", `inc x`},
		"short verb":         {`ad x 3`, 1, ExpectOperation, "ad", "add", `add x 3`},
		"synonym":            {`increment x`, 1, ExpectOperation, "increment", "inc", `inc x`},
		"unknown verb":       {`requests_total 3`, 1, ExpectOperation, "requests_total", "", ""},
		"no verb":            {`{a="b"}`, 1, ExpectOperation, "{", "", ""},
		"no series":          {`inc`, 4, ExpectMetricName, "", "", ""},
		"no metric":          {`inc {a="b"}`, 5, ExpectMetricName, "{", "", ""},
		"quoted label first": {`inc {"a"="b"}`, 5, ExpectMetricName, "{", "", ""},
		"dotted name":        {`inc my.metric{a="b"}`, 5, ExpectMetricName, "my.metric", "", `inc {"my.metric", a="b"}`},
		"digit first":        {`counter 1a "x"`, 9, ExpectMetricName, "1a", "", `counter "1a" "x"`},
		"Chinese names":      {`set 温度{房间="实验室"} 21.5`, 5, ExpectMetricName, "温度", "", `set {"温度", "房间"="实验室"} 21.5`},
		"label name":         {`inc x{a.b="c"}`, 7, ExpectLabelName, "a.b", "", `inc x{"a.b"="c"}`},
		"colon for equals":   {`inc x{method: "get"}`, 7, ExpectLabelName, "method:", "", `inc x{method="get"}`},
		"label twice":        {`inc x{a="1", a="2"}`, 14, ExpectLabelOnce, "a", "", ""},
		"declared twice":     {`counter x{a, a} "h"`, 14, ExpectLabelOnce, "a", "", ""},
		"no equals":          {`inc x{a "b"}`, 9, ExpectEquals, `"b"`, "", `inc x{a="b"}`},
		"values alone":       {`inc x{get, 200}`, 10, ExpectEquals, ",", "", ""},
		"bare label value":   {`inc x{code=200} times 2`, 12, ExpectLabelValue, "200", "", `inc x{code="200"} times 2`},
		"single quotes":      {`inc x{a='b'}`, 9, ExpectLabelValue, "'b'", "", `inc x{a="b"}`},
		"no comma":           {`inc x{a="b" c="d"}`, 13, ExpectLabelEnd, "c", "", `inc x{a="b", c="d"}`},
		"open brace":         {`inc x{a="b"`, 12, ExpectLabelEnd, "", "", `inc x{a="b"}`},
		"values declared":    {`counter x{a="b", c="d"} "h"`, 12, ExpectLabelEnd, "=", "", `counter x{a, c} "h"`},
		"open string":        {`counter x "help`, 11, ExpectClosingQuote, `"help`, "", `counter x "help"`},
		"open label value":   {`inc x{a="b}`, 9, ExpectClosingQuote, `"b}`, "", `inc x{a="b"}`},
		"escape":             {`inc x{a="C:\temp"}`, 12, ExpectEscape, `\t`, "", `inc x{a="C:\\temp"}`},
		"escape at the end":  {`inc x{a="\`, 10, ExpectEscape, `\`, "", `inc x{a="\\"}`},
		"full width":         {`inc x｛a＝“b”，c＝‘d’｝`, 6, ExpectModifier, "｛", "", `inc x{a="b", c="d"}`},

		"bare help":           {`counter x My help # note`, 11, ExpectOption, "My", "", `counter x "My help" # note`},
		"misspelled option":   {`histogram x "h" bucket 1 2`, 17, ExpectOption, "bucket", "buckets", `histogram x "h" buckets 1 2`},
		"option of another":   {`counter x "h" native 2`, 15, ExpectOption, "native", "", ""},
		"option twice":        {`gauge x "h" unit a unit b`, 20, ExpectOnce, "unit", "", ""},
		"no unit":             {`gauge x "h" unit`, 17, ExpectUnit, "", "", ""},
		"no bounds":           {`histogram x "h" buckets`, 24, ExpectBounds, "", "", ""},
		"bounds with commas":  {`histogram x{a, b} "h" buckets 0.1, 0.5, 1`, 34, ExpectBounds, ",", "", `histogram x{a, b} "h" buckets 0.1 0.5 1`},
		"bounds in brackets":  {`histogram x "h" buckets [0.1, 0.5] native 1.1`, 25, ExpectBounds, "[0.1", "", `histogram x "h" buckets 0.1 0.5 native 1.1`},
		"layout without sign": {`histogram x "h" buckets linear 0 5 4 native 2`, 32, ExpectOpen, "0", "", `histogram x "h" buckets linear(0, 5, 4) native 2`},
		"layout too short":    {`histogram x "h" buckets linear(0, 5)`, 36, ExpectComma, ")", "", ""},
		"layout not a number": {`histogram x "h" buckets linear(a, 5, 3)`, 32, ExpectNumber, "a", "", ""},
		"layout count":        {`histogram x "h" buckets linear(0, 5, 3.5)`, 38, ExpectCount, "3.5", "", ""},
		"layout too long":     {`histogram x "h" buckets linear(0, 5, 3, 4)`, 39, ExpectClose, ",", "", ""},
		"no factor":           {`histogram x "h" native`, 23, ExpectNumber, "", "", ""},
		"no quantiles":        {`summary x "h" quantiles`, 24, ExpectQuantile, "", "", ""},
		"no tolerance":        {`summary x "h" quantiles 0.5 0.9 0.99 window 5m`, 29, ExpectTolerance, "0.9", "", `summary x "h" quantiles 0.5~0.05 0.9~0.01 0.99~0.001 window 5m`},
		"other signs":         {`summary x "h" quantiles 0.5:0.05, 0.99=0.001`, 25, ExpectQuantile, "0.5:0.05", "", `summary x "h" quantiles 0.5~0.05 0.99~0.001`},
		"window":              {`summary x "h" window 10`, 22, ExpectDuration, "10", "", `summary x "h" window 10s`},

		"no value":            {`observe x`, 10, ExpectValue, "", "", ""},
		"word for value":      {`set x many`, 7, ExpectValue, "many", "", ""},
		"decimal comma":       {`set x 21,5`, 9, ExpectModifier, ",", "", `set x 21.5`},
		"hexadecimal":         {`set x 0x1p4`, 7, ExpectValue, "0x1p4", "", ""},
		"digit groups":        {`set x 1_000`, 7, ExpectValue, "1_000", "", ""},
		"too large":           {`set x 1e999`, 7, ExpectValue, "1e999", "", ""},
		"distribution":        {`observe x norml(1, 2)`, 11, ExpectValue, "norml", "normal", `observe x normal(1, 2)`},
		"draw without sign":   {`observe x normal 1 2`, 18, ExpectOpen, "1", "", `observe x normal(1, 2)`},
		"draw without comma":  {`observe x normal(1 2) tims 3`, 20, ExpectComma, "2", "", `observe x normal(1, 2) times 3`},
		"draw with too many":  {`observe x exponential(1, 2)`, 24, ExpectClose, ",", "", ""},
		"draw of words":       {`observe x normal(a, b)`, 18, ExpectNumber, "a", "", ""},
		"inc with value":      {`inc x{a="b"} 3`, 14, ExpectModifier, "3", "", `add x{a="b"} 3`},
		"dec with value":      {`dec x 3 times 2`, 7, ExpectModifier, "3", "", `sub x 3 times 2`},
		"misspelled modifier": {`inc x tims 3`, 7, ExpectModifier, "tims", "times", `inc x times 3`},
		"times zero":          {`inc x times 0`, 13, ExpectTimes, "0", "", ""},
		"times twice":         {`inc x times 2 times 3`, 15, ExpectOnce, "times", "", ""},
		"seed below zero":     {`inc x seed -1`, 12, ExpectSeed, "-1", "", ""},
		"seed too large":      {`inc x seed 18446744073709551616`, 12, ExpectSeed, "18446744073709551616", "", ""},
		"exemplar empty":      {`inc x exemplar {}`, 17, ExpectExemplar, "}", "", ""},
		"exemplar without":    {`inc x exemplar trace_id="abc"`, 16, ExpectExemplar, "trace_id", "", ""},

		"restart with more":     {`restart now`, 9, ExpectEnd, "now", "", ""},
		"init with more":        {`init x 3`, 8, ExpectEnd, "3", "", ""},
		"drop with more":        {`drop x{a="b"} 3`, 15, ExpectEnd, "3", "", ""},
		"remove a series":       {`remove x{a="b"}`, 10, ExpectEnd, "a", "", ""},
		"advance without unit":  {`advance 15`, 9, ExpectDuration, "15", "", `advance 15s`},
		"advance in words":      {`advance 15 seconds`, 9, ExpectDuration, "15", "", `advance 15s`},
		"advance in minutes":    {`advance 5min # later`, 9, ExpectDuration, "5min", "", `advance 5m # later`},
		"advance back":          {`advance -5s`, 9, ExpectDuration, "-5s", "", ""},
		"advance beyond":        {`advance 300y`, 9, ExpectDuration, "300y", "", ""},
		"advance of two beyond": {`advance 200y200y`, 9, ExpectDuration, "200y200y", "", ""},
		"advance nothing":       {`advance`, 8, ExpectDuration, "", "", ""},
		"advance a sign":        {`advance .s`, 9, ExpectDuration, ".s", "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			op, err := ParseLine(c.line, 4)
			require.Nil(t, op)
			var wrong *SyntaxError
			require.ErrorAs(t, err, &wrong)
			require.Equal(t, 4, wrong.Line)
			require.Equal(t, c.line, wrong.Text)
			require.Equal(t, c.expected, wrong.Expected)
			require.Equal(t, c.column, wrong.Column)
			require.Equal(t, c.got, wrong.Got)
			require.Equal(t, c.nearest, wrong.Nearest)
			require.Equal(t, c.suggestion, wrong.Suggestion)
			require.NotEqual(t, string(c.expected), wrong.expected(), "the expectation has words")
		})
	}
}

func TestParseReportsEveryLine(t *testing.T) {
	ops, err := Parse("\uFEFF# first\r\ninx a\r\n\r\ninc b\nadvance 5\n")
	require.Equal(t, []Operation{Comment{Text: "first"}, Comment{Blank: true}, Change{Verb: Inc, Series: Series{Metric: "b"}}}, ops)
	var errs Errors
	require.ErrorAs(t, err, &errs)
	require.Len(t, errs, 2)
	require.Equal(t, 2, errs[0].Line)
	require.Equal(t, 5, errs[1].Line)
	require.Equal(t, "line 5, column 9: A time is expected, such as 15s, 5m or 1h30m; this is `5`. Write: `advance 5s`", errs[1].Error())
	require.Equal(t, errs[0].Error()+"\n"+errs[1].Error(), err.Error())
	var first *SyntaxError
	require.ErrorAs(t, err, &first)
	require.Same(t, errs[0], first)
}

func TestManyErrorsAreAllReported(t *testing.T) {
	_, err := Parse(strings.Repeat("inx a\n", 3*maxSuggestions))
	errs, _ := err.(Errors)
	require.Len(t, errs, 3*maxSuggestions)
	require.Equal(t, "inc a", errs[maxSuggestions-1].Suggestion)
	require.Empty(t, errs[maxSuggestions].Suggestion)
}

func TestATextThatIsNoScriptAtAll(t *testing.T) {
	_, err := Parse(strings.Repeat("lorem ipsum\n", 100_000))
	require.Len(t, err, maxErrors)
	var much *TooMuch
	require.ErrorAs(t, New(Options{}).Run(strings.Repeat("lorem ipsum\n", MaxOperations+1)), &much)
	require.Equal(t, LimitOperations, much.Limit)
}

func TestVocabulary(t *testing.T) {
	for _, d := range Distributions() {
		require.True(t, strings.HasPrefix(d.Signature(), string(d)+"("))
		numbers := "(1, 2)"
		if d.parameters() == 1 {
			numbers = "(1)"
		}
		op, err := ParseLine("set x "+string(d)+numbers, 1)
		require.NoError(t, err)
		require.Equal(t, "set x "+string(d)+numbers, op.String())
	}
	for _, m := range Types() {
		require.NotEmpty(t, m.Verbs())
		for _, v := range m.Verbs() {
			require.Contains(t, Verbs(), v)
		}
	}
}

func TestLongErrorsStayShort(t *testing.T) {
	_, err := ParseLine(strings.Repeat("长", 1e6), 1)
	require.Less(t, len(err.Error()), 500)
}
