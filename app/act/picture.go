package act

import (
	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/elem"
	"metricplayground/app/glance"
	"metricplayground/app/picture"
	"metricplayground/app/picture/svg"
)

// seen is what there is to see of the row's series.
func (r *row) seen() glance.Series {
	return glance.Series{Type: r.Type, ID: r.ID, Metric: r.Metric, Trail: r.Trail, Single: r.Single}
}

// spark is the small picture, a button that shows it large.
func (r *row) spark(s glance.Series) goapp.UI {
	w := r.Place.Words()
	name := w.GlanceOpen(w.GlanceTitle(string(s.Type), s.ID), s.Text(w))
	return elem.Button().Class("spark").DataSet("act", "picture").
		Aria("label", name).Title(s.Text(w)).Aria("expanded", r.large).OnClick(r.toggleLarge).
		Body(svg.Silent(s.Spark()))
}

// picture is the large one.
func (r *row) picture(s glance.Series) goapp.UI {
	place := r.Place
	return &svg.Frame{Place: place, Draw: func(width float64) picture.Picture { return s.Large(place.Words(), width) }}
}

func (r *row) toggleLarge(goapp.Context, goapp.Event) { r.large = !r.large }
