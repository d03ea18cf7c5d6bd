package quantile

import (
	"errors"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"metricplayground/metrics"
)

func TestDesignOfKnownGoals(t *testing.T) {
	for name, test := range map[string]struct {
		goal Goal
		want []float64
	}{
		"ten per cent":   {Goal{Low: 0.1, High: 0.3, Error: 0.1}, []float64{0.1, 0.11, 0.12, 0.13, 0.143, 0.157, 0.17, 0.187, 0.205, 0.225, 0.247, 0.27, 0.297, 0.3}},
		"a half":         {Goal{Low: 1, High: 10, Error: 0.5}, []float64{1, 1.5, 2.2, 3.3, 4.9, 7, 10}},
		"with the whole": {Goal{Low: 0.2, High: 0.3, Error: 0.25, Least: 0.05, Most: 2}, []float64{0.05, 0.1, 0.2, 0.25, 0.3, 0.6, 1.2, 2.4}},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := Design(test.goal)
			require.NoError(t, err)
			require.Equal(t, test.want, got)
		})
	}
}

// The promise that a design makes, on random data.
func TestDesignKeepsItsPromise(t *testing.T) {
	r := rand.New(rand.NewPCG(15, 16))
	checked := 0
	for range 1000 {
		low := math.Exp(5 * r.NormFloat64())
		g := Goal{Low: low, High: low * (1.1 + 20*r.Float64()), Error: 0.02 + r.Float64()}
		d := randomData(r)
		if n, least, most := d.Finite(); n > 0 && least > 0 && r.IntN(2) == 0 {
			g.Least, g.Most = least, most
		}
		bounds, err := Design(g)
		var bad *BadGoal
		if errors.As(err, &bad) {
			require.Equal(t, GoalTooFine, bad.Fault)
			continue
		}
		require.NoError(t, metrics.CheckBuckets(bounds), "%+v: %v", g, bounds)
		require.LessOrEqual(t, bounds[0], g.Low)
		require.GreaterOrEqual(t, bounds[len(bounds)-1], g.High)
		for i, b := range bounds[1:] {
			if b > g.Low && bounds[i] < g.High {
				require.LessOrEqual(t, b/bounds[i]-1, g.Error*(1+1e-12), "%+v: %v", g, bounds)
			}
		}
		for range 5 {
			q := r.Float64()
			truth := d.True(q)
			if truth > g.Low && truth < g.High {
				checked++
				e := d.Classic(bounds).Estimate(q)
				require.LessOrEqual(t, math.Abs(RelativeError(e.Value, truth)), g.Error*(1+1e-12), "%+v %v: %v", g, q, bounds)
			}
		}
	}
	require.Greater(t, checked, 100)
}

func TestDesignRefuses(t *testing.T) {
	for fault, g := range map[GoalFault]Goal{
		GoalNotFinite: {Low: 1, High: math.Inf(1), Error: 0.1},
		GoalZero:      {Low: 0, High: 1, Error: 0.1},
		GoalRange:     {Low: 2, High: 2, Error: 0.1},
		GoalError:     {Low: 1, High: 2, Error: 0},
		GoalTooFine:   {Low: 1, High: 1e6, Error: 0.01},
	} {
		_, err := Design(g)
		var bad *BadGoal
		require.ErrorAs(t, err, &bad, fault)
		require.Equal(t, fault, bad.Fault)
	}
}

func TestCompareLayouts(t *testing.T) {
	values := make([]float64, 0, 1000)
	for i := range 1000 {
		values = append(values, 0.001*float64(i+1))
	}
	d := Sorted(values)
	for _, o := range Compare(d, 0.95, Layouts(d, 10)) {
		require.InDelta(t, 0.95, o.Estimate.Value, 0.05, o.Kind)
		require.InDelta(t, o.Estimate.Value/0.95-1, o.Error, 1e-12, o.Kind)
		switch o.Kind {
		case NativeKind:
			require.Equal(t, 1, o.Series())
		case Default:
			require.Equal(t, 14, o.Series())
		default:
			require.Equal(t, 13, o.Series(), o.Kind)
			require.GreaterOrEqual(t, o.Bounds[9], 1.0)
		}
	}
	require.Len(t, Layouts(Sorted(nil), 10), 2)
}
