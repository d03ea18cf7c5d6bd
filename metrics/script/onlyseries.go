package script

import "fmt"

// OnlySeries refuses to drop the series of a metric without labels, which
// exists as long as the metric does. In Go such a metric has no Delete;
// prometheus_client raises a ValueError.
type OnlySeries struct{ Metric string }

// Error implements error.
func (e *OnlySeries) Error() string {
	return fmt.Sprintf("%s has no labels, so it is one series, which can't be dropped. Remove the metric instead: remove %s", e.Metric, e.Metric)
}
