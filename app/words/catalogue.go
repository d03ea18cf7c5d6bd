// Package words is the string catalogue: every visible string of the page, once
// in English and once in Simplified Chinese. A string is a method, so that a
// missing translation doesn't compile and arguments have types.
package words

// Language is a language of the page, as its BCP 47 tag's first part.
type Language string

// The languages.
const (
	English Language = "en"
	Chinese Language = "zh"
)

// Catalogue is every visible string. It is put together from the interfaces
// beside it, one a part of the page, each in a file of its own with its two
// implementations in english_*.go and chinese_*.go.
type Catalogue interface {
	Language() Language

	Shell
	Frame
	Home
	Workbench
	Form
	Watch
	Explanations
	Lesson
	ScriptErrors
	Starts
	Refusals
	Advisor
	Reference
	Asking
	Targets
	Inspection
	Picture
	Glance
	Lab
	Queries
	Price
	Sieve
}

// The methods of a language are on the pointer: an interface would hold anything
// else by reference, for which the compiler writes each method a second time.
// That's 60 kB of the program, compressed.
type (
	english struct{}
	chinese struct{}
)

// For returns the catalogue of a language; unknown ones give English.
func For(l Language) Catalogue {
	if l == Chinese {
		return new(chinese)
	}
	return new(english)
}

func (*english) Language() Language { return English }
func (*chinese) Language() Language { return Chinese }
