package ask

import (
	"context"
	"errors"
	"time"

	"github.com/prometheus/common/model"
	"github.com/prometheus/prometheus/model/histogram"
	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/promql"
	"github.com/prometheus/prometheus/promql/parser"
	"github.com/prometheus/prometheus/storage"

	"metricplayground/metrics/sorting"
)

// Store is where rules read and write.
type Store interface {
	storage.Queryable
	// Write appends a sample to the series with these labels: a histogram, or a
	// number where that is nil.
	Write(l labels.Labels, at int64, value float64, h *histogram.FloatHistogram)
	// End marks a series stale, unless something was written to it after last.
	End(l labels.Labels, last, at int64)
}

// Follow evaluates rules, each from when it was set on and each interval, up to to: as
// Prometheus' package rules does, and those that are due at the same moment in their
// order. What comes of one is written to the store, where what is asked later finds it. A
// rule that can't be followed says why, and an evaluation that fails is among Failed; the
// error is that it took too long, or that too much was written.
func (e *Engine) Follow(ctx context.Context, data Store, rules []AlertRule, to time.Time, interval time.Duration) ([]*Followed, error) {
	ctx, cancel := context.WithTimeout(ctx, e.options.MaxTime)
	defer cancel()
	pace := newPacer(e.options)
	total := 0
	all, followed := make([]*follower, len(rules)), make([]*Followed, len(rules))
	for i := range rules {
		rule := &rules[i]
		f := &follower{rule: rule, next: rule.Since, interval: interval.Milliseconds(), series: map[string]int{}, data: data}
		f.followed.Rule = *rule
		f.expr, f.followed.Err = e.checkRule(rule, to, interval)
		f.over = f.followed.Err != nil
		all[i], followed[i] = f, &f.followed
	}
	for {
		f := earliest(all)
		if f == nil || f.next.After(to) {
			break
		}
		at := f.next.UnixMilli()
		if f.over = !f.rule.Until.IsZero() && !f.next.Before(f.rule.Until); f.over {
			f.end(at) // as Prometheus does when it reads a rule file without the rule
			continue
		}
		f.followed.Moments = append(f.followed.Moments, at)
		f.wrote = 0
		result, _, err := e.instant(ctx, pacedQueryable{data, pace}, f.rule.Expr, f.next)
		if err == nil {
			err = f.evaluate(at, vectorOf(result))
		}
		if err != nil {
			if ctx.Err() != nil {
				return nil, newError(f.rule.Expr, f.expr, ctx.Err())
			}
			f.followed.Failed = append(f.followed.Failed, FailedMoment{at, newError(f.rule.Expr, f.expr, err)})
		}
		if total += f.wrote; total > e.options.MaxSamples {
			return nil, newError(f.rule.Expr, f.expr, promql.ErrTooManySamples("the rules"))
		}
		f.next = f.next.Add(interval)
		pace.pause()
	}
	for _, f := range all {
		f.done()
	}
	return followed, nil
}

// earliest is the rule that is evaluated next, the first of those at the same moment.
func earliest(all []*follower) (first *follower) {
	for _, f := range all {
		if !f.over && (first == nil || f.next.Before(first.next)) {
			first = f
		}
	}
	return first
}

// checkRule refuses a rule that can't be followed.
func (e *Engine) checkRule(rule *AlertRule, to time.Time, interval time.Duration) (parser.Expr, error) {
	expr, err := parse(rule.Expr)
	if err != nil {
		return nil, err
	}
	if t := expr.Type(); t != parser.ValueTypeVector && t != parser.ValueTypeScalar {
		return nil, &Error{
			Kind: NoVector, Query: rule.Expr, Place: Place{0, len(rule.Expr)}, Got: Kind(t), Raw: "rule result is not a vector or scalar",
		}
	}
	for _, l := range rule.Labels {
		if _, err := expand(l.Value, nil, 0); err != nil {
			return nil, err
		}
	}
	// The bounds on moments are those of a range query.
	return expr, e.checkRange(rule.Expr, expr, rule.Since, to, interval.Truncate(time.Millisecond))
}

// vectorOf takes a scalar for one series without labels.
func vectorOf(result parser.Value) promql.Vector {
	switch v := result.(type) {
	case promql.Vector:
		return v
	case promql.Scalar:
		return promql.Vector{{T: v.T, F: v.V}}
	}
	return nil
}

// errSameLabels is what Prometheus says when a rule's labels make two series one.
var errSameLabels = errors.New("vector contains metrics with the same labelset after applying rule labels")

// follower evaluates one rule, moment after moment.
type follower struct {
	rule     *AlertRule
	expr     parser.Expr
	next     time.Time // when it is evaluated next
	over     bool      // never again
	interval int64
	active   []*alert // in the order of their labels
	followed Followed
	series   map[string]int // the place of a written series by its labels
	written  []written
	data     Store
	last     int64 // when it was evaluated last
	wrote    int   // how many samples it wrote then
}

// written is a series that a rule writes, and when it wrote it last.
type written struct {
	labels labels.Labels
	at     int64
}

// evaluate does what a rule does with what its expression came to, and marks the series
// stale that the evaluation before had.
func (f *follower) evaluate(at int64, vector promql.Vector) error {
	act := f.record
	if f.rule.Alert != "" {
		act = f.alert
	}
	err := act(at, vector)
	if err == nil {
		f.end(at)
		f.last = at
	}
	return err
}

// end marks the series stale that the rule wrote last time and hasn't now.
func (f *follower) end(at int64) {
	for _, s := range f.written {
		if s.at == f.last && f.last != at {
			f.data.End(s.labels, s.at, at)
		}
	}
}

// record writes the series of a recording rule.
func (f *follower) record(at int64, vector promql.Vector) error {
	written := make([]labels.Labels, len(vector))
	seen := map[string]bool{}
	for i, s := range vector {
		b := labels.NewBuilder(s.Metric)
		b.Set(model.MetricNameLabel, f.rule.Record)
		for _, l := range f.rule.Labels {
			b.Set(l.Name, l.Value)
		}
		written[i] = b.Labels()
		if key := written[i].String(); seen[key] {
			return errSameLabels
		} else {
			seen[key] = true
		}
	}
	for i, s := range vector {
		f.write(written[i], at, s.F, s.H)
	}
	return nil
}

// write appends a sample to a series that the rule writes.
func (f *follower) write(l labels.Labels, at int64, v float64, h *histogram.FloatHistogram) {
	f.data.Write(l, at, v, h)
	f.wrote++
	key := l.String()
	i, ok := f.series[key]
	if !ok {
		i = len(f.written)
		f.series[key] = i
		f.written = append(f.written, written{labels: l})
		f.followed.Series++
	}
	f.written[i].at = at
}

// done puts alerts in order, and joins moments of the same state.
func (f *follower) done() {
	sorting.By(f.followed.Alerts, func(a, b *AlertHistory) int { return compare(a.Labels, b.Labels) })
	last := int64(0)
	if n := len(f.followed.Moments); n > 0 {
		last = f.followed.Moments[n-1]
	}
	for i := range f.followed.Alerts {
		f.followed.Alerts[i].spans(last)
	}
}
