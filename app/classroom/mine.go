package classroom

import (
	"maps"

	"github.com/prometheus/common/model"

	"metricplayground/app/desk"
	"metricplayground/metrics/exposition"
	"metricplayground/tutorials"
)

// mine is what the learner had before "show me" or a reset.
type mine struct {
	script string
	format exposition.Format
	names  model.EscapingScheme
	views  []desk.View
	pasted map[string]string
	// progress is what a reset took away, nil if there was none.
	progress *tutorials.LessonProgress
	// reset reports whether it was a reset that came last, not "show me".
	reset bool
	// left is the script at the end of the showing: as long as it stands there,
	// nothing newer is the learner's own.
	left       string
	leftPasted map[string]string
}

// views are those that can be opened and closed.
func views() []desk.View {
	return []desk.View{desk.ScriptView, desk.LabView, desk.PasteView, desk.CompareView, desk.PerBucketView, desk.AskView, desk.PriceView}
}

// keepMine puts what the learner has made aside.
func (s *Sitting) keepMine(progress *tutorials.LessonProgress) {
	now := s.Desk.Script()
	if s.mine != nil && (s.show != nil || now == s.mine.left && maps.Equal(s.Desk.Pasted(), s.mine.leftPasted)) {
		if s.mine.progress == nil {
			s.mine.progress = progress
		}
		s.mine.reset = progress != nil
		return
	}
	s.mine = &mine{script: now, format: s.Desk.Format(), names: s.Desk.Escaping(), pasted: s.Desk.Pasted(), progress: progress, reset: progress != nil}
	for _, v := range views() {
		if s.Desk.Shows(v) {
			s.mine.views = append(s.mine.views, v)
		}
	}
}

// HasMine reports whether there is work to go back to.
func (s *Sitting) HasMine() bool { return s.mine != nil && s.show == nil }

// WasReset reports whether it was a reset that put the work aside, or came after
// what did.
func (s *Sitting) WasReset() bool { return s.mine != nil && s.mine.reset }

// BackToMine brings back what the learner had before "show me" or a reset.
func (s *Sitting) BackToMine() {
	if s.mine == nil {
		return
	}
	m := s.mine
	s.show, s.mine = nil, nil
	if m.progress != nil {
		s.Record.Change(func(p tutorials.Progress) tutorials.Progress { return p.WithLesson(s.Lesson.Slug, *m.progress) })
		s.remember()
	}
	s.face(m.format, m.names, m.views)
	_ = s.Desk.Run(m.script) // it ran before
	for id, text := range m.pasted {
		s.Desk.PutSheet(id, text)
	}
}

// LeaveMine lets go of the work put aside: the learner goes on with what is there.
func (s *Sitting) LeaveMine() {
	s.mine = nil
	s.revision++
}

// face shows a format and a way to write names, and of the views these and no others.
func (s *Sitting) face(format exposition.Format, names model.EscapingScheme, shown []desk.View) {
	for _, v := range views() {
		s.Desk.Close(v)
	}
	for _, v := range shown {
		s.Desk.Open(v)
	}
	if shown == nil && len(s.Lesson.Pastes) > 0 {
		s.Desk.Open(desk.PasteView) // a lesson that has texts begins with them
	}
	s.Desk.Show(format)
	s.Desk.Escape(names)
}

// Reset begins the lesson again; its work can be brought back with BackToMine
// while the page is open.
func (s *Sitting) Reset() {
	progress := s.progress()
	s.keepMine(&progress)
	s.show, s.remark, s.fresh, s.hints, s.moved = nil, nil, "", map[string]int{}, false
	s.Record.Change(func(p tutorials.Progress) tutorials.Progress { return p.WithReset(s.Lesson.Slug) })
	s.quiet = true
	s.face(exposition.Text, model.NoEscaping, nil)
	s.startOver()
	s.Desk.FreshSheets()
	s.quiet = false
	s.keeper.Forget()
	s.mine.left, s.mine.leftPasted = s.Desk.Script(), s.Desk.Pasted()
	s.remember()
	s.acts = acted(s.Desk)
	s.evaluate()
}
