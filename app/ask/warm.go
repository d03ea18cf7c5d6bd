package ask

import (
	"context"
	"runtime"
	"time"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/desk"
	"metricplayground/app/picture/svg"
	"metricplayground/app/ui"
)

// A browser compiles a function when it is called first, which makes a first answer
// three times as slow as the next. So the page asks something by itself once it has
// nothing else to do.

// warmScript is what it asks about, and warmQueries are the kinds of questions: all that
// the learner sees of the answers is that their own come sooner.
const warmScript = "counter c_total{n} \"C.\"\ninc c_total{n=\"1\"}\ninc c_total{n=\"2\"}\n" +
	"histogram h_seconds \"H.\" buckets 0.1 1\nobserve h_seconds 0.5\nscrape every 15s\nadvance 10m\n"

func warmQueries() []string {
	return []string{"rate(c_total[1m])", "sum by (n) (increase(c_total[5m]))", "histogram_quantile(0.9, rate(h_seconds_bucket[5m]))"}
}

// WarmMark is the mark in the browser's performance timeline when all that is done.
const WarmMark = "playground is warm"

// warming ends the warm-up: nil before it began. All of a page runs on one thread.
var warming context.CancelFunc

// WarmUp asks questions that nobody sees the answers of, once on a page: as soon as all
// of the program is there and the browser idle. It ends when a learner asks.
func WarmUp(place ui.Place) {
	if warming != nil || goapp.IsServer {
		return
	}
	var ctx context.Context
	ctx, warming = context.WithCancel(context.Background())
	go func() {
		if ui.AwaitProgram(ctx) == nil {
			ui.AwaitIdle()
			warmUp(ctx, place)
		}
	}()
}

func warmUp(ctx context.Context, place ui.Place) {
	d := desk.New(nil)
	p := &Panel{Desk: d, Place: place}
	p.OnInit()
	if ctx.Err() != nil || d.Run(warmScript) != nil {
		return
	}
	from, to, step := d.ChartOf()
	for _, query := range warmQueries() {
		ui.AwaitIdle()
		_ = d.Ask(query)
		f := d.Prometheus().Inquire(ctx, d.Snapshot(), desk.Inquiry{Query: query, At: to, From: from, To: to, Step: step, Known: d.Known()})
		if f.Err != nil {
			return
		}
		p.finding, p.asked = &f, query
		for _, side := range []view{chartView, tableView, explainView} {
			ui.AwaitIdle()
			if ctx.Err() != nil {
				return
			}
			p.view = side
			p.body()
		}
		ui.AwaitIdle()
		_, drawn := chartOf(place.Words(), d, &f, f.Over.Series, p.hidden, to, time.Time{}, p.read, 600)
		svg.Draw(drawn)
	}
	ui.AwaitIdle()
	runtime.GC() // what that left needn't be collected while somebody waits for an answer
	ui.Mark(WarmMark)
}
