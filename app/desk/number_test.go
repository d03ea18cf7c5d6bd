package desk

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestBriefDifferencesSayThatTheyAreRounded(t *testing.T) {
	for delta, want := range map[string]string{
		"": "", "+1": "+1", "-6000": "-6000", "+12345678": "+12345678", "+Inf": "+Inf",
		"+20.49999999999983": "≈+20.5", "-0.30000000000000004": "≈-0.3", "+1767225600": "≈+1.767e+09",
	} {
		require.Equal(t, want, Brief(delta), delta)
	}
}
