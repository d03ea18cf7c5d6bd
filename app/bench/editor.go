package bench

import (
	"errors"
	"strings"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/desk"
	"metricplayground/app/elem"
	"metricplayground/app/ui"
	"metricplayground/metrics/script"
)

// editor is the script view's state: the text being edited and what was wrong
// with it when it was last applied.
type editor struct {
	edited bool
	text   string
	err    error
}

func (b *Bench) editorView() goapp.UI {
	w := b.Place.Words()
	text := b.editor.text
	if !b.editor.edited {
		text = b.Desk.Script()
	}
	return elem.Div().Class("editor").Body(
		elem.P().Class("muted").Text(w.ScriptExplained()),
		&ui.TextField{Text: text, Typed: b.typeScript, Draw: func(onInput goapp.EventHandler) goapp.UI {
			return goapp.Textarea().ID("script").Class("mono").Aria("label", w.ScriptLabel()).
				Attr("spellcheck", "false").Attr("autocapitalize", "off").Attr("rows", 16).Attr("wrap", "off").
				Aria("invalid", b.editor.err != nil).
				OnInput(onInput).OnKeyDown(b.scriptKey)
		}},
		ui.Slot("editor-errors", b.scriptErrors()...),
		elem.Div().Class("editor-end").Body(
			elem.Button().Class("button primary").Text(w.ApplyScript()).OnClick(b.applyScript).Attr("disabled", !b.editor.edited),
			elem.Button().Class("button quiet").Text(w.RevertScript()).OnClick(b.revertScript).Attr("disabled", !b.editor.edited),
			ui.IconButton("copy", w.Copy(), b.copyScript),
			ui.IconButton("download", w.Download(), b.downloadScript),
			elem.Label().Class("button file").Body(
				ui.Icon("upload"), elem.Span().Text(w.OpenFile()),
				goapp.Input().Type("file").Accept(".script,.txt,text/plain").OnChange(b.openFile),
			),
			elem.Span().Class("muted").Text(b.editedNote()),
		),
	)
}

func (b *Bench) editedNote() string {
	if b.editor.edited {
		return b.Place.Words().ScriptEdited()
	}
	return ""
}

// maxErrors is how many mistakes are listed; the first ones explain the others.
const maxErrors = 5

func (b *Bench) scriptErrors() []goapp.UI {
	w := b.Place.Words()
	if b.editor.err == nil {
		return nil
	}
	var list script.Errors
	if !errors.As(b.editor.err, &list) {
		return []goapp.UI{scriptError(desk.Say(w, b.editor.err))}
	}
	var out []goapp.UI
	for i, e := range list {
		if i == maxErrors {
			break
		}
		out = append(out, elem.Div().Class("callout bad").Role("alert").Body(
			ui.Icon("warning"),
			elem.Div().Body(
				elem.P().Text(w.SyntaxError(e)),
				elem.Pre().Class("mono").Text(e.Text),
			),
			elem.Button().Class("button small").Text(w.GoToLine(e.Line)).OnClick(goToLine(e.Line, e.Column), e.Line, e.Column),
		))
	}
	return append(out, elem.P().Class("muted").Text(w.KeptBefore()))
}

func scriptError(text string) goapp.UI {
	return elem.Div().Class("callout bad").Role("alert").Body(ui.Icon("warning"), elem.P().Text(text))
}

// goToLine puts the caret of the editor at a line and column, both from 1.
func goToLine(line, column int) goapp.EventHandler {
	return func(goapp.Context, goapp.Event) {
		area := goapp.Window().GetElementByID("script")
		if !area.Truthy() {
			return
		}
		at := 0
		for i, text := range strings.Split(area.Get("value").String(), "\n") {
			if i == line-1 {
				break
			}
			at += utf16Length(text) + 1
		}
		area.Call("focus")
		area.Call("setSelectionRange", at+column-1, at+column-1)
	}
}

// utf16Length is a text's length as JavaScript counts it.
func utf16Length(text string) int {
	n := 0
	for _, r := range text {
		if n++; r > 0xFFFF {
			n++
		}
	}
	return n
}

func (b *Bench) typeScript(text string) { b.editor = editor{edited: true, text: text} }

func (b *Bench) scriptKey(ctx goapp.Context, e goapp.Event) {
	if e.Get("key").String() == "Enter" && (e.Get("ctrlKey").Bool() || e.Get("metaKey").Bool()) {
		e.PreventDefault()
		b.applyScript(ctx, e)
	}
}

func (b *Bench) applyScript(goapp.Context, goapp.Event) { b.run(b.editor.text) }

// run replaces everything by what a script makes; a script that fails stays in
// the editor with its errors.
func (b *Bench) run(text string) {
	if err := b.Desk.Run(text); err != nil {
		b.editor = editor{edited: true, text: text, err: err}
		b.Desk.Dismiss()
		b.Desk.Close(desk.LabView)
		b.Desk.Open(desk.ScriptView)
		return
	}
	b.editor = editor{}
	b.traffic.running = false
	b.say(b.Place.Words().ScriptApplied(len(b.Desk.Snapshot().Operations)))
}

func (b *Bench) revertScript(goapp.Context, goapp.Event) { b.editor = editor{} }

func (b *Bench) copyScript(ctx goapp.Context, _ goapp.Event) {
	w := b.Place.Words()
	ui.Copy(ctx, b.Desk.Script(), func(_ goapp.Context, ok bool) {
		b.say(w.CopyFailed())
		if ok {
			b.say(w.Copied())
		}
	})
}

func (b *Bench) downloadScript(goapp.Context, goapp.Event) {
	ui.Download("playground.script", "text/plain; charset=utf-8", b.Desk.Script())
}

func (b *Bench) openFile(ctx goapp.Context, _ goapp.Event) { ui.ReadFile(ctx, b.run) }
