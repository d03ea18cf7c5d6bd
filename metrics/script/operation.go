package script

import "time"

// Operation is one thing that a learner does: a Create, Change, Init, Drop,
// Remove, Advance, Restart or Comment, or one of what is around the program (On,
// Replicas, Clock, ScrapeEvery, ScrapeNow, FailScrape, Deregister, Register,
// Query, Record, Alert, ForgetRule), held by value. Use a type switch. Its
// String is its line in the script, in canonical form and without a newline.
type Operation interface {
	String() string
	operation()
}

// Label is one name and value of a series.
type Label struct{ Name, Value string }

// Series names one series of a metric: labels in the order written.
type Series struct {
	Metric string
	Labels []Label
}

// Type is the type of a metric.
type Type string

// The metric types.
const (
	Counter   Type = "counter"
	Gauge     Type = "gauge"
	Histogram Type = "histogram"
	Summary   Type = "summary"
)

// BucketKind says how a histogram's bounds were given.
type BucketKind string

// The ways to give bucket bounds.
const (
	NoBuckets          BucketKind = ""            // none: native only
	DefaultBuckets     BucketKind = "default"     // the client's default
	OwnBuckets         BucketKind = "own"         // Bounds, as listed
	LinearBuckets      BucketKind = "linear"      // linear(Start, Step, Count)
	ExponentialBuckets BucketKind = "exponential" // exponential(Start, Step, Count), Step being the factor
)

// Buckets is a histogram's bucket layout as the learner gave it.
type Buckets struct {
	Kind   BucketKind
	Bounds []float64 // for OwnBuckets
	Start  float64   // for LinearBuckets and ExponentialBuckets
	Step   float64   // width (linear) or factor (exponential)
	Count  int
}

// Objective is a summary's quantile with its tolerated error.
type Objective struct{ Quantile, Error float64 }

// Create makes a metric: `counter NAME{labels} "help" unit U ...`.
type Create struct {
	Type       Type
	Name       string
	Labels     []string
	Help       string
	Unit       string
	Buckets    Buckets       // histogram; neither Buckets nor Native: the client's default buckets
	Native     float64       // histogram: growth factor, 0 for no native buckets
	Objectives []Objective   // summary
	Window     time.Duration // summary: 0 for the client's default, 10 minutes
	// Note is the comment after the operation on its line, without the `#`;
	// empty when there is none.
	Note string
}

// DistributionKind names what a value is drawn from.
type DistributionKind string

// The distributions.
const (
	Normal      DistributionKind = "normal"      // normal(mean, deviation)
	Uniform     DistributionKind = "uniform"     // uniform(low, high)
	Exponential DistributionKind = "exponential" // exponential(mean)
	Lognormal   DistributionKind = "lognormal"   // lognormal(median, sigma of the logarithm)
	Integer     DistributionKind = "integer"     // integer(low, high), both included
)

// Draw is a distribution with its parameters.
type Draw struct {
	Kind DistributionKind
	A, B float64
}

// Value is a number, or a draw when Draw is not nil.
type Value struct {
	Number float64
	Draw   *Draw
}

// Verb says what a Change does to a series.
type Verb string

// The verbs.
const (
	Inc     Verb = "inc"
	Dec     Verb = "dec"
	Add     Verb = "add"
	Sub     Verb = "sub"
	Set     Verb = "set"
	Observe Verb = "observe"
)

// Change acts on one series: `VERB SERIES [VALUE] [times N] [seed N] [exemplar {..}]`.
type Change struct {
	Verb     Verb
	Series   Series
	Value    Value   // not for Inc and Dec
	Times    int     // 0 and 1 both mean once
	Seed     *uint64 // nil: the session's own
	Exemplar []Label
	// Note is the comment after the operation on its line, without the `#`;
	// empty when there is none.
	Note string
}

// Init makes a series exist, at zero: `init SERIES`.
type Init struct {
	Series Series
	// Note is the comment after the operation on its line, without the `#`;
	// empty when there is none.
	Note string
}

// Drop removes one series: `drop SERIES`.
type Drop struct {
	Series Series
	// Note is the comment after the operation on its line, without the `#`;
	// empty when there is none.
	Note string
}

// Remove removes a metric with all its series: `remove NAME`.
type Remove struct {
	Metric string
	// Note is the comment after the operation on its line, without the `#`;
	// empty when there is none.
	Note string
}

// Advance lets virtual time pass: `advance 15s [traffic [seed N]]`. The scrapes
// that fall due meanwhile are made.
type Advance struct {
	By time.Duration
	// Traffic has all replicas served meanwhile, as Traffic makes it up.
	Traffic bool
	Seed    *uint64 // of the traffic; nil: the session's own
	// Note is the comment after the operation on its line, without the `#`;
	// empty when there is none.
	Note string
}

// Restart restarts the process: every value starts again from nothing.
type Restart struct {
	// Note is the comment after the operation on its line, without the `#`;
	// empty when there is none.
	Note string
}

// Comment is a line that only a person reads, without its `#` and the space
// after it; an empty line is a Comment with Blank set.
type Comment struct {
	Text  string
	Blank bool
}

func (Create) operation()  {}
func (Change) operation()  {}
func (Init) operation()    {}
func (Drop) operation()    {}
func (Remove) operation()  {}
func (Advance) operation() {}
func (Restart) operation() {}
func (Comment) operation() {}
