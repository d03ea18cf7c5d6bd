package lint

import (
	"strings"
	"unicode/utf8"
)

// snakeCase writes httpRequestsByURL as http_requests_by_url.
func snakeCase(name string) string {
	var b strings.Builder
	for i := range len(name) {
		if i > 0 && capital(name[i]) && name[i-1] != '_' {
			afterSmall := small(name[i-1]) || digit(name[i-1])
			newWord := capital(name[i-1]) && i+1 < len(name) && small(name[i+1])
			if afterSmall || newWord {
				b.WriteByte('_')
			}
		}
		b.WriteByte(name[i])
	}
	return strings.ToLower(b.String())
}

func small(c byte) bool   { return c >= 'a' && c <= 'z' }
func capital(c byte) bool { return c >= 'A' && c <= 'Z' }
func digit(c byte) bool   { return c >= '0' && c <= '9' }

// legacy reports whether a name can be written without quotes.
func legacy(name string, colon bool) bool {
	for i := range len(name) {
		c := name[i]
		if !small(c) && !capital(c) && c != '_' && !(digit(c) && i > 0) && !(c == ':' && colon) {
			return false
		}
	}
	return name != ""
}

// quoteless makes a name that needs no quotes, empty if nothing would be left.
func quoteless(name string) string {
	if !utf8.ValidString(name) {
		return ""
	}
	fixed := strings.Map(func(r rune) rune {
		if r < utf8.RuneSelf && (small(byte(r)) || capital(byte(r)) || digit(byte(r))) {
			return r
		}
		return '_'
	}, name)
	for strings.Contains(fixed, "__") {
		fixed = strings.ReplaceAll(fixed, "__", "_")
	}
	fixed = strings.Trim(fixed, "_")
	if fixed != "" && digit(fixed[0]) {
		fixed = "_" + fixed
	}
	return fixed
}

// replaceWord replaces a word of a snake_case name, and leaves it out where it would
// come twice in a row.
func replaceWord(name, word, by string) string {
	var words []string
	for _, w := range strings.Split(name, "_") {
		if w == word {
			w = by
		}
		if w == by && len(words) > 0 && words[len(words)-1] == by {
			continue
		}
		words = append(words, w)
	}
	return strings.Join(words, "_")
}
