package script

import "slices"

// oplog is a script that grows at its end and is shared: an operation that was
// once written to its array is never overwritten, so slices that were handed
// out stay as they are. Cutting off and then growing makes a new array.
type oplog struct {
	array []Operation // all that was ever written
	n     int         // of them, the script as it is now
}

// ops is the script; appending to it doesn't touch the array.
func (l *oplog) ops() []Operation { return l.array[:l.n:l.n] }

// splice replaces the n operations from index from on.
func (l *oplog) splice(from, n int, by []Operation) {
	switch end := from + n; {
	case end < l.n:
		l.array = slices.Concat(l.array[:from], by, l.array[end:l.n])
	case len(by) > 0 && from < len(l.array):
		l.array = append(slices.Clone(l.array[:from]), by...)
	case len(by) > 0:
		l.array = append(l.array, by...)
	default:
		l.n = from
		return
	}
	l.n = len(l.array)
}
