package ask

import (
	"strings"

	"github.com/prometheus/prometheus/promql/parser"
)

// find returns the first node, from the outside, that is wanted.
func find(expr parser.Expr, wanted func(n parser.Node) bool) parser.Node {
	var found parser.Node
	if expr == nil {
		return nil
	}
	parser.Inspect(expr, func(n parser.Node, _ []parser.Node) error {
		if n != nil && found == nil && wanted(n) {
			found = n
		}
		return nil
	})
	return found
}

// at returns the outermost node with this place.
func at(query string, p Place, expr parser.Expr) parser.Node {
	return find(expr, func(n parser.Node) bool { return newPlace(n.PositionRange(), query) == p })
}

// bare takes parentheses off.
func bare(n parser.Node) parser.Node {
	for {
		p, ok := n.(*parser.ParenExpr)
		if !ok {
			return n
		}
		n = p.Expr
	}
}

// addRange puts a range behind the argument of a function that wants one. Of
// rate(sum(x)) it makes sum(rate(x[1m])).
func addRange(query string, p Place, expr parser.Expr) string {
	switch n := bare(at(query, p, expr)).(type) {
	case *parser.VectorSelector:
		place := newPlace(n.PositionRange(), query)
		return place.replace(query, ranged(place.Of(query), DefaultRange))
	case *parser.AggregateExpr:
		call := find(expr, func(c parser.Node) bool {
			call, ok := c.(*parser.Call)
			return ok && len(call.Args) == 1 && bare(call.Args[0]) == parser.Node(n)
		})
		selector, ok := bare(n.Expr).(*parser.VectorSelector)
		if call == nil || !ok {
			return ""
		}
		return inward(query, call.(*parser.Call), n, newPlace(selector.PositionRange(), query).Of(query)+"["+DefaultRange+"]")
	}
	return ""
}

// ranged puts a range behind a selector's name and labels, before its modifiers.
func ranged(selector, length string) string {
	labels := strings.LastIndexByte(selector, '}') + 1
	end := len(selector)
	for _, modifier := range []string{" offset ", "@"} {
		if i := strings.Index(selector[labels:], modifier); i >= 0 {
			end = min(end, labels+i)
		}
	}
	head := strings.TrimRight(selector[:end], " ")
	return head + "[" + length + "]" + selector[len(head):]
}

// inward swaps a function around an aggregation: call(agg(x)) becomes
// agg(call(inner)).
func inward(query string, call *parser.Call, agg *parser.AggregateExpr, inner string) string {
	whole, outer := newPlace(call.PositionRange(), query), newPlace(agg.PositionRange(), query)
	operand := newPlace(agg.Expr.PositionRange(), query)
	text := query[outer.Start:operand.Start] + call.Func.Name + "(" + inner + ")" + query[operand.End:outer.End]
	return whole.replace(query, text)
}

// rangeInside makes sum(rate(x[5m])) of rate(sum(x)[5m]).
func rangeInside(query string, expr parser.Expr) string {
	call, _ := find(expr, func(n parser.Node) bool {
		c, ok := n.(*parser.Call)
		if !ok || len(c.Args) != 1 {
			return false
		}
		m, ok := c.Args[0].(*parser.MatrixSelector)
		if !ok {
			return false
		}
		_, ok = bare(m.VectorSelector).(*parser.AggregateExpr)
		return ok
	}).(*parser.Call)
	if call == nil {
		return ""
	}
	matrix := call.Args[0].(*parser.MatrixSelector)
	agg := bare(matrix.VectorSelector).(*parser.AggregateExpr)
	selector, ok := bare(agg.Expr).(*parser.VectorSelector)
	if !ok {
		return ""
	}
	text := newPlace(matrix.PositionRange(), query).Of(query)
	i := strings.LastIndexByte(text, '[')
	if i < 0 {
		return ""
	}
	return inward(query, call, agg, newPlace(selector.PositionRange(), query).Of(query)+text[i:])
}

// swapArguments exchanges the two arguments of the call or aggregation in which
// something has the wrong kind.
func swapArguments(query string, p Place, expr parser.Expr) string {
	var a, b parser.Expr
	find(expr, func(n parser.Node) bool {
		switch n := n.(type) {
		case *parser.Call:
			if len(n.Args) == 2 {
				a, b = n.Args[0], n.Args[1]
			}
		case *parser.AggregateExpr:
			a, b = n.Param, n.Expr
		}
		return a != nil && b != nil && (newPlace(a.PositionRange(), query) == p || newPlace(b.PositionRange(), query) == p)
	})
	if a == nil || b == nil {
		return ""
	}
	first, second := newPlace(a.PositionRange(), query), newPlace(b.PositionRange(), query)
	if first.End > second.Start || first != p && second != p {
		return ""
	}
	return query[:first.Start] + second.Of(query) + query[first.End:second.Start] + first.Of(query) + query[second.End:]
}

// dropRange takes the range off a selector.
func dropRange(query string, p Place, expr parser.Expr) string {
	matrix, ok := bare(at(query, p, expr)).(*parser.MatrixSelector)
	if !ok {
		return ""
	}
	place, selector := newPlace(matrix.PositionRange(), query), newPlace(matrix.VectorSelector.PositionRange(), query)
	text := place.Of(query)
	from, to := strings.LastIndexByte(text, '['), strings.LastIndexByte(text, ']')
	if from < 0 || to < from || selector.Start != place.Start {
		return ""
	}
	return place.replace(query, text[:from]+text[to+1:])
}

// suggestChart makes of samples over time something that can be asked over time.
func (e *Error) suggestChart(expr parser.Expr) {
	matrix, ok := bare(expr).(*parser.MatrixSelector)
	if !ok {
		return
	}
	name := matrix.VectorSelector.(*parser.VectorSelector).Name
	fix := dropRange(e.Query, newPlace(matrix.PositionRange(), e.Query), expr)
	if counterName(name) {
		fix = "rate(" + strings.TrimSpace(e.Query) + ")"
	}
	if _, err := syntax.ParseExpr(fix); err == nil {
		e.Fix = fix
	}
}

// counterName reports whether a series is called as only counters are.
func counterName(name string) bool {
	for _, suffix := range []string{"_total", "_bucket", "_count", "_sum"} {
		if strings.HasSuffix(name, suffix) {
			return true
		}
	}
	return false
}
