package exposition

import "github.com/prometheus/common/model"

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
