package exposition

// protobuf takes a line of protobuf text.
func (s *scanner) protobuf() {
	s.space()
	if s.line.Kind == ProtoClose {
		s.punctuation('}')
		return
	}
	s.take(ProtoName, s.until(": "))
	s.punctuation(':')
	s.space()
	switch s.peek() {
	case '{':
		s.punctuation('{')
		s.punctuation('}')
	case '"':
		s.quoted(s.line.part.role())
	default:
		s.word(s.line.part.role())
	}
}
