package exposition

import (
	"bytes"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	dto "github.com/prometheus/client_model/go"
	"github.com/prometheus/common/model"
)

// writePython writes a family as prometheus_client 0.16.0's generate_latest
// does. whole is the family that this one is a part of: it says which families
// of their own (_created) there are.
//
// What that client does not have is written as far as it goes: of a summary the
// count and the sum, of a native histogram the +Inf bucket. One difference cannot
// be seen in a family: an observation of NaN, which that client counts in no
// bucket and so not in _count either, is counted here as the family counts it.
func writePython(buffer *bytes.Buffer, family, whole *dto.MetricFamily) error {
	w := pythonWriter{buffer: buffer, family: family, name: pythonName(family)}
	if err := w.validate(); err != nil {
		return err
	}
	name, typeWord := w.name, "untyped"
	switch family.GetType() {
	case dto.MetricType_COUNTER:
		name, typeWord = name+"_total", "counter"
	case dto.MetricType_GAUGE:
		typeWord = "gauge"
	case dto.MetricType_SUMMARY:
		typeWord = "summary"
	case dto.MetricType_HISTOGRAM, dto.MetricType_GAUGE_HISTOGRAM:
		typeWord = "histogram"
	}
	w.head(name, typeWord)
	for _, metric := range family.Metric {
		w.series(metric)
	}
	for _, suffix := range pythonSuffixes(family.GetType()) {
		if suffix == "_created" && !anyCreated(whole) {
			continue
		}
		w.head(w.name+suffix, "gauge")
		for _, metric := range family.Metric {
			w.extra(suffix, metric)
		}
	}
	return nil
}

// pythonName returns the name under which prometheus_client keeps a family: a
// counter's without _total, and with the unit at its end.
func pythonName(family *dto.MetricFamily) string {
	name := family.GetName()
	if family.GetType() == dto.MetricType_COUNTER {
		name = strings.TrimSuffix(name, "_total")
	}
	if unit := family.GetUnit(); unit != "" && !strings.HasSuffix(name, "_"+unit) {
		name += "_" + unit
	}
	return name
}

// pythonSuffixes returns the suffixes of the samples that prometheus_client
// writes as families of their own, type gauge, in its order.
func pythonSuffixes(t dto.MetricType) []string {
	switch t {
	case dto.MetricType_COUNTER, dto.MetricType_SUMMARY, dto.MetricType_HISTOGRAM:
		return []string{"_created"}
	case dto.MetricType_GAUGE_HISTOGRAM:
		return []string{"_gcount", "_gsum"}
	}
	return nil
}

// anyCreated reports whether a series of the family knows when it was created.
func anyCreated(family *dto.MetricFamily) bool {
	return slices.ContainsFunc(family.Metric, func(m *dto.Metric) bool {
		_, ok := createdTime(m)
		return ok
	})
}

// createdTime returns when a series was created, if it says so.
func createdTime(m *dto.Metric) (time.Time, bool) {
	switch {
	case m.GetCounter().GetCreatedTimestamp() != nil:
		return m.Counter.CreatedTimestamp.AsTime(), true
	case m.GetHistogram().GetCreatedTimestamp() != nil:
		return m.Histogram.CreatedTimestamp.AsTime(), true
	case m.GetSummary().GetCreatedTimestamp() != nil:
		return m.Summary.CreatedTimestamp.AsTime(), true
	}
	return time.Time{}, false
}

// appendPythonParts appends what each line shows that writePython writes for one
// series in a section: 0 the family itself, then one for each of pythonSuffixes.
func appendPythonParts(parts []partIndex, t dto.MetricType, section int, m *dto.Metric) []partIndex {
	if section > 0 {
		switch pythonSuffixes(t)[section-1] {
		case "_gcount":
			return append(parts, partIndex{part: countPart})
		case "_gsum":
			return append(parts, partIndex{part: sumPart})
		}
		if _, ok := createdTime(m); ok {
			parts = append(parts, partIndex{part: createdPart})
		}
		return parts
	}
	switch t {
	case dto.MetricType_SUMMARY:
		return append(parts, partIndex{part: countPart}, partIndex{part: sumPart})
	case dto.MetricType_HISTOGRAM:
		parts = append(appendBuckets(parts, m.GetHistogram()), partIndex{part: countPart})
		if pythonWritesSum(m.GetHistogram()) {
			parts = append(parts, partIndex{part: sumPart})
		}
		return parts
	case dto.MetricType_GAUGE_HISTOGRAM:
		return appendBuckets(parts, m.GetHistogram())
	}
	return append(parts, partIndex{part: valuePart})
}

// pythonWritesSum reports whether prometheus_client writes the sum of a
// histogram: not where the first bound is below zero, since the sum could then
// go down.
func pythonWritesSum(h *dto.Histogram) bool {
	return len(h.GetBucket()) == 0 || h.Bucket[0].GetUpperBound() >= 0
}

// pythonWriter writes the lines of one family.
type pythonWriter struct {
	buffer *bytes.Buffer
	family *dto.MetricFamily
	name   string
	labels []*dto.LabelPair
}

// validate refuses names that prometheus_client refuses.
func (w *pythonWriter) validate() error {
	if !model.LegacyValidation.IsValidMetricName(w.name) {
		return &Refusal{Reason: InvalidName, Name: w.name, Fix: model.EscapeName(w.name, model.UnderscoreEscaping)}
	}
	for _, metric := range w.family.Metric {
		for _, label := range metric.Label {
			if !model.LegacyValidation.IsValidLabelName(label.GetName()) {
				fix := strings.ReplaceAll(model.EscapeName(label.GetName(), model.UnderscoreEscaping), ":", "_")
				return &Refusal{Reason: InvalidName, Name: label.GetName(), Fix: fix}
			}
		}
	}
	return nil
}

func (w *pythonWriter) head(name, typeWord string) {
	w.buffer.WriteString("# HELP ")
	w.buffer.WriteString(name)
	w.buffer.WriteByte(' ')
	writeEscaped(w.buffer, w.family.GetHelp(), false)
	w.buffer.WriteString("\n# TYPE ")
	w.buffer.WriteString(name)
	w.buffer.WriteByte(' ')
	w.buffer.WriteString(typeWord)
	w.buffer.WriteByte('\n')
}

// series writes the samples of the family itself.
func (w *pythonWriter) series(m *dto.Metric) {
	w.labels = sortedLabels(w.labels[:0], m.Label)
	switch w.family.GetType() {
	case dto.MetricType_COUNTER:
		w.sample("_total", m, m.GetCounter().GetValue())
	case dto.MetricType_GAUGE:
		w.sample("", m, m.GetGauge().GetValue())
	case dto.MetricType_SUMMARY:
		w.sample("_count", m, float64(m.GetSummary().GetSampleCount()))
		w.sample("_sum", m, m.GetSummary().GetSampleSum())
	case dto.MetricType_HISTOGRAM:
		w.buckets(m)
		w.sample("_count", m, sampleCount(m.GetHistogram()))
		if pythonWritesSum(m.GetHistogram()) {
			w.sample("_sum", m, m.GetHistogram().GetSampleSum())
		}
	case dto.MetricType_GAUGE_HISTOGRAM:
		w.buckets(m)
	default:
		w.sample("", m, m.GetUntyped().GetValue())
	}
}

// extra writes a sample that stands in a family of its own.
func (w *pythonWriter) extra(suffix string, m *dto.Metric) {
	w.labels = sortedLabels(w.labels[:0], m.Label)
	switch suffix {
	case "_gcount":
		w.sample(suffix, m, sampleCount(m.GetHistogram()))
	case "_gsum":
		w.sample(suffix, m, m.GetHistogram().GetSampleSum())
	default:
		if created, ok := createdTime(m); ok {
			w.sample(suffix, m, float64(created.UnixNano())/1e9)
		}
	}
}

func (w *pythonWriter) buckets(m *dto.Metric) {
	h := m.GetHistogram()
	infinite := false
	for _, bucket := range h.GetBucket() {
		w.bucket(m, bucket.GetUpperBound(), bucketCount(bucket))
		infinite = infinite || math.IsInf(bucket.GetUpperBound(), +1)
	}
	if !infinite {
		w.bucket(m, math.Inf(+1), sampleCount(h))
	}
}

// bucket writes one bucket: le stands among the labels, in order of the names.
func (w *pythonWriter) bucket(m *dto.Metric, bound, count float64) {
	w.buffer.WriteString(w.name)
	w.buffer.WriteString("_bucket{")
	written := false
	for i, label := range w.labels {
		if !written && label.GetName() > model.BucketLabel {
			w.bound(bound)
			w.buffer.WriteByte(',')
			written = true
		}
		w.label(label)
		if i < len(w.labels)-1 || !written {
			w.buffer.WriteByte(',')
		}
	}
	if !written {
		w.bound(bound)
	}
	w.buffer.WriteByte('}')
	w.value(m, count)
}

func (w *pythonWriter) bound(bound float64) {
	w.buffer.WriteString(`le="`)
	w.buffer.Write(appendPythonFloat(w.buffer.AvailableBuffer(), bound))
	w.buffer.WriteByte('"')
}

func (w *pythonWriter) label(label *dto.LabelPair) {
	w.buffer.WriteString(label.GetName())
	w.buffer.WriteString(`="`)
	writeEscaped(w.buffer, label.GetValue(), true)
	w.buffer.WriteByte('"')
}

// sample writes one sample other than a bucket.
func (w *pythonWriter) sample(suffix string, m *dto.Metric, value float64) {
	w.buffer.WriteString(w.name)
	w.buffer.WriteString(suffix)
	separator := byte('{')
	for _, label := range w.labels {
		w.buffer.WriteByte(separator)
		w.label(label)
		separator = ','
	}
	if len(w.labels) > 0 {
		w.buffer.WriteByte('}')
	}
	w.value(m, value)
}

func (w *pythonWriter) value(m *dto.Metric, value float64) {
	w.buffer.WriteByte(' ')
	w.buffer.Write(appendPythonFloat(w.buffer.AvailableBuffer(), value))
	if m.TimestampMs != nil {
		w.buffer.WriteByte(' ')
		w.buffer.Write(strconv.AppendInt(w.buffer.AvailableBuffer(), m.GetTimestampMs(), 10))
	}
	w.buffer.WriteByte('\n')
}

// sortedLabels appends the labels to list in order of their names.
func sortedLabels(list, labels []*dto.LabelPair) []*dto.LabelPair {
	list = append(list, labels...)
	slices.SortStableFunc(list, func(a, b *dto.LabelPair) int {
		return strings.Compare(a.GetName(), b.GetName())
	})
	return list
}

// sampleCount returns the number of observations of a histogram.
func sampleCount(h *dto.Histogram) float64 {
	if count := h.GetSampleCountFloat(); count > 0 {
		return count
	}
	return float64(h.GetSampleCount())
}

// bucketCount returns the cumulative count of a classic bucket.
func bucketCount(b *dto.Bucket) float64 {
	if count := b.GetCumulativeCountFloat(); count > 0 {
		return count
	}
	return float64(b.GetCumulativeCount())
}

// writeEscaped writes a string with backslashes and newlines escaped, and
// quotes where it stands in quotes.
func writeEscaped(buffer *bytes.Buffer, s string, quoted bool) {
	special := "\\\n"
	if quoted {
		special = "\\\n\""
	}
	for {
		i := strings.IndexAny(s, special)
		if i < 0 {
			buffer.WriteString(s)
			return
		}
		buffer.WriteString(s[:i])
		buffer.WriteByte('\\')
		if s[i] == '\n' {
			buffer.WriteByte('n')
		} else {
			buffer.WriteByte(s[i])
		}
		s = s[i+1:]
	}
}
