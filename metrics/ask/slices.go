package ask

import (
	"time"

	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/promql"
	"github.com/prometheus/prometheus/promql/parser"

	"metricplayground/metrics/sorting"
)

// A range query is asked in slices of some moments each, so that the engine, which
// reads all samples first and computes with them afterwards, comes up for breath
// between. What it answers for one moment doesn't depend on the others.

// firstSlice is how many moments are asked about first; how long they take says how
// many the next ones may be.
const firstSlice = 16

// slicing is how a query can be cut.
type slicing struct {
	whole bool // it can't: it asks about its own start or end
	least int  // slices shorter than this would read the same samples again and again
}

// newSlicing looks at what an expression reads.
func newSlicing(expr parser.Expr, step time.Duration) slicing {
	var s slicing
	var longest time.Duration
	parser.Inspect(expr, func(n parser.Node, _ []parser.Node) error {
		switch n := n.(type) {
		case *parser.VectorSelector:
			s.whole = s.whole || n.StartOrEnd != 0 || n.OriginalOffsetExpr != nil
		case *parser.MatrixSelector:
			s.whole = s.whole || n.RangeExpr != nil
			longest = max(longest, n.Range)
		case *parser.SubqueryExpr:
			s.whole = s.whole || n.StartOrEnd != 0 || n.OriginalOffsetExpr != nil || n.RangeExpr != nil || n.StepExpr != nil
			longest = max(longest, n.Range)
		}
		return nil
	})
	s.least = int(longest/step) + 1
	return s
}

// next is how many moments to ask about after so many took so long.
func (s slicing) next(moments int, took, frame time.Duration) int {
	switch {
	case took > frame/2:
		moments /= 2
	case took < frame/4:
		moments *= 2
	}
	return max(moments, s.least, 1)
}

// joined is a matrix put together from slices.
type joined struct {
	matrix promql.Matrix
	at     map[string]int // the place of a series by its labels
	points int
}

// add appends the points of the next slice.
func (j *joined) add(slice promql.Matrix) {
	if j.at == nil {
		j.at = map[string]int{}
	}
	for _, s := range slice {
		j.points += len(s.Floats) + len(s.Histograms)
		key := string(s.Metric.Bytes(nil))
		i, ok := j.at[key]
		if !ok {
			j.at[key] = len(j.matrix)
			j.matrix = append(j.matrix, s)
			continue
		}
		j.matrix[i].Floats = append(j.matrix[i].Floats, s.Floats...)
		j.matrix[i].Histograms = append(j.matrix[i].Histograms, s.Histograms...)
	}
}

// sorted returns the matrix in the engine's order.
func (j *joined) sorted() promql.Matrix {
	sorting.By(j.matrix, func(a, b *promql.Series) int { return labels.Compare(a.Metric, b.Metric) })
	return j.matrix
}
