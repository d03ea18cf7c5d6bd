package act

import (
	"testing"

	"github.com/stretchr/testify/require"

	"metricplayground/metrics/script"
)

func TestDrawReadsItsFields(t *testing.T) {
	for name, c := range map[string]struct {
		draw draw
		want string
	}{
		"two parameters": {draw{kind: script.Normal, a: "0.3", b: "0.1", times: "100", seed: "7"}, "observe h normal(0.3, 0.1) times 100 seed 7"},
		"one parameter":  {draw{kind: script.Exponential, a: "0.3", b: "x", times: "2", seed: "1"}, "observe h exponential(0.3) times 2 seed 1"},
		"the same value": {draw{kind: same, a: "0.205", b: "x", times: "100"}, "observe h 0.205 times 100"},
	} {
		t.Run(name, func(t *testing.T) {
			change, err := c.draw.change(script.Observe)
			require.NoError(t, err)
			change.Series = script.Series{Metric: "h"}
			require.Equal(t, c.want, change.String())
		})
	}
	_, err := draw{kind: script.Uniform, a: "0", b: "one", times: "1"}.change(script.Observe)
	require.Error(t, err)
}

func TestAnotherDistributionBeginsWithWhatSuitsIt(t *testing.T) {
	d := newDraw(script.Histogram)
	d.pick(script.Integer)
	require.Equal(t, []string{"0", "10"}, []string{d.a, d.b})
	d.a = "-5"
	d.pick(script.Uniform)
	require.Equal(t, []string{"-5", "10"}, []string{d.a, d.b}, "what was typed stays")
}
