package desk

import (
	"bytes"
	"compress/flate"
	"encoding/base64"
	"errors"
	"io"
	"net/url"
	"strings"
)

// Limits of a link. Browsers and chat programs cut addresses far below what a
// server would take.
const (
	plainLimit    = 1500
	inflatedLimit = 5 << 20
)

// ErrLink is the cause of every link that can't be read.
var ErrLink = errors.New("the link is damaged or incomplete")

// Fragment writes a script as the part of a link behind the `#`: readable
// (`script=`) while it is short, compressed (`s=`) when it is long.
func Fragment(src string) string {
	if plain := "script=" + url.PathEscape(src); len(plain) <= plainLimit {
		return plain
	}
	var buffer bytes.Buffer
	w, _ := flate.NewWriter(&buffer, flate.BestCompression) // fails only for an unknown level
	_, _ = io.WriteString(w, src)
	_ = w.Close()
	return "s=" + base64.RawURLEncoding.EncodeToString(buffer.Bytes())
}

// ReadFragment reads what Fragment wrote. found is false when the fragment
// holds no script at all.
func ReadFragment(fragment string) (src string, found bool, err error) {
	fragment = strings.TrimPrefix(fragment, "#")
	if rest, ok := strings.CutPrefix(fragment, "script="); ok {
		src, err := url.PathUnescape(rest)
		if err != nil {
			return "", true, errors.Join(ErrLink, err)
		}
		return src, true, nil
	}
	if rest, ok := strings.CutPrefix(fragment, "s="); ok {
		src, err := inflate(rest)
		return src, true, err
	}
	return "", false, nil
}

func inflate(text string) (string, error) {
	packed, err := base64.RawURLEncoding.DecodeString(text)
	if err != nil {
		return "", errors.Join(ErrLink, err)
	}
	r := flate.NewReader(bytes.NewReader(packed))
	src, err := io.ReadAll(io.LimitReader(r, inflatedLimit+1))
	if err != nil {
		return "", errors.Join(ErrLink, err)
	}
	if len(src) > inflatedLimit {
		return "", ErrLink
	}
	return string(src), nil
}
