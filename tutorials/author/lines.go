package author

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"metricplayground/tutorials"
)

// joinLines replaces the ends of lines in running text: by a space, or by
// nothing where Chinese is written on both sides or its punctuation on one.
func joinLines(list []tutorials.Inline) {
	for i := range list {
		if list[i].Kind != tutorials.InlineText || !strings.Contains(list[i].Text, "\n") {
			continue
		}
		before, after := ' ', ' '
		if i > 0 {
			before, _ = utf8.DecodeLastRuneInString(tutorials.PlainText(list[i-1 : i]))
		}
		if i+1 < len(list) {
			after, _ = utf8.DecodeRuneInString(tutorials.PlainText(list[i+1 : i+2]))
		}
		list[i].Text = joined(before, []rune(list[i].Text), after)
	}
}

// joined replaces the ends of lines in a text that stands between two characters.
func joined(before rune, text []rune, after rune) string {
	var b strings.Builder
	for i, r := range text {
		if r != '\n' {
			b.WriteRune(r)
			continue
		}
		left, right := before, after
		if i > 0 {
			left = text[i-1]
		}
		if i+1 < len(text) {
			right = text[i+1]
		}
		if !seamless(left, right) {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// seamless says whether two characters stand together without a space.
func seamless(left, right rune) bool {
	return chineseMark(left) || chineseMark(right) || chinese(left) && chinese(right)
}

// chineseMark says whether a character is punctuation that only Chinese text
// has; its space is built in.
func chineseMark(r rune) bool {
	return r >= 0x3000 && r <= 0x303f || r >= 0xff00 && r <= 0xffef
}

// chinese says whether a character may be Chinese: a letter of it, or a
// quotation mark, which English shares.
func chinese(r rune) bool {
	return unicode.Is(unicode.Han, r) || strings.ContainsRune("“”‘’", r)
}
