package ask

import "time"

// Warning is about a query that works but means something else than was probably
// meant.
type Warning struct {
	Rule  Rule
	Place Place
	// Name is the function, aggregation or operator that the warning is about.
	Name string
	// Metric is the series, and Type the type of its metric, where known.
	Metric string
	Type   string
	// Label is a label, Near the name that was probably meant.
	Label, Near string
	// Labels are labels that are missing, or differ.
	Labels []string
	// Range and Interval are the range and how often is scraped.
	Range, Interval time.Duration
	// Number is a number in the query.
	Number float64
	// Units are two units that don't go together.
	Units [2]string
	// Suggest is the function or expression to use instead, where there is one.
	Suggest string
	// Fix is the whole query as it was probably meant; empty where that isn't
	// certain.
	Fix string
}

// Rule names a warning.
type Rule string

// The rules.
const (
	// RateOfGauge: rate, irate or increase of a gauge takes each decrease for a
	// reset.
	RateOfGauge Rule = "rate-of-gauge"
	// DeltaOfCounter: delta, deriv, idelta or predict_linear of a counter, which
	// falls at each reset.
	DeltaOfCounter Rule = "delta-of-counter"
	// SumBeforeRate: rate over a subquery of an aggregation of counters: the
	// restart of one of them looks like one of all.
	SumBeforeRate Rule = "sum-before-rate"
	// LostLe: an aggregation below histogram_quantile drops le.
	LostLe Rule = "lost-le"
	// QuantileSinceStart: histogram_quantile of buckets without rate: of all
	// observations since the process started.
	QuantileSinceStart Rule = "quantile-since-start"
	// NoBuckets: histogram_quantile of something without buckets.
	NoBuckets Rule = "no-buckets"
	// BucketOfNative: a series NAME_bucket, _sum or _count of a histogram that has
	// native buckets only.
	BucketOfNative Rule = "bucket-of-native"
	// RangeTooShort: a range that holds fewer than two samples.
	RangeTooShort Rule = "range-too-short"
	// RangeTight: a range shorter than four scrape intervals, which one failed
	// scrape may leave without a result.
	RangeTight Rule = "range-tight"
	// CounterWithoutRate: the value of a counter, which says how long the process
	// runs more than what happens.
	CounterWithoutRate Rule = "counter-without-rate"
	// AverageOfQuantiles: quantiles averaged or added up.
	AverageOfQuantiles Rule = "average-of-quantiles"
	// AverageOfAverages: averages averaged, which weighs a quiet series like a
	// busy one.
	AverageOfAverages Rule = "average-of-averages"
	// IrateInAlert: irate in an alerting rule.
	IrateInAlert Rule = "irate-in-alert"
	// RateOfRate: rate of what is a rate already.
	RateOfRate Rule = "rate-of-rate"
	// UnitsDiffer: metrics of different units added or compared.
	UnitsDiffer Rule = "units-differ"
	// NothingMatches: an operator between series whose labels never are the same.
	NothingMatches Rule = "nothing-matches"
	// UnknownMetric: there is no such metric.
	UnknownMetric Rule = "unknown-metric"
	// MetricGone: no target exposes the metric any more, and old samples remain.
	MetricGone Rule = "metric-gone"
	// UnknownLabel: the metric has no such label.
	UnknownLabel Rule = "unknown-label"
	// QuantileNotInRange: a quantile that isn't between 0 and 1.
	QuantileNotInRange Rule = "quantile-not-in-range"
	// NeedlessRegexp: a regular expression that is a plain value.
	NeedlessRegexp Rule = "needless-regexp"
)

// Rules lists all rules.
func Rules() []Rule {
	return []Rule{
		RateOfGauge, DeltaOfCounter, SumBeforeRate, LostLe, QuantileSinceStart, NoBuckets, BucketOfNative, RangeTooShort,
		RangeTight, CounterWithoutRate, AverageOfQuantiles, AverageOfAverages, IrateInAlert, RateOfRate, UnitsDiffer,
		NothingMatches, UnknownMetric, MetricGone, UnknownLabel, QuantileNotInRange, NeedlessRegexp,
	}
}
