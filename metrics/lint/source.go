package lint

// Source is the address of where the rule comes from: documentation, a
// specification, or a thread in which somebody got hurt.
func (r Rule) Source() string {
	const (
		naming      = "https://prometheus.io/docs/practices/naming/"
		exporters   = "https://prometheus.io/docs/instrumenting/writing_exporters/"
		openMetrics = "https://prometheus.io/docs/specs/om/open_metrics_spec/"
	)
	switch r {
	case CounterTotal:
		return naming + "#metric-names"
	case TotalNoCounter, ReservedSuffix, TypeInName, CamelCase, Colon:
		return exporters + "#naming"
	case BaseUnit:
		return naming + "#base-units"
	case UnitSuffix:
		return openMetrics + "#unit"
	case HelpMissing:
		return exporters + "#help-strings"
	case NeedsQuotes:
		return "https://prometheus.io/docs/guides/utf8/"
	case LabelInName:
		return naming + "#general-labelling-advice"
	case ReservedLabel:
		return exporters + "#labels"
	case UnboundedLabel:
		return "https://prometheus.io/docs/practices/instrumentation/#do-not-overuse-labels"
	}
	return naming
}
