package tutorials

// Block is one piece of a lesson's text. Kind says which fields are set.
type Block struct {
	Kind BlockKind `json:"kind"`
	// Level is a heading's: 2 or 3 (1 is the lesson's title).
	Level int `json:"level,omitempty"`
	// Inlines is the text of a heading or paragraph.
	Inlines []Inline `json:"in,omitempty"`
	// Ordered says that a list is numbered.
	Ordered bool `json:"ordered,omitempty"`
	// Items are a list's.
	Items [][]Block `json:"items,omitempty"`
	// Rows are a table's; the first is its header. A cell is inline text.
	Rows [][][]Inline `json:"rows,omitempty"`
	// Language is what a code block is written in: "go", "python", "promql" ...
	Language string `json:"language,omitempty"`
	// Text is the content of a code, exposition or script block, closing
	// newline included.
	Text string `json:"text,omitempty"`
	// Format is an exposition block's.
	Format string `json:"format,omitempty"`
	// Note is what a note is about.
	Note NoteKind `json:"note,omitempty"`
	// Blocks are a note's content.
	Blocks []Block `json:"blocks,omitempty"`
	// Ref is the ID of the task or question that stands here.
	Ref string `json:"ref,omitempty"`
}

// BlockKind is the kind of a block.
type BlockKind string

// The kinds of blocks.
const (
	Heading         BlockKind = "heading"
	Paragraph       BlockKind = "paragraph"
	List            BlockKind = "list"
	Table           BlockKind = "table"
	Code            BlockKind = "code"       // in a programming or query language
	ExpositionBlock BlockKind = "exposition" // text as a scrape reads it
	ScriptBlock     BlockKind = "script"     // lines in the playground's own language
	Note            BlockKind = "note"       // set apart: why, trap or example
	TaskBlock       BlockKind = "task"       // the task Ref is met here
	QuestionBlock   BlockKind = "question"   // the question Ref is asked here
)

// NoteKind is what a note is about.
type NoteKind string

// The kinds of notes.
const (
	Why     NoteKind = "why"     // why it is so
	Trap    NoteKind = "trap"    // where people fall
	Example NoteKind = "example" // from the real world
)

// NoteKinds lists them.
func NoteKinds() []NoteKind { return []NoteKind{Why, Trap, Example} }

// Walk calls f for every block, outer ones before what they hold.
func Walk(blocks []Block, f func(Block)) {
	for _, b := range blocks {
		f(b)
		for _, item := range b.Items {
			Walk(item, f)
		}
		Walk(b.Blocks, f)
	}
}
