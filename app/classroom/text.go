package classroom

import (
	"slices"
	"strconv"
	"strings"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/elem"
	"metricplayground/app/ui"
	"metricplayground/tutorials"
)

// standingText finds what a lesson's text shows in a page as it came, which says in its
// data what the lesson begins with.
const standingText = ".lesson-text > div"

// StandingBeginning is what the lesson begins with whose text stands, as the page came.
func StandingBeginning() (tutorials.Beginning, bool) {
	text, stands := ui.StandingData(standingText, "beginning")
	if !stands {
		return tutorials.Beginning{}, false
	}
	beginning, err := tutorials.ReadBeginning(text)
	return beginning, err == nil
}

// Text is a lesson as it is read: prose, tasks, questions, and the way on. Before the
// sitting is opened it is what the page came with.
type Text struct {
	goapp.Compo

	Sitting *Sitting
	Place   ui.Place
	// Revision is the sitting's.
	Revision uint64

	tried map[string]int // by question: the choice made now
	stop  func()
	// remarked is the remark that stood there last.
	remarked string
}

// OnInit makes room for the answers.
func (t *Text) OnInit() { t.tried = map[string]int{} }

// OnMount lets Escape close the definition that is open.
func (t *Text) OnMount(goapp.Context) { t.stop = closeDefinitions() }

// OnUpdate brings a remark into sight that was made on an act elsewhere on the page.
func (t *Text) OnUpdate(ctx goapp.Context) {
	if !t.Sitting.Opened() {
		return
	}
	made := t.Sitting.Remarked()
	if made != "" && made != t.remarked {
		ctx.Defer(func(goapp.Context) {
			if e := goapp.Window().Get("document").Call("querySelector", ".lesson-text .remark"); e.Truthy() {
				e.Call("scrollIntoView", map[string]any{"block": "nearest"})
			}
		})
	}
	t.remarked = made
}

// OnDismount stops listening.
func (t *Text) OnDismount() {
	if t.stop != nil {
		t.stop()
	}
}

// Render draws the lesson.
func (t *Text) Render() goapp.UI {
	if !t.Sitting.Opened() {
		return elem.Article().Class("lesson-text").Body(&ui.Standing{Selector: standingText})
	}
	whole := t.whole()
	if goapp.IsServer {
		beginning, err := t.Sitting.Lesson.Beginning().Encode()
		if err != nil {
			panic(err) // of strings alone
		}
		whole = whole.DataSet("beginning", beginning)
	}
	return elem.Article().Class("lesson-text").Body(whole)
}

func (t *Text) whole() goapp.HTMLElem {
	w, s := t.Place.Words(), t.Sitting
	lang := tutorials.Language(t.Place.Language)
	number, of, previous, next := s.Course.Place(s.Lesson.Slug)
	p := &prose{place: t.Place, course: s.Course, point: t.point, task: t.task, question: t.question,
		open: func(id string) bool { _, answered := t.choice(id); return !answered }}
	return elem.Div().Body(
		elem.P().Class("muted lesson-place").Text(t.chapter()+" · "+w.LessonNumber(number, of)+" · "+w.Minutes(s.Lesson.Minutes)),
		elem.H1().Text(s.Lesson.Title.In(lang)),
		elem.P().Class("summary").Text(s.Lesson.Summary.In(lang)),
		elem.Div().Class("prose").Body(p.blocks(s.Lesson.Text(lang))...),
		ui.Slot("lesson-end", t.end(next)),
		elem.Div().Class("lesson-acts").Body(
			elem.Button().Class("button quiet").Title(w.ResetLessonExplained()).Text(w.ResetLesson()).OnClick(t.reset),
			elem.Button().Class("button quiet").Title(w.ShowMeExplained()).Text(w.ShowMe()).OnClick(t.show(""), "all"),
		),
		elem.Nav().Class("lesson-nav").Aria("label", w.AllLessons()).Body(
			t.neighbour(previous, "previous"), t.neighbour(next, "next"),
		),
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
		return elem.Span()
	}
	w, title := t.Place.Words(), l.Title.In(tutorials.Language(t.Place.Language))
	label := w.NextLesson(title)
	if icon == "previous" {
		label = w.PreviousLesson(title)
	}
	return elem.A(t.Place.Href("/lessons/"+l.Slug)).Class("button quiet "+icon).Attr("rel", icon[:4]).
		Body(ui.Icon(icon), elem.Span().Text(label))
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
	return elem.Section().Class(class).DataSet("testid", "task").DataSet("task", id).DataSet("done", strconv.FormatBool(done)).Body(
		elem.P().Class("task-title").Body(
			elem.Span().Class("task-mark").Body(
				ui.InlineSlot("optional", ui.When(done, func() goapp.UI { return ui.Icon("check") })),
				elem.Span().Class("unseen").Text(state),
			),
			elem.Span().Class("task-number").Text(w.TaskNumber(number)),
			elem.Span().Body(p.inlines(task.Title.In(lang))...),
		),
		ui.Slot("task-saw", ui.When(saw != "", func() goapp.UI {
			return elem.P().Class("muted").Role("status").Body(coded(w.NotYet() + " " + saw)...)
		})),
		ui.Slot("task-remark", t.remark(id, p)),
		ui.Slot("task-hints", t.hints(task, p)...),
		ui.Slot("task-acts", ui.When(!done, func() goapp.UI { return t.helps(id) })),
	)
}

// coded is a text with what stands between backticks as code.
func coded(text string) (out []goapp.UI) {
	for i, part := range strings.Split(text, "`") {
		if i%2 == 1 {
			out = append(out, elem.Code().Text(part))
		} else {
			out = append(out, elem.Span().Text(part))
		}
	}
	return out
}

// remark shows a remark at the task it belongs to.
func (t *Text) remark(task string, p *prose) goapp.UI {
	r := t.Sitting.Remark(task)
	if r == nil {
		return nil
	}
	w := t.Place.Words()
	return elem.Div().Class("callout remark").Role("status").DataSet("remark", r.ID).Body(
		ui.Icon("hint"),
		elem.Div().Body(
			elem.P().Class("callout-title").Text(w.Remark()),
			elem.P().Body(p.inlines(r.Say.In(p.language()))...),
		),
	)
}

func (t *Text) hints(task *tutorials.Task, p *prose) []goapp.UI {
	shown := t.Sitting.Hints(task.ID)
	var out []goapp.UI
	if shown >= 1 {
		out = append(out, elem.P().Class("hint-text").Body(p.inlines(task.Hint.In(p.language()))...))
	}
	if shown >= 2 {
		out = append(out, elem.P().Class("hint-text").Body(p.inlines(task.Stronger.In(p.language()))...))
	}
	return out
}

// helps are the steps of help: a hint, a stronger one, the solution played.
func (t *Text) helps(id string) goapp.UI {
	w := t.Place.Words()
	shown := t.Sitting.Hints(id)
	label := w.Hint()
	if shown == 1 {
		label = w.StrongerHint()
	}
	return elem.Div().Class("helps").Body(
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
	chosen, answered := t.choice(id)
	return elem.FieldSet().Class("question").DataSet("testid", "question").DataSet("question", id).Body(
		elem.Legend().Body(elem.Span().Class("question-kind").Text(w.Predict()), elem.Span().Body(p.inlines(q.Ask.In(p.language()))...)),
		elem.Div().Body(goapp.Range(q.Choices).Slice(func(i int) goapp.UI {
			c := q.Choices[i]
			class := "answer"
			if answered && i == chosen {
				class = "answer wrong"
				if c.Right {
					class = "answer right"
				}
			}
			return elem.Label().Class(class).Body(
				goapp.Input().Type("radio").Name("question-"+id).Value(strconv.Itoa(i)).Checked(answered && i == chosen).OnClick(t.answer(id), id),
				elem.Span().Body(p.inlines(c.Say.In(p.language()))...),
			)
		})),
		ui.Slot("answer-why", ui.When(answered && chosen < len(q.Choices), func() goapp.UI {
			c := q.Choices[chosen]
			verdict := w.WrongAnswer()
			if c.Right {
				verdict = w.RightAnswer()
			}
			return elem.P().Role("status").Body(
				elem.Strong().Text(verdict+" "),
				elem.Span().Body(p.inlines(c.Why.In(p.language()))...),
			)
		})),
	)
}

// choice is the choice made last for a question, or what is known of it from before.
func (t *Text) choice(id string) (chosen int, answered bool) {
	if chosen, answered = t.tried[id]; answered {
		return chosen, true
	}
	kept := t.Sitting.Record.Progress().Lesson(t.Sitting.Lesson.Slug)
	if q := t.Sitting.Lesson.Question(id); q != nil && slices.Contains(kept.Corrected, id) {
		return q.Right(), true
	}
	chosen, answered = kept.Answers[id]
	return chosen, answered
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
		if q.Look != nil {
			ctx.NewActionWithValue(PointAction, Pointing{Pointer: *q.Look, Beside: true})
		}
	}
}

func (t *Text) point(p tutorials.Pointer) goapp.EventHandler {
	return func(ctx goapp.Context, _ goapp.Event) {
		ctx.NewActionWithValue(PointAction, Pointing{Pointer: p})
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
	p := &prose{place: t.Place, course: s.Course, point: t.point, prefix: "end-"}
	return elem.Div().Class("callout good").Role("status").DataSet("testid", "lesson-end").Body(
		ui.Icon("check"),
		elem.Div().Body(
			elem.P().Class("callout-title").Text(w.AllTasksDone()),
			ui.Slot("task-remark", t.remark("", p)),
			t.onward(next, lang),
			ui.Slot("review-slot", review),
		),
	)
}

// onward is the way on from the end: to the next lesson, or after the last one to
// the course, which says what is left.
func (t *Text) onward(next *tutorials.Lesson, lang tutorials.Language) goapp.UI {
	w := t.Place.Words()
	path, label := "/", w.AllLessons()
	if next != nil {
		path, label = "/lessons/"+next.Slug, w.NextLesson(next.Title.In(lang))
	}
	return elem.A(t.Place.Href(path)).Class("button primary").Text(label)
}

func (t *Text) show(task string) goapp.EventHandler {
	return func(goapp.Context, goapp.Event) { t.Sitting.Show(task) }
}

func (t *Text) reset(goapp.Context, goapp.Event) {
	t.Sitting.Reset()
	t.tried = map[string]int{}
}
