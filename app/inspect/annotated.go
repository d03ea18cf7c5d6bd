package inspect

import (
	"strconv"
	"strings"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/elem"
	"metricplayground/app/ui"
	"metricplayground/metrics/exposition"
)

// annotated is the text line by line: each part of it is explained where one points
// at it. Only the lines in sight are cut into parts.
type annotated struct {
	goapp.Compo

	// Document stays the same pointer for an edition.
	Document *exposition.Document
	Place    ui.Place
	Edition  int

	drawn  int // the edition that the rest is of
	places []place
	chunks []string
	first  int // the first line in sight
	at     at
	stop   func()
}

// place is where a line stands in the document.
type place struct{ block, line int }

// at is a part that is looked at: a line of the text and a token, -1 for none.
type at struct{ line, token int }

var nowhere = at{-1, -1}

// Sizes of the view: lines drawn together, and lines cut into parts from the first
// one in sight on.
const (
	chunkLines  = 50
	windowLines = 120
)

// OnInit forgets what was looked at.
func (a *annotated) OnInit() { a.at, a.drawn = nowhere, -1 }

// OnMount listens to pointer and scrolling with listeners of its own: go-app would
// draw the whole page at each movement.
func (a *annotated) OnMount(ctx goapp.Context) {
	pre := goapp.Window().GetElementByID("annotated")
	over := goapp.FuncOf(func(_ goapp.Value, args []goapp.Value) any {
		if to, ok := partOf(args[0].Get("target")); ok && to != a.at {
			ctx.Dispatch(func(goapp.Context) { a.at = to })
		}
		return nil
	})
	scroll := goapp.FuncOf(func(goapp.Value, []goapp.Value) any {
		height := pre.Get("scrollHeight").Float() / float64(max(len(a.places), 1))
		first := int(pre.Get("scrollTop").Float() / max(height, 1))
		if first/chunkLines != a.first/chunkLines {
			ctx.Dispatch(func(goapp.Context) { a.first = first })
		}
		return nil
	})
	pre.Call("addEventListener", "pointerover", over)
	pre.Call("addEventListener", "click", over)
	pre.Call("addEventListener", "scroll", scroll, map[string]any{"passive": true})
	a.stop = func() {
		pre.Call("removeEventListener", "pointerover", over)
		pre.Call("removeEventListener", "click", over)
		pre.Call("removeEventListener", "scroll", scroll)
		over.Release()
		scroll.Release()
	}
}

// OnDismount stops listening.
func (a *annotated) OnDismount() {
	if a.stop != nil {
		a.stop()
	}
}

// lay lists the lines of an edition.
func (a *annotated) lay() {
	if a.drawn == a.Edition {
		return
	}
	a.drawn, a.places, a.chunks, a.first, a.at = a.Edition, nil, nil, 0, nowhere
	var text strings.Builder
	for b, block := range a.Document.Blocks {
		for l := range block.Lines {
			a.places = append(a.places, place{b, l})
			text.WriteString(block.Lines[l].Text)
			text.WriteByte('\n')
			if len(a.places)%chunkLines == 0 {
				a.chunks = append(a.chunks, text.String())
				text.Reset()
			}
		}
	}
	if text.Len() > 0 {
		a.chunks = append(a.chunks, text.String())
	}
}

// Render draws it.
func (a *annotated) Render() goapp.UI {
	a.lay()
	w := a.Place.Words()
	chunks := make([]goapp.UI, len(a.chunks))
	for i := range a.chunks {
		from := i * chunkLines
		lit := from+chunkLines > a.first-chunkLines && from < a.first+windowLines
		c := &chunk{Owner: a, Edition: a.Edition, From: from, To: min(from+chunkLines, len(a.places)), Lit: lit, Line: -1, Token: -1}
		if lit && a.at.line >= c.From && a.at.line < c.To {
			c.Line, c.Token = a.at.line, a.at.token
		}
		chunks[i] = c
	}
	return elem.Section().Class("annotated").Aria("label", w.AnnotatedTitle()).Body(
		elem.H2().Text(w.AnnotatedTitle()),
		elem.Pre().ID("annotated").Class("exposition").DataSet("testid", "annotated").TabIndex(0).Role("group").
			Aria("label", w.AnnotatedHint()).Lang("en").OnKeyDown(a.key).Body(chunks...),
		a.explanation(),
	)
}

func (a *annotated) line(i int) *exposition.Line {
	p := a.places[i]
	return &a.Document.Blocks[p.block].Lines[p.line]
}

// explanation says what the part that is looked at means.
func (a *annotated) explanation() goapp.UI {
	w := a.Place.Words()
	box := elem.Div().Class("explanation").DataSet("testid", "paste-explanation").Role("region").
		Aria("label", w.ExplanationTitle()).Aria("live", "polite")
	if a.at.line < 0 || a.at.line >= len(a.places) {
		return box.Body(elem.P().Class("muted").Text(w.AnnotatedHint()), elem.P())
	}
	line := a.line(a.at.line)
	tokens := exposition.Tokens(*line)
	if a.at.token >= len(tokens) {
		return box.Body(elem.P().Class("muted").Text(w.AnnotatedHint()), elem.P())
	}
	token, p := tokens[a.at.token], a.places[a.at.line]
	return box.Body(
		elem.P().Class("explained").Body(
			elem.Code().Class("t-"+string(token.Role)).Text(line.Text[token.Start:token.End]),
			elem.Span().Class("role").Text(w.RoleName(token.Role)),
		),
		elem.P().Text(w.Explain(a.Document.Explain(p.block, p.line, a.at.token, nil))),
	)
}

// key moves by lines and parts.
func (a *annotated) key(_ goapp.Context, e goapp.Event) {
	if e.Get("ctrlKey").Bool() || e.Get("metaKey").Bool() || e.Get("altKey").Bool() {
		return
	}
	to := a.at
	switch e.Get("key").String() {
	case "ArrowDown":
		to = a.step(at{a.at.line + 1, a.at.token}, 1)
	case "ArrowUp":
		to = a.step(at{max(a.at.line, 1) - 1, a.at.token}, -1)
	case "ArrowRight":
		to = a.along(1)
	case "ArrowLeft":
		to = a.along(-1)
	case "Home":
		to = a.step(at{0, 0}, 1)
	case "End":
		to = a.step(at{len(a.places) - 1, 0}, -1)
	case "Escape":
		to = nowhere
	default:
		return
	}
	e.PreventDefault()
	a.at = to
	if to.line >= 0 {
		a.bring(to.line)
	}
}

// loud lists the parts of a line that are worth a word.
func (a *annotated) loud(line int) []int {
	var list []int
	for i, t := range exposition.Tokens(*a.line(line)) {
		if !silent(t.Role) {
			list = append(list, i)
		}
	}
	return list
}

// step goes to the nearest line in a direction that has parts.
func (a *annotated) step(to at, by int) at {
	for ; to.line >= 0 && to.line < len(a.places); to.line += by {
		list := a.loud(to.line)
		if len(list) == 0 {
			continue
		}
		token := list[0]
		for _, t := range list {
			if t <= to.token {
				token = t
			}
		}
		return at{to.line, token}
	}
	return a.at
}

// along goes to the next part of the line, or of the next line.
func (a *annotated) along(by int) at {
	if a.at.line < 0 {
		return a.step(at{0, 0}, 1)
	}
	list := a.loud(a.at.line)
	for i, t := range list {
		if t == a.at.token && i+by >= 0 && i+by < len(list) {
			return at{a.at.line, list[i+by]}
		}
	}
	if by > 0 {
		return a.step(at{a.at.line + 1, 0}, 1)
	}
	return a.step(at{a.at.line - 1, 1 << 30}, -1)
}

// bring scrolls a line into sight.
func (a *annotated) bring(line int) {
	pre := goapp.Window().GetElementByID("annotated")
	height := pre.Get("scrollHeight").Float() / float64(max(len(a.places), 1))
	top, seen, y := pre.Get("scrollTop").Float(), pre.Get("clientHeight").Float(), float64(line)*height
	switch {
	case y < top:
		pre.Set("scrollTop", y)
	case y+2*height > top+seen:
		pre.Set("scrollTop", y+2*height-seen)
	}
	a.first = int(pre.Get("scrollTop").Float() / max(height, 1))
}

// silent reports whether a part is not worth a word.
func silent(r exposition.Role) bool {
	return r == exposition.Space || r == exposition.Punctuation || r == exposition.Other
}

// partOf reads the part that a piece of the page shows.
func partOf(element goapp.Value) (at, bool) {
	if !element.Truthy() || element.Get("dataset").IsUndefined() {
		return nowhere, false
	}
	data := element.Get("dataset").Get("at")
	if !data.Truthy() {
		return nowhere, false
	}
	line, token, ok := strings.Cut(data.String(), ".")
	l, errLine := strconv.Atoi(line)
	t, errToken := strconv.Atoi(token)
	return at{l, t}, ok && errLine == nil && errToken == nil
}
