package lint_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"metricplayground/metrics/lint"
	"metricplayground/metrics/lint/linttest"
	"metricplayground/metrics/script"
)

// session runs a script and tries what is to be refused.
func session(t *testing.T, src, refused string) (*script.Session, []script.Operation) {
	t.Helper()
	s := script.New(script.Options{})
	require.NoError(t, s.Run(src))
	if refused == "" {
		return s, nil
	}
	require.Error(t, s.Append(refused))
	ops, err := script.Parse(refused)
	require.NoError(t, err)
	return s, ops
}

func by(all []lint.Finding, rule lint.Rule) []lint.Finding {
	var found []lint.Finding
	for _, f := range all {
		if f.Rule == rule {
			found = append(found, f)
		}
	}
	return found
}

// TestRules has each rule fire and be silent, in a session and in an exposition of
// the same metrics, and mends what can be mended: the finding is gone then, and
// one step back everything is as it was.
func TestRules(t *testing.T) {
	seen := map[lint.Rule]bool{lint.DuplicateSeries: true}
	for _, c := range linttest.Cases() {
		seen[c.Rule] = true
		t.Run(string(c.Rule), func(t *testing.T) {
			s, refused := session(t, c.Fires, c.Refused)
			found := by(lint.Snapshot(s.Snapshot(), refused...), c.Rule)
			require.NotEmpty(t, found)
			require.Equal(t, s.Snapshot().Metrics[0].Name, found[0].Metric)
			require.Equal(t, !c.History, len(by(lint.Families(s.Snapshot().Families), c.Rule)) > 0 || labelsUnseen(s, found[0]))

			quiet, _ := session(t, c.Silent, "")
			require.Empty(t, by(lint.Snapshot(quiet.Snapshot()), c.Rule))
			require.Empty(t, by(lint.Families(quiet.Snapshot().Families), c.Rule))

			before := s.Script()
			repair, ok := lint.RepairOf(s, found[0])
			require.Equal(t, c.Mends != "", ok)
			if !ok {
				return
			}
			dropped, err := repair.Apply(s)
			require.NoError(t, err)
			require.Empty(t, dropped)
			require.Contains(t, s.Script(), c.Mends)
			require.Equal(t, repair.To.Name, s.Snapshot().Metrics[0].Name)
			require.Empty(t, by(lint.Snapshot(s.Snapshot(), refused...), c.Rule))
			require.True(t, s.Undo())
			require.Equal(t, before, s.Script())
		})
	}
	for _, rule := range lint.Rules() {
		require.True(t, seen[rule], "no case for %s", rule)
		require.Contains(t, rule.Source(), "https://", rule)
	}
	require.Empty(t, lint.Rule("none").Source())
}

// labelsUnseen reports whether a finding is about a label of a metric that has no
// series, which an exposition can't show.
func labelsUnseen(s *script.Session, f lint.Finding) bool {
	return len(s.Snapshot().Metrics[0].Series) == 0 && len(s.Snapshot().Metrics[0].Labels) > 0
}
