// Package svg shows pictures in the page: as SVG elements that the style sheet
// colours by their roles, with a text alternative, a table of the numbers and a
// button that saves the picture as a file.
package svg

import (
	"strconv"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/picture"
	"metricplayground/app/ui"
)

// Draw makes the elements of a picture: an image to screen readers, unless
// something in it can be moved with the keyboard.
func Draw(p picture.Picture) goapp.UI {
	role := "img"
	for _, s := range p.Shapes {
		if s.Slider != nil {
			role = "group"
		}
	}
	return canvas(p, p.Shapes).Attr("role", role).Attr("aria-label", p.Alternative())
}

// Silent makes the elements of a picture that says nothing to a screen reader:
// what stands around it does.
func Silent(p picture.Picture) goapp.UI { return canvas(p, p.Shapes).Attr("aria-hidden", "true") }

// canvas is the svg element with shapes in it. What can be moved stands beside groups
// of all that lies below, between and above: go-app matches elements by position, and
// one that takes another's place takes the keyboard away, as when an axis is divided
// anew.
func canvas(p picture.Picture, shapes []picture.Shape) goapp.HTMLElem {
	return ui.SVG("svg").Attr("data-picture", "svg").
		Attr("viewBox", "0 0 "+picture.Units(p.Width)+" "+picture.Units(p.Height)).
		Attr("width", picture.Units(p.Width)).Attr("height", picture.Units(p.Height)).
		Body(layers(shapes)...)
}

// layers are the elements of shapes, one upon the other.
func layers(shapes []picture.Shape) []goapp.UI {
	var out, below []goapp.UI
	for _, s := range shapes {
		if s.Slider != nil {
			out, below = append(out, ui.SVG("g").Body(below...), element(s)), nil
			continue
		}
		below = append(below, element(s))
	}
	if len(out) == 0 {
		return below
	}
	return append(out, ui.SVG("g").Body(below...))
}

// element is one shape. Style sheets find it by its data attributes.
func element(s picture.Shape) goapp.UI {
	e := ui.SVG(string(s.Kind)).Attr("data-role", string(s.Role)).Attr("data-look", string(s.Look))
	place := s.Place()
	for i := 0; i+1 < len(place); i += 2 {
		e = e.Attr(place[i], place[i+1])
	}
	if s.Key != "" {
		e = e.Attr("data-key", s.Key)
	}
	if t := s.Slider; t != nil {
		e = e.Attr("role", "slider").Attr("tabindex", "0").Attr("aria-label", t.Label).Attr("aria-valuetext", t.Text).
			Attr("aria-valuemin", number(t.Min)).Attr("aria-valuemax", number(t.Max)).Attr("aria-valuenow", number(t.Now))
	}
	switch {
	case s.Kind == picture.TextKind:
		return e.Attr("text-anchor", string(s.Anchor)).Body(goapp.Text(s.Text))
	case s.Hover != "":
		return e.Body(ui.SVG("title").Body(goapp.Text(s.Hover)))
	}
	return e
}

func number(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }

// swatch is the sample of a legend's entry.
func swatch(e picture.Entry) goapp.UI {
	p := picture.Picture{Width: 24, Height: 12}
	return canvas(p, e.Swatch(0, 6)).Attr("aria-hidden", "true")
}
