package exposition

import (
	"math"
	"strconv"
)

// Number writes a value for a person: without exponent as long as it stays
// readable, never with digits that only the binary representation needs.
func Number(value float64) string {
	switch size := math.Abs(value); {
	case math.IsNaN(value):
		return "NaN"
	case math.IsInf(value, +1):
		return "+Inf"
	case math.IsInf(value, -1):
		return "-Inf"
	case size == 0:
		return "0"
	case size < 1e-6 || size >= 1e21:
		return strconv.FormatFloat(value, 'g', -1, 64)
	}
	return strconv.FormatFloat(value, 'f', -1, 64)
}

// delta returns what has to be added to before to get after: the shortest
// decimal number that does it, so 0.1 to 0.30000000000000004 is 0.2. ok is false
// where no number does it, as with NaN and the infinities.
func delta(before, after float64) (value float64, ok bool) {
	difference := after - before
	if math.IsNaN(difference) || math.IsInf(difference, 0) {
		return 0, false
	}
	var digits [32]byte
	for precision := 0; precision < 17; precision++ {
		short := strconv.AppendFloat(digits[:0], difference, 'e', precision, 64)
		if candidate, err := strconv.ParseFloat(string(short), 64); err == nil && before+candidate == after {
			return candidate, true
		}
	}
	return difference, true
}
