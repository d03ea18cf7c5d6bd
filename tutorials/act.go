package tutorials

// Act is one step of a solution: exactly one of Operation, Open, Answer and Paste is set.
type Act struct {
	// Task is the ID of the task that the act belongs to.
	Task string `json:"task"`
	// Operation is a line in the script language. It may be one that is
	// refused: trying it is then the point.
	Operation string `json:"do,omitempty"`
	// Open is a format or view to look at, such as "format/openmetrics1".
	Open string `json:"open,omitempty"`
	// Answer is the ID of a question to answer rightly.
	Answer string `json:"answer,omitempty"`
	// Paste is the ID of a text that becomes what it should be.
	Paste string `json:"paste,omitempty"`
}
