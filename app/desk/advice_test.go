package desk

import (
	"testing"

	"github.com/stretchr/testify/require"

	"metricplayground/metrics/lint"
)

func TestDeskMendsAndTakesBack(t *testing.T) {
	d := New(nil)
	require.NoError(t, d.Run("gauge latency_ms \"Time to answer.\"\nset latency_ms 120\ncounter logins_total \"Logins by people.\"\n"))
	advice := d.Advice(0)
	require.Len(t, advice, 1)
	require.Equal(t, lint.AbbreviatedUnit, advice[0].Rule)
	require.Empty(t, d.Advice(1))
	require.Nil(t, d.Advice(2))

	dropped, err := d.Mend(advice[0])
	require.NoError(t, err)
	require.Empty(t, dropped)
	require.Contains(t, d.Document().Text(), "latency_seconds 0.12\n")
	require.Empty(t, d.Advice(0))
	require.True(t, d.Undo())
	require.Equal(t, advice[0].Finding, d.Advice(0)[0].Finding)
}

func TestDeskRemembersWhatWasRefused(t *testing.T) {
	d := New(nil)
	require.NoError(t, d.Run("counter jobs_total \"Jobs waiting.\"\ninc jobs_total\n"))
	require.Empty(t, d.Advice(0))
	require.Error(t, d.Do(parse(t, "add jobs_total -1")...))
	require.Len(t, d.Advice(0), 1)
	require.Equal(t, lint.CounterDecreased, d.Advice(0)[0].Rule)
}

func TestDeskSaysWhenMendingIsRefused(t *testing.T) {
	d := New(nil)
	require.NoError(t, d.Run("gauge rooms_total \"Rooms free.\"\n"))
	advice := d.Advice(0)[0]
	require.NoError(t, d.Do(parse(t, `gauge rooms "Rooms."`)...))
	text := d.Document().Text()
	_, err := d.Mend(advice)
	require.Error(t, err)
	require.NotNil(t, d.Refusal())
	require.Equal(t, text, d.Document().Text())
}
