package ask

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/prometheus/prometheus/promql"
	"github.com/prometheus/prometheus/promql/parser"
	"github.com/prometheus/prometheus/storage"
)

const (
	// MaxSamples is how many samples a query may hold in memory at a time.
	// Prometheus' default is 50 million, which no page could bear.
	MaxSamples = 1_000_000
	// MaxPoints is how many moments a range query may ask about: the same as in
	// Prometheus' HTTP API (web/api/v1, "exceeded maximum resolution").
	MaxPoints = 11_000
	// MaxTime is how long a query may take.
	MaxTime = 5 * time.Second
	// Lookback is how old the newest sample of a series may be for the series to
	// have a value: Prometheus' default.
	Lookback = 5 * time.Minute
)

var (
	// ErrBackwards refuses a range that ends before it begins.
	ErrBackwards = errors.New("the range ends before it begins")
	// ErrStep refuses a range query whose step isn't above zero.
	ErrStep = errors.New("the step of a range query must be above zero")
	// ErrPoints refuses a range query about more than MaxPoints moments.
	ErrPoints = fmt.Errorf("a range query may ask about at most %d moments", MaxPoints)
)

// Engine evaluates PromQL as Prometheus does in its default configuration, but
// within the bounds above. It is safe for concurrent use.
type Engine struct{ engine *promql.Engine }

// NewEngine returns an engine that is ready to be asked.
func NewEngine() *Engine {
	return &Engine{promql.NewEngine(promql.EngineOpts{
		MaxSamples:           MaxSamples,
		Timeout:              MaxTime,
		LookbackDelta:        Lookback,
		EnableAtModifier:     true,
		EnableNegativeOffset: true,
		// What a subquery without a step takes: the default evaluation interval
		// of Prometheus. The engine panics without.
		NoStepSubqueryIntervalFn: func(int64) int64 { return time.Minute.Milliseconds() },
		Parser:                   parser.NewParser(parser.Options{}),
	})}
}

// Instant asks about one moment. Errors are a parser.ParseErrors for what isn't
// PromQL, a promql.ErrTooManySamples, promql.ErrQueryTimeout or
// promql.ErrQueryCanceled for what went beyond the bounds or wasn't wanted any
// more, and what the engine or data say otherwise.
func (e *Engine) Instant(ctx context.Context, data storage.Queryable, expr string, at time.Time) (Answer, error) {
	query, err := e.engine.NewInstantQuery(ctx, data, nil, expr, at)
	if err != nil {
		return Answer{}, err
	}
	return answer(ctx, query)
}

// Range asks about each moment from from on, step after step, up to to. Errors
// are those of Instant, and ErrBackwards, ErrStep and ErrPoints.
func (e *Engine) Range(ctx context.Context, data storage.Queryable, expr string, from, to time.Time, step time.Duration) (Answer, error) {
	switch {
	case to.Before(from):
		return Answer{}, ErrBackwards
	case step < time.Millisecond: // the engine counts in milliseconds
		return Answer{}, ErrStep
	case to.Sub(from)/step >= MaxPoints:
		return Answer{}, ErrPoints
	}
	query, err := e.engine.NewRangeQuery(ctx, data, nil, expr, from, to, step)
	if err != nil {
		return Answer{}, err
	}
	return answer(ctx, query)
}

// answer executes a query. The query isn't closed: closing gives the memory of
// the answer away, which is the caller's.
func answer(ctx context.Context, query promql.Query) (Answer, error) {
	result := query.Exec(ctx)
	return Answer{Value: result.Value, Notes: result.Warnings}, result.Err
}
