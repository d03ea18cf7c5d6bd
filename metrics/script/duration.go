package script

import (
	"math"
	"strconv"
	"strings"
	"time"
)

const day = 24 * time.Hour

// durationUnit is a unit of time with its length.
type durationUnit struct {
	name   string
	length time.Duration
}

// printedUnits are the units that a duration is printed in, the longest first.
func printedUnits() [7]durationUnit {
	return [...]durationUnit{
		{"d", day}, {"h", time.Hour}, {"m", time.Minute}, {"s", time.Second},
		{"ms", time.Millisecond}, {"us", time.Microsecond}, {"ns", time.Nanosecond},
	}
}

// unitLength knows the units of PromQL (a year is 365 days) and two shorter ones.
func unitLength(name string) (time.Duration, bool) {
	switch name {
	case "y":
		return 365 * day, true
	case "w":
		return 7 * day, true
	case "µs", "μs":
		return time.Microsecond, true
	}
	for _, u := range printedUnits() {
		if u.name == name {
			return u.length, true
		}
	}
	return 0, false
}

// FormatDuration writes a duration as the script does: `15s`, `1h30m`, `1d`.
func FormatDuration(d time.Duration) string { return string(appendDuration(nil, d)) }

func appendDuration(dst []byte, d time.Duration) []byte {
	if d == 0 {
		return append(dst, "0s"...)
	}
	rest := uint64(d)
	if d < 0 {
		dst = append(dst, '-')
		rest = -rest
	}
	for _, u := range printedUnits() {
		if n := rest / uint64(u.length); n > 0 {
			dst = append(strconv.AppendUint(dst, n, 10), u.name...)
			rest -= n * uint64(u.length)
		}
	}
	return dst
}

// ParseDuration reads a duration such as `15s`, `1h30m`, `1.5s` or `2w`. It has
// a unit, isn't negative, and fits a time.Duration (292 years).
func ParseDuration(s string) (time.Duration, bool) {
	var sum time.Duration
	for first := true; first || s != ""; first = false {
		digits := len(s) - len(strings.TrimLeft(s, "0123456789."))
		number := s[:digits]
		s = s[digits:]
		letters := strings.IndexAny(s, "0123456789.")
		if letters < 0 {
			letters = len(s)
		}
		length, known := unitLength(s[:letters])
		s = s[letters:]
		part, ok := multiply(number, length)
		if !known || !ok || part > math.MaxInt64-sum {
			return 0, false
		}
		sum += part
	}
	return sum, true
}

// multiply gives number times unit; whole numbers exactly.
func multiply(number string, unit time.Duration) (time.Duration, bool) {
	if n, err := strconv.ParseInt(number, 10, 64); err == nil && unit > 0 {
		return time.Duration(n) * unit, n <= math.MaxInt64/int64(unit)
	}
	f, err := strconv.ParseFloat(number, 64)
	product := math.Round(f * float64(unit))
	return time.Duration(product), err == nil && product < math.MaxInt64
}
