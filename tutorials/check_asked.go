package tutorials

import (
	"errors"
	"slices"

	"metricplayground/metrics/ask"
	"metricplayground/metrics/script"
)

// Asked holds when a question that the learner asked in PromQL is of some kind
// and has some answer now. Fields left out ask for nothing.
type Asked struct {
	// Uses are functions, aggregations, operators and series that the query has
	// in it: [rate, c1_total].
	Uses OneOrMore `json:"uses,omitempty"`
	// Nested are some of them, each somewhere within the one before: [sum, rate] is
	// the sum of rates, [rate, sum] the rate of a sum.
	Nested []string `json:"nested,omitempty"`
	// Lacks are those that it must not have.
	Lacks OneOrMore `json:"lacks,omitempty"`
	// Range compares the range of a selector in it: "15s", ">= 1m".
	Range *Comparison `json:"range,omitempty"`
	// Series compares how many series the answer has.
	Series *Comparison `json:"series,omitempty"`
	// Value compares a value of the answer; one series that fits is enough.
	Value *Comparison `json:"value,omitempty"`
}

// Validate implements Validator.
func (c *Asked) Validate() error {
	if len(c.Uses) == 0 && len(c.Nested) == 0 && c.Range == nil && c.Series == nil && c.Value == nil {
		return errors.New("say what the query uses, or what its answer is: any question would do")
	}
	return nil
}

// Evaluate implements Check. The newest question that fits the description tells
// what was seen.
func (c *Asked) Evaluate(s *State) Result {
	result := Result{Fact: func(v Voice) string { return v.FactNotAsked(c.names()) }}
	if c.Range != nil && c.Range.Op != "==" {
		result.Want = func(v Voice) string { return v.WantRange(c.Range.Op, c.Range.Written) }
	}
	seen := false
	for _, query := range s.questions() {
		tree, err := s.explain(query)
		if err != nil || !c.describes(tree) {
			continue
		}
		series, value := tree.Answer.Series, c.best(tree.Answer.Series)
		done := (c.Series == nil || c.Series.Holds(float64(len(series)))) &&
			(c.Value == nil || value != nil && c.Value.Holds(*value))
		if seen && !done {
			continue
		}
		seen = true
		result = Result{
			Done: done,
			Fact: func(v Voice) string {
				if value == nil {
					return v.FactAsked(query, len(series), "")
				}
				return v.FactAsked(query, len(series), number(*value))
			},
		}
		if value != nil || c.Value == nil {
			result.Want = c.want // no value can't be too high
		}
		if done {
			return result
		}
	}
	return result
}

// describes says whether a query is of the kind that is meant.
func (c *Asked) describes(tree *ask.Node) bool {
	var names []string
	ranged := c.Range == nil
	tree.Walk(func(n *ask.Node) {
		names = append(names, n.Name)
		if n.Window != nil && c.Range != nil && c.Range.Holds(n.Window.Range.Seconds()) {
			ranged = true
		}
	})
	for _, name := range c.Uses {
		if !slices.Contains(names, name) {
			return false
		}
	}
	for _, name := range c.Lacks {
		if slices.Contains(names, name) {
			return false
		}
	}
	return ranged && nested(tree, c.Nested)
}

// nested says whether a part has the first name and, within it, the others.
func nested(n *ask.Node, names []string) bool {
	if len(names) == 0 {
		return true
	}
	if n.Name == names[0] {
		names = names[1:]
	}
	return len(names) == 0 || slices.ContainsFunc(n.Parts, func(part *ask.Node) bool { return nested(part, names) })
}

// names are what the query has in it, for speaking of it.
func (c *Asked) names() []string {
	names := slices.Clone(c.Uses)
	for _, name := range c.Nested {
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	switch {
	case c.Range == nil:
	case c.Range.Op == "==":
		names = append(names, "["+c.Range.Written+"]")
	default:
		names = append(names, "[…]") // Want says how long
	}
	return names
}

// best is a value of the answer that fits, or the first one; nil without any.
func (c *Asked) best(series []ask.Series) *float64 {
	var first *float64
	for _, s := range series {
		if len(s.Points) == 0 || s.Points[0].Histogram != nil {
			continue
		}
		value := s.Points[len(s.Points)-1].Value
		if c.Value != nil && c.Value.Holds(value) {
			return &value
		}
		if first == nil {
			first = &value
		}
	}
	return first
}

// want is what the answer should be.
func (c *Asked) want(v Voice) string {
	switch {
	case c.Value != nil:
		return v.WantBe(c.Value.Op, c.Value.Written)
	case c.Series != nil:
		return v.WantSeries(c.Series.Op, c.Series.Written)
	}
	return ""
}

// questions are what the learner asked since the lesson began, the newest first,
// each once.
func (s *State) questions() []string {
	var queries []string
	for _, op := range slices.Backward(s.since()) {
		if q, ok := op.(script.Query); ok && !slices.Contains(queries, q.Expr) {
			queries = append(queries, q.Expr)
		}
	}
	return queries
}
