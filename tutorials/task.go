package tutorials

// Task is one thing for the learner to bring about.
type Task struct {
	// ID names the task in the prose and in saved progress; unique in its lesson.
	ID    string `json:"id"`
	Title Phrase `json:"title"`
	// Check holds once the task is done, whichever way the learner went.
	Check Declared `json:"check"`
	// Hint points in the right direction.
	Hint Phrase `json:"hint"`
	// Stronger says what to do.
	Stronger Phrase `json:"stronger"`
}
