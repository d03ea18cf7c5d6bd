package metrics

// The rules that this package keeps. Most are those of the clients; where only
// one of client_golang and prometheus_client keeps a rule, or neither does though
// what comes out is of no use, the comment says so, and so do the fields Python
// and Go of an Error.
const (
	// CounterDecreased: a counter only goes up; nothing negative can be added.
	CounterDecreased Rule = "counter-decreased"

	// NameEmpty: a metric has a name.
	NameEmpty Rule = "name-empty"
	// NameInvalid: the name of a metric is valid UTF-8. (prometheus_client 0.16
	// wants more: letters, digits, underscores and colons.)
	NameInvalid Rule = "name-invalid"
	// NameTaken: a registry has at most one metric of a name.
	NameTaken Rule = "name-taken"
	// NameCollides: no metric writes series that another one writes, such as
	// x_count beside a histogram x, or x beside a counter x_total.
	// prometheus_client refuses all of these when the second is registered,
	// client_golang some when it gathers.
	NameCollides Rule = "name-collides"
	// HelpInvalid: a help text is valid UTF-8. (Clients find out when they write.)
	HelpInvalid Rule = "help-invalid"
	// UnitInvalid: a unit can be the end of a metric name. (prometheus_client
	// makes it that; client_golang takes any text.)
	UnitInvalid Rule = "unit-invalid"

	// LabelNameInvalid: the name of a label isn't empty and is valid UTF-8.
	// (prometheus_client 0.16: letters, digits and underscores.)
	LabelNameInvalid Rule = "label-name-invalid"
	// LabelNameReserved: names beginning with two underscores belong to
	// Prometheus.
	LabelNameReserved Rule = "label-name-reserved"
	// LabelNameTaken: histograms write the label le, summaries quantile.
	LabelNameTaken Rule = "label-name-taken"
	// LabelNameRepeated: no two labels of a metric have one name.
	// (prometheus_client lets the last one win.)
	LabelNameRepeated Rule = "label-name-repeated"
	// LabelCountWrong: a series has one value for each label.
	LabelCountWrong Rule = "label-count-wrong"
	// LabelMissing: a series has a value for every label of its metric.
	LabelMissing Rule = "label-missing"
	// LabelUnknown: a series has no labels but those of its metric.
	LabelUnknown Rule = "label-unknown"
	// LabelValueInvalid: the value of a label is valid UTF-8.
	LabelValueInvalid Rule = "label-value-invalid"

	// BucketsEmpty: bounds that are given include a finite one. (client_golang
	// takes no bounds for its default, and +Inf alone as it is.)
	BucketsEmpty Rule = "buckets-empty"
	// BucketNaN: no upper bound is NaN. (Clients accept it; nothing ever falls
	// into that bucket, and no reader can make sense of it.)
	BucketNaN Rule = "bucket-nan"
	// BucketsUnsorted: upper bounds are in increasing order.
	BucketsUnsorted Rule = "buckets-unsorted"
	// BucketsEqual: no two upper bounds are equal. (prometheus_client accepts it
	// and writes the same series twice.)
	BucketsEqual Rule = "buckets-equal"
	// BucketCountInvalid: Linear and Exponential make at least one bucket.
	BucketCountInvalid Rule = "bucket-count-invalid"
	// BucketsTooMany: Linear and Exponential make at most MaxBuckets. (Our own.)
	BucketsTooMany Rule = "buckets-too-many"
	// WidthInvalid: the width of linear buckets is greater than 0.
	WidthInvalid Rule = "width-invalid"
	// StartInvalid: exponential buckets start above 0.
	StartInvalid Rule = "start-invalid"
	// FactorInvalid: the factor of exponential buckets is greater than 1.
	FactorInvalid Rule = "factor-invalid"
	// NativeFactorInvalid: the factor of native buckets is greater than 1.
	// (client_golang makes no native buckets otherwise, without a word.)
	NativeFactorInvalid Rule = "native-factor-invalid"

	// QuantileOutOfRange: a quantile is from 0 to 1. (client_golang panics when
	// it is gathered.)
	QuantileOutOfRange Rule = "quantile-out-of-range"
	// QuantileErrorOutOfRange: the error allowed for a quantile is from 0 to 1.
	// (client_golang accepts anything.)
	QuantileErrorOutOfRange Rule = "quantile-error-out-of-range"
	// WindowNegative: the window of a summary isn't negative.
	WindowNegative Rule = "window-negative"
	// WindowTooShort: the window of a summary has a nanosecond for each of its
	// age buckets. (client_golang hangs.)
	WindowTooShort Rule = "window-too-short"

	// ExemplarLabelInvalid: the names of an exemplar's labels are like those of
	// other labels.
	ExemplarLabelInvalid Rule = "exemplar-label-invalid"
	// ExemplarValueInvalid: the values of an exemplar's labels are valid UTF-8.
	ExemplarValueInvalid Rule = "exemplar-value-invalid"
	// ExemplarTooLong: an exemplar's labels have at most ExemplarMaxRunes
	// characters, names and values together.
	ExemplarTooLong Rule = "exemplar-too-long"
	// ExemplarUnsupported: only counters and histograms have exemplars.
	ExemplarUnsupported Rule = "exemplar-unsupported"

	// VerbUnsupported: counters are added to, gauges also set and lowered,
	// histograms and summaries observe.
	VerbUnsupported Rule = "verb-unsupported"
)

// Rules lists all rules.
func Rules() []Rule {
	return []Rule{
		CounterDecreased,
		NameEmpty, NameInvalid, NameTaken, NameCollides, HelpInvalid, UnitInvalid,
		LabelNameInvalid, LabelNameReserved, LabelNameTaken, LabelNameRepeated,
		LabelCountWrong, LabelMissing, LabelUnknown, LabelValueInvalid,
		BucketsEmpty, BucketNaN, BucketsUnsorted, BucketsEqual,
		BucketCountInvalid, BucketsTooMany, WidthInvalid, StartInvalid, FactorInvalid,
		NativeFactorInvalid,
		QuantileOutOfRange, QuantileErrorOutOfRange, WindowNegative, WindowTooShort,
		ExemplarLabelInvalid, ExemplarValueInvalid, ExemplarTooLong, ExemplarUnsupported,
		VerbUnsupported,
	}
}

// PythonException returns the name of the exception that prometheus_client 0.16
// raises where the rule is broken, if it does.
func (r Rule) PythonException() string {
	switch r {
	case VerbUnsupported:
		return "AttributeError"
	case ExemplarUnsupported:
		return "TypeError"
	}
	return "ValueError"
}

// AboutQuantiles reports whether the rule is about a summary's quantiles or the
// window that they look back on.
func (r Rule) AboutQuantiles() bool {
	switch r {
	case QuantileOutOfRange, QuantileErrorOutOfRange, WindowNegative, WindowTooShort:
		return true
	}
	return false
}

// PythonLacks reports whether the rule is about something that prometheus_client
// 0.16 doesn't have at all: native buckets, quantiles and their window, functions
// that make buckets. It can't refuse what it can't be asked for.
func (r Rule) PythonLacks() bool {
	switch r {
	case BucketCountInvalid, BucketsTooMany, WidthInvalid, StartInvalid, FactorInvalid, NativeFactorInvalid:
		return true
	}
	return r.AboutQuantiles()
}
