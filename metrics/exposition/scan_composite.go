package exposition

// composite takes a value of OpenMetrics 2.0 that holds a whole histogram or
// summary: {count:2,sum:0.3,bucket:[0.1:1,+Inf:2]}.
func (s *scanner) composite() {
	s.punctuation('{')
	for s.at < len(s.text) && !s.punctuation('}') {
		at := s.at
		s.compositeField()
		s.punctuation(',')
		if s.at == at {
			return
		}
	}
}

// compositeField takes one name with its value or its list of values.
func (s *scanner) compositeField() {
	end := s.until(":,}")
	name := s.text[s.at:end]
	s.take(Field, end)
	if !s.punctuation(':') {
		return
	}
	first, second := compositeRoles(name)
	if !s.punctuation('[') {
		s.take(first, s.until(",}"))
		return
	}
	for s.at < len(s.text) && !s.punctuation(']') {
		at := s.at
		s.take(first, s.until(":,]"))
		if s.punctuation(':') {
			s.take(second, s.until(",]"))
		}
		s.punctuation(',')
		if s.at == at {
			return
		}
	}
}

// compositeRoles returns the role of a field's values, and of what follows the
// colon where they are pairs.
func compositeRoles(name string) (first, second Role) {
	switch name {
	case "count", "gcount":
		return CountValue, Other
	case "sum", "gsum":
		return SumValue, Other
	case "schema":
		return Schema, Other
	case "zero_threshold":
		return ZeroThreshold, Other
	case "zero_count":
		return ZeroCount, Other
	case "negative_spans", "positive_spans":
		return SpanOffset, SpanLength
	case "negative_buckets", "positive_buckets":
		return NativeCount, Other
	case "bucket":
		return Bound, BucketCount
	case "quantile":
		return QuantileRank, QuantileValue
	}
	return Other, Other
}
