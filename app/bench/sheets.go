package bench

import (
	"strconv"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/desk"
	"metricplayground/app/elem"
	"metricplayground/app/inspect"
	"metricplayground/app/ui"
)

// sheets is the view of a lesson's texts: one at a time, in the inspector.
func (b *Bench) sheets() []goapp.UI {
	w, sheets := b.Place.Words(), b.Desk.Sheets()
	at := b.Desk.Sheet()
	return []goapp.UI{
		elem.Div().Class("sheets").Role("group").Aria("label", w.Sheets()).Body(goapp.Range(sheets).Slice(func(i int) goapp.UI {
			title, board := sheets[i].Titles[b.Place.Language], sheets[i].Board
			label, icon := title, "script"
			if r := board.Reading(); r != nil {
				label, icon = w.SheetScraped(title, r.Scraped()), "warning"
				if r.Scraped() {
					icon = "info"
				}
				if r.Clean() {
					icon = "check"
				}
			}
			return ui.Button(icon, title, b.showSheet(i), i).Aria("label", label).Aria("pressed", i == at).DataSet("sheet", sheets[i].ID)
		})),
		// One slot a sheet: each has an inspector of its own, with what was said of it.
		elem.Div().Class("sheet").Body(goapp.Range(sheets).Slice(func(i int) goapp.UI {
			return ui.Slot("sheet-"+strconv.Itoa(i), ui.When(i == at, func() goapp.UI {
				return &inspect.Inspector{Board: sheets[i].Board, Place: b.Place, Revision: sheets[i].Board.Revision()}
			}))
		})),
	}
}

func (b *Bench) showSheet(i int) goapp.EventHandler {
	return func(goapp.Context, goapp.Event) { b.Desk.ShowSheet(i) }
}

func (b *Bench) toggleSheets(goapp.Context, goapp.Event) {
	b.form, b.starting = nil, false
	if b.Desk.Shows(desk.PasteView) {
		b.Desk.Close(desk.PasteView)
		return
	}
	b.Desk.Close(desk.ScriptView)
	b.Desk.Close(desk.LabView)
	b.Desk.Open(desk.PasteView)
}
