package words

import (
	"metricplayground/metrics/lint"
	"metricplayground/metrics/script"
)

// Advisor is what a reviewer says of names and designs.
type Advisor interface {
	// Advice says what could be better and why. The fix, where there is one, is
	// on offer beside it.
	Advice(f lint.Finding) string
	// Remedy says, on a button, what mending a finding does; to is how the metric
	// is made afterwards.
	Remedy(f lint.Finding, to script.Create) string
	// AdviceSource is the link to where a rule comes from, by its address.
	AdviceSource(address string) string
	// AdviceHere heads what is said about one part of a metric: "name", "labels",
	// "values" or "buckets".
	AdviceHere(part string) string
	// Mended says that a finding was mended.
	Mended(metric string) string
	// AllAdvice heads what is said of all metrics together.
	AllAdvice(metrics, findings int) string
	// AdviceOf is the link from there to a metric.
	AdviceOf(metric string, findings int) string
}
