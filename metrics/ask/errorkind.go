package ask

// ErrorKind is what is wrong with a query.
type ErrorKind string

// The kinds of errors. The comments name the fields of Error that say more.
const (
	// Unexpected: something stands where it can't: Found, Context, Expected.
	Unexpected ErrorKind = "unexpected"
	// Empty: there is no query.
	Empty ErrorKind = "empty"
	// Unclosed: a bracket isn't closed: Found is the bracket.
	Unclosed ErrorKind = "unclosed"
	// Unopened: a closing bracket closes nothing: Found is the bracket.
	Unopened ErrorKind = "unopened"
	// OpenString: a string doesn't end.
	OpenString ErrorKind = "open-string"
	// BadEscape: a string has an escape that doesn't exist.
	BadEscape ErrorKind = "bad-escape"
	// BadCharacter: a character that PromQL doesn't have: Found.
	BadCharacter ErrorKind = "bad-character"
	// BadNumber: something begins like a number or duration and is none: Found.
	BadNumber ErrorKind = "bad-number"
	// ZeroDuration: a range or step of nothing.
	ZeroDuration ErrorKind = "zero-duration"
	// BadRegexp: the regular expression of a matcher doesn't compile: Raw says why.
	BadRegexp ErrorKind = "bad-regexp"
	// BadLabel: a name that can't be a label's: Name.
	BadLabel ErrorKind = "bad-label"

	// UnknownFunction: there is no such function: Name, Near.
	UnknownFunction ErrorKind = "unknown-function"
	// Experimental: a function or modifier that Prometheus has behind a flag: Name.
	Experimental ErrorKind = "experimental"
	// WrongType: an argument or operand is of another kind: Name, Want, Got.
	WrongType ErrorKind = "wrong-type"
	// MissingRange: a function wants samples over time and got the newest: Name.
	MissingRange ErrorKind = "missing-range"
	// NeedlessRange: samples over time stand where one value is wanted: Name.
	NeedlessRange ErrorKind = "needless-range"
	// WrongCount: too few or too many arguments: Name, Wanted, Given.
	WrongCount ErrorKind = "wrong-count"
	// RangeOfExpression: a range like [5m] stands after something that has no
	// samples of its own, such as sum(...).
	RangeOfExpression ErrorKind = "range-of-expression"
	// ModifierOfExpression: offset or @ stands after something that isn't a
	// selector: Name.
	ModifierOfExpression ErrorKind = "modifier-of-expression"
	// ModifierBeforeRange: offset or @ stands before the range: Name.
	ModifierBeforeRange ErrorKind = "modifier-before-range"
	// RepeatedModifier: offset or @ twice: Name.
	RepeatedModifier ErrorKind = "repeated-modifier"
	// EmptySelector: a selector that would select everything.
	EmptySelector ErrorKind = "empty-selector"
	// TwoNames: a selector names the metric twice.
	TwoNames ErrorKind = "two-names"
	// NeedsBool: two scalars are compared without bool.
	NeedsBool ErrorKind = "needs-bool"
	// NeedlessBool: bool at an operator that compares nothing.
	NeedlessBool ErrorKind = "needless-bool"
	// SetOfScalar: and, or, unless with a scalar: Name is the operator.
	SetOfScalar ErrorKind = "set-of-scalar"
	// MatchingOfScalar: on or ignoring with a scalar.
	MatchingOfScalar ErrorKind = "matching-of-scalar"
	// GroupingOfSet: group_left or group_right with and, or, unless: Name.
	GroupingOfSet ErrorKind = "grouping-of-set"
	// LabelOnBothSides: a label in on and in group_left or group_right: Name.
	LabelOnBothSides ErrorKind = "label-on-both-sides"
	// NoChart: samples over time, or a string, can't be asked over time: Got.
	NoChart ErrorKind = "no-chart"

	// ManyToMany: several series on both sides of an operator match: Labels are
	// those that they share, Found is "left" or "right", where there are two.
	ManyToMany ErrorKind = "many-to-many"
	// NeedsGroup: one series on the one side matches several on the other, which
	// group_left or group_right must say.
	NeedsGroup ErrorKind = "needs-group"
	// SameLabels: the result would have two series with the same labels.
	SameLabels ErrorKind = "same-labels"

	// BadTemplate: a label of a rule has a template in it that isn't
	// {{ $labels.NAME }} or {{ $value }}: Found.
	BadTemplate ErrorKind = "bad-template"
	// NoVector: the expression of a rule gives samples over time, or a string: Got.
	NoVector ErrorKind = "no-vector"

	// TooManySamples: the query needs more samples than Limit.
	TooManySamples ErrorKind = "too-many-samples"
	// TooManyPoints: the range query asks about more moments than Limit.
	TooManyPoints ErrorKind = "too-many-points"
	// TooLong: the query took longer than it may.
	TooLong ErrorKind = "too-long"
	// Canceled: nobody wants the answer any more.
	Canceled ErrorKind = "canceled"
	// Backwards: the range ends before it begins.
	Backwards ErrorKind = "backwards"
	// NoStep: the step isn't above zero.
	NoStep ErrorKind = "no-step"
	// Storage: the samples couldn't be read.
	Storage ErrorKind = "storage"
	// Other: Raw is all that is known.
	Other ErrorKind = "other"
)

// ErrorKinds lists all kinds.
func ErrorKinds() []ErrorKind {
	return []ErrorKind{
		Unexpected, Empty, Unclosed, Unopened, OpenString, BadEscape, BadCharacter, BadNumber, ZeroDuration, BadRegexp, BadLabel,
		UnknownFunction, Experimental, WrongType, MissingRange, NeedlessRange, WrongCount, RangeOfExpression,
		ModifierOfExpression, ModifierBeforeRange, RepeatedModifier, EmptySelector, TwoNames, NeedsBool, NeedlessBool,
		SetOfScalar, MatchingOfScalar, GroupingOfSet, LabelOnBothSides, NoChart,
		ManyToMany, NeedsGroup, SameLabels, BadTemplate, NoVector,
		TooManySamples, TooManyPoints, TooLong, Canceled, Backwards, NoStep, Storage, Other,
	}
}
