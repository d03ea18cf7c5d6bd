package words

import "metricplayground/metrics/lint"

// Advisor is what a reviewer says of names and designs.
type Advisor interface {
	// Advice says what could be better and why. The fix, where there is one, is
	// on offer beside it.
	Advice(f lint.Finding) string
}
