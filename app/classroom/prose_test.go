package classroom

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestAnswersAreToBePredicted(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"on the next line": {"increase(x_total[5m])\n# 14\nx_total\n# ∅\n", "increase(x_total[5m])\n# ?\nx_total\n# ?\n"},
		"behind the query": {"avg(s{quantile=\"0.99\"})  # 1.05\n", "avg(s{quantile=\"0.99\"})  # ?\n"},
		"none":             {"{\"a.b#c\"}\n", "{\"a.b#c\"}\n"},
	} {
		t.Run(name, func(t *testing.T) { require.Equal(t, c.want, withoutAnswers(c.text)) })
	}
}
