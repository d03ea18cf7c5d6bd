package exposition

import "time"

// Facts is what can be said about one token: the names and the numbers, without
// words. Parts that don't apply are nil or zero.
type Facts struct {
	Format Format
	Line   LineKind
	Role   Role
	// Text is the token's text, escapes undone.
	Text string
	// Shows says what the line's number is.
	Shows Shown
	// Part is the name of the part that the token belongs to: on an OpenMetrics
	// 2.0 line count, sum, bucket ..., in protobuf text the field.
	Part string
	// Inside is the protobuf message that the line stands in (bucket, counter,
	// created_timestamp ...), empty for the family itself.
	Inside string

	Family FamilyFacts
	// Series is the series that the line belongs to, nil on lines of the whole family.
	Series *SeriesFacts
	// Label is the label that the token is a part of.
	Label *LabelFacts
	// Value is the number of the token or, where the token is none, of the line.
	Value *float64

	Observations *ObservationFacts
	Bucket       *BucketFacts
	Quantile     *QuantileFacts
	Exemplar     *ExemplarFacts
	Native       *NativeFacts
	// Time is the instant that the token or the line stands for: a created or
	// start timestamp, the timestamp of a sample. Zero where there is none.
	Time time.Time

	Change ChangeFacts
}

// Shown says what the number on a line is.
type Shown string

// What lines show.
const (
	ShowsNothing   Shown = ""          // not a sample
	ShowsValue     Shown = "value"     // a counter's, gauge's or untyped metric's value
	ShowsBucket    Shown = "bucket"    // one classic bucket
	ShowsSum       Shown = "sum"       // the sum of observations
	ShowsCount     Shown = "count"     // the number of observations
	ShowsCreated   Shown = "created"   // when the series was created
	ShowsQuantile  Shown = "quantile"  // the value at one quantile
	ShowsComposite Shown = "composite" // a whole histogram or summary
)

// FamilyFacts is what can be said about a family.
type FamilyFacts struct {
	Name    string     // as registered
	Written string     // as on this line, suffix included: c1_total, h_bucket
	Quoted  bool       // the name stands in quotes, since it is not valid by the rules of Prometheus 2
	Type    MetricType // as registered
	// TypeWord is the type as this line or format writes it: unknown for a
	// counter without _total in OpenMetrics 1.0, gauge for Python's _created.
	TypeWord string
	Help     string
	// Unit is the base unit: the one declared or else the one that the name
	// ends in; empty where there is neither.
	Unit   string
	Series int // number of series
}

// SeriesFacts is what can be said about a series.
type SeriesFacts struct {
	ID     string // name and labels: h{path="/"}
	Labels []Label
}

// Label is a label's name and value.
type Label struct{ Name, Value string }

// LabelFacts is what can be said about one label of a series.
type LabelFacts struct {
	Name, Value string
	// Values is how many different values the label has in the family.
	Values int
}

// ObservationFacts is what can be said about all observations of a histogram or
// summary.
type ObservationFacts struct {
	Count, Sum float64
	Mean       float64 // NaN where nothing was observed
	// SumHidden: prometheus_client does not write the sum, since the first
	// bound is below zero.
	SumHidden  bool
	FirstBound float64 // of the classic buckets; 0 where there are none
}

// BucketFacts is what can be said about a classic bucket.
type BucketFacts struct {
	Bound      float64 // the upper bound, +Inf for the last
	Cumulative float64 // observations of at most Bound: what the line says
	Own        float64 // of these, observations above the bucket before
	Total      float64 // all observations
	Share      float64 // Cumulative / Total, from 0 to 1; NaN where nothing was observed
	First      bool
	Previous   float64 // the bound of the bucket before, unless First
}

// QuantileFacts is what can be said about a quantile of a summary.
type QuantileFacts struct {
	Rank  float64 // 0.99
	Value float64 // NaN where nothing was observed within the window
}

// ExemplarFacts is what can be said about an exemplar.
type ExemplarFacts struct {
	Labels []Label
	Value  float64
	Time   time.Time // zero where there is none
}

// NativeFacts is what can be said about a native histogram. The fields after
// ZeroCount apply to the bucket, span or delta of the token.
type NativeFacts struct {
	Schema        int32
	Factor        float64 // the bounds of one bucket, divided: 2^(2^-Schema)
	ZeroThreshold float64
	ZeroCount     float64
	Buckets       int // how many are populated or lie between two that are, on both sides

	Negative     bool // the bucket, span or delta is on the negative side
	Lower, Upper float64
	Count        float64 // observations in the bucket
	Delta        float64 // Count less that of the bucket before it on its side
	FirstBucket  bool    // there is no bucket before it
	Span         int     // place of the span on its side, from 0
	Offset       int32   // of the span
	Length       uint32  // of the span
}

// ChangeFacts is what became of the line and of the token's number. Kind is
// empty where the line is as it was.
type ChangeFacts struct {
	Kind ChangeKind
	Move *Move // the number that moved, nil where none did
}
