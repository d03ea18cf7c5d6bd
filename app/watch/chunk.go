package watch

import (
	"strconv"
	"strings"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/elem"
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
	// Mask says which lines are in sight, + or - for each; "" for all.
	Mask string
	// Fold says what can be done with the family whose first line this chunk has:
	// "" for nothing, otherwise the name of its button; Folded is how many lines are
	// folded away, in words.
	Fold, Folded string
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
	box := elem.Span().Class("chunk").DataSet("numbers", c.numbers()).Hidden(c.Mask != "" && !strings.Contains(c.Mask, "+"))
	blocks := c.Pane.Desk.Document().Blocks
	if !c.Lit || c.Block >= len(blocks) || c.To > len(blocks[c.Block].Lines) {
		return box.Body(c.dark()...)
	}
	marked := c.marked()
	lines := make([]goapp.UI, 0, c.To-c.From)
	for i := c.From; i < c.To; i++ {
		if !c.shows(i - c.From) {
			lines = append(lines, elem.Span().Class("line").Hidden(true).Text(blocks[c.Block].Lines[i].Text+"\n"))
			continue
		}
		lines = append(lines, c.line(i, blocks[c.Block].Lines[i], marked[i]))
	}
	return box.Class("lit").Body(lines...)
}

// shows reports whether the chunk's i-th line is in sight.
func (c *chunk) shows(i int) bool { return c.Mask == "" || c.Mask[i] == '+' }

// dark is the chunk's text without tokens: what is hidden of it is apart.
func (c *chunk) dark() []goapp.UI {
	if c.Mask == "" || !strings.Contains(c.Mask, "+") {
		return []goapp.UI{goapp.Text(c.Text)}
	}
	var runs []goapp.UI
	rest := c.Text
	for i := 0; i < len(c.Mask); {
		shown, length := c.shows(i), 0
		for ; i < len(c.Mask) && c.shows(i) == shown; i++ {
			length += strings.IndexByte(rest[length:], '\n') + 1
		}
		runs = append(runs, elem.Span().Hidden(!shown).Text(rest[:length]))
		rest = rest[length:]
	}
	return runs
}

// numbers are the numbers of the lines in sight, one a line.
func (c *chunk) numbers() string {
	var out strings.Builder
	for i := range c.To - c.From {
		if !c.shows(i) {
			continue
		}
		if out.Len() > 0 {
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
	box := elem.Span().Class(class)
	if len(mark) > 1 {
		box = box.DataSet("delta", mark[1:])
	}
	tokens := exposition.Tokens(line)
	at := strconv.Itoa(c.Block) + "." + strconv.Itoa(i) + "."
	parts := make([]goapp.UI, 0, len(tokens)+2)
	if i == 0 && c.Fold != "" {
		// It has no text of its own, since the text of the pane is the exposition.
		parts = append(parts, elem.Button().Class("fold").TabIndex(-1).
			Aria("label", c.Fold).Aria("expanded", c.Folded == "").Title(c.Fold).OnClick(c.fold, c.Block))
		if c.Folded != "" {
			box = box.DataSet("folded", c.Folded)
		}
	}
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
		parts = append(parts, elem.Span().Class(class).DataSet("at", at+strconv.Itoa(t)).Text(text))
	}
	return box.Body(append(parts, goapp.Text("\n"))...)
}

// silent reports whether a role is not worth a word: the caret passes over it.
func silent(r exposition.Role) bool {
	return r == exposition.Space || r == exposition.Punctuation || r == exposition.Other
}

func (c *chunk) fold(goapp.Context, goapp.Event) {
	if blocks := c.Pane.Desk.Document().Blocks; c.Block < len(blocks) {
		c.Pane.fold(blocks[c.Block].Name)
	}
}
