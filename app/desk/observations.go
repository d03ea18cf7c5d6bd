package desk

import "metricplayground/metrics/script"

// Observations gives what a series of a histogram or a summary has observed, at
// most so many values, and how many there are.
func (d *Desk) Observations(of script.Series, most int) (kept []script.Observed, total int) {
	return d.session.Observations(of, most)
}
