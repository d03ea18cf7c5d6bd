package spelling_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"metricplayground/metrics/spelling"
)

func ExampleDistance() {
	fmt.Println(spelling.Distance("histogarm", "histogram", 3), spelling.Distance("gauge", "summary", 3))
	// Output: 1 3
}

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"", "", 0},
		{"rate", "rate", 0},
		{"rate", "rat", 1},
		{"rate", "irate", 1},
		{"rate", "rote", 1},
		{"rate", "arte", 1},
		{"", "abc", 3},
		{"ca", "abc", 3}, // no part is touched twice
		{"kitten", "sitting", 3},
		{"a", "b", 1},
	} {
		require.Equal(t, c.want, spelling.Distance(c.a, c.b, 100), "%q and %q", c.a, c.b)
		require.Equal(t, c.want, spelling.Distance(c.b, c.a, 100), "%q and %q", c.b, c.a)
		require.Equal(t, min(c.want, 2), spelling.Distance(c.a, c.b, 2), "%q and %q, at most 2", c.a, c.b)
	}
	long := strings.Repeat("x", 1_000_000)
	require.Equal(t, 3, spelling.Distance(long, long[1:], 3), "told apart without counting")
}

func FuzzDistance(f *testing.F) {
	f.Add("rate", "irate", "rote")
	f.Add("ab", "ba", "")
	f.Fuzz(func(t *testing.T, a, b, c string) {
		if len(a)+len(b)+len(c) > 256 {
			return
		}
		d := spelling.Distance(a, b, 1000)
		require.Equal(t, d, spelling.Distance(b, a, 1000), "as far there as back")
		require.Equal(t, a == b, d == 0)
		require.LessOrEqual(t, d, max(len(a), len(b)))
		require.Equal(t, d, spelling.Distance(c+a, c+b, 1000), "the same beginning is no difference")
		require.Equal(t, min(d, 2), spelling.Distance(a, b, 2))
	})
}
