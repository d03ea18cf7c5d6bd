package exposition

// Role says what a token is. Its text can serve as a CSS class.
type Role string

// The roles of tokens in all formats but protobuf.
const (
	Hash        Role = "hash"         // the # that starts a line that is not a sample
	HelpKeyword Role = "help-keyword" // HELP
	TypeKeyword Role = "type-keyword" // TYPE
	UnitKeyword Role = "unit-keyword" // UNIT
	EOFKeyword  Role = "eof-keyword"  // EOF
	HelpText    Role = "help-text"
	TypeWord    Role = "type-word" // counter, gauge ...
	UnitWord    Role = "unit-word" // seconds, bytes ...

	FamilyName    Role = "family-name"
	TotalSuffix   Role = "total-suffix"   // _total
	BucketSuffix  Role = "bucket-suffix"  // _bucket
	SumSuffix     Role = "sum-suffix"     // _sum, _gsum
	CountSuffix   Role = "count-suffix"   // _count, _gcount
	CreatedSuffix Role = "created-suffix" // _created

	LabelName    Role = "label-name"
	LabelValue   Role = "label-value"
	BoundName    Role = "bound-name"    // le
	Bound        Role = "bound"         // 0.5 in le="0.5"
	QuantileName Role = "quantile-name" // quantile
	QuantileRank Role = "quantile-rank" // 0.99 in quantile="0.99"

	Value     Role = "value"
	Timestamp Role = "timestamp"

	ExemplarMark       Role = "exemplar-mark" // the # before an exemplar
	ExemplarLabelName  Role = "exemplar-label-name"
	ExemplarLabelValue Role = "exemplar-label-value"
	ExemplarValue      Role = "exemplar-value"
	ExemplarTimestamp  Role = "exemplar-timestamp"

	StartKeyword   Role = "start-keyword"   // st@
	StartTimestamp Role = "start-timestamp" // when the series started

	Field         Role = "field"          // the name of a part: count, sum, schema ...
	CountValue    Role = "count-value"    // of count
	SumValue      Role = "sum-value"      // of sum
	Schema        Role = "schema"         // a native histogram's resolution
	ZeroThreshold Role = "zero-threshold" // the breadth of the zero bucket
	ZeroCount     Role = "zero-count"     // the observations in the zero bucket
	SpanOffset    Role = "span-offset"    // how many native buckets are passed over
	SpanLength    Role = "span-length"    // how many native buckets follow each other
	NativeCount   Role = "native-count"   // the observations in one native bucket
	BucketCount   Role = "bucket-count"   // the cumulative count of one classic bucket
	QuantileValue Role = "quantile-value" // the value at a quantile

	Punctuation Role = "punctuation"
	Space       Role = "space"
	Other       Role = "other" // what none of the formats writes
)

// The roles of tokens that only protobuf text has; beside them it has those
// above where they mean the same.
const (
	ProtoName    Role = "proto-name"    // the name of a field
	ProtoValue   Role = "proto-value"   // a value with no role of its own
	NativeDelta  Role = "native-delta"  // how many more observations than the native bucket before
	CreatedValue Role = "created-value" // the seconds of a created timestamp
	Nanoseconds  Role = "nanoseconds"   // the fraction of a second in billionths
)

// Roles lists all roles.
func Roles() []Role {
	return []Role{
		Hash, HelpKeyword, TypeKeyword, UnitKeyword, EOFKeyword, HelpText, TypeWord, UnitWord,
		FamilyName, TotalSuffix, BucketSuffix, SumSuffix, CountSuffix, CreatedSuffix,
		LabelName, LabelValue, BoundName, Bound, QuantileName, QuantileRank, Value, Timestamp,
		ExemplarMark, ExemplarLabelName, ExemplarLabelValue, ExemplarValue, ExemplarTimestamp,
		StartKeyword, StartTimestamp,
		Field, CountValue, SumValue, Schema, ZeroThreshold, ZeroCount, SpanOffset, SpanLength,
		NativeCount, BucketCount, QuantileValue,
		Punctuation, Space, Other,
		ProtoName, ProtoValue, NativeDelta, CreatedValue, Nanoseconds,
	}
}
