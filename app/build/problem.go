package build

import (
	"errors"
	"strconv"

	"metricplayground/app/desk"
	"metricplayground/app/words"
	"metricplayground/metrics"
	"metricplayground/metrics/lint"
)

// Field names a field of the form.
type Field string

// The fields.
const (
	NameField       Field = "name"
	HelpField       Field = "help"
	UnitField       Field = "unit"
	LabelsField     Field = "labels"
	BoundsField     Field = "bounds"
	StartField      Field = "start"
	StepField       Field = "step"
	CountField      Field = "count"
	FactorField     Field = "factor"
	ObjectivesField Field = "objectives"
	WindowField     Field = "window"
)

var fields = []Field{NameField, HelpField, UnitField, LabelsField, BoundsField, StartField, StepField,
	CountField, FactorField, ObjectivesField, WindowField}

// Problem is something that keeps the metric from being made.
type Problem struct {
	Field Field
	Err   error
}

// Errors of the form itself; all others come from the metrics package.
var (
	ErrNameMissing  = errors.New("no name")
	ErrNameTaken    = errors.New("name taken")
	ErrNeedsBuckets = errors.New("a histogram without buckets")
)

// ObjectiveError is text that is no `quantile~error`.
type ObjectiveError struct{ Got string }

// Error implements error.
func (e *ObjectiveError) Error() string { return strconv.Quote(e.Got) + " is no quantile~error" }

// DurationError is text that is no duration above zero.
type DurationError struct{ Got string }

// Error implements error.
func (e *DurationError) Error() string { return strconv.Quote(e.Got) + " is no duration" }

// Report is the outcome of checking a draft: what is wrong, and what a
// reviewer would advise.
type Report struct {
	Problems []Problem
	Advice   []lint.Finding

	// bounds are the histogram's upper bounds, empty while they are wrong.
	bounds []float64
}

// fixes are what is on offer for a field: texts to put there instead.
func (r Report) fixes(field Field) []string {
	var fixes []string
	for _, p := range r.Problems {
		if p.Field == field && p.Fix() != "" {
			fixes = append(fixes, p.Fix())
		}
	}
	for _, a := range r.Advice {
		if adviceField(a) == field && a.Fix != "" {
			fixes = append(fixes, a.Fix)
		}
	}
	return fixes
}

// adviceField is the field that an advice belongs to.
func adviceField(a lint.Finding) Field {
	switch a.Subject {
	case "help":
		return HelpField
	case "unit":
		return UnitField
	}
	return NameField
}

// Say puts a problem in words.
func (p Problem) Say(w words.Catalogue, d Draft) string {
	var number *desk.NumberError
	var objective *ObjectiveError
	var duration *DurationError
	switch {
	case errors.Is(p.Err, ErrNameMissing):
		return w.NameMissing()
	case errors.Is(p.Err, ErrNameTaken):
		return w.NameTaken(d.Name)
	case errors.Is(p.Err, ErrNeedsBuckets):
		return w.NeedsBuckets()
	case errors.As(p.Err, &objective):
		return w.BadObjective(objective.Got)
	case errors.As(p.Err, &duration):
		return w.BadDuration(duration.Got)
	case errors.As(p.Err, &number) && number.Whole:
		return w.NotAWholeNumber(number.Got)
	case errors.As(p.Err, &number) && number.Fixed != "":
		return w.NotANumber(number.Got) + " " + w.DecimalComma(number.Fixed)
	case errors.As(p.Err, &number):
		return w.NotANumber(number.Got)
	}
	return desk.Say(w, p.Err)
}

// Fix is what the field should hold instead, "" where nothing is certain.
func (p Problem) Fix() string {
	var number *desk.NumberError
	if errors.As(p.Err, &number) {
		return number.Fixed
	}
	var rule *metrics.Error
	if errors.As(p.Err, &rule) {
		return rule.Fix
	}
	return ""
}
