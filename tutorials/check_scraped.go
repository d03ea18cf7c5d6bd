package tutorials

import (
	"slices"

	dto "github.com/prometheus/client_model/go"

	"metricplayground/metrics/script"
)

// Scraped holds when the newest scrape that went well read a value of a counter
// or gauge that compares as said. Of several replicas, that of one is enough.
type Scraped struct {
	// Series names all labels of the series, as the program exposes it.
	Series Selector   `json:"series"`
	Is     Comparison `json:"is"`
}

// Validate implements Validator.
func (c *Scraped) Validate() error { return needed(c.Series, c.Is) }

// Evaluate implements Check.
func (c *Scraped) Evaluate(s *State) Result {
	result := Result{Fact: func(v Voice) string { return v.FactNotScraped(c.Series.String()) }}
	if s.Snapshot == nil {
		return result
	}
	seen := map[int]bool{}
	for _, scrape := range slices.Backward(s.Snapshot.Scrapes) {
		if scrape.Outcome != script.ScrapeOK || seen[scrape.Replica] {
			continue
		}
		seen[scrape.Replica] = true
		x, ok := c.read(scrape.Families)
		if !ok {
			continue
		}
		result = Result{
			Done: c.Is.Holds(x),
			Fact: func(v Voice) string { return v.FactScraped(c.Series.String(), number(x)) },
			Want: c.Is.want,
		}
		if result.Done {
			return result
		}
	}
	return result
}

// read finds the series' value among what was scraped.
func (c *Scraped) read(families []*dto.MetricFamily) (float64, bool) {
	for _, family := range families {
		if !c.Series.matchesMetric(family.GetName()) {
			continue
		}
		for _, m := range family.Metric {
			labels := make([]script.Label, len(m.Label))
			for i, l := range m.Label {
				labels[i] = script.Label{Name: l.GetName(), Value: l.GetValue()}
			}
			switch {
			case !c.Series.names(labels):
			case m.Counter != nil:
				return m.Counter.GetValue(), true
			case m.Gauge != nil:
				return m.Gauge.GetValue(), true
			}
		}
	}
	return 0, false
}
