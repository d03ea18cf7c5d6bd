package build

import (
	_ "embed"
	"regexp"
	"slices"
	"strings"
)

// firstNames lists, line by line, the functions that run until a page stands and
// has been used a little: they are the first part of the program, and a page starts
// with them while the rest is on its way. A function that isn't in the list works
// too, but a page that wants it before the rest is there must wait.
//
// It is to the start what a profile is to the compiler, and made anew the same way,
// by running: go test ./e2e -run FirstPart -update
//
//go:embed first.txt
var firstNames string

// areFirst says of functions, by their names, whether they are in the first part. The
// runtime is, since what it does when depends on chance.
func areFirst(names []string) []bool {
	listed := map[string]bool{}
	for name := range strings.Lines(firstNames) {
		listed[strings.TrimSpace(name)] = true
	}
	first := make([]bool, len(names))
	for i, name := range names {
		first[i] = isRuntime(name) || listed[withoutLiterals(name)]
	}
	return first
}

// FirstNames returns the lines of the list for functions that ran: without double
// ones, sorted.
func FirstNames(ran []string) string {
	var names []string
	for _, name := range ran {
		if !isRuntime(name) {
			names = append(names, withoutLiterals(name)+"\n")
		}
	}
	slices.Sort(names)
	return strings.Join(slices.Compact(names), "")
}

func isRuntime(name string) bool {
	return strings.HasPrefix(name, "runtime.") || strings.HasPrefix(name, "internal/runtime/")
}

// literals are the endings of the names of function literals and of what the
// compiler makes of go and defer statements and of method values.
var literals = regexp.MustCompile(`(\.(func|gowrap|deferwrap)\d.*|-(fm|range\d.*))$`)

// withoutLiterals returns the name of the declared function that a function stands in,
// which doesn't change with each literal more or less.
func withoutLiterals(name string) string { return literals.ReplaceAllString(name, "") }
