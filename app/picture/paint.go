package picture

// paint is how a role looks in a file: the colours of the page's light theme.
type paint struct {
	// color is a light-theme colour, dash the stroke's pattern, "" for a solid one.
	color, dash string
}

// paints holds every role. web/picture.css says the same of the page, in both
// themes; a test compares them.
var paints = map[Role]paint{
	Counter: {color: "#9A4A00"}, Gauge: {color: "#0B6B63"}, Histogram: {color: "#4338CA"}, Summary: {color: "#9A1FA3"},
	AxisRole: {color: "#57606A"}, Grid: {color: "#D9DAD3"}, Band: {color: "#B93A0B"},
	Marker: {color: "#1B1F24", dash: "2 3"}, Truth: {color: "#1A6B33"}, Estimate: {color: "#B93A0B", dash: "6 3"},
	Observation: {color: "#57606A"}, Caption: {color: "#1B1F24"},
	Good: {color: "#1A6B33"}, Bad: {color: "#B3261E", dash: "4 2"},

	"series-1": {color: "#B93A0B"}, "series-2": {color: "#0B6B63", dash: "7 3"},
	"series-3": {color: "#4338CA", dash: "2 3"}, "series-4": {color: "#9A1FA3", dash: "8 3 2 3"},
	"series-5": {color: "#1A6B33", dash: "14 4"}, "series-6": {color: "#7A5D00", dash: "1 4"},
	"series-7": {color: "#0F5C99", dash: "9 3 2 3 2 3"}, "series-8": {color: "#6B5A4E", dash: "4 2"},
}

// surface is the ground of a file's picture.
const surface = "#FFFFFF"
