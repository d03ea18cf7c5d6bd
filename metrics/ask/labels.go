package ask

import (
	"slices"
	"strconv"
	"strings"

	"github.com/prometheus/common/model"
	"github.com/prometheus/prometheus/model/labels"
)

// Label is the name and the value of a label.
type Label struct{ Name, Value string }

// Labels are the labels of a series, sorted by name. The metric's name is the label
// __name__.
type Labels []Label

// newLabels copies the engine's labels.
func newLabels(from labels.Labels) Labels {
	l := make(Labels, 0, from.Len())
	from.Range(func(label labels.Label) {
		l = append(l, Label{strings.Clone(label.Name), strings.Clone(label.Value)})
	})
	return l
}

// Get returns a label's value, empty where the label is missing.
func (l Labels) Get(name string) string {
	for _, label := range l {
		if label.Name == name {
			return label.Value
		}
	}
	return ""
}

// Metric returns the metric's name, empty where a function or operator took it
// away.
func (l Labels) Metric() string { return l.Get(model.MetricNameLabel) }

// Without returns the labels but for those named.
func (l Labels) Without(names ...string) Labels {
	rest := make(Labels, 0, len(l))
	for _, label := range l {
		if !slices.Contains(names, label.Name) {
			rest = append(rest, label)
		}
	}
	return rest
}

// String writes the labels as Prometheus does: up{job="playground"}.
func (l Labels) String() string {
	var b strings.Builder
	name, separator := l.Metric(), ""
	if name != "" && model.LegacyValidation.IsValidMetricName(name) {
		b.WriteString(name)
		if len(l) == 1 {
			return name
		}
		name = ""
	}
	b.WriteByte('{')
	if name != "" {
		b.WriteString(strconv.Quote(name))
		separator = ", "
	}
	for _, label := range l.Without(model.MetricNameLabel) {
		b.WriteString(separator)
		if model.LegacyValidation.IsValidLabelName(label.Name) {
			b.WriteString(label.Name)
		} else {
			b.WriteString(strconv.Quote(label.Name))
		}
		b.WriteByte('=')
		b.WriteString(strconv.Quote(label.Value))
		separator = ", "
	}
	b.WriteByte('}')
	return b.String()
}

// compare orders labels as Prometheus does: by the first label that differs.
func compare(a, b Labels) int {
	for i := range min(len(a), len(b)) {
		if c := strings.Compare(a[i].Name, b[i].Name); c != 0 {
			return c
		}
		if c := strings.Compare(a[i].Value, b[i].Value); c != 0 {
			return c
		}
	}
	return len(a) - len(b)
}
