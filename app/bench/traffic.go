package bench

import (
	"time"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/desk"
	"metricplayground/app/elem"
	"metricplayground/app/ui"
	"metricplayground/metrics/script"
)

// traffic is a running simulation.
type traffic struct {
	running bool
	seed    string
	// passed is how much virtual time the traffic took.
	passed time.Duration
	source *script.Traffic
	// run counts the runs, so that the goroutine of one that was paused and
	// started again ends.
	run int
	// speed is how many virtual seconds pass in a real one.
	speed int
}

// speeds are on offer.
func speeds() []int { return []int{1, 10, 60} }

func (b *Bench) trafficControls() goapp.UI {
	w := b.Place.Words()
	icon, label := "play", w.RunTraffic()
	if b.traffic.running {
		icon, label = "pause", w.PauseTraffic()
	}
	status := ""
	if b.traffic.running {
		status = w.TrafficRunning(int(b.traffic.passed.Seconds()))
	}
	return elem.Div().Class("traffic").Body(
		ui.Button(icon, label, b.toggleTraffic).Title(w.TrafficExplained()).ID("traffic").
			Aria("pressed", b.traffic.running).Attr("disabled", !b.traffic.running && len(b.Desk.Snapshot().Metrics) == 0),
		elem.Label().Class("inline").Body(
			elem.Span().Class("traffic-label").Text(w.Speed()),
			elem.Select().Aria("label", w.Speed()).OnChange(b.pickSpeed).Body(goapp.Range(speeds()).Slice(func(i int) goapp.UI {
				return elem.Option(speeds()[i]).Attr("selected", speeds()[i] == max(b.traffic.speed, 1)).
					Text("×" + desk.Number(float64(speeds()[i])))
			})),
		),
		elem.Label().Class("inline").Title(w.SeedHint()).Body(
			elem.Span().Class("seed-label").Text(w.Seed()),
			&ui.TextField{Text: b.traffic.seed, Typed: b.typeSeed, Draw: func(onInput goapp.EventHandler) goapp.UI {
				return goapp.Input().Type("text").Class("number short").Attr("inputmode", "numeric").Attr("autocomplete", "off").
					Placeholder("1").Aria("label", w.Seed()).OnInput(onInput)
			}},
		),
		elem.Span().Class("traffic-state muted").Text(status),
	)
}

// typeSeed takes a seed for the next run; one that is under way is paused.
func (b *Bench) typeSeed(text string) {
	b.traffic = traffic{seed: text, speed: b.traffic.speed, run: b.traffic.run}
}

func (b *Bench) pickSpeed(ctx goapp.Context, _ goapp.Event) {
	n, err := desk.ParseTimes(ctx.JSSrc().Get("value").String())
	if err == nil {
		b.traffic.speed = n
	}
}

func (b *Bench) toggleTraffic(ctx goapp.Context, _ goapp.Event) {
	b.traffic.running = !b.traffic.running
	if !b.traffic.running {
		return
	}
	seed, err := desk.ParseSeed(b.traffic.seed)
	if err != nil {
		b.traffic.running = false
		b.say(b.Place.Words().NotAWholeNumber(b.traffic.seed))
		return
	}
	if b.traffic.source == nil {
		if seed == nil {
			one := uint64(1)
			seed = &one
		}
		b.traffic.source, b.traffic.passed = &script.Traffic{Seed: *seed}, 0
	}
	b.traffic.run++
	go b.flow(ctx, b.traffic.run)
}

// tick is how often a running simulation moves.
const tick = 500 * time.Millisecond

// flow moves the simulation until it is paused or the page is left. It is a
// plain goroutine: go-app's own timers would keep pre-rendering waiting.
func (b *Bench) flow(ctx goapp.Context, run int) {
	ticker := time.NewTicker(tick)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
		}
		if !b.traffic.running || b.traffic.run != run {
			return
		}
		ctx.Emit(func() {
			if b.traffic.running && b.traffic.run == run {
				b.step(tick * time.Duration(max(b.traffic.speed, 1)))
			}
		})
	}
}

// step applies one stretch of traffic.
func (b *Bench) step(by time.Duration) {
	ops := []script.Operation{script.Advance{By: by, Traffic: true}} // for several replicas at once
	if len(b.Desk.Snapshot().Replicas) == 1 {
		ops = b.traffic.source.Next(b.Desk.Snapshot(), by)
	}
	if err := b.Desk.Continue(ops...); err != nil {
		b.traffic.running = false
		return
	}
	b.traffic.passed += by
}
