package app

import (
	"net/http"
	"strings"
	"testing"

	"github.com/prometheus/common/expfmt"
	"github.com/stretchr/testify/require"

	"metricplayground/metrics/exposition"
	"metricplayground/metrics/script"
)

// referenceScripts are all scripts that the page shows as valid.
func referenceScripts() map[string]string {
	scripts := map[string]string{"formats": formatsScript, "names": namesScript, "link": linkScript}
	for _, e := range typeExamples() {
		scripts["type "+e.kind] = e.script
	}
	for _, f := range forms() {
		scripts["form "+f.id] = f.example
	}
	return scripts
}

func TestReferenceScriptsRun(t *testing.T) {
	for name, src := range referenceScripts() {
		t.Run(name, func(t *testing.T) {
			ops, err := script.Parse(src)
			require.NoError(t, err)
			require.Equal(t, src, keepSpelling(src, script.Print(ops)), "the page shows scripts as the playground writes them")
			_, err = run(src)
			require.NoError(t, err)
		})
	}
}

// keepSpelling undoes what printing changes in the few examples that show
// another spelling on purpose.
func keepSpelling(src, printed string) string {
	for canonical, shown := range map[string]string{
		"1000000\n":       "1e6\n",
		"1000000000\n":    "1e9\n",
		"advance 1s500ms": "advance 1.5s",
	} {
		if strings.Contains(src, shown) {
			printed = strings.ReplaceAll(printed, canonical, shown)
		}
	}
	return printed
}

func TestReferenceFormsCoverTheLanguage(t *testing.T) {
	words := []string{
		"init", "drop", "remove", "advance", "restart",
		"unit", "buckets", "native", "quantiles", "window", "times", "seed", "exemplar",
		string(script.LinearBuckets) + "(", string(script.ExponentialBuckets) + "(",
	}
	for _, kind := range script.Types() {
		words = append(words, string(kind))
	}
	for _, verb := range script.Verbs() {
		words = append(words, string(verb))
	}
	for _, kind := range script.Distributions() {
		words = append(words, kind.Signature())
	}
	for _, word := range words {
		t.Run(word, func(t *testing.T) {
			for _, f := range forms() {
				if strings.Contains(f.syntax, word) {
					require.Contains(t, f.example, strings.SplitAfter(word, "(")[0], "the example uses the form")
					return
				}
			}
			t.Fatal("no form shows it")
		})
	}
}

func TestReferenceFormsFitTheirColumn(t *testing.T) {
	ids := map[string]bool{}
	for _, f := range forms() {
		require.False(t, ids[f.id], "%s stands there twice", f.id)
		ids[f.id] = true
		for line := range strings.Lines(f.example) {
			require.LessOrEqual(t, len(line), 66, "%s: %s", f.id, line)
		}
	}
}

func TestReferenceRefusalsAreRefusedInTheirLastLine(t *testing.T) {
	for _, src := range refusedScripts() {
		t.Run(src, func(t *testing.T) {
			_, err := run(src)
			require.Error(t, err)
			if at := strings.LastIndexByte(src, '\n'); at >= 0 {
				_, err = run(src[:at])
				require.NoError(t, err)
			}
		})
	}
}

func TestReferenceLimitsAreAll(t *testing.T) {
	require.Len(t, limits(), 13)
	for _, l := range limits() {
		require.Positive(t, l.Most(), l)
	}
}

// What the text below each example says is what the example shows.
func TestReferenceTypeExamples(t *testing.T) {
	lines := map[string][2][]string{ // by type: in Go's text, in Python's
		"counter": {
			{`http_requests_total{code="200",method="get"} 3`},
			{`http_requests_total{code="201",method="post"} 1.0`, `http_requests_total{code="200",method="get"} 3.0`,
				`http_requests_created{code="200",method="get"} 1.7672256e+09`},
		},
		"gauge": {
			{`room_temperature_celsius{room="lab"} 21`, `room_temperature_celsius{room="attic"} 0`},
			{`room_temperature_celsius{room="lab"} 21.0`},
		},
		"histogram": {
			{`request_duration_seconds_bucket{le="0.1"} 0`, `request_duration_seconds_bucket{le="0.5"} 2`,
				`request_duration_seconds_bucket{le="1"} 2`, `request_duration_seconds_bucket{le="+Inf"} 3`},
			{`request_duration_seconds_bucket{le="1.0"} 2.0`},
		},
		"summary": {
			{`rpc_duration_seconds{quantile="0.5"} 0.2`, `rpc_duration_seconds{quantile="0.99"} 2`},
			{`rpc_duration_seconds_count 10.0`, `rpc_duration_seconds_sum 3.8`},
		},
	}
	texts := newReferenceTexts()
	require.Len(t, texts.types, len(lines))
	for _, text := range texts.types {
		for _, line := range lines[text.kind][0] {
			require.Contains(t, text.golang, line+"\n")
		}
		for _, line := range lines[text.kind][1] {
			require.Contains(t, text.python, line+"\n")
		}
	}
	require.NotContains(t, texts.types[3].python, "quantile")
}

// The cells of the formats' table that name what stands in a text.
func TestReferenceFormatTable(t *testing.T) {
	texts := map[exposition.Format]string{}
	for _, f := range newReferenceTexts().formats {
		texts[f.format] = f.text
	}
	in := func(formats ...exposition.Format) map[exposition.Format]bool {
		set := map[exposition.Format]bool{}
		for _, f := range formats {
			set[f] = true
		}
		return set
	}
	const (
		text, om1, om2 = exposition.Text, exposition.OpenMetrics1, exposition.OpenMetrics2
		python, proto  = exposition.Python, exposition.Proto
	)
	for _, fact := range []struct {
		name, piece string
		in          map[exposition.Format]bool
	}{
		{"counter's TYPE without _total", "# TYPE sent_bytes counter", in(om1)},
		{"counter's TYPE with _total", "# TYPE sent_bytes_total counter", in(text, om2, python)},
		{"counter's name in protobuf", `name: "sent_bytes_total"`, in(proto)},
		{"whole value without a dot", "celsius 21\n", in(text)},
		{"whole value with a dot", "celsius 21.0\n", in(om1, om2, python)},
		{"whole value in protobuf", "value: 21\n", in(proto)},
		{"count without a dot", "wait_seconds_count 2\n", in(text, om1)},
		{"count with a dot", "wait_seconds_count 2.0\n", in(python)},
		{"count in braces", "{count:2,", in(om2)},
		{"bound without a dot", `le="1"`, in(text)},
		{"bound with a dot", `le="1.0"`, in(om1, python)},
		{"a million", "sent_bytes_total 1.5e+06", in(text, om1, om2, python)},
		{"created line", "\nsent_bytes_created 1", in(om1, python)},
		{"created family", "# TYPE sent_bytes_created gauge", in(python)},
		{"start timestamp", " st@1767225600", in(om2)},
		{"created field", "created_timestamp: {", in(proto)},
		{"exemplar", ` # {trace_id="4bf92f"}`, in(om1, om2)},
		{"exemplar field", "exemplar: {", in(proto)},
		{"unit line", "# UNIT", in(om1, om2)},
		{"unit field", `unit: "seconds"`, in(proto)},
		{"quantile line", `{quantile="0.5"} 0.2`, in(text, om1)},
		{"quantile in braces", "quantile:[0.5:0.2]", in(om2)},
		{"quantile field", "quantile: 0.5", in(proto)},
		{"native buckets in braces", "positive_spans:[", in(om2)},
		{"native fields", "positive_delta: 1", in(proto)},
		{"end", "# EOF\n", in(om1, om2)},
	} {
		t.Run(fact.name, func(t *testing.T) {
			for _, f := range exposition.Formats() {
				require.Equal(t, fact.in[f], strings.Contains(texts[f], fact.piece), "%s in %s", fact.piece, f)
			}
		})
	}
	require.Less(t, strings.Index(texts[text], "queue_wait"), strings.Index(texts[text], "sent_bytes"), "sorted by name")
	require.Greater(t, strings.Index(texts[python], "queue_wait"), strings.Index(texts[python], "sent_bytes"), "as registered")
}

// A counter's name without _total, as the table says of each format.
func TestReferenceCounterWithoutTotal(t *testing.T) {
	const src = "counter c1\n"
	require.Contains(t, expose(src, exposition.Text), "# TYPE c1 counter\nc1 0\n")
	require.Contains(t, expose(src, exposition.OpenMetrics1), "# TYPE c1 unknown\n")
	require.Contains(t, expose(src, exposition.OpenMetrics2), "# TYPE c1 counter\n")
	require.Contains(t, expose(src, exposition.Python), "# TYPE c1_total counter\nc1_total 0.0\n")
}

// The media types of the table are what prometheus/common negotiates.
func TestReferenceMediaTypes(t *testing.T) {
	accepted := append(expfmt.DefaultOpenMetricsAcceptedFormats(), expfmt.FmtOpenMetrics_2_0_0_rc)
	for format, want := range map[exposition.Format]expfmt.Format{
		exposition.Text:         expfmt.FmtText,
		exposition.OpenMetrics1: expfmt.FmtOpenMetrics_1_0_0,
		exposition.OpenMetrics2: expfmt.FmtOpenMetrics_2_0_0_rc,
		exposition.Python:       expfmt.FmtText,
		exposition.Proto:        expfmt.FmtProtoDelim,
	} {
		header := http.Header{"Accept": {strings.Trim(mediaType(nil, string(format)), "`")}}
		got := expfmt.NegotiateAccept(header, accepted...)
		require.True(t, strings.HasPrefix(string(got), string(want)), "%s: %s", format, got)
	}
	for _, header := range []http.Header{{}, {"Accept": {"*/*"}}} {
		require.True(t, strings.HasPrefix(string(expfmt.NegotiateAccept(header, accepted...)), string(expfmt.FmtText)), "asked for nothing in particular")
	}
}
