package ask

import "strings"

// bracket is an opening bracket and where it stands.
type bracket struct {
	open byte
	at   int
}

// closing are the closing brackets by the opening ones.
var closing = map[byte]byte{'(': ')', '[': ']', '{': '}'}

// brackets reads a query up to an offset and returns the brackets that are open
// there, and the quote of a string and where it begins, zero where there is none.
// Comments are left out.
func brackets(query string) (open []bracket, quote byte, from int) {
	for i := 0; i < len(query); i++ {
		c := query[i]
		if quote != 0 {
			switch {
			case c == '\\' && quote != '`':
				i++
			case c == quote:
				quote = 0
			}
			continue
		}
		switch c {
		case '"', '\'', '`':
			quote, from = c, i
		case '#':
			if end := strings.IndexByte(query[i:], '\n'); end >= 0 {
				i += end
			} else {
				return open, 0, 0
			}
		case '(', '[', '{':
			open = append(open, bracket{c, i})
		case ')', ']', '}':
			if n := len(open); n > 0 && closing[open[n-1].open] == c {
				open = open[:n-1]
			}
		}
	}
	return open, quote, from
}

// unclosed is where the innermost bracket of a kind stands that isn't closed, -1
// where there is none.
func unclosed(query, kind string) int {
	open, _, _ := brackets(query)
	for i := len(open) - 1; i >= 0; i-- {
		if string(open[i].open) == kind {
			return open[i].at
		}
	}
	return -1
}

// closed returns a query with all that is open closed at its end.
func closed(query string) string {
	open, quote, _ := brackets(query)
	query = strings.TrimRight(query, " \t\r\n")
	if quote != 0 {
		query += string(quote)
	}
	for i := len(open) - 1; i >= 0; i-- {
		query += string(closing[open[i].open])
	}
	return query
}
