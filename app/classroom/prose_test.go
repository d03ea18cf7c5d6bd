package classroom

import (
	"testing"

	"github.com/stretchr/testify/require"

	"metricplayground/tutorials"
)

// TestMarkStaysBesideItsWord: a line could be broken between a word that is a button
// and the mark behind it, which no printer does.
func TestMarkStaysBesideItsWord(t *testing.T) {
	for _, c := range []struct {
		word        tutorials.InlineKind
		after, mark string
	}{
		{tutorials.InlineTerm, ". Next", "."},
		{tutorials.InlinePointer, ": then", ":"},
		{tutorials.InlineTerm, "，然后", "，"},
		{tutorials.InlineTerm, " next", ""},
		{tutorials.InlineTerm, "的值", ""},
		{tutorials.InlineTerm, "（又叫", ""},
		{tutorials.InlineTerm, "", ""},
		{tutorials.InlineStrong, ".", ""},
	} {
		sentence := []tutorials.Inline{{Kind: c.word, Text: "scrape"}, {Kind: tutorials.InlineText, Text: c.after}}
		require.Equal(t, c.mark, markAfter(sentence, 0), "%s %q", c.word, c.after)
		require.Empty(t, markAfter(sentence, 1), "nothing is behind the last")
	}
	require.Empty(t, markAfter([]tutorials.Inline{{Kind: tutorials.InlineTerm}, {Kind: tutorials.InlineCode, Text: "."}}, 0))
}
