package author

import (
	"fmt"
	"strings"

	dto "github.com/prometheus/client_model/go"

	"metricplayground/metrics/script"
	"metricplayground/tutorials"
)

// player does a lesson as a learner would, one act at a time.
type player struct {
	lesson  *tutorials.Lesson
	session *script.Session
	sitting *tutorials.Sitting
	// progress remembers the tasks that held once, and no remarks, so that each
	// can be looked for at any time.
	progress tutorials.Progress
}

// newPlayer opens a lesson. The error is why its start script doesn't run.
func newPlayer(l *tutorials.Lesson, advise func([]*dto.MetricFamily) []tutorials.Finding) (*player, error) {
	p := &player{lesson: l, session: script.New(script.Options{})}
	if err := p.session.Run(l.Start); err != nil {
		return nil, err
	}
	begin := len(p.session.Snapshot().Operations)
	p.sitting = tutorials.Sit(l, begin, tutorials.LessonProgress{}, advise)
	p.look()
	return p, nil
}

// state is what checks look at now.
func (p *player) state() *tutorials.State { return p.sitting.State(p.session) }

// look notes the tasks that hold.
func (p *player) look() {
	p.progress, _ = p.progress.WithResults(p.lesson, p.lesson.Evaluate(p.state()))
}

// soFar is what was done in the lesson so far.
func (p *player) soFar() tutorials.LessonProgress { return p.progress.Lesson(p.lesson.Slug) }

// act does one act. refusal is why an operation was refused; err is a mistake
// in the act itself.
func (p *player) act(a tutorials.Act) (refusal, err error) {
	switch {
	case a.Open != "":
		p.sitting.Open(a.Open)
	case a.Paste != "":
		text := p.lesson.Paste(a.Paste)
		if text == nil {
			return nil, fmt.Errorf("there is no text %q", a.Paste)
		}
		p.sitting.Paste(a.Paste, text.Mended)
	case a.Answer != "":
		q := p.lesson.Question(a.Answer)
		if q == nil {
			return nil, fmt.Errorf("there is no question %q", a.Answer)
		}
		p.sitting.Answer(a.Answer, q.Right())
	default:
		ops, err := script.Parse(a.Operation)
		if err != nil {
			return nil, err
		}
		refusal = p.session.Apply(ops...)
		p.sitting.Tried(refusal, ops...)
	}
	p.look()
	return refusal, nil
}

// edit does something to one of the lesson's texts, as it stands.
func (p *player) edit(e tutorials.Edit) error {
	text := p.state().Pasted[e.Text]
	if e.Piece == "" || !strings.Contains(text, e.Piece) {
		return fmt.Errorf("the text %q has no piece %q", e.Text, e.Piece)
	}
	p.sitting.Paste(e.Text, strings.ReplaceAll(text, e.Piece, e.By))
	p.look()
	return nil
}

// through does the solution up to and including a task's part; all of it for
// an empty ID.
func (p *player) through(task string) error {
	acts := p.lesson.Solution
	if task != "" {
		acts = p.lesson.SolutionFor(task)
	}
	for _, a := range acts {
		if _, err := p.act(a); err != nil {
			return err
		}
	}
	return nil
}

// remarked says whether a remark would be made now.
func (p *player) remarked(r tutorials.Remark) bool {
	return p.lesson.Applies(r, p.state(), p.soFar())
}
