package ask

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestThePlaceInAQueryIsCountedInBytesHereAndInUTF16InTheBrowser(t *testing.T) {
	for _, c := range []struct {
		text         string
		units, bytes int
	}{
		{"up", 0, 0}, {"up", 2, 2}, {"up", 9, 2},
		{`x{a="温"}`, 6, 8},
		{`x{a="😀"}`, 7, 9},
	} {
		require.Equal(t, c.bytes, byteOffset(c.text, c.units), "%q %d", c.text, c.units)
		if c.units < 9 {
			require.Equal(t, c.units, utf16Offset(c.text, c.bytes), "%q %d", c.text, c.bytes)
		}
	}
}
