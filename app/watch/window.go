package watch

// firstWindow is how many lines are drawn with tokens before the pane knows its height.
const firstWindow = 60

// windowMargin is how many lines beyond the edge are drawn with tokens, so
// that slow scrolling never meets bare text.
const windowMargin = 30

// window is the range of lines in sight, from 1, both ends included.
type window struct{ first, last int }

// shows reports whether any of the lines [from, to) is in the window.
func (w window) shows(from, to int) bool { return to > w.first && from <= w.last }

// windowAt works out the window of a pane that is height pixels high and
// scrolled by top, with lines of lineHeight.
func windowAt(top, height, lineHeight float64) window {
	if lineHeight <= 0 {
		return window{last: firstWindow}
	}
	first := int(top/lineHeight) - windowMargin
	last := int((top+height)/lineHeight) + windowMargin
	return window{first: max(first, 0), last: last}
}

// far reports whether a window differs from w by so much that it is worth drawing again.
func (w window) far(v window) bool {
	return abs(w.first-v.first) >= windowMargin/2 || abs(w.last-v.last) >= windowMargin/2
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
