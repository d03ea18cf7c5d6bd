package svg

import (
	"math"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// TouchKind says what the pointer or a key did.
type TouchKind string

// The kinds of touches.
const (
	Hover   TouchKind = "hover"   // the pointer moved, nothing is held
	Grab    TouchKind = "grab"    // the pointer went down
	Drag    TouchKind = "drag"    // the pointer moved while it is down
	Release TouchKind = "release" // the pointer went up, or was taken away
	Leave   TouchKind = "leave"   // the pointer left the picture
	Press   TouchKind = "press"   // a key was pressed on a shape with a Slider
)

// Touch is what the pointer or a key did in a picture.
type Touch struct {
	Kind TouchKind
	// X and Y are the pointer's place in the picture's units; a Plot's AtX and AtY
	// make values of them. They are 0 for Press and Leave.
	X, Y float64
	// Key names the shape under the pointer, or the one that is held.
	Key string
	// Pressed is the key of a Press, as the browser names it: "ArrowLeft"; Shift
	// whether shift was held too.
	Pressed string
	Shift   bool
}

// sliderKeys are the keys that move a slider; others stay the browser's.
var sliderKeys = map[string]bool{
	"ArrowLeft": true, "ArrowRight": true, "ArrowUp": true, "ArrowDown": true,
	"Home": true, "End": true, "PageUp": true, "PageDown": true, "Delete": true, "Backspace": true,
	"Enter": true, " ": true, "Escape": true,
}

// measure keeps the frame's width known.
func (f *Frame) measure(ctx goapp.Context) func() {
	figure := ctx.JSSrc()
	seen := goapp.FuncOf(func(goapp.Value, []goapp.Value) any {
		width := math.Floor(figure.Get("clientWidth").Float())
		if width < narrowest || width == f.width {
			return nil // not shown now, or as before
		}
		ctx.Dispatch(func(goapp.Context) { f.width = width })
		return nil
	})
	observer := goapp.Window().Get("ResizeObserver").New(seen)
	observer.Call("observe", figure)
	return func() {
		observer.Call("disconnect")
		seen.Release()
	}
}

// listen follows the pointer with listeners of its own: go-app's would have the
// whole page drawn again at each movement. Movements are told once a frame of
// the screen, the newest only.
func (f *Frame) listen(ctx goapp.Context) func() {
	figure := ctx.JSSrc()
	var (
		held    string
		down    bool
		waiting *Touch
		asked   goapp.Value // for a frame of the screen; nil when none is asked for
	)
	tell := func(t Touch) {
		ctx.Dispatch(func(ctx goapp.Context) {
			f.drawnAs = ""
			if f.Watch != nil {
				f.Watch(ctx, t)
			}
		})
	}
	frame := goapp.FuncOf(func(goapp.Value, []goapp.Value) any {
		asked = nil
		if waiting != nil {
			tell(*waiting)
			waiting = nil
		}
		return nil
	})
	act := goapp.FuncOf(func(_ goapp.Value, args []goapp.Value) any {
		e := args[0]
		t := Touch{Key: keyOf(e.Get("target"))}
		t.X, t.Y = f.at(figure, e)
		switch e.Get("type").String() {
		case "pointerdown":
			t.Kind, down, held = Grab, true, t.Key
			if held != "" {
				e.Get("target").Call("setPointerCapture", e.Get("pointerId"))
			}
		case "pointermove":
			t.Kind = Hover
			if down {
				t.Kind, t.Key = Drag, held
			}
			waiting = &t
			if asked == nil {
				asked = goapp.Window().Call("requestAnimationFrame", frame)
			}
			return nil
		case "pointerup", "pointercancel":
			if !down {
				return nil
			}
			t.Kind, t.Key, down, held = Release, held, false, ""
		case "pointerleave":
			t = Touch{Kind: Leave}
		case "keydown":
			pressed := e.Get("key").String()
			if t.Key == "" || !sliderKeys[pressed] || e.Get("ctrlKey").Bool() || e.Get("metaKey").Bool() || e.Get("altKey").Bool() {
				return nil
			}
			e.Call("preventDefault")
			t = Touch{Kind: Press, Key: t.Key, Pressed: pressed, Shift: e.Get("shiftKey").Bool()}
		}
		waiting = nil
		tell(t)
		return nil
	})
	kinds := []string{"pointerdown", "pointermove", "pointerup", "pointercancel", "pointerleave", "keydown"}
	for _, kind := range kinds {
		figure.Call("addEventListener", kind, act)
	}
	return func() {
		for _, kind := range kinds {
			figure.Call("removeEventListener", kind, act)
		}
		if asked != nil {
			goapp.Window().Call("cancelAnimationFrame", asked)
		}
		act.Release()
		frame.Release()
	}
}

// at is the place of a pointer event in the picture's units.
func (f *Frame) at(figure, e goapp.Value) (x, y float64) {
	svg := figure.Call("querySelector", "svg[data-picture]")
	if !svg.Truthy() || e.Get("clientX").IsUndefined() {
		return 0, 0
	}
	box := svg.Call("getBoundingClientRect")
	width, height := box.Get("width").Float(), box.Get("height").Float()
	if width == 0 || height == 0 {
		return 0, 0
	}
	p := f.drawn
	return (e.Get("clientX").Float() - box.Get("left").Float()) * p.Width / width,
		(e.Get("clientY").Float() - box.Get("top").Float()) * p.Height / height
}

// keyOf is the key of the shape that an element is.
func keyOf(element goapp.Value) string {
	if !element.Truthy() || element.Get("dataset").IsUndefined() {
		return ""
	}
	if key := element.Get("dataset").Get("key"); key.Truthy() {
		return key.String()
	}
	return ""
}
