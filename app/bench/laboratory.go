package bench

import (
	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/desk"
	"metricplayground/metrics/script"
)

// openLab shows the quantile lab of the histogram that an action names.
func (b *Bench) openLab(ctx goapp.Context, a goapp.Action) {
	b.labOf, _ = a.Value.(string)
	b.showLab(ctx)
}

func (b *Bench) toggleLab(ctx goapp.Context, _ goapp.Event) {
	if b.Desk.Shows(desk.LabView) {
		b.Desk.Close(desk.LabView)
		return
	}
	b.labOf = ""
	b.showLab(ctx)
}

func (b *Bench) showLab(ctx goapp.Context) {
	b.form, b.starting = nil, false
	b.Desk.Close(desk.ScriptView)
	b.Desk.Close(desk.PasteView)
	b.Desk.Open(desk.LabView)
	ctx.Defer(func(goapp.Context) { focus("lab-title") })
}

// closeLab goes back to the metrics, and gives the keyboard back to where it came from.
func (b *Bench) closeLab(ctx goapp.Context, _ goapp.Action) {
	b.Desk.Close(desk.LabView)
	ctx.Defer(func(goapp.Context) {
		for i, m := range b.Desk.Snapshot().Metrics {
			if m.Name == b.labOf && m.Type == script.Histogram && focusLab(i) {
				return
			}
		}
		focus("lab-view")
	})
}

// focusLab gives the keyboard to the button of a card that opens the lab.
func focusLab(card int) bool {
	cards := goapp.Window().Get("document").Call("querySelectorAll", `[data-testid="metric"]`)
	if card >= cards.Get("length").Int() {
		return false
	}
	e := cards.Index(card).Call("querySelector", `[data-act="lab"]`)
	if !e.Truthy() {
		return false
	}
	e.Call("focus")
	return true
}
