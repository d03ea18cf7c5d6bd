package tutorials_test

import (
	"encoding/json"
	"fmt"
	"strings"
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
	require.True(t, json.Valid(data), "a file of this name is one JSON value")
	again, err := tutorials.Decode(data)
	require.NoError(t, err)
	for i, lesson := range course.Lessons() { // what can be told before a lesson is read
		outline := again.Lessons()[i]
		require.Empty(t, outline.Body, "isn't read before it is asked for")
		require.Equal(t, lesson.Title, outline.Title)
		everything := tutorials.LessonProgress{}
		for _, task := range lesson.Tasks {
			everything.Done = append(everything.Done, task.ID)
		}
		progress := tutorials.Progress{}.WithLesson(lesson.Slug, everything)
		require.True(t, progress.Complete(outline))
	}
	for i, chapter := range course.Chapters {
		require.Equal(t, chapter.Review(tutorials.Progress{}), again.Chapters[i].Review(tutorials.Progress{}))
		require.Equal(t, chapter.Minutes(), again.Chapters[i].Minutes())
	}
	for _, lesson := range course.Lessons() {
		require.Equal(t, lesson.Title, again.Lesson(lesson.Slug).Title)
	}
	twice, err := tutorials.Encode(again)
	require.NoError(t, err)
	require.Equal(t, string(data), string(twice))

	// Not only the same text: the page's checks say what the author's said.
	for i, lesson := range course.Lessons() {
		session := script.New(script.Options{})
		require.NoError(t, session.Run(lesson.Start))
		sitting := tutorials.Sit(lesson, 0, tutorials.LessonProgress{}, nil)
		ours := lesson.Evaluate(sitting.State(session))
		theirs := again.Lessons()[i].Evaluate(sitting.State(session))
		voice := words.For(words.English)
		for j := range ours {
			require.Equal(t, ours[j].Done, theirs[j].Done)
			require.Equal(t, ours[j].Saw(voice), theirs[j].Saw(voice))
		}
	}
}

func TestBeginningSurvivesTheWayToThePage(t *testing.T) {
	course, err := author.Load(lessons.Files)
	require.NoError(t, err)
	pastes := 0
	for _, lesson := range course.Lessons() {
		text, err := lesson.Beginning().Encode()
		require.NoError(t, err)
		require.True(t, json.Valid([]byte(text)))
		beginning, err := tutorials.ReadBeginning(text)
		require.NoError(t, err)
		require.Equal(t, lesson.Beginning(), beginning)
		pastes += len(beginning.Pastes)
	}
	require.NotZero(t, pastes)
	for _, text := range []string{"", "undefined", `["counter"]`, `["counter","inc`, `["counter","",[{"id":1}]]`, `["counter",""]x`} {
		_, err := tutorials.ReadBeginning(text)
		require.Error(t, err, text)
	}
}

func TestDecodeRefuses(t *testing.T) {
	for name, c := range map[string]struct{ data, says string }{
		"no JSON":       {`<html>`, "decode course"},
		"other version": {"[{\"version\": 7, \"chapters\": []}\n]", "load the page again"},
		"no course":     {"[{\"version\": 2}\n]", "load the page again"},
		"nothing":       {"", "decode course"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := tutorials.Decode([]byte(c.data))
			require.ErrorContains(t, err, c.says)
		})
	}
}

func TestOnlyOneLanguage(t *testing.T) {
	course, err := author.Load(lessons.Files)
	require.NoError(t, err)
	whole, err := tutorials.Encode(course)
	require.NoError(t, err)
	for _, language := range tutorials.Languages() {
		only := course.Only(language)
		data, err := tutorials.Encode(only)
		require.NoError(t, err)
		require.Less(t, len(data), len(whole)*6/10)
		for _, other := range tutorials.Languages() {
			require.Equal(t, other == language, strings.Contains(string(data), `"`+string(other)+`":`), "%s in the course in %s", other, language)
		}
		for i, lesson := range course.Lessons() {
			require.Equal(t, lesson.Text(language), only.Lessons()[i].Text(language))
			require.Equal(t, lesson.Title.In(language), only.Lessons()[i].Title.In(language))
		}
	}
	again, err := tutorials.Encode(course)
	require.NoError(t, err)
	require.Equal(t, string(whole), string(again), "the course itself is as it was")
}

func ExampleLesson_Evaluate() {
	course, err := author.Load(lessons.Files)
	if err != nil {
		fmt.Println(err)
		return
	}
	lesson := course.Lesson("counter")

	// What the page does: a session from the lesson's start, and a sitting
	// beside it that notes what the learner tries.
	session := script.New(script.Options{})
	if err := session.Run(lesson.Start); err != nil {
		fmt.Println(err)
		return
	}
	sitting := tutorials.Sit(lesson, len(session.Snapshot().Operations), tutorials.LessonProgress{}, nil)

	operations, err := script.Parse("counter c1 \"A counter.\"\nadd c1 2")
	if err != nil {
		fmt.Println(err)
		return
	}
	sitting.Tried(session.Apply(operations...), operations...)

	for i, result := range lesson.Evaluate(sitting.State(session)) {
		fmt.Println(lesson.Tasks[i].ID, result.Done, result.Saw(words.For(words.English)))
	}
	// Output:
	// create true c1 has no labels.
	// count false c1 stands at 2; it should be 3 or more.
	// refused false Nothing was refused so far that has to do with c1.
	// python false The format Python wasn't opened yet.
}

func BenchmarkDecode(b *testing.B) {
	course, err := author.Load(lessons.Files)
	require.NoError(b, err)
	data, err := tutorials.Encode(course)
	require.NoError(b, err)
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		course, err := tutorials.Decode(data)
		if err != nil || course.Lesson("counter") == nil {
			b.Fatal(err)
		}
	}
}
