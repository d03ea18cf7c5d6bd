package words

import (
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/prometheus/common/model"

	"metricplayground/metrics/ask"
	"metricplayground/metrics/exposition"
)

// Queries is what is said about queries in PromQL.
type Queries interface {
	// QueryError says why a query has no answer, and what to do. What was meant,
	// where that is certain, is on offer beside it.
	QueryError(e *ask.Error) string
	// QueryWarning says what is probably not meant, and why.
	QueryWarning(w ask.Warning) string
	// QueryNote says what the engine remarked.
	QueryNote(n ask.Note) string
	// QueryPart says what a part of a query does, with the numbers of its own
	// answer.
	QueryPart(n *ask.Node) string
	// RateSteps works rate, increase or delta out, a sentence or two a step.
	// since writes a moment as the page does.
	RateSteps(r ask.Rate, since func(int64) string) []string
	// QuantileSteps works histogram_quantile out.
	QuantileSteps(q ask.Quantile) []string
	// ReadyQuestion is a ready question as one would ask it.
	ReadyQuestion(q ask.Question) string
	// ChoiceExplained says in a line what a choice while writing a query is.
	ChoiceExplained(i ask.Item) string
}

// near writes a number with at most six digits that count, and says so if there are
// more.
func near(v float64) string {
	exact := exposition.Number(v)
	if math.IsNaN(v) || math.IsInf(v, 0) || v == math.Trunc(v) && math.Abs(v) < 1e15 {
		return exact
	}
	rounded, _ := strconv.ParseFloat(strconv.FormatFloat(v, 'g', 6, 64), 64)
	if rounded == v {
		return exact
	}
	return nearSign + exposition.Number(rounded)
}

// nearSign stands before a number that is rounded.
const nearSign = "≈ "

// bare is near without the sign, for a number that has been said to be rounded.
func bare(v float64) string { return strings.TrimPrefix(near(v), nearSign) }

// spoken is near with a word in place of the sign.
func spoken(about string, v float64) string { return strings.Replace(near(v), nearSign, about, 1) }

// product writes what a quantile's share of a total is: 0.9 × 10 = 9.
func product(share string, total, result float64) string {
	sign := " = "
	if near(total) != bare(total) || near(result) != bare(result) {
		sign = " ≈ "
	}
	return share + " × " + bare(total) + sign + bare(result)
}

// minusSign writes a number with a real minus, for arithmetic in a sentence.
func minusSign(v float64) string { return strings.Replace(near(v), "-", "−", 1) }

// equals writes the result of arithmetic.
func equals(v float64) string {
	text := minusSign(v)
	if strings.HasPrefix(text, "≈") {
		return " " + text
	}
	return " = " + text
}

// lasting writes a duration as PromQL does: 1h30m.
func lasting(d time.Duration) string { return model.Duration(d).String() }

// promSeconds writes a time in seconds.
func promSeconds(s float64) string { return near(s) + " s" }

// matchers writes conditions as they stand in braces.
func matchers(all []ask.Matcher) string {
	parts := make([]string, len(all))
	for i, m := range all {
		parts[i] = m.Label + m.Op + strconv.Quote(m.Value)
	}
	return strings.Join(parts, ", ")
}

// edge reports whether the newest of the samples that are too old lies exactly at the
// beginning of the window.
func edge(r ask.Rate) (ask.RatePoint, bool) {
	if len(r.Before) == 0 {
		return ask.RatePoint{}, false
	}
	last := r.Before[len(r.Before)-1]
	return last, last.At == r.Window.From
}

// gains is the sum of what resets lost, in the arithmetic of a sentence.
func gains(r ask.Rate) string {
	text := minusSign(r.Difference)
	for _, reset := range r.Resets {
		text += " + " + near(reset.Added)
	}
	return text + equals(r.Corrected)
}

// covered is the extrapolation of a rate, in the arithmetic of a sentence.
func covered(r ask.Rate) string {
	return minusSign(r.Corrected) + " × (" + promSeconds(r.Start.By) + " + " + promSeconds(r.Sampled) + " + " + promSeconds(r.End.By) + ") / " +
		promSeconds(r.Sampled) + equals(r.Extrapolated)
}
