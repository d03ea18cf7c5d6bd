package ask

import (
	"strconv"

	"github.com/prometheus/common/model"
)

// selector writes a selector of a metric, with conditions and a range; both may be
// empty.
func selector(metric, conditions, length string) string {
	text := metric
	switch {
	case !model.LegacyValidation.IsValidMetricName(metric):
		text = "{" + strconv.Quote(metric)
		if conditions != "" {
			text += ", " + conditions
		}
		text += "}"
	case conditions != "":
		text += "{" + conditions + "}"
	}
	if length != "" {
		text += "[" + length + "]"
	}
	return text
}

// labelName writes a label's name as it stands in a query.
func labelName(name string) string {
	if model.LegacyValidation.IsValidLabelName(name) {
		return name
	}
	return strconv.Quote(name)
}
