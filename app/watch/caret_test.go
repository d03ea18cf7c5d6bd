package watch

import (
	"testing"

	"github.com/stretchr/testify/require"

	"metricplayground/metrics/exposition"
	"metricplayground/metrics/script"
)

func document(t *testing.T) *exposition.Document {
	t.Helper()
	session := script.New(script.Options{})
	require.NoError(t, session.Run("counter a_total \"A.\"\ngauge b{x} \"B.\"\nset b{x=\"1\"} 5\n"))
	d, err := exposition.Render(session.Snapshot().Families, exposition.Text, nil)
	require.NoError(t, err)
	return d
}

// word is the text at a position.
func word(d *exposition.Document, at Position) string {
	line := d.Blocks[at.Block].Lines[at.Line]
	token := exposition.Tokens(line)[at.Token]
	return line.Text[token.Start:token.End]
}

func TestCaretWalksEveryPartThereAndBack(t *testing.T) {
	d := document(t)
	var there []string
	at := right(d, nil, nowhere)
	for {
		there = append(there, word(d, at))
		next := right(d, nil, at)
		if next == at {
			break
		}
		at = next
	}
	require.Equal(t, last(d, nil), at)
	require.Equal(t, "5", there[len(there)-1])
	require.NotContains(t, there, " ", "spaces mean nothing, the caret passes over them")
	var back []string
	for {
		back = append([]string{word(d, at)}, back...)
		before := left(d, nil, at)
		if before == at {
			break
		}
		at = before
	}
	require.Equal(t, there, back)
	require.Equal(t, first(d, nil), at)
}

func TestCaretMovesByLines(t *testing.T) {
	d := document(t)
	at := first(d, nil)
	for range d.LineCount() + 2 {
		at = down(d, nil, at)
	}
	require.Equal(t, last(d, nil).Block, at.Block)
	require.Equal(t, last(d, nil).Line, at.Line)
	for range d.LineCount() + 2 {
		at = up(d, nil, at)
	}
	require.Equal(t, 0, at.Block)
	require.Equal(t, 0, at.Line)
}

func TestCaretOfAnEmptyDocumentIsNowhere(t *testing.T) {
	d, err := exposition.Render(nil, exposition.Text, nil)
	require.NoError(t, err)
	for name, move := range map[string]func(*exposition.Document, *sight, Position) Position{"down": down, "up": up, "left": left, "right": right} {
		require.Equal(t, nowhere, move(d, nil, nowhere), name)
	}
}
