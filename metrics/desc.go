package metrics

import (
	"slices"
	"strings"

	dto "github.com/prometheus/client_model/go"
)

// desc is what stays the same for all series of a family. It is immutable.
type desc struct {
	Opts
	kind   Type
	labels []string // in the order in which With takes their values

	dtoType dto.MetricType
	order   []int // positions in labels, sorted by label name
}

// newDesc checks everything that is said about a metric before it has series.
func newDesc(kind Type, opts Opts, labels []string) (*desc, error) {
	d := &desc{Opts: opts, kind: kind, labels: slices.Clone(labels), dtoType: kind.dto()}
	if err := d.check(); err != nil {
		return nil, err
	}
	for i := range labels {
		d.order = append(d.order, i)
	}
	slices.SortFunc(d.order, func(a, b int) int { return strings.Compare(labels[a], labels[b]) })
	return d, nil
}

// labelPairs returns the series' labels sorted by name, as every exposition
// format wants them, nil when there are none.
func (d *desc) labelPairs(values []string) []*dto.LabelPair {
	if len(d.labels) == 0 {
		return nil
	}
	pairs := make([]*dto.LabelPair, len(d.labels))
	for i, at := range d.order {
		pairs[i] = &dto.LabelPair{Name: &d.labels[at], Value: &values[at]}
	}
	return pairs
}

// family returns the metric family with the given series.
func (d *desc) family(series []*dto.Metric) *dto.MetricFamily {
	f := &dto.MetricFamily{Name: &d.Name, Help: &d.Help, Type: &d.dtoType, Metric: series}
	if d.Unit != "" {
		f.Unit = &d.Unit
	}
	return f
}
