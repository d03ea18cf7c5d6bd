package words

import "strconv"

// grouped writes a whole number with commas between groups of three digits.
func grouped(n int) string {
	text := strconv.Itoa(n)
	for i := len(text) - 3; i > 0 && text[i-1] != '-'; i -= 3 {
		text = text[:i] + "," + text[i:]
	}
	return text
}

// atoi reads a whole number that was written by a program; 0 where it is none.
func atoi(text string) int {
	n, _ := strconv.Atoi(text)
	return n
}

// plainNumber writes a number as the text format does.
func plainNumber(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }
