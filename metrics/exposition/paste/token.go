package paste

// token is a kind of piece that the lexers cut a text into.
type token int

const (
	invalid token = iota
	endOfText
	linebreak
	whitespace
	helpWord
	typeWord
	unitWord
	eofWord
	restOfLine
	comment
	metricName
	quotedString
	braceOpen
	braceClose
	labelName
	labelValue
	comma
	equal
	timestamp
	value
)

// String gives the name that the piece has in Prometheus's error messages.
func (t token) String() string {
	return [...]string{"INVALID", "EOF", "LINEBREAK", "WHITESPACE", "HELP", "TYPE", "UNIT", "EOFWORD", "TEXT", "COMMENT",
		"MNAME", "QSTRING", "BOPEN", "BCLOSE", "LNAME", "LVALUE", "COMMA", "EQUAL", "TIMESTAMP", "VALUE"}[t]
}
