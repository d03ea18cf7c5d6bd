package quantile

import (
	"fmt"
	"math"
	"slices"
)

// Goal is what one wants of a layout.
type Goal struct {
	// Low and High are the range in which the quantiles that matter may lie.
	Low, High float64
	// Error is how far an estimate in that range may be off, as a share of the
	// true value: 0.1 is ten per cent.
	Error float64
	// Least and Most are the range of all observations. Outside of Low and High it
	// gets a bound for each doubling, so that the picture doesn't end there; it
	// gets none if both are 0.
	Least, Most float64
}

// MaxBounds is how many bounds a layout is proposed with at most. One with more
// would cost more than it tells.
const MaxBounds = 200

// GoalFault names what is wrong with a goal.
type GoalFault string

// The faults.
const (
	GoalNotFinite GoalFault = "not-finite" // a number is NaN or infinite
	GoalZero      GoalFault = "zero"       // the range doesn't lie above 0
	GoalRange     GoalFault = "range"      // the range's low end isn't below the high one
	GoalError     GoalFault = "error"      // the error isn't above 0
	GoalTooFine   GoalFault = "too-fine"   // it would take more than MaxBounds
)

// BadGoal refuses a goal.
type BadGoal struct {
	Fault  GoalFault
	Goal   Goal
	Needed int // bounds, for GoalTooFine
}

// Error implements error.
func (e *BadGoal) Error() string {
	switch e.Fault {
	case GoalNotFinite:
		return "quantile: range and error must be finite numbers"
	case GoalZero:
		return "quantile: a relative error has a meaning only above 0"
	case GoalRange:
		return "quantile: the range must begin below its end"
	case GoalError:
		return "quantile: the error must be above 0"
	}
	return fmt.Sprintf("quantile: it would take %d bounds; at most %d make sense", e.Needed, MaxBounds)
}

// Design proposes bounds for a goal: as few as it takes, of as few digits as it
// takes. The promise holds for all data: an estimate of histogram_quantile() whose
// true value lies between Low and High is never off by more than Error, since no
// bucket there is wider than Error times its lower bound. Most estimates are much
// nearer. The error is a *BadGoal.
func Design(g Goal) ([]float64, error) {
	switch {
	case notFinite(g.Low) || notFinite(g.High) || notFinite(g.Error) || notFinite(g.Least) || notFinite(g.Most):
		return nil, &BadGoal{Fault: GoalNotFinite, Goal: g}
	case !(g.Low > 0):
		return nil, &BadGoal{Fault: GoalZero, Goal: g}
	case !(g.Low < g.High):
		return nil, &BadGoal{Fault: GoalRange, Goal: g}
	case !(g.Error > 0):
		return nil, &BadGoal{Fault: GoalError, Goal: g}
	}
	if needed := math.Ceil(math.Log(g.High/g.Low)/math.Log1p(g.Error)) + 1; needed > MaxBounds {
		return nil, &BadGoal{Fault: GoalTooFine, Goal: g, Needed: int(min(needed, 1e9))}
	}
	bounds := climb(floorTo(g.Low, 2), g.High, 1+g.Error)
	bounds[len(bounds)-1] = g.High
	if first := bounds[0]; g.Least > 0 && g.Least < first {
		for b := first / coarse; b > g.Least/coarse && len(bounds) < MaxBounds; b /= coarse {
			bounds = append(bounds, floorTo(b, 2))
		}
		slices.Sort(bounds)
	}
	if g.Most > bounds[len(bounds)-1] {
		bounds = append(bounds, climb(bounds[len(bounds)-1], g.Most, coarse)[1:]...)
	}
	if len(bounds) > MaxBounds {
		return nil, &BadGoal{Fault: GoalTooFine, Goal: g, Needed: len(bounds)}
	}
	return slices.Compact(bounds), nil
}

// coarse is how much wider each bucket is where nobody asks for more.
const coarse = 2

// climb makes bounds from one on until one is at or above high, none more than
// factor times the one before.
func climb(from, high, factor float64) []float64 {
	bounds := []float64{from}
	for at := from; at < high; {
		at = rung(at, factor)
		bounds = append(bounds, at)
	}
	return bounds
}

// rung is the next bound: as far up as the factor allows, but for some digits.
// The more digits a step needs to be almost as long as allowed, the more it gets.
func rung(from, factor float64) float64 {
	const most = 15
	for digits := 1; digits < most; digits++ {
		next := floorTo(from*factor, digits)
		if next >= from+0.8*from*(factor-1) && next/from <= factor {
			return next
		}
	}
	return from * factor
}

// floorTo rounds a positive number down to some significant digits.
func floorTo(v float64, digits int) float64 {
	exponent := int(math.Floor(math.Log10(v))) - digits + 1
	scaled := v
	if exponent > 0 {
		scaled = v / math.Pow10(exponent)
	} else {
		scaled = v * math.Pow10(-exponent)
	}
	floor := math.Floor(scaled)
	if nearest := math.Round(scaled); math.Abs(scaled-nearest) < 1e-9*nearest {
		floor = nearest // 0.3 * 10 is a little above or below 3
	}
	if exponent > 0 {
		return floor * math.Pow10(exponent)
	}
	return floor / math.Pow10(-exponent)
}

func notFinite(v float64) bool { return math.IsNaN(v) || math.IsInf(v, 0) }
