package ask

import "time"

// AlertRule is a recording or an alerting rule as in a rule file.
type AlertRule struct {
	// Record is the name of the series that is written, for a recording rule.
	Record string
	// Alert is the name of the alert, for an alerting rule.
	Alert string
	Expr  string
	// For is how long a series must be there before the alert fires.
	For time.Duration
	// KeepFiringFor is how long the alert goes on after the series is gone.
	KeepFiringFor time.Duration
	// Labels are added, and replace those of the same name. Their values may
	// have {{ $labels.NAME }} and {{ $value }} in them.
	Labels Labels
	// Since is when the rule was set, and evaluated first. Until is when it was taken
	// away, zero while it is there.
	Since, Until time.Time
}

// AlertState is the state of an alert.
type AlertState string

// The states.
const (
	Inactive AlertState = "inactive"
	Pending  AlertState = "pending"
	Firing   AlertState = "firing"
)

// Followed is what came of a rule over time.
type Followed struct {
	Rule AlertRule
	// Err is why the rule can't be followed, an *Error.
	Err error
	// Moments are when the rule was evaluated, in milliseconds.
	Moments []int64
	// Alerts are the alerts, one a set of labels, in the order of the labels.
	Alerts []AlertHistory
	// Series is how many series it wrote: the recorded ones, or of ALERTS and
	// ALERTS_FOR_STATE.
	Series int
	// Told is what Alertmanager is told, in the order of time.
	Told []Notice
	// Failed are the evaluations that came to nothing, which change nothing.
	Failed []FailedMoment
}

// FailedMoment is an evaluation that came to nothing.
type FailedMoment struct {
	At  int64
	Err *Error
}

// AlertHistory is one alert over time.
type AlertHistory struct {
	Labels Labels
	// Moments are the evaluations at which the alert was there, or had been
	// firing before.
	Moments []AlertMoment
	// Spans are the times in which the state stayed the same.
	Spans []AlertSpan
}

// AlertMoment is an alert at one evaluation.
type AlertMoment struct {
	At    int64
	State AlertState
	// Value is that of the expression; the last one while the alert keeps firing
	// without.
	Value float64
	// ActiveAt, FiredAt, ResolvedAt are since when the expression has the series,
	// and when the alert began to fire and stopped; zero where it hasn't.
	ActiveAt, FiredAt, ResolvedAt int64
	// Kept: the alert fires only because of KeepFiringFor.
	Kept bool
}

// AlertSpan is a time in which an alert's state stayed the same: from the evaluation
// at From on, until the one at To, which found another, or the end.
type AlertSpan struct {
	State    AlertState
	From, To int64
	// Resolved: an Inactive that was Firing before.
	Resolved bool
}

// Notice is what Alertmanager is told about an alert.
type Notice struct {
	At       int64
	Resolved bool
	Labels   Labels
	// StartsAt and EndsAt are as in the message: EndsAt of an alert that fires is
	// until when it counts, unless Prometheus says so again.
	StartsAt, EndsAt int64
	// Again: it was told before and nothing is new.
	Again bool
}
