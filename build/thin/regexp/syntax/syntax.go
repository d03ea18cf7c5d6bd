// Package syntax stands in for github.com/grafana/regexp/syntax in the page's
// program, by the standard library's package that it is a copy of.
package syntax

import "regexp/syntax"

// Regexp, Flags and Op are the standard library's.
type (
	Regexp = syntax.Regexp
	Flags  = syntax.Flags
	Op     = syntax.Op
)

// The flags and operators that are named.
const (
	FoldCase = syntax.FoldCase
	DotNL    = syntax.DotNL
	Perl     = syntax.Perl

	OpEmptyMatch   = syntax.OpEmptyMatch
	OpLiteral      = syntax.OpLiteral
	OpCharClass    = syntax.OpCharClass
	OpAnyCharNotNL = syntax.OpAnyCharNotNL
	OpAnyChar      = syntax.OpAnyChar
	OpBeginText    = syntax.OpBeginText
	OpEndText      = syntax.OpEndText
	OpCapture      = syntax.OpCapture
	OpStar         = syntax.OpStar
	OpPlus         = syntax.OpPlus
	OpQuest        = syntax.OpQuest
	OpRepeat       = syntax.OpRepeat
	OpConcat       = syntax.OpConcat
	OpAlternate    = syntax.OpAlternate
)

// Parse is the standard library's.
func Parse(s string, flags Flags) (*Regexp, error) { return syntax.Parse(s, flags) }
