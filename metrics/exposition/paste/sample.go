package paste

import (
	"sort"
	"strings"

	dto "github.com/prometheus/client_model/go"

	"metricplayground/metrics/exposition"
)

// sample is a line with a value.
type sample struct {
	name     string
	labels   []exposition.Label // sorted by name
	number   float64
	millis   int64
	timed    bool
	place    span // of the entry
	nameAt   span
	valueAt  span
	boundAt  span // of the value of le, zero where there is none
	timeAt   span
	commaAt  int // of a comma behind the last label, 0 where there is none
	exemplar *exemplar
	made     made
}

// made is what was made of a sample.
type made struct {
	family *dto.MetricFamily
	series int
	shows  exposition.Shown
	index  int
}

type exemplar struct {
	labels []exposition.Label
	number float64
	time   string
	runes  int
}

func (r *reader) sampleOf(e *entry, text string) sample {
	s := sample{name: unescape(e.name.of(text)), labels: labelsOf(e.labels, text), number: e.number, millis: e.millis, timed: e.timed,
		place: span{e.start, min(e.end, len(r.text))}, nameAt: e.name, valueAt: e.value, timeAt: e.time}
	for _, l := range e.labels {
		if l.name.of(text) == "le" {
			s.boundAt = l.value
		}
	}
	if n := len(e.labels); n > 0 && text[e.labels[n-1].value.to+1] == ',' {
		s.commaAt = e.labels[n-1].value.to + 1
	}
	if e.exemplified {
		s.exemplar = &exemplar{labels: labelsOf(e.exemplar, text), number: e.exemplarNumber, time: e.exemplarTime.of(text)}
		for _, l := range s.exemplar.labels {
			s.exemplar.runes += len([]rune(l.Name)) + len([]rune(l.Value))
		}
	}
	return s
}

func labelsOf(spans []labelSpan, text string) []exposition.Label {
	if len(spans) == 0 {
		return nil
	}
	labels := make([]exposition.Label, len(spans))
	for i, l := range spans {
		labels[i] = exposition.Label{Name: unescape(l.name.of(text)), Value: unescape(l.value.of(text))}
	}
	if !sort.SliceIsSorted(labels, func(i, j int) bool { return labels[i].Name < labels[j].Name }) {
		sort.SliceStable(labels, func(i, j int) bool { return labels[i].Name < labels[j].Name })
	}
	return labels
}

// unescape undoes the escapes as Prometheus does, which lets those stand that it doesn't know.
func unescape(s string) string {
	if strings.IndexByte(s, '\\') < 0 {
		return s
	}
	var out strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) {
			switch s[i+1] {
			case '"', '\\':
				i++
			case 'n':
				out.WriteByte('\n')
				i++
				continue
			}
		}
		out.WriteByte(s[i])
	}
	return out.String()
}

// label is the value of a label, and whether there is one.
func (s *sample) label(name string) (string, bool) {
	for _, l := range s.labels {
		if l.Name == name {
			return l.Value, true
		}
	}
	return "", false
}

// key identifies the series; without leaves one label out.
func (s *sample) key(name, without string) string {
	var out strings.Builder
	out.WriteString(name)
	for _, l := range s.labels {
		if l.Name == without || l.Value == "" {
			continue // an empty label is none
		}
		out.WriteByte(0xff)
		out.WriteString(l.Name)
		out.WriteByte(0xff)
		out.WriteString(l.Value)
	}
	return out.String()
}

// id writes the series as the format does.
func (s *sample) id() string { return exposition.SeriesID(s.name, s.labels) }
