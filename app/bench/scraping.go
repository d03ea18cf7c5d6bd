package bench

import (
	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/desk"
	"metricplayground/app/scrape"
	"metricplayground/app/ui"
)

// scrapingButton says how the program is scraped, and opens the controls.
func (b *Bench) scrapingButton() goapp.UI {
	w, s := b.Place.Words(), b.Desk.Snapshot()
	every := ""
	if s.Schedule.Interval > 0 {
		every = desk.Duration(s.Schedule.Interval)
	}
	state := w.ScrapingState(every, len(s.Replicas))
	return ui.Button("target", state, b.toggleScraping).Title(state).
		Aria("expanded", b.scraping).Aria("controls", "scraping").ID("open-scraping")
}

func (b *Bench) toggleScraping(ctx goapp.Context, _ goapp.Event) {
	b.scraping = !b.scraping
	ctx.Defer(func(goapp.Context) { bring(".scraping") })
}

// bring scrolls to what was opened: on a small screen everything is one column.
func bring(selector string) {
	if e := goapp.Window().Get("document").Call("querySelector", selector); e.Truthy() {
		e.Call("scrollIntoView", map[string]any{"block": "nearest"})
	}
}

// chosen is the index of the scrape that is shown, -1 for none: undo may have
// taken it away.
func (b *Bench) chosen() int {
	if b.scrape > len(b.Desk.Snapshot().Scrapes) {
		return -1
	}
	return b.scrape - 1
}

func (b *Bench) openScrape(ctx goapp.Context, a goapp.Action) {
	if index, ok := a.Value.(int); ok {
		b.scrape = index + 1
		b.Desk.Open(desk.ScrapeView)
		ctx.Defer(func(goapp.Context) { bring(".scraped") })
	}
}

func (b *Bench) closeScrape(ctx goapp.Context, _ goapp.Action) {
	if b.scrape > 0 {
		ctx.Defer(func(goapp.Context) { scrape.FocusStrip() }) // where it was opened
	}
	b.scrape = 0
	b.Desk.Close(desk.ScrapeView)
}
