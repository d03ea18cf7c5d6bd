package lint

import (
	"slices"
	"strings"

	"metricplayground/metrics"
)

// Create looks at a metric as it is being created and says what could be better:
// first of its name, in the order in which mending goes best, then of its unit, help
// and labels. Names that can't be used at all are left to the checks of package
// metrics. kind is a metrics.Type.
func Create(kind, name, unit, help string, labels []string) []Finding {
	m := metric{metrics.Type(kind), name, unit, labels}
	var found []Finding
	if name != "" {
		for _, check := range nameChecks() {
			found = append(found, check(m)...)
		}
	}
	found = append(found, checkUnit(unit)...)
	if strings.TrimSpace(help) == "" {
		found = append(found, Finding{Rule: HelpMissing, Subject: "help"})
	}
	for _, l := range labels {
		found = append(found, checkLabel(m.kind, l)...)
	}
	return found
}

// metric is what is needed to judge a name.
type metric struct {
	kind       metrics.Type
	name, unit string
	labels     []string
}

// finding returns a finding about the name. A fix that leaves nothing of it is none.
func (m metric) finding(rule Rule, word, fix string) []Finding {
	if strings.Trim(fix, "_") == "" {
		fix = ""
	}
	return []Finding{{Rule: rule, Subject: "name", Word: word, Fix: fix}}
}

// nameChecks are the checks of a name, in the order in which mending goes best.
func nameChecks() []func(metric) []Finding {
	return []func(metric) []Finding{
		checkQuotes, checkCamelCase, checkColon, checkType, checkReservedSuffix, checkTotal,
		checkBaseUnit, checkUnitSuffix, checkLabelInName,
	}
}

const total = "_total"

func checkQuotes(m metric) []Finding {
	if legacy(m.name, true) {
		return nil
	}
	return m.finding(NeedsQuotes, "", quoteless(m.name))
}

func checkCamelCase(m metric) []Finding {
	if !camelCase(m.name) {
		return nil
	}
	return m.finding(CamelCase, "", snakeCase(m.name))
}

func checkColon(m metric) []Finding {
	if !strings.Contains(m.name, ":") {
		return nil
	}
	return m.finding(Colon, "", strings.Trim(strings.ReplaceAll(m.name, ":", "_"), "_"))
}

func checkType(m metric) []Finding {
	lower, word := strings.ToLower(m.name)+"_", string(m.kind)
	if !strings.Contains(lower, "_"+word+"_") {
		return nil
	}
	return m.finding(TypeInName, word, strings.TrimSuffix(strings.ReplaceAll(lower, "_"+word+"_", "_"), "_"))
}

func checkReservedSuffix(m metric) []Finding {
	own := map[metrics.Type][]string{
		metrics.HistogramType: {"_bucket", "_count", "_sum"},
		metrics.SummaryType:   {"_count", "_sum"},
	}
	for _, suffix := range own[metrics.HistogramType] {
		if stem, ok := strings.CutSuffix(m.name, suffix); ok && !slices.Contains(own[m.kind], suffix) {
			return m.finding(ReservedSuffix, suffix, stem)
		}
	}
	return nil
}

func checkTotal(m metric) []Finding {
	stem, has := strings.CutSuffix(m.name, total)
	switch counter := m.kind == metrics.CounterType; {
	case counter && !has:
		return m.finding(CounterTotal, "", m.name+total)
	case !counter && has:
		return m.finding(TotalNoCounter, "", stem)
	}
	return nil
}

// checkBaseUnit looks at the first unit in the name, as promlint does, and at
// abbreviations in any place but the first.
func checkBaseUnit(m metric) []Finding {
	lower := strings.ToLower(m.name)
	words := strings.Split(lower, "_")
	for _, word := range words {
		if base, ok := baseUnit(word); ok {
			if base != word {
				return m.finding(BaseUnit, word, replaceWord(lower, word, base))
			}
			break
		}
	}
	for i, word := range words {
		if base, ok := abbreviation(word); ok && i > 0 {
			fix := ""
			if base != "" {
				fix = replaceWord(lower, word, base)
			}
			return m.finding(BaseUnit, word, fix)
		}
	}
	return nil
}

func checkUnit(unit string) []Finding {
	word := strings.ToLower(unit)
	base, ok := baseUnit(word)
	if !ok {
		base, ok = abbreviation(word)
	}
	if !ok || base == unit {
		return nil
	}
	return []Finding{{Rule: BaseUnit, Subject: "unit", Word: unit, Fix: base}}
}

func checkUnitSuffix(m metric) []Finding {
	stem, tail := m.name, ""
	if m.kind == metrics.CounterType {
		stem = strings.TrimSuffix(m.name, total)
		tail = m.name[len(stem):]
	}
	if len(checkUnit(m.unit)) > 0 {
		return nil // the unit first
	}
	if m.unit == "" || stem == m.unit || strings.HasSuffix(stem, "_"+m.unit) {
		return nil
	}
	return m.finding(UnitSuffix, m.unit, stem+"_"+m.unit+tail)
}

// checkLabelInName finds requests_by_code beside the label code.
func checkLabelInName(m metric) []Finding {
	for _, label := range m.labels {
		for _, by := range []string{"_by_", "_per_"} {
			if label != "" && strings.Contains(m.name+"_", by+label+"_") {
				return m.finding(LabelInName, label, strings.TrimSuffix(strings.ReplaceAll(m.name+"_", by+label+"_", "_"), "_"))
			}
		}
	}
	return nil
}

func checkLabel(kind metrics.Type, label string) (found []Finding) {
	add := func(rule Rule, fix string) {
		found = append(found, Finding{Rule: rule, Subject: "label:" + label, Word: label, Fix: fix})
	}
	if label != "" && !legacy(label, false) {
		add(NeedsQuotes, quoteless(label))
	}
	if camelCase(label) {
		add(CamelCase, snakeCase(label))
	}
	if label == "le" && kind != metrics.HistogramType || label == "quantile" && kind != metrics.SummaryType {
		add(ReservedLabel, "")
	}
	if unbounded(snakeCase(label)) {
		add(UnboundedLabel, "")
	}
	return found
}

// unbounded reports whether a label of that name usually has a value for each user,
// request, moment ...
func unbounded(label string) bool {
	switch label {
	case "id", "uuid", "guid", "email", "session", "token", "user", "username", "ip", "client_ip", "clientip",
		"remote_addr", "url", "uri", "query", "user_agent", "timestamp", "trace", "request":
		return true
	}
	return strings.HasSuffix(label, "_id") || strings.HasSuffix(label, "_uuid")
}
