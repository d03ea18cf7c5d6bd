package watch

import (
	"strconv"
	"strings"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/desk"
)

// follow listens to the pointer and to scrolling with listeners of its own:
// go-app renders all ancestors again at each event, which would make every
// movement of the pointer cost a whole page. The function returned stops it.
func (p *Pane) follow(ctx goapp.Context) func() {
	pre := goapp.Window().GetElementByID("exposition")
	over := goapp.FuncOf(func(_ goapp.Value, args []goapp.Value) any {
		if at, ok := positionOf(args[0].Get("target")); ok && at != p.at {
			ctx.Dispatch(func(ctx goapp.Context) { p.look(ctx, at) })
		}
		return nil
	})
	scroll := goapp.FuncOf(func(goapp.Value, []goapp.Value) any {
		if seen := p.measure(pre); seen.far(p.window) {
			ctx.Dispatch(func(goapp.Context) { p.window = seen })
		}
		return nil
	})
	pre.Call("addEventListener", "pointerover", over)
	pre.Call("addEventListener", "click", over)
	pre.Call("addEventListener", "scroll", scroll, map[string]any{"passive": true})
	goapp.Window().Call("addEventListener", "resize", scroll)
	return func() {
		pre.Call("removeEventListener", "pointerover", over)
		pre.Call("removeEventListener", "click", over)
		pre.Call("removeEventListener", "scroll", scroll)
		goapp.Window().Call("removeEventListener", "resize", scroll)
		over.Release()
		scroll.Release()
	}
}

// look moves the explanation. Only the first time does the rest of the page
// hear of it, since a lesson may wait for it.
func (p *Pane) look(ctx goapp.Context, at Position) {
	p.at = at
	if !p.Desk.Opened()["view/"+string(desk.ExplainView)] {
		ctx.Emit(func() { p.Desk.Open(desk.ExplainView) })
	}
}

// measure reads which lines are in sight.
func (p *Pane) measure(pre goapp.Value) window {
	lines := p.lines()
	if lines == 0 {
		return window{last: firstWindow}
	}
	return windowAt(
		pre.Get("scrollTop").Float(),
		pre.Get("clientHeight").Float(),
		pre.Get("scrollHeight").Float()/float64(lines),
	)
}

// positionOf reads the token that a piece of the page shows.
func positionOf(element goapp.Value) (Position, bool) {
	if !element.Truthy() || element.Get("dataset").IsUndefined() {
		return nowhere, false
	}
	at := element.Get("dataset").Get("at")
	if !at.Truthy() {
		return nowhere, false
	}
	parts := strings.Split(at.String(), ".")
	if len(parts) != 3 {
		return nowhere, false
	}
	block, errBlock := strconv.Atoi(parts[0])
	line, errLine := strconv.Atoi(parts[1])
	token, errToken := strconv.Atoi(parts[2])
	if errBlock != nil || errLine != nil || errToken != nil {
		return nowhere, false
	}
	return Position{block, line, token}, true
}
