package author

import (
	dto "github.com/prometheus/client_model/go"

	"metricplayground/tutorials"
)

// Helpers is what Prove takes from other rooms of the house; each may be nil.
type Helpers struct {
	// Advise looks for bad names and designs; without it no check for clean
	// metrics can hold.
	Advise func([]*dto.MetricFamily) []tutorials.Finding
	// Voice says what a check saw, in the language of the author.
	Voice tutorials.Voice
}

// saw says what a check saw, if there is a voice.
func (h Helpers) saw(r tutorials.Result) string {
	if h.Voice == nil {
		return "its check doesn't hold"
	}
	return r.Saw(h.Voice)
}
