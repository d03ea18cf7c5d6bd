package build

import (
	"math"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/desk"
	"metricplayground/app/elem"
	"metricplayground/app/ui"
)

// Measures of the drawn ruler, in its own units.
const (
	rulerWidth  = 400
	rulerMargin = 14
	// labelWidth is the room that one character of a bound's label takes.
	labelWidth = 5.2
)

// Tick is a bucket bound on the ruler.
type Tick struct {
	X     float64
	Label string
	// Labelled is false where the label would touch the one before.
	Labelled bool
}

// Ticks places bounds on a line: on a logarithmic scale when all are positive
// and span more than a factor of 20, else on a linear one. The last tick is +Inf.
// Bounds are finite and rising.
func Ticks(bounds []float64) (ticks []Tick, logarithmic bool) {
	if len(bounds) == 0 {
		return nil, false
	}
	first, last := bounds[0], bounds[len(bounds)-1]
	logarithmic = first > 0 && last/first > 20
	scale := func(v float64) float64 { return v }
	if logarithmic {
		scale = math.Log
	}
	room := float64(rulerWidth-2*rulerMargin) * 0.88 // the rest is the way to +Inf
	span := scale(last) - scale(first)
	end := math.Inf(-1)
	for _, b := range bounds {
		x := float64(rulerMargin)
		if span > 0 {
			x += room * (scale(b) - scale(first)) / span
		}
		t := Tick{X: x, Label: desk.Number(b)}
		half := labelWidth * float64(len(t.Label)) / 2
		if x-half > end {
			t.Labelled, end = true, x+half+3
		}
		ticks = append(ticks, t)
	}
	infinity := Tick{X: rulerWidth - rulerMargin, Label: "+Inf"}
	infinity.Labelled = infinity.X-labelWidth*2 > end
	return append(ticks, infinity), logarithmic
}

// ruler draws bounds as a ruler.
func ruler(place ui.Place, bounds []float64) goapp.UI {
	w := place.Words()
	ticks, logarithmic := Ticks(bounds)
	body := []goapp.UI{
		ui.SVG("line").Attr("data-part", "axis").Attr("x1", rulerMargin).Attr("x2", rulerWidth-rulerMargin).Attr("y1", "14").Attr("y2", "14"),
	}
	for i, t := range ticks {
		x := fixed(t.X)
		part := "tick"
		if i == len(ticks)-1 {
			part = "infinite"
		}
		body = append(body, ui.SVG("line").Attr("data-part", part).Attr("x1", x).Attr("x2", x).Attr("y1", "6").Attr("y2", "22"))
		if t.Labelled {
			body = append(body, ui.SVG("text").Attr("x", x).Attr("y", "36").Attr("text-anchor", "middle").Body(goapp.Text(t.Label)))
		}
	}
	return elem.Figure().Class("ruler").Body(
		ui.SVG("svg").Attr("viewBox", "0 0 400 42").Attr("role", "img").
			Attr("aria-label", w.Ruler(numbers(bounds)+" +Inf")).Body(body...),
		elem.FigCaption().Class("muted").Text(w.RulerScale(logarithmic)+" · "+w.BucketCost(len(bounds)+3)),
	)
}
