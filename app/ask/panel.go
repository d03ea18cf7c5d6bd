// Package ask is where a learner asks: a field for a query, with help in writing
// it, the answer as a chart and as a table, the query explained part by part, and
// rules followed over virtual time. What it shows is computed by package
// metrics/ask; here it is drawn.
package ask

import (
	"context"
	"math"
	"strings"
	"time"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/desk"
	"metricplayground/app/elem"
	"metricplayground/app/picture"
	"metricplayground/app/ui"
	"metricplayground/metrics/ask"
)

// Panel is the view in which one asks.
type Panel struct {
	goapp.Compo

	Desk  *desk.Desk
	Place ui.Place
	// Revision is the desk's.
	Revision uint64
	// Scraped is when the scrape was that is shown beside the panel, zero for none.
	Scraped time.Time

	field field
	view  view
	asked string // the query that was asked last

	finding *desk.Finding
	count   int // of findings, so that pictures know a new one
	inquiry inquiry
	coming  coming
	// stopped is the query whose answer the learner didn't want to wait for; "" for none.
	stopped string
	// ctx is the panel's own: what was pressed may be gone when an answer comes, and
	// with it all that its own context would do.
	ctx  goapp.Context
	seen uint64 // the snapshot's revision that finding is about

	plot    *picture.Plot   // as the chart was drawn last
	read    float64         // where the pointer reads the chart, in seconds since the beginning; NaN: nowhere
	hidden  map[string]bool // series that the legend has switched off
	rows    int
	drawn   int     // how many rows of the answer are drawn so far, of those that are shown
	width   float64 // of what is below the field
	growing int     // counts the answers that were drawn row by row
	ready   bool    // whether the ready questions are unfolded
	marked  ask.Place
	rules   rules
}

// view is which side of the answer is shown.
type view string

const (
	chartView   view = "chart"
	tableView   view = "table"
	explainView view = "explain"
	rulesView   view = "rules"
)

// inquiry is a question that is being answered.
type inquiry struct {
	number  int
	running bool
	// slow: it takes long enough that one wants to know, and may want to stop it.
	slow   bool
	cancel context.CancelFunc
}

// slowAfter is from when on a question that is being answered is shown as such.
const slowAfter = 200 * time.Millisecond

// OnInit sets what a new panel starts with.
func (p *Panel) OnInit() {
	p.view, p.rows, p.drawn, p.hidden, p.read = chartView, firstRows, math.MaxInt, map[string]bool{}, math.NaN()
	p.field, p.rules.expr = field{id: queryID, known: p.known}, field{id: ruleID, known: p.known}
}

// OnMount asks again what was asked last.
func (p *Panel) OnMount(ctx goapp.Context) {
	p.ctx = ctx
	p.Desk.Open(desk.AskView) // a small screen's tab brings it here without
	if queries := p.Desk.Queries(); len(queries) > 0 {
		p.field.text, p.asked = queries[0], queries[0]
	}
	p.seen = p.Desk.Snapshot().Revision
	p.turn()
	p.begin()
}

// begin asks what was asked last, and has all ready for what will be asked: once the
// query engine is there.
func (p *Panel) begin() {
	if !ui.ProgramWhole() {
		if p.coming.err == nil { // else it is tried again when somebody wants it
			p.await()
		}
		return
	}
	if p.asked != "" && p.stopped == "" {
		p.inquire(p.asked)
	}
	p.prepare()
	if p.view == rulesView {
		p.followRules()
	}
}

// turn shows the side of the answer that the desk says: a lesson's show-me turns it
// as well as the choice here.
func (p *Panel) turn() {
	for _, v := range desk.AskViews() {
		side := view(strings.TrimPrefix(string(v), "ask-"))
		if !p.Desk.Shows(v) || side == p.view {
			continue
		}
		if p.view = side; side == rulesView && ui.ProgramWhole() {
			p.followRules()
		}
		p.grow()
	}
}

// OnUpdate asks again when there is something new to know, or when another
// question is the newest one now: undo, a script or a lesson's show-me did it.
func (p *Panel) OnUpdate(goapp.Context) {
	p.turn()
	s := p.Desk.Snapshot()
	if s.Revision == p.seen {
		return
	}
	p.seen = s.Revision
	newest := ""
	if queries := p.Desk.Queries(); len(queries) > 0 {
		newest = queries[0]
	}
	if newest != p.asked {
		p.stop()
		p.field.hold(newest)
		p.finding, p.asked, p.stopped = nil, newest, ""
	}
	if p.Desk.Moment().After(s.Now) {
		p.Desk.SetMoment(time.Time{})
	}
	p.rules.outdated = true
	p.begin()
}

// OnDismount lets nothing run on.
func (p *Panel) OnDismount() {
	p.stop()
	p.rules.stop()
}

// ask is a question that the learner asks: it becomes an operation.
func (p *Panel) ask(query string) {
	query = strings.TrimSpace(query)
	p.field.close()
	p.ready = false
	if query == "" {
		return
	}
	p.field.remember(query)
	if p.view == rulesView { // where no answer is shown
		p.Desk.Open(desk.AskChartView)
		p.turn()
	}
	if p.stopped = ""; !ui.ProgramWhole() {
		p.coming.asks = query // and is no operation before: a lesson would have it answered at once
		p.await()
		return
	}
	p.asked, p.marked = query, ask.Place{}
	if p.Desk.Ask(query) != nil {
		return
	}
	p.seen = p.Desk.Snapshot().Revision
	p.inquire(query)
}

// inquire has a question answered in the background; the one before is given up.
func (p *Panel) inquire(query string) {
	p.stop()
	if warming != nil {
		warming() // this is the real thing
	}
	ctx := p.ctx
	p.asked, p.stopped = query, ""
	s := p.Desk.Snapshot()
	from, to, step := p.Desk.ChartOf()
	at := p.Desk.Moment()
	if at.IsZero() {
		at = s.Now
	}
	question := desk.Inquiry{Query: query, At: at, From: from, To: to, Step: step, Known: p.Desk.Known()}
	working, cancel := context.WithCancel(context.Background())
	number := p.inquiry.number + 1
	p.inquiry = inquiry{number: number, running: true, cancel: cancel}
	server := p.Desk.Prometheus()
	go func() {
		finding := server.Inquire(working, s, question)
		ctx.Dispatch(func(goapp.Context) {
			if p.inquiry.number != number {
				return
			}
			p.inquiry.running, p.inquiry.slow = false, false
			cancel()
			if p.finding == nil || p.finding.Err != nil || len(p.finding.Over.Series) == 0 {
				p.grow()
			}
			p.finding = &finding
			p.count++
		})
	}()
	time.AfterFunc(slowAfter, func() {
		ctx.Dispatch(func(goapp.Context) { p.inquiry.slow = p.inquiry.number == number && p.inquiry.running })
	})
}

// prepare reads what was scraped before anybody asks about it, so that the first
// answer needn't wait for that.
func (p *Panel) prepare() {
	if p.inquiry.running {
		return
	}
	p.stop()
	working, cancel := context.WithCancel(context.Background())
	p.inquiry.cancel = cancel
	server, s := p.Desk.Prometheus(), p.Desk.Snapshot()
	go server.Reports(working, s)
}

// stop gives up the question that is being answered.
func (p *Panel) stop() {
	if p.inquiry.cancel != nil {
		p.inquiry.cancel()
	}
	p.inquiry = inquiry{number: p.inquiry.number + 1}
}

// Render draws the panel.
func (p *Panel) Render() goapp.UI {
	w := p.Place.Words()
	return elem.Section().Class("ask").Aria("label", w.AskTitle()).ID("ask").Body(
		elem.H2().Class("unseen").Text(w.AskTitle()),
		p.head(),
		ui.Slot("ask-ready", ui.When(p.ready && ui.ProgramWhole(), p.questions)),
		ui.Slot("ask-progress", ui.When(p.coming.slow || p.coming.err != nil, p.sign), ui.When(p.inquiry.slow, p.progress)),
		elem.Div().Class("ask-body").TabIndex(-1).DataSet("view", string(p.view)).DataSet("answered", p.answered()).Body(p.body()...),
	)
}

// answered is the query whose answer is shown, "" while it is looked for.
func (p *Panel) answered() string {
	if p.finding == nil || p.inquiry.running {
		return ""
	}
	return p.finding.Query
}

// head is the field and the choice of views.
func (p *Panel) head() goapp.UI {
	w := p.Place.Words()
	return elem.Div().Class("ask-head").Body(
		elem.Form().Class("ask-form").Role("search").OnSubmit(p.submit).OnKeyDown(p.key).Body(
			p.field.input(w, w.QueryLabel(), w.QueryPlaceholder(), p.finding != nil && p.finding.Err != nil),
			elem.Submit().Class("button primary").ID("ask-run").Text(w.AskRun()),
			ui.Button("hint", w.ReadyQuestions(), p.toggleReady).Aria("expanded", p.ready).ID("ask-questions"),
		),
		p.views(),
		ui.IconButton("close", w.CloseAsk(), p.close).ID("ask-close"),
	)
}

func (p *Panel) submit(_ goapp.Context, e goapp.Event) {
	e.PreventDefault()
	p.ask(p.field.text)
}

func (p *Panel) toggleReady(goapp.Context, goapp.Event) { p.ready = !p.ready }

func (p *Panel) close(ctx goapp.Context, _ goapp.Event) {
	p.Desk.Close(desk.AskView)
	ctx.Defer(func(goapp.Context) {
		if e := goapp.Window().GetElementByID("open-ask"); e.Truthy() {
			e.Call("focus")
		}
	})
}

// views is the choice of what is shown of the answer.
func (p *Panel) views() goapp.UI {
	w, all := p.Place.Words(), []view{chartView, tableView, explainView, rulesView}
	return elem.FieldSet().Class("formats").DataSet("testid", "ask-view").Body(
		elem.Legend().Class("unseen").Text(w.AnswerView()),
		goapp.Range(all).Slice(func(i int) goapp.UI {
			return elem.Label().Class("format").Body(
				goapp.Input().Type("radio").Name("ask-view").Value(string(all[i])).
					Checked(all[i] == p.view).OnClick(p.pickView),
				elem.Span().Text(w.AnswerViewName(string(all[i]))),
			)
		}),
	)
}

func (p *Panel) pickView(ctx goapp.Context, _ goapp.Event) {
	p.Desk.Open(desk.View("ask-" + ctx.JSSrc().Get("value").String()))
	p.turn()
}

func (p *Panel) progress() goapp.UI {
	w := p.Place.Words()
	return elem.Div().Class("callout").Role("status").OnKeyDown(p.key).Body(
		goapp.Progress().Aria("label", w.Asking()), elem.P().Text(w.Asking()),
		elem.Button().Class("button").Text(w.CancelQuery()).OnClick(p.cancel),
	)
}

// cancel gives the question up that takes long, and leaves it in the field.
func (p *Panel) cancel(goapp.Context, goapp.Event) {
	query := p.waiting()
	if p.inquiry.running {
		query = p.asked
	}
	if query == "" {
		return
	}
	p.stop()
	p.stopped, p.coming.asks = query, ""
	p.ctx.Defer(func(goapp.Context) { p.field.putCursor(len(p.field.text)) }) // the button that had the keyboard is gone
}

// toAnswer gives the keyboard to what is below the field: what was pressed is gone
// from there, or soon will be.
func (p *Panel) toAnswer() {
	p.ctx.Defer(func(goapp.Context) { ui.Focus(".ask-body") })
}

// given says that the question was given up, which it was, and how to go on.
func (p *Panel) given() goapp.UI {
	return elem.Div().Class("callout").Role("status").DataSet("testid", "query-stopped").Body(
		ui.Icon("info"),
		elem.Div().Body(elem.Code().Class("ask-marked").Text(p.stopped), elem.P().Text(p.Place.Words().QueryStopped())),
	)
}

// body is what is below the field.
func (p *Panel) body() []goapp.UI {
	whole := ui.ProgramWhole()
	if p.view == rulesView && whole {
		return p.rulesBody()
	}
	f := p.finding
	switch {
	case p.view != rulesView && len(p.Desk.Snapshot().Scrapes) == 0:
		return []goapp.UI{p.unscraped()}
	case p.stopped != "":
		return []goapp.UI{p.given()}
	case !whole:
		return nil
	case p.asked == "":
		return []goapp.UI{p.unasked()}
	case f == nil:
		return nil
	case f.Err != nil:
		return []goapp.UI{p.failed(f)}
	}
	parts := []goapp.UI{ui.Slot("ask-warnings", p.warnings(f)...)}
	switch p.view {
	case tableView:
		return append(parts, p.momentBar(f), p.table(f))
	case explainView:
		return append(parts, p.momentBar(f), p.tree(f))
	}
	return append(parts, p.chart(f))
}

// unscraped is what stands where nothing was scraped yet.
func (p *Panel) unscraped() goapp.UI {
	w := p.Place.Words()
	measured := len(p.Desk.Snapshot().Metrics) > 0
	return elem.Div().Class("empty").Body(
		elem.H2().Text(w.NothingScrapedTitle()),
		elem.P().Text(w.NothingScraped(measured)),
		elem.Div().Class("ask-begin").Body(
			ui.Button("play", w.ScrapeAndWait(), p.scrape).Class("primary").ID("ask-begin").Attr("disabled", !measured),
		),
	)
}

// unasked is what stands where nothing was asked yet.
func (p *Panel) unasked() goapp.UI {
	return elem.Div().Class("empty").Body(
		elem.P().Text(p.Place.Words().NothingAsked()),
		p.questions(),
	)
}
