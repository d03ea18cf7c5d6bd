package classroom

import (
	"slices"
	"strings"
	"time"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/desk"
	"metricplayground/tutorials"
)

// PointAction is sent with a Pointing when something on the page is to light up.
const PointAction = "point"

// Pointing is what is to light up.
type Pointing struct {
	tutorials.Pointer
	// Beside reports that it is only beside the point: a small screen keeps
	// what it has in front, and nobody is told when it isn't there.
	Beside bool
}

// litFor is how long a control that the prose points at stays lit.
const litFor = 4 * time.Second

// selectorOf is the CSS selector of what a pointer means, "" for a line of the exposition.
func selectorOf(p tutorials.Pointer) string {
	card := `[data-testid="metric"]`
	if p.Of != "" {
		card = `[data-metric="` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(p.Of) + `"]`
	}
	switch p.Control {
	case tutorials.ControlNew:
		return "#new-metric"
	case tutorials.ControlMetric:
		return card
	case tutorials.ControlFormat:
		if p.Of != "" {
			return `.format:has([value="` + p.Of + `"])`
		}
		return ".formats:not(.escapings)"
	case tutorials.ControlEscaping:
		if p.Of != "" {
			return `.escapings .format:has([value="` + p.Of + `"])`
		}
		return ".escapings"
	case tutorials.ControlExplain:
		return ".explanation"
	case tutorials.ControlAdvance:
		return ".time-acts"
	case tutorials.ControlRestart:
		return "#restart"
	case tutorials.ControlUndo:
		return "#undo"
	case tutorials.ControlScript:
		return "#script-view"
	case tutorials.ControlSize:
		return ".size"
	case tutorials.ControlPrice:
		return ".price"
	case tutorials.ControlCompare:
		return "#compare"
	case tutorials.ControlLab:
		if p.Of == "" {
			return "#lab-view"
		}
	case tutorials.ControlScraping:
		return "#open-scraping"
	case tutorials.ControlScrapes:
		return ".strip"
	case tutorials.ControlAsk:
		return "#open-ask"
	case tutorials.ControlQuery:
		return "#query"
	case tutorials.ControlReady:
		return "#ask-questions"
	case tutorials.ControlSheet:
		return `[data-sheet="` + p.Of + `"]`
	case tutorials.ControlPaste:
		return "#paste-box"
	case tutorials.ControlVerdict:
		return `[data-testid="paste-verdict"]`
	case tutorials.ControlAnswer:
		return `.ask .format:has([value="` + p.Of + `"])`
	case "":
		return ""
	}
	return card + ` [data-act="` + p.Control + `"]`
}

// OnMetrics reports whether what a pointer means stands among the metrics
// rather than in the exposition; a small screen shows one of them at a time.
func OnMetrics(p tutorials.Pointer) bool {
	switch p.Control {
	case "", tutorials.ControlFormat, tutorials.ControlEscaping, tutorials.ControlExplain, tutorials.ControlCompare, tutorials.ControlSize, tutorials.ControlPrice:
		return false
	}
	return true
}

// ViewOf is the part of the page where a pointer's target is: "metrics",
// "exposition" or "ask".
func ViewOf(p tutorials.Pointer) string {
	switch p.Control {
	case tutorials.ControlQuery, tutorials.ControlReady, tutorials.ControlAnswer:
		return "ask"
	}
	if OnMetrics(p) {
		return "metrics"
	}
	return "exposition"
}

// Uncover closes the view that lies over what a pointer means.
func Uncover(d *desk.Desk, p tutorials.Pointer) {
	switch {
	case ViewOf(p) == "ask":
		d.Open(desk.AskView)
	case p.Control == tutorials.ControlPrice:
		d.Open(desk.PriceView)
	case p.Line != "":
		d.Close(desk.CompareView)
	case p.Control == tutorials.ControlSheet, p.Control == tutorials.ControlPaste, p.Control == tutorials.ControlVerdict:
		d.Close(desk.ScriptView)
		d.Close(desk.LabView)
		d.Open(desk.PasteView)
	case strings.HasPrefix(selectorOf(p), "[data-"):
		d.Close(desk.ScriptView)
		d.Close(desk.LabView)
	}
}

// There reports whether a pointer's target is on the page, seen or in a view
// behind.
func There(d *desk.Desk, p tutorials.Pointer) bool {
	if p.Line != "" {
		return slices.ContainsFunc(strings.Split(d.Document().Text(), "\n"), p.Lights)
	}
	return find(p).Truthy()
}

// Light makes what a pointer means stand out for a while.
func Light(p tutorials.Pointer) {
	target := find(p)
	if !target.Truthy() {
		return
	}
	scroller := target.Call("closest", ".exposition")
	before := 0
	if scroller.Truthy() {
		before = scroller.Get("scrollLeft").Int()
	}
	target.Call("scrollIntoView", map[string]any{"block": "nearest"})
	if scroller.Truthy() {
		scroller.Set("scrollLeft", before) // a line is wider than what is seen of it; its beginning is what matters
	}
	target.Get("classList").Call("add", "beacon")
	time.AfterFunc(litFor, func() { target.Get("classList").Call("remove", "beacon") })
}

func find(p tutorials.Pointer) goapp.Value {
	selector := selectorOf(p)
	if selector == "" {
		selector = ".line.pointed"
	}
	return goapp.Window().Get("document").Call("querySelector", selector)
}
