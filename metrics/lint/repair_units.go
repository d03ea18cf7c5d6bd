package lint

import (
	"strconv"
	"strings"

	"metricplayground/metrics/script"
)

// conversion multiplies by one number and divides by another, so that a thousandth
// is as exact as can be.
type conversion struct{ times, by float64 }

// of converts a number. Fifteen digits are those that decimal numbers survive with.
func (c conversion) of(v float64) float64 {
	rounded, _ := strconv.ParseFloat(strconv.FormatFloat(v*c.times/c.by, 'g', 15, 64), 64)
	return rounded
}

// conversionOf is how values in a unit become values in its base unit, false where
// it isn't certain: a kilobyte is 1000 bytes to some and 1024 to others.
func conversionOf(unit string) (conversion, bool) {
	switch unit {
	case "s", "sec", "seconds", "kelvins", "volts", "amperes", "meters", "metres", "grams", "joules", "bytes", "celsius", "kelvin", "ratio":
		return conversion{1, 1}, true
	case "ms":
		return conversion{1, 1e3}, true
	case "us":
		return conversion{1, 1e6}, true
	case "ns":
		return conversion{1, 1e9}, true
	case "minutes":
		return conversion{60, 1}, true
	case "h", "hours":
		return conversion{3600, 1}, true
	case "d", "days":
		return conversion{86400, 1}, true
	case "weeks":
		return conversion{604800, 1}, true
	case "percent", "percentage", "pct":
		return conversion{1, 100}, true
	case "bits":
		return conversion{1, 8}, true
	case "inches":
		return conversion{254, 10000}, true
	case "yards":
		return conversion{9144, 10000}, true
	case "miles":
		return conversion{1609344, 1000}, true
	}
	for _, p := range []struct {
		prefix    string
		times, by float64
		binary    bool
	}{
		{"pico", 1, 1e12, false}, {"nano", 1, 1e9, false}, {"micro", 1, 1e6, false}, {"milli", 1, 1e3, false},
		{"centi", 1, 100, false}, {"deci", 1, 10, false}, {"deca", 10, 1, false}, {"hecto", 100, 1, false},
		{"kilo", 1e3, 1, false}, {"mega", 1e6, 1, false}, {"giga", 1e9, 1, false}, {"tera", 1e12, 1, false}, {"peta", 1e15, 1, false},
		{"kibi", 1 << 10, 1, true}, {"mebi", 1 << 20, 1, true}, {"gibi", 1 << 30, 1, true}, {"tebi", 1 << 40, 1, true}, {"pebi", 1 << 50, 1, true},
	} {
		if rest, ok := strings.CutPrefix(unit, p.prefix); ok && plainUnit(rest) == rest {
			return conversion{p.times, p.by}, p.binary == (rest == "bytes")
		}
	}
	return conversion{}, false
}

// convertUnit puts the base unit into name and unit, and converts bounds and values.
func (m *mender) convertUnit() bool {
	word := strings.ToLower(m.finding.Word)
	if rule, fix := unitRule(m.before.Unit); rule != "" {
		if fix == "" || m.finding.Subject == "name" && !sameUnit(strings.ToLower(m.before.Unit), word) {
			return false
		}
		m.To.Unit = fix
	}
	for _, check := range []func(subject) []Finding{checkBaseUnit, checkAbbreviation, checkPercent} {
		for _, f := range check(m.subject) {
			switch {
			case sameUnit(f.Word, word) && f.Fix != "":
				m.To.Name = f.Fix
			case m.finding.Subject == "name" && strings.ToLower(f.Word) != word:
				return false // two units: which of them are the values in?
			}
		}
	}
	if m.finding.Subject == "name" && m.To.Name == m.before.Name || m.subject.says("per") {
		return false
	}
	c, ok := conversionOf(word)
	if len(m.changes) == 0 && !m.ownBounds() {
		return true
	}
	return ok && m.scaleBounds(c) && m.scale(c, ok)
}

// sameUnit reports whether two words mean the same unit: ms and milliseconds.
func sameUnit(a, b string) bool {
	if a == b {
		return true
	}
	ca, ok := conversionOf(a)
	cb, both := conversionOf(b)
	return ok && both && ca == cb && baseOf(a) == baseOf(b)
}

func baseOf(unit string) string {
	if base, ok := baseUnit(unit); ok {
		return base
	}
	base, _ := abbreviation(unit)
	return base
}

// scale converts all that was observed, added and set, where that is possible: a
// draw of whole numbers can't be.
func (m *mender) scale(c conversion, certain bool) bool {
	if !certain {
		return false
	}
	if c.times == c.by {
		return true
	}
	for _, change := range m.changes {
		if d := change.Value.Draw; d != nil && d.Kind == script.Integer {
			return false
		}
	}
	m.eachChange(func(change script.Change) []script.Operation {
		switch change.Verb {
		case script.Inc:
			change.Verb, change.Value = script.Add, script.Value{Number: 1}
		case script.Dec:
			change.Verb, change.Value = script.Sub, script.Value{Number: 1}
		}
		change.Value.Number = c.of(change.Value.Number)
		if d := change.Value.Draw; d != nil {
			scaled := *d
			scaled.A = c.of(d.A)
			if d.Kind != script.Lognormal { // whose second number is one of the logarithm
				scaled.B = c.of(d.B)
			}
			change.Value = script.Value{Draw: &scaled}
		}
		return []script.Operation{change}
	})
	return true
}

// ownBounds reports whether the histogram has bounds that somebody gave.
func (m *mender) ownBounds() bool {
	switch m.before.Buckets.Kind {
	case script.OwnBuckets, script.LinearBuckets, script.ExponentialBuckets:
		return true
	}
	return false
}

// scaleBounds converts the bucket bounds. The default ones are in seconds already.
func (m *mender) scaleBounds(c conversion) bool {
	if !m.ownBounds() || c.times == c.by {
		return true
	}
	b := &m.To.Buckets
	b.Start = c.of(b.Start)
	if b.Kind == script.LinearBuckets {
		b.Step = c.of(b.Step)
	}
	bounds := make([]float64, len(b.Bounds))
	for i, bound := range b.Bounds {
		bounds[i] = c.of(bound)
	}
	b.Bounds = bounds
	return true
}
