package ask

import (
	"slices"
	"strings"

	"github.com/prometheus/common/model"
	"github.com/prometheus/prometheus/promql/parser"
)

// baseUnits are the units with which names end (OpenMetrics, Prometheus' naming
// practice).
var baseUnits = []string{"seconds", "bytes", "celsius", "meters", "volts", "amperes", "joules", "grams", "ratio"}

// unitOf is the unit of an expression's values, empty where it isn't known.
func (r *reviewer) unitOf(n parser.Node) string {
	switch n := bare(n).(type) {
	case *parser.VectorSelector:
		f, part := r.known.family(n.Name)
		if f == nil || part == Buckets || part == Count {
			return ""
		}
		if f.Unit != "" {
			return f.Unit
		}
		name := strings.TrimSuffix(f.Name, "_total")
		for _, unit := range baseUnits {
			if strings.HasSuffix(name, "_"+unit) {
				return unit
			}
		}
	case *parser.MatrixSelector:
		return r.unitOf(n.VectorSelector)
	case *parser.UnaryExpr:
		return r.unitOf(n.Expr)
	case *parser.AggregateExpr:
		if within(n.Op.String(), "sum avg min max topk bottomk quantile stddev") {
			return r.unitOf(n.Expr)
		}
	case *parser.Call:
		if within(n.Func.Name, "increase delta idelta avg_over_time min_over_time max_over_time sum_over_time last_over_time abs ceil floor round sort sort_desc") && len(n.Args) > 0 {
			return r.unitOf(n.Args[0])
		}
	}
	return ""
}

// units: seconds and bytes added or compared.
func (r *reviewer) units(n *parser.BinaryExpr) {
	if n.Op != parser.ADD && n.Op != parser.SUB && !n.Op.IsComparisonOperator() {
		return
	}
	left, right := r.unitOf(n.LHS), r.unitOf(n.RHS)
	if left == "" || right == "" || left == right {
		return
	}
	r.warn(n, Warning{Rule: UnitsDiffer, Name: n.Op.String(), Units: [2]string{left, right}})
}

// labelsOf are the labels that all of an expression's series have, as far as that is
// known.
func (r *reviewer) labelsOf(n parser.Node) (names []string, known bool) {
	switch n := bare(n).(type) {
	case *parser.VectorSelector:
		f, part := r.known.family(n.Name)
		if f == nil {
			return nil, false
		}
		return f.names(part), true
	case *parser.MatrixSelector:
		return r.labelsOf(n.VectorSelector)
	case *parser.SubqueryExpr:
		return r.labelsOf(n.Expr)
	case *parser.UnaryExpr:
		return r.labelsOf(n.Expr)
	case *parser.AggregateExpr:
		return r.labelsOfAggregation(n)
	case *parser.Call:
		return r.labelsOfCall(n)
	}
	return nil, false
}

func (r *reviewer) labelsOfAggregation(n *parser.AggregateExpr) ([]string, bool) {
	below, known := r.labelsOf(n.Expr)
	switch {
	case !known || n.Op == parser.COUNT_VALUES:
		return nil, false
	case n.Op == parser.TOPK || n.Op == parser.BOTTOMK:
		return below, true
	}
	return slices.DeleteFunc(slices.Clone(below), func(l string) bool { return slices.Contains(n.Grouping, l) == n.Without }), true
}

func (r *reviewer) labelsOfCall(c *parser.Call) ([]string, bool) {
	if len(c.Args) == 0 || within(c.Func.Name, "label_replace label_join absent absent_over_time vector scalar info") {
		return nil, false
	}
	names, known := r.labelsOf(c.Args[len(c.Args)-1])
	for _, arg := range c.Args {
		if t := arg.Type(); t == parser.ValueTypeVector || t == parser.ValueTypeMatrix {
			names, known = r.labelsOf(arg)
		}
	}
	if c.Func.Name == "histogram_quantile" {
		names = slices.DeleteFunc(slices.Clone(names), func(l string) bool { return l == model.BucketLabel })
	}
	return names, known
}

// pairs: an operator between series that never have the same labels.
func (r *reviewer) pairs(n *parser.BinaryExpr) {
	m := n.VectorMatching
	if m == nil || m.On || len(m.MatchingLabels) > 0 || n.Op == parser.LOR {
		return
	}
	left, okLeft := r.labelsOf(n.LHS)
	right, okRight := r.labelsOf(n.RHS)
	if !okLeft || !okRight {
		return
	}
	moreLeft, moreRight := minus(left, right), minus(right, left)
	if len(moreLeft) == 0 && len(moreRight) == 0 {
		return
	}
	w := Warning{Rule: NothingMatches, Name: n.Op.String(), Labels: append(moreLeft, moreRight...)}
	modifier := ""
	switch {
	case n.Op.IsSetOperator():
		modifier = " ignoring (" + strings.Join(w.Labels, ", ") + ")"
	case len(moreRight) == 0:
		modifier = " ignoring (" + strings.Join(moreLeft, ", ") + ") group_left"
	case len(moreLeft) == 0:
		modifier = " ignoring (" + strings.Join(moreRight, ", ") + ") group_right"
	}
	if modifier != "" {
		end := r.place(n.LHS).End
		between := strings.TrimRight(r.query[end:r.place(n.RHS).Start], " \t\n")
		w.Suggest = strings.TrimSpace(modifier)
		if _, ok := n.RHS.(*parser.ParenExpr); ok && !n.Op.IsSetOperator() {
			modifier += " ()" // or the operand would be taken for labels
		}
		w.Fix = r.query[:end+len(between)] + modifier + " " + strings.TrimLeft(r.query[end+len(between):], " ")
	}
	r.warn(n, w)
}

// minus are the names in a that aren't in b.
func minus(a, b []string) []string {
	var rest []string
	for _, name := range a {
		if !slices.Contains(b, name) {
			rest = append(rest, name)
		}
	}
	return rest
}
