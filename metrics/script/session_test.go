package script

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	dto "github.com/prometheus/client_model/go"
	"github.com/prometheus/common/expfmt"
	"github.com/stretchr/testify/require"
	"google.golang.org/protobuf/proto"

	"metricplayground/metrics"
)

// text is a session's exposition in the text format, in order of creation.
func text(t *testing.T, s *Session) string {
	t.Helper()
	var b strings.Builder
	for _, f := range s.Snapshot().Families {
		if len(f.Metric) > 0 {
			_, err := expfmt.MetricFamilyToText(&b, f)
			require.NoError(t, err)
		}
	}
	return b.String()
}

// samples is text without HELP and TYPE.
func samples(t *testing.T, s *Session) string {
	t.Helper()
	var kept []string
	for _, line := range strings.Split(text(t, s), "\n") {
		if !strings.HasPrefix(line, "#") {
			kept = append(kept, line)
		}
	}
	return strings.Join(kept, "\n")
}

func TestOperations(t *testing.T) {
	for name, c := range map[string]struct{ src, want string }{
		"counter at zero":        {`counter c "C"`, "c 0\n"},
		"labels: nothing yet":    {`counter c{a} "C"`, ""},
		"inc":                    {"counter c \"C\"\ninc c\ninc c times 3", "c 4\n"},
		"add":                    {"counter c \"C\"\nadd c 2.5\nadd c 0", "c 2.5\n"},
		"labels in any order":    {"counter c{a, b} \"C\"\ninc c{a=\"1\", b=\"2\"}\ninc c{b=\"2\", a=\"1\"}", "c{a=\"1\",b=\"2\"} 2\n"},
		"init":                   {"counter c{a} \"C\"\ninit c{a=\"x\"}\ninit c{a=\"x\"}\ninc c{a=\"y\"}", "c{a=\"x\"} 0\nc{a=\"y\"} 1\n"},
		"init keeps the value":   {"gauge g \"G\"\nset g 3\ninit g", "g 3\n"},
		"gauge":                  {"gauge g \"G\"\ninc g\ndec g times 3\nadd g 10\nsub g 0.5", "g 7.5\n"},
		"gauge set":              {"gauge g \"G\"\nset g 4.2\nset g -Inf", "g -Inf\n"},
		"gauge set often":        {"gauge g \"G\"\nset g 4.2 times 1000000", "g 4.2\n"},
		"gauge NaN":              {"gauge g \"G\"\nset g NaN", "g NaN\n"},
		"draw with a seed":       {"gauge g \"G\"\nset g integer(0, 10) seed 12", "g 5\n"},
		"add a draw":             {"counter c \"C\"\nadd c integer(2, 2) times 5", "c 10\n"},
		"sub a draw":             {"gauge g \"G\"\nsub g uniform(3, 3) times 2", "g -6\n"},
		"histogram":              {"histogram h \"H\" buckets -5 0 5\nobserve h 8\nobserve h -8", "h_bucket{le=\"-5\"} 1\nh_bucket{le=\"0\"} 1\nh_bucket{le=\"5\"} 1\nh_bucket{le=\"+Inf\"} 2\nh_sum 0\nh_count 2\n"},
		"infinite bound":         {"histogram h \"H\" buckets 1 +Inf\nobserve h 1 times 2", "h_bucket{le=\"1\"} 2\nh_bucket{le=\"+Inf\"} 2\nh_sum 2\nh_count 2\n"},
		"linear":                 {"histogram h \"H\" buckets linear(0, 5, 2)", "h_bucket{le=\"0\"} 0\nh_bucket{le=\"5\"} 0\nh_bucket{le=\"+Inf\"} 0\nh_sum 0\nh_count 0\n"},
		"exponential":            {"histogram h \"H\" buckets exponential(1, 10, 2)", "h_bucket{le=\"1\"} 0\nh_bucket{le=\"10\"} 0\nh_bucket{le=\"+Inf\"} 0\nh_sum 0\nh_count 0\n"},
		"summary":                {"summary s \"S\" quantiles 0.5~0.05\nobserve s 1\nobserve s 2\nobserve s 3", "s{quantile=\"0.5\"} 2\ns_sum 6\ns_count 3\n"},
		"summary out of window":  {"summary s \"S\" quantiles 0.5~0.05 window 1m\nobserve s 1\nadvance 61s", "s{quantile=\"0.5\"} NaN\ns_sum 1\ns_count 1\n"},
		"drop":                   {"counter c{a} \"C\"\ninc c{a=\"x\"}\ninc c{a=\"y\"}\ndrop c{a=\"x\"}", "c{a=\"y\"} 1\n"},
		"drop and begin again":   {"counter c{a} \"C\"\ninc c{a=\"x\"} times 5\ninc c{a=\"y\"}\ndrop c{a=\"x\"}\ninc c{a=\"x\"}", "c{a=\"y\"} 1\nc{a=\"x\"} 1\n"},
		"remove":                 {"counter c \"C\"\ngauge g \"G\"\nremove c", "g 0\n"},
		"remove and begin again": {"counter c \"C\"\ninc c\ngauge g \"G\"\nremove c\ngauge c{a} \"other\"\nset c{a=\"b\"} 2", "g 0\nc{a=\"b\"} 2\n"},
		"restart":                {"counter c \"C\"\ncounter d{a} \"D\"\ninc c\ninc d{a=\"x\"}\nrestart\ninc d{a=\"y\"}", "c 0\nd{a=\"y\"} 1\n"},
		"restart after remove":   {"counter c \"C\"\ncounter d \"D\"\nremove c\nrestart", "d 0\n"},
		"UTF-8 names":            {"gauge \"my.gauge\"{\"the room\"} \"G\"\nset {\"my.gauge\", \"the room\"=\"实验室\"} 1", "{\"my.gauge\",\"the room\"=\"实验室\"} 1\n"},
		"comments":               {"# a\n\ncounter c \"C\" # b\n", "c 0\n"},
		"nothing":                {"", ""},
	} {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, c.want, samples(t, running(t, c.src)))
		})
	}
}

func TestDefaults(t *testing.T) {
	s := running(t, "histogram a \"A\"\nhistogram b \"B\" buckets default\nhistogram c \"C\" native 1.1\nhistogram d \"D\" buckets 1 native 1.1\n")
	m := s.Snapshot().Metrics
	require.Equal(t, metrics.DefaultBuckets(), m[0].Bounds)
	require.Equal(t, metrics.DefaultBuckets(), m[1].Bounds)
	require.Empty(t, m[2].Bounds)
	require.Equal(t, []float64{1}, m[3].Bounds)
	require.Equal(t, NoBuckets, m[0].Buckets.Kind, "what was written stays")
	require.NotNil(t, m[2].Series[0].Metric.Histogram.Schema)
	require.NotNil(t, m[3].Series[0].Metric.Histogram.Schema)
	require.Nil(t, m[0].Series[0].Metric.Histogram.Schema)
}

func TestUnitAndHelpReachTheFamily(t *testing.T) {
	f := running(t, "gauge g_celsius \"Temperature.\" unit celsius\n").Snapshot().Families[0]
	require.Equal(t, "Temperature.", f.GetHelp())
	require.Equal(t, "celsius", f.GetUnit())
	require.Equal(t, dto.MetricType_GAUGE, f.GetType())
}

func TestTimes(t *testing.T) {
	s := running(t, `counter c{a} "C"
advance 5s
inc c{a="x"}
advance 5s
inc c{a="x"} exemplar {trace_id="t"}
`)
	c := s.Snapshot().Families[0].Metric[0].Counter
	require.Equal(t, DefaultStart().Add(5*time.Second), c.CreatedTimestamp.AsTime())
	require.Equal(t, DefaultStart().Add(10*time.Second), c.Exemplar.Timestamp.AsTime())
	require.Equal(t, 1.0, c.Exemplar.GetValue())
	require.Equal(t, DefaultStart(), s.Snapshot().Started)

	require.NoError(t, s.Append("restart\ninit c{a=\"x\"}\n"))
	now := s.Snapshot()
	require.Equal(t, DefaultStart().Add(10*time.Second), now.Started)
	require.Equal(t, now.Started, now.Families[0].Metric[0].Counter.CreatedTimestamp.AsTime())

	start := time.Date(2000, 1, 2, 3, 4, 5, 0, time.UTC)
	require.Equal(t, start, New(Options{Start: start}).Snapshot().Now)
}

func TestExemplarOfEachBucket(t *testing.T) {
	s := running(t, `histogram h "H" buckets 1 2
observe h 0.5 exemplar {a="low"}
observe h 1.5 times 3 exemplar {a="high", b="c"}
`)
	b := s.Snapshot().Families[0].Metric[0].Histogram.Bucket
	require.Equal(t, "low", b[0].Exemplar.Label[0].GetValue())
	require.Equal(t, "high", b[1].Exemplar.Label[0].GetValue())
	require.Equal(t, uint64(4), b[1].GetCumulativeCount())
}

// TestTimesIsRepetition: N times is the same as the operation N times, in every
// bit, also where a product would round otherwise.
func TestTimesIsRepetition(t *testing.T) {
	for _, c := range []string{
		`counter x "X"|inc x`, `counter x "X"|add x 0.1`, `counter x "X"|add x 3`, `counter x "X"|add x 1e300`,
		`counter x "X"|add x 9007199254740993`, `counter x "X"|add x +Inf`, `counter x "X"|inc x exemplar {a="b"}`,
		`gauge x "X"|inc x`, `gauge x "X"|add x 0.1`, `gauge x "X"|sub x 0.3`, `gauge x "X"|dec x`, `gauge x "X"|set x 7`, `gauge x "X"|add x 1e17`,
		`histogram x "X" buckets 1 2 native 1.1|observe x 0.1`, `histogram x "X" buckets 1 2 native 1.1|observe x 0.7 exemplar {a="b"}`,
		`summary x "X" quantiles 0.5~0.05|observe x 0.1`,
	} {
		create, op, _ := strings.Cut(c, "|")
		for _, before := range []string{"", strings.Fields(op)[0] + " x 0.7\n"} {
			if strings.HasPrefix(before, "inc") || strings.HasPrefix(before, "dec") {
				before = "add x 0.7\n"
			}
			often := op + " times 37"
			if at := strings.Index(op, " exemplar"); at > 0 {
				often = op[:at] + " times 37" + op[at:]
			}
			once := running(t, create+"\n"+before+strings.Repeat(op+"\n", 37))
			require.Equal(t, once.Snapshot().Families[0].String(), running(t, create+"\n"+before+often+"\n").Snapshot().Families[0].String(), c)
		}
	}
}

func TestRefusedOperations(t *testing.T) {
	const before = `counter c{a} "C"
gauge g "G"
histogram h "H" buckets 1 2
summary s "S" quantiles 0.5~0.05
gauge http_requests_total "R"
inc c{a="x"}
`
	rule := func(r metrics.Rule) error { return r }
	for name, c := range map[string]struct {
		line   string
		column int
		want   error // a metrics.Rule, or an example of the type
	}{
		"counter down":             {`add c{a="x"} -1`, 14, rule(metrics.CounterDecreased)},
		"counter down, drawn":      {`add c{a="x"} uniform(-2, -1)`, 14, rule(metrics.CounterDecreased)},
		"counter down half-way":    {`add c{a="x"} normal(0, 1) times 100`, 14, rule(metrics.CounterDecreased)},
		"counter down, exemplar":   {`add c{a="new"} -1 exemplar {b="c"}`, 16, rule(metrics.CounterDecreased)},
		"counter down, half-way":   {`add c{a="new"} normal(0, 1) times 100 exemplar {b="c"}`, 16, rule(metrics.CounterDecreased)},
		"new series for nothing":   {`add c{a="new"} -1`, 16, rule(metrics.CounterDecreased)},
		"dec a counter":            {`dec c{a="x"}`, 1, rule(metrics.VerbUnsupported)},
		"set a counter":            {`  set c{a="x"} 3`, 3, rule(metrics.VerbUnsupported)},
		"observe a gauge":          {`observe g 3`, 1, rule(metrics.VerbUnsupported)},
		"inc a histogram":          {`inc h`, 1, rule(metrics.VerbUnsupported)},
		"set a summary":            {`set s 1`, 1, rule(metrics.VerbUnsupported)},
		"exemplar on a gauge":      {`inc g exemplar {a="b"}`, 7, rule(metrics.ExemplarUnsupported)},
		"exemplar on a summary":    {`observe s 1 exemplar {a="b"}`, 13, rule(metrics.ExemplarUnsupported)},
		"exemplar too long":        {`inc c{a="x"} exemplar {a="` + strings.Repeat("x", 200) + `"}`, 14, rule(metrics.ExemplarTooLong)},
		"exemplar label":           {`inc c{a="x"} exemplar {ok="y", __b="x"}`, 32, rule(metrics.ExemplarLabelInvalid)},
		"label missing":            {`inc c`, 5, rule(metrics.LabelMissing)},
		"label unknown":            {`inc c{a="x", b="y"}`, 14, rule(metrics.LabelUnknown)},
		"label on a plain metric":  {`set g{"温度"="x"} 3`, 7, rule(metrics.LabelUnknown)},
		"columns are characters":   {`add c{a="温度"} -1`, 15, rule(metrics.CounterDecreased)},
		"unknown metric":           {`inc http_requests{a="x"}`, 5, &UnknownMetric{Name: "http_requests", Suggestion: "http_requests_total"}},
		"misspelled metric":        {`set http_request_total 3`, 5, &UnknownMetric{Name: "http_request_total", Suggestion: "http_requests_total"}},
		"unknown, suffix too many": {`observe h_seconds 3`, 9, &UnknownMetric{Name: "h_seconds", Suggestion: "h"}},
		"init an unknown metric":   {`init nothing`, 6, &UnknownMetric{Name: "nothing"}},
		"drop of a missing one":    {`drop c{a="y"}`, 6, &UnknownSeries{Series: Series{"c", labels("a", "y")}}},
		"drop from a missing one":  {`drop nothing{a="y"}`, 6, &UnknownMetric{Name: "nothing"}},
		"drop without labels":      {`drop g`, 6, &OnlySeries{Metric: "g"}},
		"drop with wrong labels":   {`drop c{b="y"}`, 8, rule(metrics.LabelUnknown)},
		"remove of a missing one":  {`remove nothing`, 8, &UnknownMetric{Name: "nothing"}},
		"bad draw":                 {`observe h normal(0, -1)`, 11, &BadDraw{Draw: Draw{Normal, 0, -1}, Rule: DrawDeviation}},
		"too many times":           {`inc g times 1000001`, 7, &TooMuch{LimitTimes, 1000001, 1000000}},
		"too far":                  {`advance 3651d`, 9, &TooMuch{LimitElapsed, 3651*secondsPerDay + 1, 3650 * secondsPerDay}},

		"name taken":         {`gauge g "G"`, 7, rule(metrics.NameTaken)},
		"name collides":      {`gauge h_count "G"`, 7, rule(metrics.NameCollides)},
		"label reserved":     {`gauge x{a, __b} "G"`, 12, rule(metrics.LabelNameReserved)},
		"label le":           {`histogram x{le} "G"`, 13, rule(metrics.LabelNameTaken)},
		"empty name":         {`gauge "" "G"`, 7, rule(metrics.NameEmpty)},
		"unit":               {`gauge x "G" unit "%"`, 13, rule(metrics.UnitInvalid)},
		"unsorted buckets":   {`histogram x "H" buckets 2 1`, 17, rule(metrics.BucketsUnsorted)},
		"equal buckets":      {`histogram x "H" native 2 buckets 1 1`, 26, rule(metrics.BucketsEqual)},
		"NaN bucket":         {`histogram x "H" buckets NaN`, 17, rule(metrics.BucketNaN)},
		"linear downwards":   {`histogram x "H" buckets linear(1, -1, 3)`, 17, rule(metrics.WidthInvalid)},
		"exponential from 0": {`histogram x "H" buckets exponential(0, 2, 3)`, 17, rule(metrics.StartInvalid)},
		"exponential by 1":   {`histogram x "H" buckets exponential(1, 1, 3)`, 17, rule(metrics.FactorInvalid)},
		"too many buckets":   {`histogram x "H" buckets linear(0, 1, 1001)`, 17, &TooMuch{LimitBuckets, 1001, 1000}},
		"native factor":      {`histogram x "H" native 1`, 17, rule(metrics.NativeFactorInvalid)},
		"quantile above 1":   {`summary x "S" quantiles 95~0.01`, 15, rule(metrics.QuantileOutOfRange)},
		"quantile's error":   {`summary x "S" quantiles 0.5~2`, 15, rule(metrics.QuantileErrorOutOfRange)},
		"too many quantiles": {`summary x "S" quantiles` + strings.Repeat(" 0.5~0.1", 101), 15, &TooMuch{LimitObjectives, 101, 100}},
		"window too short":   {`summary x "S" quantiles 0.5~0.05 window 1ns`, 34, rule(metrics.WindowTooShort)},
	} {
		t.Run(name, func(t *testing.T) {
			s := running(t, before)
			was, script := s.Snapshot(), s.Script()
			values := text(t, s)
			for _, run := range []func() error{
				func() error { return s.Run(before + c.line + "\n") },
				func() error { return s.Append("\n\n\n\n\n\n" + c.line + "\n") },
			} {
				err := run()
				var refused *OperationError
				require.ErrorAs(t, err, &refused)
				require.Equal(t, 7, refused.Line)
				require.Equal(t, c.column, refused.Column, err)
				require.Equal(t, 6, refused.Index)
				require.NotEmpty(t, refused.Err.Error())
				require.Equal(t, remedies()[c.line], refused.Suggestion)
				if refused.Suggestion != "" {
					again := New(Options{}).Run(before + refused.Suggestion + "\n")
					require.True(t, again == nil || again.Error() != err.Error(), "no longer refused for the same reason")
				}
				switch want := c.want.(type) {
				case metrics.Rule:
					require.ErrorIs(t, err, want)
					var rule *metrics.Error
					require.ErrorAs(t, err, &rule)
					require.NotEmpty(t, rule.Metric+string(want[:4]))
				default:
					require.Equal(t, want, refused.Err)
				}
				require.Equal(t, script, s.Script())
				require.Equal(t, values, text(t, s), "nothing has changed")
				require.Same(t, was, s.Snapshot())
			}
			op, err := ParseLine(c.line, 1)
			require.NoError(t, err)
			// All or nothing: what comes before the refused one is undone too.
			err = s.Apply(Change{Verb: Inc, Series: Series{Metric: "g"}}, Remove{Metric: "http_requests_total"}, op)
			if name == "misspelled metric" || name == "unknown metric" {
				var unknown *UnknownMetric
				require.ErrorAs(t, err, &unknown)
			}
			var refused *OperationError
			require.ErrorAs(t, err, &refused)
			require.Equal(t, 2, refused.Index)
			require.Equal(t, op, refused.Operation)
			require.Zero(t, refused.Line)
			require.Equal(t, values, text(t, s))
			require.Equal(t, script, s.Script())
			// It goes on from there as if nothing had happened.
			require.NoError(t, s.Append("inc c{a=\"x\"}\nadd c{a=\"x\"} uniform(0, 1)\n"))
			require.Equal(t, text(t, running(t, s.Script())), text(t, s))
		})
	}
}

// remedies are the lines that are suggested for refused ones.
func remedies() map[string]string {
	return map[string]string{
		`observe g 3`:                                  `set g 3`,
		`set s 1`:                                      `observe s 1`,
		`inc g exemplar {a="b"}`:                       `inc g`,
		`observe s 1 exemplar {a="b"}`:                 `observe s 1`,
		`inc http_requests{a="x"}`:                     `inc http_requests_total{a="x"}`,
		`set http_request_total 3`:                     `set http_requests_total 3`,
		`observe h_seconds 3`:                          `observe h 3`,
		`drop g`:                                       `remove g`,
		`drop c{b="y"}`:                                `drop c{a="y"}`,
		`observe h normal(0, -1)`:                      `observe h normal(0, 1)`,
		`inc g times 1000001`:                          `inc g times 1000000`,
		`gauge x{a, __b} "G"`:                          `gauge x{a, b} "G"`,
		`histogram x "H" buckets 2 1`:                  `histogram x "H" buckets 1 2`,
		`histogram x "H" native 2 buckets 1 1`:         `histogram x "H" buckets 1 native 2`,
		`histogram x "H" buckets linear(1, -1, 3)`:     `histogram x "H" buckets linear(1, 1, 3)`,
		`histogram x "H" buckets exponential(1, 1, 3)`: `histogram x "H" buckets exponential(1, 2, 3)`,
		`histogram x "H" buckets NaN`:                  `histogram x "H" buckets 0.005 0.01 0.025 0.05 0.1 0.25 0.5 1 2.5 5 10`,
		`summary x "S" quantiles 0.5~0.05 window 1ns`:  `summary x "S" quantiles 0.5~0.05 window 5ns`,
		`histogram x "H" native 1`:                     `histogram x "H" native 1.1`,
		`summary x "S" quantiles 95~0.01`:              `summary x "S" quantiles 0.95~0.01`,
		`inc c{a="x"} exemplar {ok="y", __b="x"}`:      `inc c{a="x"} exemplar {ok="y", b="x"}`,
	}
}

func TestOperationsThatCannotBeWritten(t *testing.T) {
	s := running(t, "gauge g{a} \"G\"\ncounter c \"C\"\n")
	for name, c := range map[string]struct {
		op   Operation
		want Fault
	}{
		"nil":                {nil, FaultNone},
		"type":               {Create{Type: "meter", Name: "x"}, FaultType},
		"verb":               {Change{Verb: "multiply", Series: Series{"g", labels("a", "b")}}, FaultVerb},
		"times":              {Change{Verb: Inc, Series: Series{"g", labels("a", "b")}, Times: -1}, FaultTimes},
		"label twice":        {Change{Verb: Inc, Series: Series{"g", labels("a", "b", "a", "c")}}, FaultRepeatedLabel},
		"exemplar twice":     {Change{Verb: Inc, Series: Series{Metric: "c"}, Exemplar: labels("a", "b", "a", "c")}, FaultRepeatedLabel},
		"backwards":          {Advance{By: -time.Second}, FaultBackwards},
		"a stranger pointer": {(*stranger)(nil), FaultNone},
	} {
		t.Run(name, func(t *testing.T) {
			err := s.Apply(c.op)
			var bad *BadOperation
			require.ErrorAs(t, err, &bad)
			require.Equal(t, c.want, bad.Fault)
			require.NotEmpty(t, err.Error())
		})
	}
	var draw *BadDraw
	require.ErrorAs(t, s.Apply(Change{Verb: Set, Series: Series{"g", labels("a", "b")}, Value: Value{Draw: &Draw{Kind: "odd"}}}), &draw)
	require.Equal(t, DrawKnown, draw.Rule)
	require.Empty(t, s.Snapshot().Metrics[0].Series)
}

type stranger struct{ Operation }

func (*stranger) String() string { return "" }

func TestPointersAreOperationsToo(t *testing.T) {
	s := New(Options{})
	require.NoError(t, s.Apply(
		&Create{Type: Gauge, Name: "g", Labels: []string{"a"}}, &Init{Series: Series{"g", labels("a", "b")}},
		&Change{Verb: Inc, Series: Series{"g", labels("a", "b")}}, &Advance{By: time.Second}, &Comment{Text: "x"},
		&Drop{Series: Series{"g", labels("a", "b")}}, &Restart{}, &Remove{Metric: "g"},
	))
	require.Equal(t, Create{Type: Gauge, Name: "g", Labels: []string{"a"}}, s.Snapshot().Operations[0])
	require.Equal(t, "gauge g{a}\ninit g{a=\"b\"}\ninc g{a=\"b\"}\nadvance 1s\n# x\ndrop g{a=\"b\"}\nrestart\nremove g\n", s.Script())
}

func TestRunRefusesTheWholeText(t *testing.T) {
	s := running(t, "gauge g \"G\"\n")
	err := s.Run("inx g\nset g 4,5\n")
	var errs Errors
	require.ErrorAs(t, err, &errs)
	require.Len(t, errs, 2)
	require.ErrorAs(t, s.Append("inc g\nnothing\n"), &errs)
	require.Len(t, errs, 1)
	require.Equal(t, "gauge g \"G\"\n", s.Script())
}

func TestEmptyStepsAreNone(t *testing.T) {
	s := New(Options{})
	require.NoError(t, s.Apply())
	require.NoError(t, s.Run(""))
	require.NoError(t, s.Append(""))
	s.Reset()
	require.False(t, s.Snapshot().CanUndo)
	require.False(t, s.Undo())
	require.False(t, s.Redo())
	require.NoError(t, s.Run("gauge g \"G\"\n"))
	require.NoError(t, s.Run("gauge   g \"G\"\n"), "the same script")
	require.True(t, s.Undo())
	require.False(t, s.Undo())
}

func TestHistory(t *testing.T) {
	s := New(Options{})
	require.Nil(t, s.Snapshot().Last)
	require.NoError(t, s.Run("gauge g \"G\"\nset g 1\n"))
	require.NoError(t, s.Append("set g 2\nset g 3\n"))
	s.Reset()
	require.Empty(t, s.Script())
	require.Empty(t, s.Snapshot().Families)
	require.NoError(t, s.Run("# other\n"))

	revision := s.Snapshot().Revision
	for i, want := range []string{"", "gauge g \"G\"\nset g 1\nset g 2\nset g 3\n", "gauge g \"G\"\nset g 1\n", ""} {
		require.True(t, s.Undo())
		require.Equal(t, want, s.Script())
		require.Greater(t, s.Snapshot().Revision, revision)
		revision = s.Snapshot().Revision
		require.Equal(t, i < 3, s.Snapshot().CanUndo)
		require.True(t, s.Snapshot().CanRedo)
	}
	require.False(t, s.Undo())
	for _, want := range []string{"gauge g \"G\"\nset g 1\n", "gauge g \"G\"\nset g 1\nset g 2\nset g 3\n", "", "# other\n"} {
		require.True(t, s.Redo())
		require.Equal(t, want, s.Script())
	}
	require.False(t, s.Redo())

	require.True(t, s.Undo())
	require.True(t, s.Undo())
	require.Len(t, s.Snapshot().Last, 2)
	require.Equal(t, "g 3\n", samples(t, s))
	require.NoError(t, s.Append("inc g\n"))
	require.False(t, s.Snapshot().CanRedo)
	require.Equal(t, "g 4\n", samples(t, s))
}

func TestApplyMerged(t *testing.T) {
	s := running(t, "counter c \"C\"\nhistogram h \"H\"\nsummary s \"S\" quantiles 0.5~0.05\n")
	inc := Change{Verb: Inc, Series: Series{Metric: "c"}}
	require.NoError(t, s.ApplyMerged(inc), "a new step, since Run can't be continued")
	old := s.Snapshot()
	require.NoError(t, s.ApplyMerged(inc, inc))
	require.NoError(t, s.ApplyMerged(inc, Advance{By: time.Second}, Advance{By: time.Second}))
	require.NoError(t, s.ApplyMerged(Change{Verb: Observe, Series: Series{Metric: "h"}, Value: Value{Number: 2}}, Change{Verb: Observe, Series: Series{Metric: "h"}, Value: Value{Number: 2}, Times: 2}))
	require.NoError(t, s.ApplyMerged(Change{Verb: Observe, Series: Series{Metric: "s"}, Value: Value{Number: 2}}, Change{Verb: Observe, Series: Series{Metric: "s"}, Value: Value{Number: 2}}))
	require.Equal(t, `inc c times 4
advance 1s
advance 1s
observe h 2 times 3
observe s 2
observe s 2
`, Print(s.Snapshot().Last))
	require.Equal(t, "inc c\n", Print(old.Last), "an old snapshot stays as it was")
	require.Equal(t, "inc c\n", Print(old.Operations[3:]))
	require.Equal(t, text(t, running(t, s.Script())), text(t, s))

	require.Error(t, s.ApplyMerged(Change{Verb: Dec, Series: Series{Metric: "c"}}))
	require.NoError(t, s.ApplyMerged(inc))
	after := s.Script()
	require.True(t, s.Undo())
	require.Equal(t, "c 0\n", samples(t, s)[:4])
	require.NoError(t, s.ApplyMerged(inc), "something was undone: a new step")
	require.True(t, s.Undo())
	require.Len(t, s.Snapshot().Operations, 3)
	require.NoError(t, s.Run(after))
	require.Equal(t, after, s.Script())
}

func TestFoldingStopsAtTheLimit(t *testing.T) {
	s := running(t, "counter c \"C\"\n")
	require.NoError(t, s.Append("inc c times 999999\n"))
	require.NoError(t, s.ApplyMerged(Change{Verb: Inc, Series: Series{Metric: "c"}}))
	require.NoError(t, s.ApplyMerged(Change{Verb: Inc, Series: Series{Metric: "c"}}))
	require.Equal(t, "counter c \"C\"\ninc c times 1000000\ninc c\n", s.Script())
}

func TestSnapshotsShareWhatDidNotChange(t *testing.T) {
	s := running(t, `counter c{a} "C"
gauge g "G"
summary s "S" quantiles 0.5~0.05
histogram h{a} "H"
inc c{a="x"}
inc c{a="y"}
observe h{a="x"} 1
`)
	first := s.Snapshot()
	require.Same(t, first, s.Snapshot())
	require.NoError(t, s.Append("inc c{a=\"y\"}\n"))
	second := s.Snapshot()
	require.NotSame(t, first.Families[0], second.Families[0])
	require.Same(t, first.Families[0].Metric[0], second.Families[0].Metric[0], "the other series")
	require.NotSame(t, first.Families[0].Metric[1], second.Families[0].Metric[1])
	require.Equal(t, 1.0, first.Families[0].Metric[1].Counter.GetValue(), "an old snapshot stays as it was")
	for i := 1; i < 4; i++ {
		require.Same(t, first.Families[i], second.Families[i])
		require.Same(t, &first.Metrics[i].Series[0], &second.Metrics[i].Series[0])
	}
	require.Same(t, second.Metrics[0].Series[1].Metric, second.Families[0].Metric[1])

	require.NoError(t, s.Append("advance 15s\nset g 0\n"))
	third := s.Snapshot()
	for i := range 4 {
		require.Same(t, second.Families[i], third.Families[i], "the same values")
	}
	require.True(t, s.Undo())
	require.True(t, s.Undo())
	back := s.Snapshot()
	require.NotSame(t, first.Families[0], back.Families[0])
	require.Same(t, first.Families[0].Metric[0], back.Families[0].Metric[0])
	for i := 1; i < 4; i++ {
		require.Same(t, first.Families[i], back.Families[i], "undo keeps what is the same")
	}
	require.NoError(t, s.Append("drop h{a=\"x\"}\nrestart\n"))
	require.Len(t, first.Families[3].Metric, 1)
	require.Same(t, first.Families[1], s.Snapshot().Families[1], "a gauge at 0 looks the same after a restart")
}

func TestSeriesStates(t *testing.T) {
	s := running(t, "counter c{b, a} \"C\"\ninc c{a=\"1\", b=\"2\"}\ngauge \"my.g\" \"G\"\n")
	state := s.Snapshot().Metrics[0].Series[0]
	require.Equal(t, `c{b="2", a="1"}`, state.ID)
	require.Equal(t, labels("b", "2", "a", "1"), state.Labels)
	require.Equal(t, []string{"2", "1"}, state.Values)
	require.Equal(t, `{"my.g"}`, s.Snapshot().Metrics[1].Series[0].ID)
}

// TestLookingChangesNothing: a summary with more observations than its estimator
// keeps gives the same quantiles whether or not somebody looked in between.
func TestLookingChangesNothing(t *testing.T) {
	seen, unseen := New(Options{}), New(Options{})
	for _, s := range []*Session{seen, unseen} {
		require.NoError(t, s.Run("summary s{a} \"S\" quantiles 0.5~0.05 0.9~0.01 0.99~0.001 window 1m\n"))
	}
	source := rng(4)
	for range 3000 {
		op := Operation(Change{Verb: Observe, Series: Series{"s", labels("a", pick(source, []string{"x", "y"}))}, Value: Value{Number: source.ExpFloat64()}})
		if source.IntN(200) == 0 {
			op = Advance{By: 7 * time.Second}
		}
		for _, s := range []*Session{seen, unseen} {
			require.NoError(t, s.Apply(op))
		}
		seen.Snapshot()
	}
	require.Equal(t, text(t, seen), text(t, unseen))
	require.Equal(t, text(t, seen), text(t, running(t, seen.Script())))
}

func TestDrawsWithoutSeedDependOnTheirMetricAlone(t *testing.T) {
	value := func(src string) string {
		s := running(t, src)
		f := s.Snapshot().Families
		return FormatNumber(f[len(f)-1].Metric[0].Gauge.GetValue())
	}
	alone := value("gauge g \"G\"\nset g uniform(0, 1)\n")
	require.Equal(t, alone, value("# c\n\ngauge f \"F\"\nset f uniform(0, 1)\nadvance 1s\ngauge g \"G\"\nset g 3\nset g uniform(0, 1) seed 3\nset g uniform(0, 1)\n"))
	require.NotEqual(t, alone, value("gauge g \"G\"\nset g uniform(0, 1)\nset g uniform(0, 1)\n"))
	require.NotEqual(t, alone, value("gauge h \"H\"\nset h uniform(0, 1)\n"))
	other := New(Options{Seed: 1})
	require.NoError(t, other.Run("gauge g \"G\"\nset g uniform(0, 1)\n"))
	require.NotEqual(t, alone, FormatNumber(other.Snapshot().Families[0].Metric[0].Gauge.GetValue()))
}

func TestLimits(t *testing.T) {
	var much *TooMuch
	limit := func(err error, want Limit) {
		t.Helper()
		require.ErrorAs(t, err, &much)
		require.Equal(t, want, much.Limit)
		require.Greater(t, much.Got, much.Most)
	}
	s := running(t, "counter c \"C\"\nhistogram h{a} \"H\" buckets linear(0, 1, 1000)\ngauge g{a} \"G\"\n")
	long := "# " + strings.Repeat("x", MaxScript)
	limit(s.Run(long), LimitScript)
	limit(s.Append(long), LimitScript)
	limit(s.Apply(Comment{Text: long}), LimitScript)
	limit(s.Run(strings.Repeat("\n", MaxOperations+1)), LimitOperations)
	limit(s.Append(strings.Repeat("\n", MaxOperations)), LimitOperations)

	for range 2 {
		require.NoError(t, s.Append("add c integer(0, 1) times 1000000\n"))
	}
	require.NoError(t, s.Append("inc c times 1000000\n"), "this costs one step, not a million")
	limit(s.Append("add c integer(0, 1) times 1000000\n"), LimitWork)
	s.Reset()

	var b strings.Builder
	b.WriteString("gauge g{a} \"G\"\n")
	for i := range MaxSeries {
		b.WriteString("set g{a=\"" + FormatNumber(float64(i)) + "\"} 1\n")
	}
	require.NoError(t, s.Run(b.String()))
	limit(s.Append("set g{a=\"x\"} 1\n"), LimitSeries)
	require.NoError(t, s.Append("drop g{a=\"7\"}\nset g{a=\"x\"} 1\n"))

	b.Reset()
	b.WriteString("histogram h{a} \"H\" buckets linear(0, 1, 1000)\n")
	for i := range 1000 {
		b.WriteString("init h{a=\"" + FormatNumber(float64(i)) + "\"}\n")
	}
	limit(s.Run(b.String()), LimitSamples)
}

func TestAdvanceToTheEnd(t *testing.T) {
	s := running(t, "summary s \"S\" quantiles 0.5~0.05 window 5ns\nobserve s 1\n")
	require.NoError(t, s.Apply(Advance{By: MaxElapsed}))
	var much *TooMuch
	require.True(t, errors.As(s.Apply(Advance{By: 1}), &much))
	require.True(t, errors.As(s.Apply(Advance{By: 1<<63 - 1}), &much))
	require.NoError(t, s.Apply(Advance{}))
}

// exact is a family in which every bit shows.
func exact(f *dto.MetricFamily) string {
	raw, err := proto.MarshalOptions{Deterministic: true}.Marshal(f)
	if err != nil {
		panic(err)
	}
	return fmt.Sprintf("%x", raw)
}
