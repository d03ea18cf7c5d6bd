package timeline

import (
	"context"
	"slices"
	"sort"

	"github.com/prometheus/prometheus/model/exemplar"
	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/storage"
	"github.com/prometheus/prometheus/tsdb/chunkenc"
	"github.com/prometheus/prometheus/util/annotations"

	"metricplayground/metrics/sorting"
)

// view is the samples as they were at one moment. It never changes.
type view struct{ series []viewed } // sorted by labels but for what rules write, none empty

// viewed is a series of a view.
type viewed struct {
	labels    labels.Labels
	samples   []sample
	exemplars []exemplar.Exemplar
}

// look is the view of what there is now.
func (t *Timeline) look() *view {
	t.lock.Lock()
	defer t.lock.Unlock()
	if t.view == nil {
		t.view = &view{series: make([]viewed, 0, len(t.index))}
		for _, s := range t.index {
			if len(s.samples) > 0 {
				t.view.series = append(t.view.series, viewed{s.labels, s.samples, s.exemplars})
			}
		}
		sorting.By(t.view.series, func(a, b *viewed) int { return labels.Compare(a.labels, b.labels) })
	}
	return t.view
}

// Querier implements storage.Queryable.
func (t *Timeline) Querier(mint, maxt int64) (storage.Querier, error) {
	return &querier{view: t.look(), mint: mint, maxt: maxt}, nil
}

// ExemplarQuerier implements storage.ExemplarQueryable.
func (t *Timeline) ExemplarQuerier(context.Context) (storage.ExemplarQuerier, error) {
	return t.look(), nil
}

// Select implements storage.ExemplarQuerier.
func (v *view) Select(start, end int64, matchers ...[]*labels.Matcher) ([]exemplar.QueryResult, error) {
	var results []exemplar.QueryResult
	for _, s := range v.series {
		if !slices.ContainsFunc(matchers, func(all []*labels.Matcher) bool { return matches(s.labels, all) }) {
			continue
		}
		var found []exemplar.Exemplar
		for _, e := range s.exemplars {
			if start <= e.Ts && e.Ts <= end {
				found = append(found, e)
			}
		}
		if found != nil {
			results = append(results, exemplar.QueryResult{SeriesLabels: s.labels, Exemplars: found})
		}
	}
	return results, nil
}

func matches(l labels.Labels, all []*labels.Matcher) bool {
	for _, m := range all {
		if !m.Matches(l.Get(m.Name)) {
			return false
		}
	}
	return true
}

// querier reads a view between two moments, both included.
type querier struct {
	view       *view
	mint, maxt int64
}

// Select implements storage.Querier. What was scraped is sorted, which the engine doesn't
// ask for.
func (q *querier) Select(ctx context.Context, _ bool, hints *storage.SelectHints, matchers ...*labels.Matcher) storage.SeriesSet {
	mint, maxt := q.mint, q.maxt
	if hints != nil {
		mint, maxt = max(mint, hints.Start), min(maxt, hints.End)
	}
	set := &seriesSet{at: -1, err: ctx.Err()}
	for _, s := range q.view.series {
		if matches(s.labels, matchers) {
			if within := between(s.samples, mint, maxt); len(within) > 0 {
				set.series = append(set.series, viewed{s.labels, within, nil})
			}
		}
	}
	return set
}

// between is the samples from mint to maxt.
func between(all []sample, mint, maxt int64) []sample {
	from := sort.Search(len(all), func(i int) bool { return all[i].t >= mint })
	to := sort.Search(len(all), func(i int) bool { return all[i].t > maxt })
	return all[from:max(from, to)]
}

// LabelValues implements storage.LabelQuerier.
func (q *querier) LabelValues(_ context.Context, name string, hints *storage.LabelHints, matchers ...*labels.Matcher) ([]string, annotations.Annotations, error) {
	return q.collect(hints, matchers, func(l labels.Labels, add func(string)) {
		if v := l.Get(name); v != "" {
			add(v)
		}
	}), nil, nil
}

// LabelNames implements storage.LabelQuerier.
func (q *querier) LabelNames(_ context.Context, hints *storage.LabelHints, matchers ...*labels.Matcher) ([]string, annotations.Annotations, error) {
	return q.collect(hints, matchers, func(l labels.Labels, add func(string)) {
		l.Range(func(l labels.Label) { add(l.Name) })
	}), nil, nil
}

// collect gives what the series that match have, sorted and each once.
func (q *querier) collect(hints *storage.LabelHints, matchers []*labels.Matcher, of func(labels.Labels, func(string))) []string {
	found := map[string]bool{}
	for _, s := range q.view.series {
		if matches(s.labels, matchers) && len(between(s.samples, q.mint, q.maxt)) > 0 {
			of(s.labels, func(text string) { found[text] = true })
		}
	}
	all := make([]string, 0, len(found))
	for text := range found {
		all = append(all, text)
	}
	slices.Sort(all)
	if hints != nil && hints.Limit > 0 && len(all) > hints.Limit {
		all = all[:hints.Limit]
	}
	return all
}

// Close implements storage.Querier.
func (q *querier) Close() error { return nil }

// seriesSet is the series that a selection found.
type seriesSet struct {
	series []viewed
	at     int
	err    error
}

// Next implements storage.SeriesSet.
func (s *seriesSet) Next() bool {
	s.at++
	return s.err == nil && s.at < len(s.series)
}

// At implements storage.SeriesSet.
func (s *seriesSet) At() storage.Series { return &s.series[s.at] }

// Err implements storage.SeriesSet.
func (s *seriesSet) Err() error { return s.err }

// Warnings implements storage.SeriesSet.
func (s *seriesSet) Warnings() annotations.Annotations { return nil }

// Labels implements storage.Series.
func (v *viewed) Labels() labels.Labels { return v.labels }

// Iterator implements storage.Series.
func (v *viewed) Iterator(again chunkenc.Iterator) chunkenc.Iterator {
	if it, ok := again.(*iterator); ok {
		*it = iterator{samples: v.samples, at: -1}
		return it
	}
	return &iterator{samples: v.samples, at: -1}
}
