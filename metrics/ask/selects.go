package ask

import (
	"slices"

	"github.com/prometheus/common/model"
	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/promql/parser"
)

// Reads reports whether a query may read series of one of these names. A query that can't
// be parsed reads none.
func Reads(query string, names ...string) bool {
	if len(names) == 0 {
		return false
	}
	expr, err := parse(query)
	if err != nil {
		return false
	}
	return find(expr, func(n parser.Node) bool {
		vs, ok := n.(*parser.VectorSelector)
		return ok && slices.ContainsFunc(names, func(name string) bool {
			return !slices.ContainsFunc(vs.LabelMatchers, func(m *labels.Matcher) bool {
				return m.Name == model.MetricNameLabel && !m.Matches(name)
			})
		})
	}) != nil
}

// Selects reports whether a query selects series of a name, in any of the ways in which
// a name is written. A query that can't be parsed selects none.
func Selects(query, name string) bool {
	expr, err := parse(query)
	if err != nil {
		return false
	}
	return find(expr, func(n parser.Node) bool {
		vs, ok := n.(*parser.VectorSelector)
		return ok && slices.ContainsFunc(vs.LabelMatchers, func(m *labels.Matcher) bool {
			return m.Name == model.MetricNameLabel && m.Type == labels.MatchEqual && m.Value == name
		})
	}) != nil
}
