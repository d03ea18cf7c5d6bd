package lab

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"metricplayground/app/desk"
	"metricplayground/app/picture"
	"metricplayground/metrics/quantile"
	"metricplayground/metrics/script"
)

// maxObservations is how many observations the lab looks at. Of a series with
// more it shows the buckets alone.
const maxObservations = 200_000

// model is what the lab shows. It has one owner, the page.
type model struct {
	desk *desk.Desk

	metric   script.Metric
	series   script.SeriesState
	loaded   uint64 // the revision of the metric that was loaded
	observed []script.Observed
	values   []float64 // those of observed
	total    int       // observations, also those that observed leaves out
	data     quantile.Data
	stored   []float64 // the bounds that the session has

	bounds      []float64 // as shown; they differ from stored while one is moved
	held        int       // the bound that is being moved, -1 for none
	low, high   float64   // what the picture's x axis spans
	q           float64
	single      bool // each bucket by itself rather than cumulative
	logarithmic bool
	scaled      bool   // whether the person chose the axis
	changes     uint64 // grows with each change that the picture must show

	answer    answer
	followers []*follower
	plotted   *picture.Plot // of the picture drawn last
	backdrop  backdrop
}

// answer is what can be said about the quantile.
type answer struct {
	estimate quantile.Estimate
	within   quantile.Range
	bounded  bool    // whether there is a range
	truth    float64 // NaN when not all observations are known, and where there is no such quantile
	buckets  []bucket
	count    float64
}

// bucket is a bucket as the picture has it.
type bucket struct {
	quantile.Bucket
	cumulative float64
}

func newModel(d *desk.Desk) *model { return &model{desk: d, held: -1, q: 0.95} }

// histograms lists the series of histograms that there are.
func histograms(s *script.Snapshot) []script.SeriesState {
	var all []script.SeriesState
	for _, m := range s.Metrics {
		if m.Type == script.Histogram {
			all = append(all, m.Series...)
		}
	}
	return all
}

// load takes over what the desk has. of is the ID of the series wanted, or the name
// of a metric, or anything, for the first. It reports whether there is one.
func (m *model) load(of string) bool {
	snapshot := m.desk.Snapshot()
	at, series := find(snapshot, of)
	if at < 0 {
		m.metric, m.series, m.loaded = script.Metric{}, script.SeriesState{}, 0
		return false
	}
	revision := m.desk.MetricRevision(at)
	if m.series.ID == series.ID && m.loaded == revision {
		return true
	}
	other := m.series.ID != series.ID
	m.metric, m.series, m.loaded = snapshot.Metrics[at], series, revision
	m.observed, m.total = m.desk.Observations(series.Series, maxObservations)
	if m.total > len(m.observed) {
		m.observed = nil
	}
	m.values = make([]float64, len(m.observed))
	for i, o := range m.observed {
		m.values[i] = o.Value
	}
	m.data = quantile.Sorted(m.values)
	m.stored, m.bounds, m.held = m.metric.Bounds, slices.Clone(m.metric.Bounds), -1
	if other {
		m.scaled = false
	}
	m.span()
	m.ask()
	return true
}

// find is the place of a metric and one of its series: the series of that ID, or
// the one with most observations of the metric of that name, or of the first histogram.
func find(s *script.Snapshot, of string) (at int, series script.SeriesState) {
	at = -1
	for i, metric := range s.Metrics {
		if metric.Type != script.Histogram {
			continue
		}
		for _, candidate := range metric.Series {
			if candidate.ID == of && len(candidate.Labels) > 0 {
				return i, candidate
			}
			wanted := metric.Name == of
			better := at >= 0 && at == i && candidate.Metric.GetHistogram().GetSampleCount() > series.Metric.GetHistogram().GetSampleCount()
			if at < 0 || wanted && s.Metrics[at].Name != of || better {
				at, series = i, candidate
			}
		}
	}
	return at, series
}

// known reports whether all observations are known.
func (m *model) known() bool { return len(m.observed) == m.total }

// native reports whether there are native buckets only.
func (m *model) native() bool { return len(m.stored) == 0 }

// span lays out the x axis: it holds all observations and all bounds.
func (m *model) span() {
	n, least, most := m.data.Finite()
	if n == 0 {
		least, most = 0, 1
		if len(m.bounds) > 0 {
			least, most = m.bounds[0], m.bounds[len(m.bounds)-1]
		}
	}
	if len(m.bounds) > 0 {
		least, most = min(least, m.bounds[0]), max(most, m.bounds[len(m.bounds)-1])
	}
	if !m.scaled {
		m.logarithmic = m.wide(least, most)
	}
	if m.logarithmic && least > 0 {
		m.low, m.high = least/1.3, most*1.5
		return
	}
	m.low, m.high = min(0, least), most
	m.high += (m.high - m.low) * 0.08 // room for the bucket up to +Inf
	if m.low < 0 {
		m.low -= (m.high - m.low) * 0.04
	}
	if m.low == m.high {
		m.high++
	}
}

// wide reports whether a logarithmic axis shows more: bounds above 0 that span
// more than a factor of 20, as the ruler of the form has it.
func (m *model) wide(least, most float64) bool {
	if n := len(m.bounds); n > 1 && m.bounds[0] > 0 {
		return m.bounds[n-1]/m.bounds[0] > 20 && least > 0
	}
	return least > 0 && most/least > 100
}

// ask works out the answer for the bounds and the quantile as they are.
func (m *model) ask() {
	m.changes++
	a := answer{truth: math.NaN()}
	if m.known() && m.q >= 0 && m.q <= 1 {
		a.truth = m.data.True(m.q)
	}
	if m.native() {
		if n, ok := quantile.NativeOf(m.series.Metric.GetHistogram()); ok {
			a.estimate, a.count = n.Estimate(m.q), n.Count()
			a.within, a.bounded = n.Range(m.q)
			a.buckets = cumulated(n.Buckets())
		}
		m.answer = a
		return
	}
	c := m.classic()
	a.estimate, a.count = c.Estimate(m.q), float64(c.Count())
	a.within, a.bounded = c.Range(m.q)
	all := make([]quantile.Bucket, len(c.Cumulative))
	for i := range all {
		all[i] = c.Bucket(i)
	}
	a.buckets = cumulated(all)
	m.answer = a
}

func cumulated(all []quantile.Bucket) []bucket {
	list, sum := make([]bucket, len(all)), 0.0
	for i, b := range all {
		sum += b.Count
		list[i] = bucket{Bucket: b, cumulative: sum}
	}
	return list
}

// classic is the buckets shown, counted anew where the observations are known.
func (m *model) classic() quantile.Classic {
	if m.known() {
		return m.data.Classic(m.bounds)
	}
	c, _ := quantile.ClassicOf(m.series.Metric.GetHistogram())
	return c
}

// choose sets the quantile.
func (m *model) choose(q float64) {
	if q != m.q {
		m.q = q
		m.ask()
	}
}

// movable reports whether bounds can be moved with the observations following.
func (m *model) movable() bool { return m.known() && !m.native() && len(m.bounds) <= maxHandles }

// maxHandles is how many bounds can be told apart by hand. More of them are
// changed as a list.
const maxHandles = 48

// move brings a bound to the roundest number between two, but not to its
// neighbours or beyond.
func (m *model) move(i int, from, to float64) {
	if i < 0 || i >= len(m.bounds) || !m.movable() {
		return
	}
	if i > 0 && from <= m.bounds[i-1] {
		from = math.Nextafter(m.bounds[i-1], math.Inf(1))
		to = max(to, m.bounds[i-1]+m.gap(m.bounds[i-1]))
	}
	if last := len(m.bounds) - 1; i < last && to >= m.bounds[i+1] {
		to = math.Nextafter(m.bounds[i+1], math.Inf(-1))
		from = min(from, m.bounds[i+1]-m.gap(m.bounds[i+1]))
	}
	v := roundest(from, to)
	if i > 0 && v <= m.bounds[i-1] || i < len(m.bounds)-1 && v >= m.bounds[i+1] || v == m.bounds[i] {
		return
	}
	m.bounds[i], m.held = v, i
	m.ask()
}

// gap is a distance beside a value that can just be seen.
func (m *model) gap(v float64) float64 {
	if m.logarithmic && v > 0 {
		return v * 0.02
	}
	return (m.high - m.low) / 300
}

// nudge moves a bound by a share of the axis, as a key does.
func (m *model) nudge(i int, by float64) {
	if i < 0 || i >= len(m.bounds) {
		return
	}
	s := m.scale()
	at := s.Position(m.bounds[i])
	half := math.Abs(by) * 0.45
	from, to := s.Value(at+by-half), s.Value(at+by+half)
	m.move(i, min(from, to), max(from, to))
}

// without is the bounds without one; the last one stays.
func (m *model) without(i int) []float64 {
	if len(m.bounds) < 2 || i < 0 || i >= len(m.bounds) {
		return m.bounds
	}
	return slices.Delete(slices.Clone(m.bounds), i, i+1)
}

// split is the bounds with another one in the bucket that the quantile fell into.
func (m *model) split() []float64 {
	b := m.answer.estimate.Bucket
	if !m.answer.estimate.HasBucket() || m.native() {
		return m.bounds
	}
	var from, to float64
	switch {
	case math.IsInf(b.Upper, 1) && b.Lower > 0:
		from, to = b.Lower*1.9, b.Lower*2.1
	case math.IsInf(b.Upper, 1):
		from, to = b.Lower+0.9, b.Lower+1.1
	case math.IsInf(b.Lower, -1):
		from, to = b.Upper-1.1, b.Upper-0.9
	default:
		width := b.Upper - b.Lower
		from, to = b.Lower+0.4*width, b.Lower+0.6*width
	}
	v := roundest(from, to)
	if slices.Contains(m.bounds, v) || math.IsInf(v, 0) {
		return m.bounds
	}
	return sorted(append(slices.Clone(m.bounds), v))
}

func sorted(bounds []float64) []float64 {
	slices.Sort(bounds)
	return slices.Compact(bounds)
}

// moved reports whether the bounds shown aren't yet those of the session.
func (m *model) moved() bool { return !slices.Equal(m.bounds, m.stored) }

// settle makes bounds those of the metric, as one operation. What was refused
// stands in the desk's refusal, and the bounds are as before.
func (m *model) settle(bounds []float64) error {
	m.held = -1
	if slices.Equal(bounds, m.stored) {
		m.bounds = slices.Clone(m.stored)
		m.ask()
		return nil
	}
	to := m.metric.Create
	to.Buckets = script.Buckets{Kind: script.OwnBuckets, Bounds: slices.Clone(bounds)}
	_, err := m.desk.Edit(m.metric.Name, to)
	if err != nil {
		m.bounds = slices.Clone(m.stored)
		m.ask()
	}
	return err
}

// roundest is the number with the fewest digits between two numbers, both included.
func roundest(from, to float64) float64 {
	if from <= 0 && to >= 0 {
		return 0
	}
	if to < 0 {
		return -roundest(-to, -from)
	}
	middle := from + (to-from)/2
	for digits := 0; digits < 17; digits++ {
		text := strconv.FormatFloat(middle, 'e', digits, 64)
		if v, err := strconv.ParseFloat(text, 64); err == nil && v >= from && v <= to {
			return v
		}
	}
	return middle
}

// unit is the sign of the metric's unit, "" when it has none that is known.
func (m *model) unit() string {
	unit := m.metric.Unit
	if unit == "" {
		name := strings.TrimSuffix(m.metric.Name, "_total")
		unit = name[strings.LastIndexByte(name, '_')+1:]
	}
	switch unit {
	case "seconds":
		return "s"
	case "bytes":
		return "B"
	case "celsius":
		return "°C"
	case "meters":
		return "m"
	}
	return m.metric.Unit
}
