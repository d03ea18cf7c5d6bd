package words

import (
	"math"
	"strconv"
	"strings"
)

// quantity writes a count that may be too large to be read digit by digit.
func quantity(v float64) string {
	if v < 1e15 {
		return grouped(int(math.Round(v)))
	}
	return strconv.FormatFloat(v, 'e', 1, 64)
}

// decimalBytes writes 1,000 bytes and more in kB, MB and so on, by thousands as
// disks are sold.
func decimalBytes(v float64) string {
	units := []string{"kB", "MB", "GB", "TB", "PB"}
	v /= 1000
	for len(units) > 1 && v >= 999.5 {
		v, units = v/1000, units[1:]
	}
	if v >= 1000 {
		return quantity(v) + " " + units[0]
	}
	digits := 1
	if v >= 100 {
		digits = 0
	}
	return strings.TrimSuffix(strconv.FormatFloat(v, 'f', digits, 64), ".0") + " " + units[0]
}
