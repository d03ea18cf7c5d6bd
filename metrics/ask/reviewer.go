package ask

import (
	"slices"
	"strings"
	"time"

	"github.com/prometheus/common/model"
	"github.com/prometheus/prometheus/promql/parser"

	"metricplayground/metrics"
	"metricplayground/metrics/sorting"
)

// Review looks for what is probably not meant. A query that can't be parsed has no
// warnings: Check says what is wrong with it.
func Review(query string, known Known) []Warning {
	expr, err := parse(query)
	if err != nil {
		return nil
	}
	r := reviewer{query: query, known: known}
	parser.Inspect(expr, func(n parser.Node, path []parser.Node) error {
		if n != nil {
			r.node(n, path)
		}
		return nil
	})
	r.rawCounters(expr, "")
	sorting.By(r.warnings, func(a, b *Warning) int { return a.Place.Start - b.Place.Start })
	return r.warnings
}

// reviewer reads one query.
type reviewer struct {
	query    string
	known    Known
	warnings []Warning
}

// node checks one part of the query; path leads to it.
func (r *reviewer) node(n parser.Node, path []parser.Node) {
	switch n := n.(type) {
	case *parser.VectorSelector:
		r.names(n)
		r.regexps(n)
		r.partOfNative(n, path)
	case *parser.MatrixSelector:
		r.length(n, path)
	case *parser.Call:
		r.call(n)
	case *parser.AggregateExpr:
		r.averages(n)
		r.groupingLabels(n)
		if n.Op == parser.QUANTILE {
			r.quantile(n.Op.String(), n.Param)
		}
	case *parser.BinaryExpr:
		r.units(n)
		r.pairs(n)
	}
}

// warn notes a warning about a node. The fix is left out unless it can be parsed.
func (r *reviewer) warn(n parser.Node, w Warning) {
	w.Place = r.place(n)
	if w.Fix == r.query {
		w.Fix = ""
	}
	if w.Fix != "" {
		if _, err := syntax.ParseExpr(w.Fix); err != nil {
			w.Fix = ""
		}
	}
	w.Interval = r.known.Interval
	r.warnings = append(r.warnings, w)
}

func (r *reviewer) place(n parser.Node) Place { return newPlace(n.PositionRange(), r.query) }

func (r *reviewer) text(n parser.Node) string { return r.place(n).Of(r.query) }

// renamed is the query with another function in a call.
func (r *reviewer) renamed(call *parser.Call, name string) string {
	start := r.place(call).Start
	return Place{start, start + len(call.Func.Name)}.replace(r.query, name)
}

// selected returns the selector in a range or instant selector, nil for others.
func selected(n parser.Node) *parser.VectorSelector {
	switch n := bare(n).(type) {
	case *parser.VectorSelector:
		return n
	case *parser.MatrixSelector:
		vs, _ := n.VectorSelector.(*parser.VectorSelector)
		return vs
	}
	return nil
}

// counter reports whether a selector's series are known to be those of a counter:
// the parts of histograms and summaries that only grow included.
func (r *reviewer) counter(vs *parser.VectorSelector) bool {
	if vs == nil {
		return false
	}
	f, part := r.known.family(vs.Name)
	return f != nil && (f.Type == metrics.CounterType || part != Whole)
}

// gauge reports whether a selector's series are known to go up and down.
func (r *reviewer) gauge(vs *parser.VectorSelector) bool {
	if vs == nil {
		return false
	}
	f, part := r.known.family(vs.Name)
	return f != nil && part == Whole && (f.Type == metrics.GaugeType || f.Type == metrics.SummaryType)
}

// typeOf is the type of a selector's metric, empty where it isn't known.
func (r *reviewer) typeOf(vs *parser.VectorSelector) string {
	if f, _ := r.known.family(vs.Name); f != nil {
		return string(f.Type)
	}
	return ""
}

// fourIntervals is the range that Prometheus' documentation advises, or DefaultRange.
func (k Known) fourIntervals() string {
	if k.Interval <= 0 {
		return DefaultRange
	}
	return duration(4 * k.Interval)
}

// duration writes a duration as PromQL does.
func duration(d time.Duration) string { return model.Duration(d).String() }

// aggregated goes down from an expression through aggregations and parentheses, and
// returns the aggregations and what is below them.
func aggregated(n parser.Node) ([]*parser.AggregateExpr, parser.Node) {
	var aggs []*parser.AggregateExpr
	for {
		agg, ok := bare(n).(*parser.AggregateExpr)
		if !ok {
			return aggs, bare(n)
		}
		aggs, n = append(aggs, agg), agg.Expr
	}
}

// rates reports whether a function takes a counter's increase.
func rates(name string) bool { return name == "rate" || name == "irate" || name == "increase" }

// callOf returns the call that a node is, nil where it's none.
func callOf(n parser.Node) *parser.Call {
	c, _ := bare(n).(*parser.Call)
	return c
}

// within reports whether a name is among several separated by spaces.
func within(name, names string) bool { return slices.Contains(strings.Fields(names), name) }
