package exposition

import (
	"errors"
	"math"

	dto "github.com/prometheus/client_model/go"
)

// Reason says why a format cannot carry a family.
type Reason string

// The reasons for a Refusal.
const (
	// InvalidName: prometheus_client 0.16.0 takes only names made of ASCII
	// letters, digits, underscores and (metrics) colons.
	InvalidName Reason = "invalid name"
	// NegativeSummary: OpenMetrics 2.0 wants a summary's sum and quantile
	// values to be zero or more.
	NegativeSummary Reason = "negative summary"
	// NotANumber: OpenMetrics 2.0 wants a counter's value and a summary's sum to be numbers.
	NotANumber Reason = "not a number"
	// NegativeCounter: OpenMetrics 2.0 wants a counter to be zero or more.
	NegativeCounter Reason = "negative counter"
	// EqualBounds: OpenMetrics 2.0 wants each bucket bound to be greater than the one before.
	EqualBounds Reason = "equal bounds"
	// RefusedByEncoder: the encoder has a reason of its own; Err has it.
	RefusedByEncoder Reason = "refused by the encoder"
	// UnknownFormat: there is no such format.
	UnknownFormat Reason = "unknown format"
)

// Refusal is the error for a family that a format cannot carry. The rest of the
// document is written without it.
type Refusal struct {
	Format Format
	Family string // name of the family, as registered
	Reason Reason
	Name   string // the offending name, where a name is the reason
	Fix    string // a name that would be taken, where a name is the reason
	Err    error  // what the encoder said, where it said something
}

// Unwrap returns what the encoder said, nil where it said nothing.
func (r *Refusal) Unwrap() error { return r.Err }

// Error implements error.
func (r *Refusal) Error() string {
	where := "the " + string(r.Format) + " format cannot carry " + r.Family + ": "
	switch r.Reason {
	case InvalidName:
		return where + "prometheus_client 0.16.0 refuses the name " + r.Name +
			"; use letters, digits and underscores, such as " + r.Fix
	case NegativeSummary:
		return where + "OpenMetrics 2.0 wants the sum and the quantiles of a summary to be zero or more; " +
			"a histogram may hold negative observations"
	case NotANumber:
		return where + "OpenMetrics 2.0 wants this value to be a number, not NaN"
	case NegativeCounter:
		return where + "OpenMetrics 2.0 wants a counter to be zero or more"
	case EqualBounds:
		return where + "OpenMetrics 2.0 wants each bucket bound to be greater than the one before; remove the double one"
	case UnknownFormat:
		return "there is no format " + string(r.Format) + "; use text, openmetrics1, openmetrics2, python or proto"
	}
	return where + r.Err.Error()
}

// refusalOf says why the encoder of f did not write the family.
func refusalOf(family *dto.MetricFamily, f Format, err error) *Refusal {
	var refusal *Refusal
	if errors.As(err, &refusal) {
		return &Refusal{Format: f, Family: family.GetName(), Reason: refusal.Reason, Name: refusal.Name, Fix: refusal.Fix}
	}
	return &Refusal{Format: f, Family: family.GetName(), Reason: encoderReason(family), Err: err}
}

// encoderReason finds the rule of OpenMetrics 2.0 that a family breaks.
func encoderReason(family *dto.MetricFamily) Reason {
	for _, m := range family.Metric {
		summary := m.GetSummary()
		switch {
		case math.IsNaN(m.GetCounter().GetValue()), math.IsNaN(summary.GetSampleSum()):
			return NotANumber
		case m.GetCounter().GetValue() < 0:
			return NegativeCounter
		case summary.GetSampleSum() < 0:
			return NegativeSummary
		}
		for _, q := range summary.GetQuantile() {
			if q.GetValue() < 0 {
				return NegativeSummary
			}
		}
		for i, b := range m.GetHistogram().GetBucket() {
			if i > 0 && b.GetUpperBound() <= m.Histogram.Bucket[i-1].GetUpperBound() {
				return EqualBounds
			}
		}
	}
	return RefusedByEncoder
}
