package words

import "metricplayground/metrics/ask"

type AskTemp interface {
	QueryError(e *ask.Error) string
	QueryWarning(w ask.Warning) string
	QueryNote(n ask.Note) string
	QueryPart(n *ask.Node) string
	RateSteps(r ask.Rate, since func(int64) string) []string
	QuantileSteps(q ask.Quantile) []string
	ReadyQuestion(q ask.Question) string
	ChoiceExplained(i ask.Item) string
}

func (english) QueryError(e *ask.Error) string                          { return e.Raw }
func (english) QueryWarning(w ask.Warning) string                       { return string(w.Rule) }
func (english) QueryNote(n ask.Note) string                             { return n.Raw }
func (english) QueryPart(n *ask.Node) string                            { return string(n.Kind) }
func (english) RateSteps(r ask.Rate, since func(int64) string) []string { return []string{"step"} }
func (english) QuantileSteps(q ask.Quantile) []string                   { return []string{"step"} }
func (english) ReadyQuestion(q ask.Question) string                     { return string(q.ID) }
func (english) ChoiceExplained(i ask.Item) string                       { return string(i.Kind) }

func (chinese) QueryError(e *ask.Error) string                          { return e.Raw }
func (chinese) QueryWarning(w ask.Warning) string                       { return string(w.Rule) }
func (chinese) QueryNote(n ask.Note) string                             { return n.Raw }
func (chinese) QueryPart(n *ask.Node) string                            { return string(n.Kind) }
func (chinese) RateSteps(r ask.Rate, since func(int64) string) []string { return []string{"step"} }
func (chinese) QuantileSteps(q ask.Quantile) []string                   { return []string{"step"} }
func (chinese) ReadyQuestion(q ask.Question) string                     { return string(q.ID) }
func (chinese) ChoiceExplained(i ask.Item) string                       { return string(i.Kind) }
