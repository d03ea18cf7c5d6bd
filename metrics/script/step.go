package script

// step is one entry of the history: from the script before it, the operations
// removed at index from give way to those added.
type step struct {
	from           int
	removed, added []Operation
	last           []Operation // what a snapshot calls the newest operations
}

// difference is the step that makes one script of another: what both begin and
// end with stays.
func difference(before, after []Operation) step {
	from := 0
	for from < len(before) && from < len(after) && equal(before[from], after[from]) {
		from++
	}
	b, a := len(before), len(after)
	for b > from && a > from && equal(before[b-1], after[a-1]) {
		b--
		a--
	}
	return step{from: from, removed: before[from:b:b], added: after[from:a:a], last: after}
}

// equal says whether two operations are the same line.
func equal(a, b Operation) bool { return a.String() == b.String() }

// size is how many bytes operations take in the script.
func size(ops []Operation) int {
	var line []byte
	n := len(ops) // newlines
	for _, op := range ops {
		line = appendOperation(line[:0], op)
		n += len(line)
	}
	return n
}
