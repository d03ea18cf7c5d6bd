package tutorials

import "errors"

// Answered holds when a question of the lesson was answered, rightly or not,
// since a prediction that fails teaches as much.
type Answered struct {
	// Question is its ID.
	Question string `json:"question"`
	// Right asks for the right answer at the first go.
	Right bool `json:"right,omitempty"`
}

// Validate implements Validator.
func (c *Answered) Validate() error {
	if c.Question == "" {
		return errors.New("it needs `question`: the ID of one of the lesson's questions")
	}
	return nil
}

// Evaluate implements Check.
func (c *Answered) Evaluate(s *State) Result {
	choice, answered := s.Answers[c.Question]
	q := s.question(c.Question)
	right := answered && q != nil && choice == q.Right()
	return Result{
		Done: answered && (right || !c.Right),
		Fact: func(v Voice) string { return v.FactAnswered(answered, right) },
	}
}
