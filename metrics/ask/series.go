package ask

// Series is a series of an answer.
type Series struct {
	Labels Labels
	// Points are in the order of time. A moment at which the series has no value
	// has no point.
	Points []Point
}

// Point is a value of a series.
type Point struct {
	At    int64 // milliseconds
	Value float64
	// Histogram is the value where it is a native histogram; Value is zero then.
	Histogram *Histogram
}

// Pieces cuts the points where one is missing in a range query with this step (in
// milliseconds), so that a line isn't drawn over a gap.
func (s Series) Pieces(step int64) [][]Point {
	var pieces [][]Point
	from := 0
	for i := 1; i <= len(s.Points); i++ {
		if i == len(s.Points) || s.Points[i].At-s.Points[i-1].At > step {
			pieces = append(pieces, s.Points[from:i])
			from = i
		}
	}
	return pieces
}
