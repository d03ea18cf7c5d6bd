package ask

import "strings"

// bracket is an opening bracket and where it stands.
type bracket struct {
	open byte
	at   int
}

// closing are the closing brackets by the opening ones.
var closing = map[byte]byte{'(': ')', '[': ']', '{': '}'}

// scan is what is open at the end of a text.
type scan struct {
	open []bracket
	// quote is that of a string, zero where there is none, and from is where it
	// begins.
	quote byte
	from  int
	// comment: the text ends in a comment.
	comment bool
	// stray is where the first closing bracket stands that closes nothing, -1
	// where there is none.
	stray int
}

// brackets reads a text from its beginning.
func brackets(text string) scan {
	s := scan{stray: -1}
	for i := 0; i < len(text); i++ {
		c := text[i]
		if s.quote != 0 {
			switch {
			case c == '\\' && s.quote != '`':
				i++
			case c == s.quote:
				s.quote = 0
			}
			continue
		}
		switch c {
		case '"', '\'', '`':
			s.quote, s.from = c, i
		case '#':
			end := strings.IndexByte(text[i:], '\n')
			if end < 0 {
				s.comment = true
				return s
			}
			i += end
		case '(', '[', '{':
			s.open = append(s.open, bracket{c, i})
		case ')', ']', '}':
			if n := len(s.open); n > 0 && closing[s.open[n-1].open] == c {
				s.open = s.open[:n-1]
			} else if s.stray < 0 {
				s.stray = i
			}
		}
	}
	return s
}

// unclosed is the innermost bracket that isn't closed, with no sign where there is
// none.
func unclosed(query string) bracket {
	open := brackets(query).open
	if len(open) == 0 {
		return bracket{}
	}
	return open[len(open)-1]
}

// closed returns a query with all that is open closed at its end.
func closed(query string) string {
	s := brackets(query)
	query = strings.TrimRight(query, " \t\r\n")
	if s.quote != 0 {
		query += string(s.quote)
	}
	for i := len(s.open) - 1; i >= 0; i-- {
		query += string(closing[s.open[i].open])
	}
	return query
}
