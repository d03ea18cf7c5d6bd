package act

import (
	"strconv"
	"strings"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/desk"
	"metricplayground/app/elem"
	"metricplayground/app/ui"
	"metricplayground/metrics/lint"
)

// findings are what a reviewer would say about how the metric is named and made,
// and what it holds.
func (c *Card) findings() []goapp.UI {
	list := c.Desk.Advice(c.Index)
	if len(list) == 0 {
		return nil
	}
	w := c.Place.Words()
	return []goapp.UI{elem.Details().Class("findings").ID(FindingsID(c.Index)).DataSet("act", "findings").On("toggle", c.openFindings).Body(
		elem.Summary().ID(FindingsID(c.Index)+"-title").Body(ui.Icon("info"), elem.Span().Text(w.Findings(len(list)))),
		elem.Div().Class("findings-parts").Body(goapp.Range(parts).Slice(func(i int) goapp.UI {
			return ui.Slot("optional", c.part(parts[i], list)...)
		})),
	)}
}

// FindingsID is the id of the findings of the card at an index.
func FindingsID(index int) string { return "findings-" + strconv.Itoa(index) }

// parts are the parts of a metric that findings are about.
var parts = []string{"name", "labels", "values", "buckets"}

// partOf is the part that a finding's subject belongs to.
func partOf(subject string) string {
	switch {
	case strings.HasPrefix(subject, "label:"), subject == "series":
		return "labels"
	case subject == "type", subject == "values":
		return "values"
	case subject == "buckets":
		return "buckets"
	}
	return "name"
}

// part is what is said about one part of the metric.
func (c *Card) part(part string, list []desk.Advice) []goapp.UI {
	var items []goapp.UI
	for i, a := range list {
		if partOf(a.Subject) == part {
			items = append(items, c.finding(i, a))
		}
	}
	if len(items) == 0 {
		return nil
	}
	return []goapp.UI{
		elem.H4().Text(c.Place.Words().AdviceHere(part)),
		elem.Ul().Body(items...),
	}
}

// finding is one piece of advice, and a button that follows it.
func (c *Card) finding(i int, a desk.Advice) goapp.UI {
	w := c.Place.Words()
	return Finding(c.Place, a.Finding, nil, ui.When(c.Mend && a.Repair != nil, func() goapp.UI {
		return ui.Button("check", w.Remedy(a.Finding, a.Repair.To), c.mend(i), i, c.Revision).DataSet("act", "mend")
	}))
}

// Finding is an item with one piece of advice: what about, unless that is known; what
// could be better and why; what follows it, nil for nothing; and where it comes from.
func Finding(p ui.Place, f lint.Finding, about, mend goapp.UI) goapp.UI {
	source := f.Rule.Source()
	return elem.Li().DataSet("rule", string(f.Rule)).Body(
		ui.Slot("optional", about),
		elem.P().Text(p.Words().Advice(f)),
		elem.Div().Class("finding-acts").Body(
			ui.Slot("optional", mend),
			elem.A(source).Attr("rel", "noopener noreferrer external").Text(p.Words().AdviceSource(sourceName(source))),
		),
	)
}

// sourceName is an address as a person reads it.
func sourceName(address string) string {
	name, _, _ := strings.Cut(strings.TrimPrefix(address, "https://"), "#")
	return strings.TrimSuffix(name, "/")
}

func (c *Card) mend(i int) goapp.EventHandler {
	return func(ctx goapp.Context, _ goapp.Event) {
		list := c.Desk.Advice(c.Index)
		if i >= len(list) || list[i].Repair == nil {
			return
		}
		dropped, err := c.Desk.Mend(list[i])
		if err != nil {
			return
		}
		ctx.NewActionWithValue(MendAction, Mended{Metric: list[i].Repair.To.Name, Dropped: len(dropped)})
		ctx.Defer(focusOn(FindingsID(c.Index)+"-title", "undo"))
	}
}

// MendAction is sent with a Mended when a card's metric was mended.
const MendAction = "mend-metric"

// Mended is what came of following a piece of advice.
type Mended struct {
	// Metric is its name now.
	Metric string
	// Dropped is how many operations no longer fitted it.
	Dropped int
}

func (c *Card) openFindings(goapp.Context, goapp.Event) { c.Desk.Open(desk.FindingsView) }
