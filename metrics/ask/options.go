package ask

import "time"

// Options bounds an engine. The zero value stands for the defaults.
type Options struct {
	// MaxSamples is how many samples a query may hold in memory at a time.
	// Prometheus' default is 50 million, which no page could bear.
	MaxSamples int
	// MaxPoints is how many moments a range query may ask about: by default the
	// same as in Prometheus' HTTP API (web/api/v1, "exceeded maximum
	// resolution").
	MaxPoints int
	// MaxTime is how long a query may take.
	MaxTime time.Duration
	// Lookback is how old the newest sample of a series may be for the series to
	// have a value: by default Prometheus' five minutes.
	Lookback time.Duration
	// Evaluation is the step of a subquery that names none: by default
	// Prometheus' evaluation interval of one minute.
	Evaluation time.Duration
	// Yield is called when a query has computed for about a Frame, so that
	// others get their turn. In a browser the page is drawn only while all
	// goroutines wait: there, Yield should sleep for a millisecond. Nil: never.
	Yield func()
	// Frame is how long a query may compute before Yield is called: by default
	// 8 ms, half of a frame at 60 frames a second.
	Frame time.Duration
}

// The defaults of Options.
const (
	MaxSamples = 1_000_000
	MaxPoints  = 11_000
	MaxTime    = 10 * time.Second
	Lookback   = 5 * time.Minute
	Evaluation = time.Minute
	Frame      = 8 * time.Millisecond
)

// complete fills in the defaults.
func (o Options) complete() Options {
	if o.MaxSamples <= 0 {
		o.MaxSamples = MaxSamples
	}
	if o.MaxPoints <= 0 {
		o.MaxPoints = MaxPoints
	}
	if o.MaxTime <= 0 {
		o.MaxTime = MaxTime
	}
	if o.Lookback <= 0 {
		o.Lookback = Lookback
	}
	if o.Evaluation <= 0 {
		o.Evaluation = Evaluation
	}
	if o.Frame <= 0 {
		o.Frame = Frame
	}
	return o
}
