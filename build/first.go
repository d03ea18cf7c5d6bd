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
	inList := map[string]bool{}
	for name := range strings.Lines(firstNames) {
		inList[strings.TrimSpace(name)] = true
	}
	first := make([]bool, len(names))
	for i, name := range names {
		first[i] = isRuntime(name) || inList[listed(name)]
	}
	return first
}

// FirstNames returns the lines of the list for functions that ran: without double
// ones, sorted.
func FirstNames(ran []string) string {
	var names []string
	for _, name := range ran {
		if !isRuntime(name) {
			names = append(names, listed(name)+"\n")
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

// sorting are the functions by which sort and slices sort. Which of them run is up to
// chance, where it is the keys of a map that are sorted.
var sorting = regexp.MustCompile(`^(sort|slices)\.(?:insertionSort|siftDown|heapSort|pdqsort|parti|breakPatterns|choosePivot|order2|median|reverseRange|swapRange|stable|symMerge|rotate|nextPowerOfTwo|\(\*xorshift\))[^[]*`)

// listed returns the name by which a function is in the list: that of the declared
// function it stands in, which doesn't change with each literal more or less, or one
// for all that sort the same type.
func listed(name string) string {
	return sorting.ReplaceAllString(literals.ReplaceAllString(name, ""), "$1.sorting")
}
