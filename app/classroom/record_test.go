package classroom_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"metricplayground/app/classroom"
	"metricplayground/app/words"
	"metricplayground/tutorials"
)

func TestProgressGoesToAnotherBrowser(t *testing.T) {
	home := memory{}
	s := sit(t, home, "counter")
	do(t, s, `counter c1 "At home."`)
	require.NoError(t, s.Desk.Save())
	file := s.Record.Export(course(t))

	work := memory{}
	other := sit(t, work, "gauge")
	do(t, other, `gauge my_inprogress_requests "At work."`)
	n, err := other.Record.Import(file)
	require.NoError(t, err)
	require.Equal(t, 1, n)
	there := sit(t, work, "counter")
	require.True(t, there.Done("create"))
	require.Contains(t, there.Desk.Document().Text(), "At home.")
	require.True(t, there.Record.Progress().Lesson("gauge").HasDone("create"), "nothing that was done here is lost")
}

func TestImportKeepsTheWorkThatIsFurtherOn(t *testing.T) {
	far := memory{}
	s := sit(t, far, "counter")
	do(t, s, `counter c1 "Far."`)
	do(t, s, "inc c1 times 3")
	require.NoError(t, s.Desk.Save())
	file := s.Record.Export(course(t))

	near := memory{}
	s = sit(t, near, "counter")
	do(t, s, `counter c1 "Near."`)
	require.NoError(t, s.Desk.Save())
	back := s.Record.Export(course(t))

	_, err := classroom.OpenRecord(near).Import(file)
	require.NoError(t, err)
	require.Contains(t, sit(t, near, "counter").Desk.Document().Text(), "Far.")
	_, err = classroom.OpenRecord(far).Import(back)
	require.NoError(t, err)
	require.Contains(t, sit(t, far, "counter").Desk.Document().Text(), "Far.")
}

func TestBadFilesAreRefusedAndChangeNothing(t *testing.T) {
	store := memory{}
	s := sit(t, store, "counter")
	do(t, s, `counter c1 "A counter."`)
	good := string(s.Record.Export(course(t)))
	for name, file := range map[string]string{
		"empty":       "",
		"not ours":    `{"hello": 1}`,
		"cut off":     good[:len(good)/2],
		"newer":       strings.Replace(good, `"version": 1`, `"version": 7`, 1),
		"not a table": strings.Replace(good, `"lessons": {`, `"lessons": [{`, 1),
	} {
		t.Run(name, func(t *testing.T) {
			before := store["playground.progress"]
			_, err := s.Record.Import([]byte(file))
			require.Error(t, err)
			for _, l := range []words.Language{words.English, words.Chinese} {
				require.NotEmpty(t, classroom.SayProgress(words.For(l), err))
			}
			require.Equal(t, before, store["playground.progress"])
			require.True(t, s.Done("create"))
		})
	}
}

func TestProgressThatCantBeReadIsSetAside(t *testing.T) {
	store := memory{"playground.progress": "{damaged"}
	r := classroom.OpenRecord(store)
	require.Equal(t, "{damaged", r.Broken().Text)
	require.Equal(t, "{damaged", store["playground.progress.broken"])
	require.Empty(t, r.Progress().Lessons)
	r.Change(func(p tutorials.Progress) tutorials.Progress { return p.WithLast("counter") })
	require.Equal(t, "counter", classroom.OpenRecord(store).Progress().Last)
}

func TestForgetThrowsAllAway(t *testing.T) {
	store := memory{}
	s := sit(t, store, "counter")
	do(t, s, `counter c1 "A counter."`)
	require.NoError(t, s.Desk.Save())
	s.Record.Forget(course(t))
	require.Empty(t, store)
}

func TestSampleIsWhatTheEncoderWrites(t *testing.T) {
	require.Contains(t, classroom.Sample(), "http_requests_total{code=\"200\",method=\"get\"} 1027\n")
}

func TestADeskIsLaidBeforeItsLessonIsRead(t *testing.T) {
	store := memory{}
	before := sit(t, store, "counter")
	do(t, before, `counter c1 "A counter."`)
	require.NoError(t, before.Desk.Save())

	record := classroom.OpenRecord(store)
	lesson := course(t).Lesson("counter")
	s := classroom.Begin(lesson.Beginning(), record, words.English)
	require.False(t, s.Opened())
	require.True(t, s.Desk.Has("c1"), "the work that was kept")
	store["playground.progress"] = strings.ReplaceAll(store["playground.progress"], `"create"`, `"other"`)
	s.Open(course(t), lesson)
	require.True(t, s.Opened())
	require.True(t, s.Done("create"), "what lies on the desk is judged")
	require.True(t, s.Done("other"), "on top of what another tab has kept meanwhile")
}
