package paste

import (
	"slices"
	"strings"
)

// Fix says in which way a repair changes the text.
type Fix string

// The ways.
const (
	Replace    Fix = "replace"     // From by To
	Insert     Fix = "insert"      // To
	Remove     Fix = "remove"      // From
	RemoveLine Fix = "remove-line" // the line
	AddLine    Fix = "add-line"    // the line To
	MoveLine   Fix = "move-line"   // the line to where it belongs
	JoinLine   Fix = "join-line"   // the line to the one above, with \n
	Rename     Fix = "rename"      // the name From to To, wherever it stands
	Everywhere Fix = "everywhere"  // the same on all lines that have it
)

// Fixes lists the ways.
func Fixes() []Fix {
	return []Fix{Replace, Insert, Remove, RemoveLine, AddLine, MoveLine, JoinLine, Rename, Everywhere}
}

// Repair is a way to mend a problem.
type Repair struct {
	Fix Fix
	// From and To are what goes and what comes, cut when long; Lines is how many
	// lines it changes.
	From, To string
	Lines    int
	// Certain: this and nothing else can have been meant.
	Certain bool
	// Edits are the changes of the text, in order, none touching another.
	Edits []Edit
}

// Edit replaces the bytes [From, To) of a text.
type Edit struct {
	From, To int
	With     string
}

// Apply makes the changes. Edits that don't fit the text are left out.
func (r Repair) Apply(text string) string { return apply(text, r.Edits) }

func apply(text string, edits []Edit) string {
	var out strings.Builder
	out.Grow(len(text) + 16*len(edits))
	at := 0
	for _, e := range edits {
		if e.From < at || e.To < e.From || e.To > len(text) {
			continue
		}
		out.WriteString(text[at:e.From])
		out.WriteString(e.With)
		at = e.To
	}
	out.WriteString(text[at:])
	return out.String()
}

// merge puts the edits of repairs together; a repair that touches one before it is left out.
func merge(repairs []*Repair) (edits []Edit, taken int) {
	for _, r := range repairs {
		if slices.ContainsFunc(r.Edits, func(e Edit) bool { return touches(edits, e) }) {
			continue
		}
		for _, e := range r.Edits {
			edits = slices.Insert(edits, place(edits, e), e)
		}
		taken++
	}
	return edits, taken
}

// place is where an edit belongs among others in order.
func place(edits []Edit, e Edit) int {
	i, _ := slices.BinarySearchFunc(edits, e.From, func(o Edit, from int) int { return o.From - from })
	return i
}

// touches reports whether an edit meets one of others in order.
func touches(edits []Edit, e Edit) bool {
	i := place(edits, e)
	return i < len(edits) && edits[i].From <= e.To || i > 0 && edits[i-1].To >= e.From
}

// maxCertain is how many problems RepairAll looks at in one round.
const maxCertain = 100_000

// maxRounds is how often RepairAll reads the text again.
const maxRounds = 12

// RepairAll makes all repairs that are certain, and those that show only then,
// until there are none. It returns the text, how it reads then, and how many
// repairs were made. The error is what o.Yield returned.
func RepairAll(text string, o Options) (string, *Reading, int, error) {
	made := 0
	for round := 0; ; round++ {
		r, err := read(text, o, maxCertain)
		if err != nil {
			return text, nil, made, err
		}
		var certain []*Repair
		for _, p := range r.Problems {
			if fix := p.Certain(); fix != nil {
				certain = append(certain, fix)
			}
		}
		edits, taken := merge(certain)
		if taken == 0 || round == maxRounds {
			r.limit(MaxProblems)
			return text, r, made, nil
		}
		text, made = apply(text, edits), made+taken
	}
}
