package bench

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestTimePassesByTheScrapeInterval(t *testing.T) {
	const s, m = time.Second, time.Minute
	for interval, want := range map[time.Duration][]time.Duration{
		0: {15 * s, m, 10 * m}, 15 * s: {15 * s, m, 10 * m}, m: {15 * s, m, 10 * m},
		5 * s: {5 * s, m, 10 * m}, 30 * s: {30 * s, m, 10 * m}, 2 * m: {m, 2 * m, 10 * m},
	} {
		require.Equal(t, want, steps(interval), interval)
	}
}
