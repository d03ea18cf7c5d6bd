package classroom

import (
	"slices"
	"strconv"
	"time"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/ui"
	"metricplayground/tutorials"
)

// PointAction is sent with a tutorials.Pointer when the prose points at something.
const PointAction = "point"

// Text is a lesson as it is read: prose, tasks, questions, and the way on.
type Text struct {
	goapp.Compo

	Sitting *Sitting
	Place   ui.Place
	// Revision is the sitting's.
	Revision uint64

	tried  map[string]int // by question: the choice made now
	status string
}

// OnInit makes room for what is typed.
func (t *Text) OnInit() { t.tried = map[string]int{} }

// Render draws the lesson.
func (t *Text) Render() goapp.UI {
	w, s := t.Place.Words(), t.Sitting
	lang := tutorials.Language(t.Place.Language)
	number, of, previous, next := s.Course.Place(s.Lesson.Slug)
	p := &prose{place: t.Place, course: s.Course, point: t.point, task: t.task, question: t.question}
	return goapp.Article().Class("lesson-text").Body(
		goapp.P().Class("muted lesson-place").Text(t.chapter()+" · "+w.LessonNumber(number, of)+" · "+w.Minutes(s.Lesson.Minutes)),
		goapp.H1().Text(s.Lesson.Title.In(lang)),
		goapp.P().Class("summary").Text(s.Lesson.Summary.In(lang)),
		goapp.Div().Class("prose").Body(p.blocks(s.Lesson.Text(lang))...),
		ui.Slot("lesson-end", t.end(next)),
		goapp.Div().Class("lesson-acts").Body(
			goapp.Button().Type("button").Class("button quiet").Title(w.ResetLessonExplained()).Text(w.ResetLesson()).OnClick(t.reset),
			goapp.Button().Type("button").Class("button quiet").Title(w.ShowMeExplained()).Text(w.ShowMe()).OnClick(t.show(""), "all"),
		),
		goapp.Nav().Class("lesson-nav").Aria("label", w.AllLessons()).Body(
			t.neighbour(previous, "previous"), t.neighbour(next, "next"),
		),
		ui.Slot("showing", t.showing()),
		goapp.P().Class("unseen").Role("status").Text(t.status),
	)
}

func (t *Text) chapter() string {
	c := t.Sitting.Course.ChapterOf(t.Sitting.Lesson.Slug)
	if c == nil {
		return ""
	}
	return c.Title.In(tutorials.Language(t.Place.Language))
}

func (t *Text) neighbour(l *tutorials.Lesson, icon string) goapp.UI {
	if l == nil {
		return goapp.Span()
	}
	w, title := t.Place.Words(), l.Title.In(tutorials.Language(t.Place.Language))
	label := w.NextLesson(title)
	if icon == "previous" {
		label = w.PreviousLesson(title)
	}
	return goapp.A().Class("button quiet "+icon).Href(t.Place.Href("/lessons/"+l.Slug)).Rel(icon[:4]).
		Body(ui.Icon(icon), goapp.Span().Text(label))
}

// task is a task with its state, what its check saw, hints and remarks.
func (t *Text) task(id string) goapp.UI {
	w, s := t.Place.Words(), t.Sitting
	task := s.Lesson.Task(id)
	if task == nil {
		return nil
	}
	lang := tutorials.Language(t.Place.Language)
	p := &prose{place: t.Place, course: s.Course, point: t.point, prefix: "task-" + id + "-"}
	done := s.Done(id)
	class, state := "task", w.TaskOpen()
	if done {
		class, state = "task done", w.TaskDone()
	}
	if s.fresh == id {
		class += " fresh"
	}
	number := slices.IndexFunc(s.Lesson.Tasks, func(other tutorials.Task) bool { return other.ID == id }) + 1
	saw := ""
	if !done && s.Current() == id {
		saw = s.Saw(w, id)
	}
	return goapp.Section().Class(class).DataSet("testid", "task").DataSet("task", id).DataSet("done", strconv.FormatBool(done)).Body(
		goapp.P().Class("task-title").Body(
			goapp.Span().Class("task-mark").Body(
				ui.InlineSlot("optional", ui.When(done, func() goapp.UI { return ui.Icon("check") })),
				goapp.Span().Class("unseen").Text(state),
			),
			goapp.Span().Class("task-number").Text(w.TaskNumber(number)),
			goapp.Span().Body(p.inlines(task.Title.In(lang))...),
		),
		ui.Slot("task-saw", ui.When(saw != "", func() goapp.UI {
			return goapp.P().Class("muted").Role("status").Text(w.NotYet() + " " + saw)
		})),
		ui.Slot("task-remark", t.remark(id, p)),
		ui.Slot("task-hints", t.hints(task, p)...),
		ui.Slot("task-acts", ui.When(!done, func() goapp.UI { return t.helps(id) })),
	)
}

// remark shows a remark at the task it belongs to, or at the current one.
func (t *Text) remark(task string, p *prose) goapp.UI {
	r := t.Sitting.remark
	if r == nil || (r.Task != "" && r.Task != task) || (r.Task == "" && t.Sitting.Current() != task) {
		return nil
	}
	w := t.Place.Words()
	return goapp.Div().Class("callout remark").Role("status").Body(
		ui.Icon("hint"),
		goapp.Div().Body(
			goapp.P().Class("callout-title").Text(w.Remark()),
			goapp.P().Body(p.inlines(r.Say.In(p.language()))...),
		),
	)
}

func (t *Text) hints(task *tutorials.Task, p *prose) []goapp.UI {
	shown := t.Sitting.hints[task.ID]
	var out []goapp.UI
	if shown >= 1 {
		out = append(out, goapp.P().Class("hint-text").Body(p.inlines(task.Hint.In(p.language()))...))
	}
	if shown >= 2 {
		out = append(out, goapp.P().Class("hint-text").Body(p.inlines(task.Stronger.In(p.language()))...))
	}
	return out
}

// helps are the steps of help: a hint, a stronger one, the solution played.
func (t *Text) helps(id string) goapp.UI {
	w := t.Place.Words()
	shown := t.Sitting.hints[id]
	label := w.Hint()
	if shown == 1 {
		label = w.StrongerHint()
	}
	return goapp.Div().Class("helps").Body(
		ui.Slot("optional", ui.When(shown < 2, func() goapp.UI {
			return ui.Button("hint", label, t.hint(id), id).Class("small")
		})),
		ui.Slot("optional", ui.When(shown >= 2, func() goapp.UI {
			return ui.Button("play", w.ShowMe(), t.show(id), id).Class("small").Title(w.ShowMeExplained())
		})),
	)
}

func (t *Text) hint(id string) goapp.EventHandler {
	return func(goapp.Context, goapp.Event) { t.Sitting.Hint(id) }
}

// question is a prediction to make before an act.
func (t *Text) question(id string) goapp.UI {
	s := t.Sitting
	q := s.Lesson.Question(id)
	if q == nil {
		return nil
	}
	w := t.Place.Words()
	p := &prose{place: t.Place, course: s.Course, point: t.point, prefix: "question-" + id + "-"}
	chosen, answered := t.tried[id]
	if first, ok := s.Record.Progress().Lesson(s.Lesson.Slug).Answers[id]; ok && !answered {
		chosen, answered = first, true
	}
	return goapp.FieldSet().Class("question").DataSet("testid", "question").DataSet("question", id).Body(
		goapp.Legend().Body(goapp.Span().Class("question-kind").Text(w.Predict()), goapp.Span().Body(p.inlines(q.Ask.In(p.language()))...)),
		goapp.Div().Body(goapp.Range(q.Choices).Slice(func(i int) goapp.UI {
			c := q.Choices[i]
			class := "answer"
			if answered && i == chosen {
				class = "answer wrong"
				if c.Right {
					class = "answer right"
				}
			}
			return goapp.Label().Class(class).Body(
				goapp.Input().Type("radio").Name("question-"+id).Value(strconv.Itoa(i)).Checked(answered && i == chosen).OnChange(t.answer(id), id),
				goapp.Span().Body(p.inlines(c.Say.In(p.language()))...),
			)
		})),
		ui.Slot("answer-why", ui.When(answered && chosen < len(q.Choices), func() goapp.UI {
			c := q.Choices[chosen]
			verdict := w.WrongAnswer()
			if c.Right {
				verdict = w.RightAnswer()
			}
			return goapp.P().Role("status").Body(
				goapp.Strong().Text(verdict+" "),
				goapp.Span().Body(p.inlines(c.Why.In(p.language()))...),
			)
		})),
	)
}

func (t *Text) answer(id string) goapp.EventHandler {
	return func(ctx goapp.Context, _ goapp.Event) {
		q := t.Sitting.Lesson.Question(id)
		choice, err := strconv.Atoi(ctx.JSSrc().Get("value").String())
		if q == nil || err != nil {
			return
		}
		t.tried[id] = choice
		t.Sitting.Answer(*q, choice)
	}
}

func (t *Text) point(p tutorials.Pointer) goapp.EventHandler {
	return func(ctx goapp.Context, _ goapp.Event) {
		t.Sitting.Point(p)
		ctx.NewActionWithValue(PointAction, p)
	}
}

// end stands after the last task.
func (t *Text) end(next *tutorials.Lesson) goapp.UI {
	s := t.Sitting
	if !s.Complete() {
		return nil
	}
	w := t.Place.Words()
	lang := tutorials.Language(t.Place.Language)
	var review goapp.UI
	if c := s.Course.ChapterOf(s.Lesson.Slug); c != nil && s.Record.Progress().ChapterComplete(*c) {
		review = &Review{Course: s.Course, Chapter: c.Slug, Record: s.Record, Place: t.Place}
	}
	return goapp.Div().Class("callout good").Role("status").Body(
		ui.Icon("check"),
		goapp.Div().Body(
			goapp.P().Class("callout-title").Text(w.AllTasksDone()),
			ui.Slot("optional", ui.When(next != nil, func() goapp.UI {
				return goapp.A().Class("button primary").Href(t.Place.Href("/lessons/" + next.Slug)).
					Text(w.NextLesson(next.Title.In(lang)))
			})),
			ui.Slot("review-slot", review),
		),
	)
}

// showing is the bar that stands while "show me" plays, and the way back after it.
func (t *Text) showing() goapp.UI {
	w, s := t.Place.Words(), t.Sitting
	step, of, _ := s.Showing()
	if of > 0 {
		return goapp.Div().Class("callout showing").Role("status").Body(
			ui.Icon("play"), goapp.P().Text(w.Showing(step, of)),
			goapp.Button().Type("button").Class("button small").Text(w.StopShowing()).OnClick(t.stop),
		)
	}
	if s.HasMine() {
		return goapp.Div().Class("callout showing").Body(
			ui.Icon("info"), goapp.P().Text(w.BackToMineExplained()),
			goapp.Button().Type("button").Class("button small").Text(w.BackToMine()).OnClick(t.back),
		)
	}
	return nil
}

// actEvery is the pace of "show me": slow enough to see what each act does.
const actEvery = 1100 * time.Millisecond

func (t *Text) show(task string) goapp.EventHandler {
	return func(ctx goapp.Context, _ goapp.Event) {
		t.Sitting.Show(task)
		_, _, run := t.Sitting.Showing()
		go t.play(ctx, t.Sitting, run)
	}
}

// play drives a showing. It is a plain goroutine: go-app's own timers would
// keep pre-rendering waiting.
func (t *Text) play(ctx goapp.Context, s *Sitting, run int) {
	ticker := time.NewTicker(actEvery)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
		}
		_, of, now := s.Showing()
		if of == 0 || now != run || t.Sitting != s {
			return
		}
		ctx.Emit(func() {
			if _, _, now := s.Showing(); now == run {
				s.Step()
			}
		})
	}
}

func (t *Text) stop(goapp.Context, goapp.Event) { t.Sitting.StopShowing() }
func (t *Text) back(goapp.Context, goapp.Event) { t.Sitting.BackToMine() }
func (t *Text) reset(goapp.Context, goapp.Event) {
	t.Sitting.Reset()
	t.tried = map[string]int{}
	t.status = t.Place.Words().LessonWasReset()
}
