package metrics

import (
	"math"
	"sync/atomic"
	"time"

	dto "github.com/prometheus/client_model/go"
	"google.golang.org/protobuf/types/known/timestamppb"
)

// HistogramOpts says what a histogram has. With neither Buckets nor NativeFactor
// it gets DefaultBuckets; with NativeFactor alone it has native buckets only;
// with both, both.
type HistogramOpts struct {
	Opts
	// Buckets are the upper bounds, each inclusive, in strictly increasing
	// order. The bucket up to +Inf comes by itself; a last bound of +Inf is
	// accepted and left out, as client_golang and prometheus_client do.
	Buckets []float64
	// NativeFactor, if not 0, gives the histogram native buckets, each at most
	// this factor wider than the one before; 1.1 is a good one. The factor used
	// is the next smaller 2^(2^-n) with n from -4 (65536) to 8 (1.0027).
	NativeFactor float64
	// NativeZeroThreshold is the greatest absolute value that counts as zero. 0
	// means DefaultZeroThreshold, a negative number means 0.
	NativeZeroThreshold float64
	// NativeMaxBuckets limits the number of native buckets in use; 0 is no
	// limit. Beyond it the histogram is reset, if NativeMinResetDuration allows;
	// or else the zero bucket swallows the bucket next to it, if
	// NativeMaxZeroThreshold allows; or else every two buckets become one.
	NativeMaxBuckets uint32
	// NativeMinResetDuration is how long a histogram must have lived to be
	// reset for having too many buckets; 0 means never. A histogram that had to
	// be made coarser sooner is reset at the end of that time.
	NativeMinResetDuration time.Duration
	// NativeMaxZeroThreshold is how far the zero bucket may be widened.
	NativeMaxZeroThreshold float64
	// NativeMaxExemplars is how many exemplars are kept beside those of the
	// classic buckets: 0 means 10, a negative number none.
	NativeMaxExemplars int
	// NativeExemplarTTL is the age beyond which the oldest exemplar makes room
	// for a new one: 0 means 5 minutes, a negative duration always.
	NativeExemplarTTL time.Duration
}

// Histogram sorts observations into buckets, counts them and sums them up: how
// long requests took, how large answers were. Quantiles are calculated from the
// buckets later, over all instances, by histogram_quantile(); their error is
// bounded by the width of the bucket that they fall into.
//
// A Histogram is one series in the sense of With, though the text formats show
// it as many. It is safe for concurrent use. Observe never locks, unless there
// are native buckets.
type Histogram struct {
	counts    counts  // without native buckets
	native    *native // with native buckets, or else nil
	bounds    []float64
	exemplars []atomic.Pointer[dto.Exemplar] // one for each bucket, the last up to +Inf

	desc    *desc
	clock   Clock
	labels  []*dto.LabelPair
	created *timestamppb.Timestamp // guarded by native's lock when there is one
}

// HistogramVec is a family of histograms that differ in their label values.
type HistogramVec = Vec[Histogram]

// NewHistogram registers a histogram without labels.
func (r *Registry) NewHistogram(opts HistogramOpts) (*Histogram, error) {
	v, err := r.NewHistogramVec(opts)
	if err != nil {
		return nil, err
	}
	return v.With()
}

// NewHistogramVec registers a histogram with labels. Its series begin to exist
// when With or WithLabels first names them.
func (r *Registry) NewHistogramVec(opts HistogramOpts, labelNames ...string) (*HistogramVec, error) {
	d, err := newDesc(HistogramType, opts.Opts, labelNames)
	if err != nil {
		return nil, err
	}
	bounds, err := opts.bounds()
	if err != nil {
		return nil, err
	}
	v := newVec(d, (*Histogram).message, func(labels []*dto.LabelPair) *Histogram {
		return newHistogram(d, opts, bounds, labels, r.clock)
	})
	return registered(r, v)
}

// bounds returns the finite upper bounds of the classic buckets.
func (o HistogramOpts) bounds() ([]float64, error) {
	if o.NativeFactor != 0 {
		if err := checkNativeFactor(o.Name, o.NativeFactor); err != nil {
			return nil, err
		}
		if len(o.Buckets) == 0 {
			return nil, nil
		}
	}
	if len(o.Buckets) == 0 {
		return DefaultBuckets(), nil
	}
	if err := checkBuckets(o.Name, o.Buckets); err != nil {
		return nil, err
	}
	return append([]float64(nil), withoutInf(o.Buckets)...), nil
}

func newHistogram(d *desc, opts HistogramOpts, bounds []float64, labels []*dto.LabelPair, clock Clock) *Histogram {
	now := clock()
	h := &Histogram{
		bounds:    bounds,
		exemplars: make([]atomic.Pointer[dto.Exemplar], len(bounds)+1),
		desc:      d,
		clock:     clock,
		labels:    labels,
		created:   timestamppb.New(now),
	}
	if opts.NativeFactor == 0 {
		h.counts.init(len(bounds) + 1)
	} else {
		h.native = newNative(opts, len(bounds)+1, now)
	}
	return h
}

// Observe counts v in the first bucket whose upper bound isn't below it. NaN
// belongs to the bucket up to +Inf and makes the sum NaN, as in client_golang;
// in prometheus_client it is in no bucket at all.
func (h *Histogram) Observe(v float64) {
	h.observe(v, h.bucket(v))
}

// ObserveWithExemplar observes v and remembers labels, v and the time as the
// exemplar of v's bucket, and of the native histogram, if there is one. nil
// labels leave the last exemplar in place. The errors are those of
// CheckExemplar; after an error nothing has changed. (client_golang has counted
// v by the time that it panics over the exemplar.)
func (h *Histogram) ObserveWithExemplar(v float64, labels map[string]string) error {
	e, err := newExemplar(h.desc.Name, v, h.clock, labels)
	if err != nil {
		return err
	}
	i := h.bucket(v)
	h.observe(v, i)
	if e == nil {
		return nil
	}
	h.exemplars[i].Store(e)
	if h.native != nil && !math.IsNaN(v) {
		h.native.addExemplar(e)
	}
	return nil
}

// bucket returns the index of v's bucket. Up to about this many bounds, looking
// at one after the other beats halving.
func (h *Histogram) bucket(v float64) int {
	const few = 32
	if len(h.bounds) > few {
		return search(h.bounds, v)
	}
	for i, bound := range h.bounds {
		if v <= bound {
			return i
		}
	}
	return len(h.bounds)
}

// search returns the index of the first bound that isn't below v, or their
// number when there is none, as for NaN.
func search(bounds []float64, v float64) int {
	low, high := 0, len(bounds)
	for low < high {
		middle := int(uint(low+high) / 2)
		if v <= bounds[middle] {
			high = middle
		} else {
			low = middle + 1
		}
	}
	return low
}

func (h *Histogram) observe(v float64, bucket int) {
	if h.native == nil {
		h.counts.observe(v, bucket)
		return
	}
	h.native.lock.Lock()
	defer h.native.lock.Unlock()
	h.resetIfDue()
	h.native.observe(v, bucket)
	h.limit(v, bucket)
}

// message returns the histogram as the exposition formats see it. The bucket up
// to +Inf is left out, since the number of all observations says the same, unless
// it has an exemplar to show.
func (h *Histogram) message() *dto.Metric {
	m := &struct {
		metric    dto.Metric
		histogram dto.Histogram
		sum       float64
	}{}
	m.metric.Label = h.labels
	m.metric.Histogram = &m.histogram
	cumulative := make([]uint64, len(h.bounds)+1)
	if h.native == nil {
		m.sum = h.counts.read(cumulative)
	} else {
		h.native.lock.Lock()
		defer h.native.lock.Unlock()
		h.resetIfDue()
		m.sum = h.native.read(cumulative)
		h.native.write(&m.histogram)
	}
	m.histogram.SampleSum = &m.sum
	m.histogram.SampleCount = &cumulative[len(h.bounds)]
	m.histogram.CreatedTimestamp = h.created
	m.histogram.Bucket = h.buckets(cumulative)
	return &m.metric
}

func (h *Histogram) buckets(cumulative []uint64) []*dto.Bucket {
	inf := len(h.bounds)
	buckets := make([]*dto.Bucket, inf, inf+1)
	messages := make([]dto.Bucket, inf)
	for i := range buckets {
		messages[i].CumulativeCount = &cumulative[i]
		messages[i].UpperBound = &h.bounds[i]
		messages[i].Exemplar = h.exemplars[i].Load()
		buckets[i] = &messages[i]
	}
	if e := h.exemplars[inf].Load(); e != nil {
		bound := math.Inf(1)
		buckets = append(buckets, &dto.Bucket{CumulativeCount: &cumulative[inf], UpperBound: &bound, Exemplar: e})
	}
	return buckets
}
