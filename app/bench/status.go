package bench

// status is a sentence on what the newest act on the bench led to. It holds for
// one revision of the desk: after the next act it would be old news.
type status struct {
	text     string
	revision uint64
}

// at is the sentence at a revision, "" when it is old.
func (s status) at(revision uint64) string {
	if s.revision != revision {
		return ""
	}
	return s.text
}

// say tells what came of an act that has been done.
func (b *Bench) say(text string) { b.status = status{text: text, revision: b.Desk.Revision()} }
