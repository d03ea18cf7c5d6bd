package lint

import (
	"slices"
	"strings"

	"metricplayground/metrics"
)

// checkLabels looks at the names of the labels.
func checkLabels(m subject) (found []Finding) {
	for _, l := range m.labels {
		if l != "" && !legacy(l, false) {
			f := m.label(NeedsQuotes, l)
			f.Fix = quoteless(l)
			found = append(found, f)
		}
		found = append(found, m.checkPromlintLabels(l)...)
		if l == "job" || l == "instance" {
			found = append(found, m.label(TargetLabel, l))
		}
		if l == "unit" || l == "units" {
			found = append(found, m.label(UnitLabel, l))
		}
		if unbounded(snakeCase(l)) {
			found = append(found, m.label(UnboundedLabel, l))
		}
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

// checkValues looks at the values of the labels.
func checkValues(m subject) (found []Finding) {
	blame := Finding{}
	for _, l := range m.labels {
		values := m.valuesOf(l)
		if len(values) > blame.Count {
			blame.Count, blame.Word = len(values), l
		}
		if f, ok := m.checkShape(l, values); ok && !unbounded(snakeCase(l)) {
			found = append(found, f)
		}
		if slices.Contains(values, "") {
			found = append(found, m.label(EmptyValue, l))
		}
		found = append(found, m.checkSpelling(l, values)...)
		found = append(found, m.checkTotalValue(l, values)...)
	}
	if m.seriesAll > handful {
		f := m.about("series", TooManySeries)
		f.Word, f.Count = blame.Word, m.seriesAll
		found = append(found, f)
	}
	return found
}

// handful is the number of series of a metric above which the documentation asks
// for another solution.
const handful = 100

// valuesOf are the different values of a label, in the order in which they come.
func (m subject) valuesOf(label string) []string {
	var values []string
	seen := map[string]bool{}
	for _, s := range m.series {
		if v, ok := valueOf(s, label); ok && !seen[v] {
			seen[v] = true
			values = append(values, v)
		}
	}
	return values
}

// checkShape finds labels whose values give away that there is no end to them.
func (m subject) checkShape(label string, values []string) (Finding, bool) {
	count, example := map[Shape]int{}, map[Shape]string{}
	for _, v := range values {
		s := ShapeOf(v)
		if count[s] == 0 {
			example[s] = v
		}
		count[s]++
	}
	for _, s := range Shapes() {
		if count[s] >= s.suspicious() && 2*count[s] >= len(values) && !s.expected(label) {
			f := m.label(UnboundedValues, label)
			f.Shape, f.Count, f.Example = s, len(values), example[s]
			return f, true
		}
	}
	return Finding{}, false
}

// checkSpelling finds values that differ in case or surrounding blanks only. What
// was there first is taken for the spelling that is meant.
func (m subject) checkSpelling(label string, values []string) []Finding {
	first := map[string]string{}
	for _, v := range values {
		folded := fold(v)
		if other, ok := first[folded]; ok {
			f := m.label(SpelledTwice, label)
			f.Example, f.Fix = v, other
			return []Finding{f}
		}
		first[folded] = v
	}
	return nil
}

func fold(value string) string { return strings.ToLower(strings.TrimSpace(value)) }

// checkTotalValue finds a value that is the sum of all others.
func (m subject) checkTotalValue(label string, values []string) []Finding {
	if len(m.labels) > 1 || len(values) < 3 || m.kind != metrics.CounterType && m.kind != metrics.GaugeType {
		return nil // with more labels, each combination would have to be added up
	}
	for _, v := range values {
		if folded := fold(v); folded != "total" && folded != "all" && folded != "sum" {
			continue
		}
		sum, whole := 0.0, 0.0
		for _, s := range m.series {
			n, _ := number(s)
			if of, _ := valueOf(s, label); of == v {
				whole = n
			} else {
				sum += n
			}
		}
		if whole == sum && sum != 0 {
			f := m.label(TotalValue, label)
			f.Example = v
			return []Finding{f}
		}
	}
	return nil
}

// checkDuplicates is promlint's rule, which compares each series with each other,
// by looking each up.
func checkDuplicates(m subject) []Finding {
	seen := make(map[string]bool, len(m.series))
	for _, s := range m.series {
		pairs := make([]string, len(s.GetLabel()))
		for i, pair := range s.GetLabel() {
			pairs[i] = pair.GetName() + "\xff" + pair.GetValue()
		}
		slices.Sort(pairs)
		key := strings.Join(pairs, "\xff")
		if seen[key] {
			return []Finding{m.about("series", DuplicateSeries)}
		}
		seen[key] = true
	}
	return nil
}
