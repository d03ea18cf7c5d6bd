package words

import (
	"strings"

	"metricplayground/metrics/lint"
)

func (english) Advice(f lint.Finding) string {
	switch f.Rule {
	case lint.CounterTotal:
		return "The name of a counter ends in _total, so that whoever reads it knows that it only adds up. OpenMetrics demands it."
	case lint.TotalNoCounter:
		return "Only counters end in _total: with this name, somebody will take the rate() of it."
	case lint.ReservedSuffix:
		return "Names in " + f.Word + " belong to the series that histograms and summaries write; here it misleads."
	case lint.BaseUnit:
		return "“" + f.Word + "” is not a base unit, written out. Prometheus metrics are in seconds, bytes, celsius, ratio, so that they can be compared and divided; graphs scale them for reading."
	case lint.UnitSuffix:
		return "The unit is " + f.Word + ", so the name should say it too: whoever writes a query sees the name only. OpenMetrics demands it."
	case lint.HelpMissing:
		return "There is no help text. One sentence saves the next person a search."
	case lint.TypeInName:
		return "“" + f.Word + "” says the type, which the TYPE line says already."
	case lint.CamelCase:
		return englishSubject(f) + " is written in lower case with underscores between the words, like all names in Prometheus."
	case lint.Colon:
		return "Colons are for the names of recording rules, not for metrics that a program exposes."
	case lint.NeedsQuotes:
		return englishSubject(f) + " has characters other than letters, digits and underscores. Prometheus 3 takes it, in quotes; Prometheus 2 and the Python client 0.16 don't."
	case lint.LabelInName:
		return "The label " + f.Word + " says it already, and summed over that label the name would be wrong."
	case lint.ReservedLabel:
		return "The label " + f.Word + " belongs to the buckets of histograms (le) and to summaries (quantile); here it misleads."
	case lint.UnboundedLabel:
		return "The label " + f.Word + " can take values without end, and each new value is a series that Prometheus keeps in memory."
	}
	return string(f.Rule)
}

// englishSubject is what the finding is about, at the beginning of a sentence.
func englishSubject(f lint.Finding) string {
	if label, ok := strings.CutPrefix(f.Subject, "label:"); ok {
		return "The label name “" + label + "”"
	}
	return "The name"
}
