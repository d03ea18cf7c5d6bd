package lint

import (
	"metricplayground/metrics"
)

// Create looks at a metric as it is being created and says what could be better:
// first of its name, in the order in which mending goes best, then of its unit, help
// and labels. Names that can't be used at all are left to the checks of package
// metrics. kind is a metrics.Type.
func Create(kind, name, unit, help string, labels []string) []Finding {
	found := judge(subject{kind: metrics.Type(kind), name: name, unit: unit, help: help, labels: labels})
	for i := range found {
		found[i].Metric = ""
	}
	return found
}

// judge has all rules look at a metric.
func judge(m subject) (found []Finding) {
	for _, check := range checks() {
		found = append(found, check(m)...)
	}
	return found
}

// checks are the rules' checks, in the order of Rules.
func checks() []func(subject) []Finding {
	return []func(subject) []Finding{
		named(checkQuotes), named(checkCamelCase), named(checkColon), named(checkType), named(checkReservedSuffix),
		named(checkTotal), named(checkBaseUnit), named(checkAbbreviation), named(checkPercent), named(checkUnitSuffix),
		named(checkLabelInName), checkTimestamp, checkTimeSince, checkUnit, checkHelp, checkLabels, checkValues,
		checkDuplicates,
		checkDecreased, checkBoolean, checkRises, checkInfo, checkRatio,
		checkHistogram, checkSum, checkSummary,
	}
}

// named is a check that has nothing to say as long as there is no name.
func named(check func(subject) []Finding) func(subject) []Finding {
	return func(m subject) []Finding {
		if m.name == "" {
			return nil
		}
		return check(m)
	}
}
