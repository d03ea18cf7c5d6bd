package tutorials

// Paste is a text that a lesson lays before the learner, as if they had pasted it:
// mostly one that a scrape refuses.
type Paste struct {
	ID    string `json:"id"`
	Title Plain  `json:"title"`
	// Text is what the learner finds, Mended what the solution makes of it.
	Text   string `json:"text"`
	Mended string `json:"mended"`
}

// Paste finds a text by its ID; nil when there is none.
func (l *Lesson) Paste(id string) *Paste {
	for i := range l.Pastes {
		if l.Pastes[i].ID == id {
			return &l.Pastes[i]
		}
	}
	return nil
}
