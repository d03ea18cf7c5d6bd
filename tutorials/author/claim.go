package author

import (
	"fmt"
	"slices"
	"strings"

	"github.com/prometheus/common/model"
	"github.com/yuin/goldmark/ast"

	"metricplayground/metrics/exposition"
	"metricplayground/metrics/script"
	"metricplayground/tutorials"
)

// claim is an exposition block and what it claims to be.
type claim struct {
	line   int
	text   string
	format exposition.Format
	// options say how names are written.
	options exposition.Options
	// from is "start", "solution" or the ID of the task after which the
	// metrics look so; empty for an example of no particular metrics.
	from string
	// some says that the block holds some of the lines, in their order.
	some bool
	// broken says that no parser must take it.
	broken bool
}

// claim reads what an exposition block says about itself.
func (p *prose) claim(n ast.Node, attributes, text string) claim {
	c := claim{line: p.line(n), text: text, format: exposition.Text}
	for _, attribute := range strings.Fields(attributes) {
		key, value, _ := strings.Cut(attribute, "=")
		switch {
		case key == "format" && slices.Contains(exposition.Formats(), exposition.Format(value)):
			c.format = exposition.Format(value)
		case key == "format":
			p.problem(n, fmt.Sprintf("use one of %v", exposition.Formats()), "there is no format %q", value)
		case key == "escaping":
			scheme, err := model.ToEscapingScheme(value)
			if err != nil {
				p.problem(n, fmt.Sprintf("use one of %v", exposition.Escapings()), "there is no escaping %q", value)
			}
			c.options.Escaping = scheme
		case key == "from" && value != "":
			c.from = value
		case attribute == "lines":
			c.some = true
		case attribute == "broken":
			c.broken = true
		default:
			p.problem(n, "an exposition block may have from=start, from=solution or from=TASK, format=..., escaping=..., lines, broken", "unknown %q", attribute)
		}
	}
	if c.some && c.from == "" {
		p.problem(n, "say from=start, from=solution or from=TASK as well", "lines without from")
	}
	return c
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
	p := n.playedTo(d, file, c.line, c.from, h)
	if p == nil {
		return
	}
	text, err := exposition.EncodeWith(p.session.Snapshot().Families, c.format, c.options)
	if err != nil {
		n.add(file, c.line, "choose another format", "the metrics can't be written in format %s: %s", c.format, err)
	}
	n.sameLines(file, c, lines(c.text), lines(text))
}

// playedTo plays a lesson up to where a block says that it is from; nil where that
// can't be.
func (n *notes) playedTo(d *draft, file string, line int, from string, h Helpers) *player {
	p, err := newPlayer(d.Lesson, h.Advise)
	switch {
	case err != nil:
	case from == "start":
	case from == "solution":
		err = p.through("")
	case d.Task(from) == nil:
		n.add(file, line, "write from=start, from=solution or from=TASK", "there is no task %q", from)
		return nil
	default:
		err = p.through(from)
	}
	if err != nil {
		return nil // playThrough has told it
	}
	return p
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
