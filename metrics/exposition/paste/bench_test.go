package paste

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// large is a text of about so many bytes, of families of a hundred series.
func large(bytes int, openMetrics bool) string {
	var out strings.Builder
	suffix := ""
	if openMetrics {
		suffix = "_total"
	}
	for f := 0; out.Len() < bytes; f++ {
		fmt.Fprintf(&out, "# HELP http_requests_%d Requests.\n# TYPE http_requests_%d counter\n", f, f)
		for i := range 100 {
			fmt.Fprintf(&out, "http_requests_%d%s{method=\"get\",code=\"200\",path=\"/api/v1/items/%d\"} %d\n", f, suffix, i, i*f)
		}
	}
	if openMetrics {
		out.WriteString("# EOF\n")
	}
	return out.String()
}

func TestFiveMegabytesYieldAndStop(t *testing.T) {
	for _, f := range []Format{Text, OpenMetrics} {
		text := large(MaxBytes-10_000, f == OpenMetrics)
		pauses, last := 0, 0.0
		r, err := Read(text, Options{Format: f, Yield: func(done float64) error {
			require.GreaterOrEqual(t, done, last)
			require.LessOrEqual(t, done, 1.0)
			pauses, last = pauses+1, done
			return nil
		}})
		require.NoError(t, err)
		require.True(t, r.Clean())
		require.Greater(t, r.Samples, 50_000)
		require.Greater(t, pauses, 200)
		stop := errors.New("stop")
		after := pauses / 2
		_, err = Read(text, Options{Format: f, Yield: func(float64) error {
			if after--; after < 0 {
				return stop
			}
			return nil
		}})
		require.ErrorIs(t, err, stop)
	}
}

func BenchmarkRead(b *testing.B) {
	for _, f := range []Format{Text, OpenMetrics} {
		b.Run(string(f), func(b *testing.B) {
			text := large(MaxBytes-10_000, f == OpenMetrics)
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				_, _ = Read(text, Options{Format: f})
			}
		})
	}
	b.Run("broken", func(b *testing.B) {
		text := strings.ReplaceAll(large(MaxBytes-10_000, false), "\"} ", "} ")
		b.SetBytes(int64(len(text)))
		for b.Loop() {
			_, _ = Read(text, Options{Format: Text})
		}
	})
}
