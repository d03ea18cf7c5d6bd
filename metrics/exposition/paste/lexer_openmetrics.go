package paste

// openMetricsToken cuts OpenMetrics 1.0, where every space counts.
func (l *lexer) openMetricsToken() token {
	c := l.here()
	if l.state == atStart && c == '#' {
		if l.next() != ' ' {
			return invalid
		}
		l.next()
		l.state = inComment
		c = l.here()
	}
	switch l.state {
	case atStart:
		switch {
		case c == '{':
			return l.one(braceOpen, inLabels)
		case letter(c, true):
			l.name(true)
			return l.take(metricName, atValue)
		}
	case inComment:
		return l.openMetricsKeyword(c)
	case inMetaName:
		switch {
		case c == '"' && l.quoted(true), letter(c, true) && l.wholeName():
			return l.take(metricName, inMetaText)
		}
	case inMetaText:
		if c != ' ' {
			break
		}
		l.until(func(c byte) bool { return c == '\n' })
		if l.here() == '\n' {
			return l.one(restOfLine, atStart)
		}
	case inLabels, inExemplar:
		return l.labels(c)
	case atLabelValue:
		if c == '"' && l.quoted(false) {
			return l.take(labelValue, inLabels)
		}
	case atValue:
		if c == '{' {
			return l.one(braceOpen, inLabels)
		}
		return l.number(c, value, atTimestamp)
	case atTimestamp:
		if c == '\n' {
			return l.one(linebreak, atStart)
		}
		return l.openMetricsTimestamp(c)
	case atExemplarValue:
		if c == '"' && l.quoted(false) {
			return l.take(labelValue, inExemplar)
		}
		return l.number(c, value, atExemplarTimestamp)
	case atExemplarTimestamp:
		if c == '\n' {
			return l.one(linebreak, atStart)
		}
		return l.number(c, timestamp, atExemplarTimestamp)
	}
	return invalid
}

func (l *lexer) openMetricsKeyword(c byte) token {
	if c == 'E' {
		if !l.word("EOF") {
			return invalid
		}
		if l.here() == '\n' {
			l.next()
		}
		return l.take(eofWord, atStart)
	}
	for _, k := range []struct {
		word  string
		token token
	}{{"HELP", helpWord}, {"TYPE", typeWord}, {"UNIT", unitWord}} {
		if c == k.word[0] && l.word(k.word) && l.here() == ' ' {
			return l.one(k.token, inMetaName)
		}
	}
	return invalid
}

// number takes a space and what follows it up to the next.
func (l *lexer) number(c byte, t token, to state) token {
	if c != ' ' {
		return invalid
	}
	if c = l.next(); c == 0 || c == ' ' || c == '\n' {
		return invalid
	}
	l.until(func(c byte) bool { return c == ' ' || c == '\n' })
	return l.take(t, to)
}

// openMetricsTimestamp takes a timestamp, or " # {", the beginning of an exemplar.
func (l *lexer) openMetricsTimestamp(c byte) token {
	if c != ' ' {
		return invalid
	}
	switch c = l.next(); c {
	case 0, ' ', '\n':
		return invalid
	case '#':
		if c = l.next(); c == ' ' {
			if l.next() != '{' {
				return invalid
			}
			return l.one(comment, inExemplar)
		}
		if c == 0 || c == '\n' {
			return timestamp
		}
	}
	l.until(func(c byte) bool { return c == ' ' || c == '\n' })
	return timestamp
}
