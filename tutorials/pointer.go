package tutorials

import "strings"

// Pointer names something that the page can light up: exactly one of Line and
// Control is set.
type Pointer struct {
	// Line is the beginning of a line of the exposition, such as
	// `hh_bucket{le="5` (which is so in every format).
	Line string `json:"line,omitempty"`
	// Control is the name of a control, one of Controls.
	Control string `json:"control,omitempty"`
	// Of narrows a control down: the metric's name, the format's value.
	Of string `json:"of,omitempty"`
}

// The controls that prose can point at. A control marked "of a metric" is the
// one on that metric's card.
const (
	ControlNew      = "new"      // make a new metric
	ControlMetric   = "metric"   // a metric's card, of a metric
	ControlEdit     = "edit"     // edit its definition, of a metric
	ControlRemove   = "remove"   // remove it, of a metric
	ControlSeries   = "series"   // type label values for a new series, of a metric
	ControlInc      = "inc"      // add 1, of a metric
	ControlAdd      = "add"      // add an amount, of a metric
	ControlDec      = "dec"      // take 1 away, of a metric
	ControlSet      = "set"      // set the value, of a metric
	ControlObserve  = "observe"  // observe a value, of a metric
	ControlDraw     = "draw"     // draw values from a distribution, of a metric
	ControlView     = "view"     // cumulative or per-bucket view, of a metric
	ControlFormat   = "format"   // the format choice, of a format
	ControlEscaping = "escaping" // how names beyond the old rules are written, of a scheme
	ControlExplain  = "explain"  // what the token under the pointer is
	ControlAdvance  = "advance"  // let time pass
	ControlRestart  = "restart"  // restart the process
	ControlUndo     = "undo"     // undo the last step
	ControlScript   = "script"   // see and edit the script
	ControlFindings = "findings" // naming and design advice
	ControlCompare  = "compare"  // two formats side by side
	ControlSize     = "size"     // how many samples and bytes the text has
	ControlPrice    = "price"    // the price tag, opened
	ControlLab      = "lab"      // the quantile lab, of a histogram
	ControlScraping = "scraping" // who is scraped and how, and what goes wrong
	ControlScrapes  = "scrapes"  // the scrapes on the line of time
	ControlAsk      = "ask"      // open the view in which one asks
	ControlQuery    = "query"    // the field for a query
	ControlReady    = "ready"    // ready questions
	ControlSheet    = "sheet"    // one of the lesson's texts, by its ID
	ControlPaste    = "paste"    // the field with that text
	ControlVerdict  = "verdict"  // what a scrape makes of it
	ControlPicture  = "picture"  // the small picture of a series, of a metric
	ControlAnswer   = "answer"   // how the answer is shown: "chart", "table", "explain", "rules"
)

// Controls lists the names of the controls that prose can point at.
func Controls() []string {
	return []string{
		ControlNew, ControlMetric, ControlEdit, ControlRemove, ControlSeries,
		ControlInc, ControlAdd, ControlDec, ControlSet, ControlObserve, ControlDraw, ControlView,
		ControlFormat, ControlEscaping, ControlExplain, ControlAdvance, ControlRestart, ControlUndo, ControlScript,
		ControlFindings, ControlCompare, ControlSize, ControlPrice, ControlLab,
		ControlScraping, ControlScrapes, ControlAsk, ControlQuery, ControlReady, ControlAnswer,
		ControlPicture, ControlSheet, ControlPaste, ControlVerdict,
	}
}

// Lights says whether the pointer means this line of the exposition.
func (p Pointer) Lights(line string) bool {
	return p.Line != "" && strings.HasPrefix(line, p.Line)
}
