package tutorials

import (
	"encoding/json"

	"metricplayground/metrics/script"
)

// Restarts holds when the number of times that the learner restarted the
// process, undone ones aside, compares as said.
type Restarts struct{ Is Comparison }

// Evaluate implements Check.
func (c *Restarts) Evaluate(s *State) Result {
	count := 0
	for _, op := range s.since() {
		do, _ := script.Inner(op)
		if _, ok := do.(script.Restart); ok {
			count++
		}
	}
	return Result{
		Done: c.Is.Holds(float64(count)),
		Fact: func(v Voice) string { return v.FactRestarts(count) },
		Want: c.Is.want,
	}
}

// UnmarshalJSON reads the bare comparison.
func (c *Restarts) UnmarshalJSON(data []byte) error { return json.Unmarshal(data, &c.Is) }

// MarshalJSON writes the bare comparison.
func (c *Restarts) MarshalJSON() ([]byte, error) { return json.Marshal(c.Is) }

func (c *Restarts) field() any { return &c.Is }
