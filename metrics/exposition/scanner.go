package exposition

import "strings"

// scanner cuts one line into tokens. Whatever the line holds, each step goes
// forward, and what no step knows is left to the last one as Other.
type scanner struct {
	line   *Line
	text   string
	at     int
	tokens []Token
}

// take makes a token of the text up to end. Punctuation that follows
// punctuation becomes one token with it.
func (s *scanner) take(role Role, end int) {
	end = min(end, len(s.text))
	if end <= s.at {
		return
	}
	if last := len(s.tokens) - 1; role == Punctuation && last >= 0 && s.tokens[last].Role == Punctuation {
		s.tokens[last].End = end
	} else {
		s.tokens = append(s.tokens, Token{Role: role, Start: s.at, End: end})
	}
	s.at = end
}

// rest takes all that is left.
func (s *scanner) rest(role Role) { s.take(role, len(s.text)) }

// peek returns the next byte, 0 at the end.
func (s *scanner) peek() byte {
	if s.at < len(s.text) {
		return s.text[s.at]
	}
	return 0
}

// punctuation takes c if it is next.
func (s *scanner) punctuation(c byte) bool {
	if s.peek() != c || s.at >= len(s.text) {
		return false
	}
	s.take(Punctuation, s.at+1)
	return true
}

// space takes the spaces that are next.
func (s *scanner) space() {
	end := s.at
	for end < len(s.text) && s.text[end] == ' ' {
		end++
	}
	s.take(Space, end)
}

// until returns where the next of the stop bytes is, or the end.
func (s *scanner) until(stop string) int {
	if i := strings.IndexAny(s.text[s.at:], stop); i >= 0 {
		return s.at + i
	}
	return len(s.text)
}

// word takes what comes before a space.
func (s *scanner) word(role Role) { s.take(role, s.until(" ")) }

// literal takes this very text if it is next.
func (s *scanner) literal(role Role, text string) bool {
	if !strings.HasPrefix(s.text[s.at:], text) {
		return false
	}
	s.take(role, s.at+len(text))
	return true
}

// comment takes "# EOF" and comments without meaning.
func (s *scanner) comment() {
	s.literal(Hash, "#")
	s.space()
	if s.line.Kind == EOF {
		s.word(EOFKeyword)
	}
}

// metadata takes a HELP, TYPE or UNIT line.
func (s *scanner) metadata() {
	s.literal(Hash, "#")
	s.space()
	keyword, rest := HelpKeyword, HelpText
	switch s.line.Kind {
	case Type:
		keyword, rest = TypeKeyword, TypeWord
	case Unit:
		keyword, rest = UnitKeyword, UnitWord
	}
	s.word(keyword)
	s.space()
	if s.peek() == '"' {
		s.quotedName()
	} else {
		s.name(s.until(" "))
	}
	if s.peek() == ' ' {
		s.take(Space, s.at+1)
	}
	s.rest(rest)
}

// quotedName takes a family name in quotes.
func (s *scanner) quotedName() {
	end := quoteEnd(s.text, s.at)
	s.punctuation('"')
	closed := end > s.at && s.text[end-1] == '"'
	if closed {
		end--
	}
	s.name(end)
	if closed {
		s.punctuation('"')
	}
}

// name takes a name up to end, its suffix apart.
func (s *scanner) name(end int) {
	suffix, role := s.line.suffix(s.text[s.at:end])
	s.take(FamilyName, end-len(suffix))
	s.take(role, end)
}

// suffix returns the suffix that a name on this line has beside the family's
// own name, and its role.
func (l *Line) suffix(name string) (string, Role) {
	for _, suffix := range l.suffixes() {
		if strings.HasSuffix(name, suffix) && len(name) > len(suffix) {
			return suffix, suffixRole(suffix)
		}
	}
	return "", FamilyName
}

// suffixes returns the suffixes that can stand on this line.
func (l *Line) suffixes() []string {
	switch l.part {
	case bucketPart:
		return []string{"_bucket"}
	case sumPart:
		return []string{"_sum", "_gsum"}
	case countPart:
		return []string{"_count", "_gcount"}
	case createdPart:
		return []string{"_created"}
	}
	if l.source != nil && metricType(l.source.family.GetType()) == Counter && !(l.source.format == OpenMetrics1 && l.Kind != Sample) {
		return []string{"_total"}
	}
	return nil
}

func suffixRole(suffix string) Role {
	switch suffix {
	case "_total":
		return TotalSuffix
	case "_bucket":
		return BucketSuffix
	case "_sum", "_gsum":
		return SumSuffix
	case "_count", "_gcount":
		return CountSuffix
	}
	return CreatedSuffix
}

// sample takes a sample line of any format but protobuf.
func (s *scanner) sample() {
	if s.peek() != '{' {
		s.name(s.until(" {"))
	}
	s.labels(false)
	s.space()
	if s.peek() == '{' {
		s.composite()
	} else if s.peek() != '#' {
		s.word(Value)
	}
	for s.at < len(s.text) {
		at := s.at
		s.space()
		switch {
		case s.peek() == '#':
			s.exemplar()
		case s.literal(StartKeyword, "st@"):
			s.word(StartTimestamp)
		default:
			s.word(Timestamp)
		}
		if s.at == at {
			return
		}
	}
}

// labels takes a pair of braces with labels in it, if it is next. A string that
// stands alone in there is the family's name.
func (s *scanner) labels(exemplar bool) {
	if s.peek() != '{' {
		return
	}
	s.punctuation('{')
	for s.at < len(s.text) && !s.punctuation('}') {
		at := s.at
		s.label(exemplar)
		s.punctuation(',')
		if s.at == at {
			return
		}
	}
}

// label takes one label, or a quoted family name.
func (s *scanner) label(exemplar bool) {
	nameRole, valueRole := LabelName, LabelValue
	if exemplar {
		nameRole, valueRole = ExemplarLabelName, ExemplarLabelValue
	}
	if s.peek() == '"' {
		end := quoteEnd(s.text, s.at)
		if !exemplar && (end >= len(s.text) || s.text[end] != '=') {
			s.quotedName()
			return
		}
		s.quoted(nameRole)
	} else {
		end := s.until("=,} ")
		switch name := s.text[s.at:end]; {
		case !exemplar && name == "le" && s.line.part == bucketPart:
			nameRole, valueRole = BoundName, Bound
		case !exemplar && name == "quantile" && s.line.part == quantilePart:
			nameRole, valueRole = QuantileName, QuantileRank
		}
		s.take(nameRole, end)
	}
	if s.punctuation('=') && s.peek() == '"' {
		s.quoted(valueRole)
	}
}

// quoted takes a quoted string, its quotes apart.
func (s *scanner) quoted(role Role) {
	end := quoteEnd(s.text, s.at)
	s.punctuation('"')
	if end > s.at && s.text[end-1] == '"' {
		s.take(role, end-1)
		s.punctuation('"')
		return
	}
	s.take(role, end)
}

// exemplar takes an exemplar: its mark, labels, value and timestamp.
func (s *scanner) exemplar() {
	s.take(ExemplarMark, s.at+1)
	s.space()
	s.labels(true)
	s.space()
	s.word(ExemplarValue)
	if s.peek() == ' ' && s.at+1 < len(s.text) && s.text[s.at+1] != '#' {
		s.space()
		s.word(ExemplarTimestamp)
	}
}
