package lint

import (
	"testing"

	dto "github.com/prometheus/client_model/go"
	"github.com/stretchr/testify/require"
	"google.golang.org/protobuf/proto"
)

func TestFamilySaysWhatCreateSays(t *testing.T) {
	family := &dto.MetricFamily{
		Name: proto.String("logins"), Help: proto.String("Logins."), Type: dto.MetricType_COUNTER.Enum(),
		Metric: []*dto.Metric{{Label: []*dto.LabelPair{{Name: proto.String("user_id"), Value: proto.String("7")}}}},
	}
	require.Equal(t, Create("counter", "logins", "", "Logins.", []string{"user_id"}), Family(family))
	family.Metric = nil
	require.Equal(t, Create("counter", "logins", "", "Logins.", nil), Family(family))
}
