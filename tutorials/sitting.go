package tutorials

import (
	"maps"
	"slices"

	dto "github.com/prometheus/client_model/go"

	"metricplayground/metrics/script"
)

// Sitting is what a learner did since a lesson was opened, beside what the
// metrics themselves remember. It makes the State that checks look at. It is
// not safe for concurrent use.
type Sitting struct {
	lesson  *Lesson
	begin   int
	tries   []Try
	opened  map[string]bool
	answers map[string]int
	pasted  map[string]string
	advise  func([]*dto.MetricFamily) []Finding
	// prometheus answers what checks ask.
	prometheus answering
}

// triesKept is how many operations tried a sitting remembers; a check asks for
// something that was done lately.
const triesKept = 1000

// Sit begins a sitting. begin is how many operations the session has after the
// lesson's start script; progress is what earlier sittings did, and advise looks
// for bad names and designs (nil for nobody).
func Sit(l *Lesson, begin int, progress LessonProgress, advise func([]*dto.MetricFamily) []Finding) *Sitting {
	s := &Sitting{lesson: l, begin: begin, opened: map[string]bool{}, answers: maps.Clone(progress.Answers), advise: advise}
	if s.answers == nil {
		s.answers = map[string]int{}
	}
	s.pasted = map[string]string{}
	for _, p := range l.Pastes {
		s.pasted[p.ID] = p.Text
	}
	for _, what := range progress.Opened {
		s.opened[what] = true
	}
	return s
}

// Tried notes operations that were tried together; err is why they were
// refused, nil when they were done.
func (s *Sitting) Tried(err error, ops ...script.Operation) {
	for _, op := range ops {
		s.tries = append(s.tries, Try{op, err})
	}
	if extra := len(s.tries) - triesKept; extra > 0 {
		s.tries = slices.Clone(s.tries[extra:])
	}
}

// Open notes that a format or view was opened, as "format/python".
func (s *Sitting) Open(what string) { s.opened[what] = true }

// Answer notes the choice made for a question; only the first one counts.
func (s *Sitting) Answer(question string, choice int) {
	if _, answered := s.answers[question]; !answered {
		s.answers[question] = choice
	}
}

// Paste notes what stands in one of the lesson's text fields.
func (s *Sitting) Paste(id, text string) { s.pasted[id] = text }

// Session is what a lesson's metrics are made in: a *script.Session, or what
// holds one.
type Session interface {
	Snapshot() *script.Snapshot
	Observations(of script.Series, most int) (kept []script.Observed, total int)
}

// State is what checks look at now. It stays as it is when the sitting goes on,
// but for the observations, which are those of the session at any time. A nil
// session is an empty one.
func (s *Sitting) State(session Session) *State {
	state := &State{
		Begin:  s.begin,
		Tries:  slices.Clip(s.tries),
		Opened: maps.Clone(s.opened), Answers: maps.Clone(s.answers),
		Pasted:    maps.Clone(s.pasted),
		Questions: slices.Concat(s.lesson.Questions, s.lesson.Review),
		Advise:    s.advise,
		answering: &s.prometheus,
	}
	if session != nil {
		state.Snapshot, state.Observations = session.Snapshot(), session.Observations
	}
	return state
}
