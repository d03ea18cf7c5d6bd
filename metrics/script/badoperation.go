package script

import "fmt"

// Fault is what makes an operation none at all.
type Fault string

// The faults. The parser lets none of them through; a program can make them.
const (
	FaultNone          Fault = "none"           // nil, or a type that is no operation of this package
	FaultType          Fault = "type"           // a metric of no known type
	FaultVerb          Fault = "verb"           // a change with no known verb
	FaultTimes         Fault = "times"          // a negative number of times
	FaultRepeatedLabel Fault = "repeated label" // a label that stands twice in a series
	FaultBackwards     Fault = "backwards"      // time that runs backwards
	FaultReplica       Fault = "replica"        // no replica at all, or what one replica alone can't do
	FaultFailure       Fault = "failure"        // a scrape that fails in no known way, or a negative number of times
)

// BadOperation refuses an operation that can't be written in the language.
type BadOperation struct {
	Fault Fault
	Got   string
}

// Error implements error.
func (e *BadOperation) Error() string {
	switch e.Fault {
	case FaultNone:
		return "This is no operation."
	case FaultType:
		return fmt.Sprintf("There is no metric type %q.", e.Got)
	case FaultVerb:
		return fmt.Sprintf("There is no verb %q.", e.Got)
	case FaultTimes:
		return fmt.Sprintf("An operation can't be done %s times.", e.Got)
	case FaultRepeatedLabel:
		return fmt.Sprintf("The label %s stands there twice.", e.Got)
	case FaultBackwards:
		return fmt.Sprintf("The clock can't go back (%s).", e.Got)
	case FaultReplica:
		return "There is at least one replica, and one replica alone can't change the program."
	case FaultFailure:
		return fmt.Sprintf("A scrape can't fail like that (%q).", e.Got)
	}
	return string(e.Fault)
}
