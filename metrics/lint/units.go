package lint

import "strings"

// baseUnit returns the base unit that Prometheus metrics use for what a unit measures
// (https://prometheus.io/docs/practices/naming/#base-units), and whether the word is
// a unit that is written out.
func baseUnit(word string) (string, bool) {
	if base := plainUnit(word); base != "" {
		return base, true
	}
	for _, prefix := range [...]string{
		"pico", "nano", "micro", "milli", "centi", "deci", "deca", "hecto", "kilo", "kibi",
		"mega", "mebi", "giga", "gibi", "tera", "tebi", "peta", "pebi",
	} {
		if rest, ok := strings.CutPrefix(word, prefix); ok {
			if base := plainUnit(rest); base != "" && base != "ratio" {
				return base, true
			}
		}
	}
	return "", false
}

// plainUnit is baseUnit for a unit without a prefix such as milli, "" for none.
func plainUnit(word string) string {
	switch word {
	case "seconds", "minutes", "hours", "days", "weeks":
		return "seconds"
	case "bytes", "bits":
		return "bytes"
	case "celsius", "fahrenheit", "rankine":
		return "celsius"
	case "kelvin", "kelvins":
		return "kelvin"
	case "meters", "inches", "yards", "miles":
		return "meters"
	case "grams", "pounds", "ounces":
		return "grams"
	case "joules", "calories":
		return "joules"
	case "metres", "volts", "amperes", "ratio":
		return word
	}
	return ""
}

// abbreviation returns the base unit for what is short for a unit, "" where it can be
// short for several, and whether it is short for any.
func abbreviation(word string) (string, bool) {
	switch word {
	case "s", "sec", "ms", "us", "ns", "h", "d":
		return "seconds", true
	case "kb", "mb", "gb", "tb", "pb":
		return "bytes", true
	case "b", "m":
		return "", true
	}
	return "", false
}
