package classroom

import (
	dto "github.com/prometheus/client_model/go"

	"metricplayground/app/words"
	"metricplayground/metrics/lint"
	"metricplayground/tutorials"
)

// Advise is what a reviewer says of families, in the words of a language: what
// a lesson's check for clean metrics goes by.
func Advise(w words.Catalogue, families []*dto.MetricFamily) []tutorials.Finding {
	var out []tutorials.Finding
	for _, family := range families {
		for _, f := range lint.Families([]*dto.MetricFamily{family}) {
			out = append(out, tutorials.Finding{Metric: family.GetName(), Rule: string(f.Rule), Text: w.Advice(f)})
		}
	}
	return out
}
