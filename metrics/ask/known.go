package ask

import (
	"math"
	"slices"
	"strings"
	"time"

	dto "github.com/prometheus/client_model/go"

	"metricplayground/metrics"
	"metricplayground/metrics/sorting"
)

// Known is what is known about the metrics that a query may ask for.
type Known struct {
	Families []Family
	// Interval is how often the metrics are scraped; zero where it isn't known.
	Interval time.Duration
	// Alert: the query is the expression of an alerting rule.
	Alert bool
	// Written are the names of series that rules write.
	Written []string
	// Stored says whether there are samples of series with this name, and whether
	// one of those series goes on. nil where that isn't known.
	Stored func(series string) (some, goesOn bool)
}

// Family is a metric as Prometheus has it stored.
type Family struct {
	Name string
	Type metrics.Type
	Help string
	// Unit is the base unit, empty where there is none.
	Unit string
	// Classic, Native: the kinds of buckets that a histogram has; it may have both.
	Classic, Native bool
	// Labels are the labels and their values, those of the target (job, instance)
	// included, le and quantile left out.
	Labels []LabelValues
	// Bounds are the values of le of a classic histogram, from the lowest on, +Inf
	// left out.
	Bounds []float64
	// Quantiles are a summary's.
	Quantiles []float64
}

// LabelValues is a label with its values, sorted.
type LabelValues struct {
	Name   string
	Values []string
}

// Part is which series of a family a name stands for.
type Part string

// The parts.
const (
	Whole   Part = ""       // the family's own name
	Buckets Part = "bucket" // NAME_bucket
	Sum     Part = "sum"    // NAME_sum
	Count   Part = "count"  // NAME_count
)

// Learn takes what a registry gathers. target are the labels that the scrape adds
// to all of it (job, instance), with all their values.
func Learn(gathered []*dto.MetricFamily, target ...LabelValues) []Family {
	families := make([]Family, 0, len(gathered))
	for _, g := range gathered {
		f := Family{Name: g.GetName(), Help: g.GetHelp(), Unit: g.GetUnit(), Type: familyType(g.GetType())}
		values := map[string][]string{}
		for _, m := range g.Metric {
			for _, l := range m.Label {
				values[l.GetName()] = append(values[l.GetName()], l.GetValue())
			}
			f.learn(m)
		}
		for _, t := range target {
			values[t.Name] = append(values[t.Name], t.Values...)
		}
		for name, v := range values {
			slices.Sort(v)
			f.Labels = append(f.Labels, LabelValues{name, slices.Compact(v)})
		}
		sorting.By(f.Labels, func(a, b *LabelValues) int { return strings.Compare(a.Name, b.Name) })
		families = append(families, f)
	}
	return families
}

// Declare adds labels that the metric has by its declaration: before its first series,
// and after a restart took them, none of its samples tells.
func (f *Family) Declare(labels ...string) {
	for _, name := range labels {
		at, found := slices.BinarySearchFunc(f.Labels, name, func(l LabelValues, name string) int { return strings.Compare(l.Name, name) })
		if !found {
			f.Labels = slices.Insert(f.Labels, at, LabelValues{Name: name})
		}
	}
}

// familyType reads the protobuf's type.
func familyType(t dto.MetricType) metrics.Type {
	return metrics.Type(strings.ToLower(t.String()))
}

// learn takes the buckets and quantiles of a series.
func (f *Family) learn(m *dto.Metric) {
	if h := m.Histogram; h != nil {
		f.Native = f.Native || h.Schema != nil
		f.Classic = f.Classic || len(h.Bucket) > 0 || h.Schema == nil
		if len(f.Bounds) == 0 {
			for _, b := range h.Bucket {
				if !math.IsInf(b.GetUpperBound(), +1) {
					f.Bounds = append(f.Bounds, b.GetUpperBound())
				}
			}
		}
	}
	if s := m.Summary; s != nil && len(f.Quantiles) == 0 {
		for _, q := range s.Quantile {
			f.Quantiles = append(f.Quantiles, q.GetQuantile())
		}
	}
}

// family returns the family to which a series name belongs, and which part of it the
// name stands for; nil where it belongs to none.
func (k Known) family(series string) (*Family, Part) {
	for i := range k.Families {
		if k.Families[i].Name == series {
			return &k.Families[i], Whole
		}
	}
	for _, part := range []Part{Buckets, Sum, Count} {
		base, ok := strings.CutSuffix(series, "_"+string(part))
		if !ok {
			continue
		}
		for i := range k.Families {
			f := &k.Families[i]
			if f.Name == base && (f.Type == metrics.HistogramType || f.Type == metrics.SummaryType && part != Buckets) {
				return f, part
			}
		}
	}
	return nil, Whole
}

// label returns a label of the family, nil where it has none of the name.
func (f *Family) label(name string) *LabelValues {
	for i := range f.Labels {
		if f.Labels[i].Name == name {
			return &f.Labels[i]
		}
	}
	return nil
}

// series are the names of the family's series.
func (f *Family) series() []string {
	switch {
	case f.Type == metrics.SummaryType:
		return []string{f.Name, f.Name + "_sum", f.Name + "_count"}
	case f.Type == metrics.HistogramType && f.Classic && f.Native:
		return []string{f.Name, f.Name + "_bucket", f.Name + "_sum", f.Name + "_count"}
	case f.Type == metrics.HistogramType && !f.Native:
		return []string{f.Name + "_bucket", f.Name + "_sum", f.Name + "_count"}
	}
	return []string{f.Name}
}
