package exposition

import (
	"encoding/json"
	"math"
	"metricplayground/metrics/exposition/expositiontest"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/quick"
	"time"

	dto "github.com/prometheus/client_model/go"
	"github.com/stretchr/testify/require"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/timestamppb"
)

// recording is what testdata/record.py wrote.
type recording struct {
	Client  string
	Version string
	Start   string `json:"clock_start_nanoseconds"`
	Step    string `json:"clock_step_nanoseconds"`
	Cases   []recordedCase
}

type recordedCase struct {
	Name       string
	Metrics    []recordedMetric
	Operations []recordedOperation
	Text       string
}

type recordedMetric struct {
	Type, Name, Help, Unit, Refused string
	Labels, Buckets, States         []string
}

type recordedOperation struct {
	Verb, Metric, Value string
	Labels              []string
}

func readRecording(t testing.TB) recording {
	t.Helper()
	data, err := os.ReadFile("testdata/prometheus_client-0.16.0.json")
	require.NoError(t, err)
	var r recording
	require.NoError(t, json.Unmarshal(data, &r))
	return r
}

func TestPythonWritesWhatPrometheusClientWrites(t *testing.T) {
	r := readRecording(t)
	require.Equal(t, "prometheus_client", r.Client)
	require.Equal(t, "0.16.0", r.Version)
	require.GreaterOrEqual(t, len(r.Cases), 60)
	for _, c := range r.Cases {
		t.Run(c.Name, func(t *testing.T) {
			text, err := Encode(newReplay(t, r).families(c), Python)
			require.NoError(t, err)
			require.Equal(t, c.Text, text)
		})
	}
}

// TestPythonTakesOverUnchangedSeries renders each recorded case from a document
// in which every second series was another one.
func TestPythonTakesOverUnchangedSeries(t *testing.T) {
	r := readRecording(t)
	for _, c := range r.Cases {
		t.Run(c.Name, func(t *testing.T) {
			families := newReplay(t, r).families(c)
			var older []*dto.MetricFamily
			for _, family := range families {
				older = append(older, withoutEverySecond(family))
			}
			before, err := Render(older, Python, nil)
			require.NoError(t, err)
			after, err := Render(families, Python, before)
			require.NoError(t, err)
			require.Equal(t, c.Text, after.Text())
		})
	}
}

func withoutEverySecond(family *dto.MetricFamily) *dto.MetricFamily {
	copied := &dto.MetricFamily{Name: family.Name, Help: family.Help, Type: family.Type, Unit: family.Unit}
	for i, metric := range family.Metric {
		if i%2 == 0 {
			copied.Metric = append(copied.Metric, metric)
		}
	}
	return copied
}

// replay does to families what the recorded operations did to prometheus_client.
type replay struct {
	t    testing.TB
	now  int64
	step int64
}

func newReplay(t testing.TB, r recording) *replay {
	start, err := strconv.ParseInt(r.Start, 10, 64)
	require.NoError(t, err)
	step, err := strconv.ParseInt(r.Step, 10, 64)
	require.NoError(t, err)
	return &replay{t: t, now: start, step: step}
}

func (r *replay) families(c recordedCase) []*dto.MetricFamily {
	families := []*dto.MetricFamily{}
	byName := map[string]*dto.MetricFamily{}
	definitions := map[string]recordedMetric{}
	for _, definition := range c.Metrics {
		family := r.define(definition)
		if definition.Refused != "" {
			continue
		}
		families = append(families, family)
		byName[definition.Name], definitions[definition.Name] = family, definition
	}
	for _, operation := range c.Operations {
		r.apply(operation, byName[operation.Metric], definitions[operation.Metric])
	}
	return families
}

// define makes a family. A metric without labels has its series at once, even
// one that is refused then, which has read the clock by that time.
func (r *replay) define(m recordedMetric) *dto.MetricFamily {
	types := map[string]dto.MetricType{
		"counter": dto.MetricType_COUNTER, "gauge": dto.MetricType_GAUGE, "info": dto.MetricType_GAUGE,
		"enum": dto.MetricType_GAUGE, "histogram": dto.MetricType_HISTOGRAM, "summary": dto.MetricType_SUMMARY,
	}
	family := expositiontest.Family(m.Name, m.Help, types[m.Type])
	if m.Unit != "" {
		family.Unit = proto.String(m.Unit)
	}
	switch {
	case m.Type == "info":
		family.Name = proto.String(m.Name + "_info")
		family.Metric = append(family.Metric, expositiontest.Gauge(1))
	case m.Type == "enum":
		for i, state := range m.States {
			family.Metric = append(family.Metric, expositiontest.Gauge(map[bool]float64{true: 1}[i == 0], m.Name, state))
		}
	case len(m.Labels) == 0:
		family.Metric = append(family.Metric, r.series(m, nil))
	}
	return family
}

func (r *replay) created() *timestamppb.Timestamp {
	now := r.now
	r.now += r.step
	return timestamppb.New(time.Unix(0, now))
}

// series makes a series at zero. Its labels stay in the order of their
// declaration, so that the sorting is put to the test.
func (r *replay) series(m recordedMetric, values []string) *dto.Metric {
	series := &dto.Metric{}
	for i, name := range m.Labels {
		series.Label = append(series.Label, &dto.LabelPair{Name: proto.String(name), Value: proto.String(values[i])})
	}
	switch m.Type {
	case "counter":
		series.Counter = &dto.Counter{Value: proto.Float64(0), CreatedTimestamp: r.created()}
	case "gauge":
		series.Gauge = &dto.Gauge{Value: proto.Float64(0)}
	case "summary":
		series.Summary = &dto.Summary{SampleCount: proto.Uint64(0), SampleSum: proto.Float64(0), CreatedTimestamp: r.created()}
	case "histogram":
		series.Histogram = &dto.Histogram{SampleCount: proto.Uint64(0), SampleSum: proto.Float64(0), CreatedTimestamp: r.created()}
		bounds := m.Buckets
		if bounds == nil {
			bounds = strings.Fields(".005 .01 .025 .05 .075 .1 .25 .5 .75 1 2.5 5 7.5 10")
		}
		for _, bound := range bounds {
			series.Histogram.Bucket = append(series.Histogram.Bucket, &dto.Bucket{
				UpperBound: proto.Float64(r.number(bound)), CumulativeCount: proto.Uint64(0),
			})
		}
	}
	return series
}

func (r *replay) number(text string) float64 {
	value, err := strconv.ParseFloat(text, 64)
	require.NoError(r.t, err)
	return value
}

func (r *replay) apply(o recordedOperation, family *dto.MetricFamily, definition recordedMetric) {
	switch o.Verb {
	case "info":
		family.Metric[0].Label = expositiontest.Labels(o.Labels...)
		return
	case "state":
		for _, series := range family.Metric {
			series.Gauge.Value = proto.Float64(map[bool]float64{true: 1}[series.Label[0].GetValue() == o.Value])
		}
		return
	}
	at := slices.IndexFunc(family.Metric, func(m *dto.Metric) bool {
		return slices.EqualFunc(m.Label, o.Labels, func(pair *dto.LabelPair, value string) bool { return pair.GetValue() == value })
	})
	if o.Verb == "remove" {
		family.Metric = slices.Delete(family.Metric, at, at+1)
		return
	}
	if at < 0 {
		family.Metric = append(family.Metric, r.series(definition, o.Labels))
		at = len(family.Metric) - 1
	}
	if o.Verb != "init" {
		r.change(family.Metric[at], o.Verb, r.number(o.Value))
	}
}

func (r *replay) change(series *dto.Metric, verb string, value float64) {
	switch {
	case series.Counter != nil:
		*series.Counter.Value += value
	case series.Gauge != nil && verb == "set":
		*series.Gauge.Value = value
	case series.Gauge != nil && verb == "dec":
		*series.Gauge.Value -= value
	case series.Gauge != nil:
		*series.Gauge.Value += value
	case series.Summary != nil:
		*series.Summary.SampleCount++
		*series.Summary.SampleSum += value
	case series.Histogram != nil:
		*series.Histogram.SampleSum += value
		for _, bucket := range series.Histogram.Bucket {
			if value <= bucket.GetUpperBound() {
				*bucket.CumulativeCount++
			}
		}
		if !math.IsNaN(value) {
			// prometheus_client counts by buckets, and NaN falls into none.
			*series.Histogram.SampleCount++
		}
	}
}

func TestPythonRefusesNames(t *testing.T) {
	good := expositiontest.Family("good", "", dto.MetricType_GAUGE, expositiontest.Gauge(1))
	cases := []struct {
		name   string
		family *dto.MetricFamily
		want   string
		fix    string
	}{
		{"metric", expositiontest.Family("my.gauge", "", dto.MetricType_GAUGE, expositiontest.Gauge(1)), "my.gauge", "my_gauge"},
		{"label", expositiontest.Family("g", "", dto.MetricType_GAUGE, expositiontest.Gauge(1, "a b", "x")), "a b", "a_b"},
		{"label with a colon", expositiontest.Family("g", "", dto.MetricType_GAUGE, expositiontest.Gauge(1, "a:b", "x")), "a:b", "a_b"},
		{"unit", expositiontest.WithUnit(expositiontest.Family("g", "", dto.MetricType_GAUGE, expositiontest.Gauge(1)), "km/h"), "g_km/h", "g_km_h"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			text, err := Encode([]*dto.MetricFamily{c.family, good}, Python)
			var refusal *Refusal
			require.ErrorAs(t, err, &refusal)
			require.Equal(t, InvalidName, refusal.Reason)
			require.Equal(t, c.want, refusal.Name)
			require.Equal(t, c.fix, refusal.Fix)
			require.Equal(t, c.family.GetName(), refusal.Family)
			require.Contains(t, err.Error(), c.want)
			require.Equal(t, "# HELP good \n# TYPE good gauge\ngood 1.0\n", text, "the rest is written")
		})
	}
}

func TestPythonGaugeHistogram(t *testing.T) {
	family := expositiontest.Family("g", "Help.", dto.MetricType_GAUGE_HISTOGRAM, expositiontest.Histogram([]float64{1}, []float64{0.5, 2}, "a", "b"))
	text, err := Encode([]*dto.MetricFamily{family}, Python)
	require.NoError(t, err)
	require.Equal(t, `# HELP g Help.
# TYPE g histogram
g_bucket{a="b",le="1.0"} 1.0
g_bucket{a="b",le="+Inf"} 2.0
# HELP g_gcount Help.
# TYPE g_gcount gauge
g_gcount{a="b"} 2.0
# HELP g_gsum Help.
# TYPE g_gsum gauge
g_gsum{a="b"} 2.5
`, text)
}

// TestPythonReprReadsBack: repr gives the shortest text that reads back as the
// same number, as Python promises.
func TestPythonReprReadsBack(t *testing.T) {
	require.NoError(t, quick.Check(func(bits uint64) bool { return readsBack(math.Float64frombits(bits)) }, &quick.Config{MaxCount: 20000}))
}

func readsBack(value float64) bool {
	repr := string(appendPythonRepr(nil, value))
	read, err := strconv.ParseFloat(repr, 64)
	same := read == value && math.Signbit(read) == math.Signbit(value) || math.IsNaN(read) && math.IsNaN(value)
	whole := math.IsNaN(value) || math.IsInf(value, 0) || strings.ContainsAny(repr, ".e")
	digits := len(strings.Trim(strings.Map(keepDigits, mantissa(repr)), "0"))
	shortest := len(strings.Trim(strings.Map(keepDigits, mantissa(strconv.FormatFloat(value, 'e', -1, 64))), "0"))
	return err == nil && same && whole && digits == shortest
}

func mantissa(number string) string {
	number, _, _ = strings.Cut(number, "e")
	return number
}

func keepDigits(r rune) rune {
	if r >= '0' && r <= '9' {
		return r
	}
	return -1
}

func FuzzPythonFloat(f *testing.F) {
	for _, value := range []float64{0, math.Copysign(0, -1), 1, 1e6, 1234567.8, 1e15, 1e16, 1e-5, -1e6, math.MaxFloat64, math.Inf(1), math.NaN()} {
		f.Add(math.Float64bits(value))
	}
	f.Fuzz(func(t *testing.T, bits uint64) {
		value := math.Float64frombits(bits)
		require.True(t, readsBack(value), "repr of %v", value)
		read, err := strconv.ParseFloat(string(appendPythonFloat(nil, value)), 64)
		require.NoError(t, err)
		if !math.IsNaN(value) {
			require.Equal(t, value, read)
		}
	})
}
