package desk

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"metricplayground/metrics/exposition/paste"
	"metricplayground/metrics/lint"
	"metricplayground/metrics/lint/linttest"
)

func read(t *testing.T, b *Board) {
	t.Helper()
	o, err := ReadText(b.Text(), paste.Options{Format: b.Format()})
	require.NoError(t, err)
	b.Settle(b.Edition(), o)
}

func TestBoardRepairsInStepsThatCanBeUndone(t *testing.T) {
	b := NewBoard("")
	b.Put("x{a='b'} 1,5\n")
	read(t, b)
	b.Repair(*b.Reading().Problems[0].Certain())
	require.Nil(t, b.Reading(), "the reading is of the text before")
	read(t, b)
	b.Repair(*b.Reading().Problems[0].Certain())
	read(t, b)
	require.True(t, b.Reading().Clean())
	require.Equal(t, "x{a=\"b\"} 1.5\n", b.Text())
	require.Equal(t, b.Text(), b.Document().Text())
	require.NotEmpty(t, b.Findings())
	b.Undo()
	require.Equal(t, "x{a=\"b\"} 1,5\n", b.Text())
	b.Undo()
	require.Equal(t, "x{a='b'} 1,5\n", b.Text())
	b.Redo()
	b.Redo()
	require.Equal(t, "x{a=\"b\"} 1.5\n", b.Text())
	require.False(t, b.CanRedo())
}

func TestBoardTypingIsOneStep(t *testing.T) {
	b := NewBoard("a")
	b.Type("ab")
	b.Type("abc")
	b.Undo()
	require.Equal(t, "a", b.Text())
}

func TestBoardKeepsWindowsLineEndsWhileTyping(t *testing.T) {
	b := NewBoard("x 1\r\ny 2\r\n")
	b.Type("x 12\ny 2\n") // as a text field gives it
	require.Equal(t, "x 12\r\ny 2\r\n", b.Text())
}

func TestBoardIgnoresAnOldReading(t *testing.T) {
	b := NewBoard("x 1\n")
	edition := b.Edition()
	b.Put("y 1\n")
	b.Settle(edition, Outcome{Reading: &paste.Reading{}})
	require.Nil(t, b.Reading())
}

// Each rule that an exposition can break is said of a pasted text; where it is mended
// there, it is gone afterwards, what isn't the metric's stays, and undo takes it back.
func TestBoardMendsWhatAReviewerFinds(t *testing.T) {
	found, mended := map[lint.Rule]bool{}, map[lint.Rule]bool{}
	for _, c := range linttest.Texts() {
		first, end := "# HELP other Other.\n# TYPE other gauge\nother 1\n", "# a comment\n# HELP third Third.\n# TYPE third gauge\nthird 3\n"
		b := NewBoard(first + c.Text + end)
		read(t, b)
		require.True(t, b.Reading().Scraped(), "%s %s", c.Rule, b.Text())
		at := slices.IndexFunc(b.Advice(), func(a PastedAdvice) bool { return a.Rule == c.Rule })
		require.GreaterOrEqual(t, at, 0, "%s isn't found in\n%s", c.Rule, c.Text)
		found[c.Rule] = true
		a := b.Advice()[at]
		if !a.Here {
			continue
		}
		mended[c.Rule] = true
		before := b.Text()
		b.Mend(a)
		read(t, b)
		require.True(t, b.Reading().Scraped(), "%s %s", c.Rule, b.Text())
		require.False(t, slices.ContainsFunc(b.Advice(), func(after PastedAdvice) bool { return after.Rule == c.Rule && after.Subject == a.Subject }), b.Text())
		require.True(t, strings.HasPrefix(b.Text(), first) && strings.HasSuffix(b.Text(), end), b.Text())
		b.Undo()
		require.Equal(t, before, b.Text())
	}
	unseen := []lint.Rule{lint.CounterDecreased, lint.GaugeRises, lint.UnitSuffix}
	for _, rule := range lint.Rules() {
		require.Equal(t, !slices.Contains(unseen, rule), found[rule], "a text that breaks %s", rule)
	}
	for _, c := range linttest.Cases() {
		if c.Mends != "" && !slices.Contains(unseen, c.Rule) {
			// The observations behind a summary's quantiles are in no text.
			require.Equal(t, c.Rule != lint.SummaryReplicas, mended[c.Rule], c.Rule)
		}
	}
}

func TestBoardMendsOpenMetrics(t *testing.T) {
	b := NewBoard("# TYPE served counter\n# HELP served Requests served.\nserved_total{authMethod=\"key\",z=\"1\"} 3.0\nserved_total{authMethod=\"key\",z=\"2\"} 4\n# TYPE g gauge\n# HELP g Gauged.\ng 1\n# EOF\n")
	read(t, b)
	require.Len(t, b.Advice(), 1)
	b.Mend(b.Advice()[0])
	require.Equal(t, "# HELP served Requests served.\n# TYPE served counter\nserved_total{auth_method=\"key\",z=\"1\"} 3.0\nserved_total{auth_method=\"key\",z=\"2\"} 4.0\n# TYPE g gauge\n# HELP g Gauged.\ng 1\n# EOF\n", b.Text())

	// What operations don't bring back is not thrown away.
	for _, text := range []string{
		"# HELP m M.\n# TYPE m counter\nm 1 1700000000000\n",
		"# HELP served Requests served.\n# TYPE served counter\nserved_total{aB=\"c\"} 3 # {trace_id=\"a\"} 1\nserved_created{aB=\"c\"} 1700000000\n# EOF\n",
	} {
		b := NewBoard(text)
		read(t, b)
		require.NotNil(t, b.Advice()[0].Repair)
		require.False(t, b.Advice()[0].Here)
		b.Mend(b.Advice()[0])
		require.Equal(t, text, b.Text())
	}
}
