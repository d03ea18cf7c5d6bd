package metrics

import "strings"

// InGo is the way in which a Go program that uses client_golang learns that a rule
// was broken.
type InGo string

// The ways.
const (
	GoAccepts            InGo = "accepts"              // it doesn't learn it
	GoIgnores            InGo = "ignores"              // nor that what it asked for wasn't done
	GoCompiler           InGo = "compiler"             // the program doesn't compile
	GoReturnsError       InGo = "returns error"        // the call returns an error (or panics in its Must or With form)
	GoPanics             InGo = "panics"               // the call panics
	GoFailsToGather      InGo = "fails to gather"      // the call works, each later Gather returns an error
	GoPanicsWhenGathered InGo = "panics when gathered" // the call works, a later Gather panics
	GoHangs              InGo = "hangs"                // the call works, a later one doesn't return
)

// InGo returns the way in which the broken rule would show in Go.
func (e *Error) InGo() InGo {
	switch {
	case e.Rule == NativeFactorInvalid:
		return GoIgnores
	case e.Rule == WindowTooShort:
		return GoHangs
	case e.Go == "":
		return GoAccepts
	case e.Rule == VerbUnsupported:
		return GoCompiler
	case e.Rule == QuantileOutOfRange:
		return GoPanicsWhenGathered
	case strings.HasPrefix(e.Go, "collected "):
		return GoFailsToGather
	}
	switch e.Rule {
	case NameEmpty, NameInvalid, NameTaken, LabelNameInvalid, LabelNameReserved, LabelNameRepeated,
		LabelCountWrong, LabelMissing, LabelUnknown, LabelValueInvalid:
		return GoReturnsError
	}
	return GoPanics
}
