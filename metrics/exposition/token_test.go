package exposition

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"metricplayground/metrics/exposition/expositiontest"
)

// spelled writes a line's tokens as role(text), spaces and plain punctuation
// without their role.
func spelled(line Line) string {
	var parts []string
	for _, token := range Tokens(line) {
		text := line.Text[token.Start:token.End]
		switch token.Role {
		case Space, Punctuation:
			parts = append(parts, text)
		default:
			parts = append(parts, string(token.Role)+"("+text+")")
		}
	}
	return strings.Join(parts, "")
}

func TestTokens(t *testing.T) {
	cases := []struct {
		format     Format
		line, want string
	}{
		{Text, `# HELP c1 A counter`, `hash(#) help-keyword(HELP) family-name(c1) help-text(A counter)`},
		{Text, `# TYPE c1 counter`, `hash(#) type-keyword(TYPE) family-name(c1) type-word(counter)`},
		{Text, `# TYPE http_requests_total counter`, `hash(#) type-keyword(TYPE) family-name(http_requests)total-suffix(_total) type-word(counter)`},
		{Text, `# HELP "my.gauge" A name with a dot.`, `hash(#) help-keyword(HELP) "family-name(my.gauge)" help-text(A name with a dot.)`},
		{Text, `anything 42`, `family-name(anything) value(42)`},
		{Text, `http_requests_total{code="500",method="say \"hi\"\\\n"} 0.5`,
			`family-name(http_requests)total-suffix(_total){label-name(code)="label-value(500)",label-name(method)="label-value(say \"hi\"\\\n)"} value(0.5)`},
		{Text, `hh_bucket{le="+Inf"} 4`, `family-name(hh)bucket-suffix(_bucket){bound-name(le)="bound(+Inf)"} value(4)`},
		{Text, `hh_sum 2`, `family-name(hh)sum-suffix(_sum) value(2)`},
		{Text, `hh_count 4`, `family-name(hh)count-suffix(_count) value(4)`},
		{Text, `rpc_seconds{service="idle",quantile="0.5"} NaN`,
			`family-name(rpc_seconds){label-name(service)="label-value(idle)",quantile-name(quantile)="quantile-rank(0.5)"} value(NaN)`},
		{Text, `{"my.gauge","my label"="ünïcode",plain="p"} 1e+21`,
			`{"family-name(my.gauge)","label-name(my label)"="label-value(ünïcode)",label-name(plain)="label-value(p)"} value(1e+21)`},
		{Text, `{"named.seconds_bucket",le="1"} 0`, `{"family-name(named.seconds)bucket-suffix(_bucket)",bound-name(le)="bound(1)"} value(0)`},
		{Text, `{"named.seconds_sum"} 2`, `{"family-name(named.seconds)sum-suffix(_sum)"} value(2)`},
		{Text, `stamped{sensor="a"} 12 1772357460000`, `family-name(stamped){label-name(sensor)="label-value(a)"} value(12) timestamp(1772357460000)`},

		{OpenMetrics1, `# TYPE http_requests counter`, `hash(#) type-keyword(TYPE) family-name(http_requests) type-word(counter)`},
		{OpenMetrics1, `# UNIT request_duration_seconds seconds`, `hash(#) unit-keyword(UNIT) family-name(request_duration_seconds) unit-word(seconds)`},
		{OpenMetrics1, `c1 9.0`, `family-name(c1) value(9.0)`},
		{OpenMetrics1, `c1_created 1.7723574e+09`, `family-name(c1)created-suffix(_created) value(1.7723574e+09)`},
		{OpenMetrics1, `{"named.seconds_created"} 1.7723574e+09`, `{"family-name(named.seconds)created-suffix(_created)"} value(1.7723574e+09)`},
		{OpenMetrics1, `http_requests_total{code="200",method="get"} 1.234567e+06 # {span_id="d4",trace_id="abc123"} 1.0 1.7723574902499998e+09`,
			`family-name(http_requests)total-suffix(_total){label-name(code)="label-value(200)",label-name(method)="label-value(get)"} value(1.234567e+06)` +
				` exemplar-mark(#) {exemplar-label-name(span_id)="exemplar-label-value(d4)",exemplar-label-name(trace_id)="exemplar-label-value(abc123)"}` +
				` exemplar-value(1.0) exemplar-timestamp(1.7723574902499998e+09)`},
		{OpenMetrics1, `# EOF`, `hash(#) eof-keyword(EOF)`},

		{OpenMetrics2, `c1 9.0 st@1772357400`, `family-name(c1) value(9.0) start-keyword(st@)start-timestamp(1772357400)`},
		{OpenMetrics2, `stamped{sensor="a"} 12.0 1772357460`, `family-name(stamped){label-name(sensor)="label-value(a)"} value(12.0) timestamp(1772357460)`},
		{OpenMetrics2, `sizes_bytes {count:1,sum:512,quantile:[]} st@1772357400`,
			`family-name(sizes_bytes) {field(count):count-value(1),field(sum):sum-value(512),field(quantile):[]} start-keyword(st@)start-timestamp(1772357400)`},
		{OpenMetrics2, `rpc_seconds{service="users"} {count:4,sum:2,quantile:[0.5:0.4,0.99:0.8]} st@1772357400`,
			`family-name(rpc_seconds){label-name(service)="label-value(users)"} {field(count):count-value(4),field(sum):sum-value(2),` +
				`field(quantile):[quantile-rank(0.5):quantile-value(0.4),quantile-rank(0.99):quantile-value(0.8)]} start-keyword(st@)start-timestamp(1772357400)`},
		{OpenMetrics2, `native_seconds {count:9,sum:24.25,schema:0,zero_threshold:2.938735877055719e-39,zero_count:1,negative_spans:[1:1],negative_buckets:[2],` +
			`positive_spans:[0:2,2:1],positive_buckets:[3,1,2]} st@1772357400.5 # {trace_id="n1"} 1.5 1772357490.25 # {trace_id="n2"} 9.0 1772357490.25`,
			`family-name(native_seconds) {field(count):count-value(9),field(sum):sum-value(24.25),field(schema):schema(0),` +
				`field(zero_threshold):zero-threshold(2.938735877055719e-39),field(zero_count):zero-count(1),` +
				`field(negative_spans):[span-offset(1):span-length(1)],field(negative_buckets):[native-count(2)],` +
				`field(positive_spans):[span-offset(0):span-length(2),span-offset(2):span-length(1)],field(positive_buckets):[native-count(3),native-count(1),native-count(2)]}` +
				` start-keyword(st@)start-timestamp(1772357400.5)` +
				` exemplar-mark(#) {exemplar-label-name(trace_id)="exemplar-label-value(n1)"} exemplar-value(1.5) exemplar-timestamp(1772357490.25)` +
				` exemplar-mark(#) {exemplar-label-name(trace_id)="exemplar-label-value(n2)"} exemplar-value(9.0) exemplar-timestamp(1772357490.25)`},
		{OpenMetrics2, `hh {count:4,sum:2,bucket:[-5:1,0:1,5:3,+Inf:4]} st@1772357400`,
			`family-name(hh) {field(count):count-value(4),field(sum):sum-value(2),field(bucket):[bound(-5):bucket-count(1),bound(0):bucket-count(1),` +
				`bound(5):bucket-count(3),bound(+Inf):bucket-count(4)]} start-keyword(st@)start-timestamp(1772357400)`},
		{OpenMetrics2, `{"named.seconds"} {count:1,sum:2,bucket:[1:0,+Inf:1]} st@1772357400`,
			`{"family-name(named.seconds)"} {field(count):count-value(1),field(sum):sum-value(2),field(bucket):[bound(1):bucket-count(0),` +
				`bound(+Inf):bucket-count(1)]} start-keyword(st@)start-timestamp(1772357400)`},

		{Python, `# TYPE c1_total counter`, `hash(#) type-keyword(TYPE) family-name(c1)total-suffix(_total) type-word(counter)`},
		{Python, `# TYPE hh_created gauge`, `hash(#) type-keyword(TYPE) family-name(hh)created-suffix(_created) type-word(gauge)`},
		{Python, `c1_total 9.0`, `family-name(c1)total-suffix(_total) value(9.0)`},
		{Python, `both_seconds_bucket{le="-1.0",path="/"} 2.0`,
			`family-name(both_seconds)bucket-suffix(_bucket){bound-name(le)="bound(-1.0)",label-name(path)="label-value(/)"} value(2.0)`},

		{Proto, `name: "my.gauge"`, `proto-name(name): "family-name(my.gauge)"`},
		{Proto, `type: HISTOGRAM`, `proto-name(type): type-word(HISTOGRAM)`},
		{Proto, `unit: "seconds"`, `proto-name(unit): "unit-word(seconds)"`},
		{Proto, `metric: {`, `proto-name(metric): {`},
		{Proto, `    value: "say \"hi\"\\\n"`, `    proto-name(value): "label-value(say \"hi\"\\\n)"`},
		{Proto, `      upper_bound: inf`, `      proto-name(upper_bound): bound(inf)`},
		{Proto, `    positive_delta: -2`, `    proto-name(positive_delta): native-delta(-2)`},
		{Proto, `          name: "trace_id"`, `          proto-name(name): "exemplar-label-name(trace_id)"`},
		{Proto, `  timestamp_ms: 1772357460000`, `  proto-name(timestamp_ms): timestamp(1772357460000)`},
		{Proto, `  }`, `  }`},
	}
	documents := map[Format]*Document{}
	for _, f := range Formats() {
		documents[f], _ = Render(expositiontest.Rich(), f, nil)
	}
	for _, c := range cases {
		t.Run(string(c.format)+"/"+c.line, func(t *testing.T) {
			require.Equal(t, c.want, spelled(lineOf(t, documents[c.format], c.line)))
		})
	}
}

// lineOf returns the first line with this text.
func lineOf(t testing.TB, document *Document, text string) Line {
	t.Helper()
	block, line := placeOf(t, document, text)
	return document.Blocks[block].Lines[line]
}

// placeOf returns where the first line with this text stands.
func placeOf(t testing.TB, document *Document, text string) (block, line int) {
	t.Helper()
	for b, block := range document.Blocks {
		for l, line := range block.Lines {
			if line.Text == text {
				return b, l
			}
		}
	}
	require.Fail(t, "no such line", "%s in\n%s", text, document.Text())
	return 0, 0
}

// requireCovered: the tokens cover the line, in order, none of them empty.
func requireCovered(t testing.TB, line Line) {
	t.Helper()
	at := 0
	for _, token := range Tokens(line) {
		require.Equal(t, at, token.Start, line.Text)
		require.Greater(t, token.End, token.Start, line.Text)
		at = token.End
	}
	require.Equal(t, len(line.Text), at, line.Text)
}

func TestTokensOfRandomFamilies(t *testing.T) {
	eachRandomDocument(t, func(document *Document) {
		for _, block := range document.Blocks {
			for _, line := range block.Lines {
				requireCovered(t, line)
				for _, token := range Tokens(line) {
					require.NotEqual(t, Other, token.Role, "%s: %q", document.Format, line.Text)
				}
			}
		}
	})
}

func TestTokenAt(t *testing.T) {
	tokens := []Token{{FamilyName, 0, 2}, {Space, 2, 3}, {Value, 3, 6}}
	for offset, want := range map[int]int{0: 0, 1: 0, 2: 1, 3: 2, 5: 2, 6: -1, -1: -1} {
		require.Equal(t, want, TokenAt(tokens, offset), "offset %d", offset)
	}
}

// FuzzTokens reads any text as a line of any kind.
func FuzzTokens(f *testing.F) {
	for _, format := range Formats() {
		document, _ := Render(expositiontest.Rich(), format, nil)
		for _, block := range document.Blocks {
			for _, line := range block.Lines {
				f.Add(line.Text, string(line.Kind), uint8(line.part))
			}
		}
	}
	kinds := []LineKind{Help, Type, Unit, Sample, EOF, Comment, Blank, ProtoOpen, ProtoField, ProtoClose}
	f.Fuzz(func(t *testing.T, text, kind string, p uint8) {
		for _, k := range append(kinds, LineKind(kind)) {
			requireCovered(t, Line{Text: text, Kind: k, part: part(p)})
		}
	})
}
