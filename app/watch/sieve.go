package watch

import (
	"strings"

	"metricplayground/metrics/exposition"
)

// sieve says which lines are looked at: a text that they have to contain, and
// families of which the first line is enough. The text of the pane stays whole:
// lines that fall through are hidden, not gone.
type sieve struct {
	filter string
	folded map[string]bool // by the family's name
}

// active reports whether anything may fall through.
func (s sieve) active() bool { return s.filter != "" || len(s.folded) > 0 }

// sight is which lines of a document a sieve leaves. nil is all of them.
type sight struct {
	// shown is by block and line; nil for a block that is shown whole.
	shown [][]bool
	// lines counts those shown, samples the samples among them.
	lines, samples int
}

// shows reports whether a line is in sight.
func (s *sight) shows(block, line int) bool {
	if s == nil || block >= len(s.shown) || s.shown[block] == nil {
		return true
	}
	return line < len(s.shown[block]) && s.shown[block][line]
}

// count is how many of the lines [from, to) of a block are in sight.
func (s *sight) count(block, from, to int) int {
	if s == nil || s.shown[block] == nil {
		return to - from
	}
	n := 0
	for _, shown := range s.shown[block][from:to] {
		if shown {
			n++
		}
	}
	return n
}

// mask writes which of the lines [from, to) are in sight, "" when all are.
func (s *sight) mask(block, from, to int) string {
	if s.count(block, from, to) == to-from {
		return ""
	}
	mask := make([]byte, to-from)
	for i := range mask {
		mask[i] = '-'
		if s.shown[block][from+i] {
			mask[i] = '+'
		}
	}
	return string(mask)
}

// of looks at a document through the sieve.
func (s sieve) of(d *exposition.Document) *sight {
	if !s.active() {
		return nil
	}
	wanted := strings.ToLower(s.filter)
	out := &sight{shown: make([][]bool, len(d.Blocks))}
	for b, block := range d.Blocks {
		shown := make([]bool, len(block.Lines))
		any := false
		for i := range block.Lines {
			shown[i] = wanted == "" || strings.Contains(strings.ToLower(block.Lines[i].Text), wanted)
			any = any || shown[i]
		}
		for i := range block.Lines {
			if any && metadata(block.Lines[i].Kind) {
				shown[i] = true // what it is that was found
			}
			if s.folded[block.Name] && i > 0 {
				shown[i] = false
			}
			if shown[i] {
				out.lines++
				if block.Lines[i].Kind == exposition.Sample {
					out.samples++
				}
			}
		}
		out.shown[b] = shown
	}
	return out
}

func metadata(k exposition.LineKind) bool {
	return k == exposition.Help || k == exposition.Type || k == exposition.Unit
}
