package site

import (
	"strconv"
	"strings"
)

// encoded returns the file's content in the encoding that the client likes best
// by its Accept-Encoding header, the smaller one where it likes both the same,
// and the name of the encoding, empty for none.
func (f *File) encoded(accept string) ([]byte, string) {
	body, name, best := f.Body, "", 0.0
	if f.Gzip != nil {
		if q := quality(accept, "gzip"); q > 0 {
			body, name, best = f.Gzip, "gzip", q
		}
	}
	if f.Brotli != nil {
		if q := quality(accept, "br"); q > 0 && q >= best {
			body, name, best = f.Brotli, "br", q
		}
	}
	if name != "" && hasCoding(accept, "identity") && quality(accept, "identity") > best {
		return f.Body, ""
	}
	return body, name
}

// quality returns how much a client wants a coding (RFC 9110, 12.5.3): from its
// own entry, else from "*", else 0. Entries that can't be read count as refused.
func quality(accept, coding string) float64 {
	wildcard := 0.0
	for entry := range strings.SplitSeq(accept, ",") {
		name, parameters, _ := strings.Cut(entry, ";")
		name = strings.ToLower(strings.TrimSpace(name))
		if name != coding && name != "*" {
			continue
		}
		q := 1.0
		if value, found := strings.CutPrefix(strings.TrimSpace(parameters), "q="); found {
			q, _ = strconv.ParseFloat(strings.TrimSpace(value), 64)
		}
		if name == coding {
			return q
		}
		wildcard = q
	}
	return wildcard
}

// hasCoding reports whether the header names the coding itself.
func hasCoding(accept, coding string) bool {
	for entry := range strings.SplitSeq(accept, ",") {
		name, _, _ := strings.Cut(entry, ";")
		if strings.EqualFold(strings.TrimSpace(name), coding) {
			return true
		}
	}
	return false
}
