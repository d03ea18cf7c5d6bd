// Package metrics stands in for runtime/metrics in the page's program, and says that
// there are none. client_golang, which the query engine brings in, has a collector of
// the Go runtime's metrics: it would describe each of them at the page's start, with
// nobody to scrape it.
package metrics

// ValueKind is the kind of a metric's value.
type ValueKind int

// The kinds of values.
const (
	KindBad ValueKind = iota
	KindUint64
	KindFloat64
	KindFloat64Histogram
)

// Description describes a metric.
type Description struct {
	Name, Description string
	Kind              ValueKind
	Cumulative        bool
}

// All lists the metrics that there are.
func All() []Description { return nil }

// Sample is a metric's value at a moment.
type Sample struct {
	Name  string
	Value Value
}

// Read leaves the values as they are: no name is known.
func Read([]Sample) {}

// Value is no value.
type Value struct{}

// Kind is that of no value.
func (Value) Kind() ValueKind { return KindBad }

// Uint64 is 0.
func (Value) Uint64() uint64 { return 0 }

// Float64 is 0.
func (Value) Float64() float64 { return 0 }

// Float64Histogram is an empty histogram.
func (Value) Float64Histogram() *Float64Histogram { return &Float64Histogram{} }

// Float64Histogram is a distribution.
type Float64Histogram struct {
	Counts  []uint64
	Buckets []float64
}
