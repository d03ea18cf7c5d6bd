package lint

import (
	"math"
	"strings"

	"metricplayground/metrics"
)

func checkQuotes(m subject) []Finding {
	if legacy(m.name, true) {
		return nil
	}
	return m.rename(NeedsQuotes, "", quoteless(m.name))
}

func checkPercent(m subject) []Finding {
	for _, word := range m.words() {
		if percent(word) {
			return m.rename(Percent, word, replaceWord(strings.ToLower(m.name), word, "ratio"))
		}
	}
	return nil
}

func percent(word string) bool {
	return word == "percent" || word == "percentage" || word == "pct"
}

func checkUnit(m subject) []Finding {
	rule, fix := unitRule(m.unit)
	if rule == "" {
		return nil
	}
	f := m.about("unit", rule)
	f.Word, f.Fix = m.unit, fix
	return []Finding{f}
}

// unitRule is the rule that a unit breaks, and what it should be, "" if nothing is
// certain.
func unitRule(unit string) (rule Rule, fix string) {
	word := strings.ToLower(unit)
	if percent(word) {
		return Percent, "ratio"
	}
	if base, ok := abbreviation(word); ok {
		return AbbreviatedUnit, base
	}
	if base, ok := baseUnit(word); ok && base != unit {
		return BaseUnit, base
	}
	return "", ""
}

func checkUnitSuffix(m subject) []Finding {
	stem, tail := m.name, ""
	if m.kind == metrics.CounterType {
		stem = m.stem()
		tail = m.name[len(stem):]
	}
	if rule, _ := unitRule(m.unit); rule != "" {
		return nil // the unit first
	}
	if m.unit == "" || stem == m.unit || strings.HasSuffix(stem, "_"+m.unit) {
		return nil
	}
	return m.rename(UnitSuffix, m.unit, stem+"_"+m.unit+tail)
}

// checkLabelInName finds requests_by_code beside the label code.
func checkLabelInName(m subject) []Finding {
	for _, label := range m.labels {
		for _, by := range []string{"_by_", "_per_"} {
			if label != "" && strings.Contains(m.name+"_", by+label+"_") {
				return m.rename(LabelInName, label, strings.TrimSuffix(strings.ReplaceAll(m.name+"_", by+label+"_", "_"), "_"))
			}
		}
	}
	return nil
}

// The years in which a number of seconds may be a moment that somebody measures:
// 2001 to 2065.
const earliest, latest = 1e9, 3e9

// checkTimestamp finds moments by their values, where the name speaks of time.
func checkTimestamp(m subject) []Finding {
	stem := m.stem()
	if m.kind != metrics.GaugeType || strings.HasSuffix(stem, "_timestamp_seconds") || strings.HasSuffix(stem, "_time_seconds") ||
		!m.says("time", "timestamp", "date", "last", "created", "updated", "modified", "started", "expires", "expiry", "at", "seen", "since") ||
		m.says("bytes", "since") {
		return nil
	}
	for _, v := range m.numbers() {
		for _, unit := range []struct {
			per  float64
			word string
		}{{1, "s"}, {1e3, "ms"}, {1e9, "ns"}} {
			if moment := math.Abs(v) / unit.per; moment >= earliest && moment < latest {
				return []Finding{timestamp(m, unit.word, v)}
			}
		}
	}
	return nil
}

func timestamp(m subject, unit string, v float64) Finding {
	var kept []string
	for _, word := range m.words() {
		if _, short := abbreviation(word); word == "timestamp" || word == "time" || word == "date" || short {
			continue
		}
		if _, ok := baseUnit(word); !ok {
			kept = append(kept, word)
		}
	}
	f := m.rename(TimestampName, unit, strings.Join(append(kept, "timestamp", "seconds"), "_"))[0]
	f.Example = format(v)
	return f
}

func checkTimeSince(m subject) []Finding {
	if m.kind != metrics.GaugeType || !m.says("since") {
		return nil
	}
	return m.rename(TimeSince, "since", "")
}
