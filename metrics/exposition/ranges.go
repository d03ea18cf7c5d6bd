package exposition

import "unicode/utf8"

// Range is a part of a line: Text[Start:End], in bytes.
type Range struct{ Start, End int }

// Differences returns the parts in which the lines of a row differ, in order.
// Where one side is missing, all of the other differs. It is computed at each
// call, since few rows are looked at.
func (r Row) Differences() (left, right []Range) {
	switch {
	case r.Left == nil && r.Right == nil:
		return nil, nil
	case r.Left == nil:
		return nil, whole(r.Right)
	case r.Right == nil:
		return whole(r.Left), nil
	case r.Left.Text == r.Right.Text:
		return nil, nil
	}
	a, b := Tokens(*r.Left), Tokens(*r.Right)
	i, j := 0, 0
	for _, pair := range commonTokens(r.Left.Text, a, r.Right.Text, b) {
		left, right = gap(r, a[i:pair.left], b[j:pair.right], left, right)
		i, j = pair.left+1, pair.right+1
	}
	return gap(r, a[i:], b[j:], left, right)
}

func whole(line *Line) []Range {
	if line.Text == "" {
		return nil
	}
	return []Range{{0, len(line.Text)}}
}

// gap appends the ranges of tokens that have no match. Of one token against
// one, what both begin and end with is left out: of 1 and 1.0 it is ".0".
func gap(r Row, a, b []Token, left, right []Range) ([]Range, []Range) {
	var one, other Range
	if len(a) > 0 {
		one = Range{a[0].Start, a[len(a)-1].End}
	}
	if len(b) > 0 {
		other = Range{b[0].Start, b[len(b)-1].End}
	}
	if len(a) == 1 && len(b) == 1 {
		one, other = trim(r.Left.Text, one, r.Right.Text, other)
	}
	return appendRange(left, one), appendRange(right, other)
}

func appendRange(list []Range, r Range) []Range {
	if r.Start == r.End {
		return list
	}
	return append(list, r)
}

// trim leaves out what both ranges begin with and end with.
func trim(left string, a Range, right string, b Range) (Range, Range) {
	for a.Start < a.End && b.Start < b.End {
		r, size := utf8.DecodeRuneInString(left[a.Start:a.End])
		other, otherSize := utf8.DecodeRuneInString(right[b.Start:b.End])
		if r != other || size != otherSize {
			break
		}
		a.Start += size
		b.Start += size
	}
	for a.Start < a.End && b.Start < b.End {
		r, size := utf8.DecodeLastRuneInString(left[a.Start:a.End])
		other, otherSize := utf8.DecodeLastRuneInString(right[b.Start:b.End])
		if r != other || size != otherSize {
			break
		}
		a.End -= size
		b.End -= size
	}
	return a, b
}

// tokenPair is a token that both lines have.
type tokenPair struct{ left, right int }

// commonTokens finds the tokens that two lines have in common, in the same order
// and role: those that together have the most bytes, where punctuation and
// spaces count little.
func commonTokens(left string, a []Token, right string, b []Token) []tokenPair {
	same := func(i, j int) bool {
		return a[i].Role == b[j].Role && left[a[i].Start:a[i].End] == right[b[j].Start:b[j].End]
	}
	width := len(b) + 1
	best := make([]int32, (len(a)+1)*width)
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			best[i*width+j] = max(best[(i+1)*width+j], best[i*width+j+1])
			if same(i, j) {
				best[i*width+j] = max(best[i*width+j], best[(i+1)*width+j+1]+weight(a[i]))
			}
		}
	}
	var pairs []tokenPair
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case same(i, j) && best[i*width+j] == best[(i+1)*width+j+1]+weight(a[i]):
			pairs = append(pairs, tokenPair{i, j})
			i, j = i+1, j+1
		case best[(i+1)*width+j] >= best[i*width+j+1]:
			i++
		default:
			j++
		}
	}
	return pairs
}

// weight says how much it is worth that two lines have a token in common.
func weight(token Token) int32 {
	if token.Role == Punctuation || token.Role == Space {
		return 1
	}
	return int32(2 * (token.End - token.Start))
}
