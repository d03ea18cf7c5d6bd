package tutorials

import (
	"fmt"
	"slices"
	"strings"

	"metricplayground/metrics/script"
)

// MetricIs holds when a metric exists that is as every field given says. Where
// Name has a *, one fitting metric is enough.
type MetricIs struct {
	// Name of the metric as it was created; * stands for any run of
	// characters, and leaving it out for any name.
	Name string `json:"name,omitempty"`
	Type string `json:"type,omitempty"`
	// Labels are all its labels, in any order; an empty list means none.
	Labels *[]string `json:"labels,omitempty"`
	// Bounds are all a histogram's upper bounds, ascending, +Inf left out.
	Bounds *[]float64 `json:"bounds,omitempty"`
	// Buckets compares how many classic buckets a histogram has, the one up to +Inf included.
	Buckets *Comparison `json:"buckets,omitempty"`
	// Native says whether a histogram has native buckets.
	Native *bool `json:"native,omitempty"`
	// Help is a piece of the help text.
	Help string `json:"help,omitempty"`
	Unit string `json:"unit,omitempty"`
	// Quantiles are all a summary's quantiles, in any order.
	Quantiles *[]float64 `json:"quantiles,omitempty"`
}

// Validate implements Validator.
func (c *MetricIs) Validate() error {
	switch script.Type(c.Type) {
	case "", script.Counter, script.Gauge, script.Histogram, script.Summary:
	default:
		return fmt.Errorf("type %q is none of counter, gauge, histogram, summary", c.Type)
	}
	if c.Name == "" {
		return nil
	}
	_, err := ParseSelector(c.Name)
	return err
}

// Evaluate implements Check.
func (c *MetricIs) Evaluate(s *State) Result {
	name := c.Name
	if name == "" {
		name = "*"
	}
	best, bestMet := Result{
		Fact: func(v Voice) string { return v.FactNoMetric(c.shown()) },
		Want: func(v Voice) string { return v.WantMetric(c.Type) },
	}, -1
	for _, m := range s.metrics(Selector{Metric: name}) {
		r, met := c.look(m)
		if r.Done {
			return r
		}
		if met > bestMet {
			best, bestMet = r, met
		}
	}
	return best
}

// shown is the name to speak of, empty where it has a *.
func (c *MetricIs) shown() string {
	if strings.ContainsAny(c.Name, "*?[") {
		return ""
	}
	return c.Name
}

// look compares one metric and counts how many conditions it met before the
// first that it doesn't.
func (c *MetricIs) look(m script.Metric) (Result, int) {
	met := 0
	last := Result{Done: true, Fact: func(v Voice) string { return v.FactMetric(m.Name, string(m.Type)) }}
	for _, condition := range []func(script.Metric) (Result, bool){c.kind, c.labels, c.bounds, c.buckets, c.native, c.quantiles, c.help, c.unit} {
		r, asked := condition(m)
		if !asked {
			continue
		}
		if !r.Done {
			return r, met
		}
		last, met = r, met+1
	}
	return last, met
}

func (c *MetricIs) kind(m script.Metric) (Result, bool) {
	return Result{
		Done: string(m.Type) == c.Type,
		Fact: func(v Voice) string { return v.FactMetric(m.Name, string(m.Type)) },
		Want: func(v Voice) string { return v.WantMetric(c.Type) },
	}, c.Type != ""
}

func (c *MetricIs) labels(m script.Metric) (Result, bool) {
	if c.Labels == nil {
		return Result{}, false
	}
	return Result{
		Done: slices.Equal(sorted(*c.Labels), sorted(m.Create.Labels)),
		Fact: func(v Voice) string { return v.FactLabels(m.Name, m.Create.Labels) },
		Want: func(v Voice) string { return v.WantList(*c.Labels) },
	}, true
}

func (c *MetricIs) bounds(m script.Metric) (Result, bool) {
	if c.Bounds == nil {
		return Result{}, false
	}
	return Result{
		Done: slices.Equal(*c.Bounds, m.Bounds),
		Fact: func(v Voice) string { return v.FactBounds(m.Name, numbers(m.Bounds)) },
		Want: func(v Voice) string { return v.WantList(numbers(*c.Bounds)) },
	}, true
}

func (c *MetricIs) buckets(m script.Metric) (Result, bool) {
	if c.Buckets == nil {
		return Result{}, false
	}
	has := len(m.Bounds) + 1
	return Result{
		Done: c.Buckets.Holds(float64(has)),
		Fact: func(v Voice) string { return v.FactBuckets(m.Name, has) },
		Want: c.Buckets.want,
	}, true
}

func (c *MetricIs) native(m script.Metric) (Result, bool) {
	if c.Native == nil {
		return Result{}, false
	}
	has := m.Native != 0
	return Result{
		Done: has == *c.Native,
		Fact: func(v Voice) string { return v.FactNative(m.Name, has) },
		Want: wantSo(*c.Native),
	}, true
}

func (c *MetricIs) quantiles(m script.Metric) (Result, bool) {
	if c.Quantiles == nil {
		return Result{}, false
	}
	var has []float64
	for _, o := range m.Objectives {
		has = append(has, o.Quantile)
	}
	slices.Sort(has)
	want := slices.Sorted(slices.Values(*c.Quantiles))
	return Result{
		Done: slices.Equal(has, want),
		Fact: func(v Voice) string { return v.FactObjectives(m.Name, numbers(has)) },
		Want: func(v Voice) string { return v.WantList(numbers(want)) },
	}, true
}

func (c *MetricIs) help(m script.Metric) (Result, bool) {
	return Result{
		Done: strings.Contains(m.Help, c.Help),
		Fact: func(v Voice) string { return v.FactHelp(m.Name, m.Help) },
		Want: func(v Voice) string { return v.WantText(c.Help) },
	}, c.Help != ""
}

func (c *MetricIs) unit(m script.Metric) (Result, bool) {
	return Result{
		Done: m.Unit == c.Unit,
		Fact: func(v Voice) string { return v.FactUnit(m.Name, m.Unit) },
		Want: func(v Voice) string { return v.WantText(c.Unit) },
	}, c.Unit != ""
}

// wantSo says that something should be so, or should not.
func wantSo(want bool) Saying {
	if want {
		return Voice.WantSo
	}
	return Voice.WantNot
}

func numbers(list []float64) []string {
	out := make([]string, len(list))
	for i, x := range list {
		out[i] = number(x)
	}
	return out
}
