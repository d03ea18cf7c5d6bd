package tutorials_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"metricplayground/app/words"
	"metricplayground/metrics/script"
	"metricplayground/tutorials"
	"metricplayground/tutorials/author"
	"metricplayground/tutorials/lessons"
)

func TestCourseSurvivesTheWayToThePage(t *testing.T) {
	course, err := author.Load(lessons.Files)
	require.NoError(t, err)
	data, err := tutorials.Encode(course)
	require.NoError(t, err)
	again, err := tutorials.Decode(data)
	require.NoError(t, err)
	twice, err := tutorials.Encode(again)
	require.NoError(t, err)
	require.Equal(t, string(data), string(twice))

	// Not only the same text: the page's checks say what the author's said.
	for i, lesson := range course.Lessons() {
		session := script.New(script.Options{})
		require.NoError(t, session.Run(lesson.Start))
		sitting := tutorials.Sit(lesson, 0, tutorials.LessonProgress{}, nil)
		ours := lesson.Evaluate(sitting.State(session.Snapshot()))
		theirs := again.Lessons()[i].Evaluate(sitting.State(session.Snapshot()))
		voice := words.For(words.English)
		for j := range ours {
			require.Equal(t, ours[j].Done, theirs[j].Done)
			require.Equal(t, ours[j].Saw(voice), theirs[j].Saw(voice))
		}
	}
}

func TestDecodeRefuses(t *testing.T) {
	for name, c := range map[string]struct{ data, says string }{
		"no JSON":       {`<html>`, "decode course"},
		"other version": {`{"version": 7, "course": {}}`, "load the page again"},
		"no course":     {`{"version": 1}`, "load the page again"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := tutorials.Decode([]byte(c.data))
			require.ErrorContains(t, err, c.says)
		})
	}
}
