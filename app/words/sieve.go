package words

// Sieve is the words for looking at a part of the exposition.
type Sieve interface {
	FilterLines() string
	FoldAll() string
	UnfoldAll() string
	Fold(family string) string
	Unfold(family string) string
	// LinesFolded stands behind a family's first line when the rest is folded away.
	LinesFolded(n int) string
	LinesShown(shown, all int) string
}
