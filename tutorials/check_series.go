package tutorials

import "errors"

// SeriesCount holds when the number of series picked compares as said. A metric
// that doesn't exist has none.
type SeriesCount struct {
	// Series names some labels, or none, of the series.
	Series Selector   `json:"series"`
	Is     Comparison `json:"is"`
}

// Validate implements Validator.
func (c *SeriesCount) Validate() error { return needed(c.Series, c.Is) }

// Evaluate implements Check.
func (c *SeriesCount) Evaluate(s *State) Result {
	count := 0
	for _, m := range s.metrics(c.Series) {
		for _, series := range m.Series {
			if c.Series.picks(labelsOf(m, series)) {
				count++
			}
		}
	}
	return Result{
		Done: c.Is.Holds(float64(count)),
		Fact: func(v Voice) string { return v.FactSeries(c.Series.String(), count) },
		Want: c.Is.want,
	}
}

// needed says what is missing from a check on series.
func needed(sel Selector, is Comparison) error {
	if sel.Metric == "" {
		return errors.New("it needs `series`: which one, such as c1 or c1{method=\"get\"}")
	}
	if is.Op == "" {
		return errors.New("it needs `is`: what the number should be, such as \">= 3\"")
	}
	return nil
}
