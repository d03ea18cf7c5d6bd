package metrics

import "strings"

// Error says what is wrong, the rule, and what to do, in English.
func (e *Error) Error() string {
	return strings.TrimSuffix(e.Problem()+" "+e.Remedy(), " ")
}

// Problem says in a sentence what is wrong and which rule that breaks.
func (e *Error) Problem() string {
	if e.Metric == "" {
		return e.problem()
	}
	return e.Metric + ": " + e.problem()
}

func (e *Error) problem() string {
	switch e.Rule {
	case CounterDecreased:
		return "a counter only goes up, so " + e.Got + " can't be added to it."
	case NameEmpty:
		return "A metric needs a name."
	case NameInvalid:
		return "the name has bytes that are not UTF-8 text."
	case NameTaken:
		return "there is a metric with this name already, and a name belongs to one metric only."
	case NameCollides:
		return "the metric " + e.Other + " stands for a series that this one would write too, and every series has one source only."
	case HelpInvalid:
		return "the help text has bytes that are not UTF-8 text."
	case UnitInvalid:
		return `the unit "` + e.Got + `" can't be the end of a metric name; letters, digits, underscores and colons can.`
	case LabelNameInvalid:
		if e.Got == "" {
			return "a label needs a name."
		}
		return `the label name "` + e.Got + `" has bytes that are not UTF-8 text.`
	case LabelNameReserved:
		return "the label name " + e.Got + " begins with two underscores, and such names belong to Prometheus itself."
	case LabelNameTaken:
		return "a " + e.Want + " writes the label " + e.Got + " itself, so it can't be one of yours."
	case LabelNameRepeated:
		return "the label name " + e.Label + " is there twice in " + e.Got + "; a series has one value for each label."
	case LabelCountWrong:
		if e.Want == "0" {
			return "this metric has no labels, but label values were given: " + e.Got + "."
		}
		return "label values needed: " + e.Want + " (" + e.Label + "); given: " + e.Got + "."
	case LabelMissing:
		return "the label " + e.Label + " has no value; a series has a value for each of " + e.Want + "."
	case LabelUnknown:
		if e.Want == "" {
			return "there is no label " + e.Label + ": this metric was created without labels."
		}
		return "there is no label " + e.Label + ": this metric was created with " + e.Want + "."
	case LabelValueInvalid:
		return "the value of the label " + e.Label + " has bytes that are not UTF-8 text."
	case BucketsEmpty:
		return "a histogram with buckets of your own needs at least one upper bound besides +Inf."
	case BucketNaN:
		return "NaN can't be an upper bound: nothing is less than or equal to NaN, so that bucket would stay empty for ever."
	case BucketsUnsorted:
		return "upper bounds go up from one to the next, and " + e.Got + " don't."
	case BucketsEqual:
		return "upper bounds go up from one to the next, and in " + e.Got + " there are equal ones."
	case BucketCountInvalid:
		return "the number of buckets is " + e.Got + "; it takes at least one."
	case BucketsTooMany:
		return e.Got + " buckets are more than anybody can use; each one is a series. The playground makes up to " + strings.TrimPrefix(e.Want, "<= ") + "."
	case WidthInvalid:
		return "linear buckets need a width above 0, or their bounds don't go up; " + e.Got + " isn't."
	case StartInvalid:
		return "exponential buckets start above 0, since multiplying never leads away from 0; " + e.Got + " isn't."
	case FactorInvalid:
		return "exponential buckets need a factor above 1, or their bounds don't go up; " + e.Got + " isn't."
	case NativeFactorInvalid:
		return "native buckets grow by a factor above 1 from one to the next; " + e.Got + " isn't."
	case QuantileOutOfRange:
		return "a quantile is a share of all observations, from 0 to 1; " + e.Got + " isn't."
	case QuantileErrorOutOfRange:
		return "the error allowed for the quantile " + e.Label + " is a share too, from 0 to 1; " + e.Got + " isn't."
	case WindowNegative:
		return "a summary looks back in time, and " + e.Got + " would be ahead."
	case WindowTooShort:
		return "a window of " + e.Got + " can't slide in that many steps."
	case ExemplarLabelInvalid:
		return `the exemplar's label name "` + e.Got + `" can't be used; it is like any label name: not empty, UTF-8 text, not beginning with two underscores.`
	case ExemplarValueInvalid:
		return "the value of the exemplar's label " + e.Label + " has bytes that are not UTF-8 text."
	case ExemplarTooLong:
		return "the labels of an exemplar have at most " + e.Want + " characters, names and values together; these have " + e.Got + "."
	case ExemplarUnsupported:
		return "a " + e.Other + " has no exemplars; counters and histograms have."
	case VerbUnsupported:
		return "a " + e.Other + " can't " + e.Got + "; what it can do is " + e.Want + "."
	}
	return string(e.Rule) + "."
}

// Remedy says in a sentence what to do.
func (e *Error) Remedy() string {
	switch e.Rule {
	case CounterDecreased:
		return "Add 0 or more, or use a gauge if the number can go down."
	case NameEmpty:
		return "Call it what it counts or measures, such as http_requests_total."
	case NameTaken:
		return "Choose another name, or remove the other metric first."
	case NameCollides:
		return "Choose another name than " + e.Got + ", or remove " + e.Other + " first."
	case LabelNameTaken, LabelNameInvalid, LabelNameReserved, ExemplarLabelInvalid:
		if e.Fix == "" {
			return "Choose another name for the label."
		}
	case LabelCountWrong:
		if e.Want == "0" {
			return "Leave the values out, or create the metric anew with labels."
		}
		return "Give one value for each label, in this order."
	case LabelMissing:
		return "Give " + e.Label + ` a value; "" is one too.`
	case LabelUnknown:
		if e.Fix == "" {
			return "Leave " + e.Label + " out, or create the metric anew with that label."
		}
	case StartInvalid, WidthInvalid:
		if e.Fix == "" {
			return "Use a number above 0."
		}
	case QuantileOutOfRange:
		if e.Fix == "" {
			return "Use a number from 0 to 1: 0.5 is the median, 0.99 leaves one observation in a hundred above it."
		}
	case QuantileErrorOutOfRange:
		return "Use a small number such as 0.01."
	case ExemplarTooLong:
		return "Keep just what leads to the example, such as a trace ID."
	case ExemplarUnsupported:
		return "Leave the exemplar out, or use a counter or a histogram."
	case UnitInvalid, NameInvalid, HelpInvalid, LabelValueInvalid, ExemplarValueInvalid, VerbUnsupported:
		if e.Fix == "" {
			return "Choose another one."
		}
	}
	return "Use " + e.Fix + " instead."
}
