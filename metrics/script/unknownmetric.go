package script

import "fmt"

// UnknownMetric refuses an operation on a metric that doesn't exist.
type UnknownMetric struct {
	Name string
	// Suggestion is the metric that was probably meant, empty when none is near.
	Suggestion string
}

// Error implements error.
func (e *UnknownMetric) Error() string {
	s := fmt.Sprintf("There is no metric %s.", e.Name)
	if e.Suggestion != "" {
		return s + fmt.Sprintf(" Did you mean %s?", e.Suggestion)
	}
	return s + " Create it first."
}
