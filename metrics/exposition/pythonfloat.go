package exposition

import (
	"math"
	"strconv"
	"strings"
)

// appendPythonRepr appends repr(value) of a Python float: the shortest digits
// that read back as the same number, with ".0" on whole numbers, and an exponent
// from 1e16 up and below 1e-4 (Python 3's float_repr_style "short").
func appendPythonRepr(b []byte, value float64) []byte {
	switch {
	case math.IsNaN(value):
		return append(b, "nan"...)
	case math.IsInf(value, +1):
		return append(b, "inf"...)
	case math.IsInf(value, -1):
		return append(b, "-inf"...)
	}
	if size := math.Abs(value); size != 0 && (size < 1e-4 || size >= 1e16) {
		return strconv.AppendFloat(b, value, 'e', -1, 64)
	}
	start := len(b)
	b = strconv.AppendFloat(b, value, 'f', -1, 64)
	for _, c := range b[start:] {
		if c == '.' {
			return b
		}
	}
	return append(b, ".0"...)
}

// appendPythonFloat appends a value as prometheus_client 0.16.0 writes it
// (utils.floatToGoString): repr, but positive numbers with more than six digits
// before the dot get an exponent. That exponent always has a leading zero, so
// twelve digits give e+011, which is not what Go writes.
func appendPythonFloat(b []byte, value float64) []byte {
	switch {
	case math.IsNaN(value):
		return append(b, "NaN"...)
	case math.IsInf(value, +1):
		return append(b, "+Inf"...)
	case math.IsInf(value, -1):
		return append(b, "-Inf"...)
	}
	var scratch [32]byte
	repr := string(appendPythonRepr(scratch[:0], value))
	dot := strings.IndexByte(repr, '.')
	if value <= 0 || dot <= 6 {
		return append(b, repr...)
	}
	digits := strings.TrimRight(repr[1:dot]+repr[dot+1:], "0")
	b = append(b, repr[0])
	if digits != "" {
		b = append(b, '.')
		b = append(b, digits...)
	}
	b = append(b, "e+0"...)
	return strconv.AppendInt(b, int64(dot-1), 10)
}
