package tutorials

import (
	"context"

	"metricplayground/metrics/ask"
	"metricplayground/metrics/script"
	"metricplayground/metrics/timeline"
)

// answering is the Prometheus behind the checks on questions. It is kept for a
// whole sitting, since what was scraped before needn't be read again.
type answering struct {
	timeline *timeline.Timeline
	engine   *ask.Engine
}

// explain asks a question about what was scraped, at the session's present.
func (a *answering) explain(s *script.Snapshot, query string) (*ask.Node, error) {
	if a.timeline == nil {
		a.timeline, a.engine = timeline.New(), ask.NewEngine(ask.Options{})
	}
	if err := a.timeline.Follow(s.Scrapes); err != nil {
		return nil, err
	}
	return a.engine.Explain(context.Background(), a.timeline, query, s.Now)
}

// Answer asks a question about what was scraped, at the session's present.
func (s *State) Answer(query string) (ask.Answer, error) {
	tree, err := s.explain(query)
	if err != nil {
		return ask.Answer{}, err
	}
	return tree.Answer, nil
}

// explain asks a question, once for each state.
func (s *State) explain(query string) (*ask.Node, error) {
	if e, known := s.explained[query]; known {
		return e.tree, e.err
	}
	if s.answering == nil {
		s.answering = &answering{}
	}
	tree, err := s.answering.explain(s.Snapshot, query)
	if s.explained == nil {
		s.explained = map[string]explained{}
	}
	s.explained[query] = explained{tree, err}
	return tree, err
}

// explained is what came of a question.
type explained struct {
	tree *ask.Node
	err  error
}
