package script

import (
	"time"

	dto "github.com/prometheus/client_model/go"
)

// Snapshot is what a session looks like at one revision. It is immutable.
//
// What did not change between two snapshots of a session has the same pointers
// in both: the family and the Series slice of a metric, the *dto.Metric of a
// series.
type Snapshot struct {
	Revision         uint64              // grows with each change, undo and redo too
	Now              time.Time           // virtual
	Started          time.Time           // of the (re)started process
	Metrics          []Metric            // in order of creation
	Families         []*dto.MetricFamily // beside Metrics, index by index; what exposition.Encode takes
	Operations       []Operation         // the whole script, comments included
	CanUndo, CanRedo bool
	// Last is the operations of the newest step, nil at the start.
	Last []Operation

	// Replicas are all replicas of the program. Metrics, Families and Started
	// are those of the first.
	Replicas []Replica
	Schedule Schedule
	// Scrapes are what was scraped, in the order in which it was written. It
	// only grows, but that undo takes from its end; what two snapshots have
	// in common there has the same pointers in both.
	Scrapes   []*Scrape
	Questions []Question // in the order in which they were asked
	Rules     []Rule     // in the order in which they were first set
	Ended     []Rule     // those that there were before, in the order in which they ended
}

// Metric is one metric of a snapshot.
type Metric struct {
	Create
	Bounds []float64     // resolved upper bounds without +Inf, histogram only
	Series []SeriesState // in order of creation
}

// SeriesState is one series of a snapshot. Its Series has the labels in the
// order in which the metric declares them.
type SeriesState struct {
	Series
	ID     string      // NAME{a="b"}, labels as declared
	Values []string    // label values as declared by Create.Labels
	Metric *dto.Metric // never changed after the snapshot was taken
}
