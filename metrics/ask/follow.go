package ask

import (
	"context"
	"errors"
	"slices"
	"time"

	"github.com/prometheus/common/model"
	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/promql"
	"github.com/prometheus/prometheus/promql/parser"
	"github.com/prometheus/prometheus/storage"
)

// Follow evaluates a rule from from on, each interval, up to to, as Prometheus'
// package rules does. An evaluation that fails is among Failed; all errors are an
// *Error about the rule, or that it took too long.
func (e *Engine) Follow(ctx context.Context, data storage.Queryable, rule AlertRule, from, to time.Time, interval time.Duration) (Followed, error) {
	expr, err := e.checkRule(rule, from, to, interval)
	if err != nil {
		return Followed{}, err
	}
	ctx, cancel := context.WithTimeout(ctx, e.options.MaxTime)
	defer cancel()
	pace := newPacer(e.options)
	f := follower{rule: rule, interval: interval.Milliseconds(), followed: Followed{Rule: rule}, series: map[string]int{}}
	for at := from; !at.After(to); at = at.Add(interval) {
		f.followed.Moments = append(f.followed.Moments, at.UnixMilli())
		value, notes, err := e.instant(ctx, pacedQueryable{data, pace}, rule.Expr, at)
		if err == nil {
			f.note(newNotes(notes, rule.Expr, expr))
			err = f.evaluate(at.UnixMilli(), vectorOf(value))
		}
		if err != nil {
			if ctx.Err() != nil {
				return Followed{}, newError(rule.Expr, expr, ctx.Err())
			}
			f.followed.Failed = append(f.followed.Failed, FailedMoment{at.UnixMilli(), newError(rule.Expr, expr, err)})
		}
		pace.pause()
	}
	return f.done(), nil
}

// checkRule refuses a rule that can't be followed.
func (e *Engine) checkRule(rule AlertRule, from, to time.Time, interval time.Duration) (parser.Expr, error) {
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
	return expr, e.checkRange(rule.Expr, expr, from, to, interval.Truncate(time.Millisecond))
}

// vectorOf takes a scalar for one series without labels.
func vectorOf(value parser.Value) promql.Vector {
	switch v := value.(type) {
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
	rule     AlertRule
	interval int64
	active   []*alert // in the order of their labels
	followed Followed
	series   map[string]int // the place of a written series by its labels
}

// evaluate does what a rule does with what its expression came to.
func (f *follower) evaluate(at int64, vector promql.Vector) error {
	if f.rule.Alert == "" {
		return f.record(at, vector)
	}
	return f.alert(at, vector)
}

// note keeps each note once.
func (f *follower) note(notes []Note) {
	for _, n := range notes {
		if !slices.Contains(f.followed.Notes, n) {
			f.followed.Notes = append(f.followed.Notes, n)
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
		f.write(written[i], Point{at, s.F, newHistogram(s.H)})
	}
	return nil
}

// write appends a point to a series that the rule writes.
func (f *follower) write(l labels.Labels, p Point) {
	key := l.String()
	i, ok := f.series[key]
	if !ok {
		i = len(f.followed.Series)
		f.series[key] = i
		f.followed.Series = append(f.followed.Series, Series{Labels: newLabels(l)})
	}
	f.followed.Series[i].Points = append(f.followed.Series[i].Points, p)
}

// done puts series and alerts in order, and joins moments of the same state.
func (f *follower) done() Followed {
	slices.SortFunc(f.followed.Series, func(a, b Series) int { return compare(a.Labels, b.Labels) })
	slices.SortFunc(f.followed.Alerts, func(a, b AlertHistory) int { return compare(a.Labels, b.Labels) })
	last := int64(0)
	if n := len(f.followed.Moments); n > 0 {
		last = f.followed.Moments[n-1]
	}
	for i := range f.followed.Alerts {
		f.followed.Alerts[i].spans(last)
	}
	return f.followed
}
