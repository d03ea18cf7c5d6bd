// Package rebuild makes a script of metric families: operations that lead a
// playground to the state that somebody's own /metrics shows. What a script can't
// bring back is a Loss, one for each; nothing is left out without one.
package rebuild

import (
	"errors"
	"math"
	"slices"

	dto "github.com/prometheus/client_model/go"

	"metricplayground/metrics/script"
	"metricplayground/metrics/sorting"
)

// The bounds of what is made: a playground of more is no place to play, and one
// observation after the other takes time.
const (
	MaxSeries       = 1_000
	MaxObservations = 1_000_000
)

// Result is the script and what it doesn't bring back.
type Result struct {
	Operations []script.Operation
	Losses     []Loss
	// Families and Series count what was made.
	Families, Series int
}

// Rebuild makes a script of families. pause, where there is one, is called between
// families with how far the work is, from 0 to 1; its error ends the work.
func Rebuild(families []*dto.MetricFamily, pause func(done float64) error) (*Result, error) {
	b := &rebuilder{session: script.New(script.Options{}), out: &Result{}, divisor: divisor(families)}
	for i, family := range families {
		if pause != nil {
			if err := pause(float64(i) / float64(len(families))); err != nil {
				return nil, err
			}
		}
		b.family(family)
	}
	return b.out, nil
}

// divisor is the power of ten by which all counts are divided so that they can be observed.
func divisor(families []*dto.MetricFamily) uint64 {
	total := 0.0
	for _, f := range families {
		for _, m := range f.Metric {
			total += float64(count(m.GetHistogram())) + float64(m.GetSummary().GetSampleCount())
		}
	}
	by := uint64(1)
	for total/float64(by) > MaxObservations && by < 1e18 {
		by *= 10
	}
	return by
}

// rebuilder tries what it makes on a session of its own.
type rebuilder struct {
	session *script.Session
	out     *Result
	divisor uint64
}

func (b *rebuilder) lose(l Loss) { b.out.Losses = append(b.out.Losses, l) }

// family makes one family, as far as its series have room.
func (b *rebuilder) family(f *dto.MetricFamily) {
	room := MaxSeries - b.out.Series
	list := f.Metric
	if len(list) > room {
		b.lose(Loss{Kind: TooMany, Metric: f.GetName(), Count: len(list) - room})
		list = list[:room]
	}
	if len(list) == 0 {
		return
	}
	create, ok := b.create(f, list)
	if !ok {
		return
	}
	if err := b.session.Apply(create); err != nil {
		b.refused(f, "", err)
		return
	}
	b.out.Operations = append(b.out.Operations, create)
	b.out.Families++
	for _, m := range list {
		b.series(f, create, m)
	}
}

func (b *rebuilder) refused(f *dto.MetricFamily, series string, err error) {
	var refusal *script.OperationError
	if errors.As(err, &refusal) {
		err = refusal.Err
	}
	b.lose(Loss{Kind: Refused, Metric: f.GetName(), Series: series, Err: err})
}

// create is the operation that makes the metric.
func (b *rebuilder) create(f *dto.MetricFamily, list []*dto.Metric) (script.Create, bool) {
	c := script.Create{Name: f.GetName(), Help: f.GetHelp(), Unit: f.GetUnit()}
	var uneven bool
	c.Labels, uneven = labelNames(list)
	if uneven {
		b.lose(Loss{Kind: Labels, Metric: c.Name})
	}
	switch f.GetType() {
	case dto.MetricType_COUNTER:
		c.Type = script.Counter
	case dto.MetricType_GAUGE:
		c.Type = script.Gauge
	case dto.MetricType_UNTYPED:
		c.Type = script.Gauge
		b.lose(Loss{Kind: Untyped, Metric: c.Name})
	case dto.MetricType_SUMMARY:
		c.Type = script.Summary
		c.Objectives = objectives(list)
	case dto.MetricType_HISTOGRAM:
		c.Type = script.Histogram
		bounds, same := layout(list)
		if !same {
			b.lose(Loss{Kind: Layouts, Metric: c.Name})
			return c, false
		}
		c.Buckets = script.Buckets{Kind: script.OwnBuckets, Bounds: bounds}
		if len(bounds) == 0 {
			b.lose(Loss{Kind: Layouts, Metric: c.Name})
			return c, false
		}
	default:
		b.lose(Loss{Kind: Type, Metric: c.Name})
		return c, false
	}
	return c, true
}

// labelNames are all label names of a family in the order met; uneven: not all
// series have all of them.
func labelNames(list []*dto.Metric) (names []string, uneven bool) {
	for _, m := range list {
		for _, l := range m.Label {
			if !slices.Contains(names, l.GetName()) {
				names = append(names, l.GetName())
			}
		}
	}
	for _, m := range list {
		uneven = uneven || len(m.Label) != len(names)
	}
	return names, uneven
}

func objectives(list []*dto.Metric) []script.Objective {
	var out []script.Objective
	for _, m := range list {
		for _, q := range m.GetSummary().GetQuantile() {
			rank := q.GetQuantile()
			if rank >= 0 && rank <= 1 && !slices.ContainsFunc(out, func(o script.Objective) bool { return o.Quantile == rank }) {
				out = append(out, script.Objective{Quantile: rank, Error: tolerance(rank)})
			}
		}
	}
	sorting.By(out, func(a, b *script.Objective) int {
		if a.Quantile < b.Quantile {
			return -1
		}
		return 1
	})
	return out
}

// tolerance is an error for a quantile as examples have it: 0.5~0.05, 0.9~0.01, 0.99~0.001.
func tolerance(rank float64) float64 {
	switch edge := math.Min(rank, 1-rank); {
	case edge >= 0.2:
		return 0.05
	case edge >= 0.05:
		return 0.01
	}
	return 0.001
}

// layout is the bounds that all histograms of a family share, +Inf aside.
func layout(list []*dto.Metric) (bounds []float64, same bool) {
	for i, m := range list {
		var own []float64
		for _, bucket := range m.GetHistogram().GetBucket() {
			if !math.IsInf(bucket.GetUpperBound(), +1) {
				own = append(own, bucket.GetUpperBound())
			}
		}
		if i == 0 {
			bounds = own
		}
		if !slices.Equal(bounds, own) {
			return nil, false
		}
	}
	return bounds, true
}

// series makes one series.
func (b *rebuilder) series(f *dto.MetricFamily, create script.Create, m *dto.Metric) {
	s := script.Series{Metric: create.Name}
	for _, name := range create.Labels {
		value := ""
		for _, l := range m.Label {
			if l.GetName() == name {
				value = l.GetValue()
			}
		}
		s.Labels = append(s.Labels, script.Label{Name: name, Value: value})
	}
	ops := b.operations(f, create, s, m)
	if err := b.session.Apply(ops...); err != nil {
		b.refused(f, s.String(), err)
		return
	}
	for _, loss := range []struct {
		kind Kind
		is   bool
	}{{Timestamp, m.TimestampMs != nil}, {Exemplars, exemplified(m)}, {Created, created(m)}} {
		if loss.is {
			b.lose(Loss{Kind: loss.kind, Metric: create.Name, Series: s.String()})
		}
	}
	b.out.Operations = append(b.out.Operations, ops...)
	b.out.Series++
}

func (b *rebuilder) operations(f *dto.MetricFamily, create script.Create, s script.Series, m *dto.Metric) []script.Operation {
	begin := []script.Operation{script.Init{Series: s}}
	switch create.Type {
	case script.Counter:
		if v := m.GetCounter().GetValue(); v != 0 {
			return append(begin, script.Change{Verb: script.Add, Series: s, Value: script.Value{Number: v}})
		}
		return begin
	case script.Gauge:
		v := m.GetGauge().GetValue()
		if f.GetType() == dto.MetricType_UNTYPED {
			v = m.GetUntyped().GetValue()
		}
		return []script.Operation{script.Change{Verb: script.Set, Series: s, Value: script.Value{Number: v}}}
	case script.Summary:
		if len(m.GetSummary().GetQuantile()) > 0 {
			b.lose(Loss{Kind: Quantiles, Metric: create.Name, Series: s.String()})
		}
		return b.observe(s, summaryParts(m.GetSummary(), b.divisor), m.GetSummary().GetSampleSum(), begin)
	}
	return b.observe(s, histogramParts(m.GetHistogram(), b.divisor), m.GetHistogram().GetSampleSum(), begin)
}

// exemplified reports whether a series has exemplars.
func exemplified(m *dto.Metric) bool {
	return m.GetCounter().GetExemplar() != nil || len(m.GetHistogram().GetExemplars()) > 0 ||
		slices.ContainsFunc(m.GetHistogram().GetBucket(), func(b *dto.Bucket) bool { return b.GetExemplar() != nil })
}

// created reports whether a series says when it was created.
func created(m *dto.Metric) bool {
	return m.GetCounter().GetCreatedTimestamp() != nil || m.GetHistogram().GetCreatedTimestamp() != nil || m.GetSummary().GetCreatedTimestamp() != nil
}
