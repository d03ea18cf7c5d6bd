package script

import (
	"math"
	"strconv"
	"strings"
)

// The range in which a number is written without an exponent: what people
// write by hand stays as they wrote it.
const (
	smallestPlain = 1e-5
	largestPlain  = 1e15
)

// FormatNumber writes a value as the script does: with the fewest digits that
// read back as the same value, `+Inf`, `-Inf` and `NaN` as Prometheus has them.
func FormatNumber(v float64) string { return string(appendNumber(nil, v)) }

func appendNumber(dst []byte, v float64) []byte {
	switch size := math.Abs(v); {
	case math.IsNaN(v):
		return append(dst, "NaN"...)
	case math.IsInf(v, 1):
		return append(dst, "+Inf"...)
	case math.IsInf(v, -1):
		return append(dst, "-Inf"...)
	case v == 0 || smallestPlain <= size && size < largestPlain:
		return strconv.AppendFloat(dst, v, 'f', -1, 64)
	}
	return strconv.AppendFloat(dst, v, 'g', -1, 64)
}

// ParseNumber reads a value as Prometheus reads one (expfmt's text parser):
// what strconv.ParseFloat takes, without digit groups and hexadecimal exponents.
func ParseNumber(s string) (float64, bool) {
	if strings.ContainsAny(s, "pP_") {
		return 0, false
	}
	v, err := strconv.ParseFloat(s, 64)
	return v, err == nil
}
