// Package goabnf stands in for github.com/pandatix/go-abnf in the page's program. It has
// what expfmt names to read OpenMetrics by its grammar, which the page doesn't do: what
// somebody pastes is judged by other means, and scrapes are read by Prometheus's parser.
package goabnf

import "errors"

// errNoGrammars says that the page has none.
var errNoGrammars = errors.New("this program has no grammars")

// Grammar is a grammar.
type Grammar struct{}

// ParseABNF reads a grammar; here it always fails.
func ParseABNF([]byte) (*Grammar, error) { return nil, errNoGrammars }

// ParseTree is a part of a text that a rule of a grammar describes.
type ParseTree struct {
	Rule       string
	Start, End int
	Children   []*ParseTree
}

// Forest is in how many ways a grammar describes a text.
type Forest struct{}

// ParseForest looks for them; here it always fails.
func ParseForest([]byte, *Grammar, string) (*Forest, error) { return nil, errNoGrammars }

// Valid says whether there is any.
func (*Forest) Valid() bool { return false }

// Tree is one.
func (*Forest) Tree() *ParseTree { return nil }

// ParseError says why there is none.
func (*Forest) ParseError() *ParseError { return &ParseError{} }

// ParseError is an error in a text.
type ParseError struct{}

// Error says that there are no grammars.
func (*ParseError) Error() string { return errNoGrammars.Error() }
