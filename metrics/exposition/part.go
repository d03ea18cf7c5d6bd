package exposition

// part says which part of a series or family a line shows.
type part uint8

const (
	noPart part = iota

	// What sample lines show, and the fields of protobuf text with the same number.
	valuePart    // a counter's, gauge's or untyped metric's value
	bucketPart   // a classic bucket; index is its place, the number of buckets for a +Inf that is not in the message
	sumPart      // the sum of observations
	countPart    // the number of observations
	createdPart  // when the series was created
	quantilePart // the value at a summary's quantile; index is its place

	compositePart // everything of a series on one line, as OpenMetrics 2.0 writes it

	// Fields of protobuf text.
	namePart
	helpPart
	typePart
	unitPart
	labelNamePart  // index: the label's place
	labelValuePart // index: the label's place
	boundPart      // the upper bound of a bucket
	rankPart       // the quantile of a quantile's value
	createdNanosPart
	timestampPart
	schemaPart
	zeroThresholdPart
	zeroCountPart
	negativeOffsetPart // index: the span's place
	negativeLengthPart
	negativeDeltaPart // index: the delta's place
	negativeCountPart
	positiveOffsetPart
	positiveLengthPart
	positiveDeltaPart
	positiveCountPart
	exemplarLabelNamePart
	exemplarLabelValuePart
	exemplarValuePart
	exemplarTimePart
	exemplarNanosPart
	messagePart // the opening or closing line of a message
	otherPart
)

// protoPart returns the part that a field shows, by its path without numbers;
// otherPart for a field that is not known.
func protoPart(path string) part {
	switch path {
	case "name":
		return namePart
	case "help":
		return helpPart
	case "type":
		return typePart
	case "unit":
		return unitPart
	case "metric/label/name":
		return labelNamePart
	case "metric/label/value":
		return labelValuePart
	case "metric/counter/value", "metric/gauge/value", "metric/untyped/value":
		return valuePart
	case "metric/timestamp_ms":
		return timestampPart
	case "metric/summary/sample_count", "metric/histogram/sample_count", "metric/histogram/sample_count_float":
		return countPart
	case "metric/summary/sample_sum", "metric/histogram/sample_sum":
		return sumPart
	case "metric/summary/quantile/quantile":
		return rankPart
	case "metric/summary/quantile/value":
		return quantilePart
	case "metric/histogram/bucket/cumulative_count", "metric/histogram/bucket/cumulative_count_float":
		return bucketPart
	case "metric/histogram/bucket/upper_bound":
		return boundPart
	case "metric/counter/created_timestamp/seconds", "metric/summary/created_timestamp/seconds",
		"metric/histogram/created_timestamp/seconds":
		return createdPart
	case "metric/counter/created_timestamp/nanos", "metric/summary/created_timestamp/nanos",
		"metric/histogram/created_timestamp/nanos":
		return createdNanosPart
	case "metric/counter/exemplar/label/name", "metric/histogram/bucket/exemplar/label/name",
		"metric/histogram/exemplars/label/name":
		return exemplarLabelNamePart
	case "metric/counter/exemplar/label/value", "metric/histogram/bucket/exemplar/label/value",
		"metric/histogram/exemplars/label/value":
		return exemplarLabelValuePart
	case "metric/counter/exemplar/value", "metric/histogram/bucket/exemplar/value",
		"metric/histogram/exemplars/value":
		return exemplarValuePart
	case "metric/counter/exemplar/timestamp/seconds", "metric/histogram/bucket/exemplar/timestamp/seconds",
		"metric/histogram/exemplars/timestamp/seconds":
		return exemplarTimePart
	case "metric/counter/exemplar/timestamp/nanos", "metric/histogram/bucket/exemplar/timestamp/nanos",
		"metric/histogram/exemplars/timestamp/nanos":
		return exemplarNanosPart
	}
	return nativePart(path)
}

// nativePart is protoPart for the fields of a native histogram.
func nativePart(path string) part {
	switch path {
	case "metric/histogram/schema":
		return schemaPart
	case "metric/histogram/zero_threshold":
		return zeroThresholdPart
	case "metric/histogram/zero_count", "metric/histogram/zero_count_float":
		return zeroCountPart
	case "metric/histogram/negative_span/offset":
		return negativeOffsetPart
	case "metric/histogram/negative_span/length":
		return negativeLengthPart
	case "metric/histogram/negative_delta":
		return negativeDeltaPart
	case "metric/histogram/negative_count":
		return negativeCountPart
	case "metric/histogram/positive_span/offset":
		return positiveOffsetPart
	case "metric/histogram/positive_span/length":
		return positiveLengthPart
	case "metric/histogram/positive_delta":
		return positiveDeltaPart
	case "metric/histogram/positive_count":
		return positiveCountPart
	}
	return otherPart
}

// role returns the role of the value on a protobuf line that shows this part.
func (p part) role() Role {
	switch p {
	case namePart:
		return FamilyName
	case helpPart:
		return HelpText
	case typePart:
		return TypeWord
	case unitPart:
		return UnitWord
	case labelNamePart:
		return LabelName
	case labelValuePart:
		return LabelValue
	case valuePart:
		return Value
	case timestampPart:
		return Timestamp
	case countPart:
		return CountValue
	case sumPart:
		return SumValue
	case rankPart:
		return QuantileRank
	case quantilePart:
		return QuantileValue
	case bucketPart:
		return BucketCount
	case boundPart:
		return Bound
	case createdPart:
		return CreatedValue
	case createdNanosPart, exemplarNanosPart:
		return Nanoseconds
	case schemaPart:
		return Schema
	case zeroThresholdPart:
		return ZeroThreshold
	case zeroCountPart:
		return ZeroCount
	case negativeOffsetPart, positiveOffsetPart:
		return SpanOffset
	case negativeLengthPart, positiveLengthPart:
		return SpanLength
	case negativeDeltaPart, positiveDeltaPart:
		return NativeDelta
	case negativeCountPart, positiveCountPart:
		return NativeCount
	case exemplarLabelNamePart:
		return ExemplarLabelName
	case exemplarLabelValuePart:
		return ExemplarLabelValue
	case exemplarValuePart:
		return ExemplarValue
	case exemplarTimePart:
		return ExemplarTimestamp
	}
	return ProtoValue
}
