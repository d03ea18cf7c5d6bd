package act

import (
	"strconv"
	"strings"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/desk"
	"metricplayground/app/elem"
	"metricplayground/app/ui"
	"metricplayground/metrics/script"
)

// firstRows is how many series a card shows at first, and how many more at a
// press. A card with thousands of rows would take seconds to draw.
const firstRows = 20

// Card is one metric with its series.
type Card struct {
	goapp.Compo

	Desk  *desk.Desk
	Place ui.Place
	// Index is the metric's place in the snapshot, Of how many there are.
	Index, Of int
	Name      string
	// Revision changes when the metric does.
	Revision uint64
	// Single reports whether buckets are shown one by one rather than cumulated.
	Single bool
	// Mend reports whether advice is followed at a press of a button.
	Mend bool
	// Refused is the number of the refusal that this card has to show, 0 for none.
	Refused int
	// InRow reports whether the refusal is shown by the row that it came from.
	InRow bool

	of     string
	rows   int
	filter string
	adding bool
	values map[string]string
}

// Render draws the card.
func (c *Card) Render() goapp.UI {
	if c.of != c.Name {
		c.of, c.rows, c.filter, c.adding, c.values = c.Name, firstRows, "", false, map[string]string{}
	}
	m := c.metric()
	return elem.Article().Class("card type-"+string(m.Type)).
		DataSet("testid", "metric").DataSet("metric", m.Name).
		Aria("label", m.Name).Body(
		c.head(m),
		c.facts(m),
		ui.Slot("card-findings", c.findings()...),
		ui.Slot("card-message", c.message()),
		ui.Slot("card-view", ui.When(len(m.Bounds) > 0 && len(m.Series) > 0, c.bucketView)),
		ui.Slot("card-series", c.series(m)...),
		ui.Slot("card-new", ui.When(len(m.Labels) > 0, c.newSeries)),
	)
}

func (c *Card) metric() script.Metric {
	metrics := c.Desk.Snapshot().Metrics
	if c.Index >= len(metrics) {
		return script.Metric{}
	}
	return metrics[c.Index]
}

func (c *Card) head(m script.Metric) goapp.UI {
	w := c.Place.Words()
	return elem.Header().Class("card-head").Body(
		elem.Span().Class("type").Body(ui.Icon(string(m.Type)), elem.Span().Text(w.TypeName(string(m.Type)))),
		elem.H3().Body(elem.Code().Text(m.Name)),
		elem.Div().Class("card-tools").Body(
			ui.Slot("optional", ui.When(m.Type == script.Histogram, func() goapp.UI {
				return ui.Button("curve", w.Quantiles(), c.lab).Class("quiet").Aria("label", w.QuantilesOf(m.Name)).DataSet("act", "lab")
			})),
			ui.IconButton("edit", w.Edit(m.Name), c.edit).DataSet("act", "edit"),
			ui.IconButton("duplicate", w.Duplicate(m.Name), c.duplicate),
			ui.IconButton("up", w.MoveUp(m.Name), c.up).Attr("disabled", c.Index == 0).ID(moveID("up", c.Index)),
			ui.IconButton("down", w.MoveDown(m.Name), c.down).Attr("disabled", c.Index == c.Of-1).ID(moveID("down", c.Index)),
			ui.IconButton("remove", w.Remove(m.Name), c.remove).DataSet("act", "remove"),
		),
	)
}

// facts are the help text and how the metric was made.
func (c *Card) facts(m script.Metric) goapp.UI {
	w := c.Place.Words()
	var facts []string
	if m.Unit != "" {
		facts = append(facts, w.Unit(m.Unit))
	}
	if len(m.Bounds) > 0 {
		facts = append(facts, w.BucketsOf(len(m.Bounds)))
	}
	if m.Native > 0 {
		facts = append(facts, w.NativeOf(desk.Number(m.Native)))
	}
	if m.Type == script.Summary && m.Window > 0 {
		facts = append(facts, w.WindowOf(desk.Duration(m.Window)))
	}
	if len(m.Labels) > 0 {
		facts = append(facts, w.SeriesCount(len(m.Series)))
	}
	return elem.P().Class("card-facts").Body(
		elem.Span().Class("help").Text(m.Help),
		elem.Span().Class("muted").Text(strings.Join(facts, " · ")),
	)
}

func (c *Card) message() goapp.UI {
	if c.Refused == 0 || c.InRow {
		return nil
	}
	return Refusal(c.Place, c.Desk.Refusal(), c.dismiss)
}

// series are the rows shown, with a filter when there are many.
func (c *Card) series(m script.Metric) []goapp.UI {
	w := c.Place.Words()
	if len(m.Series) == 0 {
		return []goapp.UI{elem.P().Class("muted pad").Text(w.NoSeries())}
	}
	shown := c.matching(m)
	rest := len(shown) - c.rows
	if rest > 0 {
		shown = shown[:c.rows]
	}
	refusal := c.Desk.Refusal()
	list := elem.Ul().Class("series-list").Body(goapp.Range(shown).Slice(func(i int) goapp.UI {
		s := shown[i]
		refused := 0
		if refusal != nil && refusal.Series == s.ID {
			refused = refusal.Number
		}
		return &row{Desk: c.Desk, Place: c.Place, Type: m.Type, ID: s.ID, Series: s.Series,
			Metric: s.Metric, Reading: desk.Read(s.Metric), Trail: c.Desk.Trail(s.Series), Refused: refused, Single: c.Single}
	}))
	return []goapp.UI{
		ui.Slot("optional", ui.When(len(m.Series) > firstRows, func() goapp.UI {
			return &ui.TextField{Text: c.filter, Typed: c.typeFilter, Draw: func(onInput goapp.EventHandler) goapp.UI {
				return goapp.Input().Type("search").Class("filter").Aria("label", w.FilterSeries()).
					Placeholder(w.FilterSeries()).OnInput(onInput)
			}}
		})),
		list,
		ui.Slot("optional", ui.When(len(shown) == 0, func() goapp.UI {
			return elem.P().Class("muted pad").Text(w.NoMatch())
		})),
		ui.Slot("optional", ui.When(rest > 0, func() goapp.UI {
			return elem.Button().Class("button quiet").Text(w.ShowMore(min(rest, 5*firstRows))).OnClick(c.showMore)
		})),
	}
}

func (c *Card) matching(m script.Metric) []script.SeriesState {
	if c.filter == "" {
		return m.Series
	}
	var found []script.SeriesState
	for _, s := range m.Series {
		if strings.Contains(s.ID, c.filter) {
			found = append(found, s)
		}
	}
	return found
}

// newSeries is where label values are typed; those already used are on offer.
func (c *Card) newSeries() goapp.UI {
	w, m := c.Place.Words(), c.metric()
	if !c.adding {
		return ui.Button("plus", w.NewSeries(), c.startAdding).Class("quiet").ID(c.seriesID("new")).DataSet("act", "series")
	}
	return elem.Form().Class("new-series").OnSubmit(c.addSeries).Body(
		goapp.Range(m.Labels).Slice(func(i int) goapp.UI {
			return c.labelField(m, i)
		}),
		elem.Submit().Class("button primary").Text(w.AddSeries()),
		ui.IconButton("close", w.Close(), c.stopAdding),
	)
}

func (c *Card) labelField(m script.Metric, i int) goapp.UI {
	name, w := m.Labels[i], c.Place.Words()
	list := "values-" + strconv.Itoa(c.Index) + "-" + strconv.Itoa(i)
	used := desk.UsedValues(m, i)
	return elem.Label().Class("field").Body(
		elem.Code().Text(name),
		&ui.TextField{Text: c.values[name], Typed: c.typeValue(name), Draw: func(onInput goapp.EventHandler) goapp.UI {
			return goapp.Input().ID(c.seriesID(strconv.Itoa(i))).Type("text").Attr("autocomplete", "off").Attr("spellcheck", "false").
				Aria("label", w.LabelValue(name)).Attr("list", list).OnInput(onInput)
		}},
		elem.DataList().ID(list).Body(goapp.Range(used).Slice(func(j int) goapp.UI {
			return elem.Option(used[j])
		})),
	)
}

func (c *Card) typeValue(label string) func(string) {
	return func(text string) { c.values[label] = text }
}

func (c *Card) startAdding(ctx goapp.Context, _ goapp.Event) {
	c.adding = true
	ctx.NewActionWithValue(FocusAction, c.seriesID("0"))
}

func (c *Card) stopAdding(ctx goapp.Context, _ goapp.Event) {
	c.adding = false
	ctx.NewActionWithValue(FocusAction, c.seriesID("new"))
}

// FocusAction is sent with the id of what is to get the keyboard once it is there. (What
// was pressed may be gone by then, and go-app lets nothing gone do anything later.)
const FocusAction = "focus"

// seriesID is the id of a part of the fields for a new series: the button that opens
// them, or a field by its number.
func (c *Card) seriesID(part string) string { return "series-" + strconv.Itoa(c.Index) + "-" + part }

func (c *Card) addSeries(ctx goapp.Context, e goapp.Event) {
	e.PreventDefault()
	m := c.metric()
	s := script.Series{Metric: m.Name}
	for _, name := range m.Labels {
		s.Labels = append(s.Labels, script.Label{Name: name, Value: c.values[name]})
	}
	if c.Desk.Do(script.Init{Series: s}) == nil {
		c.values = map[string]string{}
		// Who typed goes on typing; a press of the button must not bring up a phone's keyboard.
		if goapp.Window().Get("document").Get("activeElement").Get("tagName").String() == "INPUT" {
			ctx.NewActionWithValue(FocusAction, c.seriesID("0"))
		}
		if c.rows < len(m.Series)+1 && c.rows >= len(m.Series) {
			c.rows++ // the new row is one to be seen
		}
	}
}

func (c *Card) typeFilter(text string) {
	c.filter = text
	c.rows = firstRows
}

func (c *Card) showMore(goapp.Context, goapp.Event) { c.rows += 5 * firstRows }
func (c *Card) dismiss(goapp.Context, goapp.Event)  { c.Desk.Dismiss() }

func (c *Card) edit(ctx goapp.Context, _ goapp.Event) { ctx.NewActionWithValue(EditAction, c.Name) }

func (c *Card) lab(ctx goapp.Context, _ goapp.Event) { ctx.NewActionWithValue(LabAction, c.Name) }

// LabAction is sent with a histogram's name when its card's button for the quantile
// lab is pressed.
const LabAction = "open-lab"

// EditAction is sent with a metric's name when its card's edit button is pressed.
const EditAction = "edit-metric"

func (c *Card) duplicate(goapp.Context, goapp.Event) {
	_ = c.Desk.Duplicate(c.Name, c.Desk.FreeName(c.Name))
}

func (c *Card) remove(ctx goapp.Context, _ goapp.Event) {
	ctx.NewActionWithValue(RemoveAction, c.Name)
}

// RemoveAction is sent with a metric's name when its card's remove button is pressed.
const RemoveAction = "remove-metric"

func (c *Card) up(ctx goapp.Context, _ goapp.Event) {
	metrics := c.Desk.Snapshot().Metrics
	if c.Index > 0 && c.Desk.Move(c.Name, metrics[c.Index-1].Name) == nil {
		ctx.Defer(focusOn(moveID("up", c.Index-1), moveID("down", c.Index-1)))
	}
}

func (c *Card) down(ctx goapp.Context, _ goapp.Event) {
	before := ""
	if metrics := c.Desk.Snapshot().Metrics; c.Index+2 < len(metrics) {
		before = metrics[c.Index+2].Name
	}
	if c.Desk.Move(c.Name, before) == nil {
		ctx.Defer(focusOn(moveID("down", c.Index+1), moveID("up", c.Index+1)))
	}
}

// moveID is the id of the button that moves the card at an index.
func moveID(way string, index int) string { return "move-" + way + "-" + strconv.Itoa(index) }

// focusOn gives the keyboard to the first of some elements that takes it. A card
// that was moved is drawn by another component than before: the keyboard has to
// be told to go with it.
func focusOn(ids ...string) func(goapp.Context) {
	return func(goapp.Context) {
		for _, id := range ids {
			e := goapp.Window().GetElementByID(id)
			if e.Truthy() && !e.Get("disabled").Truthy() {
				e.Call("focus")
				return
			}
		}
	}
}
