package e2e

import (
	"encoding/json"
	"errors"
	"fmt"
	stdruntime "runtime"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// Click clicks the middle of an element with the mouse, once it is there, can be
// seen, is enabled and nothing lies over it. A press that misses, since the page moved
// after that was looked at, isn't let through, and is made again.
func (tab *Tab) Click(e element) {
	tab.t.Helper()
	var x, y float64
	tab.Wait("one can click "+e.String(), func() (bool, error) {
		id, err := tab.find(e)
		if err != nil {
			return false, err
		}
		wasX, wasY := x, y
		if x, y, err = tab.middle(id); err != nil || x != wasX || y != wasY {
			return false, err // nobody clicks what is still moving because something above it goes
		}
		if _, err := tab.call(id, aim, nil); err != nil {
			return false, err
		}
		tab.mouse(input.DispatchMouseEventTypeMouseMoved, x, y, "none", 0)
		tab.mouse(input.DispatchMouseEventTypeMousePressed, x, y, input.MouseButtonLeft, 1)
		tab.mouse(input.DispatchMouseEventTypeMouseReleased, x, y, input.MouseButtonLeft, 1)
		var became string
		if tab.eval("whatBecameOfThePress()", &became) != nil {
			return true, nil // another page stands there
		}
		if became == "replaced" {
			tab.t.Fatalf("%s was made anew while the mouse was down: the page loses clicks so", e)
		}
		if became == "moved" {
			return false, errors.New("it moved while it was pressed")
		}
		return true, nil
	})
}

// under defines whether what the mouse is over belongs to the element that is meant. A
// part of a picture may have nothing in its middle.
const under = `const under = (meant, top) => meant.contains(top) || top.closest("label")?.control === meant ||
		meant instanceof SVGElement && top.contains(meant);`

// aim has the next press reach nothing but the element on which it is called.
const aim = `function () {
	` + under + `
	const kinds = ["pointerdown", "mousedown", "pointerup", "mouseup", "click"];
	let pressed, reached = false, taken = () => false;
	const watch = (e) => {
		if (e.type === "pointerdown") pressed = under(this, e.target) && e.target;
		if (!pressed) {
			e.preventDefault();
			e.stopImmediatePropagation();
		}
		if (e.type === "mousedown") taken = () => e.defaultPrevented;
		if (e.type === "click") reached = under(this, e.target);
	};
	kinds.forEach((kind) => addEventListener(kind, watch, true));
	window.whatBecameOfThePress = () => {
		kinds.forEach((kind) => removeEventListener(kind, watch, true));
		if (pressed && (reached || taken())) return "clicked";
		return pressed && !pressed.isConnected ? "replaced" : "moved";
	};
}`

// Hover moves the mouse over an element.
func (tab *Tab) Hover(e element) {
	tab.t.Helper()
	var x, y float64
	tab.Wait("one can point at "+e.String(), func() (bool, error) {
		id, err := tab.find(e)
		if err != nil {
			return false, err
		}
		x, y, err = tab.middle(id)
		return err == nil, err
	})
	tab.mouse(input.DispatchMouseEventTypeMouseMoved, x, y, "none", 0)
}

func (tab *Tab) mouse(kind input.DispatchMouseEventType, x, y float64, button input.MouseButton, clicks int64) {
	tab.t.Helper()
	_, err := chromedp.Call(tab.limited(), input.DispatchMouseEvent, input.DispatchMouseEventParams{
		Type: kind, X: x, Y: y, Button: button, ClickCount: clicks,
	})
	tab.must("moving the mouse", err)
}

// middle scrolls an element into view and returns the point in its middle, or an
// error that says why a person couldn't click there.
func (tab *Tab) middle(id runtime.RemoteObjectID) (x, y float64, err error) {
	result, err := tab.call(id, `function () {
		`+under+`
		this.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
		const box = this.getBoundingClientRect();
		if (box.width === 0 || box.height === 0) throw new Error("it has no size");
		if (this.disabled) throw new Error("it is disabled");
		const x = box.x + box.width / 2, y = box.y + box.height / 2;
		const top = document.elementFromPoint(x, y);
		if (top === null) throw new Error("it is outside of the window");
		if (!under(this, top)) {
			throw new Error("this lies over it: " + top.outerHTML.slice(0, 100));
		}
		return JSON.stringify([x, y]);
	}`, nil)
	if err != nil {
		return 0, 0, err
	}
	var text string
	var point [2]float64
	if err := errors.Join(json.Unmarshal(result.Value, &text), json.Unmarshal([]byte(text), &point)); err != nil {
		return 0, 0, fmt.Errorf("reading the place of an element: %w", err)
	}
	return point[0], point[1], nil
}

// Focus gives an element the keyboard.
func (tab *Tab) Focus(e element) {
	tab.t.Helper()
	tab.Wait("one can type in "+e.String(), func() (bool, error) {
		id, err := tab.find(e)
		if err != nil {
			return false, err
		}
		result, err := tab.call(id, `function () { this.focus(); return document.activeElement === this; }`, nil)
		return err == nil && string(result.Value) == "true", err
	})
}

// Fill clicks a field and types over what it holds, key by key.
func (tab *Tab) Fill(e element, text string) {
	tab.t.Helper()
	tab.Click(e)
	tab.Focus(e)
	modifier := kb.ModifierCtrl
	if stdruntime.GOOS == "darwin" {
		modifier = kb.ModifierMeta
	}
	tab.must("selecting all", chromedp.Do(tab.limited(), chromedp.KeyEvent("a", chromedp.KeyModifiers(modifier))))
	if text == "" {
		text = kb.Backspace
	}
	tab.Type(text)
}

// Type types where the keyboard is. Keys without a letter are in the package kb:
// Type(kb.Enter), Type(kb.Tab). A key goes down as a keyboard's does, which writes
// nothing where the page takes it; what chromedp sends would write all the same.
func (tab *Tab) Type(text string) {
	tab.t.Helper()
	raw := func(key *input.DispatchKeyEventParams) {
		if key.Type == kb.KeyDown {
			key.Type = input.DispatchKeyEventTypeRawKeyDown
		}
	}
	tab.must("typing", chromedp.Do(tab.limited(), chromedp.KeyEvent(text, raw)))
}

// Press presses a key with modifiers: Press("z", kb.ModifierCtrl).
func (tab *Tab) Press(key string, modifiers ...kb.Modifier) {
	tab.t.Helper()
	tab.must("pressing "+key, chromedp.Do(tab.limited(), chromedp.KeyEvent(key, chromedp.KeyModifiers(modifiers...))))
}

// Choose chooses an option of a <select> by its value or its text.
func (tab *Tab) Choose(e element, option string) {
	tab.t.Helper()
	tab.Wait(fmt.Sprintf("%s has the option %q", e, option), func() (bool, error) {
		id, err := tab.find(e)
		if err != nil {
			return false, err
		}
		_, err = tab.call(id, `function (wanted) {
			const option = [...this.options].find((o) => o.value === wanted || o.text.trim() === wanted);
			if (!option) throw new Error("it has " + [...this.options].map((o) => o.text).join(", "));
			this.value = option.value;
			this.dispatchEvent(new Event("input", { bubbles: true }));
			this.dispatchEvent(new Event("change", { bubbles: true }));
		}`, option)
		return err == nil, err
	})
}

// touch puts a finger on the screen, moves it, or takes it away.
func (tab *Tab) touch(kind input.DispatchTouchEventType, x, y float64) {
	tab.t.Helper()
	points := []*input.TouchPoint{{X: x, Y: y}}
	if kind == input.DispatchTouchEventTypeTouchEnd {
		points = []*input.TouchPoint{}
	}
	_, err := chromedp.Call(tab.limited(), input.DispatchTouchEvent, input.DispatchTouchEventParams{Type: kind, TouchPoints: points})
	tab.must("touching", err)
}
