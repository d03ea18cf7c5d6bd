package app

import (
	dto "github.com/prometheus/client_model/go"
	"github.com/prometheus/common/model"

	"metricplayground/metrics/exposition"
	"metricplayground/metrics/script"
)

// referenceTexts are the texts on the reference page that are made, not typed:
// what scripts lead to, and why some are refused. They are the same in every
// language and on every machine.
type referenceTexts struct {
	types    []typeText
	formats  []formatText
	names    []escapedText
	refusals []refusedScript
}

// typeText is the example of a metric type.
type typeText struct{ kind, script, golang, python string }

// formatText is the registry of the formats' section in one format.
type formatText struct {
	format exposition.Format
	text   string
}

// escapedText is a sample whose names need escaping, under one scheme.
type escapedText struct{ scheme, text string }

// refusedScript is a script that is refused, and why.
type refusedScript struct {
	script string
	err    error
}

func newReferenceTexts() referenceTexts {
	var t referenceTexts
	for _, e := range typeExamples() {
		t.types = append(t.types, typeText{e.kind, e.script, expose(e.script, exposition.Text), expose(e.script, exposition.Python)})
	}
	for _, format := range exposition.Formats() {
		t.formats = append(t.formats, formatText{format, expose(formatsScript, format)})
	}
	for _, scheme := range escapingSchemes() {
		t.names = append(t.names, escapedText{scheme.String(), exposeEscaped(namesScript, scheme)})
	}
	for _, src := range refusedScripts() {
		_, err := run(src)
		t.refusals = append(t.refusals, refusedScript{src, err})
	}
	return t
}

// escapingSchemes are all ways to write a name that Prometheus 2 didn't allow.
func escapingSchemes() []model.EscapingScheme {
	return []model.EscapingScheme{
		model.NoEscaping, model.UnderscoreEscaping, model.DotsEscaping, model.ValueEncodingEscaping,
	}
}

// run runs a script from the beginning.
func run(src string) ([]*dto.MetricFamily, error) {
	session := script.New(script.Options{})
	if err := session.Run(src); err != nil {
		return nil, err
	}
	return session.Snapshot().Families, nil
}

// expose runs a script and writes what it leads to. Where that fails, it says
// why; a test keeps such a script off the page.
func expose(src string, format exposition.Format) string {
	families, err := run(src)
	if err != nil {
		return err.Error()
	}
	text, err := exposition.Encode(families, format)
	if err != nil {
		return err.Error()
	}
	return text
}

// exposeEscaped is expose for the text format after names were agreed on.
func exposeEscaped(src string, scheme model.EscapingScheme) string {
	families, err := run(src)
	if err != nil {
		return err.Error()
	}
	text, err := exposition.EncodeWith(families, exposition.Text, exposition.Options{Escaping: scheme})
	if err != nil {
		return err.Error()
	}
	return text
}
