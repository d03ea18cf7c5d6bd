package ask

import "time"

// Node is a part of a query, with its own answer.
type Node struct {
	Kind NodeKind
	// Text is the part as it stands in the query.
	Text  string
	Place Place
	// Value is the kind of value that the part has.
	Value Kind
	// Parts are the parts that it is made of, in the order of the query.
	Parts []*Node
	// Answer is the part's own answer at At. A range's answer are the samples in
	// its window.
	Answer Answer
	// Err is why there is no answer.
	Err *Error
	// At is the moment the answer is for, in milliseconds: that of the query, or,
	// within a subquery, the last moment that the subquery asks about.
	At int64

	// Name is the metric of a selector or range, the name of a function or
	// aggregation, the operator of a Binary or Unary.
	Name string
	// Number is the value of a Number, the text of a String is in Name.
	Number float64

	// Select says what a Selector or Range selects.
	Select *Selection
	// Window is the time from which a Range or Subquery takes samples.
	Window *Window
	// Group is how an Aggregation puts series together.
	Group *Grouping
	// Match is how a Binary finds pairs; nil where one side is a scalar.
	Match *Matching
	// Bool: a comparison gives 0 and 1 instead of filtering.
	Bool bool

	// Rates is the worked example of rate, increase or delta: one a series.
	Rates []Rate
	// Quantiles is the worked example of histogram_quantile: one a histogram.
	Quantiles []Quantile
}

// NodeKind is the kind of a part of a query.
type NodeKind string

// The kinds of parts.
const (
	SelectorNode    NodeKind = "selector"    // up{job="a"}
	RangeNode       NodeKind = "range"       // up[5m]
	SubqueryNode    NodeKind = "subquery"    // sum(up)[5m:15s]
	CallNode        NodeKind = "call"        // rate(...)
	AggregationNode NodeKind = "aggregation" // sum by (job) (...)
	BinaryNode      NodeKind = "binary"      // a / b
	UnaryNode       NodeKind = "unary"       // -a
	ParenNode       NodeKind = "paren"       // (a)
	NumberNode      NodeKind = "number"
	StringNode      NodeKind = "string"
)

// NodeKinds lists all kinds.
func NodeKinds() []NodeKind {
	return []NodeKind{
		SelectorNode, RangeNode, SubqueryNode, CallNode, AggregationNode, BinaryNode, UnaryNode, ParenNode, NumberNode, StringNode,
	}
}

// Selection is what a selector selects.
type Selection struct {
	Metric   string
	Matchers []Matcher // without the metric's name
	// Offset is how far back the selector looks; below zero it looks ahead.
	Offset time.Duration
	// Fixed is the moment of @, in milliseconds; nil where there is none.
	Fixed *int64
	// FixedTo is "start" or "end" where @ names one of them.
	FixedTo string
	// Extended reports whether a range is anchored or smoothed: it takes the sample
	// before it as well, and functions then extrapolate nothing.
	Extended bool
	// Series is how many series there are, at the moment or in the window.
	Series int
}

// Matcher is a condition on a label. Op is =, !=, =~ or !~.
type Matcher struct{ Label, Op, Value string }

// Window is a time from which samples are taken: those after From, up to and with To
// (in milliseconds). A sample exactly at From isn't in it (Prometheus 3).
type Window struct {
	From, To int64
	Range    time.Duration
	// Step is the distance of a subquery's moments; zero for stored samples.
	Step time.Duration
	// Samples is how many samples are in it, of all series.
	Samples int
}

// Grouping is how an aggregation puts series together.
type Grouping struct {
	// By: Labels are the ones that are kept, else those that are dropped.
	By     bool
	Labels []string
	// Kept and Dropped are the labels of the operand's series that the result
	// has, and hasn't.
	Kept, Dropped []string
	// From and To are how many series go in and come out.
	From, To int
}

// Matching is how an operator between two vectors finds pairs of series.
type Matching struct {
	// Card is one-to-one, many-to-one, one-to-many or many-to-many.
	Card string
	// On: Labels are those that must be equal, else those that are left out.
	On     bool
	Labels []string
	// Include are the labels that group_left or group_right takes over.
	Include []string
	// Compared are the labels that are compared in fact.
	Compared []string
	// Left, Right, Pairs are how many series stand on the sides and come out.
	Left, Right, Pairs int
}
