package ask

import (
	"slices"

	"github.com/prometheus/common/model"
	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/promql/parser"
)

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
