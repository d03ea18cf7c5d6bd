package tutorials

// Language is a language of the course, as its BCP 47 tag's first part.
type Language string

// The languages in which every lesson is written.
const (
	English Language = "en"
	Chinese Language = "zh"
)

// Languages lists them, the one that others fall back to first.
func Languages() []Language { return []Language{English, Chinese} }

// Plain is a short text without markup in each language: a title, a summary.
type Plain map[Language]string

// In gives the text in a language, the English one where that is missing.
func (p Plain) In(l Language) string {
	if s, ok := p[l]; ok {
		return s
	}
	return p[English]
}

// Phrase is a short text with markup in each language: a hint, a choice.
type Phrase map[Language][]Inline

// In gives the text in a language, the English one where that is missing.
func (p Phrase) In(l Language) []Inline {
	if s, ok := p[l]; ok {
		return s
	}
	return p[English]
}
