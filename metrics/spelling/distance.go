// Package spelling tells how far a misspelt word is from what it may have meant.
package spelling

// longest is the length in bytes beyond which words are told apart by length alone:
// nobody mistypes a name of that length, and counting would take long.
const longest = 256

// Distance counts the insertions, deletions, replacements and swaps of neighbouring
// bytes that turn a into b, none touched twice (optimal string alignment,
// https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance). It gives limit when
// they are at least that many.
func Distance(a, b string, limit int) int {
	if len(a)-len(b) >= limit || len(b)-len(a) >= limit || max(len(a), len(b)) > longest {
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
