package lint

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestCreate(t *testing.T) {
	for _, c := range []struct {
		name, kind, metric, unit string
		labels                   []string
		rule                     Rule
		fix                      string
		clean                    string // a name under which the rule is silent
	}{
		{name: "counter without _total", kind: "counter", metric: "requests", rule: CounterTotal, fix: "requests_total", clean: "requests_total"},
		{name: "gauge with _total", kind: "gauge", metric: "rooms_total", rule: TotalNoCounter, fix: "rooms", clean: "rooms"},
		{name: "milliseconds", kind: "histogram", metric: "latency_milliseconds", rule: BaseUnit, fix: "latency_seconds", clean: "latency_seconds"},
		{name: "megabytes of a counter", kind: "counter", metric: "sent_mb_total", rule: AbbreviatedUnit, fix: "sent_bytes_total", clean: "sent_bytes_total"},
		{name: "unit not in name", kind: "gauge", metric: "temperature", unit: "celsius", rule: UnitSuffix, fix: "temperature_celsius", clean: "temperature_celsius"},
		{name: "unit before _total", kind: "counter", metric: "sent_total", unit: "bytes", rule: UnitSuffix, fix: "sent_bytes_total", clean: "sent_bytes_total"},
		{name: "type in name", kind: "counter", metric: "request_counter_total", rule: TypeInName, fix: "request_total", clean: "request_total"},
		{name: "camel case", kind: "gauge", metric: "queueLength", rule: CamelCase, fix: "queue_length", clean: "queue_length"},
		{name: "colon", kind: "gauge", metric: "job:queue", rule: Colon, fix: "job_queue", clean: "job_queue"},
		{name: "reserved suffix", kind: "gauge", metric: "user_count", rule: ReservedSuffix, fix: "user", clean: "users"},
		{name: "label in name", kind: "counter", metric: "requests_by_code_total", labels: []string{"code"}, rule: LabelInName, fix: "requests_total", clean: "requests_total"},
	} {
		t.Run(c.name, func(t *testing.T) {
			found := of(Create(c.kind, c.metric, c.unit, "Help.", c.labels), c.rule)
			require.Len(t, found, 1)
			require.Equal(t, c.fix, found[0].Fix)
			require.Empty(t, of(Create(c.kind, c.clean, c.unit, "Help.", c.labels), c.rule))
		})
	}
}

func TestCreateHelpAndLabels(t *testing.T) {
	require.Len(t, of(Create("gauge", "queue_length", "", " ", nil), HelpMissing), 1)
	require.Empty(t, Create("gauge", "queue_length", "", "Jobs waiting.", []string{"queue"}))
	found := of(Create("counter", "logins_total", "", "Logins.", []string{"method", "user_id"}), UnboundedLabel)
	require.Equal(t, []Finding{{Rule: UnboundedLabel, Subject: "label:user_id", Word: "user_id"}}, found)
	found = of(Create("gauge", "g", "", "Help.", []string{"le", "userId"}), ReservedLabel)
	require.Equal(t, []Finding{{Rule: ReservedLabel, Subject: "label:le", Word: "le"}}, found)
	require.Len(t, of(Create("gauge", "g", "", "Help.", []string{"userId"}), UnboundedLabel), 1)
}

func of(all []Finding, rule Rule) []Finding {
	var found []Finding
	for _, f := range all {
		if f.Rule == rule {
			found = append(found, f)
		}
	}
	return found
}
