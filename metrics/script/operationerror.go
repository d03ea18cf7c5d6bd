package script

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"metricplayground/metrics"
)

// OperationError says which operation was refused. Nothing was changed then,
// not by the operations before it either.
type OperationError struct {
	// Index is the operation's place among those that were to be applied, from 0.
	Index     int
	Operation Operation
	// Err is a *metrics.Error when real clients refuse it too, or else an
	// UnknownMetric, UnknownSeries, UnknownReplica, UnknownRule, OnlySeries,
	// BadDraw, BadSchedule, TooMuch or BadOperation (all by pointer).
	Err error
	// Line and Column are where the part to blame stands, both from 1, Column
	// in characters (runes); 0 when the operation did not come from a text.
	Line, Column int
	// Suggestion is the line that was probably meant, empty when nothing is
	// certain enough. It may be refused for another reason.
	Suggestion string
}

// refuse is the error for an operation that was refused.
func refuse(index int, op Operation, err error) *OperationError {
	return &OperationError{Index: index, Operation: op, Err: err, Suggestion: remedy(op, err)}
}

// Unwrap gives errors.As and errors.Is the cause.
func (e *OperationError) Unwrap() error { return e.Err }

// Error implements error: the place or the operation, and the cause.
func (e *OperationError) Error() string {
	if e.Line > 0 {
		return fmt.Sprintf("line %d, column %d: %v", e.Line, e.Column, e.Err)
	}
	if e.Operation == nil {
		return e.Err.Error()
	}
	return fmt.Sprintf("%s: %v", e.Operation, e.Err)
}

// locate fills in Line and Column for an operation that is the line with this
// number of a script.
func (e *OperationError) locate(line string, number int) {
	_, parts, _ := parseLine(line, number)
	e.Line = number
	e.Column = 1 + utf8.RuneCountInString(line[:parts.blame(e.Err)])
}

// blame is the offset of the part of a line that caused the error.
func (p places) blame(err error) int {
	var refused *metrics.Error
	var draw *BadDraw
	var much *TooMuch
	var replica *UnknownReplica
	var schedule *BadSchedule
	switch {
	case errors.As(err, &replica):
		return p.optionOr(wordReplica, p.verb)
	case errors.As(err, &schedule):
		if schedule.Rule == ScheduleJitter {
			return p.optionOr(wordJitter, p.verb)
		}
		return max(p.value, p.verb)
	case errors.As(err, &refused):
		return p.blameFor(refused)
	case errors.As(err, &draw):
		return p.value
	case errors.As(err, &much):
		switch much.Limit {
		case LimitElapsed, LimitTraffic:
			return p.value
		case LimitScraped:
			return p.verb
		}
		return p.optionOr(string(much.Limit), p.verb)
	}
	return max(p.name, p.verb)
}

func (p places) blameFor(e *metrics.Error) int {
	switch rule := string(e.Rule); {
	case e.Rule == metrics.VerbUnsupported:
		return p.verb
	case e.Rule == metrics.CounterDecreased:
		return p.value
	case strings.HasPrefix(rule, "exemplar-"):
		return labelOr(p.exemplar, e.Label, p.optionOr(wordExemplar, p.name))
	case strings.HasPrefix(rule, "label-"):
		return labelOr(p.labels, e.Label, p.name)
	case strings.HasPrefix(rule, "unit-"):
		return p.optionOr(wordUnit, p.name)
	case strings.HasPrefix(rule, "native-"):
		return p.optionOr(wordNative, p.name)
	case strings.HasPrefix(rule, "quantile-"):
		return p.optionOr(wordQuantiles, p.name)
	case strings.HasPrefix(rule, "window-"):
		return p.optionOr(wordWindow, p.name)
	case strings.HasPrefix(rule, "name-"), strings.HasPrefix(rule, "help-"):
		return p.name
	}
	return p.optionOr(wordBuckets, p.name)
}

func (p places) optionOr(word string, otherwise int) int {
	if at, ok := p.options[word]; ok {
		return at
	}
	return otherwise
}

func labelOr(labels []labelPlace, name string, otherwise int) int {
	for _, l := range labels {
		if l.name == name {
			return l.offset
		}
	}
	return otherwise
}
