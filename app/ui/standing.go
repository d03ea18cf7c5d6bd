package ui

import (
	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/elem"
)

// Standing is a part of the page as it came, with which the program shows the page for
// the first time: what can be read there need not be drawn before that. Its parent puts
// another element in its place when go-app draws the page again, which is at once after.
// A control that was pressed by then is pressed in that.
type Standing struct {
	goapp.Compo

	// Selector finds the part.
	Selector string

	part, pressed goapp.Value
	press         goapp.Func
}

// stood is whether the page is the program's, and standing what stays of what it was.
var (
	stood    bool
	standing []*Standing
)

// StandingData reports whether the page is still as it came, with what a selector finds,
// and what that has in its data under a key.
func StandingData(selector, key string) (data string, stands bool) {
	if part := whatStands(selector); part != nil {
		return part.Get("dataset").Get(key).String(), true
	}
	return "", false
}

// StandingWidth reports whether the page is still as it came, with what a selector finds,
// and how wide that is, in whole CSS pixels: 0 where it isn't shown.
func StandingWidth(selector string) (width float64, stands bool) {
	if part := whatStands(selector); part != nil {
		return part.Get("clientWidth").Float(), true
	}
	return 0, false
}

// whatStands is what a selector finds in the page as it came, nil where that is nothing
// or the page is the program's.
func whatStands(selector string) goapp.Value {
	if goapp.IsServer || stood {
		return nil
	}
	if part := find(selector); part.Truthy() {
		return part
	}
	return nil
}

func find(selector string) goapp.Value {
	return goapp.Window().Get("document").Call("querySelector", selector)
}

// keepStanding puts what stands into its place in the page that is the program's now.
func keepStanding() {
	stood = true
	for _, s := range standing {
		s.JSValue().Call("appendChild", s.part)
	}
	standing = nil
}

// controls are what one may press in a part.
const controls = "button, input"

// OnInit takes the part as long as it can be found, and listens there to what is pressed.
// go-app's own listeners would be told when they are gone.
func (s *Standing) OnInit() {
	s.part = find(s.Selector)
	s.press = goapp.FuncOf(func(_ goapp.Value, args []goapp.Value) any {
		if on := args[0].Get("target").Call("closest", controls); on.Truthy() {
			s.pressed = on
		}
		return nil
	})
	s.part.Call("addEventListener", "click", s.press)
	standing = append(standing, s)
}

// Render draws the place for the part.
func (s *Standing) Render() goapp.UI { return elem.Section() }

// OnDismount presses what stands now where the control pressed stood. The page may have
// been made for somebody who has got less far: where there are other controls than
// there were, nothing is pressed.
func (s *Standing) OnDismount() {
	s.part.Call("removeEventListener", "click", s.press)
	s.press.Release()
	now := find(s.Selector)
	if s.pressed == nil || !now.Truthy() {
		return
	}
	was, is := s.part.Call("querySelectorAll", controls), now.Call("querySelectorAll", controls)
	for i := range was.Length() {
		if was.Length() == is.Length() && was.Index(i).Equal(s.pressed) && is.Index(i).Get("textContent").Equal(s.pressed.Get("textContent")) {
			is.Index(i).Call("focus", map[string]any{"preventScroll": true})
			is.Index(i).Call("click")
		}
	}
}
