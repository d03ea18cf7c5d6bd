package timeline

import (
	"github.com/prometheus/prometheus/model/histogram"
	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/storage"
)

// Ruled is what was scraped together with what rules write. It is safe for concurrent
// use once nothing is written any more.
type Ruled struct {
	view  view           // what rules write stands behind what was scraped
	index map[string]int // by labels: the place in it
}

// Ruled begins with what the timeline has now, and keeps to that.
func (t *Timeline) Ruled() *Ruled {
	r := &Ruled{index: map[string]int{}}
	for _, s := range t.look().series {
		s.samples = s.samples[:len(s.samples):len(s.samples)] // the timeline's own go on behind them
		*r.of(s.labels) = s
	}
	return r
}

// of is the series with these labels.
func (r *Ruled) of(l labels.Labels) *viewed {
	key := string(l.Bytes(nil))
	i, known := r.index[key]
	if !known {
		i = len(r.view.series)
		r.index[key] = i
		r.view.series = append(r.view.series, viewed{labels: l})
	}
	return &r.view.series[i]
}

// Write appends a sample to the series with these labels, a histogram or, where that is
// nil, a number. One that isn't later than those there are is refused, as by Prometheus.
func (r *Ruled) Write(l labels.Labels, at int64, v float64, h *histogram.FloatHistogram) {
	var n *native
	if h != nil {
		n = &native{float: h}
	}
	seen := r.of(l)
	s := series(*seen)
	s.append(at, v, n)
	*seen = viewed(s)
}

// End marks the series with these labels stale, unless something was written after last.
func (r *Ruled) End(l labels.Labels, last, at int64) {
	if s := r.of(l).samples; len(s) > 0 && s[len(s)-1].t <= last {
		r.Write(l, at, staleMarker(), nil)
	}
}

// Querier implements storage.Queryable.
func (r *Ruled) Querier(mint, maxt int64) (storage.Querier, error) {
	return &querier{view: &r.view, mint: mint, maxt: maxt}, nil
}
