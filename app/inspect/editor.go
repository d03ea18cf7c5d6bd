package inspect

import (
	"strconv"
	"strings"
	"unicode/utf8"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/elem"
	"metricplayground/app/ui"
	"metricplayground/metrics/exposition/paste"
)

// editor is the text field in a box that scrolls, with the numbers of its lines
// beside it. The field is as high as its text, so that numbers, marks and text
// can't come apart.
func (x *Inspector) editor() goapp.UI {
	w, text := x.Place.Words(), x.Board.Text()
	if x.measured != x.Board.Edition()+1 {
		x.measured = x.Board.Edition() + 1
		x.lines, x.columns = extent(text)
	}
	lines, columns := x.lines, x.columns
	return elem.Div().Class("paste-box").ID("paste-box").Body(
		elem.Div().Class("paste-sheet").Body(
			&gutter{Board: x.Board, Edition: x.Board.Edition(), Lines: lines, Read: x.Board.Reading() != nil, Chosen: x.Board.Chosen()},
			&ui.TextField{Text: text, Typed: x.type_, Draw: func(onInput goapp.EventHandler) goapp.UI {
				return goapp.Textarea().ID("paste").Class("mono").Aria("label", w.PasteLabel()).Placeholder(w.PasteHint()).
					Attr("spellcheck", "false").Attr("autocapitalize", "off").Attr("autocomplete", "off").Attr("wrap", "off").
					Attr("rows", strconv.Itoa(max(lines, 12))).Attr("cols", strconv.Itoa(max(columns+2, 24))).
					Aria("invalid", x.broken()).
					OnInput(onInput).On("paste", x.paste)
			}},
		),
	)
}

func (x *Inspector) broken() bool {
	r := x.Board.Reading()
	return r != nil && !r.Scraped()
}

// extent is how many lines a text has, and characters in the longest.
func extent(text string) (lines, columns int) {
	for line := range strings.Lines(text) {
		lines++
		if len(line) > columns {
			columns = max(columns, utf8.RuneCountInString(line))
		}
	}
	return lines + 1, columns
}

// type_ takes what was typed.
func (x *Inspector) type_(text string) {
	x.Board.Type(text)
	x.said, x.failed = "", ""
	x.making = making{}
}

// paste takes a text from the clipboard as it is where it becomes all of the text:
// the field itself would make all line ends the same.
func (x *Inspector) paste(ctx goapp.Context, e goapp.Event) {
	data := e.Get("clipboardData")
	if !data.Truthy() {
		return
	}
	text := data.Call("getData", "text/plain").String()
	field := ctx.JSSrc()
	all := field.Get("selectionStart").Int() == 0 && field.Get("selectionEnd").Int() == field.Get("value").Get("length").Int()
	if text == "" || !all {
		return
	}
	e.PreventDefault()
	x.put(ctx, text)
}

// choose brings a problem's place into sight and selects it.
func (x *Inspector) choose(i int) goapp.EventHandler {
	return func(ctx goapp.Context, _ goapp.Event) {
		r := x.Board.Reading()
		if r == nil || i >= len(r.Problems) {
			return
		}
		x.Board.Choose(i)
		p := r.Problems[i]
		text := x.Board.Text()
		ctx.Defer(func(goapp.Context) { selectPlace(text, p) })
	}
}

// selectPlace selects a problem's place in the field, and scrolls there.
func selectPlace(text string, p *paste.Problem) {
	field := goapp.Window().GetElementByID("paste")
	box := goapp.Window().GetElementByID("paste-box")
	if !field.Truthy() || !box.Truthy() || p.Line == 0 {
		return
	}
	from := units(text[:p.From])
	field.Call("focus", map[string]any{"preventScroll": true})
	field.Call("setSelectionRange", from, from+units(text[p.From:max(p.To, p.From)]))
	lines, _ := extent(text)
	height := field.Get("offsetHeight").Float() / float64(max(lines, 12))
	box.Set("scrollTop", max(float64(p.Line-4)*height, 0))
	box.Set("scrollLeft", 0)
}

// units is a text's length as a text field counts it: in UTF-16, each line end one.
func units(text string) int {
	n := -strings.Count(text, "\r\n")
	for _, c := range text {
		if n++; c > 0xFFFF {
			n++
		}
	}
	return n
}
