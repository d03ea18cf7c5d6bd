package exposition

// Token is a piece of a line: Text[Start:End].
type Token struct {
	Role       Role
	Start, End int // in bytes
}

// Tokens cuts a line into tokens that cover every byte of it, in order. They
// are computed at each call, since few lines are looked at.
func Tokens(line Line) []Token { return scan(&line, make([]Token, 0, 16)) }

// scan is Tokens into a slice that is there already.
func scan(line *Line, tokens []Token) []Token {
	s := &scanner{line: line, text: line.Text, tokens: tokens[:0]}
	switch line.Kind {
	case Help, Type, Unit:
		s.metadata()
	case EOF, Comment:
		s.comment()
	case ProtoOpen, ProtoField, ProtoClose:
		s.protobuf()
	case Blank:
		s.rest(Space)
	default:
		s.sample()
	}
	s.rest(Other)
	return s.tokens
}

// TokenAt returns the index of the token that holds the byte at offset, -1 where
// there is none.
func TokenAt(tokens []Token, offset int) int {
	for i, token := range tokens {
		if offset >= token.Start && offset < token.End {
			return i
		}
	}
	return -1
}
