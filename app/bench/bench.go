// Package bench is the workbench: metrics to act on beside the exposition that
// they make, with everything that keeps the work. The playground is one bench,
// a lesson is a bench with a text beside it.
package bench

import (
	"time"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/act"
	"metricplayground/app/ask"
	"metricplayground/app/build"
	"metricplayground/app/desk"
	"metricplayground/app/elem"
	"metricplayground/app/lab"
	"metricplayground/app/scrape"
	"metricplayground/app/ui"
	"metricplayground/app/watch"
	"metricplayground/metrics/script"
)

// Bench is the workbench.
type Bench struct {
	goapp.Compo

	Desk  *desk.Desk
	Place ui.Place
	// Revision is the desk's, so that the bench is drawn again when it changes.
	Revision uint64
	// Tab is the view that a small screen shows: "metrics", "exposition" or "ask".
	Tab string
	// Free reports whether this is free play: ready-made starts are offered, a link
	// to share, and advice is followed at the press of a button. A lesson has its own
	// start, which they would sweep away, and its mending is the learner's part.
	Free bool
	// Point is what a lesson points at: the beginning of a line, or a control.
	Point string

	starting bool
	scraping bool // whether the controls of scraping are shown
	scrape   int  // the scrape that is shown, counted from 1; 0 for none
	form     *build.Draft
	status   status
	traffic  traffic
	editor   editor
	labOf    string // the metric that the quantile lab was opened for
	stop     []func()
}

// OnMount listens to the keyboard, saves what changes, and closes and opens the form.
func (b *Bench) OnMount(ctx goapp.Context) {
	ctx.Handle(act.EditAction, b.openEdit)
	ctx.Handle(act.RemoveAction, b.remove)
	ctx.Handle(act.MendAction, b.mended)
	ctx.Handle(act.FocusAction, b.focusOn)
	ctx.Handle(act.LabAction, b.openLab)
	ctx.Handle(lab.CloseAction, b.closeLab)
	ctx.Handle(build.DoneAction, b.closeForm)
	ctx.Handle(scrape.OpenAction, b.openScrape)
	ctx.Handle(scrape.CloseAction, b.closeScrape)
	b.stop = append(b.stop, b.shortcuts(ctx), b.autosave(ctx))
	ask.WarmUp(b.Place)
}

// OnDismount ends what OnMount began.
func (b *Bench) OnDismount() {
	b.traffic.running = false
	for _, stop := range b.stop {
		stop()
	}
	b.stop = nil
}

// Render draws the bench.
func (b *Bench) Render() goapp.UI {
	asking := b.Desk.Shows(desk.AskView) || b.Tab == "ask"
	return elem.Div().Class("bench").DataSet("tab", b.Tab).DataSet("asking", asking || b.chosen() >= 0).
		DataSet("alone", b.Desk.OnlySheets()).Body(
		elem.Section().Class("make").Aria("label", b.Place.Words().Metrics()).Body(
			elem.H2().Class("unseen").Text(b.Place.Words().Metrics()),
			b.tools(),
			ui.Slot("bench-message", b.message()),
			ui.Slot("bench-starts", ui.When(b.starting, b.starts)),
			ui.Slot("bench-form", ui.When(b.form != nil, func() goapp.UI {
				return &build.Form{Desk: b.Desk, Place: b.Place, Initial: *b.form}
			})),
			ui.Slot("bench-review", b.review()...),
			ui.Slot("bench-view", b.view()...),
		),
		&watch.Pane{Desk: b.Desk, Place: b.Place, Revision: b.Desk.Revision(), Point: b.Point},
		ui.Slot("ask-slot", ui.When(b.chosen() >= 0, func() goapp.UI {
			return &scrape.Viewer{Desk: b.Desk, Place: b.Place, Revision: b.Desk.Revision(), Index: b.chosen()}
		}), ui.When(asking, func() goapp.UI {
			panel := &ask.Panel{Desk: b.Desk, Place: b.Place, Revision: b.Desk.Revision()}
			if b.chosen() >= 0 {
				panel.Scraped = b.Desk.Snapshot().Scrapes[b.chosen()].At
			}
			return panel
		})),
		ui.Slot("scraping-slot", ui.When(b.scraping, func() goapp.UI {
			return &scrape.Controls{Desk: b.Desk, Place: b.Place, Revision: b.Desk.Revision()}
		})),
		ui.Slot("strip-slot", ui.When(len(b.Desk.Snapshot().Scrapes) > 0, func() goapp.UI {
			return &scrape.Strip{Desk: b.Desk, Place: b.Place, Revision: b.Desk.Revision(), Chosen: b.chosen(), Moment: b.Desk.Moment()}
		})),
		b.timeBar(),
	)
}

func (b *Bench) scripting() bool { return b.Desk.Shows(desk.ScriptView) }

// view is the metrics' cards or the script behind them.
func (b *Bench) view() []goapp.UI {
	if b.scripting() {
		return []goapp.UI{b.editorView()}
	}
	if b.Desk.Shows(desk.PasteView) && len(b.Desk.Sheets()) > 0 {
		return b.sheets()
	}
	if b.Desk.Shows(desk.LabView) {
		return []goapp.UI{&lab.Lab{Desk: b.Desk, Place: b.Place, Revision: b.Desk.Revision(), Of: b.labOf}}
	}
	snapshot := b.Desk.Snapshot()
	if len(snapshot.Metrics) == 0 {
		return []goapp.UI{ui.Slot("optional", ui.When(b.form == nil && !b.starting, b.empty))}
	}
	refusal := b.Desk.Refusal()
	return []goapp.UI{elem.Div().Class("cards").Body(
		goapp.Range(snapshot.Metrics).Slice(func(i int) goapp.UI {
			m := snapshot.Metrics[i]
			card := &act.Card{Desk: b.Desk, Place: b.Place, Index: i, Of: len(snapshot.Metrics),
				Name: m.Name, Revision: b.Desk.MetricRevision(i), Single: b.Desk.Shows(desk.PerBucketView), Mend: b.Free}
			if refusal != nil && refusal.Metric == m.Name {
				card.Refused, card.InRow = refusal.Number, hasSeries(m, refusal.Series)
			}
			return card
		}),
	)}
}

func hasSeries(m script.Metric, id string) bool {
	for _, s := range m.Series {
		if s.ID == id {
			return true
		}
	}
	return false
}

// empty is what stands where there is no metric yet.
func (b *Bench) empty() goapp.UI {
	w := b.Place.Words()
	text := w.EmptyLessonText()
	if b.Free {
		text = w.EmptyText()
	}
	return elem.Div().Class("empty").Body(
		elem.H2().Text(w.EmptyTitle()),
		elem.P().Text(text),
		ui.Slot("optional", ui.When(b.Free, b.starts)),
	)
}

// tools stand above the metrics.
func (b *Bench) tools() goapp.UI {
	w, snapshot := b.Place.Words(), b.Desk.Snapshot()
	return elem.Div().Class("tools").Role("toolbar").Aria("label", w.Metrics()).Body(
		ui.Button("plus", w.NewMetric(), b.openNew).Class("primary").ID("new-metric").Aria("expanded", b.form != nil),
		ui.IconButton("undo", w.Undo(), b.undo).Attr("disabled", !snapshot.CanUndo).ID("undo"),
		ui.IconButton("redo", w.Redo(), b.redo).Attr("disabled", !snapshot.CanRedo).ID("redo"),
		ui.Slot("optional", ui.When(b.Free, func() goapp.UI {
			return ui.Button("book", w.StartFrom(), b.toggleStarts).Aria("expanded", b.starting)
		})),
		ui.IconButton("curve", w.LabTitle(), b.toggleLab).Aria("pressed", b.Desk.Shows(desk.LabView)).ID("lab-view"),
		ui.Button("script", w.ScriptTab(), b.toggleScript).Aria("pressed", b.scripting()).ID("script-view"),
		ui.Slot("optional", ui.When(len(b.Desk.Sheets()) > 0, func() goapp.UI {
			return ui.Button("edit", w.Sheets(), b.toggleSheets).Aria("pressed", b.Desk.Shows(desk.PasteView)).ID("paste-view")
		})),
		ui.Slot("optional", ui.When(b.Free, func() goapp.UI {
			return ui.Button("share", w.Share(), b.share).Title(w.ShareExplained()).ID("share")
		})),
		ui.IconButton("remove", w.Reset(), b.reset).Attr("disabled", len(snapshot.Metrics) == 0).ID("reset"),
	)
}

// message is what the newest act on the whole bench led to.
func (b *Bench) message() goapp.UI {
	w := b.Place.Words()
	if err := b.Desk.SaveError(); err != nil {
		return elem.Div().Class("callout bad").Role("alert").Body(ui.Icon("warning"), elem.P().Text(w.NotSaved(err.Error())))
	}
	if r := b.Desk.Refusal(); r != nil && !b.Desk.Has(r.Metric) && b.form == nil && !b.scripting() {
		return act.Refusal(b.Place, r, b.dismiss)
	}
	return elem.P().Class("status muted").Role("status").Text(b.status.at(b.Desk.Revision()))
}

func (b *Bench) dismiss(goapp.Context, goapp.Event) { b.Desk.Dismiss() }

func (b *Bench) openNew(ctx goapp.Context, _ goapp.Event) {
	if b.form != nil {
		b.form = nil
		return
	}
	draft := build.NewDraft()
	b.show(ctx, draft)
}

func (b *Bench) openEdit(ctx goapp.Context, a goapp.Action) {
	name, _ := a.Value.(string)
	for _, m := range b.Desk.Snapshot().Metrics {
		if m.Name == name {
			b.show(ctx, build.DraftOf(m.Create))
		}
	}
}

func (b *Bench) remove(ctx goapp.Context, a goapp.Action) {
	name, _ := a.Value.(string)
	if b.Desk.Do(script.Remove{Metric: name}) == nil {
		b.say(b.Place.Words().Removed(name))
		ctx.Defer(func(goapp.Context) { focus("new-metric") })
	}
}

func (b *Bench) show(ctx goapp.Context, draft build.Draft) {
	b.form, b.starting, b.status = &draft, false, status{}
	b.Desk.Close(desk.ScriptView)
	b.Desk.Close(desk.LabView)
	ctx.Defer(func(goapp.Context) { focus("field-name") })
}

func (b *Bench) closeForm(ctx goapp.Context, a goapp.Action) {
	done, _ := a.Value.(build.Done)
	if done.Dropped > 0 {
		b.say(b.Place.Words().DroppedByEdit(done.Dropped))
	}
	b.form = nil
	ctx.Defer(func(goapp.Context) { focus("new-metric") })
}

func (b *Bench) mended(_ goapp.Context, a goapp.Action) {
	done, _ := a.Value.(act.Mended)
	b.say(b.Place.Words().Mended(done.Metric))
	if done.Dropped > 0 {
		b.say(b.Place.Words().DroppedByEdit(done.Dropped))
	}
}

func (b *Bench) focusOn(ctx goapp.Context, a goapp.Action) {
	id, _ := a.Value.(string)
	ctx.Defer(func(goapp.Context) { focus(id) })
}

func focus(id string) {
	if e := goapp.Window().GetElementByID(id); e.Truthy() {
		e.Call("focus")
	}
}

func (b *Bench) toggleStarts(goapp.Context, goapp.Event) {
	b.starting = !b.starting
	b.form = nil
}

func (b *Bench) toggleScript(goapp.Context, goapp.Event) {
	b.form, b.starting = nil, false
	if b.scripting() {
		b.Desk.Close(desk.ScriptView)
		return
	}
	b.editor = editor{}
	b.Desk.Close(desk.LabView)
	b.Desk.Close(desk.PasteView)
	b.Desk.Open(desk.ScriptView)
}

func (b *Bench) undo(goapp.Context, goapp.Event) {
	step := stepText(b.Desk.Snapshot())
	if b.Desk.Undo() {
		b.say(b.Place.Words().Undone(step))
		b.traffic.running = false
		b.editor = editor{}
	}
}

func (b *Bench) redo(goapp.Context, goapp.Event) {
	if b.Desk.Redo() {
		b.say(b.Place.Words().Redone(stepText(b.Desk.Snapshot())))
		b.editor = editor{}
	}
}

// stepText is the newest step in script form, cut where it has more than one operation.
func stepText(s *script.Snapshot) string {
	if len(s.Last) == 0 {
		return ""
	}
	text := s.Last[0].String()
	if len(s.Last) > 1 {
		text += " …"
	}
	return text
}

func (b *Bench) reset(goapp.Context, goapp.Event) {
	b.Desk.Reset()
	b.traffic.running, b.editor = false, editor{}
	b.say(b.Place.Words().ResetDone())
}

func (b *Bench) share(ctx goapp.Context, _ goapp.Event) {
	address := goapp.Window().Get("location").Get("origin").String() + b.Place.Href("/playground") + "#" + desk.Fragment(b.Desk.Script())
	w := b.Place.Words()
	ui.Copy(ctx, address, func(_ goapp.Context, ok bool) {
		b.say(w.CopyFailed())
		if ok {
			b.say(w.LinkCopied())
		}
	})
}

// saveEvery is how long after a change the work is kept.
const saveEvery = 400 * time.Millisecond

// autosave keeps the work a moment after it changed, and when the page is left.
func (b *Bench) autosave(ctx goapp.Context) func() {
	leave := goapp.FuncOf(func(goapp.Value, []goapp.Value) any {
		_ = b.Desk.Save()
		return nil
	})
	goapp.Window().Call("addEventListener", "pagehide", leave)
	goapp.Window().Get("document").Call("addEventListener", "visibilitychange", leave)
	go func() {
		ticker := time.NewTicker(saveEvery)
		defer ticker.Stop()
		for {
			select {
			case <-ctx.Done():
				return
			case <-ticker.C:
				if b.Desk.Unsaved() {
					ctx.Dispatch(func(goapp.Context) { _ = b.Desk.Save() })
				}
			}
		}
	}()
	return func() {
		_ = b.Desk.Save()
		goapp.Window().Call("removeEventListener", "pagehide", leave)
		goapp.Window().Get("document").Call("removeEventListener", "visibilitychange", leave)
		leave.Release()
	}
}

// shortcuts are the keys that work anywhere but in a field.
func (b *Bench) shortcuts(ctx goapp.Context) func() {
	press := goapp.FuncOf(func(_ goapp.Value, args []goapp.Value) any {
		e := goapp.Event{Value: args[0]}
		if !(e.Get("ctrlKey").Bool() || e.Get("metaKey").Bool()) || e.Get("altKey").Bool() || ui.Typing(e) {
			return nil
		}
		back := false
		switch key := e.Get("key").String(); {
		case (key == "z" || key == "Z") && !e.Get("shiftKey").Bool():
			back = true
		case key == "z" || key == "Z" || key == "y":
		default:
			return nil
		}
		e.PreventDefault()
		ctx.Emit(func() {
			if back {
				b.undo(ctx, e)
			} else {
				b.redo(ctx, e)
			}
		})
		return nil
	})
	goapp.Window().Call("addEventListener", "keydown", press)
	return func() {
		goapp.Window().Call("removeEventListener", "keydown", press)
		press.Release()
	}
}
