package script

import (
	"fmt"
	"math"
)

// DrawRule names a rule for the parameters of a draw.
type DrawRule string

// The rules.
const (
	DrawKnown     DrawRule = "known"     // there is such a distribution
	DrawFinite    DrawRule = "finite"    // parameters are neither infinite nor NaN
	DrawRange     DrawRule = "range"     // low isn't above high
	DrawWhole     DrawRule = "whole"     // the bounds of integer are whole, up to 2^53
	DrawDeviation DrawRule = "deviation" // a deviation or sigma isn't negative
	DrawMean      DrawRule = "mean"      // a mean of exponential is above 0
	DrawMedian    DrawRule = "median"    // a median of lognormal is above 0
)

// BadDraw refuses a draw whose parameters make no distribution.
type BadDraw struct {
	Draw Draw
	Rule DrawRule
}

// Error implements error.
func (e *BadDraw) Error() string {
	switch e.Rule {
	case DrawKnown:
		return fmt.Sprintf("There is no distribution %s.", e.Draw.Kind)
	case DrawFinite:
		return fmt.Sprintf("%s: the numbers must be finite.", e.Draw)
	case DrawRange:
		return fmt.Sprintf("%s: the lower bound comes first.", e.Draw)
	case DrawWhole:
		return fmt.Sprintf("%s: both bounds must be whole numbers. For any number between them use uniform.", e.Draw)
	case DrawDeviation:
		return fmt.Sprintf("%s: the second number says how far values scatter; it can't be negative.", e.Draw)
	case DrawMean:
		return fmt.Sprintf("%s: the mean must be above 0.", e.Draw)
	case DrawMedian:
		return fmt.Sprintf("%s: the median must be above 0.", e.Draw)
	}
	return e.Draw.String()
}

// check says whether values can be drawn; the error is a *BadDraw.
func (d Draw) check() error {
	const exact = 1 << 53 // beyond it not every whole number is a float64
	var broken DrawRule
	switch n := d.Kind.parameters(); {
	case n == 0:
		broken = DrawKnown
	case notFinite(d.A) || n > 1 && notFinite(d.B):
		broken = DrawFinite
	case d.Kind == Integer && (d.A != math.Trunc(d.A) || d.B != math.Trunc(d.B) || math.Abs(d.A) > exact || math.Abs(d.B) > exact):
		broken = DrawWhole
	case (d.Kind == Integer || d.Kind == Uniform) && d.A > d.B:
		broken = DrawRange
	case (d.Kind == Normal || d.Kind == Lognormal) && d.B < 0:
		broken = DrawDeviation
	case d.Kind == Exponential && d.A <= 0:
		broken = DrawMean
	case d.Kind == Lognormal && d.A <= 0:
		broken = DrawMedian
	default:
		return nil
	}
	return &BadDraw{Draw: d, Rule: broken}
}

func notFinite(v float64) bool { return math.IsNaN(v) || math.IsInf(v, 0) }
