package metrics

import "strings"

// Error says what is wrong, the rule, and what to do, in English.
func (e *Error) Error() string {
	return strings.TrimSuffix(e.Problem()+" "+e.Remedy(), " ")
}

// Problem says what is wrong and which rule it breaks.
func (e *Error) Problem() string {
	if e.Metric == "" {
		return e.problem()
	}
	return e.Metric + ": " + e.problem()
}

func (e *Error) problem() string { return string(e.Rule) }

// Remedy says what to do.
func (e *Error) Remedy() string { return "" }
