package paste

// Code says what is wrong with a text.
type Code string

// What isn't exposition text at all.
const (
	Empty    Code = "empty"
	Gzip     Code = "gzip"     // compressed, as servers send it to those who say that they can read it
	Protobuf Code = "protobuf" // Prometheus's binary format
	HTML     Code = "html"     // a page for people: often an error or a login
	JSON     Code = "json"
	UTF16    Code = "utf16" // as some Windows programs save
)

// What is wrong around the lines.
const (
	ByteOrderMark   Code = "byte-order-mark"
	HTTPHeader      Code = "http-header"       // pasted along from curl -i
	WindowsLineEnds Code = "windows-line-ends" // \r\n
	MissingNewline  Code = "missing-newline"   // behind the last line
	MissingEOF      Code = "missing-eof"
	EarlyEOF        Code = "early-eof"  // lines behind # EOF
	WrongEOF        Code = "wrong-eof"  // #EOF, # eof
	NotALine        Code = "not-a-line" // a log line, a line of dashes, a comment of another language
	BlankLine       Code = "blank-line" // in OpenMetrics
	CommentLine     Code = "comment"    // in OpenMetrics
)

// What is wrong with HELP, TYPE and UNIT.
const (
	UnknownType     Code = "unknown-type"
	MetadataIgnored Code = "metadata-ignored" // #TYPE without a space: a comment
	HelpNewline     Code = "help-newline"     // a help text that goes on in the next line
	SecondType      Code = "second-type"
	SecondHelp      Code = "second-help"
	TypeAfter       Code = "type-after-samples"
	UnitNotSuffix   Code = "unit-not-suffix"
)

// What is wrong with names and labels.
const (
	BadMetricName    Code = "bad-metric-name" // dots, hyphens, a digit first
	BadLabelName     Code = "bad-label-name"
	LeadingSpace     Code = "leading-space"      // becomes part of the name
	SpaceBeforeBrace Code = "space-before-brace" // in OpenMetrics
	ExtraSpace       Code = "extra-space"        // in OpenMetrics, where every space counts
	SmartQuotes      Code = "smart-quotes"
	SingleQuotes     Code = "single-quotes"
	MissingQuotes    Code = "missing-quotes"
	MissingQuote     Code = "missing-quote" // the one that ends a value
	UnescapedQuote   Code = "unescaped-quote"
	LastBackslash    Code = "last-backslash" // escapes the quote that should end the value
	BadEscape        Code = "bad-escape"
	RawNewline       Code = "raw-newline" // inside of a value
	MissingBrace     Code = "missing-brace"
	WrongBracket     Code = "wrong-bracket"
	ExtraComma       Code = "extra-comma"
	MissingComma     Code = "missing-comma"
	WrongEqual       Code = "wrong-equal" // : or => for =
	RepeatedLabel    Code = "repeated-label"
	InvalidUTF8      Code = "invalid-utf8"
)

// What is wrong with values and what follows them.
const (
	MissingValue      Code = "missing-value"
	MissingSpace      Code = "missing-space" // in front of a value, in OpenMetrics
	DecimalComma      Code = "decimal-comma"
	Thousands         Code = "thousands" // 1,234 or 1_000
	AmbiguousComma    Code = "ambiguous-comma"
	NoNumber          Code = "no-number" // NULL, None, N/A ...
	Boolean           Code = "boolean"
	UnitInValue       Code = "unit-in-value"
	QuotedValue       Code = "quoted-value"
	EqualBeforeValue  Code = "equal-before-value"
	TrailingText      Code = "trailing-text" // a second value, a comment behind a sample
	TimestampFraction Code = "timestamp-fraction"
	TimestampUnit     Code = "timestamp-unit" // seconds for milliseconds, or the other way round
	ExemplarInText    Code = "exemplar-in-text"
)

// What a scrape takes although it is wrong.
const (
	DuplicateSample   Code = "duplicate-sample"
	NegativeCounter   Code = "negative-counter"
	BucketOrder       Code = "bucket-order"
	BucketsFall       Code = "buckets-fall" // not cumulative
	MissingInfinity   Code = "missing-infinity"
	InfinityNotCount  Code = "infinity-not-count"
	MissingSum        Code = "missing-sum"
	MissingCount      Code = "missing-count"
	MissingBound      Code = "missing-bound" // a bucket without le
	BadBound          Code = "bad-bound"
	OutsideFamily     Code = "outside-family"
	WithoutTotal      Code = "without-total"
	TotalInMetadata   Code = "total-in-metadata"
	Interleaved       Code = "interleaved"
	ExemplarTooLong   Code = "exemplar-too-long"
	ExemplarMisplaced Code = "exemplar-misplaced"
)

// What has no name of its own.
const (
	Unexpected Code = "unexpected" // Expect and Found say the most
	Refused    Code = "refused"    // by expfmt; Tools says why
)

// Codes lists all codes.
func Codes() []Code {
	return []Code{Empty, Gzip, Protobuf, HTML, JSON, UTF16,
		ByteOrderMark, HTTPHeader, WindowsLineEnds, MissingNewline, MissingEOF, EarlyEOF, WrongEOF, NotALine, BlankLine, CommentLine,
		UnknownType, MetadataIgnored, HelpNewline, SecondType, SecondHelp, TypeAfter, UnitNotSuffix,
		BadMetricName, BadLabelName, LeadingSpace, SpaceBeforeBrace, ExtraSpace, SmartQuotes, SingleQuotes, MissingQuotes, MissingQuote,
		UnescapedQuote, LastBackslash, BadEscape, RawNewline, MissingBrace, WrongBracket, ExtraComma, MissingComma, WrongEqual,
		RepeatedLabel, InvalidUTF8,
		MissingValue, MissingSpace, DecimalComma, Thousands, AmbiguousComma, NoNumber, Boolean, UnitInValue, QuotedValue, EqualBeforeValue,
		TrailingText, TimestampFraction, TimestampUnit, ExemplarInText,
		DuplicateSample, NegativeCounter, BucketOrder, BucketsFall, MissingInfinity, InfinityNotCount, MissingSum, MissingCount,
		MissingBound, BadBound, OutsideFamily, WithoutTotal, TotalInMetadata, Interleaved, ExemplarTooLong, ExemplarMisplaced,
		Unexpected, Refused}
}

// Effect says what becomes of a scrape, from the worst on.
type Effect string

// The effects.
const (
	// Fails: Prometheus throws the whole scrape away, up is 0.
	Fails Effect = "fails"
	// Drops: the scrape goes on without this sample, with a warning in the log.
	Drops Effect = "drops"
	// Misleads: the scrape takes it, and it doesn't say what its author meant.
	Misleads Effect = "misleads"
	// ToolsRefuse: Prometheus takes it whole. expfmt doesn't, and with it promtool, the
	// Pushgateway and node_exporter's textfile collector; or it breaks a rule of
	// the format that Prometheus doesn't look at.
	ToolsRefuse Effect = "tools"
)

// Effects lists the effects, the worst first.
func Effects() []Effect { return []Effect{Fails, Drops, Misleads, ToolsRefuse} }
