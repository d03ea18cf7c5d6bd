package tutorials

import "fmt"

// ProgressError says why a file with progress can't be imported.
type ProgressError struct {
	Reason ProgressReason
	// Detail is technical, for ProgressBroken.
	Detail string
	// Version is the file's, for ProgressTooNew.
	Version int
	// Size in bytes, for ProgressTooBig.
	Size int
}

// ProgressReason is what is wrong with a file.
type ProgressReason string

// The reasons.
const (
	ProgressNotOurs ProgressReason = "not ours"
	ProgressBroken  ProgressReason = "broken"
	ProgressTooNew  ProgressReason = "too new"
	ProgressTooBig  ProgressReason = "too big"
)

// Error implements error, in English.
func (e *ProgressError) Error() string {
	switch e.Reason {
	case ProgressTooNew:
		return fmt.Sprintf("the file has version %d, this page reads up to version %d: load the newest page and import it there", e.Version, progressVersion)
	case ProgressTooBig:
		return fmt.Sprintf("the file has %d bytes, more than any progress can have (%d): choose the file that this page exported", e.Size, progressMost)
	case ProgressBroken:
		return fmt.Sprintf("the file is damaged (%s): export it again where it came from", e.Detail)
	}
	return "the file was not exported by this page: choose one that was"
}

// Say says the same in a voice's language.
func (e *ProgressError) Say(v Voice) string {
	switch e.Reason {
	case ProgressTooNew:
		return v.ProgressTooNew(e.Version, progressVersion)
	case ProgressTooBig:
		return v.ProgressTooBig(e.Size, progressMost)
	case ProgressBroken:
		return v.ProgressBroken(e.Detail)
	}
	return v.ProgressNotOurs()
}
