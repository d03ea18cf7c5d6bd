package classroom

import goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

// A term's definition is shown by the style sheet, on hover and on focus. What
// stands here takes it away before that ends, for who wants to read what is below.

// closeDefinitions lets Escape close the definition that is open; the function
// returned ends that.
func closeDefinitions() (stop func()) {
	press := goapp.FuncOf(func(_ goapp.Value, args []goapp.Value) any {
		if args[0].Get("key").String() != "Escape" {
			return nil
		}
		open := goapp.Window().Get("document").Call("querySelectorAll", ".term-box:hover .definition, .term:focus + .definition")
		for i := range open.Get("length").Int() {
			open.Index(i).Set("hidden", true)
		}
		return nil
	})
	goapp.Window().Call("addEventListener", "keydown", press)
	return func() {
		goapp.Window().Call("removeEventListener", "keydown", press)
		press.Release()
	}
}

// reopenDefinition lets a definition that was closed be shown again the next time.
func reopenDefinition(ctx goapp.Context, _ goapp.Event) {
	ctx.PreventUpdate()
	definition := ctx.JSSrc().Call("closest", ".term-box").Call("querySelector", ".definition")
	if definition.Truthy() {
		definition.Set("hidden", false)
	}
}
