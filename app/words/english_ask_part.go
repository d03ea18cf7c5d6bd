package words

import (
	"fmt"
	"strconv"
	"strings"

	"metricplayground/metrics/ask"
)

func (*english) QueryPart(n *ask.Node) string {
	if n.Err != nil {
		return (&english{}).QueryError(n.Err)
	}
	switch n.Kind {
	case ask.SelectorNode:
		return englishSelector(n)
	case ask.RangeNode:
		return fmt.Sprintf("Takes all samples of the last %s of %s%s: %s of %s. ",
			lasting(n.Window.Range), englishSelected(n.Select), englishWhen(n.Select),
			englishCount(n.Window.Samples, "sample", "samples"), englishCount(n.Select.Series, "series", "series")) +
			orElse(n.Select.Extended, "The last one before is among them, and nothing is extrapolated.", "One exactly at the beginning isn't among them.")
	case ask.SubqueryNode:
		return fmt.Sprintf("Asks for the part below every %s in the last %s, and takes the %s for samples.",
			lasting(n.Window.Step), lasting(n.Window.Range), englishCount(n.Window.Samples, "answer", "answers"))
	case ask.CallNode:
		return n.Name + ": " + unextended(n, englishFunction(n.Name), ", extended to the edges of the range")
	case ask.AggregationNode:
		return englishAggregated(n)
	case ask.BinaryNode:
		return englishOperated(n)
	case ask.UnaryNode:
		if n.Name == "-" {
			return "Turns the sign of each value."
		}
		return "Leaves each value as it is."
	case ask.ParenNode:
		return "Is computed first."
	case ask.NumberNode:
		return "The number " + near(n.Number) + "."
	case ask.StringNode:
		return "The text " + strconv.Quote(n.Name) + "."
	}
	return ""
}

// englishSelected names what a selector selects.
func englishSelected(s *ask.Selection) string {
	text := "the series called " + s.Metric
	if s.Metric == "" {
		text = "all series"
	}
	if len(s.Matchers) > 0 {
		text += " with " + matchers(s.Matchers)
	}
	return text
}

// englishWhen says when a selector looks, if not now.
func englishWhen(s *ask.Selection) string {
	text := ""
	switch {
	case s.FixedTo != "":
		text = ", as of the " + s.FixedTo + " of the query"
	case s.Fixed != nil:
		text = fmt.Sprintf(", as of second %s since 1970", near(float64(*s.Fixed)/1000))
	}
	if s.Offset > 0 {
		text += ", " + lasting(s.Offset) + " earlier"
	} else if s.Offset < 0 {
		text += ", " + lasting(-s.Offset) + " later"
	}
	return text
}

func englishSelector(n *ask.Node) string {
	if n.Select.Series == 0 {
		return "Finds nothing: none of " + englishSelected(n.Select) + " has a sample that is at most 5 minutes old" + englishWhen(n.Select) + "."
	}
	return "Takes the newest value of " + englishSelected(n.Select) + englishWhen(n.Select) + ": " + englishCount(n.Select.Series, "series", "series") + "."
}

func englishAggregated(n *ask.Node) string {
	g := n.Group
	text := fmt.Sprintf("%s: %s Of %s, %s", n.Name, englishFunction(n.Name), englishCount(g.From, "series", "series"), englishCount(g.To, "is left", "are left"))
	switch {
	case len(g.Kept) > 0 && g.To > 0 && n.Name != "topk" && n.Name != "bottomk":
		text += ", one for each value of " + englishList(g.Kept)
	case g.To == 1:
		text += ", without labels"
	}
	text += "."
	if len(g.Dropped) > 0 {
		text += " The labels " + englishList(g.Dropped) + " are gone."
		if len(g.Dropped) == 1 {
			text = strings.Replace(text, "The labels "+g.Dropped[0]+" are gone.", "The label "+g.Dropped[0]+" is gone.", 1)
		}
	}
	return text
}

// englishOperator says what an operator does.
func englishOperator(op string, keeps bool) string {
	switch op {
	case "+":
		return "Adds the sides."
	case "-":
		return "Subtracts the right side from the left."
	case "*":
		return "Multiplies the sides."
	case "/":
		return "Divides the left side by the right."
	case "%":
		return "Gives what is left over when the left side is divided by the right."
	case "^":
		return "Raises the left side to the power of the right."
	case "atan2":
		return "Gives the angle whose tangent is the left side divided by the right."
	case "and":
		return "Keeps the series on the left that have a partner on the right."
	case "or":
		return "Takes all series on the left, and those on the right that have no partner there."
	case "unless":
		return "Keeps the series on the left that have no partner on the right."
	}
	if !keeps {
		return "Compares the sides: 1 where " + quotedPiece(op) + " holds, else 0."
	}
	return "Keeps the values for which " + quotedPiece(op) + " holds, and drops the others."
}

func englishOperated(n *ask.Node) string {
	text := englishOperator(n.Name, !n.Bool)
	m := n.Match
	if m == nil {
		return text
	}
	switch {
	case m.On && len(m.Labels) == 0:
		text += " No label is compared."
	case len(m.Compared) == 0:
		text += " There are no labels to compare."
	default:
		text += " Series are partners if they have the same " + englishList(m.Compared) + "."
	}
	switch m.Card {
	case "many-to-one":
		text += " Several on the left may share one on the right."
	case "one-to-many":
		text += " Several on the right may share one on the left."
	}
	return text + fmt.Sprintf(" Left %d, right %d, result %d.", m.Left, m.Right, m.Pairs)
}

func (*english) RateSteps(r ask.Rate, since func(int64) string) []string {
	from, to := since(r.Window.From), since(r.Window.To)
	window := fmt.Sprintf("The window is open at %s and closed at %s. %s in it.", from, to, capitalised(englishCount(len(r.Points), "sample lies", "samples lie")))
	if p, at := edge(r); at {
		window += " The one at " + since(p.At) + " lies exactly on the open end and isn't among them."
	}
	switch r.Missing {
	case ask.TooFewSamples:
		return []string{window, r.Function + " needs two samples, so that there is no result."}
	case ask.MixedSamples:
		return []string{window, "Some are numbers and some native histograms, so that there is no result."}
	case ask.MixedBuckets:
		return []string{window, "The histograms have different kinds of buckets, so that there is no result."}
	}
	steps := []string{window}
	if r.Native {
		steps = append(steps, "The samples are native histograms. The same is done with each bucket; the numbers here are the counts of all observations.")
	}
	first, last := r.Points[0], r.Points[len(r.Points)-1]
	steps = append(steps, fmt.Sprintf("From the first sample (%s at %s) to the last (%s at %s) the difference is %s.",
		near(first.Value), since(first.At), near(last.Value), since(last.At), minusSign(r.Difference)))
	steps = append(steps, englishResets(r, since)...)
	grown := "increase"
	if !r.Counter {
		grown = "difference"
	}
	steps = append(steps,
		fmt.Sprintf("The samples cover %s and are %s apart on average. An edge of the window nearer than 1.1 times that, %s, is taken to be reached by the series.",
			promSeconds(r.Sampled), promSeconds(r.Average), promSeconds(r.Threshold)),
		"At the beginning: "+englishContinued(r.Start, "before the first sample", "begins"),
		"At the end: "+englishContinued(r.End, "behind the last sample", "ends"),
		"So the "+grown+" is extended: "+covered(r)+".")
	if r.Function == "rate" {
		steps = append(steps, fmt.Sprintf("Divided by the %s of the range, that is %s a second.", promSeconds(r.Window.Range.Seconds()), near(r.Result)))
	}
	return steps
}

func englishResets(r ask.Rate, since func(int64) string) []string {
	if !r.Counter {
		return []string{"delta is for gauges: a decrease is a decrease, and nothing is corrected."}
	}
	if len(r.Resets) == 0 {
		return []string{"No sample is lower than the one before: the counter didn't begin again."}
	}
	var steps []string
	for _, reset := range r.Resets {
		steps = append(steps, fmt.Sprintf("At %s it stands at %s, after %s: it began again at 0. What was lost, %s, is added.",
			since(r.Points[reset.Index].At), near(reset.After), near(reset.Before), near(reset.Added)))
	}
	return append(steps, "With that the increase is "+gains(r)+".")
}

func englishContinued(x ask.Extrapolation, where, verb string) string {
	gap := "the edge is " + promSeconds(x.Gap) + " " + where
	switch x.Rule {
	case ask.HalfInterval:
		return gap + ", too far. The series is taken to " + strings.TrimSuffix(verb, "s") + " within the window, half an average distance away: " + promSeconds(x.By) + "."
	case ask.StoppedAtZero:
		return gap + ". At this pace, though, the counter was 0 only " + promSeconds(x.By) + " " + where + ", and it can't have been below: " + promSeconds(x.By) + "."
	}
	return gap + ", near enough: " + promSeconds(x.By) + "."
}

func (*english) QuantileSteps(q ask.Quantile) []string {
	switch q.Rule {
	case ask.QuantileNaN:
		return []string{"The quantile asked for is NaN, and so is the result."}
	case ask.BelowZero:
		return []string{"There is no quantile below 0: the result is -Inf."}
	case ask.AboveOne:
		return []string{"There is no quantile above 1: the result is +Inf."}
	case ask.NoInfBucket:
		return []string{"The bucket up to +Inf is missing, so that nobody knows how many observations there are: the result is NaN."}
	case ask.TooFewBuckets:
		return []string{"There is only the bucket up to +Inf, which tells nothing: the result is NaN."}
	case ask.NoObservations:
		return []string{"Nothing was observed: the result is NaN."}
	}
	var steps []string
	for _, b := range q.Buckets {
		if b.Mended == ask.Raised {
			steps = append(steps, fmt.Sprintf("The bucket up to %s counts %s, less than the one below, which can't be. It is raised to %s.", near(b.Upper), near(b.Given), near(b.Cumulative)))
		}
	}
	about := func(v float64) string { return spoken("about ", v) }
	rank := fmt.Sprintf("The buckets hold %s in all. %s: so much lies at or below the value that is looked for.", about(q.Total), product(near(q.Q), q.Total, q.Rank))
	if q.FromTop {
		rank = fmt.Sprintf("The buckets hold %s in all. %s: so much lies above the value that is looked for; native histograms are counted from the nearer end.", about(q.Total), product("(1 − "+near(q.Q)+")", q.Total, q.Rank))
	}
	steps = append(steps, rank)
	if q.Chosen >= 0 {
		steps = append(steps, fmt.Sprintf("That is reached in the bucket from %s to %s, which holds %s itself.", about(q.Buckets[q.Chosen].Lower), about(q.Buckets[q.Chosen].Upper), about(q.InBucket)))
	}
	return append(steps, englishInterpolated(q))
}

func englishInterpolated(q ask.Quantile) string {
	near := func(v float64) string { return spoken("about ", v) }
	way := fmt.Sprintf("%s of %s is %s of the way", bare(q.Within), bare(q.InBucket), near(q.Fraction))
	switch q.Rule {
	case ask.Linear:
		return fmt.Sprintf("Within it, observations are taken to lie evenly. %s from %s to %s: %s.", way, near(q.Lower), near(q.Upper), near(q.Result))
	case ask.ZeroBucket:
		return fmt.Sprintf("It is the zero bucket, within which observations are taken to lie evenly. %s from %s to %s: %s.", way, near(q.Lower), near(q.Upper), near(q.Result))
	case ask.Exponential:
		return fmt.Sprintf("Within it, observations are taken to lie evenly on a logarithmic scale. %s from %s to %s, on that scale: %s.", way, near(q.Lower), near(q.Upper), near(q.Result))
	case ask.FirstNotAbove0:
		return "It is the first bucket, and nobody knows where it begins, since its bound isn't above 0. The result is its bound, " + near(q.Result) + "."
	case ask.LastBucket:
		return "It is the bucket up to +Inf, of which only the lower bound is known. The result is that, " + near(q.Result) + "; the true value may be anything above."
	case ask.EmptyBucket:
		return "The bucket is empty: 0 divided by 0 is NaN."
	case ask.NaNObservations:
		return "Some observations were NaN, which are in no bucket, and the rank falls among them: the result is NaN."
	}
	return "The buckets hold less than the count says. The result is the highest bound, " + near(q.Result) + "."
}

func (*english) ReadyQuestion(q ask.Question) string {
	switch q.ID {
	case ask.AskRate:
		return "How often per second?"
	case ask.AskIncrease:
		return "How many in the last " + lasting(q.Range) + "?"
	case ask.AskRateBy:
		return "How often per second, by " + q.Label + "?"
	case ask.AskErrorRatio:
		return "Which share has " + q.Label + " " + q.Value + "?"
	case ask.AskResets:
		return "How often did it begin again?"
	case ask.AskValue:
		return "What is it now?"
	case ask.AskMax:
		return "The highest value in the last " + lasting(q.Range) + "?"
	case ask.AskMin:
		return "The lowest value in the last " + lasting(q.Range) + "?"
	case ask.AskAverage:
		return "The average of the last " + lasting(q.Range) + "?"
	case ask.AskChange:
		return "By how much did it change in the last " + lasting(q.Range) + "?"
	case ask.AskTrend:
		return "How fast does it change, per second?"
	case ask.AskAge:
		return "How long ago was that?"
	case ask.AskQuantile:
		return "Below which value are 90 % of the observations?"
	case ask.AskQuantileBy:
		return "Below which value are 90 %, by " + q.Label + "?"
	case ask.AskMean:
		return "What is the mean of the observations?"
	case ask.AskObservations:
		return "How many observations per second?"
	case ask.AskShare:
		return "Which share is at most " + near(q.Bound) + "?"
	case ask.AskSummary:
		return "What does the summary say of the quantile " + near(q.Quantile) + "?"
	case ask.AskSeries:
		return "How many series are there?"
	case ask.AskSeriesPer:
		return "How many series does each metric have?"
	case ask.AskUp:
		return "Which targets answer?"
	case ask.AskScrape:
		return "How long does a scrape take?"
	case ask.AskSamples:
		return "How many samples has a scrape?"
	}
	return q.Query
}

func (*english) ChoiceExplained(i ask.Item) string {
	switch i.Kind {
	case ask.MetricItem:
		if i.Family == nil {
			return englishTargetSeries(i.Name)
		}
		text := string(i.Family.Type)
		if i.Family.Help != "" {
			text += ": " + i.Family.Help
		}
		return text
	case ask.WrittenItem:
		return "written by a rule"
	case ask.LabelItem:
		return "label"
	case ask.ValueItem:
		return "value"
	case ask.DurationItem:
		return "duration"
	case ask.KeywordItem:
		return englishKeyword(i.Name)
	}
	return englishFunction(i.Name)
}

func englishTargetSeries(name string) string {
	switch name {
	case "up":
		return "1 if the scrape succeeded, else 0"
	case "scrape_duration_seconds":
		return "how long the scrape took"
	}
	return "how many samples the scrape had"
}

func englishKeyword(name string) string {
	switch name {
	case "by":
		return "keep these labels"
	case "without":
		return "drop these labels"
	case "on":
		return "compare only these labels"
	case "ignoring":
		return "compare all labels but these"
	case "group_left":
		return "several on the left share one on the right"
	case "group_right":
		return "several on the right share one on the left"
	case "bool":
		return "give 0 and 1 instead of filtering"
	case "offset":
		return "look so far back"
	case "start()":
		return "at the start of the query"
	case "end()":
		return "at the end of the query"
	}
	return englishOperator(name, true)
}

// unextended is what is said of a function, without the clause on extrapolation where its
// range, which is anchored or smoothed, has none.
func unextended(n *ask.Node, said, clause string) string {
	if len(n.Parts) > 0 && n.Parts[0].Select != nil && n.Parts[0].Select.Extended {
		return strings.Replace(said, clause, "", 1)
	}
	return said
}
