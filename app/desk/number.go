package desk

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// ErrNumber says that a field holds no number.
var ErrNumber = errors.New("not a number")

// NumberError is what a person typed where a number was wanted.
type NumberError struct {
	// Got is what was typed.
	Got string
	// Fixed is what was probably meant: the same with a decimal point. "" when unclear.
	Fixed string
	// Whole reports that a whole number from 1 to 1,000,000 was wanted.
	Whole bool
}

// Error implements error.
func (e *NumberError) Error() string { return strconv.Quote(e.Got) + " is not a number" }

// Unwrap makes errors.Is(err, ErrNumber) hold.
func (e *NumberError) Unwrap() error { return ErrNumber }

// ParseNumber reads a number as Prometheus reads it, spaces around it allowed.
func ParseNumber(text string) (float64, error) {
	text = strings.TrimSpace(text)
	if v, err := strconv.ParseFloat(text, 64); err == nil && !strings.ContainsAny(text, "_xXpP") {
		return v, nil
	}
	e := &NumberError{Got: text}
	if dotted := strings.Replace(text, ",", ".", 1); dotted != text {
		if _, err := strconv.ParseFloat(dotted, 64); err == nil {
			e.Fixed = dotted
		}
	}
	return 0, e
}

// maxTimes is how often one operation may be repeated.
const maxTimes = 1_000_000

// ParseTimes reads how often something is to be done; empty text means once.
func ParseTimes(text string) (int, error) {
	text = strings.TrimSpace(text)
	if text == "" {
		return 1, nil
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 || n > maxTimes {
		return 0, &NumberError{Got: text, Whole: true}
	}
	return n, nil
}

// Brief is a difference as there is room for it beside its line; the explanation has
// all of its digits.
func Brief(delta string) string {
	value, err := strconv.ParseFloat(delta, 64)
	if len(delta) <= 9 || err != nil {
		return delta
	}
	return fmt.Sprintf("≈%+.4g", value)
}

// ParseSeed reads a seed; empty text means the session's own.
func ParseSeed(text string) (*uint64, error) {
	text = strings.TrimSpace(text)
	if text == "" {
		return nil, nil
	}
	n, err := strconv.ParseUint(text, 10, 64)
	if err != nil {
		return nil, &NumberError{Got: text, Whole: true}
	}
	return &n, nil
}
