package tutorials

import "fmt"

// All holds when every part does. It says what the first part that doesn't saw.
type All []Declared

// Evaluate implements Check.
func (c *All) Evaluate(s *State) Result {
	var last Result
	for _, part := range *c {
		if last = part.Evaluate(s); !last.Done {
			return last
		}
	}
	return last
}

// Validate implements Validator.
func (c *All) Validate() error { return notEmpty(len(*c)) }

// Any holds when at least one part does. When none does, it says what the first
// saw: put the usual way first.
type Any []Declared

// Evaluate implements Check.
func (c *Any) Evaluate(s *State) Result {
	var first Result
	for i, part := range *c {
		r := part.Evaluate(s)
		if r.Done {
			return r
		}
		if i == 0 {
			first = r
		}
	}
	return first
}

// Validate implements Validator.
func (c *Any) Validate() error { return notEmpty(len(*c)) }

// Not holds when its part doesn't.
type Not struct{ Declared }

// Evaluate implements Check.
func (c *Not) Evaluate(s *State) Result {
	r := c.Declared.Evaluate(s)
	return Result{Done: !r.Done, Fact: r.Fact, Want: Voice.WantNot}
}

func notEmpty(n int) error {
	if n == 0 {
		return fmt.Errorf("the list of checks is empty: put at least one in")
	}
	return nil
}
