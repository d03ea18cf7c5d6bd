package tutorials

import "strings"

// Term is a word of the field, explained in a sentence or two.
type Term struct {
	ID string `json:"id"`
	// Name is how the term is written in each language.
	Name Plain `json:"name"`
	// Also lists other ways to write it, in any language.
	Also []string `json:"also,omitempty"`
	// Means is the explanation.
	Means Phrase `json:"means"`
}

// Glossary is the terms, in the order in which a reader meets them.
type Glossary []Term

// Term finds a term by its ID; nil when there is none.
func (g Glossary) Term(id string) *Term {
	for i := range g {
		if g[i].ID == id {
			return &g[i]
		}
	}
	return nil
}

// Find finds a term by its ID, its name in any language or another way to
// write it, case aside; nil when there is none.
func (g Glossary) Find(word string) *Term {
	if t := g.Term(word); t != nil {
		return t
	}
	for i := range g {
		for _, name := range g[i].Name {
			if strings.EqualFold(name, word) {
				return &g[i]
			}
		}
		for _, also := range g[i].Also {
			if strings.EqualFold(also, word) {
				return &g[i]
			}
		}
	}
	return nil
}
