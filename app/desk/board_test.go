package desk

import (
	"testing"

	"github.com/stretchr/testify/require"

	"metricplayground/metrics/exposition/paste"
)

func read(t *testing.T, b *Board) {
	t.Helper()
	o, err := ReadText(b.Text(), paste.Options{Format: b.Format()})
	require.NoError(t, err)
	b.Settle(b.Edition(), o)
}

func TestBoardRepairsInStepsThatCanBeUndone(t *testing.T) {
	b := NewBoard("")
	b.Put("x{a='b'} 1,5\n")
	read(t, b)
	b.Repair(*b.Reading().Problems[0].Certain())
	require.Nil(t, b.Reading(), "the reading is of the text before")
	read(t, b)
	b.Repair(*b.Reading().Problems[0].Certain())
	read(t, b)
	require.True(t, b.Reading().Clean())
	require.Equal(t, "x{a=\"b\"} 1.5\n", b.Text())
	require.Equal(t, b.Text(), b.Document().Text())
	require.NotEmpty(t, b.Findings())
	b.Undo()
	require.Equal(t, "x{a=\"b\"} 1,5\n", b.Text())
	b.Undo()
	require.Equal(t, "x{a='b'} 1,5\n", b.Text())
	b.Redo()
	b.Redo()
	require.Equal(t, "x{a=\"b\"} 1.5\n", b.Text())
	require.False(t, b.CanRedo())
}

func TestBoardTypingIsOneStep(t *testing.T) {
	b := NewBoard("a")
	b.Type("ab")
	b.Type("abc")
	b.Undo()
	require.Equal(t, "a", b.Text())
}

func TestBoardKeepsWindowsLineEndsWhileTyping(t *testing.T) {
	b := NewBoard("x 1\r\ny 2\r\n")
	b.Type("x 12\ny 2\n") // as a text field gives it
	require.Equal(t, "x 12\r\ny 2\r\n", b.Text())
}

func TestBoardIgnoresAnOldReading(t *testing.T) {
	b := NewBoard("x 1\n")
	edition := b.Edition()
	b.Put("y 1\n")
	b.Settle(edition, Outcome{Reading: &paste.Reading{}})
	require.Nil(t, b.Reading())
}
