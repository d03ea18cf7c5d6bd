// Package regexp stands in for the standard library's in the page's program, which
// is there as regexp/whole: an expression that a package has for later is compiled
// when something is first matched with it, and not before the page can start. There
// are half a dozen in the libraries, and what compiles them is a hundred functions
// that the browser would have to compile first.
//
// It has what the program calls; whatever needs more doesn't compile.
package regexp

import (
	whole "regexp/whole"
	"sync"
)

// Regexp is a regular expression.
type Regexp struct {
	expr     string
	compiled func() *whole.Regexp
}

// Compile compiles an expression at once, to tell whether it is one.
func Compile(expr string) (*Regexp, error) {
	re, err := whole.Compile(expr)
	if err != nil {
		return nil, err
	}
	return &Regexp{expr, func() *whole.Regexp { return re }}, nil
}

// MustCompile takes an expression that somebody has tried before; another panics when
// it is first matched.
func MustCompile(expr string) *Regexp {
	return &Regexp{expr, sync.OnceValue(func() *whole.Regexp { return whole.MustCompile(expr) })}
}

// QuoteMeta is regexp.QuoteMeta.
func QuoteMeta(s string) string { return whole.QuoteMeta(s) }

// String is the expression.
func (re *Regexp) String() string { return re.expr }

// MatchString is regexp.Regexp.MatchString.
func (re *Regexp) MatchString(s string) bool { return re.compiled().MatchString(s) }

// FindStringSubmatch is regexp.Regexp.FindStringSubmatch.
func (re *Regexp) FindStringSubmatch(s string) []string { return re.compiled().FindStringSubmatch(s) }

// ReplaceAllString is regexp.Regexp.ReplaceAllString.
func (re *Regexp) ReplaceAllString(src, repl string) string {
	return re.compiled().ReplaceAllString(src, repl)
}

// FindString is regexp.Regexp.FindString.
func (re *Regexp) FindString(s string) string { return re.compiled().FindString(s) }

// FindAllString is regexp.Regexp.FindAllString.
func (re *Regexp) FindAllString(s string, n int) []string { return re.compiled().FindAllString(s, n) }

// FindStringSubmatchIndex is regexp.Regexp.FindStringSubmatchIndex.
func (re *Regexp) FindStringSubmatchIndex(s string) []int {
	return re.compiled().FindStringSubmatchIndex(s)
}

// ExpandString is regexp.Regexp.ExpandString.
func (re *Regexp) ExpandString(dst []byte, template, src string, match []int) []byte {
	return re.compiled().ExpandString(dst, template, src, match)
}

// ReplaceAllStringFunc is regexp.Regexp.ReplaceAllStringFunc.
func (re *Regexp) ReplaceAllStringFunc(src string, repl func(string) string) string {
	return re.compiled().ReplaceAllStringFunc(src, repl)
}
