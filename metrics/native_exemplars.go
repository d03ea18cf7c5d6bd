package metrics

import (
	"math"
	"slices"
	"time"

	dto "github.com/prometheus/client_model/go"
)

// The defaults of client_golang for the exemplars of native histograms.
const (
	defaultNativeExemplars   = 10
	defaultNativeExemplarTTL = 5 * time.Minute
)

// nativeExemplars are the exemplars of a native histogram, sorted by value. There
// is a limit to them; beyond it the one goes whose going costs least: the oldest
// if it is too old, or else the older of the two that are closest together, seen
// on a logarithmic scale, so that the rest stays well spread.
type nativeExemplars struct {
	most int
	ttl  time.Duration
	kept []*dto.Exemplar
}

func newNativeExemplars(opts HistogramOpts) nativeExemplars {
	e := nativeExemplars{most: opts.NativeMaxExemplars, ttl: opts.NativeExemplarTTL}
	if e.most == 0 {
		e.most = defaultNativeExemplars
	}
	if e.ttl == 0 {
		e.ttl = defaultNativeExemplarTTL
	}
	return e
}

// addExemplar keeps e beside the native buckets.
func (n *native) addExemplar(e *dto.Exemplar) {
	n.lock.Lock()
	defer n.lock.Unlock()
	n.exemplars.add(e)
}

func (x *nativeExemplars) add(e *dto.Exemplar) {
	switch {
	case x.most < 0:
	case len(x.kept) < x.most:
		at := x.firstWhere(func(v float64) bool { return e.GetValue() < v })
		x.kept = slices.Insert(x.kept, at, e)
	case x.most == 1:
		x.kept[0] = e
	default:
		at := x.firstWhere(func(v float64) bool { return e.GetValue() <= v })
		gone := x.leastMissed(e, at)
		x.kept = slices.Delete(x.kept, gone, gone+1)
		if gone < at {
			at--
		}
		x.kept = slices.Insert(x.kept, at, e)
	}
}

func (x *nativeExemplars) firstWhere(ok func(v float64) bool) int {
	for i, e := range x.kept {
		if ok(e.GetValue()) {
			return i
		}
	}
	return len(x.kept)
}

// leastMissed returns the index of the exemplar that makes room for e, which is
// to stand at index at.
func (x *nativeExemplars) leastMissed(e *dto.Exemplar, at int) int {
	oldest := 0
	for i := range x.kept {
		if older(x.kept[i], x.kept[oldest]) {
			oldest = i
		}
	}
	if e.Timestamp.AsTime().Sub(x.kept[oldest].Timestamp.AsTime()) > x.ttl {
		return oldest
	}
	gone, closest := 1, math.NaN()
	for i := 1; i < len(x.kept); i++ {
		if d := distance(x.kept[i-1], x.kept[i]); i == 1 || d < closest {
			gone, closest = i-1, d
			if older(x.kept[i], x.kept[i-1]) {
				gone = i
			}
		}
	}
	if at > 0 {
		if d := distance(x.kept[at-1], e); d < closest {
			gone, closest = at-1, d
		}
	}
	if at < len(x.kept) && distance(e, x.kept[at]) < closest {
		gone = at
	}
	return gone
}

func older(a, b *dto.Exemplar) bool { return a.Timestamp.AsTime().Before(b.Timestamp.AsTime()) }

func distance(a, b *dto.Exemplar) float64 {
	return math.Abs(math.Log(a.GetValue()) - math.Log(b.GetValue()))
}
