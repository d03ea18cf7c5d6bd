package tutorials

import (
	dto "github.com/prometheus/client_model/go"
	"github.com/prometheus/common/model"

	"metricplayground/metrics/exposition"
	"metricplayground/metrics/script"
)

// State is everything that a check may look at: what the metrics are now, and
// what the learner did to get there. It is not safe for concurrent use.
type State struct {
	// Snapshot is the session as it is; nil counts as empty.
	Snapshot *script.Snapshot
	// Begin is how many of Snapshot.Operations belong to the lesson's start, so
	// that its restarts and advances don't count as the learner's.
	Begin int
	// Tries holds the operations tried since the lesson began, oldest first:
	// refused and undone ones too.
	Tries []Try
	// Opened holds the formats and views opened since the lesson began, as
	// "format/VALUE", "escaping/NAME" or "view/NAME".
	Opened map[string]bool
	// Pasted holds the texts that stand in the lesson's text fields, by ID.
	Pasted map[string]string
	// Answers holds the choice made first for each question, by ID.
	Answers map[string]int
	// Questions are the lesson's, to know which answers are right.
	Questions []Question
	// Observations gives what a series has observed, at most so many values,
	// and how many there are; nil when nobody knows.
	Observations func(of script.Series, most int) ([]script.Observed, int)
	// Advise looks for bad names and designs; nil when nobody does, and then a
	// check that asks for clean metrics never holds.
	Advise func([]*dto.MetricFamily) []Finding

	texts     map[written]encoded
	answering *answering
	explained map[string]explained
}

// Try is an operation that was tried; Err is why it was refused, nil when it
// was done.
type Try struct {
	Operation script.Operation
	Err       error
}

// Finding is one piece of advice about a metric.
type Finding struct {
	Metric string
	Rule   string
	// Text says what is wrong, in the page's language.
	Text string
}

// written is a way to write the metrics down.
type written struct {
	format  exposition.Format
	options exposition.Options
}

type encoded struct {
	text string
	err  error
}

// text is the exposition in a format and an escaping scheme ("" for names as
// they are), encoded once.
func (s *State) text(f exposition.Format, escaping string) (string, error) {
	way := written{format: f}
	if scheme, err := model.ToEscapingScheme(escaping); err == nil {
		way.options.Escaping = scheme
	}
	if e, ok := s.texts[way]; ok {
		return e.text, e.err
	}
	var e encoded
	if s.Snapshot != nil {
		e.text, e.err = exposition.EncodeWith(s.Snapshot.Families, f, way.options)
	}
	if s.texts == nil {
		s.texts = map[written]encoded{}
	}
	s.texts[way] = e
	return e.text, e.err
}

// metrics lists the metrics that a selector's name means.
func (s *State) metrics(sel Selector) []script.Metric {
	var found []script.Metric
	if s.Snapshot == nil {
		return nil
	}
	for _, m := range s.Snapshot.Metrics {
		if sel.matchesMetric(m.Name) {
			found = append(found, m)
		}
	}
	return found
}

// since lists the operations in force that the learner did.
func (s *State) since() []script.Operation {
	if s.Snapshot == nil || s.Begin >= len(s.Snapshot.Operations) {
		return nil
	}
	return s.Snapshot.Operations[s.Begin:]
}

// question finds a question by its ID.
func (s *State) question(id string) *Question {
	for i := range s.Questions {
		if s.Questions[i].ID == id {
			return &s.Questions[i]
		}
	}
	return nil
}
