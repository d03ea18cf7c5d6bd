package exposition

import (
	"math"

	dto "github.com/prometheus/client_model/go"
)

// native returns the facts of a native histogram, with those of the bucket,
// span or delta that the token is.
func (e *explainer) native(metric *dto.Metric) *NativeFacts {
	h := metric.Histogram
	if h == nil || h.Schema == nil {
		return nil
	}
	facts := &NativeFacts{
		Schema:        h.GetSchema(),
		Factor:        math.Exp2(math.Exp2(-float64(h.GetSchema()))),
		ZeroThreshold: h.GetZeroThreshold(),
		ZeroCount:     zeroCount(h),
	}
	positive, negative := sideOf(h, false), sideOf(h, true)
	facts.Buckets = len(positive.counts) + len(negative.counts)
	n := int(e.line.index)
	switch e.line.part {
	case positiveOffsetPart, positiveLengthPart:
		facts.span(positive, n)
	case negativeOffsetPart, negativeLengthPart:
		facts.span(negative, n)
	case positiveDeltaPart, positiveCountPart:
		facts.bucket(positive, n)
	case negativeDeltaPart, negativeCountPart:
		facts.bucket(negative, n)
	case compositePart:
		side := positive
		if part := e.part(); part == "negative_spans" || part == "negative_buckets" {
			side = negative
		}
		switch role := e.role(); role {
		case SpanOffset, SpanLength:
			facts.span(side, e.nth(role))
		case NativeCount:
			facts.bucket(side, e.nth(role))
		}
	}
	return facts
}

func zeroCount(h *dto.Histogram) float64 {
	if count := h.GetZeroCountFloat(); count > 0 {
		return count
	}
	return float64(h.GetZeroCount())
}

// side is the buckets of a native histogram above or below zero.
type side struct {
	negative bool
	factor   func(index int32) float64 // upper bound of the bucket with this index, on the positive side
	spans    []*dto.BucketSpan
	counts   []float64
}

func sideOf(h *dto.Histogram, negative bool) side {
	schema := h.GetSchema()
	s := side{negative: negative, factor: func(index int32) float64 {
		return math.Exp2(float64(index) * math.Exp2(-float64(schema)))
	}}
	deltas := h.PositiveDelta
	s.spans, s.counts = h.PositiveSpan, h.PositiveCount
	if negative {
		s.spans, s.counts, deltas = h.NegativeSpan, h.NegativeCount, h.NegativeDelta
	}
	if len(s.counts) == 0 {
		count := int64(0)
		for _, d := range deltas {
			count += d
			s.counts = append(s.counts, float64(count))
		}
	}
	return s
}

// index returns the bucket index of the nth bucket: what its bounds come from.
func (s side) index(n int) int32 {
	index := int32(0)
	for _, span := range s.spans {
		index += span.GetOffset()
		if n < int(span.GetLength()) {
			return index + int32(n)
		}
		n -= int(span.GetLength())
		index += int32(span.GetLength())
	}
	return index
}

func (f *NativeFacts) bucket(s side, n int) {
	if n >= len(s.counts) {
		return
	}
	f.Negative = s.negative
	f.Count, f.Delta, f.FirstBucket = s.counts[n], s.counts[n], n == 0
	if n > 0 {
		f.Delta -= s.counts[n-1]
	}
	index := s.index(n)
	f.Lower, f.Upper = s.factor(index-1), s.factor(index)
	if s.negative {
		f.Lower, f.Upper = -f.Upper, -f.Lower
	}
}

// span notes a span, and the bounds that its buckets cover together.
func (f *NativeFacts) span(s side, n int) {
	if n >= len(s.spans) {
		return
	}
	f.Negative, f.Span = s.negative, n
	f.Offset, f.Length = s.spans[n].GetOffset(), s.spans[n].GetLength()
	first := int32(0)
	for i := range n {
		first += s.spans[i].GetOffset() + int32(s.spans[i].GetLength())
	}
	first += f.Offset
	f.Lower, f.Upper = s.factor(first-1), s.factor(first+int32(f.Length)-1)
	if s.negative {
		f.Lower, f.Upper = -f.Upper, -f.Lower
	}
}
