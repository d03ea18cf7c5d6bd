package desk

import (
	"strings"

	dto "github.com/prometheus/client_model/go"

	"metricplayground/metrics/cost"
	"metricplayground/metrics/exposition"
	"metricplayground/metrics/exposition/paste"
	"metricplayground/metrics/lint"
	"metricplayground/metrics/script"
)

// Board is a text that somebody pasted, with what came of reading it and with its
// history: each repair is a step that can be undone, typing is one until the next.
// It knows no browser and reads nothing by itself: Settle takes what was read.
type Board struct {
	text         string
	format       paste.Format // chosen; paste.Unknown to recognise it
	past, future []string
	typing       bool
	edition      int // counts the texts, so that a reading knows its own

	outcome  Outcome
	read     int // the edition that outcome is of
	chosen   int // the problem in sight
	advice   []PastedAdvice
	advised  int // the edition that advice is of, and one
	revision uint64
	changed  func()
}

// historyBytes is how much text a board remembers.
const historyBytes = 40_000_000

// NewBoard returns a board with a text.
func NewBoard(text string) *Board { return &Board{text: text} }

// OnChange has f called after everything that changes the board.
func (b *Board) OnChange(f func()) { b.changed = f }

// Revision changes whenever anything that the board shows has changed.
func (b *Board) Revision() uint64 { return b.revision }

func (b *Board) touch() {
	b.revision++
	if b.changed != nil {
		b.changed()
	}
}

// Text is the text.
func (b *Board) Text() string { return b.text }

// Edition counts the texts and choices of format that there were.
func (b *Board) Edition() int { return b.edition }

// Format is the format chosen, paste.Unknown for the one that it looks like.
func (b *Board) Format() paste.Format { return b.format }

// ReadAs chooses the format.
func (b *Board) ReadAs(f paste.Format) {
	if f != b.format {
		b.format = f
		b.edition++
		b.touch()
	}
}

// Put replaces the text, as one step.
func (b *Board) Put(text string) {
	if text == b.text {
		return
	}
	b.keep()
	b.typing = false
	b.become(text)
}

// Type replaces the text by what a text field holds, which knows line ends of one
// kind only.
func (b *Board) Type(text string) {
	if n := strings.Count(b.text, "\n"); n > 0 && strings.Count(b.text, "\r\n") == n {
		text = strings.ReplaceAll(text, "\n", "\r\n")
	}
	if text == b.text {
		return
	}
	if !b.typing {
		b.keep()
	}
	b.typing = true
	b.become(text)
}

func (b *Board) become(text string) {
	b.text = text
	b.edition++
	b.chosen = 0
	b.touch()
}

// keep remembers the text before a step.
func (b *Board) keep() {
	b.past, b.future = append(b.past, b.text), nil
	size := 0
	for i := len(b.past) - 1; i >= 0; i-- {
		if size += len(b.past[i]); size > historyBytes {
			b.past = b.past[i+1:]
			return
		}
	}
}

// CanUndo and CanRedo report whether there is a step to go.
func (b *Board) CanUndo() bool { return len(b.past) > 0 }

// CanRedo reports whether a step was undone.
func (b *Board) CanRedo() bool { return len(b.future) > 0 }

// Undo takes the newest step back.
func (b *Board) Undo() {
	if n := len(b.past); n > 0 {
		text := b.past[n-1]
		b.past, b.future = b.past[:n-1], append(b.future, b.text)
		b.typing = false
		b.become(text)
	}
}

// Redo takes the newest Undo back.
func (b *Board) Redo() {
	if n := len(b.future); n > 0 {
		text := b.future[n-1]
		b.future, b.past = b.future[:n-1], append(b.past, b.text)
		b.typing = false
		b.become(text)
	}
}

// Repair makes a repair of a problem of the reading.
func (b *Board) Repair(r paste.Repair) { b.Put(r.Apply(b.text)) }

// Outcome is what came of reading a text.
type Outcome struct {
	Reading *paste.Reading
	// Document is the text cut into lines that can be explained, Findings what a
	// reviewer would say, Metrics the text's metrics, and Price what they cost; none
	// is there where a scrape fails.
	Document *exposition.Document
	Findings []lint.Finding
	Metrics  []script.Metric
	Price    cost.Price
}

// ReadText reads a text, with pauses as paste.Options says.
func ReadText(text string, o paste.Options) (out Outcome, err error) {
	yield := o.Yield
	share := func(from, part float64) func(float64) error {
		if yield == nil {
			return nil
		}
		return func(done float64) error { return yield(from + part*done) }
	}
	o.Yield = share(0, 0.7)
	if out.Reading, err = paste.Read(text, o); err != nil || !out.Reading.Scraped() || out.Reading.Samples == 0 {
		return out, err
	}
	if out.Document, err = out.Reading.Document(share(0.7, 0.1)); err != nil {
		return out, err
	}
	if out.Metrics, out.Price, err = cost.OfFamilies(out.Reading.Families, out.Document, share(0.8, 0.1)); err != nil {
		return out, err
	}
	for i, family := range out.Reading.Families {
		if yield != nil {
			if err := yield(0.9 + 0.1*float64(i)/float64(len(out.Reading.Families))); err != nil {
				return out, err
			}
		}
		out.Findings = append(out.Findings, lint.Families([]*dto.MetricFamily{family})...)
	}
	return out, nil
}

// Settle takes what was read of an edition; an older one than the text's is ignored.
func (b *Board) Settle(edition int, o Outcome) {
	if edition != b.edition {
		return
	}
	b.outcome, b.read = o, edition
	b.chosen = min(b.chosen, max(len(b.problems())-1, 0))
	b.touch()
}

func (b *Board) problems() []*paste.Problem {
	if b.outcome.Reading == nil {
		return nil
	}
	return b.outcome.Reading.Problems
}

// Reading is what was read of the text as it is; nil while that isn't known.
func (b *Board) Reading() *paste.Reading {
	if b.read != b.edition {
		return nil
	}
	return b.outcome.Reading
}

// Document is the text cut into lines that can be explained; nil where there is none.
func (b *Board) Document() *exposition.Document {
	if b.Reading() == nil {
		return nil
	}
	return b.outcome.Document
}

// Findings are what a reviewer would say of what was pasted.
func (b *Board) Findings() []lint.Finding {
	if b.Reading() == nil {
		return nil
	}
	return b.outcome.Findings
}

// Chosen is the problem in sight.
func (b *Board) Chosen() int { return b.chosen }

// Choose brings a problem into sight.
func (b *Board) Choose(i int) {
	b.chosen = i
	b.touch()
}
