package inspect

import (
	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/metrics/exposition/paste"
)

// chooseFile reads the file that was chosen.
func (x *Inspector) chooseFile(ctx goapp.Context, _ goapp.Event) {
	field := ctx.JSSrc()
	if files := field.Get("files"); files.Truthy() && files.Get("length").Int() > 0 {
		x.readFile(ctx, files.Index(0))
	}
	field.Set("value", "")
}

// readFile reads a file as bytes: a text would hide what isn't UTF-8, and what is
// compressed.
func (x *Inspector) readFile(ctx goapp.Context, file goapp.Value) {
	if size := file.Get("size").Int(); size > paste.MaxBytes {
		x.failed = x.Place.Words().TooLarge(size, paste.MaxBytes)
		return
	}
	var done goapp.Func
	done = goapp.FuncOf(func(_ goapp.Value, args []goapp.Value) any {
		array := goapp.Window().Get("Uint8Array").New(args[0])
		data := make([]byte, array.Get("length").Int())
		goapp.CopyBytesToGo(data, array)
		ctx.Dispatch(func(ctx goapp.Context) {
			x.put(ctx, string(data))
			done.Release()
		})
		return nil
	})
	file.Call("arrayBuffer").Call("then", done)
}

// listen takes files that are dropped, anywhere on the inspector.
func (x *Inspector) listen(ctx goapp.Context) func() {
	root := goapp.Window().GetElementByID("inspect")
	if !root.Truthy() {
		return func() {}
	}
	carries := func(e goapp.Value) bool {
		transfer := e.Get("dataTransfer")
		return transfer.Truthy() && transfer.Get("types").Call("includes", "Files").Bool()
	}
	hold := func(over bool) {
		if x.over != over {
			ctx.Dispatch(func(goapp.Context) { x.over = over })
		}
	}
	over := goapp.FuncOf(func(_ goapp.Value, args []goapp.Value) any {
		if carries(args[0]) {
			args[0].Call("preventDefault")
			hold(true)
		}
		return nil
	})
	leave := goapp.FuncOf(func(_ goapp.Value, args []goapp.Value) any {
		if to := args[0].Get("relatedTarget"); !to.Truthy() || !root.Call("contains", to).Bool() {
			hold(false)
		}
		return nil
	})
	drop := goapp.FuncOf(func(_ goapp.Value, args []goapp.Value) any {
		if !carries(args[0]) {
			return nil
		}
		args[0].Call("preventDefault")
		hold(false)
		if files := args[0].Get("dataTransfer").Get("files"); files.Get("length").Int() > 0 {
			file := files.Index(0)
			ctx.Dispatch(func(ctx goapp.Context) { x.readFile(ctx, file) })
		}
		return nil
	})
	listeners := map[string]goapp.Func{"dragover": over, "dragleave": leave, "drop": drop}
	for name, f := range listeners {
		root.Call("addEventListener", name, f)
	}
	return func() {
		for name, f := range listeners {
			root.Call("removeEventListener", name, f)
			f.Release()
		}
	}
}
