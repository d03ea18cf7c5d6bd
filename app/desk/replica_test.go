package desk

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestWhatIsDoneIsDoneByTheReplicaShown(t *testing.T) {
	d := New(nil)
	require.NoError(t, d.Do(parse(t, "counter c_total \"C.\"\ninc c_total\nreplicas 2")...))
	d.ShowReplica(2)
	require.Equal(t, 2, d.Replica())
	require.Nil(t, d.Difference(), "another replica's text is no change")
	require.NoError(t, d.Do(parse(t, "inc c_total times 5")...))
	require.Contains(t, d.Document().Text(), "c_total 5\n")
	require.Contains(t, d.Script(), "on replica 2 inc c_total times 5\n")
	require.NoError(t, d.Do(parse(t, "restart")...))
	require.Contains(t, d.Document().Text(), "c_total 0\n")
	d.ShowReplica(1)
	require.Contains(t, d.Document().Text(), "c_total 1\n", "the first did nothing of that")
	require.NoError(t, d.Do(parse(t, "inc c_total")...))
	require.Contains(t, d.Document().Text(), "c_total 2\n")
}

// TestReplicaThatIsGoneIsNotShown takes back the step that made it.
func TestReplicaThatIsGoneIsNotShown(t *testing.T) {
	d := New(nil)
	require.NoError(t, d.Do(parse(t, "counter c_total \"C.\"\ninc c_total")...))
	require.NoError(t, d.Do(parse(t, "replicas 3")...))
	d.ShowReplica(3)
	require.True(t, d.Undo())
	require.Equal(t, 1, d.Replica())
	require.Contains(t, d.Document().Text(), "c_total 1\n")
	require.NoError(t, d.Do(parse(t, "inc c_total")...))
	require.Contains(t, d.Document().Text(), "c_total 2\n")
}
