// Package regexp stands in for github.com/grafana/regexp in the page's program:
// a faster fork of the standard library's regexp with the same semantics. The
// program has the standard one anyway.
package regexp

import "regexp"

// Regexp is the standard library's.
type Regexp = regexp.Regexp

// Compile is the standard library's.
func Compile(expr string) (*Regexp, error) { return regexp.Compile(expr) }

// MustCompile is the standard library's.
func MustCompile(expr string) *Regexp { return regexp.MustCompile(expr) }

// QuoteMeta is the standard library's.
func QuoteMeta(s string) string { return regexp.QuoteMeta(s) }
