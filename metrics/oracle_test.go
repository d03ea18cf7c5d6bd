package metrics_test

import (
	"bytes"
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
	"testing/synctest"
	"time"

	"metricplayground/metrics"

	"github.com/prometheus/client_golang/prometheus"
	dto "github.com/prometheus/client_model/go"
	"github.com/prometheus/common/expfmt"
	"github.com/prometheus/common/model"
	"github.com/stretchr/testify/require"
)

// TestSameAsClientGolang does the same random things to our metrics and to those of
// client_golang and compares every exposition format byte for byte. It runs in a
// bubble whose clock stands still until somebody sleeps, so both libraries see the
// same time: created timestamps, exemplars, windows, resets.
func TestSameAsClientGolang(t *testing.T) {
	for seed := range uint64(300) {
		ok := t.Run(fmt.Sprint(seed), func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) { newPair(t, seed).run(120) })
		})
		if !ok {
			break // one sequence is enough to read
		}
	}
}

// pair is one registry of each library, with the same metrics.
type pair struct {
	t        *testing.T
	rand     *rand.Rand
	own      *metrics.Registry
	oracle   *prometheus.Registry
	families []func() act // each returns a random act on its family
	done     []string     // for the message when they differ
}

// act is something done to a metric of each library.
type act struct {
	what   string
	own    func() error
	oracle func()
}

func newPair(t *testing.T, seed uint64) *pair {
	p := &pair{t: t, rand: rand.New(rand.NewPCG(seed, 1)), own: metrics.NewRegistry(), oracle: prometheus.NewPedanticRegistry()}
	for i := range 1 + p.rand.IntN(4) {
		kinds := []func(string){p.counter, p.gauge, p.histogram, p.summary}
		pick(p, kinds)(fmt.Sprintf(pick(p, []string{"m%d_total", "m%d_seconds", "m%d", "größe.%d"}), i))
	}
	return p
}

func pick[T any](p *pair, from []T) T { return from[p.rand.IntN(len(from))] }

func (p *pair) run(acts int) {
	for range acts {
		switch p.rand.IntN(20) {
		case 0:
			d := time.Duration(p.rand.Int64N(int64(pick(p, []time.Duration{time.Second, time.Minute, 20 * time.Minute}))))
			p.done = append(p.done, "sleep "+d.String())
			time.Sleep(d)
			synctest.Wait()
		case 1:
			p.done = append(p.done, "gather")
			p.compare()
		default:
			a := pick(p, p.families)()
			p.done = append(p.done, a.what)
			require.NoError(p.t, a.own(), a.what)
			a.oracle()
		}
	}
	p.compare()
}

// formats are all formats that expfmt writes as text.
var formats = map[string]struct {
	format  expfmt.Format
	options []expfmt.EncoderOption
}{
	"text":                   {format: expfmt.NewFormat(expfmt.TypeTextPlain)},
	"openmetrics 1":          {format: openMetrics(expfmt.OpenMetricsVersion_1_0_0)},
	"openmetrics 1, created": {openMetrics(expfmt.OpenMetricsVersion_1_0_0), []expfmt.EncoderOption{expfmt.WithCreatedLines()}},
	"openmetrics 2":          {format: openMetrics(expfmt.OpenMetricsVersion_2_0_0)},
	"prototext":              {format: expfmt.NewFormat(expfmt.TypeProtoText)},
}

func openMetrics(version string) expfmt.Format {
	f, err := expfmt.NewOpenMetricsFormat(version)
	if err != nil {
		panic(err)
	}
	return f
}

// encode writes families in a format, and in the place of one that the format has
// no room for, such as a negative sum in OpenMetrics 2, the encoder's error.
func encode(t *testing.T, families []*dto.MetricFamily, f expfmt.Format, options []expfmt.EncoderOption) string {
	t.Helper()
	var text bytes.Buffer
	e := expfmt.NewEncoder(&text, f.WithEscapingScheme(model.NoEscaping), options...)
	for _, family := range families {
		if err := e.Encode(family); err != nil {
			fmt.Fprintln(&text, "encoder:", err)
		}
	}
	if c, ok := e.(expfmt.Closer); ok {
		require.NoError(t, c.Close())
	}
	return text.String()
}

func (p *pair) compare() {
	own, err := p.own.Gather()
	require.NoError(p.t, err)
	oracle, err := p.oracle.Gather()
	require.NoError(p.t, err)
	for name, f := range formats {
		require.Equal(p.t, encode(p.t, oracle, f.format, f.options), encode(p.t, own, f.format, f.options), "%s after %q", name, p.done)
	}
}

// opts returns random options and label names.
func (p *pair) opts(name string) (metrics.Opts, []string) {
	o := metrics.Opts{Name: name, Help: pick(p, []string{"", "Help.", "Back\\slash, \"quotes\"\nand a line."})}
	if p.rand.IntN(3) == 0 {
		o.Unit = "seconds"
	}
	labels := []string{"zone", "code", "a b"}
	p.rand.Shuffle(len(labels), func(i, j int) { labels[i], labels[j] = labels[j], labels[i] })
	return o, labels[:p.rand.IntN(4)]
}

func (p *pair) values(labels []string) []string {
	values := make([]string, len(labels))
	for i := range values {
		values[i] = pick(p, []string{"", "x", "é\n\"", "y"})
	}
	return values
}

// number returns a number of the kinds that tell implementations apart.
func (p *pair) number() float64 {
	switch p.rand.IntN(5) {
	case 0:
		return pick(p, []float64{
			0, math.Copysign(0, -1), 1, -1, 0.5, 2.5, 10, 1 << 53, 1<<53 + 2, 1 << 62, 1e300, -1e300, 5e-324, 1e-40, -1e-40,
			math.MaxFloat64, -math.MaxFloat64, math.Inf(1), math.Inf(-1), math.NaN(), metrics.DefaultZeroThreshold, 1e6, 1e21,
		})
	case 1:
		return float64(p.rand.IntN(20))
	case 2:
		return math.Ldexp(p.rand.Float64(), p.rand.IntN(40)-20)
	}
	return p.rand.NormFloat64() * 3
}

// positive is number for what only goes up. Whole numbers stay so small that
// nothing overflows: there client_golang starts again at 0 and we don't.
func (p *pair) positive() float64 {
	for {
		if v := math.Abs(p.number()); !(v > 1<<55 && v < 1<<64) {
			return v
		}
	}
}

// exemplar returns labels for an exemplar, at most one, since client_golang writes
// several in random order.
func (p *pair) exemplar() map[string]string {
	return pick(p, []map[string]string{nil, {}, {"trace_id": "abc"}, {"ü": "é"}})
}

// series adds the acts on a family that come with any type: create and remove.
func (p *pair) add(name string, labels []string, remove func(...string) (bool, bool), acts func([]string) []act) {
	p.families = append(p.families, func() act {
		values := p.values(labels)
		if p.rand.IntN(30) == 0 {
			return act{"drop " + name, func() error {
				own, oracle := remove(values...)
				require.Equal(p.t, oracle, own)
				return nil
			}, func() {}}
		}
		a := pick(p, acts(values))
		a.what = fmt.Sprintf("%s%q %s", name, values, a.what)
		return a
	})
}

func (p *pair) counter(name string) {
	o, labels := p.opts(name)
	own, err := p.own.NewCounterVec(o, labels...)
	require.NoError(p.t, err)
	oracle := prometheus.NewCounterVec(prometheus.CounterOpts{Name: o.Name, Help: o.Help, Unit: o.Unit}, labels)
	p.oracle.MustRegister(oracle)
	p.add(name, labels, func(v ...string) (bool, bool) { return own.Delete(v...), oracle.DeleteLabelValues(v...) }, func(values []string) []act {
		v, e := p.positive(), p.exemplar()
		c, err := own.With(values...)
		require.NoError(p.t, err)
		o := oracle.WithLabelValues(values...)
		return []act{
			{"init", func() error { return nil }, func() {}},
			{"inc", func() error { c.Inc(); return nil }, o.Inc},
			{fmt.Sprint("add ", v), func() error { return c.Add(v) }, func() { o.Add(v) }},
			{
				fmt.Sprint("add ", v, e), func() error { return c.AddWithExemplar(v, e) },
				func() { o.(prometheus.ExemplarAdder).AddWithExemplar(v, e) },
			},
		}
	})
}

func (p *pair) gauge(name string) {
	o, labels := p.opts(name)
	own, err := p.own.NewGaugeVec(o, labels...)
	require.NoError(p.t, err)
	oracle := prometheus.NewGaugeVec(prometheus.GaugeOpts{Name: o.Name, Help: o.Help, Unit: o.Unit}, labels)
	p.oracle.MustRegister(oracle)
	p.add(name, labels, func(v ...string) (bool, bool) { return own.Delete(v...), oracle.DeleteLabelValues(v...) }, func(values []string) []act {
		v := p.number()
		g, err := own.With(values...)
		require.NoError(p.t, err)
		o := oracle.WithLabelValues(values...)
		return []act{
			{"inc", func() error { g.Inc(); return nil }, o.Inc},
			{"dec", func() error { g.Dec(); return nil }, o.Dec},
			{fmt.Sprint("add ", v), func() error { g.Add(v); return nil }, func() { o.Add(v) }},
			{fmt.Sprint("sub ", v), func() error { g.Sub(v); return nil }, func() { o.Sub(v) }},
			{fmt.Sprint("set ", v), func() error { g.Set(v); return nil }, func() { o.Set(v) }},
		}
	})
}

func (p *pair) histogram(name string) {
	o, labels := p.opts(name)
	bounds := pick(p, [][]float64{nil, {1}, {-5, 0, 5}, {0.1, 0.5, math.Inf(1)}, {math.Inf(-1), 0}, prometheus.LinearBuckets(-3, 0.2, 40)})
	native := metrics.HistogramOpts{Opts: o, Buckets: bounds}
	if p.rand.IntN(3) > 0 {
		native.NativeFactor = pick(p, []float64{1.001, 1.005, 1.02, 1.1, 1.5, 2, 4, 20, 1e5, 1e9, math.Inf(1)})
		native.NativeZeroThreshold = pick(p, []float64{0, 0, -1, 0.25, 1})
		native.NativeMaxExemplars = pick(p, []int{0, -1, 1, 2, 3})
		native.NativeExemplarTTL = pick(p, []time.Duration{0, time.Second, -time.Second})
	}
	if p.rand.IntN(2) == 0 {
		native.NativeMaxBuckets = uint32(1 + p.rand.IntN(10))
		native.NativeMinResetDuration = pick(p, []time.Duration{0, time.Second, 10 * time.Minute})
		native.NativeMaxZeroThreshold = pick(p, []float64{0, 0.001, 3})
	}
	own, err := p.own.NewHistogramVec(native, labels...)
	require.NoError(p.t, err)
	oracle := prometheus.NewHistogramVec(prometheus.HistogramOpts{
		Name: o.Name, Help: o.Help, Unit: o.Unit, Buckets: bounds,
		NativeHistogramBucketFactor:     native.NativeFactor,
		NativeHistogramZeroThreshold:    native.NativeZeroThreshold,
		NativeHistogramMaxBucketNumber:  native.NativeMaxBuckets,
		NativeHistogramMinResetDuration: native.NativeMinResetDuration,
		NativeHistogramMaxZeroThreshold: native.NativeMaxZeroThreshold,
		NativeHistogramMaxExemplars:     native.NativeMaxExemplars,
		NativeHistogramExemplarTTL:      native.NativeExemplarTTL,
	}, labels)
	p.oracle.MustRegister(oracle)
	p.add(name, labels, func(v ...string) (bool, bool) { return own.Delete(v...), oracle.DeleteLabelValues(v...) }, func(values []string) []act {
		v, e := p.number(), p.exemplar()
		h, err := own.With(values...)
		require.NoError(p.t, err)
		o := oracle.WithLabelValues(values...)
		observe := act{fmt.Sprint("observe ", v), func() error { h.Observe(v); return nil }, func() { o.Observe(v) }}
		return []act{observe, observe, {
			fmt.Sprint("observe ", v, e), func() error { return h.ObserveWithExemplar(v, e) },
			func() { o.(prometheus.ExemplarObserver).ObserveWithExemplar(v, e) },
		}}
	})
}

func (p *pair) summary(name string) {
	o, labels := p.opts(name)
	options := metrics.SummaryOpts{
		Opts:       o,
		Objectives: pick(p, []map[float64]float64{nil, {0.5: 0.05}, {0.5: 0.05, 0.9: 0.01, 0.99: 0.001}, {0: 0, 1: 0}}),
		Window:     pick(p, []time.Duration{0, time.Second, 7 * time.Minute}),
		AgeBuckets: pick(p, []uint32{0, 1, 3}),
	}
	own, err := p.own.NewSummaryVec(options, labels...)
	require.NoError(p.t, err)
	oracle := prometheus.NewSummaryVec(prometheus.SummaryOpts{
		Name: o.Name, Help: o.Help, Unit: o.Unit,
		Objectives: options.Objectives, MaxAge: options.Window, AgeBuckets: options.AgeBuckets,
	}, labels)
	p.oracle.MustRegister(oracle)
	p.add(name, labels, func(v ...string) (bool, bool) { return own.Delete(v...), oracle.DeleteLabelValues(v...) }, func(values []string) []act {
		v := p.number()
		s, err := own.With(values...)
		require.NoError(p.t, err)
		o := oracle.WithLabelValues(values...)
		many := func(observe func(float64)) func() {
			return func() {
				for i := range 1200 {
					observe(float64(i*7919%1201) / 10)
				}
			}
		}
		observe := act{fmt.Sprint("observe ", v), func() error { s.Observe(v); return nil }, func() { o.Observe(v) }}
		return []act{observe, observe, observe, observe, {
			"observe many", func() error { many(s.Observe)(); return nil }, many(o.Observe),
		}}
	})
}
