package app

import (
	"errors"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/bench"
	"metricplayground/app/desk"
	"metricplayground/app/elem"
	"metricplayground/app/ui"
)

// playgroundKey is where the browser keeps the playground's work.
const playgroundKey = "playground.session"

// playground is the page of free play.
type playground struct {
	goapp.Compo
	page

	desk   *desk.Desk
	tab    tabs
	opened string // the link's fragment that was opened last
	broken *desk.BrokenSave
	link   linkOutcome
}

// linkOutcome is what opening a link led to.
type linkOutcome struct {
	opened bool
	err    error
}

// OnInit lays the desk: in the browser with what it has kept.
func (p *playground) OnInit() {
	p.page.begin()
	if goapp.IsServer {
		p.desk = desk.New(nil)
		return
	}
	p.desk = desk.New(desk.NewKeeper(ui.LocalStorage{}, playgroundKey))
	_, err := p.desk.Restore()
	errors.As(err, &p.broken)
}

// OnPreRender sets title and description.
func (p *playground) OnPreRender(ctx goapp.Context) { p.arrive(ctx) }

// OnNav opens the script of a link.
func (p *playground) OnNav(ctx goapp.Context) {
	p.arrive(ctx)
	fragment := goapp.Window().Get("location").Get("hash").String()
	if fragment == p.opened {
		return
	}
	p.opened = fragment
	src, found, err := desk.ReadFragment(fragment)
	if !found {
		return
	}
	if err == nil {
		err = p.desk.Run(src)
		p.desk.Dismiss()
	}
	p.link = linkOutcome{opened: err == nil, err: err}
	if err == nil && p.desk.Save() == nil {
		p.forgetLink(ctx)
	}
}

// OnMount brings the view in which one asks to the front of a small screen.
func (p *playground) OnMount(ctx goapp.Context) {
	ctx.Handle(bench.AskAction, func(ctx goapp.Context, _ goapp.Action) {
		p.tab.show(p.tab.shown("metrics"), "ask", p.desk.Snapshot().Revision)
		ctx.Defer(focusQuery)
	})
}

// forgetLink takes the script out of the address once it is kept: a reload
// brings back the work as it is then, and doesn't open the link over it.
func (p *playground) forgetLink(ctx goapp.Context) {
	u := *ctx.Page().URL()
	u.Fragment, u.RawFragment = "", ""
	ctx.Page().ReplaceURL(&u)
	p.opened = ""
}

// OnAppUpdate shows the notice of a new version.
func (p *playground) OnAppUpdate(ctx goapp.Context) { p.updated = ctx.AppUpdateAvailable() }

func (p *playground) arrive(ctx goapp.Context) {
	w := p.page.arrive(ctx)
	ctx.Page().SetTitle(w.PlaygroundTitle())
	ctx.Page().SetDescription(w.PlaygroundDescription())
}

// Render draws the page.
func (p *playground) Render() goapp.UI {
	w := p.place.Words()
	return p.frame(
		elem.H1().Class("unseen").Text(w.Playground()),
		ui.Slot("page-notices", p.notices()...),
		p.tab.render(p.place, []tab{{"metrics", w.Metrics()}, {"exposition", w.Exposition()}, {"ask", w.AskOpen()}}, p.desk.Snapshot().Revision),
		&bench.Bench{Desk: p.desk, Place: p.place, Revision: p.desk.Revision(), Tab: p.tab.shown("metrics"), Free: true},
	).Class("wide")
}

// notices are what came of the link and of the work that was kept.
func (p *playground) notices() []goapp.UI {
	w := p.place.Words()
	var out []goapp.UI
	if p.broken != nil {
		out = append(out, elem.Div().Class("callout bad").Role("alert").Body(
			ui.Icon("warning"),
			elem.P().Text(w.BrokenSave(desk.Say(w, p.broken.Err))),
			ui.Button("download", w.DownloadBrokenSave(), p.downloadBroken),
			ui.IconButton("close", w.Dismiss(), p.dismissBroken),
		))
	}
	switch {
	case p.link.opened:
		out = append(out, elem.Div().Class("callout good").Role("status").Body(
			ui.Icon("check"), elem.P().Text(w.LinkOpened()), ui.IconButton("close", w.Dismiss(), p.dismissLink)))
	case errors.Is(p.link.err, desk.ErrLink):
		out = append(out, p.linkFailed(w.LinkDamaged()))
	case p.link.err != nil:
		out = append(out, p.linkFailed(w.LinkFailed()+" "+desk.Say(w, p.link.err)))
	}
	return out
}

func (p *playground) linkFailed(text string) goapp.UI {
	w := p.place.Words()
	return elem.Div().Class("callout bad").Role("alert").DataSet("testid", "link-error").Body(
		ui.Icon("warning"),
		elem.Div().Body(elem.P().Text(text), elem.P().Class("muted").Text(w.KeptBefore())),
		ui.IconButton("close", w.Dismiss(), p.dismissLink),
	)
}

// focusQuery gives the keyboard to the field for a query, and scrolls to it.
func focusQuery(goapp.Context) {
	if e := goapp.Window().GetElementByID("query"); e.Truthy() {
		e.Call("focus")
	}
}

// The keyboard goes from a notice's button, which is gone, to what stands below it.
func (p *playground) dismissLink(goapp.Context, goapp.Event) {
	p.link = linkOutcome{}
	ui.Focus("#content")
}
func (p *playground) dismissBroken(goapp.Context, goapp.Event) {
	p.broken = nil
	ui.Focus("#content")
}
func (p *playground) downloadBroken(goapp.Context, goapp.Event) {
	ui.Download("playground-old.json", "application/json", p.broken.Text)
}
