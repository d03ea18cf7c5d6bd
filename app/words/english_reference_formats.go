package words

func (*english) ReferenceFormats() string { return "The exposition formats" }
func (*english) ReferenceFormatsLead() string {
	return "The same metrics can be written in several ways. What a format has no place for is simply not there: the metric still has it, but nobody can see it."
}

func (*english) ReferenceWriter() string { return "Written by" }
func (*english) ReferenceWriterOf(format string) string {
	return byFormat(format,
		"The Go client, unless something else was agreed on.",
		"The Go client with `EnableOpenMetrics`; created lines with `EnableOpenMetricsTextCreatedSamples`.",
		"The Go client, where its handler lists the format among `AcceptedFormats`. A release candidate: it may still change.",
		"The Python client (0.16.0), unless something else was agreed on.",
		"The Go client, when it is asked for. On the wire it is binary; the playground prints it as text.",
	)
}

func (*english) ReferenceMediaType() string { return "Media type" }

func (*english) ReferenceCounterName() string { return "Name of a counter" }
func (*english) ReferenceCounterNameOf(format string) string {
	return byFormat(format,
		"As registered, on all lines.",
		"HELP, TYPE and UNIT without `_total`, the sample with it. A counter without `_total` in its name comes out as `unknown`.",
		"As registered, on all lines.",
		"With `_total` on all lines, whether it was given or not.",
		"As registered.",
	)
}

func (*english) ReferenceNumbers() string { return "Numbers" }
func (*english) ReferenceNumbersOf(format string) string {
	return byFormat(format,
		"Whole ones without a dot: `21`, `le=\"1\"`. From a million on: `1.5e+06`.",
		"Values and sums as `21.0`, counts as `2`, bounds as `le=\"1.0\"`.",
		"Values of counters and gauges as `21.0`; inside braces as `21`.",
		"Always as a Python float: `21.0`, `le=\"1.0\"`, counts too: `2.0`.",
		"Whole ones without a dot: `value: 21`.",
	)
}

func (*english) ReferenceCreated() string { return "Creation time" }
func (*english) ReferenceCreatedOf(format string) string {
	return byFormat(format,
		"Not shown.",
		"A line `_created` after each series.",
		"On the sample's line: `st@` and seconds.",
		"A family `_created` of type gauge after each family that has it.",
		"A field of the message.",
	)
}

func (*english) ReferenceExemplars() string { return "Exemplars" }
func (*english) ReferenceExemplarsOf(format string) string {
	return byFormat(format,
		"Not shown.",
		"Behind the sample, after `#`.",
		"Behind the sample, after `#`.",
		"Not shown.",
		"A field of the message.",
	)
}

func (*english) ReferenceUnits() string { return "Units" }
func (*english) ReferenceUnitsOf(format string) string {
	return byFormat(format,
		"Not shown.",
		"`# UNIT`",
		"`# UNIT`",
		"No line of their own; the client puts the unit at the end of the name.",
		"A field of the message.",
	)
}

func (*english) ReferenceQuantiles() string { return "Quantiles of a summary" }
func (*english) ReferenceQuantilesOf(format string) string {
	return byFormat(format,
		"A line each.",
		"A line each.",
		"In the braces: `quantile:[0.5:0.2]`.",
		"None: the client has none.",
		"A field each.",
	)
}

func (*english) ReferenceNative() string { return "Native histograms" }
func (*english) ReferenceNativeOf(format string) string {
	return byFormat(format,
		"Not shown: only sum, count and what classic buckets there are.",
		"Not shown: only sum, count and what classic buckets there are.",
		"In the braces: schema, spans and counts.",
		"None: the client (0.16.0) has none.",
		"Fields: schema, spans and deltas.",
	)
}

func (*english) ReferenceOrder() string { return "Order" }
func (*english) ReferenceOrderOf(format string) string {
	sorted := "Families by name, series by label values. Families without series are left out."
	return byFormat(format, sorted, sorted, sorted,
		"Families as registered, series as created. Families without series show HELP and TYPE.",
		sorted,
	)
}

func (*english) ReferenceEnd() string { return "End" }
func (*english) ReferenceEndOf(format string) string {
	return byFormat(format,
		"No mark: a text that was cut off between two lines looks whole.",
		"`# EOF`, always.",
		"`# EOF`, always.",
		"No mark.",
		"An empty line after each message, as printed here.",
	)
}

func (*english) ReferenceNames() string { return "Names with other signs" }
func (*english) ReferenceNamesOf(format string) string {
	agreed := "In quotes and braces when UTF-8 was agreed on, else escaped."
	return byFormat(format, agreed, agreed,
		"In quotes and braces; asking for this format implies UTF-8.",
		"The client (0.16.0) refuses them.",
		"As they are when UTF-8 was agreed on, else escaped.",
	)
}

func (*english) ReferenceAccept() string { return "How a format is chosen" }
func (*english) ReferenceAcceptText() string {
	return "Prometheus sends the media types that it reads in the header `Accept`. The client answers in the first one that it can write and says so in `Content-Type`. Whoever names none of them, such as `curl`, gets the text format: that is why creation times, exemplars, units and native histograms seem to be missing there. The Python client gives OpenMetrics too when it is asked for: its own writing of version 0.0.1."
}

func (*english) ReferenceSample() string { return "One registry in five formats" }
func (*english) ReferenceSampleText() string {
	return "A counter with an exemplar, a gauge, a histogram with classic and native buckets, a summary. All have a unit, and each was created at a known time."
}

func (*english) ReferenceEscaping() string { return "Names beyond letters, digits and underscores" }
func (*english) ReferenceEscapingText() string {
	return "Since Prometheus 3 any UTF-8 text can be a name. Whoever scrapes says in the header, as `escaping=`, how such names are to be written."
}
