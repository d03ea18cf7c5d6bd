package paste

// state is where in a line a lexer is.
type state uint8

const (
	atStart state = iota
	inComment
	inMetaName
	inMetaText
	inLabels
	atLabelValue
	atValue
	atTimestamp
	inExemplar
	atExemplarValue
	atExemplarTimestamp
)

// lexer cuts a text into tokens, each as Prometheus 3.16's lexer does
// (model/textparse promlex.l and openmetricslex.l): what is no token leaves at
// where it stopped being one, which is what error messages are made from.
type lexer struct {
	text        string
	at, start   int
	state       state
	openMetrics bool
}

// next goes on by a byte. Inside of values, help and comments zero bytes are passed over.
func (l *lexer) next() byte {
	l.at++
	for l.at < len(l.text) && l.text[l.at] == 0 && (l.state == atLabelValue || l.state == inMetaText || l.state == inComment) {
		l.at++
	}
	return l.here()
}

// here is the byte at the place, 0 at the end.
func (l *lexer) here() byte {
	if l.at >= len(l.text) {
		l.at = len(l.text)
		return 0
	}
	return l.text[l.at]
}

// token cuts the next token.
func (l *lexer) token() token {
	if l.at >= len(l.text) {
		return endOfText
	}
	l.start = l.at
	if l.openMetrics {
		return l.openMetricsToken()
	}
	return l.textToken()
}

func (l *lexer) take(t token, to state) token {
	l.state = to
	return t
}

// one takes a token of one byte.
func (l *lexer) one(t token, to state) token {
	l.next()
	return l.take(t, to)
}

// name goes over a name.
func (l *lexer) name(colon bool) {
	for c := l.next(); letter(c, colon) || c >= '0' && c <= '9'; {
		c = l.next()
	}
}

func letter(c byte, colon bool) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || colon && c == ':'
}

// quoted goes over a string in quotes; false where it doesn't end.
func (l *lexer) quoted(newlines bool) bool {
	for {
		switch c := l.next(); {
		case c == '"':
			l.next()
			return true
		case c == '\\':
			if c = l.next(); c == 0 || c == '\n' {
				return false
			}
		case c == 0 || c == '\n' && !newlines:
			return false
		}
	}
}

// word goes over a word that is next, byte by byte.
func (l *lexer) word(word string) bool {
	for i := 1; i < len(word); i++ {
		if l.next() != word[i] {
			return false
		}
	}
	l.next()
	return true
}

// until goes on to one of these bytes, a zero byte or the end.
func (l *lexer) until(stop func(byte) bool) {
	for c := l.next(); c != 0 && !stop(c); {
		c = l.next()
	}
}

func blank(c byte) bool { return c == ' ' || c == '\t' }

// textToken cuts the text format.
func (l *lexer) textToken() token {
	c := l.here()
	if l.state == inMetaText {
		return l.textOfMeta(c)
	}
	if l.state == atStart && c == '#' {
		if c = l.next(); !blank(c) {
			return l.restOfComment()
		}
		l.blanks()
		l.state = inComment
		c = l.here()
	}
	if blank(c) {
		l.blanks()
		return whitespace
	}
	switch l.state {
	case atStart:
		switch {
		case c == 0:
			return l.one(endOfText, atStart)
		case c == '\n':
			return l.one(linebreak, atStart)
		case c == '{':
			return l.one(braceOpen, inLabels)
		case letter(c, true):
			l.name(true)
			return l.take(metricName, atValue)
		}
	case inComment:
		return l.keyword(c)
	case inMetaName:
		switch {
		case c == '"' && l.quoted(true), letter(c, true) && l.wholeName():
			return l.take(metricName, inMetaText)
		}
	case inLabels:
		return l.labels(c)
	case atLabelValue:
		if c == '"' && l.quoted(true) {
			return l.take(labelValue, inLabels)
		}
	case atValue:
		switch {
		case c == '{':
			return l.one(braceOpen, inLabels)
		case c != 0 && c != '\n':
			l.until(func(c byte) bool { return c == '{' || c == '\n' || blank(c) })
			return l.take(value, atTimestamp)
		}
	case atTimestamp:
		switch {
		case c == '\n':
			return l.one(linebreak, atStart)
		case c >= '0' && c <= '9':
			l.until(func(c byte) bool { return c < '0' || c > '9' })
			return timestamp
		}
	}
	return invalid
}

func (l *lexer) wholeName() bool {
	l.name(true)
	return true
}

func (l *lexer) blanks() {
	for blank(l.next()) {
		continue
	}
}

// keyword takes HELP and TYPE with the blanks behind them; all else is a comment.
func (l *lexer) keyword(c byte) token {
	for _, k := range []struct {
		word  string
		token token
	}{{"HELP", helpWord}, {"TYPE", typeWord}} {
		if c == k.word[0] && l.word(k.word) && blank(l.here()) {
			l.blanks()
			return l.take(k.token, inMetaName)
		}
	}
	return l.restOfComment()
}

// restOfComment goes to the end of the line. A zero byte there ends the text.
func (l *lexer) restOfComment() token {
	for c := l.here(); ; c = l.next() {
		switch c {
		case 0:
			return endOfText
		case '\n':
			return l.take(comment, atStart)
		}
	}
}

// textOfMeta takes what follows a name in HELP and TYPE.
func (l *lexer) textOfMeta(c byte) token {
	if blank(c) {
		l.blanks()
		if c = l.here(); c == 0 || c == '\n' {
			return whitespace
		}
	}
	if c != 0 && c != '\n' {
		l.until(func(c byte) bool { return c == '\n' })
	}
	return l.take(restOfLine, atStart)
}

// labels cuts what is inside of braces.
func (l *lexer) labels(c byte) token {
	switch {
	case c == '"' && l.quoted(l.state == inLabels):
		return quotedString
	case c == ',':
		return l.one(comma, l.state)
	case c == '=':
		return l.one(equal, l.behindEqual())
	case c == '}':
		return l.one(braceClose, l.behindBrace())
	case letter(c, false):
		l.name(false)
		return labelName
	}
	return invalid
}

func (l *lexer) behindEqual() state {
	if l.state == inExemplar {
		return atExemplarValue
	}
	return atLabelValue
}

func (l *lexer) behindBrace() state {
	if l.state == inExemplar {
		return atExemplarValue
	}
	return atValue
}
