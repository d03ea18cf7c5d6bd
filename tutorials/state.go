package tutorials

import (
	dto "github.com/prometheus/client_model/go"

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
	// "format/VALUE" or "view/NAME".
	Opened map[string]bool
	// Answers holds the choice made first for each question, by ID.
	Answers map[string]int
	// Questions are the lesson's, to know which answers are right.
	Questions []Question
	// Advise looks for bad names and designs; nil when nobody does, and then a
	// check that asks for clean metrics never holds.
	Advise func([]*dto.MetricFamily) []Finding

	texts map[exposition.Format]encoded
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

type encoded struct {
	text string
	err  error
}

// text is the exposition in a format, encoded once.
func (s *State) text(f exposition.Format) (string, error) {
	if e, ok := s.texts[f]; ok {
		return e.text, e.err
	}
	var e encoded
	if s.Snapshot != nil {
		e.text, e.err = exposition.Encode(s.Snapshot.Families, f)
	}
	if s.texts == nil {
		s.texts = map[exposition.Format]encoded{}
	}
	s.texts[f] = e
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
