package script

import (
	"strings"

	"metricplayground/metrics/spelling"
)

// nearest is the choice that word is probably a misspelling of, empty when
// none is close enough to say so.
func nearest(word string, choices []string) string {
	best, least := "", 1+tolerated(word)
	for _, choice := range choices {
		if strings.EqualFold(word, choice) {
			return choice
		}
		if d := spelling.Distance(word, choice, least); d < least {
			best, least = choice, d
		}
	}
	return best
}

// tolerated is how many slips of the fingers a word of this length may hold.
func tolerated(word string) int {
	switch n := len(word); {
	case n < 2:
		return 0
	case n < 5:
		return 1
	}
	return 2
}
