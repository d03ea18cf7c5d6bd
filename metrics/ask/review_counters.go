package ask

import (
	"strings"

	"github.com/prometheus/prometheus/promql/parser"
)

// call checks a function and its arguments.
func (r *reviewer) call(c *parser.Call) {
	if len(c.Args) == 0 {
		return
	}
	switch name := c.Func.Name; name {
	case "rate", "irate", "increase":
		r.wrongType(RateOfGauge, c, r.gauge, map[string]string{"rate": "deriv", "increase": "delta"}[name])
		r.subqueryRate(c)
	case "delta", "deriv", "idelta", "predict_linear":
		r.wrongType(DeltaOfCounter, c, r.counter, map[string]string{"deriv": "rate", "delta": "increase"}[name])
	case "histogram_quantile":
		r.quantile(name, c.Args[0])
		r.histogramQuantile(c)
	case "quantile_over_time":
		r.quantile(name, c.Args[0])
	case "avg_over_time", "sum_over_time":
		if vs := selected(c.Args[0]); vs != nil && r.summary(vs) {
			r.warn(c, Warning{Rule: AverageOfQuantiles, Name: name, Metric: vs.Name, Type: r.typeOf(vs)})
		}
	}
	if c.Func.Name == "irate" && r.known.Alert {
		r.warn(c, Warning{Rule: IrateInAlert, Name: "irate", Suggest: "rate", Fix: r.renamed(c, "rate")})
	}
}

// wrongType warns of a function that is for metrics of another type. instead is the
// function for this one's, where there is one.
func (r *reviewer) wrongType(rule Rule, c *parser.Call, wrong func(*parser.VectorSelector) bool, instead string) {
	vs := selected(c.Args[0])
	if !wrong(vs) {
		return
	}
	w := Warning{Rule: rule, Name: c.Func.Name, Metric: vs.Name, Type: r.typeOf(vs), Suggest: instead}
	if instead != "" {
		w.Fix = r.renamed(c, instead)
	}
	r.warn(c, w)
}

// subqueryRate: rate over a subquery, of a sum of counters or of a rate.
func (r *reviewer) subqueryRate(c *parser.Call) {
	sub, ok := bare(c.Args[0]).(*parser.SubqueryExpr)
	if !ok {
		return
	}
	aggs, inner := aggregated(sub.Expr)
	if inner := callOf(inner); inner != nil && rates(inner.Func.Name) {
		r.warn(c, Warning{Rule: RateOfRate, Name: c.Func.Name, Suggest: inner.Func.Name, Fix: r.place(c).replace(r.query, r.text(sub.Expr))})
		return
	}
	vs, ok := inner.(*parser.VectorSelector)
	if !ok || len(aggs) == 0 || r.gauge(vs) {
		return
	}
	w := Warning{Rule: SumBeforeRate, Name: c.Func.Name, Metric: vs.Name, Type: r.typeOf(vs), Suggest: aggs[0].Op.String()}
	if len(aggs) == 1 && aggs[0].Op == parser.SUM && sub.OriginalOffset == 0 && sub.Timestamp == nil && sub.StartOrEnd == 0 {
		text := r.text(vs)
		if vs.OriginalOffset == 0 && vs.Timestamp == nil && vs.StartOrEnd == 0 {
			w.Fix = inward(r.query, c, aggs[0], text+"["+duration(sub.Range)+"]")
		}
	}
	r.warn(c, w)
}

// needTwo are the functions that have no result for one sample.
const needTwo = "rate irate increase delta idelta deriv predict_linear"

// length: a range that holds too few samples.
func (r *reviewer) length(m *parser.MatrixSelector, path []parser.Node) {
	if r.known.Interval <= 0 || m.RangeExpr != nil || len(path) == 0 {
		return
	}
	c := callOf(path[len(path)-1])
	if c == nil || !within(c.Func.Name, needTwo) {
		return
	}
	rule := RangeTight
	switch {
	case m.Range >= 4*r.known.Interval:
		return
	case m.Range < 2*r.known.Interval:
		rule = RangeTooShort
	}
	w := Warning{Rule: rule, Name: c.Func.Name, Range: m.Range, Suggest: duration(4 * r.known.Interval)}
	if vs := selected(m); vs != nil {
		w.Metric = vs.Name
	}
	place := r.place(m)
	text := place.Of(r.query)
	from, to := strings.LastIndexByte(text, '['), strings.LastIndexByte(text, ']')
	if from >= 0 && from < to {
		place = Place{place.Start + from + 1, place.Start + to}
		w.Fix = place.replace(r.query, w.Suggest)
	}
	r.warn(m, w)
	r.warnings[len(r.warnings)-1].Place = place
}

// What may be made of a counter's value without meaning its height.
const (
	// heightless are the functions and aggregations that ask only whether series
	// are there, when, and how many.
	heightless = "absent absent_over_time timestamp present_over_time count_over_time changes resets count group count_values " +
		"last_over_time first_over_time rate irate increase delta idelta deriv predict_linear histogram_quantile"
	// overTime are those that put the heights of a counter together.
	overTime = "avg_over_time min_over_time max_over_time sum_over_time quantile_over_time stddev_over_time stdvar_over_time"
)

// rawCounters looks for counters whose height is taken for something. outer is the
// function, aggregation or operator around the expression, empty for the query.
func (r *reviewer) rawCounters(n parser.Node, outer string) {
	switch n := bare(n).(type) {
	case *parser.VectorSelector:
		if r.counter(n) {
			r.warn(n, Warning{
				Rule: CounterWithoutRate, Name: outer, Metric: n.Name, Type: r.typeOf(n), Suggest: "rate",
				Fix: r.place(n).replace(r.query, "rate("+ranged(r.text(n), r.known.fourIntervals())+")"),
			})
		}
	case *parser.UnaryExpr:
		r.rawCounters(n.Expr, outer)
	case *parser.AggregateExpr:
		if !within(n.Op.String(), heightless) {
			r.rawCounters(n.Expr, n.Op.String())
		}
	case *parser.BinaryExpr:
		r.rawOperands(n)
	case *parser.Call:
		r.rawArguments(n)
	}
}

// rawOperands looks at both sides of an operator, but for what only has to be there,
// and for being equal to a number, which asks whether something ever happened.
func (r *reviewer) rawOperands(n *parser.BinaryExpr) {
	if n.Op == parser.EQLC || n.Op == parser.NEQ {
		return
	}
	start := len(r.warnings)
	r.rawCounters(n.LHS, n.Op.String())
	left := len(r.warnings)
	if n.Op != parser.LAND && n.Op != parser.LUNLESS {
		r.rawCounters(n.RHS, n.Op.String())
	}
	if left == start+1 && len(r.warnings) == left+1 {
		r.together(start)
	}
}

// together makes one warning of the one at i and the one after it, about both sides of
// an operator: a rate over a height would be worse than one height over another.
func (r *reviewer) together(i int) {
	first, second := &r.warnings[i], r.warnings[i+1]
	if first.Rule != CounterWithoutRate || second.Rule != CounterWithoutRate || first.Fix == "" || second.Fix == "" {
		return
	}
	mended := first.Fix[first.Place.Start : len(first.Fix)-len(r.query)+first.Place.End]
	first.Fix = first.Place.replace(second.Fix, mended) // the second stands further back: the first's place holds
	r.warnings = r.warnings[:i+1]
}

func (r *reviewer) rawArguments(c *parser.Call) {
	for _, arg := range c.Args {
		switch m := bare(arg).(type) {
		case *parser.MatrixSelector:
			if vs := selected(m); within(c.Func.Name, overTime) && r.counter(vs) {
				w := Warning{Rule: CounterWithoutRate, Name: c.Func.Name, Metric: vs.Name, Type: r.typeOf(vs), Range: m.Range, Suggest: "rate"}
				if c.Func.Name == "avg_over_time" {
					w.Fix = r.renamed(c, "rate")
				}
				r.warn(c, w)
			}
		default:
			if !within(c.Func.Name, heightless) {
				r.rawCounters(arg, c.Func.Name)
			}
		}
	}
}

// averages: quantiles or averages averaged.
func (r *reviewer) averages(agg *parser.AggregateExpr) {
	if agg.Op != parser.AVG && agg.Op != parser.SUM {
		return
	}
	name := agg.Op.String()
	switch inner := bare(agg.Expr).(type) {
	case *parser.VectorSelector:
		if r.summary(inner) {
			r.warn(agg, Warning{Rule: AverageOfQuantiles, Name: name, Metric: inner.Name, Type: r.typeOf(inner)})
		}
	case *parser.Call:
		if inner.Func.Name == "histogram_quantile" {
			r.warn(agg, Warning{Rule: AverageOfQuantiles, Name: name, Metric: r.metricBelow(inner)})
		}
	case *parser.BinaryExpr:
		r.averageOfMeans(agg, inner)
	}
}

// metricBelow is the first metric that an expression selects.
func (r *reviewer) metricBelow(n parser.Expr) string {
	vs, _ := find(n, func(n parser.Node) bool { _, ok := n.(*parser.VectorSelector); return ok }).(*parser.VectorSelector)
	if vs == nil {
		return ""
	}
	return vs.Name
}

// averageOfMeans: avg(rate(x_sum[5m]) / rate(x_count[5m])).
func (r *reviewer) averageOfMeans(agg *parser.AggregateExpr, div *parser.BinaryExpr) {
	sum, count := callOf(div.LHS), callOf(div.RHS)
	if agg.Op != parser.AVG || div.Op != parser.DIV || sum == nil || count == nil || !rates(sum.Func.Name) || sum.Func.Name != count.Func.Name {
		return
	}
	over, under := selected(sum.Args[0]), selected(count.Args[0])
	if over == nil || under == nil {
		return
	}
	base, ok := strings.CutSuffix(over.Name, "_sum")
	if !ok || under.Name != base+"_count" {
		return
	}
	modifier := ""
	switch {
	case agg.Without:
		modifier = " without (" + strings.Join(agg.Grouping, ", ") + ") "
	case len(agg.Grouping) > 0:
		modifier = " by (" + strings.Join(agg.Grouping, ", ") + ") "
	}
	fix := "sum" + modifier + "(" + r.text(sum) + ") / sum" + modifier + "(" + r.text(count) + ")"
	if r.place(agg) != (Place{0, len(r.query)}) {
		fix = "(" + fix + ")"
	}
	r.warn(agg, Warning{Rule: AverageOfAverages, Name: "avg", Metric: base, Fix: r.place(agg).replace(r.query, fix)})
}
