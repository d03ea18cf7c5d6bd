package script

// isMetricName says whether a metric name may stand without quotes: the legacy
// rule, [a-zA-Z_:][a-zA-Z0-9_:]*.
func isMetricName(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; !isNameByte(c, i) && c != ':' {
			return false
		}
	}
	return s != ""
}

// isLabelName says whether a label name may stand without quotes: the legacy
// rule, [a-zA-Z_][a-zA-Z0-9_]*.
func isLabelName(s string) bool {
	for i := 0; i < len(s); i++ {
		if !isNameByte(s[i], i) {
			return false
		}
	}
	return s != ""
}

func isNameByte(c byte, position int) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c == '_' ||
		position > 0 && '0' <= c && c <= '9'
}
