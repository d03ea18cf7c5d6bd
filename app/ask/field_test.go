package ask

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestAClosingSignThatAChoiceWroteIsPassedOver(t *testing.T) {
	for query, wanted := range map[string]bool{ // | is the cursor, the key is what stands behind it
		"rate(x[1m]|)":             true,
		"sum(rate(x[1m]|)":         false, // one is missing
		"rate(x[5m|])":             true,
		`x{a="b|"}`:                true,
		`x{a=|"b"}`:                false, // a text begins here
		`x{a="b"|}`:                true,
		"sum by (a|) (rate(x[1m])": false,
		"|up":                      false,
	} {
		before, after, _ := strings.Cut(query, "|")
		require.Equal(t, wanted, closes(before+after, len(before), after[:1]), query)
	}
	require.False(t, closes("rate()", 5, "x"))
	require.False(t, closes("rate()", 6, ")"))
}

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
