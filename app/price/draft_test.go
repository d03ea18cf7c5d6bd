package price

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"metricplayground/metrics/cost"
	"metricplayground/metrics/script"
)

func TestDraftBeginsWithWhatIsAndKeepsWhatWasTyped(t *testing.T) {
	session := script.New(script.Options{})
	require.NoError(t, session.Run("histogram h{path} \"H.\" buckets 1 2\nobserve h{path=\"/a\"} 1\nobserve h{path=\"/b\"} 1\ncounter c \"C.\"\n"))
	metrics := session.Snapshot().Metrics
	var d draft
	d.fit(metrics[0], cost.Now(metrics[0]))
	plan, mistake := d.plan(metrics[0])
	require.Empty(t, mistake)
	require.Equal(t, cost.Plan{Values: []int{2}, Buckets: 3, Replicas: 1}, plan)

	require.NoError(t, session.Append("observe h{path=\"/c\"} 1\n"))
	d.fit(session.Snapshot().Metrics[0], cost.Now(session.Snapshot().Metrics[0]))
	plan, _ = d.plan(metrics[0])
	require.Equal(t, cost.Plan{Values: []int{3}, Buckets: 3, Replicas: 1}, plan, "what nobody touched goes along with the metric")

	d.values[0], d.replicas, d.typed = "500", "3", true
	require.NoError(t, session.Append("observe h{path=\"/d\"} 1\n"))
	d.fit(session.Snapshot().Metrics[0], cost.Now(session.Snapshot().Metrics[0]))
	plan, _ = d.plan(metrics[0])
	require.Equal(t, cost.Plan{Values: []int{500}, Buckets: 3, Replicas: 3}, plan, "what was typed stays when the metric goes on")

	d.fit(metrics[1], cost.Now(metrics[1]))
	plan, _ = d.plan(metrics[1])
	require.Equal(t, cost.Plan{Replicas: 3}, plan, "another metric has other fields, and as many replicas")

	d.replicas = "2,5"
	_, mistake = d.plan(metrics[1])
	require.Equal(t, "2,5", mistake)
	require.Equal(t, 15*time.Second, d.every())
}
