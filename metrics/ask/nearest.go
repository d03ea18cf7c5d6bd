package ask

import (
	"slices"
	"strings"

	"github.com/prometheus/prometheus/promql/parser"
)

// callable are the names of all functions and aggregations that need no flag.
func callable() []string {
	names := aggregations()
	for name, f := range parser.Functions {
		if !f.Experimental {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// aggregations are the names of the aggregations that need no flag.
func aggregations() []string {
	return []string{
		"avg", "bottomk", "count", "count_values", "group", "max", "min", "quantile", "stddev", "stdvar", "sum", "topk",
	}
}

// nearest is the choice that a word is probably a misspelling of, empty when none is
// close enough to say so, or two are.
func nearest(word string, choices []string) string {
	best, least, tied := "", 2, false
	if len(word) > 5 {
		least = 3
	}
	for _, choice := range choices {
		if strings.EqualFold(word, choice) {
			return choice
		}
		switch d := distance(word, choice); {
		case d < least:
			best, least, tied = choice, d, false
		case d == least && best != "":
			tied = true
		}
	}
	if tied {
		return ""
	}
	return best
}

// distance counts the insertions, deletions, replacements and swaps of neighbours
// that turn a into b (optimal string alignment). Lengths that differ by more than two
// are far enough to say so without counting.
func distance(a, b string) int {
	if len(a)-len(b) > 2 || len(b)-len(a) > 2 {
		return len(a) + len(b)
	}
	before, row, next := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		next[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			next[j] = min(row[j]+1, next[j-1]+1, row[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				next[j] = min(next[j], before[j-2]+1)
			}
		}
		before, row, next = row, next, before
	}
	return row[len(b)]
}
