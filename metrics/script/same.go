package script

import (
	"math"

	dto "github.com/prometheus/client_model/go"
	"google.golang.org/protobuf/proto"
)

// same says whether two states of one series are the same. Counters and gauges,
// of which there are many, are compared by hand.
func same(a, b *dto.Metric) bool {
	switch {
	case a.Gauge != nil && b.Gauge != nil:
		return sameValue(a.Gauge.GetValue(), b.Gauge.GetValue())
	case a.Counter != nil && b.Counter != nil:
		return sameValue(a.Counter.GetValue(), b.Counter.GetValue()) &&
			a.Counter.CreatedTimestamp.AsTime().Equal(b.Counter.CreatedTimestamp.AsTime()) &&
			(a.Counter.Exemplar == b.Counter.Exemplar || proto.Equal(a.Counter.Exemplar, b.Counter.Exemplar))
	}
	return proto.Equal(a, b)
}

func sameValue(a, b float64) bool { return math.Float64bits(a) == math.Float64bits(b) }
