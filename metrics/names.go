package metrics

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// reservedPrefix begins the names of labels that Prometheus keeps to itself.
const reservedPrefix = "__"

// validName reports whether Prometheus 3 accepts name as the name of a metric or
// a label: any text that isn't empty. (Prometheus data model, "Metric names and
// labels".)
func validName(name string) bool {
	return name != "" && utf8.ValidString(name)
}

// legacyName reports whether name is one that needs no quotes: letters, digits
// and underscores, and colons if colon is true, not beginning with a digit. That
// is all that Prometheus 2 and prometheus_client 0.16 know.
func legacyName(name string, colon bool) bool {
	for i, r := range name {
		letter := r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r == '_' || colon && r == ':'
		if !letter && (i == 0 || r < '0' || r > '9') {
			return false
		}
	}
	return name != ""
}

// CheckName checks the name of a metric: the rules NameEmpty and NameInvalid.
func CheckName(name string) error { return (&desc{Opts: Opts{Name: name}}).checkName() }

// CheckHelp checks a help text: the rule HelpInvalid.
func CheckHelp(help string) error { return (&desc{Opts: Opts{Help: help}}).checkHelp() }

// CheckUnit checks a unit, empty for none. It is to become the end of the name, so
// it has letters, digits, underscores and colons only (OpenMetrics 1.0, "ABNF",
// unit). The rule is UnitInvalid.
func CheckUnit(unit string) error { return (&desc{Opts: Opts{Unit: unit}}).checkUnit() }

// CheckLabelName checks the name of a label for a metric of type t: the rules
// LabelNameInvalid, LabelNameReserved and LabelNameTaken.
func CheckLabelName(t Type, name string) error {
	return CheckLabelNames(t, []string{name})
}

// CheckLabelNames checks the names of all labels of a metric of type t: the rules
// of CheckLabelName, and LabelNameRepeated.
func CheckLabelNames(t Type, names []string) error {
	return (&desc{kind: t, labels: names}).checkLabelNames()
}

// CheckLabels checks the labels given for one series of a metric against the names
// that the metric has: the rules LabelUnknown and LabelMissing.
func CheckLabels(t Type, metric string, names []string, labels map[string]string) error {
	d := &desc{Opts: Opts{Name: metric}, kind: t, labels: names}
	return d.checkLabels(labels)
}

// check checks everything that is said of a metric, whatever its type.
func (d *desc) check() error {
	for _, check := range []func() error{d.checkName, d.checkHelp, d.checkUnit, d.checkLabelNames} {
		if err := check(); err != nil {
			return err
		}
	}
	return nil
}

func (d *desc) checkName() error {
	if !validName(d.Name) {
		return d.errName()
	}
	return nil
}

func (d *desc) checkHelp() error {
	if !utf8.ValidString(d.Help) {
		return d.errHelp()
	}
	return nil
}

func (d *desc) checkUnit() error {
	if d.Unit != "" && !legacyName("_"+d.Unit, true) {
		return d.errUnit()
	}
	return nil
}

func (d *desc) checkLabelNames() error {
	for i, name := range d.labels {
		switch {
		case !validName(name):
			return d.errLabelName(name)
		case strings.HasPrefix(name, reservedPrefix):
			return d.errLabelReserved(name)
		case name == ownLabel(d.kind):
			return d.errLabelTaken(name)
		case slices.Contains(d.labels[:i], name):
			return d.errLabelRepeated(name)
		}
	}
	return nil
}

// ownLabel returns the name of the label that a type itself writes, if any.
func ownLabel(t Type) string {
	switch t {
	case HistogramType:
		return "le"
	case SummaryType:
		return "quantile"
	}
	return ""
}

func (d *desc) checkLabels(labels map[string]string) error {
	var missing, unknown []string
	for _, name := range d.labels {
		if _, ok := labels[name]; !ok {
			missing = append(missing, name)
		}
	}
	for _, name := range sortedKeys(labels) {
		if !slices.Contains(d.labels, name) {
			unknown = append(unknown, name)
		}
	}
	if len(missing)+len(unknown) == 0 {
		return nil
	}
	return d.errLabels(labels, missing, unknown)
}

func (d *desc) checkValues(values []string) error {
	if len(values) != len(d.labels) {
		return d.errLabelCount(values)
	}
	for i, value := range values {
		if !utf8.ValidString(value) {
			return d.errLabelValue(d.labels[i], value)
		}
	}
	return nil
}
