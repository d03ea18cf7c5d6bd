package author

import (
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"

	dto "github.com/prometheus/client_model/go"

	"metricplayground/metrics/exposition"
	"metricplayground/metrics/script"
	"metricplayground/tutorials"
)

// Prove reads a course as Merge does and plays every lesson: starts run and
// leave something to do, each part of a solution does its task, remarks come
// when they should and only then, and expositions, scripts and pointers in the
// prose are what the metrics show. It also holds lessons to the house rules on
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
			n.points(d, seen)
		}
	}
	return n.err()
}

// Helpers is what Prove takes from other rooms of the house; each may be nil.
type Helpers struct {
	// Advise looks for bad names and designs; without it no check for clean
	// metrics can hold.
	Advise func([]*dto.MetricFamily) []tutorials.Finding
	// Voice says what a check saw, in the language of the author.
	Voice tutorials.Voice
}

// saw says what a check saw, if there is a voice.
func (h Helpers) saw(r tutorials.Result) string {
	if h.Voice == nil {
		return "its check doesn't hold"
	}
	return r.Saw(h.Voice)
}

// sights is everything that was to be seen on the way through a lesson.
type sights struct {
	lines   []string // of the exposition, in every format
	metrics map[string]bool
}

func (s *sights) look(p *player) {
	snapshot := p.session.Snapshot()
	for _, f := range exposition.Formats() {
		// What one format refuses, the others show.
		text, _ := exposition.Encode(snapshot.Families, f)
		s.lines = append(s.lines, strings.Split(text, "\n")...)
	}
	for _, m := range snapshot.Metrics {
		s.metrics[m.Name] = true
	}
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
			if p.done[a.Task] {
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
		if t.ID == task && !p.done[task] {
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
		switch {
		case err != nil:
			n.add(file, 0, "mend its `try`", "remark %s: %s", r.ID, err)
		case !p.remarked(r):
			n.add(file, 0, "mend `when` or `try`; if the move comes later in the lesson, say `after: TASK`", "remark %s doesn't come when its move is made: %s", r.ID, h.saw(r.When.Evaluate(p.state())))
		}
	}
}

// claims proves the exposition and script blocks of the prose.
func (n *notes) claims(d *draft, h Helpers) {
	for _, language := range tutorials.Languages() {
		prose := d.texts[language]
		for _, c := range prose.claims {
			n.parses(prose.file, c)
			if c.from != "" {
				n.shows(d, prose.file, c, h)
			}
		}
		for i, b := range flat(d.Body[language]) {
			if b.Kind != tutorials.ScriptBlock {
				continue
			}
			if _, err := script.Parse(b.Text); err != nil {
				n.add(prose.file, prose.lines[i], "mend it", "a script block doesn't parse: %s", err)
			}
		}
	}
}

// shows compares an exposition block with what the metrics show.
func (n *notes) shows(d *draft, file string, c claim, h Helpers) {
	p, err := newPlayer(d.Lesson, h.Advise)
	switch {
	case err != nil:
	case c.from == "start":
	case c.from == "solution":
		err = p.through("")
	case d.Task(c.from) == nil:
		n.add(file, c.line, "write from=start, from=solution or from=TASK", "there is no task %q", c.from)
		return
	default:
		err = p.through(c.from)
	}
	if err != nil {
		return // playThrough has told it
	}
	text, err := exposition.Encode(p.session.Snapshot().Families, c.format)
	if err != nil {
		n.add(file, c.line, "choose another format", "the metrics can't be written in format %s: %s", c.format, err)
	}
	n.sameLines(file, c, lines(c.text), lines(text))
}

// lines cuts a text into its lines.
func lines(text string) []string { return strings.Split(strings.TrimSuffix(text, "\n"), "\n") }

// sameLines compares line by line; where some are enough, in their order.
func (n *notes) sameLines(file string, c claim, claimed, shown []string) {
	at := 0
	for i, line := range claimed {
		number := c.line + i
		switch {
		case c.some && line == "":
		case c.some:
			found := slices.Index(shown[at:], line)
			if found < 0 {
				n.add(file, number, "copy it from the playground", "no line here or further down is `%s` in what the metrics show:\n%s", line, strings.Join(shown, "\n"))
				return
			}
			at += found + 1
		case i >= len(shown) || line != shown[i]:
			n.add(file, number, "copy it from the playground, or say `lines` for some of them", "the line is `%s`, but the metrics show:\n%s", line, strings.Join(shown, "\n"))
			return
		}
	}
	if !c.some && len(claimed) < len(shown) {
		n.add(file, c.line, "add the rest, or say `lines`", "the metrics show more lines, such as `%s`", shown[len(claimed)])
	}
}

// points finds pointers at lines and metrics that are never there.
func (n *notes) points(d *draft, seen *sights) {
	check := func(file string, m mention) {
		if control, ok := strings.CutPrefix(m.name, "control:"); ok {
			name, of, _ := strings.Cut(control, "/")
			if of != "" && name != tutorials.ControlFormat && !seen.metrics[of] {
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
