package app

import (
	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/elem"
	"metricplayground/app/ui"
	"metricplayground/app/words"
)

// page is what every page has: its place and its frame.
type page struct {
	place   ui.Place
	updated bool
}

// begin places the page before it is first drawn in the browser, so that it
// doesn't show in another language for a moment. On the server there is no
// address yet; OnPreRender places it.
func (p *page) begin() {
	if goapp.IsClient {
		p.place = ui.PlaceOfURL(goapp.Window().URL())
	}
}

// arrive reads where the page is and sets the document's language.
func (p *page) arrive(ctx goapp.Context) words.Catalogue {
	p.place = ui.PlaceOf(ctx)
	p.updated = ctx.AppUpdateAvailable()
	ctx.Page().SetLang(ui.Tag(p.place.Language))
	return p.place.Words()
}

// frame puts a page's content below the header.
func (p *page) frame(content ...goapp.UI) goapp.HTMLElem {
	return elem.Div().Class("page").Body(
		&ui.Frame{Place: p.place, Updated: p.updated},
		elem.Main().ID("content").TabIndex(-1).Body(content...),
	)
}
