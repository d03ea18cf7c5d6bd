package tutorials

import (
	"encoding/json"
	"math"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestComparison(t *testing.T) {
	inf, nan := math.Inf(1), math.NaN()
	for text, c := range map[string]struct{ holds, not []float64 }{
		"3":      {[]float64{3}, []float64{2, 4, nan, inf}},
		"== 3":   {[]float64{3, 3 + 1e-12}, []float64{3.1}},
		"!= 3":   {[]float64{2, nan, inf}, []float64{3}},
		">= 3":   {[]float64{3, 4, inf, 3 - 1e-12}, []float64{2.9, nan, -inf}},
		">3":     {[]float64{3.1, inf}, []float64{3, 2, nan, 3 + 1e-12}},
		"<= 0.3": {[]float64{0.3, 0.1 + 0.2, -inf}, []float64{0.31, nan}},
		"< 3":    {[]float64{2, -inf}, []float64{3, nan}},
		"NaN":    {[]float64{nan}, []float64{0, inf}},
		"!= NaN": {[]float64{0, inf}, []float64{nan}},
		"+Inf":   {[]float64{inf}, []float64{-inf, math.MaxFloat64, nan}},
		"< +Inf": {[]float64{1e308}, []float64{inf}},
		"1e3":    {[]float64{1000}, []float64{1001}},
		">= 15s": {[]float64{15, 60}, []float64{14}},
		"10m":    {[]float64{600}, []float64{10}},
	} {
		t.Run(text, func(t *testing.T) {
			comparison, err := ParseComparison(text)
			require.NoError(t, err)
			for _, x := range c.holds {
				require.True(t, comparison.Holds(x), "%v", x)
			}
			for _, x := range c.not {
				require.False(t, comparison.Holds(x), "%v", x)
			}
		})
	}
}

func TestComparisonRefuses(t *testing.T) {
	for _, text := range []string{"", "three", "=> 3", "3 or more", ">=", "= 3"} {
		_, err := ParseComparison(text)
		require.ErrorContains(t, err, "is no comparison", text)
	}
	var c Comparison
	require.Error(t, json.Unmarshal([]byte(`[3]`), &c))
	require.Error(t, json.Unmarshal([]byte(`null`), &c))
}

func FuzzParseComparison(f *testing.F) {
	for _, seed := range []string{"3", ">= 3", "!=NaN", "<+Inf", "15s", "== 1e3"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		c, err := ParseComparison(text)
		if err != nil {
			return
		}
		again, err := ParseComparison(c.String())
		require.NoError(t, err, c.String())
		require.Equal(t, c.Op, again.Op)
		require.True(t, c.Than == again.Than || math.IsNaN(c.Than) && math.IsNaN(again.Than))
	})
}
