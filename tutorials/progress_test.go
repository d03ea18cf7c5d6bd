package tutorials_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"metricplayground/app/words"
	"metricplayground/tutorials"
)

// smallCourse has two chapters: lessons a and b with two tasks each, and c.
func smallCourse() *tutorials.Course {
	lesson := func(slug string) *tutorials.Lesson {
		return &tutorials.Lesson{
			Slug: slug, Minutes: 5,
			Tasks:     []tutorials.Task{{ID: "one"}, {ID: "two"}},
			Questions: []tutorials.Question{question(slug + "-predict")},
			Review:    []tutorials.Question{question(slug + "-1"), question(slug + "-2")},
		}
	}
	return &tutorials.Course{Chapters: []tutorials.Chapter{
		{Slug: "first", Lessons: []*tutorials.Lesson{lesson("a"), lesson("b")}},
		{Slug: "second", Lessons: []*tutorials.Lesson{lesson("c")}},
	}}
}

// question has three choices, of which the second is right.
func question(id string) tutorials.Question {
	return tutorials.Question{ID: id, Choices: []tutorials.Choice{{}, {Right: true}, {}}}
}

func TestCourseKnowsItsLessons(t *testing.T) {
	c := smallCourse()
	require.Equal(t, 15, c.Minutes())
	require.Equal(t, 10, c.Chapters[0].Minutes())
	number, of, previous, next := c.Place("b")
	require.Equal(t, []any{2, 3, "a", "c"}, []any{number, of, previous.Slug, next.Slug})
	_, _, previous, _ = c.Place("a")
	require.Nil(t, previous)
	_, _, _, next = c.Place("c")
	require.Nil(t, next)
	number, _, _, _ = c.Place("d")
	require.Zero(t, number)
	require.Nil(t, c.Lesson("d"))
	require.Nil(t, c.ChapterOf("d"))
	require.Equal(t, "second", c.ChapterOf("c").Slug)
	require.Nil(t, c.Lesson("a").Task("three"))
	require.Equal(t, "a-1", c.Lesson("a").Question("a-1").ID)
	require.Nil(t, c.Lesson("a").Question("b-1"))
}

func TestProgressNotesTasksOnce(t *testing.T) {
	c := smallCourse()
	a := c.Lesson("a")
	p, fresh := tutorials.Progress{}.WithResults(a, []tutorials.Result{{Done: true}, {}})
	require.Equal(t, []string{"one"}, fresh)
	later, fresh := p.WithResults(a, []tutorials.Result{{}, {}})
	require.Empty(t, fresh)
	require.True(t, later.Lesson("a").HasDone("one"), "a task done stays done")
	later, fresh = p.WithResults(a, []tutorials.Result{{Done: true}, {Done: true}})
	require.Equal(t, []string{"two"}, fresh)
	require.True(t, later.Complete(a))
	require.False(t, p.Complete(a), "the old progress is as it was")
	require.Equal(t, 1, p.Count(a))
	require.Equal(t, 1, later.Completed(c))
}

func TestProgressKnowsWhereToGoOn(t *testing.T) {
	c := smallCourse()
	done := func(p tutorials.Progress, slug string) tutorials.Progress {
		p, _ = p.WithResults(c.Lesson(slug), []tutorials.Result{{Done: true}, {Done: true}})
		return p
	}
	var p tutorials.Progress
	require.Equal(t, "a", p.Next(c).Slug)
	require.Equal(t, "b", p.WithLast("b").Next(c).Slug)
	require.Equal(t, "a", done(p.WithLast("b"), "b").Next(c).Slug)
	require.Equal(t, "a", p.WithLast("gone").Next(c).Slug)
	p = done(done(p, "a"), "b")
	require.True(t, p.ChapterComplete(c.Chapters[0]))
	require.False(t, p.ChapterComplete(c.Chapters[1]))
	require.Nil(t, done(p, "c").Next(c))
}

func TestProgressKeepsTheFirstAnswerAndCountsWrongOnes(t *testing.T) {
	q := question("q")
	p := tutorials.Progress{}.WithAnswer("a", q, 0).WithAnswer("a", q, 2).WithAnswer("a", q, 1)
	require.Equal(t, map[string]int{"q": 0}, p.Lesson("a").Answers)
	require.Equal(t, map[string]int{"q": 2}, p.Lesson("a").Wrong)
	require.Equal(t, []string{"q"}, p.Lesson("a").Corrected)
	require.Empty(t, tutorials.Progress{}.WithAnswer("a", q, 1).WithAnswer("a", q, 1).Lesson("a").Corrected, "right at first isn't corrected")
	require.Empty(t, tutorials.Progress{}.WithAnswer("a", q, 0).WithAnswer("a", q, 2).Lesson("a").Corrected)
}

func TestProgressReset(t *testing.T) {
	q := question("q")
	p, _ := tutorials.Progress{}.WithResults(smallCourse().Lesson("a"), []tutorials.Result{{Done: true}})
	p = p.WithScript("a", "counter c").WithOpened("a", "format/text").WithRemark("a", "r").WithAnswer("a", q, 0).WithReset("a")
	require.Equal(t, tutorials.LessonProgress{Wrong: map[string]int{"q": 1}}, p.Lesson("a"))
}

func TestReviewAsksWhatWentWrongFirst(t *testing.T) {
	chapter := smallCourse().Chapters[0]
	asked := func(p tutorials.Progress) []string {
		var ids []string
		for _, q := range chapter.Review(p) {
			ids = append(ids, q.Lesson+"/"+q.ID)
		}
		return ids
	}
	var p tutorials.Progress
	require.Equal(t, []string{"a/a-1", "b/b-1", "a/a-2"}, asked(p), "one a lesson in turn")

	p = p.WithAnswer("b", question("b-predict"), 0)
	require.Equal(t, []string{"b/b-predict", "a/a-1", "b/b-1"}, asked(p))

	p = p.WithReview("a", question("a-2"), 0).WithReview("a", question("a-2"), 2)
	require.Equal(t, []string{"a/a-2", "b/b-predict", "a/a-1"}, asked(p), "most often wrong first")

	p = p.WithReview("a", question("a-2"), 1).WithReview("b", question("b-predict"), 1).WithReview("a", question("a-1"), 1)
	require.Equal(t, []string{"b/b-1", "b/b-2", "a/a-1"}, asked(p), "what is known comes last")
}

func TestReviewOfASmallChapter(t *testing.T) {
	require.Empty(t, tutorials.Chapter{}.Review(tutorials.Progress{}))
	chapter := tutorials.Chapter{Lessons: []*tutorials.Lesson{{Slug: "a", Review: []tutorials.Question{question("x")}}}}
	require.Len(t, chapter.Review(tutorials.Progress{}), 1)
}

func fullProgress() tutorials.Progress {
	p, _ := tutorials.Progress{}.WithResults(smallCourse().Lesson("a"), []tutorials.Result{{Done: true}})
	return p.WithScript("a", "counter c1 \"A <counter> & more.\"\n").WithOpened("a", "format/python").
		WithRemark("a", "r").WithAnswer("a", question("q"), 0).WithReview("b", question("b-1"), 1).WithLast("a")
}

func TestProgressSurvivesExportAndImport(t *testing.T) {
	p := fullProgress()
	data := tutorials.ExportProgress(p)
	again, err := tutorials.ImportProgress(data)
	require.NoError(t, err)
	require.Equal(t, p, again)
	require.Contains(t, string(data), `"version": 1`)

	again, err = tutorials.ImportProgress(append([]byte("\xef\xbb\xbf"), data...))
	require.NoError(t, err, "an editor's byte order mark does no harm")
	require.Equal(t, p, again)
}

func TestImportRefusesBadFiles(t *testing.T) {
	good := string(tutorials.ExportProgress(fullProgress()))
	for name, c := range map[string]struct {
		file   string
		reason tutorials.ProgressReason
		says   string
	}{
		"empty":           {"", tutorials.ProgressNotOurs, "not exported by this page"},
		"text":            {"hello", tutorials.ProgressNotOurs, "not exported by this page"},
		"other JSON":      {`{"version": 1}`, tutorials.ProgressNotOurs, "not exported by this page"},
		"a list":          {`[1, 2]`, tutorials.ProgressNotOurs, "not exported by this page"},
		"null":            {`null`, tutorials.ProgressNotOurs, "not exported by this page"},
		"cut off":         {good[:len(good)/2], tutorials.ProgressBroken, "the file ends too early"},
		"wrong type":      {strings.Replace(good, `"last": "a"`, `"last": 3`, 1), tutorials.ProgressBroken, "damaged"},
		"no version":      {strings.Replace(good, `"version": 1`, `"version": 0`, 1), tutorials.ProgressBroken, "version 0"},
		"a newer version": {strings.Replace(good, `"version": 1`, `"version": 2`, 1), tutorials.ProgressTooNew, "has version 2, this page reads up to version 1"},
		"too big":         {strings.Repeat(" ", 9<<20), tutorials.ProgressTooBig, "more than any progress"},
	} {
		t.Run(name, func(t *testing.T) {
			p, err := tutorials.ImportProgress([]byte(c.file))
			require.Zero(t, p)
			var bad *tutorials.ProgressError
			require.ErrorAs(t, err, &bad)
			require.Equal(t, c.reason, bad.Reason)
			require.ErrorContains(t, err, c.says)
			english, chinese := bad.Say(words.For(words.English)), bad.Say(words.For(words.Chinese))
			require.NotEmpty(t, english)
			require.NotEqual(t, english, chinese)
		})
	}
}

func TestMergeLosesNothing(t *testing.T) {
	c := smallCourse()
	here, _ := tutorials.Progress{}.WithResults(c.Lesson("a"), []tutorials.Result{{Done: true}, {}})
	here = here.WithScript("a", "here").WithAnswer("a", question("q"), 0).WithAnswer("a", question("q"), 0).WithScript("b", "b here")
	there, _ := tutorials.Progress{}.WithResults(c.Lesson("a"), []tutorials.Result{{}, {Done: true}})
	there = there.WithScript("a", "there").WithAnswer("a", question("q"), 2).WithAnswer("a", question("r"), 2).
		WithScript("gone", "g").WithLast("c").WithOpened("a", "format/text")

	merged := here.Merge(there)
	require.True(t, merged.Complete(c.Lesson("a")))
	require.Equal(t, "here", merged.Lesson("a").Script, "as far as each other: the script here stays")
	require.Equal(t, map[string]int{"q": 0, "r": 2}, merged.Lesson("a").Answers)
	require.Equal(t, map[string]int{"q": 2, "r": 1}, merged.Lesson("a").Wrong)
	require.Equal(t, []string{"format/text"}, merged.Lesson("a").Opened)
	require.Equal(t, "b here", merged.Lesson("b").Script)
	require.Equal(t, "g", merged.Lesson("gone").Script, "lessons that the course doesn't have are kept")
	require.Equal(t, "c", merged.Last)
	require.Equal(t, 1, here.Count(c.Lesson("a")), "the old progress is as it was")

	further, _ := there.WithResults(c.Lesson("a"), []tutorials.Result{{Done: true}, {Done: true}})
	require.Equal(t, "there", here.Merge(further).Lesson("a").Script, "the side that is further has the script")
}

func FuzzImportProgress(f *testing.F) {
	f.Add(string(tutorials.ExportProgress(fullProgress())))
	f.Add(`{"app": "metric-playground-progress", "version": 1, "progress": {"lessons": {"a": null}}}`)
	f.Add(`{}`)
	f.Fuzz(func(t *testing.T, file string) {
		p, err := tutorials.ImportProgress([]byte(file))
		if err != nil {
			require.Zero(t, p)
			return
		}
		merged := fullProgress().Merge(p)
		require.True(t, merged.Lesson("a").HasDone("one"))
		again, err := tutorials.ImportProgress(tutorials.ExportProgress(merged))
		require.NoError(t, err)
		one, err := json.Marshal(merged)
		require.NoError(t, err)
		two, err := json.Marshal(again)
		require.NoError(t, err)
		require.Equal(t, string(one), string(two))
	})
}

func ExampleProgress() {
	lesson := &tutorials.Lesson{Slug: "counter", Tasks: []tutorials.Task{{ID: "create"}, {ID: "count"}}}
	var p tutorials.Progress
	p, fresh := p.WithResults(lesson, []tutorials.Result{{Done: true}, {Done: false}})
	fmt.Println(fresh, p.Count(lesson), p.Complete(lesson))
	// Output: [create] 1 false
}
