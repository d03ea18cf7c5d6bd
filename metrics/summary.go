package metrics

import (
	"maps"
	"math"
	"slices"
	"sync"
	"time"

	"github.com/beorn7/perks/quantile"
	dto "github.com/prometheus/client_model/go"
	"google.golang.org/protobuf/types/known/timestamppb"
)

// The defaults of a summary, which are client_golang's.
const (
	DefaultWindow     = 10 * time.Minute
	DefaultAgeBuckets = 5
)

// SummaryOpts says what a summary has.
type SummaryOpts struct {
	Opts
	// Objectives are the quantiles to estimate, each with the error allowed:
	// {0.5: 0.05} wants a value between the 0.45- and the 0.55-quantile. Without
	// any, the summary has a sum and a count only.
	Objectives map[float64]float64
	// Window is how long an observation counts for the quantiles; 0 means
	// DefaultWindow. The sum and the count forget nothing.
	Window time.Duration
	// AgeBuckets is the number of steps in which the window slides; 0 means
	// DefaultAgeBuckets.
	AgeBuckets uint32
}

// Summary counts observations, sums them up and estimates quantiles of the last
// minutes by itself, precisely, and at the cost of some work for each of them.
// Quantiles of several instances can't be combined: use a Histogram for that.
//
// A Summary is one series in the sense of With, though the text formats show it
// as many. It is safe for concurrent use. Observe locks only if there are
// objectives.
type Summary struct {
	counts counts // sum and count when there are no objectives
	window *window

	labels  []*dto.LabelPair
	created *timestamppb.Timestamp
}

// SummaryVec is a family of summaries that differ in their label values.
type SummaryVec = Vec[Summary]

// NewSummary registers a summary without labels.
func (r *Registry) NewSummary(opts SummaryOpts) (*Summary, error) {
	v, err := r.NewSummaryVec(opts)
	if err != nil {
		return nil, err
	}
	return v.With()
}

// NewSummaryVec registers a summary with labels. Its series begin to exist when
// With or WithLabels first names them.
func (r *Registry) NewSummaryVec(opts SummaryOpts, labelNames ...string) (*SummaryVec, error) {
	d, err := newDesc(SummaryType, opts.Opts, labelNames)
	if err != nil {
		return nil, err
	}
	if err := checkSummary(opts); err != nil {
		return nil, err
	}
	if opts.Window == 0 {
		opts.Window = DefaultWindow
	}
	if opts.AgeBuckets == 0 {
		opts.AgeBuckets = DefaultAgeBuckets
	}
	opts.Objectives = maps.Clone(opts.Objectives)
	v := newVec(d, (*Summary).message, func(labels []*dto.LabelPair) *Summary {
		s := &Summary{labels: labels, created: timestamppb.New(r.clock())}
		if len(opts.Objectives) > 0 {
			s.window = newWindow(opts, r.clock)
		} else {
			s.counts.init(1)
		}
		return s
	})
	return registered(r, v)
}

// Observe counts v.
func (s *Summary) Observe(v float64) {
	if s.window == nil {
		s.counts.observe(v, 0)
		return
	}
	s.window.observe(v)
}

// message returns the summary as the exposition formats see it.
func (s *Summary) message() *dto.Metric {
	m := &struct {
		metric  dto.Metric
		summary dto.Summary
		sum     float64
		count   [1]uint64
	}{}
	if s.window == nil {
		m.sum = s.counts.read(m.count[:])
	} else {
		m.sum, m.count[0], m.summary.Quantile = s.window.read()
	}
	m.summary.SampleSum = &m.sum
	m.summary.SampleCount = &m.count[0]
	m.summary.CreatedTimestamp = s.created
	m.metric.Label = s.labels
	m.metric.Summary = &m.summary
	return &m.metric
}

// window estimates quantiles of what was observed in the last while. It keeps
// several streams that all get every observation, each cleared at another time,
// one after the other. The one to be cleared next remembers longest: it answers.
type window struct {
	lock    sync.Mutex
	clock   Clock
	streams []*quantile.Stream
	oldest  int           // index of the stream to be cleared next
	until   time.Time     // when that will be
	step    time.Duration // from there to the next
	ranks   []float64     // the quantiles wanted, sorted
	sum     float64
	count   uint64
}

func newWindow(opts SummaryOpts, clock Clock) *window {
	w := &window{
		clock: clock,
		step:  opts.Window / time.Duration(opts.AgeBuckets),
		ranks: slices.Sorted(maps.Keys(opts.Objectives)),
	}
	w.until = clock().Add(w.step)
	for range opts.AgeBuckets {
		w.streams = append(w.streams, quantile.NewTargeted(opts.Objectives))
	}
	return w
}

func (w *window) observe(v float64) {
	w.lock.Lock()
	defer w.lock.Unlock()
	w.slide()
	for _, s := range w.streams {
		s.Insert(v)
	}
	w.sum += v
	w.count++
}

// slide clears the streams whose time has come since it was last called.
func (w *window) slide() {
	late := w.clock().Sub(w.until)
	if late <= 0 {
		return
	}
	steps := (late-1)/w.step + 1
	for range min(steps, time.Duration(len(w.streams))) {
		w.streams[w.oldest].Reset()
		w.oldest = (w.oldest + 1) % len(w.streams)
	}
	w.until = w.until.Add(steps * w.step)
}

// read returns the sum, the count and the quantiles. A quantile of nothing is
// NaN.
func (w *window) read() (sum float64, count uint64, quantiles []*dto.Quantile) {
	w.lock.Lock()
	defer w.lock.Unlock()
	w.slide()
	answers := w.streams[w.oldest]
	for i := range w.ranks {
		value := math.NaN()
		if answers.Count() > 0 {
			value = answers.Query(w.ranks[i])
		}
		quantiles = append(quantiles, &dto.Quantile{Quantile: &w.ranks[i], Value: &value})
	}
	return w.sum, w.count, quantiles
}
