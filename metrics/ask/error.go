package ask

import (
	"context"
	"errors"

	"github.com/prometheus/prometheus/promql"
	"github.com/prometheus/prometheus/promql/parser"
)

// Error is why a query has no answer. Fields that don't apply are empty.
type Error struct {
	Kind  ErrorKind
	Query string
	// Place is the piece of the query that is wrong; the whole query where no
	// piece is to blame.
	Place Place
	// Name is the function, operator, modifier or label that the error is about.
	Name string
	// Near is the name that was probably meant.
	Near string
	// Found is what stands at the place, as the parser names it: "end of input",
	// `identifier "x"`, "=".
	Found string
	// Context is where the parser was: "label matching", "aggregation" ...
	Context string
	// Expected is what could stand there, as the parser says: `"," or "}"`.
	Expected string
	// Want and Got are the kind of value that is needed and the one that is there.
	Want, Got Kind
	// Wanted and Given are numbers of arguments. More, or fewer, than Wanted may
	// be allowed where AtLeast or AtMost is set.
	Wanted, Given   int
	AtLeast, AtMost bool
	// Labels are the labels that series share.
	Labels string
	// Limit is the bound that was hit.
	Limit int
	// Fix is the whole query as it was meant; empty where that isn't certain.
	Fix string
	// Raw is what Prometheus says.
	Raw string

	cause error
}

// Error says what Prometheus says.
func (e *Error) Error() string { return e.Raw }

// Unwrap returns the engine's or the parser's error.
func (e *Error) Unwrap() error { return e.cause }

// Check returns what is wrong with a query before it is asked, nil where nothing is.
func Check(query string) *Error {
	_, err := parse(query)
	if err == nil {
		return nil
	}
	var e *Error
	errors.As(err, &e)
	return e
}

// parse reads a query. Errors are an *Error.
func parse(query string) (parser.Expr, error) {
	expr, err := syntax.ParseExpr(query)
	if err != nil {
		return nil, newError(query, expr, err)
	}
	return expr, nil
}

// newError takes an error of the parser or the engine. expr may be nil or what could
// be read of the query.
func newError(query string, expr parser.Expr, err error) *Error {
	if own, ok := errors.AsType[*Error](err); ok {
		return own
	}
	e := &Error{Kind: Other, Query: query, Place: Place{0, len(query)}, Raw: err.Error(), cause: err}
	if all, ok := errors.AsType[parser.ParseErrors](err); ok && len(all) > 0 {
		e.Raw = all[0].Err.Error()
		e.Place = newPlace(all[0].PositionRange, query)
		e.recognise()
		e.mend(expr)
		return e
	}
	var (
		samples  promql.ErrTooManySamples
		timeout  promql.ErrQueryTimeout
		canceled promql.ErrQueryCanceled
		storage  promql.ErrStorage
	)
	switch {
	case errors.As(err, &samples):
		e.Kind = TooManySamples
	case errors.As(err, &timeout), errors.Is(err, context.DeadlineExceeded):
		e.Kind = TooLong
	case errors.As(err, &canceled), errors.Is(err, context.Canceled):
		e.Kind = Canceled
	case errors.As(err, &storage):
		e.Kind = Storage
	default:
		e.recognise()
		e.blame(expr)
	}
	return e
}
