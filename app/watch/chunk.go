package watch

import (
	"strconv"
	"strings"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/metrics/exposition"
)

// chunk is a few lines of the exposition. Its text content is its Text, byte
// for byte; line numbers and marks are drawn by the style sheet from attributes.
type chunk struct {
	goapp.Compo

	// Pane stays the same pointer and is never compared in depth.
	Pane            *Pane
	Block, From, To int
	// Number is the number of the first line in the document, from 1.
	Number int
	Text   string
	// Lit reports whether the chunk is in sight: then it has tokens.
	Lit bool
	// Marks are the changes of its lines, as marks writes them.
	Marks    string
	Revision uint64
	// Caret and Token are the line and the token that are looked at, -1 for none.
	Caret, Token int
	// Point is the line that something on the page points at, -1 for none.
	Point int
}

// Render draws the lines.
func (c *chunk) Render() goapp.UI {
	box := goapp.Span().Class("chunk").DataSet("numbers", c.numbers())
	blocks := c.Pane.Desk.Document().Blocks
	if !c.Lit || c.Block >= len(blocks) || c.To > len(blocks[c.Block].Lines) {
		return box.Body(goapp.Text(c.Text))
	}
	marked := c.marked()
	lines := make([]goapp.UI, 0, c.To-c.From)
	for i := c.From; i < c.To; i++ {
		lines = append(lines, c.line(i, blocks[c.Block].Lines[i], marked[i]))
	}
	return box.Class("lit").Body(lines...)
}

// numbers are the line numbers, one a line.
func (c *chunk) numbers() string {
	var out strings.Builder
	for i := range c.To - c.From {
		if i > 0 {
			out.WriteByte('\n')
		}
		out.WriteString(strconv.Itoa(c.Number + i))
	}
	return out.String()
}

// marked reads Marks: by line, "+" or "=" with the amount of the change.
func (c *chunk) marked() map[int]string {
	if c.Marks == "" {
		return nil
	}
	marked := map[int]string{}
	for mark := range strings.SplitSeq(c.Marks, "|") {
		at := strings.IndexAny(mark, "+=")
		line, _ := strconv.Atoi(mark[:at])
		marked[line] = mark[at:]
	}
	return marked
}

func (c *chunk) line(i int, line exposition.Line, mark string) goapp.UI {
	class := "line kind-" + string(line.Kind)
	if mark != "" {
		// Two names for the same glow: a change of name starts it again.
		class += " glow-" + strconv.FormatUint(c.Revision%2, 10)
		if mark[0] == '+' {
			class += " added"
		} else {
			class += " changed"
		}
	}
	if i == c.Caret {
		class += " caret"
	}
	if i == c.Point {
		class += " pointed"
	}
	box := goapp.Span().Class(class)
	if len(mark) > 1 {
		box = box.DataSet("delta", mark[1:])
	}
	tokens := exposition.Tokens(line)
	at := strconv.Itoa(c.Block) + "." + strconv.Itoa(i) + "."
	parts := make([]goapp.UI, 0, len(tokens)+1)
	for t, token := range tokens {
		text := line.Text[token.Start:token.End]
		if silent(token.Role) {
			parts = append(parts, goapp.Text(text))
			continue
		}
		class := "t-" + string(token.Role)
		if i == c.Caret && t == c.Token {
			class += " here"
		}
		parts = append(parts, goapp.Span().Class(class).DataSet("at", at+strconv.Itoa(t)).Text(text))
	}
	return box.Body(append(parts, goapp.Text("\n"))...)
}

// silent reports whether a role is not worth a word: the caret passes over it.
func silent(r exposition.Role) bool {
	return r == exposition.Space || r == exposition.Punctuation || r == exposition.Other
}
