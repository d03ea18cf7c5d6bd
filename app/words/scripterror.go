package words

import "metricplayground/metrics/script"

// ScriptErrors is what is said of scripts that can't be read, and of operations
// that are refused for a reason of the playground's own.
type ScriptErrors interface {
	// SyntaxError says where a line goes wrong, what was expected, and what to
	// write instead.
	SyntaxError(e *script.SyntaxError) string
	// SyntaxProblem is the middle part of SyntaxError: what was expected and
	// what is there.
	SyntaxProblem(e *script.SyntaxError) string
	// ScriptPlace is a place in a script: line and column, from 1.
	ScriptPlace(line, column int) string
	// ScriptSuggestion offers the line to write instead.
	ScriptSuggestion(line string) string
	// OperationProblem says why operations were refused. It takes any error of
	// a session; with a *script.OperationError from a text it begins with the
	// place and ends with the line to write instead, if that is known.
	OperationProblem(err error) string
}
