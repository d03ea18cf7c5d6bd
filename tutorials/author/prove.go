package author

import (
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"

	"metricplayground/tutorials"
)

// Prove reads a course as Merge does and plays every lesson: starts run and
// leave something to do, each part of a solution does its task, remarks come
// when they should and only then, and expositions, scripts, answers and pointers in
// the prose are what the metrics show. It also holds lessons to the house rules on
// length and parts. The error is Problems.
func Prove(builtin, own fs.FS, helpers Helpers) error {
	n := &notes{}
	b := n.read(builtin, own)
	malformed := n.folders()
	for _, d := range b.drafts {
		// One that can't be read rightly can't be played; the others can.
		if malformed[d.folder] {
			continue
		}
		n.unfilled(d)
		n.measure(d)
		if seen, ok := n.playThrough(d, helpers); ok {
			n.remarksCome(d, helpers)
			n.claims(d, helpers)
			n.answersHold(d, helpers)
			n.points(d, seen)
		}
	}
	return n.err()
}

// playThrough plays the start and the solution.
func (n *notes) playThrough(d *draft, h Helpers) (*sights, bool) {
	seen := &sights{metrics: map[string]bool{}}
	p, err := newPlayer(d.Lesson, h.Advise)
	if err != nil {
		n.add(path.Join(d.folder, "start.script"), 0, "mend it: the start must run whole", "%s", err)
		return nil, false
	}
	seen.look(p)
	n.noRemark(d, p, "at the start")
	file := path.Join(d.folder, "solution.script")
	for i, a := range d.Solution {
		line := d.solutionLines[i]
		if i == 0 || d.Solution[i-1].Task != a.Task {
			if p.soFar().HasDone(a.Task) {
				n.add(file, line, "make the check ask for more, or the start give less: a task must be open when the learner meets it", "task %s is done before its own part of the solution", a.Task)
			}
		}
		refusal, err := p.act(a)
		if err != nil {
			n.add(file, line, "mend it", "%s", err)
			return nil, false
		}
		if refusal != nil && !expectsRefusal(d.Task(a.Task)) {
			n.add(file, line, "mend it, or give the task a `refused` check", "the operation is refused: %s", refusal)
		}
		seen.look(p)
		n.noRemark(d, p, "in the solution, after line "+strconv.Itoa(line))
		if i+1 == len(d.Solution) || d.Solution[i+1].Task != a.Task {
			n.held(d, p, a.Task, file, line, h)
		}
	}
	return seen, true
}

// held finds a task that its part of the solution doesn't do.
func (n *notes) held(d *draft, p *player, task, file string, line int, h Helpers) {
	for i, t := range d.Tasks {
		if t.ID == task && !p.soFar().HasDone(task) {
			saw := h.saw(d.Lesson.Evaluate(p.state())[i])
			n.add(file, line, "mend the solution or the check", "task %s isn't done by its part of the solution: %s", task, saw)
		}
	}
}

// expectsRefusal says whether a task is about trying what is refused.
func expectsRefusal(t *tutorials.Task) bool {
	expects := false
	tutorials.WalkChecks(t.Check, func(c tutorials.Declared) {
		expects = expects || c.Kind == "refused" || c.Kind == "tried"
	})
	return expects
}

func (n *notes) noRemark(d *draft, p *player, where string) {
	for _, r := range d.Remarks {
		if p.remarked(r) {
			n.add(path.Join(d.folder, "lesson.yaml"), 0, "narrow its `when`, or limit it with `task:`", "remark %s comes %s, where nothing is wrong", r.ID, where)
		}
	}
}

// remarksCome tries the move of every remark.
func (n *notes) remarksCome(d *draft, h Helpers) {
	file := path.Join(d.folder, "lesson.yaml")
	for _, r := range d.Remarks {
		p, err := newPlayer(d.Lesson, h.Advise)
		if err == nil && r.After != "" {
			err = p.through(r.After)
		}
		for _, line := range r.Try {
			if err == nil {
				// A refused move is as good as one that is done.
				_, err = p.act(tutorials.Act{Operation: line})
			}
		}
		if err == nil && r.Edit != nil {
			err = p.edit(*r.Edit)
		}
		switch {
		case err != nil:
			n.add(file, 0, "mend its `try` or `edit`", "remark %s: %s", r.ID, err)
		case !p.remarked(r):
			n.add(file, 0, "mend `when`, `try` or `edit`; if the move comes later in the lesson, say `after: TASK`", "remark %s doesn't come when its move is made: %s", r.ID, h.saw(r.When.Evaluate(p.state())))
		}
	}
}

// points finds pointers at lines and metrics that are never there.
func (n *notes) points(d *draft, seen *sights) {
	check := func(file string, m mention) {
		if control, ok := strings.CutPrefix(m.name, "control:"); ok {
			name, of, _ := strings.Cut(control, "/")
			if name == tutorials.ControlSheet && d.Paste(of) == nil {
				n.add(file, m.line, "name one of the lesson's pastes", "%q points at the text %q, which there isn't", m.name, of)
			}
			if of != "" && ofMetric(name) && !seen.metrics[of] {
				n.add(file, m.line, "name a metric that the start or the solution makes", "%q points at the metric %q, which is never there", m.name, of)
			}
			return
		}
		pointer := tutorials.Pointer{Line: strings.TrimPrefix(m.name, "line:")}
		if !slices.ContainsFunc(seen.lines, pointer.Lights) {
			n.add(file, m.line, "write how a line begins, in any format, at the start or on the way through the solution", "%q lights no line up", m.name)
		}
	}
	for _, m := range d.pointers {
		check(path.Join(d.folder, "lesson.yaml"), m)
	}
	for _, language := range tutorials.Languages() {
		for _, m := range d.texts[language].pointers {
			check(d.texts[language].file, m)
		}
	}
}

// ofMetric says whether what stands behind a control's name is a metric.
func ofMetric(control string) bool {
	switch control {
	case tutorials.ControlFormat, tutorials.ControlEscaping, tutorials.ControlAnswer, tutorials.ControlSheet:
		return false
	}
	return true
}
