package bench

import (
	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/desk"
	"metricplayground/app/elem"
	"metricplayground/metrics/script/starts"
)

// starts are the ready-made beginnings.
func (b *Bench) starts() goapp.UI {
	w, list := b.Place.Words(), starts.List()
	return elem.Ul().Class("starts").Aria("label", w.StartFrom()).Body(
		goapp.Range(list).Slice(func(i int) goapp.UI {
			return elem.Li().Body(
				elem.Button().Class("start").DataSet("start", list[i].Slug).
					OnClick(b.begin(list[i].Script), list[i].Slug).Body(
					elem.Strong().Text(w.StartTitle(list[i].Slug)),
					elem.Span().Text(w.StartText(list[i].Slug)),
				),
			)
		}),
	)
}

func (b *Bench) begin(src string) goapp.EventHandler {
	return func(goapp.Context, goapp.Event) {
		b.Desk.Close(desk.ScriptView)
		b.Desk.Close(desk.LabView)
		b.starting = false
		b.run(src)
	}
}
