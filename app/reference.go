package app

import (
	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/elem"
	"metricplayground/app/words"
)

// reference is the page to look things up: types, formats, the script language,
// and how the page is driven from outside.
type reference struct {
	goapp.Compo
	page

	texts referenceTexts
}

// OnInit places the page and makes the texts that it shows.
func (r *reference) OnInit() {
	r.page.begin()
	r.texts = newReferenceTexts()
}

// OnPreRender sets title and description.
func (r *reference) OnPreRender(ctx goapp.Context) { r.arrive(ctx) }

// OnNav takes over the language of the address.
func (r *reference) OnNav(ctx goapp.Context) { r.arrive(ctx) }

// OnAppUpdate shows the notice of a new version.
func (r *reference) OnAppUpdate(ctx goapp.Context) { r.updated = ctx.AppUpdateAvailable() }

func (r *reference) arrive(ctx goapp.Context) {
	w := r.page.arrive(ctx)
	ctx.Page().SetTitle(w.ReferenceTitle())
	ctx.Page().SetDescription(w.ReferenceDescription())
}

// Render draws the page.
func (r *reference) Render() goapp.UI {
	w := r.place.Words()
	sections := r.sections(w)
	return r.frame(elem.Article().Class("reference").Body(
		elem.H1().Text(w.ReferenceHeading()),
		elem.P().Class("reference-lead").Text(w.ReferenceLead()),
		contents(w.ReferenceContents(), sections),
		goapp.Range(sections).Slice(func(i int) goapp.UI { return sections[i].draw() }),
	))
}

func (r *reference) sections(w words.Catalogue) []section {
	return []section{
		r.typesSection(w),
		r.formatsSection(w),
		r.scriptSection(w),
		r.linksSection(w),
		r.handlesSection(w),
		r.keysSection(w),
	}
}
