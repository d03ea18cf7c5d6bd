package tutorials

import "slices"

// Clean holds when there are metrics and the advice on names and design finds
// nothing wrong with them.
type Clean struct {
	// Metric limits it to one metric; * stands for any run of characters.
	Metric string `json:"metric,omitempty"`
	// Rule limits it to these rules.
	Rule OneOrMore `json:"rule,omitempty"`
}

// Evaluate implements Check.
func (c *Clean) Evaluate(s *State) Result {
	sel := Selector{Metric: c.Metric}
	if c.Metric == "" {
		sel.Metric = "*"
	}
	if s.Advise == nil || len(s.metrics(sel)) == 0 {
		return noMetric(Selector{Metric: c.Metric})
	}
	var bad []Finding
	for _, f := range s.Advise(s.Snapshot.Families) {
		if sel.matchesMetric(f.Metric) && (len(c.Rule) == 0 || slices.Contains(c.Rule, f.Rule)) {
			bad = append(bad, f)
		}
	}
	if len(bad) == 0 {
		return Result{Done: true, Fact: Voice.FactClean}
	}
	return Result{Fact: func(v Voice) string { return v.FactFindings(len(bad), bad[0].Metric, bad[0].Text) }}
}
