package words

import (
	"errors"
	"fmt"

	"metricplayground/metrics"
	"metricplayground/metrics/script"
)

func (w *english) SyntaxError(e *script.SyntaxError) string {
	s := w.ScriptPlace(e.Line, e.Column) + ": " + w.SyntaxProblem(e)
	if e.Suggestion != "" {
		s += " " + w.ScriptSuggestion(e.Suggestion)
	}
	return s
}

func (*english) SyntaxProblem(e *script.SyntaxError) string { return e.Problem() }

func (*english) ScriptPlace(line, column int) string {
	return fmt.Sprintf("Line %d, column %d", line, column)
}

func (*english) ScriptSuggestion(line string) string { return "Write: " + line }

func (w *english) OperationProblem(err error) string {
	var syntax *script.SyntaxError
	if errors.As(err, &syntax) {
		return w.SyntaxError(syntax)
	}
	var refused *script.OperationError
	if !errors.As(err, &refused) {
		return w.operationCause(err)
	}
	s := w.operationCause(refused.Err)
	if refused.Line > 0 {
		s = w.ScriptPlace(refused.Line, refused.Column) + ": " + s
		if refused.Suggestion != "" {
			s += " " + w.ScriptSuggestion(refused.Suggestion)
		}
	}
	return s
}

// operationCause says what an operation was refused for.
func (w *english) operationCause(err error) string {
	if rule, ok := err.(*metrics.Error); ok {
		return w.Refusal(rule)
	}
	return err.Error()
}
