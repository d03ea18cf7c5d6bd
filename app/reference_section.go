package app

import (
	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/elem"
	"metricplayground/app/ui"
)

// section is a part of the reference with an address of its own.
type section struct {
	id    string
	title string
	// kind is the metric type or empty; a type has its icon and hue.
	kind  string
	body  []goapp.UI
	parts []section
}

// draw draws the section under a heading of the second level, its parts under
// headings of the third.
func (s section) draw() goapp.UI {
	return elem.Section().Class("reference-section").Body(
		elem.H2().ID(s.id).Body(permalink(s.id, s.title)),
		elem.Div().Class("reference-body").Body(s.body...),
		goapp.Range(s.parts).Slice(func(i int) goapp.UI { return s.parts[i].drawPart() }),
	)
}

func (s section) drawPart() goapp.UI {
	heading := elem.H3().ID(s.id)
	if s.kind != "" {
		heading = heading.Class("reference-type type-"+s.kind).Body(ui.Icon(s.kind), permalink(s.id, s.title))
	} else {
		heading = heading.Body(permalink(s.id, s.title))
	}
	return elem.Section().Class("reference-part").Body(
		heading,
		elem.Div().Class("reference-body").Body(s.body...),
	)
}

// permalink makes a heading a link to itself.
func permalink(id, title string) goapp.UI {
	return elem.A("#" + id).Class("reference-anchor").Text(title)
}

// contents lists the sections with their parts.
func contents(title string, sections []section) goapp.UI {
	return elem.Nav().Class("reference-contents").Aria("labelledby", "contents").Body(
		elem.H2().ID("contents").Text(title),
		list(sections),
	)
}

func list(sections []section) goapp.UI {
	return elem.Ul().Body(goapp.Range(sections).Slice(func(i int) goapp.UI {
		s := sections[i]
		link := elem.A("#" + s.id).Text(s.title)
		return elem.Li().Body(link, ui.When(len(s.parts) > 0, func() goapp.UI { return list(s.parts) }))
	}))
}
