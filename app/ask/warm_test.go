package ask

import (
	"testing"

	"github.com/stretchr/testify/require"

	"metricplayground/app/desk"
)

// What the page asks by itself has answers: else nothing would be drawn.
func TestWarmQuestionsHaveAnswers(t *testing.T) {
	d := desk.New(nil)
	require.NoError(t, d.Run(warmScript))
	from, to, step := d.ChartOf()
	for _, query := range warmQueries() {
		f := d.Prometheus().Inquire(t.Context(), d.Snapshot(), desk.Inquiry{Query: query, At: to, From: from, To: to, Step: step, Known: d.Known()})
		require.NoError(t, f.Err, query)
		require.NotEmpty(t, f.Over.Series, query)
		require.NotEmpty(t, f.Now.Series, query)
	}
}
