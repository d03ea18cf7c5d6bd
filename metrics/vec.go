package metrics

import (
	dto "github.com/prometheus/client_model/go"
)

// Vec is a family of metrics of one type that differ in their label values. Use
// it by its names CounterVec, GaugeVec, HistogramVec and SummaryVec.
//
// It is safe for concurrent use. Finding a series that exists neither locks nor
// allocates.
type Vec[M any] struct {
	desc    *desc
	create  func(labels []*dto.LabelPair) *M
	message func(*M) *dto.Metric
	series  seriesMap[M]
}

func newVec[M any](d *desc, message func(*M) *dto.Metric, create func([]*dto.LabelPair) *M) *Vec[M] {
	v := &Vec[M]{desc: d, create: create, message: message}
	v.series.init()
	return v
}

// Name returns the name of the family.
func (v *Vec[M]) Name() string { return v.desc.Name }

// Type returns the type of the family.
func (v *Vec[M]) Type() Type { return v.desc.kind }

// LabelNames returns the names of the labels, in the order in which With takes
// their values.
func (v *Vec[M]) LabelNames() []string { return append([]string(nil), v.desc.labels...) }

// With returns the series with these label values, given in the order of the
// label names, and creates it at zero if it doesn't exist yet. The rules are
// LabelCountWrong and LabelValueInvalid.
func (v *Vec[M]) With(values ...string) (*M, error) {
	hash := v.series.hash(values)
	if s := v.series.find(hash, values); s != nil {
		return s.metric, nil
	}
	if err := v.desc.checkValues(values); err != nil {
		return nil, err
	}
	return v.series.add(hash, values, v.newSeries), nil
}

// WithLabels is With for those who'd rather name their labels than remember their
// order. The rules are LabelMissing, LabelUnknown and LabelValueInvalid.
func (v *Vec[M]) WithLabels(labels map[string]string) (*M, error) {
	var room [8]string // so that the usual number of labels needs no allocation
	values := room[:0]
	for _, name := range v.desc.labels {
		value, ok := labels[name]
		if !ok {
			return nil, v.desc.checkLabels(labels)
		}
		values = append(values, value)
	}
	if len(labels) != len(values) {
		return nil, v.desc.checkLabels(labels)
	}
	return v.With(values...)
}

// Delete removes the series with these label values and reports whether there was
// one. Whoever still holds it may go on using it, but nobody will see it.
func (v *Vec[M]) Delete(values ...string) bool {
	return v.series.remove(v.series.hash(values), values)
}

// Reset removes all series.
func (v *Vec[M]) Reset() { v.series.clear() }

// Len returns the number of series.
func (v *Vec[M]) Len() int { return len(v.series.created()) }

func (v *Vec[M]) newSeries(values []string) *M {
	return v.create(v.desc.labelPairs(values))
}

// description implements family.
func (v *Vec[M]) description() *desc { return v.desc }

// inOrder implements family.
func (v *Vec[M]) inOrder() []*dto.Metric { return v.messages(v.series.created()) }

// sorted implements family.
func (v *Vec[M]) sorted() []*dto.Metric { return v.messages(v.series.sorted(v.desc.order)) }

func (v *Vec[M]) messages(series []*series[M]) []*dto.Metric {
	messages := make([]*dto.Metric, len(series))
	for i, s := range series {
		messages[i] = v.message(s.metric)
	}
	return messages
}
