package words

// Starts is what the ready-made beginnings are called, by slug; empty for a slug
// that doesn't exist.
type Starts interface {
	// StartTitle is a few words.
	StartTitle(slug string) string
	// StartText is a sentence that says what there is to see.
	StartText(slug string) string
}
