package lint

// Source is the address of where a rule comes from: documentation, a
// specification, or a thread in which somebody got hurt. It is empty for what is
// no rule.
func (r Rule) Source() string {
	const (
		docs            = "https://prometheus.io/docs/"
		naming          = docs + "practices/naming/"
		instrumentation = docs + "practices/instrumentation/"
		histograms      = docs + "practices/histograms/"
		exporters       = docs + "instrumenting/writing_exporters/"
		openMetrics     = docs + "specs/om/open_metrics_spec/"
		github          = "https://github.com/"
	)
	switch r {
	case CounterTotal, TimestampName:
		return naming + "#metric-names"
	case TotalNoCounter, ReservedSuffix, TypeInName, CamelCase, Colon:
		return exporters + "#naming"
	case BaseUnit, AbbreviatedUnit, Percent, RatioRange:
		return naming + "#base-units"
	case UnitSuffix:
		return openMetrics + "#unit"
	case HelpMissing, HelpIsName:
		return openMetrics + "#help"
	case NeedsQuotes:
		return docs + "guides/utf8/"
	case TimeSince:
		return instrumentation + "#timestamps-not-time-since"
	case LabelInName, UnboundedLabel:
		return naming + "#general-labelling-advice"
	case ReservedLabel, TotalValue:
		return exporters + "#labels"
	case TargetLabel:
		return docs + "prometheus/latest/configuration/configuration/#scrape_config"
	case UnitLabel:
		return naming + "#metric-names"
	case UnboundedValues:
		return github + "perdy/starlette-prometheus/issues/7"
	case TooManySeries:
		return instrumentation + "#do-not-overuse-labels"
	case EmptyValue:
		return docs + "concepts/data_model/#metric-names-and-labels"
	case SpelledTwice:
		return github + "prometheus/prometheus/issues/1548"
	case DuplicateSeries:
		return openMetrics + "#metricfamily"
	case CounterDecreased:
		return docs + "concepts/metric_types/#counter"
	case BooleanCounter:
		return openMetrics + "#booleans"
	case GaugeRises:
		return instrumentation + "#counter-vs-gauge-summary-vs-histogram"
	case InfoType, InfoValue:
		return openMetrics + "#info"
	case DefaultBuckets:
		return "https://pkg.go.dev/github.com/prometheus/client_golang/prometheus#pkg-variables"
	case TooManyBuckets:
		return histograms + "#bucketing"
	case OneBucket:
		return github + "spiceai/spiceai/issues/12693"
	case TopBucket:
		return github + "grafana/grafana/issues/76830"
	case MillisecondBounds:
		return github + "coupergateway/couper/issues/1010"
	case MillisecondValues:
		return github + "near/queryapi/pull/722"
	case NegativeObservations:
		return histograms + "#count-and-sum-of-observations"
	case SumNaN:
		return github + "prometheus/client_golang/issues/1275"
	case SummaryReplicas:
		return histograms + "#quantiles"
	}
	return ""
}
