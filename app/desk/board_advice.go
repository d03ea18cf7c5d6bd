package desk

import (
	"slices"
	"strings"

	dto "github.com/prometheus/client_model/go"
	"google.golang.org/protobuf/proto"

	"metricplayground/metrics/exposition"
	"metricplayground/metrics/lint"
	"metricplayground/metrics/script"
	"metricplayground/metrics/script/rebuild"
)

// PastedAdvice is a piece of a reviewer's advice on a metric of a pasted text. Its
// Repair, where there is one, is that of a playground into which the metric is taken.
type PastedAdvice struct {
	Advice
	// Here reports whether the text itself can be mended: all that it says of the
	// metric can be made by operations, so that it can be written again as the metric
	// is after the repair.
	Here bool

	family *dto.MetricFamily
}

// MostAdvice is how many pieces of advice on a text are looked at closely.
const MostAdvice = 50

// What is made again to find its repair: a person waits for it.
const (
	mostRemadeSeries = 2_000 // of all metrics together
	mostRemadeCount  = 20_000
)

// Advice is what a reviewer would say of the text, the first MostAdvice of it, and
// how to follow it. It is worked out once for each text.
func (b *Board) Advice() []PastedAdvice {
	findings := b.Findings()
	if b.advised == b.edition+1 || b.Reading() == nil {
		return b.advice
	}
	b.advised, b.advice = b.edition+1, nil
	var session *script.Session
	var family *dto.MetricFamily
	here, room := false, mostRemadeSeries
	for _, f := range findings[:min(len(findings), MostAdvice)] {
		if family.GetName() != f.Metric || family == nil {
			family = b.family(f.Metric)
			session, here = nil, false
			if room -= len(family.GetMetric()); room >= 0 && observations(family) <= mostRemadeCount {
				session, here = b.remade(family)
			}
		}
		a := PastedAdvice{Advice: Advice{Finding: f}, family: family}
		if repair, ok := repairIn(session, f); ok {
			a.Repair, a.Here = &repair, here
		}
		b.advice = append(b.advice, a)
	}
	return b.advice
}

// Mend follows a piece of advice in the text, as one step. The text of the metric is
// written anew, the rest stays as it is.
func (b *Board) Mend(a PastedAdvice) {
	session, here := b.remade(a.family)
	repair, ok := repairIn(session, a.Finding)
	if !here || !ok {
		return
	}
	if _, err := repair.Apply(session); err == nil {
		b.Put(b.with(a.Metric, b.written(session.Snapshot().Families)))
	}
}

func (b *Board) family(name string) *dto.MetricFamily {
	families := b.outcome.Reading.Families
	at := slices.IndexFunc(families, func(f *dto.MetricFamily) bool { return f.GetName() == name })
	return families[at]
}

// observations is how many observations a family counts.
func observations(f *dto.MetricFamily) (n uint64) {
	for _, m := range f.Metric {
		n += m.GetHistogram().GetSampleCount() + m.GetSummary().GetSampleCount()
	}
	return n
}

// remade is a session in which a family was made again, and whether it exposes the
// same as the text; nil where it can't be made.
func (b *Board) remade(f *dto.MetricFamily) (session *script.Session, same bool) {
	made, err := rebuild.Rebuild([]*dto.MetricFamily{f}, nil)
	if err != nil || made.Families == 0 {
		return nil, false
	}
	session = script.New(script.Options{})
	if session.Apply(made.Operations...) != nil {
		return nil, false
	}
	same = len(made.Losses) == 0 && sortedLines(b.written(session.Snapshot().Families)) == sortedLines(b.written([]*dto.MetricFamily{f}))
	return session, same
}

func sortedLines(text string) string {
	lines := strings.Split(text, "\n")
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}

// repairIn is how a session mends what was found in a text, if it is found there too.
func repairIn(s *script.Session, f lint.Finding) (lint.Repair, bool) {
	if s == nil {
		return lint.Repair{}, false
	}
	for _, found := range lint.Metric(s.Snapshot(), 0) {
		if found.Rule == f.Rule && found.Subject == f.Subject {
			return lint.RepairOf(s, found)
		}
	}
	return lint.Repair{}, false
}

// written is families as the text's format writes them, without when they were
// created: a session knows that of each, and the text of none.
func (b *Board) written(families []*dto.MetricFamily) string {
	list := make([]*dto.MetricFamily, len(families))
	for i, f := range families {
		list[i] = proto.Clone(f).(*dto.MetricFamily)
		for _, m := range list[i].Metric {
			if m.Counter != nil {
				m.Counter.CreatedTimestamp = nil
			}
			if m.Histogram != nil {
				m.Histogram.CreatedTimestamp = nil
			}
			if m.Summary != nil {
				m.Summary.CreatedTimestamp = nil
			}
			slices.SortFunc(m.Label, func(a, b *dto.LabelPair) int { return strings.Compare(a.GetName(), b.GetName()) })
		}
	}
	text, _ := exposition.Encode(list, b.outcome.Document.Format)
	return strings.TrimSuffix(text, "# EOF\n")
}

// with is the text with other lines for a metric, where its first line stands.
// Comments stay.
func (b *Board) with(metric, lines string) string {
	var out strings.Builder
	rest := b.text
	for _, block := range b.outcome.Document.Blocks {
		for i := range block.Lines {
			end := strings.IndexByte(rest, '\n') + 1
			if end == 0 {
				end = len(rest)
			}
			switch kind := block.Lines[i].Kind; {
			case block.Name != metric || kind != exposition.Sample && kind != exposition.Help && kind != exposition.Type && kind != exposition.Unit:
				out.WriteString(rest[:end])
			default:
				out.WriteString(lines)
				lines = ""
			}
			rest = rest[end:]
		}
	}
	return out.String()
}
