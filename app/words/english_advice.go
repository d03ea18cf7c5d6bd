package words

import (
	"strconv"

	"metricplayground/metrics/lint"
)

func (*english) Advice(f lint.Finding) string {
	switch f.Rule {
	case lint.CounterTotal:
		return "The name of a counter ends in _total, so that whoever reads it knows that it only adds up. OpenMetrics 1.0 demands it."
	case lint.TotalNoCounter:
		return "Only counters end in _total: with this name, somebody will take the rate() of it."
	case lint.ReservedSuffix:
		return "Names in " + f.Word + " belong to the series that histograms and summaries write; here it misleads."
	case lint.BaseUnit:
		return "“" + f.Word + "” is not a base unit. Prometheus metrics are in seconds, bytes, celsius, ratio, so that they can be compared and divided; graphs scale them for reading."
	case lint.AbbreviatedUnit:
		return "“" + f.Word + "” is short for a unit, or will be taken for it. Units are base units, written out: seconds, bytes."
	case lint.Percent:
		return "“" + f.Word + "” goes from 0 to 100. Prometheus metrics are ratios, from 0 to 1: they multiply without a factor, and graphs show them as per cent. Two counters to divide are better still."
	case lint.UnitSuffix:
		return "The unit is " + f.Word + ", so the name should say it too: whoever writes a query sees the name only. OpenMetrics 1.0 demands it."
	case lint.HelpMissing:
		return "There is no help text. One sentence saves the next person a search."
	case lint.HelpIsName:
		return "The help text only repeats the name. Say what the name can't: what counts, and when."
	case lint.TypeInName:
		return "“" + f.Word + "” says the type, which the TYPE line says already."
	case lint.CamelCase:
		return englishSubject(f) + " is written in lower case with underscores between the words, like all names in Prometheus."
	case lint.Colon:
		return "Colons are for the names of recording rules, not for metrics that a program exposes."
	case lint.NeedsQuotes:
		return englishSubject(f) + " has characters other than letters, digits and underscores. Prometheus 3 takes it, in quotes; Prometheus 2 and the Python client 0.16 don't."
	case lint.TimestampName:
		return f.Example + " looks like a moment, as Unix time. Such gauges are in seconds and end in _timestamp_seconds, so that time() minus the gauge says how long ago it was."
	case lint.TimeSince:
		return "Expose when it happened, not how long ago: time() minus the moment gives that in a query, and is right even when the program no longer updates it."
	case lint.LabelInName:
		return "The label " + f.Word + " says it already, and summed over that label the name would be wrong."
	case lint.ReservedLabel:
		return "The label " + f.Word + " belongs to the buckets of histograms (le) and to summaries (quantile); here it misleads."
	case lint.TargetLabel:
		return "Prometheus attaches " + f.Word + " itself, for the target that it scraped. It will rename this label to exported_" + f.Word + " unless honor_labels is set."
	case lint.UnitLabel:
		return "All series of a metric have one unit, and the name says it. With the unit in the label " + f.Word + ", sum() adds seconds to bytes."
	case lint.UnboundedLabel:
		return "The label " + f.Word + " can take values without end, and each new value is a series that Prometheus keeps in memory."
	case lint.UnboundedValues:
		return "The values of the label " + f.Word + " look like " + englishShape(f.Shape) + ": " + strconv.Itoa(f.Count) + " different ones so far, such as " + f.Example + ". Each is a series of its own, and there will always be new ones."
	case lint.TooManySeries:
		return strconv.Itoa(f.Count) + " series in one process, and each replica has as many again; " + orElse(f.Word != "", "most of them because of the label "+f.Word, "that is much") + ". Above 100 the documentation asks to look for another way."
	case lint.EmptyValue:
		return "A value of the label " + f.Word + " is empty. To Prometheus that is a series without the label, and selecting by it will miss the series or find others."
	case lint.SpelledTwice:
		return "The label " + f.Word + " has both “" + f.Fix + "” and “" + f.Example + "”. Prometheus tells capitals and blanks apart, so these are two series of one thing."
	case lint.TotalValue:
		return "“" + f.Example + "” is the sum of the other values of the label " + f.Word + ". Whoever takes sum() counts everything twice; leave the adding up to Prometheus."
	case lint.DuplicateSeries:
		return "Two series have exactly the same labels. Prometheus keeps one of the two samples and reports the other as a duplicate."
	}
	return englishDataAdvice(f)
}

func englishShape(s lint.Shape) string {
	switch s {
	case lint.UUID:
		return "UUIDs"
	case lint.Email:
		return "email addresses"
	case lint.IP:
		return "IP addresses"
	case lint.Moment:
		return "points in time"
	case lint.Path:
		return "paths with ids in them"
	case lint.Hash:
		return "hashes"
	}
	return "ids"
}

// orElse is one of two texts.
func orElse(condition bool, then, otherwise string) string {
	if condition {
		return then
	}
	return otherwise
}

// englishSubject is what the finding is about, at the beginning of a sentence.
func englishSubject(f lint.Finding) string {
	if label, ok := labelSubject(f); ok {
		return "The label name “" + label + "”"
	}
	return "The name"
}
