// Package lint gives advice on how metrics are named and designed: what a
// reviewer who knows Prometheus would say. Advice refuses nothing.
package lint

// Rule names a piece of advice.
type Rule string

// The rules. Most come from "Metric and label naming" in the Prometheus documentation
// (https://prometheus.io/docs/practices/naming/); those marked "promlint" are also
// what `promtool check metrics` reports.
const (
	// CounterTotal: a counter's name doesn't end in _total (promlint).
	CounterTotal Rule = "counter-total"
	// TotalNoCounter: a name ends in _total and isn't a counter's (promlint).
	TotalNoCounter Rule = "total-no-counter"
	// ReservedSuffix: a name ends in _bucket, _count or _sum, which belong to the
	// series of histograms and summaries (promlint).
	ReservedSuffix Rule = "reserved-suffix"
	// BaseUnit: a unit is not a base unit, or abbreviated (promlint, but for
	// percent).
	BaseUnit Rule = "base-unit"
	// UnitSuffix: a metric has a unit that its name doesn't end with, which
	// OpenMetrics 1.0 demands.
	UnitSuffix Rule = "unit-suffix"
	// HelpMissing: a metric has no help text (promlint).
	HelpMissing Rule = "help-missing"
	// TypeInName: a name says the metric's type, which TYPE says already
	// (promlint).
	TypeInName Rule = "type-in-name"
	// CamelCase: a name is written with capitals between its words (promlint).
	CamelCase Rule = "camel-case"
	// Colon: a name holds a colon, which is for recording rules (promlint).
	Colon Rule = "colon"
	// NeedsQuotes: a name has other characters than letters, digits and
	// underscores. Prometheus 3 takes it, in quotes; prometheus_client 0.16 and
	// Prometheus 2 don't.
	NeedsQuotes Rule = "needs-quotes"
	// LabelInName: a name repeats the name of a label.
	LabelInName Rule = "label-in-name"
	// ReservedLabel: a label is called le or quantile, which belong to histograms
	// and summaries (promlint).
	ReservedLabel Rule = "reserved-label"
	// UnboundedLabel: a label's name suggests values without end.
	UnboundedLabel Rule = "unbounded-label"
)

// Rules lists all rules.
func Rules() []Rule {
	return []Rule{
		CounterTotal, TotalNoCounter, ReservedSuffix, BaseUnit, UnitSuffix, HelpMissing, TypeInName, CamelCase,
		Colon, NeedsQuotes, LabelInName, ReservedLabel, UnboundedLabel,
	}
}

// Finding is one piece of advice.
type Finding struct {
	// Metric is the name of the metric that it is about; empty when Create gave it.
	Metric string
	Rule   Rule
	// Subject is what the advice is about: "name", "help", "unit" or a label as
	// "label:NAME".
	Subject string
	// Word is the piece that is meant ("milliseconds"), the unit that is missing,
	// or the label; empty when it is all of the subject.
	Word string
	// Fix is what the subject should be instead, empty where nothing is certain.
	Fix string
}
