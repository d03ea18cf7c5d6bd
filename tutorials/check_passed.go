package tutorials

import (
	"encoding/json"

	"metricplayground/metrics/script"
)

// Passed holds when the virtual time that the learner let pass, in seconds,
// compares as said.
type Passed struct{ Is Comparison }

// Evaluate implements Check.
func (c *Passed) Evaluate(s *State) Result {
	seconds := 0.0
	for _, op := range s.since() {
		if o, ok := op.(script.Advance); ok {
			seconds += o.By.Seconds()
		}
	}
	return Result{
		Done: c.Is.Holds(seconds),
		Fact: func(v Voice) string { return v.FactPassed(seconds) },
		Want: c.Is.want,
	}
}

// UnmarshalJSON reads the bare comparison.
func (c *Passed) UnmarshalJSON(data []byte) error { return json.Unmarshal(data, &c.Is) }

// MarshalJSON writes the bare comparison.
func (c *Passed) MarshalJSON() ([]byte, error) { return json.Marshal(c.Is) }

func (c *Passed) field() any { return &c.Is }
