package exposition

import (
	"strconv"
	"strings"
)

// ChangeKind says what became of a line.
type ChangeKind string

// The kinds of changes.
const (
	Added   ChangeKind = "added"
	Changed ChangeKind = "changed"
	Removed ChangeKind = "removed"
)

// Change is what became of one line from one document to the next.
type Change struct {
	Kind ChangeKind
	// Block and Line say where the line stands: in the document after, for a
	// removed line in the document before.
	Block, Line int
	Before      *Line // nil for an added line
	After       *Line // nil for a removed line
	// Moves lists the numbers of the line that changed, in order. A sample has
	// one at most, a composite value of OpenMetrics 2.0 may have many.
	Moves []Move
}

// Move is a number that changed.
type Move struct {
	Role  Role // Value, Bound and so on: what the number is
	Token int  // index of the token in the line after
	// Name tells the numbers of a line apart: the role, or in a composite value
	// the field, with the bound or the rank where there is one ("bucket 0.5").
	Name string
	Old  string // as written before
	New  string // as written now
	// Delta is what has to be added to Old to get New, with its sign: "+1",
	// "-0.5". Empty where there is no such number (NaN, infinities).
	Delta string
}

// Difference says which lines are new, changed and gone.
type Difference struct {
	// Changes come in the order of the lines of the document after; the lines
	// that are gone come last in their family, families that are gone last of all.
	Changes []Change

	index map[place]int
}

type place struct{ block, line int }

// Empty reports whether the two documents have the same lines.
func (d *Difference) Empty() bool { return d == nil || len(d.Changes) == 0 }

// At returns what became of a line of the document after: nil where it is as it was.
func (d *Difference) At(block, line int) *Change {
	if d == nil {
		return nil
	}
	if i, ok := d.index[place{block, line}]; ok {
		return &d.Changes[i]
	}
	return nil
}

// Diff says what changed from one document to the next of the same format.
// Blocks that are the same pointer are not looked into. A nil before is an
// empty document.
func Diff(before, after *Document) *Difference {
	d := &differ{Difference: &Difference{index: map[place]int{}}}
	old := blockPlaces(before)
	met := make(map[string]bool, len(old))
	for i, block := range after.Blocks {
		j, known := old[block.Name]
		met[block.Name] = true
		switch {
		case !known:
			d.block(i, block, 0, nil)
		case before.Blocks[j] != block:
			d.block(i, block, j, before.Blocks[j])
		}
	}
	if before == nil {
		return d.Difference
	}
	for j, block := range before.Blocks {
		if !met[block.Name] {
			d.block(0, nil, j, block)
		}
	}
	return d.Difference
}

// differ fills a Difference. Its slices are used again for each line.
type differ struct {
	*Difference
	tokens   []Token
	old, now []number
}

// blockPlaces finds the blocks of a document by name.
func blockPlaces(document *Document) map[string]int {
	if document == nil {
		return nil
	}
	places := make(map[string]int, len(document.Blocks))
	for i, block := range document.Blocks {
		places[block.Name] = i
	}
	return places
}

// block notes what became of the lines of one family. Most lines stand where
// they stood, so they are compared side by side until one is new or gone; the
// map of the others is made only then.
func (d *differ) block(i int, after *Block, j int, before *Block) {
	var old, now []Line
	if before != nil {
		old = before.Lines
	}
	if after != nil {
		now = after.Lines
	}
	at := 0
	for at < len(old) && at < len(now) && old[at].Key == now[at].Key {
		d.line(i, at, &old[at], &now[at])
		at++
	}
	if at == len(old) && at == len(now) {
		return
	}
	places := make(map[string][]int, len(old)-at)
	for n := len(old) - 1; n >= at; n-- {
		places[old[n].Key] = append(places[old[n].Key], n)
	}
	gone := make([]bool, len(old))
	for n := at; n < len(old); n++ {
		gone[n] = true
	}
	for n := at; n < len(now); n++ {
		list := places[now[n].Key]
		if len(list) == 0 {
			d.add(Change{Kind: Added, Block: i, Line: n, After: &now[n]})
			continue
		}
		m := list[len(list)-1]
		places[now[n].Key] = list[:len(list)-1]
		gone[m] = false
		d.line(i, n, &old[m], &now[n])
	}
	for n := at; n < len(old); n++ {
		if gone[n] {
			d.Changes = append(d.Changes, Change{Kind: Removed, Block: j, Line: n, Before: &old[n]})
		}
	}
}

// line notes the change of a line that both documents have.
func (d *differ) line(block, line int, before, after *Line) {
	if before.Text == after.Text {
		return
	}
	d.add(Change{Kind: Changed, Block: block, Line: line, Before: before, After: after, Moves: d.moves(before, after)})
}

func (d *differ) add(c Change) {
	d.index[place{c.Block, c.Line}] = len(d.Changes)
	d.Changes = append(d.Changes, c)
}

// moves finds the numbers that differ between two versions of a line.
func (d *differ) moves(before, after *Line) []Move {
	d.old = d.numbers(before, d.old[:0])
	d.now = d.numbers(after, d.now[:0])
	var list []Move
	for i, number := range d.now {
		was, ok := find(d.old, number.name, i)
		if !ok || was == number.text {
			continue
		}
		list = append(list, Move{
			Role:  number.role,
			Token: number.token,
			Name:  number.name,
			Old:   was,
			New:   number.text,
			Delta: signedDelta(was, number.text),
		})
	}
	return list
}

// number is a number on a line, with a name that tells it from the others.
type number struct {
	role       Role
	token      int
	name, text string
}

// find returns the number with this name; mostly it stands at the place guessed.
func find(list []number, name string, guess int) (text string, ok bool) {
	if guess < len(list) && list[guess].name == name {
		return list[guess].text, true
	}
	for _, number := range list {
		if number.name == name {
			return number.text, true
		}
	}
	return "", false
}

// numbers appends the numbers of a line that can move.
func (d *differ) numbers(line *Line, list []number) []number {
	d.tokens = scan(line, d.tokens)
	field, rank, nth := "", "", 0
	for i, token := range d.tokens {
		text := line.Text[token.Start:token.End]
		switch token.Role {
		case Field:
			field, rank, nth = text, "", 0
			continue
		case Space:
			field = ""
			continue
		case ExemplarMark:
			nth++
			continue
		case Bound, QuantileRank:
			rank = text
			continue
		}
		if !canMove(token.Role) {
			continue
		}
		name := string(token.Role)
		switch {
		case field == "" && nth > 1:
			name += " #" + strconv.Itoa(nth)
		case field == "":
		case token.Role == BucketCount || token.Role == QuantileValue:
			name = field + " " + rank
		case token.Role == SpanOffset || token.Role == NativeCount:
			nth++
			name = field + " #" + strconv.Itoa(nth)
		case token.Role == SpanLength:
			name = field + " #" + strconv.Itoa(nth) + " length"
		default:
			name = field
		}
		list = append(list, number{role: token.Role, token: i, name: name, text: text})
	}
	return list
}

// canMove reports whether a token with this role is a number that can move.
func canMove(role Role) bool {
	switch role {
	case Value, CountValue, SumValue, ZeroCount, ZeroThreshold, Schema, SpanOffset, SpanLength, NativeCount, NativeDelta,
		BucketCount, QuantileValue, Timestamp, StartTimestamp, ExemplarValue, ExemplarTimestamp, CreatedValue, Nanoseconds:
		return true
	}
	return false
}

// signedDelta is delta of two numbers as written, with a sign.
func signedDelta(before, after string) string {
	old, err := strconv.ParseFloat(before, 64)
	if err != nil {
		return ""
	}
	now, err := strconv.ParseFloat(after, 64)
	if err != nil {
		return ""
	}
	value, ok := delta(old, now)
	if !ok {
		return ""
	}
	text := Number(value)
	if !strings.HasPrefix(text, "-") {
		text = "+" + text
	}
	return text
}
