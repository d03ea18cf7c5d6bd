package ask

import (
	"cmp"
	"time"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/elem"
	"metricplayground/app/ui"
)

// coming is what is known of the query engine while it isn't there: a page stands
// before all of its program is.
type coming struct {
	awaited bool
	// slow: it takes long enough that one wants to know.
	slow bool
	err  error  // why it didn't come
	asks string // the question that it will be asked, "" for none
}

// await has the query engine come, and then does what was to be done with it.
func (p *Panel) await() {
	if p.coming.awaited {
		return
	}
	p.coming.awaited, p.coming.err = true, nil
	ctx := p.ctx
	go func() {
		err := ui.AwaitProgram(ctx)
		ctx.Dispatch(func(goapp.Context) { p.came(err) })
	}()
	time.AfterFunc(slowAfter, func() {
		ctx.Dispatch(func(goapp.Context) { p.coming.slow = p.coming.awaited })
	})
}

// came goes on when the query engine has come, or can't.
func (p *Panel) came(err error) {
	query := p.coming.asks
	if err != nil {
		p.coming = coming{err: err, asks: query}
		return
	}
	p.coming = coming{}
	p.begin()
	if p.field.late {
		p.field.complete()
	}
	if query != "" {
		p.ask(query)
	}
}

// waiting is the question that waits for the query engine, "" for none.
func (p *Panel) waiting() string {
	if !p.coming.awaited {
		return ""
	}
	if p.stopped != "" {
		return p.coming.asks
	}
	return cmp.Or(p.coming.asks, p.asked)
}

// sign says that the query engine is on its way, or that it didn't come and how to have
// it tried again.
func (p *Panel) sign() goapp.UI {
	w := p.Place.Words()
	if err := p.coming.err; err != nil {
		return elem.Div().Class("callout bad").Role("alert").DataSet("testid", "engine-missing").Body(
			ui.Icon("warning"), elem.P().Text(w.EngineMissing(err.Error())),
			ui.Button("restart", w.TryAgain(), p.retry),
		)
	}
	return elem.Div().Class("callout").Role("status").DataSet("testid", "engine-coming").OnKeyDown(p.key).Body(
		goapp.Progress().Aria("label", w.EngineComing("")), elem.P().Text(w.EngineComing(p.waiting())),
		ui.Slot("optional", ui.When(p.waiting() != "", func() goapp.UI {
			return elem.Button().Class("button").Text(w.CancelQuery()).OnClick(p.cancel)
		})),
	)
}

func (p *Panel) retry(goapp.Context, goapp.Event) {
	p.await()
	p.toAnswer()
}
