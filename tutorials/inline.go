package tutorials

import "strings"

// Inline is a piece of running text. Kind says which fields are set.
type Inline struct {
	Kind InlineKind `json:"kind"`
	// Text is what a text or code inline says.
	Text string `json:"text,omitempty"`
	// Inlines is what the others hold.
	Inlines []Inline `json:"in,omitempty"`
	// Term is the glossary ID of a term.
	Term string `json:"term,omitempty"`
	// Link is where a link leads.
	Link *Link `json:"link,omitempty"`
	// Pointer is what a pointer lights up.
	Pointer *Pointer `json:"point,omitempty"`
}

// InlineKind is the kind of an inline.
type InlineKind string

// The kinds of inlines.
const (
	InlineText     InlineKind = "text"
	InlineCode     InlineKind = "code"
	InlineStrong   InlineKind = "strong"
	InlineEmphasis InlineKind = "em"
	InlineLink     InlineKind = "link"
	InlineTerm     InlineKind = "term"    // a glossary term, defined on hover and focus
	InlinePointer  InlineKind = "pointer" // lights something up in the page
)

// Link leads somewhere: exactly one field is set.
type Link struct {
	Lesson string `json:"lesson,omitempty"` // slug
	Page   string `json:"page,omitempty"`   // "playground", "inspect" or "reference"
	URL    string `json:"url,omitempty"`    // https, another site
}

// PlainText is what a text says without its markup.
func PlainText(inlines []Inline) string {
	var b strings.Builder
	writePlain(&b, inlines)
	return b.String()
}

func writePlain(b *strings.Builder, inlines []Inline) {
	for _, i := range inlines {
		b.WriteString(i.Text)
		writePlain(b, i.Inlines)
	}
}

// WalkInlines calls f for every inline, outer ones before what they hold.
func WalkInlines(inlines []Inline, f func(Inline)) {
	for _, i := range inlines {
		f(i)
		WalkInlines(i.Inlines, f)
	}
}

// InlinesOf calls f for each run of text that a block itself holds, in a
// heading, paragraph or table cell.
func (b Block) InlinesOf(f func([]Inline)) {
	if len(b.Inlines) > 0 {
		f(b.Inlines)
	}
	for _, row := range b.Rows {
		for _, cell := range row {
			f(cell)
		}
	}
}
