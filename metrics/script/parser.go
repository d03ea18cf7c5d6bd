package script

import (
	"strings"
	"unicode/utf8"
)

// parser reads one line from left to right. Its methods skip the space before
// what they read, and on failure leave pos at the unexpected.
type parser struct {
	line   string
	number int
	pos    int // in bytes
	places places
}

// delimiters end a word. Those beyond ASCII have no meaning here, but people
// with a Chinese keyboard type them, and then they are what an error points at.
const delimiters = " \t\r\n{}(),=\"#~，：；（）｛｝＝＃“”‘’、"

func (p *parser) space() {
	for p.pos < len(p.line) && strings.IndexByte(" \t\r", p.line[p.pos]) >= 0 {
		p.pos++
	}
}

// peek is the next byte after the space, 0 at the end of the line.
func (p *parser) peek() byte {
	p.space()
	if p.pos < len(p.line) {
		return p.line[p.pos]
	}
	return 0
}

// atEnd says whether only space and a comment are left.
func (p *parser) atEnd() bool {
	c := p.peek()
	return c == 0 && p.pos == len(p.line) || c == '#'
}

// accept reads the byte if it is next.
func (p *parser) accept(c byte) bool {
	if p.pos < len(p.line) && p.peek() == c {
		p.pos++
		return true
	}
	return false
}

// word reads up to the next delimiter; it may be empty.
func (p *parser) word() string {
	p.space()
	rest := p.line[p.pos:]
	size := strings.IndexAny(rest, delimiters)
	if size < 0 {
		size = len(rest)
	}
	p.pos += size
	return rest[:size]
}

// quoted reads a string in double quotes.
func (p *parser) quoted(expected Expectation) (string, *SyntaxError) {
	begin := p.pos
	if !p.accept('"') {
		return "", p.unexpected(expected)
	}
	plain := p.pos
	var unescaped []byte // stays nil while the text is as it stands
	for p.pos < len(p.line) {
		switch p.line[p.pos] {
		case '"':
			s := p.line[plain:p.pos]
			p.pos++
			if unescaped != nil {
				return string(append(unescaped, s...)), nil
			}
			return s, nil
		case '\\':
			c, ok := p.escape()
			if !ok {
				return "", p.unexpected(ExpectEscape)
			}
			unescaped = append(append(unescaped, p.line[plain:p.pos]...), c)
			p.pos += 2
			plain = p.pos
		default:
			p.pos++
		}
	}
	p.pos = begin
	p.space()
	return "", p.unexpected(ExpectClosingQuote)
}

// escape is the character that the escape at pos stands for.
func (p *parser) escape() (byte, bool) {
	if p.pos+1 < len(p.line) {
		switch c := p.line[p.pos+1]; c {
		case '\\', '"':
			return c, true
		case 'n':
			return '\n', true
		}
	}
	return 0, false
}

// name reads a name that is bare, if the rule allows that, or quoted.
func (p *parser) name(expected Expectation, bare func(string) bool) (string, *SyntaxError) {
	if p.peek() == '"' {
		return p.quoted(expected)
	}
	begin := p.pos
	if word := p.word(); bare(word) {
		return word, nil
	}
	p.pos = begin
	return "", p.unexpected(expected)
}

// float reads a number that belongs to the form called about.
func (p *parser) float(expected Expectation, about string) (float64, *SyntaxError) {
	p.space()
	begin := p.pos
	if v, ok := ParseNumber(p.word()); ok {
		return v, nil
	}
	p.pos = begin
	err := p.unexpected(expected)
	err.About = about
	return 0, err
}

// sign reads one sign of the form called about.
func (p *parser) sign(c byte, expected Expectation, about string) *SyntaxError {
	if p.accept(c) {
		return nil
	}
	err := p.unexpected(expected)
	err.About = about
	return err
}

// comment reads a comment, if one is next, and returns its text.
func (p *parser) comment() (string, bool) {
	if p.peek() != '#' {
		return "", false
	}
	text := strings.TrimPrefix(p.line[p.pos+1:], " ")
	p.pos = len(p.line)
	return strings.TrimRight(text, " \t\r"), true
}

// end reads the end of the line with the comment that may stand there.
func (p *parser) end(about string) (note string, err *SyntaxError) {
	if p.atEnd() {
		note, _ = p.comment()
		return note, nil
	}
	err = p.unexpected(ExpectEnd)
	err.About = about
	return "", err
}

// unexpected is the error that something else should be at pos.
func (p *parser) unexpected(expected Expectation) *SyntaxError {
	if expected != ExpectUTF8 && expected != ExpectEscape {
		p.space()
	}
	return &SyntaxError{
		Line:     p.number,
		Column:   1 + utf8.RuneCountInString(p.line[:p.pos]),
		Text:     p.line,
		Got:      p.got(expected),
		Expected: expected,
		offset:   p.pos,
	}
}

// longestGot bounds how much of a line an error repeats, in bytes.
const longestGot = 80

// got is the word, string or sign at pos.
func (p *parser) got(expected Expectation) string {
	rest := p.line[p.pos:]
	switch {
	case rest == "" || expected == ExpectUTF8:
		return ""
	case expected == ExpectEscape:
		_, size := utf8.DecodeRuneInString(rest[1:])
		return rest[:1+size]
	}
	size := strings.IndexAny(rest, delimiters)
	switch {
	case size < 0:
		size = len(rest)
	case rest[0] == '#':
		return ""
	case rest[0] == '"':
		size = len(rest)
		if end := strings.IndexByte(rest[1:], '"'); end >= 0 {
			size = end + 2
		}
	case size == 0:
		_, size = utf8.DecodeRuneInString(rest)
	}
	if size > longestGot {
		return strings.ToValidUTF8(rest[:longestGot], "") + "…"
	}
	return rest[:size]
}
