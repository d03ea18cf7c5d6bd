package classroom

import (
	"strings"
	"time"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/tutorials"
)

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
		return ".formats"
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
	case tutorials.ControlCompare:
		return "#compare"
	case "":
		return ""
	}
	return card + ` [data-act="` + p.Control + `"]`
}

// OnMetrics reports whether what a pointer means stands among the metrics
// rather than in the exposition; a small screen shows one of them at a time.
func OnMetrics(p tutorials.Pointer) bool {
	switch p.Control {
	case "", tutorials.ControlFormat, tutorials.ControlExplain, tutorials.ControlCompare:
		return false
	}
	return true
}

// Light makes what a pointer means stand out for a while; it reports whether it
// is there to be seen.
func Light(p tutorials.Pointer) bool {
	selector := selectorOf(p)
	if selector == "" {
		selector = ".line.pointed"
	}
	target := goapp.Window().Get("document").Call("querySelector", selector)
	if !target.Truthy() {
		return false
	}
	target.Call("scrollIntoView", map[string]any{"block": "nearest"})
	target.Get("classList").Call("add", "beacon")
	time.AfterFunc(litFor, func() { target.Get("classList").Call("remove", "beacon") })
	return true
}
