package lint

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestSnakeCase(t *testing.T) {
	for in, want := range map[string]string{
		"queueLength": "queue_length", "httpRequestsByURL": "http_requests_by_url", "HTTPServerErrors": "http_server_errors",
		"already_snake": "already_snake", "p99Latency": "p99_latency", "a_B": "a_b", "": "",
	} {
		require.Equal(t, want, snakeCase(in), in)
	}
}

func TestQuotes(t *testing.T) {
	for _, c := range []struct{ name, fix string }{
		{"http.server.duration", "http_server_duration"}, {"größe", "gr_e"}, {"请求", ""}, {"1st", "_1st"}, {"a b", "a_b"},
	} {
		found := of(Create("gauge", c.name, "", "Help.", nil), NeedsQuotes)
		require.Equal(t, []Finding{{Rule: NeedsQuotes, Subject: "name", Fix: c.fix}}, found)
	}
	found := of(Create("gauge", "a", "", "Help.", []string{"a.b", "c"}), NeedsQuotes)
	require.Equal(t, []Finding{{Rule: NeedsQuotes, Subject: "label:a.b", Word: "a.b", Fix: "a_b"}}, found)
}

func TestUnits(t *testing.T) {
	for _, c := range []struct {
		kind, name, unit string
		want             []Finding
	}{
		{"gauge", "a_seconds", "seconds", nil},
		{"gauge", "seconds", "seconds", nil},
		{"gauge", "a_ms", "ms", []Finding{
			{Rule: AbbreviatedUnit, Subject: "name", Word: "ms", Fix: "a_seconds"}, {Rule: AbbreviatedUnit, Subject: "unit", Word: "ms", Fix: "seconds"},
		}},
		{"gauge", "a_milliseconds_seconds", "", []Finding{{Rule: BaseUnit, Subject: "name", Word: "milliseconds", Fix: "a_seconds"}}},
		{"gauge", "cpu_percent", "", []Finding{{Rule: Percent, Subject: "name", Word: "percent", Fix: "cpu_ratio"}}},
		{"gauge", "distance_m", "", []Finding{{Rule: AbbreviatedUnit, Subject: "name", Word: "m"}}},
		{"gauge", "m_distance", "", nil},
		{"gauge", "milliratio", "", nil},
	} {
		require.Equal(t, c.want, Create(c.kind, c.name, c.unit, "Help.", nil), c.name)
	}
}

func TestNothingToName(t *testing.T) {
	require.Equal(t, []Finding{{Rule: HelpMissing, Subject: "help"}}, Create("counter", "", "", "", []string{""}))
	require.Equal(t, []Finding{{Rule: TotalNoCounter, Subject: "name"}}, Create("gauge", "_total", "", "Help.", nil))
}
