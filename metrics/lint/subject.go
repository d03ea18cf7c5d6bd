package lint

import (
	"slices"
	"strings"

	dto "github.com/prometheus/client_model/go"

	"metricplayground/metrics"
	"metricplayground/metrics/script"
)

// subject is a metric as the rules see it.
type subject struct {
	kind             metrics.Type // as protobuf calls it, in small letters
	name, unit, help string
	labels           []string
	series           []*dto.Metric // none while a metric is only being written down
	seriesAll        int           // how many there are in all, see mostSeries

	// What was done to the metric, and what was tried and refused. A pasted
	// exposition has no history.
	done, refused []script.Operation
}

// How many series the rules look at, of a pasted metric and of one that changes at
// every press. What is wrong shows by then, and a page has to answer while somebody
// waits.
const mostSeries, mostLive = 5000, 1000

// subjectOf is a family as a subject.
func subjectOf(f *dto.MetricFamily) subject {
	m := subject{
		kind: metrics.Type(strings.ToLower(f.GetType().String())), name: f.GetName(), unit: f.GetUnit(), help: f.GetHelp(),
		series: f.GetMetric(), seriesAll: len(f.GetMetric()),
	}
	if len(m.series) > mostSeries {
		m.series = m.series[:mostSeries]
	}
	for _, s := range m.series {
		for _, pair := range s.GetLabel() {
			if !slices.Contains(m.labels, pair.GetName()) {
				m.labels = append(m.labels, pair.GetName())
			}
		}
	}
	return m
}

// about returns a finding of the metric.
func (m subject) about(subject string, rule Rule) Finding {
	return Finding{Metric: m.name, Rule: rule, Subject: subject}
}

// rename returns a finding about the name. A fix that leaves nothing of it is none.
func (m subject) rename(rule Rule, word, fix string) []Finding {
	if strings.Trim(fix, "_") == "" {
		fix = ""
	}
	f := m.about("name", rule)
	f.Word, f.Fix = word, fix
	return []Finding{f}
}

// label returns a finding about a label.
func (m subject) label(rule Rule, name string) Finding {
	f := m.about("label:"+name, rule)
	f.Word = name
	return f
}

// stem is the name without _total.
func (m subject) stem() string { return strings.TrimSuffix(m.name, total) }

// words are the words of the name.
func (m subject) words() []string { return strings.Split(strings.ToLower(m.name), "_") }

// says reports whether a word stands in the name.
func (m subject) says(words ...string) bool {
	return slices.ContainsFunc(m.words(), func(w string) bool { return slices.Contains(words, w) })
}

// inSeconds reports whether the metric says that its values are seconds.
func (m subject) inSeconds() bool {
	return m.unit == "seconds" || strings.HasSuffix(m.stem(), "_seconds")
}

// valueOf is a label's value in a series, and whether the series has the label.
func valueOf(s *dto.Metric, label string) (string, bool) {
	for _, pair := range s.GetLabel() {
		if pair.GetName() == label {
			return pair.GetValue(), true
		}
	}
	return "", false
}

// number is the value of a series of a counter, a gauge or an untyped metric.
func number(s *dto.Metric) (float64, bool) {
	switch {
	case s.Counter != nil:
		return s.Counter.GetValue(), true
	case s.Gauge != nil:
		return s.Gauge.GetValue(), true
	case s.Untyped != nil:
		return s.Untyped.GetValue(), true
	}
	return 0, false
}

// numbers are the values of all series that have one.
func (m subject) numbers() []float64 {
	var all []float64
	for _, s := range m.series {
		if v, ok := number(s); ok {
			all = append(all, v)
		}
	}
	return all
}
