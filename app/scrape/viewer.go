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
	v.of, v.report = v.Index, nil
	index, snapshot, server := v.Index, v.Desk.Whole(), v.Desk.Prometheus()
	go func() {
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
	return elem.Section().Class("scraped").Aria("label", w.ScrapeShown()).DataSet("testid", "scrape").DataSet("index", v.Index).Body(
		elem.Div().Class("scraped-head").Body(
			elem.H2().Text(Title(w, v.Desk, scrape)),
			ui.IconButton("previous", w.ScrapeBefore(), v.step(-1), v.Index, -1).Attr("disabled", v.Index == 0),
			ui.IconButton("next", w.ScrapeAfter(), v.step(1), v.Index, 1).Attr("disabled", v.Index == len(scrapes)-1),
			v.other(scrapes),
			ui.IconButton("close", w.CloseScrape(), v.close).ID("close-scrape"),
		),
		elem.P().Class("muted").Text(v.facts(scrape)),
		v.text(scrapes),
	)
}

// facts are what Prometheus says of the scrape.
func (v *Viewer) facts(s *script.Scrape) string {
	if v.report == nil {
		return ""
	}
	return facts(v.Place.Words(), *v.report, s)
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
	var choices []int
	for i := max(0, len(scrapes)-mostOthers); i < len(scrapes); i++ {
		if i != v.Index && scrapes[i].Families != nil {
			choices = append(choices, i)
		}
	}
	chosen := v.compared(scrapes)
	return elem.Label().Class("inline").Body(
		elem.Span().Text(w.ComparedWith()),
		elem.Select().ID("compare-scrape").OnChange(v.pick).Body(goapp.Range(choices).Slice(func(i int) goapp.UI {
			at := choices[i]
			return elem.Option(strconv.Itoa(at+1)).Attr("selected", at == chosen).Text(Title(w, v.Desk, scrapes[at]))
		})),
	)
}

func (v *Viewer) pick(ctx goapp.Context, _ goapp.Event) {
	v.against, _ = strconv.Atoi(ctx.JSSrc().Get("value").String())
}

func (v *Viewer) step(by int) goapp.EventHandler {
	return func(ctx goapp.Context, _ goapp.Event) { ctx.NewActionWithValue(OpenAction, v.Index+by) }
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
	gone := 0
	for _, c := range difference.Changes {
		if c.Kind == exposition.Removed {
			gone++
		}
	}
	for i, block := range after.Blocks {
		for j := range block.Lines {
			if len(lines) == mostLines {
				break
			}
			lines = append(lines, line(w, block.Lines[j].Text, old != nil, difference.At(i, j)))
		}
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
			delta = c.Moves[0].Delta
		}
		l = l.Class("line", string(c.Kind))
		mark = w.LineMark(string(c.Kind), delta)
	}
	return l.Body(elem.Span().Text(text+"\n"), ui.InlineSlot("line-mark", ui.When(mark != "", func() goapp.UI { return elem.Span().Text(mark) })))
}
