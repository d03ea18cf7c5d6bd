package tutorials

// Remark is something to say about a move that is wrong but teaches something.
type Remark struct {
	// ID is unique in the lesson; a page says each remark once.
	ID string `json:"id"`
	// Task limits the remark to the time while that task is open; empty: always.
	Task string `json:"task,omitempty"`
	// When says which state the remark is about.
	When Declared `json:"when"`
	Say  Phrase   `json:"say"`
	// Try is a move that brings the remark about, line by line in the script
	// language, for tests.
	Try []string `json:"try,omitempty"`
	// After is the task after whose solution Try is played; empty: at the start.
	After string `json:"after,omitempty"`
}

// Applies says whether a remark still has something to say: its move stands and
// its task is open.
func (r Remark) Applies(s *State, p LessonProgress) bool {
	return (r.Task == "" || !p.HasDone(r.Task)) && r.When.Evaluate(s).Done
}
