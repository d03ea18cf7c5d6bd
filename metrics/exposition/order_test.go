package exposition

import (
	"math/rand/v2"
	"testing"

	dto "github.com/prometheus/client_model/go"
	"github.com/stretchr/testify/require"
	"google.golang.org/protobuf/proto"

	"metricplayground/metrics/exposition/expositiontest"
)

func TestSeriesOrder(t *testing.T) {
	at := func(ms int64, m *dto.Metric) *dto.Metric {
		m.TimestampMs = proto.Int64(ms)
		return m
	}
	sorted := []*dto.Metric{
		expositiontest.Gauge(0),
		expositiontest.Gauge(1, "z", "z"),
		expositiontest.Gauge(2, "a", "", "b", "9"),
		expositiontest.Gauge(3, "a", "1", "b", "10"),
		expositiontest.Gauge(4, "a", "1", "b", "9"),
		at(5, expositiontest.Gauge(5, "a", "2", "b", "2")),
		at(6, expositiontest.Gauge(6, "a", "2", "b", "2")),
		expositiontest.Gauge(7, "a", "2", "b", "2"),
		expositiontest.Gauge(8, "a", "Z", "b", ""),
		expositiontest.Gauge(9, "a", "a", "b", ""),
	}
	random := rand.New(rand.NewPCG(1, 1))
	var guess []int32
	for range 30 {
		shuffled := append([]*dto.Metric(nil), sorted...)
		random.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		shuffled = shuffled[:1+random.IntN(len(shuffled))]
		guess = seriesOrder(shuffled, guess)
		last := -1.0
		for _, i := range guess {
			require.Greater(t, shuffled[i].Gauge.GetValue(), last)
			last = shuffled[i].Gauge.GetValue()
		}
		require.Len(t, guess, len(shuffled))
	}
}
