package exposition

import (
	dto "github.com/prometheus/client_model/go"
	"github.com/prometheus/common/model"
)

// Options are what scraper and target have agreed on beside the format. The
// zero value shows names as they are, quoted where they are not valid by the
// rules of Prometheus 2.
type Options struct {
	// Escaping is the negotiated escaping scheme for names that are not valid
	// by the rules of Prometheus 2 (the header's escaping=allow-utf-8,
	// underscores, dots or values). The Python format has none: its client
	// refuses such names.
	Escaping model.EscapingScheme
}

// Escapings lists the escaping schemes, in the order in which a person is
// offered them. Their String is what stands in the header.
func Escapings() []model.EscapingScheme {
	return []model.EscapingScheme{model.NoEscaping, model.UnderscoreEscaping, model.DotsEscaping, model.ValueEncodingEscaping}
}

// Escapable reports whether any name is one that Prometheus 2 doesn't take, so
// that the escaping scheme makes a difference. It looks at the names of metrics,
// and at the labels of the first series of each: the others have the same.
func Escapable(families []*dto.MetricFamily) bool {
	for _, family := range families {
		if !model.IsValidLegacyMetricName(family.GetName()) {
			return true
		}
		if len(family.Metric) == 0 {
			continue
		}
		for _, label := range family.Metric[0].Label {
			if !model.LabelName(label.GetName()).IsValidLegacy() {
				return true
			}
		}
	}
	return false
}
