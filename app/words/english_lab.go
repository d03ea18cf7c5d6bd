package words

import (
	"fmt"
	"strings"

	"metricplayground/metrics/quantile"
)

func (*english) Quantiles() string                { return "Quantiles" }
func (*english) QuantilesOf(metric string) string { return "Quantiles of " + metric }
func (*english) LabTitle() string                 { return "Quantile lab" }
func (*english) LabIntro() string {
	return "A histogram keeps counts, not values. Prometheus guesses quantiles from the counts; here you see the values too, and how far off the guess is. Drag a bound and watch."
}
func (*english) LabBack() string       { return "Back to the metrics" }
func (*english) LabSeries() string     { return "Histogram" }
func (*english) LabEmptyTitle() string { return "Begin with data" }
func (*english) LabEmptyText() string {
	return "There is no histogram yet. Choose how the observations are spread, and you get one to try things with."
}
func (*english) LabNothingObserved() string {
	return "Nothing was observed yet. Under “Other data” you can draw observations."
}
func (*english) LabTooMany(most string) string {
	return "This series has more than " + most + " observations. The lab shows its buckets, but not the observations and the true quantile."
}

func (*english) LabQuantile() string      { return "Quantile" }
func (*english) LabQuantileValue() string { return "Quantile, from 0 to 1" }
func (*english) LabQuantileProblem(got string) string {
	return "“" + got + "” is not a number. p95 is written 0.95."
}
func (*english) LabView() string        { return "Bars" }
func (*english) LabCumulative() string  { return "cumulative" }
func (*english) LabSingle() string      { return "each bucket by itself" }
func (*english) LabAxis() string        { return "Axis" }
func (*english) LabLinear() string      { return "linear" }
func (*english) LabLogarithmic() string { return "logarithmic" }

func (*english) LabPicture(series, name string) string { return name + " of " + series }
func (*english) LabValueAxis(unit string) string {
	if unit == "" {
		return "observed value"
	}
	return "observed value, " + unit
}
func (*english) LabBand() string           { return "error band: the bucket that the quantile fell into" }
func (*english) LabCumulativeBars() string { return "observations at or below each bound" }
func (*english) LabSingleBars() string     { return "observations in each bucket" }
func (*english) LabTrueLine() string       { return "the observations themselves" }
func (*english) LabInterpolation() string  { return "what Prometheus takes them to be" }
func (*english) LabRank(rank string) string {
	return "rank " + rank
}
func (*english) LabObservations(n int) string {
	if n == 1 {
		return "1 observation"
	}
	return grouped(n) + " observations"
}
func (*english) LabBound(n int) string { return fmt.Sprintf("Bound %d", n) }
func (*english) LabBoundNow(bound, name, estimate string) string {
	return bound + "; " + name + " estimated at " + estimate
}
func (*english) LabEstimate() string { return "estimate" }
func (*english) LabTruth() string    { return "true" }
func (w *english) LabSummary(name, estimate, truth string, n int) string {
	s := name + " is estimated at " + estimate
	if truth != "" {
		s += ", and is really " + truth
	}
	return s + " (" + w.LabObservations(n) + ")."
}
func (*english) LabTable() []string {
	return []string{"Bucket", "Observations in it", "At or below its bound", "Quantile"}
}

func (*english) LabError() string { return "error" }
func (*english) LabPercent(text string) string {
	return strings.Replace(text, "%", " %", 1)
}
func (*english) LabHow(e Estimated) string {
	within := "Rank " + e.Rank + " of " + e.Count + " is in the bucket from " + e.Lower + " to " + e.Upper + ": " +
		e.Below + " lie below it, " + e.In + " in it. "
	switch e.Case {
	case quantile.Linear:
		return within + "Prometheus goes " + e.Fraction + " of the way through the bucket, as if its observations were spread evenly: " + e.Value + "."
	case quantile.Exponential:
		return within + "Prometheus goes " + e.Fraction + " of the way through the bucket, on a logarithmic scale: " + e.Value + "."
	case quantile.Top:
		return "Rank " + e.Rank + " of " + e.Count + " is above the greatest bound, in the bucket up to +Inf, which has no middle. Prometheus answers with that bound: " + e.Value + ". The quantile may be anywhere above."
	case quantile.Lowest:
		return "Rank " + e.Rank + " of " + e.Count + " is in the first bucket, whose bound isn't above 0: nobody knows where it begins. Prometheus answers with the bound: " + e.Value + "."
	case quantile.Hollow:
		return "The rank is 0, and the first bucket is empty: Prometheus divides 0 by 0 and answers NaN."
	case quantile.Empty:
		return "There are no observations, so there is no quantile: Prometheus answers NaN."
	case quantile.Alone:
		return "There is no bucket but +Inf: Prometheus answers NaN."
	case quantile.Unordered:
		return "The rank falls among observations of NaN, which are in no native bucket: Prometheus answers NaN."
	case quantile.NotANumber:
		return "A quantile of NaN gives NaN."
	case quantile.BelowZero:
		return "A quantile below 0 gives -Inf: look for a mistake such as a minus sign."
	}
	return "A quantile above 1 gives +Inf: 95 % is 0.95, not 95."
}
func (*english) LabWorst(name, low, high string) string {
	switch {
	case low == "" && high == "":
		return "Any " + name + " at all would show the same buckets."
	case low == "":
		return "Any " + name + " up to " + high + " would show the same buckets."
	case high == "":
		return "Any " + name + " above " + low + ", however large, would show the same buckets."
	}
	return "Any " + name + " between " + low + " and " + high + " would show the same buckets."
}
func (*english) LabOff(share string) string {
	return " So the estimate can be off by up to " + share + "."
}
func (*english) LabDefinition() string {
	return "True here means: the smallest observation that at least this share of all observations doesn't exceed (the nearest rank), by which Prometheus looks for the bucket too. So the true value always lies in the band."
}

func (*english) LabBounds() string { return "Bounds" }
func (*english) LabBoundsHint() string {
	return "Drag a bound in the picture, or move it with the arrow keys (Shift for larger steps, Delete removes it). The observations stay; the buckets are counted anew. One undo takes a move back."
}
func (*english) LabBoundsField() string { return "All bounds" }
func (*english) LabApplyBounds() string { return "Apply" }
func (*english) LabRemoveBound(bound string) string {
	return "Remove the bound " + bound
}
func (*english) LabSplit() string { return "Split the bucket of the quantile" }
func (*english) LabSeriesCost(series int) string {
	return fmt.Sprintf("%d series for each combination of label values", series)
}
func (*english) LabSeriesCostNow(each, copies, all int) string {
	return fmt.Sprintf("%d series × %d combinations of label values = %s series", each, copies, grouped(all))
}

func (*english) LabData() string { return "Other data" }
func (*english) LabDataHint() string {
	return "Draw observations, or paste your own. Same seed, same numbers."
}
func (*english) LabSource() string { return "Distribution" }
func (*english) LabKind(kind quantile.Kind) string {
	switch kind {
	case quantile.Normal:
		return "normal: around a mean"
	case quantile.Lognormal:
		return "lognormal: with a long tail"
	case quantile.Waiting:
		return "exponential: waiting times"
	case quantile.Bimodal:
		return "bimodal: fast and slow"
	}
	return "uniform: all alike"
}
func (*english) LabParameter(kind quantile.Kind, i int) string {
	switch kind {
	case quantile.Normal:
		return []string{"mean", "deviation"}[i]
	case quantile.Lognormal:
		return []string{"median", "sigma"}[i]
	case quantile.Waiting:
		return "mean"
	case quantile.Bimodal:
		return []string{"fast: mean", "deviation", "slow: mean", "deviation of slow", "share of slow"}[i]
	}
	return []string{"from", "to"}[i]
}
func (*english) LabOwnList() string   { return "my own list" }
func (*english) LabListField() string { return "Observations" }
func (*english) LabListHint() string {
	return "Numbers with spaces, line ends or semicolons between them, such as 0.21 0.22 0.35. At most 20,000."
}
func (*english) LabHowMany() string { return "how many" }
func (*english) LabMake() string    { return "Make a histogram of it" }
func (*english) LabReplace() string { return "Replace the data" }
func (*english) LabAdd() string     { return "Observe these too" }
func (*english) LabListProblem(e *quantile.ListError) string {
	where := fmt.Sprintf("Entry %d, “%s” (line %d, column %d): ", e.Entry, e.Got, e.Line, e.Column)
	switch e.Fault {
	case quantile.ListEmpty:
		return "There is no number in the list yet. Paste some, such as 0.21 0.22 0.35."
	case quantile.ListTooLong:
		return "The list has more than 20,000 entries. Leave some out."
	case quantile.ListComma:
		s := where + "is this one number with a decimal comma, or two numbers? "
		if e.Fixed != "" {
			s += "For one number write " + e.Fixed + "; for two, "
		} else {
			s += "For two, "
		}
		return s + "put a space after the comma."
	case quantile.ListUnit:
		return where + "a number goes without its unit, in the base unit. In seconds it is " + e.Fixed + "."
	case quantile.ListInfinite:
		return where + "a histogram takes it, but a picture has no place for it. Leave it out."
	}
	return where + "this is not a number. Numbers are written as 0.25, -3 or 1e-3."
}
func (*english) LabShareProblem(got string) string {
	return "A share is a number from 0 to 1: 0.2 is a fifth. This is " + got + "."
}

func (*english) LabDesigner() string { return "Lay out buckets" }
func (*english) LabDesignerHint(name string) string {
	return "Where may " + name + " lie, and how far off may its estimate be? You get the fewest bounds that keep the promise for any data, and a bound for each doubling outside of that range."
}
func (*english) LabGoalLow() string   { return "from" }
func (*english) LabGoalHigh() string  { return "to" }
func (*english) LabGoalError() string { return "error at most, %" }
func (*english) LabProposal(bounds, series int, share string) string {
	return fmt.Sprintf("%d bounds; %d series for each combination of label values. In this range no estimate is off by more than %s, whatever the data.", bounds, series, share)
}
func (*english) LabUse() string { return "Use this layout" }
func (*english) LabGoalProblem(e *quantile.BadGoal) string {
	switch e.Fault {
	case quantile.GoalNotFinite:
		return "Range and error must be finite numbers."
	case quantile.GoalZero:
		return "The range must lie above 0: close to 0 every error is an infinite share of the value."
	case quantile.GoalRange:
		return "The range must end above where it begins."
	case quantile.GoalError:
		return "The error must be above 0 %: only an infinite number of buckets has none."
	}
	return fmt.Sprintf("This would take %s bounds, and more than %d cost more than they tell. Allow a larger error, or narrow the range. Native buckets do it in one series.", grouped(e.Needed), quantile.MaxBounds)
}

func (*english) LabCompare() string { return "Compare layouts" }
func (*english) LabCompareHint(name string) string {
	return "The same observations in other layouts, all asked for " + name + "."
}
func (*english) LabCompareColumns() []string {
	return []string{"Layout", "Estimate", "Error", "Buckets", "Series"}
}
func (*english) LabLayout(kind quantile.LayoutKind) string {
	switch kind {
	case quantile.Current:
		return "as it is now"
	case quantile.Proposed:
		return "as laid out above"
	case quantile.Default:
		return "the client's default"
	case quantile.Even:
		return "linear, as many bounds"
	case quantile.Geometric:
		return "exponential, as many bounds"
	}
	return "native, factor 1.1"
}
func (*english) LabUseLayout(layout string) string { return "Use this layout: " + layout }

func (*english) LabReplicas() string { return "Two replicas: can quantiles be averaged?" }
func (*english) LabReplicasHint() string {
	return "The observations are shared out to two replicas of the program; what falls to the second takes longer. Each has a summary and a histogram."
}
func (*english) LabShare() string  { return "share of the second, %" }
func (*english) LabSlower() string { return "how many times as slow" }
func (*english) LabPercentProblem(got string) string {
	return "The share is from 0 to 100 %, not " + got + "."
}
func (*english) LabSlowerProblem(got string) string {
	return "How many times as slow is a number above 0, such as 5; this is " + got + "."
}
func (*english) LabReplica(n, count int) string {
	return fmt.Sprintf("summary of replica %d (%s)", n, plural(count, "observation", "observations"))
}
func (*english) LabMean() string     { return "mean of both summaries" }
func (*english) LabMerged() string   { return "from both histograms' buckets, added up" }
func (*english) LabTruthAll() string { return "true, over all observations" }
func (*english) LabReplicasPicture(name string) string {
	return name + " over two replicas, in five ways"
}
func (*english) LabReplicasColumns() []string { return []string{"How", "Quantile", "Error"} }
func (*english) LabReplicasMoral() string {
	return "The mean of two quantiles is the quantile of nothing. Counts in buckets can be added up, so histogram_quantile() over the sum of both answers for all requests, within its error band."
}

func (*english) LabMemory() string { return "Summary beside histogram: what it forgets" }
func (*english) LabMemoryHint(window string) string {
	return "A summary that was given the same observations at the same times, with the client's window of " + window + ". Let time pass: its quantile forgets, the histogram doesn't."
}
func (*english) LabMemoryKept(kept, total int) string {
	return fmt.Sprintf("%s of %s observations are left in the window; _count and _sum still have all.", grouped(kept), grouped(total))
}
func (*english) LabMemoryFrom(from, now string) string {
	return "The window reaches from " + from + " to " + now + "."
}
func (*english) LabMemoryValue(name, value, histogram string) string {
	return name + " of the summary: " + value + ". Of the histogram since the process started: " + histogram + "."
}
func (*english) LabMemoryIdle(name, histogram string) string {
	return name + " of the summary: NaN, since nothing is left. Of the histogram since the process started: " + histogram + "."
}
func (*english) LabMemoryForgotten(at string) string {
	return "If nothing more is observed, it will be NaN after " + at + "."
}
func (*english) LabMemoryPicture() string  { return "Observations over time, and the summary's window" }
func (*english) LabMemoryWindow() string   { return "what the summary remembers" }
func (*english) LabMemoryNow() string      { return "now" }
func (*english) LabMemoryObserved() string { return "observations" }
func (*english) LabMemoryColumns() []string {
	return []string{"From", "Observations"}
}

func (*english) LabNative() string { return "Native buckets of the same data" }
func (*english) LabNativeHint(real bool, factor string) string {
	if real {
		return "This histogram has native buckets: nobody chose their bounds."
	}
	return "What the same observations would look like with “native " + factor + "”: nobody has to choose bounds."
}
func (*english) LabNativeFacts(schema int, factor string, buckets int) string {
	return fmt.Sprintf("Schema %d: each bucket is 2^(2^%d) ≈ %s times as wide as the one below. %d buckets are in use, all in one series.", schema, -schema, factor, buckets)
}
func (*english) LabNativeZero(threshold, count string) string {
	return "The zero bucket takes everything from −" + threshold + " to " + threshold + ": " + count + "."
}
func (*english) LabNativeSpans(spans string) string {
	return "Spans, the runs of buckets in use: " + spans + ". The first offset is the index of a bucket, the others are gaps. Only these buckets are sent, each count as the difference to the one before."
}
func (*english) LabNativeEstimate(name, native, classic, truth string) string {
	return name + ": native " + native + ", classic " + classic + ", true " + truth + "."
}
func (*english) LabNativePicture() string  { return "Native buckets" }
func (*english) LabClassicPicture() string { return "Classic buckets" }
func (*english) LabNativeFormats() string  { return "Where native buckets can be seen" }
func (*english) LabNativeShown(format string) string {
	switch format {
	case "proto":
		return "yes; it is what Prometheus asks for when native histograms are switched on"
	case "openmetrics2":
		return "yes, as one composite value (release candidate)"
	case "python":
		return "no; prometheus_client has none"
	}
	return "no: only classic buckets, _sum and _count"
}
func (*english) LabNativeColumns() []string { return []string{"Format", "Native buckets"} }
