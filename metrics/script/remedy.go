package script

import (
	"errors"
	"math"
	"slices"
	"strings"

	"metricplayground/metrics"
)

// remedy is the operation that was probably meant instead of a refused one, in
// the form of its line; empty when nothing is certain enough.
func remedy(op Operation, err error) string {
	do, number := Inner(op)
	better := meant(do, err)
	if better == nil {
		return ""
	}
	if _, program := better.(Remove); !program && number > 1 {
		better = On{number, better}
	}
	return better.String()
}

// meant is the operation that was probably meant, nil when nothing is certain.
func meant(op Operation, err error) Operation {
	var unknown *UnknownMetric
	var rule *UnknownRule
	var draw *BadDraw
	var refused *metrics.Error
	switch only, much := (*OnlySeries)(nil), (*TooMuch)(nil); {
	case errors.As(err, &unknown):
		return otherMetric(op, unknown.Suggestion)
	case errors.As(err, &rule):
		if forget, ok := op.(ForgetRule); ok && rule.Suggestion != "" {
			forget.Name = rule.Suggestion
			return forget
		}
	case errors.As(err, &only):
		return Remove{Metric: only.Metric}
	case errors.As(err, &much):
		if c, ok := op.(Change); ok && much.Limit == LimitTimes {
			c.Times = much.Most
			return c
		}
	case errors.As(err, &draw):
		return otherDraw(op, draw)
	case errors.As(err, &refused):
		return remedyFor(op, refused)
	}
	return nil
}

// otherMetric is the operation on another metric.
func otherMetric(op Operation, name string) Operation {
	if name == "" {
		return nil
	}
	switch op := op.(type) {
	case Change:
		op.Series.Metric = name
		return op
	case Init:
		op.Series.Metric = name
		return op
	case Drop:
		op.Series.Metric = name
		return op
	case Remove:
		op.Metric = name
		return op
	}
	return nil
}

// otherDraw is the operation with a draw that makes sense.
func otherDraw(op Operation, err *BadDraw) Operation {
	c, ok := op.(Change)
	if !ok {
		return nil
	}
	d := err.Draw
	switch err.Rule {
	case DrawRange:
		d.A, d.B = d.B, d.A
	case DrawWhole:
		d.Kind = Uniform
	case DrawDeviation:
		d.B = math.Abs(d.B)
	default:
		return nil
	}
	c.Value.Draw = &d
	if d.check() != nil {
		return nil
	}
	return c
}

// remedyFor puts the fix that a rule knows into the operation.
func remedyFor(op Operation, e *metrics.Error) Operation {
	switch op := op.(type) {
	case Change:
		return changeRemedy(op, e)
	case Init:
		op.Series.Labels = renamed(op.Series.Labels, e)
		return fixed(op, e)
	case Drop:
		op.Series.Labels = renamed(op.Series.Labels, e)
		return fixed(op, e)
	case Create:
		return createRemedy(op, e)
	}
	return nil
}

// fixed is the operation if there was a fix to put in.
func fixed(op Operation, e *metrics.Error) Operation {
	if e.Fix == "" {
		return nil
	}
	return op
}

func changeRemedy(c Change, e *metrics.Error) Operation {
	switch e.Rule {
	case metrics.VerbUnsupported:
		verb := Verb(e.Fix)
		if verb.takesValue() && !c.Verb.takesValue() {
			return nil // there is no value to take
		}
		c.Verb = verb
	case metrics.ExemplarUnsupported:
		c.Exemplar = nil
		return c
	case metrics.LabelUnknown:
		c.Series.Labels = renamed(c.Series.Labels, e)
	case metrics.ExemplarLabelInvalid:
		c.Exemplar = renamed(c.Exemplar, e)
	default:
		return nil
	}
	return fixed(c, e)
}

// renamed is labels with the one that the error names called by its fix.
func renamed(labels []Label, e *metrics.Error) []Label {
	labels = slices.Clone(labels)
	if at := labelAt(labels, e.Label); at >= 0 && e.Fix != "" {
		labels[at].Name = e.Fix
	}
	return labels
}

func createRemedy(c Create, e *metrics.Error) Operation {
	number, isNumber := ParseNumber(e.Fix)
	switch e.Rule {
	case metrics.NameInvalid:
		c.Name = e.Fix
	case metrics.UnitInvalid:
		c.Unit = e.Fix
	case metrics.LabelNameInvalid, metrics.LabelNameReserved, metrics.LabelNameTaken:
		c.Labels = slices.Clone(c.Labels)
		if at := slices.Index(c.Labels, e.Label); at >= 0 {
			c.Labels[at] = e.Fix
		}
	case metrics.BucketNaN, metrics.BucketsUnsorted, metrics.BucketsEqual:
		return withBounds(c, e.Fix)
	case metrics.WidthInvalid, metrics.FactorInvalid:
		c.Buckets.Step = number
		return onlyIf(isNumber, c)
	case metrics.StartInvalid:
		c.Buckets.Start = number
		return onlyIf(isNumber, c)
	case metrics.NativeFactorInvalid:
		c.Native = number
		return onlyIf(isNumber, c)
	case metrics.WindowTooShort:
		window, ok := ParseDuration(e.Fix)
		c.Window = window
		return onlyIf(ok, c)
	case metrics.QuantileOutOfRange:
		c.Objectives = slices.Clone(c.Objectives)
		for i, o := range c.Objectives {
			if got, _ := ParseNumber(e.Got); o.Quantile == got {
				c.Objectives[i].Quantile = number
			}
		}
		return onlyIf(isNumber, c)
	default:
		return nil
	}
	return fixed(c, e)
}

func onlyIf(known bool, c Create) Operation {
	if !known {
		return nil
	}
	return c
}

// withBounds is the histogram with bounds given as numbers with spaces between.
func withBounds(c Create, text string) Operation {
	c.Buckets = Buckets{Kind: OwnBuckets}
	for _, word := range strings.Fields(text) {
		bound, ok := ParseNumber(word)
		if !ok {
			return nil
		}
		c.Buckets.Bounds = append(c.Buckets.Bounds, bound)
	}
	return onlyIf(len(c.Buckets.Bounds) > 0, c)
}
