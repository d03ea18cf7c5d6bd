package script

import (
	"time"

	dto "github.com/prometheus/client_model/go"
)

// Session is a registry, a clock and the history of what was done to them.
// It is not safe for concurrent use: one owner sends operations, everybody else
// reads snapshots.
type Session struct{}

// Options are a session's surroundings; the zero value is what the page uses.
type Options struct {
	Start time.Time // when the process started; zero: a fixed instant
	Seed  uint64    // for draws that name no seed
}

// Snapshot is what a session looks like at one revision. It is immutable.
type Snapshot struct {
	Revision         uint64
	Now              time.Time           // virtual
	Started          time.Time           // of the (re)started process
	Metrics          []Metric            // in order of creation
	Families         []*dto.MetricFamily // beside Metrics, index by index; what exposition.Encode takes
	Operations       []Operation         // the whole script, comments included
	CanUndo, CanRedo bool
	// Last is the operations of the newest step, nil at the start.
	Last []Operation
}

// Metric is one metric of a snapshot.
type Metric struct {
	Create
	Bounds []float64     // resolved upper bounds without +Inf, histogram only
	Series []SeriesState // in order of creation
}

// SeriesState is one series of a snapshot.
type SeriesState struct {
	Series
	ID     string      // NAME{a="b"}, labels as declared
	Values []string    // label values as declared by Create.Labels
	Metric *dto.Metric // never changed after the snapshot was taken
}
