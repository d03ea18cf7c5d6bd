package metrics

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"
)

// The functions here make the error of each rule. Every message in Python and Go is
// one that the client really gives; tests hold them against client_golang itself
// and against a recording of prometheus_client.

func (c *Counter) decreased(v float64) error {
	return &Error{
		Rule: CounterDecreased, Metric: c.desc.Name, Got: number(v), Want: ">= 0",
		Python: "Counters can only be incremented by non-negative amounts.",
		Go:     "counter cannot decrease in value",
	}
}

func (d *desc) errName() error {
	e := &Error{Rule: NameEmpty, Python: d.pythonInvalidName(), Go: d.goInvalid("%q is not a valid metric name", d.Name)}
	if d.Name != "" {
		e.Rule, e.Metric, e.Got, e.Fix = NameInvalid, readable(d.Name), readable(d.Name), legacy(d.Name)
	}
	return e
}

func (d *desc) errHelp() error {
	return &Error{Rule: HelpInvalid, Metric: d.Name, Got: readable(d.Help), Fix: readable(d.Help)}
}

func (d *desc) errUnit() error {
	return &Error{
		Rule: UnitInvalid, Metric: d.Name, Got: readable(d.Unit), Fix: legacy(d.Unit),
		Python: d.pythonInvalidName(),
	}
}

func (d *desc) errLabelName(label string) error {
	return &Error{
		Rule: LabelNameInvalid, Metric: d.Name, Label: readable(label), Got: readable(label), Fix: legacy(label),
		Python: "Invalid label metric name: " + readable(label),
		Go:     d.goInvalid("%q is not a valid label name for metric %q", label, d.Name),
	}
}

func (d *desc) errLabelReserved(label string) error {
	python := "Reserved label metric name: " + label
	if !legacyName(label, false) {
		python = "Invalid label metric name: " + label
	}
	return &Error{
		Rule: LabelNameReserved, Metric: d.Name, Label: label, Got: label, Fix: strings.TrimLeft(label, "_"),
		Python: python,
		Go:     d.goInvalid("%q is not a valid label name for metric %q", label, d.Name),
	}
}

func (d *desc) errLabelTaken(label string) error {
	kinds := map[Type]string{HistogramType: "histograms", SummaryType: "summaries"}
	return &Error{
		Rule: LabelNameTaken, Metric: d.Name, Label: label, Got: label, Want: string(d.kind),
		Python: "Reserved label metric name: " + label,
		Go:     fmt.Sprintf("%q is not allowed as label name in %s", label, kinds[d.kind]),
	}
}

func (d *desc) errLabelRepeated(label string) error {
	return &Error{
		Rule: LabelNameRepeated, Metric: d.Name, Label: label, Got: list(d.labels),
		Fix: list(unique(d.labels)),
		Go:  d.goInvalid("duplicate label names in constant and variable labels for metric %q", d.Name),
	}
}

func (d *desc) errLabelCount(values []string) error {
	python := "Incorrect label count"
	switch {
	case len(values) == 0:
		python = string(d.kind) + " metric is missing label values"
	case len(d.labels) == 0:
		python = d.pythonNoLabels()
	}
	return &Error{
		Rule: LabelCountWrong, Metric: d.Name, Label: list(d.labels),
		Got: strconv.Itoa(len(values)), Want: strconv.Itoa(len(d.labels)),
		Python: python,
		Go: fmt.Sprintf("inconsistent label cardinality: expected %d label values but got %d in %#v",
			len(d.labels), len(values), append([]string(nil), values...)),
	}
}

func (d *desc) errLabelValue(label, value string) error {
	return &Error{
		Rule: LabelValueInvalid, Metric: d.Name, Label: label, Got: readable(value), Fix: readable(value),
		Go: fmt.Sprintf("label value %q is not valid UTF-8", value),
	}
}

// errLabels is the error for labels of which some are missing, some unknown.
func (d *desc) errLabels(labels map[string]string, missing, unknown []string) error {
	e := &Error{
		Metric: d.Name, Want: list(d.labels), Got: list(sortedKeys(labels)),
		Python: "Incorrect label names",
		Go:     d.goWrongLabels(labels, missing),
	}
	switch {
	case len(d.labels) == 0:
		e.Python = d.pythonNoLabels()
	case len(labels) == 0:
		e.Python = string(d.kind) + " metric is missing label values"
	}
	if len(unknown) > 0 {
		e.Rule, e.Label, e.Got = LabelUnknown, readable(unknown[0]), readable(unknown[0])
		if len(missing) == 1 && len(unknown) == 1 {
			e.Fix = missing[0]
		}
		return e
	}
	e.Rule, e.Label = LabelMissing, missing[0]
	return e
}

// goWrongLabels is what client_golang says to labels by name: it counts them, and
// only then looks at the names.
func (d *desc) goWrongLabels(labels map[string]string, missing []string) string {
	if len(labels) != len(d.labels) {
		return fmt.Sprintf("inconsistent label cardinality: expected %d label values but got %d in prometheus.Labels%s",
			len(d.labels), len(labels), strings.TrimPrefix(fmt.Sprintf("%#v", labels), "map[string]string"))
	}
	return fmt.Sprintf("label name %q missing in label map", missing[0])
}

// errTogether is the error for a metric d that can't stand beside the metric old.
func (d *desc) errTogether(old *desc, python []string, golang string) error {
	e := &Error{Rule: NameCollides, Metric: d.Name, Got: d.Name, Other: old.Name, Go: golang}
	if d.Name == old.Name {
		e.Rule = NameTaken
	}
	if len(python) > 0 {
		e.Python = "Duplicated timeseries in CollectorRegistry: {'" + strings.Join(python, "', '") + "'}"
	}
	return e
}

// errBuckets is the error of all rules about a histogram's upper bounds.
func errBuckets(rule Rule, metric string, bounds []float64) error {
	fix := increasing(bounds)
	if len(withoutInf(fix)) == 0 {
		fix = DefaultBuckets()
	}
	return &Error{
		Rule: rule, Metric: metric, Got: numbers(bounds), Fix: numbers(fix),
		Python: pythonBuckets(bounds), Go: goBuckets(bounds),
	}
}

// checkBucketCount checks how many buckets a maker of the given name is asked for.
func checkBucketCount(count int, maker string) error {
	switch {
	case count < 1:
		return &Error{
			Rule: BucketCountInvalid, Got: strconv.Itoa(count), Want: ">= 1", Fix: "1",
			Go: maker + " needs a positive count",
		}
	case count > MaxBuckets:
		return &Error{
			Rule: BucketsTooMany, Got: strconv.Itoa(count),
			Want: "<= " + strconv.Itoa(MaxBuckets), Fix: strconv.Itoa(MaxBuckets),
		}
	}
	return nil
}

// errWidth: LinearBuckets takes any width, but NewHistogram then wants its bounds
// in order. One bound is in order whatever the width.
func errWidth(start, width float64, count int) error {
	e := &Error{Rule: WidthInvalid, Got: number(width), Want: "> 0"}
	if width < 0 {
		e.Fix = number(-width)
	}
	if count > 1 && width <= 0 {
		e.Go = goBuckets([]float64{start, start + width})
	}
	return e
}

func errStart(start float64) error {
	e := &Error{Rule: StartInvalid, Got: number(start), Want: "> 0"}
	if start <= 0 {
		e.Go = "ExponentialBuckets needs a positive start value"
	}
	if start < 0 {
		e.Fix = number(-start)
	}
	return e
}

func errFactor(factor float64) error {
	e := &Error{Rule: FactorInvalid, Got: number(factor), Want: "> 1", Fix: "2"}
	if factor <= 1 {
		e.Go = "ExponentialBuckets needs a factor greater than 1"
	}
	return e
}

func errNativeFactor(metric string, factor float64) error {
	return &Error{Rule: NativeFactorInvalid, Metric: metric, Got: number(factor), Want: "> 1", Fix: "1.1"}
}

func errQuantile(metric string, quantile float64) error {
	e := &Error{Rule: QuantileOutOfRange, Metric: metric, Got: number(quantile), Want: "0 - 1", Go: goQuantile(quantile)}
	if quantile > 1 && quantile <= 100 {
		e.Fix = number(quantile / 100) // a percentile, most likely
	}
	return e
}

// goQuantile is what happens when a quantile is looked up in as few observations
// as it takes to miss.
func goQuantile(q float64) string {
	switch {
	case q > 1 && !math.IsInf(q, 0):
		return fmt.Sprintf("runtime error: index out of range [%d] with length 1", int(math.Ceil(q))-1)
	case q < 0 && !math.IsInf(q, 0):
		return fmt.Sprintf("runtime error: index out of range [%d]", int(math.Ceil(math.Ceil(-1/q)*q)))
	}
	return "runtime error: index out of range"
}

func errQuantileError(metric string, quantile, allowed float64) error {
	return &Error{
		Rule: QuantileErrorOutOfRange, Metric: metric, Label: number(quantile), Got: number(allowed), Want: "0 - 1",
	}
}

func errWindowNegative(metric string, window time.Duration) error {
	return &Error{
		Rule: WindowNegative, Metric: metric, Got: window.String(), Want: "> 0", Fix: (-window).String(),
		Go: fmt.Sprintf("illegal max age MaxAge=%v", window),
	}
}

func errWindowShort(metric string, window time.Duration, ageBuckets uint32) error {
	least := time.Duration(ageBuckets).String()
	return &Error{Rule: WindowTooShort, Metric: metric, Got: window.String(), Want: ">= " + least, Fix: least}
}

func errExemplarLabel(metric, label string) error {
	python := "Invalid label metric name: " + readable(label)
	if legacyName(label, false) {
		python = "Reserved label metric name: " + label
	}
	return &Error{
		Rule: ExemplarLabelInvalid, Metric: metric, Label: readable(label), Got: readable(label),
		Fix:    strings.TrimLeft(legacy(label), "_"),
		Python: python,
		Go:     fmt.Sprintf("exemplar label name %q is invalid", label),
	}
}

func errExemplarValue(metric, label, value string) error {
	return &Error{
		Rule: ExemplarValueInvalid, Metric: metric, Label: label, Got: readable(value), Fix: readable(value),
		Go: fmt.Sprintf("exemplar label value %q is not valid UTF-8", value),
	}
}

func errExemplarTooLong(metric string, runes int) error {
	return &Error{
		Rule: ExemplarTooLong, Metric: metric, Got: strconv.Itoa(runes), Want: strconv.Itoa(ExemplarMaxRunes),
		// The %d is theirs: version 0.16 forgets to fill it in.
		Python: "Exemplar labels have %d UTF-8 characters, exceeding the limit of 128",
		Go:     fmt.Sprintf("exemplar labels have %d runes, exceeding the limit of %d", runes, ExemplarMaxRunes),
	}
}

// number writes v as Prometheus does.
func number(v float64) string {
	switch {
	case math.IsInf(v, 1):
		return "+Inf"
	case math.IsInf(v, -1):
		return "-Inf"
	}
	return strconv.FormatFloat(v, 'g', -1, 64)
}

func numbers(vs []float64) string {
	words := make([]string, len(vs))
	for i, v := range vs {
		words[i] = number(v)
	}
	return strings.Join(words, " ")
}

// increasing returns the numbers among bounds sorted, each once.
func increasing(bounds []float64) []float64 {
	bounds = slices.DeleteFunc(slices.Clone(bounds), math.IsNaN)
	slices.Sort(bounds)
	return slices.Compact(bounds)
}

func list(names []string) string { return readable(strings.Join(names, ", ")) }

func unique(names []string) (once []string) {
	for _, n := range names {
		if !slices.Contains(once, n) {
			once = append(once, n)
		}
	}
	return once
}

// readable returns text with a replacement character for what isn't UTF-8.
func readable(text string) string { return strings.ToValidUTF8(text, "\uFFFD") }

// legacy makes a name of letters, digits and underscores out of one that is
// refused, empty if nothing is left of it.
func legacy(name string) string {
	fixed := strings.Map(func(r rune) rune {
		if legacyName("_"+string(r), true) {
			return r
		}
		return '_'
	}, strings.ToValidUTF8(name, "_"))
	if fixed != "" && !legacyName(fixed, true) {
		fixed = "_" + fixed
	}
	if strings.Trim(fixed, "_") == "" {
		return ""
	}
	return fixed
}
