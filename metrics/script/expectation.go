package script

// Expectation says what a line should have had where it went wrong.
type Expectation string

// What can be expected. SyntaxError.Choices and About say more where noted.
const (
	ExpectUTF8         Expectation = "utf8"          // text in UTF-8
	ExpectOperation    Expectation = "operation"     // a word that begins an operation: Choices
	ExpectMetricName   Expectation = "metric name"   // bare or quoted
	ExpectLabelName    Expectation = "label name"    // bare or quoted
	ExpectLabelOnce    Expectation = "label once"    // a label that isn't there twice
	ExpectEquals       Expectation = "equals"        // the `=` between label name and value
	ExpectLabelValue   Expectation = "label value"   // a quoted string
	ExpectLabelEnd     Expectation = "label end"     // `,` or `}`
	ExpectClosingQuote Expectation = "closing quote" // a string ends on its line
	ExpectEscape       Expectation = "escape"        // \\, \" or \n after a backslash
	ExpectOption       Expectation = "option"        // after a metric's name: Choices, About the type
	ExpectOnce         Expectation = "once"          // a word that isn't there twice
	ExpectUnit         Expectation = "unit"          // a word
	ExpectBounds       Expectation = "bounds"        // bucket bounds: numbers with spaces between, or a layout
	ExpectNumber       Expectation = "number"        // a number: About the form that it belongs to
	ExpectCount        Expectation = "count"         // a whole number from 1: About the form that it belongs to
	ExpectQuantile     Expectation = "quantile"      // QUANTILE~ERROR
	ExpectTolerance    Expectation = "tolerance"     // the `~` between quantile and error
	ExpectDuration     Expectation = "duration"      // a number with a unit
	ExpectValue        Expectation = "value"         // a number or a draw: About the verb
	ExpectOpen         Expectation = "open"          // `(`: About the form
	ExpectComma        Expectation = "comma"         // `,`: About the form
	ExpectClose        Expectation = "close"         // `)`: About the form
	ExpectModifier     Expectation = "modifier"      // Choices, or the end of the line: About the verb
	ExpectTimes        Expectation = "times"         // a whole number from 1
	ExpectSeed         Expectation = "seed"          // a whole number from 0 to 2^64-1
	ExpectExemplar     Expectation = "exemplar"      // labels in braces, at least one
	ExpectWord         Expectation = "word"          // one of Choices: About what is before
	ExpectReplica      Expectation = "replica"       // a replica's number
	ExpectReplicaAct   Expectation = "replica act"   // what one replica can do: Choices
	ExpectExpression   Expectation = "expression"    // PromQL: About the word before
	ExpectEnd          Expectation = "end"           // the end of the line or a comment: About the operation
)
