// Package lint gives advice on how metrics are named and designed, and on what
// their values give away: what a reviewer who knows Prometheus would say. Advice
// refuses nothing. Rules that promtool has are decided by promtool's own code
// (client_golang's promlint); which word is meant, what to do about it and all
// other rules are this package's.
//
// Where the field disagrees there is no rule.
package lint

// Finding is one piece of advice.
type Finding struct {
	// Metric is the name of the metric that it is about; empty when Create gave it.
	Metric string
	Rule   Rule
	// Subject is what the advice is about: "name", "help", "unit", "type",
	// "buckets", "values", "series", or a label as "label:NAME".
	Subject string
	// Word is the piece that is meant ("milliseconds"), the unit that is missing,
	// the label, or the bound; empty when it is all of the subject.
	Word string
	// Example is a value of the label or the metric that shows it, "" for none.
	Example string
	// Shape is what the values of an UnboundedValues label look like.
	Shape Shape
	// Count is how many the rule counted: series, buckets, distinct values,
	// observations, or per cent of them; 0 where it counts nothing.
	Count int
	// Fix is what the subject should be instead, empty where nothing is certain.
	// What has to change in a session besides is the matter of RepairOf.
	Fix string
}
