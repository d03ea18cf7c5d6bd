package metrics

import (
	"fmt"
	"slices"
	"strings"
)

// Verbs lists what can be done to a metric of type t, in the words of the
// playground's scripts.
func Verbs(t Type) []string {
	switch t {
	case CounterType:
		return []string{"inc", "add"}
	case GaugeType:
		return []string{"inc", "dec", "add", "sub", "set"}
	case HistogramType, SummaryType:
		return []string{"observe"}
	}
	return nil
}

// CheckVerb checks whether verb can be done to a metric of type t: the rule
// VerbUnsupported.
func CheckVerb(t Type, metric, verb string) error {
	if slices.Contains(Verbs(t), verb) {
		return nil
	}
	method := title(verb)
	return &Error{
		Rule: VerbUnsupported, Metric: metric, Got: verb, Want: list(Verbs(t)), Other: string(t), Fix: fixedVerb(t, verb),
		Python: fmt.Sprintf("'%s' object has no attribute '%s'", title(string(t)), pythonVerb(verb)),
		Go:     fmt.Sprintf("%.1s.%s undefined (type prometheus.%s has no field or method %s)", t, method, title(string(t)), method),
	}
}

// pythonVerb is the method of prometheus_client that does what verb says.
func pythonVerb(verb string) string {
	switch verb {
	case "add":
		return "inc"
	case "sub":
		return "dec"
	}
	return verb
}

// fixedVerb is the verb that was most likely meant.
func fixedVerb(t Type, verb string) string {
	switch {
	case t == HistogramType || t == SummaryType:
		return "observe"
	case t == GaugeType && verb == "observe":
		return "set"
	case t == CounterType && verb == "observe":
		return "add"
	}
	return ""
}

// CheckExemplarSupport checks whether verb on a metric of type t can bring an
// exemplar: the rule ExemplarUnsupported.
func CheckExemplarSupport(t Type, metric, verb string) error {
	if t == CounterType || t == HistogramType {
		return nil
	}
	e := &Error{
		Rule: ExemplarUnsupported, Metric: metric, Got: verb, Other: string(t),
		Want:   list([]string{string(CounterType), string(HistogramType)}),
		Python: fmt.Sprintf("%s.%s() got an unexpected keyword argument 'exemplar'", title(string(t)), pythonVerb(verb)),
	}
	wanted, method := "ExemplarAdder", "AddWithExemplar"
	if t == SummaryType {
		wanted, method = "ExemplarObserver", "ObserveWithExemplar"
	}
	e.Go = fmt.Sprintf("interface conversion: *prometheus.%s is not prometheus.%s: missing method %s", t, wanted, method)
	return e
}

func title(word string) string {
	if word == "" {
		return ""
	}
	return strings.ToUpper(word[:1]) + word[1:]
}
