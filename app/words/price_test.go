package words

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestBytesAreWrittenShort(t *testing.T) {
	for v, want := range map[float64]string{
		1: "1 byte", 999: "999 bytes", 1000: "1 kB", 1234: "1.2 kB", 123_456: "123 kB", 999_949: "1 MB", 2.5e9: "2.5 GB", 3e18: "3,000 PB",
	} {
		require.Equal(t, want, For(English).BytesText(v))
	}
	require.Equal(t, "12 字节", For(Chinese).BytesText(12))
	require.Equal(t, "1,000,000", For(English).Quantity(1e6))
	require.Equal(t, "1.0e+18", For(English).Quantity(1e18))
}
