package tutorials_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/require"

	"metricplayground/metrics/script"
	"metricplayground/tutorials"
)

func TestSittingGivesStatesThatStayAsTheyAre(t *testing.T) {
	s := tutorials.Sit(questioned(), 2, tutorials.LessonProgress{Opened: []string{"format/text"}, Answers: map[string]int{"q": 1}}, nil)
	before := s.State(nil)
	s.Open("format/python")
	s.Answer("q", 0)
	s.Answer("r", 2)
	s.Tried(errors.New("no"), script.Restart{}, script.Remove{Metric: "a"})
	after := s.State(nil)

	require.Equal(t, map[string]bool{"format/text": true}, before.Opened)
	require.Empty(t, before.Tries)
	require.Equal(t, 2, after.Begin)
	require.Equal(t, map[string]bool{"format/text": true, "format/python": true}, after.Opened)
	require.Equal(t, map[string]int{"q": 1, "r": 2}, after.Answers, "the first answer counts")
	require.Len(t, after.Tries, 2)
	require.EqualError(t, after.Tries[1].Err, "no")
}

func TestSittingForgetsWhatWasTriedLongAgo(t *testing.T) {
	s := tutorials.Sit(questioned(), 0, tutorials.LessonProgress{}, nil)
	for range 1500 {
		s.Tried(nil, script.Restart{})
	}
	s.Tried(nil, script.Remove{Metric: "last"})
	tries := s.State(nil).Tries
	require.Len(t, tries, 1000)
	require.Equal(t, script.Remove{Metric: "last"}, tries[999].Operation)
}

func TestUndoneOperationsDontCountButWereTried(t *testing.T) {
	session := script.New(script.Options{})
	require.NoError(t, session.Run("counter c1 \"A.\""))
	sitting := tutorials.Sit(questioned(), len(session.Snapshot().Operations), tutorials.LessonProgress{}, nil)
	sitting.Tried(session.Apply(script.Restart{}), script.Restart{})
	require.True(t, declared(t, `{"restarts": 1}`).Evaluate(sitting.State(session)).Done)
	require.True(t, session.Undo())
	state := sitting.State(session)
	require.False(t, declared(t, `{"restarts": 1}`).Evaluate(state).Done)
	require.True(t, declared(t, `{"tried": {"verb": "restart"}}`).Evaluate(state).Done)
	require.True(t, session.Undo(), "even the lesson's start can be undone")
	require.False(t, declared(t, `{"restarts": ">= 1"}`).Evaluate(sitting.State(session)).Done)
}

func TestRemarkedAndSolutionFor(t *testing.T) {
	lesson := &tutorials.Lesson{
		Tasks: []tutorials.Task{{ID: "a"}, {ID: "b"}},
		Remarks: []tutorials.Remark{
			{ID: "restarted", When: declared(t, `{"restarts": ">= 1"}`)},
			{ID: "waited", When: declared(t, `{"passed": ">= 1s"}`)},
			{ID: "hurried", Task: "b", When: declared(t, `{"passed": ">= 1s"}`)},
		},
		Solution: []tutorials.Act{{Task: "a", Operation: "1"}, {Task: "b", Operation: "2"}, {Task: "b", Operation: "3"}, {Task: "c", Operation: "4"}},
	}
	session := script.New(script.Options{})
	require.NoError(t, session.Run("advance 5s"))
	state := tutorials.Sit(lesson, 0, tutorials.LessonProgress{}, nil).State(session)
	for name, c := range map[string]struct {
		progress tutorials.LessonProgress
		want     []string
	}{
		"another task comes first":  {tutorials.LessonProgress{}, []string{"waited"}},
		"its task is the one to do": {tutorials.LessonProgress{Done: []string{"a"}}, []string{"waited", "hurried"}},
		"its task is done":          {tutorials.LessonProgress{Done: []string{"a", "b"}}, []string{"waited"}},
		"it was made":               {tutorials.LessonProgress{Done: []string{"a"}, Remarks: []string{"waited"}}, []string{"hurried"}},
	} {
		t.Run(name, func(t *testing.T) {
			var said []string
			for _, r := range lesson.Remarked(state, c.progress) {
				said = append(said, r.ID)
			}
			require.Equal(t, c.want, said)
		})
	}
	require.Len(t, lesson.SolutionFor("a"), 1)
	require.Len(t, lesson.SolutionFor("b"), 3)
	require.Len(t, lesson.SolutionFor("unknown"), 4)
}

func TestPointerLightsLinesInEveryFormat(t *testing.T) {
	p := tutorials.Pointer{Line: `hh_bucket{le="5`}
	require.True(t, p.Lights(`hh_bucket{le="5"} 1`))
	require.True(t, p.Lights(`hh_bucket{le="5.0"} 1.0`))
	require.False(t, p.Lights(`hh_bucket{le="-5"} 1`))
	require.False(t, tutorials.Pointer{Control: "new"}.Lights(""))
}

func TestGlossaryFindsATermHoweverItIsWritten(t *testing.T) {
	g := tutorials.Glossary{{ID: "upper-bound", Name: tutorials.Plain{"en": "upper bound", "zh": "上界"}, Also: []string{"bounds"}}}
	for _, word := range []string{"upper-bound", "Upper bound", "上界", "Bounds"} {
		require.Equal(t, "upper-bound", g.Find(word).ID, word)
	}
	require.Nil(t, g.Find("bucket"))
	require.Equal(t, "upper bound", g[0].Name.In("fr"), "English where a language is missing")
}
