package classroom

import (
	"strings"
	"time"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/desk"
	"metricplayground/app/elem"
	"metricplayground/app/ui"
	"metricplayground/tutorials"
)

// SeeAction is sent with "lesson", "metrics", "exposition" or "ask" when something is to
// be seen there: a small screen has one of them in front.
const SeeAction = "see"

// actEvery is the pace of "show me": slow enough to see what each act does. Who
// is faster presses on to the next one.
const actEvery = 1600 * time.Millisecond

// Showing is the bar that drives "show me" and is the way back after it. It also
// says when something pointed at isn't there.
type Showing struct {
	goapp.Compo

	Sitting *Sitting
	Place   ui.Place
	// Revision is the sitting's.
	Revision uint64

	driven int // the run that the clock drives
}

// Render draws the bar; without anything to say it is empty.
func (b *Showing) Render() goapp.UI {
	return ui.Slot("showing", b.bar())
}

func (b *Showing) bar() goapp.UI {
	w, s := b.Place.Words(), b.Sitting
	step, of, newest := s.Showing()
	switch {
	case of > 0:
		return elem.Div().Class("callout").Role("status").DataSet("testid", "showing").Body(
			ui.Icon("play"),
			elem.P().Body(goapp.Text(w.Showing(step, of)+" "), elem.Code().Lang("en").Text(newest.Operation)),
			ui.Button("next", w.NextStep(), b.next).Class("small primary"),
			ui.Button("close", w.StopShowing(), b.stop).Class("small"),
		)
	case s.HasMine():
		said := w.ShownToEnd()
		if s.WasReset() {
			said = w.LessonWasReset()
		}
		return elem.Div().Class("callout").Role("status").DataSet("testid", "shown").Body(
			ui.Icon("info"), elem.P().Text(said),
			ui.Button("undo", w.BackToMine(), b.back).Class("small").Title(w.BackToMineExplained()),
			ui.IconButton("close", w.Dismiss(), b.leave),
		)
	case s.nowhere:
		return elem.Div().Class("callout").Role("status").DataSet("testid", "nowhere").Body(
			ui.Icon("info"), elem.P().Text(w.PointedNowhere()),
			ui.IconButton("close", w.Dismiss(), b.found),
		)
	}
	return nil
}

// OnMount begins to drive a showing that is on.
func (b *Showing) OnMount(ctx goapp.Context) { b.drive(ctx) }

// OnUpdate begins to drive a showing that has begun.
func (b *Showing) OnUpdate(ctx goapp.Context) { b.drive(ctx) }

// drive plays act after act. It is a plain goroutine: go-app's own timers would
// keep pre-rendering waiting.
func (b *Showing) drive(ctx goapp.Context) {
	s, run := b.Sitting, b.Sitting.Run()
	if run == 0 || run == b.driven {
		return
	}
	b.driven = run
	go func() {
		ticker := time.NewTicker(actEvery)
		defer ticker.Stop()
		for on := true; on; {
			select {
			case <-ctx.Done():
				return
			case <-ticker.C:
			}
			stepped := make(chan bool, 1)
			ctx.Emit(func() {
				still := b.Sitting == s && s.Run() == run
				if still {
					b.step(ctx)
				}
				stepped <- still
			})
			select {
			case <-ctx.Done():
				return
			case on = <-stepped:
			}
		}
	}()
}

// step plays an act, and brings it into sight.
func (b *Showing) step(ctx goapp.Context) {
	before := b.Sitting.show.next
	acts := b.Sitting.show.acts
	b.Sitting.Step()
	if before < len(acts) {
		ctx.NewActionWithValue(SeeAction, seenIn(acts[before]))
	}
}

// seenIn is where an act's outcome is to be seen.
func seenIn(act tutorials.Act) string {
	switch act.Open {
	case "view/" + string(desk.PerBucketView), "view/" + string(desk.CumulativeView),
		"view/" + string(desk.ScriptView), "view/" + string(desk.LabView), "view/" + string(desk.FindingsView):
		return "metrics"
	}
	switch {
	case act.Answer != "":
		return "lesson"
	case act.Paste != "":
		return "metrics"
	case strings.HasPrefix(act.Open, "view/"+string(desk.AskView)), strings.HasPrefix(act.Operation, "query "):
		return "ask"
	}
	return "exposition"
}

func (b *Showing) next(ctx goapp.Context, _ goapp.Event) {
	if b.Sitting.Run() != 0 {
		b.step(ctx)
	}
}

func (b *Showing) stop(goapp.Context, goapp.Event)  { b.Sitting.StopShowing() }
func (b *Showing) back(goapp.Context, goapp.Event)  { b.Sitting.BackToMine() }
func (b *Showing) leave(goapp.Context, goapp.Event) { b.Sitting.LeaveMine() }
func (b *Showing) found(goapp.Context, goapp.Event) { b.Sitting.PointedNowhere(false) }
