package inspect

import (
	"strconv"
	"strings"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/desk"
	"metricplayground/app/elem"
)

// gutter is the numbers of the lines; those with a problem are marked. It is a
// component of its own so that a large text's numbers aren't written at each drawing.
type gutter struct {
	goapp.Compo

	// Board stays the same pointer and is never compared in depth.
	Board   *desk.Board
	Edition int
	Lines   int
	// Read reports whether the problems are known.
	Read bool
	// Chosen is the problem in sight.
	Chosen int

	next int
	out  []goapp.UI
}

// Render draws the numbers.
func (g *gutter) Render() goapp.UI {
	g.next, g.out = 1, nil
	if r := g.Board.Reading(); r != nil {
		for i, p := range r.Problems {
			if p.Line < g.next || p.Line > g.Lines {
				continue
			}
			g.before(p.Line)
			g.out = append(g.out, elem.Span().Class("paste-mark").DataSet("effect", string(p.Effect)).
				DataSet("chosen", i == g.Chosen).Text(strconv.Itoa(p.Line)))
			g.next = p.Line + 1
		}
	}
	g.before(g.Lines + 1)
	return elem.Div().Class("paste-numbers").Aria("hidden", true).Body(g.out...)
}

// before writes the numbers up to a line.
func (g *gutter) before(line int) {
	var text strings.Builder
	for ; g.next < line; g.next++ {
		text.WriteString(strconv.Itoa(g.next))
		text.WriteByte('\n')
	}
	g.out = append(g.out, elem.Span().Class("paste-gap").Text(text.String()))
}
