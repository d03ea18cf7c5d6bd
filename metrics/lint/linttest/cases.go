// Package linttest holds what sets off each rule of the advice and what doesn't, for
// the tests of the rules and of the pages that show them.
package linttest

import (
	"fmt"
	"strings"

	"metricplayground/metrics/exposition"
	"metricplayground/metrics/lint"
	"metricplayground/metrics/script"
)

// Case is a rule with two scripts of one metric each.
type Case struct {
	Rule lint.Rule
	// Fires is a script about whose metric the rule has something to say.
	Fires string
	// Silent is one about which it hasn't, though it is close.
	Silent string
	// Refused is an operation on the metric that is tried last and refused.
	Refused string
	// Mends is a piece of the script after the repair, empty where there is none
	// on offer.
	Mends string
	// History reports whether only a history shows it, so that it isn't seen in an
	// exposition.
	History bool
}

// Cases lists a case or more for each rule but lint.DuplicateSeries, which no
// session can break.
func Cases() []Case {
	return []Case{
		{Rule: lint.NeedsQuotes, Fires: `gauge "queue.length" "Jobs waiting."`, Silent: `gauge queue_length "Jobs waiting."`, Mends: `gauge queue_length "Jobs waiting."`},
		{Rule: lint.NeedsQuotes, Fires: `gauge jobs{"queue.name"} "Jobs waiting."` + "\n" + `set jobs{"queue.name"="mail"} 3`, Silent: `gauge jobs{queue_name} "Jobs waiting."`, Mends: `set jobs{queue_name="mail"} 3`},
		{Rule: lint.CamelCase, Fires: `gauge queueLength "Jobs waiting."`, Silent: `gauge queue_length "Jobs waiting."`, Mends: "gauge queue_length "},
		{Rule: lint.CamelCase, Fires: "counter logins_total{authMethod} \"Logins.\"\ninc logins_total{authMethod=\"key\"}", Silent: `counter logins_total{auth_method} "Logins."`, Mends: `inc logins_total{auth_method="key"}`},
		{Rule: lint.Colon, Fires: `gauge job:queue "Jobs waiting."`, Silent: `gauge job_queue "Jobs waiting."`, Mends: "gauge job_queue "},
		{Rule: lint.TypeInName, Fires: "gauge queue_gauge \"Jobs waiting.\"\nset queue_gauge 4", Silent: `gauge gauges "Instruments on the wall."`, Mends: "set queue 4"},
		{Rule: lint.ReservedSuffix, Fires: `gauge user_count "Users logged in."`, Silent: `gauge users "Users logged in."`, Mends: "gauge user "},
		{Rule: lint.CounterTotal, Fires: "counter requests \"Requests served.\"\ninc requests", Silent: `counter requests_total "Requests served."`, Mends: "inc requests_total"},
		{Rule: lint.TotalNoCounter, Fires: `gauge rooms_total "Rooms free."`, Silent: `counter rooms_total "Rooms let."`, Mends: "gauge rooms "},
		{Rule: lint.BaseUnit, Fires: "histogram latency_milliseconds \"Time to answer.\" buckets 100 250 500\nobserve latency_milliseconds 120", Silent: `histogram latency_seconds "Time to answer."`, Mends: "buckets 0.1 0.25 0.5\nobserve latency_seconds 0.12\n"},
		{Rule: lint.BaseUnit, Fires: "gauge free_kilobytes \"Free space.\"\nset free_kilobytes 2048", Silent: `gauge free_bytes "Free space."`},
		{Rule: lint.AbbreviatedUnit, Fires: "gauge latency_ms \"Time to answer.\" unit ms\nset latency_ms 120\ninc latency_ms", Silent: `gauge ms_windows "Windows."`, Mends: "unit seconds\nset latency_seconds 0.12\nadd latency_seconds 0.001\n"},
		{Rule: lint.Percent, Fires: "gauge disk_used_percent \"Share of the disk in use.\"\nset disk_used_percent normal(40, 5) seed 1", Silent: `gauge disk_used_ratio "Share of the disk in use."`, Mends: "set disk_used_ratio normal(0.4, 0.05) seed 1\n"},
		{Rule: lint.UnitSuffix, Fires: `gauge room_temperature "Air temperature." unit celsius`, Silent: `gauge room_celsius "Air temperature." unit celsius`, Mends: "gauge room_temperature_celsius "},
		{Rule: lint.LabelInName, Fires: "counter requests_by_code_total{code} \"Requests served.\"\ninc requests_by_code_total{code=\"200\"}", Silent: `counter requests_total{code} "Requests served."`, Mends: "counter requests_total{code}"},
		{Rule: lint.TimestampName, Fires: "gauge last_backup_time \"When the last backup ended.\"\nset last_backup_time 1767225600000", Silent: "gauge last_backup_timestamp_seconds \"When the last backup ended.\"\nset last_backup_timestamp_seconds 1767225600", Mends: "set last_backup_timestamp_seconds 1767225600\n"},
		{Rule: lint.TimeSince, Fires: `gauge seconds_since_last_backup_seconds "Time since the last backup."`, Silent: `gauge last_backup_timestamp_seconds "When the last backup ended."`},
		{Rule: lint.HelpMissing, Fires: `gauge queue_length`, Silent: `gauge queue_length "Jobs waiting."`},
		{Rule: lint.HelpIsName, Fires: `gauge queue_length "Queue length"`, Silent: `gauge queue_length "Length of the queue, jobs in work left out."`},
		{Rule: lint.ReservedLabel, Fires: "gauge jobs{le} \"Jobs waiting.\"\nset jobs{le=\"mail\"} 3", Silent: `gauge jobs{level} "Jobs waiting."`},
		{Rule: lint.TargetLabel, Fires: "counter logins_total{instance} \"Logins.\"\ninc logins_total{instance=\"a:80\"}", Silent: `counter logins_total{method} "Logins."`, Mends: "inc logins_total\n"},
		{Rule: lint.UnitLabel, Fires: "gauge queue{unit} \"Data waiting.\"\nset queue{unit=\"bytes\"} 7", Silent: `gauge queue_bytes{unity} "Data waiting."`, Mends: "set queue_bytes 7\n"},
		{Rule: lint.UnboundedLabel, Fires: "counter logins_total{method, user_id} \"Logins.\"\ninc logins_total{method=\"key\", user_id=\"7\"}\ninc logins_total{method=\"key\", user_id=\"8\"}", Silent: `counter logins_total{method} "Logins."`, Mends: "inc logins_total{method=\"key\"}\n"},
		{Rule: lint.UnboundedValues, Fires: "counter requests_total{path} \"Requests served.\"\ninc requests_total{path=\"/users/17\"}\ninc requests_total{path=\"/users/18/edit\"}", Silent: "counter requests_total{path} \"Requests served.\"\ninc requests_total{path=\"/\"}\ninc requests_total{path=\"/v1/users\"}", Mends: "inc requests_total{path=\"/users/:id/edit\"}\n"},
		{Rule: lint.UnboundedValues, Fires: "counter mails_total{to} \"Mails sent.\"\ninc mails_total{to=\"ann@example.org\"}\ninc mails_total{to=\"bob@example.org\"}", Silent: "counter mails_total{to} \"Mails sent.\"\ninc mails_total{to=\"@team\"}\ninc mails_total{to=\"@list\"}", Mends: "inc mails_total\n"},
		{Rule: lint.TooManySeries, Fires: many("gauge stock{sku, shop} \"Pieces in stock.\"", `set stock{sku="s%d", shop="a"} 1`, 101), Silent: many("gauge stock{sku, shop} \"Pieces in stock.\"", `set stock{sku="s%d", shop="a"} 1`, 100)},
		{Rule: lint.EmptyValue, Fires: "gauge jobs{queue} \"Jobs waiting.\"\nset jobs{queue=\"\"} 3", Silent: "gauge jobs{queue} \"Jobs waiting.\"\nset jobs{queue=\" \"} 3"},
		{Rule: lint.SpelledTwice, Fires: "counter requests_total{method} \"Requests served.\"\ninc requests_total{method=\"GET\"}\ninc requests_total{method=\"get\"}", Silent: "counter requests_total{method} \"Requests served.\"\ninc requests_total{method=\"GET\"}\ninc requests_total{method=\"PUT\"}", Mends: "inc requests_total{method=\"GET\"}\ninc requests_total{method=\"GET\"}\n"},
		{Rule: lint.TotalValue, Fires: "gauge jobs{queue} \"Jobs waiting.\"\nset jobs{queue=\"a\"} 1\nset jobs{queue=\"b\"} 6\nset jobs{queue=\"total\"} 7", Silent: "gauge jobs{queue} \"Jobs waiting.\"\nset jobs{queue=\"a\"} 1\nset jobs{queue=\"b\"} 6\nset jobs{queue=\"total\"} 9", Mends: "set jobs{queue=\"b\"} 6\n"},
		{Rule: lint.CounterDecreased, Fires: "counter jobs_total \"Jobs waiting.\"\ninc jobs_total times 3", Silent: "counter jobs_total \"Jobs waiting.\"\ninc jobs_total times 3", Refused: "add jobs_total -1", Mends: "gauge jobs \"Jobs waiting.\"\ninc jobs times 3\n", History: true},
		{Rule: lint.BooleanCounter, Fires: "counter database_up_total \"Whether the database answers.\"\ninc database_up_total", Silent: "counter ups_total \"Times that the database came back.\"\ninc ups_total", Mends: "gauge database_up "},
		{Rule: lint.GaugeRises, Fires: "gauge jobs_done \"Jobs done.\"\nset jobs_done 4\ninc jobs_done times 8\nset jobs_done 20", Silent: "gauge jobs_done \"Jobs done.\"\ninc jobs_done times 12\ndec jobs_done", Mends: "counter jobs_done_total \"Jobs done.\"\nadd jobs_done_total 4\ninc jobs_done_total times 8\nadd jobs_done_total 8\n", History: true},
		{Rule: lint.InfoType, Fires: "counter app_info{version} \"What runs.\"\ninc app_info{version=\"1.2\"}", Silent: "gauge app_info{version} \"What runs.\"\ninc app_info{version=\"1.2\"}", Mends: "gauge app_info{version}"},
		{Rule: lint.InfoValue, Fires: "gauge app_info{version} \"What runs.\"\nset app_info{version=\"1.2\"} 12", Silent: "gauge app_info{version} \"What runs.\"\nset app_info{version=\"1.2\"} 1", Mends: "set app_info{version=\"1.2\"} 1\n"},
		{Rule: lint.RatioRange, Fires: "gauge humidity_ratio \"Relative humidity.\"\nset humidity_ratio 46", Silent: "gauge compression_ratio \"Size before by size after.\"\nset compression_ratio 3.2", Mends: "set humidity_ratio 0.46\n"},
		{Rule: lint.DefaultBuckets, Fires: `histogram upload_bytes "Size of uploads."`, Silent: `histogram upload_bytes "Size of uploads." buckets 1024 65536`, Mends: "buckets exponential(256, 4, 8)"},
		{Rule: lint.TooManyBuckets, Fires: `histogram age_years "Age of the members." buckets linear(1, 1, 31)`, Silent: `histogram age_years "Age of the members." buckets linear(5, 5, 20)`},
		{Rule: lint.MillisecondBounds, Fires: "histogram wait_seconds \"Time in the queue.\" buckets 5 10 100 1000\nobserve wait_seconds normal(0.2, 0.01) times 20 seed 1", Silent: "histogram job_seconds \"Time that jobs take.\" buckets 5 10 100 1000\nobserve job_seconds normal(200, 10) times 20 seed 1", Mends: "buckets 0.005 0.01 0.1 1\n"},
		{Rule: lint.MillisecondBounds, Fires: `histogram wait_seconds "Time in the queue." buckets 0 5 10 25 50 75 100 250 500 750 1000 2500 5000 7500 10000`, Silent: `histogram job_seconds "Time that jobs take." buckets 60 600 3600`, Mends: "buckets 0 0.005 "},
		{Rule: lint.MillisecondValues, Fires: "histogram wait_seconds \"Time in the queue.\"\nobserve wait_seconds normal(200, 10) times 20 seed 1", Silent: "histogram wait_seconds \"Time in the queue.\"\nobserve wait_seconds normal(0.2, 0.01) times 20 seed 1", Mends: "observe wait_seconds normal(0.2, 0.01) times 20 seed 1\n"},
		{Rule: lint.OneBucket, Fires: "histogram wait_seconds \"Time in the queue.\" buckets 0.2 0.3 1\nobserve wait_seconds normal(0.25, 0.005) times 20 seed 1", Silent: "histogram wait_seconds \"Time in the queue.\" buckets 0.2 0.25 1\nobserve wait_seconds normal(0.25, 0.005) times 20 seed 1", Mends: "buckets 0.2"},
		{Rule: lint.OneBucket, Fires: "histogram wait_seconds \"Time in the queue.\" buckets 0.2 0.3 1\nobserve wait_seconds 0.22 times 10", Silent: "histogram wait_seconds \"Time in the queue.\" buckets 0.2 0.3 1\nobserve wait_seconds 0.22 times 9"},
		{Rule: lint.TopBucket, Fires: "histogram wait_seconds \"Time in the queue.\" buckets 0.1 0.5\nobserve wait_seconds lognormal(0.4, 1) times 100 seed 1", Silent: "histogram wait_seconds \"Time in the queue.\" buckets 0.1 0.5 2.5 10\nobserve wait_seconds lognormal(0.4, 1) times 100 seed 1", Mends: "buckets 0.0"},
		{Rule: lint.NegativeObservations, Fires: "histogram drift_seconds \"Error of the clock.\" buckets -1 0 1\nobserve drift_seconds -3", Silent: "histogram drift_seconds \"Error of the clock.\" buckets -1 0 1\nobserve drift_seconds 3"},
		{Rule: lint.SumNaN, Fires: "summary size_bytes \"Size of answers.\"\nobserve size_bytes NaN\nobserve size_bytes 3", Silent: "summary size_bytes \"Size of answers.\"\nobserve size_bytes 3", Mends: "\"Size of answers.\"\nobserve size_bytes 3\n"},
		{Rule: lint.SummaryReplicas, Fires: "summary wait_seconds{pod} \"Time in the queue.\" quantiles 0.99~0.001\nobserve wait_seconds{pod=\"a\"} 3", Silent: "summary wait_seconds{pod} \"Time in the queue.\"\nobserve wait_seconds{pod=\"a\"} 3", Mends: "histogram wait_seconds{pod} \"Time in the queue.\" buckets default\n"},
	}
}

// Pasted is an exposition that somebody could paste, and a rule that it breaks.
type Pasted struct {
	Rule lint.Rule
	Text string
}

// Texts lists an exposition or more for each rule that one can break: all but those
// that only a history shows, and lint.UnitSuffix, which makes a scrape fail.
func Texts() []Pasted {
	list := []Pasted{
		{lint.DuplicateSeries, "# HELP jobs Jobs waiting.\n# TYPE jobs gauge\njobs{queue=\"a\"} 3\njobs{queue=\"a\"} 4\n"},
	}
	for _, c := range Cases() {
		if c.History || c.Rule == lint.UnitSuffix {
			continue
		}
		s := script.New(script.Options{})
		if s.Run(c.Fires) != nil {
			continue
		}
		if text, err := exposition.Encode(s.Snapshot().Families, exposition.Text); err == nil {
			list = append(list, Pasted{c.Rule, text})
		}
	}
	return list
}

// many is a script with a line for each of some numbers.
func many(create, line string, n int) string {
	lines := []string{create}
	for i := range n {
		lines = append(lines, fmt.Sprintf(line, i))
	}
	return strings.Join(lines, "\n")
}
