package exposition

import (
	"bytes"
	"math"

	dto "github.com/prometheus/client_model/go"
	"github.com/prometheus/common/expfmt"
	"github.com/prometheus/common/model"
)

// encodeFamily writes a family, as the format's own encoder does.
func encodeFamily(src *source, family *dto.MetricFamily) (string, error) {
	var buffer bytes.Buffer
	escaped := func() *dto.MetricFamily { return model.EscapeMetricFamily(family, src.options.Escaping) }
	var err error
	switch src.format {
	case Text:
		_, err = expfmt.MetricFamilyToText(&buffer, escaped())
	case OpenMetrics1:
		_, err = expfmt.MetricFamilyToOpenMetrics(&buffer, escaped(), expfmt.WithCreatedLines())
	case OpenMetrics2:
		_, err = expfmt.MetricFamilyToOpenMetrics20(&buffer, escaped())
	case Python:
		err = writePython(&buffer, family, src.family)
	case Proto:
		err = writeProto(&buffer, escaped())
	}
	if err != nil {
		return "", err
	}
	return buffer.String(), nil
}

// partIndex is a part of a series with its place among its like.
type partIndex struct {
	part  part
	index int32
}

// appendParts appends what each line shows that an encoder writes for one
// series, in the order of the lines.
func appendParts(parts []partIndex, f Format, t dto.MetricType, section int, m *dto.Metric) []partIndex {
	switch {
	case f == OpenMetrics2:
		return append(parts, partIndex{part: om2Part(t)})
	case f == Python:
		return appendPythonParts(parts, t, section, m)
	}
	created := f == OpenMetrics1
	switch t {
	case dto.MetricType_SUMMARY:
		for i := range m.GetSummary().GetQuantile() {
			parts = append(parts, partIndex{quantilePart, int32(i)})
		}
		parts = append(parts, partIndex{part: sumPart}, partIndex{part: countPart})
		created = created && m.GetSummary().GetCreatedTimestamp() != nil
	case dto.MetricType_HISTOGRAM, dto.MetricType_GAUGE_HISTOGRAM:
		parts = appendBuckets(parts, m.GetHistogram())
		parts = append(parts, partIndex{part: sumPart}, partIndex{part: countPart})
		created = created && m.GetHistogram().GetCreatedTimestamp() != nil
	default:
		parts = append(parts, partIndex{part: valuePart})
		created = created && m.GetCounter().GetCreatedTimestamp() != nil
	}
	if created {
		parts = append(parts, partIndex{part: createdPart})
	}
	return parts
}

// appendBuckets appends the buckets of a histogram, and the +Inf bucket that an
// encoder adds where the message has none.
func appendBuckets(parts []partIndex, h *dto.Histogram) []partIndex {
	infinite := false
	for i, bucket := range h.GetBucket() {
		parts = append(parts, partIndex{bucketPart, int32(i)})
		infinite = infinite || math.IsInf(bucket.GetUpperBound(), +1)
	}
	if !infinite {
		parts = append(parts, partIndex{bucketPart, int32(len(h.GetBucket()))})
	}
	return parts
}

// om2Part returns what an OpenMetrics 2.0 line shows: a whole histogram or summary, or a value.
func om2Part(t dto.MetricType) part {
	switch t {
	case dto.MetricType_SUMMARY, dto.MetricType_HISTOGRAM, dto.MetricType_GAUGE_HISTOGRAM:
		return compositePart
	}
	return valuePart
}
