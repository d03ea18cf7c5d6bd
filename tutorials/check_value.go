package tutorials

// ValueIs holds when one series' value compares as said. Where the selector
// has a * in its name, one fitting series is enough.
type ValueIs struct {
	// Series names all labels of the series.
	Series Selector   `json:"series"`
	Part   Part       `json:"part,omitempty"`
	Is     Comparison `json:"is"`
}

// Validate implements Validator.
func (c *ValueIs) Validate() error {
	if err := needed(c.Series, c.Is); err != nil {
		return err
	}
	return c.Part.Validate()
}

// Evaluate implements Check.
func (c *ValueIs) Evaluate(s *State) Result {
	metrics := s.metrics(c.Series)
	if len(metrics) == 0 {
		return noMetric(c.Series)
	}
	result := noSeries(c.Series)
	for _, m := range metrics {
		for _, series := range m.Series {
			if !c.Series.names(labelsOf(m, series)) {
				continue
			}
			x, part, ok := c.Part.of(m.Type, series.Metric)
			if !ok {
				continue
			}
			id := series.ID
			result = Result{
				Done: c.Is.Holds(x),
				Fact: func(v Voice) string { return v.FactValue(id, part, number(x)) },
				Want: c.Is.want,
			}
			if result.Done {
				return result
			}
		}
	}
	return result
}

// TotalIs holds when the values of all series picked add up as said.
type TotalIs struct {
	// Series names some labels, or none, of the series.
	Series Selector   `json:"series"`
	Part   Part       `json:"part,omitempty"`
	Is     Comparison `json:"is"`
}

// Validate implements Validator.
func (c *TotalIs) Validate() error {
	if err := needed(c.Series, c.Is); err != nil {
		return err
	}
	return c.Part.Validate()
}

// Evaluate implements Check.
func (c *TotalIs) Evaluate(s *State) Result {
	metrics := s.metrics(c.Series)
	if len(metrics) == 0 {
		return noMetric(c.Series)
	}
	sum, name, any := 0.0, "value", false
	for _, m := range metrics {
		for _, series := range m.Series {
			if !c.Series.picks(labelsOf(m, series)) {
				continue
			}
			if x, part, ok := c.Part.of(m.Type, series.Metric); ok {
				sum, name, any = sum+x, part, true
			}
		}
	}
	if !any {
		return noSeries(c.Series)
	}
	return Result{
		Done: c.Is.Holds(sum),
		Fact: func(v Voice) string { return v.FactTotal(c.Series.String(), name, number(sum)) },
		Want: c.Is.want,
	}
}

func (c Comparison) want(v Voice) string { return v.WantBe(c.Op, c.Written) }

func noMetric(sel Selector) Result {
	return Result{
		Fact: func(v Voice) string { return v.FactNoMetric(sel.Metric) },
		Want: func(v Voice) string { return v.WantMetric("") },
	}
}

func noSeries(sel Selector) Result {
	return Result{Fact: func(v Voice) string { return v.FactNoSeries(sel.String()) }}
}
