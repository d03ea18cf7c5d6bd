package lint

// Rule names a piece of advice.
type Rule string

// The rules; Source says where each comes from. Those marked "promlint" are what
// `promtool check metrics` reports.
const (
	// CounterTotal: a counter's name doesn't end in _total (promlint).
	CounterTotal Rule = "counter-total"
	// TotalNoCounter: a name ends in _total and isn't a counter's (promlint).
	TotalNoCounter Rule = "total-no-counter"
	// ReservedSuffix: a name ends in _bucket, _count or _sum, which belong to the
	// series of histograms and summaries (promlint).
	ReservedSuffix Rule = "reserved-suffix"
	// BaseUnit: a unit is not a base unit (promlint).
	BaseUnit Rule = "base-unit"
	// AbbreviatedUnit: a unit is abbreviated (promlint).
	AbbreviatedUnit Rule = "abbreviated-unit"
	// Percent: a name or unit says percent; Prometheus has ratios.
	Percent Rule = "percent"
	// UnitSuffix: a metric has a unit that its name doesn't end with, which
	// OpenMetrics 1.0 demands.
	UnitSuffix Rule = "unit-suffix"
	// HelpMissing: a metric has no help text (promlint).
	HelpMissing Rule = "help-missing"
	// HelpIsName: the help text only repeats the name.
	HelpIsName Rule = "help-is-name"
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
	// TimestampName: a gauge holds a point in time and its name doesn't end in
	// _timestamp_seconds (or _time_seconds).
	TimestampName Rule = "timestamp-name"
	// TimeSince: a gauge counts the time since something; the moment itself needs
	// no updates.
	TimeSince Rule = "time-since"

	// LabelInName: a name repeats the name of a label.
	LabelInName Rule = "label-in-name"
	// ReservedLabel: a label is called le or quantile, which belong to histograms
	// and summaries (promlint).
	ReservedLabel Rule = "reserved-label"
	// TargetLabel: a label is called job or instance, which Prometheus attaches
	// itself.
	TargetLabel Rule = "target-label"
	// UnitLabel: a label holds the unit.
	UnitLabel Rule = "unit-label"
	// UnboundedLabel: a label's name suggests values without end.
	UnboundedLabel Rule = "unbounded-label"
	// UnboundedValues: a label's values look like ids, addresses, moments ...
	UnboundedValues Rule = "unbounded-values"
	// TooManySeries: a metric has more than 100 series in one process.
	TooManySeries Rule = "too-many-series"
	// EmptyValue: a label's value is empty, which is the same as no label.
	EmptyValue Rule = "empty-value"
	// SpelledTwice: two values of a label differ in case or blanks only.
	SpelledTwice Rule = "spelled-twice"
	// TotalValue: a label has a value that stands for all others together.
	TotalValue Rule = "total-value"
	// DuplicateSeries: two series have the same labels; only an exposition can
	// (promlint).
	DuplicateSeries Rule = "duplicate-series"

	// CounterDecreased: somebody tried to make a counter go down; only a history
	// shows it.
	CounterDecreased Rule = "counter-decreased"
	// BooleanCounter: a counter says whether something is so.
	BooleanCounter Rule = "boolean-counter"
	// GaugeRises: a gauge was changed often and only ever rose; only a history
	// shows it.
	GaugeRises Rule = "gauge-rises"
	// InfoType: an _info metric is not a gauge.
	InfoType Rule = "info-type"
	// InfoValue: an _info metric has another value than 1.
	InfoValue Rule = "info-value"
	// RatioRange: the values of a ratio look like per cent.
	RatioRange Rule = "ratio-range"

	// DefaultBuckets: a histogram of something else than seconds has the bucket
	// bounds that are made for seconds.
	DefaultBuckets Rule = "default-buckets"
	// TooManyBuckets: a histogram has more than 30 buckets.
	TooManyBuckets Rule = "too-many-buckets"
	// OneBucket: all observations are in one bucket.
	OneBucket Rule = "one-bucket"
	// TopBucket: more than a tenth of the observations lie above the highest bound.
	TopBucket Rule = "top-bucket"
	// MillisecondBounds: a histogram of seconds has bucket bounds in milliseconds.
	MillisecondBounds Rule = "millisecond-bounds"
	// MillisecondValues: a histogram of seconds observes milliseconds.
	MillisecondValues Rule = "millisecond-values"
	// NegativeObservations: a histogram or summary observes negative values, so
	// that its sum is no counter.
	NegativeObservations Rule = "negative-observations"
	// SumNaN: an observation was NaN, and so is the sum from then on.
	SumNaN Rule = "sum-nan"
	// SummaryReplicas: a summary's quantiles are split by a label that one wants to
	// sum over.
	SummaryReplicas Rule = "summary-replicas"
)

// Rules lists all rules, in the order in which findings come.
func Rules() []Rule {
	return []Rule{
		NeedsQuotes, CamelCase, Colon, TypeInName, ReservedSuffix, CounterTotal, TotalNoCounter, BaseUnit,
		AbbreviatedUnit, Percent, UnitSuffix, LabelInName, TimestampName, TimeSince, HelpMissing, HelpIsName,
		ReservedLabel, TargetLabel, UnitLabel, UnboundedLabel, UnboundedValues, TooManySeries, EmptyValue,
		SpelledTwice, TotalValue, DuplicateSeries,
		CounterDecreased, BooleanCounter, GaugeRises, InfoType, InfoValue, RatioRange,
		DefaultBuckets, TooManyBuckets, MillisecondBounds, MillisecondValues, OneBucket, TopBucket,
		NegativeObservations, SumNaN, SummaryReplicas,
	}
}
