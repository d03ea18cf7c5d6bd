package classroom

import (
	"slices"

	dto "github.com/prometheus/client_model/go"

	"metricplayground/app/desk"
	"metricplayground/app/words"
	"metricplayground/metrics/script"
	"metricplayground/tutorials"
)

// Sitting is one lesson being taken on a page: a desk with the lesson's metrics,
// what the learner did there, and what came of the tasks. What the learner did is
// remembered and judged by the lesson engine, in the same way as in the test that
// every lesson has to pass.
//
// It begins with the desk alone; course and lesson are nil until it is opened.
type Sitting struct {
	Course *tutorials.Course
	Lesson *tutorials.Lesson
	Desk   *desk.Desk
	Record *Record

	beginning tutorials.Beginning

	keeper *desk.Keeper
	deeds  *tutorials.Sitting
	noted  int // how many of the desk's tries deeds has

	results  []tutorials.Result
	fresh    string // the task that was done last, for its small joy
	remark   *tutorials.Remark
	remarked string // the task that was the current one when the remark was made
	hints    map[string]int
	show     *show
	mine     *mine
	nowhere  bool // what was pointed at isn't there
	moved    bool // the learner has done something since the current task became so
	acts     int  // how much was tried and written by then
	revision uint64
	language words.Language
	quiet    bool
	changed  func()
}

// Begin begins a sitting: with the work that the browser has kept, else with the
// lesson's start. Nothing is judged and no progress read before Open.
func Begin(beginning tutorials.Beginning, record *Record, language words.Language) *Sitting {
	s := &Sitting{beginning: beginning, Record: record, hints: map[string]int{}, language: language}
	s.keeper = record.keeper(beginning.Slug)
	s.Desk = desk.New(s.keeper)
	if kept, err := s.Desk.Restore(); err != nil || !kept {
		s.startOver()
	}
	s.lay()
	return s
}

// Open goes on with the lesson that the sitting began with.
func (s *Sitting) Open(course *tutorials.Course, lesson *tutorials.Lesson) {
	s.Course, s.Lesson = course, lesson
	s.remember()
	s.acts = acted(s.Desk)
	s.Desk.OnChange(s.Look)
	if s.Record.Progress().Last != lesson.Slug {
		s.Record.Change(func(p tutorials.Progress) tutorials.Progress { return p.WithLast(lesson.Slug) })
	}
	s.evaluate()
}

// Opened reports whether the sitting was opened.
func (s *Sitting) Opened() bool { return s.Lesson != nil }

// startOver lays the lesson's start on the desk, with nothing to undo before it.
func (s *Sitting) startOver() { s.Desk.Begin(s.beginning.Start) }

// lay lays the lesson's texts on the desk.
func (s *Sitting) lay() {
	sheets := make([]desk.Sheet, len(s.beginning.Pastes))
	for i, p := range s.beginning.Pastes {
		titles := map[words.Language]string{}
		for language, title := range p.Title {
			titles[words.Language(language)] = title
		}
		sheets[i] = desk.NewSheet(p.ID, titles, p.Text)
	}
	s.Desk.Lay(sheets...)
}

// remember begins to remember what the learner does, with what the progress knows.
func (s *Sitting) remember() {
	ops, _ := script.Parse(s.Lesson.Start) // the course's own test runs every start
	s.deeds = tutorials.Sit(s.Lesson, len(ops), s.progress(), s.advise)
	s.noted = 0
}

// progress is what was done in this lesson so far.
func (s *Sitting) progress() tutorials.LessonProgress {
	return s.Record.Progress().Lesson(s.Lesson.Slug)
}

// Revision changes whenever anything that the sitting shows has changed.
func (s *Sitting) Revision() uint64 { return s.revision }

// Speak sets the language that advice is given in.
func (s *Sitting) Speak(l words.Language) { s.language = l }

// Look evaluates the tasks again; it is called after each change of the desk.
func (s *Sitting) Look() {
	if s.quiet {
		return
	}
	at := s.Current()
	s.nowhere = false
	s.evaluate()
	// Opening a view is no try, nor is what was done to the task before one at this.
	acts := s.acts
	s.acts = acted(s.Desk)
	s.moved = s.Current() == at && (s.moved || s.acts != acts)
	if s.changed != nil {
		s.changed()
	}
}

// acted counts what was tried on a desk and written on its texts.
func acted(d *desk.Desk) int { return len(d.Tries()) + d.Edition() }

// OnChange has f called after everything that the learner does at the desk.
func (s *Sitting) OnChange(f func()) { s.changed = f }

// judged is a desk as checks see it: whole, whichever replica is shown.
type judged struct{ *desk.Desk }

func (j judged) Snapshot() *script.Snapshot { return j.Whole() }

func (s *Sitting) evaluate() {
	s.follow()
	state := s.deeds.State(judged{s.Desk})
	s.results = s.Lesson.Evaluate(state)
	s.revision++
	slug, before := s.Lesson.Slug, s.Record.Progress()
	after, fresh := before.WithResults(s.Lesson, s.results)
	if len(fresh) > 0 {
		s.fresh = fresh[len(fresh)-1]
	}
	var opened []string
	for what := range s.Desk.Opened() {
		if !slices.Contains(before.Lesson(slug).Opened, what) {
			opened = append(opened, what)
		}
	}
	made := s.remarks(state, after.Lesson(slug))
	if len(fresh)+len(opened)+len(made) == 0 {
		return
	}
	s.Record.Change(func(p tutorials.Progress) tutorials.Progress {
		p, _ = p.WithResults(s.Lesson, s.results)
		for _, what := range opened {
			p = p.WithOpened(slug, what)
		}
		for _, id := range made {
			p = p.WithRemark(slug, id)
		}
		return p
	})
}

// follow takes what was tried and opened on the desk over to the deeds.
func (s *Sitting) follow() {
	tries := s.Desk.Tries()
	for _, t := range tries[s.noted:] {
		s.deeds.Tried(t.Err, t.Operation)
	}
	s.noted = len(tries)
	for what := range s.Desk.Opened() {
		s.deeds.Open(what)
	}
	for id, text := range s.Desk.Pasted() {
		s.deeds.Paste(id, text)
	}
}

// remarks makes the remarks that are due, the last of them to be seen, and gives
// their IDs. One that no longer applies goes, and so does one on a task that is done
// meanwhile. While the solution is shown nobody
// makes a wrong move.
func (s *Sitting) remarks(state *tutorials.State, p tutorials.LessonProgress) []string {
	current := s.Lesson.Current(p)
	if s.remark != nil && (current != s.remarked || !s.Lesson.Applies(*s.remark, state, p)) {
		s.remark = nil
	}
	if s.show != nil {
		return nil
	}
	var made []string
	for _, r := range s.Lesson.Remarked(state, p) {
		s.remark, s.remarked = &r, current
		made = append(made, r.ID)
	}
	return made
}

// advise asks the reviewer about all metrics.
func (s *Sitting) advise(families []*dto.MetricFamily) []tutorials.Finding {
	return Advise(words.For(s.language), families)
}

// Done reports whether a task is done, now or before.
func (s *Sitting) Done(task string) bool { return s.progress().HasDone(task) }

// Complete reports whether all tasks are done.
func (s *Sitting) Complete() bool { return s.Record.Progress().Complete(s.Lesson) }

// Saw says what a task's check saw, "" while nothing was tried or there is nothing to tell.
func (s *Sitting) Saw(w words.Catalogue, task string) string {
	if !s.moved {
		return ""
	}
	for i, t := range s.Lesson.Tasks {
		if t.ID == task && i < len(s.results) {
			return s.results[i].Saw(w)
		}
	}
	return ""
}

// Current is the first task that is not done, "" when all are.
func (s *Sitting) Current() string { return s.Lesson.Current(s.progress()) }

// Remark is what to say at a task about the learner's move; nil for nothing. A
// remark of no task stands at the current one, or at the end, "".
func (s *Sitting) Remark(task string) *tutorials.Remark {
	if s.remark == nil {
		return nil
	}
	at := s.remark.Task
	if at == "" {
		at = s.Current()
	}
	if at != task {
		return nil
	}
	return s.remark
}

// Remarked is the ID of the remark that stands, "" for none.
func (s *Sitting) Remarked() string {
	if s.remark == nil {
		return ""
	}
	return s.remark.ID
}

// Answer answers a question of the prose.
func (s *Sitting) Answer(q tutorials.Question, choice int) {
	s.Record.Change(func(p tutorials.Progress) tutorials.Progress { return p.WithAnswer(s.Lesson.Slug, q, choice) })
	s.deeds.Answer(q.ID, choice)
	s.nowhere = false
	s.evaluate() // a prediction isn't a try at the task that follows: nothing to say "not yet" to
}

// Hint shows the next hint of a task: 1 is the hint, 2 the stronger one.
func (s *Sitting) Hint(task string) {
	s.hints[task] = min(s.hints[task]+1, 2)
	s.revision++
}

// Hints is how many hints of a task are shown.
func (s *Sitting) Hints(task string) int { return s.hints[task] }

// PointedNowhere notes whether what the prose pointed at last isn't on the page.
func (s *Sitting) PointedNowhere(nowhere bool) {
	s.nowhere = nowhere
	s.revision++
}
