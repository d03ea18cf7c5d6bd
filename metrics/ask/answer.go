package ask

import (
	"github.com/prometheus/prometheus/promql/parser"
	"github.com/prometheus/prometheus/util/annotations"
)

// Answer is what a query came to. It belongs to the caller and nobody changes it
// afterwards.
type Answer struct {
	// Value is a promql.Vector, promql.Scalar or promql.String for a moment, or
	// a promql.Matrix, which an instant query for a range of samples gives too.
	Value parser.Value
	// Notes are the warnings and the hints that the engine made on the way. The
	// answer may well be another one than was meant.
	Notes annotations.Annotations
}
