package paste

import (
	"strings"
	"unicode/utf8"
)

// foreign recognises what isn't exposition text at all; "" for nothing of the kind.
func foreign(text string) Code {
	head := text[:min(len(text), 4096)]
	trimmed := strings.TrimSpace(strings.TrimPrefix(head, "\ufeff"))
	lower := strings.ToLower(trimmed)
	switch {
	case trimmed == "" && len(text) == len(head):
		return Empty
	case strings.HasPrefix(head, "\x1f\x8b"), strings.HasPrefix(head, "\x1f\ufffd\b"), strings.HasPrefix(head, "\x1f\u008b"):
		return Gzip
	case strings.HasPrefix(head, "\xff\xfe"), strings.HasPrefix(head, "\xfe\xff"), utf16(head):
		return UTF16
	case binary(head):
		return Protobuf
	case strings.HasPrefix(lower, "<!doctype"), strings.HasPrefix(lower, "<html"), strings.HasPrefix(lower, "<head"),
		strings.HasPrefix(lower, "<?xml"), strings.HasPrefix(lower, "<body"):
		return HTML
	case strings.HasPrefix(trimmed, "[{"), strings.HasPrefix(trimmed, "{") && jsonObject(trimmed[1:]):
		return JSON
	}
	return ""
}

// jsonObject reports whether what follows a brace is a JSON object: a string, a
// colon. A metric's name in quotes is followed by a comma or a brace.
func jsonObject(rest string) bool {
	rest = strings.TrimLeft(rest, " \t\r\n")
	if !strings.HasPrefix(rest, `"`) {
		return false
	}
	end := quoteEnd(rest, 0)
	return end > 0 && strings.HasPrefix(strings.TrimLeft(rest[end+1:], " \t\r\n"), ":")
}

// utf16 reports whether every other byte is zero.
func utf16(head string) bool {
	if len(head) < 8 {
		return false
	}
	zeros := 0
	for i := 0; i+1 < len(head); i += 2 {
		if (head[i] == 0) != (head[i+1] == 0) {
			zeros++
		}
	}
	return zeros*4 > len(head)
}

// binary reports whether a text has many bytes that no text has: Prometheus's
// protobuf format, whose messages begin with their length and the tag of a name.
func binary(head string) bool {
	control, wrong := 0, 0
	for i, c := range head {
		switch {
		case c < ' ' && c != '\n' && c != '\r' && c != '\t':
			control++
		case c == utf8.RuneError && i > 0:
			wrong++
		}
	}
	return control > 3 && (control+wrong)*50 > len(head)
}
