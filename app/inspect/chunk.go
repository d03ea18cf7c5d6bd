package inspect

import (
	"strconv"
	"strings"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/elem"
	"metricplayground/metrics/exposition"
)

// chunk is a few lines of the text. Out of sight it is a single piece of text.
type chunk struct {
	goapp.Compo

	// Owner stays the same pointer and is never compared in depth.
	Owner    *annotated
	Edition  int
	From, To int
	Lit      bool
	// Line and Token are what is looked at, -1 for none.
	Line, Token int
}

// Render draws the lines.
func (c *chunk) Render() goapp.UI {
	box := elem.Span().Class("chunk").DataSet("numbers", c.numbers())
	if !c.Lit {
		return box.Body(goapp.Text(c.Owner.chunks[c.From/chunkLines]))
	}
	lines := make([]goapp.UI, 0, c.To-c.From)
	for i := c.From; i < c.To; i++ {
		lines = append(lines, c.line(i))
	}
	return box.Class("lit").Body(lines...)
}

func (c *chunk) numbers() string {
	var out strings.Builder
	for i := c.From; i < c.To; i++ {
		if i > c.From {
			out.WriteByte('\n')
		}
		out.WriteString(strconv.Itoa(i + 1))
	}
	return out.String()
}

func (c *chunk) line(i int) goapp.UI {
	line := c.Owner.line(i)
	class := "line kind-" + string(line.Kind)
	if i == c.Line {
		class += " caret"
	}
	var parts []goapp.UI
	for t, token := range exposition.Tokens(*line) {
		text := line.Text[token.Start:token.End]
		if silent(token.Role) {
			parts = append(parts, goapp.Text(text))
			continue
		}
		class := "t-" + string(token.Role)
		if i == c.Line && t == c.Token {
			class += " here"
		}
		parts = append(parts, elem.Span().Class(class).DataSet("at", strconv.Itoa(i)+"."+strconv.Itoa(t)).Text(text))
	}
	return elem.Span().Class(class).Body(append(parts, goapp.Text("\n"))...)
}
