package tutorials

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/prometheus/common/model"

	"metricplayground/metrics/exposition"
)

// Opened holds when a format, a way to write names or a view was opened at least
// once since the lesson began: "format/openmetrics1", "escaping/underscores",
// "view/per-bucket".
type Opened struct{ What string }

// Views lists the views that can be opened, as the page names them.
func Views() []string {
	return []string{
		"cumulative", "per-bucket", "compare", "script", "explain", "findings", "lab", "paste", "price",
		"ask", "ask-chart", "ask-table", "ask-explain", "ask-rules", "scrape",
	}
}

// Validate implements Validator.
func (c *Opened) Validate() error { return ValidOpen(c.What) }

// ValidOpen says whether something can be opened: "format/" and one of
// exposition.Formats, "escaping/" and one of exposition.Escapings, or "view/"
// and one of Views.
func ValidOpen(what string) error {
	group, name, _ := strings.Cut(what, "/")
	if group == "format" && slices.Contains(exposition.Formats(), exposition.Format(name)) ||
		group == "escaping" && validEscaping(name) ||
		group == "view" && slices.Contains(Views(), name) {
		return nil
	}
	return fmt.Errorf("%q can't be opened; there are format/ with %v, escaping/ with %v and view/ with %v", what, exposition.Formats(), exposition.Escapings(), Views())
}

func validEscaping(name string) bool {
	_, err := model.ToEscapingScheme(name)
	return err == nil
}

// Evaluate implements Check.
func (c *Opened) Evaluate(s *State) Result {
	done := s.Opened[c.What]
	return Result{Done: done, Fact: func(v Voice) string { return v.FactOpened(c.What, done) }}
}

// UnmarshalJSON reads the bare name.
func (c *Opened) UnmarshalJSON(data []byte) error { return json.Unmarshal(data, &c.What) }

// MarshalJSON writes the bare name.
func (c *Opened) MarshalJSON() ([]byte, error) { return json.Marshal(c.What) }

func (c *Opened) field() any { return &c.What }
