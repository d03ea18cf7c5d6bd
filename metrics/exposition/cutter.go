package exposition

import "strings"

// cutter cuts a text into lines, sharing its memory.
type cutter struct {
	text string
	at   int
}

// peek returns the next line without taking it; ok is false at the end.
func (c *cutter) peek() (line string, ok bool) {
	if c.at >= len(c.text) {
		return "", false
	}
	rest := c.text[c.at:]
	if end := strings.IndexByte(rest, '\n'); end >= 0 {
		return rest[:end], true
	}
	return rest, true
}

// next takes the next line, empty at the end.
func (c *cutter) next() string {
	line, _ := c.peek()
	c.at += len(line) + 1
	return line
}

// lineCount returns the number of lines of the whole text.
func (c *cutter) lineCount() int { return strings.Count(c.text, "\n") }

// kindOf tells the kind of a line of any format but protobuf.
func kindOf(text string) LineKind {
	switch {
	case text == "":
		return Blank
	case text[0] != '#':
		return Sample
	case strings.HasPrefix(text, "# HELP "):
		return Help
	case strings.HasPrefix(text, "# TYPE "):
		return Type
	case strings.HasPrefix(text, "# UNIT "):
		return Unit
	case text == "# EOF":
		return EOF
	}
	return Comment
}

// keyEnd returns where a line's identity ends: after a sample's name and labels,
// or after the name on a metadata line.
func keyEnd(text string, kind LineKind) int {
	switch kind {
	case Sample:
		return seriesEnd(text)
	case Help, Type, Unit:
		const keyword = len("# HELP ")
		return keyword + nameEnd(text[keyword:])
	}
	return len(text)
}

// seriesEnd returns where the name and the labels of a sample end.
func seriesEnd(text string) int {
	open := strings.IndexAny(text, " {")
	if open < 0 {
		return len(text)
	}
	if text[open] == ' ' {
		return open
	}
	return closingBrace(text, open)
}

// closingBrace returns the place after the brace that closes the one at open,
// passing over quoted strings.
func closingBrace(text string, open int) int {
	for i := open; i < len(text); i++ {
		switch text[i] {
		case '"':
			i = quoteEnd(text, i) - 1
		case '}':
			return i + 1
		}
	}
	return len(text)
}

// quoteEnd returns the place after the quote that closes the one at open.
func quoteEnd(text string, open int) int {
	for i := open + 1; i < len(text); i++ {
		switch text[i] {
		case '\\':
			i++
		case '"':
			return i + 1
		}
	}
	return len(text)
}

// nameEnd returns where the name ends that text starts with, quoted or not.
func nameEnd(text string) int {
	if strings.HasPrefix(text, `"`) {
		return quoteEnd(text, 0)
	}
	if end := strings.IndexByte(text, ' '); end >= 0 {
		return end
	}
	return len(text)
}
