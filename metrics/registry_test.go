package metrics_test

import (
	"math"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"metricplayground/metrics"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promhttp"
	dto "github.com/prometheus/client_model/go"
	"github.com/stretchr/testify/require"
	"google.golang.org/protobuf/proto"
)

var _ prometheus.Gatherer = (*metrics.Registry)(nil)

// shop is a registry with families and series out of order, one without series.
func shop(t *testing.T) *metrics.Registry {
	t.Helper()
	r := metrics.NewRegistry()
	orders, err := r.NewCounterVec(metrics.Opts{Name: "orders_total", Help: "Orders."}, "zone", "code")
	require.NoError(t, err)
	_, err = r.NewGaugeVec(metrics.Opts{Name: "nothing_yet"}, "a")
	require.NoError(t, err)
	_, err = r.NewGauge(metrics.Opts{Name: "carts", Unit: "carts"})
	require.NoError(t, err)
	for _, values := range [][]string{{"a", "200"}, {"b", "100"}, {"a", "100"}} {
		c, err := orders.With(values...)
		require.NoError(t, err)
		c.Inc()
	}
	return r
}

// lines writes families as "name{a=b}" in order.
func lines(families []*dto.MetricFamily) (all []string) {
	for _, f := range families {
		all = append(all, f.GetName())
		for _, m := range f.GetMetric() {
			var labels []string
			for _, l := range m.GetLabel() {
				labels = append(labels, l.GetName()+"="+l.GetValue())
			}
			all = append(all, "  {"+strings.Join(labels, ",")+"}")
		}
	}
	return all
}

func TestGatherSortsAndLeavesOut(t *testing.T) {
	families, err := shop(t).Gather()
	require.NoError(t, err)
	require.Equal(t, []string{
		"carts", "  {}",
		"orders_total", "  {code=100,zone=a}", "  {code=100,zone=b}", "  {code=200,zone=a}",
	}, lines(families))
}

func TestFamiliesKeepTheOrderOfCreation(t *testing.T) {
	r := shop(t)
	require.Equal(t, []string{
		"orders_total", "  {code=200,zone=a}", "  {code=100,zone=b}", "  {code=100,zone=a}",
		"nothing_yet",
		"carts", "  {}",
	}, lines(r.Families()))
	for _, want := range r.Families() {
		got, ok := r.Family(want.GetName())
		require.True(t, ok)
		require.True(t, proto.Equal(want, got))
	}
	_, ok := r.Family("missing")
	require.False(t, ok)
}

func TestFamilyHasHelpAndType(t *testing.T) {
	r := shop(t)
	carts, _ := r.Family("carts")
	require.Equal(t, dto.MetricType_GAUGE, carts.GetType())
	require.Equal(t, "carts", carts.GetUnit())
	require.NotNil(t, carts.Help, "client_golang always has one, if an empty one")
	nothing, _ := r.Family("nothing_yet")
	require.Equal(t, dto.MetricType_GAUGE, nothing.GetType())
	require.Nil(t, nothing.Unit)
}

// TestWhatWasGatheredStays: neither acts nor removals reach what was handed out.
func TestWhatWasGatheredStays(t *testing.T) {
	r := metrics.NewRegistry()
	h, err := r.NewHistogramVec(metrics.HistogramOpts{Opts: metrics.Opts{Name: "h"}, Buckets: []float64{1}, NativeFactor: 2}, "a")
	require.NoError(t, err)
	s, err := r.NewSummary(metrics.SummaryOpts{Opts: metrics.Opts{Name: "s"}, Objectives: map[float64]float64{0.5: 0.1}})
	require.NoError(t, err)
	act := func() {
		m, err := h.With("x")
		require.NoError(t, err)
		require.NoError(t, m.ObserveWithExemplar(0.5, map[string]string{"id": "1"}))
		s.Observe(1)
	}
	act()
	before := r.Families()
	var copies []*dto.MetricFamily
	for _, f := range before {
		copies = append(copies, proto.Clone(f).(*dto.MetricFamily))
	}
	for range 20 {
		act()
	}
	h.Delete("x")
	_, err = h.With("y")
	require.NoError(t, err)
	require.True(t, r.Unregister("s"))
	for i := range before {
		require.True(t, proto.Equal(copies[i], before[i]), before[i].GetName())
	}
}

func TestUnregisterFreesTheName(t *testing.T) {
	r := metrics.NewRegistry()
	_, err := r.NewHistogram(metrics.HistogramOpts{Opts: metrics.Opts{Name: "x"}})
	require.NoError(t, err)
	_, err = r.NewGauge(metrics.Opts{Name: "x_sum"})
	require.ErrorIs(t, err, metrics.NameCollides)
	require.False(t, r.Unregister("x_sum"), "what was refused isn't there")
	require.True(t, r.Unregister("x"))
	require.False(t, r.Unregister("x"))
	_, err = r.NewGauge(metrics.Opts{Name: "x_sum"})
	require.NoError(t, err)
	_, err = r.NewHistogram(metrics.HistogramOpts{Opts: metrics.Opts{Name: "x"}})
	require.ErrorIs(t, err, metrics.NameCollides)
	_, err = r.NewCounterVec(metrics.Opts{Name: "x_total", Help: "Another thing."}, "label")
	require.NoError(t, err)
}

// TestNamesThatOnlyLookAlike are accepted by both clients.
func TestNamesThatOnlyLookAlike(t *testing.T) {
	for _, names := range [][2]string{
		{"gauge x", "gauge x_total"}, {"gauge x", "gauge x_count"}, {"counter x_total", "gauge x_count"},
		{"summary x", "gauge x_bucket"}, {"histogram x", "gauge x_total"}, {"histogram x", "histogram x_bucket_size"},
	} {
		t.Run(names[0]+" and "+names[1], func(t *testing.T) {
			r, oracle := metrics.NewRegistry(), prometheus.NewRegistry()
			for _, n := range names {
				kind, name, _ := strings.Cut(n, " ")
				require.NoError(t, create(r, metrics.Type(kind), name))
				require.NoError(t, oracle.Register(collector(metrics.Type(kind), name)))
			}
			_, err := oracle.Gather()
			require.NoError(t, err)
		})
	}
}

func TestUTF8Names(t *testing.T) {
	r := metrics.NewRegistry()
	v, err := r.NewCounterVec(metrics.Opts{Name: "请求.total"}, "метод", "a b")
	require.NoError(t, err)
	c, err := v.WithLabels(map[string]string{"метод": "GET", "a b": "ü"})
	require.NoError(t, err)
	c.Inc()
	require.Equal(t, []string{"请求.total", "  {a b=ü,метод=GET}"}, lines(r.Families()))
}

func TestCreatedTimestamps(t *testing.T) {
	now := time.Date(2024, 2, 29, 12, 0, 0, 0, time.UTC)
	r := metrics.NewRegistry(metrics.WithClock(func() time.Time { return now }))
	v, err := r.NewCounterVec(metrics.Opts{Name: "c"}, "a")
	require.NoError(t, err)
	start := now
	for _, value := range []string{"1", "2"} {
		_, err := v.With(value)
		require.NoError(t, err)
		now = now.Add(time.Minute)
	}
	_, err = v.With("1")
	require.NoError(t, err)
	f, _ := r.Family("c")
	for i, m := range f.GetMetric() {
		require.Equal(t, start.Add(time.Duration(i)*time.Minute), m.GetCounter().GetCreatedTimestamp().AsTime())
	}
}

// TestDeletedSeriesBeginsAnew: whoever kept the old one changes nothing any more.
func TestDeletedSeriesBeginsAnew(t *testing.T) {
	r := metrics.NewRegistry()
	v, err := r.NewCounterVec(metrics.Opts{Name: "c"}, "a")
	require.NoError(t, err)
	old, err := v.With("x")
	require.NoError(t, err)
	old.Inc()
	require.True(t, v.Delete("x"))
	require.False(t, v.Delete("x"))
	require.False(t, v.Delete("x", "y"), "a wrong number of values names no series")
	anew, err := v.With("x")
	require.NoError(t, err)
	old.Inc()
	require.Zero(t, anew.Value())
	require.Equal(t, 1, v.Len())
	v.Reset()
	require.Zero(t, v.Len())
}

// TestRefusedChangesNothing: after an error everything is as it was, unlike in
// client_golang, which has counted already when it panics over an exemplar.
func TestRefusedChangesNothing(t *testing.T) {
	r := metrics.NewRegistry()
	c, err := r.NewCounter(metrics.Opts{Name: "c"})
	require.NoError(t, err)
	h, err := r.NewHistogram(metrics.HistogramOpts{Opts: metrics.Opts{Name: "h"}, NativeFactor: 1.1})
	require.NoError(t, err)
	v, err := r.NewGaugeVec(metrics.Opts{Name: "v"}, "a")
	require.NoError(t, err)
	before := lines(r.Families())
	bad := map[string]string{"__a": "x"}
	require.Error(t, c.Add(-1))
	require.Error(t, c.AddWithExemplar(-1, nil))
	require.Error(t, c.AddWithExemplar(1, bad))
	require.Error(t, h.ObserveWithExemplar(1, bad))
	_, err = v.With("\xff")
	require.Error(t, err)
	_, err = r.NewSummary(metrics.SummaryOpts{Opts: metrics.Opts{Name: "s"}, Window: -1})
	require.Error(t, err)
	require.Equal(t, before, lines(r.Families()))
	require.Zero(t, c.Value())
	f, _ := r.Family("h")
	require.Zero(t, f.GetMetric()[0].GetHistogram().GetSampleCount())
	require.Empty(t, f.GetMetric()[0].GetHistogram().GetExemplars())
}

// TestCounterOverflow: client_golang's counter would stand at 0 again.
func TestCounterOverflow(t *testing.T) {
	c, err := metrics.NewRegistry().NewCounter(metrics.Opts{Name: "c"})
	require.NoError(t, err)
	require.NoError(t, c.Add(1<<63))
	require.NoError(t, c.Add(1<<63))
	require.Equal(t, 0x1p64, c.Value())
	c.Inc()
	require.NoError(t, c.Add(1<<63))
	require.Equal(t, 0x1.8p64, c.Value())
}

// TestSummaryWindowFarAhead: however long nobody looked, the window is there at once.
func TestSummaryWindowFarAhead(t *testing.T) {
	now := time.Unix(0, 0)
	r := metrics.NewRegistry(metrics.WithClock(func() time.Time { return now }))
	s, err := r.NewSummary(metrics.SummaryOpts{Opts: metrics.Opts{Name: "s"}, Objectives: map[float64]float64{0.5: 0.1}, Window: 5})
	require.NoError(t, err)
	s.Observe(1)
	now = now.AddDate(200, 0, 0)
	f, _ := r.Family("s")
	require.True(t, math.IsNaN(f.GetMetric()[0].GetSummary().GetQuantile()[0].GetValue()))
	require.EqualValues(t, 1, f.GetMetric()[0].GetSummary().GetSampleCount())
}

// TestServedByPromhttp: the server of the real client serves our registry.
func TestServedByPromhttp(t *testing.T) {
	w := httptest.NewRecorder()
	promhttp.HandlerFor(shop(t), promhttp.HandlerOpts{}).ServeHTTP(w, httptest.NewRequest("GET", "/metrics", nil))
	require.Equal(t, 200, w.Code)
	require.Equal(t, `# HELP carts 
# TYPE carts gauge
carts 0
# HELP orders_total Orders.
# TYPE orders_total counter
orders_total{code="100",zone="a"} 1
orders_total{code="100",zone="b"} 1
orders_total{code="200",zone="a"} 1
`, w.Body.String())
}

func TestBucketHelpers(t *testing.T) {
	linear, err := metrics.Linear(-5, 2.5, 4)
	require.NoError(t, err)
	require.Equal(t, prometheus.LinearBuckets(-5, 2.5, 4), linear)
	exponential, err := metrics.Exponential(0.001, 3, 9)
	require.NoError(t, err)
	require.Equal(t, prometheus.ExponentialBuckets(0.001, 3, 9), exponential)
	require.Equal(t, prometheus.DefBuckets, metrics.DefaultBuckets())
	metrics.DefaultBuckets()[0] = 42
	require.Equal(t, prometheus.DefBuckets, metrics.DefaultBuckets(), "everybody gets a slice of their own")
}

// TestOptionsAreCopied: what the caller does to them later has no effect.
func TestOptionsAreCopied(t *testing.T) {
	bounds, names := []float64{1, 2}, []string{"a"}
	objectives := map[float64]float64{0.5: 0.1}
	r := metrics.NewRegistry()
	v, err := r.NewHistogramVec(metrics.HistogramOpts{Opts: metrics.Opts{Name: "h"}, Buckets: bounds}, names...)
	require.NoError(t, err)
	s, err := r.NewSummaryVec(metrics.SummaryOpts{Opts: metrics.Opts{Name: "s"}, Objectives: objectives}, names...)
	require.NoError(t, err)
	bounds[0], names[0], objectives[0.9] = 7, "b", 0.1
	_, err = v.With("x")
	require.NoError(t, err)
	_, err = s.With("x")
	require.NoError(t, err)
	require.Equal(t, []string{"h", "  {a=x}", "s", "  {a=x}"}, lines(r.Families()))
	h, _ := r.Family("h")
	require.Equal(t, 1.0, h.GetMetric()[0].GetHistogram().GetBucket()[0].GetUpperBound())
	q, _ := r.Family("s")
	require.Len(t, q.GetMetric()[0].GetSummary().GetQuantile(), 1)
}

func TestChecksForAForm(t *testing.T) {
	for name, c := range map[string]struct {
		err  error
		want error
	}{
		"name":                     {metrics.CheckName("a_b"), nil},
		"name, UTF-8":              {metrics.CheckName("größe"), nil},
		"name, none":               {metrics.CheckName(""), metrics.NameEmpty},
		"name, bytes":              {metrics.CheckName("\xff"), metrics.NameInvalid},
		"help":                     {metrics.CheckHelp("Anything.\n"), nil},
		"help, bytes":              {metrics.CheckHelp("\xff"), metrics.HelpInvalid},
		"unit":                     {metrics.CheckUnit("seconds"), nil},
		"unit, none":               {metrics.CheckUnit(""), nil},
		"unit, digits":             {metrics.CheckUnit("2nd"), nil},
		"unit, blank":              {metrics.CheckUnit("per second"), metrics.UnitInvalid},
		"label":                    {metrics.CheckLabelName(metrics.GaugeType, "le"), nil},
		"label, le":                {metrics.CheckLabelName(metrics.HistogramType, "le"), metrics.LabelNameTaken},
		"label, quantile":          {metrics.CheckLabelName(metrics.SummaryType, "quantile"), metrics.LabelNameTaken},
		"label, reserved":          {metrics.CheckLabelName(metrics.CounterType, "__name__"), metrics.LabelNameReserved},
		"labels":                   {metrics.CheckLabelNames(metrics.CounterType, []string{"a", "b"}), nil},
		"labels, repeated":         {metrics.CheckLabelNames(metrics.CounterType, []string{"a", "b", "a"}), metrics.LabelNameRepeated},
		"labels of a series":       {metrics.CheckLabels(metrics.GaugeType, "m", []string{"a"}, map[string]string{"a": ""}), nil},
		"buckets":                  {metrics.CheckBuckets([]float64{-1, 0, inf}), nil},
		"buckets, from -Inf":       {metrics.CheckBuckets([]float64{-inf, 0}), nil},
		"buckets, +Inf inside":     {metrics.CheckBuckets([]float64{inf, 0}), metrics.BucketsUnsorted},
		"native factor":            {metrics.CheckNativeFactor(1.1), nil},
		"native factor, 1":         {metrics.CheckNativeFactor(1), metrics.NativeFactorInvalid},
		"native factor, NaN":       {metrics.CheckNativeFactor(nan), metrics.NativeFactorInvalid},
		"objective":                {metrics.CheckObjective(0.99, 0.001), nil},
		"objective, the extremes":  {metrics.CheckObjective(1, 0), nil},
		"objective, a percentile":  {metrics.CheckObjective(99, 0.001), metrics.QuantileOutOfRange},
		"objective, a large error": {metrics.CheckObjective(0.99, 1.5), metrics.QuantileErrorOutOfRange},
		"window":                   {metrics.CheckWindow(time.Minute, 0), nil},
		"window, default":          {metrics.CheckWindow(0, 0), nil},
		"window, negative":         {metrics.CheckWindow(-1, 0), metrics.WindowNegative},
		"window, short":            {metrics.CheckWindow(9, 10), metrics.WindowTooShort},
		"verb":                     {metrics.CheckVerb(metrics.GaugeType, "g", "sub"), nil},
		"exemplar":                 {metrics.CheckExemplar("c", map[string]string{"a": strings.Repeat("é", 127)}), nil},
		"exemplar, one more":       {metrics.CheckExemplar("c", map[string]string{"a": strings.Repeat("é", 128)}), metrics.ExemplarTooLong},
	} {
		t.Run(name, func(t *testing.T) {
			if c.want == nil {
				require.NoError(t, c.err)
				return
			}
			require.ErrorIs(t, c.err, c.want)
		})
	}
}
