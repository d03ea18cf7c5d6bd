package exposition

import (
	"testing"

	dto "github.com/prometheus/client_model/go"
	"github.com/stretchr/testify/require"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/timestamppb"
)

func TestSmoke(t *testing.T) {
	fam := &dto.MetricFamily{Name: proto.String("c1"), Help: proto.String("A counter"), Type: dto.MetricType_COUNTER.Enum(), Unit: proto.String("u"),
		Metric: []*dto.Metric{{Counter: &dto.Counter{Value: proto.Float64(3), CreatedTimestamp: timestamppb.Now()}}}}
	for _, f := range Formats() {
		s, err := Encode([]*dto.MetricFamily{fam}, f)
		require.NoError(t, err)
		t.Log(f, "\n"+s)
		d, _ := Render([]*dto.MetricFamily{fam}, f, nil)
		for _, b := range d.Blocks {
			for _, l := range b.Lines {
				t.Logf("%q %s %d %d", l.Key, l.Kind, l.part, l.index)
			}
		}
	}
}
