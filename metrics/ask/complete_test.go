package ask_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"metricplayground/metrics/ask"
)

// taken is the query after a choice is taken, with | where the cursor is.
func taken(query string, c ask.Completion, i ask.Item) string {
	return query[:c.Place.Start] + i.Text[:i.Cursor] + "|" + i.Text[i.Cursor:] + query[c.Place.End:]
}

// names are what is offered.
func names(c ask.Completion) []string {
	var all []string
	for _, i := range c.Items {
		all = append(all, i.Name)
	}
	return all
}

func TestComplete(t *testing.T) {
	for _, c := range []struct {
		query string // | is the cursor
		has   string // all of these are offered, the first one first
		lacks string
		taken string // what the first one makes of the query
	}{
		{"htt|", "http_requests_total", "rate sum queue_bytes", "http_requests_total|"},
		{"fast|", "faster", "", "faster|"},
		{"rat|", "rate irate", "abs", "rate(|)"},
		{"rat|(x)", "rate", "", "rate|(x)"},
		{"|", "http_requests_total queue_bytes latency_seconds_bucket native_seconds up rate sum", "latency_seconds by", ""},
		{"sum(|)", "http_requests_total rate", "", ""},
		{"rate(req|uests)", "http_requests_total", "", "rate(http_requests_total|)"},
		{"sum |", "by without", "rate", "sum by (|)"},
		{"sum b|", "by", "without", "sum by (|)"},
		{"sum by (|) (http_requests_total)", "code method instance job", "room le", "sum by (code|) (http_requests_total)"},
		{"sum by (code, m|) (http_requests_total)", "method", "code", "sum by (code, method|) (http_requests_total)"},
		{"sum by (code) (|", "http_requests_total rate", "", ""},
		{"sum without(p|)", "path", "code", ""},
		{"http_requests_total{|", "code method instance job", "le room", "http_requests_total{code=\"|\""},
		{"http_requests_total{co|=\"200\"}", "code", "method", "http_requests_total{code|=\"200\"}"},
		{"http_requests_total{code=\"|", "200 404 500", "get", "http_requests_total{code=\"200\"|"},
		{"http_requests_total{code=\"4|\"}", "404", "200", "http_requests_total{code=\"404\"|}"},
		{"http_requests_total{code=~\"5|0\", method=\"get\"}", "500", "200", "http_requests_total{code=~\"500\"|, method=\"get\"}"},
		{"http_requests_total{code=|}", "200", "", "http_requests_total{code=\"200\"|}"},
		{"http_requests_total{code=\"200\", |}", "code method", "200", ""},
		{"http_requests_total{code=\"200\" |}", "", "code and", ""},
		{"latency_seconds_bucket{l|", "le", "code", "latency_seconds_bucket{le=\"|\""},
		{"latency_seconds_bucket{le=\"|\"}", "0.1 0.5 1.0 +Inf", "", ""},
		{"rpc_seconds{quantile=\"|\"}", "0.5 0.99", "", ""},
		{"room_temperature_celsius{room=\"my|\"}", "my \"den\"", "", "room_temperature_celsius{room=\"my \\\"den\\\"\"|}"},
		{"room_temperature_celsius{room='my|'}", "my \"den\"", "", "room_temperature_celsius{room='my \"den\"'|}"},
		{"rate(http_requests_total[|", "1m 5m 1h", "15s 30s", "rate(http_requests_total[1m]|"},
		{"rate(http_requests_total[5|])", "5m", "1m", "rate(http_requests_total[5m|])"},
		{"max_over_time(up[5m:|])", "15s 1m", "", "max_over_time(up[5m:15s|])"},
		{"up offset |", "1m 5m", "rate", ""},
		{"up @ |", "start() end()", "rate", ""},
		{"up |", "and or unless offset", "rate sum", ""},
		{"up > |", "http_requests_total bool on ignoring rate", "and", ""},
		{"up / o|", "on group topk", "bool", "up / on (|)"},
		{"up / on (job) |", "http_requests_total group_left", "and", ""},
		{"rate(up[5m]) |", "and or", "rate", ""},
		{"up # com|", "", "up rate", ""},
		{"up # a \"\n + ra|", "rate", "", ""},
		{"label_replace(up, \"|", "", "up", ""},
		{"1|", "", "rate up", ""},
	} {
		t.Run(c.query, func(t *testing.T) {
			cursor := strings.IndexByte(c.query, '|')
			query := c.query[:cursor] + c.query[cursor+1:]
			got := ask.Complete(query, cursor, playground())
			offered := names(got)
			wants := strings.Fields(c.has)
			if strings.Contains(c.has, "\"") {
				wants = []string{c.has}
			}
			for i, want := range wants {
				require.Contains(t, offered, want)
				if i == 0 && (c.taken != "" || len(wants) == 1) {
					require.Equal(t, want, offered[0])
				}
			}
			for _, lack := range strings.Fields(c.lacks) {
				require.NotContains(t, offered, lack)
			}
			if len(wants) == 0 {
				require.Empty(t, offered)
			}
			if c.taken != "" {
				require.Equal(t, c.taken, taken(query, got, got.Items[0]))
			}
		})
	}
}

func TestSignatures(t *testing.T) {
	c := ask.Complete("histogram_quantile", 18, ask.Known{})
	require.Equal(t, &ask.Signature{Takes: []ask.Kind{ask.Scalar, ask.Vector}, Gives: ask.Vector}, c.Items[0].Signature)
	c = ask.Complete("time", 4, ask.Known{})
	require.Equal(t, "time()|", taken("time", c, c.Items[0]))
}

// Whatever the query and the cursor, the place is in the query around the cursor, and
// items have a cursor in their text.
func FuzzComplete(f *testing.F) {
	for _, seed := range []string{"sum by (code) (rate(http_requests_total{code=\"2\"}[5m]))", "x{a='b", "up # x", "a offset 5m @ end()", "{\"x.y\", a=`"} {
		for i := range len(seed) + 1 {
			f.Add(seed, i)
		}
	}
	known := playground()
	f.Fuzz(func(t *testing.T, query string, cursor int) {
		c := ask.Complete(query, cursor, known)
		cursor = min(max(cursor, 0), len(query))
		require.LessOrEqual(t, 0, c.Place.Start)
		require.LessOrEqual(t, c.Place.Start, cursor)
		require.LessOrEqual(t, cursor, c.Place.End)
		require.LessOrEqual(t, c.Place.End, len(query))
		for _, i := range c.Items {
			require.NotEmpty(t, i.Text)
			require.LessOrEqual(t, 0, i.Cursor)
			require.LessOrEqual(t, i.Cursor, len(i.Text))
		}
	})
}
