package script

import "fmt"

// UnknownRule refuses to forget a rule that isn't there.
type UnknownRule struct {
	Name string
	// Suggestion is the rule that was probably meant, empty when none is near.
	Suggestion string
}

// Error implements error.
func (e *UnknownRule) Error() string {
	s := fmt.Sprintf("There is no rule %s.", e.Name)
	if e.Suggestion != "" {
		s += fmt.Sprintf(" Did you mean %s?", e.Suggestion)
	}
	return s
}
