package lint

import (
	"strings"

	"github.com/prometheus/client_golang/prometheus/testutil/promlint/validations"
	dto "github.com/prometheus/client_model/go"
)

// says reports whether a rule of promtool's finds something in a family. The
// package of the rules is used rather than promlint itself, whose list includes a
// comparison of each series with each other.
func says(rule func(*dto.MetricFamily) []error, f *dto.MetricFamily) bool { return len(rule(f)) > 0 }

// shell is the metric with nothing but its name, type and help, as promtool sees it.
func (m subject) shell() *dto.MetricFamily {
	name := m.name
	f := &dto.MetricFamily{Name: &name, Type: dto.MetricType(dto.MetricType_value[strings.ToUpper(string(m.kind))]).Enum()}
	if help := strings.TrimSpace(m.help); help != "" {
		f.Help = &help
	}
	return f
}

// labelled is a metric of this type with nothing but one label, under a name that
// nothing is wrong with.
func (m subject) labelled(label string) *dto.MetricFamily {
	name, value := "a", ""
	return &dto.MetricFamily{
		Name: &name, Type: m.shell().Type,
		Metric: []*dto.Metric{{Label: []*dto.LabelPair{{Name: &label, Value: &value}}}},
	}
}

func checkHelp(m subject) []Finding {
	if says(validations.LintHelp, m.shell()) {
		return []Finding{m.about("help", HelpMissing)}
	}
	if bare(m.help) == bare(m.name) || bare(m.help) == bare(m.stem()) {
		return []Finding{m.about("help", HelpIsName)}
	}
	return nil
}

// bare is a text without what a name can't hold and without capitals.
func bare(text string) string {
	return strings.Map(func(r rune) rune {
		if r == '_' || r == ' ' || r == '.' || r == '-' || r == ':' {
			return -1
		}
		return r
	}, strings.ToLower(text))
}

func checkCamelCase(m subject) []Finding {
	if !says(validations.LintCamelCase, m.shell()) {
		return nil
	}
	return m.rename(CamelCase, "", snakeCase(m.name))
}

func checkColon(m subject) []Finding {
	if !says(validations.LintReservedChars, m.shell()) {
		return nil
	}
	return m.rename(Colon, "", strings.Trim(strings.ReplaceAll(m.name, ":", "_"), "_"))
}

func checkType(m subject) []Finding {
	if !says(validations.LintMetricTypeInName, m.shell()) {
		return nil
	}
	lower, word := strings.ToLower(m.name)+"_", string(m.kind)
	return m.rename(TypeInName, word, strings.TrimSuffix(strings.ReplaceAll(lower, "_"+word+"_", "_"), "_"))
}

func checkReservedSuffix(m subject) []Finding {
	if !says(validations.LintHistogramSummaryReserved, m.shell()) {
		return nil
	}
	at := strings.LastIndexByte(m.name, '_')
	return m.rename(ReservedSuffix, m.name[at:], m.name[:at])
}

const total = "_total"

func checkTotal(m subject) []Finding {
	if !says(validations.LintCounter, m.shell()) {
		return nil
	}
	if stem, has := strings.CutSuffix(m.name, total); has {
		return m.rename(TotalNoCounter, "", stem)
	}
	return m.rename(CounterTotal, "", m.name+total)
}

// checkBaseUnit finds the first unit in the name, as promlint does.
func checkBaseUnit(m subject) []Finding {
	if !says(validations.LintMetricUnits, m.shell()) {
		return nil
	}
	for _, word := range strings.Split(m.name, "_") {
		if base, ok := baseUnit(word); ok && base != word {
			return m.rename(BaseUnit, word, replaceWord(m.name, word, base))
		}
	}
	return m.rename(BaseUnit, "", "")
}

func checkAbbreviation(m subject) []Finding {
	if !says(validations.LintUnitAbbreviations, m.shell()) {
		return nil
	}
	lower := strings.ToLower(m.name)
	for i, word := range m.words() {
		if base, ok := abbreviation(word); ok && i > 0 {
			fix := ""
			if base != "" {
				fix = replaceWord(lower, word, base)
			}
			return m.rename(AbbreviatedUnit, word, fix)
		}
	}
	return m.rename(AbbreviatedUnit, "", "")
}

// checkPromlintLabels are promtool's rules on the name of a label.
func (m subject) checkPromlintLabels(label string) (found []Finding) {
	if says(validations.LintCamelCase, m.labelled(label)) {
		f := m.label(CamelCase, label)
		f.Fix = snakeCase(label)
		found = append(found, f)
	}
	if says(validations.LintHistogramSummaryReserved, m.labelled(label)) {
		found = append(found, m.label(ReservedLabel, label))
	}
	return found
}
