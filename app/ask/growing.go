package ask

import (
	"math"
	"time"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"
)

const (
	// drawnAtOnce is how many rows of a new answer's table are drawn with it, and how many
	// more of that or of a chart's legend in each frame after: as many as one has time for.
	drawnAtOnce = 8
	// frame is a frame of the screen.
	frame = 16 * time.Millisecond
)

// grow draws the first rows of an answer, and the others frame by frame.
func (p *Panel) grow() {
	p.drawn, p.width = drawnAtOnce, bodyWidth()
	p.growing++
	p.growOn(p.growing)
}

func (p *Panel) growOn(number int) {
	ctx := p.ctx
	time.AfterFunc(frame, func() {
		ctx.Dispatch(func(goapp.Context) {
			if p.growing != number || p.finding == nil {
				return
			}
			if p.drawn += drawnAtOnce; p.drawn < max(len(p.finding.Now.Series), drawnAtOnce+min(len(p.finding.Over.Series), mostLines)) {
				p.growOn(number)
			} else {
				p.drawn = math.MaxInt
			}
		})
	})
}

// bodyWidth is how much room there is for an answer, in CSS pixels; 0 if that isn't known.
func bodyWidth() float64 {
	const padding = 2 * 16 // as in ask.css
	body := goapp.Window().Get("document").Call("querySelector", ".ask-body")
	if !body.Truthy() {
		return 0
	}
	return max(0, body.Get("clientWidth").Float()-padding)
}
