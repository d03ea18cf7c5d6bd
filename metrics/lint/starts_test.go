package lint_test

import (
	"testing"

	dto "github.com/prometheus/client_model/go"
	"github.com/stretchr/testify/require"
	"google.golang.org/protobuf/proto"

	"metricplayground/metrics/lint"
	"metricplayground/metrics/script/starts"
)

// TestStarts has the reviewer look at the ready-made beginnings: those that somebody
// may take as an example are without a finding; the programs that the project began
// with teach by theirs.
func TestStarts(t *testing.T) {
	want := map[string][]lint.Rule{
		"counter":   {lint.CounterTotal},
		"gauge":     nil,
		"labels":    {lint.UnboundedLabel, lint.UnboundedLabel, lint.GaugeRises},
		"histogram": {lint.NegativeObservations, lint.NegativeObservations},
		"summary":   nil,
	}
	for _, start := range starts.List() {
		s, _ := session(t, start.Script, "")
		var said []lint.Rule
		for _, f := range lint.Snapshot(s.Snapshot()) {
			said = append(said, f.Rule)
		}
		require.Equal(t, want[start.Slug], said, start.Slug)
		for _, f := range lint.Snapshot(s.Snapshot()) {
			s, _ := session(t, start.Script, "")
			if repair, ok := lint.RepairOf(s, f); ok {
				_, err := repair.Apply(s)
				require.NoError(t, err)
				for _, left := range lint.Snapshot(s.Snapshot()) {
					require.False(t, left.Rule == f.Rule && left.Metric == repair.To.Name && left.Word == f.Word, "%s: %+v", start.Slug, left)
				}
			}
		}
	}
}

func TestDuplicateSeries(t *testing.T) {
	series := func(pairs ...string) *dto.Metric {
		m := &dto.Metric{Gauge: &dto.Gauge{Value: proto.Float64(1)}}
		for i := 0; i < len(pairs); i += 2 {
			m.Label = append(m.Label, &dto.LabelPair{Name: &pairs[i], Value: &pairs[i+1]})
		}
		return m
	}
	family := &dto.MetricFamily{
		Name: proto.String("jobs"), Help: proto.String("Jobs waiting."), Type: dto.MetricType_GAUGE.Enum(),
		Metric: []*dto.Metric{series("a", "1", "b", "2"), series("a", "2", "b", "1")},
	}
	require.Empty(t, lint.Families([]*dto.MetricFamily{family}))
	family.Metric = append(family.Metric, series("b", "2", "a", "1"))
	require.Equal(t, []lint.Finding{{Metric: "jobs", Rule: lint.DuplicateSeries, Subject: "series"}}, lint.Families([]*dto.MetricFamily{family}))
}

// TestOtherTypes looks at types that only an exposition has.
func TestOtherTypes(t *testing.T) {
	untyped := &dto.MetricFamily{
		Name: proto.String("requests_total"), Help: proto.String("Requests served."), Type: dto.MetricType_UNTYPED.Enum(),
		Metric: []*dto.Metric{{Untyped: &dto.Untyped{Value: proto.Float64(1)}}},
	}
	gaugeHistogram := &dto.MetricFamily{
		Name: proto.String("wait_seconds"), Help: proto.String("Time in the queue."), Type: dto.MetricType_GAUGE_HISTOGRAM.Enum(),
		Metric: []*dto.Metric{{Histogram: &dto.Histogram{SampleCount: proto.Uint64(3)}}},
	}
	require.Empty(t, lint.Families([]*dto.MetricFamily{untyped, gaugeHistogram}))
}
