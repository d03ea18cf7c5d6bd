package lint

import (
	"net/netip"
	"slices"
	"strings"
)

// Shape is what a label value looks like.
type Shape string

// The shapes of values of which there is no end.
const (
	NoShape Shape = ""       // nothing conspicuous
	UUID    Shape = "uuid"   // 8-4-4-4-12 hexadecimal digits
	Email   Shape = "email"  // an address of a person
	IP      Shape = "ip"     // an IP address, with or without a port
	Moment  Shape = "moment" // a date with a time, or a Unix time
	Path    Shape = "path"   // a path with an id in it
	Number  Shape = "number" // an id of five digits or more
	Hash    Shape = "hash"   // 16 or more hexadecimal digits
)

// Shapes lists the conspicuous shapes.
func Shapes() []Shape { return []Shape{UUID, Email, IP, Moment, Path, Number, Hash} }

// ShapeOf says what a label value looks like.
func ShapeOf(value string) Shape {
	switch {
	case uuid(value):
		return UUID
	case email(value):
		return Email
	case address(value):
		return IP
	case moment(value):
		return Moment
	case strings.HasPrefix(value, "/") && Template(value) != value:
		return Path
	case digits(value) && len(value) >= 5:
		return Number
	case hexadecimal(value) && len(value) >= 16:
		return Hash
	}
	return NoShape
}

// suspicious is how many different values of a shape make a label conspicuous.
func (s Shape) suspicious() int {
	switch s {
	case Number, IP, Hash:
		return 3
	}
	return 2
}

// expected reports whether a label is one that is known to have such values, and
// not without end: the machines of an installation, the revisions of a program.
func (s Shape) expected(label string) bool {
	switch s {
	case IP:
		return slices.Contains([]string{"instance", "host", "node", "target", "peer", "backend", "upstream", "server", "address"}, label)
	case Hash:
		return slices.Contains([]string{"revision", "commit", "version", "goversion", "digest", "sha"}, label)
	case Number:
		return slices.Contains([]string{"port", "asn"}, label)
	}
	return false
}

// Template is a path with :id for each part that looks like an id.
func Template(path string) string {
	if !strings.HasPrefix(path, "/") {
		return path
	}
	parts := strings.Split(path, "/")
	for i, part := range parts {
		if part != "" && (digits(part) || uuid(part) || email(part) || hexadecimal(part) && len(part) >= 16) {
			parts[i] = ":id"
		}
	}
	return strings.Join(parts, "/")
}

func digits(s string) bool {
	for i := range len(s) {
		if !digit(s[i]) {
			return false
		}
	}
	return s != ""
}

// hexadecimal reports whether a text is made of hexadecimal digits, among them a
// digit and a letter.
func hexadecimal(s string) bool {
	letters, numbers := 0, 0
	for i := range len(s) {
		switch c := s[i] | 0x20; {
		case digit(s[i]):
			numbers++
		case c >= 'a' && c <= 'f':
			letters++
		default:
			return false
		}
	}
	return letters > 0 && numbers > 0
}

func uuid(s string) bool {
	if len(s) != 36 {
		return false
	}
	for i := range len(s) {
		dash := i == 8 || i == 13 || i == 18 || i == 23
		c := s[i] | 0x20
		if dash != (s[i] == '-') || !dash && !digit(s[i]) && !(c >= 'a' && c <= 'f') {
			return false
		}
	}
	return true
}

func email(s string) bool {
	user, host, ok := strings.Cut(s, "@")
	return ok && user != "" && strings.Contains(host, ".") && !strings.ContainsAny(s, " /:")
}

func address(s string) bool {
	if _, err := netip.ParseAddr(s); err == nil {
		return true
	}
	_, err := netip.ParseAddrPort(s)
	return err == nil
}

// moment finds 2026-11-25T19:00:00Z and the like, and a Unix time in seconds or
// milliseconds of this century.
func moment(s string) bool {
	if digits(s) {
		return (len(s) == 10 || len(s) == 13) && (s[0] == '1' || s[0] == '2')
	}
	return len(s) >= 16 && digits(s[:4]) && s[4] == '-' && digits(s[5:7]) && s[7] == '-' && digits(s[8:10]) &&
		(s[10] == 'T' || s[10] == ' ') && digits(s[11:13]) && s[13] == ':'
}
