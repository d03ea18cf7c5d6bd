package ui

import (
	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// TextField is a field that one types in, an input or a textarea.
//
// go-app's own value attribute is no good there: it is written a frame after
// the key was pressed and without the spaces at its ends, so that a space, or
// what was typed in that frame, would be lost. A TextField writes only what
// didn't come from the keyboard.
type TextField struct {
	goapp.Compo

	// Text is what the field's owner holds.
	Text string
	// Typed is called with what the field holds after each key.
	Typed func(text string)
	// Draw draws the element, without a value but with the handler given.
	Draw func(onInput goapp.EventHandler) goapp.UI

	// known is what the field was last known to hold.
	known string
}

// OnMount writes the text that the field begins with.
func (f *TextField) OnMount(ctx goapp.Context) { f.write(ctx) }

// OnUpdate writes a text that the owner changed by itself.
func (f *TextField) OnUpdate(ctx goapp.Context) { f.write(ctx) }

// Render draws the element.
func (f *TextField) Render() goapp.UI { return f.Draw(f.read) }

func (f *TextField) write(ctx goapp.Context) {
	if f.Text != f.known {
		f.known = f.Text
		ctx.JSSrc().Set("value", f.Text)
	}
}

func (f *TextField) read(ctx goapp.Context, _ goapp.Event) {
	f.known = ctx.JSSrc().Get("value").String()
	f.Text = f.known
	f.Typed(f.known)
}
