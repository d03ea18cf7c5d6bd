package metrics

import (
	"maps"
	"slices"
	"time"
)

// CheckObjective checks a quantile and the error allowed for it, both from 0 to
// 1. The rules are QuantileOutOfRange and QuantileErrorOutOfRange.
func CheckObjective(quantile, allowed float64) error {
	return checkObjective("", quantile, allowed)
}

func checkObjective(metric string, quantile, allowed float64) error {
	if !(quantile >= 0 && quantile <= 1) {
		return errQuantile(metric, quantile)
	}
	if !(allowed >= 0 && allowed <= 1) {
		return errQuantileError(metric, quantile, allowed)
	}
	return nil
}

// CheckWindow checks the time that a summary's quantiles look back, and in how
// many steps; 0 stands for the default. The rules are WindowNegative and
// WindowTooShort.
func CheckWindow(window time.Duration, ageBuckets uint32) error {
	return checkWindow("", window, ageBuckets)
}

func checkWindow(metric string, window time.Duration, ageBuckets uint32) error {
	if ageBuckets == 0 {
		ageBuckets = DefaultAgeBuckets
	}
	switch {
	case window < 0:
		return errWindowNegative(metric, window)
	case window != 0 && window < time.Duration(ageBuckets):
		return errWindowShort(metric, window, ageBuckets)
	}
	return nil
}

func checkSummary(opts SummaryOpts) error {
	// Sorted, so that of several mistakes the same one is always reported.
	for _, q := range slices.Sorted(maps.Keys(opts.Objectives)) {
		if err := checkObjective(opts.Name, q, opts.Objectives[q]); err != nil {
			return err
		}
	}
	return checkWindow(opts.Name, opts.Window, opts.AgeBuckets)
}
