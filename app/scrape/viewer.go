package scrape

import (
	"context"
	"strconv"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/desk"
	"metricplayground/app/elem"
	"metricplayground/app/ui"
	"metricplayground/metrics/exposition"
	"metricplayground/metrics/script"
	"metricplayground/metrics/timeline"
)

// Viewer shows what was in a scrape, and what is different from another one.
type Viewer struct {
	goapp.Compo

	Desk  *desk.Desk
	Place ui.Place
	// Revision is the desk's.
	Revision uint64
	// Index is the scrape's place among the snapshot's.
	Index int

	against int // the other scrape's index, counted from 1; 0: the one before of the same replica
	of      int
	report  *timeline.Report
	err     error // why there is no report: what reads scrapes didn't come
}

// CloseAction is sent when somebody has seen enough of a scrape.
const CloseAction = "close-scrape"

// mostLines is how many lines of a scrape are drawn.
const mostLines = 400

// OnMount has the scrape's report made.
func (v *Viewer) OnMount(ctx goapp.Context) { v.ask(ctx) }

// OnUpdate does the same for another scrape.
func (v *Viewer) OnUpdate(ctx goapp.Context) {
	if v.of != v.Index {
		v.against = 0
		v.ask(ctx)
	}
}

// ask has the scrapes read in the background.
func (v *Viewer) ask(ctx goapp.Context) {
	v.of, v.report, v.err = v.Index, nil, nil
	index, snapshot, server := v.Index, v.Desk.Whole(), v.Desk.Prometheus()
	go func() {
		if err := ui.AwaitProgram(ctx); err != nil {
			ctx.Dispatch(func(goapp.Context) { v.err = err })
			return
		}
		if server.Reports(context.Background(), snapshot) != nil {
			return
		}
		report, known := server.Report(index)
		ctx.Dispatch(func(goapp.Context) {
			if known && v.Index == index {
				v.report = &report
			}
		})
	}()
}

// Render draws the viewer.
func (v *Viewer) Render() goapp.UI {
	w, scrapes := v.Place.Words(), v.Desk.Whole().Scrapes
	if v.Index < 0 || v.Index >= len(scrapes) {
		return elem.Div()
	}
	scrape := scrapes[v.Index]
	return elem.Section().Class("scraped").Aria("label", w.ScrapeShown()).DataSet("testid", "scrape").DataSet("index", v.Index).
		OnKeyDown(v.key).Body(
		elem.Div().Class("scraped-head").Body(
			elem.H2().Text(Title(w, v.Desk, scrape)),
			ui.IconButton("previous", w.ScrapeBefore(), v.step(-1), v.Index, -1).Aria("disabled", v.Index == 0),
			ui.IconButton("next", w.ScrapeAfter(), v.step(1), v.Index, 1).Aria("disabled", v.Index == len(scrapes)-1),
			v.other(scrapes),
			ui.IconButton("close", w.CloseScrape(), v.close).ID("close-scrape"),
		),
		elem.P().Class("muted").Role("status").Text(v.facts(scrape)),
		v.text(scrapes),
	)
}

// facts are what Prometheus says of the scrape.
func (v *Viewer) facts(s *script.Scrape) string {
	w := v.Place.Words()
	switch {
	case v.err != nil:
		return w.EngineMissing(v.err.Error())
	case v.report != nil:
		return facts(w, *v.report, s)
	case !ui.ProgramWhole():
		return w.EngineComing("")
	}
	return ""
}

// before is the index of the scrape before of the same replica, -1 for none.
func before(scrapes []*script.Scrape, index int) int {
	for i := index - 1; i >= 0; i-- {
		if scrapes[i].Replica == scrapes[index].Replica && scrapes[i].Families != nil {
			return i
		}
	}
	return -1
}

func (v *Viewer) compared(scrapes []*script.Scrape) int {
	if v.against > 0 && v.against <= len(scrapes) {
		return v.against - 1
	}
	return before(scrapes, v.Index)
}

// mostOthers is how many scrapes are on offer to compare with.
const mostOthers = 60

// other is the choice of the scrape to compare with.
func (v *Viewer) other(scrapes []*script.Scrape) goapp.UI {
	w := v.Place.Words()
	chosen, first := v.compared(scrapes), max(0, len(scrapes)-mostOthers)
	var choices []int
	if chosen < first { // an older one, or -1 for none
		choices = append(choices, chosen)
	}
	for i := first; i < len(scrapes); i++ {
		if i != v.Index && scrapes[i].Families != nil {
			choices = append(choices, i)
		}
	}
	return elem.Label().Class("inline").Body(
		elem.Span().Text(w.ComparedWith()),
		elem.Select().ID("compare-scrape").OnChange(v.pick).Body(goapp.Range(choices).Slice(func(i int) goapp.UI {
			at, title := choices[i], "–"
			if at >= 0 {
				title = Title(w, v.Desk, scrapes[at])
			}
			return elem.Option(strconv.Itoa(at+1)).Attr("selected", at == chosen).Text(title)
		})),
	)
}

func (v *Viewer) pick(ctx goapp.Context, _ goapp.Event) {
	v.against, _ = strconv.Atoi(ctx.JSSrc().Get("value").String())
}

func (v *Viewer) step(by int) goapp.EventHandler {
	return func(ctx goapp.Context, _ goapp.Event) {
		// At an end the button stays, so that it keeps the keyboard, and does nothing.
		if at := v.Index + by; at >= 0 && at < len(v.Desk.Whole().Scrapes) {
			ctx.NewActionWithValue(OpenAction, at)
		}
	}
}

func (v *Viewer) key(ctx goapp.Context, e goapp.Event) {
	if e.Get("key").String() == "Escape" {
		v.close(ctx, e)
	}
}

func (v *Viewer) close(ctx goapp.Context, _ goapp.Event) { ctx.NewAction(CloseAction) }

// text is what the target answered, with what is different marked.
func (v *Viewer) text(scrapes []*script.Scrape) goapp.UI {
	w, scrape := v.Place.Words(), scrapes[v.Index]
	if scrape.Families == nil {
		return elem.P().Text(w.NothingRead(string(scrape.Outcome)))
	}
	if scrape.Outcome == script.ScrapeBroken {
		return elem.Pre().Class("scraped-text").TabIndex(0).Lang("en").Body(goapp.Text(timeline.Text(scrape)))
	}
	after, _ := exposition.Render(scrape.Families, exposition.Format(format(script.Schedule{Format: scrape.Format})), nil)
	var old *exposition.Document
	if at := v.compared(scrapes); at >= 0 {
		old, _ = exposition.Render(scrapes[at].Families, after.Format, nil)
	}
	difference := exposition.Diff(old, after)
	var lines []goapp.UI
	add := func(text string, c *exposition.Change) {
		if len(lines) < mostLines {
			lines = append(lines, line(w, text, old != nil, c))
		}
	}
	gone, missing := 0, map[string][]*exposition.Change{}
	for i, c := range difference.Changes {
		if c.Kind == exposition.Removed {
			name := old.Blocks[c.Block].Name
			missing[name] = append(missing[name], &difference.Changes[i])
			gone++
		}
	}
	miss := func(name string) {
		for _, c := range missing[name] {
			add(c.Before.Text, c)
		}
		delete(missing, name)
	}
	for i, block := range after.Blocks {
		for j := range block.Lines {
			add(block.Lines[j].Text, difference.At(i, j))
		}
		miss(block.Name)
	}
	for i := 0; len(missing) > 0; i++ { // metrics of which nothing is left
		miss(old.Blocks[i].Name)
	}
	return elem.Div().Body(
		ui.Slot("optional", ui.When(gone > 0, func() goapp.UI { return elem.P().Class("muted").Text(w.LinesGone(gone)) })),
		elem.Pre().Class("scraped-text").TabIndex(0).Lang("en").Aria("label", w.ScrapedText()).Body(lines...),
		ui.Slot("optional", ui.When(after.LineCount() > mostLines, func() goapp.UI {
			return elem.P().Class("muted").Text(w.MoreLines(after.LineCount() - mostLines))
		})),
	)
}

// line is a line of a scrape; what changed is marked by colour, sign and amount.
func line(w interface {
	LineMark(kind, delta string) string
}, text string, compared bool, c *exposition.Change) goapp.UI {
	l := elem.Span().Class("line")
	mark := ""
	if compared && c != nil {
		delta := ""
		if len(c.Moves) > 0 {
			delta = desk.Brief(c.Moves[0].Delta)
		}
		l = l.Class("line", string(c.Kind))
		mark = w.LineMark(string(c.Kind), delta)
	}
	return l.Body(elem.Span().Text(text+"\n"), ui.InlineSlot("line-mark", ui.When(mark != "", func() goapp.UI { return elem.Span().Text(mark) })))
}
