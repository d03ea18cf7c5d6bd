package lab

import (
	"math"
	"strconv"
	"strings"
	"sync/atomic"
	"time"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/elem"
	"metricplayground/app/picture"
	"metricplayground/app/picture/svg"
	"metricplayground/app/ui"
)

// live is the part of the lab that moves with the pointer: the picture, the
// quantile's dial and the numbers. It is drawn again by itself, without the page
// around it.
type live struct {
	goapp.Compo

	Model *model
	Place ui.Place
	// Changes is the model's, so that the part is drawn again when it changed.
	Changes uint64

	drawn   uint64        // counts what the picture has to follow that it doesn't see itself
	pressed atomic.Uint64 // counts key presses, to wait for the last
	stop    func()
	written *string // the quantile as it was typed, nil when it was chosen otherwise
}

// settleAfter is how long after the last key a bound that was moved by keys
// becomes an operation: holding a key down is one move.
const settleAfter = 500 * time.Millisecond

// OnMount listens to the dial with a listener of its own, so that the page isn't
// drawn again at each step.
func (l *live) OnMount(ctx goapp.Context) {
	dial := goapp.Window().GetElementByID(dialID)
	// go-app sets attributes in any order: a value set before the step was rounded to
	// a whole number.
	dial.Set("value", l.position())
	turn := goapp.FuncOf(func(goapp.Value, []goapp.Value) any {
		q, err := strconv.ParseFloat(dial.Get("value").String(), 64)
		if err == nil {
			ctx.Dispatch(func(goapp.Context) { l.choose(q) })
		}
		return nil
	})
	dial.Call("addEventListener", "input", turn)
	l.stop = func() {
		dial.Call("removeEventListener", "input", turn)
		turn.Release()
	}
}

// OnDismount ends what OnMount began.
func (l *live) OnDismount() {
	if l.stop != nil {
		l.stop()
		l.stop = nil
	}
}

func (l *live) choose(q float64) {
	l.Model.choose(q)
	l.written = nil
	l.drawn++
}

const dialID = "lab-dial"

// Render draws the part.
func (l *live) Render() goapp.UI {
	return elem.Div().Class("lab-live").Body(
		l.dial(),
		&readout{Model: l.Model, Place: l.Place, Changes: l.Model.changes},
		l.views(),
		&svg.Frame{
			Place: l.Place, Draw: l.draw, Watch: l.touch,
			Revision: strconv.FormatUint(l.Changes, 10) + "." + strconv.FormatUint(l.drawn, 10) + string(l.Place.Language),
		},
		&readout{Model: l.Model, Place: l.Place, Changes: l.Model.changes, Reasons: true},
	)
}

func (l *live) draw(width float64) picture.Picture {
	return l.Model.picture(l.Place.Words(), width)
}

// presets are the quantiles that people ask for.
func presets() []float64 { return []float64{0.5, 0.9, 0.95, 0.99} }

func (l *live) dial() goapp.UI {
	w, m := l.Place.Words(), l.Model
	return elem.FieldSet().Class("lab-dial").Body(
		elem.Legend().Class("unseen").Text(w.LabQuantile()),
		elem.Label().Class("lab-q").Attr("for", dialID).Body(
			elem.Span().Text(w.LabQuantile()),
			elem.Output().DataSet("testid", "lab-percentile").Text(m.percentile()),
		),
		goapp.Input().ID(dialID).Type("range").Min("0").Max("1").Step(0.005).
			Value(l.position()).Aria("label", w.LabQuantile()).
			Aria("valuetext", m.percentile()+": "+m.number(m.answer.estimate.Value)),
		elem.Div().Class("lab-presets").Body(goapp.Range(presets()).Slice(func(i int) goapp.UI {
			q := presets()[i]
			return elem.Button().Class("button small").Text(percentile(q)).
				Aria("pressed", m.q == q).OnClick(l.preset(q), percentile(q))
		})),
		field(w.LabQuantileValue(), "lab-q", l.text(), l.typed),
		ui.Slot("optional", mistake(l.problem())),
	)
}

// position is where the dial stands, as its value is written.
func (l *live) position() string { return strconv.FormatFloat(l.Model.q, 'f', -1, 64) }

func (l *live) preset(q float64) goapp.EventHandler {
	return func(goapp.Context, goapp.Event) { l.choose(q) }
}

func (l *live) typed(text string) {
	if q, ok := quantileOf(text); ok {
		l.choose(q)
	}
	l.written = &text // "0." is on the way to 0.5, and is left alone
}

// quantileOf reads a quantile, and says whether it is one.
func quantileOf(text string) (float64, bool) {
	q, err := strconv.ParseFloat(strings.TrimSpace(text), 64)
	return q, err == nil && !math.IsNaN(q)
}

// text is what the field for the quantile holds.
func (l *live) text() string {
	if l.written != nil {
		return *l.written
	}
	return l.position()
}

// problem is what is wrong with what was typed, "" for nothing.
func (l *live) problem() string {
	if _, ok := quantileOf(l.text()); ok || strings.TrimSpace(l.text()) == "" {
		return ""
	}
	return l.Place.Words().LabQuantileProblem(l.text())
}

// views are the choices of how buckets are drawn.
func (l *live) views() goapp.UI {
	w, m := l.Place.Words(), l.Model
	return elem.Div().Class("lab-views").Body(
		choice("lab-view", w.LabView(), []string{w.LabCumulative(), w.LabSingle()}, index(m.single), l.pickView),
		choice("lab-axis", w.LabAxis(), []string{w.LabLinear(), w.LabLogarithmic()}, index(m.logarithmic), l.pickAxis),
	)
}

func index(second bool) int {
	if second {
		return 1
	}
	return 0
}

func choice(name, title string, texts []string, chosen int, pick goapp.EventHandler) goapp.UI {
	return elem.FieldSet().Class("choices").Body(
		elem.Legend().Class("unseen").Text(title),
		goapp.Range(texts).Slice(func(i int) goapp.UI {
			return elem.Label().Class("choice").Body(
				goapp.Input().Type("radio").Name(name).Value(itoa(i)).Checked(i == chosen).OnClick(pick),
				elem.Span().Text(texts[i]),
			)
		}),
	)
}

func (l *live) pickView(ctx goapp.Context, _ goapp.Event) {
	l.Model.single = ctx.JSSrc().Get("value").String() == "1"
	l.drawn++
}

func (l *live) pickAxis(ctx goapp.Context, _ goapp.Event) {
	l.Model.logarithmic, l.Model.scaled = ctx.JSSrc().Get("value").String() == "1", true
	l.Model.span()
	l.drawn++
}

// touch follows the pointer and the keys in the picture.
func (l *live) touch(ctx goapp.Context, t svg.Touch) {
	i, m := boundOf(t.Key), l.Model
	if i < 0 {
		return
	}
	switch t.Kind {
	case svg.Grab:
		m.held = i
	case svg.Drag:
		m.move(i, m.plotted.AtX(t.X-0.5), m.plotted.AtX(t.X+0.5))
		m.tell()
	case svg.Release:
		l.settle(ctx, m.bounds)
	case svg.Press:
		l.press(ctx, i, t)
	}
}

// Steps of the keys, as shares of the axis.
const (
	smallStep = 0.005
	largeStep = 0.05
)

func (l *live) press(ctx goapp.Context, i int, t svg.Touch) {
	m, step := l.Model, smallStep
	if t.Shift || t.Pressed == "PageUp" || t.Pressed == "PageDown" {
		step = largeStep
	}
	switch t.Pressed {
	case "ArrowLeft", "ArrowDown", "PageDown":
		m.nudge(i, -step)
	case "ArrowRight", "ArrowUp", "PageUp":
		m.nudge(i, step)
	case "Delete", "Backspace":
		l.settle(ctx, m.without(i))
		return
	default:
		return
	}
	m.tell()
	press := l.pressed.Add(1)
	time.AfterFunc(settleAfter, func() {
		if l.pressed.Load() == press {
			l.settle(ctx, m.bounds)
		}
	})
}

// settle makes bounds an operation of the session; the whole page follows.
func (l *live) settle(ctx goapp.Context, bounds []float64) {
	l.pressed.Add(1)
	ctx.Emit(func() { _ = l.Model.settle(bounds) })
}
