package app

import (
	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"metricplayground/app/elem"
	"metricplayground/app/words"
	"metricplayground/metrics/exposition"
)

// formatsScript makes a small registry that has something for every format to
// show or to leave out.
const formatsScript = `counter sent_bytes_total "Bytes sent." unit bytes
gauge room_temperature_celsius "Room temperature." unit celsius
histogram queue_wait_seconds "Time spent waiting." unit seconds buckets 0.1 1 native 2
summary rpc_duration_seconds "RPC latency." unit seconds quantiles 0.5~0.05
advance 15s
add sent_bytes_total 1500000 exemplar {trace_id="4bf92f"}
set room_temperature_celsius 21
observe queue_wait_seconds 0.25 exemplar {trace_id="00f067"}
observe queue_wait_seconds 4
observe rpc_duration_seconds 0.2
`

// namesScript makes one sample with names that Prometheus 2 didn't allow.
const namesScript = `gauge "room.temperature"{"room.name"} "Room temperature."
set {"room.temperature", "room.name"="lab"} 21
`

// mediaType is what a format is called in HTTP headers.
func mediaType(_ words.Catalogue, format string) string {
	const protobuf = "`application/vnd.google.protobuf; proto=io.prometheus.client.MetricFamily; encoding="
	switch exposition.Format(format) {
	case exposition.Text, exposition.Python:
		return "`text/plain; version=0.0.4`"
	case exposition.OpenMetrics1:
		return "`application/openmetrics-text; version=1.0.0`"
	case exposition.OpenMetrics2:
		return "`application/openmetrics-text; version=2.0.0-rc`"
	}
	return protobuf + "delimited`"
}

func formatComparisons() []comparison {
	return []comparison{
		{words.Catalogue.ReferenceWriter, words.Catalogue.ReferenceWriterOf},
		{words.Catalogue.ReferenceMediaType, mediaType},
		{words.Catalogue.ReferenceCounterName, words.Catalogue.ReferenceCounterNameOf},
		{words.Catalogue.ReferenceNumbers, words.Catalogue.ReferenceNumbersOf},
		{words.Catalogue.ReferenceCreated, words.Catalogue.ReferenceCreatedOf},
		{words.Catalogue.ReferenceExemplars, words.Catalogue.ReferenceExemplarsOf},
		{words.Catalogue.ReferenceUnits, words.Catalogue.ReferenceUnitsOf},
		{words.Catalogue.ReferenceQuantiles, words.Catalogue.ReferenceQuantilesOf},
		{words.Catalogue.ReferenceNative, words.Catalogue.ReferenceNativeOf},
		{words.Catalogue.ReferenceOrder, words.Catalogue.ReferenceOrderOf},
		{words.Catalogue.ReferenceEnd, words.Catalogue.ReferenceEndOf},
		{words.Catalogue.ReferenceNames, words.Catalogue.ReferenceNamesOf},
	}
}

func (r *reference) formatsSection(w words.Catalogue) section {
	var formats, names []string
	for _, f := range exposition.Formats() {
		formats = append(formats, string(f))
		names = append(names, w.FormatName(string(f)))
	}
	return section{
		id: "formats", title: w.ReferenceFormats(),
		body: []goapp.UI{
			paragraph(w.ReferenceFormatsLead()),
			compare(w, w.ReferenceFormats(), formats, names, formatComparisons()),
		},
		parts: []section{
			{id: "accept", title: w.ReferenceAccept(), body: []goapp.UI{paragraph(w.ReferenceAcceptText())}},
			{id: "samples", title: w.ReferenceSample(), body: r.samples(w)},
			{id: "escaping", title: w.ReferenceEscaping(), body: r.escaping(w)},
		},
	}
}

// samples shows one registry in every format.
func (r *reference) samples(w words.Catalogue) []goapp.UI {
	texts := r.texts.formats
	return []goapp.UI{
		paragraph(w.ReferenceSampleText()),
		captioned(w.ScriptLabel(), formatsScript),
		r.open(w, w.ReferenceSample(), formatsScript),
		elem.Div().Class("reference-samples").Body(goapp.Range(texts).Slice(func(i int) goapp.UI {
			return captioned(w.FormatFull(string(texts[i].format)), texts[i].text)
		})),
	}
}

// escaping shows what becomes of names that are not only letters and digits.
func (r *reference) escaping(w words.Catalogue) []goapp.UI {
	texts := r.texts.names
	return []goapp.UI{
		paragraph(w.ReferenceEscapingText()),
		captioned(w.ScriptLabel(), namesScript),
		r.open(w, w.ReferenceEscaping(), namesScript),
		elem.Div().Class("reference-samples").Body(goapp.Range(texts).Slice(func(i int) goapp.UI {
			return captioned("escaping="+texts[i].scheme, texts[i].text)
		})),
	}
}
