package ask_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"metricplayground/metrics/ask"
)

func TestSelects(t *testing.T) {
	for query, want := range map[string]bool{
		"h": true, "sum(rate(h[5m])) / 2": true, `{__name__="h"}`: true, `{"h", path="/"}`: true,
		"histogram_quantile(0.9, x)": false, "h_count": false, "a_h": false, `x{h="h"}`: false, `{__name__=~"h"}`: false, "h[": false, "": false,
	} {
		require.Equal(t, want, ask.Selects(query, "h"), query)
	}
}
