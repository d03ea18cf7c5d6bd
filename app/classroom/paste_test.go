package classroom_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"metricplayground/app/classroom"
	"metricplayground/app/desk"
	"metricplayground/app/words"
	"metricplayground/metrics/exposition/paste"
	"metricplayground/tutorials"
)

// repairing is a lesson with two texts to repair.
func repairing(t *testing.T) *tutorials.Lesson {
	t.Helper()
	check := func(id string) (c tutorials.Declared) {
		require.NoError(t, json.Unmarshal([]byte(`{"pasted": {"text": "`+id+`", "parses": true}}`), &c))
		return c
	}
	return &tutorials.Lesson{Slug: "repairing",
		Pastes: []tutorials.Paste{
			{ID: "one", Title: tutorials.Plain{tutorials.English: "One"}, Text: "x 1,5\n", Mended: "x 1.5\n"},
			{ID: "two", Title: tutorials.Plain{tutorials.English: "Two"}, Text: "y{a=b} 1\n", Mended: "y{a=\"b\"} 1\n"},
		},
		Tasks:    []tutorials.Task{{ID: "first", Check: check("one")}, {ID: "second", Check: check("two")}},
		Solution: []tutorials.Act{{Task: "first", Paste: "one"}, {Task: "second", Paste: "two"}},
	}
}

func sitRepairing(t *testing.T, store desk.Store) *classroom.Sitting {
	return sitIn(&tutorials.Course{}, repairing(t), store)
}

func TestTextsAreLaidRepairedAndKept(t *testing.T) {
	store := memory{}
	s := sitRepairing(t, store)
	require.True(t, s.Desk.Shows(desk.PasteView))
	require.Equal(t, "first", s.Current())
	english := words.For(words.English)
	board := s.Desk.Sheets()[0].Board
	outcome, err := desk.ReadText(board.Text(), paste.Options{})
	require.NoError(t, err)
	board.Settle(board.Edition(), outcome)
	s.Desk.ShowSheet(1)
	s.Desk.Open(desk.ScriptView)
	require.Empty(t, s.Saw(english, "first"), "reading is no try, nor is looking around")
	board.Type("x 1;5\n")
	require.Contains(t, s.Saw(english, "first"), "A scrape doesn't take this text")
	s.Desk.Sheets()[0].Board.Type("x 1.5\n")
	require.True(t, s.Done("first"))
	s.Desk.Sheets()[1].Board.Type("half done")
	require.NoError(t, s.Desk.Save())

	s = sitRepairing(t, store)
	require.Equal(t, "half done", s.Desk.Sheets()[1].Board.Text())
	require.Equal(t, "x 1.5\n", s.Desk.Sheets()[0].Board.Text())
}

func TestShownRepairsGiveTheLearnersOwnTextBack(t *testing.T) {
	s := sitRepairing(t, memory{})
	s.Desk.Sheets()[1].Board.Type("mine")
	s.Show("second")
	for s.Step() {
	}
	require.True(t, s.Done("second"))
	require.Equal(t, "y{a=\"b\"} 1\n", s.Desk.Sheets()[1].Board.Text())
	require.Equal(t, 1, s.Desk.Sheet(), "what is shown is in sight")
	require.True(t, s.HasMine())
	s.BackToMine()
	require.Equal(t, "mine", s.Desk.Sheets()[1].Board.Text())
	require.Equal(t, "x 1,5\n", s.Desk.Sheets()[0].Board.Text())
	require.True(t, s.Desk.Shows(desk.PasteView))
}

func TestResetBringsTheBrokenTextsBack(t *testing.T) {
	s := sitRepairing(t, memory{})
	s.Desk.Sheets()[0].Board.Type("x 1.5\n")
	s.Reset()
	require.Equal(t, "x 1,5\n", s.Desk.Sheets()[0].Board.Text())
	require.False(t, s.Done("first"))
	require.True(t, s.Desk.Shows(desk.PasteView))
	s.BackToMine()
	require.Equal(t, "x 1.5\n", s.Desk.Sheets()[0].Board.Text())
}
