package quantile

import (
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"metricplayground/metrics/script"
)

func TestTwoReplicas(t *testing.T) {
	values := make([]float64, 1000)
	for i := range values {
		values[i] = 0.1 + 0.0001*float64(i%100)
	}
	r := Replicate(values, 0.1, 10, 0.95, []float64{0.05, 0.1, 0.2, 0.5, 1, 2})
	require.Equal(t, 900, r.Each[0].Count)
	require.Equal(t, 100, r.Each[1].Count)
	require.InDelta(t, 0.109, r.Each[0].Quantile, 0.001)
	require.InDelta(t, 1.09, r.Each[1].Quantile, 0.01)
	require.InDelta(t, (r.Each[0].Quantile+r.Each[1].Quantile)/2, r.Mean, 1e-12)
	require.InDelta(t, 1.05, r.Truth, 0.01, "the slow tenth holds the upper twentieth of all")
	require.InDelta(t, 1.5, r.Merged.Value, 0.5)
	none := Replicate(values, 0, 10, 0.95, []float64{1})
	require.True(t, math.IsNaN(none.Each[1].Quantile))
}

// What is said to be left agrees with what a real summary answers: it is NaN
// exactly when nothing is left, and its median is that of what is left.
func TestRememberedAgreesWithTheSummary(t *testing.T) {
	r := rand.New(rand.NewPCG(17, 18))
	begin := script.DefaultStart()
	empty := 0
	for range 2000 {
		var observed []script.Observed
		at := begin
		for range r.IntN(30) {
			// Often at the very beginning, or when something is cleared.
			at = at.Add(time.Duration(r.IntN(4)*r.IntN(90)) * time.Second)
			if r.IntN(5) == 0 {
				at = begin.Add((at.Sub(begin) + 2*time.Minute - 1).Truncate(2 * time.Minute))
			}
			observed = append(observed, script.Observed{At: at, Value: r.Float64()})
		}
		now := at.Add(time.Duration(r.IntN(900)) * time.Second)
		got := Remember(observed, begin, now, 10*time.Minute, 0.5)
		same(t, got.Truth, got.Value, "%v at %v", observed, now)
		require.Equal(t, got.Kept == 0, math.IsNaN(got.Value))
		if got.Kept == 0 {
			empty++
		}
		if len(observed) > 0 && got.Kept > 0 {
			require.NotZero(t, Remember(observed, begin, got.Forgotten, 10*time.Minute, 0.5).Kept)
			require.Zero(t, Remember(observed, begin, got.Forgotten.Add(1), 10*time.Minute, 0.5).Kept)
		}
	}
	require.Greater(t, empty, 100)
}
