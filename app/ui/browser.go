package ui

import (
	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// LocalStorage keeps text in the browser. It is used instead of go-app's own
// storage, which panics where a browser forbids storage.
type LocalStorage struct{}

// Get reads the text under a key.
func (LocalStorage) Get(key string) (text string, found bool) {
	defer func() {
		if recover() != nil {
			text, found = "", false
		}
	}()
	v := goapp.Window().Get("localStorage").Call("getItem", key)
	if v.IsNull() || v.IsUndefined() {
		return "", false
	}
	return v.String(), true
}

// Set writes the text under a key; it fails when the browser has no room or
// keeps nothing for this page.
func (LocalStorage) Set(key, text string) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = storageError{r}
		}
	}()
	goapp.Window().Get("localStorage").Call("setItem", key, text)
	return nil
}

// Delete removes a key.
func (LocalStorage) Delete(key string) {
	defer func() { _ = recover() }()
	goapp.Window().Get("localStorage").Call("removeItem", key)
}

type storageError struct{ cause any }

func (e storageError) Error() string {
	if err, ok := e.cause.(error); ok {
		return err.Error()
	}
	return "storage is not available"
}

// Focus gives the keyboard to the first element that a selector finds, if there is one,
// and leaves the page where it is.
func Focus(selector string) {
	if e := goapp.Window().Get("document").Call("querySelector", selector); e.Truthy() {
		e.Call("focus", map[string]any{"preventScroll": true})
	}
}

// Copy puts text on the clipboard and calls done with whether that worked.
func Copy(ctx goapp.Context, text string, done func(ctx goapp.Context, ok bool)) {
	clipboard := goapp.Window().Get("navigator").Get("clipboard")
	if !clipboard.Truthy() {
		done(ctx, copyBySelection(text))
		return
	}
	settle := func(ok bool) goapp.Func {
		return goapp.FuncOf(func(goapp.Value, []goapp.Value) any {
			ctx.Dispatch(func(ctx goapp.Context) { done(ctx, ok) })
			return nil
		})
	}
	clipboard.Call("writeText", text).Call("then", settle(true), settle(false))
}

// copyBySelection is how to copy where the clipboard interface is missing: a
// page that is served over plain HTTP from another machine, as in a workshop.
func copyBySelection(text string) bool {
	document := goapp.Window().Get("document")
	area := document.Call("createElement", "textarea")
	area.Set("value", text)
	document.Get("body").Call("appendChild", area)
	area.Call("select")
	ok := document.Call("execCommand", "copy").Bool()
	area.Call("remove")
	return ok
}

// Download offers text as a file.
func Download(name, mediaType, text string) {
	window := goapp.Window()
	blob := window.Get("Blob").New([]any{text}, map[string]any{"type": mediaType})
	address := window.Get("URL").Call("createObjectURL", blob)
	link := window.Get("document").Call("createElement", "a")
	link.Set("href", address)
	link.Set("download", name)
	link.Call("click")
	window.Get("URL").Call("revokeObjectURL", address)
}

// Follow lets the browser follow a link itself. go-app takes over every click
// on a link to the same host; what isn't one of its pages needs this handler.
func Follow(_ goapp.Context, e goapp.Event) { e.Call("stopPropagation") }

// Typing reports whether an event came from a field that one writes in, where
// keys have a meaning of their own.
func Typing(e goapp.Event) bool {
	target := e.Get("target")
	if !target.Truthy() || target.Get("tagName").IsUndefined() {
		return false
	}
	switch target.Get("tagName").String() {
	case "TEXTAREA", "SELECT":
		return true
	case "INPUT":
		kind := target.Get("type").String()
		return kind != "radio" && kind != "checkbox" && kind != "button"
	}
	return false
}

// ReadFile reads the file chosen in the file field that an event came from.
func ReadFile(ctx goapp.Context, read func(text string)) {
	files := ctx.JSSrc().Get("files")
	if files.Get("length").Int() == 0 {
		return
	}
	done := goapp.FuncOf(func(_ goapp.Value, args []goapp.Value) any {
		text := args[0].String()
		ctx.Emit(func() { read(text) })
		return nil
	})
	files.Index(0).Call("text").Call("then", done)
	ctx.JSSrc().Set("value", "")
}
