package ask

import (
	"slices"
	"strings"

	"github.com/prometheus/prometheus/promql/parser"

	"metricplayground/metrics/spelling"
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
		switch d := spelling.Distance(word, choice, least+1); {
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
