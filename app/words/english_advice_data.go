package words

import (
	"strconv"

	"metricplayground/metrics/lint"
	"metricplayground/metrics/script"
)

// englishDataAdvice says what values and histories give away.
func englishDataAdvice(f lint.Finding) string {
	switch f.Rule {
	case lint.CounterDecreased:
		return "Somebody tried to make it go down (" + f.Example + "). What can go down is a gauge; rate() takes every fall of a counter for a restart."
	case lint.BooleanCounter:
		return "The name asks a question that 1 (yes) or 0 (no) answers. A counter can't take its answer back: that is a gauge."
	case lint.GaugeRises:
		return "It rose " + strconv.Itoa(f.Count) + " times and never fell. If it counts what happened, it is a counter: rate() understands its restarts. If it is the size of something that merely hasn't shrunk yet, a gauge is right."
	case lint.InfoType:
		return "A metric in _info carries text in its labels, and its value is always 1: that is a gauge."
	case lint.InfoValue:
		return "The value of a metric in _info is always 1, so that multiplying by it attaches its labels and changes nothing. Here is " + f.Example + "."
	case lint.RatioRange:
		return "A ratio of " + f.Example + "? That looks like per cent. What ends in _ratio goes from 0 to 1, and per cent are for the graph."
	case lint.DefaultBuckets:
		return "The default bounds, 0.005 to 10, are made for the seconds that a request takes. This isn't measured in seconds."
	case lint.TooManyBuckets:
		return strconv.Itoa(f.Count) + " buckets, and each is a series, once for every combination of label values. Ten to fifteen well placed ones usually tell as much; a native histogram tells more in one series."
	case lint.OneBucket:
		return "All " + strconv.Itoa(f.Count) + " observations are in the bucket up to " + f.Word + ". A quantile can then be anything in it: histogram_quantile() draws a straight line through it and would answer the same for any values."
	case lint.TopBucket:
		return strconv.Itoa(f.Count) + " % of the observations are above the highest bound, " + f.Word + ". Every quantile up there is answered with that bound, however large the values were."
	case lint.MillisecondBounds:
		return "The bounds go up to " + f.Word + ", which makes sense in milliseconds, but this histogram is in seconds. OpenTelemetry's default bounds do that; everything faster than the first of them looks alike."
	case lint.MillisecondValues:
		return "The mean of the observations is " + f.Example + " and the highest bound is " + f.Word + ": these look like milliseconds in a histogram of seconds, and all of them are in +Inf."
	case lint.NegativeObservations:
		return "Some observations are negative, so the sum can fall, and rate() takes a fall for a restart. The mean can't be asked for; the Python client leaves _sum out when the first bound is negative."
	case lint.SumNaN:
		return "One observation was NaN, so the sum is NaN until the process restarts, and no mean can be calculated. OpenMetrics forbids it; client_golang lets it pass on purpose. Check before you observe."
	case lint.SummaryReplicas:
		return "There are quantiles for each " + f.Word + ", but none of all together can be had from them: quantiles can't be added or averaged. If you want that one, use a histogram."
	}
	return string(f.Rule)
}

func (*english) Remedy(f lint.Finding, to script.Create) string {
	switch f.Rule {
	case lint.BaseUnit, lint.AbbreviatedUnit, lint.Percent, lint.TimestampName:
		if f.Word == "s" {
			return "Make it " + to.Name // its values are seconds already
		}
		return "Make it " + to.Name + orElse(to.Unit != "" && f.Subject == "unit", " with unit "+to.Unit, "") + " and convert its values"
	case lint.UnitLabel:
		return "Make it " + to.Name + ", without the label " + f.Word
	case lint.UnboundedLabel, lint.UnboundedValues, lint.TargetLabel:
		if f.Shape == lint.Path {
			return "Put :id in place of ids"
		}
		return "Leave the label " + f.Word + " out"
	case lint.SpelledTwice:
		return "Write “" + f.Fix + "” everywhere"
	case lint.TotalValue:
		return "Leave “" + f.Example + "” out"
	case lint.CounterDecreased, lint.BooleanCounter, lint.InfoType:
		return "Make it a gauge: " + to.Name
	case lint.GaugeRises:
		return "Make it a counter: " + to.Name
	case lint.InfoValue:
		return "Set it to 1"
	case lint.RatioRange:
		return "Divide its values by 100"
	case lint.DefaultBuckets:
		return "Use bounds from 256 to 4194304"
	case lint.OneBucket, lint.TopBucket:
		return "Use bounds that fit: " + boundsText(to)
	case lint.MillisecondBounds:
		return "Divide the bounds by 1000"
	case lint.MillisecondValues:
		return "Divide the observations by 1000"
	case lint.SumNaN:
		return "Leave the NaN out"
	case lint.SummaryReplicas:
		return "Make it a histogram"
	}
	if label, ok := labelSubject(f); ok {
		return "Rename the label " + label + " to " + f.Fix
	}
	return "Rename it to " + to.Name
}

func (*english) AdviceSource(address string) string { return "Source: " + address }

func (*english) AdviceHere(part string) string {
	switch part {
	case "labels":
		return "Labels"
	case "values":
		return "Type and values"
	case "buckets":
		return "Buckets"
	}
	return "Name and help"
}

func (*english) Mended(metric string) string { return metric + " is mended. Undo takes it back." }

func (*english) AllAdvice(metrics, findings int) string {
	return "What a reviewer would say: " + englishCount(findings, "remark", "remarks") + " on " + englishCount(metrics, "metric", "metrics")
}

func (*english) AdviceOf(metric string, findings int) string {
	return metric + ": " + englishCount(findings, "remark", "remarks")
}

// labelSubject is the label that a finding is about.
func labelSubject(f lint.Finding) (label string, ok bool) {
	const prefix = "label:"
	if len(f.Subject) > len(prefix) && f.Subject[:len(prefix)] == prefix {
		return f.Subject[len(prefix):], true
	}
	return "", false
}

// boundsText lists a histogram's own bounds, the middle ones left out where they
// are many.
func boundsText(c script.Create) string {
	text := ""
	for i, b := range c.Buckets.Bounds {
		if n := len(c.Buckets.Bounds); n > 6 && i >= 3 && i < n-2 {
			if i == 3 {
				text += " …"
			}
			continue
		}
		text += orElse(i > 0, " ", "") + script.FormatNumber(b)
	}
	return text
}
