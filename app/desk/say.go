package desk

import (
	"errors"

	"metricplayground/app/words"
	"metricplayground/metrics"
	"metricplayground/metrics/script"
)

// Say puts what went wrong in the words of a language. Errors that no catalogue
// knows are said as they are.
func Say(w words.Catalogue, err error) string {
	var failed *script.OperationError
	if errors.As(err, &failed) && failed.Line > 0 {
		return w.OperationProblem(err) // with its place in the script
	}
	var rule *metrics.Error
	if errors.As(err, &rule) {
		return w.Refusal(rule)
	}
	var syntax script.Errors
	if errors.As(err, &syntax) && len(syntax) > 0 {
		return w.SyntaxError(syntax[0])
	}
	return w.OperationProblem(err)
}
