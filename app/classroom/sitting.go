package classroom

import (
	"slices"

	dto "github.com/prometheus/client_model/go"

	"metricplayground/app/desk"
	"metricplayground/app/words"
	"metricplayground/metrics/exposition"
	"metricplayground/metrics/script"
	"metricplayground/tutorials"
)

// Sitting is one lesson being taken: a desk with the lesson's metrics, and what
// was done of its tasks. Look is called after every change of the desk.
type Sitting struct {
	Course *tutorials.Course
	Lesson *tutorials.Lesson
	Desk   *desk.Desk
	Record *Record

	keeper   *desk.Keeper
	begin    int // how many operations belong to the lesson's start
	results  []tutorials.Result
	fresh    string // the task that was done last, for its small joy
	remark   *tutorials.Remark
	said     []string // remarks that applied at the last look
	hints    map[string]int
	show     *show
	mine     *mine
	pointed  tutorials.Pointer
	moved    bool // the learner has done something since the sitting began
	revision uint64
	language words.Language
	quiet    bool
}

// mine is what the learner had before "show me" or a reset.
type mine struct{ script, format string }

// Sit begins a sitting: with the work that the browser has kept, else with the
// lesson's start.
func Sit(course *tutorials.Course, lesson *tutorials.Lesson, record *Record, language words.Language) *Sitting {
	s := &Sitting{Course: course, Lesson: lesson, Record: record, hints: map[string]int{}, language: language}
	s.keeper = record.keeper(lesson.Slug)
	s.Desk = desk.New(s.keeper)
	ops, _ := script.Parse(lesson.Start) // the course's own test runs every start
	s.begin = len(ops)
	kept, err := s.Desk.Restore()
	if err != nil || !kept {
		s.startOver()
	}
	for _, what := range record.Progress().Lesson(lesson.Slug).Opened {
		s.Desk.Opened()[what] = true
	}
	s.Desk.OnChange(s.Look)
	if record.Progress().Last != lesson.Slug {
		record.Set(record.Progress().WithLast(lesson.Slug))
	}
	s.evaluate()
	return s
}

// startOver lays the lesson's start on the desk, with nothing to undo before it.
func (s *Sitting) startOver() { s.Desk.Begin(s.Lesson.Start) }

// Revision changes whenever anything that the sitting shows has changed.
func (s *Sitting) Revision() uint64 { return s.revision }

// Speak sets the language that advice is given in.
func (s *Sitting) Speak(l words.Language) { s.language = l }

// Look evaluates the tasks again; it is called after each change of the desk.
func (s *Sitting) Look() {
	if s.quiet {
		return
	}
	s.moved = true
	s.evaluate()
}

func (s *Sitting) evaluate() {
	state := s.state()
	s.results = s.Lesson.Evaluate(state)
	p := s.Record.Progress()
	after, fresh := p.WithResults(s.Lesson, s.results)
	for what := range s.Desk.Opened() {
		if !slices.Contains(after.Lesson(s.Lesson.Slug).Opened, what) {
			after, fresh = after.WithOpened(s.Lesson.Slug, what), append(fresh, "")
		}
	}
	for _, id := range fresh {
		if id != "" {
			s.fresh = id
		}
	}
	after, remarked := s.remarks(state, after)
	if len(fresh) > 0 || remarked {
		s.Record.Set(after)
	}
	s.revision++
}

// remarks makes the newest remark that has just become true; each is made once.
func (s *Sitting) remarks(state *tutorials.State, p tutorials.Progress) (tutorials.Progress, bool) {
	var now []string
	changed := false
	for _, r := range s.Lesson.Remarked(state) {
		now = append(now, r.ID)
		lp := p.Lesson(s.Lesson.Slug)
		if slices.Contains(s.said, r.ID) || slices.Contains(lp.Remarks, r.ID) || (r.Task != "" && lp.HasDone(r.Task)) {
			continue
		}
		if s.show != nil {
			continue
		}
		s.remark = &r
		p, changed = p.WithRemark(s.Lesson.Slug, r.ID), true
	}
	if s.remark != nil && !slices.Contains(now, s.remark.ID) {
		s.remark = nil // the move was taken back
	}
	s.said = now
	return p, changed
}

func (s *Sitting) state() *tutorials.State {
	tries := make([]tutorials.Try, len(s.Desk.Tries()))
	for i, t := range s.Desk.Tries() {
		tries[i] = tutorials.Try{Operation: t.Operation, Err: t.Err}
	}
	return &tutorials.State{
		Snapshot:  s.Desk.Snapshot(),
		Begin:     s.begin,
		Tries:     tries,
		Opened:    s.Desk.Opened(),
		Answers:   s.Record.Progress().Lesson(s.Lesson.Slug).Answers,
		Questions: s.Lesson.Questions,
		Advise:    s.advise,
	}
}

// advise asks the reviewer about all metrics.
func (s *Sitting) advise(families []*dto.MetricFamily) []tutorials.Finding {
	return Advise(words.For(s.language), families)
}

// Done reports whether a task is done, now or before.
func (s *Sitting) Done(task string) bool {
	return s.Record.Progress().Lesson(s.Lesson.Slug).HasDone(task)
}

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
func (s *Sitting) Current() string {
	for _, t := range s.Lesson.Tasks {
		if !s.Done(t.ID) {
			return t.ID
		}
	}
	return ""
}

// Answer answers a question of the prose.
func (s *Sitting) Answer(q tutorials.Question, choice int) {
	s.Record.Set(s.Record.Progress().WithAnswer(s.Lesson.Slug, q, choice))
	if choice == q.Right() && q.Look != nil {
		s.pointed = *q.Look
	}
	s.Look()
}

// Hint shows the next hint of a task: 1 is the hint, 2 the stronger one.
func (s *Sitting) Hint(task string) {
	s.hints[task] = min(s.hints[task]+1, 2)
	s.revision++
}

// Point lights something up.
func (s *Sitting) Point(p tutorials.Pointer) {
	s.pointed = p
	s.revision++
}

// Reset begins the lesson again; its work can be brought back with BackToMine
// while the page is open.
func (s *Sitting) Reset() {
	s.remember()
	s.show, s.remark, s.said, s.fresh, s.hints, s.moved = nil, nil, nil, "", map[string]int{}, false
	s.Record.Set(s.Record.Progress().WithReset(s.Lesson.Slug))
	s.quiet = true
	s.startOver()
	s.Desk.Forget()
	s.quiet = false
	s.keeper.Forget()
	s.evaluate()
}

func (s *Sitting) remember() {
	if s.mine == nil {
		s.mine = &mine{s.Desk.Script(), string(s.Desk.Format())}
	}
}

// HasMine reports whether there is work to go back to.
func (s *Sitting) HasMine() bool { return s.mine != nil && s.show == nil }

// BackToMine brings back what the learner had before "show me" or a reset.
func (s *Sitting) BackToMine() {
	if s.mine == nil {
		return
	}
	s.show = nil
	_ = s.Desk.Run(s.mine.script)
	s.Desk.Show(exposition.Format(s.mine.format))
	s.mine = nil
}
