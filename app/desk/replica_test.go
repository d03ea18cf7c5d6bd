package desk

import (
	"testing"

	"github.com/stretchr/testify/require"

	"metricplayground/metrics/script"
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

// TestPictureIsOfWhatIsShown: a way back to the same value is another way, and each
// replica has its own.
func TestPictureIsOfWhatIsShown(t *testing.T) {
	d := New(nil)
	require.NoError(t, d.Do(parse(t, "gauge g \"G.\"\ninit g\ngauge other \"O.\"\ninit other")...))
	g := parse(t, "inc g")[0].(script.Change).Series
	trail := func() int { return len(d.Trail(g).Moments) }
	drawn := d.MetricRevision(0)
	changes := func(what string) {
		t.Helper()
		require.NotEqual(t, drawn, d.MetricRevision(0), what)
		drawn = d.MetricRevision(0)
	}
	require.NoError(t, d.Do(parse(t, "inc g\ndec g")...))
	changes("there and back")
	require.Equal(t, 3, trail())
	require.True(t, d.Undo())
	changes("there and back is undone")
	require.Equal(t, 1, trail())
	require.NoError(t, d.Do(parse(t, "restart\ninit g")...))
	changes("a restart at 0")
	require.Equal(t, 1, d.Trail(g).RestartCount)

	others := d.MetricRevision(1)
	require.NoError(t, d.Do(parse(t, "inc g")...))
	require.Equal(t, others, d.MetricRevision(1), "what nothing was done to isn't drawn again")

	require.NoError(t, d.Do(parse(t, "replicas 2")...))
	d.ShowReplica(2)
	require.NoError(t, d.Do(parse(t, "set g 7")...))
	moments := d.Trail(g).Moments
	require.Equal(t, 7.0, moments[len(moments)-1].Value, "the picture is of the replica that is shown")
	d.ShowReplica(1)
	moments = d.Trail(g).Moments
	require.Equal(t, 1.0, moments[len(moments)-1].Value)
}
