package picture

import "strconv"

// Role says what a shape is. It decides colour and dash: in the page by
// web/picture.css, in a file by paints.
type Role string

// The roles.
const (
	Counter   Role = "counter"
	Gauge     Role = "gauge"
	Histogram Role = "histogram"
	Summary   Role = "summary"

	AxisRole    Role = "axis"        // axis lines and their numbers
	Grid        Role = "grid"        // hairlines behind everything
	Band        Role = "band"        // a range: an error band, a window of time
	Marker      Role = "marker"      // a place to look at
	Truth       Role = "truth"       // what really is
	Estimate    Role = "estimate"    // what is computed from less than everything
	Observation Role = "observation" // raw data
	Caption     Role = "caption"     // words
	Good        Role = "good"
	Bad         Role = "bad"
)

// seriesRoles is how many series can be told apart.
const seriesRoles = 8

// Series is the role of the i-th of several series, from 0. After the eighth
// they repeat: a chart of more lines than that can't be read by colours anyway.
func Series(i int) Role { return Role("series-" + strconv.Itoa(i%seriesRoles+1)) }
