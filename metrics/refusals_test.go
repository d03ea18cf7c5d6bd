package metrics_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"os"
	"strings"
	"testing"
	"time"

	"metricplayground/metrics"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/stretchr/testify/require"
)

// refusal is something that we refuse, and what the clients make of it.
type refusal struct {
	python string // the case in testdata/refusals_python.json, empty where Python lacks the thing
	own    func(*metrics.Registry) error
	oracle func(*prometheus.Registry) error // nil where there is nothing to call
	want   metrics.Error                    // but for Python and Go, which the clients themselves say
}

func TestRefusals(t *testing.T) {
	python := recording(t)
	seen := map[metrics.Rule]bool{}
	for name, c := range refusals() {
		t.Run(name, func(t *testing.T) {
			err := c.own(metrics.NewRegistry())
			var got *metrics.Error
			require.ErrorAs(t, err, &got)
			require.ErrorIs(t, err, c.want.Rule)
			want := c.want
			want.Python, want.Go = "", got.Go
			if c.python != "" {
				message, ok := python.Messages[c.python]
				require.True(t, ok, "not recorded: %s", c.python)
				want.Python = message
				if message != "" {
					require.Equal(t, python.Exceptions[c.python], want.Rule.PythonException())
				}
			} else {
				require.True(t, want.Rule.PythonLacks() || got.Python == "", "%q isn't from a recording", got.Python)
			}
			if c.oracle != nil {
				want.Go = said(c.oracle)
			}
			require.Equal(t, &want, got)
			for _, word := range []string{got.Metric, got.Fix} {
				require.Contains(t, err.Error(), word)
			}
			require.NotContains(t, err.Error(), string(got.Rule), "a sentence of its own")
		})
		seen[c.want.Rule] = true
	}
	for _, rule := range metrics.Rules() {
		require.True(t, seen[rule], "no case for %s", rule)
	}
}

// recorded is what prometheus_client did with each case of the recording script.
type recorded struct {
	Version    string `json:"prometheus_client"`
	Messages   map[string]string
	Exceptions map[string]string
}

func recording(t *testing.T) (r recorded) {
	t.Helper()
	text, err := os.ReadFile("testdata/refusals_python.json")
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(text, &r))
	require.Equal(t, metrics.PythonClient, "prometheus_client "+r.Version)
	module, err := os.ReadFile("../go.mod")
	require.NoError(t, err)
	require.Contains(t, string(module), strings.Replace(metrics.GoClient, " ", " v", 1)+"\n")
	return r
}

// said returns the error or the panic of act, empty if there was neither.
func said(act func(*prometheus.Registry) error) (message string) {
	defer func() {
		if r := recover(); r != nil {
			message = fmt.Sprint(r)
		}
	}()
	if err := act(prometheus.NewRegistry()); err != nil {
		return err.Error()
	}
	return ""
}

var (
	nan = math.NaN()
	inf = math.Inf(1)
)

func refusals() map[string]refusal {
	all := map[string]refusal{}
	for _, part := range []map[string]refusal{valueRefusals(), nameRefusals(), labelRefusals(), bucketRefusals(), summaryRefusals(), exemplarRefusals(), verbRefusals()} {
		for name, c := range part {
			all[name] = c
		}
	}
	return all
}

func valueRefusals() map[string]refusal {
	add := func(v float64) (func(*metrics.Registry) error, func(*prometheus.Registry) error) {
		return func(r *metrics.Registry) error {
				c, err := r.NewCounter(metrics.Opts{Name: "c"})
				if err != nil {
					return err
				}
				return c.Add(v)
			}, func(*prometheus.Registry) error {
				prometheus.NewCounter(prometheus.CounterOpts{Name: "c"}).Add(v)
				return nil
			}
	}
	cases := map[string]refusal{}
	for name, v := range map[string]float64{"add -1": -1, "add -Inf": -inf} {
		own, oracle := add(v)
		cases[name] = refusal{name, own, oracle, metrics.Error{Rule: metrics.CounterDecreased, Metric: "c", Got: strings.TrimPrefix(name, "add "), Want: ">= 0"}}
	}
	return cases
}

// gauge returns the creation of a gauge in each library.
func gauge(o metrics.Opts, labels ...string) (func(*metrics.Registry) error, func(*prometheus.Registry) error) {
	return func(r *metrics.Registry) error {
			_, err := r.NewGaugeVec(o, labels...)
			return err
		}, func(r *prometheus.Registry) error {
			return r.Register(prometheus.NewGaugeVec(prometheus.GaugeOpts{Name: o.Name, Help: o.Help, Unit: o.Unit}, labels))
		}
}

func nameRefusals() map[string]refusal {
	cases := map[string]refusal{}
	for _, c := range []struct {
		name, python string
		opts         metrics.Opts
		want         metrics.Error
	}{
		{"no name", "no name", metrics.Opts{Help: "h"}, metrics.Error{Rule: metrics.NameEmpty}},
		{"no name but a unit", "no name but a unit", metrics.Opts{Unit: "seconds"}, metrics.Error{Rule: metrics.NameEmpty}},
		{"help not UTF-8", "", metrics.Opts{Name: "g", Help: "a\xffb"}, metrics.Error{Rule: metrics.HelpInvalid, Metric: "g", Got: "a\uFFFDb", Fix: "a\uFFFDb"}},
		{"unit with a blank", "unit with a blank", metrics.Opts{Name: "g", Unit: "a b"}, metrics.Error{Rule: metrics.UnitInvalid, Metric: "g", Got: "a b", Fix: "a_b"}},
	} {
		own, oracle := gauge(c.opts)
		cases[c.name] = refusal{c.python, own, oracle, c.want}
	}
	cases["unit of a counter"] = refusal{
		"unit of a counter",
		func(r *metrics.Registry) error {
			_, err := r.NewCounter(metrics.Opts{Name: "g_total", Unit: "km/h"})
			return err
		},
		func(r *prometheus.Registry) error {
			return r.Register(prometheus.NewCounter(prometheus.CounterOpts{Name: "g_total", Unit: "km/h"}))
		},
		metrics.Error{Rule: metrics.UnitInvalid, Metric: "g_total", Got: "km/h", Fix: "km_h"},
	}
	for _, first := range []struct {
		t    metrics.Type
		name string
	}{{metrics.CounterType, "x_total"}, {metrics.GaugeType, "x"}, {metrics.HistogramType, "x"}, {metrics.SummaryType, "x"}} {
		for _, name := range []string{"x", "x_total", "x_created", "x_count", "x_sum", "x_bucket"} {
			pairs := map[string][2]metrics.Type{
				fmt.Sprintf("%s %s, then gauge %s", first.t, first.name, name): {first.t, metrics.GaugeType},
				fmt.Sprintf("gauge %s, then %s %s", name, first.t, first.name): {metrics.GaugeType, first.t},
			}
			for title, types := range pairs {
				a, b := first.name, name
				if strings.HasPrefix(title, "gauge "+name+",") {
					a, b = name, first.name
				}
				if !collide(first.t, first.name, name) {
					continue
				}
				rule := metrics.NameCollides
				if a == b {
					rule = metrics.NameTaken
				}
				cases[title] = refusal{title, ownTogether(types, a, b), oracleTogether(types, a, b), metrics.Error{Rule: rule, Metric: b, Got: b, Other: a}}
			}
		}
	}
	relabelled := func(name string, a, b metrics.Opts, labels ...string) {
		own, oracle := gauge(a)
		own2, oracle2 := gauge(b, labels...)
		rule := metrics.NameTaken
		if a.Name != b.Name {
			rule = metrics.NameCollides
		}
		cases[name] = refusal{
			name, func(r *metrics.Registry) error { return errors.Join(own(r), own2(r)) },
			func(r *prometheus.Registry) error { return errors.Join(oracle(r), oracle2(r)) },
			metrics.Error{Rule: rule, Metric: b.Name, Got: b.Name, Other: a.Name},
		}
	}
	relabelled("gauge x, then gauge x with labels", metrics.Opts{Name: "x"}, metrics.Opts{Name: "x"}, "a")
	relabelled("gauge x in seconds, then gauge x_seconds", metrics.Opts{Name: "x", Unit: "seconds"}, metrics.Opts{Name: "x_seconds"})
	return cases
}

// collide says which pairs of nameRefusals prometheus_client refuses. Where
// client_golang does, it does too.
func collide(t metrics.Type, name, gauge string) bool {
	suffixes := map[metrics.Type]string{
		metrics.CounterType:   " x x_total x_created ",
		metrics.GaugeType:     " x ",
		metrics.HistogramType: " x x_created x_count x_sum x_bucket ",
		metrics.SummaryType:   " x x_created x_count x_sum ",
	}
	return strings.Contains(suffixes[t], " "+gauge+" ")
}

func create(r *metrics.Registry, t metrics.Type, name string) error {
	var err error
	switch o := (metrics.Opts{Name: name}); t {
	case metrics.CounterType:
		_, err = r.NewCounter(o)
	case metrics.GaugeType:
		_, err = r.NewGauge(o)
	case metrics.HistogramType:
		_, err = r.NewHistogram(metrics.HistogramOpts{Opts: o})
	case metrics.SummaryType:
		_, err = r.NewSummary(metrics.SummaryOpts{Opts: o})
	}
	return err
}

func collector(t metrics.Type, name string) prometheus.Collector {
	switch t {
	case metrics.CounterType:
		return prometheus.NewCounter(prometheus.CounterOpts{Name: name})
	case metrics.GaugeType:
		return prometheus.NewGauge(prometheus.GaugeOpts{Name: name})
	case metrics.HistogramType:
		return prometheus.NewHistogram(prometheus.HistogramOpts{Name: name})
	}
	return prometheus.NewSummary(prometheus.SummaryOpts{Name: name})
}

func ownTogether(types [2]metrics.Type, a, b string) func(*metrics.Registry) error {
	return func(r *metrics.Registry) error {
		return errors.Join(create(r, types[0], a), create(r, types[1], b))
	}
}

// oracleTogether registers two metrics. What client_golang notices only when it
// gathers is looked for in two registries, since one would gather them in random
// order.
func oracleTogether(types [2]metrics.Type, a, b string) func(*prometheus.Registry) error {
	return func(r *prometheus.Registry) error {
		if err := errors.Join(r.Register(collector(types[0], a)), r.Register(collector(types[1], b))); err != nil {
			return err
		}
		first, second := prometheus.NewRegistry(), prometheus.NewRegistry()
		first.MustRegister(collector(types[0], a))
		second.MustRegister(collector(types[1], b))
		_, err := prometheus.Gatherers{first, second}.Gather()
		return err
	}
}

func labelRefusals() map[string]refusal {
	cases := map[string]refusal{}
	for _, kind := range metrics.Types() {
		for label, want := range map[string]metrics.Error{
			"le":       {Rule: metrics.LabelNameTaken, Label: "le", Got: "le", Want: "histogram"},
			"quantile": {Rule: metrics.LabelNameTaken, Label: "quantile", Got: "quantile", Want: "summary"},
			"__name__": {Rule: metrics.LabelNameReserved, Label: "__name__", Got: "__name__", Fix: "name__"},
			"__a b":    {Rule: metrics.LabelNameReserved, Label: "__a b", Got: "__a b", Fix: "a b"},
			"":         {Rule: metrics.LabelNameInvalid},
		} {
			if want.Want != "" && want.Want != string(kind) {
				continue
			}
			want.Metric = "m"
			name := fmt.Sprintf("%s label '%s'", kind, label)
			cases[name] = refusal{
				name, func(r *metrics.Registry) error { return createVec(r, kind, label) },
				func(r *prometheus.Registry) error { return registerVec(r, kind, label) }, want,
			}
		}
	}
	own, oracle := gauge(metrics.Opts{Name: "m"}, "a", "b", "a")
	cases["label twice"] = refusal{"label twice", own, oracle, metrics.Error{Rule: metrics.LabelNameRepeated, Metric: "m", Label: "a", Got: "a, b, a", Fix: "a, b"}}
	own, oracle = gauge(metrics.Opts{Name: "m"}, "a\xff")
	cases["label name not UTF-8"] = refusal{"label name not UTF-8", own, oracle, metrics.Error{Rule: metrics.LabelNameInvalid, Metric: "m", Label: "a\uFFFD", Got: "a\uFFFD", Fix: "a_"}}
	own, oracle = gauge(metrics.Opts{Name: "m\xff"})
	cases["name not UTF-8"] = refusal{"name not UTF-8", own, oracle, metrics.Error{Rule: metrics.NameInvalid, Metric: "m\uFFFD", Got: "m\uFFFD", Fix: "m_"}}

	for _, c := range []struct {
		name, python string
		labels       []string
		values       []string
		want         metrics.Error
	}{
		{"one value for two labels", "one value for two labels", []string{"a", "b"}, []string{"1"}, metrics.Error{Rule: metrics.LabelCountWrong, Label: "a, b", Got: "1", Want: "2"}},
		{"three values for two labels", "three values for two labels", []string{"a", "b"}, []string{"1", "2", "3"}, metrics.Error{Rule: metrics.LabelCountWrong, Label: "a, b", Got: "3", Want: "2"}},
		{"no value for two labels", "no value for two labels", []string{"a", "b"}, []string{}, metrics.Error{Rule: metrics.LabelCountWrong, Label: "a, b", Got: "0", Want: "2"}},
		{"a value for no labels", "a value for no labels", nil, []string{"1"}, metrics.Error{Rule: metrics.LabelCountWrong, Got: "1", Want: "0"}},
		{"value not UTF-8", "", []string{"a"}, []string{"x\xff"}, metrics.Error{Rule: metrics.LabelValueInvalid, Label: "a", Got: "x\uFFFD", Fix: "x\uFFFD"}},
	} {
		c.want.Metric = "m_total"
		cases[c.name] = refusal{c.python, func(r *metrics.Registry) error {
			v, err := r.NewCounterVec(metrics.Opts{Name: "m_total"}, c.labels...)
			if err != nil {
				return err
			}
			_, err = v.With(c.values...)
			return err
		}, func(r *prometheus.Registry) error {
			_, err := prometheus.NewCounterVec(prometheus.CounterOpts{Name: "m_total"}, c.labels).GetMetricWithLabelValues(c.values...)
			return err
		}, c.want}
	}
	for _, c := range []struct {
		name   string
		kind   metrics.Type
		labels []string
		given  map[string]string
		want   metrics.Error
	}{
		{"label missing", metrics.CounterType, []string{"a", "b"}, map[string]string{"a": "1"}, metrics.Error{Rule: metrics.LabelMissing, Label: "b", Got: "a", Want: "a, b"}},
		{"label unknown", metrics.CounterType, []string{"a", "b"}, map[string]string{"a": "1", "c": "1"}, metrics.Error{Rule: metrics.LabelUnknown, Label: "c", Got: "c", Want: "a, b", Fix: "b"}},
		{"label too many", metrics.CounterType, []string{"a"}, map[string]string{"a": "1", "c": "1"}, metrics.Error{Rule: metrics.LabelUnknown, Label: "c", Got: "c", Want: "a"}},
		{"labels for no labels", metrics.HistogramType, nil, map[string]string{"a": "1"}, metrics.Error{Rule: metrics.LabelUnknown, Label: "a", Got: "a"}},
		{"no labels for two", metrics.SummaryType, []string{"a", "b"}, nil, metrics.Error{Rule: metrics.LabelMissing, Label: "a", Want: "a, b"}},
	} {
		c.want.Metric = "m"
		cases[c.name] = refusal{c.name, func(*metrics.Registry) error {
			return metrics.CheckLabels(c.kind, "m", c.labels, c.given)
		}, func(*prometheus.Registry) error {
			_, err := prometheus.NewCounterVec(prometheus.CounterOpts{Name: "m"}, c.labels).GetMetricWith(c.given)
			return err
		}, c.want}
	}
	return cases
}

func createVec(r *metrics.Registry, t metrics.Type, label string) error {
	var err error
	switch o := (metrics.Opts{Name: "m"}); t {
	case metrics.CounterType:
		_, err = r.NewCounterVec(o, label)
	case metrics.GaugeType:
		_, err = r.NewGaugeVec(o, label)
	case metrics.HistogramType:
		_, err = r.NewHistogramVec(metrics.HistogramOpts{Opts: o}, label)
	case metrics.SummaryType:
		_, err = r.NewSummaryVec(metrics.SummaryOpts{Opts: o}, label)
	}
	return err
}

// registerVec registers a metric with a label and uses it once: client_golang looks
// at the labels of a histogram only then.
func registerVec(r *prometheus.Registry, t metrics.Type, label string) error {
	labels := []string{label}
	switch t {
	case metrics.CounterType:
		return r.Register(prometheus.NewCounterVec(prometheus.CounterOpts{Name: "m"}, labels))
	case metrics.GaugeType:
		return r.Register(prometheus.NewGaugeVec(prometheus.GaugeOpts{Name: "m"}, labels))
	case metrics.HistogramType:
		v := prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: "m"}, labels)
		if err := r.Register(v); err != nil {
			return err
		}
		v.WithLabelValues("1").Observe(1)
		return nil
	}
	return r.Register(prometheus.NewSummaryVec(prometheus.SummaryOpts{Name: "m"}, labels))
}

func bucketRefusals() map[string]refusal {
	cases := map[string]refusal{}
	for _, c := range []struct {
		name   string
		bounds []float64
		want   metrics.Error
	}{
		{"buckets +Inf", []float64{inf}, metrics.Error{Rule: metrics.BucketsEmpty, Got: "+Inf", Fix: "0.005 0.01 0.025 0.05 0.1 0.25 0.5 1 2.5 5 10"}},
		{"buckets NaN", []float64{nan}, metrics.Error{Rule: metrics.BucketNaN, Got: "NaN", Fix: "0.005 0.01 0.025 0.05 0.1 0.25 0.5 1 2.5 5 10"}},
		{"buckets 1 NaN 2", []float64{1, nan, 2}, metrics.Error{Rule: metrics.BucketNaN, Got: "1 NaN 2", Fix: "1 2"}},
		{"buckets 2 1", []float64{2, 1}, metrics.Error{Rule: metrics.BucketsUnsorted, Got: "2 1", Fix: "1 2"}},
		{"buckets +Inf 1", []float64{inf, 1}, metrics.Error{Rule: metrics.BucketsUnsorted, Got: "+Inf 1", Fix: "1 +Inf"}},
		{"buckets 1 1", []float64{1, 1}, metrics.Error{Rule: metrics.BucketsEqual, Got: "1 1", Fix: "1"}},
		{"buckets 3 3 1", []float64{3, 3, 1}, metrics.Error{Rule: metrics.BucketsEqual, Got: "3 3 1", Fix: "1 3"}},
		{"buckets +Inf +Inf", []float64{inf, inf}, metrics.Error{Rule: metrics.BucketsEqual, Got: "+Inf +Inf", Fix: "0.005 0.01 0.025 0.05 0.1 0.25 0.5 1 2.5 5 10"}},
	} {
		c.want.Metric = "h"
		cases[c.name] = refusal{c.name, func(r *metrics.Registry) error {
			_, err := r.NewHistogram(metrics.HistogramOpts{Opts: metrics.Opts{Name: "h"}, Buckets: c.bounds})
			return err
		}, func(*prometheus.Registry) error {
			prometheus.NewHistogram(prometheus.HistogramOpts{Name: "h", Buckets: c.bounds})
			return nil
		}, c.want}
	}
	cases["own buckets, but none"] = refusal{
		"buckets", func(*metrics.Registry) error { return metrics.CheckBuckets(nil) }, nil,
		metrics.Error{Rule: metrics.BucketsEmpty, Fix: "0.005 0.01 0.025 0.05 0.1 0.25 0.5 1 2.5 5 10"},
	}
	makers := func(name string, own func(a, b float64, n int) ([]float64, error), oracle func(a, b float64, n int) []float64, a, b float64, n int, want metrics.Error) {
		cases[fmt.Sprintf("%s(%v, %v, %d)", name, a, b, n)] = refusal{"", func(*metrics.Registry) error {
			_, err := own(a, b, n)
			return err
		}, func(*prometheus.Registry) error {
			prometheus.NewHistogram(prometheus.HistogramOpts{Name: "h", Buckets: oracle(a, b, n)})
			return nil
		}, want}
	}
	linear := func(a, b float64, n int, want metrics.Error) {
		makers("linear", metrics.Linear, prometheus.LinearBuckets, a, b, n, want)
	}
	exponential := func(a, b float64, n int, want metrics.Error) {
		makers("exponential", metrics.Exponential, prometheus.ExponentialBuckets, a, b, n, want)
	}
	linear(0, 1, 0, metrics.Error{Rule: metrics.BucketCountInvalid, Got: "0", Want: ">= 1", Fix: "1"})
	linear(0, 1, 10_001, metrics.Error{Rule: metrics.BucketsTooMany, Got: "10001", Want: "<= 10000", Fix: "10000"})
	linear(0, 0, 3, metrics.Error{Rule: metrics.WidthInvalid, Got: "0", Want: "> 0"})
	linear(5, -2, 3, metrics.Error{Rule: metrics.WidthInvalid, Got: "-2", Want: "> 0", Fix: "2"})
	linear(5, -2, 1, metrics.Error{Rule: metrics.WidthInvalid, Got: "-2", Want: "> 0", Fix: "2"})
	linear(5, nan, 2, metrics.Error{Rule: metrics.WidthInvalid, Got: "NaN", Want: "> 0"})
	linear(1e17, 1, 2, metrics.Error{Rule: metrics.BucketsEqual, Got: "1e+17 1e+17", Fix: "1e+17"})
	exponential(1, 2, -1, metrics.Error{Rule: metrics.BucketCountInvalid, Got: "-1", Want: ">= 1", Fix: "1"})
	exponential(0, 2, 2, metrics.Error{Rule: metrics.StartInvalid, Got: "0", Want: "> 0"})
	exponential(-0.5, 2, 2, metrics.Error{Rule: metrics.StartInvalid, Got: "-0.5", Want: "> 0", Fix: "0.5"})
	exponential(nan, 2, 2, metrics.Error{Rule: metrics.StartInvalid, Got: "NaN", Want: "> 0"})
	exponential(1, 1, 2, metrics.Error{Rule: metrics.FactorInvalid, Got: "1", Want: "> 1", Fix: "2"})
	exponential(1, nan, 2, metrics.Error{Rule: metrics.FactorInvalid, Got: "NaN", Want: "> 1", Fix: "2"})
	exponential(1, 1e200, 4, metrics.Error{Rule: metrics.BucketsEqual, Got: "1 1e+200 +Inf +Inf", Fix: "1 1e+200 +Inf"})

	for _, factor := range []float64{1, 0.5, -2} {
		cases[fmt.Sprint("native ", factor)] = refusal{"", func(r *metrics.Registry) error {
			_, err := r.NewHistogram(metrics.HistogramOpts{Opts: metrics.Opts{Name: "h"}, NativeFactor: factor})
			return err
		}, func(*prometheus.Registry) error {
			prometheus.NewHistogram(prometheus.HistogramOpts{Name: "h", NativeHistogramBucketFactor: factor})
			return nil
		}, metrics.Error{Rule: metrics.NativeFactorInvalid, Metric: "h", Got: fmt.Sprint(factor), Want: "> 1", Fix: "1.1"}}
	}
	return cases
}

func summaryRefusals() map[string]refusal {
	cases := map[string]refusal{}
	for _, c := range []struct {
		name         string
		quantile     float64
		allowed      float64
		observations int // that it takes client_golang to stumble
		want         metrics.Error
	}{
		{"quantile 1.5", 1.5, 0.01, 1, metrics.Error{Rule: metrics.QuantileOutOfRange, Got: "1.5", Want: "0 - 1", Fix: "0.015"}},
		{"quantile 95", 95, 0.01, 1, metrics.Error{Rule: metrics.QuantileOutOfRange, Got: "95", Want: "0 - 1", Fix: "0.95"}},
		{"quantile 101", 101, 0.01, 1, metrics.Error{Rule: metrics.QuantileOutOfRange, Got: "101", Want: "0 - 1"}},
		{"quantile -0.5", -0.5, 0.01, 2, metrics.Error{Rule: metrics.QuantileOutOfRange, Got: "-0.5", Want: "0 - 1"}},
		{"quantile -0.3", -0.3, 0.01, 4, metrics.Error{Rule: metrics.QuantileOutOfRange, Got: "-0.3", Want: "0 - 1"}},
		{"quantile -5", -5, 0.01, 1, metrics.Error{Rule: metrics.QuantileOutOfRange, Got: "-5", Want: "0 - 1"}},
		{"error -1", 0.5, -1, 1, metrics.Error{Rule: metrics.QuantileErrorOutOfRange, Label: "0.5", Got: "-1", Want: "0 - 1"}},
		{"error NaN", 0.5, nan, 1, metrics.Error{Rule: metrics.QuantileErrorOutOfRange, Label: "0.5", Got: "NaN", Want: "0 - 1"}},
	} {
		c.want.Metric = "s"
		objectives := map[float64]float64{c.quantile: c.allowed}
		cases[c.name] = refusal{"", func(r *metrics.Registry) error {
			_, err := r.NewSummary(metrics.SummaryOpts{Opts: metrics.Opts{Name: "s"}, Objectives: objectives})
			return err
		}, func(r *prometheus.Registry) error {
			s := prometheus.NewSummary(prometheus.SummaryOpts{Name: "s", Objectives: objectives})
			r.MustRegister(s)
			for range c.observations {
				s.Observe(1)
			}
			_, err := r.Gather()
			return err
		}, c.want}
	}
	window := func(d time.Duration) func(*metrics.Registry) error {
		return func(r *metrics.Registry) error {
			_, err := r.NewSummary(metrics.SummaryOpts{Opts: metrics.Opts{Name: "s"}, Window: d})
			return err
		}
	}
	cases["window -1s"] = refusal{"", window(-time.Second), func(*prometheus.Registry) error {
		prometheus.NewSummary(prometheus.SummaryOpts{Name: "s", MaxAge: -time.Second})
		return nil
	}, metrics.Error{Rule: metrics.WindowNegative, Metric: "s", Got: "-1s", Want: "> 0", Fix: "1s"}}
	// client_golang would not return from this one.
	cases["window 4ns"] = refusal{"", window(4), nil, metrics.Error{Rule: metrics.WindowTooShort, Metric: "s", Got: "4ns", Want: ">= 5ns", Fix: "5ns"}}
	cases["quantile NaN"] = refusal{
		"", func(*metrics.Registry) error { return metrics.CheckObjective(nan, 0) }, nil,
		metrics.Error{Rule: metrics.QuantileOutOfRange, Got: "NaN", Want: "0 - 1"},
	}
	return cases
}

func exemplarRefusals() map[string]refusal {
	cases := map[string]refusal{}
	for _, c := range []struct {
		name, python string
		labels       map[string]string
		want         metrics.Error
	}{
		{"exemplar too long", "exemplar too long", map[string]string{"a": strings.Repeat("é", 128)}, metrics.Error{Rule: metrics.ExemplarTooLong, Got: "129", Want: "128"}},
		{"exemplar label '__a'", "exemplar label '__a'", map[string]string{"__a": "x"}, metrics.Error{Rule: metrics.ExemplarLabelInvalid, Label: "__a", Got: "__a", Fix: "a"}},
		{"exemplar label ''", "exemplar label ''", map[string]string{"": "x"}, metrics.Error{Rule: metrics.ExemplarLabelInvalid}},
		{"exemplar value not UTF-8", "", map[string]string{"a": "x\xff"}, metrics.Error{Rule: metrics.ExemplarValueInvalid, Label: "a", Got: "x\uFFFD", Fix: "x\uFFFD"}},
	} {
		c.want.Metric = "c"
		cases[c.name] = refusal{c.python, func(r *metrics.Registry) error {
			m, err := r.NewCounter(metrics.Opts{Name: "c"})
			if err != nil {
				return err
			}
			return m.AddWithExemplar(1, c.labels)
		}, func(*prometheus.Registry) error {
			prometheus.NewCounter(prometheus.CounterOpts{Name: "c"}).(prometheus.ExemplarAdder).AddWithExemplar(1, c.labels)
			return nil
		}, c.want}
		inHistogram := cases[c.name]
		inHistogram.own = func(r *metrics.Registry) error {
			m, err := r.NewHistogram(metrics.HistogramOpts{Opts: metrics.Opts{Name: "c"}})
			if err != nil {
				return err
			}
			return m.ObserveWithExemplar(1, c.labels)
		}
		cases[c.name+", histogram"] = inHistogram
	}
	for _, verb := range []string{"inc", "sub", "set"} {
		name := "exemplar of a gauge, " + verb
		cases[name] = refusal{name, func(*metrics.Registry) error {
			return metrics.CheckExemplarSupport(metrics.GaugeType, "m", verb)
		}, func(*prometheus.Registry) error {
			_ = prometheus.NewGauge(prometheus.GaugeOpts{Name: "m"}).(prometheus.ExemplarAdder)
			return nil
		}, metrics.Error{Rule: metrics.ExemplarUnsupported, Metric: "m", Got: verb, Other: "gauge", Want: "counter, histogram"}}
	}
	cases["exemplar of a summary"] = refusal{"exemplar of a summary, observe", func(*metrics.Registry) error {
		return metrics.CheckExemplarSupport(metrics.SummaryType, "m", "observe")
	}, func(*prometheus.Registry) error {
		_ = prometheus.NewSummary(prometheus.SummaryOpts{Name: "m", Objectives: map[float64]float64{0.5: 0.1}}).(prometheus.ExemplarObserver)
		return nil
	}, metrics.Error{Rule: metrics.ExemplarUnsupported, Metric: "m", Got: "observe", Other: "summary", Want: "counter, histogram"}}
	return cases
}

func verbRefusals() map[string]refusal {
	cases := map[string]refusal{}
	verbs := []string{"inc", "dec", "add", "sub", "set", "observe"}
	fixes := map[string]string{"observe a counter": "add", "observe a gauge": "set"}
	can := map[metrics.Type]string{metrics.CounterType: "inc, add", metrics.GaugeType: "inc, dec, add, sub, set", metrics.HistogramType: "observe", metrics.SummaryType: "observe"}
	for _, kind := range metrics.Types() {
		for _, verb := range verbs {
			name := verb + " a " + string(kind)
			if metrics.CheckVerb(kind, "m", verb) == nil {
				continue
			}
			fix := fixes[name]
			if kind == metrics.HistogramType || kind == metrics.SummaryType {
				fix = "observe"
			}
			cases[name] = refusal{
				name, func(*metrics.Registry) error { return metrics.CheckVerb(kind, "m", verb) }, nil,
				metrics.Error{Rule: metrics.VerbUnsupported, Metric: "m", Got: verb, Other: string(kind), Want: can[kind], Fix: fix},
			}
		}
	}
	return cases
}
