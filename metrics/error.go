package metrics

// Rule names the rule that a refused operation broke. A Rule is itself an
// error, so that errors.Is(err, metrics.CounterDecreased) works on every error
// of this package.
type Rule string

// Error implements error.
func (r Rule) Error() string { return string(r) }

// Error is a refusal: something that a real client library would refuse too.
// It carries what a page needs to say it in any language; Error() says it in
// English.
type Error struct {
	// Rule is the rule that was broken.
	Rule Rule
	// Metric is the name of the metric concerned.
	Metric string
	// Label is the label concerned, empty when none is.
	Label string
	// Other is the name of the metric that was there first, if the rule is about two.
	Other string
	// Got is the offending value as a person would write it ("-1", "le", "2").
	Got string
	// Want is what was expected, empty when the rule says it all.
	Want string
	// Fix is a replacement for Got that would be accepted, empty when none is certain.
	Fix string
	// Python is what prometheus_client (Python) does: the message of the
	// exception that it raises, empty when it accepts the operation.
	Python string
	// Go is what client_golang does: the message of its panic or error,
	// empty when it accepts the operation.
	Go string
}

// Unwrap makes errors.Is(err, rule) hold.
func (e *Error) Unwrap() error { return e.Rule }
