package app

import (
	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/elem"
	"metricplayground/app/words"
	"metricplayground/metrics"
)

// typeExample is a short script that shows what a metric type does.
type typeExample struct{ kind, script string }

func typeExamples() []typeExample {
	return []typeExample{
		{"counter", `counter http_requests_total{method, code} "HTTP requests served."
inc http_requests_total{method="post", code="201"}
inc http_requests_total{method="get", code="200"} times 3
add http_requests_total{method="get", code="404"} 2
`},
		{"gauge", `gauge room_temperature_celsius{room} "Room temperature."
set room_temperature_celsius{room="lab"} 21.5
sub room_temperature_celsius{room="lab"} 0.5
init room_temperature_celsius{room="attic"}
`},
		{"histogram", `histogram request_duration_seconds "Request latency." buckets 0.1 0.5 1
observe request_duration_seconds 0.25 times 2
observe request_duration_seconds 3
`},
		{"summary", `summary rpc_duration_seconds "RPC latency." quantiles 0.5~0.05 0.99~0.001
observe rpc_duration_seconds 0.2 times 9
observe rpc_duration_seconds 2
`},
	}
}

// usualQuery is a query that makes sense for a type. x is the metric's name.
func usualQuery(_ words.Catalogue, kind string) string {
	switch metrics.Type(kind) {
	case metrics.CounterType:
		return "`rate(x_total[5m])`"
	case metrics.GaugeType:
		return "`x`"
	case metrics.HistogramType:
		return "`histogram_quantile(0.9, sum by (le) (rate(x_bucket[5m])))`"
	}
	return "`rate(x_sum[5m]) / rate(x_count[5m])`"
}

func typeComparisons() []comparison {
	return []comparison{
		{words.Catalogue.ReferenceUse, words.Catalogue.ReferenceUseOf},
		{words.Catalogue.ReferenceMisuse, words.Catalogue.ReferenceMisuseOf},
		{words.Catalogue.ReferenceActs, words.Catalogue.ReferenceActsOf},
		{words.Catalogue.ReferenceLines, words.Catalogue.ReferenceLinesOf},
		{words.Catalogue.ReferenceRestart, words.Catalogue.ReferenceRestartOf},
		{words.Catalogue.ReferenceTotals, words.Catalogue.ReferenceTotalsOf},
		{words.Catalogue.ReferenceQuery, usualQuery},
		{words.Catalogue.ReferencePython, words.Catalogue.ReferencePythonOf},
		{words.Catalogue.ReferenceGo, words.Catalogue.ReferenceGoOf},
	}
}

func (r *reference) typesSection(w words.Catalogue) section {
	var kinds, names []string
	for _, t := range metrics.Types() {
		kinds = append(kinds, string(t))
		names = append(names, w.TypeName(string(t)))
	}
	s := section{id: "types", title: w.ReferenceTypes(), body: []goapp.UI{
		paragraph(w.ReferenceTypesLead()),
		compare(w, w.ReferenceTypes(), kinds, names, typeComparisons()),
	}}
	for _, t := range r.texts.types {
		name := w.TypeName(t.kind)
		s.parts = append(s.parts, section{id: t.kind, title: name, kind: t.kind, body: []goapp.UI{
			paragraph(w.TypePurpose(t.kind)),
			elem.Div().Class("reference-example").Body(
				captioned(w.ScriptLabel(), t.script),
				captioned(w.WrittenByGo(), t.golang),
				captioned(w.WrittenByPython(), t.python),
			),
			paragraph(w.ReferenceLookOf(t.kind)),
			r.open(w, name, t.script),
		}})
	}
	return s
}
