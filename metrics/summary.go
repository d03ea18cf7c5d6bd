package metrics

import (
	"maps"
	"time"

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
