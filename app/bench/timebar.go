package bench

import (
	"fmt"
	"slices"
	"time"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/desk"
	"metricplayground/app/elem"
	"metricplayground/app/ui"
	"metricplayground/metrics/script"
)

// steps are how far the time can be moved at a press: by what one scrapes in, 15 s
// where that is no other step, and by more.
func steps(interval time.Duration) []time.Duration {
	longer := []time.Duration{time.Minute, 10 * time.Minute}
	if interval <= 0 || slices.Contains(longer, interval) {
		interval = 15 * time.Second
	}
	all := append(longer, interval)
	slices.Sort(all)
	return all
}

// timeBar shows virtual time and what moves it.
func (b *Bench) timeBar() goapp.UI {
	w, steps := b.Place.Words(), steps(b.Desk.Snapshot().Schedule.Interval)
	return elem.Section().Class("timebar").Aria("label", w.Time()).Body(
		elem.Div().Class("clock").Title(w.VirtualNow()).Body(
			ui.Icon("clock"),
			elem.Span().Class("unseen").Text(w.VirtualNow()),
			elem.Output().DataSet("testid", "time").Text(clock(b.Desk.Elapsed())),
		),
		elem.Div().Class("time-acts").Body(
			goapp.Range(steps).Slice(func(i int) goapp.UI {
				step := desk.Duration(steps[i])
				return elem.Button().Class("button").Text("+"+step).
					Aria("label", "+"+step+": "+w.AdvanceBy(step)).OnClick(b.advance(steps[i]), step)
			}),
			ui.Button("restart", w.RestartProcess(), b.restart).Title(w.RestartExplained()).ID("restart"),
		),
		b.scrapingButton(),
		ui.Button("search", w.AskOpen(), b.toggleAsk).Aria("pressed", b.Desk.Shows(desk.AskView)).ID("open-ask"),
		b.trafficControls(),
	)
}

// clock writes a duration as m:ss or h:mm:ss.
func clock(d time.Duration) string {
	s := int(d.Seconds())
	if s >= 3600 {
		return fmt.Sprintf("%d:%02d:%02d", s/3600, s/60%60, s%60)
	}
	return fmt.Sprintf("%d:%02d", s/60, s%60)
}

func (b *Bench) advance(by time.Duration) goapp.EventHandler {
	return func(goapp.Context, goapp.Event) { _ = b.Desk.Do(script.Advance{By: by}) }
}

func (b *Bench) restart(goapp.Context, goapp.Event) {
	if b.Desk.Do(script.Restart{}) == nil {
		which := 0
		if len(b.Desk.Snapshot().Replicas) > 1 {
			which = b.Desk.Replica()
		}
		b.say(b.Place.Words().Restarted(which))
	}
}

// AskAction is sent when the view in which one asks is opened, so that a small
// screen, which shows one view at a time, shows it, and it gets the keyboard: before
// it is shown it can't.
const AskAction = "ask-view"

// toggleAsk shows and hides the view in which one asks.
func (b *Bench) toggleAsk(ctx goapp.Context, _ goapp.Event) {
	small := goapp.Window().Call("matchMedia", "(max-width: 899px)").Get("matches").Bool()
	if b.Desk.Shows(desk.AskView) && (!small || b.Tab == "ask") {
		b.Desk.Close(desk.AskView)
		return
	}
	b.Desk.Open(desk.AskView)
	ctx.NewAction(AskAction)
}
