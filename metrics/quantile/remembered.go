package quantile

import (
	"math"
	"time"

	"metricplayground/metrics"
	"metricplayground/metrics/script"
)

var notANumber = math.NaN()

// objective is the error that one allows a summary's quantile as a rule: a tenth
// of what is left above it, as client_golang's documentation does.
func objective(q float64) float64 { return max((1-q)/10, 0.0001) }

// Remembered is what a summary still knows at some time.
type Remembered struct {
	// Window is how long it remembers; it forgets Step by step.
	Window, Step time.Duration
	// From is the time after which it knows all observations, the zero time if
	// it has forgotten none.
	From time.Time
	// Total counts all observations, as _count does; Kept those that the quantiles
	// are estimated from.
	Total, Kept int
	// Value is the quantile that the summary shows, NaN with nothing left.
	Value float64
	// Truth is that of what is left.
	Truth float64
	// Forgotten is when nothing will be left if nothing more is observed; the
	// zero time without observations.
	Forgotten time.Time
}

// Remember gives observations to a summary that began to exist at a time, and
// looks at it at another. The observations are in order of time. A window of 0 is
// the client's default.
func Remember(observed []script.Observed, begin, now time.Time, window time.Duration, q float64) Remembered {
	if window <= 0 {
		window = metrics.DefaultWindow
	}
	steps := time.Duration(metrics.DefaultAgeBuckets)
	r := Remembered{Window: window, Step: window / steps, Total: len(observed), Value: notANumber}
	// It is cleared piece by piece at certain times; the next one is until.
	grid := func(t time.Time) time.Time {
		n := max(1, (t.Sub(begin)+r.Step-1)/r.Step)
		return begin.Add(n * r.Step)
	}
	if from := grid(now).Add(-steps * r.Step); from.After(begin) {
		r.From = from
	}
	var kept []float64
	for _, o := range observed {
		if r.From.IsZero() || o.At.After(r.From) {
			kept = append(kept, o.Value)
		}
	}
	r.Kept, r.Truth = len(kept), Sorted(kept).True(q)
	if r.Total > 0 {
		last := observed[r.Total-1].At
		if !last.After(begin) { // nothing is cleared at the very beginning
			last = begin.Add(1)
		}
		r.Forgotten = grid(last.Add(steps * r.Step)).Add(-r.Step)
	}
	r.Value = replay(observed, begin, now, window, q)
	return r
}

// replay asks a real summary.
func replay(observed []script.Observed, begin, now time.Time, window time.Duration, q float64) float64 {
	clock := begin
	registry := metrics.NewRegistry(metrics.WithClock(func() time.Time { return clock }))
	s, err := registry.NewSummary(metrics.SummaryOpts{
		Opts: metrics.Opts{Name: "s"}, Objectives: map[float64]float64{q: objective(q)}, Window: window,
	})
	if err != nil {
		return notANumber
	}
	for _, o := range observed {
		clock = o.At
		s.Observe(o.Value)
	}
	clock = now
	family, _ := registry.Family("s")
	return family.Metric[0].Summary.Quantile[0].GetValue()
}
