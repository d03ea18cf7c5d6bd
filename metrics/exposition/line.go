package exposition

// LineKind says what a line is.
type LineKind string

// The kinds of lines.
const (
	Help    LineKind = "help"    // # HELP name text
	Type    LineKind = "type"    // # TYPE name counter
	Unit    LineKind = "unit"    // # UNIT name seconds
	Sample  LineKind = "sample"  // name{labels} value
	EOF     LineKind = "eof"     // # EOF
	Comment LineKind = "comment" // any other line that starts with #
	Blank   LineKind = "blank"   // an empty line, as protobuf text has between families

	ProtoOpen  LineKind = "proto-open"  // counter: {
	ProtoField LineKind = "proto-field" // value: 3
	ProtoClose LineKind = "proto-close" // }
)

// Line is one line of a document.
type Line struct {
	// Text is the line without its newline.
	Text string
	Kind LineKind
	// Key identifies the line within its block from one document to the next:
	// a sample's name and labels, a metadata line's kind and name, a protobuf
	// line's series and path.
	Key string

	source *source
	series int32 // index in source.metrics, -1 for lines of the whole family
	part   part
	index  int32 // of the bucket, the quantile, the exemplar or the repeated field
}
