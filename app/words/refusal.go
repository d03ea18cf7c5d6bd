package words

import "metricplayground/metrics"

// Refusals is what is said when a rule of the metric types is broken.
type Refusals interface {
	// Refusal says what is wrong, the rule, and what to do: RefusalProblem and
	// RefusalFix together.
	Refusal(e *metrics.Error) string
	// RefusalProblem says what is wrong and which rule that breaks.
	RefusalProblem(e *metrics.Error) string
	// RefusalFix says what to do.
	RefusalFix(e *metrics.Error) string
	// RefusalPython says what prometheus_client does in the same place, with its
	// own message.
	RefusalPython(e *metrics.Error) string
	// RefusalGo says what client_golang does in the same place, with its own
	// message.
	RefusalGo(e *metrics.Error) string
}
