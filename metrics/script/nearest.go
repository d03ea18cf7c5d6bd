package script

import "strings"

// nearest is the choice that word is probably a misspelling of, empty when
// none is close enough to say so.
func nearest(word string, choices []string) string {
	best, least := "", 1+tolerated(word)
	for _, choice := range choices {
		if strings.EqualFold(word, choice) {
			return choice
		}
		if d := distance(word, choice, least); d < least {
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

// distance counts the insertions, deletions, replacements and swaps of
// neighbours that turn a into b (optimal string alignment); it gives limit when
// they are at least that many. Long names are told apart by length alone.
func distance(a, b string, limit int) int {
	if len(a)-len(b) >= limit || len(b)-len(a) >= limit || len(a) > 256 {
		return limit
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
	return min(row[len(b)], limit)
}
