package ask_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"metricplayground/metrics/ask"
)

func TestReads(t *testing.T) {
	for query, want := range map[string]bool{
		"r": true, "s": true, "sum(rate(r[5m])) / 2": true, `{__name__="s"}`: true, `{__name__=~"r|x"}`: true, `{job="a"}`: true, `{__name__!="r", job="a"}`: true,
		"r:x": false, `x{a="r"}`: false, `{__name__=~"r.+"}`: false, "vector(1)": false, "r[": false,
	} {
		require.Equal(t, want, ask.Reads(query, "r", "s"), query)
	}
	require.False(t, ask.Reads("r"))
}

func TestSelects(t *testing.T) {
	for query, want := range map[string]bool{
		"h": true, "sum(rate(h[5m])) / 2": true, `{__name__="h"}`: true, `{"h", path="/"}`: true,
		"histogram_quantile(0.9, x)": false, "h_count": false, "a_h": false, `x{h="h"}`: false, `{__name__=~"h"}`: false, "h[": false, "": false,
	} {
		require.Equal(t, want, ask.Selects(query, "h"), query)
	}
}
