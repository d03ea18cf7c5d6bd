package classroom

import (
	"strings"

	"github.com/prometheus/common/model"

	"metricplayground/app/desk"
	"metricplayground/metrics/exposition"
	"metricplayground/metrics/script"
	"metricplayground/tutorials"
)

// show is "show me": the solution played act by act.
type show struct {
	acts []tutorials.Act
	// from is the first act that is played slowly; next is the one to come.
	from, next int
	// run tells one playing from the next, for the clock that drives it.
	run int
}

// Show begins to play the solution up to and through a task, from the lesson's
// start; all of it when task is "". What belongs to tasks that are done is made
// at once: the learner has seen it.
func (s *Sitting) Show(task string) {
	s.keepMine(nil)
	run := 1
	if s.show != nil {
		run = s.show.run + 1
	}
	s.remark = nil
	s.show = &show{acts: s.Lesson.SolutionFor(task), run: run}
	s.face(exposition.Text, model.NoEscaping, nil)
	_ = s.Desk.Run(s.Lesson.Start)
	s.Desk.FreshSheets()
	if task == "" {
		return
	}
	for _, act := range s.show.acts {
		if act.Task == task || !s.Done(act.Task) {
			break
		}
		s.play(act)
		s.show.from++
	}
	s.show.next = s.show.from
}

// Showing tells how far a showing is: step of steps, and the newest act; steps is
// 0 when there is none.
func (s *Sitting) Showing() (step, of int, newest tutorials.Act) {
	if s.show == nil {
		return 0, 0, tutorials.Act{}
	}
	if s.show.next > s.show.from {
		newest = s.show.acts[s.show.next-1]
	}
	return s.show.next - s.show.from, len(s.show.acts) - s.show.from, newest
}

// Run tells one showing from the next; 0 is none.
func (s *Sitting) Run() int {
	if s.show == nil {
		return 0
	}
	return s.show.run
}

// Step plays the next act; it reports whether there are more.
func (s *Sitting) Step() bool {
	if s.show == nil {
		return false
	}
	if s.show.next < len(s.show.acts) {
		act := s.show.acts[s.show.next]
		s.show.next++
		s.play(act)
	}
	if s.show.next >= len(s.show.acts) {
		s.StopShowing()
		return false
	}
	return true
}

// StopShowing ends a showing where it is.
func (s *Sitting) StopShowing() {
	s.show = nil
	if s.mine != nil {
		s.mine.left, s.mine.leftPasted = s.Desk.Script(), s.Desk.Pasted()
	}
	s.revision++
}

func (s *Sitting) play(act tutorials.Act) {
	switch {
	case act.Operation != "":
		ops, err := script.Parse(act.Operation)
		if err == nil {
			_ = s.Desk.Do(ops...) // a refusal is what some acts are for
			if _, asked := ops[0].(script.Query); asked {
				s.Desk.Open(desk.AskView) // where the answer is
			}
		}
	case act.Open != "":
		if format, ok := strings.CutPrefix(act.Open, "format/"); ok {
			s.Desk.Show(exposition.Format(format))
		} else if name, ok := strings.CutPrefix(act.Open, "escaping/"); ok {
			if scheme, err := model.ToEscapingScheme(name); err == nil {
				s.Desk.Escape(scheme)
			}
		} else if view, ok := strings.CutPrefix(act.Open, "view/"); ok {
			s.Desk.Open(desk.View(view))
		}
	case act.Paste != "":
		if p := s.Lesson.Paste(act.Paste); p != nil {
			s.Desk.PutSheet(p.ID, p.Mended)
		}
	case act.Answer != "":
		if q := s.Lesson.Question(act.Answer); q != nil {
			s.Answer(*q, q.Right())
		}
	}
	s.Look()
}
