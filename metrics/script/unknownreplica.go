package script

import "fmt"

// UnknownReplica refuses an operation on a replica that isn't there.
type UnknownReplica struct{ Number, Count int }

// Error implements error.
func (e *UnknownReplica) Error() string {
	if e.Count == 1 {
		return fmt.Sprintf("There is no replica %d; there is one only. Write `replicas %d` before.", e.Number, e.Number)
	}
	return fmt.Sprintf("There is no replica %d; there are %d. Write `replicas %d` before.", e.Number, e.Count, e.Number)
}
