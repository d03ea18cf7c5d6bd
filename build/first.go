package build

import (
	_ "embed"
	"regexp"
	"slices"
	"strings"
)

// The lists of functions that run until a page stands and has been used a little, line
// by line: firstNames for the playground and the start page, secondNames what lessons
// need more, thirdNames what other pages do and what is used next. They make the first
// three parts of the program, and a page starts with those that it needs while the rest
// is on its way. A function that isn't listed works too, but a page that wants it before
// the rest is there must wait.
//
// They are to the start what a profile is to the compiler, and made anew the same way,
// by running: go test ./e2e -run FirstPart -update
var (
	//go:embed first.txt
	firstNames string
	//go:embed second.txt
	secondNames string
	//go:embed third.txt
	thirdNames string
)

// partsOf returns the part in which each function should be, by its name. What chance
// decides upon is in the first: the runtime, and what all sorting shares.
func partsOf(names []string) []int {
	lists := []string{firstNames, secondNames, thirdNames}
	part := map[string]int{}
	for i, list := range lists {
		for name := range strings.Lines(list) {
			part[strings.TrimSpace(name)] = i
		}
	}
	parts := make([]int, len(names))
	for i, name := range names {
		name := listed(name)
		if isRuntime(name) || name == "slices.sorting" || name == "sort.sorting" {
			continue
		}
		in, found := part[name]
		if !found {
			in = len(lists)
		}
		parts[i] = in
	}
	return parts
}

// PartsFor returns how many parts of the program a page needs to start.
func PartsFor(path string) int {
	path = strings.TrimPrefix(path, "/zh")
	switch {
	case path == "", path == "/", path == "/playground":
		return 1
	case strings.HasPrefix(path, "/lessons/"):
		return 2
	}
	return 3
}

// isRuntime says of a function's name whether it is the runtime's, but for what only a
// crash, an execution trace or a profile has a use for.
func isRuntime(name string) bool {
	return strings.HasPrefix(name, "internal/runtime/") || strings.HasPrefix(name, "runtime.") && !telling.MatchString(name)
}

// telling are the functions by which the runtime tells people about itself.
var telling = regexp.MustCompile(`^runtime\.\(?\*?(?:trace|print|dump|hexdump|prof|schedtrace|readmemstats|checkFinalizers|gcDumpObject|goroutineheader)`)

// FirstNames returns the lines of a list for functions that ran: without double ones,
// sorted, and without those that are in the lists of the parts before.
func FirstNames(ran []string, before string) string {
	var names []string
	for _, name := range ran {
		if !isRuntime(name) {
			names = append(names, listed(name)+"\n")
		}
	}
	slices.Sort(names)
	in := slices.Collect(strings.Lines(before))
	names = slices.DeleteFunc(slices.Compact(names), func(name string) bool { return slices.Contains(in, name) })
	return strings.Join(names, "")
}

// literals are the endings of the names of function literals and of what the
// compiler makes of go and defer statements and of method values.
var literals = regexp.MustCompile(`(\.(func|gowrap|deferwrap)\d.*|-(fm|range\d.*))$`)

// sorting are the functions by which sort and slices sort. Which of them run is up to
// chance, where it is the keys of a map that are sorted.
var sorting = regexp.MustCompile(`^(sort|slices)\.(?:insertionSort|siftDown|heapSort|pdqsort|parti|breakPatterns|choosePivot|order2|median|reverseRange|swapRange|stable|symMerge|rotate|nextPowerOfTwo|\(\*xorshift\))[^[]*`)

// listed returns the name by which a function is in the list: that of the declared
// function it stands in, which doesn't change with each literal more or less, one for
// all that sort the same type, or one for the two that the compiler makes for keys of
// maps: which hashes meet, so that keys are compared, is up to chance too.
func listed(name string) string {
	if of, found := strings.CutPrefix(name, "type:.hash."); found {
		return "type:.eq." + of
	}
	return sorting.ReplaceAllString(literals.ReplaceAllString(name, ""), "$1.sorting")
}
