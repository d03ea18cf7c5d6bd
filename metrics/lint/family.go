package lint

import (
	"strings"

	dto "github.com/prometheus/client_model/go"
)

// Family gives advice on a family as it is gathered. Label names are those of
// its first series: a family without series shows none.
func Family(f *dto.MetricFamily) []Finding {
	var labels []string
	if len(f.GetMetric()) > 0 {
		for _, pair := range f.GetMetric()[0].GetLabel() {
			labels = append(labels, pair.GetName())
		}
	}
	return Create(strings.ToLower(f.GetType().String()), f.GetName(), f.GetUnit(), f.GetHelp(), labels)
}
