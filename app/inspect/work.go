package inspect

import (
	"errors"
	"sync/atomic"
	"time"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/desk"
	"metricplayground/metrics/exposition/paste"
)

// The page gets a frame only while the program waits: work does so after each
// slice, for as short as a timer goes.
const (
	slice   = 8 * time.Millisecond
	breath  = time.Millisecond
	tellAll = 100 * time.Millisecond // between two drawings of the progress
)

// small is how large a text may be that is read at once: shorter than a frame.
const small = 20_000

// settleAfter is how long after the newest key a large text is read.
const settleAfter = 300 * time.Millisecond

var errCancelled = errors.New("cancelled")

// work is a reading that goes on beside the page.
type work struct {
	stop      *atomic.Bool // of the one that runs, nil for none
	done      float64
	repairing bool
	cancelled bool
}

func (w *work) running() bool { return w.stop != nil }

func (w *work) cancel() {
	if w.stop != nil {
		w.stop.Store(true)
	}
}

// begin reads the text unless that was begun already.
func (x *Inspector) begin(ctx goapp.Context) {
	if goapp.IsServer || x.Board.Edition() == x.begun {
		return
	}
	x.begun = x.Board.Edition()
	x.work.cancel()
	x.work = work{}
	text, edition, o := x.Board.Text(), x.Board.Edition(), paste.Options{Format: x.Board.Format()}
	if text == "" {
		x.Board.Settle(edition, desk.Outcome{})
		return
	}
	if len(text) <= small {
		outcome, _ := desk.ReadText(text, o)
		x.Board.Settle(edition, outcome)
		x.moved(ctx)
		return
	}
	x.run(settleAfter, func(yield func(float64) error) (func(goapp.Context), error) {
		o.Yield = yield
		outcome, err := desk.ReadText(text, o)
		return func(ctx goapp.Context) { x.Board.Settle(edition, outcome); x.moved(ctx) }, err
	})
}

// run does something that takes long, beside the page, and then what it returned. It
// goes by the inspector's own context: that of a button ends with the button.
func (x *Inspector) run(wait time.Duration, do func(yield func(float64) error) (func(goapp.Context), error)) {
	ctx, stop := x.ctx, &atomic.Bool{}
	x.work.stop = stop
	go func() {
		time.Sleep(wait)
		rested, told := time.Now(), time.Now()
		finish, err := do(func(done float64) error {
			if stop.Load() {
				return errCancelled
			}
			if time.Since(rested) < slice {
				return nil
			}
			if time.Since(told) > tellAll {
				told = time.Now()
				ctx.Dispatch(func(goapp.Context) {
					if x.work.stop == stop {
						x.work.done = done
					}
				})
			}
			time.Sleep(breath)
			rested = time.Now()
			return nil
		})
		ctx.Dispatch(func(ctx goapp.Context) {
			if x.work.stop != stop {
				return // another one runs
			}
			x.work.stop, x.work.done, x.work.cancelled = nil, 0, err != nil
			if err == nil {
				finish(ctx)
			}
		})
	}()
}

// moved draws what stands around the inspector, which may look at the board too.
func (x *Inspector) moved(ctx goapp.Context) { ctx.Emit(func() {}) }

// repairAll makes all certain repairs.
func (x *Inspector) repairAll(ctx goapp.Context, _ goapp.Event) {
	text, o := x.Board.Text(), paste.Options{Format: x.Board.Format()}
	take := func(ctx goapp.Context, mended string, made int) {
		x.Board.Put(mended)
		x.fresh(ctx)
		x.said = x.Place.Words().Repaired(made)
	}
	if len(text) <= small {
		mended, _, made, _ := paste.RepairAll(text, o)
		take(ctx, mended, made)
		return
	}
	x.work.cancel()
	x.work = work{repairing: true}
	x.run(0, func(yield func(float64) error) (func(goapp.Context), error) {
		o.Yield = yield
		mended, _, made, err := paste.RepairAll(text, o)
		return func(ctx goapp.Context) { take(ctx, mended, made) }, err
	})
}
