package tutorials

// Remark is something to say about a move that is wrong but teaches something.
type Remark struct {
	// ID is unique in the lesson; a page says each remark once.
	ID string `json:"id"`
	// Task limits the remark to the time while that task is the one to do, the
	// first that isn't done; empty: always.
	Task string `json:"task,omitempty"`
	// When says which state the remark is about.
	When Declared `json:"when"`
	Say  Phrase   `json:"say"`
	// Try is a move that brings the remark about, line by line in the script
	// language, for tests.
	Try []string `json:"try,omitempty"`
	// Edit is such a move in one of the lesson's texts; nil when it isn't made there.
	Edit *Edit `json:"edit,omitempty"`
	// After is the task after whose solution the move is made; empty: at the start.
	After string `json:"after,omitempty"`
}

// Edit is what somebody does to one of a lesson's texts: each Piece becomes By.
type Edit struct {
	Text  string `json:"text" yaml:"text"`
	Piece string `json:"piece" yaml:"piece"`
	By    string `json:"by" yaml:"by"`
}
