package classroom_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"metricplayground/app/classroom"
	"metricplayground/app/desk"
	"metricplayground/app/words"
	"metricplayground/metrics/exposition"
	"metricplayground/tutorials"
)

func TestTasksTickTheMomentTheyHoldAndStay(t *testing.T) {
	s := sit(t, memory{}, "counter")
	require.Equal(t, "create", s.Current())
	require.Empty(t, s.Saw(words.For(words.English), "create"), "nothing is held against who did nothing yet")
	do(t, s, `counter c1 "A counter."`)
	require.True(t, s.Done("create"))
	require.Equal(t, "count", s.Current())
	do(t, s, "inc c1 times 2")
	require.Contains(t, s.Saw(words.For(words.English), "count"), "2")
	do(t, s, "inc c1")
	do(t, s, "add c1 -1")
	require.True(t, s.Done("refused"))
	do(t, s, "remove c1")
	require.True(t, s.Done("count"), "a task that is done stays done")
	s.Desk.Show(exposition.Python)
	require.True(t, s.Complete())
}

func TestRemarkIsMadeOnceAndGoesWithItsMove(t *testing.T) {
	s := sit(t, memory{}, "scrape")
	do(t, s, `inc http_requests_total{method="post"}`)
	require.Equal(t, "pressed-post", s.Remark("press").ID)
	require.Nil(t, s.Remark("read"), "it stands at its own task")
	s.Desk.Undo()
	require.Nil(t, s.Remark("press"))
	do(t, s, `inc http_requests_total{method="post"}`)
	require.Nil(t, s.Remark("press"), "it was made")
}

func TestRemarkOfALaterTaskWaits(t *testing.T) {
	s := sit(t, memory{}, "histogram")
	do(t, s, "observe hh 5") // a wrong move for the first task, and for the second
	require.Equal(t, "on-the-bound", s.Remark("eight").ID)
	do(t, s, "observe hh 8")
	require.Nil(t, s.Remark("eight"), "its task is done")
	do(t, s, "observe hh -4")
	require.Equal(t, "on-the-lower-bound", s.Remark("minus-eight").ID)
}

func TestLessonGoesOnWhereItWasLeft(t *testing.T) {
	store := memory{}
	s := sit(t, store, "histogram")
	do(t, s, "observe hh 8")
	s.Desk.Show(exposition.OpenMetrics1)
	s.Answer(*s.Lesson.Question("where-does-8-go"), 0)
	require.NoError(t, s.Desk.Save())

	again := sit(t, store, "histogram")
	require.True(t, again.Done("eight"))
	require.Equal(t, "minus-eight", again.Current())
	require.Equal(t, s.Desk.Document().Text(), again.Desk.Document().Text())
	progress := again.Record.Progress()
	require.Equal(t, map[string]int{"where-does-8-go": 0}, progress.Lesson("histogram").Answers)
	require.Equal(t, map[string]int{"where-does-8-go": 1}, progress.Lesson("histogram").Wrong)
	require.Contains(t, progress.Lesson("histogram").Opened, "format/openmetrics1")
	require.Equal(t, "histogram", progress.Last)
}

func TestStartOfALessonIsNotTheLearners(t *testing.T) {
	s := sit(t, memory{}, "counter-resets") // whose start lets ten minutes pass
	do(t, s, "add jobs_done_total 10")
	do(t, s, "restart")
	require.True(t, s.Done("restart"))
	require.False(t, s.Done("unseen"), "it asks for a second restart")
}

func TestShowMeDoesEveryLesson(t *testing.T) {
	for _, l := range course(t).Lessons() {
		t.Run(l.Slug, func(t *testing.T) {
			s := sit(t, memory{}, l.Slug)
			before := s.Desk.Document().Text()
			s.Show("")
			_, of, _ := s.Showing()
			require.Len(t, l.Solution, of)
			steps := 1
			for s.Step() {
				steps++
			}
			require.Equal(t, of, steps)
			require.True(t, s.Complete())
			for _, task := range append(ids(l), "") {
				require.Nil(t, s.Remark(task), "the solution deserves no remark")
			}
			require.True(t, s.HasMine())
			s.BackToMine()
			require.Equal(t, before, s.Desk.Document().Text())
			require.Equal(t, exposition.Text, s.Desk.Format())
			require.False(t, s.Desk.Shows(desk.CompareView))
			require.False(t, s.HasMine())
		})
	}
}

func ids(l *tutorials.Lesson) []string {
	var out []string
	for _, t := range l.Tasks {
		out = append(out, t.ID)
	}
	return out
}

func TestShowMeOpensWhatItSays(t *testing.T) {
	s := sit(t, memory{}, "histogram")
	s.Show("per-bucket")
	for s.Step() {
	}
	require.True(t, s.Desk.Shows(desk.PerBucketView))
	s.BackToMine()
	require.False(t, s.Desk.Shows(desk.PerBucketView))
	s.Show("no-sum")
	_, of, _ := s.Showing()
	require.Equal(t, 1, of, "what was done before is made at once")
	require.Contains(t, s.Desk.Document().Text(), "hh_count 12\n")
	s.Step()
	require.Equal(t, exposition.Python, s.Desk.Format())
}

func TestShowMeOpensWhereOneAsks(t *testing.T) {
	s := sit(t, memory{}, "increase")
	s.Show("minute")
	for range 7 { // three orders, each with its time, and the answer to a question
		s.Step()
	}
	require.False(t, s.Desk.Shows(desk.AskView))
	s.Step()
	require.True(t, s.Desk.Shows(desk.AskView), "the answer is to be seen")
	s.BackToMine()
	require.False(t, s.Desk.Shows(desk.AskView))
	s.Show("explain")
	for s.Step() {
	}
	require.True(t, s.Desk.Shows(desk.AskView))
	require.True(t, s.Desk.Shows(desk.AskExplainView))
	s.Desk.Open(desk.AskTableView)
	require.False(t, s.Desk.Shows(desk.AskExplainView), "one side of an answer is shown")
}

func TestShowMeKeepsWhatIsTheLearners(t *testing.T) {
	s := sit(t, memory{}, "counter")
	do(t, s, `counter c1 "Mine."`)
	s.Show("count")
	s.Step()
	s.StopShowing()
	s.Show("count")
	for s.Step() {
	}
	require.Contains(t, s.Desk.Document().Text(), "c1 3\n")
	s.BackToMine()
	require.Equal(t, "# HELP c1 Mine.\n# TYPE c1 counter\nc1 0\n", s.Desk.Document().Text(), "two showings don't make the first one mine")

	s.Show("count")
	for s.Step() {
	}
	do(t, s, "inc c1")
	s.Show("count")
	s.BackToMine()
	require.Contains(t, s.Desk.Document().Text(), "c1 4\n", "what was made after a showing is the learner's")
}

func TestResetCanBeTakenBack(t *testing.T) {
	s := sit(t, memory{}, "counter")
	do(t, s, `counter c1 "A counter."`)
	do(t, s, "add c1 -1")
	s.Desk.Show(exposition.Python)
	text := s.Desk.Document().Text()
	s.Hint("count")
	s.Reset()
	require.Equal(t, "create", s.Current())
	require.Zero(t, s.Hints("count"))
	require.Empty(t, s.Desk.Document().Text())
	require.Equal(t, exposition.Text, s.Desk.Format())
	require.False(t, s.Desk.Snapshot().CanUndo, "there is nothing to undo before the start")
	require.True(t, s.WasReset())
	s.Show("create")
	s.StopShowing()
	require.False(t, s.WasReset(), "what is there now was shown")
	require.True(t, s.HasMine())
	s.BackToMine()
	require.True(t, s.Done("create"))
	require.True(t, s.Done("refused"))
	require.Equal(t, text, s.Desk.Document().Text())
}

func TestTwoTabsKeepEachOthersProgress(t *testing.T) {
	store := memory{}
	one, two := sit(t, store, "counter"), sit(t, store, "gauge")
	do(t, one, `counter c1 "A counter."`)
	do(t, two, `gauge my_inprogress_requests "Requests."`)
	p := classroom.OpenRecord(store).Progress()
	require.True(t, p.Lesson("counter").HasDone("create"))
	require.True(t, p.Lesson("gauge").HasDone("create"))
}

func TestFreePlayGoesOnAfterTheLastTask(t *testing.T) {
	s := sit(t, memory{}, "counter")
	s.Show("")
	for s.Step() {
	}
	s.LeaveMine()
	require.False(t, s.HasMine())
	do(t, s, `inc c1 times 100`)
	require.True(t, s.Complete())
	require.Contains(t, s.Desk.Document().Text(), "103")
}

// TestRemarkGoesWithItsTask: it is about what was done at a task, and isn't to stand
// at the next ones, nor below the last.
func TestRemarkGoesWithItsTask(t *testing.T) {
	s := sit(t, memory{}, "labels")
	do(t, s, `counter requests_total{method, clientip} "Requests."`)
	do(t, s, `init requests_total{method="get", clientip=""}`)
	require.Equal(t, "empty-value", s.Remarked())
	require.NotNil(t, s.Remark("count"))
	do(t, s, `inc requests_total{method="get", clientip="127.0.0.1"}`)
	require.NotNil(t, s.Remark("count"), "the task is still to be done")
	do(t, s, `inc requests_total{method="post", clientip="192.168.0.1"} times 3`)
	require.True(t, s.Done("count"))
	require.Empty(t, s.Remarked())
}

// TestNotYetGivesNothingAway: where the exemplar is found is the next task.
func TestNotYetGivesNothingAway(t *testing.T) {
	s := sit(t, memory{}, "formats")
	do(t, s, "set queue_wait_seconds 3")
	saw := s.Saw(words.For(words.English), "exemplar")
	require.Contains(t, saw, "41")
	require.NotContains(t, saw, "OM")
}
