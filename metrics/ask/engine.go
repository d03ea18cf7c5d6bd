package ask

import (
	"context"
	"fmt"
	"time"

	"github.com/prometheus/prometheus/promql"
	"github.com/prometheus/prometheus/promql/parser"
	"github.com/prometheus/prometheus/storage"
	"github.com/prometheus/prometheus/util/annotations"
)

// Engine evaluates PromQL as Prometheus does in its default configuration, but
// within bounds, and without keeping others from their turn. It is safe for
// concurrent use.
type Engine struct {
	engine  *promql.Engine
	options Options
}

// NewEngine returns an engine that is ready to be asked.
func NewEngine(o Options) *Engine {
	o = o.complete()
	return &Engine{
		options: o,
		engine: promql.NewEngine(promql.EngineOpts{
			MaxSamples:           o.MaxSamples,
			Timeout:              o.MaxTime,
			LookbackDelta:        o.Lookback,
			EnableAtModifier:     true,
			EnableNegativeOffset: true,
			// The engine panics without.
			NoStepSubqueryIntervalFn: func(int64) int64 { return o.Evaluation.Milliseconds() },
			Parser:                   syntax,
		}),
	}
}

// syntax is PromQL as Prometheus parses it without feature flags.
var syntax = parser.NewParser(parser.Options{})

// Instant asks about one moment. All errors are an *Error.
func (e *Engine) Instant(ctx context.Context, data storage.Queryable, query string, at time.Time) (Answer, error) {
	expr, err := parse(query)
	if err != nil {
		return Answer{}, err
	}
	value, notes, err := e.instant(ctx, pacedQueryable{data, newPacer(e.options)}, query, at)
	if err != nil {
		return Answer{}, newError(query, expr, err)
	}
	answer := Answer{Query: query, From: at.UnixMilli(), To: at.UnixMilli(), Notes: newNotes(notes, query, expr)}
	answer.fill(value, expr)
	return answer, nil
}

// instant asks the engine about one moment. The engine's query isn't closed: closing
// gives the memory of the answer away.
func (e *Engine) instant(ctx context.Context, data storage.Queryable, query string, at time.Time) (parser.Value, annotations.Annotations, error) {
	q, err := e.engine.NewInstantQuery(ctx, data, nil, query, at)
	if err != nil {
		return nil, nil, err
	}
	result := q.Exec(ctx)
	return result.Value, result.Warnings, result.Err
}

// Range asks about each moment from from on, step after step, up to to. Steps are
// counted in whole milliseconds. All errors are an *Error.
func (e *Engine) Range(ctx context.Context, data storage.Queryable, query string, from, to time.Time, step time.Duration) (Answer, error) {
	expr, err := parse(query)
	if err != nil {
		return Answer{}, err
	}
	step = step.Truncate(time.Millisecond)
	if err := e.checkRange(query, expr, from, to, step); err != nil {
		return Answer{}, err
	}
	ctx, cancel := context.WithTimeout(ctx, e.options.MaxTime)
	defer cancel()
	var (
		pace    = newPacer(e.options)
		paced   = pacedQueryable{data, pace}
		cut     = newSlicing(expr, step)
		moments = int(to.Sub(from)/step) + 1
		slice   = max(firstSlice, cut.least)
		notes   annotations.Annotations
		all     joined
	)
	if cut.whole {
		slice = moments
	}
	for done := 0; done < moments; {
		slice = min(slice, moments-done)
		first := from.Add(time.Duration(done) * step)
		began := time.Now()
		matrix, more, err := e.slice(ctx, paced, query, first, first.Add(time.Duration(slice-1)*step), step)
		if err == nil {
			all.add(matrix)
			if all.points > e.options.MaxSamples {
				err = promql.ErrTooManySamples("the answer")
			}
		}
		if err != nil {
			return Answer{}, newError(query, expr, err)
		}
		notes.Merge(more)
		done += slice
		slice = cut.next(slice, time.Since(began), e.options.Frame)
		pace.pause()
	}
	answer := Answer{
		Query: query, From: from.UnixMilli(), To: to.UnixMilli(), Step: step.Milliseconds(),
		Notes: newNotes(notes, query, expr),
	}
	answer.fill(all.sorted(), expr)
	return answer, nil
}

// slice asks the engine about some of a range query's moments.
func (e *Engine) slice(ctx context.Context, data storage.Queryable, query string, from, to time.Time, step time.Duration) (promql.Matrix, annotations.Annotations, error) {
	q, err := e.engine.NewRangeQuery(ctx, data, nil, query, from, to, step)
	if err != nil {
		return nil, nil, err
	}
	result := q.Exec(ctx)
	if result.Err != nil {
		return nil, nil, result.Err
	}
	matrix, err := result.Matrix()
	return matrix, result.Warnings, err
}

// checkRange refuses what can't be asked over time.
func (e *Engine) checkRange(query string, expr parser.Expr, from, to time.Time, step time.Duration) error {
	refusal := &Error{Query: query, Place: Place{0, len(query)}}
	switch t := expr.Type(); {
	case to.Before(from):
		refusal.Kind, refusal.Raw = Backwards, "the range ends before it begins"
	case step <= 0:
		refusal.Kind, refusal.Raw = NoStep, "the step of a range query must be a millisecond or more"
	case to.Sub(from)/step >= time.Duration(e.options.MaxPoints):
		refusal.Kind, refusal.Limit = TooManyPoints, e.options.MaxPoints
		refusal.Raw = fmt.Sprintf("a range query may ask about at most %d moments", e.options.MaxPoints)
	case t != parser.ValueTypeVector && t != parser.ValueTypeScalar:
		refusal.Kind, refusal.Got = NoChart, Kind(t)
		refusal.Raw = fmt.Sprintf("invalid expression type %q for range query, must be Scalar or instant Vector", parser.DocumentedType(t))
		refusal.suggestChart(expr)
	default:
		return nil
	}
	return refusal
}
