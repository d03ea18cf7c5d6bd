package act

import (
	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/desk"
	"metricplayground/app/ui"
	"metricplayground/metrics/lint"
	"metricplayground/metrics/script"
)

// findings are what a reviewer would say about how the metric is named and made.
func (c *Card) findings(m script.Metric) []goapp.UI {
	list := lint.Create(string(m.Type), m.Name, m.Unit, m.Help, m.Labels)
	if len(list) == 0 {
		return nil
	}
	w := c.Place.Words()
	return []goapp.UI{goapp.Details().Class("findings").DataSet("act", "findings").On("toggle", c.openFindings).Body(
		goapp.Summary().Body(ui.Icon("info"), goapp.Span().Text(w.Findings(len(list)))),
		goapp.Ul().Body(goapp.Range(list).Slice(func(i int) goapp.UI {
			return goapp.Li().Text(w.Advice(list[i]))
		})),
	)}
}

func (c *Card) openFindings(goapp.Context, goapp.Event) { c.Desk.Open(desk.FindingsView) }
