package script

import "fmt"

// UnknownSeries refuses to drop a series that doesn't exist. prometheus_client
// raises a KeyError there; client_golang's Delete returns false.
type UnknownSeries struct{ Series Series }

// Error implements error.
func (e *UnknownSeries) Error() string {
	return fmt.Sprintf("There is no series %s, so it can't be dropped.", e.Series)
}
