package quantile

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// MaxListed is how many values a list may have.
const MaxListed = 20_000

// ListFault names what is wrong with a list.
type ListFault string

// The faults.
const (
	ListEmpty     ListFault = "empty"      // there is nothing in it
	ListTooLong   ListFault = "too-long"   // it has more than MaxListed entries
	ListNotNumber ListFault = "not-number" // an entry is no number
	ListComma     ListFault = "comma"      // a decimal comma, or two entries?
	ListUnit      ListFault = "unit"       // a number with a unit
	ListInfinite  ListFault = "infinite"   // NaN or infinite: there is no place for it in a picture
)

// ListError says which entry of a list isn't one.
type ListError struct {
	Fault        ListFault
	Entry        int    // from 1 on
	Line, Column int    // where it begins, from 1 on; columns are characters
	Got          string // the entry
	Fixed        string // what was probably meant, "" when that is unclear
}

// Error implements error.
func (e *ListError) Error() string {
	if e.Entry == 0 {
		return "quantile: " + string(e.Fault)
	}
	return fmt.Sprintf("quantile: line %d, column %d: entry %d, %q: %s", e.Line, e.Column, e.Entry, e.Got, e.Fault)
}

// ParseList reads numbers with spaces, line ends, commas or semicolons between
// them. A comma right between digits may be meant as a decimal point; where that
// can't be told, it is an error rather than a guess. The error is a *ListError.
func ParseList(text string) ([]float64, error) {
	var values []float64
	line, column, entries := 1, 0, 0
	fail := func(fault ListFault, at int, got, fixed string) error {
		return &ListError{Fault: fault, Entry: entries, Line: line, Column: at, Got: got, Fixed: fixed}
	}
	for len(text) > 0 {
		r, size := utf8.DecodeRuneInString(text)
		column++
		if r == '\n' {
			line, column = line+1, 0
		}
		if between(r) || r == ',' {
			text = text[size:]
			continue
		}
		token := text
		if end := strings.IndexFunc(text, between); end >= 0 {
			token = text[:end]
		}
		text = text[len(token):]
		begin := column
		column += utf8.RuneCountInString(token) - 1
		token = strings.TrimRight(token, ",")
		parts := strings.Split(token, ",")
		if len(parts) == 2 && !strings.ContainsAny(token, ".eE") {
			entries++
			fixed := ""
			if dotted := parts[0] + "." + parts[1]; isNumber(dotted) {
				fixed = dotted
			}
			return nil, fail(ListComma, begin, token, fixed)
		}
		for _, part := range parts {
			if part == "" { // two commas in a row
				begin++
				continue
			}
			if entries++; entries > MaxListed {
				return nil, &ListError{Fault: ListTooLong}
			}
			v, err := strconv.ParseFloat(part, 64)
			switch {
			case err == nil && !strings.ContainsAny(part, "_xXpP") && (math.IsNaN(v) || math.IsInf(v, 0)):
				return nil, fail(ListInfinite, begin, part, "")
			case err != nil || strings.ContainsAny(part, "_xXpP"):
				if d, err := time.ParseDuration(part); err == nil {
					return nil, fail(ListUnit, begin, part, strconv.FormatFloat(d.Seconds(), 'g', -1, 64))
				}
				return nil, fail(ListNotNumber, begin, part, "")
			}
			values = append(values, v)
			begin += utf8.RuneCountInString(part) + 1
		}
	}
	if len(values) == 0 {
		return nil, &ListError{Fault: ListEmpty}
	}
	return values, nil
}

// between says whether a character only stands between entries.
func between(r rune) bool { return r == ';' || unicode.IsSpace(r) }

func isNumber(text string) bool {
	_, err := strconv.ParseFloat(text, 64)
	return err == nil
}
