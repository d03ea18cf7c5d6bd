package app

import (
	"time"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/desk"
	"metricplayground/app/elem"
	"metricplayground/app/inspect"
	"metricplayground/app/ui"
	"metricplayground/metrics/exposition/paste"
)

// Where the browser keeps the text that was pasted, and the format chosen for it.
const (
	pastedKey       = "inspect.text"
	pastedFormatKey = "inspect.format"
)

// keptBytes is the largest text that is kept: browsers give a page about five
// million characters, and lessons and playground want some of them.
const keptBytes = 1_000_000

// keepEvery is how long after a change the text is kept.
const keepEvery = 400 * time.Millisecond

// inspection is the page on which one pastes a text of one's own.
type inspection struct {
	goapp.Compo
	page

	board *desk.Board
	kept  uint64 // the board's revision that was kept
	large bool   // the text is too large to be kept, or the browser has no room
	leave func()
}

// OnInit lays out what was pasted before.
func (p *inspection) OnInit() {
	p.page.begin()
	p.board = desk.NewBoard("")
	if goapp.IsServer {
		return
	}
	text, _ := ui.LocalStorage{}.Get(pastedKey)
	format, _ := ui.LocalStorage{}.Get(pastedFormatKey)
	p.board = desk.NewBoard(text)
	if f := paste.Format(format); f == paste.Text || f == paste.OpenMetrics {
		p.board.ReadAs(f)
	}
	p.kept = p.board.Revision()
}

// OnPreRender sets title and description.
func (p *inspection) OnPreRender(ctx goapp.Context) { p.arrive(ctx) }

// OnNav takes over the language of the address.
func (p *inspection) OnNav(ctx goapp.Context) { p.arrive(ctx) }

// OnAppUpdate shows the notice of a new version.
func (p *inspection) OnAppUpdate(ctx goapp.Context) { p.updated = ctx.AppUpdateAvailable() }

// OnMount keeps the text a moment after it changed, and when the page is left.
func (p *inspection) OnMount(ctx goapp.Context) {
	left := goapp.FuncOf(func(goapp.Value, []goapp.Value) any {
		p.keep()
		return nil
	})
	goapp.Window().Call("addEventListener", "pagehide", left)
	go func() {
		ticker := time.NewTicker(keepEvery)
		defer ticker.Stop()
		for {
			select {
			case <-ctx.Done():
				return
			case <-ticker.C:
				if p.kept != p.board.Revision() {
					ctx.Dispatch(func(goapp.Context) { p.keep() })
				}
			}
		}
	}()
	p.leave = func() {
		p.keep()
		goapp.Window().Call("removeEventListener", "pagehide", left)
		left.Release()
	}
}

// OnDismount keeps the text.
func (p *inspection) OnDismount() {
	if p.leave != nil {
		p.leave()
	}
}

func (p *inspection) arrive(ctx goapp.Context) {
	w := p.page.arrive(ctx)
	ctx.Page().SetTitle(w.InspectTitle())
	ctx.Page().SetDescription(w.InspectDescription())
}

// keep puts the text into the browser's store.
func (p *inspection) keep() {
	if p.kept == p.board.Revision() {
		return
	}
	p.kept = p.board.Revision()
	store, text := ui.LocalStorage{}, p.board.Text()
	_ = store.Set(pastedFormatKey, string(p.board.Format()))
	p.large = len(text) > keptBytes || store.Set(pastedKey, text) != nil
	if p.large || text == "" {
		store.Delete(pastedKey)
	}
}

// Render draws the page.
func (p *inspection) Render() goapp.UI {
	w := p.place.Words()
	note := w.StaysHere()
	if p.large {
		note = w.NotKeptLarge()
	}
	return p.frame(
		elem.Div().Class("inspect-head").Body(
			elem.H1().Text(w.Inspect()),
			elem.P().Text(w.InspectLead()),
			elem.P().Class("muted").DataSet("testid", "stays-here").Text(note),
		),
		&inspect.Inspector{Board: p.board, Place: p.place, Revision: p.board.Revision(), Free: true},
	).Class("inspect-page")
}
