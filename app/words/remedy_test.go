package words

import (
	"testing"

	"github.com/stretchr/testify/require"

	"metricplayground/metrics/lint"
	"metricplayground/metrics/lint/linttest"
	"metricplayground/metrics/script"
)

// TestRemediesAreNamedInBothLanguages reads the button of each repair: what it says
// is in the language, and names what the metric will be called where that changes.
func TestRemediesAreNamedInBothLanguages(t *testing.T) {
	mended := 0
	for _, c := range linttest.Cases() {
		s := script.New(script.Options{})
		require.NoError(t, s.Run(c.Fires))
		refused, err := script.Parse(c.Refused)
		require.NoError(t, err)
		for _, f := range lint.Snapshot(s.Snapshot(), refused...) {
			repair, ok := lint.RepairOf(s, f)
			if !ok {
				continue
			}
			mended++
			for _, l := range []Language{English, Chinese} {
				text := For(l).Remedy(f, repair.To)
				require.Equal(t, l == Chinese, chineseText(text), text)
				if repair.To.Name != f.Metric {
					require.Contains(t, text, repair.To.Name)
				}
			}
		}
	}
	require.Greater(t, mended, 25)
}
