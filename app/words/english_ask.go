package words

import (
	"fmt"
	"strings"

	"metricplayground/metrics/ask"
)

// englishKind is a kind of value in PromQL.
func englishKind(k ask.Kind) string {
	switch k {
	case ask.Vector:
		return "an instant vector (one value a series)"
	case ask.Matrix:
		return "a range vector (the samples of a time)"
	case ask.Scalar:
		return "a scalar (one number)"
	case ask.Text:
		return "a string"
	}
	return string(k)
}

// englishList joins names: a, b and c.
func englishList(names []string) string {
	switch n := len(names); n {
	case 0:
		return ""
	case 1:
		return names[0]
	default:
		return strings.Join(names[:n-1], ", ") + " and " + names[n-1]
	}
}

// englishFound is what the parser found, in words.
func englishFound(found string) string {
	switch {
	case found == "", found == "end of input":
		return "the query ends here"
	case strings.HasPrefix(found, "identifier "), strings.HasPrefix(found, "string "), strings.HasPrefix(found, "number "), strings.HasPrefix(found, "duration "):
		kind, text, _ := strings.Cut(found, " ")
		if kind == "identifier" {
			kind = "the name"
		} else {
			kind = "the " + kind
		}
		return kind + " " + quotedPiece(strings.Trim(text, `"`)) + " can't stand here"
	}
	return quotedPiece(strings.Trim(strings.TrimPrefix(strings.TrimSuffix(found, ">"), "<op:"), `"`)) + " can't stand here"
}

// englishContext is where the parser was.
func englishContext(context string) string {
	switch context {
	case "label matching":
		return " in the conditions on labels"
	case "grouping opts":
		return " in the list of labels"
	case "aggregation":
		return " in the aggregation"
	case "offset":
		return " behind offset"
	case "@":
		return " behind @"
	case "subquery selector", "subquery or range", "subquery or range selector":
		return " in the range"
	}
	return ""
}

// englishExpected is what could stand there.
func englishExpected(expected string) string {
	switch expected {
	case "string":
		return "a value in double quotes"
	case "label":
		return "the name of a label"
	case "label matching operator":
		return "one of =, !=, =~, !~"
	case `identifier or "}"`:
		return "the name of a label, or }"
	case "timestamp":
		return "a time in seconds since 1970, or start() or end()"
	case "number, duration, step(), or range()", `number, duration, step(), range(), or "]"`:
		return "a duration such as 5m"
	}
	return strings.ReplaceAll(expected, `"`, "")
}

func (*english) QueryError(e *ask.Error) string {
	switch e.Kind {
	case ask.Unexpected:
		text := capitalised(englishFound(e.Found)) + englishContext(e.Context)
		if e.Expected != "" {
			text += "; it takes " + englishExpected(e.Expected)
		}
		return text + "."
	case ask.Empty:
		return "There is no query yet. The name of a metric is one."
	case ask.Unclosed:
		return "The bracket " + quotedPiece(e.Found) + " isn't closed."
	case ask.Unopened:
		return "The bracket " + quotedPiece(e.Place.Of(e.Query)) + " closes nothing. Remove it."
	case ask.OpenString:
		return "The text that begins here has no closing quote."
	case ask.BadEscape:
		return "After a backslash, a string takes only such escapes as \\n, \\\" and \\\\. Write \\\\ for a backslash."
	case ask.BadCharacter:
		if e.Found == "" {
			return "There is a character here that isn't valid UTF-8. Remove it."
		}
		return "PromQL has no use for " + quotedPiece(e.Found) + " here."
	case ask.BadNumber:
		return quotedPiece(e.Found) + " is neither a number nor a duration. Durations are whole numbers with ms, s, m, h, d, w or y: 90s, 1h30m."
	case ask.ZeroDuration:
		return "A range or step must be longer than nothing. Write for example 5m."
	case ask.BadRegexp:
		return "The regular expression can't be read (" + strings.TrimPrefix(e.Raw, "error parsing regexp: ") + "). A backslash is written twice in a string."
	case ask.BadLabel:
		return quotedPiece(e.Name) + " can't be the name of a label."
	case ask.UnknownFunction:
		if e.Near != "" {
			return "There is no function " + e.Name + ". Is " + e.Near + " meant?"
		}
		return "PromQL has no function " + e.Name + "."
	case ask.Experimental:
		return e.Name + " is experimental: Prometheus knows it only if it was started with a feature flag, and here it isn't."
	case ask.WrongType:
		return englishWrongType(e)
	case ask.MissingRange:
		return e.Name + " needs the samples of a time, not the newest one only. Put a range behind the metric, such as [5m]."
	case ask.NeedlessRange:
		who := e.Name
		if who == "" {
			who = "This"
		}
		return who + " takes one value a series, and a range gives several. Take the range away, or put a function such as rate or max_over_time around it."
	case ask.WrongCount:
		return englishWrongCount(e)
	case ask.RangeOfExpression:
		return "A range can stand only behind a metric, which has samples; a computed value has none. Take rate first and aggregate afterwards, or write a subquery such as [5m:15s]."
	case ask.ModifierOfExpression:
		return e.Name + " can stand only behind a metric, its range, or a subquery. Put it there, inside the function."
	case ask.ModifierBeforeRange:
		return "The range comes first, and " + e.Name + " behind it."
	case ask.RepeatedModifier:
		return "There are two of the same modifier; one is enough."
	case ask.EmptySelector:
		return "This would select all series that there are. Name a metric, or give one condition that an empty value doesn't fulfil."
	case ask.TwoNames:
		return "The metric is named twice: " + e.Name + " and " + e.Near + ". Keep one."
	case ask.NeedsBool:
		return "Two numbers are compared here, which leaves nothing to filter. With bool the result is 0 or 1."
	case ask.NeedlessBool:
		return "bool belongs to comparisons (==, !=, >, <, >=, <=) only."
	case ask.SetOfScalar:
		return e.Name + " works on sets of series, and here one side is a number. Put vector() around the number."
	case ask.MatchingOfScalar:
		return "Labels are matched between series on both sides; here one side is a number, which has none."
	case ask.GroupingOfSet:
		return e.Name + " always matches many to many, so that group_left and group_right have no place here."
	case ask.LabelOnBothSides:
		return "The label " + e.Name + " is matched by on already; it can't be taken over by group_left or group_right too."
	case ask.NoChart:
		if e.Got == ask.Matrix {
			return "The query gives several samples at each moment, so that there is no line to draw. Put a function such as rate around it, or take the range away."
		}
		return "The query gives a text, which can't be drawn over time."
	case ask.ManyToMany:
		return "Several series on the " + e.Found + " have the same labels " + e.Labels + " that are compared, so that it isn't clear which belongs to which. Compare more labels, or aggregate that side first."
	case ask.NeedsGroup:
		return "One series on one side has several partners on the other. Say so with group_left (many on the left) or group_right."
	case ask.SameLabels:
		return "Two series of the result would have the same labels. Often two metrics were selected at once and the function takes their names away: select one, or aggregate."
	case ask.BadTemplate:
		return "Only {{ $labels.NAME }} and {{ $value }} can be used in a rule's labels here; Prometheus knows more of Go's templates."
	case ask.NoVector:
		return "A rule needs one value a series, and this gives " + englishKind(e.Got) + "."
	case ask.TooManySamples:
		return "The query needs more samples at a time than the page can hold. Ask about fewer series or a shorter time."
	case ask.TooManyPoints:
		return "That would be more than " + grouped(e.Limit) + " moments a series, as many as Prometheus answers at most. Take a longer step or a shorter time."
	case ask.TooLong:
		return "The query took too long and was stopped. Ask about fewer series or a shorter time."
	case ask.Canceled:
		return "The query was stopped."
	case ask.Backwards:
		return "The range ends before it begins. Exchange the two."
	case ask.NoStep:
		return "The step between two moments must be a millisecond or more."
	case ask.Storage:
		return "The samples couldn't be read: " + e.Raw + "."
	}
	return "Prometheus says: " + e.Raw
}

func englishWrongType(e *ask.Error) string {
	where := e.Name
	switch e.Context {
	case "aggregation expression":
		where = "The aggregation"
	case "aggregation parameter":
		where = "The aggregation's parameter"
	case "binary expression":
		return "An operator takes numbers and instant vectors on its sides, not samples over time and no text. Put a function such as rate around a range."
	case "unary expression":
		return "Only numbers and instant vectors have a sign, and this is " + englishKind(e.Got) + "."
	case "subquery":
		return "A subquery asks again and again for one value a series, and this is " + englishKind(e.Got) + "."
	}
	return where + " needs " + englishKind(e.Want) + " here, and this is " + englishKind(e.Got) + "."
}

func englishWrongCount(e *ask.Error) string {
	how := ""
	if e.AtLeast {
		how = "at least "
	} else if e.AtMost {
		how = "at most "
	}
	return fmt.Sprintf("%s takes %s%s, and here it has %d.", e.Name, how, englishCount(e.Wanted, "argument", "arguments"), e.Given)
}

func (*english) QueryWarning(w ask.Warning) string {
	switch w.Rule {
	case ask.RateOfGauge:
		text := w.Metric + " is a " + w.Type + ", which also goes down. " + w.Name + " takes every decrease for a restart and adds it up, so that the result is too high."
		if w.Suggest != "" {
			text += " For gauges there is " + w.Suggest + "."
		}
		return text
	case ask.DeltaOfCounter:
		text := w.Metric + " only grows, but for restarts, and " + w.Name + " doesn't know them: after one, the result is negative."
		if w.Suggest != "" {
			text += " For counters there is " + w.Suggest + "."
		}
		return text
	case ask.SumBeforeRate:
		return "When one of the processes restarts, the sum falls by what it had counted, and " + w.Name + " takes that for a restart of all: a huge spike. First rate, then sum."
	case ask.LostLe:
		return w.Name + " drops the label le, which tells the buckets apart, so that histogram_quantile has nothing to compute with. Keep le."
	case ask.QuantileSinceStart:
		return "These are all observations since the processes started. With rate in between, it is the quantile of the last minutes, which is what one wants to see change."
	case ask.NoBuckets:
		if w.Suggest != "" {
			return "The buckets of this histogram are in the series " + w.Suggest + "."
		}
		return w.Metric + " has no buckets, and histogram_quantile needs some."
	case ask.BucketOfNative:
		return "This histogram has native buckets only: one series with everything in it, and no " + w.Metric + ". Use " + w.Suggest + "."
	case ask.RangeTooShort:
		return fmt.Sprintf("Metrics are scraped every %s, so that %s often hold only one sample, and %s needs two. Four intervals (%s) also survive a failed scrape.", lasting(w.Interval), lasting(w.Range), w.Name, w.Suggest)
	case ask.RangeTight:
		return fmt.Sprintf("Metrics are scraped every %s. After a failed scrape or two, %s may hold too few samples, and the graph has gaps. Prometheus advises four intervals: %s.", lasting(w.Interval), lasting(w.Range), w.Suggest)
	case ask.CounterWithoutRate:
		return w.Metric + " counts since its process started, so that its height says mainly how long ago that was. How fast it grows is what rate tells."
	case ask.AverageOfQuantiles:
		return "Quantiles can't be averaged or added up: the result is the quantile of nothing. To put several processes together, add up the buckets of a histogram and take the quantile of the sum."
	case ask.AverageOfAverages:
		return "An average of averages counts a series with two requests like one with two million. Divide the sum of the sums by the sum of the counts."
	case ask.IrateInAlert:
		return "irate looks at the last two samples only: a short dip in between resets the alert. Take rate in alerting rules."
	case ask.RateOfRate:
		return w.Suggest + " already is a speed. " + w.Name + " around it takes each slowing down for a restart."
	case ask.UnitsDiffer:
		return "The left side is in " + w.Units[0] + ", the right one in " + w.Units[1] + ": " + quotedPiece(w.Name) + " between them has no meaning."
	case ask.NothingMatches:
		return "Only one of the sides has " + englishList(w.Labels) + ", so that no two series have the same labels, and the result is empty. Say which labels to compare with on or ignoring."
	case ask.UnknownMetric:
		if w.Near != "" {
			return "No metric is called " + w.Metric + ". Is " + w.Near + " meant?"
		}
		return "No metric is called " + w.Metric + ", so that this part of the query finds nothing."
	case ask.MetricGone:
		return "No target exposes " + w.Metric + " any more. The samples from before are still stored, and a query finds them as far back as it reaches."
	case ask.UnknownLabel:
		text := w.Metric + " has no label " + w.Label + "."
		if w.Near != "" {
			return text + " Is " + w.Near + " meant?"
		}
		if len(w.Labels) > 0 {
			text += " It has " + englishList(w.Labels) + "."
		}
		return text
	case ask.QuantileNotInRange:
		text := "A quantile lies between 0 and 1; of " + near(w.Number) + " the result is infinite."
		if w.Suggest != "" {
			text += " The " + near(w.Number) + "th percentile is " + w.Suggest + "."
		}
		return text
	case ask.NeedlessRegexp:
		return "The value is no pattern. " + quotedPiece(w.Suggest) + " says so, and Prometheus finds the series faster."
	}
	return string(w.Rule)
}

func (*english) QueryNote(n ask.Note) string {
	switch n.Kind {
	case ask.NoteQuantile:
		return "A quantile lies between 0 and 1. Below, the result is -Inf, above, +Inf."
	case ask.NoteBucketLabel:
		return "Some series have no label le, or one that isn't a number, and were left out: they are no buckets."
	case ask.NoteMixedFloatsHistogram:
		return "Numbers and native histograms came together here, which can't be computed with; the series was left out."
	case ask.NoteMixedClassicNative:
		return "There is a classic and a native histogram with the same labels. Neither was used."
	case ask.NoteNotCounter:
		return n.Metric + " is a histogram that may also shrink, and the function takes it for one that only grows."
	case ask.NoteNotGauge:
		return n.Metric + " is a histogram that only grows, and the function takes it for one that goes up and down."
	case ask.NoteMixedBuckets:
		return "Histograms with different kinds of buckets came together here, which can't be computed with."
	case ask.NotePossibleNonCounter:
		return "Prometheus guesses from the name that " + n.Metric + " is no counter: it doesn't end in _total, _sum, _count or _bucket."
	case ask.NoteMonotonicity:
		return "Some buckets counted less than the ones below, which can't be; the counts were raised to fit."
	case ask.NoteIncompatibleTypes:
		return "The operator stands between a number and a histogram, and has no result there."
	case ask.NoteHistogramIgnored:
		return "This aggregation can't use native histograms; they were left out."
	case ask.NoteNaNObservations:
		return "Some observations were NaN, which lie in no bucket."
	case ask.NoteResetCollision:
		return "The histograms contradict each other on whether they were reset."
	case ask.NoteSort:
		return "Over time, sort does nothing: the lines are ordered by their labels."
	case ask.NoteStartOverlap:
		return "A sample says that counting began before the sample before it."
	case ask.NoteReconciledBuckets:
		return "Histograms with different bounds came together; only the bounds that all have were kept."
	}
	return n.Raw
}
