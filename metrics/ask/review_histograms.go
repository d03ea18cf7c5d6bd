package ask

import (
	"slices"
	"strconv"
	"strings"

	"github.com/prometheus/common/model"
	"github.com/prometheus/prometheus/promql/parser"

	"metricplayground/metrics"
)

// summary reports whether a selector's series are a summary's quantiles.
func (r *reviewer) summary(vs *parser.VectorSelector) bool {
	f, part := r.known.family(vs.Name)
	return f != nil && part == Whole && f.Type == metrics.SummaryType
}

// quantile: a quantile beyond 0 to 1.
func (r *reviewer) quantile(name string, q parser.Expr) {
	n, ok := bare(q).(*parser.NumberLiteral)
	if !ok || n.Val >= 0 && n.Val <= 1 {
		return
	}
	w := Warning{Rule: QuantileNotInRange, Name: name, Number: n.Val}
	if n.Val > 1 && n.Val <= 100 {
		w.Suggest = strconv.FormatFloat(n.Val/100, 'g', -1, 64)
		w.Fix = r.place(n).replace(r.query, w.Suggest)
	}
	r.warn(n, w)
}

// histogramQuantile: what stands in histogram_quantile.
func (r *reviewer) histogramQuantile(c *parser.Call) {
	if len(c.Args) < 2 {
		return
	}
	aggs, inner := aggregated(c.Args[1])
	vs := selected(inner)
	plain := vs != nil
	if call := callOf(inner); call != nil && len(call.Args) > 0 {
		vs = selected(call.Args[0])
	}
	if vs == nil {
		return
	}
	f, part := r.known.family(vs.Name)
	w := Warning{Name: c.Func.Name, Metric: vs.Name, Type: r.typeOf(vs)}
	switch {
	case f != nil && part == Whole && !f.Native, f != nil && part != Whole && part != Buckets:
		w.Rule = NoBuckets
		if f.Type == metrics.HistogramType && f.Classic {
			w.Suggest = f.Name + "_bucket"
			w.Fix = r.named(vs, w.Suggest)
		}
		r.warn(vs, w)
		return
	case f == nil && !strings.HasSuffix(vs.Name, "_bucket"):
		return
	case part == Buckets && !f.Classic:
		return // partOfNative says so
	}
	if plain {
		w.Rule, w.Suggest = QuantileSinceStart, "rate"
		w.Fix = r.place(vs).replace(r.query, "rate("+ranged(r.text(vs), r.known.fourIntervals())+")")
		r.warn(vs, w)
	}
	if f == nil || part == Buckets {
		r.lostLe(aggs, vs)
	}
}

// named is the query with another name in a selector.
func (r *reviewer) named(vs *parser.VectorSelector, name string) string {
	place := r.place(vs)
	if !strings.HasPrefix(place.Of(r.query), vs.Name) {
		return ""
	}
	return Place{place.Start, place.Start + len(vs.Name)}.replace(r.query, name)
}

// lostLe: an aggregation that drops le.
func (r *reviewer) lostLe(aggs []*parser.AggregateExpr, vs *parser.VectorSelector) {
	for _, agg := range aggs {
		if !within(agg.Op.String(), "sum avg min max") || slices.Contains(agg.Grouping, model.BucketLabel) == !agg.Without {
			continue
		}
		was, without := agg.Grouping, agg.Without
		if without {
			agg.Grouping = slices.DeleteFunc(slices.Clone(was), func(l string) bool { return l == model.BucketLabel })
		} else {
			agg.Grouping = append(slices.Clone(was), model.BucketLabel)
		}
		fixed := agg.String()
		agg.Grouping = was
		r.warn(agg, Warning{
			Rule: LostLe, Name: agg.Op.String(), Metric: vs.Name, Type: r.typeOf(vs), Label: model.BucketLabel, Labels: was,
			Fix: r.place(agg).replace(r.query, fixed),
		})
		return // the innermost can't be lost twice
	}
}

// partOfNative: x_bucket, x_sum, x_count of a histogram that has none of them.
func (r *reviewer) partOfNative(vs *parser.VectorSelector, path []parser.Node) {
	f, part := r.known.family(vs.Name)
	if f == nil || part == Whole || !f.Native || f.Classic {
		return
	}
	w := Warning{Rule: BucketOfNative, Metric: vs.Name, Type: string(f.Type), Suggest: f.Name}
	renamed := r.named(vs, f.Name)
	if part == Buckets {
		w.Fix = withoutLe(renamed)
	} else if renamed != "" {
		w.Suggest = "histogram_" + string(part)
		place := r.place(vs)
		// Around the function that takes the range, if there is one.
		for i := len(path) - 1; i >= 0; i-- {
			if c, ok := path[i].(*parser.Call); ok && len(c.Args) == 1 && selected(c.Args[0]) == vs {
				place = r.place(c)
			}
		}
		shorter := len(vs.Name) - len(f.Name)
		place.End -= shorter
		w.Fix = place.replace(renamed, w.Suggest+"("+place.Of(renamed)+")")
	}
	r.warn(vs, w)
}

// withoutLe takes le out of the labels by which a query groups.
func withoutLe(query string) string {
	expr, err := syntax.ParseExpr(query)
	if err != nil {
		return ""
	}
	found := false
	parser.Inspect(expr, func(n parser.Node, _ []parser.Node) error {
		if agg, ok := n.(*parser.AggregateExpr); ok && slices.Contains(agg.Grouping, model.BucketLabel) {
			agg.Grouping = slices.DeleteFunc(agg.Grouping, func(l string) bool { return l == model.BucketLabel })
			found = true
		}
		return nil
	})
	if !found {
		return query
	}
	return expr.String()
}
