package picture

import "math"

// thin leaves out points of a line that nobody could see: of those that stand in
// the same unit of the width it keeps the first, the lowest, the highest and
// the last, so that no peak is lost. Points that don't rise in x are kept as
// they are.
func thin(points []Point) []Point {
	const few = 512
	if len(points) <= few {
		return points
	}
	kept := make([]Point, 0, few)
	for from := 0; from < len(points); {
		column := math.Floor(points[from].X)
		to := from + 1
		for to < len(points) && math.Floor(points[to].X) == column && !math.IsNaN(points[to].Y) && !math.IsNaN(points[to-1].Y) {
			to++
		}
		kept = append(kept, extremes(points[from:to])...)
		from = to
	}
	return kept
}

// extremes are the first, lowest, highest and last of some points, in their order.
func extremes(points []Point) []Point {
	if len(points) <= 4 {
		return points
	}
	low, high := 0, 0
	for i, at := range points {
		if at.Y < points[low].Y {
			low = i
		}
		if at.Y > points[high].Y {
			high = i
		}
	}
	var kept []Point
	last := -1
	for _, i := range []int{0, min(low, high), max(low, high), len(points) - 1} {
		if i != last {
			kept = append(kept, points[i])
		}
		last = i
	}
	return kept
}
